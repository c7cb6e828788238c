"""The curators' pages: they write what the visitors' pages show."""
