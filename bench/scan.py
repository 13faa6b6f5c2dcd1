"""What Tesseract's English model makes of a clean Swedish page, without Tesseract.

Each å, ä and ö is read by the confusion table of `stadsgraf.repair`, reweighted for each paper as typefaces
and resolutions do; columns run together and rules of dashes change. `bench/damage.py` makes the real thing.
"""

import random
import re

from stadsgraf.repair.channel import confusions

_SPREAD = 0.6  # of the gamma distribution: a typeface favours some readings of the table and spares others


def scan(text: str, rng: random.Random) -> str:
    """The text as scanned: no å, ä or ö survives, and runs of spaces are one.

    Args:
        text: A clean text.
        rng: Draws the typeface and the reading of each letter.
    """
    typeface = {
        letter: (
            list(readings),
            [share * rng.gammavariate(_SPREAD, 1 / _SPREAD) for share in readings.values()],
        )
        for letter, readings in sorted(confusions().items())
    }
    read = "".join(rng.choices(*typeface[letter])[0] if letter in typeface else letter for letter in text)
    lines = (re.sub(r" +", " ", line).strip() for line in read.replace("–", "—").split("\n"))
    return "\n".join(lines)
