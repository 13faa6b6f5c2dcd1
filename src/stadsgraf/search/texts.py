"""Papers by their words: all that are asked for, a phrase as a phrase, the last word also by its beginning.

Papers that have the words themselves stand first, behind them those where the last word goes on, behind these
those that have one with letters that scanning damaged; within each, the best by BM25 (Robertson and Zaragoza
2009) as FTS5 reckons it. Where many have the words themselves, the others are not looked for.
"""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice, product

import msgspec

from stadsgraf.query.evidence import TextOf
from stadsgraf.search.base import spans_in, unreadable
from stadsgraf.search.words import forms_in, words_in

_MOST_WORDS = 16
"""Words that are looked for; those after them are not."""

_MOST_WORN = 20
"""Damaged forms of a word or a phrase that are looked for."""

_ENOUGH = 200
"""Papers from which on no other way of looking is tried."""

_BEGINS = 3
"""Letters from which on the last word is taken for the beginning of one."""

_NEAR = 240
"""Characters in which words stand near each other."""

_AROUND = 90
"""Characters that are shown before and after the words."""

_QUOTED = re.compile('["“”„«»]([^"“”„«»]*)["“”„«»]')
_BLANKS = re.compile(r"\s+")


class Excerpt(msgspec.Struct, frozen=True):
    """A piece of a paper with words that were looked for.

    Attributes:
        id: identifier of the paper's text, `text/…`.
        file: name of its file.
        start, end: where the piece stands in the text, in code points.
        words: the piece, as it stands there.
        found: spans in the text of the words that were looked for.
        stated: whether a passage that a claim rests on has one of them.
        worn: whether the paper has a word only with letters that scanning damaged.
    """

    id: str
    file: str
    start: int
    end: int
    words: str
    found: tuple[tuple[int, int], ...]
    stated: bool
    worn: bool


class Excerpts(msgspec.Struct, frozen=True):
    """How many papers have the words, and pieces of the best."""

    total: int
    excerpts: tuple[Excerpt, ...]


class _Way(msgspec.Struct, frozen=True):
    """A way of looking: forms of each word or phrase, whether the last goes on, whether some are damaged."""

    forms: tuple[tuple[tuple[str, ...], ...], ...]
    begins: bool = False
    worn: bool = False


class _Wanted(msgspec.Struct, frozen=True):
    """One word, or several that stand together, with the keys under which damaged forms are found."""

    terms: tuple[str, ...]
    keys: tuple[str, ...]
    begins: bool = False


def search_texts(base: sqlite3.Connection, text_of: TextOf, asked: str, most: int) -> Excerpts:
    """Papers that have words, with the place where these stand.

    Args:
        base: `search.sqlite`.
        text_of: gives the text of a paper.
        asked: the words; any text will do.
        most: how many pieces are given, one of each paper.

    Raises:
        OutputError: the file cannot be read.
    """
    wanted = _wanted(asked)
    if not wanted or not most:
        return Excerpts(0, ())
    known: set[int] = set()
    found: list[Excerpt] = []
    try:
        for way in _ways(base, wanted):
            ranked = [one for one in _ranked(base, way) if one[0] not in known]
            known.update(number for number, _ in ranked)
            best = _best(base, ranked, most - len(found))
            found += [_excerpt(row, text_of(row[0]) or "", way) for row in best]
            if len(known) >= _ENOUGH:
                break
    except sqlite3.Error as error:
        raise unreadable(str(error)) from error
    return Excerpts(len(known), tuple(found))


def _wanted(asked: str) -> list[_Wanted]:
    """What is looked for, in the order in which it is written."""
    found: list[_Wanted] = []
    end = 0
    for quoted in _QUOTED.finditer(asked):
        found += map(_together, _BLANKS.split(asked[end : quoted.start()]))
        found.append(_together(quoted[1]))
        end = quoted.end()
    rest = [_together(part) for part in _BLANKS.split(asked[end:])]
    if rest[-1].terms and len(rest[-1].terms[-1]) >= _BEGINS:
        rest[-1] = msgspec.structs.replace(rest[-1], begins=True)
    chosen: list[_Wanted] = []
    words = 0
    for one in dict.fromkeys(one for one in (*found, *rest) if one.terms):
        words += len(one.terms)
        if words > _MOST_WORDS and chosen:
            break
        chosen.append(one)
    return chosen


def _together(words: str) -> _Wanted:
    """What stands without a blank, or in quotation marks, is looked for as it stands."""
    forms = forms_in(words)[:_MOST_WORDS]
    return _Wanted(tuple(term for term, _ in forms), tuple(key for _, key in forms))


