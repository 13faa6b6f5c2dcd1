"""When a membership began or ended, by the words around the verb that tells of it."""

import datetime
import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.acts import Act
from stadsgraf.extract.membership_clause_parts import VERBS
from stadsgraf.extract.membership_days import bounds_of, is_of_a_paper, own_left, right_behind
from stadsgraf.extract.membership_frames import MEMBER
from stadsgraf.extract.membership_rules import DENIED_BEFORE, END, TIME, Rule
from stadsgraf.extract.rule import Match, clause_around, starts_at
from stadsgraf.model import Period, Precision
from stadsgraf.vocabulary import Modality

Told = tuple[Period, tuple[str, ...], str]
"""Bounds, the names of those that the text says exist without giving them, and the words of the time."""

_THEN = compiled(rf"(?: (?:{TIME}|(?:allt)?sedan (?:starten|start|länge)|från (?:starten|start|början)))?")
_YEARS = {
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "fem": 5,
    "sex": 6,
    "sju": 7,
    "åtta": 8,
    "nio": 9,
    "tio": 10,
}
_LATER = re.compile(rf"(?P<years>{'|'.join(_YEARS)}) år senare|året (?:därpå|därefter|efter)\b")
_LATER_END = re.compile(
    rf"(?:efter )?(?P<years>{'|'.join(_YEARS)}) år(?:s medlemskap| senare)?(?![\wåäö])|(?P<same>samma år)\b"
    r"|(?:påföljande|nästföljande|följande|nästa) år\b|året (?:därpå|därefter|efter)\b",
    re.IGNORECASE,
)
"""From when a membership began to the year in which it ended."""
_GAP = compiled(
    rf"(?:,| och|, och| samt|, samt|, medan|;) <who=MEMBERS>(?: (?:{TIME}|{_LATER.pattern.replace('?P<years>', '?:')})(?=\s*$|[.,;)]| och| samt)| {MEMBER}{END})"
    rf"|(?:,| och|, och| samt|, samt|;)(?: (?:{TIME}|<NUMBER> år senare|{_LATER.pattern.replace('?P<years>', '?:')}))(?: (?:även|också|dessutom))? <who3=MEMBERS>{END}"
    rf"|(?:,? liksom|,? jämte|,? och så(?: är)?(?: också| även)?|, (?:likaså|även))(?: <DATE>)? <who2=MEMBERS>(?=\s*$|[.;)])|, <with=MEMBERS> likaså(?=\s*$|[.;)])"
)


_NET_GAP = compiled(
    rf"(?:,| och|, samt| samt)(?: även| också)? (?:i|till|av) <net=ANYNET>(?: {TIME})(?=\s*$|[.,;)]| och| samt)"
)


def gaps(match: Match) -> Iterator[Match]:
    """Further members or networks that share the verb of a match and have times of their own.

    "A anslöts 1985, B 1990 och C 2001"; "har varit medlem i X sedan 2009 och i Y sedan 2011".
    """
    sentence = match.sentence
    behind = _THEN.match(sentence.view, match.found.end())
    while behind is not None:
        place = behind.end()
        behind = _GAP.match(sentence.view, place) or _NET_GAP.match(sentence.view, place)
        if behind is not None:
            yield Match(sentence, behind, match.rule)


_OWN = re.compile(
    r",? (?:som|vilken) (?:anslöts|antogs|upptogs|valdes in|anslöt sig|inträdde|gick med|kom med|blev medlem|tillkom|är med|är medlem|har varit (?:med|medlem))(?: (?:sedan|år|i|den))*"
    r" $|,? \((?:medlem )?(?:sedan|från|fr\.? ?o\.? ?m\.?)(?: år)? $"
)


