"""HTML: the main text of a page through trafilatura, with its headings, lists and tables as lines."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadsgraf.issues import Issue
from stadsgraf.read.flow import Piece, plain, rows_of, text_of
from stadsgraf.read.reading import Asked, Body
from stadsgraf.read.text import decode, is_mixed, other_encoding

if TYPE_CHECKING:
    from lxml.etree import HTMLParser
    from lxml.etree import _Element as Element

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_WITHIN = 4096
"""Bytes in which the head of a page names its encoding; HTML asks for the first 1024."""
_DECLARATION = re.compile(r"\s*<\?xml(?:[^>]{0,200}\?>)?", re.IGNORECASE)
"""One that nobody closed loses its first word: lxml looks for its end from each place again."""
_MOST_CHARACTERS = 20_000_000
_DEEPEST = 600
"""Elements within one another that are read; walking them takes a call for each."""
_WIDEST = 2000
"""Columns of a table beyond which trafilatura, which counts them again for each, is not asked."""
_LEAST = 0.4
"""Share of a page's text below which the main text is not believed, and all but the frame is taken."""
_SHORT = 250
"""Characters below which trafilatura gives a page's text without any paragraphs."""

_FRAME = frozenset(
    "script style noscript template nav header footer aside form button select iframe svg".split()
)
_HEADINGS = frozenset("head h1 h2 h3 h4 h5 h6 title".split())
_ITEMS = frozenset("item li dt dd".split())
_LISTS = frozenset("list ol ul dl".split())
_CELLS = frozenset("cell td th".split())
_BLOCKS = (
    _HEADINGS
    | _LISTS
    | frozenset(
        "p div section article main body html blockquote quote pre code address figcaption center "
        "summary legend".split()
    )
)
_OWN_LINES = _BLOCKS | _ITEMS | {"table"}


def read_html(data: bytes, asked: Asked) -> Body | Issue:
    """The main text of a page, or the issue that says why there is none."""
    from lxml.etree import LxmlError

    decoded = _decoded(data)
    if decoded is None:
        return asked.error("not-text", "The page cannot be decoded: save it again as UTF-8.")
    text, encoding, told = decoded
    if len(text) > _MOST_CHARACTERS:
        return asked.error("too-large", f"The page has {len(text):,} characters: give the paper alone.")
    try:
        main = _main_text(_undeclared(text.replace("\x00", "")))
        if main is None:
            message = (
                f"The page has more than {_DEEPEST} elements within one another, which no browser needs: "
                "print it to a PDF, and give that."
            )
            return asked.error("too-deep", message)
    except (LxmlError, RecursionError, ValueError):
        return asked.error("broken-file", "The page is damaged: open it in a browser and save it again.")
    issues = () if told or encoding == "utf-8" else (other_encoding(asked, encoding),)
    return Body(main, encoding=encoding, issues=issues)


def _decoded(data: bytes) -> tuple[str, str, bool] | None:
    """Text, encoding, and whether the page itself names it."""
    named = _CHARSET.search(data[:_WITHIN])
    found = decode(data)
    if found is not None and found[1].startswith(("utf-8", "utf-16", "utf-32")):
        return *found, not is_mixed(found[1])  # bytes that are nothing else, whatever the page says
    if named is not None:
        encoding = {"iso-8859-1": "cp1252", "latin1": "cp1252"}.get(name := named[1].decode().lower(), name)
        try:
            return data.decode(encoding), encoding, True
        except (UnicodeDecodeError, LookupError):
            pass  # the page is wrong about itself
    return None if found is None else (*found, False)


def _undeclared(page: str) -> str:
    """A page without the declaration of XML at its beginning, whose encoding is no longer its own."""
    declared = _DECLARATION.match(page)
    return page if declared is None else page[declared.end() :]


