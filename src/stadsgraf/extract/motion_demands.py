"""Demands of a motion that an act takes one by one: "bifalla motionens första att-sats, avslå den andra"."""

import re
from collections.abc import Sequence

import msgspec

from stadsgraf.extract.acts import Stretch
from stadsgraf.patterns import gated

_ORDINALS = ("första", "andra", "tredje", "fjärde", "femte")
_NUMBERS = ("1", "2", "3", "4", "5")
_WHICH = rf"(?P<which>{'|'.join(_ORDINALS)}|[1-5](?::[ae])?)"
_POINT = r"(?:att-?sats|yrkande|yrkandepunkt|punkt|del|hemställanspunkt|förslagspunkt)(?:en|et|n|t)?"
_RULED = gated(
    r"\b(?:(?P<yes>bifall(?:a|er|s|es)?|tillstyrk(?:a|er|s)|biträd(?:a|er|s))|(?P<no>avsl(?:å[rs]?|ag)|avstyrk(?:a|er|s)|avvis(?:a|ar|as)))(?: på| till)? "
    rf"(?:(?:motionens|motionärernas|motionärens|medborgarförslagets|e-förslagets|förslagsställarens) (?:{_WHICH} {_POINT}|{_POINT} {_WHICH.replace('which', 'last')})"
    rf"|(?:den|det) {_WHICH.replace('which', 'short')}(?: {_POINT})?(?: i motionen)?)(?![\wåäö-])",
    re.IGNORECASE,
)


class Ruled(msgspec.Struct, frozen=True):
    """One demand as an act takes it.

    Attributes:
        granted: whether it is to be granted; else turned down.
        number: which of the motion's demands, from 1.
        words: what the act says.
    """

    granted: bool
    number: int
    words: str


def ruled_demands(content: Sequence[Stretch]) -> tuple[Ruled, ...]:
    """What an act does with each demand it names; empty where some of its points name none, or all go one way.

    Args:
        content: the passages that the act reaches.
    """
    found = [list(_RULED.finditer(stretch.sentence.text, stretch.start, stretch.end)) for stretch in content]
    if not found or not all(found):
        return ()
    ruled = tuple(
        Ruled(match["yes"] is not None, _number(match), match.group()) for one in found for match in one
    )
    return ruled if len({each.granted for each in ruled}) == 2 else ()


def _number(match: re.Match[str]) -> int:
    word = (match["which"] or match["last"] or match["short"]).casefold()
    return (_ORDINALS.index(word) if word in _ORDINALS else _NUMBERS.index(word[0])) + 1
