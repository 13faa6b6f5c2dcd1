"""Roles from lists of those present and from signatures.

Conventions: a name under "Beslutande" or "Närvarande ledamöter" without another title is ledamot
(Inferred); "ersätter N", "för N", "i st f N" makes a tjänstgörande ersättare, and the absent N a ledamot;
a nämndsekreterare is sekreterare of the body; a handläggare belongs to the office, other officials to
the municipality.  What is printed beside a name goes before the heading above it, and where a scan has
torn the two apart so that neither is sure, no role is claimed.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, Paper, Sentence
from stadsgraf.extract.beside_names import absent_below, is_stood_for, label_end, words_beside
from stadsgraf.extract.entry_titles import titles_of
from stadsgraf.extract.genres import SUMMONS
from stadsgraf.extract.holdings import role_draft, role_organisation
from stadsgraf.extract.listed_roles import clause_heading, is_elsewhere, role_beside, staff_role, union_beside
from stadsgraf.extract.marked_columns import Column, columns_of, marked_heading
from stadsgraf.extract.pairs import SERVES, Pair, heading_over, pair_of
from stadsgraf.extract.rows import Row, line_place, rows_of
from stadsgraf.extract.rule import evidence
from stadsgraf.extract.signatures import (
    body_of,
    in_columns,
    is_signature,
    signatures,
    signed_by,
    titles_above,
)
from stadsgraf.extract.torn_lists import STANDS_FOR, is_in_place_of, serves_below, torn_heading
from stadsgraf.model import Draft, Name
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.presence import Heading, Presence, presence_heading
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import Derivation, EntityType, Property

_TORN = 2
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


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles of those present and of those who sign, in the order of the text.

    Whoever chairs a body is told as that and not also as its ledamot.
    """
    del known
    found = list(_listed(paper))
    chairs = {_seat(draft) for draft in found if _role(draft).endswith("ordförande")}
    yield from (draft for draft in found if _role(draft) != "ledamot" or _seat(draft) not in chairs)


def _role(draft: Draft) -> str:
    return next(str(getattr(name, "label", "")) for kind, name in draft.participants if kind is Property.ROLE)


def _seat(draft: Draft) -> tuple[object, object]:
    found = dict(draft.participants)
    return found[Property.MEMBER], found.get(Property.ORGANIZATION)


def _listed(paper: Paper) -> Iterator[Draft]:
    rows = tuple(rows_of(paper))
    state = State()
    signed = -1
    for number, row in enumerate(rows):
        if number == signed:
            continue
        if paper.parts[row.section.part].genre == SUMMONS:
            state = State()
        table = _table(row, rows[number + 1 : number + 2], state)
        if table is not None:
            state, signed = table[0], number + table[1]
            continue
        if titles_above(row, rows[number + 1 : number + 2]):
            state, signed = State(), number + 1
            yield from signatures(paper, rows[number + 1], row)
            continue
        if _ends_list(row, rows[number - 1] if number else None, state):
            state = State()
        least = 1 if state.heading is None else 2
        if is_signature(row, rows[number + 1 : number + 2], least=least):
            yield from signatures(paper, row, rows[number + 1])
            if least > 1:
                state, signed = State(), number + 1
            continue
        pairs = in_columns(row, rows[number + 1 : number + 2])
        if pairs:
            signed = number + 1
            for place, title in pairs:
                yield signed_by(paper, row, place, rows[signed], title)
            yield from _entries(paper, rows[signed], rows[signed + 1 : signed + 2], State())
            continue
        _next_heading(row, state)
        if state.columns and row.people:
            state.heading = marked_heading(row, state.columns)
        if row.people and state.heading is None and not state.torn:
            state.waiting = ()
        if state.torn and row.gap and row.people:
            state.serving = serves_below(rows[number:])
        if row.people and (row.heading is not None or state.heading is not None or state.torn):
            yield from _entries(paper, row, rows[number + 1 : number + 2], state)


