"""What "not stated" rests on: how many papers were read, and what in them was not understood."""

import shlex
from collections.abc import Sequence

from stadsgraf.coverage import words
from stadsgraf.coverage.records import Status
from stadsgraf.coverage.unread import Unread
from stadsgraf.families import Family
from stadsgraf.query.ask import Asked, Ground
from stadsgraf.query.formats import Lang, join

_NAMED = (
    "network",
    "cooperation",
    "organization",
    "city",
    "municipality",
    "region",
    "person",
    "body",
    "party",
)
"""Kinds of entities, by the first part of their identifiers, of which coverage knows who names them."""


def ground(
    unread: Unread, family: Family | None, asked: Sequence[Asked], lang: Lang, options: str = ""
) -> Ground:
    """The ground for saying that nothing is stated.

    Args:
        unread: what was not read of the build.
        family: what was asked about; None for no one family.
        asked: the entities that were asked about.
        lang: language of the words.
        options: the options that name the build, for the command that is shown.

    Raises:
        OutputError: coverage.jsonl or the manifest is missing or damaged.
    """
    texts = words.GROUND[lang]
    papers = unread.papers
    read = texts["paper"] if papers == 1 else texts["papers"].format(papers=papers)
    if family is None:
        return Ground(read)
    named = [item for item in asked if item.id.partition("/")[0] in _NAMED]
    labels = [item.label for item in named]
    counts = unread.counts(family, [item.id for item in named])
    unmatched, aside = counts[Status.UNMATCHED], counts[Status.SET_ASIDE]
    topic = words.FAMILIES[lang][family]
    if named:
        topic = texts["naming"].format(family=topic, names=join(labels, lang))
    shape = {(True, True): "both", (True, False): "unmatched", (False, True): "aside"}
    told = texts[shape.get((unmatched > 0, aside > 0), "neither")].format(
        unmatched=words.counted(unmatched, "sentence", lang),
        aside=words.counted(aside, "sentence", lang),
        topic=topic,
    )
    return Ground(f"{read} {told}", _command(family, labels, options) if counts else "")


def _command(family: Family, names: Sequence[str], options: str) -> str:
    about = "".join(f" --about {shlex.quote(name)}" for name in names)
    return f"stadsgraf coverage --of {family}{about}{options}"
