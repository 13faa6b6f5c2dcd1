"""Coverage summed up: shares, reasons, and the looks of what no rule read, most frequent first."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from stadsgraf.coverage.records import Look, SentenceCoverage, Status
from stadsgraf.coverage.stored import Counts
from stadsgraf.families import Family
from stadsgraf.model import Reason

_EXAMPLES = 2


class FamilyCounts(msgspec.Struct, frozen=True):
    """How many sentences speak of a family, by what became of it there; the worst counts."""

    family: Family
    used: int
    set_aside: int
    unmatched: int

    @property
    def sentences(self) -> int:
        """All that speak of it."""
        return self.used + self.set_aside + self.unmatched


class LookCounts(msgspec.Struct, frozen=True):
    """How many sentences look so and were not read, with the first of them."""

    look: Look
    sentences: int
    examples: tuple[SentenceCoverage, ...]


class Summary(msgspec.Struct, frozen=True):
    """What became of the sentences of a build.

    Attributes:
        papers, sentences: all of them.
        used, set_aside, unmatched: those in scope.
        used_in_part: those used that have looks which no rule read.
        families: by family, those with most unmatched sentences first.
        reasons: sentences that are set aside, or parts of which are, by reason; the most frequent first.
        looks: what is unmatched, the most frequent first.
    """

    papers: int
    sentences: int
    used: int
    set_aside: int
    unmatched: int
    used_in_part: int
    families: tuple[FamilyCounts, ...]
    reasons: tuple[tuple[Reason, int], ...]
    looks: tuple[LookCounts, ...]


def summed_up(sentences: Sequence[SentenceCoverage], counts: Counts) -> Summary:
    """Sums up what became of the sentences of a build."""
    statuses = Counter(sentence.status for sentence in sentences)
    in_part = sum(
        sentence.status is Status.USED and any(look.status is Status.UNMATCHED for look in sentence.looks)
        for sentence in sentences
    )
    reasons = Counter(
        reason for sentence in sentences for reason in {look.reason for look in sentence.looks if look.reason}
    )
    return Summary(
        papers=counts.papers,
        sentences=counts.sentences,
        used=statuses[Status.USED],
        set_aside=statuses[Status.SET_ASIDE],
        unmatched=statuses[Status.UNMATCHED],
        used_in_part=in_part,
        families=_families(sentences),
        reasons=tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
        looks=by_look(sentences),
    )


def _families(sentences: Iterable[SentenceCoverage]) -> tuple[FamilyCounts, ...]:
    table: dict[Family, Counter[Status]] = {}
    for sentence in sentences:
        for family in {look.family for look in sentence.looks}:
            table.setdefault(family, Counter())[status_of(sentence, family)] += 1
    counted = (
        FamilyCounts(family, found[Status.USED], found[Status.SET_ASIDE], found[Status.UNMATCHED])
        for family, found in table.items()
    )
    return tuple(sorted(counted, key=lambda item: (-item.unmatched, -item.sentences, item.family)))


def status_of(sentence: SentenceCoverage, family: Family) -> Status:
    """What became of what a sentence says of a family: unmatched where any of it is, used where all is."""
    found = {look.status for look in sentence.looks if look.family is family}
    return next((status for status in (Status.UNMATCHED, Status.SET_ASIDE) if status in found), Status.USED)


def by_look(sentences: Iterable[SentenceCoverage]) -> tuple[LookCounts, ...]:
    """What is unmatched by what it looks like, the most frequent first, with unread ones as examples."""
    table: dict[Look, list[SentenceCoverage]] = {}
    for sentence in sentences:
        for look in sentence.looks:
            if look.status is Status.UNMATCHED:
                table.setdefault(look, []).append(sentence)
    counted = (
        LookCounts(look, len(found), tuple(sorted(found, key=unread_first)[:_EXAMPLES]))
        for look, found in table.items()
    )
    return tuple(
        sorted(counted, key=lambda item: (-item.sentences, item.look.family, item.look.cue, item.look.beside))
    )


def unread_first(sentence: SentenceCoverage) -> tuple[bool, str, int]:
    """Orders sentences: those of which nothing was read first, then by place."""
    return sentence.status is Status.USED, sentence.file, sentence.start


def open_in(sentences: Iterable[SentenceCoverage], family: Family | None) -> tuple[SentenceCoverage, ...]:
    """Sentences of which something was not read.

    Args:
        sentences: of a build.
        family: what they speak of; None for anything.
    """
    return tuple(
        sentence
        for sentence in sentences
        if any(
            look.status is not Status.USED and (family is None or look.family is family)
            for look in sentence.looks
        )
    )
