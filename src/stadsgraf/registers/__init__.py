"""The registers: parties, municipalities, networks, bodies, roles and cities that papers name.

Registers serve to recognise a name and to give its node today's label.  What a register knows beyond
the name (a country, a county, an acronym that the paper does not print) never becomes a fact of a
document's graph.  docs/registers.md describes the files.
"""

import functools
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

import msgspec

from stadsgraf.errors import RegisterError
from stadsgraf.registers.cities import load_cities
from stadsgraf.registers.tables import read_table
from stadsgraf.registers.types import (
    AmbiguousName,
    Body,
    BodyKind,
    City,
    Municipality,
    Network,
    NetworkKind,
    Organisation,
    OrganisationKind,
    Party,
    PartyForm,
    Region,
    RegionForm,
    Role,
    RoleKind,
    RoleScope,
)
from stadsgraf.resources import resource_folder

__all__ = [
    "Body",
    "BodyKind",
    "City",
    "Municipality",
    "Network",
    "NetworkKind",
    "Organisation",
    "OrganisationKind",
    "Party",
    "PartyForm",
    "Region",
    "Registers",
    "Role",
    "RoleKind",
    "RoleScope",
    "find_party",
    "genitives",
    "load_registers",
]


class Registers(msgspec.Struct, frozen=True, kw_only=True):
    """All registers of a folder.

    Attributes:
        folder: where they were read.
        parties: by identifier.
        party_forms: rows of parties.csv by their form in lower case; see `find_party`.
        municipalities: the municipalities of Sweden, by code.
        regions: the regions of Sweden, by county.
        networks: by name.
        organisations: known organisations that are no networks, by name.
        bodies: by name.
        body_endings: what names of bodies end in, the longest first.
        roles: by label.
        role_endings: what titles end in, the longest first.
        ambiguous: names of places, municipalities included, that are more often a word or a person's
            name: a place only where the context says so.  `cities` leaves them out.
    """

    folder: Path
    parties: tuple[Party, ...]
    party_forms: Mapping[str, tuple[PartyForm, ...]]
    municipalities: tuple[Municipality, ...]
    regions: tuple[Region, ...]
    networks: tuple[Network, ...]
    organisations: tuple[Organisation, ...]
    bodies: tuple[Body, ...]
    body_endings: tuple[Body, ...]
    roles: tuple[Role, ...]
    role_endings: tuple[Role, ...]
    ambiguous: frozenset[str]

    @property
    def cities(self) -> Mapping[str, City]:
        """Cities and municipalities abroad, and places in Sweden, by name as printed.

        The first use takes a quarter of a second.
        """
        return load_cities(self.folder)


@functools.cache
def load_registers(folder: Path | None = None) -> Registers:
    """Load the registers.

    Args:
        folder: Where the files are; `None` for those that travel with the program.

    Returns:
        The registers, the same object for the same folder.

    Raises:
        RegisterError: A register is missing or malformed; the message names file, line and remedy.
        InputError: The folder of the program is missing.
    """
    folder = resource_folder("registers") if folder is None else folder
    forms = read_table(folder / "parties.csv", PartyForm, key=3)
    bodies = read_table(folder / "bodies.csv", Body, key=1)
    roles = read_table(folder / "roles.csv", Role, key=1)
    _check_role_forms(folder / "roles.csv", roles)
    return Registers(
        folder=folder,
        parties=_parties(folder / "parties.csv", forms),
        party_forms=_by_form(forms),
        municipalities=read_table(folder / "municipalities.csv", Municipality, key=1),
        regions=_regions(read_table(folder / "regions.csv", RegionForm, key=3)),
        networks=read_table(folder / "networks.csv", Network, key=1),
        organisations=read_table(folder / "organisations.csv", Organisation, key=1),
        bodies=tuple(body for body in bodies if not body.name.startswith("-")),
        body_endings=_body_endings(bodies),
        roles=tuple(role for role in roles if not role.label.startswith("-")),
        role_endings=_role_endings(roles),
        ambiguous=frozenset(row.name for row in read_table(folder / "ambiguous.csv", AmbiguousName, key=1)),
    )


