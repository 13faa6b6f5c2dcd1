"""How like papers written by hand a corpus is: size, variety of words, claims.

The papers by hand are those of tests/corpus: the ten of the devset, which the rules are developed on, and for
the growth of the vocabulary all of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from stadsgraf.pipeline import process, tools
from stadsgraf.read import read_path

BY_HAND = Path(__file__).parents[2] / "tests" / "corpus"
TOLERANCE = 0.2
"""How far a figure of `COMPARED` may be from that of the papers by hand."""

_WORD = re.compile(r"\w+")
_TEN = 10


class Words(msgspec.Struct, frozen=True):
    """Words of papers, without regard to case.

    Attributes:
        papers: How many were read.
        kilobytes: Mean size of a paper, kB of UTF-8.
        in_paper: Word types among the tokens of a paper, mean.
        over_ten: Word types among the tokens of ten papers, mean over each ten.
        tokens, types: Of all papers.
        late: New types per 1,000 tokens in the last tenth of the tokens.
    """

    papers: int
    kilobytes: float
    in_paper: float
    over_ten: float
    tokens: int
    types: int
    late: float


class Claims(msgspec.Struct, frozen=True):
    """What the program finds: claims per kB, all and by class."""

    per_kilobyte: float
    classes: dict[str, float]


def words_of(paths: Sequence[Path], limit: int | None = None) -> Words:
    """Counts words.

    Args:
        paths: Papers in order, at least one.
        limit: Tokens after which types and new types are no longer counted; None for all.
    """
    size, steps = 0, [(0, 0)]
    shares: list[float] = []
    tens: list[float] = []
    seen: set[str] = set()
    ten: list[str] = []
    for number, path in enumerate(paths, start=1):
        data = path.read_bytes()
        size += len(data)
        tokens = _WORD.findall(data.decode().lower())
        shares.append(len(set(tokens)) / len(tokens))
        ten += tokens
        if number % _TEN == 0 or (number == len(paths) and not tens):
            tens.append(len(set(ten)) / len(ten))
            ten = []
        if limit is None or steps[-1][0] < limit:
            seen.update(tokens)
            steps.append((steps[-1][0] + len(tokens), len(seen)))
    return Words(
        papers=len(paths),
        kilobytes=size / len(paths) / 1000,
        in_paper=sum(shares) / len(shares),
        over_ten=sum(tens) / len(tens),
        tokens=steps[-1][0],
        types=steps[-1][1],
        late=_late(steps),
    )


def _late(steps: Sequence[tuple[int, int]]) -> float:
    """New types per 1,000 tokens in the last tenth, from (tokens, types) after each paper."""
    tokens, types = steps[-1]
    before = max(step for step in steps if step[0] <= 0.9 * tokens)
    return 1000 * (types - before[1]) / (tokens - before[0])


def claims_of(paths: Iterable[Path]) -> Claims:
    """Reads papers with the program as it is, and counts what they claim."""
    worker = tools()
    counts: Counter[str] = Counter()
    size = 0
    for path in paths:
        document = read_path(path).document
        assert document is not None, path
        counts.update(str(claim.type) for claim in process(document, worker).resolved.claims)
        size += path.stat().st_size
    return Claims(
        per_kilobyte=1000 * counts.total() / size,
        classes={name: 1000 * count / size for name, count in counts.most_common()},
    )


class Compared(msgspec.Struct, frozen=True):
    """A figure of a corpus beside that of papers by hand; `bound` where the two must be near each other."""

    name: str
    by_hand: float
    corpus: float
    bound: bool

    @property
    def near(self) -> bool:
        """Whether the figure is within `TOLERANCE`, or has no bound."""
        return not self.bound or abs(self.corpus / self.by_hand - 1) <= TOLERANCE


def compare(folder: Path, kind: str, sample: int) -> list[Compared]:
    """A corpus beside the papers by hand.

    Args:
        folder: Of `write_corpus`, with at least ten papers of the kind.
        kind: "clean" or "scanned".
        sample: Papers in which claims are counted, the first ones.
    """
    paths = sorted(folder.rglob(f"*_{kind}.txt"))
    few, every = by_hand(kind)
    hand, many = words_of(few), words_of(every)
    words, same = words_of(paths), words_of(paths, many.tokens)
    found, expected = claims_of(paths[:sample]), claims_of(few)
    return [
        Compared("size of a paper, kB", hand.kilobytes, words.kilobytes, bound=False),
        Compared("types to tokens in a paper", hand.in_paper, words.in_paper, bound=True),
        Compared("types to tokens over ten papers", hand.over_ten, words.over_ten, bound=True),
        Compared(f"types among {many.tokens:,} tokens", many.types, same.types, bound=False),
        Compared("  new ones per 1,000 tokens at their end", many.late, same.late, bound=False),
        Compared(f"types among {words.tokens:,} tokens", 0, words.types, bound=False),
        Compared("  new ones per 1,000 tokens at their end", 0, words.late, bound=False),
        Compared("claims per kB", expected.per_kilobyte, found.per_kilobyte, bound=True),
        *_classes(expected, found),
    ]


def by_hand(kind: str) -> tuple[list[Path], list[Path]]:
    """The papers of the devset, and all papers by hand, of a kind."""
    name = "docs" if kind == "clean" else kind
    few = sorted((BY_HAND / "devset" / name).glob("*.txt"))
    return few, [*few, *sorted((BY_HAND / "papers" / name).glob("*.txt"))]


def _classes(by_hand: Claims, corpus: Claims) -> Iterator[Compared]:
    for name in sorted(
        by_hand.classes | corpus.classes, key=lambda name: (-by_hand.classes.get(name, 0), name)
    ):
        yield Compared(f"  {name}", by_hand.classes.get(name, 0), corpus.classes.get(name, 0), bound=False)


def table(figures: Sequence[Compared], kind: str) -> str:
    """The figures, with a mark at those that are too far apart."""
    lines = [f"{kind:44}{'by hand':>12}{'corpus':>12}{'ratio':>8}"]
    for each in figures:
        hand = _number(each.by_hand) if each.by_hand else "-"
        ratio = f"{each.corpus / each.by_hand:8.2f}" if each.by_hand else f"{'':8}"
        lines.append(
            f"{each.name:44}{hand:>12}{_number(each.corpus):>12}{ratio}{'' if each.near else '  too far'}"
        )
    return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.2f}"
