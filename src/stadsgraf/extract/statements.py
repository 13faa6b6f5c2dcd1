"""Position statements: reservations, special statements, notes to the minutes.

Conventions: one claim per formula with all its speakers, `madeIn` the body in which it is made; a
statement that refers to another ("hänvisar till Centerpartiets reservation i …") refers
to that claim, and its words show for whom that one was made.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, mentions_in
from stadsgraf.extract.act_signers import PERSONS_NAME
from stadsgraf.extract.holdings import acting_body
from stadsgraf.extract.rule import Match, derivation_of, evidence, matches
from stadsgraf.extract.statement_bars import is_barred
from stadsgraf.extract.statement_frames import FORMULAS, REFERS, SIGNED, WE_RESERVE
from stadsgraf.extract.statement_heads import (
    HEADED,
    JOINS,
    headed,
    listed_below,
    party_for,
    signers_below,
    stands_below,
)
from stadsgraf.extract.statement_words import IN_ANY_WORDS
from stadsgraf.extract.told_bodies import told_body
from stadsgraf.model import Draft, Evidence, Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.parties import PARTY_ADJECTIVES, PARTY_GROUPS
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Property

_KINDS = (
    ("röstförklaring", "röstförklaring"),
    ("reserv", "reservation"),
    ("mening", "reservation"),
    ("ersättaryttrande", "ersättaryttrande"),
    ("uttalande", "särskilt uttalande"),
    ("yttrande", "särskilt yttrande"),
    ("deltar", "deltar inte i beslutet"),
    ("deltag", "deltar inte i beslutet"),
    ("deltog", "deltar inte i beslutet"),
    ("avhåll", "deltar inte i beslutet"),
    ("avhöll", "deltar inte i beslutet"),
    ("avstå", "deltar inte i beslutet"),
    ("avstod", "deltar inte i beslutet"),
    ("röst", "deltar inte i beslutet"),
)
_NOTHING_SAID = re.compile(r"(?:se )?bilag\w*.{0,12}|inte\b.*", re.IGNORECASE)


class Found(msgspec.Struct, frozen=True):
    """A statement before it is known whether another one refers to it.

    Attributes:
        sentence: where its formula stands.
        kind: what sort of statement.
        speakers: who makes it.
        body: where.
        behalf: parties for whom, as the words after it show.
        text: what it says, or what it refers to.
        reference: party, kind and body of the statement that it refers to.
        referring: the passage that refers to the other statement.
        evidence: its passages.
    """

    sentence: Sentence
    kind: str
    speakers: tuple[Name, ...]
    body: Name | None
    behalf: tuple[Name, ...]
    text: str
    reference: tuple[Name, str, Name] | None
    referring: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Statements in the order of the text."""
    found = _once(paper, tuple(_found(paper, known)))
    targets = {
        number: place for number, item in enumerate(found) if (place := _target(found, item)) is not None
    }
    completed = [_referred(found, targets, number) for number in range(len(found))]
    plain = [_draft(item, None) for item in completed]
    for number, item in enumerate(completed):
        target = targets.get(number)
        yield plain[number] if target is None else _draft(item, plain[target])


