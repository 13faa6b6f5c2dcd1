"""What the words around decide: pairs of words that both are common and that lost letters make alike.

Each rule gives the word it is named for a bonus, a logarithm of how much likelier the surroundings make it
than its rival. The surroundings are read as printed. Rules stand here only where the grammar of Swedish
decides; pairs that need the sense of the sentence (väl or val) are left to frequency.
"""

from collections.abc import Callable, Mapping

import msgspec


class Surroundings(msgspec.Struct, frozen=True):
    """The words around a word, in lower case and as printed; empty where the sentence ends.

    Attributes:
        before: The word before.
        earlier: The word before that.
        after: The word after.
        later: The word after that.
        closes: Whether a mark of punctuation follows.
        after_name: Whether the word before has a capital.
    """

    before: str
    earlier: str
    after: str
    later: str
    closes: bool
    after_name: bool


_QUANTITIES = frozenset(
    "ett två tre fyra fem sex sju åtta nio tio elva tolv femton tjugo trettio fyrtio femtio hundra tusen "
    "många några flera få varje förra nästa samma senaste kommande gångna per antal sjätte femte fjärde tredje "
    "andra första varannat vartannat vart hela halva fåtal i under följande innevarande föregående".split()
)
_INFINITIVE = frozenset(
    "att kan kunna kunde ska skall skulle måste bör borde får fick vill ville kommer behöver ofta alltid också "
    "även därmed ytterligare".split()
)
_PREPOSITIONS = frozenset(
    "i av för till med om på inom under enligt mot hos mellan utanför kring över genom utan vid från bland".split()
)
_FINITE = frozenset(
    "är finns har kan ska skall ligger fanns blir bör måste gäller krävs behövs skulle kunde pågår framgår "
    "återfinns redovisas beskrivs anges föreslås".split()
)
_ORDINALS = frozenset("tredje fjärde femte sjätte sjunde åttonde nionde tionde".split())
_AGE = frozenset("sedan gammal gamla gammalt framåt efter senare tidigare".split())


def _year(at: Surroundings) -> float:
    """ "fem år", "år 2015" and "… per år." are not forms of vara, which needs a subject and a complement."""
    if at.before in _QUANTITIES or at.before.isdigit():
        return 7.0
    if at.after.isdigit() or at.after in _AGE:
        return 6.0
    return 4.5 if at.closes else 0.0


def _take_part(at: Surroundings) -> float:
    """ "ingå i": the pronoun inga stands before its noun, never before a preposition."""
    if at.after in _PREPOSITIONS - {"för", "om"} or at.after == "som":
        return 8.0
    return 6.0 if at.before in _INFINITIVE and (at.closes or at.after in {"avtal", "ett", "en"}) else 0.0


def _manner(at: Surroundings) -> float:
    """ "på ett annat sätt", "på så sätt": the pronoun sitt stands before its noun, not after an article."""
    if at.closes or at.before in {"ett", "samma", "detta", "något", "annat", "vilket", "bästa", "olika", "så"}:
        return 5.0
    if at.after in {"som", "att"} and at.before != "på":
        return 5.0
    return 5.0 if at.earlier in {"ett", "på", "något"} and at.before.endswith("t") else 0.0


def _our_neuter(at: Surroundings) -> float:
    """ "vårt län": vart stands before an ordinal or at the end of a clause."""
    alone = at.closes or not at.after or at.after in _ORDINALS or at.after in {"och", "annat", "fjärde"}
    return 0.0 if alone or at.after in {"han", "hon", "man", "de", "vi", "jag", "det", "ska"} else 3.0


def _worth(at: Surroundings) -> float:
    """ "är värt att", "mycket värt"."""
    return 5.0 if at.before in {"är", "vara", "var", "mycket", "väl", "inte"} else 0.0


def _our(at: Surroundings) -> float:
    """ "i vår kommun": after a preposition var stands only in "var och en" and before ordinals."""
    alone = at.after in _ORDINALS or at.after in {"och", "för", "en", "ett", "sin", "sitt", "som"}
    return 5.0 if at.before in _PREPOSITIONS - {"för"} and not alone else 0.0


