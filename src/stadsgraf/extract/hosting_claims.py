"""A hosting from what a pattern found: of what, when, and how it is held."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import group_mentions, mentions_in
from stadsgraf.extract.hosting_parts import Hosted
from stadsgraf.extract.hosting_rules import (
    ANY_EVENT,
    BLANK,
    NAMED_EVENT,
    NEUTER_EVENT,
    ON_CONDITION,
    SUCCEEDED,
    SUPPOSED,
    kind,
)
from stadsgraf.extract.phrases import Actor, Subject, actors_at, expand, from_start, network_of, point
from stadsgraf.model import Period, Precision
from stadsgraf.vocabulary import Modality


def hosted_by(
    paper: Paper, sentence: Sentence, rule: tuple[str, Modality, re.Match[str]], hosts: tuple[Actor, ...]
) -> Iterator[Hosted]:
    """The hostings by some actors that a match of a rule tells of, with the one that follows, if any.

    Args:
        paper: the paper.
        sentence: the sentence.
        rule: name of the rule, modality of its verb, the match.
        hosts: who hosts.
    """
    name, modality, match = rule
    if not hosts or BLANK.search(sentence.view[max(0, match.start() - 12) : match.start()]):
        return
    network, what = _what(paper, sentence, match, hosts)
    if network is None or any(host.name.label == network.name.label for host in hosts):
        return
    # Where verb and subject have changed places, the verb is the word behind the place that the match begins at.
    start = min(*sentence.places[match.start() : match.start() + 2], hosts[0].start)
    span = expand(
        sentence, start, sentence.places[match.end()], network.mention, *(host.mention for host in hosts)
    )
    date = _date(sentence, match, span)
    span = _trimmed(sentence, expand(sentence, *span, date))
    if _ASKED_WHETHER.search(sentence.text[: span[0]]) or _OR_NOT.match(sentence.text[span[1] :]):
        return
    held = _held(paper, sentence, modality, date, span)
    if held is None:
        return
    if held is Modality.CONDITIONAL:
        span = _with_condition(sentence, span)
    since = date is not None and re.search(r"\bsedan (?:år )?$", sentence.text[: date.start]) is not None
    period = (
        from_start(date)
        if since or match.group().count("övert") or "innehas" in match.group()
        else point(date)
    )
    words = date.words if date is not None else ""
    if date is None:
        period, words = _year_of_event(paper, sentence, span)
    told = [Hosted(name, host, network, span, held, period, what, words) for host in hosts]
    yield from told
    yield from _succession(sentence, told[0])


_ASKED_WHETHER = re.compile(
    r"\b(?:huruvida|(?:oklart|osäkert|ovisst|oavgjort|öppet|vet|veta|frågan?|frågat|undrar|utred[aet]r?|pröva[rst]?|avgöra|avgör|diskutera[rt]?|besked|ställning till)(?: [a-zåäö]+)? om) (?:(?:i|år|under) )*$",
    re.IGNORECASE,
)
_OR_NOT = re.compile(r",? eller (?:inte|ej)\b")
"""An open question is no claim: "det är oklart om A blir värd", "om A blir värd eller inte"."""


def _trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while end > start and sentence.text[end - 1] in " ,;.":
        end -= 1
    return start, end


def _with_condition(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    condition = re.search(
        r",? (?:under förutsättning|förutsatt|om|ifall|såvida)\b[^;]*", sentence.text[span[1] :]
    )
    if condition is not None:
        return _trimmed(sentence, (span[0], span[1] + condition.end()))
    return (0, span[1]) if re.match(r"om\b", sentence.text, re.IGNORECASE) else span


def _held(
    paper: Paper, sentence: Sentence, modality: Modality, date: Mention | None, span: tuple[int, int]
) -> Modality | None:
    """The modality of a hosting once its condition and its date are known; None where it is no claim."""
    asked = modality in (Modality.DENIED, Modality.REQUESTED)
    place = next((n for n, start in enumerate(sentence.places) if start >= span[1]), len(sentence.view))
    if not asked and (_supposed(sentence, span) or ON_CONDITION.search(sentence.view[place:])):
        return Modality.CONDITIONAL
    if modality is Modality.CONDITIONAL:
        return None
    today = paper.date_of(sentence)
    future = (
        date is not None
        and date.period is not None
        and date.period.start is not None
        and date.period.start > today != ""
    )
    if modality is Modality.STATED and (
        re.search(r"\b(?:nästa|kommande)\b", sentence.text[span[0] : span[1]])
        or _IS_TO_COME.search(sentence.text[: span[0]])
    ):
        return Modality.PLANNED
    return Modality.PLANNED if modality is Modality.STATED and future else modality


_IS_TO_COME = re.compile(
    r"\b(?:nästa|kommande) [a-zåäö ]{3,40}(?:hålls|äger rum|går av stapeln|arrangeras|blir)\b[^.;]*, där $",
    re.IGNORECASE,
)


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
    if "pron" in groups and match["pron"]:
        return _event_before(paper, sentence, match["pron"])
    if mentions and not noun and _ORGAN.match(sentence.view[match.end() :]):
        return None, ""
    if mentions:
        network = network_of(sentence, mentions)
        mention = mentions[0]
        by_name = "net" in groups and match["net"] is not None
        genitive = mention.genitive or not noun or mention.words.endswith(("s", "x", "z"))
        return (network if genitive or not by_name else None), kind(noun)
    if named:
        label = named[0].words.removesuffix("s") if named[0].genitive else named[0].words
        return (network_of(sentence, []) if _is_event_of_topic(paper, sentence, label) else None), label
    if noun and _TOWNS_OWN.search(noun) and "värd" not in match.group().casefold():
        return None, ""
    if event is not None or _is_bare(sentence, match):
        specific = (
            event is None
            or re.search(r"nästa|årets|kommande|första|fjol| års ", event, re.IGNORECASE)
            or ("noun3" in groups and match["noun3"])
            or event.casefold() in ("värdskapet", "arrangörskapet", "arrangörsskapet")
        )
        if specific and all(host.mention.kind is not MentionKind.ORG for host in hosts):
            return network_of(sentence, []), kind(noun)
    return None, ""


_ORGAN = re.compile(
    r" (?:[a-zåäö]+(?:a|e|ska) )?[a-zåäö-]*(?:kansli|sekretariat|kontor|huvudkontor|styrelse|arbetsgrupp|styrgrupp|kommission|webbplats|nyhetsbrev|tidning|samordnare|praktikanter|databas)(?:et|t|en|n|er|erna)?(?![\wåäö])"
)
"""What of a network is housed or run, and is no meeting: "värd för X kansli"."""
_TOWNS_OWN = re.compile(
    r"(?:festivalen|veckan|dagarna|turneringen|mässan|tävlingen|arrangemanget|jubileet|forumet)$",
    re.IGNORECASE,
)
"""What towns arrange of their own: a network's only where its name stands with it."""


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
        r",? ?(?:var|är|blir|blev|går|ska|kommer|har|hade|arrangera[rd]e?|anordna[rd]e?|organisera[rd]e?|höll|stod|svarade|tog)?(?: det)? ?",
        sentence.text[ahead[-1].end : span[0]],
    ):
        return ahead[-1]
    return None


