"""What was and is no longer, told in the perfect: "har varit medlem tidigare, åren 1996–2004".

The perfect alone tells what still holds ("har varit medlem sedan 1996"); a word that looks back, or years
that are over when the paper is written, make it what was.
"""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper
from stadsgraf.extract.membership_days import bounds_of
from stadsgraf.extract.membership_modality import modality_of
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.membership_times import passage_of
from stadsgraf.extract.rule import Match
from stadsgraf.model import Period
from stadsgraf.vocabulary import Modality

_PERFECT = re.compile(
    r"\b(?:har|hade)\b.*\b(?:varit|haft|innehaft|tillhört|hört|ingått|deltagit|medverkat|suttit|funnits|räknats)\b",
    re.IGNORECASE | re.DOTALL,
)
_ONCE = (
    r"(?:(?<!sedan )tidigare(?! än)|förut|förr|fordom|dessförinnan|en gång(?: i tiden)?"
    r"|(?:under )?en (?:tid|period|kortare tid|kort tid|kortare period|längre period)(?= |[.,;]|$)"
    r"|(?:för|sedan) (?:många|flera|några|länge) (?:år )?sedan|i omgångar|i två omgångar)"
)
_LOOKS_BACK = re.compile(rf"(?<![\wåäö]){_ONCE}(?![\wåäö])", re.IGNORECASE)
_BEHIND = re.compile(
    rf",? (?:i [A-ZÅÄÖ][\w ]{{1,60}} )?{_ONCE}(?![\wåäö])"
    r"|,? (?:men|fast) (?:[^\s.;,]+ ){0,3}?(?:inte|ej) (?:[a-zåäö]+ )?(?:längre|numera|kvar)(?![\wåäö])"
)
_ONCE_MEMBER = re.compile(
    r"(?<!sedan )\b(?:tidigare|förutvarande|före detta|f\.d\.|fordom) medlem(?:mar|s[a-zåäö]+)?\b"
)
_STILL = re.compile(
    r"\b(?:alltjämt|fortfarande|fortsatt|hela tiden|utan avbrott|ännu (?:med|medlem)|(?:är|står|kvarstår) (?:det|med|medlem(?:mar)?|kvar|ännu|åter\w*|numera (?:fullvärdig|med)|nu (?:med|medlem|fullvärdig))\b)"
)
_NOT = re.compile(r"\b(?:inte|ej|icke|aldrig|varken)\b")


def as_former(paper: Paper, rule: Rule, match: Match, start: int | None = None) -> Rule:
    """A rule of what is, read as one of what was where its passage looks back.

    Args:
        paper: the paper.
        rule: that matched.
        match: where.
        start: where its clause begins in `sentence.text`; else its match does, or a date right before it.
    """
    if _is_no_longer(rule, match):
        return msgspec.structs.replace(rule, former=True)
    fits = rule.modality is Modality.STATED and not (rule.former or rule.leaving or rule.at_start)
    if not fits or rule.acted or rule.lists or modality_of(rule, match, None) is not Modality.STATED:
        return rule
    begins = _with_date(match) if start is None else min(start, match.span[0])
    return msgspec.structs.replace(rule, former=True) if _is_over(paper, match, begins) else rule


def _is_no_longer(rule: Rule, match: Match) -> bool:
    """Whether "inte längre" denies a rule of what is."""
    groups = match.found.groupdict()
    denied = groups.get("no") or groups.get("before")
    return rule.modality is Modality.STATED and bool(denied) and " längre" in match.found.group()


def _with_date(match: Match) -> int:
    """Where a match begins, or the date that stands right before it: "Åren 1996–2004 har A varit med"."""
    sentence, start = match.sentence, match.span[0]
    before = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.end <= start]
    near = bool(before) and sentence.text[before[-1].end : start].strip(" ,") == ""
    return before[-1].start if near else start


def _is_over(paper: Paper, match: Match, start: int) -> bool:
    sentence, end = match.sentence, match.span[1]
    words = sentence.text[start:end]
    if _NOT.search(words):
        return False
    if re.search(r"\b(?:är|var|blev)\b", words) and _ONCE_MEMBER.search(words):
        return True
    if _PERFECT.search(words) is None:
        return False
    begin, until, at = bounds_of(sentence, start, passage_of(match, None)[1])
    if begin is not None and until is None:
        return False  # "har tidigare … sedan 1996": what has a beginning and no end goes on
    day = paper.date_of(sentence)
    if until is not None or _is_a_stretch(at):
        return _lies_behind(until or at, day)
    back = _LOOKS_BACK.search(words) or _BEHIND.match(sentence.text, end)
    return back is not None and _STILL.search(_rest(words, sentence.text, end)) is None


def _rest(words: str, text: str, end: int) -> str:
    """The passage and the clause that follows it, in which it may be said to go on."""
    following = re.match(r"[^.;]{0,60}", text[end:])
    return words + (following.group() if following is not None else "")


def _is_a_stretch(date: Mention | None) -> bool:
    """Whether a date spans years: "1996–2004", "mellan 1996 och 2004"."""
    period = date.period if date is not None and date.kind is MentionKind.DATE else None
    return bool(period and period.start and period.end and period.start[:4] != period.end[:4])


def _lies_behind(date: Mention | None, day: str) -> bool:
    """Whether a date ends before the paper's; where either is unknown, it does not."""
    period = date.period if date is not None and date.period is not None else Period()
    return bool(day and period.end and period.end < day)
