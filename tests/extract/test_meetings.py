"""Who supports, opposes, reserves, abstains and answers, as twenty clerks lay it out.

Each passage of `meetings.txt` stands in the minutes of one board, save a paper of its own ("PAPER" above it).
Below it are all endorsements (E who > whose proposal and of which kind), statements (P kind: who) and, where
one is given, all proposals (Y who: kind) that it makes; what has none below is refused.
"""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read
from tests.extract.passages import passages

_MINUTES = """ÖSTHAMMARS KOMMUN            SAMMANTRÄDESPROTOKOLL
Kommunstyrelsen              2016-05-10

Beslutande    Berit Sandell (S), ordförande
              Ove Krantz (M)
              Lena Hägg (V)
              Ulf Stenmark (SD)
              Mona Frisk (C)

§ 12 Medlemskap i Eurocities

Dnr KS 2016/41

"""
_PASSAGES = passages("meetings.txt")


def _kind(draft: Draft) -> str:
    return str(dict(draft.values).get("kind", ""))


def _proposal(draft: Draft) -> str:
    return f"{'/'.join(labels(draft, Property.AGENT))} {_kind(draft)}".strip()


def _shown(draft: Draft) -> str | None:
    """An endorsement, statement or proposal in one line; None for every other claim, and for views."""
    who = ", ".join(labels(draft, Property.AGENT) or labels(draft, Property.SPEAKER))
    if draft.type is ClaimType.ENDORSEMENT:
        supported = [t for p, t in draft.participants if p is Property.ENDORSES and not isinstance(t, Name)]
        return f"E {who} > {' + '.join(map(_proposal, supported))}".strip()
    if draft.type is ClaimType.POSITION_STATEMENT and draft.modality is not Modality.OPINION:
        return f"P {labels(draft, Property.STATEMENT_KIND)[0]}: {who}"
    return f"Y {who}: {_kind(draft)}".strip() if draft.type is ClaimType.PROPOSAL else None


@pytest.mark.parametrize(("passage", "told"), _PASSAGES, ids=lambda value: str(value)[:50])
def test_what_is_done_at_a_meeting(passage: str, told: tuple[str, ...]) -> None:
    text = passage.removeprefix("PAPER\n") if passage.startswith("PAPER\n") else _MINUTES + passage
    found = {line for draft in extract(read(text)) if (line := _shown(draft)) is not None}
    if not any(line.startswith("Y ") for line in told):
        found = {line for line in found if not line.startswith("Y ")}
    assert found == set(filter(None, told))
