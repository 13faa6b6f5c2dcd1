"""Quality on the papers with gold.

python -m bench.quality               # all figures; writes bench/evaluation.json and docs/damage.svg
python -m bench.quality check         # what was gained and lost; ends with 1 where that may not pass
python -m bench.quality confidence    # measures confidence anew; writes the table of stadsgraf.confidence
"""

import argparse
import sys
from pathlib import Path

import msgspec

from bench.quality.calibration import cases
from bench.quality.comparison import changes, failures
from bench.quality.corpora import CORPORA, ROOT, outcomes
from bench.quality.figures import CorpusFigures, Landed, corpus_figures, landed
from bench.quality.picture import picture
from bench.quality.show import tables
from stadsgraf.confidence import as_csv, fit

FIGURES = Path(__file__).parents[1] / "evaluation.json"
_PICTURE = ROOT / "docs" / "damage.svg"
_TABLE = ROOT / "src" / "stadsgraf" / "confidence" / "measured.csv"


def last_landed() -> dict[str, CorpusFigures]:
    """The figures of the corpora that are landed; none before the first run."""
    return msgspec.json.decode(FIGURES.read_bytes(), type=Landed).corpora if FIGURES.exists() else {}


def evaluate() -> None:
    """Print and write all figures."""
    old, new = last_landed(), landed(outcomes(CORPORA))
    print("\n".join([*tables(new), "", "since the figures landed last", *changes(old, new.corpora)]))
    encoded = msgspec.json.encode(new, order="sorted")
    FIGURES.write_bytes(msgspec.json.format(encoded, indent=1) + b"\n")
    _PICTURE.write_text(picture(new.damage), encoding="utf-8", newline="\n")


def check() -> int:
    """Print what was gained and lost; 1 where that may not pass."""
    old, new = last_landed(), {one.corpus.name: corpus_figures(one) for one in outcomes(CORPORA)}
    wrong = list(failures(old, new))
    print("\n".join(["against bench/evaluation.json", *changes(old, new), *wrong]))
    return bool(wrong)


def confidence() -> None:
    """Measure confidence and write its table."""
    table = as_csv(fit(cases(outcomes(CORPORA))))
    _TABLE.write_text(table, encoding="utf-8", newline="\n")
    print(table, end="")


def main() -> None:
    """Run one of the three."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("job", nargs="?", choices=("check", "confidence"))
    job = parser.parse_args().job
    if job == "check":
        sys.exit(check())
    elif job == "confidence":
        confidence()
    else:
        evaluate()


if __name__ == "__main__":
    main()
