"""Memberships in the rows of a table: the paper's own organisation belongs to each network that a row begins with.

Only a heading that says what the rows are is believed ("Nätverk som kommunen tillhör", a column "Medlem
sedan"); a table of fees or of contacts tells of no membership.
"""

import re
from collections.abc import Iterator
from enum import Enum

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.rule import evidence, starts_at
from stadsgraf.extract.table_heads import cells_of, stacked
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


class _Rows(Enum):
    SINCE = "the column of a date tells since when"
    HELD = "the heading says that the owner belongs to them"
    LEFT = "the heading says that the owner has left them"


_RULE = "membership.row@1"
_KINDS = (
    r"\b(?:nätverk\w*|organisation(?:er)?|samarbeten?|medlemskap|sammanslutning(?:ar)?|förening(?:ar)?)\b"
)
_SINCE = re.compile(
    rf"^{_KINDS}.*\b(?:medlem sedan|sedan|inträde|inträdesår|anslöts|medlem från)\b", re.IGNORECASE
)
_HELD = gated(
    rf"{_KINDS}.*\b(?:tillhör|är medlem|är med|ingår)\b|^(?:\W*\w{{0,2}}\W+)?(?:nuvarande|aktuella|pågående) medlemskap\b",
    re.IGNORECASE,
)
_LEFT = gated(
    rf"{_KINDS}.*\b(?:har lämnat|lämnade|har utträtt|har gått ur)\b|^(?:\W*\w{{0,2}}\W+)?(?:tidigare|avslutade|upphörda) medlemskap\b",
    re.IGNORECASE,
)


def rows(paper: Paper) -> Iterator[tuple[Sentence, Draft]]:
    """Memberships of the paper's own organisation that the rows of its tables tell of."""
    if paper.home is None:
        return
    kind: _Rows | None = None
    for sentence in paper.sentences:
        first = sentence.mentions[0] if sentence.mentions else None
        if sentence.row and first is not None and first.kind in _JOINED and first.start == 0:
            draft = _draft(paper, sentence, first, paper.home, kind) if kind is not None else None
            if draft is not None:
                yield sentence, draft
        else:
            kind = _kind(paper, sentence) or (kind if sentence.row else None)


_JOINED = (MentionKind.NETWORK, MentionKind.ORG)


def _kind(paper: Paper, sentence: Sentence) -> _Rows | None:
    text = _heading(paper, sentence)
    if len(text) > 90 or any(mention.kind is MentionKind.NETWORK for mention in sentence.mentions):
        return None
    if sentence.row:
        return _Rows.SINCE if _SINCE.search(text) else None
    if _LEFT.search(text):
        return _Rows.LEFT
    return _Rows.HELD if _HELD.search(text) else None


def _heading(paper: Paper, sentence: Sentence) -> str:
    """The words of a line, and of the heading above that it goes on: "Medlem" above "sedan"."""
    above = paper.sentences[sentence.index - 1] if sentence.row and sentence.index else None
    if above is None or not above.row:
        return sentence.text.strip()
    upper, lower = (cells_of(paper.blocks[one.block].lines[0].raw) for one in (above, sentence))
    return " ".join(cell.words for cell in stacked(upper, lower) or ()) or sentence.text.strip()


def _draft(paper: Paper, sentence: Sentence, network: Mention, home: Name, kind: _Rows) -> Draft | None:
    date = next((m for m in sentence.mentions if m.kind is MentionKind.DATE), None)
    if date is not None and sentence.text[network.end : date.start].strip(" .:–-"):
        date = None
    years = re.findall(r"\b(?:19|20)\d\d\b", sentence.text[network.end :])
    several = len(years) > 1 and (
        date is None or len(years) > len(re.findall(r"\b(?:19|20)\d\d\b", date.words))
    )
    if (
        several  # columns for the beginning and the end, which one rule cannot tell apart
        or network.name is None
        or (kind is _Rows.SINCE and date is None)
    ):
        return None
    period = _period(date, kind)
    former = kind is _Rows.LEFT or period.end is not None
    piece = evidence(
        paper,
        sentence,
        (network.start, date.end if date is not None else network.end),
        _RULE,
        Derivation.ANAPHORA,
        attested=not former,
        stated_time=date.words if date is not None else "",
        antecedents=[home],
    )
    return Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, home), (Property.ORGANIZATION, network.name)),
        Modality.STATED,
        period,
        (),
        ("validUntil",) if former and period.end is None else (),
        (piece,),
    )


def _period(date: Mention | None, kind: _Rows) -> Period:
    if date is None or date.period is None:
        return Period()
    period = date.period
    if period.start is not None and period.end is not None and period.start[:4] != period.end[:4]:
        return Period(period.start, period.end, period.precision, date.words)
    if kind is _Rows.LEFT:
        return Period(None, period.end, period.precision, date.words)
    return starts_at(date)
