"""The picture before it is drawn: every box, line and word with its place on an A4 page.

Sizes of words are asked from the caller, so that this module, and the tests of what overlaps what,
need no drawing library.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.corpus import Corpus
from stadsgraf.network.geometry import Box, Point, crosses, inside, intersect, overlap, within
from stadsgraf.network.layout import arrange
from stadsgraf.network.margin import caption, legend, subtitle
from stadsgraf.network.page import MARGIN, PAGE, Line, Measure, Node, Picture, wrapped
from stadsgraf.network.select import Selection, Tie, Unit, select
from stadsgraf.network.words import WORDS, Language, Words

_AREA = Box(PAGE[0] / 2, 308.0, PAGE[0] - 2 * MARGIN, 432.0)
"""Where the network stands, between title and legend."""
_FULL = 0.8
"""Share of the area that boxes and the air around them may fill; above it a try is in vain."""
_MOST_CAPTION = 4
"""How many lines of caption there is room for, numbers on lines explained."""
_MOST_NAMES = 14
"""How many names a box holds; of the others it gives the number."""
_SHARES = (0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72, 0.22, 0.78, 0.16, 0.84)
"""Places for words along a line, the best first."""
_MOST = (56, 48, 40, 32, 24, 16, 8)
"""How many boxes are tried, one after the other, until they fit."""
_SCALES = (1.0, 0.92, 0.84)
_SIZES = {"network": 9.5, "city": 8.5, "organization": 8.5, "person": 7.8}
_OTHER_SIZE = 8.0
_WRAP = {"network": 96.0, "city": 110.0, "person": 110.0}
_OTHER_WRAP = 96.0
_PADDING = {"network": (8.0, 5.0), "party": (10.0, 3.5), "body": (8.0, 3.5), "city": (8.0, 3.5)}
_OTHER_PADDING = (5.0, 3.0)
_LEADING = 1.22
_SAID_SIZE = 6.4
_SAID_WRAP = 82.0
_APART = 9.0
"""Points between two lines that join the same boxes."""


def compose(corpus: Corpus, lang: Language, measure: Measure) -> Picture:
    """Lay out a corpus on a page.

    Args:
        corpus: merged claims and entities.
        lang: language of everything but the names.
        measure: width of a text in the font that draws it.

    Returns:
        The page; with no boxes where the corpus has no lines.
    """
    words = WORDS[lang]
    chosen, nodes, ties = _fitting(corpus, words, measure)
    return Picture(
        title=words.title,
        subtitle=subtitle(corpus, words, measure),
        nodes=nodes,
        ties=ties,
        legend=tuple(legend(nodes, ties, words, measure)),
        caption=caption(corpus, chosen, ties, words, measure),
        words=words,
    )


_Page = tuple[Selection, tuple[Node, ...], tuple[Line, ...]]


def _fitting(corpus: Corpus, words: Words, measure: Measure) -> _Page:
    """The fullest page that is legible; of pages that all are a tangle the least tangled."""
    tangled: list[tuple[float, _Page]] = []
    tried: set[tuple[Unit, ...]] = set()
    for most in _MOST:
        chosen = select(corpus, words, most)
        if not chosen.units or chosen.units in tried:
            continue
        tried.add(chosen.units)
        for scale in _SCALES:
            blank = [_blank(unit, scale, words, measure) for unit in chosen.units]
            pages: list[tuple[float, _Page]] = []
            for boxes in _placed(blank, chosen.ties, measure):
                nodes, lines = _drawn(blank, boxes, chosen.ties, measure)
                notice = caption(corpus, chosen, lines, words, measure)
                if len(notice) <= _MOST_CAPTION and all(line.label for line in lines if line.tie.said):
                    pages.append((_clutter(nodes, lines) / len(lines), (chosen, nodes, lines)))
            best = min(pages, key=lambda page: page[0], default=None)
            if best is not None and best[0] <= 1:
                return best[1]
            tangled += pages
    nothing: _Page = (Selection((), (), {}), (), ())
    return min(tangled, key=lambda page: page[0], default=(0, nothing))[1]


def _drawn(
    blank: Sequence[Node], boxes: Sequence[Box], ties: Sequence[Tie], measure: Measure
) -> tuple[tuple[Node, ...], tuple[Line, ...]]:
    nodes = tuple(msgspec.structs.replace(node, box=box) for node, box in zip(blank, boxes, strict=True))
    return nodes, tuple(_lines(ties, nodes, measure))


def _clutter(nodes: Sequence[Node], lines: Sequence[Line]) -> int:
    """How hard a page is to read: lines behind boxes count most, then numbers, then crossings."""
    runs = [(line.start, line.end) for line in lines]
    crossings = sum(intersect(runs[i], runs[j]) for i in range(len(runs)) for j in range(i))
    behind = sum(
        crosses(line.start, line.end, node.box)
        for line in lines
        for node in nodes
        if node.unit.id not in (line.tie.source, line.tie.target)
    )
    numbered = sum(len(line.lines) == 1 and line.lines[0].isdigit() for line in lines)
    return 6 * behind + 4 * numbered + crossings


def _placed(blank: Sequence[Node], ties: Sequence[Tie], measure: Measure) -> list[tuple[Box, ...]]:
    sizes = [(node.box.width, node.box.height) for node in blank]
    if sum((width + 16) * (height + 16) for width, height in sizes) > _FULL * _AREA.width * _AREA.height:
        return []
    number = {node.unit.id: index for index, node in enumerate(blank)}
    joined: dict[tuple[int, int], tuple[float, float]] = {}
    for tie in ties:
        one, other = sorted((number[tie.source], number[tie.target]))
        width, height = _size(_split(tie, _SAID_WRAP, measure), measure) if tie.said else (0.0, 0.0)
        before = joined.get((one, other), (0.0, 0.0))
        joined[one, other] = (max(before[0], width), before[1] + height)
    return arrange(sizes, joined, _AREA)


def _blank(unit: Unit, scale: float, words: Words, measure: Measure) -> Node:
    """A box that holds its names, without a place."""
    size = round(_SIZES.get(unit.shape, _OTHER_SIZE) * scale, 2)
    bold = unit.shape == "network"
    wrap = _WRAP.get(unit.shape, _OTHER_WRAP) * (1.0 if len(unit.names) < 6 else 1.35)
    named = list(unit.names[:_MOST_NAMES])
    if len(unit.names) > _MOST_NAMES:
        named.append(words.more.format(len(unit.names) - _MOST_NAMES))
    lines = wrapped(", ".join(named), size, wrap, measure, bold=bold)
    across, along = _PADDING.get(unit.shape, _OTHER_PADDING)
    width = max(measure(line, size, bold) for line in lines) + 2 * across
    height = size * _LEADING * len(lines) + 2 * along
    return Node(unit, Box(0.0, 0.0, round(width, 2), round(height, 2)), lines, size)


def _lines(ties: Sequence[Tie], nodes: Sequence[Node], measure: Measure) -> Iterator[Line]:
    """Lines from edge to edge of their boxes, with their words where there is room."""
    box = {node.unit.id: node.box for node in nodes}
    runs = _runs(ties, box)
    heads = [Box(*run[1], 7.0, 7.0) for run in runs]
    labels = [
        Box(*cross_at(*run), 6.0, 6.0) for tie, run in zip(ties, runs, strict=True) if tie.line == "denied"
    ]
    numbers: dict[tuple[str, ...], int] = {}
    order = sorted(range(len(ties)), key=lambda i: (_length(runs[i]), i))
    found: dict[int, Line] = {}
    for number in order:
        tie, (start, end) = ties[number], runs[number]
        found[number] = Line(tie, start, end, (), None)
        if not tie.said:
            continue
        others = [run for index, run in enumerate(runs) if index != number]
        mark = numbers.get(tie.said, len(numbers) + 1)
        for choice in (*_wordings(tie, measure), (str(mark),)):
            size = _size(choice, measure)
            places = (_along(start, end, share, size) for share in _SHARES)
            clear = [place for place in places if _free(place, [*box.values(), *labels])]
            if clear:
                place = min(clear, key=lambda item: _hidden(item, others, heads))
                labels.append(place)
                if choice == (str(mark),):
                    numbers[tie.said] = mark
                found[number] = Line(tie, start, end, choice, place)
                break
    yield from (found[number] for number in range(len(ties)))


def _hidden(place: Box, runs: Sequence[tuple[Point, Point]], heads: Sequence[Box]) -> int:
    """How much of other lines words would cover: their heads count double."""
    return sum(crosses(*run, place) for run in runs) + 2 * sum(overlap(place, head) for head in heads)


def cross_at(start: Point, end: Point) -> Point:
    """Where the cross stands that strikes a denied line out: shortly before its head."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    back = min(9.5, length / 2)
    return end[0] - dx / length * back, end[1] - dy / length * back