def own_start(sentence: Sentence, member: Mention) -> Mention | None:
    """The date that a list gives to one of its members: "A, som anslöts 1985, och B", "A (sedan 1985)"."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.start > member.end:
            return mention if _OWN.fullmatch(sentence.text[member.end : mention.start]) else None
    return None


_EACH = re.compile(r"(?:, | och |, respektive | respektive )")


def own_dates(
    sentence: Sentence, members: Sequence[Mention | None], within: tuple[int, int]
) -> dict[int, tuple[int, int]]:
    """Where the date of each of some members stands, by its number: "A och B, 1996 respektive 2004", "A 1996, B 2004"."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.start >= within[0]]
    found: dict[int, tuple[int, int]] = {}
    for number, member in enumerate(members):
        behind = [d for d in dates if member is not None and 0 < d.start - member.end < 4]
        if behind and re.fullmatch(r" \(?", sentence.text[member.end : behind[0].start] if member else ""):
            found[number] = (behind[0].start, behind[0].end)
    if len(found) > 1:
        return found
    for first in range(len(dates) - len(members) + 1):
        row = dates[first : first + len(members)]
        between = [sentence.text[a.end : b.start] for a, b in itertools.pairwise(row)]
        if between and "respektive" in between[-1] and all(map(_EACH.fullmatch, between)):
            return {number: (date.start, date.end) for number, date in enumerate(row)}
    return {}


def passage_of(match: Match, member: Mention | None) -> tuple[int, int]:
    """The match, stretched over the words that deny it and the date that stands right behind it."""
    start, end = match.span
    sentence = match.sentence
    before = DENIED_BEFORE.search(sentence.text[:start])
    if before is not None:
        start = before.start()
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.start >= end:
            between = sentence.text[end : mention.start]
            if len(between) < 45 and not _ELSEWHERE.search(between) and _next_clause(between) is None:
                end = mention.end
            break
    if member is not None:
        start, end = min(start, member.start), max(end, member.end)
    return start, end


_ELSEWHERE = re.compile(r"[.;]|\b(?:medan|men)\b|\bden (?:senare|förra|\w+nämnda)\b")
_AND_DOES = re.compile(
    r" (?:och|samt)(?: (?:som|även|också|numera|nu|dessutom))* (?!(?:har|är) (?:varit|blivit|det|så|alltså)\b)(?P<verb>[a-zåäö]+)(?= )"
)


def _next_clause(words: str) -> re.Match[str] | None:
    """Where words behind a passage go on to what else its member does, or is: its dates are of that."""
    return next((found for found in _AND_DOES.finditer(words) if found["verb"] in VERBS), None)


def told(
    rule: Rule, match: Match, modality: Modality, act: Act | None, within: tuple[int, int] | None
) -> Told:
    """When what a match tells began or ended; the day of an act is no bound of what it holds.

    Args:
        rule: the rule that matched.
        match: where.
        modality: of the claim.
        act: the proposal or decision that holds it.
        within: the part of `sentence.text` whose dates count, where several members have their own.
    """
    if modality is Modality.DENIED and not (rule.leaving or rule.former):
        return Period(), (), ""
    begin, until, at = _dates(rule, match, act, within)
    if modality is Modality.REQUESTED and begin and _SINCE.search(match.sentence.text[: begin.start]):
        return Period(), (), ""  # since when an application lies there is no beginning of a membership
    if within is not None and not (begin or until or at):
        at = _years_later(match.sentence, within)
    if rule.leaving and rule.former and begin is not None and (until is not None or _is_later(at, begin)):
        return _held(begin, until or at, at)
    if begin is None and until is None and rule.leaving and rule.former and _is_spell(at):
        return _held(None, None, at)
    if begin is not None and rule.leaving and "-then@" in rule.name:
        return _held(begin, None, None)  # it came then, and when it went is not told
    if rule.ends and rule.former:  # "har inte varit med sedan 2012": it ended when the absence began
        return _ending(None, begin, None)
    if rule.ends:
        end = until or at
        return _joined(begin, end), (), _words(begin, end)
    if rule.leaving:
        return _ending(begin, until, at)
    if rule.former:
        return _held(begin, until, at)
    start = begin or (at or until if rule.at_start else None)
    if start is None and rule.day_behind:
        start = right_behind(match)
    near = until is not None and until is not start and not rule.at_start and _is_near(match, until)
    end = until if near and modality is not Modality.REQUESTED else None
    return _joined(start, end), (), _words(start, end)


_SINCE = re.compile(r"\bsedan (?:(?:år|den) )?$", re.IGNORECASE)


def _is_near(match: Match, until: Mention) -> bool:
    """Whether an end stands in or right behind what a match tells: another clause ends something else."""
    place = match.span[1]
    between = match.sentence.text[place : until.start]
    inside = match.span[0] <= until.start < place
    return inside or (until.start >= place and re.fullmatch(r"[ \w.]{0,40}", between) is not None)


