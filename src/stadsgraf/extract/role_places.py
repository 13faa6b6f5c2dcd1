"""Where a role is held: with the employer or body that the sentence names, or that what stands before it tells."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import OF_BODY, OUTSIDE, acting_body, role_organisation
from stadsgraf.extract.role_context import (
    EMPLOYERS,
    is_another_body,
    is_of_former_owner,
    owner_before,
    owner_name,
    speaks_of_another_body,
)
from stadsgraf.extract.role_owners import body_before, comes_from_elsewhere, is_of_unknown
from stadsgraf.extract.rule import Match, derivation_of
from stadsgraf.model import Name
from stadsgraf.vocabulary import Derivation, EntityType

_NOUN_BEFORE = re.compile(r"(?P<noun>[A-ZÅÄÖa-zåäö]+)s\s+$")


class Place(msgspec.Struct, frozen=True):
    """Where a role is held, from where on the sentence tells it, and how."""

    organisation: Name | None
    begin: int
    derivation: Derivation


def place_named(match: Match) -> Mention | None:
    """The body, office or town that a title is said to be in."""
    return match.first("where") or match.first("town") or match.first("town2")


def place_of(paper: Paper, match: Match, title: Mention) -> Place | None:
    """Where the role of a title is held; None where that is with somebody whom the paper does not name."""
    sentence, where = match.sentence, place_named(match)
    if where is not None:
        begin = min(title.start, where.start)
        how = Derivation.ANAPHORA if where.anaphor else Derivation.EXPLICIT
        elsewhere = where.kind in _TOWNS and body_before(sentence, title) is not None
        return None if elsewhere or is_another_body(where) else Place(where.name, begin, how)
    assert title.name is not None
    label = title.name.label
    owner = owner_before(sentence, title)
    if owner is not None and not (owner.kind is MentionKind.NETREF and owner.name is None):
        name = owner_name(owner)
        how = Derivation.ANAPHORA if owner.anaphor else Derivation.EXPLICIT
        return Place(name, owner.start, how) if name is not None else None
    if is_of_former_owner(sentence, title):
        return None
    noun = _NOUN_BEFORE.search(sentence.text[: title.start])
    known = _owner(paper, sentence, noun["noun"]) if noun is not None else _district(paper, sentence, title)
    if known is not None:
        return Place(known, noun.start() if noun is not None else title.start, Derivation.ANAPHORA)
    body = body_before(sentence, title)
    if body is not None:
        return Place(body.name, body.start, Derivation.EXPLICIT) if label in OF_BODY else None
    if is_of_unknown(paper, sentence, title) and default_place(paper, sentence, label) is not None:
        return None
    if label in OF_BODY and speaks_of_another_body(paper, sentence, title.start):
        return None
    if _LEADS.search(sentence.text[: title.start]) or _is_from_elsewhere(paper, sentence, title):
        return None
    organisation = default_place(paper, sentence, label)
    sits = label in OF_BODY and organisation is not None
    return Place(organisation, title.start, Derivation.INFERRED if sits else Derivation.EXPLICIT)


_LEADS = re.compile(r"\b(?:leds|leddes|letts|ledd|under ledning) av (?:dess |sin |en )?$")
"""Before the title of one who leads what the sentence is about, be that named or not."""
_TOWNS = (MentionKind.CITY, MentionKind.MUNICIPALITY)
_BEHIND = re.compile(r"(?:,| i| från| vid| för| hos| på|, från|, hos)? ")
_AND = re.compile(r"(?:,| och| samt) ")


def _is_from_elsewhere(paper: Paper, sentence: Sentence, title: Mention) -> bool:
    """Whether another body, town or organisation stands behind the names that the title belongs to."""
    following = [mention for mention in sentence.mentions if mention.start >= title.end]
    if not following or following[0].kind is not MentionKind.PERSON:
        return False
    last = following[0]
    for mention in following[1:]:
        between = sentence.text[last.end : mention.start]
        joined = mention.kind is MentionKind.PERSON and _AND.fullmatch(between) is not None
        if not joined and mention.kind is not MentionKind.PARTY:
            break
        last = mention
    else:
        mention = last
    if comes_from_elsewhere(paper, sentence.text[last.end :].lstrip(")")):
        return True
    between = sentence.text[last.end : mention.start].lstrip(")") if mention is not last else ""
    if mention.name is None or _BEHIND.fullmatch(between) is None:
        return False
    if mention.kind is MentionKind.BODY and title.name is not None and title.name.label in OF_BODY:
        return between == " i " and mention.name != acting_body(paper, sentence)
    return mention.kind in (*EMPLOYERS, *_TOWNS) and mention.name != paper.home


def place_apposed(paper: Paper, match: Match, title: Mention) -> Place | None:
    """Where the role of a title behind a name is held; `begin` is where the passage ends."""
    assert title.name is not None
    label, sentence, where = title.name.label, match.sentence, place_named(match)
    if where is not None:
        how = Derivation.ANAPHORA if where.anaphor else Derivation.EXPLICIT
        return None if is_another_body(where) else Place(where.name, max(where.end, title.end), how)
    of = match.first("of")
    if of is not None:
        name = owner_name(of)
        return Place(name, title.end, derivation_of([of])) if name is not None and of.genitive else None
    if (match.found.groupdict().get("whose") or "").strip():
        noun = _NOUN_BEFORE.search(sentence.text[: title.start])
        known = _owner(paper, sentence, noun["noun"]) if noun is not None else None
        return Place(known, title.end, Derivation.ANAPHORA) if known is not None else None
    behind = next((m for m in sentence.mentions if m.start >= title.end), None)
    if behind is not None and behind.kind in EMPLOYERS and sentence.text[title.end : behind.start] == ", ":
        closed = re.match(r"\s*(?:[.;)§]|$)", sentence.text[behind.end :]) is not None
        return Place(behind.name, behind.end, Derivation.EXPLICIT) if closed else None
    return Place(default_place(paper, sentence, label), title.end, Derivation.EXPLICIT)


def default_place(paper: Paper, sentence: Sentence, label: str) -> Name | None:
    """Where a role is held that the sentence names no place for: the body that acts, the office, the municipality."""
    return role_organisation(
        label, acting_body(paper, sentence) if label in OF_BODY else _office(paper, sentence), paper.home
    )


def _office(paper: Paper, sentence: Sentence) -> Name | None:
    return paper.part_of(sentence).body


_COMMON_BODIES = r"(?P<name>(?:[A-ZÅÄÖ][\wåäö-]+s\s+)?[A-ZÅÄÖa-zåäö]{{3,}}{noun})(?:et|en|n|s)?(?![\wåäö])"


def _district(paper: Paper, sentence: Sentence, title: Mention) -> Name | None:
    """Where an official of the state serves, from an earlier mention: "polismästaren i Lunds polisdistrikt"."""
    if title.name is None or not title.name.label.endswith(OUTSIDE):
        return None
    pattern = re.compile(
        rf"{re.escape(title.words)}\s+(?:i|vid|för|på)\s+(?P<name>[A-ZÅÄÖ][\w-]+(?:\s+(?:polis\w+|län|stift))?)",
        re.IGNORECASE,
    )
    for earlier in reversed(paper.sentences[: sentence.index + 1]):
        found = pattern.search(earlier.text)
        if found is not None:
            return Name(EntityType.ORGANIZATION, found["name"])
    return None


def _owner(paper: Paper, sentence: Sentence, noun: str) -> Name | None:
    definite = noun.casefold()
    stem = re.sub(r"(?:et|en)$", "", definite)
    pattern = re.compile(_COMMON_BODIES.format(noun=re.escape(stem)), re.IGNORECASE)
    for earlier in reversed(paper.sentences[max(0, sentence.index - 6) : sentence.index]):
        for found in reversed(list(pattern.finditer(earlier.text))):
            words = _OWNED_BY_HOME.sub("", " ".join(found["name"].split()))
            if " " in words:
                return Name(EntityType.ORGANIZATION, words)
            return Name(EntityType.BODY, words[0].lower() + words[1:] + definite[len(stem) :])
    return None


_OWNED_BY_HOME = re.compile(
    r"^(?:kommunens|stadens|regionens|landstingets|länets|nämndens|styrelsens)\s+", re.IGNORECASE
)
