"""The headings of a list of those present as its lines are read: which one holds, and where the list ends."""

import re

import msgspec

from stadsgraf.extract.entry_titles import titles_of
from stadsgraf.extract.marked_columns import Column
from stadsgraf.extract.pairs import Pair
from stadsgraf.extract.rows import Row, line_place
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.presence import Heading, Presence, presence_heading
from stadsgraf.swedish.words import fold

TORN = 2
"""From this many headings without a name between them on, a scan has torn a column off."""


class State(msgspec.Struct):
    """The heading that holds, and headings that have met no name yet; the one mutable thing here."""

    heading: Heading | None = None
    torn: tuple[Presence, ...] = ()
    waiting: tuple[Heading, ...] = ()
    replaces: bool = False
    serving: bool = False
    stood_for: bool = False
    members: bool = False
    pair: Pair | None = None
    columns: tuple[Column, ...] = ()


_PLACES = (SectionKind.TOP, SectionKind.PRESENCE, SectionKind.BODY)


_PARAGRAPH = gated(r"(?:Paragraf\s+|[A-Za-z]{2,4}\s*§\s*|K[fs]\s+)\d")


def ends_list(row: Row, previous: Row | None, state: State) -> bool:
    """Whether a list cannot go on: a paragraph mark, another section, running prose."""
    if row.line.text.startswith("§") or _PARAGRAPH.match(row.line.text):
        return True
    signing = fold(row.section.heading).startswith("underskrift")
    if row.section.kind not in _PLACES and not signing:
        if row.heading is not None:
            return not _is_entry(row)
        return state.heading is None or not row.people or line_place(row, row.people[0]) > 0
    if previous is not None and previous.section is not row.section and row.section.kind is SectionKind.TOP:
        return True
    return row.line.text.endswith(".") and len(row.line.text.split()) > 6 and not row.people


def _is_entry(row: Row) -> bool:
    """Whether a line with a heading goes straight on to a name, or holds nothing else."""
    assert row.heading is not None
    rest = row.line.text[row.heading.end :]
    if not row.people:
        return rest.strip() == ""
    return line_place(row, row.people[0]) - row.heading.end <= 1


def next_heading(row: Row, state: State) -> None:
    """Takes in the heading of a row: `ersättare` under `Tjänstgörande` goes on with the heading before it."""
    heading = row.heading
    if heading is not None:
        state.pair, state.columns = None, ()
    if heading is None:
        if not row.people and len(state.waiting) > TORN:
            state.waiting, state.heading = (), None
        return
    begun = state.heading
    if begun is not None and begun.words in _HALVES.get(heading.words, ()) and row.line.text[:1].islower():
        joined = presence_heading(f"{begun.words} {heading.words}")
        state.heading = msgspec.structs.replace(joined, end=heading.end) if joined is not None else heading
        return
    if row.people and line_place(row, row.people[0]) < heading.end:
        return
    if row.people and _is_prose_behind(row, heading):
        state.waiting, state.heading = (), None
        return
    if heading.kind is Presence.DECIDING and _OTHERS_PRESENT.match(row.line.text[heading.end :]):
        state.waiting, state.heading = (), None
        return
    if not row.people and heading.words.startswith(("namn", "nr")) and begun is not None:
        state.replaces = False
        return
    if not row.people and row.line.text[heading.end :].strip():
        state.heading = heading if heading.kind is not Presence.ASIDE else None
        return
    if heading.kind is Presence.SIGNATURES:
        state.waiting, state.heading = (), None
        return
    heading = _of_members(row, heading, state)
    state.members = state.members or heading.kind is Presence.DECIDING
    state.waiting = (*state.waiting, heading) if not row.people else ()
    if len(state.waiting) > TORN:
        state.torn = tuple(dict.fromkeys((*state.torn, *(item.kind for item in state.waiting))))
    state.heading = heading if heading.kind is not Presence.ASIDE else None
    state.replaces = False


def _of_members(row: Row, heading: Heading, state: State) -> Heading:
    """A heading as it is meant: a bare "Tjänstgörande" before the chair, with no members above, heads the members."""
    bare = heading.words in ("tjanstgorande", "narvarande tjanstgorande")
    if not bare or state.members or not row.people or not is_chaired(row):
        return heading
    return msgspec.structs.replace(heading, kind=Presence.DECIDING)


def _is_prose_behind(row: Row, heading: Heading) -> bool:
    """Whether a sentence and no list follows on a word of a heading: "Ordförande ställer förslaget mot N N"."""
    places = [line_place(row, number) for number in (*row.people, *row.titles)]
    first = min((place for place in places if place >= heading.end), default=heading.end)
    if row.people and _LINKS.search(row.line.text, heading.end, line_place(row, row.people[-1])):
        return True
    between = row.line.text[heading.end : first].rstrip()
    return len(re.findall(r"\b[a-zåäö]{3,}\b", between)) > 1 and not between.endswith((":", ","))


_LINKS = re.compile(r"\s(?:är|var|heter|blir|blev)\s")
"""A verb that makes a sentence of an office and a name: "Ordförande i X är N N"."""
_OTHERS_PRESENT = re.compile(
    r"(?:ombud|medlemmar|delegater|representanter|gäster|revisorer|åhörare|observatörer|inbjudna|deltagare|företrädare)\b",
    re.IGNORECASE,
)
"""Whoever is present at other meetings than a board's own: "Närvarande ombud" are no ledamöter."""


_HALVES = {
    "ersattare": (
        "tjanstgorande",
        "ej tjanstgorande",
        "icke tjanstgorande",
        "inte tjanstgorande",
        "narvarande",
        "ovriga",
    ),
    "ledamoter": ("narvarande", "beslutande", "ordinarie", "tjanstgorande"),
}
"""Headings that narrow columns break in two, by their second half."""


def is_chaired(row: Row) -> bool:
    """Whether the first name of a line is the chair's."""
    titles = titles_of(row, row.people[0], None, ())
    return any(title.name is not None and title.name.label == "ordförande" for title in titles)
