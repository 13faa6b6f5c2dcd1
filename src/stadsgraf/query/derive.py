"""The direct edges of the graph (`org:memberOf` and kin), built by the CONSTRUCT queries of a folder."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.errors import InputError
from stadsgraf.query.evidence import Graph, TextOf, functions, no_texts
from stadsgraf.touched import about


def derived(
    store: ox.Store, folder: Path, text_of: TextOf = no_texts, starts: Iterable[str] | None = None
) -> list[ox.Triple]:
    """The triples of `graph/derived`: edges of stated claims, each with the claim that it comes from.

    Args:
        store: the graph; the merged one is read.
        folder: the CONSTRUCT queries, one per file; `sg:quote(?annotation)` gives the words of a
            passage.
        text_of: the texts that passages stand in; without them the words are those of the selectors.
        starts: IRIs of the things that edges are wanted of; None wants all.

    Returns:
        Each triple once, sorted by its N-Triples line.

    Raises:
        InputError: a file is no valid CONSTRUCT query.
    """
    triples: set[ox.Triple] = set()
    words = functions(Graph(store, text_of))
    for path in sorted(folder.glob("*.rq")):
        try:
            found = store.query(about(path.read_text(encoding="utf-8"), starts), custom_functions=words)
        except SyntaxError as error:
            raise InputError(f"{path.name}: the query is not valid SPARQL 1.1: {error}.") from error
        if not isinstance(found, ox.QueryTriples):
            raise InputError(f"{path.name}: a query that derives edges is a CONSTRUCT; write it as one.")
        triples |= set(found)
    return sorted(triples, key=str)
