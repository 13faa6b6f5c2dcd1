"""Party affiliations: one claim per person with a party label anywhere, absent members too.

Conventions: the label of a list ("(alla M)", "(s)-ledamöterna A och B") covers the names of its own list
only; the quote runs from the person's name to the label, or from the label to the name; the label is
kept as printed beside today's name of the party; "(-)" is no party.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.rule import Match, evidence, matches
from stadsgraf.model import Draft, Name
from stadsgraf.swedish.parties import PARTY_MEMBERS
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Property

_JOINS = re.compile(r"(?:,|\s|\boch\b|\bsamt\b|\bm\.?\s?fl\.?)*")
_NEAR = re.compile(r"[\s,|]*(?:m\.?\s?fl\.?\s*)?")
_GROUP_NOUN = re.compile(
    r"-(?:ledamöterna|ledamoten|gruppen|gruppens|representanterna|representanten|företrädarna|politikern)?\s*"
)
_WORDS = (
    (
        "affiliations.through@1",
        r"<party=PARTYNAME>,? (?:genom|representerade? av|företrädda? av|gruppledare) <who=PERSONS>",
    ),
    ("affiliations.apposition@1", r"<who=PERSON>, <party=PARTYNAME>(?=[,.;:]|$)"),
    (
        "affiliations.from@1",
        r"<who=PERSON> (?:från|för|i) <party=PARTYNAME>(?= (?:yrkar|yrkade|reserverar|anför|anser|lämnar|har|avger)\b)",
    ),
    ("affiliations.member@1", rf"\b(?P<word>{'|'.join(PARTY_MEMBERS)}),? <who=PERSONS>"),
)
_SIGNED_FOR = compiled(r"^För <PARTYNAME>(?: (?:i|de) [^.]{1,40})?$|^<PARTYNAME>(?: i <LOCAL>)?$")


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Affiliations in the order of the text; several passages of one person are drafts of their own."""
    del known
    labelled = [
        draft
        for sentence in paper.sentences
        for number, mention in enumerate(sentence.mentions)
        if mention.kind is MentionKind.PARTY and mention.name is not None
        for draft in _labelled(paper, sentence, number)
    ]
    labelled += _under_parties(paper)
    yield from labelled
    lettered = frozenset(target for draft in labelled for _, target in draft.participants[:1])
    in_words = [draft for match in matches(paper.sentences, _WORDS) for draft in _in_words(paper, match)]
    for sentence in paper.sentences:
        if _SIGNED_FOR.search(sentence.view) and len(sentence.view) < 60:
            in_words += _signed(paper, sentence)
    for draft in in_words:
        # The label is what is printed behind the name; the party's name in words stands in where there is none.
        yield _without_label(draft) if draft.participants[0][1] in lettered else draft


def _under_parties(paper: Paper) -> list[Draft]:
    """Names below the name of a party that stands alone on its line, where two parties head lists in a paper."""
    heads = [(party, below) for sentence in paper.sentences for party, below in _headed(paper, sentence)]
    if len({party.name for party, _ in heads}) < _PARTIES:
        return []
    return [
        _draft(paper, below, person, party, (person.start, person.end), "affiliations.headed@1")
        for party, below in heads
        for number, person in enumerate(below.mentions)
        if person.kind is MentionKind.PERSON and not _is_labelled(below, number)
    ]


_PARTIES = 2


def _is_labelled(sentence: Sentence, number: int) -> bool:
    behind = sentence.mentions[number + 1 : number + 2]
    if not behind or behind[0].kind is not MentionKind.PARTY:
        return False
    return _NEAR.fullmatch(sentence.text, sentence.mentions[number].end, behind[0].start) is not None


def _headed(paper: Paper, sentence: Sentence) -> Iterator[tuple[Mention, Sentence]]:
    """The party whose name is alone on the first line of a block, and the sentence with the people right below it."""
    party = sentence.mentions[0] if sentence.mentions else None
    if party is None or party.start or not sentence.first or party.name is None:
        return
    if party.kind is not MentionKind.PARTYNAME and (
        party.kind is not MentionKind.PARTY or "(" in party.words
    ):
        return
    first = paper.blocks[sentence.block].lines[0]
    if first.text.strip(" :") != party.words:
        return
    alone = len(sentence.mentions) == 1
    below = (
        paper.sentences[sentence.index + 1]
        if alone and sentence.index + 1 < len(paper.sentences)
        else sentence
    )
    people = below.mentions[0 if alone else 1 :]
    if not people or people[0].kind is not MentionKind.PERSON:
        return
    begin = below.offsets[people[0].start]
    if paper.text[first.end : begin].strip(" :\t\r") == "\n":
        yield party, below


def _without_label(draft: Draft) -> Draft:
    pieces = tuple(msgspec.structs.replace(piece, party_label="") for piece in draft.evidence)
    return msgspec.structs.replace(draft, evidence=pieces)


def _labelled(paper: Paper, sentence: Sentence, number: int) -> Iterator[Draft]:
    label = sentence.mentions[number]
    after = _GROUP_NOUN.match(sentence.text, label.end)
    if after is not None:
        for person in _run_after(sentence, number, after.end()):
            yield _draft(
                paper, sentence, person, label, (label.start, person.end), "affiliations.label_before@1"
            )
        return
    covered = [] if _before_names(sentence) and not label.group else _run_before(sentence, number)
    if not covered and (ahead := _person_behind(sentence, number)) is not None:
        yield _draft(paper, sentence, ahead, label, (label.start, ahead.end), "affiliations.label_before@1")
    rule = "affiliations.group@1" if label.group else "affiliations.label@1"
    for person in covered:
        yield _draft(paper, sentence, person, label, (person.start, label.end), rule)


