"""Flat text of lines: one space between words, words and numbers that a line end broke whole again."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.lines import Line

_WORD = re.compile(r"\S+")
_UNEVEN = re.compile("[\u00ad\u200b]|- |[^\\S ]|\\s\\s|^ | $")
"""What tells that a line is not flat as it stands."""
_INVISIBLE = re.compile("[\u00ad\u200b]")
_SUSPENDED = frozenset(
    "och eller samt respektive resp resp. kontra alternativt men inte till plus som liksom".split()
)
"""Words before which a hyphen stands for what the next word ends with: "kunskaps- och erfarenhetsutbyte"."""
_ACRONYM = re.compile(r"(?:[^\W\d_]|[A-ZÅÄÖ]{2,}[a-zåäö]?|\S*\d)-")
"""What keeps its hyphen before a common noun: "e-post", "EU-medlemskap", "2030-målen"."""


def flatten(lines: Sequence[Line]) -> tuple[str, tuple[int, ...]]:
    """The flat text of some lines, and for each of its characters where that stands."""
    text: list[str] = []
    offsets: list[int] = []
    for number, line in enumerate(lines):
        if number:
            _bridge(text, offsets, lines[number - 1], line)
        if _UNEVEN.search(line.text) is None:  # most lines are flat as they stand
            text.extend(line.text)
            offsets.extend(range(line.start, line.start + len(line.text)))
            continue
        visible = _INVISIBLE.search(line.text) is None
        for word in _WORD.finditer(line.text):
            begin, printed = line.start + word.start(), word.group()
            if word.start():
                _space(text, offsets, begin - 1, printed)
            if visible:
                text.extend(printed)
                offsets.extend(range(begin, begin + len(printed)))
                continue
            shown = [place for place, char in enumerate(printed) if _INVISIBLE.match(char) is None]
            text.extend(printed[place] for place in shown)
            offsets.extend(begin + place for place in shown)
    return _lone_strokes("".join(text)), tuple(offsets)


def _space(text: list[str], offsets: list[int], place: int, following: str) -> None:
    """A space within a line; none where a line end that broke a word or number was lost: "samver- kan", "006- 1137"."""
    if text and text[-1] == "-" and offsets[-1] == place - 1:
        if _is_broken(text) and _goes_on(following):
            text.pop()
            offsets.pop()
            return
        if len(text) > 1 and text[-2].isdigit() and following[0].isdigit():
            return
    text.append(" ")
    offsets.append(place)


def _is_broken(text: Sequence[str]) -> bool:
    """Whether what stands before a space is letters and a hyphen."""
    return _BROKEN.search("".join(text[-24:])) is not None


_BROKEN = re.compile(r"(?<![^\W_])[^\W\d_]*[a-zåäö]{2,}-$")
_BARE = re.compile(r"[.,;:)]*$")


def _goes_on(following: str) -> bool:
    return following[0].islower() and _BARE.sub("", following) not in _SUSPENDED


def _bridge(text: list[str], offsets: list[int], previous: Line, line: Line) -> None:
    """What stands between two lines: a space, nothing after a broken word or number."""
    if not line.text:
        return
    if previous.text.endswith("\u00ad"):
        return
    words = previous.text.rsplit(maxsplit=1)
    last = words[-1] if words and not previous.text[-1].isspace() else ""
    if len(last) > 1 and last[-1] in "-–/" and not _ends_apart(text, offsets, last, line.text):
        return
    text.append(" ")
    offsets.append(previous.end)


def _ends_apart(text: list[str], offsets: list[int], last: str, following: str) -> bool:
    """Whether a space stands after a line that ends with a hyphen, dash or stroke; takes off a hyphen that only breaks a word."""
    first = following.split(maxsplit=1)[0]
    if last[-1] != "-":
        return last[-1] == "–" and not (last[-2].isdigit() and first[0].isdigit())
    if first[0].isdigit() or first[0].isupper():
        return False
    if not _goes_on(first):
        return True
    if not _ACRONYM.fullmatch(last) and last[-2].isalpha():
        text.pop()
        offsets.pop()
    return False


_STROKE = re.compile(
    r"(?<=[a-zåäö,] )[|l](?= [A-ZÅÄÖa-zåäö])|(?<=[.!?] )\|(?= [a-zåäö])|^\|(?= [a-zåäö])"
    r"|(?<=medlemskap )1(?= [A-ZÅÄÖ])|(?<=medlem )1(?= [A-ZÅÄÖ])|(?<=ingår )1(?= [A-ZÅÄÖ])|(?<=delta )1(?= [A-ZÅÄÖ])"
)


def _lone_strokes(text: str) -> str:
    """A stroke that stands alone among words is the word "i", however the scanner read it.

    A lone 1 is, where it stands between a cue of membership and a name ("medlemskap 1 X").
    """
    if "|" not in text and " l " not in text and " 1 " not in text:
        return text
    return _STROKE.sub(
        lambda match: "i" if match.start() and text[match.start() - 2] not in ".!?" else "I", text
    )