def _table(row: Row, following: Sequence[Row], state: State) -> tuple[State, int] | None:
    """What holds below a line of headings over columns, and how many lines more it takes."""
    paired = pair_of(row, following)
    if paired is not None:
        pair, more = paired
        return State(heading=heading_over(state.heading, pair), members=True, pair=pair), more
    columns = columns_of(row)
    return (State(members=True, columns=columns), 0) if columns else None


_PLACES = (SectionKind.TOP, SectionKind.PRESENCE, SectionKind.BODY)


def _ends_list(row: Row, previous: Row | None, state: State) -> bool:
    """Whether a list cannot go on: a paragraph mark, another section, running prose."""
    if row.line.text.startswith("§") or re.match(
        r"(?:Paragraf\s+|[A-Za-z]{2,4}\s*§\s*|K[fs]\s+)\d", row.line.text
    ):
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


def _next_heading(row: Row, state: State) -> None:
    """Takes in the heading of a row: `ersättare` under `Tjänstgörande` goes on with the heading before it."""
    heading = row.heading
    if heading is not None:
        state.pair, state.columns = None, ()
    if heading is None:
        if not row.people and len(state.waiting) > _TORN:
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
    if len(state.waiting) > _TORN:
        state.torn = tuple(dict.fromkeys((*state.torn, *(item.kind for item in state.waiting))))
    state.heading = heading if heading.kind is not Presence.ASIDE else None
    state.replaces = False


def _of_members(row: Row, heading: Heading, state: State) -> Heading:
    """A heading as it is meant: a bare "Tjänstgörande" before the chair, with no members above, heads the members."""
    bare = heading.words in ("tjanstgorande", "narvarande tjanstgorande")
    if not bare or state.members or not row.people or not _is_chaired(row):
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


def _entries(paper: Paper, row: Row, following: Sequence[Row], state: State) -> Iterator[Draft]:
    body = body_of(paper, row)
    people = row.people
    heading = state.heading
    several = len(state.waiting) > _TORN
    anew = heading is None or (row.gap and (heading.words == "" or _after_serving(row, state)))
    if several or (state.torn and anew):
        begun = None if several else heading
        heading = state.heading = torn_heading(
            row, begun, state.torn, chaired=_is_chaired(row), served=state.replaces, serving=state.serving
        )
    state.waiting = ()
    replaced, state.stood_for = state.stood_for or is_stood_for(row), False
    for order, place in enumerate(people):
        until = people[order + 1] if order + 1 < len(people) else None
        after = words_beside(row, place, until, following)
        if replaced:
            replaced = False
            continue
        absent_behind = state.pair is Pair.ABSENT_BEHIND and order == 0
        replaces = until if until is not None and (absent_behind or _replaces(row, until, after)) else None
        state.replaces = state.replaces or replaces is not None
        below = absent_below(row, place, until, following)
        state.stood_for = below is not None
        heading = clause_heading(row, place, heading)
        if heading is not None and heading.kind is Presence.STAFF:
            yield from _of_union(paper, row, place, heading, after)
            continue
        titles = titles_of(row, place, replaces, following)
        if state.pair is Pair.SERVES_BEHIND and order == 1:
            yield from _entry(paper, row, place, None, "", SERVES, body, None, None)
            continue
        if titles and heading is not None and is_elsewhere(heading, titles[0], after):
            titles = []
        title = titles[0] if titles else None
        yield from _entry(paper, row, place, replaces, after, heading, body, below, title)
        for second in titles[1:]:
            yield from _entry(paper, row, place, None, "", None, body, None, second)
        replaced = replaces is not None
        if heading is not None and heading.kind in _OF_ONE and not _joins(row, place, until):
            heading = state.heading = None


def _replaces(row: Row, until: int, after: str) -> bool:
    """Whether whoever stands before the words stands in for the next name."""
    return STANDS_FOR.search(after) is not None or is_in_place_of(row, until, after)


