"""Scopes in minutes: what another body did on another day, quoted or told below a line that names it.

"Kommunstyrelsen 2023-02-07, § 30" and "Yrkanden i arbetsutskottet" open a scope; it ends with the case, or at the next
heading that does not name its body.  Its body and day go before those of the minutes.
"""

import re

from stadsgraf.annotate.bodies import body_label
from stadsgraf.annotate.paper import Part, Scope
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish import calendar
from stadsgraf.vocabulary import EntityType

_BODY = r"(?P<body>(?:[A-ZÅÄÖa-zåäö][\wåäö-]{2,40}s\s)?[A-ZÅÄÖa-zåäö-]{0,40}(?:nämnden|styrelsen|fullmäktige|utskottet|utskott|beredningen))"
_DATED = gated(
    rf"(?:(?:Beslut|Behandling|Protokoll|Utdrag ur protokoll|Ur protokoll)(?:en|et)?\s(?:i|från|av|för)\s)?{_BODY}"
    r"(?:s\s(?:beslut|yttrande|protokoll|sammanträde|behandling|förslag(?:\still\s\w+)?))?"
    r"(?:,?\s§+\s?\d+(?:/\d+)?)?[,:]?\s(?:den\s)?(?P<date>\d{1,2}\s[a-zåäö]+\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}\s\d{4})"
    r"(?:,?\s\(?(?:§+|paragraf)\s?\d+(?:/\d+)?\)?)?[.:]?",
    re.IGNORECASE,
)
_HELD_IN = re.compile(
    r"(?:Yrkanden?|Förslag och yrkanden|Förslag|Reservation(?:er)?|Beslut(?:sgång)?|Behandling(?:en)?|Omröstning(?:en)?|Votering(?:en)?"
    r"|(?:Protokolls)?anteckning(?:ar)?(?: till protokollet)?|Särskil(?:t|da) yttranden?|Ersättaryttranden?|Deltar inte i beslutet|Propositionsordning"
    rf"|Ärendets behandling|Tidigare behandling|Ärendet)\s(?:i|från|vid sammanträdet i)\s{_BODY}"
    r"(?:,?\s(?:den\s)?(?P<date>\d{1,2}\s[a-zåäö]+\s\d{4}|\d{4}-\d{2}-\d{2}))?(?:,?\s§+\s?\d+)?[.:]?",
    re.IGNORECASE,
)
_LONGEST = 120


def scope_of(text: str, part: Part, before: Scope | None) -> Scope | None:
    """The scope that a line opens or goes on with; None where it is a heading of the body that sits.

    Args:
        text: the line.
        part: the minutes that it stands in.
        before: the scope that holds above it.
    """
    if part.genre != "protokoll" or part.body is None or len(text) > _LONGEST:
        return None
    found = _DATED.fullmatch(text) or _HELD_IN.fullmatch(text)
    if found is None:
        return before if before is not None and _names(text, before.body) else None
    label = body_label(found["body"])
    day = _day(found["date"])
    if label is None or (_same(label, part.body.label) and day in ("", part.date)):
        return None
    if before is not None and not day and _same(label, before.body.label):
        return before
    return Scope(part.body if _same(label, part.body.label) else Name(EntityType.BODY, label), day)


def opens_scope(text: str) -> bool:
    """Whether a line holds nothing but a body and the day on which it acted, or what was done in it."""
    if len(text) > _LONGEST:
        return False
    return _DATED.fullmatch(text) is not None or _HELD_IN.fullmatch(text) is not None


def _day(date: str | None) -> str:
    period = calendar.parse(date, None, "") if date else None
    return period.start or "" if period is not None and period.start == period.end else ""


def _names(text: str, body: Name) -> bool:
    last = body.label.split()[-1].casefold()
    return re.search(rf"(?<![\wåäö]){re.escape(last)}", text.casefold()) is not None


def _same(one: str, other: str) -> bool:
    """Whether two labels are of one body: "arbetsutskottet" and "kommunstyrelsens arbetsutskott"."""
    short, long = sorted((_bare(one), _bare(other)), key=len)
    return long == short or long.endswith(f" {short}")


def _bare(label: str) -> str:
    return re.sub(r"(?<=utskott)et$|(?<=beredning)en$|(?<=nämnd)en$", "", label.casefold())
