"""Pictures of a page that cannot ask for sizes: a page on its own, a draft."""

import re

SOURCE = re.compile(r'\s*<source type="image/[^>]*>')
SIZES = re.compile(r' (?:srcset|sizes)="[^"]*"')


def without_sizes(page: str) -> str:
    """Leave of every picture its one plain address."""
    return SIZES.sub("", SOURCE.sub("", page))
