"""A short paper about one invented network, and claims as the tables of these tests write them."""

from collections.abc import Sequence

from stadsgraf.extract import Extractor
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels

HEAD = (
    "Lunds kommun\n\nTjänsteskrivelse\n\nMedlemskap i Öresundsringen\n\n"
    "Lunds kommun har bjudits in till nätverket Öresundsringen.\n\n"
)
NETWORK = "Öresundsringen"


def found(sentence: str, extractor: Extractor, known: Sequence[Draft] = ()) -> list[Draft]:
    """What an extractor finds where a paper about Öresundsringen goes on with a sentence."""
    return drafts(HEAD + sentence, extractor, known)


def named(draft: Draft, *properties: Property) -> str:
    """Labels under the properties, joined by a slash."""
    return "/".join(label for prop in properties for label in labels(draft, prop))


def values(draft: Draft) -> dict[str, str | int | float | bool]:
    """Literals of a claim by name."""
    return dict(draft.values)


def time(draft: Draft) -> str:
    """Bounds as "start..end", either of them empty where unknown; empty where both are."""
    if draft.period.start is None and draft.period.end is None:
        return ""
    return f"{draft.period.start or ''}..{draft.period.end or ''}"
