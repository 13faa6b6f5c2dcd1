"""Numbers and amounts of money as Swedish papers print them."""

import functools
import re
from collections.abc import Mapping
from typing import TypeVar

import msgspec

from stadsgraf.patterns import gated

WORDS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
    "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60,
    "sextiofyra": 64, "sjuttio": 70, "åttio": 80, "nittio": 90, "hundra": 100,
}  # fmt: skip
"""Number words; compounds of tens and ones are put together by `number`."""

_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
_ONES = "en ett två tre fyra fem sex sju åtta nio".split()

DIGITS = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+"
_THOUSANDS = (
    "(?:(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?hundra|(?:"
    + "|".join(_TENS)
    + ")(?:"
    + "|".join(_ONES)
    + ")?|"
    + "|".join(sorted(WORDS.keys() - {"en", "hundra"}, key=len, reverse=True))
    + ")tusen"
)
"""`tiotusen`, `tjugofemtusen`, `tvåhundratusen`."""
NUMBER_WORD = (
    _THOUSANDS
    + "|(?:"
    + "|".join(_TENS)
    + ")(?:"
    + "|".join(_ONES)
    + ")?|"
    + "|".join(sorted(WORDS.keys() - {"en", "ett"}, key=len, reverse=True))
)

CURRENCIES = {
    r"brittiska\s+pund|engelska\s+pund|pund\s+sterling|pund|GBP|£": "GBP",
    r"norska\s+kronor|NOK": "NOK",
    r"danska\s+kronor|DKK": "DKK",
    r"isländska\s+kronor|ISK": "ISK",
    r"kanadensiska\s+dollar|CAD": "CAD",
    r"(?:amerikanska|US)\s+dollar|US-dollar|dollar|USD|US\$|\$": "USD",
    r"schweiziska?\s+franc|schweizerfranc|CHF": "CHF",
    r"(?:japanska\s+)?yen|JPY|¥": "JPY",
    r"(?:polska\s+)?zloty|złoty|PLN": "PLN",
    r"franska?\s+francs?|FRF": "FRF",
    r"belgiska?\s+francs?|BEF": "BEF",
    r"finska\s+mark|FIM": "FIM",
    r"D-mark|tyska\s+mark|DEM": "DEM",
    r"euros?|EUR|€": "EUR",
    r"ecu": "XEU",
    r"(?:svenska\s+)?kronor|kr|SEK|:-": "SEK",
}
"""Currency words in order of precedence, with their ISO 4217 code (ecu is XEU)."""

_SHORT_SCALES = {
    r"mnkr|mkr|milj\.?\s*kr|msek": (1_000_000, "SEK"),
    r"tkr|kkr|tsek|ksek": (1_000, "SEK"),
    r"mdkr": (1_000_000_000, "SEK"),
    r"öre": (0.01, "SEK"),
    r"meuro|meur": (1_000_000, "EUR"),
    r"teuro|keuro|keur": (1_000, "EUR"),
}
"""Units that are a scale and a currency in one."""

_SCALES = {
    r"miljon(?:er)?|milj\.|mn": 1_000_000,
    r"tusen": 1_000,
    r"miljard(?:er)?": 1_000_000_000,
}

_UNIT = rf"(?P<short>{'|'.join(_SHORT_SCALES)})|(?:(?P<scale>{'|'.join(_SCALES)})\s+)?(?P<currency>{'|'.join(CURRENCIES)})"
_HALF = "en halv"

MONEY = gated(
    rf"(?<![\w/:.,-])(?:(?P<before>SEK|EUR|USD|GBP|NOK|DKK|CHF|€|£|\$)\s?(?P<number2>{DIGITS})"
    rf"|(?P<number>{DIGITS}|(?:{_HALF}|en|{NUMBER_WORD})(?=\s+(?:miljon|miljard|tusen))|{_THOUSANDS}(?=\s))\s*(?:{_UNIT}))(?![\wåäö])",
    re.IGNORECASE,
)
"""An amount with its unit: `5 500 brittiska pund`, `0,7 mnkr`, `60 tkr`, `1.500 ecu`, `EUR 5 000`."""

APPROXIMATE = re.compile(
    r"\b(?:cirka|ca\.?|c:a|omkring|ungefär|drygt|knappt|närmare|uppskattas?|uppskattar|uppskattade|uppskattning|uppskattningsvis|runt|över|omkr\.?)\b",
    re.IGNORECASE,
)


_DECIMAL = re.compile(r"\d+\.\d{1,2}")
_DIGITS = re.compile(DIGITS)
_WITHIN = re.compile(r"[\s.]")


def number(words: str) -> float | None:
    """The value of a printed number: `1 800`, `0,7`, `tjugofem`, `40-tal`; None for anything else."""
    text = words.strip().lower()
    if text == _HALF:
        return 0.5
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _DIGITS.fullmatch(text):
        return float(_WITHIN.sub("", text).replace(",", "."))
    if text in WORDS:
        return float(WORDS[text])
    if text.endswith("tusen"):
        factor = number(text.removesuffix("tusen"))
        return factor * 1000 if factor is not None else None
    if text.endswith("hundra"):
        return WORDS[text.removesuffix("hundra")] * 100.0 if text.removesuffix("hundra") in WORDS else None
    for tens in _TENS:
        if text.startswith(tens) and text[len(tens) :] in WORDS:
            return float(WORDS[tens] + WORDS[text[len(tens) :]])
    return None


