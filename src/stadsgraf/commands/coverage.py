"""`stadsgraf coverage`."""

from typing import Annotated

import typer

from stadsgraf.characters import as_utf8
from stadsgraf.commands.options import DEFAULT_OUT, Json, Lang, Out, naming
from stadsgraf.errors import InputError
from stadsgraf.families import Family
from stadsgraf.terminal import build_folder, language, near_misses, say, say_json, store_of


def coverage(
    of: Annotated[
        str | None, typer.Option(help="List what was not read of one family, such as membership or costs.")
    ] = None,
    about: Annotated[
        list[str] | None, typer.Option(help="Only sentences that name this: a name or an identifier.")
    ] = None,
    out: Out = DEFAULT_OUT,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Show what became of each sentence that could hold a claim: used, set aside, or unmatched.

    The next rule is found among the unmatched ones; a sentence may be read for one thing and not for another.

    Example: stadsgraf coverage --of membership
    """
    from stadsgraf.coverage.render import listing, summary_text
    from stadsgraf.coverage.stored import read_counts, read_coverage
    from stadsgraf.coverage.summary import open_in, summed_up
    from stadsgraf.query.header import Kind, Parameter
    from stadsgraf.query.parameters import resolve
    from stadsgraf.vocabulary import BASE

    spoken = language(lang)
    folder = build_folder(out)
    family = _family(of) if of is not None else None
    sentences = list(read_coverage(folder))
    named = Parameter("about", Kind.ENTITY, optional=False, description="")
    for name in about or ():
        term = resolve(store_of(out), named, as_utf8(name))
        sentences = [item for item in sentences if term.value.removeprefix(BASE) in item.about]
    if family is not None:
        found = open_in(sentences, family)
        of_it = [item for item in sentences if any(look.family is family for look in item.looks)]
        if json:
            say_json(found)
        else:
            say(listing(of_it, family, spoken))
        return
    summary = summed_up(sentences, read_counts(folder))
    if json:
        say_json(summary)
    else:
        say(summary_text(summary, spoken, naming(out)))


def _family(name: str) -> Family:
    """A family by its name.

    Raises:
        InputError: there is none of that name.
    """
    try:
        return Family(name.strip().casefold())
    except ValueError as error:
        known = ", ".join(Family)
        near = near_misses(name.casefold(), list(Family))
        raise InputError(f"There is no family {name!r}; the families are {known}.{near}") from error
