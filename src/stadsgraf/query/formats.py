"""Dates, periods, durations, amounts and lists as one writes them in running Swedish and English."""

import re
from calendar import monthrange
from datetime import date
from typing import Literal

Lang = Literal["sv", "en"]

_MONTHS: dict[Lang, tuple[str, ...]] = {
    "sv": (
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_CURRENCIES: dict[Lang, dict[str, str]] = {
    "sv": {"SEK": "kronor", "EUR": "euro", "USD": "dollar", "GBP": "pund", "NOK": "norska kronor",
           "DKK": "danska kronor", "XEU": "ecu"},
    "en": {"SEK": "kronor", "EUR": "euros", "USD": "dollars", "GBP": "pounds", "NOK": "Norwegian kroner",
           "DKK": "Danish kroner", "XEU": "ecu"},
}  # fmt: skip
_UNITS: dict[Lang, dict[str, tuple[str, str]]] = {
    "sv": {"Y": ("år", "år"), "M": ("månad", "månader"), "W": ("vecka", "veckor"), "D": ("dag", "dagar")},
    "en": {"Y": ("year", "years"), "M": ("month", "months"), "W": ("week", "weeks"), "D": ("day", "days")},
}
_NUMBERS: dict[Lang, tuple[str, ...]] = {
    "sv": ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": (
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
}
_NO_BREAK = "\u00a0"


def join(items: list[str], lang: Lang) -> str:
    """A list in running text: `A, B och C`."""
    if len(items) < 2:
        return "".join(items)
    last = {"sv": " och ", "en": " and "}[lang]
    return ", ".join(items[:-1]) + last + items[-1]


def day(iso: str, lang: Lang, precision: str = "day") -> str:
    """A date as far as its precision goes: `16 september 2015`, `september 2015`, `2015`."""
    moment = date.fromisoformat(iso)
    if precision == "year":
        return str(moment.year)
    month = f"{_MONTHS[lang][moment.month - 1]} {moment.year}"
    return month if precision == "month" else f"{moment.day} {month}"


def moment(start: str | None, end: str | None, precision: str | None, lang: Lang) -> str | None:
    """When something happened, as an adverbial: `den 16 september 2015`, `i september 2015`, `2015`."""
    if start is None or (end is not None and not _one_unit(start, end, precision)):
        return period(start, end, precision, lang)
    words = day(start, lang, precision or "day")
    before = {"sv": {"day": "den ", "month": "i "}, "en": {"day": "on ", "month": "in ", "year": "in "}}
    return before[lang].get(precision or "day", "") + words


def _one_unit(start: str, end: str, precision: str | None) -> bool:
    """Whether two bounds are the first and the last day of one day, month or year."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if precision == "year":
        return first.year == last.year
    return first == last or (precision == "month" and (first.year, first.month) == (last.year, last.month))


def period(
    start: str | None, end: str | None, precision: str | None, lang: Lang, *, begun: bool = True
) -> str | None:
    """How long something holds: `sedan den 1 januari 1999`, `2021–2022`; an unknown bound stays unknown.

    Args:
        start: first day as an ISO date, or None.
        end: last day, or None.
        precision: `day`, `month` or `year`; None is taken as a day.
        lang: language of the words.
        begun: whether it has begun as a fact, or only would begin (`from`, not `since`).
    """
    if start is not None and end is not None:
        if _one_unit(start, end, precision):
            return moment(start, end, precision, lang)
        return _between(start, end, precision, lang)
    whole = precision or "day"
    if start is not None:
        article = "den " if lang == "sv" and whole == "day" else ""
        since = {"sv": ("från och med ", "sedan "), "en": ("from ", "since ")}[lang][begun]
        return since + article + day(start, lang, whole)
    if end is not None:
        return _until(end, whole, lang)
    return None


def _until(end: str, precision: str, lang: Lang) -> str:
    if lang == "sv":
        return "till och med " + ("den " if precision == "day" else "") + day(end, lang, precision)
    return ("until " if precision == "day" else "until the end of ") + day(end, lang, precision)


def after(end: str, precision: str | None, lang: Lang) -> str:
    """When one has left whose last day is `end`: `efter den 30 juni 2014`, `after 2016`."""
    article = "den " if lang == "sv" and precision in (None, "day") else ""
    return {"sv": "efter ", "en": "after "}[lang] + article + day(end, lang, precision or "day")


def _between(start: str, end: str, precision: str | None, lang: Lang) -> str:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if precision == "year" or (precision is None and whole_years):
        return f"{first.year}–{last.year}"
    unit = "month" if precision == "month" and last.day == monthrange(last.year, last.month)[1] else "day"
    article = "den " if lang == "sv" and unit == "day" else ""
    begin, finish = article + day(start, lang, unit), article + day(end, lang, unit)
    return f"från {begin} till {finish}" if lang == "sv" else f"from {begin} to {finish}"


def number(value: str, lang: Lang) -> str:
    """A number with its thousands apart: `700 000` in Swedish, `700,000` in English."""
    whole, _, rest = value.partition(".")
    rest = rest.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", {"sv": _NO_BREAK, "en": ","}[lang])
    return grouped + ({"sv": ",", "en": "."}[lang] + rest if rest else "")


def money(amount: str, currency: str | None, lang: Lang) -> str:
    """An amount with its currency: `700 000 kronor`; an unknown code stands as it is."""
    return f"{number(amount, lang)} {currency_name(currency, lang)}".rstrip()


def currency_name(code: str | None, lang: Lang) -> str:
    """The plural of a currency: `kronor`; an unknown code stands as it is."""
    return _CURRENCIES[lang].get(code or "", code or "")


def _duration(iso: str) -> tuple[int, str] | None:
    found = re.fullmatch(r"P(\d+)([YMWD])", iso)
    return (int(found[1]), found[2]) if found is not None else None


def every(iso: str, lang: Lang) -> str:
    """How often: `varje år`, `vartannat år`, `every six months`."""
    parts = _duration(iso)
    if parts is None:
        return iso
    count, (one, many) = parts[0], _UNITS[lang][parts[1]]
    if count == 1:
        return f"{'varje' if lang == 'sv' else 'every'} {one}"
    spelled = _spelled(count, lang)
    return f"med {spelled} {many}s mellanrum" if lang == "sv" else f"every {spelled} {many}"


def per(iso: str, lang: Lang) -> str:
    """The unit of a rate: `per år`, `per tre månader`."""
    parts = _duration(iso)
    if parts is None:
        return f"per {iso}"
    one, many = _UNITS[lang][parts[1]]
    return f"per {one}" if parts[0] == 1 else f"per {_spelled(parts[0], lang)} {many}"


def lasting(iso: str, lang: Lang) -> str:
    """How long: `i två år`, `for two years`."""
    parts = _duration(iso)
    if parts is None:
        return f"({iso})"
    unit = _UNITS[lang][parts[1]][parts[0] != 1]
    return f"{'i' if lang == 'sv' else 'for'} {_spelled(parts[0], lang)} {unit}"


def _spelled(count: int, lang: Lang) -> str:
    if lang == "sv" and count == 1:
        return "ett"
    return _NUMBERS[lang][count] if count < len(_NUMBERS[lang]) else str(count)
