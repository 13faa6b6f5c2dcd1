"""Coordinations told by relative clauses, by a verb before its subject, and by a role behind a name."""

from collections.abc import Iterator

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import group_mentions
from stadsgraf.extract.coordination_parts import NO, WISH, Coordinated, allowed, network_in, took, trimmed
from stadsgraf.extract.coordination_rules import (
    AS_COORDINATOR,
    HAS,
    INVERTED,
    INVERTED_REST,
    WHICH,
    WHICH_HEAD,
    WHICH_HEAD_ALONE,
    WHICH_VERB,
    WITH,
)
from stadsgraf.extract.phrases import Subject, actors_at, expand, is_definite, network_of, subject_of


def read_which(sentence: Sentence) -> Iterator[Coordinated]:
    """A relative clause, whose antecedent stands right before it: "X är ett samarbete som A samordnar"."""
    for which in WHICH.finditer(sentence.view):
        found = actors_at(sentence, which.end())
        verb = WHICH_VERB.match(sentence.view, found.end) if found.found else None
        head = WHICH_HEAD.search(sentence.view, 0, which.start())
        alone = WHICH_HEAD_ALONE.search(sentence.view, 0, which.start())
        actors = allowed(found.found)
        if verb is None or not actors or (head is None and alone is None) or NO.search(verb.group()):
            continue
        named = group_mentions(sentence, head, "net") if head is not None else []
        network = network_of(sentence, named)
        if network is None or (named and named[0].genitive) or WISH.search(sentence.view[: which.start()]):
            continue
        core = actors[0].start, sentence.places[verb.end()]
        span = expand(sentence, *core, network.mention)
        span = span if named else (0, span[1])
        yield Coordinated("coordination.which@1", network, actors, span, core, past=took(verb, "past"))


def read_inverted(sentence: Sentence) -> Iterator[Coordinated]:
    """The verb before its subject: "2017 tog A över samordningen", "sedan 2019 sköter A kansliet"."""
    for verb in INVERTED.finditer(sentence.view):
        found = actors_at(sentence, verb.end())
        rest = INVERTED_REST.match(sentence.view, found.end) if found.found else None
        if rest is None or WISH.search(sentence.view[: verb.start()]) or NO.search(rest.group()):
            continue
        network = network_in(sentence, rest)
        actors = allowed(found.found)
        if network is None or not actors:
            continue
        span = expand(sentence, sentence.places[verb.start()], sentence.places[rest.end()], network.mention)
        yield Coordinated(
            "coordination.inverted@1",
            network,
            actors,
            span,
            (sentence.places[verb.start()], sentence.places[rest.end()]),
            past=took(verb, "past"),
            begins=took(verb, "moved"),
        )


def read_as_coordinator(sentence: Sentence) -> Iterator[Coordinated]:
    """A role behind a name: "nätverket har A som huvudman", "nätverket drivs med A som samordnare"."""
    for pattern in (HAS, WITH):
        for match in pattern.finditer(sentence.view):
            found = actors_at(sentence, match.end())
            role = AS_COORDINATOR.match(sentence.view, found.end) if found.found else None
            subject = subject_of(sentence, match.start(), match.start()) if role is not None else None
            if pattern is WITH and role is not None:
                subject = _last_network(sentence, match.start())
            actors = allowed(found.found)
            if role is None or subject is None or not actors or WISH.search(sentence.view[: match.start()]):
                continue
            core = sentence.places[match.start()], sentence.places[role.end()]
            span = trimmed(sentence, expand(sentence, *core, subject.mention))
            yield Coordinated(
                "coordination.as-coordinator@1",
                subject,
                actors,
                span,
                core,
                past=took(match, "past"),
            )


def _last_network(sentence: Sentence, place: int) -> Subject | None:
    """The one network named before a place of the view, not in the genitive."""
    before = [
        m
        for m in sentence.mentions
        if m.kind in (MentionKind.NETWORK, MentionKind.NETREF) and m.end <= sentence.places[place]
    ]
    names = {m.name for m in before}
    if len(names) != 1 or before[0].name is None or before[0].genitive or not is_definite(before[0]):
        return None
    return Subject(before[0].name, before[0])
