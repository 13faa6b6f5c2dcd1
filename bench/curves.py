"""Cost against size on logarithmic scales, as SVG. A curve ends where measuring ended."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bench.record import Job, Results
from bench.run import BUILD, CHANGED, NAIVE, ONE_CORE

_LINES = {
    BUILD: ("all processors", "#1f5a96", "o"),
    ONE_CORE: ("one process", "#5aa0d8", "s"),
    CHANGED: ("1 % changed", "#2e8b57", "^"),
    NAIVE: ("naive way", "#b5442e", "x"),
}
_COLUMNS = 2


def draw(results: Results, path: Path) -> None:
    """Draws time, memory, disk and answers of all builds of a run, and of the naive way as far as it ran.

    Args:
        results: The run.
        path: The SVG file; the same results give the same bytes.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    panels: Sequence[tuple[str, Callable[[Job], float | None], Sequence[str]]] = (
        ("seconds of processor", lambda job: job.processor, (BUILD, ONE_CORE, CHANGED, NAIVE)),
        ("seconds on the clock", lambda job: job.wall, (BUILD, ONE_CORE, CHANGED, NAIVE)),
        ("peak memory, MB", lambda job: job.peak_bytes / 1e6, (BUILD, ONE_CORE, NAIVE)),
        ("bytes on the disk per byte of text", _disk, (BUILD,)),
    )
    with mpl.rc_context({"svg.hashsalt": "stadsgraf", "font.size": 9}):
        figure = Figure(figsize=(9, 6.4), layout="constrained")
        for place, (title, value, names) in enumerate(panels):
            axes = figure.add_subplot(_COLUMNS, _COLUMNS, place + 1)
            for name in names:
                points = [(job.papers, cost) for job in results.of(name) if (cost := value(job))]
                if points:
                    label, colour, mark = _LINES[name]
                    axes.plot(
                        *zip(*points, strict=True), color=colour, marker=mark, markersize=4, label=label
                    )
            axes.set(xscale="log", yscale="log", xlabel="papers", title=title)
            axes.grid(visible=True, which="both", linewidth=0.3)
            if place == 0:
                axes.legend(frameon=False)
        figure.savefig(path, format="svg", metadata={"Date": None})


def _disk(job: Job) -> float | None:
    return job.counts["disk"] / job.text_bytes if "disk" in job.counts else None
