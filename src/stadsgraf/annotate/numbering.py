"""Page numbers: how papers print them, and the pages that they alone part."""

import functools
import itertools
import re
from collections.abc import Mapping, Sequence

import msgspec

from stadsgraf.memo import Memo
from stadsgraf.patterns import gated

_WORD = r"(?:sidnummer|sidnr|sida|sidan|sid|blad|page|s)\.?:?"
_COUNT = r"\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3}|of\s+\d{1,3}|/\s*\d{1,3})"
_PAGE_NUMBER = re.compile(
    rf"\s*(?:{_WORD}\s*)?(?:{_COUNT}|\d{{1,3}})\s*|\s*[-–—|\[(]\s*\d{{1,3}}\s*[-–—|\])]\s*|\s*{_WORD}\s*",
    re.IGNORECASE,
)
_TELLING = gated(
    rf"(?<![\w/-])(?:{_WORD}\s*)?(?P<of>\d{{1,3}})\s*(?:\(\s*\d{{1,3}}\s*\)|av\s+\d{{1,3}})(?![\w/-])"
    rf"|(?<!\w){_WORD}\s*(?P<number>\d{{1,3}})(?![\w/-])",
    re.IGNORECASE,
)
"""A number that says that it is a page's, wherever it stands: "Sida 4", "4 (17)", "4 av 17"."""
_AT_EDGE = re.compile(
    r"(?P<first>\d{1,3})(?: {3,}|\t)(?P<after>[^\W\d_].*)|(?P<before>[^\W\d_].*)(?: {3,}|\t)(?P<last>\d{1,3})"
)
"""A bare number far left or far right on the line of a head or foot."""
_NEAR_TOP = 6
_LEAST_PAGE = 15
"""Lines with text that stand at least between heads with a bare number, which may be that of a row."""


def is_page_number(line: str) -> bool:
    """Whether a line holds nothing but the number of a page: `4`, `- 4 -`, `Sida 4 (17)`, `4 av 17`."""
    return len(line) < 40 and _PAGE_NUMBER.fullmatch(line) is not None


def tells_page(line: str) -> bool:
    """Whether somewhere in a line a number says that it is a page's: `Sida 4`, `4 (17)`, `4 av 17`."""
    return _TELLING.search(line) is not None


_COUNTED = re.compile(r"\W*\d{1,3}\W*(?:\d{1,3}\W*)?")


_OF_A_MATTER = re.compile(r"(?:§|dnr:?|diarienr:?|diarienummer:?|ärendenr:?)\s*(\S+)")


@functools.lru_cache(maxsize=1 << 12)
def key_of(line: str) -> tuple[str, ...]:
    """What a head or foot says on every page, whatever its number and whichever side each part stands on.

    Dates, diary numbers and numbers of paragraphs stay: the head of another paper in the same file is another
    head, and "§ 42  Dnr 58/97" at the top of a page goes on no "§ 41  Dnr 213/96".
    """
    own = set(_OF_A_MATTER.findall(line.casefold()))
    words = (
        "#" if _COUNTED.fullmatch(word) and word not in own else word for word in line.casefold().split()
    )
    bare = (word.strip(".,:;|-–_") for word in words)
    return tuple(sorted(word for word in bare if word))


class _Numbered(msgspec.Struct, frozen=True):
    """A line with the number of a page: its place among the lines that hold text, the number, the rest.

    `apart` is how many lines must stand between two of its kind.
    """

    place: int
    number: int
    key: tuple[str, ...]
    apart: int


def numbered_pages(text: str) -> list[int]:
    """Where pages begin that nothing but a head or foot with their numbers parts; empty where there are none."""
    lines = [match for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    groups: dict[tuple[str, ...], list[_Numbered]] = {}
    for place, match in enumerate(lines):
        numbered = _numbered(place, match.group())
        if numbered is not None:
            groups.setdefault(numbered.key, []).append(numbered)
    series = [found for found in groups.values() if _counts_up(found)]
    if not series:
        return []
    best = max(series, key=len)
    keys: Memo[int, tuple[str, ...]] = Memo(lambda place: _key_at(lines, place), len(lines) + 2 * _NEAR_TOP)
    places = [item.place for item in best]
    if places[0] < _NEAR_TOP:
        reach = _shared(keys, places, -1)
        return [lines[place - reach].start() for place in places[1:]]
    reach = _shared(keys, places, 1)
    return [lines[place + reach].end() for place in places[:-1] if place + reach < len(lines)]


def _key_at(lines: Sequence[re.Match[str]], place: int) -> tuple[str, ...]:
    """What a line says on every page; nothing for one too wide for a head or foot, or beyond the text."""
    within = 0 <= place < len(lines) and len(lines[place].group()) < _WIDEST
    return key_of(lines[place].group()) if within else ()


_WIDEST = 160
_DIGIT = re.compile(r"\d")


def _numbered(place: int, line: str) -> _Numbered | None:
    if len(line) >= _WIDEST or _DIGIT.search(line) is None:
        return None
    found = _TELLING.search(line)
    if found is not None and not (line[: found.start()].strip() and line[found.end() :].strip()):
        rest = line[: found.start()] + line[found.end() :]
        return _Numbered(place, int(found["of"] or found["number"]), key_of(rest), _NEAR_TOP)
    edge = _AT_EDGE.fullmatch(line.strip())
    if edge is None:
        return None
    rest = edge["after"] or edge["before"]
    return _Numbered(place, int(edge["first"] or edge["last"]), ("", *key_of(rest)), _LEAST_PAGE)


def _counts_up(found: Sequence[_Numbered]) -> bool:
    """Whether lines that say the same count pages one by one."""
    pairs = itertools.pairwise(found)
    return len(found) > 1 and all(
        later.number == earlier.number + 1 and later.place > earlier.place + later.apart
        for earlier, later in pairs
    )


def _shared(keys: Mapping[int, tuple[str, ...]], places: Sequence[int], step: int) -> int:
    """How many lines above (-1) or below (1) the numbered ones say the same on every page but the first."""
    reach = 0
    compared = places[1:] if len(places) > 2 else places
    while reach < _NEAR_TOP:
        beside = [place + step * (reach + 1) for place in compared]
        found = {keys[place] for place in beside}
        if len(found) != 1 or found == {()}:
            return reach
        reach += 1
    return reach


_WHOLE_PAGE = re.compile(r"^[^\n]{250,}$", re.MULTILINE)
_LAST = re.compile(r"(?<!\S)[-–]? ?(?P<number>\d{1,3}) ?[-–]?\s*$")


def numbered_lines(text: str) -> list[int]:
    """Where pages end that are one line each, by the numbers that their lines end with; empty where they do not count up."""
    lines = list(_WHOLE_PAGE.finditer(text))
    numbers = [int(last["number"]) if (last := _LAST.search(line.group()[-12:])) else -1 for line in lines]
    counts = all(later == earlier + 1 for earlier, later in itertools.pairwise(numbers))
    return [line.end() for line in lines[:-1]] if len(lines) > 1 and numbers[0] > 0 and counts else []
