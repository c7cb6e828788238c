"""The export: the whole public site as files that any web server can send."""
