"""Members in lists and tables: below "Medlemmar:" the towns, below "är medlem i följande nätverk:" the networks.

Only a line that says what stands below it is believed, and an item that says anything but a name and since
when is left out.
"""

import re
from collections.abc import Iterator
from enum import Enum

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import UNIONS, compiled
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_TOWNS = r"(?:kommuner|städer|orter|regioner|landsting|parter|hamnar|öar)"
_MEMBERS = rf"(?:medlemmar(?:na)?|medlems{_TOWNS}(?:na)?|(?:anslutna|deltagande|ingående) {_TOWNS})"
_OPENS = tuple(
    compiled(pattern)
    for pattern in (
        rf"^(?:\d+\.? )?(?:nätverkets |nuvarande |ringens |<NETWORK> )?{_MEMBERS}(?: i (?:nätverket )?<ANYNET>)?(?:,? (?:i dag|år|per|den|vid|<DATE>|år <DATE>))*(?: (?:är|utgörs av|var))?\s?:?\s*$",
        rf"<ANYNET>(?: (?:i dag|för närvarande|nu|har|omfattar|består av|består i dag av|räknar|samlar))+ följande (?:<NUMBER> )?(?:[a-zåäö]+ )?(?:medlemmar|medlems{_TOWNS}|{_TOWNS})\s?[:.]?\s*$",
        rf"^följande (?:<NUMBER> )?(?:[a-zåäö]+ )?{_TOWNS} (?:är (?:i dag )?(?:medlemmar|med|anslutna)|ingår|deltar|tillhör)(?: (?:i|till) (?:nätverket )?<ANYNET>| <ANYNET>)?(?: i dag)?\s?[:.]?\s*$",
    )
)
_OWN = compiled(
    r"^(?:[^.;:]{1,40} )?(?:<who=HOME>|<who2=MUNICIPALITY>|vi)(?: (?:i dag|för närvarande|nu|även|också|sedan tidigare))* (?:är|ingår|deltar)(?: (?:i dag|för närvarande|nu|även|också|sedan tidigare))* (?:(?:medlem|med) )?i följande (?:<NUMBER> )?(?:[a-zåäö]+ )?(?:nätverk|organisationer|samarbeten|sammanslutningar|föreningar)(?: [a-zåäö ]{1,30})?\s?[:.]?\s*$"
)
_HEAD_ROW = re.compile(
    r"^(?P<first>[Kk]ommun|[Ss]tad|[Oo]rt|[Rr]egion|[Mm]edlem(?:skommun|sstad|sort)?)\s+(?P<since>[Mm]edlem (?:sedan|från)|[Mm]ed sedan|[Ii]nträde(?:sår)?|[Aa]nslöts|[Aa]nsluten|[Ss]edan|[Ii]nträdde)\b(?:\s+(?P<until>[Uu]tträde(?:sår)?|[Uu]tträdde|[Ll]ämnade|[Mm]edlem till)\b)?"
)
_ITEM = compiled(
    r"^(?:[-–•*·]|<NUMBER>[.)]|\d+[.)]|[a-z]\))?\s*(?P<at><MEMBER>|<NETWORK>)(?: (?:\((?:medlem )?(?:(?:sedan|från|fr\.? ?o\.? ?m\.?) )?(?:år )?(?P<when><DATE>)\)|(?:medlem )?(?:sedan|från) (?:år )?(?P<when2><DATE>))|, (?:medlem )?sedan (?P<when3><DATE>))?\s*[.,;]?\s*$"
)
_ROW = compiled(r"^(?P<at><MEMBER>) (?P<when><DATE>)(?:\s+(?:(?P<until><DATE>)|[-–]))?(?=\s|$)")
_PLAIN = compiled(r"^<MEMBER>(?:,? <MEMBER>)+\s*$")


class _Below(Enum):
    TOWNS = "members of a network"
    NETWORKS = "networks that the paper's own organisation belongs to"
    TABLE = "a table of members with their years"


class _Open(msgspec.Struct, frozen=True):
    """What a line says to stand below it.

    Attributes:
        below: what.
        other: the network or the member that the line names or means.
        until: whether the second date of a row is the end.
    """

    below: _Below
    other: Name
    until: bool = False


