"""What a text must hold for a regular expression to match in it, read off the expression itself.

"föresl(?:å|og)|yrka" needs "föreslå", "föreslog" or "yrka".  A need is a set of pieces of which one must be
in the text; an expression has several, each of which must be met.  A piece is a run of letters and figures,
folded as `fold` does; a sign of `SIGNS`; `DIGIT` for any digit; or the first character of a block of 256 of
the private use area, for any of the block (`annotate/view.py` writes kinds of mentions in such blocks).

The analysis keeps to what is certain: what it does not know needs nothing.  Method: the prefilter of RE2
(Cox, "Regular Expression Matching with a Trigram Index", 2012), with pieces of words in place of trigrams.
"""

import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

Need = frozenset[str]
"""Pieces of which a text must hold one."""

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéü0123456789"
"""Of which pieces of words are made, in lower case: each is what `fold` makes of its capital."""
SIGNS = "()[]{}<>%§:;!?\"'/&+–—•*|€$£@…”“»«,.-_=#’"
"""Signs, which have no case."""
DIGIT = "\\d"
LONGEST = 10
"""Letters of a piece that count; more tell nothing more."""
BLOCK = 0xFF00
"""The bits of a private character that tell its block."""

_PRIVATE = range(0xE000, 0xF900)
_GAP = "\0"
"""In a string that a pattern may match: a character of which nothing is known."""
_MOST = 64
"""Strings that are followed side by side through a sequence."""
_MOST_BRANCHES = 400
"""Strings that are followed side by side where they stand as alternatives."""
_MOST_NEEDS = 4
_LIKELY = (1.0, 0.9, 0.5, 0.2, 0.08, 0.04, 0.02)
"""How often a sentence holds a piece of so many letters, roughly."""
_SIGN_LIKELY, _KIND_LIKELY = 0.4, 0.25
_WORTHLESS = 0.9


def fold(text: str) -> str:
    """Lower case, and one letter for those that `re` takes for the same where case does not count."""
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")


def needs_of(expression: str, flags: int = 0) -> tuple[Need, ...]:
    """What a text must hold for an expression to match in it, with or without case; the rarest first."""
    if flags & re.VERBOSE:
        return ()
    tokens = [(found.lastgroup or "", found.group()) for found in TOKEN.finditer(expression)]
    if "".join(text for _, text in tokens) != expression:
        return ()
    part, _ = _group(tokens, 0)
    needs = sorted(set(_all_needs(part)), key=lambda need: (_likely(need), sorted(need)))
    return tuple(need for need in needs if max(map(_likely_piece, need)) < _WORTHLESS)[:_MOST_NEEDS]


TOKEN = re.compile(
    r"""(?P<run>(?:[^\\\[\](){}|*+?.^$](?![*+?{]))+)
    |(?P<one>[^\\\[\](){}|*+?.^$])
    |(?P<escape>\\(?:[bBAZdDsSwWtnrfv]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\W))
    |(?P<class>\[(?:\\(?:[dDsSwWtnrfv]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\W)|[^\]\[\\])+\])
    |(?P<ahead>\(\?<?=)
    |(?P<not>\(\?<?!)
    |(?P<either>\(\?\(\w+\))
    |(?P<open>\((?:\?(?::|>|P<\w+>|-?i:))?(?!\?))
    |(?P<close>\))
    |(?P<or>\|)
    |(?P<repeat>(?:[*+?]|\{(?=[\d,])\d*,?\d*\})[?+]?)
    |(?P<edge>[$^]|\(\?i\))
    |(?P<any>\.)""",
    re.VERBOSE,
)
"""The parts of an expression; what else there is in the language of `re` is not understood."""
_Tokens = Sequence[tuple[str, str]]


class _Part(msgspec.Struct, frozen=True):
    """What is known of a part of an expression.

    Attributes:
        exact: every string that it may match, folded; None where they are too many or unknown.
        needs: what it needs beside one of them.
    """

    exact: frozenset[str] | None
    needs: tuple[Need, ...] = ()


_EMPTY = _Part(frozenset({""}))
_ANY_ONE = _Part(frozenset({_GAP}))
_UNKNOWN = _Part(None)


def _group(tokens: _Tokens, at: int) -> tuple[_Part, int]:
    """The alternatives from a place on to the end of their group, and the place of that end."""
    parts: list[_Part] = []
    items: list[_Part] = []
    while at < len(tokens):
        kind, text = tokens[at]
        if kind == "close":
            break
        if kind == "or":
            parts.append(_sequence(items))
            items = []
        elif kind in _GROUPS:
            part, at = _group(tokens, at + 1)
            items.append(_GROUPS[kind](part))
        elif kind == "repeat":
            items[-1] = _repeated(text.rstrip("+?") or text[0], items[-1])
        else:
            items.append(_single(kind, text))
        at += 1
    return (_alternatives([*parts, _sequence(items)]) if parts else _sequence(items)), at


_GROUPS: Mapping[str, Callable[[_Part], _Part]] = {
    "open": lambda part: part,
    "ahead": lambda part: _Part(_EMPTY.exact, tuple(_all_needs(part))),
    "not": lambda _: _EMPTY,
    "either": lambda _: _UNKNOWN,
}
"""What is known of a group by what is known of what stands in it."""


