"""The view of a sentence and the language of rules.

Each mention of a sentence becomes one private-use character whose block of 256 tells its kind and
whose place in the block its number in the sentence.  A rule is then a regular expression in which
`<KIND>` stands for one mention, `<KINDS>` for a list of them ("A, B (S) och C") and
`<name=KIND>` for either with a group of that name:

    compiled("<what=NETWORK> (?:bildades|grundades) (?:<when=DATE> )?av <who=ACTORS>")
"""

import functools
import itertools
import re
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.model import Name
from stadsgraf.patterns import Gated
from stadsgraf.patterns.lowered import lowered
from stadsgraf.swedish.words import COUNTRIES

_BLOCK = 256
_BASE = 0xE000
_FIRST = {kind: _BASE + _BLOCK * number for number, kind in enumerate(MentionKind)}
"""The first character of the block of each kind."""

UNIONS: dict[str, tuple[MentionKind, ...]] = {
    "PLACE": (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME),
    "LOCAL": (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.HOME),
    "ACTOR": (
        MentionKind.MUNICIPALITY,
        MentionKind.CITY,
        MentionKind.NAME,
        MentionKind.HOME,
        MentionKind.ORG,
        MentionKind.NETWORK,
        MentionKind.BODY,
    ),
    "MEMBER": (
        MentionKind.MUNICIPALITY,
        MentionKind.CITY,
        MentionKind.NAME,
        MentionKind.HOME,
        MentionKind.ORG,
        MentionKind.SELF,
    ),
    "HOLDER": (
        MentionKind.MUNICIPALITY,
        MentionKind.CITY,
        MentionKind.NAME,
        MentionKind.HOME,
        MentionKind.PERSON,
        MentionKind.ORG,
        MentionKind.BODY,
    ),
    "ANYNET": (MentionKind.NETWORK, MentionKind.NETREF),
    "ANYBODY": (MentionKind.BODY, MentionKind.BODYREF),
    "AGENT": (MentionKind.BODY, MentionKind.BODYREF, MentionKind.PERSON, MentionKind.SELF),
    "ACTING": (MentionKind.BODY, MentionKind.BODYREF, MentionKind.PERSON),
    "INSTITUTION": (MentionKind.BODY, MentionKind.BODYREF, MentionKind.ORG),
}
"""Kinds that rules often accept in one place."""

_COUNTRY = r"(?: (?:i (?:{0})(?![\wåäö])|\((?:{0})\)))?".replace("{0}", "|".join(sorted(COUNTRIES)))
"""Where a listed town lies: "Altea i Spanien", "Altea (Spanien)"."""
_LANDED = frozenset({MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.ORG})
"""Kinds of which a paper says in what country they lie."""
_SEPARATOR = r"(?:, | och | samt |, samt | eller | respektive | & |, bl\.a\. )"
_TOKEN = re.compile(r"<(?:(?P<group>[a-z_]\w*)=)?(?P<kind>[A-Z]+)>")


def _class(kind: str) -> str:
    members = UNIONS.get(kind) or (MentionKind(kind),)
    ranges = (f"{chr(_FIRST[member])}-{chr(_FIRST[member] + _BLOCK - 1)}" for member in members)
    return "[" + "".join(ranges) + "]"


def _expand(match: re.Match[str]) -> str:
    kind = match["kind"]
    if kind not in UNIONS and kind not in MentionKind.__members__:
        kind = kind[:-1]
        # The item stands once, and its country only behind places: each costs the time of its compiling.
        first = _class(kind)
        members = UNIONS.get(kind) or (MentionKind(kind),)
        country = "" if _LANDED.isdisjoint(members) else _COUNTRY
        next_one = rf"(?:{_SEPARATOR}(?:[a-zåäö]+ska )?|(?<![\ue000-\uf8ff]))"
        expression = rf"(?={first})(?:{next_one}{first}(?: {_class('PARTY')})?{country})+"
    else:
        expression = _class(kind)
    return f"(?P<{match['group']}>{expression})" if match["group"] else f"(?:{expression})"


def _shape(match: re.Match[str]) -> str:
    """What a token needs: a list of mentions no more than one of them."""
    kind = match["kind"]
    single = kind in UNIONS or kind in MentionKind.__members__
    expression = _class(kind if single else kind[:-1])
    return f"(?P<{match['group']}>{expression})" if match["group"] else expression


@functools.cache
def compiled(pattern: str) -> Gated:
    """A rule's pattern as a regular expression over views; case does not matter."""
    expression, shape = _TOKEN.sub(_expand, pattern), _TOKEN.sub(_shape, pattern)
    return Gated(expression, re.IGNORECASE, shape, functools.partial(_small, pattern))


_HERE = "\0"


def _small(pattern: str) -> str | None:
    """The expression of a rule in small letters: its tokens are long, and each is looked at once for all rules."""
    around = lowered(_TOKEN.sub(_HERE, pattern))
    tokens = [_small_token(token.group()) for token in _TOKEN.finditer(pattern)]
    known = [token for token in tokens if token is not None]
    if around is None or len(known) < len(tokens):
        return None
    between = around.split(_HERE)
    return "".join(itertools.chain.from_iterable(zip(between, (*known, ""), strict=True)))


@functools.cache
def _small_token(token: str) -> str | None:
    return lowered(_TOKEN.sub(_expand, token))


def with_view(sentence: Sentence, mentions: tuple[Mention, ...]) -> Sentence:
    """The sentence with mentions and the view made of them."""
    view: list[str] = []
    places: list[int] = []
    cursor = 0
    counts: dict[MentionKind, int] = {}
    for mention in mentions:
        view.append(sentence.text[cursor : mention.start])
        places.extend(range(cursor, mention.start))
        number = counts.get(mention.kind, 0)
        counts[mention.kind] = min(number + 1, _BLOCK - 1)
        view.append(chr(_FIRST[mention.kind] + number))
        places.append(mention.start)
        cursor = mention.end
    view.append(sentence.text[cursor:])
    places.extend(range(cursor, len(sentence.text)))
    places.append(len(sentence.text))
    return msgspec.structs.replace(sentence, mentions=mentions, view="".join(view), places=tuple(places))


def mentions_in(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Mentions whose character lies in `view[start:end]`, in order."""
    first, last = sentence.places[start], sentence.places[end]
    return [mention for mention in sentence.mentions if first <= mention.start < last]


def group_mentions(sentence: Sentence, match: re.Match[str], group: str) -> list[Mention]:
    """Mentions in a named group of a match, party labels left out; empty where the group is not there."""
    start, end = match.span(group)
    if start < 0:
        return []
    return [m for m in mentions_in(sentence, start, end) if m.kind is not MentionKind.PARTY]


TOWNS = (MentionKind.MUNICIPALITY, MentionKind.CITY)
"""What a body may be told to be of."""
_BODIES = (MentionKind.BODY, MentionKind.BODYREF)
_WITHIN = re.compile(r" (?:i|för|inom|hos|från) (?:grannkommunen |staden )?")


def is_of_another_town(body: Mention, text: str, mentions: Sequence[Mention], home: Name | None) -> bool:
    """Whether a body is told to be that of another municipality, behind it or before it.

    Args:
        body: the mention of a body.
        text: of its sentence.
        mentions: those of its sentence.
        home: the organisation whose paper it is.
    """
    if body.kind not in _BODIES:
        return False
    towns = [m for m in mentions if m.kind in TOWNS and m.name != home]
    behind = any(m.start > body.end and _WITHIN.fullmatch(text, body.end, m.start) for m in towns)
    return behind or any(m.genitive and text[m.end : body.start] == " " for m in towns)
