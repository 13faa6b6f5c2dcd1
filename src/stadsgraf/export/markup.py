"""What the two XML forms of the network share."""

from xml.sax.saxutils import escape

from stadsgraf.characters import for_xml


def text(content: str) -> str:
    """Text between two tags; characters that XML 1.0 does not have become U+FFFD."""
    return escape(for_xml(content))


def attribute(content: str) -> str:
    """Text between the quotation marks of an attribute; line ends and tabs survive the parser."""
    return escape(for_xml(content), {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
