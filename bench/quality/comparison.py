"""What was gained and lost since the figures that are landed, and whether that may pass."""

from collections.abc import Iterator, Mapping

from bench.quality.figures import CorpusFigures, Scores, papers_of

TOLERANCE = 0.01
"""By so much a figure of a corpus may fall before the check fails."""

Corpora = Mapping[str, CorpusFigures]


def changes(old: Corpora, new: Corpora) -> Iterator[str]:
    """A line for each corpus, each class of it and each paper whose figures changed."""
    for name in sorted(new.keys() & old.keys()):
        before, after = old[name], new[name]
        yield f"{name:<16} {_moved(before.overall, after.overall)}"
        for kind in sorted(before.classes.keys() | after.classes.keys()):
            was, now = before.classes.get(kind), after.classes.get(kind)
            if was is None or now is None:
                yield f"  {kind:<24} {'gone' if now is None else 'new'}"
            elif was != now:
                yield f"  {kind:<24} {_moved(was, now)}"
        for file in sorted(before.papers.keys() & after.papers.keys()):
            if before.papers[file] != after.papers[file]:
                yield f"  {file[:40]:<40} F1 {_step(before.papers[file], after.papers[file])}"


def failures(old: Corpora, new: Corpora) -> Iterator[str]:
    """Why the new figures may not pass; nothing where they may."""
    for name, file in sorted(papers_of(old) ^ papers_of(new)):
        yield f"{name}: {file} has no landed figures, or is gone: run `make evaluate`."
    for name in sorted(new.keys() & old.keys()):
        before, after = old[name], new[name]
        yield from (
            f"{name} must not claim, but does: {one}" for one in after.must_not if one not in before.must_not
        )
        for mode in ("strict", "relaxed"):
            was, now = getattr(before.overall, mode), getattr(after.overall, mode)
            for figure in ("precision", "recall", "f1"):
                fall = getattr(was, figure) - getattr(now, figure)
                if fall > TOLERANCE + 1e-9:
                    values = _step(getattr(was, figure), getattr(now, figure))
                    yield f"{name}: {mode} {figure} falls: {values}."


def _moved(was: Scores, now: Scores) -> str:
    pairs = zip(
        (was.strict.precision, was.strict.recall, was.strict.f1, was.relaxed.f1),
        (now.strict.precision, now.strict.recall, now.strict.f1, now.relaxed.f1),
        strict=True,
    )
    names = ("P", "R", "F1", "relaxed F1")
    return "  ".join(f"{name} {_step(*pair)}" for name, pair in zip(names, pairs, strict=True))


def _step(was: float, now: float) -> str:
    """A figure, and by how much it moved if it did."""
    return f"{now:.3f}" if was == now else f"{now:.3f} ({now - was:+.3f})"
