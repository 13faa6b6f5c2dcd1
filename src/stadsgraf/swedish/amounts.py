"""Numbers and amounts of money as Swedish papers print them."""

import re

WORDS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
    "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60,
    "sextiofyra": 64, "sjuttio": 70, "åttio": 80, "nittio": 90, "hundra": 100,
}  # fmt: skip
"""Number words; compounds of tens and ones are put together by `number`."""

_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
_ONES = "en ett två tre fyra fem sex sju åtta nio".split()

DIGITS = r"\d{1,3}(?:[   .]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
NUMBER_WORD = (
    "(?:" + "|".join(_TENS) + ")(?:" + "|".join(_ONES) + ")?|" + "|".join(sorted(WORDS.keys() - {"en", "ett"}, key=len, reverse=True))
)

CURRENCIES = {
    r"brittiska\s+pund|pund\s+sterling|pund|GBP|£": "GBP",
    r"norska\s+kronor|NOK": "NOK",
    r"danska\s+kronor|DKK": "DKK",
    r"amerikanska\s+dollar|US-dollar|dollar|USD": "USD",
    r"schweiziska?\s+franc|CHF": "CHF",
    r"euro|EUR|€": "EUR",
    r"ecu": "XEU",
    r"(?:svenska\s+)?kronor|kr(?:\b\.?)|SEK": "SEK",
}
"""Currency words in order of precedence, with their ISO 4217 code (ecu is XEU)."""

_SCALES = {
    r"mnkr|mkr|mnkr\.|milj(?:oner|on|\.)?\s*(?:kronor|kr)": (1_000_000, "SEK"),
    r"tkr|tusen\s+kronor|kkr": (1_000, "SEK"),
    r"mdkr|miljarder\s+kronor": (1_000_000_000, "SEK"),
    r"miljon(?:er)?\s+euro|meuro": (1_000_000, "EUR"),
}

MONEY = re.compile(
    rf"(?<![\w/:-])(?P<number>{DIGITS}|(?:{NUMBER_WORD})(?=\s+miljon))\s*"
    rf"(?:(?P<scale>{'|'.join(_SCALES)})|(?P<currency>{'|'.join(CURRENCIES)}))(?![\wåäö])",
    re.IGNORECASE,
)
"""An amount with its unit: `5 500 brittiska pund`, `0,7 mnkr`, `60 tkr`, `1.500 ecu`."""

APPROXIMATE = re.compile(
    r"\b(?:cirka|ca\.?|c:a|omkring|ungefär|drygt|knappt|närmare|uppskattas?|uppskattar|uppskattade|uppskattning|uppskattningsvis|runt|över|omkr\.?)\b",
    re.IGNORECASE,
)


def number(words: str) -> float | None:
    """The value of a printed number: `1 800`, `0,7`, `tjugofem`, `40-tal`; None for anything else."""
    text = words.strip().lower()
    if re.fullmatch(DIGITS, text):
        return float(re.sub(r"[   .]", "", text).replace(",", "."))
    if text in WORDS:
        return float(WORDS[text])
    for tens in _TENS:
        if text.startswith(tens) and text[len(tens) :] in WORDS:
            return float(WORDS[tens] + WORDS[text[len(tens) :]])
    return None


def amount(words: str) -> tuple[float, str] | None:
    """Amount in whole units and ISO 4217 code: `0,7 mnkr` gives (700000.0, "SEK")."""
    match = MONEY.fullmatch(words.strip())
    if match is None:
        return None
    value = number(match["number"])
    if value is None:
        return None
    if match["scale"] is not None:
        for pattern, (factor, currency) in _SCALES.items():
            if re.fullmatch(pattern, match["scale"], re.IGNORECASE):
                return round(value * factor, 2), currency
    for pattern, currency in CURRENCIES.items():
        if match["currency"] is not None and re.fullmatch(pattern, match["currency"], re.IGNORECASE):
            return value, currency
    return None