def _of_union(paper: Paper, row: Row, place: int, heading: Heading, after: str) -> Iterator[Draft]:
    """Who speaks for the staff, by the union beside the name; nothing where no union stands there."""
    person, union = row.mentions[place], union_beside(after)
    if union is None or person.name is None:
        return
    span = (person.start, min(person.end + union[1], len(row.sentence_of[place].text)))
    piece = evidence(
        paper, row.sentence_of[place], span, "attendance.staff@1", Derivation.EXPLICIT, attested=True
    )
    yield role_draft(person.name, staff_role(heading), Name(EntityType.ORGANIZATION, union[0]), [piece])


_OF_ONE = (Presence.SECRETARY, Presence.CHAIR, Presence.VICE_CHAIR, Presence.REPORTER)
"""Headings that hold for one name only."""


_AND = re.compile(r"(?:\s*\([^)]*\))?\s*(?:,|och|samt)\s*")


def _joins(row: Row, place: int, until: int | None) -> bool:
    """Whether the next name goes on with the one before it: "Vice ordföranden: A (c) och B (m)"."""
    if until is None or row.sentence_of[until] is not row.sentence_of[place]:
        return False
    between = row.sentence_of[place].text[row.mentions[place].end : row.mentions[until].start]
    return _AND.fullmatch(between) is not None


def _is_chaired(row: Row) -> bool:
    """Whether the first name of a line is the chair's."""
    titles = titles_of(row, row.people[0], None, ())
    return any(title.name is not None and title.name.label == "ordförande" for title in titles)


def _after_serving(row: Row, state: State) -> bool:
    """Whether a line without a heading follows, with a space between, on those who serve for others."""
    serving = state.heading is not None and state.heading.kind is Presence.SERVING
    return state.replaces and serving and row.heading is None


def _entry(
    paper: Paper,
    row: Row,
    place: int,
    replaces: int | None,
    after: str,
    heading: Heading | None,
    body: Name | None,
    below: tuple[Mention, Sentence] | None,
    title: Mention | None,
) -> Iterator[Draft]:
    mention, sentence = row.mentions[place], row.sentence_of[place]
    assert mention.name is not None
    serves = replaces is not None or below is not None
    label, derivation = role_beside(title, after, heading, body, replaces=serves)
    if label is None:
        return
    end = (
        row.mentions[replaces].end
        if replaces is not None
        else title.end
        if title is not None
        else label_end(row, place)
    )
    start = mention.start
    if title is None and heading is not None and heading is row.heading and derivation is Derivation.EXPLICIT:
        start = next((n for n, offset in enumerate(sentence.offsets) if offset >= row.line.start), start)
    if derivation is Derivation.EXPLICIT and start == mention.start and title is None and replaces is None:
        derivation = Derivation.INFERRED
    if title is not None and title not in sentence.mentions:
        end = mention.end
    elif title is not None and title.start < mention.start:
        start, end = title.start, mention.end
    if replaces is not None and row.sentence_of[replaces] is not sentence:
        end, replaces = mention.end, None
    absent = row.mentions[replaces].name if replaces is not None else None
    pieces = [evidence(paper, sentence, (start, end), "attendance.list@1", derivation, attested=True)]
    if below is not None:
        stands_for, where = below
        span = (stands_for.start, stands_for.end)
        pieces.append(evidence(paper, where, span, "attendance.list@1", derivation, attested=True))
        absent = stands_for.name
    place_of = role_organisation(label, body, paper.home)
    yield role_draft(mention.name, label, place_of, pieces, replaces=absent)
    if title is not None and _reports(row, heading):
        office = role_organisation("handläggare", body, paper.home)
        yield role_draft(mention.name, "handläggare", office, pieces)
    if absent is not None:
        inferred = [msgspec.structs.replace(piece, derivation=Derivation.INFERRED) for piece in pieces]
        yield role_draft(absent, "ledamot", body, inferred)


def _reports(row: Row, heading: Heading | None) -> bool:
    """Whether a line says whose matter it is: "Handläggare: N N, kanslichef" has a title and is handläggare."""
    return heading is not None and heading is row.heading and heading.kind is Presence.REPORTER
