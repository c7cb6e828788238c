"""Read what an operator brings: OpenStreetMap extracts and GeoJSON, as one model."""