def amount(words: str) -> tuple[float, str] | None:
    """Amount in whole units and ISO 4217 code: `0,7 mnkr` gives (700000.0, "SEK")."""
    match = MONEY.fullmatch(words.strip())
    if match is None:
        return None
    value = number(match["number"] or match["number2"])
    if value is None:
        return None
    if match["short"] is not None:
        factor, currency = _first(_SHORT_SCALES, match["short"])
        return round(value * factor, 2), currency
    factor = _first(_SCALES, match["scale"]) if match["scale"] is not None else 1
    return round(value * factor, 2), _first(CURRENCIES, match["currency"] or match["before"])


_Found = TypeVar("_Found")


def _first(table: Mapping[str, _Found], words: str) -> _Found:
    """What the first pattern that fits gives; the words are known to fit one."""
    return next(found for pattern, found in table.items() if _pattern(pattern).fullmatch(words))


@functools.cache
def _pattern(unit: str) -> re.Pattern[str]:
    return re.compile(unit, re.IGNORECASE)


class Cell(msgspec.Struct, frozen=True):
    """A row of a table of costs: what it is for, the figure, what stands behind it and where that begins."""

    label: str
    value: float
    rest: str
    end: int


_CELL = re.compile(
    r"(?P<label>\D(?:.*?[^\d\s])?)\s+(?P<value>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d{2,7})(?:,\d+)?(?:\s*:?-)?(?P<rest>\s.*)?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def cell_amount(row: str) -> Cell | None:
    """The figure of a row without a unit: `Årsavgift 35 000 per år`; a year is no figure."""
    match = _CELL.match(row.strip())
    if match is None or _YEAR.fullmatch(match["value"]):
        return None
    value = number(match["value"])
    if value is None:
        return None
    return Cell(match["label"].strip(" .:–-"), value, match["rest"] or "", match.end("value"))


_HEADER = re.compile(
    r"(?:\((?:i )?|\b(?:belopp|kostnad(?:er)?|summa|avgift)[ ,]+(?:i )?|\s)(?P<unit>kronor|kr|tkr|kkr|mnkr|mkr|tusen kronor|miljoner kronor|SEK|euro|EUR|€)\)?(?![\wåäö])",
    re.IGNORECASE,
)


_BETWEEN = re.compile(r"[\s(),.–-]+")
_YEARS = gated(r"\b(?:19|20)\d\d\b(?!\s*[-–]\s*\d)")


def columns(row: str) -> tuple[str, ...]:
    """The years that a heading of a table gives for its columns: `Kronor 2023 2024`; empty for fewer than two."""
    years = tuple(_YEARS.findall(row))
    if len(years) < 2:
        return ()
    rest = _BETWEEN.sub(" ", _YEARS.sub(" ", row)).strip()
    return years if len(rest) < 30 and not re.search(r"\d", rest) else ()


def cell_amounts(row: str, count: int) -> tuple[str, tuple[float, ...]] | None:
    """The label of a row and its figures, one for each of `count` columns; None where they do not come out.

    Args:
        row: a line of a table, its columns parted by two spaces or more, or by one where a scan lost them.
        count: how many columns the heading has.
    """
    cells = re.split(r"\s{2,}|\t+", row.strip())
    if len(cells) != count + 1:
        found = re.match(r"(?P<label>\D*?\D)\s+(?P<figures>\d[\d\s.]*)$", row.strip())
        groups = _parted(found["figures"].split(), count) if found is not None else None
        if found is None or groups is None:
            return None
        cells = [found["label"], *groups]
    values = [number(cell.removesuffix(":-").strip(" -")) for cell in cells[1:]]
    if any(value is None for value in values) or not re.match(r"[A-Za-zÅÄÖåäö]", cells[0]):
        return None
    return cells[0].strip(" .:–-"), tuple(value for value in values if value is not None)


def _parted(groups: list[str], count: int) -> list[str] | None:
    """Groups of digits put together to `count` figures; None where that can be done in no or several ways."""
    ways: list[list[str]] = [[]]
    for group in groups:
        longer: list[list[str]] = []
        for way in ways:
            if way and re.fullmatch(r"[1-9]\d{0,2}(?: \d{3})*", way[-1]) and re.fullmatch(r"\d{3}", group):
                longer.append([*way[:-1], f"{way[-1]} {group}"])
            if (group == "0" or not group.startswith("0")) and len(way) < count:
                longer.append([*way, group])
        ways = longer
    ways = [way for way in ways if len(way) == count]
    return ways[0] if len(ways) == 1 else None


def header_unit(row: str) -> tuple[float, str] | None:
    """Factor and currency that the heading of a table gives for its figures: `Belopp (tkr)`."""
    row = _YEARS.sub("", row)
    match = _HEADER.search(f" {row}")
    if match is None or re.search(r"\d", row) or len(row) > 80 or row.rstrip().endswith("."):
        return None
    return amount("1 " + match["unit"])