def _succession(sentence: Sentence, first: Hosted) -> Iterator[Hosted]:
    """From "… och efterträddes av Z", that Z is host from the year in which the first one's time ended."""
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


def _event_before(paper: Paper, sentence: Sentence, pronoun: str) -> tuple[Subject | None, str]:
    """The event of the sentence before that "den" or "det" stands for: the only one that it names."""
    for other in paper.sentences[max(0, sentence.index - 1) : sentence.index]:
        nouns = [m.group().casefold() for m in ANY_EVENT.finditer(other.text)]
        if len(set(nouns)) != 1 or other.section != sentence.section:
            break
        if (NEUTER_EVENT.search(nouns[0]) is not None) is (pronoun.casefold() == "det"):
            return network_of(sentence, []), kind(nouns[0])
    return None, ""


_RELATIVE_YEAR = re.compile(
    r"\b(?:(?P<this>årets)|(?P<last>fjolårets|förra årets)|nästa års) ", re.IGNORECASE
)


def _year_of_event(paper: Paper, sentence: Sentence, span: tuple[int, int]) -> tuple[Period, str]:
    """The year of "årets konferens", reckoned from the date of the paper; unknown without either."""
    found = _RELATIVE_YEAR.search(sentence.text, *span)
    today = paper.date_of(sentence)
    if found is None or not today:
        return Period(), ""
    year = int(today[:4]) + (0 if found["this"] else -1 if found["last"] else 1)
    return Period(
        f"{year}-01-01", f"{year}-12-31", Precision.YEAR, found.group().strip()
    ), found.group().strip()
