"""What takes up the membership that the clause before tells of, or tells it of others too, and applications not made.

"A är medlem; B är det inte", "Någon medlem är A inte. B är det", "tillsammans med bland andra A och B": the clause says
"det" or "där" for what the one before has said.  It is read only behind a clause that tells of nothing else.
"""

import re

from stadsgraf.annotate.paper import MentionKind, Paper
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_frames import ADVERBS, MEMBER, NETS, TO_JOIN
from stadsgraf.extract.membership_rules import END, MEMBERS, Rule, gate
from stadsgraf.extract.rule import Match
from stadsgraf.vocabulary import Modality

_A = ADVERBS
_ON = rf"(?: (?:i|till|av) {NETS}|{END})"
_D, _P = Modality.DENIED, Modality.PLANNED
_NOT = r"(?:inte|ej|icke)(?: heller)?"
_HOWEVER = r"(?: (?:däremot|dock|emellertid|i stället|istället))?"
_BEGINS = r"(?:^|[;,:] |\b(?:och|men|medan) )"
_STOP = r"(?=\s*$|[.,;:)]| (?:men|medan|sedan|eftersom|därför att)(?![\wåäö]))"
_ONE = rf"(?:{MEMBER}|med|anslut(?:en|na|et))"
_ASKING = r"(?:(?:medlems|inträdes)?ansökan|ansökningar|begäran)(?: om (?:medlemskap|inträde|anslutning))?"
_FILED = r"(?:skickat|sänt|lämnat|gett|ingett|ingivit|gjort|inlämnat|insänt|upprättat)(?: in)?"
_ARE_FILED = r"(?:görs|lämnas(?: in)?|skickas(?: in)?|sänds(?: in)?|inlämnas|inges|upprättas)"
_WAS_FILED = (
    r"(?:gjorts|lämnats(?: in)?|skickats(?: in)?|sänts(?: in)?|inlämnats|ingetts|ingivits|upprättats)"
)
_TO_BE_IN = rf"(?:vara med(?! (?:och|på|om|vid)\b)|delta(?= i <ANYNET>)|{TO_JOIN}(?! och\b))"
_PROMISED = (
    rf"(?:(?:sagt|tackat|svarat) ja till att {_TO_BE_IN}|(?:utlovat|lovat)(?: att)? {_TO_BE_IN}"
    rf"|(?:förbundit|åtagit|bestämt) sig(?: för)? att {_TO_BE_IN}|förklarat sig (?:vilja|beredda? att|villiga? att) {_TO_BE_IN})"
)
_TOGETHER = (
    r",? (?:tillsammans|ihop|jämte|i sällskap|liksom)(?: med)?(?: bland (?:andra|annat)| bl\.a\.| t\.ex\.)?"
)


def _rule(name: str, words: str, pattern: str, modality: Modality = Modality.STATED, **more: bool) -> Rule:
    implied = more.pop("implied", True)
    return Rule(f"membership.{name}@1", pattern, modality, implied=implied, verbs=gate(words), **more)


