"""What a network arranges or owns has costs of its own: its conference, its campaign, a journey to its meeting."""

import re

from stadsgraf.annotate.paper import Sentence
from stadsgraf.extract.phrases import Subject

_ITS_OWN = re.compile(
    r" (?:[a-zåäö]+[ae] ){0,2}(?:[a-zåäö]*(?:avgift|kontingent|bidrag|medlem|kassa|verksamhet|taxa|tariff|kansli|sekretariat|ekonomi|drift|budget)|arbete(?![\wåäö])|tjänst)"
)
"""Behind the genitive of a network: what a fee of it is paid for, or its members."""
_DECIDES = re.compile(
    r" (?:[a-zåäö]+[ae] ){0,2}(?:[a-zåäö]*(?:styrelse|stämma|möte|kongress|församling|presidi|kommitté|styrgrupp|råd|stadga|beslut|regler|riktlinjer|prislista|webbplats|hemsida|brev|ordförande|sekreterare|direktör)|svar)"
)
"""Behind the genitive of a network that no preposition governs: who or what says how high its fee is."""
_GOVERNED = re.compile(r"\b(?:i|till|för|åt|med|genom|inom) (?:[a-zåäö]+ )?$", re.IGNORECASE)
_MEETS = re.compile(r"\b(?:vid|på|under) (?:[a-zåäö]+ )?$", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:beslu|fastställ|antog|antag|höj|sänk|enligt|bestäm)", re.IGNORECASE)
_DONE_WITHIN = re.compile(
    r"\b[a-zåäö]*(?:projekt|res|konferens|kampanj|mäss|studie|aktivitet|utställning|utbildning|workshop|möte|seminari|tävling|evenemang|arrangemang|uppdrag|festival|träff)[a-zåäö]*"
    r" (?:inom|i|till|med|genom|hos|för|av|via|från) (?:[a-zåäö]+ )?$",
    re.IGNORECASE,
)
"""Before a network: what is done in it or for it."""


def of_the_whole(sentence: Sentence, about: Subject | None) -> Subject | None:
    """The network that an amount is about; None where it is about something that the network only owns or arranges."""
    mention = about.mention if about is not None else None
    if mention is None:
        return about
    before = sentence.text[: mention.start]
    if _DONE_WITHIN.search(before[-120:]):
        return None
    if not mention.genitive or _ITS_OWN.match(sentence.text, mention.end):
        return about
    if _GOVERNED.search(before) or (_MEETS.search(before) and not _DECIDED.search(sentence.text)):
        return None
    return about if _DECIDES.match(sentence.text, mention.end) else None
