"""What stands around the network on its page: subtitle, legend, caption."""

from collections import Counter
from collections.abc import Iterator, Sequence

from stadsgraf.corpus import Corpus
from stadsgraf.edges import edges
from stadsgraf.network.geometry import Box
from stadsgraf.network.page import MARGIN, PAGE, Line, Measure, Node, Text, wrapped
from stadsgraf.network.select import Selection
from stadsgraf.network.words import Words

_LEGEND_SIZE = 7.5
_LEGEND_TOP = 79.0
_CAPTION_SIZE = 7.0


def notes_of(lines: Sequence[Line]) -> dict[str, str]:
    """What the numbers on lines mean, by number, in order."""
    found = {
        line.lines[0]: ", ".join(line.tie.said)
        for line in lines
        if len(line.lines) == 1 and line.lines[0].isdigit()
    }
    return dict(sorted(found.items(), key=lambda item: int(item[0])))


def caption(
    corpus: Corpus, chosen: Selection, lines: Sequence[Line], words: Words, measure: Measure
) -> tuple[str, ...]:
    """What the reader has to know, line by line."""
    width = PAGE[0] - 2 * MARGIN
    texts = _notices(corpus, chosen, lines, words)
    return tuple(line for text in texts for line in wrapped(text, _CAPTION_SIZE, width, measure))


def subtitle(corpus: Corpus, words: Words, measure: Measure) -> str:
    """How many papers, and of a few their titles where there is room."""
    count = len(corpus.documents)
    papers = words.papers[0] if count == 1 else words.papers[1].format(count)
    titles = [title for _, title in sorted(corpus.titles.items()) if title]
    named = f": {' · '.join(titles)}" if titles and count <= 3 else ""
    whole = papers + named
    return whole if measure(whole, 9.0, False) <= PAGE[0] - 2 * MARGIN else papers


def _notices(corpus: Corpus, chosen: Selection, ties: Sequence[Line], words: Words) -> list[str]:
    claims = words.claims.format(len({claim for tie in ties for claim in tie.tie.claims}))
    names = sorted(document.name for document in corpus.documents)
    source = ", ".join(names) if len(names) <= 3 else words.papers[1].format(len(names))
    if not chosen.units:
        return [words.no_room if edges(corpus) else words.nothing]
    notes = [words.reading]
    if any(len(unit.names) > 1 for unit in chosen.units):
        notes.append(words.groups)
    if numbers := notes_of(ties):
        notes.append(" · ".join(f"{number}\u00a0{said}" for number, said in numbers.items()) + ".")
    if chosen.left_out:
        rest = (f"{n} {words.kinds[shape][0 if n == 1 else 1]}" for shape, n in chosen.left_out.items())
        notes.append(words.left_out.format(", ".join(rest)))
    return [" ".join(notes), words.source.format(f"{source}; {claims}")]


def legend(
    nodes: Sequence[Node], ties: Sequence[Line], words: Words, measure: Measure
) -> Iterator[tuple[str, Box, Text]]:
    """Samples of what occurs in the picture, in one row."""
    shapes = Counter(node.unit.shape for node in nodes)
    lines = Counter(tie.tie.line for tie in ties)
    names = [(key, name) for key, name in words.shapes.items() if shapes[key]]
    names += [(key, name) for key, name in words.lines.items() if lines[key]]
    x, y = MARGIN, _LEGEND_TOP
    for key, name in names:
        width = measure(name, _LEGEND_SIZE, False)
        if x + 30 + width > PAGE[0] - MARGIN:
            x, y = MARGIN, y - 15
        sample = Box(x + 11, y, 22.0, 10.0)
        yield key, sample, Text(name, Box(x + 27 + width / 2, y, width, _LEGEND_SIZE), _LEGEND_SIZE)
        x += 27 + width + 16
