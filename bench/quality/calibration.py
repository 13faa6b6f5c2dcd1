"""Confidence measured on gold, and tried on the papers of an organisation that had no part in the measure."""

from collections.abc import Sequence

import msgspec

from bench.quality.corpora import Outcome
from stadsgraf.confidence import Case, Table, cases_of, fit, rate
from stadsgraf.evaluate.reliability import Verdict
from stadsgraf.ids import iri


def cases(outcomes: Sequence[Outcome]) -> list[Case]:
    """All cases of some corpora; a paper keeps its name in all its readings."""
    return [
        case
        for outcome in outcomes
        for file, resolved in sorted(outcome.resolved.items())
        for case in cases_of(
            resolved, outcome.verdicts(file), paper=file, organisation=outcome.organisation(file)
        )
    ]


def left_out(outcomes: Sequence[Outcome]) -> dict[str, list[Verdict]]:
    """For each organisation the verdicts on its papers, with confidence measured on those of all others."""
    known = cases(outcomes)
    return {
        organisation: _rated(
            outcomes, organisation, fit([c for c in known if c.organisation != organisation])
        )
        for organisation in sorted({case.organisation for case in known})
    }


def _rated(outcomes: Sequence[Outcome], organisation: str, table: Table) -> list[Verdict]:
    found = []
    for outcome in outcomes:
        for file, resolved in sorted(outcome.resolved.items()):
            if outcome.organisation(file) == organisation:
                sure = {
                    iri(claim.id): max(piece.confidence for piece in claim.evidence)
                    for claim in rate(resolved, table).claims
                }
                found += [
                    msgspec.structs.replace(verdict, confidence=sure[verdict.node])
                    for verdict in outcome.scored.scores[file].verdicts
                ]
    return found
