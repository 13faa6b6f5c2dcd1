"""When an amount applies: its year, the bounds that "från", "till" and "höjdes" give it, and whether it is over."""

import re

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.extract.phrases import from_start, point
from stadsgraf.model import Period


def date_of(sentence: Sentence, mention: Mention, left: int) -> Mention | None:
    """The year an amount belongs to: close behind it, or before it in its clause."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.period is not None]
    behind = [m for m in dates if m.start >= mention.end]
    if (
        behind
        and not _OF_A_YEAR.match(sentence.text, behind[0].end)
        and re.fullmatch(
            r"[ ,]*(?:(?:(?:fram )?till(?: och med)?|t\.? ?o\.? ?m\.?|per år|om året|årligen|i [a-zåäö]*avgift(?:er)?|beviljas|utbetalas|anslås|för|år|under|i|från|från och med|fr\.? ?o\.? ?m\.?|\()[ ,]*)*",
            sentence.text[mention.end : behind[0].start],
        )
    ):
        return behind[0]
    ahead = [m for m in dates if left <= m.start < mention.start and mention.start - m.end < 60]
    if ahead and not re.search(
        r"\b(?:beslut|protokoll|skrivelse|dnr|möte|motion)",
        sentence.text[left : ahead[-1].end],
        re.IGNORECASE,
    ):
        return ahead[-1]
    return None


def date_of_list(sentence: Sentence) -> Mention | None:
    """The year that a list of fees begins with: "Avgifterna 2023 är: …"."""
    first = next(m.start for m in sentence.mentions if m.kind is MentionKind.MONEY)
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.start < first]
    ahead = sentence.text[: dates[0].start] if len(dates) == 1 else ""
    return (
        dates[0]
        if re.search(r"\b[a-zåäö]*avgifter(?:na)?(?: för| år| under)* $", ahead, re.IGNORECASE)
        else None
    )


def when_paid(sentence: Sentence, date: Mention | None) -> Period:
    """The bounds of an amount: open at the end after "från och med", and where it was raised or lowered then."""
    if date is None:
        return Period()
    if _RAISED.search(sentence.text[: date.start]) and _RAISED_TO.search(sentence.text[date.end :]):
        return from_start(date)
    if _UNTIL.search(sentence.text[: date.start]) and date.period is not None:
        return Period(None, date.period.end, date.period.precision, date.words)
    begins = re.search(
        r"\b(?:från|från och med|fr\.? ?o\.? ?m\.?|sedan) (?:år )?$",
        sentence.text[: date.start],
        re.IGNORECASE,
    )
    return from_start(date) if begins is not None else point(date)


_RAISED = re.compile(
    r"\b(?:höjdes|sänktes|höjts|sänkts|steg|ökade)(?: (?:senast|då|vid|i|från|år|den|redan))*(?: årsskiftet)? ?$",
    re.IGNORECASE,
)
_RAISED_TO = re.compile(r"^[^.;,]{0,50}\btill ")
_OF_A_YEAR = re.compile(r" års(?![\wåäö])")
_UNTIL = re.compile(
    r"(?:\d|kr\.?|kronor|euro|år|årligen|gratis)(?: per år)?,? (?:fram )?(?:till|till och med|t\.? ?o\.? ?m\.?) (?:år )?$",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(
    r"\b(?:var|uppgick|låg|kostade|betalade|utgjorde)\b(?:(?! (?:och|men|är) )[^.;,]){0,50}\b(?<!som )(?:tidigare|förr|förut|dittills|dessförinnan|ursprungligen|inledningsvis)(?! (?:nämn|redovis|beslut|år))"
    r"|(?:^|\b(?:och|men) )(?:tidigare|förr|förut|dessförinnan|ursprungligen|inledningsvis) (?:var|uppgick|låg|kostade|betalade|utgjorde)\b"
    r"|\bhar (?:tidigare|förut) (?:varit|uppgått|kostat|legat|betalat)\b",
    re.IGNORECASE,
)
_SAID_BEHIND = re.compile(r"(?: per år| om året| årligen)? (?:tidigare|förut|förr)(?=[ .,;]|$)(?! (?:än|år))")
_PAST = re.compile(r"\b(?:var|uppgick|låg|kostade|betalade|utgjorde)\b")


def is_over(before: str, after: str) -> bool:
    """Whether an amount is said to have been paid earlier, and so no longer: "årsavgiften var tidigare …"."""
    behind = _PAST.search(before) is not None and _SAID_BEHIND.match(after) is not None
    return behind or _BEFORE_NOW.search(before) is not None
