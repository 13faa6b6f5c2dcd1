"""Members by the clause: a phrase of `membership_words` and the member that stands beside it, in any order.

The frames ask for a word order; what they leave unread is cut into clauses here.  A clause is read
where it has one phrase of membership, one list of members (or takes up the one before it), one network
(or is on the topic), and no word that makes it a wish, a condition or a guess.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_clause_bars import (
    ASKED_TO_ANSWER,
    ATT_OTHER,
    BARS,
    DOUBT,
    HAD_ELSE,
    LEFT_A_PAPER,
    NOT_UNTIL,
    OF_ANOTHER,
    OFFICES,
    SAYS_MEMBER,
    STARTED_BY,
    THOUGHT_BETTER,
    is_bound,
    is_of_network,
    is_taken_out,
)
from stadsgraf.extract.membership_clause_parts import (
    RULE_OF,
    VERBS,
    Clause,
    Found,
    Group,
    clauses_of,
    groups_in,
    phrases_in,
)
from stadsgraf.extract.membership_doubts import SOON_LEFT
from stadsgraf.extract.membership_objects import (
    is_far_from_members,
    is_through_another,
    takes_another_object,
)
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.membership_words import PHRASES, Phrase, Sense
from stadsgraf.extract.rule import Match
from stadsgraf.swedish.doubt import NEGATION, WEIGHED_WITHIN
from stadsgraf.swedish.words import words_in

_MAY_STAND = frozenset("är har hade var blev varit med ingick sin att".split())

_NO_LONGER = re.compile(r"\b(?:inte|ej|icke) (?:längre|mer(?:a)?)\b|\binte \w+ längre\b")
_NONE = re.compile(r"\b(?:ingen|inget|inga)\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:kvar|ännu|fortfarande|alltjämt)\b")


class Spoken(msgspec.Struct, frozen=True):
    """A clause that was read.

    Attributes:
        rule: what it says, as a rule.
        match: where.
        members: who it is said of; [None] where the paper's own organisation is meant and not named.
        network: the mention of the network, None where it is the topic.
        within: the part of `sentence.text` whose dates count.
    """

    rule: Rule
    match: Match
    members: tuple[Mention | None, ...]
    network: Mention | None
    within: tuple[int, int]


def spoken(paper: Paper, sentence: Sentence) -> Iterator[Spoken]:
    """What the clauses of a sentence tell of members.

    Args:
        paper: the paper.
        sentence: a sentence of it with a network in sight.
    """
    words = words_in(sentence.text)
    if PHRASES.keys().isdisjoint(words):
        return
    before: tuple[Mention, ...] = ()
    nearest: tuple[Mention, ...] = ()
    last: Clause | None = None
    told: Spoken | None = None
    for clause in clauses_of(sentence):
        groups = groups_in(sentence, clause)
        reading = None
        relative = clause.link in ("som", "vilken", "vilka")
        if last is None or not _bars_next(sentence, last, clause):
            own = nearest if relative and (nearest or clause.link != "som") else before
            if not (relative and _OTHERS_BEFORE.search(sentence.view[: clause.start])):
                reading = _read(paper, sentence, clause, groups, own)
        if reading is None and last is not None and groups and clause.link in _COLON:
            reading = _read(paper, sentence, last, groups, before, listed=clause)
        likewise = _LIKEWISE.fullmatch(sentence.view, clause.start, clause.end)
        if reading is None and told is not None and likewise:
            reading = _likewise(sentence, clause, told, groups)
        if reading is not None:
            yield reading
        told = reading if not relative else None
        free = next((group[2] for group in groups if not group[3]), ())
        nearest = groups[-1][2] if groups else ()
        before = (
            tuple(m for m in (reading.members if reading is not None else free) if m is not None) or before
        )
        last = clause


_OTHERS_BEFORE = re.compile(r"[a-zåäö]{3,}(?:erna|arna|orna),? (?:vilka|som)?\s*$")
"""A plural noun right before a relative clause: it and nobody named before it is what the clause is of."""
_LIKEWISE = compiled(
    r"(?:(?:och|även|också|likaså|liksom|samt|så(?: är)?(?: även| också)) )*<MEMBERS>(?: (?:likaså|också|likadant|detsamma|med))*(?: (?:år |i |den |från )*<DATE>)?[.\s]*"
)


def _likewise(sentence: Sentence, clause: Clause, told: Spoken, groups: list[Group]) -> Spoken | None:
    """What the clause before says, of others: "A är med, och B likaså"."""
    found = _SPAN.match(sentence.view, clause.start, clause.end)
    if found is None or not groups or groups[0][3]:
        return None
    within = sentence.places[clause.start], sentence.places[clause.end]
    match = Match(sentence, found, told.rule.name)
    return msgspec.structs.replace(told, match=match, members=groups[0][2], within=within)


_COLON = (":", "–", "—")


def _bars_next(sentence: Sentence, last: Clause, clause: Clause) -> bool:
    """Whether what a clause hangs on is no more than a wish or a rumour, or what it takes up only a candidate."""
    if clause.link not in ("att", "och att", "samt att", "och", "men"):
        return False
    words = DOUBT.search(sentence.view, last.start, last.end)
    return words is not None and not (clause.link == "men" and words.group().lower() == "skulle")


def _read(
    paper: Paper,
    sentence: Sentence,
    clause: Clause,
    groups: list[Group],
    before: tuple[Mention, ...],
    listed: Clause | None = None,
) -> Spoken | None:
    """The reading of a clause, of the members listed behind its colon if there are; None where it says nothing."""
    best = _best([*phrases_in(sentence, clause)])
    if best is None or _is_of_other(sentence, clause):
        return None
    phrase, start, end = best
    network = _network(sentence, clause, (start, end))
    if network is None and (sentence.topic is None or is_far_from_members(paper, sentence)):
        return None
    rest = sentence.view[clause.start : start] + " _ " + sentence.view[end : clause.end]
    rest = f" {sentence.view[clause.start : clause.end]}" if phrase.sense in _PLAIN else rest
    if _is_barred(sentence, clause, best, network, rest):
        return None
    if listed is not None:
        members, span = _listed(sentence, clause, groups, listed)
    else:
        members, span = _members(sentence, clause, best, groups, before)
    if not members or is_taken_out(sentence, members):
        return None
    sense = _sense(sentence, clause, phrase, rest)
    if all(m is not None and m.kind is MentionKind.NAME for m in members) and network is None:
        return None
    bound = phrase.bound or (network is None and not SAYS_MEMBER.search(sentence.view[start:end]))
    if sense is None or (sense in (Sense.IS, Sense.JOINED) and SOON_LEFT.match(sentence.view, end)):
        return None
    if bound and listed is None and not is_bound(paper, sentence, clause, best, network, members):
        return None
    if sense in _OF_NETWORK and not _is_subject(sentence, clause, phrase, network):
        return None
    if sense in _LASTING and listed is None:
        members += _beside(groups, members)
    low, high = min(start, span[0]), max(end, span[1])
    if not (phrase.noun or listed or sense in _OF_NETWORK) and takes_another_object(sentence.view, high):
        return None
    found = _SPAN.match(sentence.view, low, high)
    if found is None:
        return None
    match = Match(sentence, found, f"membership.clause-{sense.name.lower()}@1")
    if is_through_another(match):
        return None
    within = sentence.places[clause.start], sentence.places[clause.end]
    return Spoken(RULE_OF[sense], match, members, network, within)


_SPAN = re.compile(r"(?s).+")
_BEHIND = 30
"""Characters behind a clause in which stands as what somebody is there: "är med som observatör"."""
_OF_NETWORK = (Sense.HOLDS, Sense.TOOK_IN, Sense.PUT_OUT)
_PLAIN = (Sense.IS, Sense.WAS, Sense.JOINED)
"""What no phrase says with a word of doubt or denial of its own: one that stands inside it counts."""
_TO_DO = (Sense.COMING, Sense.ENTERS, Sense.EXITS, Sense.ASKED)
_LASTING = (Sense.IS, Sense.WAS, Sense.REFUSED)
_ORGAN = compiled(
    r"(?<![A-ZÅÄÖ])(?:styrgrupp|styrelse|presidi|kommission|arbetsgrupp|kommitté|utskott|sekretariat|jury|panel)"
)
_CIRCLE = re.compile(r" (?:[a-zåäö]+ )?(?:medlem|krets|skara|led(?:en)?\b|gemenskap|familj|rullor|lista)")
"""Behind a network in the genitive: what has members, and is no work or meeting of its."""
_LEADS = ("där", "dit", "till vilken", "till vilket", "till vilka", "som", "i vilken", "i vilket")


def _is_of_other(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is of an organ, or of another organisation that stands right before it."""
    if _ORGAN.search(sentence.text, sentence.places[clause.start], sentence.places[clause.end]):
        return True
    if clause.link not in _LEADS:
        return False
    ahead = [m for m in sentence.mentions if m.end <= sentence.places[clause.start]]
    kind = ahead[-1].kind if ahead else None
    if clause.link == "som":
        return kind is MentionKind.ORG or is_of_network(sentence, clause, ahead)
    return kind not in (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.DATE)


