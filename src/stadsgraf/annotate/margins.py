"""Lists of those present that run on beside a heading in the margin: "Ersättare:   Bo Ek (S), Eva / Wik (M)".

The gap behind the heading makes the first line a row, but the names go on below in the same column.
"""

import re

from stadsgraf.annotate.lines import Line
from stadsgraf.swedish.presence import presence_heading

_HEADED = re.compile(r"(?P<head>[A-ZÅÄÖ][^\t]{2,28}?)(?P<gap>\t| {2,})(?P<list>\S.*)")
_SEVERAL = re.compile(r"[,;] (?:\w+ )?[A-ZÅÄÖ].*")
_OPEN = re.compile(r"(?:[,;]|\b(?:och|samt|för)|(?<![).])[ (][A-ZÅÄÖÉ][a-zåäöé-]+|[a-zåäö]-)$")
_GAP = re.compile(r" {3,}|\t")
_NEAR = 1


def goes_on_from_margin(row: Line, line: Line) -> bool:
    """Whether a line goes on with the run-on list of a row that begins with a heading of those present.

    Args:
        row: a line with a gap.
        line: the one below.
    """
    found = _HEADED.fullmatch(row.text)
    if found is None or _GAP.search(found["list"]) or _GAP.search(line.text):
        return False
    heading = presence_heading(found["head"])
    if heading is None or heading.end < len(found["head"]):
        return False
    column = len(row.raw) - len(row.raw.lstrip()) + found.start("list")
    if abs(len(line.raw) - len(line.raw.lstrip()) - column) > _NEAR:
        return False
    return _SEVERAL.search(found["list"]) is not None and _OPEN.search(found["list"]) is not None
