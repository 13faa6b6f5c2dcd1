"""Hostings as sentences tell them, found by the patterns of `hosting_rules.py`."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import group_mentions, mentions_in
from stadsgraf.extract.hosting_parts import Hosted, may_host
from stadsgraf.extract.hosting_rules import (
    AFTER,
    ARRANGED_BY,
    ARRANGES,
    ARRANGES_INVERTED,
    ARRANGES_REST,
    BLANK,
    GOES_TO,
    HAS_ASKED,
    HAS_HOSTSHIP,
    HOST_IS,
    INTEREST,
    INVERTED,
    NAMED_EVENT,
    ON_CONDITION,
    ON_TURN,
    SUBJECT_FIRST,
    SUCCEEDED,
    SUPPOSED,
    WILL_BE_ARRANGED,
    kind,
    of_verb,
)
from stadsgraf.extract.hosting_series import goes_on, turns
from stadsgraf.extract.phrases import Actor, Subject, actors_at, expand, from_start, network_of, point
from stadsgraf.model import Period, Precision
from stadsgraf.vocabulary import Modality


def read(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """The hostings that a sentence tells of."""
    taken: list[tuple[int, int]] = []
    for reader in (
        _read_subject_first,
        _read_inverted,
        _read_others,
        _read_arranged,
        _read_arranged_inverted,
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
            yield from _hosted(paper, sentence, (rule, modality, match), hosts)
    for match in ON_TURN.finditer(sentence.view):
        if re.search(
            r"värd",
            " ".join(s.text for s in paper.sentences[max(0, sentence.index - 1) : sentence.index + 1]),
        ):
            yield from _hosted(
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
        yield from _hosted(paper, sentence, ("hosting.inverted@1", of_verb(match["verb"]), match), hosts)


def _read_others(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for pattern, rule in (
        (HOST_IS, "hosting.host-is@1"),
        (ARRANGED_BY, "hosting.arranged-by@1"),
        (WILL_BE_ARRANGED, "hosting.will-be-arranged@1"),
    ):
        for match in pattern.finditer(sentence.view):
            hosts = tuple(a for a in actors_at(sentence, match.end()).found if may_host(a))
            yield from _hosted(paper, sentence, (rule, of_verb(match["verb"]), match), hosts)
    for match in INTEREST.finditer(sentence.view):
        actors = actors_at(sentence, match.end())
        if actors.found and (HAS_ASKED.match(sentence.view, actors.end) or "konkurrerar" in match.group()):
            for hosted in _hosted(
                paper, sentence, ("hosting.interest@1", Modality.REQUESTED, match), actors.found
            ):
                asked = HAS_ASKED.match(sentence.text, hosted.span[1])
                end = asked.end() if asked is not None else hosted.span[1]
                yield msgspec.structs.replace(hosted, span=(hosted.span[0], end))


def _read_arranged(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for rule, modality, pattern in (*ARRANGES, *HAS_HOSTSHIP):
        for match in pattern.finditer(sentence.view):
            hosts = _hosts_before(sentence, match.start())
            yield from _hosted(paper, sentence, (rule, modality, match), hosts)


def _read_arranged_inverted(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """The verb before its subject: "2017 arrangerade A nätverkets konferens"."""
    for verb in ARRANGES_INVERTED.finditer(sentence.view):
        actors = actors_at(sentence, verb.end())
        rest = ARRANGES_REST.match(sentence.view, actors.end) if actors.found else None
        hosts = tuple(a for a in actors.found if may_host(a))
        if rest is not None and hosts:
            modality = of_verb(f"{verb['verb']}s")
            yield from _hosted(paper, sentence, ("hosting.arranges-inverted@1", modality, rest), hosts)


def _read_goes_to(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for match in GOES_TO.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.end()).found if may_host(a))
        verb = match["verb"] or match["verb2"]
        modality = (
            Modality.PLANNED
            if verb in ("går", "övergår", "överlämnas", "lämnas över", "tillfaller", "övertas")
            else Modality.STATED
        )
        yield from _hosted(paper, sentence, ("hosting.goes-to@1", modality, match), hosts)


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


def _hosted(
    paper: Paper, sentence: Sentence, rule: tuple[str, Modality, re.Match[str]], hosts: tuple[Actor, ...]
) -> Iterator[Hosted]:
    name, modality, match = rule
    if not hosts or BLANK.search(sentence.view[max(0, match.start() - 12) : match.start()]):
        return
    network, kind = _what(paper, sentence, match, hosts)
    if network is None or any(host.name.label == network.name.label for host in hosts):
        return
    start = min(sentence.places[match.start()], hosts[0].start)
    span = expand(
        sentence, start, sentence.places[match.end()], network.mention, *(host.mention for host in hosts)
    )
    date = _date(sentence, match, span)
    span = _trimmed(sentence, expand(sentence, *span, date))
    modality = _held(paper, sentence, modality, date, span)
    if modality is Modality.CONDITIONAL:
        span = _with_condition(sentence, span)
    since = date is not None and re.search(r"\bsedan (?:år )?$", sentence.text[: date.start]) is not None
    period = (
        from_start(date)
        if since or match.group().count("övert") or "innehas" in match.group()
        else point(date)
    )
    words = date.words if date is not None else ""
    told = [Hosted(name, host, network, span, modality, period, kind, words) for host in hosts]
    yield from told
    yield from _succession(sentence, told[0])


def _trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while end > start and sentence.text[end - 1] in " ,;.":
        end -= 1
    return start, end


def _with_condition(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    condition = re.search(r",? (?:under förutsättning|förutsatt)[^;]*", sentence.text[span[1] :])
    if condition is not None:
        return _trimmed(sentence, (span[0], span[1] + condition.end()))
    return (0, span[1]) if re.match(r"om\b", sentence.text, re.IGNORECASE) else span


def _held(
    paper: Paper, sentence: Sentence, modality: Modality, date: Mention | None, span: tuple[int, int]
) -> Modality:
    """The modality of a hosting once its condition and its date are known."""
    asked = modality in (Modality.DENIED, Modality.REQUESTED)
    if not asked and (_supposed(sentence, span) or ON_CONDITION.search(sentence.text[span[1] :])):
        return Modality.CONDITIONAL
    today = paper.date_of(sentence)
    future = (
        date is not None
        and date.period is not None
        and date.period.start is not None
        and date.period.start > today != ""
    )
    if modality is Modality.STATED and re.search(r"\b(?:nästa|kommande)\b", sentence.text[span[0] : span[1]]):
        return Modality.PLANNED
    return Modality.PLANNED if modality is Modality.STATED and future else modality


def _supposed(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether the clause that a hosting stands in is only supposed: "om …", "skulle"."""
    clause = re.split(r"; | och (?=[\wåäö]+ skulle\b)|, men ", sentence.text[: span[1]])[-1]
    return SUPPOSED.search(clause) is not None


