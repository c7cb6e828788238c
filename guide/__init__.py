"""A walking guide of one village, made from Markdown stories with positions."""

__version__ = "0.1.0"
