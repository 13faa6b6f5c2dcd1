"""What the two XML forms of the network share."""

import re
from xml.sax.saxutils import escape

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def text(content: str) -> str:
    """Text between two tags; characters that XML 1.0 does not have become U+FFFD."""
    return escape(_NOT_XML.sub("\ufffd", content))


def attribute(content: str) -> str:
    """Text between the quotation marks of an attribute; line ends and tabs survive the parser."""
    return escape(
        _NOT_XML.sub("\ufffd", content), {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
    )
