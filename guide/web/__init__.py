"""The visitor's pages: look up or 404, call the domain, render."""
