"""`stadsgraf why`."""

from typing import Annotated

import typer

from stadsgraf.characters import as_utf8
from stadsgraf.commands.options import DEFAULT_OUT, Json, Lang, Out
from stadsgraf.terminal import behind_build, language, say, say_json, store_of


def why(
    target: Annotated[str, typer.Argument(help="Identifier of a claim or entity, or a name.")],
    out: Out = DEFAULT_OUT,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Show the passages behind a claim or an entity: as scanned and as repaired, with rule and confidence.

    Example: stadsgraf why "Stockholms stad"
    """
    from stadsgraf.query.why import render_evidence
    from stadsgraf.query.why import why as passages_behind

    spoken = language(lang)
    behind = behind_build(out)
    found = passages_behind(store_of(out), behind.texts, as_utf8(target), spoken, behind.pieces)
    if json:
        say_json(found)
    elif not found:
        say(f"No claim of {out} names {target}.\n")
    else:
        say("\n\n".join(render_evidence(item, spoken) for item in found) + "\n")
