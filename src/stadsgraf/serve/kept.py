"""Replies that were made before: readers ask the same things, and a build does not change."""

from collections import OrderedDict

from stadsgraf.serve.reply import Reply


class Kept:
    """The last replies by their tags, up to a number of bytes; what was asked for longest ago goes first.

    Args:
        most: bytes of content.
    """

    def __init__(self, most: int) -> None:
        self._most, self._taken = most, 0
        self._replies: OrderedDict[str, Reply] = OrderedDict()

    def get(self, tag: str) -> Reply | None:
        """The reply of that tag, if it is kept."""
        if tag in self._replies:
            self._replies.move_to_end(tag)
        return self._replies.get(tag)

    def keep(self, tag: str, reply: Reply) -> None:
        """Keeps a reply that may be given again; one that takes a tenth of the room is not."""
        if reply.status != 200 or 10 * len(reply.content) > self._most or tag in self._replies:
            return
        self._replies[tag] = reply
        self._taken += len(reply.content)
        while self._taken > self._most:
            _, gone = self._replies.popitem(last=False)
            self._taken -= len(gone.content)
