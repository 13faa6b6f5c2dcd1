"""People told by a forename or a form of address: "Eva" before the name of a town, "Herr" before a surname.

The forenames are the common ones of the country (general knowledge, not checked); they only tell that
the town after one of them is a surname.
"""

import re
from collections.abc import Iterable, Iterator

from stadsgraf.annotate.lexicon import Entry, Lexicon, key_words
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.model import Name

FORENAMES = frozenset(
    """
    adam agneta ahmed albin alexander alexandra ali alice alma amanda amir anders andreas anette anita ann anna anne
    anneli annelie annette annica annika anton arne arvid asta astrid axel barbro bengt berit bernt bertil birger
    birgit birgitta björn bo bodil britt britta bror camilla carina carl carolin caroline catarina cecilia charlotta
    charlotte christer christian christina claes clara conny curt dag dagny daniel david dennis doris ebba edit edvin
    einar elin elina elisabet elisabeth elisabet ella elsa elvira emil emilia emma enar erik erika erland ernst ester
    eva evelina ewa fanny fatima felicia felix filip folke frans fredrik fredrika frida gabriel gerd gertrud göran
    gösta greta gudrun gun gunborg gunhild gunilla gunnar gunnel gunvor gustaf gustav hanna hannes hans harald harry
    hasse hedvig helen helena helene helge henrik henry herman hilda hilma holger hugo håkan ida inga ingalill inge
    ingegerd ingeborg ingela inger ingmar ingrid ingvar irene irma isabella isak ivar jakob jan jane janne jeanette
    jennie jenny jens jerker jessica jimmy joakim joel johan johanna johannes john johnny jonas jonathan jonny jörgen
    josef josefin josefine julia karin karl karolina katarina kenneth kent kerstin kjell klara klas knut kristian
    kristina kristoffer kurt lars lasse leif lena lennart leo lilian lina linda linn linnea linnéa lisa lisbeth louise
    lovisa lucas ludvig maja majbritt maj malin margareta margit maria marianne marie marika markus marta martin mary
    matilda mats mattias maud mia mikael mikaela mohamed mohammed mona monica monika märta måns nanna nathalie niklas
    nils nina niclas noah nora oliver olle olof olov oskar oscar ola ove pär patric patrik paul paula per pernilla peter
    petra petter pia pontus ragnar ragnhild rasmus rebecka reine rickard rikard robert robin roger roland rolf ronny rune
    ruth sam samuel sandra sanna sara sebastian selma siv signe sigrid sigvard simon sixten sofia sofie sonja staffan
    stefan stellan sten stig stina sture susanna susanne sven svante sverker sylvia tage terese teresa therese thomas
    thor tobias tom tomas tommy tony tor torbjörn tord tore torgny torsten tove tuula ulf ulla ulrica ulrika urban ursula
    valdemar vera veronica veronika victor victoria viktor viktoria vilhelm vincent viola viveka yngve yvonne åke åsa
    örjan östen
    """.split()
)
_NAME = re.compile(
    r"(?<![\w-])(?P<given>[A-ZÅÄÖ][a-zåäöé]+)(?P<second>-[A-ZÅÄÖ][a-zåäöé]+)? (?P<town>[A-ZÅÄÖ][a-zåäöé]+)(?![\w-])(?! (?:kommun|stad|[A-ZÅÄÖ]))"
)
_ADDRESS = re.compile(
    r"(?<![\w-])(?:Herr|Fru|Fröken|Hr)\s+(?P<surname>[A-ZÅÄÖ][\wåäöé-]+?)(?P<genitive>s)?(?![\w-])"
)


def named_like_towns(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Names of a forename and a surname that is a town as well: no town stands there.

    Args:
        text: flat text of a block.
        lexicon: names of the registers.
    """
    for match in _NAME.finditer(text):
        town = match["town"].casefold()
        towns = any(
            len(item.words) == 1 and item.kind in (MentionKind.MUNICIPALITY, MentionKind.CITY)
            for item in lexicon.get(town, ())
        )
        if towns and match["given"].casefold() in FORENAMES:
            yield f"{match['given']}{match['second'] or ''} {match['town']}"


def addressed(texts: Iterable[str], people: Iterable[Entry]) -> Iterator[Entry]:
    """Entries for people by form of address and surname ("Herr X"), where one person of the paper has it."""
    by_surname: dict[str, set[Name]] = {}
    for person in people:
        by_surname.setdefault(person.words[-1], set()).add(person.name)
    seen = {(found["surname"], found.group()) for text in texts for found in _ADDRESS.finditer(text)}
    for surname, words in sorted(seen):
        named = by_surname.get(surname.casefold(), set())
        if len(named) == 1:
            yield Entry(key_words(words), MentionKind.PERSON, next(iter(named)))
