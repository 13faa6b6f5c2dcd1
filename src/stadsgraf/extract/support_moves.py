"""What is moved in support of something: "yrkar bifall till N", "yrkar enligt N", and who is said to concur.

A move that only supports is an endorsement and no proposal of its own.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.acts import Act
from stadsgraf.extract.counter_proposals import kind_asked, of_kind
from stadsgraf.extract.rule import derivation_of, evidence
from stadsgraf.extract.targets import by_body, owner_of, referred
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

SUPPORTS = re.compile(
    r"\b(?:bifall(?:er)? till|bifalla|bifall)\b"
    r"|(?:(?<=motionen )|(?<=förslaget )|(?<=förslag )|(?<=yrkande )|(?<=ansökan )|(?<= den )|(?<= det ))(?:(?:ska|skall|skulle|bör|borde|måtte) )?(?:bifallas|bifalls|antas|antages)\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"\W*(?:(?:att )?(?:(?!att )[a-zåäö-]+ (?:och [a-zåäö-]+ )?(?:ska |skall |måtte )?)?(?:besluta[rs]?|beslut) )?"
    r"(?P<as>i enlighet med|enligt) (?:(?! att )[^.;:,]){3,80}?(?:förslag|förslaget|beslutsförslag|beslutsförslaget|yrkande|yrkandet|hemställan|motionen|medborgarförslaget)\W*",
    re.IGNORECASE,
)
"""What is moved where nothing is moved but what somebody else proposes."""
_PARTLY = re.compile(
    r"\bbifall\w*(?: till)? (?:motionens|förslagets|medborgarförslagets) (?:[a-zåäö]+ )?(?:att-sats|punkt|yrkande|förslagspunkt|del)"
)
"""What a board grants in part it refuses in part; members who move so support the motion."""
_CONCURS = re.compile(r"\W*(?:[Ii]nstämmer|[Aa]nsluter sig|[Bb]iträder|[Ss]om (?=[A-ZÅÄÖ]))")
"""What stands behind a mover's name and a colon where he only joins somebody else."""


def only_supports(act: Act, words: str) -> bool:
    """Whether what somebody moves is support of what somebody else proposed, and nothing besides.

    Args:
        act: the move.
        words: what it holds.
    """
    if SUPPORTS.search(words):
        return True
    people = all(agent.kind is EntityType.PERSON for agent in act.agents)
    return people and (_ACCORDING.fullmatch(words) or _CONCURS.match(words)) is not None


def _support_in(act: Act, text: str) -> re.Match[str] | None:
    """The words of support in a passage; what follows them is supported."""
    found = SUPPORTS.search(text)
    if found is None and all(agent.kind is EntityType.PERSON for agent in act.agents):
        whole = _ACCORDING.fullmatch(text)
        return re.compile(re.escape(whole["as"])).search(text) if whole is not None else None
    return found


def moved_support(paper: Paper, act: Act, known: Sequence[Draft], told: Sequence[Draft]) -> Iterator[Draft]:
    """Endorsements moved in a meeting: "yrkar bifall till …", "yrkar enligt …".

    Args:
        paper: the paper.
        act: the move.
        known: drafts found before, proposals among them.
        told: endorsements found before, through which the proposal of who only supported is one of somebody else.
    """
    for stretch in act.content:
        found = _support_in(act, stretch.text)
        boards = all(agent.kind is EntityType.BODY for agent in act.agents)
        if found is None or (boards and _PARTLY.search(stretch.text)):
            continue
        inside = stretch.sentence.text[stretch.start : stretch.end].index(found.group())
        begin = stretch.start + inside + len(found.group())
        passive = found.group().casefold().endswith("s")
        cut = re.search(
            r",? (?:och|samt|men)(?: därutöver| dessutom)? (?:avslag|att)\b|[.;]|, med (?:det )?tillägg",
            stretch.sentence.text[begin : stretch.end],
        )
        end = begin + cut.start() if cut is not None else stretch.end
        same = stretch.sentence.index == act.formula.sentence.index
        first = act.formula.start if same else stretch.start
        named = (first, stretch.start + inside) if passive else (begin, end)
        end = begin if passive else end
        owner = owner_of(stretch.sentence, named)
        against = kind_asked(stretch.sentence, (begin, end))
        target = referred(paper, stretch.sentence, named, known, loosely=True)
        if against:
            target = of_kind(paper, stretch.sentence, against, known)
        if "enl" in found.group() and owner is not None and owner.kind is MentionKind.PERSON:
            return
        targets = (target,) if target is not None else _supported_by(owner, told)
        yield endorsement(
            paper,
            (act.agents, act.date),
            (stretch.sentence, (first, end), "endorsement.moves-support@1"),
            targets,
            derivation_of(act.agent_mentions, implied=is_implied(act)),
        )
        return


def _supported_by(owner: Mention | None, told: Sequence[Draft]) -> tuple[Draft, ...]:
    """What a body supported that proposed nothing else: its "förslag" is to grant that."""
    if owner is None or owner.kind is MentionKind.PERSON:
        return ()
    own = [draft for draft in told if by_body(draft, owner.name)]
    return endorsed(own[-1]) if own else ()


def endorsed(draft: Draft) -> tuple[Draft, ...]:
    """The proposals that an endorsement supports."""
    return tuple(
        target
        for prop, target in draft.participants
        if prop is Property.ENDORSES and isinstance(target, Draft)
    )


def is_implied(act: Act) -> bool:
    """Whether somebody acts whom the passage does not name: "ordföranden yrkar", "i andra hand yrkar hon"."""
    return len(act.agents) > sum(mention.kind is not MentionKind.ROLE for mention in act.agent_mentions)


def endorsement(
    paper: Paper,
    who: tuple[tuple[Name, ...], str],
    where: tuple[Sentence, tuple[int, int], str],
    targets: tuple[Draft, ...],
    derivation: Derivation,
) -> Draft:
    """An endorsement.

    Args:
        paper: the paper.
        who: who supports, and the day or nothing.
        where: sentence, passage and rule.
        targets: the proposals that are supported.
        derivation: how the passage gives the claim.
    """
    agents, date = who
    sentence, span, rule = where
    targets = tuple(target for target in targets if not _is_own(target, agents))
    participants: list[tuple[Property, Name | Draft]] = [(Property.AGENT, name) for name in agents]
    participants += [(Property.ENDORSES, target) for target in targets]
    words = sentence.text[span[0] : span[1]].strip(" .")
    return Draft(
        ClaimType.ENDORSEMENT,
        tuple(participants),
        Modality.STATED,
        Period(date, None, Precision.DAY, "") if date else Period(),
        () if targets else (("motion", words),),
        (),
        (evidence(paper, sentence, span, rule, derivation),),
    )


def _is_own(target: Draft, agents: Sequence[Name]) -> bool:
    """Whether a proposal is that of the board which supports one: it means another's."""
    by = {to for prop, to in target.participants if prop is Property.AGENT}
    boards = all(agent.kind is EntityType.BODY for agent in agents)
    return target.type is ClaimType.PROPOSAL and by == set(agents) and boards
