"""DOCX: paragraphs, lists and tables in the order of the file, opened by python-docx.

The body is walked here, because a template's fields and an editor's insertions hide what python-docx gives
out paragraph by paragraph.  Headers and footers are left out, but for the first page's header: a letterhead
says who issued the paper.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadsgraf.issues import Issue
from stadsgraf.model import Span
from stadsgraf.read.docx_styles import Styles
from stadsgraf.read.flow import BREAK, Piece, plain, rows_of, text_of
from stadsgraf.read.reading import Asked, Body

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from lxml.etree import _Element as Element

_MOST_BYTES = 200_000_000
"""Bytes of a document's XML unpacked; a thousand pages have some 20 million."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH, _TABLE, _ROW, _CELL, _BOX = (_W + name for name in ("p", "tbl", "tr", "tc", "txbxContent"))
_SKIPPED = frozenset(
    {
        _CHOICE,
        *(_W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "tblPr")),
    }
)
"""What is struck out, what fields are computed from, and what only formats."""
_SIGNS = {_W + "tab": "\t", _W + "cr": "\n", _W + "noBreakHyphen": "-", _W + "lastRenderedPageBreak": BREAK}

_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError,
    KeyError, ValueError, AttributeError, TypeError, IndexError,
)  # fmt: skip
"""What `zipfile` raises for damaged archives, and python-docx for parts that are missing or of another kind.
`RuntimeError` is that of a locked archive, and of elements nested too deep."""


def read_docx(data: bytes, asked: Asked) -> Body | Issue:
    """The text of a Word document, or the issue that says why there is none."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if (
                sum(part.file_size for part in parts.infolist() if part.filename.endswith(".xml"))
                > _MOST_BYTES
            ):
                return asked.error("too-large", "The document unpacks to more than 200 MB of text: split it.")
        document = Document(io.BytesIO(data))
        text = text_of([*_letterhead(document), *_Walk(Styles(document)).pieces(document.element.body)])
    except (OpcError, LxmlError, *_BROKEN) as error:
        if "content type" in str(error):  # python-docx takes plain documents only
            message = "The Word document has macros or is a template: save it as a plain DOCX, and give that."
            return asked.error("unknown-kind", message)
        return asked.error(
            "broken-file", "The document is damaged: open it in Word or LibreOffice and save it again."
        )
    return Body(text, _pages(document, text))


def _letterhead(document: "Docx") -> list[Piece]:
    """The header of the first page."""
    section = document.sections[0] if len(document.sections) else None
    if section is None:
        return []
    header = section.first_page_header if section.different_first_page_header_footer else section.header
    # Asking a header that is not there for its content would make one.
    return [] if header.is_linked_to_previous else list(_Walk(Styles(document)).pieces(header._element))


def _pages(document: "Docx", text: str) -> tuple[Span, ...]:
    """Pages as Word last laid them out; none where only the author's own breaks are known."""
    if next(document.element.body.iter(_W + "lastRenderedPageBreak"), None) is None:
        return ()
    spans, start = [], 0
    for page in text.split(BREAK):
        spans.append(Span(start, start + len(page)))
        start += len(page) + 1
    return tuple(spans)


class _Walk:
    """Walks the elements of a part; remembers how far numbered lists have come, and what ended last."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._space = 0.0
        self._gap = True

    def pieces(self, parent: "Element") -> Iterator[Piece]:
        """Paragraphs and rows below an element."""
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from rows_of(
                    [[self._cell(cell) for cell in _children(row, _CELL)] for row in _children(child, _ROW)]
                )
                self._gap = True
            elif child.tag not in _SKIPPED:
                yield from self.pieces(child)

    def _paragraph(self, paragraph: "Element") -> Iterator[Piece]:
        text = plain(self._styles.page_break(paragraph) + _text(paragraph))
        before, after = self._styles.space(paragraph)
        if not text.strip():
            self._gap = True
            if BREAK in text:
                yield Piece(text)
        else:
            mark = self._styles.mark(paragraph)
            apart = self._gap or max(before, self._space) > 0
            yield Piece(mark + text.lstrip(" "), apart=apart)
            self._gap = False
        self._space = after
        for box in paragraph.iter(_BOX):
            if not any(parent.tag == _CHOICE for parent in box.iterancestors()):
                yield from self.pieces(box)

    def _cell(self, cell: "Element") -> str:
        return "\n".join(piece.text for piece in _Walk(self._styles).pieces(cell))


def _children(parent: "Element", tag: str) -> Iterator["Element"]:
    """Rows of a table or cells of a row, those in a template's fields too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED and child.tag != _TABLE:
            yield from _children(child, tag)


def _text(node: "Element") -> str:
    """The text of a paragraph, with tabs, line ends and page breaks."""
    parts: list[str] = []
    for child in node:
        if child.tag == _W + "t":
            parts.append((child.text or "").replace("\n", " "))
        elif child.tag == _W + "br":
            parts.append(BREAK if child.get(_W + "type") == "page" else "\n")
        elif child.tag in _SIGNS:
            parts.append(_SIGNS[child.tag])
        elif child.tag not in _SKIPPED and child.tag != _BOX:
            parts.append(_text(child))
    return "".join(parts)