ELLIPSIS_RULES: tuple[Rule, ...] = (
    _rule("taken-up-not", "inte ej icke", rf"{_BEGINS}(?:{MEMBERS} är(?:{_HOWEVER} {_NOT}(?: heller)? det| det{_HOWEVER} {_NOT}{_HOWEVER})|(?:det|vilket) är{_HOWEVER} {_NOT}(?: heller)? <who2=MEMBERS>|vilket{_HOWEVER} <who3=MEMBERS>{_HOWEVER} {_NOT} är){_STOP}", _D),
    _rule("taken-up", "det", rf"{_BEGINS}(?:{MEMBERS} är(?: (?:också|även|däremot|dock|emellertid|numera))* det(?: (?:också|även|däremot|dock|emellertid|i stället|likaså|numera))*|det är (?:däremot|dock|emellertid|i stället|också|även) <who2=MEMBERS>){_STOP}"),
    _rule("it-is-not-who", "inte ej icke", rf"\b[Dd]et är{_HOWEVER} {_NOT} <who=MEMBERS> som{_A} är {_ONE}{_A}{_ON}", _D),
    _rule("no-such-member", "medlem medlemmar med ansluten anslutna", rf"{_BEGINS}(?:någon |några )?{_ONE}(?: (?:i|till|av) {NETS})? är{_A} {MEMBERS}{_HOWEVER} {_NOT}{END}", _D),
    _rule("no-application-to", "ansökan ansökningar begäran", rf"{_BEGINS}till {NETS}(?: i <PLACE>)? har{_A} {MEMBERS}{_A} (?:(?:inte|ej|aldrig){_A} {_FILED} (?:någon|en|några) {_ASKING}|{_FILED} (?:ingen|inga) {_ASKING})(?: in)?{END}", _D, implied=False),
    _rule("has-filed-no-application", "ansökan ansökningar begäran", rf"{MEMBERS} har{_A} (?:inte|ej|aldrig){_A} {_FILED} (?:någon|en|några) {_ASKING}(?: in)? (?:i|till) {NETS}{END}", _D, implied=False),
    _rule("membership-application-not-made", "ansökan ansökningar begäran", rf"(?:^|[;:.] |\batt )(?:(?:någon|några) {_ASKING} (?:i|till) {NETS}(?: (?:{_ARE_FILED}{_A} (?:inte|ej)|har{_A} (?:inte|ej|aldrig) {_WAS_FILED})| (?:inte|ej) {_ARE_FILED})|(?:ingen|inga) {_ASKING} (?:i|till) {NETS.replace('nets', 'net')} (?:{_ARE_FILED}|har{_A} {_WAS_FILED})){_A}(?: in)?{END}", _D, implied=False),
    _rule("has-promised", "ja utlovat lovat förbundit åtagit bestämt förklarat", rf"{MEMBERS} har{_A} {_PROMISED}{_A}{_ON}", _P, at_start=True),
    _rule("in-it-we-sit", "sitter ingår deltar medverkar är", rf"(?:^|[;:] )I <net=ANYNET> (?:(?:sitter|ingår|deltar|medverkar) <who=MEMBERS>{_HOWEVER}{_A}(?: med)?|är <who2=MEMBERS>{_HOWEVER}{_A} {_ONE}){_A}{_TOGETHER} <with=MEMBERS>{END}", implied=False),
    _rule("sits-there-with", "sitter ingår deltar medverkar är", rf"{MEMBERS}{_A} (?:(?:sitter|ingår|deltar|medverkar){_A}(?: med)? i|är{_A} (?:{_ONE}) i) {NETS}{_A}{_TOGETHER} <with=MEMBERS>{END}", implied=False),
    _rule("association-is-in-there", "där", rf"(?:^|[;,] )(?:[Dd]äremot|[Dd]ock|[Ii] stället|[Dd]essutom|[Nn]umera) är(?: också| även)? (?P<who><NETWORK>){_A} {_ONE} där{END}"),
)  # fmt: skip
"""In the order of precedence; these come before the rules of the frames, which read a part of them."""

SECOND_RULES: tuple[Rule, ...] = (
    _rule("and-in-another-then", "medlem medlemmar med ingår deltar", rf"{MEMBERS} (?:är{_A} {_ONE}|ingår|deltar){_A} i <ANYNET>, (?:för|till|i|av|som|vars|vilket|vilken|där|dit) [^.;,]{{3,100}}, (?:och|samt|liksom|och även|samt även)(?P<then>) i <net=NETWORK>{END}", implied=False),
)  # fmt: skip
"""What a sentence tells of a second network; the first is read before."""

_TAKES_UP = ("membership.taken-up",)
_UNNAMED = ("membership.membership-application-not-made",)
_SAID = compiled(
    rf"(?:^|[;,:] |\b(?:och|men|medan|av|bland) |[a-zåäö] )(?:(?:är|har(?:{_A} varit)?) <MEMBERS>(?:{_HOWEVER}{_A} {_NOT})?{_A}(?: {_NOT})? {_ONE}"
    rf"|<MEMBERS>{_A} (?:är|har{_A} varit){_HOWEVER}{_A}(?: {_NOT})?{_A} {_ONE}|(?:någon |några )?{_ONE}(?: (?:i|till|av) {NETS})? är{_A} <MEMBERS>{_HOWEVER}(?: {_NOT})?)"
    rf"(?: (?:i|till|av) {NETS.replace('nets', 'net')})?{_A}(?: sedan (?:starten|början|länge))?\s*(?:[.;,:–]\s*)?(?:och |men |medan )?$"
)
"""A clause that ends a stretch and tells of members and nothing else."""
_FAR = 200
"""Characters of the clause before in which its subject stands."""


def takes_up_nothing(paper: Paper, match: Match) -> bool:
    """Whether "det" in a match takes up no membership, or an application that is not made may be another's.

    Args:
        paper: the paper.
        match: what a rule has found.
    """
    sentence = match.sentence
    before = paper.sentences[sentence.index - 1] if sentence.index and not sentence.first else None
    if match.rule.startswith(_TAKES_UP):
        view = sentence.view[: match.found.start()]
        if not view.strip() and before is not None:
            return _SAID.search(before.view.rstrip(), max(0, len(before.view) - _FAR)) is None
        return _SAID.search(sentence.view[: _clause_begins(match)][-_FAR:]) is None
    if match.rule.startswith(_UNNAMED):
        towns = (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.ORG)
        home = paper.home.label if paper.home is not None else ""
        near = (*(before.mentions if before is not None else ()), *sentence.mentions)
        return any(m.kind in towns and m.name is not None and m.name.label != home for m in near)
    return False


def _clause_begins(match: Match) -> int:
    """Where the words of a match begin, behind the conjunction or the sign that parts them from what is before."""
    parting = re.match(r"(?:[;,:] |och |men |medan )?", match.found.group())
    return match.found.start() + (parting.end() if parting is not None else 0)
