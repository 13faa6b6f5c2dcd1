"""Where whoever a list of those present names with a title has it: in the body that sits, in another one, or elsewhere.

Conventions: "ordförande i byggnadsnämnden" and "byggnadsnämndens ordförande" tell of that body, whatever body the list
is of; of an office in an association, a firm or another municipality nothing is claimed.
"""

import re
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import OF_BODY
from stadsgraf.extract.role_context import is_another_body
from stadsgraf.extract.role_owners import (
    body_before,
    comes_from_elsewhere,
    genitive_before,
    is_institution,
    is_of_unknown,
    is_ours,
)
from stadsgraf.model import Name
from stadsgraf.swedish.presence import Heading, Presence

_IN = re.compile(r"\s+(?P<how>i|för|vid|på|från|hos)\s+(?:den\s+|det\s+)?(?P<word>[\wåäö-]+)")
_EMPLOYER = re.compile(r",\s+(?=[A-ZÅÄÖ])")
_OTHERS = (
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.ORG,
    MentionKind.NETWORK,
)
_REACH = 120
"""Characters behind a title in which its place stands."""


class Seat(msgspec.Struct, frozen=True):
    """Where a title is held.

    Attributes:
        body: the body, None where the list is of none.
        elsewhere: whether it is held where this paper has no say.
    """

    body: Name | None
    elsewhere: bool = False


def seat_of(paper: Paper, sentence: Sentence, person: Mention, title: Mention, body: Name | None) -> Seat:
    """Where the title of somebody in a list is held.

    Args:
        paper: the paper.
        sentence: the entry, or the list.
        person: whose title it is.
        title: the title, before or behind the name.
        body: the body whose list it is.
    """
    if title not in sentence.mentions or title.name is None:
        return Seat(body)
    of_body = title.name.label in OF_BODY
    if _on_one_line(paper, sentence, title):
        owner = body_before(sentence, title)
        if owner is not None:
            return Seat(owner.name if of_body else body)
        if is_of_unknown(paper, sentence, title):
            return Seat(None, elsewhere=True)
    end = title.end if title.start > person.start else _named_until(sentence, person)
    return _behind(paper, sentence, end, body, of_body=of_body)


def is_guest(
    paper: Paper, heading: Heading | None, titles: Sequence[Mention], after: str, *, elsewhere: bool
) -> bool:
    """Whether somebody in a list serves others only: by an official's title, or by an employer behind the chair's name.

    Args:
        paper: the paper.
        heading: what the name stands under.
        titles: the titles beside the name.
        after: what follows on the name.
        elsewhere: whether all of the titles are held elsewhere.
    """
    if elsewhere:
        return not any(title.name is not None and title.name.label in OF_BODY for title in titles)
    one = heading is not None and heading.kind in (Presence.CHAIR, Presence.SECRETARY, Presence.VICE_CHAIR)
    return one and not titles and comes_from_elsewhere(paper, after)


def _on_one_line(paper: Paper, sentence: Sentence, title: Mention) -> bool:
    """Whether what stands before a title in the genitive is not the end of another line or column."""
    owner = genitive_before(sentence, title.start)
    if owner is None:
        return False
    end = sentence.text.rindex(owner[0], 0, title.start) + len(owner[0])
    printed = paper.text[sentence.offsets[end - 1] + 1 : sentence.offsets[title.start]]
    return "\n" not in printed and re.search(r"\t| {2,}", printed) is None


def _named_until(sentence: Sentence, person: Mention) -> int:
    """Where a name ends, with the party behind it."""
    found = re.compile(r"\s*\([^()]{1,20}\)").match(sentence.text, person.end)
    return found.end() if found is not None else person.end


def _behind(paper: Paper, sentence: Sentence, end: int, body: Name | None, *, of_body: bool) -> Seat:
    """What stands behind a title, or behind the name that it goes before."""
    found = _IN.match(sentence.text, end, end + _REACH)
    if found is not None:
        place = sentence.mention_at(found.start("word"))
        if place is not None and place.kind is MentionKind.BODY:
            return Seat(place.name if of_body else body)
        if place is not None and place.kind in (MentionKind.PERSON, MentionKind.DATE, MentionKind.ROLE):
            return Seat(body)
        if place is not None and place.kind is MentionKind.BODYREF:
            return Seat(body, elsewhere=is_another_body(place))
        if place is not None and place.name is not None and place.name == paper.home:
            return Seat(body)
        return Seat(body, elsewhere=_is_foreign(paper, found, place))
    comma = _EMPLOYER.match(sentence.text, end, end + _REACH)
    if comma is not None:
        place = sentence.mention_at(comma.end())
        others = place is not None and place.kind in _OTHERS and place.name != paper.home
        return Seat(body, elsewhere=others)
    return Seat(body, elsewhere=comes_from_elsewhere(paper, sentence.text[end : end + _REACH]))


def _is_foreign(paper: Paper, found: re.Match[str], place: Mention | None) -> bool:
    """Whether the words behind a title and "i", "för", "från" … name another association, firm or town."""
    word = found["word"]
    if is_ours(paper, word):
        return False
    named = word[0].isupper() and (place is not None or found["how"] != "för")
    return named or is_institution(word)
