"""Papers damaged by a seeded random: what a build may get wrong, many things at a time."""

import copy
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from stadsgraf.evaluate.conventions import COUNTED, PLACES_OF
from stadsgraf.vocabulary import Derivation, Modality
from tests.evaluate.gold_graph import Record

Paper = dict[str, Any]
Mutation = Callable[[Random, Record, Paper], None]

_DATES = ("1994", "2014-07-01", "2016-05", "2018-12-31", "2023-02-20")
_ROLE_NAMES = ("member", "organization", "network", "agent", "speaker", "about", "decidingBody", "onBehalfOf")

_CONFUSIONS = (("ö", "6"), ("å", "a"), ("ä", "i"), ("m", "rn"), ("l", "1"), ("e", "c"))


def mutate(rng: Random, paper: Mapping[str, Any], rate: float) -> Paper:
    """A copy of a paper in which a share of about `rate` of the claims is damaged, some more than once."""
    damaged = copy.deepcopy(dict(paper))
    for claim in list(damaged["claims"]):
        while rng.random() < rate:
            rng.choice(MUTATIONS)(rng, claim, damaged)
    for pattern in paper["must_not"]:
        if rng.random() < rate:
            damaged["claims"].append(_forbidden(rng, pattern, damaged))
    return damaged


def _forbidden(rng: Random, pattern: Mapping[str, Any], paper: Paper) -> Record:
    """A claim of a forbidden pattern, or nearly."""
    claim = copy.deepcopy(rng.choice([c for c in paper["claims"] if c["type"] == pattern["type"]] or [{}]))
    participants = {**claim.get("participants", {}), **copy.deepcopy(pattern["participants"])}
    return {
        "derivation": "Explicit",
        "evidence": copy.deepcopy(rng.choice(paper["claims"])["evidence"]),
        **claim,
        **{key: pattern[key] for key in ("status", "outcome", "amount") if key in pattern},
        "id": _new_name(paper),
        "type": pattern["type"],
        "participants": participants or {"member": "Någon"},
        "modality": pattern.get("modality", "Stated"),
    }


def _new_name(paper: Paper) -> str:
    return f"x{len(paper['claims'])}"


def _drop(rng: Random, claim: Record, paper: Paper) -> None:
    if claim in paper["claims"] and len(paper["claims"]) > 1:
        paper["claims"].remove(claim)


def _repeat(rng: Random, claim: Record, paper: Paper) -> None:
    paper["claims"].append({**copy.deepcopy(claim), "id": _new_name(paper)})


def _extra(rng: Random, claim: Record, paper: Paper) -> None:
    twin = {**copy.deepcopy(claim), "id": _new_name(paper)}
    _swap_between(rng, twin, paper)
    paper["claims"].append(twin)


def _modality(rng: Random, claim: Record, paper: Paper) -> None:
    claim["modality"] = rng.choice([*(m.value for m in Modality), *claim.get("modalityAlso", []), None])


def _derivation(rng: Random, claim: Record, paper: Paper) -> None:
    claim["derivation"] = rng.choice([d.value for d in Derivation])


def _swap_within(rng: Random, claim: Record, paper: Paper) -> None:
    roles = list(claim["participants"])
    first, second = rng.choice(roles), rng.choice(roles)
    values = claim["participants"]
    values[first], values[second] = values[second], values[first]


def _swap_between(rng: Random, claim: Record, paper: Paper) -> None:
    role = rng.choice(list(claim["participants"]))
    other = rng.choice(paper["claims"])["participants"]
    claim["participants"][role] = copy.deepcopy(other.get(role, rng.choice(list(other.values()))))


def _unnamed(rng: Random, claim: Record, paper: Paper) -> None:
    role = rng.choice(list(claim["participants"]))
    if len(claim["participants"]) > 1:
        del claim["participants"][role]


def _other_property(rng: Random, claim: Record, paper: Paper) -> None:
    role = rng.choice(list(claim["participants"]))
    key = (claim["type"], role)
    places = [str(place) for known, places in PLACES_OF.items() if known == key for place in places]
    claim["participants"][rng.choice(places or _ROLE_NAMES)] = claim["participants"].pop(role)


def _several(rng: Random, claim: Record, paper: Paper) -> None:
    """Claims of one class become one claim with several participants."""
    same = [c for c in paper["claims"] if c["type"] == claim["type"] and c is not claim]
    role = rng.choice(list(claim["participants"]))
    more = [c["participants"][role] for c in rng.sample(same, min(len(same), 2)) if role in c["participants"]]
    values = [claim["participants"][role], *more]
    claim["participants"][role] = [x for v in values for x in (v if isinstance(v, list) else [v])]


