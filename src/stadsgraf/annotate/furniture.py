"""What stands on a page for the page's sake: running heads, feet, page numbers, strips to sign."""

import re
from collections.abc import Mapping, Sequence

from stadsgraf.annotate.lines import Line
from stadsgraf.annotate.numbering import is_page_number, key_of, tells_page
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import heading_kind

Key = tuple[str, ...]

_SIGN = (
    r"(?:(?:protokolls?)?(?:justera(?:ndes?|rnas|res|nde)|justerares)|just\.?|ordförande(?:ns|s)?|sekreterare(?:ns|s)?)"
    r"\s*sign(?:atur(?:er)?|um)?\b\.?:?"
)
_SIGNATURE = gated(
    rf"[\W_]*(?:{_SIGN}.*|sign(?:atur)?(?:\s+justera(?:nde|re))?[.:]?(?:\W.*)?|utdragsbestyrkande[\W_]*(?:{_SIGN}.*)?)",
    re.IGNORECASE,
)
_RULED = re.compile(r"[\s_.…|–—-]*")
_ADDRESS = gated(
    r"\b(?:post|besöks|leverans|faktura)adress|\be-?post\b|\btelefon\b|\btel\b|\bväxel\b|\bfax\b|\borg(?:anisations)?\.?\s?-?n(?:umme)?r\b"
    r"|\bbankgiro|\bplusgiro|\bpostgiro|\bwebb?(?:plats)?\b|www\.|\S@\S|\b\d{3} ?\d{2}\s+[A-ZÅÄÖ]|\bbox\s+\d|(?<![\d-])0\d{1,3}[-–/ ] ?\d{2}",
    re.IGNORECASE,
)
"""What addresses at the foot of a page are made of."""
_TOP = 8
_BOTTOM = 8
_FIRST_LINES = 4
_WIDEST = 160


def set_aside(pages: Sequence[Sequence[Line]]) -> list[frozenset[int]]:
    """For each page, the places of the lines that are furniture.

    The first page keeps its head, which says who issued the paper; its foot it does not.
    """
    printed = [[place for place, line in enumerate(page) if line.text] for page in pages]
    heads = _recurring(pages, [places[:_FIRST_LINES] for places in printed])
    below = _recurring(pages, [places[:_TOP] for places in printed])
    feet = _recurring(pages, [places[-_BOTTOM:] for places in printed])
    found = []
    for number, (page, places) in enumerate(zip(pages, printed, strict=True)):
        aside = {place for place in places if _SIGNATURE.fullmatch(page[place].text)}
        aside |= _head(page, places[:_TOP], (heads, below), number)
        aside |= _foot(page, places[-_BOTTOM:], feet, () if number else places[:_FIRST_LINES])
        aside |= _rules_beside(page, places, aside)
        found.append(frozenset(aside))
    return found


def _recurring(pages: Sequence[Sequence[Line]], ends: Sequence[Sequence[int]]) -> Mapping[Key, list[int]]:
    """What stands at that end of more than one page, and on which pages."""
    seen: dict[Key, list[int]] = {}
    for number, (page, places) in enumerate(zip(pages, ends, strict=True)):
        for key in {key_of(page[place].text) for place in places if len(page[place].text) < _WIDEST}:
            seen.setdefault(key, []).append(number)
    return {key: numbers for key, numbers in seen.items() if len(numbers) > 1 and key}


def _head(
    page: Sequence[Line],
    places: Sequence[int],
    heads: tuple[Mapping[Key, list[int]], Mapping[Key, list[int]]],
    number: int,
) -> set[int]:
    """Lines at the top that stand at the top of an earlier page, and those right below that do so too."""
    aside: set[int] = set()
    for order, place in enumerate(places):
        text = page[place].text
        if is_page_number(text) and order < _FIRST_LINES and (order == 0 or not _BARE_NUMBER.fullmatch(text)):
            aside.add(place)
            continue
        known = heads[0] if order < _FIRST_LINES else heads[1]
        follows = order - len(aside) <= _OWN_LINES if order < _FIRST_LINES else places[order - 1] in aside
        again = number > known.get(key_of(text), [number])[0]
        if again and follows and not text.endswith(".") and heading_kind(text) is None:
            aside.add(place)
    return aside


_BARE_NUMBER = re.compile(r"\d{3}")
"""Rather the number of a paragraph or a row, unless nothing stands above it."""
_OWN_LINES = 1
"""Lines of a head that may be this page's own; under more of them, what recurs is a title."""


def _foot(
    page: Sequence[Line], places: Sequence[int], feet: Mapping[Key, list[int]], head: Sequence[int]
) -> set[int]:
    """Page numbers, addresses and what stands at the foot of other pages, from the last line up to the head."""
    aside: set[int] = set()
    for place in reversed(places):
        text = page[place].text
        others = len(feet.get(key_of(text), []))
        again = others > 2 or (others > 1 and (_ADDRESS.search(text) or tells_page(text)))
        address = len(_ADDRESS.findall(text)) > 1 and not text.endswith(".")
        if place in head and not address:
            break
        prose = text.endswith((".", ",", ":")) or heading_kind(text) is not None
        if is_page_number(text) or address or (again and not prose):
            aside.add(place)
        elif _SIGNATURE.fullmatch(text) or _RULED.fullmatch(text):
            continue
        elif aside:
            break
    return aside


def _rules_beside(page: Sequence[Line], places: Sequence[int], aside: set[int]) -> set[int]:
    """Ruled lines above or below a strip to sign."""
    found = set()
    for order, place in enumerate(places):
        if _RULED.fullmatch(page[place].text) is None:
            continue
        beside = [*places[max(order - 1, 0) : order], *places[order + 1 : order + 2]]
        if any(other in aside and _SIGNATURE.fullmatch(page[other].text) for other in beside):
            found.add(place)
    return found