def _is_subject(sentence: Sentence, clause: Clause, phrase: Phrase, network: Mention | None) -> bool:
    """Whether a network is what has or takes in members: named in the clause, or taken up by a relative one."""
    if (
        "medlem" in phrase.rest
        or "delta" in phrase.rest
        or phrase.rest.startswith("(?:kan nämnas")
        or not phrase.rest
    ):
        return True
    if network is None:
        return clause.link in ("som", "vilken", "vilket") and any(
            m.kind is MentionKind.NETWORK and m.end <= sentence.places[clause.start]
            for m in sentence.mentions
        )
    return (
        re.search(r"\b(?:i|inom|av|med|för|från|till|om) (?:[a-zåäö]+ )?$", sentence.text[: network.start])
        is None
    )


def _is_barred(sentence: Sentence, clause: Clause, best: Found, network: Mention | None, rest: str) -> bool:
    """Whether words in or behind a clause make it one of something else, or of a wish or a guess."""
    phrase, start, end = best
    view, leaves = sentence.view, phrase.sense in (Sense.LEFT, Sense.LEAVING)
    if ATT_OTHER.match(view, end) or (network is None and OF_ANOTHER.match(view, end)):
        return True
    if leaves and (LEFT_A_PAPER.match(view, start, end) or THOUGHT_BETTER.search(view, end)):
        return True
    printed = sentence.text[sentence.places[clause.start] : sentence.places[clause.end] + _BEHIND]
    if network is not None and network.genitive and not _CIRCLE.match(sentence.text, network.end):
        return True
    if phrase.sense in _TO_DO and WEIGHED_WITHIN.search(view, start, end):
        return True
    if HAD_ELSE.fullmatch(view, start, end) or ASKED_TO_ANSWER.search(view, 0, end):
        return True
    doubtful = BARS.search(rest) or OFFICES.search(printed)
    return bool(doubtful) or "?" in rest or clause.link in ("om", "ifall")


