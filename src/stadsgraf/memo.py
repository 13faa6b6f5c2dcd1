"""What was found out once is known from then on, up to a size."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """What a function says of each key it is asked for; `memo[key]` asks.

    A known key costs one look into a dictionary, and a new one leaves nothing behind that the garbage
    collector has to visit, which `functools.lru_cache` does. A full memo forgets all.
    """

    __slots__ = ("_find", "_most")

    def __init__(self, find: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, key: Key) -> Value:
        found = self._find(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = found
        return found
