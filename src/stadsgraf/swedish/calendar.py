"""Dates as Swedish papers print them, turned into full bounds.

`DATE` matches an expression; `parse` gives its `Period`, in which both bounds are full days and the
precision says what the words give (MODEL rule: time is two full dates).  Relative words (i fjol,
nästa år) are reckoned from the date of the paper.
"""

import calendar as _calendar
import datetime
import re
from collections.abc import Iterator

from stadsgraf.model import Period, Precision
from stadsgraf.patterns import gated

MONTHS = {
    name: number
    for number, name in enumerate(
        "januari februari mars april maj juni juli augusti september oktober november december".split(),
        start=1,
    )
}
_ABBREVIATED = {name[:3]: number for name, number in MONTHS.items()}
_MONTH = "|".join(MONTHS) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\.?"
_YEAR = r"(?:18|19|20)\d\d"
_UNIT = r"\s?(?:%|(?:[tm]n?kr|kr|kronor|tusen|miljon|euro|procent|st|timmar|personer)\b)"
"""Behind figures of columns, "2010 10 12 tkr", which are no day."""
_DASH = r"\s*[-–—]\s*"
_SEASONS = {"våren": (1, 6), "sommaren": (6, 8), "hösten": (7, 12), "vintern": (1, 3)}
_QUARTERS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}

