"""When somebody sits in a group: dates as `groups.py` needs them, also days whose year goes without saying."""

import datetime

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract.phrases import from_start, point
from stadsgraf.extract.rule import Match
from stadsgraf.model import Period, Precision

_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()


def period_of(paper: Paper, match: Match, *, former: bool, ends: bool, begins: bool) -> Period:
    """The bounds that a match gives a role.

    Args:
        paper: the paper, whose date settles the year of a day without one.
        match: with the groups when, or day and month.
        former: whether the role has ended.
        ends: whether a bare date is its last day.
        begins: whether a bare date is its first.
    """
    when = match.first("when") or match.first("when2")
    day = _bare_day(paper, match) if when is None else ""
    if when is None and not day:
        return Period()
    if when is None:
        words = match.found.group()
        printed = words[words.rfind("den ") :] if "den " in words else ""
        if ends:
            return Period(None, day, Precision.DAY, _printed(match) or printed)
        return Period(day, None, Precision.DAY, _printed(match) or printed)
    assert when.period is not None
    start, end = when.period.start, when.period.end
    if start is not None and end is not None and start[:4] != end[:4]:
        return when.period
    if ends:
        return Period(None, point(when).end, when.period.precision, when.words)
    if former and not begins:
        return when.period
    return from_start(when)


def _printed(match: Match) -> str:
    groups = match.found.groupdict()
    day, month = groups.get("day") or groups.get("day2"), groups.get("month") or groups.get("month2")
    return f"den {day} {month}"


def _bare_day(paper: Paper, match: Match) -> str:
    """The last such day before the paper's date: "den 31 augusti"; empty where the paper has no date."""
    groups = match.found.groupdict()
    day, month = groups.get("day") or groups.get("day2"), groups.get("month") or groups.get("month2")
    written = paper.date_of(match.sentence)
    if not day or not month or len(written) < 10:
        return ""
    number = _MONTHS.index(month.casefold()) + 1
    year = int(written[:4])
    try:
        found = datetime.date(year, number, int(day))
    except ValueError:
        return ""
    if found.isoformat() > written:
        found = found.replace(year=year - 1)
    return found.isoformat()
