"""A query cut short: over the first solutions that come, in the order that it asks for.

A store of ten thousand papers has a hundred thousand answers to "who holds which role".  To sort them, all
must be found; the few that a person reads come in a moment where the store may stop.
"""

import re

import msgspec

_FORM = re.compile(
    r"^SELECT DISTINCT (?P<shown>[^{]*?) WHERE (?P<body>\{.*^\})(?P<order>.*)\Z", re.MULTILINE | re.DOTALL
)
_NAME = re.compile(r"\?(\w+)")
_ALIASED = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*) AS \?(\w+)\)")


class Limited(msgspec.Struct, frozen=True):
    """A query that stops.

    Attributes:
        query: its columns are those of the whole query, then the variables that it sorts by.
        columns: the names of those of the whole query.
    """

    query: str
    columns: tuple[str, ...]


def limited(query: str, most: int) -> Limited | None:
    """The query over at most so many distinct solutions; None where it groups, and so needs all.

    It gives `most` rows only where there may be more.

    Args:
        query: a SELECT DISTINCT whose WHERE ends with a brace at the beginning of a line.
        most: how many solutions.
    """
    form = _FORM.search(query)
    if form is None or "GROUP BY" in form["order"]:
        return None
    shown, order = form["shown"], form["order"]
    columns = _NAME.findall(_ALIASED.sub(r"?\2", shown))
    sorted_by = [name for name in dict.fromkeys(_NAME.findall(order)) if name not in columns]
    needed = dict.fromkeys([*_NAME.findall(_ALIASED.sub(r"\1", shown)), *sorted_by])
    inner = " ".join(f"?{name}" for name in needed)
    extra = "".join(f" ?{name}" for name in sorted_by)
    cut = (
        f"SELECT DISTINCT {shown}{extra} WHERE {{\n"
        f"{{ SELECT DISTINCT {inner} WHERE {form['body']} LIMIT {most} }}\n}}{order}"
    )
    return Limited(query[: form.start()] + cut, tuple(columns))
