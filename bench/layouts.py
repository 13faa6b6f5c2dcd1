"""Set a paper in another layout and count the claims that change: what a page looks like must not matter.

Each layout is one that papers meet on their way: printed with page heads and feet, hyphenated, in
columns, or taken from a file that kept no line ends. Run as

    python -m bench.layouts tests/corpus/devset/docs

It prints, for each layout, which share of the claims of the papers as they are is found in it, and which
share of what is found in it is among them.
"""

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from stadsgraf.annotate import annotate
from stadsgraf.extract import extract
from stadsgraf.model import Document
from stadsgraf.pipeline import Tools, aligned, tools
from stadsgraf.repair import repair
from stadsgraf.resolve import resolve

PAGE_LINES = 45
NARROW = 60
"""Characters of a line where words are broken."""

_PAGE = re.compile(r"\f|\n[ \t]*\n[ \t]*\n[ \t]*\n\n*")
_COLUMNS = re.compile(r"\S {3,}\S")
_MARKED = re.compile(r"\s*(?:\d{1,2}\.|[-–•]|§|att\b)")
_WORD = re.compile(r"[A-ZÅÄÖa-zåäö]{8,}(?=[.,;:)]*$)")
_SYLLABLE = re.compile(r"(?<=[aeiouyåäö])(?=[bcdfghjklmnprstvx][aeiouyåäö])")
_PRESENT = re.compile(
    r"(?P<label>(?:[A-ZÅÄÖ][\wåäö ]*:)?\s+|)"
    r"(?P<name>[A-ZÅÄÖ][^\s,.]+(?: [A-ZÅÄÖ][^\s,.]+)+ \([A-ZÅÄÖ]{1,2}\))\s*$"
)


def pages_on_a_line(text: str) -> str:
    """Each page is one line, as transcripts on the web have it."""
    return "\n".join(" ".join(page.split()) for page in _PAGE.split(text) if page.strip())


def one_line(text: str) -> str:
    """The whole paper is one line."""
    return " ".join(text.split())


def with_heads(text: str) -> str:
    """Pages of 45 lines, each with the paper's first line and its number above and a strip to sign below."""
    return "\f".join(_dressed(text, lambda number, count: f"Sida {number} ({count})", mirrored=False))


def with_mirrored_heads(text: str) -> str:
    """Such pages without form feeds, numbers outside on left and right pages, an address below."""
    return "\n".join(_dressed(text, lambda number, _: str(number), mirrored=True))


_SIGN = "Justerandes sign                    Utdragsbestyrkande\n______________________"
_ADDRESS = """Postadress      Besöksadress      Telefon        Org.nr
Box 100         Storgatan 1       0100-00 00 00  212000-0000
100 00 Staden   www.kommun.se     kommun@kommun.se"""