def _before_names(sentence: Sentence) -> bool:
    """Whether the labels of a line stand before their names: one begins it, and none is behind its last name."""
    first, last = sentence.mentions[0], sentence.mentions[-1]
    if first.kind is not MentionKind.PARTY or sentence.text[: first.start].strip():
        return False
    return last.kind is not MentionKind.PARTY


_LETTERS = 4
"""Characters that the letters of a party have at most: its name heads a list of its own."""
_BEFORE = re.compile(r"[\s|]+")


def _person_behind(sentence: Sentence, number: int) -> Mention | None:
    """Whoever stands right behind a label that begins a line or a cell, with no label of their own."""
    if "(" not in sentence.mentions[number].words and len(sentence.mentions[number].words) > _LETTERS:
        return None
    following = sentence.mentions[number + 1 : number + 3]
    if not following or following[0].kind is not MentionKind.PERSON:
        return None
    before = sentence.mentions[number - 1] if number else None
    if before is not None and before.kind is MentionKind.PARTY:
        return None
    if not _BEFORE.fullmatch(sentence.text, sentence.mentions[number].end, following[0].start):
        return None
    own = len(following) > 1 and following[1].kind is MentionKind.PARTY
    if own and _NEAR.fullmatch(sentence.text, following[0].end, following[1].start):
        behind = sentence.mentions[number + 3 : number + 4]
        ahead = behind and behind[0].kind is MentionKind.PERSON
        return (
            following[0]
            if ahead and _BEFORE.fullmatch(sentence.text, following[1].end, behind[0].start)
            else None
        )
    return following[0]


def _run_before(sentence: Sentence, number: int) -> list[Mention]:
    """People that a label covers: the one right before it, or the whole list for a label of a group."""
    label = sentence.mentions[number]
    covered: list[Mention] = []
    place = label.start
    for mention in reversed(sentence.mentions[:number]):
        between = sentence.text[mention.end : place]
        if mention.kind is not MentionKind.PERSON or not (_JOINS if label.group else _NEAR).fullmatch(
            between
        ):
            break
        covered.append(mention)
        place = mention.start
        if not label.group:
            break
    return covered[::-1]


def _run_after(sentence: Sentence, number: int, start: int) -> list[Mention]:
    """People that a label before them covers: the list after it, but for a last name with a label of its own."""
    covered: list[Mention] = []
    place = start
    for mention in sentence.mentions[number + 1 :]:
        between = sentence.text[place : mention.start]
        if mention.kind is not MentionKind.PERSON or not _JOINS.fullmatch(between):
            break
        covered.append(mention)
        place = mention.end
    own = any(m.kind is MentionKind.PARTY and 0 <= m.start - place <= 1 for m in sentence.mentions)
    return covered[:-1] if own else covered


def _draft(
    paper: Paper, sentence: Sentence, person: Mention, label: Mention, span: tuple[int, int], rule: str
) -> Draft:
    assert person.name is not None
    assert label.name is not None
    derivation = Derivation.INFERRED if _is_reconstructed(paper, sentence, person) else Derivation.EXPLICIT
    piece = evidence(
        paper,
        sentence,
        span,
        rule,
        derivation,
        attested=True,
        party_label=", ".join(label.labels) or label.words,
    )
    return Draft(
        ClaimType.PARTY_AFFILIATION,
        ((Property.MEMBER, person.name), (Property.ORGANIZATION, label.name)),
        evidence=(piece,),
    )


def _is_reconstructed(paper: Paper, sentence: Sentence, person: Mention) -> bool:
    """Whether the page as scanned has a digit inside the name: the letter that stood there is a conclusion."""
    span = paper.source_span(sentence, person.start, person.end)
    return any(char.isdigit() for char in paper.document.text[span.start : span.end])


def _in_words(paper: Paper, match: Match) -> Iterator[Draft]:
    party = match.first("party")
    word = match.found.groupdict().get("word")
    name = party.name if party is not None else None
    if name is None and word:
        name = Name(EntityType.PARTY, PARTY_MEMBERS[word.lower()])
    for person in match.mentions("who"):
        if name is None or person.name is None:
            continue
        start = match.span[0]
        piece = evidence(
            paper,
            match.sentence,
            (min(start, person.start), max(person.end, party.end) if party is not None else person.end),
            match.rule,
            Derivation.EXPLICIT,
            attested=True,
            party_label=party.words if party is not None else word or "",
        )
        yield Draft(
            ClaimType.PARTY_AFFILIATION,
            ((Property.MEMBER, person.name), (Property.ORGANIZATION, name)),
            evidence=(piece,),
        )


def _signed(paper: Paper, heading: Sentence) -> Iterator[Draft]:
    """Names alone on the lines after "För Centerpartiet"."""
    party = next(mention for mention in heading.mentions if mention.kind is MentionKind.PARTYNAME)
    for sentence in paper.sentences[heading.index + 1 : heading.index + 4]:
        people = [mention for mention in sentence.mentions if mention.kind is MentionKind.PERSON]
        bare = fold(sentence.text)
        for mention in sentence.mentions:
            bare = bare.replace(fold(mention.words), "")
        if not people or re.sub(r"\boch\b|[\s,._]", "", bare):
            return
        for person in people:
            assert person.name is not None
            assert party.name is not None
            piece = evidence(
                paper, sentence, (person.start, person.end), "affiliations.signed@1", Derivation.INFERRED,
                attested=True, party_label=party.words,
            )  # fmt: skip
            begin = paper.source_span(heading, party.start, party.end).start
            piece = msgspec.structs.replace(piece, start=begin, repaired=f"{party.words} … {person.words}")
            yield Draft(
                ClaimType.PARTY_AFFILIATION,
                ((Property.MEMBER, person.name), (Property.ORGANIZATION, party.name)),
                evidence=(piece,),
            )
