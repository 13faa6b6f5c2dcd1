"""What `/api/search` gives: things and papers by name, and the places where papers have the words."""

import msgspec

from stadsgraf.errors import InputError
from stadsgraf.query.header import Kind
from stadsgraf.search.names import PAPER, Hit, kinds_of, search_names
from stadsgraf.search.texts import Excerpts, search_texts
from stadsgraf.serve.built import Built
from stadsgraf.vocabulary import EntityType


class Results(msgspec.Struct, frozen=True):
    """What is found, the best first: things by name, and papers by their words."""

    hits: tuple[Hit, ...]
    texts: Excerpts


def search(built: Built, text: str, kind: str, most: int, excerpts: int) -> Results:
    """Things by name and papers by words.

    Args:
        built: the build.
        text: what is looked for; "" gives the things that most papers name.
        kind: what it must be, a kind of parameter or a class; "" takes anything.
        most: how many things are given.
        excerpts: how many papers are given with the place where they have the words.

    Raises:
        InputError: there is no such kind, or neither text nor kind.
        OutputError: the build has nothing to be searched by.
    """
    kinds = kinds_of(kind)
    if kinds is None:
        known = ", ".join((*Kind, *EntityType, PAPER))
        raise InputError(f"There is no kind {kind}: the kinds are {known}.")
    if not text and not kind:
        raise InputError("/api/search needs the parameter q, or a kind.")
    hits = search_names(built.search, built.graph, text, kinds, most)
    found = search_texts(built.search, built.graph.text_of, text, excerpts if PAPER in kinds else 0)
    return Results(hits, found)
