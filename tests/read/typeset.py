"""Papers as PDFs: a plain text set in type the way a council's printer would, with reportlab.

A line with wide gaps becomes a row whose cells stand at their places, a run of lines becomes a justified
paragraph with words broken at the end of lines, a page of the text becomes a page.
"""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import matplotlib
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PAGES = re.compile(r"\f|\n[ \t]*\n[ \t]*\n[ \t]*\n")
CELLS = re.compile(r" {3,}")
ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-–•]|att)\s")
_LEFT, _TOP, _RIGHT, _BOTTOM = 72.0, 60.0, 523.0, 790.0
_COLUMN = 5.6
_PROSE = 56


def pdf_of(text: str, *, font: str = "DejaVuSerif", size: float = 9.5) -> bytes:
    """A PDF of a plain text, in a font that matplotlib brings."""
    registerFont(TTFont(font, Path(matplotlib.get_data_path()) / "fonts" / "ttf" / f"{font}.ttf"))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for page in PAGES.split(text):
        _Sheet(canvas, font, size).page(page)
    canvas.save()
    return stream.getvalue()


class _Sheet:
    def __init__(self, canvas: Canvas, font: str, size: float) -> None:
        self.canvas, self.font, self.size = canvas, font, size
        self.lead = size * 1.25
        self.y = _TOP

    def page(self, text: str) -> None:
        self.canvas.setFont(self.font, self.size)
        for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
            for lines in runs(block.split("\n")):
                self._run(lines)
            self.y += 0.6 * self.lead
        self.canvas.showPage()

    def _run(self, lines: Sequence[str]) -> None:
        if is_prose(lines):
            words = whole(" ".join(line.strip() for line in lines)).split()
            indent = len(lines[0]) - len(lines[0].lstrip())
            self._paragraph(words, _LEFT + indent * _COLUMN)
            return
        for line in lines:
            self._row(line)

    def _row(self, line: str) -> None:
        self._advance()
        for match in re.finditer(r"\S+(?: {1,2}\S+)*", line):
            left = _LEFT + match.start() * _COLUMN
            self.canvas.drawString(left, A4[1] - self.y, re.sub(" +", " ", match.group()))

    def _advance(self) -> None:
        if self.y + self.lead > _BOTTOM:
            self.canvas.showPage()
            self.canvas.setFont(self.font, self.size)
            self.y = _TOP
        self.y += self.lead

    def _paragraph(self, words: list[str], left: float) -> None:
        waiting = list(words)
        while waiting:
            line = self._fill(waiting, _RIGHT - left)
            self._advance()
            free = _RIGHT - left - self._width(" ".join(line))
            stretch = free / (len(line) - 1) if waiting and len(line) > 1 else 0.0
            place = left
            for word in line:
                self.canvas.drawString(place, A4[1] - self.y, word)
                place += self._width(word + " ") + stretch

    def _fill(self, waiting: list[str], width: float) -> list[str]:
        """Words of one line, taken off the list; the last may be broken."""
        line: list[str] = []
        while waiting and self._width(" ".join([*line, waiting[0]])) <= width:
            line.append(waiting.pop(0))
        for head, tail in _breaks(waiting[0]) if waiting else ():
            if self._width(" ".join([*line, head + "-"])) <= width:
                waiting[0] = tail
                return [*line, head + "-"]
        return line or [waiting.pop(0)]

    def _width(self, text: str) -> float:
        return float(stringWidth(text, self.font, self.size))


def is_prose(lines: Sequence[str]) -> bool:
    """Whether lines are those of a paragraph and not each for itself."""
    full = len(lines) > 1 and all(len(line.strip()) > _PROSE for line in lines[:-1])
    return full and not any(CELLS.search(line.strip()) for line in lines)


def whole(text: str) -> str:
    """A paragraph without the hyphens that its old lines ended with."""
    text = re.sub(r"(?<=[^\W\d_])- (?!(?:och|eller|samt)\b)(?=[a-zåäö])", "", text)
    return re.sub(r"(?<=\d-) (?=\d)", "", text)


def runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines that make one paragraph; a list mark begins another."""
    run: list[str] = []
    for line in lines:
        if run and (ITEM.match(line) or CELLS.search(line.strip())):
            yield run
            run = []
        run.append(line)
        if CELLS.search(line.strip()):
            yield run
            run = []
    if run:
        yield run


def _breaks(word: str) -> Iterator[tuple[str, str]]:
    """Where a plain word may be broken, longest first: before a consonant and a vowel."""
    if not word.isalpha() or not word[1:].islower() or len(word) < 8:
        return
    for place in range(len(word) - 3, 3, -1):
        if word[place] not in "aeiouyåäö" and word[place + 1] in "aeiouyåäö":
            yield word[:place], word[place:]