def _fewer(rng: Random, claim: Record, paper: Paper) -> None:
    for role, value in claim["participants"].items():
        if isinstance(value, list):
            claim["participants"][role] = rng.sample(value, rng.randint(1, len(value)))


def _alternative(rng: Random, claim: Record, paper: Paper) -> None:
    """Something else that the gold accepts."""
    claim["from"] = rng.choice([claim.get("from"), *claim.get("frmAlso", [])])
    claim["until"] = rng.choice([claim.get("until"), *claim.get("untilAlso", [])])
    claim["per"] = rng.choice([claim.get("per"), *claim.get("perAlso", [])])
    claim["type"] = rng.choice([claim["type"], *claim.get("typeAlso", [])])
    for role in ("agent", "organization"):
        if role in claim["participants"] and claim.get(f"{role}Also"):
            claim["participants"][role] = rng.choice(claim[f"{role}Also"])


def _from(rng: Random, claim: Record, paper: Paper) -> None:
    claim["from"] = rng.choice([None, *_DATES])


def _until(rng: Random, claim: Record, paper: Paper) -> None:
    claim["until"] = rng.choice([None, *_DATES])
    claim["status"] = rng.choice([None, "former"])


def _attested(rng: Random, claim: Record, paper: Paper) -> None:
    claim["attested"] = rng.choice([None, *_DATES])


def _amount(rng: Random, claim: Record, paper: Paper) -> None:
    claim["amount"] = rng.choice([0, 700000, 10 * (claim.get("amount") or 1), claim.get("amount")])
    claim["currency"] = rng.choice(["SEK", "EUR", claim.get("currency")])
    claim["per"] = rng.choice(["P1Y", "P2Y", None])
    claim["value"] = rng.choice([claim.get("value"), 7, 40])


def _type(rng: Random, claim: Record, paper: Paper) -> None:
    claim["type"] = rng.choice([*(t.value for t in COUNTED), *claim.get("typeAlso", [])])


def _misspell(rng: Random, claim: Record, paper: Paper) -> None:
    role = rng.choice(list(claim["participants"]))
    value = claim["participants"][role]
    if isinstance(value, str):
        claim["participants"][role] = _damaged(rng, value)
    elif isinstance(value, list):
        claim["participants"][role] = [_damaged(rng, x) if isinstance(x, str) else x for x in value]


def _damaged(rng: Random, label: str) -> str:
    for before, after in rng.sample(_CONFUSIONS, 3):
        label = label.replace(before, after, 1)
    place = rng.randrange(len(label) + 1)
    return label[:place] + rng.choice(["", "x", " kommun", "s"]) + label[place + rng.randint(0, 1) :]


def _evidence(rng: Random, claim: Record, paper: Paper) -> None:
    claim["evidence"] = rng.choice([[], claim["evidence"][:1], rng.choice(paper["claims"])["evidence"]])


def _quote(rng: Random, claim: Record, paper: Paper) -> None:
    shift = rng.randint(-40, 40)
    claim["evidence"] = [
        {"start": max(0, e["start"] + shift), "end": e["end"] + 3, "quote": e["quote"][rng.randint(0, 30) :]}
        for e in claim["evidence"]
    ]


def _party_label(rng: Random, claim: Record, paper: Paper) -> None:
    claim["partyLabel"] = rng.choice(["M", "S", "(S)", "fp", "KD", None])


def _outcome(rng: Random, claim: Record, paper: Paper) -> None:
    words = ["bifall", "avslag", "återremiss avslås", "besvarad", "bordlagd", "godkänd", None]
    claim["outcome"] = rng.choice(words)


def _kind(rng: Random, claim: Record, paper: Paper) -> None:
    kinds = ["uppfattning", "reservation", "skriftlig reservation mot beslutet", "särskilt uttalande"]
    claim["participants"]["statementKind"] = rng.choice(kinds)


def _reference(rng: Random, claim: Record, paper: Paper) -> None:
    for role, value in claim["participants"].items():
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            claim["participants"][role] = [{"claim": rng.choice(paper["claims"])["id"]}, *value[1:]]
    if claim["type"] == "CostEstimate":
        claim["participants"]["about"] = {"claim": rng.choice(paper["claims"])["id"]}


MUTATIONS: tuple[Mutation, ...] = (
    _drop,
    _repeat,
    _extra,
    _modality,
    _derivation,
    _swap_within,
    _swap_between,
    _unnamed,
    _other_property,
    _several,
    _fewer,
    _alternative,
    _from,
    _until,
    _attested,
    _amount,
    _type,
    _misspell,
    _evidence,
    _quote,
    _party_label,
    _outcome,
    _kind,
    _reference,
)
