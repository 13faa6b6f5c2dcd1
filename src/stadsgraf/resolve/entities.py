"""Names to entities: identifiers scoped to the organisation, aliases that the paper prints."""

import re
from collections.abc import Iterable

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


class Register:
    """Entities of one document by identifier; names that mean one thing are merged.

    A class because aliases of one entity come from many claims.
    """

    def __init__(self, home: Name | None) -> None:
        self._home = home
        self._found: dict[str, Entity] = {}

    def identify(self, name: Name) -> str:
        """Identifier of what a name means in this document; remembers the entity."""
        scope = name.scope or (self._home.label if self._home is not None and name.kind in _SCOPED else "")
        scope_slug = slug(scope) if scope and name.kind in _SCOPED else ""
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


def _without_article(name: str) -> str:
    """A name without its article: "The X" and "X" are one thing, whichever of them a paper prints."""
    return re.sub(r"^The\s+(?=\S)", "", name)


def _with(entity: Entity, name: Name) -> Entity:
    aliases = _union(entity.aliases, name.aliases, {entity.label})
    hidden = _union(entity.hidden, name.hidden, {entity.label})
    return Entity(entity.id, entity.kind, entity.label, aliases, hidden, entity.scope)


def _union(first: Iterable[str], second: Iterable[str], without: set[str]) -> tuple[str, ...]:
    return tuple(sorted({*first, *second} - without))
