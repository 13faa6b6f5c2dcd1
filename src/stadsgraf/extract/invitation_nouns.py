"""Invitations told by a noun, an answer or a question: "En inbjudan från X inkom", "tackar nej till …", "frågar om vi kan ta …".

Who is invited, where nobody is named, is the municipality or region whose paper it is.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.model import Name, Period

_LETTER = r"(?:inbjudan|inbjudningen|erbjudandet?|förfrågan)"
_TO_JOIN = r"(?:om|till) (?:ett )?medlemskap|(?:om )?att (?:bli medlem(?:mar)?|gå med|ansluta sig|ingå)(?! (?:i|till) (?!<ANYNET>))"
_US = rf"(?:{_TO_JOIN}|som medlem(?:mar)?(?! (?:i|till|på) (?!<ANYNET>)))"
_WHEN = r"(?:,? (?:(?:i|den|under|år) )*<{}=DATE>)?"
_CAME = r"(?:inkom|kom|nådde oss|anlände|mottogs)"
_END = r"(?=[.,;]|$| och | men | eftersom | då | för att )"
_EVENT = r"[a-zåäö]*(?:dagar|dagarna|konferens(?:en)?|stämman?|möte(?:t)?|årsmöte(?:t)?|toppmöte(?:t)?|mässan?|värdskap(?:et)?)"
_NOUNS = (
    ("invitation.came-in@1", rf"(?:^|(?<=, ))(?:(?:(?:i|den|under|år) )*<when=DATE> )?{_CAME} (?:en|ett) {_LETTER} från <by=ANYNET>{_WHEN.format('when3')} (?:{_TO_JOIN})"),
    ("invitation.that-came-in@1", rf"\b(?:en|ett) {_LETTER} (?:{_TO_JOIN})(?: (?:i|till) <net=ANYNET>)? (?:har )?(?:{_CAME}|inkommit|kommit){_WHEN.format('when')} från <by=ANYNET>{_WHEN.format('when2')}"),
    ("invitation.invites-us@1", rf"<by=ANYNET> (?:har (?:bjudit in|inbjudit|erbjudit)|bjöd in|inbjöd|erbjöd) oss{_WHEN.format('when')} (?:{_US})"),
    ("invitation.invites-us-inverted@1", rf"^(?:(?:(?:i|den|under|år) )*<when=DATE> )(?:bjöd|inbjöd|erbjöd|har) <by=ANYNET> (?:in |bjudit in |inbjudit |erbjudit )?oss (?:{_US})"),
    ("invitation.answered@1", rf"<who=LOCAL> (?:har )?(?:tackat?r?|tackade|tacka) (?:nej|ja) till (?:(?:en|ett) )?{_LETTER} från <by=ANYNET>(?: (?:{_TO_JOIN}))?{_END}"),
    ("invitation.asks@1", rf"(?P<lead>^(?:(?!<NETWORK>|<NETREF>)[^.;:]){{0,60}}?)frågar <by=ANYNET>(?: (?:styrelse|kansli|sekretariat|presidium))? om <who=LOCAL> (?:kan|vill|kunde|ville|skulle vilja|är villig att) (?P<host>(?:ta|ordna|arrangera|anordna|ha|stå (?:som )?värd för|vara värd för|bli värd för|stå för|hålla) (?:[^.;]{{0,40}} )?{_EVENT})"),
    ("invitation.asked-whether@1", rf"<by=ANYNET>(?: (?:styrelse|kansli|sekretariat|presidium))? (?:har frågat|frågade|frågar|undrar|har undrat) om <who=LOCAL> (?:kan|vill|kunde|ville|skulle vilja|är villig att) (?P<host>(?:ta|ordna|arrangera|anordna|ha|stå (?:som )?värd för|vara värd för|bli värd för|stå för|hålla) (?:[^.;]{{0,40}} )?{_EVENT})"),
)  # fmt: skip
_MAY_INVITE = re.compile(r"inbjud|erbjudan|förfrågan|fråga|undra", re.IGNORECASE)


class Asked(msgspec.Struct, frozen=True):
    """An invitation as a sentence tells it.

    Attributes:
        rule: `invitation.name@version`.
        sentence: where.
        span: the passage in `sentence.text`.
        who: who is invited, with the mention that names it; None where it goes without saying.
        by: who invites; None where the words do not say.
        network: the network that it is to; None where it is the inviting network or the topic.
        hosting: whether it is to host.
        organ: whether it is to an organ of the network.
        period: from when it is, or until when it stands open.
    """

    rule: str
    sentence: Sentence
    span: tuple[int, int]
    who: tuple[Name, Mention | None]
    by: tuple[Name, Mention] | None
    network: Mention | None
    hosting: bool = False
    organ: bool = False
    period: Period = Period()


def told_by_nouns(paper: Paper, sentence: Sentence) -> Iterator[Asked]:
    """The invitations that a sentence tells by a noun, an answer or a question."""
    if _MAY_INVITE.search(sentence.view) is None:
        return
    for rule, pattern in _NOUNS:
        for found in compiled(pattern).finditer(sentence.view):
            by = _first(sentence, found, "by")
            mention = _first(sentence, found, "who")
            who = mention.name if mention is not None else paper.home
            plain = "styrelse" in found.group() or not (by is not None and by.genitive)
            if by is None or by.name is None or who is None or not plain or by.name == who:
                continue
            start, end = found.span()
            yield Asked(
                rule,
                sentence,
                (sentence.places[start], sentence.places[end]),
                (who, mention),
                (by.name, by),
                _first(sentence, found, "net"),
                hosting="host" in found.re.groupindex,
                period=_when(sentence, found),
            )


def _first(sentence: Sentence, found: re.Match[str], group: str) -> Mention | None:
    named = group_mentions(sentence, found, group) if group in found.re.groupindex else []
    return named[0] if named else None


def _when(sentence: Sentence, found: re.Match[str]) -> Period:
    """The day that one of the slots gives; a question's stands in the letter that leads it."""
    for group in ("when", "when2", "when3", "lead"):
        for mention in group_mentions(sentence, found, group) if group in found.re.groupindex else ():
            if mention.kind is MentionKind.DATE and mention.period is not None:
                return Period(mention.period.start, None, mention.period.precision, mention.words)
    return Period()
