"""Of whom a network is made up, told of the network rather than of its members.

"Kretsen, som har sitt kansli i X, omfattar A och B", "A och B utgör tillsammans X", "Dit hör A": the network is
what the sentence is about, and its members stand in a list behind a verb of holding, belonging or joining hands.
"""

from stadsgraf.extract.membership_frames import ADVERBS, MEMBER
from stadsgraf.extract.membership_rules import END, Rule, gate
from stadsgraf.vocabulary import Modality

_A = ADVERBS
_NAMES = rf"(?P<list>(?:(?:kommunerna|städerna|regionerna|orterna) )?(?:[a-zåäö]+ska )?<MEMBERS>){_A}"
_WHO = r"<who=MEMBERS>"
_TOWNS = r"(?:kommuner|städer|regioner|orter|hamnar|landsting|parter|öar)"
_ASIDE = r"(?:, (?:som|vars|vilken|vilket|vilkas|där|bildat|bildad|grundat|grundad|startat|startad)(?![a-zåäö])(?:(?!<ANYNET>)[^;:.]){3,90}?,| \([^()]{1,60}\))?"
"""What is told of a network in passing, between its name and the verb."""
_JOINED = rf"(?:är (?:{MEMBER}|med|anslut(?:en|na)){_A}|ingår|deltar|medverkar|samarbetar|samverkar)"
_NAY = r"(?:(?:tackar|tackade|tackat) nej|avstår|avstod|avstått|avböjer|avböjde|avböjt|(?:inte|ej) (?:vill|avser att|tänker|kommer att|har för avsikt att|önskar) (?:vara med|gå med|delta|ansluta sig|bli medlem|medverka|ingå))"
_SAID = r"(?:meddelat|uppgett|uppgivit|svarat|förklarat|låtit meddela|meddelar|uppger|svarar|förklarar|meddelade|svarade|förklarade)"


def _rule(name: str, words: str, pattern: str, modality: Modality = Modality.STATED, **more: bool) -> Rule:
    implied = more.pop("implied", True)
    return Rule(f"membership.{name}@1", pattern, modality, implied=implied, verbs=gate(words), **more)


MADE_UP_RULES: tuple[Rule, ...] = (
    _rule("holds-these", "består utgörs bildas omfattar samlar förenar", rf"<net=ANYNET>{_ASIDE}{_A} (?:(?:består|utgörs|bildas){_A} av|(?:som )?(?:omfattar|samlar|förenar)){_A} {_NAMES}(?! (?:län|kommuner)\b)", implied=False),
    _rule("who-hold-these", "består utgörs bildas omfattar samlar förenar", rf"<net=ANYNET>, som{_A} (?:(?:består|utgörs|bildas){_A} av|omfattar|samlar|förenar){_A} {_NAMES}(?! (?:län|kommuner)\b)", implied=False),
    _rule("make-it-up", "utgör utgjorde bildar tillsammans gemensamt", rf"{_WHO}{_A} (?:utgör|bildar)(?: (?:tillsammans|gemensamt|numera|i dag))* <net=ANYNET>(?! <)", implied=False),
    _rule("joined-hands", "samman", rf"(?:<NUMBER> (?:[a-zåäö]+ ){{0,2}}{_TOWNS}|\b[Kk]ommunerna|\b[Ss]täderna) (?:har{_A} (?:gått|slutit sig)|gick|slöt sig){_A} samman (?:i|till|under namnet) <net=ANYNET>(?: (?:är|var))?(?::| –|,) {_NAMES}(?=\s*$|[.;)])", implied=False),
    _rule("have-joined-hands", "samman", rf"{_WHO}{_A} (?:har{_A} (?:gått|slutit sig)|gick|slöt sig){_A} samman (?:i|till|under namnet) <net=ANYNET>", implied=False),
    _rule("there-belong", "hör hörde räknas ansluter", rf"(?:^|[;:.] )(?:Dit|dit|Till (?:dem|kretsen|<net=ANYNET>)) (?:hör|räknas){_A} {_WHO}{END}"),
    _rule("where-they-are", "där vilken vilket", rf"<net=NETWORK>,? (?:där|i vilken|i vilket)(?: också| även| bland andra| bl\.a\.| i dag| numera)* {_WHO} {_JOINED}{END}", implied=False),
    _rule("who-has-these-as-members", "som", rf"<net=ANYNET>{_A} har{_A} {_WHO} som (?:(?:övriga|andra|enda|nuvarande) )?(?:medlemmar|medlem|medlems{_TOWNS}|deltagare|parter)(?![\wåäö])", implied=False),
    _rule("run-it-together", "driver bedriver", rf"(?:nätverk|samarbete|samverkansgrupp|samverkan|krets|utbyte)(?:et|en)?(?: [^.;,]{{1,50}})?,? som {_WHO} (?:driver|bedriver|upprätthåller|har) (?:tillsammans|gemensamt)(?![a-zåäö])"),
    _rule("says-no", "meddelat uppgett svarat förklarat meddelar uppger svarar förklarar meddelade svarade förklarade", rf"{_WHO}(?:{_A} har)?{_A} {_SAID} (?:<NETREF> )?att (?:man|kommunen|staden|regionen|de|den)(?: dock)? {_NAY}(?: medlemskap(?:et)?)?(?: (?:i|till) <ANYNET>)?(?![a-zåäö]| (?:i|på|vid|till) )", Modality.DENIED),
    _rule("word-came-of-no", "besked svar meddelande", rf"\b[Ff]rån {_WHO} (?:har|hade|kom|finns){_A}(?: kommit| inkommit| lämnats)?(?: ett)? (?:besked|svar|meddelande) (?:om )?att (?:man|kommunen|staden|regionen) {_NAY}(?: till medlemskap(?:et)?)?(?: (?:i|till) <ANYNET>)?(?![a-zåäö]| (?:i|på|vid|till) )", Modality.DENIED),
)  # fmt: skip
"""Rules of the whole; each list ends with its clause."""
