"""What a register's row says; the fields of a type stand in the order of its file's columns."""

from typing import Annotated, Literal

import msgspec

Year = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
"""A year, month or day as ISO 8601 writes it, as precise as the source."""
Code = Annotated[str, msgspec.Meta(pattern=r"^\d{4}$")]
County = Annotated[str, msgspec.Meta(pattern=r"^\d\d$")]
Item = Annotated[str, msgspec.Meta(pattern=r"^Q[1-9]\d*$")]
Text = Annotated[str, msgspec.Meta(min_length=1)]

NetworkKind = Literal["network", "regional_cooperation", "campaign", "association"]
OrganisationKind = Literal[
    "organisation", "international", "authority", "association", "foundation", "company"
]
BodyKind = Literal[
    "assembly",
    "executive",
    "board",
    "committee",
    "office",
    "preparatory",
    "district_board",
    "council",
    "company",
]
RoleScope = Literal["body", "municipality", "office", "none"]
RoleKind = Literal["elected", "official"]


class PartyForm(msgspec.Struct, frozen=True, kw_only=True):
    """One name or letters of a party in a span of time (a row of parties.csv).

    Attributes:
        party: identifier of the party, one for all its names.
        name: the party's name today.
        form: what a paper may print; upper and lower case are the same.
        kind: a name, the letters behind a person's name, or the definite form for its members.
        valid_from: first year or day of use, `None` where not known.
        valid_until: last year or day of use, `None` for a form in use or not known.
        municipality: code of the only municipality in which the party stands, `None` for all.
        wikidata: item of the party.
        source: where the row comes from.
    """

    party: Text
    name: Text
    form: Text
    kind: Literal["name", "letters", "group"]
    valid_from: Year | None = None
    valid_until: Year | None = None
    municipality: Code | None = None
    wikidata: Item | None = None
    source: Text


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A party with all its forms over time.

    Attributes:
        id: slug of the name ("moderaterna").
        name: the name today.
        letters: letters behind a person's name, older ones included, in upper case.
        names: names today and before.
        groups: definite forms for its members ("centerpartisterna").
        municipality: code of the only municipality in which it stands, `None` for all.
        wikidata: item of the party.
    """

    id: str
    name: str
    letters: tuple[str, ...]
    names: tuple[str, ...]
    groups: tuple[str, ...]
    municipality: str | None
    wikidata: str | None


class Municipality(msgspec.Struct, frozen=True, kw_only=True):
    """A Swedish municipality as an actor.

    Attributes:
        code: four digits of Statistics Sweden.
        name: the name under which it acts ("Luleå kommun", "Stockholms stad").
        short: the name without "kommun" or "stad".
        also_written: other names, such as the legal one of a municipality that calls itself "stad".
        county: two digits of the county.
        wikidata: item of the municipality.
        source: where the row comes from.
    """

    code: Code
    name: Text
    short: Text
    also_written: tuple[Text, ...] = ()
    county: County
    wikidata: Item | None = None
    source: Text


class RegionForm(msgspec.Struct, frozen=True, kw_only=True):
    """One name of a region or county council in a span of time (a row of regions.csv)."""

    county: County
    name: Text
    form: Text
    valid_from: Year | None = None
    valid_until: Year | None = None
    source: Text


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """A region, with the county councils that it took over.

    Attributes:
        county: two digits of the county.
        name: the name today.
        names: names today and before.
    """

    county: str
    name: str
    names: tuple[str, ...]


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """A network, cooperation or campaign that municipalities join.

    Attributes:
        name: the name in full.
        acronym: its acronym, to be matched with its case.
        also_written: other spellings and Swedish names.
        kind: what it is.
        website: domain of its own site.
        source: where the row comes from.
    """

    name: Text
    acronym: Text | None = None
    also_written: tuple[Text, ...] = ()
    kind: NetworkKind
    website: Text | None = None
    source: Text


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """An organisation that papers name and that is no network of municipalities; fields as in `Network`."""

    name: Text
    acronym: Text | None = None
    also_written: tuple[Text, ...] = ()
    kind: OrganisationKind
    website: Text | None = None
    source: Text


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A body of a municipality or region, or an ending that marks one.

    Attributes:
        name: definite singular ("kommunstyrelsen"); of an ending, what a name ends in ("nämnden").
        kind: what it is.
        abbreviations: as printed ("KS"), to be matched with their case.
        indefinite: of an ending, its indefinite form ("nämnd"), which follows a proper name.
        source: where the row comes from.
    """

    name: Text
    kind: BodyKind
    abbreviations: tuple[Text, ...] = ()
    indefinite: Text | None = None
    source: Text


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A title of a person, or an ending that marks one.

    Attributes:
        label: the title in the indefinite singular; of an ending, what a title ends in ("chef").
        forms: other printed forms: definite, plural, abbreviated.
        scope: what the role is held in; "none" where the title does not tell.
        kind: elected or employed.
        source: where the row comes from.
    """

    label: Text
    forms: tuple[Text, ...] = ()
    scope: RoleScope
    kind: RoleKind
    source: Text


class Exonym(msgspec.Struct, frozen=True, kw_only=True):
    """A Swedish name of a foreign city that GeoNames does not have."""

    exonym: Text
    name: Text
    country: Text
    geonameid: int
    source: Text


class MunicipalityAbroad(msgspec.Struct, frozen=True, kw_only=True):
    """A municipality of a country near Sweden, which may share no town's name."""

    country: Text
    name: Text
    also_written: tuple[Text, ...] = ()
    source: Text


class AmbiguousName(msgspec.Struct, frozen=True, kw_only=True):
    """A name of a place that in Swedish text is more often something else."""

    name: Text
    reading: Literal["word", "given name", "surname"]
    source: Text


class City(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A city or municipality outside the register of municipalities.

    Attributes:
        name: the name in its source, which may differ from the one printed.
        country: ISO 3166-1 alpha-2 code of the largest city of that name.
        geonameid: number in GeoNames, `None` for one from a register.
        population: inhabitants, `None` for one from a register.
        rival: inhabitants of the largest other place of that name, 0 where GeoNames has none of 5,000.
    """

    name: str
    country: str
    geonameid: int | None = None
    population: int | None = None
    rival: int = 0
