"""`stadsgraf sparql`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stadsgraf.characters import for_json
from stadsgraf.commands.options import DEFAULT_OUT, Json, Out, Store
from stadsgraf.terminal import query_text, say, store_at, store_of, texts_of_build

if TYPE_CHECKING:
    from stadsgraf.query.sparql import Result


def sparql(
    query: Annotated[str, typer.Argument(help="The query, a file that holds it, or - for stdin.")],
    out: Out = DEFAULT_OUT,
    store: Store = None,
    json: Json = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
) -> None:
    """Run a SPARQL 1.1 query on the merged graph; the model's prefixes are declared.

    Example: stadsgraf sparql "SELECT ?n { ?x a sg:Network ; skos:prefLabel ?n }"
    """
    from stadsgraf.query import table as tables

    result = _result(query_text(query), out, store)
    if result.table is None:
        say(for_json((result.turtle or "").encode()).decode())
    elif json:
        say(tables.to_json(result.table))
    else:
        say(tables.to_csv(result.table) if csv else tables.render(result.table) + "\n")


def _result(query: str, out: Path, store: str | None) -> "Result":
    """What the build answers, or the store where one is given."""
    if store is not None:
        from stadsgraf.remote.asking import query as ask_store

        return ask_store(store_at(store), query)
    from stadsgraf.query.sparql import run

    built = store_of(out)
    return run(built, query, texts_of_build(built, out))
