"""When two labels name the same thing: folding, known other names, and scanning damage.

Labels are compared without case, accents and the words that do not tell two organisations apart ("stad",
"kommun", "nätverket"), and through the list of other names that lies beside the gold.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from stadsgraf.errors import InputError
from stadsgraf.vocabulary import ClaimType, Property

Section = Literal["general", "party", "role", "kind", "outcome"]
"""A part of the list of other names."""

ALIASES_NAME = "aliases.json"

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "o",
        "æ": "ae",
        "Æ": "ae",
        "đ": "d",
        "Đ": "d",
        "ł": "l",
        "Ł": "l",
        "ß": "ss",
        "ı": "i",
        "’": "'",
        "–": "-",
        "—": "-",
    }
)
_WEAK_WORDS = frozenset(
    [
        "stad",
        "stads",
        "staden",
        "stadens",
        "kommun",
        "kommuns",
        "kommunen",
        "kommunens",
        "natverk",
        "natverket",
        "the",
        "city",
        "of",
    ]
)
_MUNICIPAL = frozenset({"stad", "stads", "kommun", "kommuns"})
# Place names whose last s is no genitive.
_ENDING_IN_S = frozenset(
    [
        "vasteras",
        "boras",
        "alingsas",
        "hoganas",
        "monsteras",
        "hofors",
        "degerfors",
        "hagfors",
        "munkfors",
        "storfors",
        "vannas",
        "robertsfors",
        "grums",
        "hallefors",
        "bollnas",
        "vingakers",
        "paris",
        "tunis",
    ]
)
# What an office does with a proposal that was put; any other outcome is a plain word for what it did.
_RULINGS = frozenset({"bifall", "avslag", "aterremiss", "besvarad", "bordlaggning"})
_CACHE = 1 << 16


@lru_cache(maxsize=_CACHE)
def fold(text: str) -> str:
    """A text in lower case, without accents, each run of white space as one space."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return re.sub(r"\s+", " ", plain).strip()


@lru_cache(maxsize=_CACHE)
def norm(label: str) -> str:
    """The words by which a label is compared: folded, without punctuation, genitive and weak words."""
    words = re.sub(r"[^a-z0-9§ ]+", " ", fold(label)).split()
    stems = [
        word[:-1] if following in _MUNICIPAL and word.endswith("s") and word not in _ENDING_IN_S else word
        for word, following in zip(words, [*words[1:], ""], strict=False)
    ]
    return " ".join([word for word in stems if word not in _WEAK_WORDS] or stems)


class _AliasFile(msgspec.Struct, frozen=True):
    """`aliases.json`: canonical labels with their accepted other forms, by section."""

    general: dict[str, tuple[str, ...]] = {}
    party: dict[str, tuple[str, ...]] = {}
    role: dict[str, tuple[str, ...]] = {}
    kind: dict[str, tuple[str, ...]] = {}
    outcome: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Aliases:
    """Accepted other names.

    Attributes:
        sections: by section, the normalised canonical label with all its normalised forms.
    """

    sections: Mapping[str, Mapping[str, frozenset[str]]]

    def forms(self, label: str, section: Section = "general") -> frozenset[str]:
        """The normalised forms under which a gold label may stand in a graph."""
        key = norm(label)
        found = {key} | self.sections[section].get(key, frozenset())
        if section == "party":
            found |= self.sections["general"].get(key, frozenset())
        return frozenset(found)


def read_aliases(path: Path | None) -> Aliases:
    """Read a list of other names.

    Args:
        path: an `aliases.json`, or None for no other names.

    Raises:
        InputError: the file cannot be read, or holds something else than lists of names.
    """
    if path is None:
        return _aliases(_AliasFile())
    try:
        return _aliases(msgspec.json.decode(path.read_bytes(), type=_AliasFile))
    except OSError as error:
        raise InputError(f"{path}: the list of other names cannot be read: {error.strerror}.") from error
    except msgspec.DecodeError as error:
        raise InputError(
            f"{path}: a list of other names holds labels with lists of labels: {error}."
        ) from error


