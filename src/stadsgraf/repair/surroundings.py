"""What stands around a word, as the rules of context see it."""

import msgspec


class Surroundings(msgspec.Struct, frozen=True, gc=False):
    """The words around a word, in lower case and as printed; empty where the sentence ends.

    Attributes:
        before: The word before.
        earlier: The word before that.
        after: The word after.
        later: The word after that.
        closes: Whether a mark of punctuation follows.
        after_name: Whether the word before has a capital.
        is_name: Whether the word itself has one.
        before_name: Whether the word after has one.
    """

    before: str
    earlier: str
    after: str
    later: str
    closes: bool
    after_name: bool
    is_name: bool = False
    before_name: bool = False


def words(listed: str) -> frozenset[str]:
    """The words of a list, parted by white space."""
    return frozenset(listed.split())
