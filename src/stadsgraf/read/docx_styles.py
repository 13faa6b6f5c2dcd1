"""What the styles and lists of a Word document add to its words: numbers, space around them, page breaks."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from stadsgraf.read.flow import BREAK

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLET = "– "
_PARTED = 60
"""Space between paragraphs, in twentieths of a point, from which on an empty line stands for it."""
_DEEPEST = 12
"""Styles that build on one another; more is a circle."""


class _Level(msgspec.Struct, frozen=True):
    """How a level of a list counts: form (`decimal`, `bullet` …), pattern of the mark, first number."""

    form: str
    pattern: str
    first: int


class Styles:
    """The styles and lists of a document; counts list items as it is asked for their marks, in order."""

    def __init__(self, document: "Docx") -> None:
        self._styles = {
            style.get(_W + "styleId"): style for style in document.styles.element.iter(_W + "style")
        }
        self._default = next(
            (
                name
                for name, s in self._styles.items()
                if s.get(_W + "default") in ("1", "true") and s.get(_W + "type") == "paragraph"
            ),
            None,
        )
        self._defaults = document.styles.element.find(f"{_W}docDefaults/{_W}pPrDefault/{_W}pPr")
        self._lists = _lists(document)
        self._counts: dict[tuple[str, int], int] = {}

    def space(self, paragraph: "Element") -> tuple[float, float]:
        """Space before and after a paragraph in twentieths of a point, 0 where it parts nothing."""
        if any(properties.find(_W + "outlineLvl") is not None for properties in self._properties(paragraph)):
            return _PARTED, _PARTED  # a heading stands by itself, however near its text is
        before, after = (self._spacing(paragraph, side) for side in ("before", "after"))
        return (before if before >= _PARTED else 0), (after if after >= _PARTED else 0)

    def mark(self, paragraph: "Element") -> str:
        """Number or bullet of a list item with the space after it; empty for other paragraphs."""
        name, depth = self._list_of(paragraph)
        levels = self._lists.get(name, {})
        if depth not in levels:
            return ""
        level = levels[depth]
        if level.form in ("bullet", "none"):
            return _BULLET if level.form == "bullet" else ""
        self._counts[name, depth] = self._counts.get((name, depth), level.first - 1) + 1
        for deeper in range(depth + 1, 9):
            self._counts.pop((name, deeper), None)
        mark = level.pattern
        for place in range(depth + 1):
            above = levels.get(place, level)
            number = self._counts.get((name, place), above.first)
            mark = mark.replace(f"%{place + 1}", _numeral(number, above.form))
        return f"{mark} " if mark else ""

    def page_break(self, paragraph: "Element") -> str:
        """A page break, where one stands before the paragraph."""
        for properties in self._properties(paragraph):
            found = properties.find(_W + "pageBreakBefore")
            if found is not None:
                return "" if found.get(_W + "val") in ("0", "false") else BREAK
        return ""

    def _spacing(self, paragraph: "Element", side: str) -> float:
        for properties in self._properties(paragraph):
            spacing = properties.find(_W + "spacing")
            value = None if spacing is None else spacing.get(_W + side)
            if value is not None:
                return _number(value, 0)
        return 0

    def _list_of(self, paragraph: "Element") -> tuple[str, int]:
        """Name of the list that a paragraph is an item of, and its depth; empty for none."""
        depth: int | None = None
        for properties in self._properties(paragraph):
            listed = properties.find(_W + "numPr")
            if listed is None:
                continue
            level, name = listed.find(_W + "ilvl"), listed.find(_W + "numId")
            if depth is None and level is not None:
                depth = _number(level.get(_W + "val"), 0)
            if name is not None:
                return name.get(_W + "val", ""), depth or 0
        return "", 0

    def _properties(self, paragraph: "Element") -> Iterator["Element"]:
        """The properties of a paragraph, of its style, and of the styles that this one builds on."""
        own = paragraph.find(_W + "pPr")
        named = None if own is None else own.find(_W + "pStyle")
        name = self._default if named is None else named.get(_W + "val")
        if own is not None:
            yield own
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                break
            properties = style.find(_W + "pPr")
            if properties is not None:
                yield properties
            based = style.find(_W + "basedOn")
            name = None if based is None else based.get(_W + "val")
        if self._defaults is not None:
            yield self._defaults


def _lists(document: "Docx") -> Mapping[str, Mapping[int, _Level]]:
    """Levels of each list by its name; none where the document has no lists."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    part = next(
        (
            rel.target_part
            for rel in document.part.rels.values()
            if rel.reltype == RELATIONSHIP_TYPE.NUMBERING
        ),
        None,
    )
    if part is None:
        return {}
    root = part.element
    kinds = {kind.get(_W + "abstractNumId"): _levels(kind) for kind in root.iter(_W + "abstractNum")}
    lists: dict[str, Mapping[int, _Level]] = {}
    for one in root.iter(_W + "num"):
        kind = one.find(_W + "abstractNumId")
        if kind is not None:
            lists[one.get(_W + "numId", "")] = kinds.get(kind.get(_W + "val"), {})
    return lists


def _levels(kind: "Element") -> dict[int, _Level]:
    levels = {}
    for level in kind.iter(_W + "lvl"):
        form, pattern, first = (level.find(_W + name) for name in ("numFmt", "lvlText", "start"))
        levels[_number(level.get(_W + "ilvl"), 0)] = _Level(
            form="decimal" if form is None else form.get(_W + "val", "decimal"),
            pattern="" if pattern is None else pattern.get(_W + "val", ""),
            first=1 if first is None else _number(first.get(_W + "val"), 1),
        )
    return levels


def _number(text: str | None, otherwise: int) -> int:
    try:
        return int(text or otherwise)
    except ValueError:
        return otherwise


_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _numeral(number: int, form: str) -> str:
    """A number as a list writes it."""
    if form in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 1 <= number < 40:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
        return text.upper() if form == "upperRoman" else text
    return str(number)
