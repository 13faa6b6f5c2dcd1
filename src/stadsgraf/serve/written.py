"""All claims as `claims.jsonl` has them, as far as lines are made of them."""

import sqlite3

import msgspec

from stadsgraf.corpus import Corpus
from stadsgraf.errors import OutputError
from stadsgraf.model import Claim, Entity, Evidence, Participant, Period
from stadsgraf.search.base import unreadable
from stadsgraf.serve.built import CLAIMS, Built
from stadsgraf.serve.overview import counts
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property


class Written(msgspec.Struct, frozen=True):
    """Claims and the things that they name.

    Attributes:
        corpus: both; evidence tells its document alone.
        seen: by claim, the first day on which a paper shows it, where one tells.
    """

    corpus: Corpus
    seen: dict[str, str]


class _Participant(msgspec.Struct, frozen=True, gc=False):
    property: Property
    id: str
    label: str


class _Evidence(msgspec.Struct, frozen=True, gc=False):
    document: str
    attestedOn: str = ""  # noqa: N815  # as in the file


class _Claim(msgspec.Struct, frozen=True, rename="camel", gc=False):
    id: str
    type: ClaimType
    modality: Modality
    evidence: tuple[_Evidence, ...]
    participants: tuple[_Participant, ...] = ()
    valid_from: str | None = None
    valid_until: str | None = None
    values: dict[str, str | int | float | bool] = {}
    not_stated: tuple[str, ...] = ()


def read_written(built: Built) -> Written:
    """The claims of a build.

    Raises:
        OutputError: a file of the build is missing or damaged.
    """
    decoder, claims = msgspec.json.Decoder(_Claim), list[Claim]()
    seen, labels = dict[str, str](), dict[str, str]()
    try:
        with (built.folder / CLAIMS).open("rb") as lines:
            for line in lines:
                one = decoder.decode(line)
                claims.append(_claim(one))
                labels |= {part.id: part.label for part in one.participants}
                days = [piece.attestedOn for piece in one.evidence if piece.attestedOn]
                if days:
                    seen[one.id] = min(days)
        if len(claims) != sum(counts(built.folder).claims.values()):
            raise OutputError(f"{CLAIMS} lacks claims: build again.")
        kinds = dict(built.search.execute("SELECT id, kind FROM thing"))
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"{CLAIMS} is missing or damaged ({error}): build again.") from error
    except sqlite3.Error as error:
        raise unreadable(str(error)) from error
    things = (Entity(one, EntityType(kinds[one]), labels[one]) for one in sorted(labels) if one in kinds)
    return Written(Corpus(tuple(claims), tuple(things), (), {}), seen)


def _claim(one: _Claim) -> Claim:
    return Claim(
        id=one.id,
        type=one.type,
        participants=tuple(Participant(part.property, part.id) for part in one.participants),
        modality=one.modality,
        period=Period(one.valid_from, one.valid_until),
        values=tuple((name, value) for name, value in one.values.items() if name in ("kind", "outcome")),
        not_stated=one.not_stated,
        evidence=tuple(
            Evidence(document, 0, 0, Derivation.EXPLICIT, "")
            for document in sorted({piece.document for piece in one.evidence})
        ),
    )
