"""Invitations told by a noun, an answer or a question: "En inbjudan från X inkom", "tackar nej till …", "frågar om vi kan ta …".

Who is invited, where nobody is named, is the municipality or region whose paper it is.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.invitation_frames import FRAMES
from stadsgraf.model import Name, Period
from stadsgraf.patterns import gated

_LETTER = r"(?:inbjudan|inbjudningen|erbjudandet?|förfrågan)"
_TO_JOIN = r"(?:om|till) (?:ett )?medlemskap|(?:om )?att (?:bli medlem(?:mar)?|gå med|ansluta sig|ingå)(?! (?:i|till) (?!<ANYNET>))"
_US = rf"(?:{_TO_JOIN}|som medlem(?:mar)?(?! (?:i|till|på) (?!<ANYNET>)))"
_WHEN = r"(?:,? (?:(?:i|den|under|år) )*<{}=DATE>)?"
_CAME = r"(?:inkom|kom|nådde oss|anlände|mottogs)"
_END = r"(?=[.,;]|$| och | men | eftersom | då | för att )"
_EVENT = r"[a-zåäö]*(?:dagar|dagarna|konferens(?:en)?|stämman?|möte(?:t)?|årsmöte(?:t)?|toppmöte(?:t)?|mässan?|värdskap(?:et)?)"
_ORGAN = r"(?: (?:styrelse|kansli|sekretariat|presidium|ledning|årsmöte|stämma))?"
_PART_OF = r"(?:(?:Det|Den) [a-zåäö]+ (?:<NETREF>|[a-zåäö]+) (?:inom|av|i) )?"
"""A national part of a network before its name."""
_TO_COME_IN = r"(?:,? att (?:ansöka(?: om (?:medlemskap|inträde|anslutning))?|gå med|bli medlem(?:mar)?|ansluta sig|inträda|vara med))?"
_TO_HOST = rf"(?:ta|ordna|arrangera|anordna|ha|stå (?:som )?värd för|vara värd för|bli värd för|stå för|hålla) (?:[^.;]{{0,40}} )?{_EVENT}"
_BY = rf"(?P<by><ANYNET>{_ORGAN}|(?:<LOCAL> )?(?:[a-zåäö]+ )?<ROLE>,? <PERSON>|<LOCAL>|<ORG>|<PERSON>)"
_TO_NET = r"(?: (?:till|om (?:medlemskap|inträde|anslutning) (?:i|till)|(?:om )?att (?:bli medlem i|gå med i|ansluta sig till|ingå i)) <net=ANYNET>)"
_SENT = r"(?:skickades|skickats|sändes|sänts|kom|kommit|riktades|riktats|ställdes|ställts|överlämnades|gick)(?: ut| in)?"
_NOUNS = (
    ("invitation.was-sent@1", rf"\b{_LETTER}{_TO_NET} (?:har )?{_SENT}{_WHEN.format('when')} till <who=LOCAL>{_WHEN.format('when3')} (?:av|från) {_BY}{_WHEN.format('when2')}"),
    ("invitation.was-sent-by@1", rf"\b{_LETTER} (?:har )?{_SENT}{_WHEN.format('when')} till <who=LOCAL>{_WHEN.format('when3')} (?:av|från) <by=ANYNET>{_ORGAN}{_WHEN.format('when2')}(?=[.;]|$)"),
    ("invitation.reached@1", rf"^(?:(?:(?:i|den|under|år) )*<when=DATE> )?(?:nådde|kom) (?:en|ett) {_LETTER}{_TO_NET}(?: till)? <who=LOCAL>(?: från <by=ANYNET>)?"),
    ("invitation.got-from@1", rf"<who=LOCAL> (?:fick|mottog|erhöll|har(?: (?:(?:i|den|under|år) )*<when3=DATE>)? (?:fått|mottagit|erhållit)){_WHEN.format('when')} (?:en|ett) {_LETTER}{_WHEN.format('when2')} från <by=ANYNET>{_ORGAN}(?=[.;]|$)"),
    ("invitation.invites-plainly@1", rf"^{_PART_OF}<by=ANYNET>{_ORGAN} (?:(?:bjöd{_WHEN.format('when3')} in|inbjöd)|har(?: (?:(?:i|den|under|år) )*<when=DATE>)? (?:bjudit in|inbjudit)) (?:<who=LOCAL>|oss){_WHEN.format('when2')}{_TO_COME_IN}(?=[.;]|$)"),
    ("invitation.invites-to-host@1", rf"(?:^|(?<=[.;] ))(?:<BODYREF> (?:för|i) )?<by=ANYNET>{_ORGAN} (?:har(?: i (?:ett )?(?:brev|skrivelse|mejl|e-post))?(?: (?:(?:i|den|under|år|av) )*<when=DATE>)? (?:inbjudit|bjudit in|ombett|bett|tillfrågat)|(?:inbjöd|bjöd in|ombad|bad|tillfrågade)) <who=LOCAL>{_WHEN.format('when2')} (?:om )?att (?P<host>{_TO_HOST})"),
    ("invitation.and-invited@1", rf"^{_BY} (?:(?! inte | ej |<LOCAL>)[^.;:]){{3,80}}? och bjöd(?: i (?:ett|en) (?:brev|skrivelse))?{_WHEN.format('when')} in <who=LOCAL>(?:{_TO_NET}| (?:{_US}))"),
    ("invitation.decided-to-invite@1", rf"<by=ANYNET>{_ORGAN} (?:beslutade|beslöt|har{_WHEN.format('when3')} beslutat){_WHEN.format('when')} att (?:bjuda in|inbjuda) (?:<who=LOCAL>|oss)(?:{_TO_NET}| (?:{_US}))"),
    ("invitation.came-and-concerns@1", rf"^(?:en |ett )?{_LETTER} från <by=ANYNET>{_ORGAN} (?:kom|inkom|mottogs|är daterad){_WHEN.format('when')},? (?:och )?(?:gäller|avser|gällde|avsåg) (?:ett )?medlemskap"),
    ("invitation.came-in@1", rf"(?:^|(?<=, ))(?:(?:(?:i|den|under|år) )*<when=DATE> )?{_CAME} (?:en|ett) {_LETTER} från <by=ANYNET>{_WHEN.format('when3')} (?:{_TO_JOIN})"),
    ("invitation.that-came-in@1", rf"\b(?:en|ett) {_LETTER} (?:{_TO_JOIN})(?: (?:i|till) <net=ANYNET>)? (?:har )?(?:{_CAME}|inkommit|kommit){_WHEN.format('when')} från <by=ANYNET>{_WHEN.format('when2')}"),
    ("invitation.invites-us@1", rf"<by=ANYNET> (?:har (?:bjudit in|inbjudit|erbjudit)|bjöd in|inbjöd|erbjöd) oss{_WHEN.format('when')} (?:{_US})"),
    ("invitation.invites-us-inverted@1", rf"^(?:(?:(?:i|den|under|år) )*<when=DATE> )(?:bjöd|inbjöd|erbjöd|har) <by=ANYNET> (?:in |bjudit in |inbjudit |erbjudit )?oss (?:{_US})"),
    ("invitation.answered@1", rf"<who=LOCAL> (?:har )?(?:tackat?r?|tackade|tacka) (?:nej|ja) till (?:(?:en|ett) )?{_LETTER} från <by=ANYNET>(?: (?:{_TO_JOIN}))?{_END}"),
    ("invitation.asks@1", rf"(?P<lead>^(?:(?!<NETWORK>|<NETREF>)[^.;:]){{0,60}}?)frågar <by=ANYNET>(?: (?:styrelse|kansli|sekretariat|presidium))? om <who=LOCAL> (?:kan|vill|kunde|ville|skulle vilja|är villig att) (?P<host>(?:ta|ordna|arrangera|anordna|ha|stå (?:som )?värd för|vara värd för|bli värd för|stå för|hålla) (?:[^.;]{{0,40}} )?{_EVENT})"),
    ("invitation.asked-whether@1", rf"<by=ANYNET>(?: (?:styrelse|kansli|sekretariat|presidium))? (?:har frågat|frågade|frågar|undrar|har undrat) om <who=LOCAL> (?:kan|vill|kunde|ville|skulle vilja|är villig att) (?P<host>(?:ta|ordna|arrangera|anordna|ha|stå (?:som )?värd för|vara värd för|bli värd för|stå för|hålla) (?:[^.;]{{0,40}} )?{_EVENT})"),
)  # fmt: skip
_NETS = ("net", "net1", "net1x", "net2", "net2x")
_OF_AN_ORGAN = compiled(r"(?:styrelse|kansli|sekretariat|presidium|ledning|årsmöte|stämma)\b")
_LONGEST = 2000
"""Characters of a view beyond which a text is no sentence."""
_MAY_INVITE = gated(
    r"bjud|bjöd|förfrågan|fråga|undra|invit|anmod|uppman|ombe|\bb(?:ad|er|ett)\b|propå|anhåll|framställ|hör[dt]|vädja|uppvakta|kalla|kontakta|hemställ|veta|frågat|möjlighet|skrev|skrivit",
    re.IGNORECASE,
)


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
    frames = FRAMES if len(sentence.view) < _LONGEST else ()
    for rule, pattern in (*_NOUNS, *frames):
        for found in compiled(pattern).finditer(sentence.view):
            by = _inviting(sentence, found)
            mention = _first(sentence, found, "who") or _first(sentence, found, "who2")
            who = mention.name if mention is not None else paper.home
            plain = _OF_AN_ORGAN.search(found.group()) is not None or not (by is not None and by.genitive)
            named = by is not None and by.name is not None
            to_whom = "by" not in found.re.groupindex or found["by"] is None or named
            if who is None or not to_whom or not plain or (by is not None and by.name == who):
                continue
            if not named and all(_first(sentence, found, g) is None for g in _NETS):
                continue
            start, end = found.span()
            yield Asked(
                rule,
                sentence,
                (sentence.places[start], sentence.places[end]),
                (who, mention),
                (by.name, by) if by is not None and by.name is not None else None,
                next((m for g in _NETS if (m := _first(sentence, found, g)) is not None), None),
                hosting="host" in found.re.groupindex,
                period=_when(sentence, found),
            )


def _inviting(sentence: Sentence, found: re.Match[str]) -> Mention | None:
    """Who invites: a person where one is named, of a town or not."""
    named = group_mentions(sentence, found, "by") if "by" in found.re.groupindex else []
    people = [mention for mention in named if mention.kind is MentionKind.PERSON]
    return next(iter([*people, *named]), None)


def _first(sentence: Sentence, found: re.Match[str], group: str) -> Mention | None:
    named = group_mentions(sentence, found, group) if group in found.re.groupindex else []
    return named[0] if named else None


def _when(sentence: Sentence, found: re.Match[str]) -> Period:
    """The day that one of the slots gives; a question's stands in the letter that leads it."""
    for group in ("when", "when2", "when3", "lead"):
        for mention in group_mentions(sentence, found, group) if group in found.re.groupindex else ():
            if mention.kind is MentionKind.DATE and mention.period is not None:
                return Period(mention.period.start, None, mention.period.precision, mention.words)
    start, end = sentence.places[found.start()], sentence.places[found.end()]
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.period is not None]
    for mention in (m for m in dates if start <= m.start < end or _opens(sentence, m, start)):
        if _ASIDE.search(sentence.text[start : mention.start]):
            continue
        assert mention.period is not None
        return Period(mention.period.start, None, mention.period.precision, mention.words)
    return Period()


_ASIDE = re.compile(r", (?:som|vilke[nt]|vars)\b[^,]*$")
"""Before a date of what is told beside."""
_LEADS = re.compile(r"(?:[^.,;:]{0,30} )?(?:(?:i|den|under|år|av|daterad|daterat|per) )*", re.IGNORECASE)


def _opens(sentence: Sentence, date: Mention, place: int) -> bool:
    """Whether a date opens the clause that begins at a place."""
    return date.end <= place <= date.end + 12 and _LEADS.fullmatch(sentence.text[: date.start]) is not None