def _aliases(file: _AliasFile) -> Aliases:
    sections: dict[str, dict[str, frozenset[str]]] = {}
    for name, labels in msgspec.structs.asdict(file).items():
        forms: defaultdict[str, set[str]] = defaultdict(set)
        for canonical, others in labels.items():
            forms[norm(canonical)] |= {norm(form) for form in (canonical, *others)}
        sections[name] = {key: frozenset(value) for key, value in forms.items()}
    return Aliases(sections)


@dataclass(frozen=True, slots=True)
class Matcher:
    """How labels are compared.

    Attributes:
        aliases: accepted other names.
        ocr: whether labels may differ by about one letter in six, as after a scan.
    """

    aliases: Aliases
    ocr: bool = False

    def same(self, gold: str, labels: Iterable[str], section: Section = "general") -> bool:
        """Whether any label of a graph's node names what the gold label names."""
        forms = self.aliases.forms(gold, section)
        return any(self._is_form(norm(label), forms, section) for label in labels)

    def _is_form(self, label: str, forms: frozenset[str], section: Section) -> bool:
        if label in forms:
            return True
        if section == "role" and any(_is_role(label, form) for form in forms):
            return True
        if section == "kind" and any(set(form.split()) <= set(label.split()) for form in forms):
            return True
        return self.ocr and len(label) > 3 and any(_nearly(label, form) for form in forms)


def _is_role(label: str, form: str) -> bool:
    return label.rstrip("n") == form or label in (f"role {form}", f"roll {form}")


def _nearly(label: str, form: str) -> bool:
    """Whether a label differs from a form by no more than one letter in six, scanning confusions aside."""
    if len(form) <= 3:
        return False
    return within_edits(_unscanned(label), _unscanned(form), max(1, len(form) // 6))


def _unscanned(label: str) -> str:
    return label.replace("0", "o").replace("6", "o").replace("1", "l").replace("rn", "m")


def within_edits(first: str, second: str, limit: int) -> bool:
    """Whether two strings are at most `limit` insertions, deletions and substitutions apart.

    The dynamic programme of Wagner and Fischer (1974), row by row, left early when a row is beyond the limit.
    """
    if abs(len(first) - len(second)) > limit:
        return False
    previous = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        row = [i]
        for j, b in enumerate(second, 1):
            row.append(min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (a != b)))
        if min(row) > limit:
            return False
        previous = row
    return previous[-1] <= limit


def same_participant(
    matcher: Matcher, claim: ClaimType, role: Property, gold: str, labels: Iterable[str]
) -> bool:
    """Whether labels name a gold participant, by the names that its place in the claim admits."""
    known = tuple(labels)
    if role in (Property.SPEAKER, Property.AGENT):  # a person or a body, but also a party group
        return matcher.same(gold, known) or matcher.same(gold, known, "party")
    return matcher.same(gold, known, section_of(claim, role))


def section_of(claim: ClaimType, role: Property) -> Section:
    """The part of the list of other names that holds for a participant."""
    if role is Property.ROLE:
        return "role"
    if role in (Property.STATEMENT_KIND, Property.RELATION_KIND):
        return "kind"
    if role is Property.ON_BEHALF_OF or (
        claim is ClaimType.PARTY_AFFILIATION and role is Property.ORGANIZATION
    ):
        return "party"
    return "general"


def same_outcome(matcher: Matcher, gold: str, found: str) -> bool:
    """Whether two outcomes of a decision agree; plain words for what a body did all do."""
    wanted, got = norm(gold), norm(found)
    if any(form in got for form in matcher.aliases.forms(gold, "outcome")):
        return True
    if wanted in got or got in wanted:
        return True
    return wanted not in _RULINGS and got not in _RULINGS - {"bifall"}
