"""Papers as Word documents and web pages: a plain text with its paragraphs, lists, tables and pages."""

import html
import io
import re
from collections.abc import Iterator, Sequence

from docx import Document
from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.read.typeset import CELLS, ITEM, PAGES, is_prose, runs, whole

Block = Sequence[Sequence[str]]
"""Rows of cells; a paragraph is one row with one cell."""


def docx_of(text: str) -> bytes:
    """A Word document of a plain text, with the page breaks that Word notes when it lays out a page."""
    document = Document()
    for number, page in enumerate(PAGES.split(text)):
        paragraphs = list(_add(document, page))
        if number:
            mark = OxmlElement("w:r")
            mark.append(OxmlElement("w:lastRenderedPageBreak"))
            paragraphs[0]._p.insert(0, mark)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: Docx, page: str) -> Iterator[Paragraph]:
    """Adds the blocks of a page, and gives the paragraphs that were made."""
    for block in _blocks(page):
        if _is_table(block):
            table = document.add_table(0, max(len(row) for row in block))
            for row in block:
                for cell, words in zip(table.add_row().cells, row, strict=False):
                    cell.text = words
                    yield cell.paragraphs[0]
            continue
        for row in block:
            paragraph = document.add_paragraph(row[0])
            paragraph.paragraph_format.space_after = Pt(8 if row is block[-1] else 0)
            yield paragraph


def html_of(text: str, encoding: str = "utf-8") -> bytes:
    """A web page of a plain text, in the frame of a council's site."""
    parts = [_block_html(block) for page in PAGES.split(text) for block in _blocks(page)]
    page = (
        f'<!DOCTYPE html><html lang="sv"><head><meta charset="{encoding}"><title>Handling</title>'
        "<script>var kaka = 1;</script></head><body>"
        '<header><nav><ul><li><a href="/">Start</a></li><li><a href="/politik">Politik</a></li></ul></nav>'
        f"</header><main><article>{''.join(parts)}</article></main>"
        "<footer><p>Kontakta oss på telefon eller e-post.</p></footer></body></html>"
    )
    return page.encode(encoding, errors="xmlcharrefreplace")


def _block_html(block: Block) -> str:
    if _is_table(block):
        rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in block)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    return "<p>" + "<br>".join(html.escape(row[0]) for row in block) + "</p>"


def _is_table(block: Block) -> bool:
    return any(len(row) > 1 for row in block)


def _blocks(page: str) -> Iterator[Block]:
    """Tables and paragraphs of a page; an empty line stands between them."""
    for chunk in re.split(r"\n[ \t]*\n", page.strip("\n")):
        lines = chunk.split("\n")
        if any(CELLS.search(line.strip()) for line in lines if not ITEM.match(line)):
            yield _table(lines)
        else:
            yield [[text] for run in runs(lines) for text in _paragraphs(run)]


def _paragraphs(run: Sequence[str]) -> list[str]:
    lines = [line.strip() for line in run]
    return [whole(" ".join(lines))] if is_prose(run) or ITEM.match(run[0]) else lines


def _table(lines: Sequence[str]) -> Block:
    """Rows of cells, each under the column where cells begin in most lines."""
    starts = sorted(
        {match.end() for line in lines for match in re.finditer(r"(?<=\S) {3,}(?=\S)|^ {3,}(?=\S)", line)}
        | {0}
    )
    columns = [start for start, before in zip(starts, [-99, *starts], strict=False) if start - before > 2]
    rows = []
    for line in lines:
        row = [""] * len(columns)
        for match in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            place = max(i for i, column in enumerate(columns) if column <= match.start() + 2)
            row[place] = f"{row[place]} {match.group()}".strip()
        rows.append(row)
    return rows