def _once(paper: Paper, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """What was found, without headings for a party, and papers signed by those, of whom a statement is told already."""

    def told(item: Found) -> tuple[int, str]:
        return paper.section_of(item.sentence).case, item.kind

    named = {told(item) for item in found if item.evidence[0].rule != _BY_HEADING}
    speakers = {
        (item.kind, name) for item in found if item.evidence[0].rule != _BY_SIGNERS for name in item.speakers
    }
    return tuple(
        item
        for item in found
        if not (item.evidence[0].rule == _BY_HEADING and told(item) in named)
        and not (item.evidence[0].rule == _BY_SIGNERS and {(item.kind, n) for n in item.speakers} & speakers)
    )


_MINDED = ("statements.is-of-another-mind@1", "statements.reserves-then@1")
"""Rules whose words say that somebody reserves, with no noun for it."""
_OF_NOTES = (
    "statements.note-on-request@1",
    "statements.note-on-request-of@1",
    "statements.noted-as-asked@1",
    "statements.notes-as-own-view@1",
)
"""Rules whose words have something taken into the minutes."""
_BY_HEADING = "statements.headed-by-group@1"
_BY_SIGNERS = "statements.we-reserve@1"
_BELOW = "statements.headed@1"
_BELOW_GROUP = "statements.headed-group@1"


def _found(paper: Paper, known: Sequence[Draft]) -> Iterator[Found]:
    taken: set[tuple[int, int]] = set()
    sentences = [s for s in paper.sentences if _MAY_STATE.search(s.view) or stands_below(paper, s)]
    for match in matches(sentences, (*FORMULAS, *IN_ANY_WORDS)):
        start, end = match.span
        told = any(place == match.sentence.index and start <= at < end for place, at in taken)
        if told or is_barred(match):
            continue
        kind = _kind(paper, match)
        speakers, mentions = _speakers(paper, match, known)
        if not speakers or kind is None:
            continue
        taken.update((match.sentence.index, mention.start) for mention in mentions)
        found = _one(paper, match, kind, speakers, mentions)
        yield _with_listed(paper, found, listed_below(paper, match)) if match.rule == _BELOW else found
    yield from _signed(paper, {paper.sentences[place].section for place, _ in taken})
    for match in matches(paper.sentences, WE_RESERVE):
        people = signers_below(paper, match.sentence)
        speakers = tuple(dict.fromkeys(m.name for m in people if m.name is not None))
        if speakers:
            yield _one(paper, match, "reservation", speakers, match.mentions("who"))


def _with_listed(paper: Paper, found: Found, listed: Sequence[Match]) -> Found:
    """A statement with the speakers of the points below its first one."""
    more = [(match, match.mentions("who")) for match in listed]
    names = [mention.name for _, people in more for mention in people if mention.name is not None]
    pieces = [
        evidence(paper, match.sentence, match.span, match.rule, derivation_of(people))
        for match, people in more
    ]
    speakers = tuple(dict.fromkeys([*found.speakers, *names]))
    return msgspec.structs.replace(found, speakers=speakers, evidence=(*found.evidence, *pieces))


def _signed(paper: Paper, told: set[int]) -> Iterator[Found]:
    """Statements whose speakers sign below their text: members with their party, and nobody else below the heading."""
    for match in matches(paper.sentences, SIGNED):
        section = match.sentence.section
        kind = HEADED.get(paper.sections[section].kind)
        above = paper.sentences[match.sentence.index - 1] if match.sentence.index else match.sentence
        prose = above.section == section and len(above.text.split()) > _FEW_WORDS and not above.row
        if kind is None or section in told or not prose or match.found.end() < len(match.sentence.view):
            continue
        people = match.mentions("who")
        if not people or any(p.kind is not MentionKind.PERSON for p in people) or _opens(paper, section):
            continue
        told.add(section)
        yield _one(paper, match, kind, tuple(m.name for m in people if m.name is not None), people)


_FEW_WORDS = 4
"""A statement has more words than a signature's title."""


def _opens(paper: Paper, section: int) -> bool:
    """Whether those who sign the minutes stand in a section too: nobody tells them from the speakers."""
    return any(_OF_MINUTES.match(s.text) for s in paper.sentences if s.section == section)


_OF_MINUTES = re.compile(
    r"Vid protokollet|Justera|Underskrift|Rätt utdra|Sekreterare|Ordförande", re.IGNORECASE
)


_MAY_STATE = gated(
    r"reserv|yttrande|uttalande|anteck|delta|deltog|avst[åo]|röst|protokoll|noter|infört|foga|anmäl|meddela|mening",
    re.IGNORECASE,
)
"""The words of which every statement has one, save the names below a heading."""


def _kind(paper: Paper, match: Match) -> str | None:
    words = match.found.group("kind").casefold()
    if match.rule in _MINDED:
        return "reservation"
    if match.rule in _OF_NOTES:
        return "protokollsanteckning"
    if match.rule in (_BELOW, _BELOW_GROUP):
        words = (headed(paper, match) or "").casefold()
        labelled = any(m.kind is MentionKind.PARTY for m in match.sentence.mentions)
        signs = words.startswith("till protokollet") and not labelled
        if not words or signs:
            return None
    if match.rule == "statements.note@1" and "röstförklaring" not in words:
        return "protokollsanteckning"
    return next((label for part, label in _KINDS if part in words), "protokollsanteckning")


def _speakers(paper: Paper, match: Match, known: Sequence[Draft]) -> tuple[tuple[Name, ...], list[Mention]]:
    """Who speaks: people, the holder of a role, or the parties whose groups do."""
    if "group" in match.rule:
        named = mentions_in(match.sentence, *match.found.span("party"))
        people = match.mentions("who")
        labels = (MentionKind.PARTYNAME,) if people else (MentionKind.PARTYNAME, MentionKind.PARTY)
        mentions = [m for m in named if m.kind in labels]
        words = match.found.group("party").casefold()
        groups = [
            Name(EntityType.PARTY, party)
            for word, party in (*PARTY_GROUPS.items(), *PARTY_ADJECTIVES.items())
            if re.search(rf"\b{word}", words)
        ]
        names = [m.name for m in (people or mentions) if m.name is not None] or groups
        return tuple(dict.fromkeys(names)), [*mentions, *people]
    mentions = match.mentions("who")
    if match.rule in _WIDE:
        mentions = [_as_person(m) for m in mentions]
    people = [m for m in mentions if m.kind is MentionKind.PERSON]
    if people:
        return tuple(dict.fromkeys(m.name for m in people if m.name is not None)), people
    role = next((m for m in mentions if m.kind is MentionKind.ROLE and not _is_any_member(m)), None)
    holder = _holder(role, acting_body(paper, match.sentence), known) if role is not None else None
    return ((holder,), mentions) if holder is not None else ((), [])


_WIDE = tuple(rule for rule, _ in IN_ANY_WORDS)


def _as_person(mention: Mention) -> Mention:
    """A name among people, of which no register knows that it is somebody's."""
    if mention.kind is not MentionKind.NAME or not PERSONS_NAME.fullmatch(mention.words):
        return mention
    name = Name(EntityType.PERSON, mention.words)
    return msgspec.structs.replace(mention, kind=MentionKind.PERSON, name=name)


def _is_any_member(role: Mention) -> bool:
    """Whether a title is one that many hold: "ledamöterna" is nobody in particular."""
    return role.name is not None and role.name.label in ("ledamot", "ersättare", "tjänstgörande ersättare")


def _holder(role: Mention, body: Name | None, known: Sequence[Draft]) -> Name | None:
    """The one person who holds a role in this body according to the claims found before."""
    holders = set()
    for draft in known:
        if draft.type is not ClaimType.ROLE_HOLDING:
            continue
        parts = dict(draft.participants)
        if parts.get(Property.ROLE) == role.name and parts.get(Property.ORGANIZATION) == body:
            holders.add(parts[Property.MEMBER])
    holder = next(iter(holders)) if len(holders) == 1 else None
    return holder if isinstance(holder, Name) else None


def _one(paper: Paper, match: Match, kind: str, speakers: tuple[Name, ...], mentions: list[Mention]) -> Found:
    sentence = match.sentence
    start, end = match.span
    label = next(
        (m.end for m in sentence.mentions if m.kind is MentionKind.PARTY and 0 <= m.start - end <= 1), end
    )
    end = max(end, label)
    reference, reference_span = _reference(sentence, end)
    where = match.first("where")
    body = where.name if where is not None and where.name is not None else told_body(paper, sentence)
    derivation = derivation_of(mentions)
    if any(m.kind is MentionKind.ROLE for m in mentions) and not any(
        m.kind is MentionKind.PERSON for m in mentions
    ):
        derivation = Derivation.ANAPHORA
    if reference is not None:
        piece = evidence(paper, sentence, (start, reference_span[1]), match.rule, derivation)
        referring = (evidence(paper, sentence, reference_span, REFERS[0][0], Derivation.EXPLICIT),)
        text = sentence.text[end : reference_span[1]].strip(" ,")
        return Found(sentence, kind, speakers, body, (), text, reference, referring, (piece,))
    piece = evidence(paper, sentence, (start, end), match.rule, derivation)
    following, text = _words_after(paper, sentence, end)
    party = party_for(following)
    if following is not None and party is not None and party.name is not None:
        piece = _up_to(paper, piece, following, party)
        return Found(sentence, kind, speakers, body, (party.name,), text, None, (), (piece,))
    return Found(sentence, kind, speakers, body, _through(match), text, None, (), (piece,))


def _through(match: Match) -> tuple[Name, ...]:
    """The parties that state something through a person: "Centerpartiet, genom Eva Ek, lämnar …"."""
    if "group" not in match.rule or "who" not in match.found.re.groupindex or not match.mentions("who"):
        return ()
    named = mentions_in(match.sentence, *match.found.span("party"))
    return tuple(m.name for m in named if m.kind is MentionKind.PARTYNAME and m.name is not None)


def _up_to(paper: Paper, piece: Evidence, sentence: Sentence, mention: Mention) -> Evidence:
    """A passage that runs on to the first words of the statement, which name the party."""
    span = paper.source_span(sentence, mention.start, mention.end)
    if span.end <= piece.end:
        return piece
    quote = paper.document.text[piece.end : span.end]
    beginning = piece.repaired or " ".join(paper.document.text[piece.start : piece.end].split())
    clean = not piece.repaired and mention.words in quote
    return msgspec.structs.replace(
        piece, end=span.end, repaired="" if clean else f"{beginning} … {mention.words}"
    )


def _reference(sentence: Sentence, start: int) -> tuple[tuple[Name, str, Name] | None, tuple[int, int]]:
    for match in matches((sentence,), REFERS):
        party, body = match.first("party"), match.first("body")
        if match.span[0] >= start and party is not None and body is not None and party.name and body.name:
            kind = next(label for part, label in _KINDS if part in match.found.group("kind").casefold())
            return (party.name, kind, body.name), (party.start, body.end)
    return None, (start, start)


def _words_after(paper: Paper, sentence: Sentence, end: int) -> tuple[Sentence | None, str]:
    """What a statement says: the rest of its sentence, or the sentence below a formula that announces it."""
    rest = sentence.text[end:].strip()
    announced = re.search(
        r"(?:följande|lydelse|motivering|yttrande|protokollet|uttalande)[.:]?$|:$", sentence.text.strip()
    )
    colon = re.match(r"[^:]{0,60}:\s+(?P<text>\S.*)", rest)
    if colon is not None:
        return sentence, colon["text"]
    following = next(iter(paper.sentences[sentence.index + 1 : sentence.index + 2]), None)
    same = following is not None and following.section == sentence.section and len(following.text.split()) > 2
    if same and following is not None and (announced or following.block == sentence.block):
        said = announced is not None and not (
            following.mentions and following.mentions[0].start == 0 and JOINS.search(following.text)
        )
        return following, following.text.strip() if said else ""
    return None, _to_next_speaker(sentence, end).strip(" .,")


_NEXT_SPEAKER = compiled(r"\. (?=(?:<PARTY>|<PARTYNAME>|<ROLE>|<PERSON>))")


def _to_next_speaker(sentence: Sentence, end: int) -> str:
    """The rest of a sentence, up to another speaker: the number of a point ends no sentence."""
    for found in _NEXT_SPEAKER.finditer(sentence.view):
        if sentence.places[found.start()] >= end:
            return sentence.text[end : sentence.places[found.start()]]
    return sentence.text[end:]


def _target(found: Sequence[Found], item: Found) -> int | None:
    """The place of the statement that one refers to: same kind and body, and no other party's."""
    if item.reference is None:
        return None
    party, kind, body = item.reference
    fitting = [
        number
        for number, other in enumerate(found)
        if other is not item and other.kind == kind and other.body == body and other.reference is None
        and (not other.behalf or party in other.behalf)
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else next((n for n in fitting if party in found[n].behalf), None)


def _referred(found: Sequence[Found], targets: dict[int, int], number: int) -> Found:
    """A statement with what those that refer to it tell: for whom it was made, and the passages that say so."""
    item = found[number]
    referring = [found[place] for place, target in sorted(targets.items()) if target == number]
    parties = [other.reference[0] for other in referring if other.reference is not None]
    behalf = tuple(dict.fromkeys([*item.behalf, *parties]))
    pieces = (*item.evidence, *(piece for other in referring for piece in other.referring))
    return msgspec.structs.replace(item, behalf=behalf, evidence=pieces)


def _draft(item: Found, target: Draft | None) -> Draft:
    participants: list[tuple[Property, Name | Draft]] = [(Property.SPEAKER, name) for name in item.speakers]
    participants.append((Property.STATEMENT_KIND, Name(EntityType.KIND, item.kind)))
    if item.body is not None:
        participants.append((Property.MADE_IN, item.body))
    participants += [(Property.ON_BEHALF_OF, party) for party in item.behalf]
    if target is not None:
        participants.append((Property.REFERS_TO_STATEMENT, target))
    values = (("text", item.text),) if item.text and not _NOTHING_SAID.fullmatch(item.text) else ()
    return Draft(ClaimType.POSITION_STATEMENT, tuple(participants), values=values, evidence=item.evidence)