def _sequence(items: Sequence[_Part]) -> _Part:
    if len(items) == 1:
        return items[0]
    exact: frozenset[str] = frozenset({""})
    needs: list[Need] = []
    known = True
    for part in items:
        needs += part.needs
        if part.exact is not None and len(exact) * len(part.exact) <= max(_MOST, len(exact), len(part.exact)):
            exact = frozenset([left + right for left in exact for right in part.exact])
            continue
        known = False
        needs += _need_of(exact)
        exact = part.exact if part.exact is not None else frozenset({""})
    return _Part(exact, tuple(needs)) if known else _Part(None, (*needs, *_need_of(exact)))


_STRANGE = re.compile(f"[^ {LETTERS}{re.escape(SIGNS)}]")
_KINDS = re.compile("[\ue000-\uf8ff]")


@functools.lru_cache(maxsize=1 << 12)
def _single(kind: str, text: str) -> _Part:
    """What stands for itself, a class of characters, or an edge."""
    if kind == "edge" or text in ("\\b", "\\B", "\\A", "\\Z"):
        return _EMPTY
    if kind == "class":
        return _class(text[1:-1])
    if text == "\\d":
        return _Part(_ANY_ONE.exact, (frozenset({DIGIT}),))
    if kind == "any" or (kind == "escape" and text[1].isalpha()):
        return _ANY_ONE
    words = text[1:] if kind == "escape" else text
    kinds = tuple(frozenset({chr(ord(char) & BLOCK)}) for char in _KINDS.findall(words))
    return _Part(frozenset({_STRANGE.sub(_GAP, fold(words))}), kinds)


def _class(text: str) -> _Part:
    """A class of characters: each of a few, a digit, or a kind of mentions."""
    text = text.replace("\\d", "0-9")
    if text.startswith("^") or "\\" in text:
        return _ANY_ONE
    chars: set[str] = set()
    for first, last in re.findall(r"(.)(?:-(.))?", text, re.DOTALL):
        codes = range(ord(first), ord(last or first) + 1)
        if len(codes) > 0x2000:
            return _ANY_ONE
        chars.update(map(chr, codes))
    if chars <= set("0123456789"):
        return _Part(_ANY_ONE.exact, (frozenset({DIGIT}),))
    if all(map(_is_kind, chars)):
        return _Part(_ANY_ONE.exact, (frozenset(chr(ord(char) & BLOCK) for char in chars),))
    if len(chars) > 8 or any(map(_is_kind, chars)):
        return _ANY_ONE
    return _Part(frozenset(_STRANGE.sub(_GAP, fold(char)) for char in chars))


def _alternatives(parts: Sequence[_Part]) -> _Part:
    exact = frozenset(text for part in parts for text in part.exact or ())
    if all(part.exact is not None and not part.needs for part in parts) and len(exact) <= _MOST_BRANCHES:
        return _Part(exact)
    needs = [tuple(_all_needs(part)) for part in parts]
    kinds = [[need for need in one if all(map(_is_kind, need))] for one in needs]
    words = [[need for need in one if not all(map(_is_kind, need))] for one in needs]
    return _Part(None, tuple([*_rarest(kinds), *_rarest(words)] or _rarest(needs)))


def _rarest(needs: Sequence[Sequence[Need]]) -> list[Need]:
    """The rarest need of each alternative, together; none where an alternative has none."""
    return [frozenset().union(*(min(one, key=_likely) for one in needs))] if all(needs) else []


def _repeated(times: str, part: _Part) -> _Part:
    if times == "+" or re.match(r"\{0*[1-9]", times):
        return part if times == "{1}" else _Part(None, tuple(_all_needs(part)))
    if times == "?" and part.exact is not None and len(part.exact) < _MOST:
        return _Part(part.exact | {""})
    return _UNKNOWN


def _all_needs(part: _Part) -> Iterable[Need]:
    return (*part.needs, *_need_of(part.exact or ()))


def _need_of(strings: Iterable[str]) -> list[Need]:
    """What one of several strings needs: the longest run of letters of each, else a sign of it."""
    pieces = {_piece(text) for text in strings}
    if not pieces or "" in pieces:
        return []
    return [frozenset(one for one in pieces if not any(other != one and other in one for other in pieces))]


_RUN = re.compile(f"[{LETTERS}]+")


def _piece(text: str) -> str:
    run = max(_RUN.findall(text), key=len, default="")[:LONGEST]
    return run or next((sign for sign in text if sign in SIGNS), "")


def _is_kind(piece: str) -> bool:
    return ord(piece[0]) in _PRIVATE


def _likely(need: Need) -> float:
    """How likely a sentence meets a need, roughly."""
    return sum(map(_likely_piece, need))


def _likely_piece(piece: str) -> float:
    if _is_kind(piece):
        return _KIND_LIKELY
    if piece == DIGIT or piece in SIGNS:
        return _SIGN_LIKELY
    return _LIKELY[min(len(piece), len(_LIKELY) - 1)]
