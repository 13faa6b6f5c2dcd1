"""Pack the counts of word pairs that `stadsgraf.repair` reads, from a Swedish book in the public domain.

Writes `src/stadsgraf/repair/data/company.txt.xz` from *Copyright finns inte* by Linus Walleij, as the HTML
file of Debian's package `cfi-sv`. The first four fifths of the book are counted; the rest is for measuring.

    apt-get download cfi-sv && dpkg -x cfi-sv_*.deb cfi
    python bench/pack_company.py cfi/usr/share/doc/cfi-sv/cfi.html

The file holds three sections parted by an empty line: what stands before and what stands after each word or
class ("=" and its name), and how often each class stands anywhere. A row is a word, a tab, then classes and
counts in turn.
"""

import argparse
import html
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from pathlib import Path

from stadsgraf.repair.channel import outline
from stadsgraf.repair.company import EDGE, PAUSE, company_class, grammar
from stadsgraf.repair.lexicon import lexicon

COUNTED = 0.8  # share of the book's paragraphs
FEWEST = 2  # times that a word stands in the text, below which its class speaks for it
OUTPUT = Path(__file__).parents[1] / "src" / "stadsgraf" / "repair" / "data" / "company.txt.xz"
_PIECE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[.,:;!?()\"–—]")
_BLOCKS = r"(?i)</?(?:p|br|h\d|li|tr|td|div|dd|dt|blockquote)\b[^>]*>"


def paragraphs(source: str) -> list[str]:
    """The paragraphs of an HTML file, without markup."""
    body = re.sub(r"(?is)<(script|style|head).*?</\1>", "", source)
    lines = re.sub(_BLOCKS, "\n", re.sub(r"\s+", " ", body)).split("\n")
    plain = (html.unescape(re.sub(r"<[^>]+>", "", line)).strip() for line in lines)
    return [line for line in plain if line]


def neighbours(paragraph: str) -> list[str]:
    """The words of a paragraph between the edges of its sentences, names with their capital."""
    found = [EDGE]
    for piece in _PIECE.findall(paragraph):
        if piece[0].isalnum():
            found.append(piece.lower() if found[-1] == EDGE or piece.isupper() else piece)
        elif piece in ".:!?":
            found.append(EDGE)
        elif found[-1] != EDGE:
            found.append(PAUSE)
    return [*found, EDGE]


def counted(texts: Sequence[str]) -> tuple[list[dict[str, Counter[str]]], Counter[str]]:
    """What stands before and after each word and class, and how often each class stands anywhere."""
    sides: list[dict[str, Counter[str]]] = [defaultdict(Counter), defaultdict(Counter)]
    classes: Counter[str] = Counter()
    for text in texts:
        words = neighbours(text)
        classes.update(map(company_class, words))
        for before, after in pairwise(words):
            for side, word, neighbour in ((0, after, before), (1, before, after)):
                beside = company_class(neighbour)
                for name in _names(word):
                    sides[side][name][beside] += 1
    return sides, classes


def _names(word: str) -> set[str]:
    if word in (EDGE, PAUSE):
        return set()
    classes = grammar().classes.get(word) or [company_class(word)]
    return {word, *("=" + name for name in classes)}


def is_needed(name: str, words: Collection[str], rows: Counter[str]) -> bool:
    """Whether lost letters make the word like another one."""
    known = grammar()
    if name[0] == "=" or name in known.own or any(name in alike for alike in known.alike.values()):
        return True
    return rows.total() >= FEWEST and name in words


def confusable_words() -> frozenset[str]:
    """The words of the lexicon that share their outline with another one."""
    outlines = {word: outline(word) for word in lexicon().words.log_probability}
    counts = Counter(outlines.values())
    return frozenset(word for word, key in outlines.items() if counts[key] > 1)


def section(rows: dict[str, Counter[str]], words: Collection[str]) -> str:
    """One line for each word or class, in order."""
    kept = {name: row for name, row in sorted(rows.items()) if is_needed(name, words, row)}
    return "".join(f"{name}\t{_row(row)}\n" for name, row in kept.items())


def _row(row: Counter[str]) -> str:
    return " ".join(f"{name} {count}" for name, count in sorted(row.items()))


def main() -> None:
    """Write the packed counts."""
    parser = argparse.ArgumentParser(description="Pack word pairs of Debian's cfi-sv.")
    parser.add_argument("book", type=Path)
    texts = paragraphs(parser.parse_args().book.read_text("utf-8"))
    sides, classes = counted(texts[: int(len(texts) * COUNTED)])
    words = confusable_words()
    text = "\n".join([*(section(rows, words) for rows in sides), _row(classes)])
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    OUTPUT.write_bytes(packed)
    print(f"{OUTPUT.name}: {classes.total():,} words, {text.count(chr(10)):,} rows, {len(packed):,} bytes")


if __name__ == "__main__":
    main()
