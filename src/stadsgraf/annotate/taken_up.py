"""Names that a paper takes up again by their last noun: "Malmkedjan", and behind it "Kedjan beslutade …".

A noun with the article, told of nothing else, that ends a name printed before it stands for that name, whatever
noun it is.  So what is told of the noun is told of the name, too.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from stadsgraf.memo import Memo
from stadsgraf.swedish.words import FUNCTION_WORDS

_DEFINITE = re.compile(
    r"(?P<start>^|[.!?:] )?(?<![\w-])(?P<noun>[A-ZÅÄÖa-zåäö][a-zåäöé]{2,}?(?:en|et|n|t))(?P<genitive>s?)(?![\w-])"
)
_DEFINITES: Memo[str, tuple[re.Match[str], ...]] = Memo(lambda text: tuple(_DEFINITE.finditer(text)), 1 << 9)
"""The nouns of a block, which are asked for twice in a paper."""
_NOT_TAKEN_UP = frozenset(
    "kommunen kommuner staden städerna regionen landstinget nämnden styrelsen förvaltningen kontoret projektet programmet loppet festivalen "
    "året dagen veckan vägen skolan bolaget priset planen landet länet men den det en et kan han hon man vilken vilket sedan mellan igen redan "
    "ingen inget annan annat egen eget någon något varken liten litet öppen öppet uppdraget arbetet frågan förslaget ärendet beslutet motionen mötet avgiften".split()
)
"""Nouns of what towns have, run and take part in, and words that only look like nouns with the article."""
_FEWEST = 3
"""Letters of a noun's stem, and of what stands before it in a compound."""


def taken_up(
    blocks: Sequence[str], name: re.Pattern[str], may_be: Callable[[str], bool]
) -> Mapping[str, list[str]]:
    """The names that are taken up by a noun, each with the blocks in which it is, the name put in its place.

    Args:
        blocks: the flat blocks of a paper.
        name: what a name looks like.
        may_be: whether a name may be one that the paper introduces.
    """
    found: dict[str, list[str]] = {}
    nouns: dict[str, list[tuple[str, re.Match[str]]]] = {}
    for text in blocks:
        for match in _DEFINITES[text]:
            nouns.setdefault(match["noun"].casefold(), []).append((text, match))
    order = {noun: number for number, noun in enumerate(nouns)}
    endings = _endings(nouns)
    for label in dict.fromkeys(_bare(match.group()) for text in blocks for match in name.finditer(text)):
        taken = sorted(_taken(label, endings), key=order.__getitem__)
        if taken and may_be(label):
            found[label] = [
                f"{text[: match.start('noun')]}{label}{match['genitive']}{text[match.end() :]}"
                for noun in taken
                for text, match in nouns[noun]
                if match["start"] is not None
            ]
    return found


def nouns_for(labels: Sequence[str], blocks: Sequence[str]) -> re.Pattern[str] | None:
    """The nouns by which a paper takes up some of its names, as a pattern for them in any case and in the genitive."""
    printed = {match["noun"].casefold() for text in blocks for match in _DEFINITES[text]} if labels else ()
    endings = _endings(printed)
    nouns = sorted({noun for label in labels for noun in _taken(label, endings)})
    return re.compile(rf"(?<![\w-])(?:{'|'.join(nouns)})s?(?![\w-])", re.IGNORECASE) if nouns else None


def _bare(label: str) -> str:
    """A name without the s of a genitive, which nothing but a definite noun before it shows."""
    return label[:-1] if label.endswith(_GENITIVES) else label


_GENITIVES = ("ens", "ets", "ans", "rns", "ars", "ers", "nas", "ts")


def _endings(nouns: Iterable[str]) -> Mapping[str, set[str]]:
    """The nouns with an article by what a name may end in to be taken up by them: the noun, or its stem.

    A table, so that a long paper is not searched for each name by each noun.
    """
    table: dict[str, set[str]] = {}
    for noun in nouns:
        article = _ARTICLE.search(noun)
        stem = noun[: article.start()] if article is not None else ""
        if article is None or len(stem) < _FEWEST or noun in _NOT_TAKEN_UP or noun in FUNCTION_WORDS:
            continue
        other = {"en": (f"{stem}e",), "et": (f"{stem}um",)}.get(article.group(), ())
        for end in (noun, stem, *other):
            table.setdefault(end, set()).add(noun)
    return table


def _taken(label: str, endings: Mapping[str, set[str]]) -> set[str]:
    """The nouns of which a name's last or first word is a compound, or which its last word is without article."""
    first, *rest = label.casefold().split()
    last = rest[-1] if rest else first
    places = range(len(last)) if rest else range(_FEWEST, len(last))
    found = {noun for place in places for noun in endings.get(last[place:], ()) if noun != last}
    if rest:
        ends = (first[place:] for place in range(_FEWEST, len(first)))
        found |= {end for end in ends if end in endings.get(end, ()) and end != last}
    return found


_ARTICLE = re.compile(r"(?:en|et)$|(?<=[aeoåé])(?<!io)(?:n|t)$")
"""The article at the end of a noun; "union" and "fort" have none."""
