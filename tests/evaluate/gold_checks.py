"""What must hold of a gold file of the corpus beyond its form: offsets, hashes, and no claim against another.

`load_gold` refuses what cannot be scored; these are the errors of those who write gold.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

Gold = dict[str, Any]

_DOCUMENT: Final = {"file", "title", "date", "dnr", "issuing_body", "genre", "sha256", "chars"}
_REQUIRED: Final[dict[str, set[str]]] = {
    "Membership": {"member", "organization"},
    "PartyAffiliation": {"member", "organization"},
    "RoleHolding": {"member", "role"},
    "Founding": {"founder", "network"},
    "Coordination": {"coordinator", "network"},
    "Hosting": {"host", "network"},
    "Seat": {"about", "place"},
    "CostEstimate": {"about"},
    "Quantity": {"about"},
    "Invitation": {"invitee"},
    "Initiation": {"agent"},
    "Proposal": {"agent", "proposes"},
    "Endorsement": {"agent", "endorses"},
    "Decision": {"agent", "decides"},
    "PositionStatement": {"speaker", "statementKind"},
    "Event": {"about"},
    "DocumentRelation": {"document", "relationKind"},
}
"""The participants that a claim of each class must have."""

_OPTIONAL: Final[dict[str, set[str]]] = {
    "RoleHolding": {"organization"},
    "Invitation": {"agent", "invites"},
    "Proposal": {"decidingBody"},
    "PositionStatement": {"madeIn", "onBehalfOf", "refersToStatement"},
    "Event": {"place", "agent", "network"},
}
_VALUES: Final = {
    "PartyAffiliation": ("partyLabel", "attested"),
    "CostEstimate": ("amount", "currency", "kind"),
    "Quantity": ("value",),
}


def problems(path: Path) -> Iterator[str]:
    """Everything that is wrong with a gold file.

    Args:
        path: the file, in a folder `gold` beside the folders `docs` and `scanned`.
    """
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    data = (path.parents[1] / "docs" / gold["document"]["file"]).read_bytes()
    if not (path.parents[1] / "scanned" / gold["document"]["file"]).is_file():
        yield "there is no scanned reading"
    yield from of_document(gold, data, path.name)
    for claim in gold["claims"]:
        yield from (f"{claim['id']}: {problem}" for problem in of_claim(claim, data.decode("utf-8")))
    yield from repeated(gold)
    yield from contradicted(gold)


def of_document(gold: Gold, data: bytes, name: str) -> Iterator[str]:
    """What is wrong with the head of a gold file, given the bytes of its paper and its own name."""
    document, text = gold["document"], data.decode("utf-8")
    if set(document) != _DOCUMENT:
        yield f"document: keys {sorted(set(document) ^ _DOCUMENT)}"
    if hashlib.sha256(data).hexdigest() != document["sha256"]:
        yield "document: sha256 is not that of the paper"
    if len(text) != document["chars"]:
        yield "document: chars is not the length of the paper"
    if "\r" in text or "\t" in text:
        yield "document: the paper holds a carriage return or a tab"
    if document["file"].partition("_")[0] != name.partition(".")[0]:
        yield "document: paper and gold have different numbers"
    if [claim["id"] for claim in gold["claims"]] != [f"c{n + 1}" for n in range(len(gold["claims"]))]:
        yield "claims: ids are not c1, c2, …"


def of_claim(claim: Gold, text: str) -> Iterator[str]:
    """What is wrong with one claim, given the text of its paper."""
    kind, given = claim["type"], set(claim["participants"])
    missing = _REQUIRED[kind] - given
    strange = given - _REQUIRED[kind] - _OPTIONAL.get(kind, set())
    if missing or strange:
        yield f"participants: missing {sorted(missing)}, strange {sorted(strange)}"
    yield from (f"{key} is missing" for key in _VALUES.get(kind, ()) if key not in claim)
    if "fromContext" in claim and "from" not in claim:
        yield "fromContext without from"
    if claim.get("from", "0")[:4] > claim.get("until", "9")[:4]:
        yield "from is after until"
    if not claim["evidence"]:
        yield "evidence: none"
    for piece in claim["evidence"]:
        quote = piece["quote"]
        if text[piece["start"] : piece["end"]] != quote or not quote.strip():
            yield f"evidence: {piece} is not in the paper"
        if kind == "PartyAffiliation":
            yield from _unnamed(claim, quote)


def _unnamed(claim: Gold, quote: str) -> Iterator[str]:
    """Who holds a party label stands in the passage with it, by the last name at least."""
    flat = re.sub(r"-?\s*\n\s*", " ", quote)
    last = claim["participants"]["member"].split()[-1].split("-")[-1]
    if last not in flat and "Ordföranden" not in flat:
        yield f"evidence: no name in {quote!r}"
    if claim.get("partyLabel", "") not in quote:
        yield f"evidence: no label in {quote!r}"


def repeated(gold: Gold) -> Iterator[str]:
    """Claims that say what one before them says."""
    seen: set[str] = set()
    for claim in gold["claims"]:
        said = {key: value for key, value in claim.items() if key not in ("id", "evidence", "core")}
        key = json.dumps(said, sort_keys=True)
        if key in seen:
            yield f"{claim['id']}: stated twice"
        seen.add(key)


def contradicted(gold: Gold) -> Iterator[str]:
    """Patterns that forbid what the gold claims."""
    for number, pattern in enumerate(gold["must_not"]):
        for claim in gold["claims"]:
            if _forbids(pattern, claim):
                yield f"must_not[{number}]: contradicts {claim['id']}"


def _forbids(pattern: Gold, claim: Gold) -> bool:
    if pattern["type"] not in (claim["type"], *claim.get("typeAlso", ())):
        return False
    if not all(
        _holds(claim["participants"].get(role), value) for role, value in pattern["participants"].items()
    ):
        return False
    if pattern.get("modality", claim["modality"]) not in (claim["modality"], *claim.get("modalityAlso", ())):
        return False
    values = (("status", "current"), ("outcome", None), ("amount", None))
    return all(name not in pattern or pattern[name] == claim.get(name, default) for name, default in values)


def _holds(found: object, wanted: object) -> bool:
    listed = found if isinstance(found, list) else [found]
    return all(item in listed for item in (wanted if isinstance(wanted, list) else [wanted]))
