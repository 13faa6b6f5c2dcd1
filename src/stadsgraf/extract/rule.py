"""What all rules share: evidence for a match, derivation, bounds in time, expanding lists."""

import functools
import re
from collections.abc import Iterable, Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.model import Antecedent, Evidence, Name, Period
from stadsgraf.patterns import Sieve
from stadsgraf.vocabulary import Derivation


class Match(msgspec.Struct, frozen=True):
    """A rule's pattern found in a sentence.

    Attributes:
        sentence: where.
        found: the match over `sentence.view`.
        rule: `family.name@version`.
    """

    sentence: Sentence
    found: re.Match[str]
    rule: str

    def mentions(self, group: str) -> list[Mention]:
        """Mentions in a named group, without party labels; empty where the group took no part."""
        if group not in self.found.re.groupindex:
            return []
        return group_mentions(self.sentence, self.found, group)

    def first(self, group: str) -> Mention | None:
        """The first mention in a named group."""
        mentions = self.mentions(group)
        return mentions[0] if mentions else None

    @property
    def span(self) -> tuple[int, int]:
        """The match in `sentence.text`."""
        start, end = self.found.span()
        return self.sentence.places[start], self.sentence.places[end]


def matches(sentences: Iterable[Sentence], rules: Iterable[tuple[str, str]]) -> Iterator[Match]:
    """Matches of (rule, pattern) pairs over sentences, in the order of sentences and rules."""
    sieve = _sieve(tuple(rules))
    for sentence in sentences:
        for rule, found in sieve.finditer(sentence.view):
            yield Match(sentence, found, rule)


@functools.cache
def _sieve(rules: tuple[tuple[str, str], ...]) -> Sieve[str]:
    return Sieve((rule, compiled(pattern)) for rule, pattern in rules)


def network_meant(match: Match) -> Name | None:
    """The network that a match without one is about: the one named last before it in its sentence, else the topic."""
    named = [
        m.name for m in match.sentence.mentions if m.kind is MentionKind.NETWORK and m.end <= match.span[0]
    ]
    return named[-1] if named else match.sentence.topic


def evidence(
    paper: Paper,
    sentence: Sentence,
    span: tuple[int, int],
    rule: str,
    derivation: Derivation,
    *,
    attested: bool = False,
    party_label: str = "",
    stated_time: str = "",
    antecedents: Iterable[Name] = (),
) -> Evidence:
    """Evidence for a stretch of one sentence.

    Args:
        paper: the paper.
        sentence: the sentence.
        span: the passage in `sentence.text`.
        rule: `family.name@version`.
        derivation: how the passage gives the claim.
        attested: whether the date of the paper shows the fact to hold.
        party_label: party letters as printed.
        stated_time: time expression as printed.
        antecedents: what anaphors in the passage stand for.
    """
    source = paper.source_span(sentence, *span)
    quote = paper.document.text[source.start : source.end]
    reading = sentence.text[span[0] : span[1]].strip()
    return Evidence(
        document=paper.document.id,
        start=source.start,
        end=source.end,
        derivation=derivation,
        rule=rule,
        repaired=reading if reading != " ".join(quote.split()) else "",
        attested_on=paper.date_of(sentence) if attested else "",
        party_label=party_label,
        stated_time=stated_time,
        antecedents=tuple(_antecedent(paper, sentence, span, name) for name in dict.fromkeys(antecedents)),
        genre=paper.part_of(sentence).genre,
    )


def _antecedent(paper: Paper, sentence: Sentence, span: tuple[int, int], name: Name) -> Antecedent:
    """What stands for a name in a passage; where nothing does, what makes it go without saying."""
    for mention in sentence.mentions:
        if mention.anaphor and mention.name == name and mention.start < span[1] and mention.end > span[0]:
            return Antecedent(name.label, mention.words, mention.settled)
    left_out = (
        (sentence.topic, "antecedent.topic-left-out@1"),
        (sentence.speaker, "antecedent.speaker@1"),
        (paper.home, "antecedent.own-paper@1"),
    )
    return Antecedent(name.label, "", next((rule for known, rule in left_out if known == name), _AROUND))


_AROUND = "antecedent.around@1"
"""Told by what stands around the passage: a heading, a table, the holder of an office."""


def evidence_across(
    paper: Paper, first: Sentence, last: Sentence, rule: str, derivation: Derivation
) -> Evidence:
    """Evidence that runs from the beginning of one sentence to the end of a later one."""
    start = paper.source_span(first, 0, len(first.text)).start
    end = paper.source_span(last, 0, len(last.text)).end
    quote = paper.document.text[start:end]
    reading = " ".join(s.text.strip() for s in paper.sentences[first.index : last.index + 1])
    return Evidence(
        document=paper.document.id,
        start=start,
        end=end,
        derivation=derivation,
        rule=rule,
        repaired=reading if reading != " ".join(quote.split()) else "",
        genre=paper.part_of(first).genre,
    )


def derivation_of(mentions: Iterable[Mention | None], *, implied: bool = False) -> Derivation:
    """Explicit if every participant is named in the passage, else Anaphora.

    Args:
        mentions: the participants' mentions.
        implied: whether a participant is not in the passage at all (the topic of the sentence).
    """
    anaphoric = implied or any(mention is not None and mention.anaphor for mention in mentions)
    return Derivation.ANAPHORA if anaphoric else Derivation.EXPLICIT


def antecedents_of(mentions: Iterable[Mention | None]) -> list[Name]:
    """What the anaphors among mentions stand for."""
    return [m.name for m in mentions if m is not None and m.anaphor and m.name is not None]


_FROM = re.compile(
    r"(?:sedan(?: starten| start| bildandet| grundandet)?|från (?:starten|start|bildandet)|från och med|från|fr\.? ?o\.? ?m\.?|alltsedan|med start|med verkan från och med)\s*(?:i\s+|år\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:till och med|t\.? ?o\.? ?m\.?|fram till|till utgången av|intill|till|senast|utgången av|per|till slutet av)\s*(?:i\s+|år\s+)?$",
    re.IGNORECASE,
)


def starts_at(mention: Mention) -> Period:
    """A period of which a date expression gives the first day; open at the end."""
    assert mention.period is not None
    return Period(mention.period.start, None, mention.period.precision, mention.words)


def bounds(sentence: Sentence, start: int, end: int) -> tuple[Mention | None, Mention | None, Mention | None]:
    """Dates in `sentence.text[start:end]` by what stands before them.

    Returns:
        The first date after "sedan" or "från och med", the first after "till" or "till och med", and
        the first without either.
    """
    begin = until = at = None
    for mention in sentence.mentions:
        if mention.kind is not MentionKind.DATE or not start <= mention.start < end:
            continue
        before = sentence.text[max(0, mention.start - 40) : mention.start]
        if _FROM.search(before):
            begin = begin or mention
        elif _UNTIL.search(before):
            until = until or mention
        else:
            at = at or mention
    return begin, until, at


def clause_around(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause of `sentence.text` around a stretch: to the nearest semicolon, colon or "men", "medan"."""
    cuts = [
        m.span()
        for m in re.finditer(
            r"; |: |, men |, medan |, samt att |, och att |, den (?:senare|förra|sistnämnda|förstnämnda) ",
            sentence.text,
        )
    ]
    left = max((cut[1] for cut in cuts if cut[1] <= start), default=0)
    right = min((cut[0] for cut in cuts if cut[0] >= end), default=len(sentence.text))
    return left, right
