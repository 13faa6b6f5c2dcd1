"""Memberships that hang on a condition, told by a sentence that begins with it.

"Om föreningen bildas går A med", and without a conjunction "Bildas föreningen går A med": a Swedish main clause
that begins with its verb is a condition, if it is no question and another clause follows it.
"""

import re

from stadsgraf.annotate.paper import Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_frames import ADVERBS, MEMBER, NETS, TO_JOIN
from stadsgraf.extract.membership_rules import END, Rule
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import Modality

_A = ADVERBS
_HYPOTHETICAL = gated(
    r"^(?:Om|Skulle|Ifall|Därest)\b|\bförutsätter att|\bunder förutsättning att <|\bom (?:staden|kommunen) (?:antas|blir)",
    re.IGNORECASE,
)
_VERB = (
    r"(?:Skulle|Blir|Blev|Får|Kommer|Antas|Antages|Bildas|Inrättas|Godkänns|Godkännes|Bifalls|Tillstyrks|Fastställs|Ändras|Höjs|Sänks"
    r"|Genomförs|Förverkligas|Startas|Startar|Beviljas|Tecknas|Utses|Väljs|Finns|Går|Säger|Tackar|Visar|Träder|Räcker|Medger|Håller|Lyckas|Enas)"
)
"""Verbs that a condition without a conjunction begins with."""
_FINITE = (
    r"(?:går|ansluter|ansluts|inträder|träder|blir|söker|ansöker|avser|ämnar|planerar|tänker|kommer|ska|skall|vill|bör|får|kan|är|har|lämnar|utträder|tackar"
    r"|väntas|beräknas)"
)
_INVERTED = compiled(
    rf"^\W*{_VERB} [^.;:?]{{3,200}}? (?:så )?{_FINITE} (?:sig )?(?:därför |då |även |också )?<MEMBER>"
)
_BEGINS = compiled(rf"^\W*(?:(?:Om|Ifall|Därest|Under förutsättning att|Förutsatt att) |{_VERB} )")


def is_hypothetical(sentence: Sentence) -> bool:
    """Whether a sentence asks, or tells what is so on a condition only."""
    asks = sentence.text.rstrip().endswith("?")
    return (
        asks or _HYPOTHETICAL.search(sentence.text) is not None or _INVERTED.match(sentence.view) is not None
    )


def may_be_read(sentence: Sentence) -> bool:
    """Whether the condition of a hypothetical sentence stands first, so that the rest tells what follows from it."""
    return not sentence.text.rstrip().endswith("?") and _BEGINS.match(sentence.view) is not None


_JOINS = (
    rf"(?:blir <who=MEMBERS>{_A} {MEMBER}|(?:ansluter sig|inträder|ansluts) <who2=MEMBERS>"
    rf"|(?:går|träder|ansluter) <who3=MEMBERS>{_A} (?:med|in|sig))"
)
_MEANS = rf"(?:(?:avser|ämnar|planerar|tänker|kommer|ska|skall|vill) <who=MEMBERS>{_A}(?: att)? {TO_JOIN}|(?:söker|ansöker) <who2=MEMBERS>{_A}(?: om)? (?:medlemskap|inträde|anslutning))"
_THEN = r",?(?: då| så)?(?P<then>) "
"""What the consequence begins with: its dates are those of the membership."""
_ON = rf"(?: (?:i|till|av) {NETS})"
_IF = rf"^\W*(?:Om|Ifall|Därest|Under förutsättning att|Förutsatt att|{_VERB})"
_PLAIN = r"(?:(?!<NETWORK>)[^.;:?])"


def _rules(name: str, clause: str) -> tuple[Rule, Rule]:
    """A clause behind a condition: with its network, and with the one that the condition or the passage is on."""
    return (
        Rule(
            f"membership.{name}@2",
            rf"{_IF} [^.;?]{{5,160}}?{_THEN}{clause}{_A}{_ON}",
            Modality.CONDITIONAL,
            at_start=True,
        ),
        Rule(
            f"membership.{name}-it@1",
            rf"{_IF}(?: (?:(?!till |i )[a-zåäö]+ ){{0,2}}?<net=NETWORK>)? {_PLAIN}{{5,160}}?{_THEN}{clause}{_A}{END}",
            Modality.CONDITIONAL,
            implied=True,
            at_start=True,
        ),
    )


CONDITIONAL_RULES: tuple[Rule, ...] = (*_rules("if", _JOINS), *_rules("if-means", _MEANS))
"""A membership that a sentence hangs on a condition, which it begins with."""