def _listed(
    sentence: Sentence, clause: Clause, groups: list[Group], listed: Clause
) -> tuple[tuple[Mention | None, ...], tuple[int, int]]:
    """Members behind the colon of a clause that names none."""
    first = groups[0]
    opens = re.fullmatch(
        r"\W*(?:(?:bl\.a\.|kommunerna|städerna|regionerna|dels|både|såväl|främst) )*",
        sentence.view[listed.start : first[0]],
    )
    own = [g for g in groups_in(sentence, clause) if not g[3]]
    started = STARTED_BY.search(sentence.view, clause.start, clause.end)
    if opens is None or own or started is not None:
        return (), (0, 0)
    return _joined(sentence, groups, first[0])


def _beside(groups: list[Group], members: tuple[Mention | None, ...]) -> tuple[Mention, ...]:
    """Members of whom the same is said in passing: "liksom B", "tillsammans med C"."""
    return tuple(m for group in groups if group[4] for m in group[2] if m not in members)


def _best(found: list[Found]) -> Found | None:
    """The phrase that a clause is read by: the longest free one, else the longest bound one."""
    free = [one for one in found if not one[0].bound]
    ranked = sorted(free or found, key=lambda one: (one[1] - one[2], one[1]))
    if not ranked:
        return None
    best = ranked[0]
    others = [o for o in free if o[0].sense is not best[0].sense and (o[1] >= best[2] or o[2] <= best[1])]
    return None if others else best


def _network(sentence: Sentence, clause: Clause, at: tuple[int, int]) -> Mention | None:
    """The network named in a clause, the nearest to the phrase if there are more."""
    first, last = sentence.places[clause.start], sentence.places[clause.end]
    place = sentence.places[at[1]]
    named = [
        m
        for m in sentence.mentions
        if m.kind in (MentionKind.NETWORK, MentionKind.NETREF)
        and m.name is not None
        and first <= m.start < last
    ]
    return min(named, key=lambda m: abs(m.start - place), default=None)


