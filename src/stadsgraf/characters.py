"""Characters that a text may hold and that a terminal, an XML file or a spreadsheet must not meet.

A quote stays what stands in the file, whatever it holds.  What is shown, named or exported goes through
one of these.
"""

import re
import unicodedata
from pathlib import Path

_COMMANDS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)"
)
"""What a terminal obeys instead of showing it, and what makes a line read in another order than written."""

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """A text for terminals: controls of terminal and direction become U+FFFD; tabs and line ends stay."""
    return _COMMANDS.sub("\ufffd", text)


def for_xml(text: str) -> str:
    """A text for XML 1.0: characters that it does not have become U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def for_json(encoded: bytes) -> bytes:
    """JSON with all controls escaped, so that a terminal can show it and no reader breaks its lines."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", encoded.decode()).encode()


def for_cell(text: str) -> str:
    """A cell of a table: what a spreadsheet would take for a formula gets an apostrophe before it.

    Numbers stay numbers (OWASP, "CSV Injection").
    """
    shown = visible(text)
    return f"'{shown}" if _FORMULA.match(shown) and not _NUMBER.fullmatch(shown) else shown


def for_name(text: str) -> str:
    """A name in one line: controls and runs of space become one space, invisible characters go."""
    if text.isprintable():
        return " ".join(text.split())
    parted = "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)
    return " ".join("".join(char for char in parted if char.isprintable() or char.isspace()).split())


def as_utf8(text: Path | str) -> str:
    """A path or argument as text; bytes in it that are no UTF-8 become U+FFFD."""
    return str(text).encode(errors="surrogateescape").decode(errors="replace")
