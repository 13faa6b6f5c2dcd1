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
from stadsgraf.extract.beside_names import (
    absent_below,
    is_replaced,
    is_reserve,
    is_stood_for,
    label_end,
    reserve_follows,
    words_beside,
)
from stadsgraf.extract.entry_titles import titles_of
from stadsgraf.extract.genres import SUMMONS
from stadsgraf.extract.holdings import role_draft, role_organisation
from stadsgraf.extract.list_headings import TORN, State, ends_list, is_chaired, next_heading
from stadsgraf.extract.listed_roles import clause_heading, role_beside, staff_role, union_beside
from stadsgraf.extract.listed_seats import is_guest, seat_of
from stadsgraf.extract.marked_columns import columns_of, marked_heading
from stadsgraf.extract.pairs import SERVES, Pair, heading_over, pair_of
from stadsgraf.extract.rows import Row, before_name, rows_of
from stadsgraf.extract.rule import evidence
from stadsgraf.extract.signatures import (
    body_of,
    in_columns,
    is_signature,
    signatures,
    signed_by,
    titles_above,
    without,
)
from stadsgraf.extract.torn_lists import STANDS_FOR, is_in_place_of, serves_below, torn_heading
from stadsgraf.model import Draft, Name
from stadsgraf.swedish.headings import SectionKind, heading_kind
from stadsgraf.swedish.presence import Heading, Presence
from stadsgraf.vocabulary import Derivation, EntityType, Property


class _Entry(msgspec.Struct, frozen=True):
    """A name in a list of those present, with what is printed around it.

    Attributes:
        paper: the paper.
        row: the line that it stands in.
        place: its place among the mentions of the line.
        body: the body that meets, or where the name has its seat.
        heading: what it stands under.
        after: the words up to the next name.
        replaces: the place of the name that it stands in for.
        below: whom it stands in for, where that is printed in a line below.
    """

    paper: Paper
    row: Row
    place: int
    body: Name | None
    heading: Heading | None = None
    after: str = ""
    replaces: int | None = None
    below: tuple[Mention, Sentence] | None = None


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
    signed, copies = -1, False
    for number, row in enumerate(rows):
        copies = _is_copied_to(paper, rows[number - 1] if number else None, row, copies)
        # a row of names over a row of titles signs the paper, wherever it stands
        copies = copies and not is_signature(row, rows[number + 1 : number + 2], least=2)
        if number == signed or copies:
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
        if ends_list(row, rows[number - 1] if number else None, state):
            state = State()
        least = 1 if state.heading is None else 2
        if is_signature(row, rows[number + 1 : number + 2], least=least):
            yield from signatures(paper, row, rows[number + 1])
            if least > 1:
                state, signed = State(), number + 1
            continue
        pairs = _signed_in_columns(row, rows[number + 1 : number + 2], state)
        if pairs:
            signed = number + 1
            for place, title in pairs:
                yield signed_by(paper, row, place, rows[signed], title)
            rest = without(rows[signed], [title for _, title in pairs])
            yield from _entries(paper, rest, rows[signed + 1 : signed + 2], State())
            continue
        next_heading(row, state)
        _begin(rows, number, state)
        if row.people and (row.heading is not None or state.heading is not None or state.torn):
            yield from _entries(paper, row, rows[number + 1 : number + 2], state)


_EMPTY_LINE = re.compile(r"\n[ \t]*[\n\f]")


def _is_copied_to(paper: Paper, previous: Row | None, row: Row, above: bool) -> bool:
    """Whether a line stands under the words that say who gets a copy, with no empty line between."""
    parted = previous is None or _EMPTY_LINE.search(paper.text, previous.line.end, row.line.start + 1)
    return heading_kind(row.line.text) is SectionKind.DISTRIBUTION or (above and not parted)


def _signed_in_columns(row: Row, following: Sequence[Row], state: State) -> list[tuple[int, int]]:
    """Names with the titles below them; in a list the title before a name is not that of the politician above."""
    return [
        (place, title)
        for place, title in in_columns(row, following)
        if state.heading is None
        or label_end(row, place) == row.mentions[place].end
        or not before_name(following[0], title)
    ]


def _begin(rows: Sequence[Row], number: int, state: State) -> None:
    """Takes in what a line with names tells of the list that it begins or goes on with."""
    row = rows[number]
    if not row.people:
        return
    if state.columns:
        state.heading = marked_heading(row, state.columns)
    if state.heading is None and not state.torn:
        state.waiting = ()
    if state.torn and row.gap:
        state.serving = serves_below(rows[number:])


def _table(row: Row, following: Sequence[Row], state: State) -> tuple[State, int] | None:
    """What holds below a line of headings over columns, and how many lines more it takes."""
    paired = pair_of(row, following)
    if paired is not None:
        pair, more = paired
        return State(heading=heading_over(state.heading, pair), members=True, pair=pair), more
    columns = columns_of(row)
    return (State(members=True, columns=columns), 0) if columns else None


