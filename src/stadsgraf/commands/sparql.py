"""`stadsgraf sparql`."""

from typing import Annotated

import typer

from stadsgraf.characters import for_json
from stadsgraf.commands.options import DEFAULT_OUT, Json, Out
from stadsgraf.terminal import query_text, say, store_of


def sparql(
    query: Annotated[str, typer.Argument(help="The query, a file that holds it, or - for stdin.")],
    out: Out = DEFAULT_OUT,
    json: Json = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
) -> None:
    """Run a SPARQL 1.1 query on the merged graph; the model's prefixes are declared.

    Example: stadsgraf sparql "SELECT ?n { ?x a sg:Network ; skos:prefLabel ?n }"
    """
    from stadsgraf.query import table as tables
    from stadsgraf.query.sparql import run

    result = run(store_of(out), query_text(query))
    if result.table is None:
        say(for_json((result.turtle or "").encode()).decode())
    elif json:
        say(tables.to_json(result.table))
    else:
        say(tables.to_csv(result.table) if csv else tables.render(result.table) + "\n")
