"""The gold: what papers say, as JSON with one object per paper, read and checked.

A gold file holds `document`, `claims` and `must_not`.  Participants are labels, lists of labels, or
references to other claims of the same paper (`{"claim": "c4"}`).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from stadsgraf.errors import InputError
from stadsgraf.evaluate.conventions import COUNTED, IDENTITY, PERIPHERAL, ROLES
from stadsgraf.evaluate.labels import ALIASES_NAME
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


class GoldError(InputError):
    """A gold file is malformed; the message names file and field."""


class ClaimRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A participant that is another claim of the same paper."""

    claim: str


Label = Annotated[str, msgspec.Meta(min_length=1)]
Item = Label | ClaimRef
Items = Annotated[tuple[Item, ...], msgspec.Meta(min_length=1)]
Participants = Mapping[Property, Item | Items]
Date = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Labels = tuple[str | None, ...]
# A turn of the year may be accepted as "2017/2018".
Dates = tuple[Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?|/\d{4})?$")] | None, ...]
Status = Literal["former", "current"]


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage: code points of the clean text, 0-based, end-exclusive, and the words there."""

    start: int
    end: int
    quote: str


class GoldDocument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The paper that a gold file is about; only `file` is used, the rest is for its readers."""

    file: Label
    title: str | None = None
    date: str | None = None
    dnr: str | None = None
    issuing_body: str | None = None
    genre: str | None = None
    sha256: str | None = None
    chars: int | None = None


class GoldClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """A claim that a paper makes.

    Attributes:
        id: name within the paper.
        core: whether a build must find it; the others are right if found.
        valid_from, until, attested: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the text.
        from_context: the start stands elsewhere in the paper and may be left out.
        status: `former` if it has ended.
        claim_ref_loose: the claim referred to need not match.
        *_also: other right values; None among them means that leaving it out is right too.
    """

    id: Label
    type: ClaimType
    participants: Participants
    modality: Modality
    derivation: Derivation
    core: bool
    evidence: tuple[Quote, ...]
    valid_from: Date | None = msgspec.field(default=None, name="from")
    until: Date | None = None
    attested: Date | None = None
    from_context: bool = False
    status: Status | None = None
    kind: str | None = None
    party_label: str | None = None
    outcome: str | None = None
    votes: dict[str, int] | str | None = None
    stance: str | None = None
    amount: float | None = None
    currency: str | None = None
    per: str | None = None
    approximate: bool = False
    value: float | None = None
    identifier: str | None = None
    claim_ref_loose: bool = False
    speaker_as_behalf: bool = False
    type_also: tuple[ClaimType, ...] = ()
    modality_also: tuple[Modality, ...] = ()
    derivation_also: tuple[Derivation, ...] = msgspec.field(default=(), name="derAlso")
    from_also: Dates = msgspec.field(default=(), name="frmAlso")
    until_also: Dates = ()
    attested_also: Dates = ()
    per_also: Labels = ()
    member_also: Labels = ()
    organization_also: Labels = ()
    role_also: Labels = ()
    network_also: Labels = ()
    founder_also: Labels = ()
    coordinator_also: Labels = ()
    host_also: Labels = ()
    place_also: Labels = ()
    agent_also: Labels = ()
    deciding_body_also: Labels = ()
    speaker_also: Labels = ()
    made_in_also: Labels = ()
    statement_kind_also: Labels = ()
    invitee_also: Labels = ()
    about_also: Labels = ()

    def also(self, role: Property) -> tuple[str, ...]:
        """Labels that may stand beside the gold's, or in its place where it has one."""
        alternatives = _ALTERNATIVES.get(role)
        return () if alternatives is None else tuple(a for a in alternatives(self) if a is not None)


_FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(GoldClaim)}
_ALTERNATIVES: Mapping[Property, Callable[[GoldClaim], Labels]] = {
    role: attrgetter(_FIELDS[f"{role}Also"]) for role in ROLES if f"{role}Also" in _FIELDS
}


class MustNot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """A pattern that no claim of a graph may match; with no participants it forbids the class."""

    type: ClaimType
    participants: Participants
    reason: Label
    modality: Modality | None = None
    status: Status | None = None
    outcome: str | None = None
    amount: float | None = None
    derivation_not: Derivation | None = None


