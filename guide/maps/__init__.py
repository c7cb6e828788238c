"""Pictures of the land: SVG for everything, folium for the screen."""
