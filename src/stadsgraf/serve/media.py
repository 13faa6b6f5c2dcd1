"""Content negotiation (RFC 9110, 12.5.1): which of the forms that there are a client would rather have."""

import re
from collections.abc import Sequence

_PART = re.compile(r"\s*([\w!#$&^.+*-]+/[\w!#$&^.+*-]+)\s*((?:;[^,]*)?)\s*")
_WEIGHT = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.IGNORECASE)


def best(accept: str, offered: Sequence[str]) -> str | None:
    """The media type that fits a client best.

    Args:
        accept: the header `Accept`; empty takes anything.
        offered: what there is, the best of its kind first.

    Returns:
        One of `offered`, the first of equals; None if none is accepted.
    """
    ranges = _ranges(accept) or [("*/*", 1.0)]
    weights = [_weight(one, ranges) for one in offered]
    most = max(weights, default=0.0)
    return offered[weights.index(most)] if most > 0 else None


def _ranges(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.split(","):
        match = _PART.fullmatch(part)
        if match is None:
            continue
        weight = _WEIGHT.search(match[2])
        found.append((match[1].lower(), float(weight[1]) if weight is not None else 1.0))
    return found


def _weight(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """What the most exact range that a type is in says of it."""
    kind = media.partition("/")[0]
    for wanted in (media, f"{kind}/*", "*/*"):
        for given, weight in ranges:
            if given == wanted:
                return weight
    return 0.0