DATE = re.compile(
    rf"""
    (?=\d|de|å[rs]|h[aö]|s[aeilo]|f[ejö]|an|tr|kv|q|v[eåi.]|ja|ma|ap|ju|au|ok|no|pe|ut|i\s|n[äo]|ko|in)  # no date begins otherwise
    (?: (?:den\s+)?(?P<fd>\d{{1,2}})\s+(?P<fm>{_MONTH}){_DASH}(?:den\s+)?(?P<td>\d{{1,2}})\s+(?P<tm>{_MONTH})\s+(?P<ty>{_YEAR})\b
  | (?:den\s+)?(?P<d1>\d{{1,2}}){_DASH}(?P<d2>\d{{1,2}})\s+(?P<dm>{_MONTH})\s+(?P<dy>{_YEAR})\b
  | (?:den\s+)?(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH})\s+(?P<y>{_YEAR})\b
  | (?P<iso>{_YEAR}-\d\d-\d\d)\b
  | (?<!\d)(?<!\d\ )(?P<spy>{_YEAR})\ (?P<spm>0[1-9]|1[0-2])\ (?P<spd>0[1-9]|[12]\d|3[01])\b(?!\ \d|[.,]\d|{_UNIT})
  | (?<![\d.])(?P<dod>[0-3]?\d)\.(?P<dom>0?[1-9]|1[0-2])\.(?P<doy>{_YEAR})\b(?!\.\d)
  | (?:den\s+)?(?P<sd>\d{{1,2}})/(?P<sm>\d{{1,2}})[\s-]+(?P<sy>{_YEAR})\b
  | (?P<turn>årsskiftet)\s+(?P<t1>{_YEAR})\s*[/–-]\s*(?P<t2>\d{{2,4}})\b
  | halvårsskiftet\s+(?P<midy>{_YEAR})\b
  | (?:den\s+)?sista\s+(?P<lm>{_MONTH})\s+(?P<ly>{_YEAR})\b
  | (?:(?P<quarter>första|andra|tredje|fjärde)\s+kvartalet)\s+(?P<qy>{_YEAR})\b
  | (?:kvartal\s+|Q)(?P<quarter_number>[1-4])[,\s]+(?P<qny>{_YEAR})\b
  | (?P<half>första|andra)\s+halvåret\s+(?P<hy>{_YEAR})\b
  | v(?:ecka|\.)\s*(?P<week>\d{{1,2}})[,\s]+(?P<wy>{_YEAR})\b
  | (?P<season>våren|sommaren|hösten|vintern)\s+(?P<seay>{_YEAR})\b
  | (?<![^\W_])(?P<mm>{_MONTH})\s+(?P<my>{_YEAR})\b
  | (?:(?:mandat)?perioden\s+|åren\s+)?(?P<y1>{_YEAR})(?:\s*[-–—]\s*(?P<y2>{_YEAR}|\d\d(?!\d))|\s+(?:till|och)\s+(?P<y3>{_YEAR}))\b(?![-–/:]\d)(?!\s*[-–/])
  | (?P<s1>{_YEAR})/(?P<s2>{_YEAR}|\d\d)\b(?![-/]\d)
  | (?:utgången|slutet)\s+av\s+(?:år\s+)?(?P<endy>{_YEAR})\b
  | (?:\bår\s+)?(?<![\d/:-])(?P<yy>{_YEAR})\b(?![-/:]\d|-tal)
  | (?<![^\W_])(?:(?:den\s+)?(?P<rd>\d{{1,2}})\s+)?(?P<rm>{_MONTH})\s+(?P<ry>i\s+fjol|förra\s+året|nästa\s+år|i\s+år|samma\s+år)\b
  | (?P<rel>i\s+fjol|förra\s+året|föregående\s+år|nästa\s+år|nästkommande\s+år|kommande\s+år(?!en)|innevarande\s+år|i\s+år|samma\s+år|året\s+(?:därpå|därefter)|årsskiftet|(?:kommande|nästa|nästkommande)\s+årsskifte|i\s+(?:våras|somras|höstas))\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


_GONE = re.compile(r"\b(?:sedan|alltsedan|efter|senaste|förra)\s+(?:det\s+)?$", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:från\s+och\s+med|fr\.?o\.?m\.?|till|nästa|kommande|inför|före)\s+(?:det\s+)?$", re.IGNORECASE
)

_PAST = re.compile(
    r"\b(?:gick|trädde|drog|blev|tog|hade|var|lät|kom|föll|sa|[a-zåäö]+(?:ade|ades|nade|tes|ttes|des))\b"
)
"""Verbs in the past: with them a turn of the year without its year may be any."""


_MAY_HOLD = gated(r"(?:18|19|20)\d\d|fjol|\sår|år(?:et|sskifte)|våras|somras|höstas", re.IGNORECASE)
"""What every match of `DATE` holds."""


def dates_in(text: str) -> Iterator[re.Match[str]]:
    """The matches of `DATE` in a text; most texts hold no date, and are not searched for each kind of it."""
    return DATE.finditer(text) if _MAY_HOLD.is_in(text) else iter(())


def parse(words: str, reference: str | None = None, before: str = "") -> Period | None:
    """The bounds that a date expression gives, or None where it is no possible date.

    Args:
        words: an expression that `DATE` matches in full.
        reference: ISO date of the paper, from which relative words are reckoned.
        before: the text before the expression, of its sentence, which tells the last turn of the year from the next.
    """
    match = DATE.fullmatch(words.strip())
    if match is None:
        return None
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    try:
        return _period(found, " ".join(words.split()), reference, before)
    except ValueError:
        return None


def _period(found: dict[str, str], words: str, reference: str | None, before: str) -> Period | None:
    if "rm" in found:
        return _relative_month(found, words, reference, before)
    if "rel" in found:
        return _relative(found["rel"].lower(), words, reference, before)
    for keys, build in _BUILDERS:
        if all(key in found for key in keys):
            start, end, precision = build(*(found[key] for key in keys))
            return Period(start.isoformat(), end.isoformat(), precision, words)
    return None


_Bounds = tuple[datetime.date, datetime.date, Precision]


def _month_number(name: str) -> int:
    return MONTHS.get(name.lower()) or _ABBREVIATED[name.lower()[:3]]


def _day(day: str, month: str, year: str) -> _Bounds:
    date = datetime.date(int(year), int(month) if month.isdigit() else _month_number(month), int(day))
    return date, date, Precision.DAY


def _days(first: str, last: str, month: str, year: str) -> _Bounds:
    number = _month_number(month)
    start, end = (datetime.date(int(year), number, int(day)) for day in (first, last))
    if end < start:
        raise ValueError(first, last)
    return start, end, Precision.DAY


def _across_months(first: str, month: str, last: str, last_month: str, year: str) -> _Bounds:
    """Days from one month into the next: "31 maj–2 juni 2017", and over the turn of the year."""
    end = _day(last, last_month, year)[0]
    start = _day(first, month, year)[0]
    if start > end:
        start = start.replace(year=start.year - 1)
    return start, end, Precision.DAY


def _iso(text: str) -> _Bounds:
    date = datetime.date.fromisoformat(text)
    return date, date, Precision.DAY


def _months(year: int, first: int, last: int, precision: Precision) -> _Bounds:
    end = datetime.date(year, last, _calendar.monthrange(year, last)[1])
    return datetime.date(year, first, 1), end, precision


def _month(name: str, year: str) -> _Bounds:
    number = _month_number(name)
    return _months(int(year), number, number, Precision.MONTH)


def _quarter(name: str, year: str) -> _Bounds:
    last = 3 * _QUARTERS[name.lower()]
    return _months(int(year), last - 2, last, Precision.MONTH)


def _half(name: str, year: str) -> _Bounds:
    first = 1 if name.lower() == "första" else 7
    return _months(int(year), first, first + 5, Precision.MONTH)


def _season(name: str, year: str) -> _Bounds:
    return _months(int(year), 1, 12, Precision.YEAR) if name.lower() in _SEASONS else _year(year)


def _week(week: str, year: str) -> _Bounds:
    monday = datetime.date.fromisocalendar(int(year), int(week), 1)
    return monday, monday + datetime.timedelta(days=6), Precision.DAY


def _year(year: str) -> _Bounds:
    return _months(int(year), 1, 12, Precision.YEAR)


def _years(first: str, last: str) -> _Bounds:
    until = last if len(last) == 4 else first[:2] + last
    start, end = _year(first), _year(until)
    if end[1] < start[0]:
        raise ValueError(first, last)
    return start[0], end[1], Precision.YEAR


def _turn(first: str, _last: str) -> _Bounds:
    """A turn of the year: its last day, so that `until` is right and `from` is the day after."""
    date = datetime.date(int(first), 12, 31)
    return date, date, Precision.DAY


def _midyear(year: str) -> _Bounds:
    date = datetime.date(int(year), 6, 30)
    return date, date, Precision.DAY


def _last_of_month(name: str, year: str) -> _Bounds:
    last = _month(name, year)[1]
    return last, last, Precision.DAY


_BUILDERS = (
    (("fd", "fm", "td", "tm", "ty"), _across_months),
    (("d1", "d2", "dm", "dy"), _days),
    (("d", "m", "y"), _day),
    (("iso",), _iso),
    (("spd", "spm", "spy"), _day),
    (("dod", "dom", "doy"), _day),
    (("sd", "sm", "sy"), _day),
    (("t1", "t2"), _turn),
    (("quarter", "qy"), _quarter),
    (("half", "hy"), _half),
    (("week", "wy"), _week),
    (("season", "seay"), _season),
    (("mm", "my"), _month),
    (("y1", "y2"), _years),
    (("y1", "y3"), _years),
    (("quarter_number", "qny"), lambda number, year: _quarter(list(_QUARTERS)[int(number) - 1], year)),
    (("s1", "s2"), _years),
    (("midy",), _midyear),
    (("lm", "ly"), _last_of_month),
    (("endy",), lambda year: _turn(year, year)),
    (("yy",), _year),
)


_OFFSETS = {
    "i fjol": -1,
    "förra året": -1,
    "föregående år": -1,
    "nästa år": 1,
    "nästkommande år": 1,
    "kommande år": 1,
    "innevarande år": 0,
    "i år": 0,
}


_LAST_SEASONS = {"i våras": ("våren", 5), "i somras": ("sommaren", 9), "i höstas": ("hösten", 12)}
"""Seasons lately gone, each with the month of the paper from which it is that of the same year."""
_LATER = {"samma år": 0, "året därpå": 1, "året därefter": 1}
_PLAIN_YEAR = re.compile(rf"(?<![\d/-]){_YEAR}(?![\d/-])")


def _year_of(word: str, reference: str | None, before: str) -> int | None:
    """The year that a relative expression means: reckoned from the paper's date, or from the last year named before it."""
    word = " ".join(word.lower().split())
    if word in _LATER:
        named = _PLAIN_YEAR.findall(before)
        return int(named[-1]) + _LATER[word] if named else None
    return int(reference[:4]) + _OFFSETS[word] if reference is not None else None


def _relative_month(found: dict[str, str], words: str, reference: str | None, before: str) -> Period | None:
    """A month or day of a relative year: "i oktober i år", "den 3 maj samma år"."""
    number = _year_of(found["ry"], reference, before)
    if number is None:
        return None
    year = str(number)
    bounds = _day(found["rd"], found["rm"], year) if "rd" in found else _month(found["rm"], year)
    return Period(bounds[0].isoformat(), bounds[1].isoformat(), bounds[2], words)


def _relative(word: str, words: str, reference: str | None, before: str) -> Period | None:
    word = " ".join(word.lower().split())
    if word in _LAST_SEASONS:
        season, first = _LAST_SEASONS[word]
        if reference is None or len(reference) < 7:
            return None
        start, end, precision = _season(season, str(int(reference[:4]) - (int(reference[5:7]) < first)))
        return Period(start.isoformat(), end.isoformat(), precision, words)
    if word.endswith("årsskifte"):
        if reference is None:
            return None
        start, end, precision = _turn(reference[:4], "")
        return Period(start.isoformat(), end.isoformat(), precision, words)
    if word == "årsskiftet":
        if reference is None:
            return None
        year = int(reference[:4])
        gone = _GONE.search(before) is not None
        if not gone and _COMING.search(before) is None and (_PAST.search(before) or len(before) < 10):
            return None
        start, end, precision = _turn(str(year - gone), "")
    else:
        named = _year_of(word, reference, before)
        if named is None:
            return None
        start, end, precision = _year(str(named))
    return Period(start.isoformat(), end.isoformat(), precision, words)
