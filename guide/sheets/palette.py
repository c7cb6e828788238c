"""The inks of paper, which a copier keeps."""

INKS = {
    "land": "#FFFFFF",
    "stitch": "#E4E4E4",
    "green": "#F2F2F2",
    "twig": "#8C8C8C",
    "ink": "#000000",
    "quiet": "#464646",
}
"""What each colour of the screen becomes; the line is given by the sheet."""

POMEGRANATE = "#A3262A"
BLACK = "#000000"
SOLID = "#000"
"""Black in the few letters that squares and bands repeat."""
