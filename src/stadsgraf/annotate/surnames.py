"""People who are named in full once and then in short: "Herr Ek", "E. Ek", and "Ek" where somebody acts.

A short form is read only where one person of the paper has the surname and no other name ends in it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from stadsgraf.annotate.lexicon import Entry, Lexicon, key_words
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.annotate.party_labels import LABEL
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.words import COMMON_WORDS, FUNCTION_WORDS

_SURNAME = r"[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)?"
_SURNAMES = rf"(?P<names>{_SURNAME}(?:(?:, | och | samt ){_SURNAME}){{0,40}})"
_LABEL = r"(?: \([A-Za-zÅÄÖåäö]{1,4}\))?"
_ADDRESS = gated(rf"(?<![\w-])(?:Herr|Fru|Fröken|Hr)\s+(?P<names>{_SURNAME}?)(?:s)?(?![\w-])")
_MEETS = r"(?:yrkar|yrkade|reserverar sig|reserverade sig|instämmer|instämde|ansluter sig|anslöt sig|deltar|deltog|anför|anförde|begär|begärde|anmäler|anmälde)"
_ACTING = (
    gated(rf"(?:^|[.;:,] |(?<= att )|(?<= sedan )){_SURNAMES}{_LABEL} {_MEETS}(?![\wåäö])"),
    gated(rf"(?<![\wåäö]){_MEETS}(?: också| även| att)? {_SURNAMES}(?![\wåäö-])(?! [A-ZÅÄÖ])"),
    gated(
        rf"\b(?:yrkande|yrkanden|reservation|instämmande|biträds|stöds|anmäls|görs|lämnas) (?:av|från) {_SURNAMES}(?![\wåäö-])(?! [A-ZÅÄÖ])"
    ),
    gated(
        rf"(?<![\w-])(?P<names>{_SURNAME}?)s(?:{_LABEL} )(?:[a-zåäö]*yrkande|förslag|reservation|motion|hemställan)(?![\wåäö])"
    ),
)
"""Where a surname alone is somebody who acts in a meeting, or owns what was moved there."""
_INITIALS = re.compile(
    r"(?<![\w-])(?P<initials>[A-ZÅÄÖ](?:\.|(?=[ -]))(?:[- ]?[A-ZÅÄÖ](?:\.|(?= )))?) ?(?P<surname>"
    + _SURNAME
    + r"?)(?:s)?(?![\w-])"
)
_TOKEN = re.compile(r"[A-ZÅÄÖ]\w*")


def in_short(texts: Sequence[str], people: Sequence[Entry], lexicon: Lexicon) -> tuple[Entry, ...]:
    """The entries of people, and those of the short forms that the texts print for them.

    Args:
        texts: flat texts of the blocks of a paper.
        people: entries for the people that the paper names in full.
        lexicon: names of the registers, which a surname alone must not be.
    """
    bearers = _bearers(people)
    short = (
        *_by_initials(texts, bearers),
        *_addressed(texts, bearers),
        *_alone(texts, bearers, lexicon),
    )
    told = {item.words: item for item in short}
    kept = (item for item in people if item.words not in told)
    return (*kept, *(told[words] for words in sorted(told)))


def _bearers(people: Iterable[Entry]) -> dict[str, set[Name]]:
    """The people of a paper by surname, those left out whom it names by an initial."""
    found: dict[str, set[Name]] = {}
    for person in people:
        if len(person.words) > 1 and len(person.words[0].rstrip(".")) > 1:
            found.setdefault(person.words[-1], set()).add(person.name)
    return found


def _only(named: set[Name] | None) -> Name | None:
    return next(iter(named)) if named is not None and len(named) == 1 else None


def _addressed(texts: Iterable[str], bearers: dict[str, set[Name]]) -> Iterator[Entry]:
    """A form of address with a surname ("Herr X"), where one person of the paper has the surname."""
    for found in (match for text in texts for match in _ADDRESS.finditer(text)):
        name = _only(bearers.get(found["names"].casefold()))
        if name is not None:
            words = found.group()[: found.end("names") - found.start()]
            yield Entry(key_words(words), MentionKind.PERSON, name)


def _alone(texts: Sequence[str], bearers: dict[str, set[Name]], lexicon: Lexicon) -> Iterator[Entry]:
    """A surname alone, where its bearer acts somewhere; it is no word or place and ends nobody else's name."""
    seen = {
        word
        for text in texts
        for pattern in _ACTING
        for match in pattern.finditer(text)
        for word in re.split(r", | och | samt ", match["names"])
    }
    for word in sorted(seen):
        plain = word.casefold()
        name = _only(bearers.get(plain))
        is_other = plain in COMMON_WORDS | FUNCTION_WORDS or any(
            len(item.words) == 1 for item in lexicon.get(plain, ())
        )
        if name is not None and not is_other and not _ends_another(texts, word, name):
            yield Entry((plain,), MentionKind.PERSON, name)


def _ends_another(texts: Iterable[str], word: str, name: Name) -> bool:
    """Whether a surname stands behind another forename than its bearer's."""
    own = {part for form in (name.label, *name.hidden) for part in form.split()}
    behind = re.compile(rf"(?P<first>[A-ZÅÄÖ][\w-]*\.?) {re.escape(word)}(?![\wåäö-])")
    firsts = {match["first"] for text in texts for match in behind.finditer(text)}
    strange = {first for first in firsts if first not in own and first.casefold() not in _ADDRESSES}
    return any(len(first.rstrip(".")) > 1 or first[0] not in {part[0] for part in own} for first in strange)


_ADDRESSES = frozenset("herr fru fröken hr reservation reservationer yrkande yrkanden".split())


def _by_initials(texts: Sequence[str], bearers: dict[str, set[Name]]) -> Iterator[Entry]:
    """Initials with a surname ("E. X", "E X") for the one X whose forename begins so, of no other party."""
    for text in texts:
        for match in _INITIALS.finditer(text):
            name = _only(bearers.get(match["surname"].casefold()))
            initials = "".join(re.findall(r"[A-ZÅÄÖ]", match["initials"]))
            if name is None or not _begins(name.label, initials):
                continue
            letters = LABEL.match(text[match.end() :].lstrip())
            if letters is None or _has_letters(texts, name.label, letters["letters"]):
                words = text[match.start() : match.end("surname")]
                yield Entry(key_words(words), MentionKind.PERSON, name)


def _begins(label: str, initials: str) -> bool:
    """Whether a name's first words begin with the initials; "K-E" and "K E" are those of Karl-Erik."""
    firsts = [part[0] for word in label.split()[:-1] for part in word.split("-") if part]
    return firsts[: len(initials)] == list(initials)


def _has_letters(texts: Iterable[str], label: str, letters: str) -> bool:
    """Whether a name is printed with these party letters, or with none."""
    printed = {
        found["letters"].casefold()
        for text in texts
        for match in re.finditer(re.escape(label), text)
        if (found := LABEL.match(text[match.end() :].lstrip())) is not None
    }
    return not printed or letters.casefold() in printed