def _what(
    paper: Paper, sentence: Sentence, match: re.Match[str], hosts: tuple[Actor, ...]
) -> tuple[Subject | None, str]:
    """Of what somebody is host: the network and the kind; None where it is nothing of a network."""
    groups = match.re.groupindex
    mentions = [
        m
        for group in ("net", "net2", "net3")
        if group in groups
        for m in group_mentions(sentence, match, group)
    ]
    event = match["event"] if "event" in groups else None
    named = [
        m for group in ("named", "named2") if group in groups for m in group_mentions(sentence, match, group)
    ]
    noun = next(
        (match[group] for group in ("noun", "noun2", "noun3") if group in groups and match[group]), ""
    )
    if mentions:
        network = network_of(sentence, mentions)
        mention = mentions[0]
        genitive = mention.genitive or not noun or mention.words.endswith(("s", "x", "z"))
        return (network if genitive or not group_mentions(sentence, match, "net") else None), kind(noun)
    if named:
        label = named[0].words.removesuffix("s") if named[0].genitive else named[0].words
        return (network_of(sentence, []) if _is_event_of_topic(paper, sentence, label) else None), label
    if event is not None or _is_bare(sentence, match):
        specific = (
            event is None
            or re.search(r"nästa|årets|kommande|första|fjol", event)
            or ("noun3" in groups and match["noun3"])
            or event == "värdskapet"
        )
        if specific and all(host.mention.kind is not MentionKind.ORG for host in hosts):
            return network_of(sentence, []), kind(noun)
    return None, ""


def _is_event_of_topic(paper: Paper, sentence: Sentence, label: str) -> bool:
    """Whether a named event is the network's: the paper speaks of it more than once, or it bears its name."""
    if sentence.topic is None or not NAMED_EVENT.search(label):
        return False
    often = sum(label.casefold() in other.text.casefold() for other in paper.sentences) > 1
    names = " ".join((sentence.topic.label, *sentence.topic.aliases)).casefold().split()
    return often or any(label.casefold().startswith(word[:5]) for word in names if len(word) > 4)


def _is_bare(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether it is only "var värd 2015" or "blir värdstad", nothing else: the network is what the passage is about."""
    return (
        re.match(r" (?:för|av|åt|till|i) (?!<)", sentence.view[match.end() :]) is None
        or "värdskap" in match.group()
        or "tur" in match.group()
    )


def _date(sentence: Sentence, match: re.Match[str], span: tuple[int, int]) -> Mention | None:
    """The date in the words of the match, else the one right before or behind it."""
    inside = [m for m in mentions_in(sentence, *match.span()) if m.kind is MentionKind.DATE]
    if inside:
        return inside[-1] if inside[0].period == inside[-1].period else inside[0]
    behind = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.start >= span[1]]
    if behind and re.fullmatch(
        r",? ?(?:som (?:äger rum|hålls)|i|år|under|den|för|åren|till|perioden|sedan| )*",
        sentence.text[span[1] : behind[0].start],
    ):
        return behind[0]
    ahead = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.end <= span[0]]
    if ahead and re.fullmatch(
        r" ?(?:var|är|blir|blev|går|ska|kommer|har|hade|arrangera[rd]e?|anordna[rd]e?|organisera[rd]e?|höll|stod|svarade|tog)?(?: det)? ?",
        sentence.text[ahead[-1].end : span[0]],
    ):
        return ahead[-1]
    return None


def _succession(sentence: Sentence, first: Hosted) -> Iterator[Hosted]:
    """From "… och efterträddes av Z", that Z is host from when the first one's time ended."""
    end = sentence.text.find("", first.span[1])
    found = SUCCEEDED.match(sentence.text, end)
    if found is None:
        return
    place = next((n for n, start in enumerate(sentence.places) if start >= found.end()), None)
    actors = actors_at(sentence, place) if place is not None else None
    if actors is None or not actors.found:
        return
    after = actors.found[0]
    period = Period()
    if first.period.end is not None and first.period.start != first.period.end:
        year = first.period.end[:4]
        period = Period(f"{year}-01-01", None, Precision.YEAR, first.stated_time)
    span = first.span[0], after.end
    yield msgspec.structs.replace(
        first, rule="hosting.succeeded@1", host=after, span=span, period=period, follows=first
    )
