"""The figures as tables for a terminal of 80 columns, and the curve as a picture."""

from collections.abc import Iterator, Sequence

from bench.quality.figures import CorpusFigures, Damage, Landed, Scores, Shares
from stadsgraf.evaluate.reliability import reliability_lines

_HEAD = f"{'':<26} {'core':>5} {'P':>6} {'R':>6} {'F1':>6} {'relaxed: P':>11} {'R':>6} {'F1':>6}"


def tables(landed: Landed) -> Iterator[str]:
    """All tables, line by line."""
    yield from corpora_table(landed.corpora)
    yield ""
    yield from _genres(landed)
    yield ""
    yield from _organisations(landed)
    yield ""
    yield "F1 of the clean papers with a share of their characters misread"
    yield from _damage(landed.damage)
    yield ""
    yield "Claims in papers of organisations that their confidence was not measured on"
    yield from reliability_lines(landed.reliability)


def corpora_table(corpora: dict[str, CorpusFigures]) -> Iterator[str]:
    """Each corpus with its classes."""
    for name, corpus in corpora.items():
        yield _HEAD.replace(" " * len(name), name, 1)
        yield from (_row(f"  {kind}", scores) for kind, scores in corpus.classes.items())
        yield _row("  all main classes", corpus.overall)
        yield f"  must not be claimed, but is: {len(corpus.must_not)}"
        yield from (f"    {one}"[:80] for one in corpus.must_not)


def _genres(landed: Landed) -> Iterator[str]:
    yield _HEAD.replace(" " * 8, "by genre", 1)
    for genre, readings in landed.genres.items():
        yield from (_row(f"{genre}, {reading}", scores) for reading, scores in readings.items())


def _organisations(landed: Landed) -> Iterator[str]:
    yield f"{'by organisation':<22} {'':>6} {'clean F1':>13} {'scanned F1':>13} confidence without it"
    heads = "".join(f"{head:>7}" for head in ("papers", "own", "rest", "own", "rest"))
    yield f"{'':<22}{heads} {'claims':>7} {'mean':>6} {'right':>6}"
    for name, one in landed.organisations.items():
        shares = (one.clean, one.others_clean, one.scanned, one.others_scanned)
        yield (
            f"{name[:22]:<22} {one.papers:>6} {' '.join(map(_share, shares))} {one.claims:>7} "
            f"{one.confidence:>6.3f} {one.right:>6.3f}"
        )


def _damage(points: Sequence[Damage]) -> Iterator[str]:
    kinds = list(dict.fromkeys(point.kind for point in points))
    shares = list(dict.fromkeys(point.share for point in points))
    yield f"{'':<36}" + "".join(f"{share:>7.0%}" for share in shares)
    for kind in kinds:
        of_kind = [point for point in points if point.kind == kind]
        yield f"{kind + ', strict':<36}" + "".join(f"{point.strict:>7.3f}" for point in of_kind)
        yield f"{kind + ', relaxed':<36}" + "".join(f"{point.relaxed:>7.3f}" for point in of_kind)


def _row(name: str, scores: Scores) -> str:
    return f"{name:<26} {scores.core:>5} {_shares(scores.strict)} {_shares(scores.relaxed, 11)}"


def _shares(shares: Shares, first: int = 6) -> str:
    return f"{shares.precision:>{first}.3f} {shares.recall:>6.3f} {shares.f1:>6.3f}"


def _share(share: float | None) -> str:
    return f"{'-':>6}" if share is None else f"{share:>6.3f}"
