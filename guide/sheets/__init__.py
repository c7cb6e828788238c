"""Printed pages: stories typeset by Typst, for paper and for readers of PDF."""
