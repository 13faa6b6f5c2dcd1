"""What findings say in both languages of the explorer."""

from functools import cache

import pyoxigraph as ox

from stadsgraf.resources import resource_folder
from stadsgraf.validate.shapes import SHAPES


def wordings(code: str, message: str) -> dict[str, str]:
    """The message of a finding by language.

    Args:
        code: of the shape, check or audit that found it.
        message: its English words; they stand for the Swedish of a code that has none.
    """
    return {"sv": swedish_messages().get(code, message), "en": message}


@cache
def swedish_messages() -> dict[str, str]:
    """The Swedish words of each code, as `ontology/messages.ttl` has them."""
    said = ox.parse(path=resource_folder("ontology") / "messages.ttl", format=ox.RdfFormat.TURTLE)
    return {
        quad.subject.value.removeprefix(SHAPES): quad.object.value
        for quad in said
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal)
    }
