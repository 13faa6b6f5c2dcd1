"""Identifiers: readable, derived from content, the same in every run (see docs/model.md)."""

import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable

from stadsgraf.vocabulary import BASE

_SPECIAL = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "æ": "ae",
        "Æ": "Ae",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "Ł": "L",
        "ı": "i",
    }
)
_SLUG_LENGTH = 80
_HASH_LENGTH = 16
_APART = re.compile(r"\bHåbo\b")
"""Of all municipalities, only Håbo and Habo would have one slug: Håbo becomes `haabo`."""

_OTHERS = re.compile(r"[^a-z0-9]+")
_SEPARATOR, _PAIR = "\x1f", "\x1e"
_ESCAPED = str.maketrans({"\\": "\\\\", _SEPARATOR: "\\x1f", _PAIR: "\\x1e"})
"""A document may hold any character, so what is joined for a hash holds no separator of its own."""


@functools.lru_cache(maxsize=1 << 14)
def slug(name: str) -> str:
    """ASCII slug of a name: `Årjängs kommun` gives `arjangs-kommun`; never empty.

    A name too long for a slug gets a hash of all of it at the end, so that two long names that begin
    alike stay two.  A name without any Latin letter or digit gets the first 16 hex digits of its hash.
    """
    plain = _APART.sub("Haabo", unicodedata.normalize("NFC", name)).translate(_SPECIAL)
    folded = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    words = _OTHERS.sub("-", folded).strip("-")
    if len(words) > _SLUG_LENGTH:
        return f"{words[: _SLUG_LENGTH - _HASH_LENGTH - 1].strip('-')}-{digest(words)}"
    return words or digest(name)


def digest(*parts: str) -> str:
    """First 16 hex digits of the SHA-256 of texts in UTF-8; other parts give another digest."""
    return _hash(_SEPARATOR.join(part.translate(_ESCAPED) for part in parts))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_HASH_LENGTH]


def entity_id(kind: str, name: str, scope: str = "") -> str:
    """Identifier of an entity below the base: `network/c40-cities`, `body/lulea-kommun/kommunstyrelsen`.

    Args:
        kind: the type segment, lower case (`network`, `person` …).
        name: the normalised name.
        scope: slug of what the name is unique within (an organisation), or empty.
    """
    return "/".join(part for part in (kind, scope, slug(name)) if part)


def claim_id(kind: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Identifier of a claim from all that identifies it, below the base.

    Args:
        kind: class of the claim.
        pairs: (property, value) of participants, modality, bounds, amounts …; order does not matter,
            document and offsets are not among them, so a second document adds evidence only.
    """
    joined = (
        prop.translate(_ESCAPED) + _PAIR + value.translate(_ESCAPED) for prop, value in sorted(set(pairs))
    )
    return f"claim/{slug(kind)}/{_hash(_SEPARATOR.join([kind, *joined]))}"


def document_id(sha256: str) -> str:
    """Identifier of a document from the hex SHA-256 of its bytes."""
    return f"doc/{sha256[:16]}"


def annotation_id(document: str, start: int, end: int, claim: str) -> str:
    """Identifier of the annotation that ties a passage to a claim."""
    return f"anno/{document.removeprefix('doc/')}/{start}-{end}/{claim.removeprefix('claim/')}"


_PLACE = re.compile(r"anno/([^/#]+)/([0-9]{1,15})-([0-9]{1,15})/")


def annotation_place(identifier: str) -> tuple[str, int, int] | None:
    """Document, start and end of a passage, from the identifier of its annotation or of a part of that."""
    found = _PLACE.match(identifier.removeprefix(BASE))
    return (f"doc/{found[1]}", int(found[2]), int(found[3])) if found is not None else None


def iri(identifier: str) -> str:
    """The full IRI of an identifier below the base."""
    return BASE + identifier
