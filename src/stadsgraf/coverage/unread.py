"""What was not read of a build, by what it speaks of and whom it names: read through once, then looked up."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from stadsgraf.coverage.records import Status
from stadsgraf.coverage.stored import read_counts, read_coverage
from stadsgraf.coverage.summary import status_of
from stadsgraf.families import Family

_ANYBODY = ""
"""Stands for all sentences of a family, beside the identifiers of those that they name."""

_Open = tuple[Status, tuple[str, ...]]
"""What became of a sentence in a family, and identifiers of those that it names."""


class Unread(msgspec.Struct, frozen=True, dict=True):
    """Sentences of a build of which something was not read.

    Attributes:
        out: folder of the build.
    """

    out: Path

    @cached_property
    def papers(self) -> int:
        """How many papers were read.

        Raises:
            OutputError: the manifest is missing or damaged.
        """
        return read_counts(self.out).papers

    def counts(self, family: Family, about: Sequence[str]) -> Counter[Status]:
        """How many sentences speak of a family and are not read there, by what became of them.

        Args:
            family: what they speak of.
            about: identifiers of entities that they all have to name.

        Raises:
            OutputError: coverage.jsonl is missing or damaged.
        """
        named = set(about)
        lists = [self._open.get((family, one), []) for one in named or {_ANYBODY}]
        return Counter(status for status, names in min(lists, key=len) if named.issubset(names))

    @cached_property
    def _open(self) -> dict[tuple[Family, str], list[_Open]]:
        found: defaultdict[tuple[Family, str], list[_Open]] = defaultdict(list)
        for sentence in read_coverage(self.out):
            for family in {look.family for look in sentence.looks if look.status is not Status.USED}:
                left = status_of(sentence, family), sentence.about
                for one in (_ANYBODY, *sentence.about):
                    found[family, one].append(left)
        return dict(found)