def _main_text(page: str) -> str | None:
    """The paper on a page; where trafilatura keeps hardly any of it, all but the frame around it.

    None for a page whose elements are too deep within one another.
    """
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura import bare_extraction

    parser = HTMLParser()
    whole = document_fromstring(page, parser=parser)
    if _cut_short(parser):
        return _deep_text(page)
    everything = _everything(whole)
    if any(_width(row) > _WIDEST for row in whole.iter("tr")):
        return everything
    found = bare_extraction(page, favor_recall=True, include_comments=False)
    main = "" if found is None or isinstance(found, dict) else text_of(_pieces(found.body))
    return main if len(main) >= max(_SHORT, _LEAST * len(everything)) else everything


def _width(row: "Element") -> int:
    """Columns of a row as trafilatura counts them, which takes a hundred for the most that a cell spans."""
    spans = (cell.get("colspan", "1") for cell in _cells(row))
    return sum(min(100, int(span)) if span.isdecimal() else 1 for span in spans)


def _cut_short(parser: "HTMLParser") -> bool:
    """Whether a parser left out the rest of a page, its elements being too deep within one another."""
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _deep_text(page: str) -> str | None:
    """All but the frame of a page that is deeper than parsers go unasked, as where tags are never closed."""
    from lxml.etree import iterwalk
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(huge_tree=True)
    whole = document_fromstring(page, parser=parser)
    depth = deepest = 0
    for event, _ in iterwalk(whole, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return None if _cut_short(parser) or deepest > _DEEPEST else _everything(whole)


def _everything(whole: "Element") -> str:
    body = whole.find("body")
    return text_of(_pieces(whole if body is None else body))


def _pieces(node: "Element", mark: str = "") -> Iterator[Piece]:
    """Paragraphs, items and rows below a node, in order."""
    if not isinstance(node.tag, str) or node.tag in _FRAME:
        return
    if node.tag == "table":
        captions = (_paragraph(_inline(child)) for child in node if child.tag == "caption")
        yield from (Piece(caption) for caption in captions)
        yield from rows_of([[_flat(cell) for cell in _cells(row)] for row in _rows(node)])
        return
    if node.tag in _LISTS:
        yield from _items(node)
        return
    inline = node.text or ""
    for child in node:
        if _is_block(child):
            if inline.strip():
                yield Piece(mark + _paragraph(inline))
                mark = ""
            inline = ""
            yield from _pieces(child, mark)
        else:
            inline += _inline(child)
        inline += child.tail or ""
    if inline.strip():
        yield Piece(mark + _paragraph(inline), apart=not mark)


def _items(node: "Element") -> Iterator[Piece]:
    ordered = node.tag == "ol" or node.get("rend") == "ol"
    number = 0
    for child in node:
        if child.tag in _ITEMS:
            number += 1
            inside = list(_pieces(child, f"{number}. " if ordered else "– "))
            yield from (
                Piece(piece.text, apart=number == 1 and index == 0) for index, piece in enumerate(inside)
            )
        else:
            yield from _pieces(child)


def _is_block(node: "Element") -> bool:
    """Whether a node stands on lines of its own, by its name or by what stands in it."""
    if not isinstance(node.tag, str) or node.tag in _FRAME:
        return False
    return node.tag in _OWN_LINES or any(_is_block(child) for child in node)


def _rows(table: "Element") -> Iterator["Element"]:
    """Rows of a table, those of tables in its cells left out."""
    for child in table:
        if child.tag in ("tr", "row"):
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _cells(row: "Element") -> list["Element"]:
    return [cell for cell in row if cell.tag in _CELLS]


def _flat(node: "Element") -> str:
    return "\n".join(piece.text for piece in _pieces(node)) if len(node) else _paragraph(node.text or "")


def _inline(node: "Element") -> str:
    """Text within a line; what a page breaks a line with is a line end."""
    if not isinstance(node.tag, str) or node.tag in _FRAME:
        return ""
    if node.tag in ("br", "lb"):
        return _LINE
    return (node.text or "") + "".join(_inline(child) + (child.tail or "") for child in node)


_LINE = "\ue000"
"""Stands for a line end while those of the source, which mean nothing, are taken out."""


def _paragraph(text: str) -> str:
    return plain(" ".join(text.split()).replace(_LINE, "\n")).strip()
