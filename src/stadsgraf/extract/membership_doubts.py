"""Comings and goings that are no membership: told by hearsay, on a condition, or of something else."""

import re

from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_frames import ADVERB
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.rule import Match
from stadsgraf.vocabulary import Modality

_HEARSAY = re.compile(r" (?:enligt uppgift|ryktesvis|påstås|lär) ")
"""What is told of a coming or a going on no authority."""

_BEFORE_VERB = compiled(
    rf"(?:^|.*[;,:] )(?:(?:och|men|samt) )*(?:(?:{ADVERB}|<NUMBER> år|av [a-zåäö]+ skäl|på|trots|inför|i|år|året|under|vid|den|hösten|våren|sommaren|vintern|samma|efter|sedan|redan|dessförinnan|slutligen|till slut|nyligen|också|där)(?: |$).*)?"
)
"""What may stand before "lämnade vi": a time, an adverb or nothing; an object there is what is left."""

_UNLESS = re.compile(r" (?:om(?! (?:ett|två|tre|några|en)\b)|ifall|förutsatt att) (?=[A-ZÅÄÖa-zåäö])")
"""Behind a plan: what it hangs on."""


def is_of_another(rule: Rule, match: Match) -> bool:
    """Whether a coming or a going is hearsay or hangs on a condition, or what is left stands before the verb."""
    found, text = match.found, match.sentence.text
    if (rule.leaving or rule.at_start) and _HEARSAY.search(found.group()):
        return True
    if rule.modality is Modality.PLANNED and not rule.acted and _UNLESS.match(text, match.span[1]):
        return True
    fronted = rule.name.startswith(("membership.left-inverted", "membership.has-left-inverted"))
    if not fronted or match.mentions("nets"):
        return False
    return _BEFORE_VERB.fullmatch(match.sentence.view[: found.start()]) is None
