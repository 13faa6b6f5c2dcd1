"""Hostings as sentences tell them, found by the patterns of `hosting_rules.py`, in either order of words."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.annotate.view import group_mentions
from stadsgraf.extract.hosting_claims import hosted_by
from stadsgraf.extract.hosting_order import straightened
from stadsgraf.extract.hosting_parts import Hosted, may_host
from stadsgraf.extract.hosting_rules import (
    AFTER,
    ARRANGED_BY,
    ARRANGED_BY_INVERTED,
    ARRANGES,
    AS_HOST,
    AS_HOST_IS,
    CANCELLED,
    FOR_EVENT,
    GOES_TO,
    HAS_ASKED,
    HAS_HOSTSHIP,
    HOLDS_WITH_HOST,
    HOST_IS,
    INTEREST,
    INVERTED,
    IT_ARRANGED_BY,
    OFFERS_PLACE,
    ON_TURN,
    SUBJECT_FIRST,
    TASK_GOES,
    WHICH_BY,
    WHICH_EVENT,
    WHICH_HELD,
    WILL_BE_ARRANGED,
    WITH_HOST,
    of_verb,
)
from stadsgraf.extract.hosting_series import goes_on, turns
from stadsgraf.extract.phrases import Actor, actors_at, network_of
from stadsgraf.vocabulary import Modality


def read(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """The hostings that a sentence tells of."""
    taken: list[tuple[int, int]] = []
    for reader in (
        _read_subject_first,
        _read_inverted,
        _read_others,
        _read_arranged,
        _read_straightened,
        _read_of_events,
        _read_goes_to,
        _read_after,
        turns,
    ):
        new = [
            h for h in reader(paper, sentence) if not any(h.span[0] < e and s < h.span[1] for s, e in taken)
        ]
        taken.extend(hosted.span for hosted in new)
        yield from new
        further = [h for hosted in new[:1] + new[-1:] for h in goes_on(paper, sentence, hosted)]
        further = [h for h in further if not any(h.span[0] < e and s < h.span[1] for s, e in taken)]
        taken.extend(hosted.span for hosted in further)
        yield from _once(further)


def _once(told: list[Hosted]) -> Iterator[Hosted]:
    """Hostings without those told twice."""
    seen: set[tuple[str, str | None]] = set()
    for hosted in told:
        key = hosted.host.name.label, hosted.period.start
        if key not in seen:
            seen.add(key)
            yield hosted


def _read_subject_first(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for rule, modality, pattern in SUBJECT_FIRST:
        for match in pattern.finditer(sentence.view):
            hosts = _hosts_before(sentence, match.start())
            yield from hosted_by(paper, sentence, (rule, modality, match), hosts)
    for match in ON_TURN.finditer(sentence.view):
        if re.search(
            r"värd",
            " ".join(s.text for s in paper.sentences[max(0, sentence.index - 1) : sentence.index + 1]),
        ):
            yield from hosted_by(
                paper,
                sentence,
                ("hosting.on-turn@1", Modality.PLANNED, match),
                _hosts_before(sentence, match.start()),
            )


def _hosts_before(sentence: Sentence, place: int) -> tuple[Actor, ...]:
    """The actors that end right before a verb; "som" reaches back over its comma."""
    for mention in sentence.mentions:
        start = sentence.places.index(mention.start)
        if start >= place:
            break
        if (
            re.search(r"\b(?:i|av|från|till|med|hos|efter|för) $", sentence.view[:start])
            and sentence.view[place : place + 5] != ", som"
        ):
            continue
        actors = actors_at(sentence, start)
        if actors.found and place - 1 <= actors.end <= place:
            return tuple(actor for actor in actors.found if may_host(actor))
    return ()


def _read_inverted(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for match in INVERTED.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.start("at")).found if may_host(a))
        yield from hosted_by(paper, sentence, ("hosting.inverted@1", of_verb(match["verb"]), match), hosts)


def _read_others(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for pattern, rule in (
        (HOST_IS, "hosting.host-is@1"),
        (AS_HOST_IS, "hosting.as-host@1"),
        (FOR_EVENT, "hosting.for-event@1"),
        (ARRANGED_BY, "hosting.arranged-by@2"),
        (WHICH_BY, "hosting.which-by@1"),
        (ARRANGED_BY_INVERTED, "hosting.arranged-by-inverted@1"),
        (IT_ARRANGED_BY, "hosting.it-arranged-by@1"),
        (WILL_BE_ARRANGED, "hosting.will-be-arranged@1"),
    ):
        for match in pattern.finditer(sentence.view):
            hosts = tuple(a for a in actors_at(sentence, match.end()).found if may_host(a))
            chosen = match["verb"].strip().casefold() in ("har", "utsågs", "valdes")
            modality = Modality.PLANNED if chosen else of_verb(match["verb"])
            yield from hosted_by(paper, sentence, (rule, modality, match), hosts)
    for match in INTEREST.finditer(sentence.view):
        actors = actors_at(sentence, match.end())
        if actors.found and (HAS_ASKED.match(sentence.view, actors.end) or "konkurrerar" in match.group()):
            for hosted in hosted_by(
                paper, sentence, ("hosting.interest@1", Modality.REQUESTED, match), actors.found
            ):
                asked = HAS_ASKED.match(sentence.text, hosted.span[1])
                end = asked.end() if asked is not None else hosted.span[1]
                yield msgspec.structs.replace(hosted, span=(hosted.span[0], end))


def _read_arranged(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for rule, modality, pattern in (*ARRANGES, *HAS_HOSTSHIP):
        for match in pattern.finditer(sentence.view):
            hosts = _hosts_before(sentence, match.start())
            yield from hosted_by(paper, sentence, (rule, modality, match), hosts)


def _read_straightened(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """The verb before its subject: "2017 arrangerade A nätverkets konferens", "2024 har B åtagit sig värdskapet"."""
    for straight, actors in straightened(sentence):
        place, hosts = actors.end, tuple(a for a in actors.found if may_host(a))
        for rule, modality, pattern in (*SUBJECT_FIRST, *ARRANGES, *HAS_HOSTSHIP):
            match = pattern.match(straight.view, place) or pattern.match(straight.view, place + 1)
            if match is None or not hosts:
                continue
            name = f"{rule.split('@')[0]}-inverted@1"
            told = list(hosted_by(paper, straight, (name, modality, match), hosts))
            yield from told
            if told:
                break


def _read_of_events(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """What is said of a meeting: with whom as host, by whom in a relative clause, to whom it goes."""
    for pattern, rest, rule in (
        (WITH_HOST, AS_HOST, "hosting.with-host@1"),
        (HOLDS_WITH_HOST, AS_HOST, "hosting.holds-with-host@1"),
        (WHICH_EVENT, WHICH_HELD, "hosting.which@1"),
    ):
        for match in pattern.finditer(sentence.view):
            actors = actors_at(sentence, match.end())
            tail = rest.match(sentence.view, actors.end) if actors.found else None
            hosts = tuple(a for a in actors.found if may_host(a))
            if tail is None or not hosts:
                continue
            cancelled = CANCELLED.match(sentence.view, tail.end())
            had = "had" in tail.re.groupindex and tail["had"] is not None
            if cancelled is not None:
                denied = rule, Modality.DENIED, match
                yield from _with_tail(sentence, cancelled, hosted_by(paper, sentence, denied, hosts))
            # Who only had promised to hold a meeting: the words do not say what became of it.
            if cancelled is not None or had:
                continue
            coming = rest is WHICH_HELD and tail["coming"] is not None
            verb = tail["verb"] if rest is WHICH_HELD else match["verb"]
            meets = rest is AS_HOST and verb.startswith(("håller", "samlas", "möts", "träffas"))
            modality = Modality.PLANNED if coming or meets else of_verb(verb)
            yield from _with_tail(sentence, tail, hosted_by(paper, sentence, (rule, modality, match), hosts))
    for match in TASK_GOES.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.end()).found if may_host(a))
        for told in hosted_by(paper, sentence, ("hosting.task-goes@1", Modality.STATED, match), hosts):
            if told.period.start is not None or match["verb"] in ("går", "tillfaller", "vilar", "ligger"):
                undated = told.period.start is None
                yield msgspec.structs.replace(told, modality=Modality.PLANNED) if undated else told
    for match in OFFERS_PLACE.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.end()).found if may_host(a))
        yield from hosted_by(paper, sentence, ("hosting.offers-place@1", Modality.PROPOSED, match), hosts)


def _with_tail(sentence: Sentence, tail: re.Match[str], told: Iterator[Hosted]) -> Iterator[Hosted]:
    """Hostings whose passage runs on to the end of the words that tell of them."""
    for hosted in told:
        end = max(hosted.span[1], sentence.places[tail.end()])
        yield msgspec.structs.replace(hosted, span=(hosted.span[0], end))


def _read_goes_to(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for match in GOES_TO.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.end()).found if may_host(a))
        verb = match["verb"] or match["verb2"]
        modality = (
            Modality.PLANNED
            if verb in ("går", "övergår", "överlämnas", "lämnas över", "tillfaller", "övertas")
            else Modality.STATED
        )
        yield from hosted_by(paper, sentence, ("hosting.goes-to@1", modality, match), hosts)


def _read_after(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """From "ta över värdskapet för X efter Y", that Y was host of X."""
    del paper
    for match in AFTER.finditer(sentence.view):
        if "värd" not in match.group():
            continue
        network = network_of(sentence, group_mentions(sentence, match, "net"))
        hosts = [a for a in actors_at(sentence, match.end()).found[:1] if may_host(a)]
        if network is None or not hosts:
            continue
        span = sentence.places[match.start()], hosts[0].end
        before = Hosted("hosting.before@1", hosts[0], network, span, Modality.STATED, inferred=True)
        yield before
        if re.match(r"tar över|övertar|efterträder|tog över", match.group(), re.IGNORECASE):
            modality = Modality.STATED if match.group().casefold().startswith("tog") else Modality.PLANNED
            for host in _hosts_before(sentence, match.start()):
                yield Hosted(
                    "hosting.takes-over@1", host, network, (host.start, span[1]), modality, follows=before
                )