def _years_later(sentence: Sentence, within: tuple[int, int]) -> Mention | None:
    """The date that "ett år senare" counts to from the one before it, as if it were printed; None without both."""
    words = _LATER.search(sentence.text[within[0] : within[1]])
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.end <= within[0]]
    period = dates[-1].period if dates else None
    if words is None or period is None or period.start is None or period.end is None:
        return None
    years = _YEARS[words["years"] or "ett"]
    start, end = (
        f"{int(day[:4]) + years}{day[4:]}".replace("-02-29", "-02-28") for day in (period.start, period.end)
    )
    later = Period(start, end, period.precision, words.group())
    return msgspec.structs.replace(dates[-1], words=words.group(), period=later)


def _is_spell(date: Mention | None) -> bool:
    """Whether a date is a stretch of years."""
    return date is not None and date.period is not None and _spans_years(date.period, one_will_do=False)


def _is_later(date: Mention | None, than: Mention) -> bool:
    """Whether a date begins after another one."""
    first, second = (m.period.start if m is not None and m.period is not None else None for m in (than, date))
    return first is not None and second is not None and second > first


_NEW_CLAUSE = re.compile(r"\b(?:och|medan|men) $")
"""Before a member that no list goes on to: what stands ahead is another's."""


_CAME = re.compile(
    r"\b(?:gick|gått|anslöt\w*|anslut\w*|inträ\w+|trädde in|blev|blivit|kom|kommit|upptogs|invald\w*|valdes|tillkom|antogs|skrevs|medlem)\b",
    re.IGNORECASE,
)
"""Words of a coming: the date beside them is no end."""


def _joined_and_left(match: Match) -> tuple[Mention | None, Mention | None, Mention | None]:
    """The first date of "gick med 2010 men lämnade 2014" is the beginning, the second the end.

    The end may be counted from the beginning: "men utgick redan året därpå".  A date before the turn is no end.
    """
    sentence = match.sentence
    start, end = passage_of(match, None)
    dates = [
        m
        for m in sentence.mentions
        if m.kind is MentionKind.DATE and start <= m.start < end and not is_of_a_paper(sentence, m)
    ]
    if "turn" not in match.found.re.groupindex:
        return (dates[0], dates[1], None) if len(dates) > 1 else (None, dates[0] if dates else None, None)
    turn = sentence.places[match.found.start("turn")]
    before, behind = [m for m in dates if m.start < turn], [m for m in dates if m.start >= turn]
    spell = next((date for date in before if _is_spell(date)), None)
    if spell is not None:
        return None, None, spell
    begin = before[0] if before and _CAME.search(sentence.text[start:turn]) else None
    until = behind[0] if behind else None
    later = _LATER_END.search(sentence.text[turn : match.span[1] + _BEHIND_IT])
    if until is None and begin is not None and later is not None:
        until = _counted(begin, later)
    return begin, until, None


def _counted(begin: Mention, later: re.Match[str]) -> Mention | None:
    """The year that words count to from a beginning, as if it were printed."""
    first = begin.period.start if begin.period is not None else None
    if first is None:
        return None
    year = int(first[:4]) + (0 if later["same"] else _YEARS[(later["years"] or "ett").lower()])
    period = Period(f"{year}-01-01", f"{year}-12-31", Precision.YEAR, later.group())
    return msgspec.structs.replace(begin, words=later.group(), period=period)


_BEHIND_IT = 30
"""Characters behind a passage in which its end may be counted."""


def _in_aside(sentence: Sentence, aside: re.Match[str]) -> Mention | None:
    """The date by which a relative clause tells of the membership that the main clause ends."""
    if _WAS_ONE.search(aside.group()) is None or re.search(r"\b(?:inte|ej|aldrig)\b", aside.group()):
        return None
    dates = [
        m for m in sentence.mentions if aside.start() < m.start < aside.end() and m.kind is MentionKind.DATE
    ]
    return dates[0] if len(dates) == 1 else None


