"""Rules for år and årlig, see `stadsgraf.repair.context`."""

import re

from stadsgraf.repair.surroundings import Surroundings, words

_BEFORE_YEARS = words(
    "ett två tre fyra fem sex sju åtta nio tio elva tolv femton tjugo trettio fyrtio femtio hundra tusen "
    "många några flera få varje förra nästa samma senaste kommande gångna per antal i under följande "
    "första andra tredje fjärde femte sjätte vart varannat vartannat hela halva fåtal innevarande föregående "
    "par tjog tiotals hundratals tusentals senare tretton fjorton femton sexton sjutton arton nitton dryga"
)
_TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_AFTER_YEARS = words("gammal gamla gammalt")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d+)?")
_YEARLY = (
    "avgift",
    "kostnad",
    "medlem",
    "konferens",
    "möte",
    "rapport",
    "budget",
    "ersättning",
    "uppföljning",
    "bidrag",
)


def year(at: Surroundings) -> float:
    """In "fem år", "år 2015" and "per år." the verb är would lack its subject or its complement."""
    if _CALENDAR_YEAR.fullmatch(at.before):
        return 0.0
    if at.before in _BEFORE_YEARS or at.before.isdigit() or at.before.startswith(_TENS):
        return 7.0
    if _CALENDAR_YEAR.fullmatch(at.after) or at.after in _AFTER_YEARS:
        return 6.0
    return 4.5 if at.closes else 0.0


def yearly(at: Surroundings) -> float:
    """Money and meetings are yearly, not honest."""
    return 5.0 if at.after.startswith(_YEARLY) else 0.0
