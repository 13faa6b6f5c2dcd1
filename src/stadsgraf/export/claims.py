"""claims.jsonl: one claim a line with all that the graph says of it and the words it rests on."""

from typing import BinaryIO

import msgspec

from stadsgraf.characters import for_json
from stadsgraf.corpus import Corpus
from stadsgraf.export.exporter import Source
from stadsgraf.model import Antecedent, Claim, Evidence, Participant, Reliability

KEYS = (
    "id", "type", "modality", "participants", "validFrom", "validUntil", "datePrecision", "values",
    "notStated", "evidence",
)  # fmt: skip
"""The keys of a line, in their order."""


def write_claims(source: Source, stream: BinaryIO) -> None:
    """All claims, sorted by identifier."""
    corpus = source.corpus()
    stream.writelines(claim_line(claim, corpus) for claim in corpus.claims)


def claim_line(claim: Claim, corpus: Corpus) -> bytes:
    """One claim as a line of JSON, with its line end.

    Args:
        claim: a claim of the corpus.
        corpus: gives the labels and the words of the quotes.

    Returns:
        UTF-8 text; keys that would be empty are left out, so what is unknown is not there.
    """
    period = claim.period
    record: dict[str, object] = {
        "id": claim.id,
        "type": claim.type,
        "modality": claim.modality,
        "participants": [_participant(participant, corpus) for participant in claim.participants],
        "validFrom": period.start,
        "validUntil": period.end,
        "datePrecision": period.precision,
        "values": dict(claim.values),
        "notStated": claim.not_stated,
        "evidence": [_evidence(piece, corpus) for piece in claim.evidence],
    }
    return for_json(msgspec.json.encode(_filled(record))) + b"\n"


def _participant(participant: Participant, corpus: Corpus) -> dict[str, str]:
    return {
        "property": participant.property,
        "id": participant.target,
        "label": corpus.label(participant.target),
    }


def _evidence(piece: Evidence, corpus: Corpus) -> dict[str, object]:
    document = corpus.document_by_id[piece.document]
    record: dict[str, object] = {
        "document": piece.document,
        "file": document.name,
        "start": piece.start,
        "end": piece.end,
        "quote": document.text[piece.start : piece.end],
        "page": document.page_of(piece.start),
        "regions": piece.regions,
        "repaired": piece.repaired,
        "derivation": piece.derivation,
        "confidence": piece.confidence,
        "measured": _measured(piece.reliability),
        "rule": piece.rule,
        "attestedOn": piece.attested_on,
        "partyLabel": piece.party_label,
        "statedTime": piece.stated_time,
        "antecedents": [_antecedent(one, corpus) for one in piece.antecedents],
    }
    return _filled(record)


def _antecedent(antecedent: Antecedent, corpus: Corpus) -> dict[str, object]:
    return _filled(
        {
            "words": antecedent.words,
            "id": antecedent.name,
            "label": corpus.label(antecedent.name),
            "confidence": antecedent.confidence,
            "measured": _measured(antecedent.reliability),
            "rule": antecedent.rule,
        }
    )


def _measured(reliability: Reliability) -> dict[str, object]:
    """The cases behind a confidence, and what they were cases of."""
    names = ("rule", "derivation", "genre", "papers", "cases", "right")
    return _filled({name: getattr(reliability, name) for name in names}) if reliability.cases else {}


def _filled(record: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in record.items() if value not in (None, "", (), [], {})}