def _our_plural(at: Surroundings) -> float:
    """ "av våra medborgare": no infinitive follows a preposition without att."""
    return 7.0 if at.before in {*_PREPOSITIONS, "alla"} and len(at.after) > 2 and not at.closes else 0.0


def _here(at: Surroundings) -> float:
    """ "Här finns": two finite verbs do not meet; a clause seldom ends with har or opens with har and a preposition."""
    if at.after in _FINITE or (not at.before and at.after in _PREPOSITIONS):
        return 8.0
    return 2.5 if at.closes else 0.0


def _men(at: Surroundings) -> float:
    """ "kvinnor och män": the pronoun man is no member of a list."""
    if at.before == "och" and at.earlier in {"kvinnor", "pojkar", "flickor", "kvinnors"}:
        return 7.0
    return 7.0 if at.after == "och" and at.later in {"kvinnor", "flickor"} else 0.0


def _county(at: Surroundings) -> float:
    """ "Hallands län": after the genitive of a name."""
    return 5.0 if at.after_name and at.before.endswith("s") else 0.0


def _after_infinitive_marker(at: Surroundings) -> float:
    """Verbs whose rival is an adjective, a number or a noun ("att stärka", "kan förstå", "ska ändras")."""
    return 6.0 if at.before in _INFINITIVE else 0.0


def _difficult(at: Surroundings) -> float:
    """ "en svår fråga", "de svåra fallen": before the noun svar there is an article of the neuter."""
    return 5.0 if at.before in {"en", "de", "dessa", "mycket", "särskilt", "så", "mest", "för", "är"} else 0.0


def _ought(at: Surroundings) -> float:
    """ "bör inte", "bör behandlas": bor goes with a place."""
    if at.after in {"inte", "även", "också", "därför", "ha", "få", "bli", "ske", "se", "dock"}:
        return 3.0
    counted = at.after in {"cirka", "alla", "flera", "många", "andra", "båda", "dessa", "fyra", "bara"}
    return 3.0 if at.after.endswith(("as", "a")) and not counted else 0.0


def _host(at: Surroundings) -> float:
    """ "är värd för", "som värd": vård has no article there and does not stand for a person or a city."""
    if at.before in {"är", "vara", "var", "varit", "stå", "står", "stod", "bli", "blir", "blev", "som"}:
        return 6.0
    return 3.0 if at.after == "för" and not at.before.endswith("a") else 0.0


def _neuter_noun(at: Surroundings) -> float:
    """ "ett råd": the rival is of the other gender ("en rad")."""
    return 5.0 if at.before in {"ett", "detta", "något", "inget", "sitt", "vårt", "samma"} else 0.0


def _difficult_neuter(at: Surroundings) -> float:
    """ "är svårt att": an infinitive follows no colour."""
    return 6.0 if at.after == "att" else 3.0 if at.before in {"är", "var", "varit", "blir", "vara"} else 0.0


def _may(at: Surroundings) -> float:
    """ "att nämnden måtte bifalla": in proposals, before an infinitive."""
    return 5.0 if at.after.endswith("a") else 0.0


def _support(at: Surroundings) -> float:
    """ "ett stöd", "stöd för": stod has a subject before it."""
    if at.before in {"ett", "med", "till", "ge", "ger", "få", "visst", "stort", "ekonomiskt", "och", "som"}:
        return 5.0
    return 3.0 if at.after in {"till", "från", "av", "åt", "för"} else 0.0


RULES: Mapping[str, Callable[[Surroundings], float]] = {
    "år": _year,
    "ingå": _take_part,
    "sätt": _manner,
    "vårt": _our_neuter,
    "värt": _worth,
    "vår": _our,
    "våra": _our_plural,
    "här": _here,
    "män": _men,
    "län": _county,
    "stärka": _after_infinitive_marker,
    "förstå": _after_infinitive_marker,
    "ändras": _after_infinitive_marker,
    "nå": _after_infinitive_marker,
    "svår": _difficult,
    "svåra": _difficult,
    "bör": _ought,
    "stöd": _support,
    "värd": _host,
    "råd": _neuter_noun,
    "svårt": _difficult_neuter,
    "måtte": _may,
}
