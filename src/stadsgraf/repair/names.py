"""Swedish names of people with å, ä or ö, which word lists without capitals rank too low."""

import math
from collections import defaultdict
from functools import cache
from importlib.resources import files
from itertools import product

from stadsgraf.repair.lexicon import WordList

_GIVEN = math.log(3e-5)
_SURNAME = math.log(5e-6)
_MADE = math.log(1e-7)  # a surname of two known parts
_ENDING = math.log(0.02)  # share of the surnames that one of the endings has
_LINKS = ("", "e", "s", "en")  # between them: Stensberg, Nordenlind


@cache
def surname_endings() -> WordList:
    """What surnames end in that hardly any word or name has without rings and dots."""
    endings = _listed()["ending"]
    return WordList(dict.fromkeys((form for each in endings for form in (each, each + "s")), _ENDING))


@cache
def _listed() -> defaultdict[str, list[str]]:
    """The words of the list under each of its heads, in lower case."""
    text = files("stadsgraf.repair").joinpath("data", "names.txt").read_text("utf-8").lower()
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        name, _, words = line.partition(": ")
        listed[name] += words.split()
    return listed


@cache
def personal_names() -> WordList:
    """First names, surnames and a few places abroad, in lower case."""
    listed = _listed()
    parts = product(listed["first"], _LINKS, listed["last"])
    # Those without å, ä or ö too: what is made of the same nouns is no likelier with rings and dots.
    values = {first + link + last: _MADE for first, link, last in parts if first != last}
    values |= dict.fromkeys(listed["surname"] + listed["place"], _SURNAME)
    values |= dict.fromkeys(listed["given"], _GIVEN)
    return WordList(values)
