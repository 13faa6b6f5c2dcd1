"""What has to be sent, from what is wanted and what the store says that it holds. Pure."""

from collections.abc import Mapping

import msgspec

CHANGING = "changing"
"""State of a graph that may hold anything: a load was at it, or is."""

WRITING = "writing"
"""State of a graph of which nothing was ever merged, and that may not be whole."""

_HELD = "held "

Recorded = Mapping[str, frozenset[str]]
"""The states that a store records of each graph: one, or two where a load was killed between them."""


class Plan(msgspec.Struct, frozen=True):
    """Graphs by what becomes of them, each group sorted.

    Attributes:
        fresh: the store has never heard of them, or not more than that they are being written.
        held: the store holds them whole, and the merged graph has nothing else of them.
        changed: the store may hold anything of them.
        settled: those of the changed with which an earlier load was done: nothing but what differs is to do.
        gone: the build does not have them, or no more.
        kept: how many are as they should be.
    """

    fresh: tuple[str, ...]
    held: tuple[str, ...]
    changed: tuple[str, ...]
    settled: frozenset[str]
    gone: tuple[str, ...]
    kept: int


def held(digest: str) -> str:
    """State of a graph that is written whole and not yet merged, where nothing of it was merged before."""
    return _HELD + digest


def plan(wanted: Mapping[str, str], recorded: Recorded) -> Plan:
    """What to do with each graph.

    Args:
        wanted: digest of each graph of the build.
        recorded: the states in the store.
    """
    states = {graph: _state(found) for graph, found in recorded.items()}
    fresh, kept, waiting, changed = [], 0, [], []
    for graph, digest in sorted(wanted.items()):
        state = states.get(graph)
        if state in (None, WRITING):
            fresh.append(graph)
        elif state == digest:
            kept += 1
        elif state == held(digest):
            waiting.append(graph)
        else:
            changed.append(graph)
    gone = sorted(set(recorded) - set(wanted))
    settled = frozenset(graph for graph in changed if _is_digest(states[graph]))
    return Plan(tuple(fresh), tuple(waiting), tuple(changed), settled, tuple(gone), kept)


def _is_digest(state: str) -> bool:
    return state != CHANGING and not state.startswith(_HELD)


def _state(found: frozenset[str]) -> str:
    return next(iter(found)) if len(found) == 1 else CHANGING
