"""What is no membership: told by hearsay, on a condition, by way of exception, or of something else."""

import re

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_frames import ADVERB
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.rule import Match
from stadsgraf.swedish.doubt import REGRETTED_LATER, UNLESS
from stadsgraf.vocabulary import Modality

_HEARSAY = re.compile(r" enligt uppgift ")
"""What is told of a coming or a going on no authority."""

EITHER_NETWORK = compiled(r"<ANYNET>,? eller (?:i |till |av )?(?:(?:det|den|nätverket) )?<ANYNET>")
"""One of two networks, and nobody knows which."""

_BEFORE_VERB = compiled(
    rf"(?:^|.*[;,:] )(?:(?:och|men|samt) )*(?:(?:{ADVERB}|<NUMBER> år|av [a-zåäö]+ skäl|på|trots|inför|i|år|året|under|vid|den|hösten|våren|sommaren|vintern|samma|efter|sedan|redan|dessförinnan|slutligen|till slut|nyligen|också|där)(?: |$).*)?"
)
"""What may stand before "lämnade vi": a time, an adverb or nothing; an object there is what is left."""

_CONDITION_BEFORE = re.compile(
    r"(?:förutsättning\w*|krav\w*|villkor\w*|kräver|förutsätter|innebär|oavsett|huruvida)\b[^.;]*\b(?:att|om) $|\b(?:[Oo]m|[Hh]uruvida) $"
    r"|\b(?:inte|ej) att $|\b[Aa]ntingen $|\b(?:erinra|erinran|invända|invändning(?:ar)?) (?:e?mot )att $"
)
"""Words that make what follows a condition, not a fact."""

EXCEPTED_BEFORE = re.compile(
    r"\b(?:utom|förutom|undantag av|undantagen|exklusive) $"
    r"|\b(?:före detta|f\.d\.|tidigare|blivande|tänkbara|möjliga|potentiella|presumtiva) medlem(?:\w* )?$",
    re.IGNORECASE,
)
"""Words that take what follows out of those who are members; "medlem" may begin the match."""


def is_excepted(before: str, begins: str) -> bool:
    """Whether what stands before a match, or with its first word, makes it a condition or an exception.

    Args:
        before: the sentence up to the match.
        begins: the sentence up to the end of its first word.
    """
    excepted = EXCEPTED_BEFORE.search(before) or EXCEPTED_BEFORE.search(begins)
    return excepted is not None or _CONDITION_BEFORE.search(before) is not None


_AT_A_MEETING = re.compile(
    r"(?<![\wåäö])(?:är|var|varit) (?:också |även )?med (?:vid|på|under) [^.;]{0,30}?(?:möte|stämma|konferens|kongress|sammanträde|träff|seminari|invigning)"
)
"""Who was with it at a meeting is no member by that."""


_OF_MEMBERS = re.compile(
    r"\b(?:medlem|anslut|delta|ingår|ingick|tillhör|gått med|gick med|är med|har med)", re.IGNORECASE
)


def tells_of_no_members(paper: Paper, rule: Rule, sentence: Sentence) -> bool:
    """Whether "dem" are none that the sentence before tells of as members: "tio har sökt, A finns bland dem"."""
    if not rule.name.startswith("membership.among-them"):
        return False
    before = paper.sentences[sentence.index - 1].text if sentence.index else ""
    return _OF_MEMBERS.search(before) is None


_WAS_TO_JOIN = re.compile(
    r"\b(?:skulle|ville|tänkte|avsåg|ämnade|planerade|väntades|förväntades|beräknades|hoppades|hade (?:tänkt|planerat|för avsikt)|var på väg)"
    r"(?: (?:att|också|även|egentligen|från början|då|först))* (?:gå med|gå in|bli|ansluta|inträda|träda|komma med|vara med|delta|ingå|söka|ansöka)\b"
)
"""Before "men drog sig ur": who was to join and did not was no member."""
_ASKED_IN = re.compile(
    r"\b(?:bjudit|bjöd|inbjud\w+|inbjöd|erbj\w+|tillfråg\w+|frågat|frågade|föreslagit|uppm\w+|bett|värvat|kontaktat|uppvaktat)\b"
)
"""Before "men inte X": X is none of those who were asked, which tells nothing of members."""


