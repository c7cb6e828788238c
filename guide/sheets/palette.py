"""The inks of paper that are no greys."""

POMEGRANATE = "#A3262A"
BLACK = "#000000"