def find_party(
    registers: Registers, form: str, *, on: str | None = None, municipality: str | None = None
) -> Party | None:
    """Find the party that a name or letters stand for.

    A paper may print an older name, so dates decide only between parties that share a form, and a
    local party counts only in its own municipality, where it goes before a national one.

    Args:
        registers: The registers.
        form: As printed, in any case ("fp", "Folkpartiet liberalerna").
        on: Date of the paper, ISO 8601, as precise as it is known.
        municipality: Code of the municipality whose paper it is.

    Returns:
        The party, or `None` where no party or more than one fits.
    """
    rows = registers.party_forms.get(form.strip().casefold(), ())
    local = [row for row in rows if row.municipality is not None and row.municipality == municipality]
    fitting = local or [row for row in rows if row.municipality is None]
    if len({row.party for row in fitting}) > 1:
        fitting = [row for row in fitting if on is not None and _in_use(row, on)]
    ids = {row.party for row in fitting}
    if len(ids) != 1:
        return None
    return next(party for party in registers.parties if party.id in ids)


def genitives(name: str) -> tuple[str, ...]:
    """Form the genitives of a name that papers print, the recommended one first.

    A name in s, x or z takes no ending (some add an apostrophe); initialisms and figures take a colon.

    >>> genitives("Luleå")
    ('Luleås',)
    >>> genitives("Borås")
    ('Borås', 'Borås’', "Borås'")
    >>> genitives("KIMO")
    ('KIMO:s', 'KIMOs')
    """
    if name[-1:].casefold() in {"s", "x", "z"}:
        return (name, f"{name}’", f"{name}'")
    if name[-1:].isdigit() or (len(name) > 1 and name[-2:].isupper()):
        return (f"{name}:s", f"{name}s")
    return (f"{name}s",)


def _in_use(row: PartyForm, on: str) -> bool:
    """Say whether a form was in use, as far as the coarser of the two dates tells."""
    began = row.valid_from is None or on >= row.valid_from[: len(on)]
    ended = row.valid_until is not None and on[: len(row.valid_until)] > row.valid_until
    return began and not ended


def _by_form(forms: Iterable[PartyForm]) -> Mapping[str, tuple[PartyForm, ...]]:
    index: dict[str, tuple[PartyForm, ...]] = {}
    for row in forms:
        key = row.form.casefold()
        index[key] = (*index.get(key, ()), row)
    return MappingProxyType(index)


def _parties(path: Path, forms: Iterable[PartyForm]) -> tuple[Party, ...]:
    """Join the rows of each party, which must agree on what is not a form."""
    parties: list[Party] = []
    for party_id, group in groupby(forms, key=lambda row: row.party):
        rows = tuple(group)
        first = rows[0]
        for row in rows:
            if (row.name, row.municipality, row.wikidata) != (first.name, first.municipality, first.wikidata):
                raise RegisterError(
                    f"{path}: the rows of {party_id} differ in name, municipality or wikidata: "
                    "write the same in each"
                )
        parties.append(
            Party(
                id=party_id,
                name=first.name,
                letters=tuple(row.form for row in rows if row.kind == "letters"),
                names=tuple(row.form for row in rows if row.kind == "name"),
                groups=tuple(row.form for row in rows if row.kind == "group"),
                municipality=first.municipality,
                wikidata=first.wikidata,
            )
        )
    return tuple(parties)


def _regions(forms: Iterable[RegionForm]) -> tuple[Region, ...]:
    return tuple(
        Region(county=county, name=name, names=tuple(row.form for row in rows))
        for (county, name), rows in groupby(forms, key=lambda row: (row.county, row.name))
    )


def _body_endings(bodies: Iterable[Body]) -> tuple[Body, ...]:
    endings = [
        msgspec.structs.replace(
            body, name=body.name[1:], indefinite=body.indefinite[1:] if body.indefinite else None
        )
        for body in bodies
        if body.name.startswith("-")
    ]
    return tuple(sorted(endings, key=lambda body: (-len(body.name), body.name)))


def _role_endings(roles: Iterable[Role]) -> tuple[Role, ...]:
    endings = [
        msgspec.structs.replace(role, label=role.label[1:], forms=tuple(form[1:] for form in role.forms))
        for role in roles
        if role.label.startswith("-")
    ]
    return tuple(sorted(endings, key=lambda role: (-len(role.label), role.label)))


def _check_role_forms(path: Path, roles: Iterable[Role]) -> None:
    """Refuse a form that two roles share: which label it gets would be a matter of order."""
    owner: dict[str, str] = {}
    for role in roles:
        for form in (role.label, *role.forms):
            other = owner.setdefault(form.casefold(), role.label)
            if other != role.label:
                raise RegisterError(
                    f"{path}: the form {form!r} belongs to {other!r} and {role.label!r}: keep it in one"
                )