_TOWN = frozenset(UNIONS["PLACE"])


def listed(paper: Paper) -> Iterator[tuple[Sentence, Draft]]:
    """Memberships that lists and tables of members tell."""
    opened: _Open | None = None
    for sentence in paper.sentences:
        found = _opened(paper, sentence)
        if found is not None:
            opened = found
            continue
        drafts = list(_below(paper, sentence, opened)) if opened is not None else []
        yield from ((sentence, draft) for draft in drafts)
        if not drafts and not (opened is not None and (sentence.item or sentence.row)):
            opened = None


_MAY_OPEN = gated(r"medlem|anslutna|deltagande|ingående|följande|[Ii]nträd|[Aa]nslöts|sedan", re.IGNORECASE)


def _opened(paper: Paper, sentence: Sentence) -> _Open | None:
    if len(sentence.text) > 130 or _MAY_OPEN.search(sentence.text) is None:
        return None
    network = next(
        (m.name for m in reversed(sentence.mentions) if m.kind in _NETS and m.name), sentence.topic
    )
    if sentence.row:
        head = _HEAD_ROW.match(sentence.text)
        if head is None or network is None:
            return None
        return _Open(_Below.TABLE, network, head["until"] is not None)
    own = _OWN.search(sentence.view)
    if own is not None and paper.home is not None:
        named = [m for m in sentence.mentions if m.kind is MentionKind.MUNICIPALITY]
        return None if any(m.name != paper.home for m in named) else _Open(_Below.NETWORKS, paper.home)
    if network is not None and any(pattern.search(sentence.view) for pattern in _OPENS):
        return _Open(_Below.TOWNS, network)
    return None


_NETS = (MentionKind.NETWORK, MentionKind.NETREF)


def _below(paper: Paper, sentence: Sentence, opened: _Open) -> Iterator[Draft]:
    """What one line below the opening tells."""
    if opened.below is _Below.TABLE:
        row = _ROW.match(sentence.view) if sentence.row else None
        if row is not None:
            until = row.start("until") if opened.until else -1
            yield from _draft(paper, sentence, opened, row.start("at"), (row.start("when"), until))
        return
    item = _ITEM.match(sentence.view)
    if item is not None:
        when = max(item.start(group) for group in ("when", "when2", "when3"))
        yield from _draft(paper, sentence, opened, item.start("at"), (when, -1))
    elif opened.below is _Below.TOWNS and _PLAIN.match(sentence.view):
        for place, letter in enumerate(sentence.view):
            if ord(letter) >= 0xE000:
                yield from _draft(paper, sentence, opened, place, (-1, -1))


def _at(sentence: Sentence, place: int) -> Mention | None:
    return sentence.mention_at(sentence.places[place]) if place >= 0 else None


def _draft(
    paper: Paper, sentence: Sentence, opened: _Open, place: int, dates: tuple[int, int]
) -> Iterator[Draft]:
    named = _at(sentence, place)
    begin, until = (_at(sentence, date) for date in dates)
    own = opened.below is _Below.NETWORKS
    fits = named is not None and (named.kind is MentionKind.NETWORK if own else named.kind in _TOWN)
    if named is None or named.name is None or not fits or named.name == opened.other:
        return
    member, network = (opened.other, named.name) if own else (named.name, opened.other)
    if network.kind not in (EntityType.NETWORK, EntityType.REGIONAL_COOPERATION):
        return
    end = until.end if until is not None else begin.end if begin is not None else named.end
    piece = evidence(
        paper,
        sentence,
        (named.start, end),
        "membership.listed@1",
        Derivation.ANAPHORA,
        attested=until is None,
        stated_time=begin.words if begin is not None else "",
        antecedents=[opened.other],
    )
    yield Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, member), (Property.ORGANIZATION, network)),
        Modality.STATED,
        _period(begin, until),
        evidence=(piece,),
    )


def _period(begin: Mention | None, until: Mention | None) -> Period:
    first = begin.period if begin is not None else None
    last = until.period if until is not None else None
    told = first or last
    if told is None:
        return Period()
    words = "–".join(m.words for m in (begin, until) if m is not None)
    return Period(first.start if first else None, last.end if last else None, told.precision, words)
