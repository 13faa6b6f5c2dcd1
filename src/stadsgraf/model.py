"""The types that travel between the stages: frozen, comparable, without any RDF.

    read  -> Document          the bytes of a file as text, with pages
    annotate -> Paper          (see `annotate/paper.py`) sections, sentences, mentions
    extract -> Draft           a claim whose participants are still names
    resolve -> Claim, Entity   a claim whose participants have identifiers

All offsets are 0-based, end-exclusive code points of `Document.text`, which no stage changes.
"""

import bisect
from enum import StrEnum
from typing import Union

import msgspec

from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a text: code points, 0-based, end-exclusive."""

    start: int
    end: int


class Region(msgspec.Struct, frozen=True, order=True):
    """A rectangle on a page of an original, as the page is shown: points of a PDF, pixels of an image.

    Attributes:
        page: its page, from 1.
        left, top, right, bottom: its sides, counted from the upper left corner of the page.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Words(msgspec.Struct, frozen=True):
    """Where the words of a text stand on the pages of its original; `read.places` packs and unpacks it.

    Attributes:
        unit: "pt" for points of a PDF, "px" for pixels of an image, empty where nothing is known.
        sizes: width and height of each page.
        packed: six unsigned 32-bit integers a word, little-endian, in the order of the text: start and end
            in `Document.text`, then left, top, right and bottom in tenths of the unit.
    """

    unit: str = ""
    sizes: tuple[tuple[float, float], ...] = ()
    packed: bytes = b""


class Document(msgspec.Struct, frozen=True):
    """One file as read.

    Attributes:
        id: identifier from the hash of the bytes of the file (`doc/…`).
        sha256: hex digest of the text in UTF-8, which is what is kept and what offsets refer to.
        names: file names under which these bytes were met, sorted.
        media_type: IANA media type of the file.
        encoding: character encoding the text was decoded with; "utf-8" where the format settles it.
        text: the text of the file, all offsets refer to it; that of a text file is not normalised.
        pages: one span per page, in order; none for a file without pages.
        original: hex digest of the bytes of the file.
        recognised: pages, from 1, whose words Tesseract read off a picture.
        words: where the words stand on the pages.
    """

    id: str
    sha256: str
    names: tuple[str, ...]
    media_type: str
    encoding: str
    text: str
    pages: tuple[Span, ...]
    original: str = ""
    recognised: tuple[int, ...] = ()
    words: Words = Words()

    @property
    def name(self) -> str:
        """The file name by which the document is shown."""
        return self.names[0]

    def page_of(self, offset: int) -> int | None:
        """Page on which an offset lies, from 1; None for a document without pages."""
        number = bisect.bisect_right(self.pages, offset, key=lambda page: page.start)
        return number if number and offset < self.pages[number - 1].end else None


class Name(msgspec.Struct, frozen=True):
    """A participant before identity is settled: what the text calls it, normalised.

    Attributes:
        kind: what sort of thing it is.
        label: its name in full, repaired and in the nominative ("Luleå kommun").
        aliases: other forms that this paper uses for it (an acronym, a short form).
        hidden: forms as scanned, where they differ from the label.
        scope: label of the organisation that a body, person or role belongs to, if any.
        key: what the identifier is made of where that is not the label (a diary number).
    """

    kind: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    scope: str = ""
    key: str = ""


