"""XML as files carry it: forbidden characters left out, one element a line."""

import re
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import indent
from xml.etree.ElementTree import tostring

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Everything but the characters of XML 1.0, section 2.2."""


def clean(text: str) -> str:
    """Leave out characters that no XML file may hold."""
    return FORBIDDEN.sub("", text)


def document_of(root: Element) -> bytes:
    """Write a whole document in UTF-8."""
    indent(root, " ")
    return HEAD + bytes(tostring(root, encoding="utf-8"))
