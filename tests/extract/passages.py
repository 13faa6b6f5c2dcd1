"""What tests of cards and groups share: passages with the claims that they make, from a text file."""

from pathlib import Path

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import extract
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType


def passages(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """The passages of a file beside this one: each with its claims below `----`, parted by `====`."""
    parts = (Path(__file__).parent / name).read_text(encoding="utf-8").split("====\n")
    split = [part.split("\n----\n") for part in parts]
    return [(text + "\n", tuple(claims.splitlines())) for text, claims in split]


def roles(paper: Paper, home: str) -> set[str]:
    """The claims that somebody holds a role, in one line each, without the name of their class."""
    return {
        shown(draft, home).removeprefix("RoleHolding ")
        for draft in extract(paper)
        if draft.type is ClaimType.ROLE_HOLDING
    }


def shown(draft: Draft, home: str) -> str:
    """A claim in one line; the municipality whose paper it is shows as K."""
    named = "/".join(
        "K" if target.label == home else target.label
        for _, target in draft.participants
        if isinstance(target, Name)
    )
    values = dict(draft.values)
    told = [named]
    if draft.type is ClaimType.COST_ESTIMATE:
        told.append(f"{values['amount']:.0f} {values['currency']}")
        if draft.period.start is not None:
            told.append(draft.period.start[:4])
    elif draft.type is ClaimType.QUANTITY:
        told.append(str(values["value"]))
    elif draft.period.start is not None or draft.period.end is not None:
        told.append(f"{draft.period.start or ''}..{draft.period.end or ''}")
    if draft.not_stated and draft.type in (ClaimType.ROLE_HOLDING, ClaimType.MEMBERSHIP):
        told.append("FORMER")
    return " ".join([draft.type.value, draft.modality.value, *told])
