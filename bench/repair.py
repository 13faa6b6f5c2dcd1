"""Measure the repair: word errors removed, harm, names, and tokens a second.

    python -m bench.repair make FOLDER             texts of tests/corpus/repair in eight typefaces and three
                                                   resolutions, read by Tesseract's English model
    python -m bench.repair measure FOLDER PAPERS…  figures on them and on folders with docs/ and scanned/
    python -m bench.repair speed PAPERS…           tokens a second on one core, warm, papers not yet seen

The texts fall in two splits, each with typefaces of its own. The split `open` is for finding what is missed
(`--misses`); `held` and a folder called `papers` are for figures only. `make` needs Pillow, Tesseract and
the typefaces.
"""

import argparse
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from bench.corpus.draw import Draw
from bench.corpus.scan import scan
from stadsgraf.pipeline import known_names
from stadsgraf.repair import repair
from stadsgraf.repair.entries import entries
from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.vocabulary import register_words

TEXTS = Path(__file__).parents[1] / "tests" / "corpus" / "repair" / "texts"
FONTS = {
    "open": ("Liberation Serif", "DejaVu Sans", "EB Garamond", "Carlito"),
    "held": ("Liberation Sans", "TeX Gyre Schola", "FreeSerif", "Caladea"),
}
_HELD = ("held", "papers")  # splits of which no miss is listed
RESOLUTIONS = (150, 200, 300)
_FOLDED = str.maketrans("”“’‘–—„»«", '""\'\'--"""')
_BARE = str.maketrans("åäöÅÄÖ", "aaoAAO")
_OPENING = (".", ":", "!", "?", "-")
_TOKENS_OF_A_PAPER = 600
_WARM_PAPERS = 1000


class Scan(msgspec.Struct, frozen=True):
    """A text and what a reader made of it.

    Attributes:
        split: `open`, `held` or the name of a folder of papers.
        name: The text's.
        font: The typeface, empty where it is not known.
        dpi: Dots per inch, empty where it is not known.
        clean: The text.
        scanned: The text as read.
    """

    split: str
    name: str
    font: str
    dpi: str
    clean: str
    scanned: str


def font_file(family: str) -> Path:
    """The file of a typeface.

    Raises:
        SystemExit: The typeface is not installed.
    """
    found = subprocess.run(["fc-match", "-f", "%{family}\t%{file}", family], capture_output=True, text=True)
    families, _, file = found.stdout.partition("\t")
    if family not in families:
        sys.exit(f"The typeface {family} is not installed: install it and run this again.")
    return Path(file)


def make(folder: Path) -> None:
    """Prints the texts of both splits and reads them back; what is there already stays."""
    from bench.damage import print_pages, read_page

    for split, families in FONTS.items():
        for text in sorted((TEXTS / split).glob("*.txt")):
            for family in families:
                for dpi in RESOLUTIONS:
                    out = folder / split / f"{text.stem}@{family.replace(' ', '')}@{dpi}.txt"
                    if not out.exists():
                        pages = print_pages(text.read_text("utf-8"), font_file(family), dpi=dpi)
                        out.parent.mkdir(parents=True, exist_ok=True)
                        out.write_text("\n".join(read_page(page, dpi=dpi) for page in pages), "utf-8")


def rendered(folder: Path) -> Iterator[Scan]:
    """What `make` left in a folder."""
    for file in sorted(folder.glob("*/*@*@*.txt")):
        name, font, dpi = file.stem.split("@")
        clean = TEXTS / file.parent.name / f"{name}.txt"
        yield Scan(file.parent.name, name, font, dpi, clean.read_text("utf-8"), file.read_text("utf-8"))


def papers(folder: Path) -> Iterator[Scan]:
    """The papers of a folder that are there both clean (docs/) and scanned (scanned/)."""
    for file in sorted((folder / "scanned").glob("*.txt")):
        clean = folder / "docs" / file.name
        if clean.exists():
            yield Scan(folder.name, file.stem, "", "", clean.read_text("utf-8"), file.read_text("utf-8"))


def most_frequent_variant(text: str) -> str:
    """The rival: each word becomes the commonest one that has its letters without rings and dots."""
    best = _variants()
    words = []
    for token in text.split():
        core = token.strip(".,:;!?()\"'")
        other = best.get(core.lower(), core)
        shaped = other.capitalize() if core[:1].isupper() else other
        words.append(token.replace(core, shaped) if core else token)
    return " ".join(words)


def _variants() -> dict[str, str]:
    best: dict[str, str] = {}
    known = lexicon().words.log_probability
    for word, value in known.items():
        bare = word.translate(_BARE)
        if bare not in best or value > known[best[bare]]:
            best[bare] = word
    return best


