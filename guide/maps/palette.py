"""The colours that a drawing falls back on outside a page."""

PAINT = {
    "land": "#FBF7EE",
    "stitch": "#D8C9A9",
    "green": "#DCEBC8",
    "twig": "#6E8F4A",
    "line": "#A3262A",
    "case": "#FFFFFF",
    "ink": "#1F2A44",
    "quiet": "#5A5340",
}