def _dressed(text: str, number: Callable[[int, int], str], *, mirrored: bool) -> Iterator[str]:
    lines = text.split("\n")
    head = " ".join(next(line for line in lines if line.strip()).split())
    count = -(-len(lines) // PAGE_LINES)
    for page in range(count):
        own = number(page + 1, count)
        above = f"{own}     {head}" if mirrored and page % 2 else f"{head}     {own}"
        body = "\n".join(lines[page * PAGE_LINES : (page + 1) * PAGE_LINES])
        below = _ADDRESS if mirrored else _SIGN
        yield f"{above}\n\n{body}\n\n{below}\n" if page else f"{body}\n\n{below}\n"


def hyphenated(text: str, hyphen: str = "-") -> str:
    """Running text set anew at 60 characters, long words broken at the ends of lines."""
    return "\n".join(_set_anew(text.split("\n"), hyphen))


def softly_hyphenated(text: str) -> str:
    """The same with soft hyphens (U+00AD), which some text layers keep."""
    return hyphenated(text, "\u00ad")


def _set_anew(lines: list[str], hyphen: str) -> Iterator[str]:
    run: list[str] = []
    for line in [*lines, ""]:
        prose = bool(line.strip()) and not _COLUMNS.search(line) and not line.startswith("  ")
        if run and (not prose or _MARKED.match(line) or len(run[-1]) < NARROW):
            yield from _narrow(" ".join(run).split(), hyphen) if len(run) > 1 else run
            run = []
        if prose:
            run.append(line)
        else:
            yield line


def _narrow(words: list[str], hyphen: str) -> Iterator[str]:
    line = ""
    for word in words:
        room = NARROW - len(line) - 2
        if len(line) + len(word) < NARROW:
            line = f"{line} {word}".strip()
            continue
        long = _WORD.match(word)
        cuts = [cut.start() for cut in _SYLLABLE.finditer(word, 2, len(word) - 2)] if long else []
        cut = max((place for place in cuts if place <= room), default=0)
        yield f"{line} {word[:cut]}{hyphen}".strip() if cut else line
        line = word[cut:]
    yield line


def in_two_columns(text: str) -> str:
    """Names with parties on lines of their own, set in two columns."""
    out: list[str] = []
    run: list[re.Match[str]] = []
    for line in [*text.split("\n"), ""]:
        present = _PRESENT.fullmatch(line)
        if present is not None and (not run or not present["label"].strip()):
            run.append(present)
            continue
        out += _two_columns(run)
        run = []
        if present is not None:
            run.append(present)
        else:
            out.append(line)
    return "\n".join(out)


def _two_columns(run: list[re.Match[str]]) -> Iterator[str]:
    half = -(-len(run) // 2)
    if len(run) < 4:
        half = len(run)
    for left, right in zip_longest(run[:half], run[half:]):
        names = f"{left['name']:<38}{right['name'] if right is not None else ''}".rstrip()
        yield left["label"] + names


def without_empty_lines(text: str) -> str:
    """No empty lines, as most text layers of PDF files have it; pages are parted by form feeds."""
    return "\f".join(
        "\n".join(line for line in page.split("\n") if line.strip()) + "\n" for page in _PAGE.split(text)
    )


def double_spaced(text: str) -> str:
    """An empty line after each line of a page."""
    return "\f".join(
        page.strip("\n").replace("\n\n", "\n").replace("\n", "\n\n") for page in _PAGE.split(text)
    )


def with_wide_spaces(text: str) -> str:
    """Justified lines: every third space of running text is two wide, and no-break spaces are among them."""
    return "\n".join(
        line if _COLUMNS.search(line) else re.sub(r"(\S+) (\S+) (\S+) (?=\S)", "\\1 \\2\u00a0\\3  ", line)
        for line in text.split("\n")
    )


def with_other_line_ends(text: str) -> str:
    """Carriage returns, tabs between columns, an indent before each line."""
    return "\r\n".join("    " + re.sub(r"(?<=\S) {3,}", "\t", line) for line in text.split("\n"))


LAYOUTS: Mapping[str, Callable[[str], str]] = {
    layout.__name__.replace("_", "-"): layout
    for layout in (
        pages_on_a_line,
        one_line,
        with_heads,
        with_mirrored_heads,
        hyphenated,
        softly_hyphenated,
        in_two_columns,
        without_empty_lines,
        double_spaced,
        with_wide_spaces,
        with_other_line_ends,
    )
}


def claims_of(text: str, known: Tools) -> frozenset[str]:
    """Identifiers of the claims in a text; documents are all called alike, so that layouts compare."""
    document = Document("doc/x", "x", ("x.txt",), "text/plain", "utf-8", text, ())
    repaired = repair(text, known_names=known.known_names)
    paper = annotate(document, repaired.text, aligned(repaired.edits), known.names)
    resolved = resolve(document, extract(paper), title=paper.title, complete=paper.complete, home=paper.home)
    return frozenset(claim.id for claim in resolved.claims)


Counts = Mapping[str, tuple[int, int, int]]
"""For each layout: claims that both have, claims of the papers as they are, claims of the papers in it."""


def compare(texts: Sequence[str], names: Iterable[str], known: Tools) -> Counts:
    """Counts claims of papers as they are and in layouts.

    Args:
        texts: papers as printed.
        names: of the layouts to compare.
        known: what every paper needs.
    """
    plain = [claims_of(text, known) for text in texts]
    counts = {}
    for name in names:
        laid = [claims_of(LAYOUTS[name](text), known) for text in texts]
        both = sum(len(one & other) for one, other in zip(plain, laid, strict=True))
        counts[name] = (both, sum(map(len, plain)), sum(map(len, laid)))
    return counts


def main() -> None:
    """Prints a line for each layout."""
    parser = argparse.ArgumentParser(description="Count the claims that change with the layout of a page.")
    parser.add_argument("folder", type=Path, help="text files, as printed")
    folder: Path = parser.parse_args().folder
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    print(f"{'layout':24}{'kept':>8}{'right':>8}")
    for name, (both, plain, laid) in compare(texts, LAYOUTS, tools()).items():
        print(f"{name:24}{both / plain:8.3f}{both / laid:8.3f}")


if __name__ == "__main__":
    main()