def _ways(base: sqlite3.Connection, wanted: Sequence[_Wanted]) -> Iterator[_Way]:
    """The ways in which something is looked for, one after the other."""
    exact = tuple((one.terms,) for one in wanted)
    begins = wanted[-1].begins
    yield _Way(exact)
    if begins:
        yield _Way(exact, begins)
    forms = tuple(_forms(base, one) for one in wanted)
    if forms != exact:
        yield _Way(forms, begins, worn=True)


def _forms(base: sqlite3.Connection, one: _Wanted) -> tuple[tuple[str, ...], ...]:
    """The forms of a word or a phrase that are looked for, itself first."""
    choices = [_worn(base, *pair) for pair in zip(one.terms, one.keys, strict=True)]
    return tuple(islice(product(*choices), _MOST_WORN))


def _worn(base: sqlite3.Connection, term: str, key: str) -> list[str]:
    """A word, and those that differ from it only in letters that scanning takes for each other."""
    if not key:
        return [term]
    others = "SELECT term FROM worn WHERE key = ? AND term <> ? ORDER BY texts DESC, term LIMIT ?"
    return [term, *(other for (other,) in base.execute(others, (key, term, _MOST_WORN)))]


def _ranked(base: sqlite3.Connection, way: _Way) -> list[tuple[int, float]]:
    """Numbers of the papers that have each of some words in one of its forms, with their rank."""
    parts = [[f'"{" ".join(terms)}"' for terms in forms] for forms in way.forms]
    if way.begins:
        parts[-1][0] += " *"
    query = " AND ".join(f"({' OR '.join(phrases)})" for phrases in parts)
    return base.execute("SELECT rowid, rank FROM word WHERE word MATCH ?", (query,)).fetchall()


def _best(
    base: sqlite3.Connection, ranked: Sequence[tuple[int, float]], most: int
) -> list[tuple[str, str, bytes]]:
    """Identifier, file and passages of the best papers; of equals, the first by file and identifier."""
    if not ranked or not most:
        return []
    limit = sorted(rank for _, rank in ranked)[:most][-1]
    query = "SELECT id, file, passages FROM text WHERE number = ?"
    rows = [(rank, base.execute(query, (number,)).fetchone()) for number, rank in ranked if rank <= limit]
    rows.sort(key=lambda one: (one[0], one[1][1], one[1][0]))
    return [row for _, row in rows[:most]]


def _excerpt(row: tuple[str, str, bytes], text: str, way: _Way) -> Excerpt:
    found = _place(text, way)
    start, end = _around(text, found) if found else (0, min(2 * _AROUND, len(text)))
    stated = any(left < last and first < right for left, right in spans_in(row[2]) for first, last in found)
    return Excerpt(row[0], row[1], start, end, text[start:end], tuple(found), stated, way.worn)


def _place(text: str, way: _Way) -> list[tuple[int, int]]:
    """Spans of words near each other: those of the first place that has most of what is looked for."""
    near: list[tuple[int, int, int]] = []
    best: list[tuple[int, int, int]] = []
    most = 0
    for found in _matches(text, way):
        near = [one for one in near if found[1] - one[0] <= _NEAR]
        near.append(found)
        kinds = len({which for _, _, which in near})
        if kinds > most:
            best, most = near.copy(), kinds
            if most == len(way.forms):
                break
    return sorted({(start, end) for start, end, _ in best})


def _matches(text: str, way: _Way) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of what is looked for, wherever it stands, in order of the ends."""
    ends: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for which, forms in enumerate(way.forms):
        for terms in forms:
            ends.setdefault(terms[-1], []).append((which, terms))
    last_one = way.forms[-1][0]
    seen: list[tuple[int, str]] = []
    for start, end, term in words_in(text):
        seen.append((start, term))
        chosen = ends.get(term, [])
        if way.begins and term != last_one[-1] and term.startswith(last_one[-1]):
            chosen = [*chosen, (len(way.forms) - 1, (*last_one[:-1], term))]
        for which, terms in chosen:
            last = seen[-len(terms) :]
            if tuple(one for _, one in last) == terms:
                yield last[0][0], end, which
        del seen[:-_MOST_WORDS]


def _around(text: str, found: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A piece of a text around some spans, between whole words."""
    start, end = max(0, found[0][0] - _AROUND), min(len(text), found[-1][1] + _AROUND)
    if start:
        blank = _BLANKS.search(text, start, found[0][0])
        start = blank.end() if blank is not None else found[0][0]
    if end < len(text):
        blanks = [blank.start() for blank in _BLANKS.finditer(text, found[-1][1], end)]
        end = blanks[-1] if blanks else found[-1][1]
    return start, end
