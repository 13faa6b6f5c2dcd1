"""An evaluation as text for a terminal of 80 columns, or as plain values for JSON."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from stadsgraf.evaluate.conventions import COUNTED, PERIPHERAL
from stadsgraf.evaluate.evidence import EvidenceProblem
from stadsgraf.evaluate.gold import Participants, listed
from stadsgraf.evaluate.reliability import reliability_lines
from stadsgraf.evaluate.result import Evaluation, Figures, Missed, Modes, Spurious, Violation
from stadsgraf.vocabulary import BASE

_WIDTH: Final = 80
_QUOTE: Final = 240


def as_json(evaluation: Evaluation) -> dict[str, object]:
    """An evaluation as dicts, lists, strings and numbers; macro F1 stands with the overall figures."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(evaluation))
    for mode, value in plain.pop("macro_f1").items():
        plain["overall"][mode]["macro_f1"] = value
    return plain


def render(evaluation: Evaluation, *, listing: bool) -> str:
    """An evaluation as text.

    Args:
        evaluation: what to show.
        listing: also show each missing and wrong claim and each passage that does not hold.
    """
    lines = [*_table(evaluation), "", *_summary(evaluation), "", *_papers(evaluation)]
    if evaluation.reliability:
        lines += ["", *reliability_lines(evaluation.reliability)]
    for violation in evaluation.must_not:
        lines += ["", *_violation(violation)]
    if listing:
        for missed in evaluation.missed:
            lines += ["", *_missed(missed)]
        for spurious in evaluation.spurious:
            lines += ["", *_spurious(spurious)]
        for problem in evaluation.evidence_problems:
            lines += ["", *_evidence_problem(problem)]
    return "\n".join(lines) + "\n"


def _table(evaluation: Evaluation) -> Iterator[str]:
    yield f"{'':32}{'strict':^19}   {'relaxed':^19}".rstrip()
    heads = "".join(f"{head:>7}" for head in ("P", "R", "F1"))
    yield f"{'class':<18} {'gold':>5} {'graph':>5}{heads} {heads}"
    for claim_type in COUNTED:
        modes = evaluation.types[claim_type]
        if modes.strict.gold_all or modes.relaxed.system:
            apart = claim_type in PERIPHERAL
            yield _row(f"{claim_type}{' *' if apart else ''}", modes, apart=apart)
    yield _row("overall", evaluation.overall, apart=False)
    yield f"{'macro F1':<18}{_share(evaluation.macro_f1.strict):>33}{_share(evaluation.macro_f1.relaxed):>22}"
    yield "* not in the overall figures"


def _row(name: str, modes: Modes, *, apart: bool) -> str:
    gold = modes.strict.gold_all if apart else modes.strict.gold_core
    return f"{name:<18} {gold:>5} {modes.relaxed.system:>5}{_shares(modes.strict)} {_shares(modes.relaxed)}"


def _shares(figures: Figures) -> str:
    return "".join(f"{share:>7.3f}" for share in (figures.precision, figures.recall, figures.f1))


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def _summary(evaluation: Evaluation) -> Iterator[str]:
    found = evaluation.evidence
    not_quoted = sum(p.problem == "span is not the quote" for p in evaluation.evidence_problems)
    if evaluation.no_such_claims:
        yield "The graph holds no claim of any class that is scored."
    yield f"must not be claimed, but is: {evaluation.must_not_violations} of {evaluation.must_not_total}"
    yield f"claims of none of these papers: {evaluation.unassigned_to_a_document}"
    yield f"claims without evidence: {found.claims_without_evidence}"
    yield f"passages: {found.spans}, with a quote: {found.with_quote}"
    yield (
        f"quotes that hold what is claimed: {_share(found.object_label_in_quote)}, "
        f"of explicit claims: {_share(found.object_label_in_quote_explicit)}"
    )
    yield (
        f"spans whose text is the quote: {_share(found.span_text_equals_quote)}, "
        f"spans that differ: {not_quoted}"
    )
    yield f"passages that overlap the gold's: {_share(found.overlaps_gold_span)}"


def _papers(evaluation: Evaluation) -> Iterator[str]:
    yield f"{'paper':<44} {'strict F1':>10} {'relaxed F1':>11} {'must not':>9}"
    absent = {issue.source for issue in evaluation.issues}
    for file, paper in evaluation.docs.items():
        name = textwrap.shorten(file, 44, placeholder="") or file[:43] + "…"
        if file in absent:
            yield f"{name:<44} {'not in the graph':>22}"
            continue
        yield f"{name:<44} {paper.strict.f1:>10.3f} {paper.relaxed.f1:>11.3f} {paper.must_not_violations:>9}"


def _violation(violation: Violation) -> Iterator[str]:
    modality = violation.modality or "any modality"
    yield from _wrapped(f"MUST NOT {violation.doc}: {violation.type} ({modality})", "  ")
    yield from _wrapped("  " + _gold_participants(violation.participants), "    ")
    yield from _wrapped(f"  because: {violation.reason}", "    ")
    yield from _wrapped("  claimed by " + ", ".join(map(_short, violation.claims)), "    ")
    yield from _quoted(violation.quotes)


def _missed(missed: Missed) -> Iterator[str]:
    yield from _wrapped(f"MISSING {missed.doc}: {missed.id} {missed.type} ({missed.modality})", "  ")
    yield from _wrapped("  " + _gold_participants(missed.participants), "    ")
    yield from _quoted(missed.quotes)


def _spurious(spurious: Spurious) -> Iterator[str]:
    modality = spurious.modality or "no modality"
    yield from _wrapped(f"WRONG {spurious.doc}: {spurious.type} ({modality}) {_short(spurious.node)}", "  ")
    yield from _wrapped("  " + _participants(spurious.participants), "    ")
    yield from _quoted(spurious.quotes)


def _evidence_problem(problem: EvidenceProblem) -> Iterator[str]:
    span = "" if problem.start is None else f" {problem.start}-{problem.end}"
    yield from _wrapped(f"EVIDENCE {problem.doc}{span}: {problem.problem}: {_short(problem.node)}", "  ")
    yield from _quoted([problem.quote])


def _gold_participants(participants: Participants) -> str:
    return _participants(
        {
            role: [item if isinstance(item, str) else item.claim for item in listed(value)]
            for role, value in participants.items()
        }
    )


def _participants(participants: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(f"{role}: {', '.join(labels)}" for role, labels in participants.items()) or "anybody"


def _short(iri: str) -> str:
    return iri.removeprefix(BASE)


def _quoted(quotes: Sequence[str]) -> Iterator[str]:
    """The first quote on as many lines as it needs, and how many more there are."""
    if quotes:
        more = f" (and {len(quotes) - 1} more)" if len(quotes) > 1 else ""
        yield from _wrapped(f"  “{textwrap.shorten(quotes[0], _QUOTE, placeholder=' …')}”{more}", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