def _same_subject(before: str) -> str:
    """What may be said of the same member: back to a semicolon or a "medan"."""
    return re.split(r"; |\bmedan\b", before)[-1]


def is_of_another(rule: Rule, match: Match) -> bool:
    """Whether a coming or a going is hearsay or hangs on a condition, or what is left stands before the verb."""
    found, text = match.found, match.sentence.text
    if _AT_A_MEETING.search(found.group()):
        return True
    if (rule.leaving or rule.at_start) and _HEARSAY.search(found.group()):
        return True
    if rule.modality is Modality.PLANNED and not rule.acted and UNLESS.match(text, match.span[1]):
        return True
    if (rule.former or rule.leaving) and _WAS_TO_JOIN.search(_same_subject(text[: match.span[1]])):
        return True
    if rule.leaving and REGRETTED_LATER.match(text, match.span[1]):
        return True
    if rule.name.startswith("membership.but-not-then") and _ASKED_IN.search(found.group()):
        return True
    fronted = rule.name.startswith(("membership.left-inverted", "membership.has-left-inverted"))
    if not fronted or match.mentions("nets"):
        return False
    return _BEFORE_VERB.fullmatch(match.sentence.view[: found.start()]) is None


def is_read_otherwise(rule: Rule, found: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Whether a match is no reading of its own: cut, told by a later verb too, or read by an earlier rule."""
    if _is_cut(found) or _is_soon_left(rule, found):
        return True
    return "-then@" not in rule.name and any(
        found.start() < end and start < found.end() for start, end in taken
    )


def _is_soon_left(rule: Rule, found: re.Match[str]) -> bool:
    """Whether a later verb of the sentence tells that what began, or was, is over."""
    begun = rule.at_start or (rule.modality is Modality.STATED and not rule.leaving and not rule.lists)
    later = SOON_LEFT.match(found.string, found.end()) if begun else None
    return later is not None and (rule.at_start or _OTHER_NET.match(found.string, later.end()) is None)


_OTHER_NET = compiled(r"[^.;]{0,40}<NETWORK>")
_NEGATED = re.compile(r" (?:heller )?(?:inte|ej|icke|aldrig)\b")


_AND_DID = re.compile(
    r"(?<=\bmed) och (?!(?:är|har|var|blev|hade)\b)[a-zåäö]+(?:de|ade|dde|at|it|tt|er|ar)\b"
)
"""Behind "var med": what they did together ("var med och startade"), which is no membership."""


_AS_ANOTHER = compiled(r" som (?:en )?(?:<ROLE>|observatör|adjungera|gäst|åhörare|iakttagare)")
"""Behind "är med": what somebody is there who is no member."""


def _is_cut(found: re.Match[str]) -> bool:
    """Whether a match ends inside a word, or before a negation that it does not know of."""
    view, end = found.string, found.end()
    if view[end - 1 : end + 1].isalpha() and end < len(view):
        return True
    return any(words.match(view, end) for words in (_NEGATED, _AND_DID, _AS_ANOTHER))


_GONE = r"(?:lämnade|utträdde|utgick|avgick|gick (?:ur|ut)|trädde (?:ur|ut|tillbaka)|hoppade av|klev av|steg av|drog sig (?:ur|ut|tillbaka)|föll (?:ifrån|bort)|försvann|avslutade|uteslöts|ströks|avfördes|sade upp|sa upp)"
SOON_LEFT = compiled(
    rf"(?:(?!<MEMBER>)[^.;]){{0,40}}(?: men| och|,)(?: (?:sedan|därefter|senare|redan|dock|åter|snart|snabbt|året (?:därpå|därefter|efter)|samma år|(?:efter )?(?:<NUMBER>|några|ett par|[a-zåäö]+) år(?: senare)?|i <DATE>|<DATE>))* {_GONE}(?![\wåäö])"
)
"""What ends a membership in the sentence that tells of its beginning: it is told as one, by the rule for the end."""