def _members(
    sentence: Sentence, clause: Clause, best: Found, groups: list[Group], before: tuple[Mention, ...]
) -> tuple[tuple[Mention | None, ...], tuple[int, int]]:
    phrase, start, end = best
    if phrase.sense in (Sense.HOLDS, Sense.TOOK_IN, Sense.PUT_OUT):
        place = start if "<MEMBERS>" in phrase.rest else end
        behind = [g for g in groups if g[0] >= place]
        return _joined(sentence, behind, end) if behind and behind[0][0] - end < 60 else ((), (0, 0))
    if phrase.noun:
        owners = [g for g in groups if g[2] and g[2][-1].genitive and g[0] < start]
        near = owners[-1] if owners and start - owners[-1][1] < 30 else None
        if near is not None:
            return near[2], near[:2]
        own = re.search(
            r"\b(?:vår|vårt) (?:[a-zåäö]+ )?$|\bmedlemskapet(?: i \S+)? $",
            sentence.view[clause.start : start],
            re.IGNORECASE,
        )
        return ((None,), (start, start)) if own else ((), (0, 0))
    subjects = [
        g for g in groups if not g[3] and not any(m.genitive and m.kind is not MentionKind.NAME for m in g[2])
    ]
    ahead = [g for g in subjects if g[1] <= start]
    if ahead:
        near = ahead[-1]
        return (near[2], near[:2]) if _is_gap(sentence.view[near[1] : start]) else ((), (0, 0))
    behind = [g for g in subjects if g[0] >= start]
    if behind and _is_gap(sentence.view[start : behind[0][0]], skip=1):
        return _joined(sentence, behind, start)
    takes_up = clause.link in ("och", "men", "som", "vilken", "vilka", "innan") and not groups
    return (
        (before, (start, end)) if takes_up and _is_gap(sentence.view[clause.start : start]) else ((), (0, 0))
    )


def _joined(
    sentence: Sentence, groups: list[Group], start: int
) -> tuple[tuple[Mention | None, ...], tuple[int, int]]:
    """A list of members that words may break up: "A och B på östra sidan, C samt D"."""
    members, end = [*groups[0][2]], groups[0][1]
    for group in groups[1:]:
        between = sentence.view[end : group[0]]
        words = re.findall(r"\w+", between.lower())
        if (
            group[3]
            or len(words) > 4
            or not re.search(r"(?:,|och|samt|liksom) $", between)
            or not VERBS.isdisjoint(words)
        ):
            break
        members += group[2]
        end = group[1]
    return tuple(members), (min(start, groups[0][0]), end)


def _is_gap(between: str, skip: int = 0) -> bool:
    """Whether only words stand there that may stand between a member and its verb."""
    words = re.findall(r"[^\W\d]+", between.lower())[skip:]
    return len(words) <= 9 and VERBS.isdisjoint(word for word in words if word not in _MAY_STAND)


def _sense(sentence: Sentence, clause: Clause, phrase: Phrase, rest: str) -> Sense | None:
    """What a clause says when its negations are counted."""
    sense, text = phrase.sense, sentence.view[clause.start : clause.end]
    supposed = clause.link == "men" and re.search(r"\bskulle\b", sentence.view[: clause.start])
    if sense is Sense.LEFT and supposed:
        return Sense.REFUSED
    if (
        sense is Sense.WAS
        and re.search(r"\bredan \(?\w* ?[\ue000-\uf8ff]", text)
        and not re.search(r"\btill\b", text)
    ):
        sense = Sense.JOINED
    if sense is Sense.WAS and _STILL.search(text):
        sense = Sense.IS
    if (
        sense is Sense.WAS
        and re.search(r"\b(?:redan|från|sedan|alltsedan)\b", text)
        and not re.search(r"\btill\b", text)
    ):
        sense = Sense.IS
    own = "inte" in phrase.rest  # a phrase that denies by itself: "valt att inte gå med"
    if NEGATION.search(rest if own or sense is Sense.HOLDS else f" {text}") is None:
        return sense
    if NOT_UNTIL.search(text) or re.search(r"\b(?:förny|förläng)", text):
        return None  # who was none then may be one since; what is not renewed may end, or may go on
    if _NONE.search(rest):
        return None
    if sense is Sense.IS and _NO_LONGER.search(rest):
        return Sense.WAS
    return Sense.REFUSED if sense in (Sense.IS, Sense.JOINED, Sense.WAS) else None