def score(one: Scan, repaired: str, misses: Counter[str] | None = None) -> Counter[str]:
    """Counts over the tokens that the scan neither lost nor made.

    Returns:
        `tokens`, `wrong` in the scan, `left` wrong, `right` in the scan, `harmed` of these; `names` that were
        wrong, and how many of them were `named`; `clean` tokens and how many were `touched` there.
    """
    gold, seen, done = (text.translate(_FOLDED).split() for text in (one.clean, one.scanned, repaired))
    found: Counter[str] = Counter()
    for _, start, end, first, last in SequenceMatcher(None, gold, seen, autojunk=False).get_opcodes():
        if end - start != last - first:
            continue
        for place, other in zip(range(start, end), range(first, last), strict=True):
            printed, scanned, after = gold[place], seen[other], done[other]
            is_name = place > 0 and printed[0].isupper() and not gold[place - 1].endswith(_OPENING)
            found["tokens"] += 1
            if printed == scanned:
                found["right"] += 1
                found["harmed"] += after != printed
            else:
                found["wrong"] += 1
                found["left"] += after != printed
                found["names"] += is_name
                found["named"] += is_name and after == printed
            if after != printed and misses is not None:
                misses["\t".join((scanned, after, " ".join(gold[max(0, place - 2) : place + 3])))] += 1
    return found


def measure(scans: Sequence[Scan], misses_file: Path | None) -> None:
    """Prints one row for each split, typeface, resolution and text, and the rival's for each split."""
    names = known_names()
    rows: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    misses: Counter[str] = Counter()
    for one in scans:
        done = score(one, repair(one.scanned, known_names=names).text, None if one.split in _HELD else misses)
        touched = _touched(one.clean, repair(one.clean, known_names=names).text)
        for row in {"", one.font, one.dpi, one.name if one.font else ""}:
            rows[one.split, row] += done
        rows[one.split, ""] += touched
        rows[one.split, "(rival: most frequent variant)"] += score(one, most_frequent_variant(one.scanned))
    print(f"{'':46}{'tokens':>8}{'wrong':>8}{'removed':>9}{'harmed':>9}{'names':>7}{'clean touched':>15}")
    for (split, row), found in sorted(rows.items()):
        print(_row(f"{split} {row}".rstrip(), found))
    if misses_file is not None:
        misses_file.write_text("".join(f"{n}\t{miss}\n" for miss, n in misses.most_common()), "utf-8")


def _touched(clean: str, repaired: str) -> Counter[str]:
    pairs = list(zip(clean.split(), repaired.split(), strict=True))
    return Counter({"clean": len(pairs), "touched": sum(one != other for one, other in pairs)})


def _row(name: str, found: Counter[str]) -> str:
    def share(part: str, whole: str) -> float:
        return found[part] / found[whole] if found[whole] else 0.0

    removed = 1 - share("left", "wrong")
    touched = f"{share('touched', 'clean'):.3%}" if found["clean"] else ""
    return (
        f"{name:46}{found['tokens']:>8,}{share('wrong', 'tokens'):>8.1%}{removed:>9.1%}"
        f"{share('harmed', 'right'):>9.3%}{share('named', 'names'):>7.0%}{touched:>15}"
    )


def warming_papers() -> Iterator[str]:
    """Papers of words drawn by their frequency and scanned: new words come as they do in running text."""
    draw = random.Random(1)  # noqa: S311
    known = lexicon().words.log_probability
    words, weights = list(known), [2.718281828**value for value in known.values()]
    for number in range(_WARM_PAPERS):
        drawn = draw.choices(words, weights, k=_TOKENS_OF_A_PAPER)
        lines = (" ".join(drawn[place : place + 10]) for place in range(0, len(drawn), 10))
        yield scan("\n".join(lines), Draw(f"warming {number}"))


def speed(scans: Sequence[Scan]) -> None:
    """Prints tokens a second of processor time; the last fifth of the papers is what was not seen before."""
    names = known_names()
    words = entries(register_words(frozenset(names)))
    cut = len(scans) * 4 // 5
    before, unseen = scans[:cut], scans[cut:]
    print(f"{'first papers of all':32}{_rate([one.scanned for one in before[:5]], names)}")
    for text in warming_papers():
        repair(text, known_names=names)
    for one in before[5:]:
        repair(one.scanned, known_names=names)
    known = len(words)
    print(f"{'warm, papers not yet seen':32}{_rate([one.scanned for one in unseen], names)}", end="")
    new = len(words) - known
    print(f"  ({new / sum(len(one.scanned.split()) for one in unseen):.1%} of the tokens are new words)")
    print(f"{'the same papers again':32}{_rate([one.scanned for one in unseen], names)}")
    print(f"{'clean papers':32}{_rate([one.clean for one in scans], names)}")


def _rate(texts: Sequence[str], names: frozenset[str]) -> str:
    start = time.process_time()
    for text in texts:
        repair(text, known_names=names)
    spent = time.process_time() - start
    return f"{sum(len(text.split()) for text in texts) / spent:>12,.0f} tokens a second"


def main() -> None:
    """Runs what the command line asks for."""
    parser = argparse.ArgumentParser(description="Measure the repair.")
    parser.add_argument("what", choices=("make", "measure", "speed"))
    parser.add_argument("folders", type=Path, nargs="+", help="of `make`, or with docs/ and scanned/")
    parser.add_argument(
        "--misses", type=Path, help="where to write what is missed and harmed; not of `held` and `papers`"
    )
    options = parser.parse_args()
    if options.what == "make":
        make(options.folders[0])
        return
    scans = [one for folder in options.folders for one in (*rendered(folder), *papers(folder))]
    if not scans:
        sys.exit("No scanned text there: run `make` first, or name a folder with docs/ and scanned/.")
    if options.what == "measure":
        measure(scans, options.misses)
    else:
        speed(scans)


if __name__ == "__main__":
    main()
