"""What findings say, they say in Swedish too."""

import inspect
import re
from collections.abc import Iterator

import pyoxigraph as ox

from stadsgraf.validate import audit
from stadsgraf.validate.checks import SH, every_check
from stadsgraf.validate.shapes import SHAPES, shape_files
from stadsgraf.validate.wording import swedish_messages, wordings


def _codes() -> Iterator[str]:
    """Codes of all shapes with a message of their own, of all checks, and of the audit."""
    message = ox.NamedNode(SH + "message")
    for path in shape_files():
        said = (quad for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE) if quad.predicate == message)
        yield from (quad.subject.value.removeprefix(SHAPES) for quad in said)
    yield from (check.code for check in every_check())
    yield from re.findall(r'^ *\(?"([a-z\d]+(?:-[a-z\d]+)+)",', inspect.getsource(audit), re.MULTILINE)


def test_every_code_has_a_swedish_message_and_no_message_is_left_over() -> None:
    assert set(swedish_messages()) == set(_codes())


def test_a_message_is_by_language_and_stands_in_english_where_no_swedish_is_known() -> None:
    assert wordings("blank-node", "A node.")["en"] == "A node."
    assert wordings("blank-node", "A node.")["sv"].startswith("En nod saknar beteckning")
    assert wordings("no-such-code", "Words.") == {"sv": "Words.", "en": "Words."}