def _length(run: tuple[Point, Point]) -> float:
    (ax, ay), (bx, by) = run
    return (ax - bx) * (ax - bx) + (ay - by) * (ay - by)


def _runs(ties: Sequence[Tie], box: dict[str, Box]) -> list[tuple[Point, Point]]:
    """Where each line begins and ends; those between the same boxes run side by side."""
    beside: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, tie in enumerate(ties):
        beside[min(tie.source, tie.target), max(tie.source, tie.target)].append(number)
    runs: dict[int, tuple[Point, Point]] = {}
    for (one, other), numbers in beside.items():
        dx, dy = box[other].x - box[one].x, box[other].y - box[one].y
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        # All of them have to meet both boxes, however many they are.
        thick = min(abs(dy) * end.width + abs(dx) * end.height for end in (box[one], box[other])) / length
        apart = min(_APART, 0.8 * thick / max(len(numbers) - 1, 1))
        for place, number in enumerate(numbers):
            shift = (place - (len(numbers) - 1) / 2) * apart
            aside = (-dy / length * shift, dx / length * shift)
            tie = ties[number]
            runs[number] = _clipped(box[tie.source], box[tie.target], aside)
    return [runs[number] for number in range(len(ties))]


def _clipped(source: Box, target: Box, aside: Point) -> tuple[Point, Point]:
    start = (source.x + aside[0], source.y + aside[1])
    end = (target.x + aside[0], target.y + aside[1])
    low, high = within(start, end, source)[1], within(start, end, target, 1.5)[0]
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (
        (round(start[0] + dx * low, 2), round(start[1] + dy * low, 2)),
        (round(start[0] + dx * high, 2), round(start[1] + dy * high, 2)),
    )


def _wordings(tie: Tie, measure: Measure) -> tuple[tuple[str, ...], ...]:
    """The words of a line, wide and narrow."""
    return _split(tie, _SAID_WRAP, measure), _split(tie, _SAID_WRAP / 2, measure)


def _along(start: Point, end: Point, share: float, size: tuple[float, float]) -> Box:
    x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
    return Box(round(x, 2), round(y, 2), *size)


def _split(tie: Tie, width: float, measure: Measure) -> tuple[str, ...]:
    return tuple(line for text in tie.said for line in wrapped(text, _SAID_SIZE, width, measure))


def _size(lines: Sequence[str], measure: Measure) -> tuple[float, float]:
    width = max(measure(line, _SAID_SIZE, False) for line in lines) + 3
    return round(width, 2), round(len(lines) * _SAID_SIZE * 1.15 + 1, 2)


def _free(place: Box, taken: Sequence[Box]) -> bool:
    page = Box(PAGE[0] / 2, PAGE[1] / 2, PAGE[0] - 40, PAGE[1] - 40)
    return inside(place, page) and not any(overlap(place, other, 0.8) for other in taken)
