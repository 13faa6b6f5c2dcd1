"""Times in sentences of hosting, with the seasons that a date of the paper settles; adverbs that say nothing."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.phrases import from_start, point
from stadsgraf.model import Period, Precision


class Time(msgspec.Struct, frozen=True):
    """A time as a sentence gives it.

    Attributes:
        start, end: its place in `sentence.text`.
        periods: what it gives: one, or several for "2009 och 2015"; none for a time without a year.
        coming: whether it says that something is to come ("nästa gång", "i höst").
    """

    start: int
    end: int
    periods: tuple[Period, ...] = ()
    coming: bool = False


_BEFORE = (
    r"(?:i början av|i slutet av|i|år|under|den|till|för|åren|perioden|mellan|på|om|sedan|från och med|från|fr\.o\.m\."
    r"|alltsedan|redan|först|senast|inför)"
)
_SEASON = r"(?:våren|sommaren|hösten|vintern|höst|vår|sommar|vinter)"
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_NOT_NEXT = r"(?! ?(?:<LOCAL>|<ORG>|[\uf300-\uf3ff])| (?:är|blir|var|blev|går|tar|följ|har|står))"
TIME = compiled(
    rf"(?<![\wåäö])(?:(?:{_BEFORE} )*<DATE>(?! års)(?:(?:, | och | samt )(?:(?:år|i|den) )*<DATE>{_NOT_NEXT})*|<DATE>(?= års)"
    rf"|(?:i|nästa|förra|denna|till|på|under) {_SEASON}|i (?:våras|somras|höstas|vintras)"
    rf"|(?:i|under) {_MONTH}|(?:den )?(?:<NUMBER>|\d\d?)(?:[–-](?:<NUMBER>|\d\d?))? {_MONTH}"
    r"|(?:nästa|denna|den här) gång(?:en)?|härnäst|(?:ett|två|tre|fyra|fem|några) år (?:tidigare|senare|dessförinnan))(?![\wåäö])"
)
_ADVERBS = (
    r"(?:också|även|då|redan|tidigare|därefter|i stället|istället|senast|gärna|självt?|själva|gemensamt|därmed|digitalt|åter|återigen|igen"
    r"|dessutom|numera|nu|hittills|formellt|officiellt|som vanligt|i sin tur|för närvarande|i dag|idag|enligt planerna|bland andra|bl\.a\.|båda|bägge"
    r"|med kort varsel|snart|därpå|först|ensamt?|bara|endast|senare|sedan|därför|ursprungligen|vid flera tillfällen|tillsammans(?! med)|dock|alltså"
    r"|(?:för|i) (?:första|andra|tredje|fjärde|femte|sista) gången|(?:en|två|tre|fyra|fem|flera|många|[a-zåäö\ue000-\uf2ff]+) gånger|en gång(?: till)?)"
)
ADVERB = re.compile(rf" {_ADVERBS}(?=[ .,;:)]|$)|^{_ADVERBS},? ", re.IGNORECASE)


def time_of(sentence: Sentence, span: tuple[int, int], today: str) -> Time:
    """A time that `TIME` found.

    Args:
        sentence: the sentence.
        span: its place in `sentence.text`.
        today: ISO date of the paper, empty if it has none.
    """
    words = sentence.text[span[0] : span[1]].casefold()
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and span[0] <= m.start < span[1]]
    if dates:
        since = re.search(
            r"\b(?:sedan|från|från och med|fr\.o\.m\.) (?:år )?$", words[: dates[0].start - span[0]]
        )
        between = re.search(r"\b(?:mellan|åren|perioden)\b", words) is not None
        periods = (from_start(dates[0]),) if since else tuple(p for m in dates for p in _periods(m, between))
        return Time(*span, periods)
    season = _season(sentence.text[span[0] : span[1]], today)
    if season is not None:
        return Time(*span, (season[0],), season[1])
    return Time(*span, (), re.match(r"nästa|härnäst", words) is not None)


_YEARS = re.compile(r"(\d{4}) och (\d{4})")


def _periods(mention: Mention, between: bool) -> tuple[Period, ...]:
    """What a date gives: "2009 och 2015" two years, unless it says that they are the ends of a time."""
    two = _YEARS.fullmatch(mention.words)
    if two is None or between:
        return (point(mention),)
    return tuple(
        Period(f"{year}-01-01", f"{year}-12-31", Precision.YEAR, mention.words) for year in two.groups()
    )


_FIRST_MONTH = {"vår": 3, "sommar": 6, "somr": 6, "höst": 9, "vint": 12}


def _season(words: str, today: str) -> tuple[Period, bool] | None:
    """The year of "i höst", "nästa vår", "i våras", reckoned from the day of the paper; whether it is to come."""
    name = re.search("|".join(_FIRST_MONTH), words.casefold())
    if name is None or not today:
        return None
    year, month, begins = int(today[:4]), int(today[5:7]), _FIRST_MONTH[name.group()]
    lead = words.casefold().split()[0]
    if words.casefold().endswith("as"):
        gone = year - (month < begins)
    else:
        gone = year + (1 if lead == "nästa" else -1 if lead == "förra" else 0)
    coming = gone > year or (gone == year and begins > month)
    return Period(f"{gone}-01-01", f"{gone}-12-31", Precision.YEAR, words), coming
