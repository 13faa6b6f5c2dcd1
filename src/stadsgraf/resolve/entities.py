"""Names to entities: identifiers scoped to the organisation, aliases that the paper prints."""

import re
from collections.abc import Iterable

import msgspec

from stadsgraf.characters import for_name
from stadsgraf.ids import entity_id, slug
from stadsgraf.model import Entity, Name
from stadsgraf.vocabulary import EntityType

SEGMENT = {
    EntityType.CITY: "city",
    EntityType.MUNICIPALITY: "municipality",
    EntityType.REGION: "region",
    EntityType.NETWORK: "network",
    EntityType.REGIONAL_COOPERATION: "cooperation",
    EntityType.ORGANIZATION: "organization",
    EntityType.BODY: "body",
    EntityType.PARTY: "party",
    EntityType.PERSON: "person",
    EntityType.PLACE: "place",
    EntityType.ROLE: "role",
    EntityType.CASE: "case",
    EntityType.DOCUMENT: "paper",
    EntityType.PLATFORM: "platform",
    EntityType.KIND: "kind",
}
"""Type segment of an identifier."""

_SCOPED = frozenset({EntityType.BODY, EntityType.PERSON, EntityType.CASE, EntityType.DOCUMENT})
"""What many organisations have under one name carries the organisation's in its identifier."""

_SHARED = re.compile(
    r"länsstyrelsen|hovrätten|tingsrätten|förvaltningsrätten|polismyndigheten", re.IGNORECASE
)
"""Authorities that many counties have under one name, printed without the county's."""

_NOUN = (
    "bolag|förening|förbund|stiftelse|myndighet|företag|organisation|skola|bibliotek|universitet|högskola|klubb"
    "|institut|sällskap|sammanslutning|koncern|församling|kommun|stad|region|nätverk|verk|hamn|teater|råd|nämnd"
)
_NAMELESS = re.compile(
    rf"(?:(?:den|det|denna|detta|hela|vår|vårt) )?(?:moder|dotter|ägar|aktie|fastighets)?"
    rf"(?:(?:{_NOUN})(?:e?n|e?t)|museet)s?",
    re.IGNORECASE,
)


def is_nameless(name: Name) -> bool:
    """Whether what stands for an organisation is only a definite common noun: "Bolaget" names nobody."""
    return name.kind is EntityType.ORGANIZATION and _NAMELESS.fullmatch(name.label) is not None


class Register:
    """Entities of one document by identifier; names that mean one thing are merged.

    A class because aliases of one entity come from many claims.
    """

    def __init__(self, home: Name | None, document: str) -> None:
        """Begins a register.

        Args:
            home: the organisation whose paper it is.
            document: identifier of the document, in which names are unique where no organisation is known.
        """
        self._home = home
        self._document = document.removeprefix("doc/")
        self._found: dict[str, Entity] = {}
        self._known: dict[Name, str] = {}

    def identify(self, name: Name) -> str:
        """Identifier of what a name means in this document; remembers the entity."""
        identifier = self._known.get(name)
        if identifier is None:
            identifier = self._known[name] = self._identified(_readable(name))
        return identifier

    def _identified(self, name: Name) -> str:
        scoped = name.kind in _SCOPED or _SHARED.fullmatch(name.label) is not None
        scope = name.scope or (self._home.label if self._home is not None else self._document)
        scope_slug = slug(scope) if scoped and not name.key.startswith(scope) else ""
        identifier = entity_id(SEGMENT[name.kind], _without_article(name.key or name.label), scope_slug)
        owner = self._owner(scope) if scope_slug else ""
        known = self._found.get(identifier)
        if known is None:
            self._found[identifier] = Entity(
                identifier, name.kind, name.label, name.aliases, name.hidden, owner
            )
        else:
            self._found[identifier] = _with(known, name)
        return identifier

    def _owner(self, scope: str) -> str:
        if self._home is None or scope != self._home.label:
            return ""
        return self.identify(self._home)

    def entities(self) -> tuple[Entity, ...]:
        """All entities met, sorted by identifier."""
        return tuple(sorted(self._found.values()))

    def by_label(self) -> dict[str, str]:
        """Identifier by label, for antecedents."""
        return {entity.label: entity.id for entity in self._found.values()}


def _readable(name: Name) -> Name:
    aliases, hidden = (tuple(for_name(form) for form in forms) for forms in (name.aliases, name.hidden))
    return msgspec.structs.replace(name, label=for_name(name.label), aliases=aliases, hidden=hidden)


def _without_article(name: str) -> str:
    """A name without its article: "The X" and "X" are one thing, whichever of them a paper prints."""
    return _ARTICLE.sub("", name)


_ARTICLE = re.compile(r"^The\s+(?=\S)")


def _with(entity: Entity, name: Name) -> Entity:
    aliases = _union(entity.aliases, name.aliases, {entity.label})
    hidden = _union(entity.hidden, name.hidden, {entity.label})
    return Entity(entity.id, entity.kind, entity.label, aliases, hidden, entity.scope)


def _union(first: Iterable[str], second: Iterable[str], without: set[str]) -> tuple[str, ...]:
    return tuple(sorted({*first, *second} - without))