_WAS_ONE = re.compile(
    r"(?:var|varit) (?:med|medlem(?:mar)?|anslut\w+|ansluten)\b|\b(?:deltog|ingick|medverkade|tillhörde)\b|\b(?:gick med|kom med|anslöt sig|anslöts|blev medlem|inträdde)\b"
)
_ASIDE = re.compile(r", (?:som|vilken|vilka|där) [^,;]*,(?= )")
"""A relative clause behind a member: its dates are of what it tells itself."""


def _dates(
    rule: Rule, match: Match, act: Act | None, within: tuple[int, int] | None
) -> tuple[Mention | None, Mention | None, Mention | None]:
    sentence = match.sentence
    if within is not None:
        return bounds_of(sentence, *within)
    if rule.leaving and "-then@" in rule.name:
        return _joined_and_left(match)
    if "then" in match.found.re.groupindex:
        return bounds_of(sentence, sentence.places[match.found.start("then")], passage_of(match, None)[1])
    left, right = clause_around(sentence, *match.span)
    aside = _ASIDE.search(sentence.text, *match.span)
    if aside is not None:
        left = aside.end()
        if rule.leaving and rule.former and (spell := _in_aside(sentence, aside)) is not None:
            _, until, at = bounds_of(sentence, left, max(left, passage_of(match, None)[1]))
            return (None, None, spell) if _is_spell(spell) else (spell, until or at, None)
        return (
            bounds_of(sentence, left, max(left, passage_of(match, None)[1]))
            if rule.leaving
            else bounds_of(sentence, left, right)
        )
    if rule.name.startswith(("membership.where", "membership.network-between")) or _NEW_CLAUSE.search(
        sentence.text[: match.span[0]]
    ):
        left = match.span[0]
    left = own_left(match, left)
    if act is not None and act.formula.sentence.index == sentence.index:
        left = max(left, min(act.formula.end, match.span[0]))
    if rule.lists:
        right = max(left, sentence.places[match.found.start("list")])
    other = _next_clause(sentence.text[match.span[1] : right]) if not rule.leaving else None
    right = match.span[1] + other.start() if other is not None else right
    nearest = bounds_of(sentence, *passage_of(match, None))
    beside = sentence.text.endswith(", ", 0, match.span[0])  # "A sedan 2018, B är medlem sedan 2019"
    if any(nearest) and (rule.at_start or rule.leaving or beside):
        return nearest
    return bounds_of(sentence, left, right)


def _held(begin: Mention | None, until: Mention | None, at: Mention | None) -> Told:
    """The time of a membership that is over: two bounds, or a stretch of years ("2001–2006", "från 2001 till 2006")."""
    stretch = at if begin is None else begin
    period = stretch.period if stretch is not None else None
    if stretch is not None and period is not None and until is None and _spans_years(period, begin is None):
        return Period(period.start, period.end, period.precision, stretch.words), (), stretch.words
    missing = () if until is not None else ("validUntil",)
    return _joined(begin, until), missing, _words(begin, until)


def _spans_years(period: Period, one_will_do: bool) -> bool:
    return (
        period.start is not None
        and period.end is not None
        and period.start != period.end
        and (one_will_do or period.start[:4] != period.end[:4])
    )


def _ending(begin: Mention | None, until: Mention | None, at: Mention | None) -> Told:
    """The end of a membership: leaving from the first of July ends it on the last of June."""
    if begin is not None and begin.period is not None and begin.period.start is not None:
        day = _day(begin.period.start, -1)
        return Period(None, day, begin.period.precision, begin.words), (), begin.words
    last = until or at
    if last is None:
        return Period(), ("validUntil",), ""
    assert last.period is not None
    return Period(None, last.period.end, last.period.precision, last.words), (), last.words


def _day(day: str, later: int) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=later)).isoformat()


def _joined(start: Mention | None, end: Mention | None) -> Period:
    first = start.period.start if start is not None and start.period is not None else None
    if first is not None and start is not None and "årsskifte" in start.words:
        first = _day(first, 1)
    last = end.period.end if end is not None and end.period is not None else None
    precision = next(
        (m.period.precision for m in (start, end) if m is not None and m.period is not None), None
    )
    return Period(first, last, precision, _words(start, end))


def _words(start: Mention | None, end: Mention | None) -> str:
    return "–".join(mention.words for mention in (start, end) if mention is not None)


def period_of_own(date: Mention) -> Told:
    """The time of a member whose date a list gives behind its name."""
    return starts_at(date), (), date.words
