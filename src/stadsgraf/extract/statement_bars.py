"""What stands around the words of a statement and takes it back, asks about it or excepts its speakers."""

import re

from stadsgraf.extract.rule import Match

_EXCEPTING = re.compile(
    r"(?<![a-zåäö])(?:utom|förutom|undantagandes|exklusive|bortsett från|med undantag (?:av|för)|alla andra än)(?![a-zåäö])[^.;]{0,200}$",
    re.IGNORECASE,
)
"""Before the verb: those named are the ones that do not."""
_ASKED = re.compile(
    r"(?<![a-zåäö])(?:om|huruvida|ifall|därest|såvida)(?: (?:ledamoten|ledamöterna))?\s*$", re.IGNORECASE
)
"""Before the speakers: it is a question or a condition."""
_TAKEN_BACK = re.compile(
    r"[^.;]{0,80}?(?<![a-zåäö])(?:(?:dr[oa]g|drar|tog|tar|dras|drogs|togs|dragits|tagits|dragit|tagit) (?:(?:den|det|detta|dem|denna|sin|sitt|sina) )?(?:\S+ ){0,2}?tillbaka|återtog|återtar|återtas|återtogs|återkalla\w*|ångra\w*"
    r"|(?:godtas|godtogs|godkänns|godkändes|tas emot|togs emot|antecknas|medges|medgavs) (?:inte|ej)|avvisa(?:s|des|ts)|(?:inte|ej) (?:godta|godkän|medge)\w*)",
    re.IGNORECASE,
)
"""Behind: it was taken back, or not received."""
_FOR_ERRORS = re.compile(
    r" för (?:att |tryckfel|skrivfel|räknefel|fel|eventuell|ev\.|ändring|risk|tolkning|möjlig|senare|framtida|förseningar)",
    re.IGNORECASE,
)
"""Behind "reserverar sig": a warning, and no dissent."""


def is_barred(match: Match) -> bool:
    """Whether the words around a match show that those whom it names make no statement.

    Args:
        match: a formula of a statement found in a sentence.
    """
    text = match.sentence.text
    start, end = match.span
    who = "who" in match.found.re.groupindex and match.found["who"] is not None
    speakers = match.sentence.places[match.found.start("who")] if who else start
    above = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start), 0)
    if _EXCEPTING.search(text[above:speakers]) or _ASKED.search(text[above:speakers]):
        return True
    return _TAKEN_BACK.match(text, end) is not None or _FOR_ERRORS.match(text, end) is not None
