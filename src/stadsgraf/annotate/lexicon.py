"""Names to recognise: those of the registers, and those that a paper itself introduces.

A lexicon maps the first word of a name to the names that begin with it.  Registers help to
recognise and to name; an alias of theirs becomes a fact of the graph only where the paper prints it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from stadsgraf.annotate.paper import NAMED, MentionKind
from stadsgraf.model import Name
from stadsgraf.patterns import Gated, any_of
from stadsgraf.registers import Registers
from stadsgraf.vocabulary import EntityType


class Entry(msgspec.Struct, frozen=True):
    """A name that may stand in a text: its words as compared, and what they name.

    Attributes:
        words: the words as compared (see `key_words`).
        kind: what a mention of it is.
        name: what it names.
        exact: whether case counts (an acronym).
        ambiguous: whether it is a common word or a person's name as well.
    """

    words: tuple[str, ...]
    kind: MentionKind
    name: Name
    exact: bool = False
    ambiguous: bool = False


Lexicon = Mapping[str, tuple[Entry, ...]]


def key_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without case, punctuation at the ends and signs between ("&", "–")."""
    return tuple(
        word.strip(".,;:()\"”’'").casefold().replace("’", "'")
        for word in name.replace("–", " ").split()
        if any(char.isalnum() for char in word)
    )


def entry(form: str, kind: MentionKind, name: Name) -> Entry:
    """An entry for one written form; letters only in capitals are compared as they stand."""
    return Entry(key_words(form), kind, name, exact=form.isupper() and len(form) <= 8)


def build(entries: Iterable[Entry]) -> Lexicon:
    """Entries by first word, longest first, so that the first that fits is the longest."""
    table: dict[str, dict[tuple[str, ...], Entry]] = {}
    for item in entries:
        if item.words and item.words[0]:
            table.setdefault(item.words[0], {}).setdefault(item.words, item)
    return {
        first: tuple(sorted(found.values(), key=lambda item: (-len(item.words), item.words)))
        for first, found in table.items()
    }


def merged(base: Lexicon, extra: Lexicon) -> Lexicon:
    """One lexicon in which the second one's names come first where both know a form."""
    joined: dict[str, tuple[Entry, ...]] = {}
    for first, entries in extra.items():
        known = {item.words for item in entries}
        rest = tuple(item for item in base.get(first, ()) if item.words not in known)
        joined[first] = tuple(sorted((*entries, *rest), key=lambda item: -len(item.words)))
    return _Layered(base, joined)


class _Layered(Mapping[str, tuple[Entry, ...]]):
    """A lexicon over another; the one below has all towns of the world, and is not copied for each paper."""

    __slots__ = ("_above", "_below")

    def __init__(self, below: Lexicon, above: Lexicon) -> None:
        self._below = below
        self._above = above

    def __getitem__(self, first: str) -> tuple[Entry, ...]:
        return self._above[first] if first in self._above else self._below[first]

    def get(self, first: str, default: Any = None, /) -> Any:
        """As of any mapping; without the exception by which most words, which begin no name, would be told."""
        found = self._above.get(first)
        return self._below.get(first, default) if found is None else found

    def __contains__(self, first: object) -> bool:
        return first in self._above or first in self._below

    def __iter__(self) -> Iterator[str]:
        yield from self._below
        yield from (first for first in self._above if first not in self._below)

    def __len__(self) -> int:
        return len(self._below.keys() | self._above.keys())


class Gazetteer(msgspec.Struct, frozen=True):
    """All that the registers give to recognition; built once for a run.

    Attributes:
        lexicon: names by first word.
        not_people: names of several words that belong to no person, in lower case.
        parties: party letters in lower case, with the party as it is called today.
        roles: written forms of roles in lower case, with the role's label.
        titles: endings of titles as written, with the ending of the base form.
        role_pattern: matches any written form, and titles by their endings.
    """

    lexicon: Lexicon
    not_people: frozenset[str]
    parties: Mapping[str, Name]
    roles: Mapping[str, str]
    titles: Mapping[str, str]
    role_pattern: Gated


