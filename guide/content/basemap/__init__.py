"""Make a base map of an extract, keep it in one file, and read it again."""