class GoldPaper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that is known to be right, and some of what is known to be wrong, about one paper."""

    document: GoldDocument
    claims: tuple[GoldClaim, ...]
    must_not: tuple[MustNot, ...] = ()

    @property
    def by_id(self) -> dict[str, GoldClaim]:
        """The claims by their names."""
        return {claim.id: claim for claim in self.claims}


def listed(value: Item | Items | None) -> tuple[Item, ...]:
    """The participants of one property, however many there are."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def labels_of(value: Item | Items | None) -> tuple[str, ...]:
    """Those of the participants that stand by label."""
    return tuple(item for item in listed(value) if isinstance(item, str))


def references_of(value: Item | Items | None) -> tuple[ClaimRef, ...]:
    """Those of the participants that are claims."""
    return tuple(item for item in listed(value) if isinstance(item, ClaimRef))


def find_aliases(gold: Path) -> Path | None:
    """The list of other names that belongs to a gold: `aliases.json` in its folder or the one above."""
    folder = gold if gold.is_dir() else gold.parent
    places = (folder / ALIASES_NAME, folder.resolve().parent / ALIASES_NAME)
    return next((place for place in places if place.is_file()), None)


def load_gold(gold: Path) -> dict[str, GoldPaper]:
    """Read the gold.

    Args:
        gold: a file, or a folder whose `*.json` files are read in the order of their names.

    Returns:
        The papers by the file name of their document.

    Raises:
        GoldError: there is no gold there, or a file is malformed.
    """
    papers: dict[str, GoldPaper] = {}
    for path in _gold_files(gold):
        paper = _read_paper(path)
        if paper.document.file in papers:
            raise GoldError(f"{path}: document.file: {paper.document.file} has another gold file already.")
        papers[paper.document.file] = paper
    return papers


def _gold_files(gold: Path) -> list[Path]:
    if gold.is_file():
        return [gold]
    if not gold.is_dir():
        raise GoldError(f"{gold}: there is no such file or folder; give a gold file or a folder of them.")
    files = [path for path in sorted(gold.glob("*.json")) if path.name != ALIASES_NAME]
    if not files:
        raise GoldError(f"{gold}: the folder holds no gold (*.json).")
    return files


def _read_paper(path: Path) -> GoldPaper:
    try:
        paper = msgspec.json.decode(path.read_bytes(), type=GoldPaper)
    except OSError as error:
        raise GoldError(f"{path}: the gold cannot be read: {error.strerror}.") from error
    except msgspec.DecodeError as error:
        raise GoldError(f"{path}: {_named(str(error), path)}.") from error
    problem = next(_problems(paper), None)
    if problem is not None:
        raise GoldError(f"{path}: {problem}.")
    return paper


def _named(message: str, path: Path) -> str:
    """A decoder's message with the field first: `claims[3].modality: Invalid enum value 'Statd'`."""
    what, found, where = message.rpartition(" - at `$")
    if not found:
        return message
    return f"{where.rstrip('`').lstrip('.') or path.name}: {what}"


def _problems(paper: GoldPaper) -> Iterator[str]:
    """What is wrong with a paper that has the right form."""
    known = Counter(claim.id for claim in paper.claims)
    yield from (f"claims: the id {name} is given {times} times" for name, times in known.items() if times > 1)
    for claim in paper.claims:
        where = f"claims: {claim.id}"
        yield from (f"{where}.{problem}" for problem in _claim_problems(claim))
        yield from (f"{where}.{problem}" for problem in _unknown_references(claim.participants, known))
    for number, pattern in enumerate(paper.must_not):
        where = f"must_not[{number}]"
        if pattern.type not in COUNTED:
            yield f"{where}.type: claims of class {pattern.type} are not scored"
        yield from (f"{where}.{problem}" for problem in _unknown_references(pattern.participants, known))


def _claim_problems(claim: GoldClaim) -> Iterator[str]:
    if claim.type is ClaimType.COST_ESTIMATE and (claim.amount is None or claim.currency is None):
        yield "amount: a CostEstimate needs amount and currency"
    if claim.type is ClaimType.QUANTITY and claim.value is None:
        yield "value: a Quantity needs a value"
    if claim.type is ClaimType.DOCUMENT_RELATION and Property.DOCUMENT not in claim.participants:
        yield "participants: a DocumentRelation needs a document"
    for role in IDENTITY.get(claim.type, ()):
        if references_of(claim.participants.get(role)):
            yield f"participants.{role}: needs labels, not a reference to a claim"
    if claim.type not in PERIPHERAL and claim.type is not ClaimType.DESCRIPTION and not claim.participants:
        yield "participants: at least one is needed"


def _unknown_references(participants: Participants, known: Mapping[str, int]) -> Iterator[str]:
    for role, value in participants.items():
        for reference in references_of(value):
            if reference.claim not in known:
                yield f"participants.{role}: there is no claim {reference.claim}"
