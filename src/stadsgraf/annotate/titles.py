"""Titles in a text: their base forms, and the words before them that are part of them."""

import re
from collections.abc import Iterator, Mapping

from stadsgraf.annotate.lexicon import Gazetteer
from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

_FIRST_HALF = re.compile(r"(?<![\wåäö])(?P<half>[A-ZÅÄÖa-zåäö][a-zåäö]{2,}- (?:och|samt) )$")
"""What a title shares its end with: "hälso- och sjukvårdsdirektör"."""
_HALVED = ("- och ", "- samt ")


_LETTERS_FIRST = re.compile(r"[A-ZÅÄÖ]{2,4}-")
"""Letters that a title keeps as they are: "EU-strateg"."""


_ACTING = re.compile(
    r"(?<![\wåäö.])(?:(?P<tf>tillförordna(?:d|de)|t\. ?f\.?|tf\.?)|vikarierande|vik\.|ställföreträdande|stf\.?|tjänsteförrättande)\s$",
    re.IGNORECASE,
)
"""Before a title that is held for somebody else, or for the time being."""
_FULL = {"vik.": "vikarierande", "stf": "ställföreträdande", "stf.": "ställföreträdande"}
_VERB = "leds"
"""A verb that looks like the genitive of a shortened title, "led"."""


def title_mentions(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The titles in a text, each with the words that tell that it is held for another: "tf. kulturchef"."""
    for match in gazetteer.role_pattern.finditer(text):
        shared = text.endswith(_HALVED, 0, match.start())
        half = _FIRST_HALF.search(text[: match.start()]) if shared else None
        plain = " ".join(match.group().casefold().split())
        if plain == _VERB:
            continue
        roles = gazetteer.roles
        label = roles.get(plain) or roles.get(plain.removesuffix("s")) or _role_label(plain, gazetteer.titles)
        letters = _LETTERS_FIRST.match(match.group())
        label = letters.group() + label[letters.end() :] if letters is not None else label
        start = half.start() if half is not None else match.start()
        label = half["half"].casefold() + label if half is not None else label
        acting = _ACTING.search(text, max(start - 24, 0), start)
        if acting is not None and not label.startswith(("tf. ", "tjänstgörande ")):
            start = acting.start()
            word = acting.group().strip().casefold()
            label = f"{'tf.' if acting['tf'] else _FULL.get(word, word)} {label}"
        words = text[start : match.end()]
        name = Name(EntityType.ROLE, label)
        yield Mention(MentionKind.ROLE, start, match.end(), words, name, genitive=plain.endswith("s"))


def _role_label(word: str, titles: Mapping[str, str]) -> str:
    """The base form of a title known by its ending: `näringslivschefen` gives `näringslivschef`."""
    for form in sorted(titles, key=len, reverse=True):
        for ending in (form, form + "s"):
            if word.endswith(ending):
                return word.removesuffix(ending) + titles[form]
    return word