class Precision(StrEnum):
    """How much of a date the words give."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Period(msgspec.Struct, frozen=True, gc=False):
    """Time of a claim: two inclusive bounds as full ISO dates, either of which may be unknown.

    Attributes:
        start: first day, or None where the text gives none.
        end: last day, or None.
        precision: what the words give, None where there is no bound.
        words: the expression as printed.
    """

    start: str | None = None
    end: str | None = None
    precision: Precision | None = None
    words: str = ""


class Reliability(msgspec.Struct, frozen=True, order=True):
    """How often passages like this one were right on gold; empty names mean any.

    Attributes:
        rule: the rule that was measured, `family.name@version`; empty where rare rules are pooled.
        derivation, genre: of the passages that were pooled.
        papers, cases, right: papers that had such claims, the claims, and those that the gold has too.
        bound: what share is right at least, 0 to 1: lower bound of an interval; 0 before it is measured.
    """

    rule: str = ""
    derivation: str = ""
    genre: str = ""
    papers: int = 0
    cases: int = 0
    right: int = 0
    bound: float = 0.0


Place = tuple[str, str, int, int]
"""A passage of a claim: identifier of the claim, of the document, start and end."""


class Antecedent(msgspec.Struct, frozen=True, order=True):
    """What a pronoun or common noun of a passage stands for, and how sure that is.

    Attributes:
        name: its label, its identifier once resolved.
        words: the words that stand for it; empty where it is left out.
        rule: name and version of the rule that settled it, `antecedent.name@version`.
        reliability: how often claims that lean on this rule are right; rules know nothing of it.
    """

    name: str
    words: str = ""
    rule: str = ""
    reliability: Reliability = Reliability()

    @property
    def confidence(self) -> float:
        """The share of claims leaning on such an antecedent that is right at least, 0 to 1."""
        return self.reliability.bound


class Evidence(msgspec.Struct, frozen=True, order=True, gc=False):
    """One passage that supports a claim.

    Attributes:
        document: identifier of the document.
        start, end: span of the passage in `Document.text`.
        derivation: how the passage gives the claim.
        rule: name and version of the rule, `family.name@version`.
        repaired: the passage as it must have been printed, where that differs.
        attested_on: ISO date on which the passage shows the fact to hold.
        party_label: party label as printed.
        stated_time: time expression as printed.
        antecedents: what pronouns and common nouns of the passage stand for.
        genre: kind of paper that the passage stands in, empty where its head names none.
        reliability: how often such passages are right; rules know nothing of it.
        regions: where the words stand on the page, one rectangle a line; none where that is not known.
    """

    document: str
    start: int
    end: int
    derivation: Derivation
    rule: str
    repaired: str = ""
    attested_on: str = ""
    party_label: str = ""
    stated_time: str = ""
    antecedents: tuple[Antecedent, ...] = ()
    genre: str = ""
    reliability: Reliability = Reliability()
    regions: tuple[Region, ...] = ()

    @property
    def confidence(self) -> float:
        """The share of such passages that is right at least, 0 to 1."""
        return self.reliability.bound


Value = tuple[str, str | int | float | bool]
"""A literal of a claim: name of the data property (`amount`, `currency`, `kind` …) and value."""


class Draft(msgspec.Struct, frozen=True):
    """A claim as extracted, its participants still names or other drafts.

    Attributes:
        type: class of the claim.
        participants: property with a name, or with the draft of another claim.
        modality: how the text holds it.
        period: its bounds.
        values: literals that belong to it.
        not_stated: properties that the passage was checked for and does not give.
        evidence: the passages, at least one; empty only inside another draft.
    """

    type: ClaimType
    participants: tuple[tuple[Property, Union[Name, "Draft"]], ...]
    modality: Modality = Modality.STATED
    period: Period = Period()
    values: tuple[Value, ...] = ()
    not_stated: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Reason(StrEnum):
    """Why a passage that could be read as a claim is not taken for one."""

    HEARSAY = "hearsay"
    WISH = "wish"
    SUPPOSITION = "supposition"
    QUESTION = "question"
    TAKEN_BACK = "taken back"
    QUOTATION = "quotation"
    OTHER_PARTY = "other party"
    IN_PAIRS = "in pairs"
    EXCEPTION = "exception"
    NO_COST = "no cost"
    RATE = "rate"
    COST_ELSEWHERE = "cost elsewhere"
    ANAPHOR = "anaphor"
    PROCEDURE = "procedure"
    HEADING = "heading"
    LIST = "list"


class Refused(msgspec.Struct, frozen=True):
    """A draft that a filter dropped, and why."""

    draft: Draft
    reason: Reason


class Entity(msgspec.Struct, frozen=True, order=True):
    """A thing that takes part in claims: type, names, and the organisation that its name is unique within."""

    id: str
    kind: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    scope: str = ""


class Participant(msgspec.Struct, frozen=True, order=True, gc=False):
    """A property of a claim and the identifier of the entity or claim it leads to."""

    property: Property
    target: str


class Claim(msgspec.Struct, frozen=True, gc=False):
    """A resolved claim: what `claims.jsonl` holds and the graph says.

    `id` is derived from all fields but `evidence`; see `ids.claim_id`.
    """

    id: str
    type: ClaimType
    participants: tuple[Participant, ...]
    modality: Modality
    period: Period
    values: tuple[Value, ...]
    not_stated: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Resolved(msgspec.Struct, frozen=True):
    """What one document says: its claims and the entities they mention, both sorted by identifier."""

    document: Document
    title: str
    complete: bool
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
