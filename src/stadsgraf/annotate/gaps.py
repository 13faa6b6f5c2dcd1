"""Where the flat text of a block parts names: gaps between columns, and ends of lines that the next word would have fitted on."""

from enum import Enum

from stadsgraf.annotate.layout import Block

_ROWS = 3
"""Lines from which on one that ends late says nothing against a list."""
_SLACK = 6
"""Characters that a line of prose may be left short by hand."""


class Gap(Enum):
    """What stands where a flat text has one space."""

    COLUMN = "column"
    """White space as wide as between columns."""
    EARLY = "early"
    """A line end with room for the next word: what stands before and behind it is not one."""
    ROW = "row"
    """The end of the widest line of a list whose other lines all end early."""
    LINE = "line"
    """Any other line end."""


def gaps(block: Block) -> dict[int, Gap]:
    """The spaces of a block's flat text that part columns or lines, by their place."""
    found: dict[int, Gap] = {}
    tabs = {
        line.start + place
        for line in block.lines
        if "\t" in line.text
        for place, char in enumerate(line.text)
        if char == "\t"
    }
    ends = _line_ends(block)
    begins = {line.start: number for number, line in enumerate(block.lines)}
    finishes = {line.end: number + 1 for number, line in enumerate(block.lines[:-1])}
    place = 0
    while (place := block.text.find(" ", place + 1)) > 0:
        offset = block.offsets[place]
        number = begins.get(offset + 1) or finishes.get(offset)
        if number:
            found[place] = ends[number]
        elif offset - block.offsets[place - 1] >= 3 or offset in tabs:
            found[place] = Gap.COLUMN
    return found


def marked(block: Block) -> str:
    """A flat text with a line feed where a gap or line end parts names for certain, a carriage return at other line ends."""
    chars = list(block.text)
    for place, gap in gaps(block).items():
        chars[place] = "\r" if gap is Gap.LINE else "\n"
    return "".join(chars)


def _line_ends(block: Block) -> dict[int, Gap]:
    """What parts each line of a block from the one before it, by its number."""
    lines = block.lines
    widths = [len(line.raw.rstrip()) for line in lines]
    widest = max(widths)
    ends: dict[int, Gap] = {}
    for number in range(1, len(lines)):
        word = lines[number].text.split(maxsplit=1)[:1]
        fits = widths[number - 1] + 1 + len(word[0] if word else "") + _SLACK <= widest
        ends[number] = Gap.EARLY if fits else Gap.LINE
    full = [number for number, gap in ends.items() if gap is Gap.LINE]
    if len(full) == 1 and len(lines) >= _ROWS:
        ends[full[0]] = Gap.ROW
    return ends
