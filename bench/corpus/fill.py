"""Sentences with their slots filled.

Slots that a case fixes (`home`, `network` …) are those of `Case.fixed`; `muni`, `city`, `net2` and `Board`
are names that the paper uses once each. The others are drawn: of nouns `n` one without article, `en_n` and
`en_an` one with article, alone or with an adjective, `n_def` and `an_def` the one, `n_pl` and `an_pl`
several, `n_all` and `an_all` the several; of adjectives `adj`, `adj_t` and `adj_a`; of verbs `inf`, `pres`,
`sup` and in the passive `inf_s`, `pres_s`, `past_s` and `sup_s`.
"""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache
from typing import TypeVar

from bench.corpus import names, words
from bench.corpus.case import NOUN_RANKS, OTHER_RANKS, Case, topic, written
from bench.corpus.draw import Draw
from bench.corpus.language import Adjective, Noun, Verb, adjective, compound, noun, verb

_T = TypeVar("_T")

_THEME = 0.72
"""Share of words that a paper takes from its theme; the others come from all of the language."""

_NAMES_AGAIN = 0.7
"""The same for places, streets and associations."""


def some(case: Case, bank: str, count: int) -> list[str]:
    """Up to so many sentences of a bank that the paper has not used yet, filled."""
    templates = case.unused[bank]
    return [fill(case, case.draw.take(templates)) for _ in range(min(count, len(templates)))]


def fill(case: Case, template: str) -> str:
    """A sentence with its slots filled."""
    return "".join([part if isinstance(part, str) else part(case) for part in _compiled(template)])


@cache
def _compiled(template: str) -> tuple[str | Callable[[Case], str], ...]:
    parts = re.split(r"\{(\w+)\}", template)
    return tuple(_slot(part) if place % 2 else part for place, part in enumerate(parts))


def _slot(name: str) -> Callable[[Case], str]:
    if name in _ONCE:
        return lambda case: case.draw.take(case.unused[name])
    if name[0].isupper():
        filled = _slot(name[0].lower() + name[1:])
        return lambda case: _capital(filled(case))
    return _DRAWN.get(name) or (lambda case: case.fixed[name])


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _of_theme(case: Case, theme: Sequence[_T], share: float) -> _T | None:
    """A word of the theme, the first ones more often, or nothing in the share of draws that is left."""
    draw = case.draw
    if draw.random() >= share:
        return None
    place = draw.random()
    return theme[int(place * place * len(theme))]


def _noun(case: Case) -> Noun:
    return _of_theme(case, case.theme.nouns, _THEME) or noun(case.draw.rank(*NOUN_RANKS))


def _verb(case: Case) -> Verb:
    return _of_theme(case, case.theme.verbs, _THEME) or verb(case.draw.rank(*OTHER_RANKS))


def _adjective(case: Case) -> Adjective:
    return _of_theme(case, case.theme.adjectives, _THEME) or adjective(case.draw.rank(*OTHER_RANKS))


def _compound(case: Case) -> str:
    return (_of_theme(case, case.theme.compounds, _THEME) or compound(case.draw.rank(*NOUN_RANKS))).definite


def _one(case: Case) -> str:
    drawn = _noun(case)
    return f"{'ett' if drawn.neuter else 'en'} {drawn.one}"


def _described_one(case: Case) -> str:
    described, drawn = _adjective(case), _noun(case)
    if drawn.neuter:
        return f"ett {described.neuter} {drawn.one}"
    return f"en {described.common} {drawn.one}"


def _described(case: Case) -> str:
    drawn = _noun(case)
    return f"{'det' if drawn.neuter else 'den'} {_adjective(case).plural} {drawn.definite}"


def _drawn_name(theme: Callable[[Case], Sequence[str]], anew: Callable[[Draw], str]) -> Callable[[Case], str]:
    return lambda case: _of_theme(case, theme(case), _NAMES_AGAIN) or anew(case.draw)


_ONCE = frozenset(("muni", "city", "net2", "Board"))

_DRAWN: dict[str, Callable[[Case], str]] = {
    "n": lambda case: _noun(case).one,
    "en_n": _one,
    "en_an": _described_one,
    "n_def": lambda case: _noun(case).definite,
    "an_def": _described,
    "n_pl": lambda case: _noun(case).many,
    "an_pl": lambda case: f"{_adjective(case).plural} {_noun(case).many}",
    "n_all": lambda case: _noun(case).all,
    "an_all": lambda case: f"de {_adjective(case).plural} {_noun(case).all}",
    "adj": lambda case: _adjective(case).common,
    "adj_t": lambda case: _adjective(case).neuter,
    "adj_a": lambda case: _adjective(case).plural,
    "inf": lambda case: _verb(case).infinitive,
    "pres": lambda case: _verb(case).present,
    "sup": lambda case: _verb(case).supine,
    "inf_s": lambda case: f"{_verb(case).infinitive}s",
    "pres_s": lambda case: f"{_verb(case).infinitive}s",
    "past_s": lambda case: f"{_verb(case).past}s",
    "sup_s": lambda case: f"{_verb(case).supine}s",
    "compound": _compound,
    "topic": _drawn_name(lambda case: case.theme.topics, topic),
    "place": _drawn_name(lambda case: case.theme.places, names.place),
    "street": _drawn_name(lambda case: case.theme.streets, names.street),
    "association": _drawn_name(lambda case: case.theme.associations, names.association),
    "elected": lambda case: str(case.draw.pick(case.council)),
    "board2": lambda case: case.draw.pick(words.SUBJECTS).board,
    "board2s": lambda case: f"{case.draw.pick(words.SUBJECTS).board}s",
    "person": lambda case: names.person(case.draw),
    "aim": lambda case: case.draw.pick((case.subject.first, case.subject.second, case.subject.third)),
    "past": lambda case: str(case.day.year - case.draw.between(1, 22)),
    "future": lambda case: str(case.day.year + case.draw.between(1, 4)),
    "month": lambda case: case.draw.pick(words.MONTHS),
    "date": lambda case: written(case.day - timedelta(days=case.draw.between(200, 6000))),
    "few": lambda case: str(case.draw.between(3, 19)),
    "many": lambda case: str(case.draw.between(21, 480)),
    "share": lambda case: str(case.draw.between(6, 92)),
    "decimal": lambda case: f"{case.draw.between(0, 39)},{case.draw.between(1, 9)}",
    "thousands": lambda case: f"{case.draw.between(2, 420)} {case.draw.between(0, 9)}00",
}