def gazetteer(registers: Registers) -> Gazetteer:
    """Builds what recognition needs from the registers."""
    roles = _role_forms(registers)
    titles = _title_endings(registers)
    forms = sorted(roles, key=lambda form: (-len(form), form))
    endings = sorted(titles, key=lambda form: (-len(form), form))
    written, ending = any_of(forms), any_of(endings)
    pattern = Gated(
        rf"(?<![\w-])(?:{written}|(?:[a-zåäö]{{2,4}}-[a-zåäö]*|[a-zåäö]{{3,}}){ending})s?(?![\wåäö-])",
        re.IGNORECASE,
        shape="|".join(map(re.escape, (*forms, *endings))),
    )
    parties = {
        letters.casefold(): Name(EntityType.PARTY, party.name)
        for party in registers.parties
        if party.municipality is None
        for letters in (*party.letters, *(name for name in party.names if " " not in name))
    }
    lexicon = build(_register_entries(registers))
    return Gazetteer(lexicon, _not_people(lexicon), parties, roles, titles, pattern)


def _not_people(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        " ".join(item.words)
        for entries in lexicon.values()
        for item in entries
        if len(item.words) > 1 and item.kind is not MentionKind.CITY
    )


def _role_forms(registers: Registers) -> dict[str, str]:
    forms: dict[str, str] = {}
    for role in registers.roles:
        for form in (role.label, *role.forms):
            forms.setdefault(form.casefold(), role.label)
    return forms


def _title_endings(registers: Registers) -> dict[str, str]:
    return {form: role.label for role in registers.role_endings for form in (role.label, *role.forms)}


def _printed(form: str, name: str) -> Name:
    """What a form names: a municipality that calls itself a region now was called one before, as old papers print it."""
    if name.endswith((" kommun", " stad", " Stad")):
        return Name(EntityType.CITY if name.endswith(("stad", "Stad")) else EntityType.MUNICIPALITY, name)
    return Name(EntityType.MUNICIPALITY, form if form.endswith(" kommun") else name)


def _register_entries(registers: Registers) -> Iterable[Entry]:
    for municipality in registers.municipalities:
        for form in (municipality.name, municipality.short, *municipality.also_written):
            name = _printed(form, municipality.name)
            yield Entry(
                key_words(form), MentionKind.MUNICIPALITY, name, ambiguous=form in registers.ambiguous
            )
    for region in registers.regions:
        for form in region.names:
            yield entry(form, MentionKind.MUNICIPALITY, Name(EntityType.REGION, form))
    for network in registers.networks:
        regional = network.kind == "regional_cooperation"
        name = Name(EntityType.REGIONAL_COOPERATION if regional else EntityType.NETWORK, network.name)
        for form in _forms(network.name, network.acronym, network.also_written):
            yield entry(form, MentionKind.NETWORK, name)
    for organisation in registers.organisations:
        name = Name(EntityType.ORGANIZATION, organisation.name)
        for form in _forms(organisation.name, organisation.acronym, organisation.also_written):
            yield entry(form, MentionKind.ORG, name)
    for party in registers.parties:
        for form in party.names:
            yield entry(form, MentionKind.PARTYNAME, Name(EntityType.PARTY, party.name))
    for form in registers.cities:
        yield Entry(key_words(form), MentionKind.CITY, Name(EntityType.CITY, form))


def _forms(name: str, acronym: str | None, aliases: tuple[str, ...]) -> tuple[str, ...]:
    return (name, *([acronym] if acronym else []), *aliases)


def lookup(label: str, known: Lexicon) -> Entry | None:
    """The entry of a name, with or without its "The"; None where nothing is known of it."""
    words = key_words(label)
    bare = words[1:] if words[:1] == ("the",) else words
    for form in (words, bare):
        for item in known.get(form[0], ()) if form else ():
            if item.words == form:
                return item
    return None


def is_association(name: str, known: Lexicon) -> bool:
    """Whether the registers know a name, or what it is the genitive of, as an association's."""
    item = lookup(name, known) or lookup(name.removesuffix("s"), known)
    return item is not None and item.kind in NAMED


def is_town(label: str, known: Lexicon) -> bool:
    """Whether the registers know a name as a municipality's or a town's."""
    item = lookup(label, known) or lookup(label.removesuffix("s"), known)
    return item is not None and item.kind in (MentionKind.MUNICIPALITY, MentionKind.CITY)


def is_cut_short(label: str, known: Lexicon) -> bool:
    """Whether a name is the beginning of one that the registers know: a line ended before its last words."""
    words = key_words(label)
    longer = known.get(words[0], ()) if len(words) > 2 else ()
    return any(len(item.words) > len(words) and item.words[: len(words)] == words for item in longer)