def _entries(paper: Paper, row: Row, following: Sequence[Row], state: State) -> Iterator[Draft]:
    body = body_of(paper, row)
    people = row.people
    heading = _heading_of(row, state)
    replaced, state.stood_for = state.stood_for or is_stood_for(row), False
    for order, place in enumerate(people):
        until = people[order + 1] if order + 1 < len(people) else None
        after = words_beside(row, place, until, following)
        if replaced:
            replaced = False
            continue
        checks = heading is not None and heading.kind is Presence.CHECKING
        if checks and is_reserve(after) and not (until is not None and reserve_follows(after)):
            continue
        if until is not None and (is_replaced(after) or (checks and reserve_follows(after))):
            yield from _relieved(paper, row, place, until, heading, body)
            replaced, heading = True, _unless_of_one(heading)
            continue
        absent_behind = state.pair is Pair.ABSENT_BEHIND and order == 0
        stands_in = until is not None and not checks and (absent_behind or _replaces(row, until, after))
        replaces = until if stands_in else None
        state.replaces = state.replaces or replaces is not None
        below = absent_below(row, place, until, following) if not checks else None
        state.stood_for = below is not None
        heading = clause_heading(row, place, heading)
        if heading is not None and heading.kind is Presence.STAFF:
            yield from _of_union(paper, row, place, heading, after)
            continue
        titles = titles_of(row, place, replaces, following)
        if state.pair is Pair.SERVES_BEHIND and order == 1:
            yield from _held(_Entry(paper, row, place, body, heading=SERVES), None)
            continue
        entry = _Entry(paper, row, place, body, heading, after, replaces, below)
        yield from _titled(entry, titles)
        replaced = replaces is not None
        if not _joins(row, place, until) and _unless_of_one(heading) is None:
            heading = state.heading = None


def _heading_of(row: Row, state: State) -> Heading | None:
    """What the first name of a line stands under, which a torn list tells only by what went before."""
    heading = state.heading
    several = len(state.waiting) > TORN
    anew = heading is None or (row.gap and (heading.words == "" or _after_serving(row, state)))
    if several or (state.torn and anew):
        begun = None if several else heading
        heading = state.heading = torn_heading(
            row, begun, state.torn, chaired=is_chaired(row), served=state.replaces, serving=state.serving
        )
    state.waiting = ()
    return heading


def _unless_of_one(heading: Heading | None) -> Heading | None:
    """The heading of the next name: none behind one that holds for one name only."""
    return None if heading is None or heading.kind in _OF_ONE else heading


def _titled(entry: _Entry, titles: Sequence[Mention]) -> Iterator[Draft]:
    """A name with the titles that it has here or in another body; nothing for a guest from elsewhere."""
    paper, row, place = entry.paper, entry.row, entry.place
    seats = [
        seat_of(paper, row.sentence_of[place], row.mentions[place], title, entry.body) for title in titles
    ]
    held = [(title, seat.body) for title, seat in zip(titles, seats, strict=True) if not seat.elsewhere]
    if is_guest(paper, entry.heading, titles, entry.after, elsewhere=bool(titles) and not held):
        return
    title, where = held[0] if held else (None, entry.body)
    yield from _held(msgspec.structs.replace(entry, body=where), title)
    for second, seated in held[1:]:
        yield from _held(_Entry(paper, row, place, seated), second)


def _relieved(
    paper: Paper, row: Row, place: int, until: int, heading: Heading | None, body: Name | None
) -> Iterator[Draft]:
    """Whoever another takes over from, by the heading; among members the other serves in that one's place."""
    checks = heading is not None and heading.kind is Presence.CHECKING
    titles = titles_of(row, place, None, ())[:1] if not checks else []
    yield from _titled(_Entry(paper, row, place, body, heading), titles)
    one, other = row.mentions[place], row.mentions[until]
    sentence = row.sentence_of[place]
    if heading is None or heading.kind is not Presence.DECIDING or row.sentence_of[until] is not sentence:
        return
    if one.name is None or other.name is None:
        return
    span = (one.start, other.end)
    piece = evidence(paper, sentence, span, "attendance.list@1", Derivation.EXPLICIT, attested=True)
    yield role_draft(other.name, "tjänstgörande ersättare", body, (piece,), replaces=one.name)


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


def _after_serving(row: Row, state: State) -> bool:
    """Whether a line without a heading follows, with a space between, on those who serve for others."""
    serving = state.heading is not None and state.heading.kind is Presence.SERVING
    return state.replaces and serving and row.heading is None


def _held(entry: _Entry, title: Mention | None) -> Iterator[Draft]:
    """The role that a name has by a title or by what stands around it, and that of whom it stands in for."""
    paper, row, place, replaces = entry.paper, entry.row, entry.place, entry.replaces
    after, heading, body, below = entry.after, entry.heading, entry.body, entry.below
    mention, sentence = row.mentions[place], row.sentence_of[place]
    assert mention.name is not None
    serves = replaces is not None or below is not None
    label, derivation = role_beside(title, after, heading, body, replaces=serves)
    if label is None:
        return
    end = _end(row, place, replaces, title)
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


def _end(row: Row, place: int, replaces: int | None, title: Mention | None) -> int:
    """Where a name ends with the one that it stands in for, with its title, or with the letters of its party."""
    if replaces is not None:
        return row.mentions[replaces].end
    return title.end if title is not None else label_end(row, place)


def _reports(row: Row, heading: Heading | None) -> bool:
    """Whether a line says whose matter it is: "Handläggare: N N, kanslichef" has a title and is handläggare."""
    return heading is not None and heading is row.heading and heading.kind is Presence.REPORTER
