"""Who presents a matter to a body, and who chairs one, from the roles found before."""

from collections.abc import Mapping, Sequence

from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, Property


def presenters(known: Sequence[Draft]) -> set[Name]:
    """Who presents the matter ("föredragande borgarrådet N N")."""
    people: set[Name] = set()
    for draft in known:
        parts = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
        role = parts.get(Property.ROLE)
        if (
            draft.type is ClaimType.ROLE_HOLDING
            and role is not None
            and role.label.startswith("föredragande")
        ):
            people.add(parts[Property.MEMBER])
    return people


def chairs(known: Sequence[Draft]) -> Mapping[str, Name]:
    """Who chairs a body, by the body's label, from the roles found before."""
    found: dict[str, Name] = {}
    for draft in known:
        if draft.type is not ClaimType.ROLE_HOLDING:
            continue
        parts = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
        role, member, body = (parts.get(p) for p in (Property.ROLE, Property.MEMBER, Property.ORGANIZATION))
        if role is not None and member is not None and body is not None and role.label == "ordförande":
            found.setdefault(body.label, member)
    return found
