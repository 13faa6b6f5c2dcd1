"""What "förslaget", "motionen" or "förvaltningens förslag" refers to among the proposals of a paper."""

import bisect
import re
from collections.abc import Mapping, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence, to_source
from stadsgraf.extract.acts import is_office
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, EntityType, Property


def proposals(known: Sequence[Draft]) -> list[Draft]:
    """The proposals among drafts, in the order in which they were found."""
    return [draft for draft in known if draft.type is ClaimType.PROPOSAL]


def agents(draft: Draft) -> list[Name]:
    """Who acts in a draft."""
    return [
        target for prop, target in draft.participants if prop is Property.AGENT and isinstance(target, Name)
    ]


def value(draft: Draft, name: str) -> str:
    """A literal of a draft as text, empty where it has none."""
    return next((str(content) for key, content in draft.values if key == name), "")


def chairs(known: Sequence[Draft]) -> Mapping[str, Name]:
    """Who chairs a body, by the body's label, from the roles found before."""
    found: dict[str, Name] = {}
    for draft in known:
        if draft.type is not ClaimType.ROLE_HOLDING:
            continue
        parts = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
        role, member, body = (parts.get(p) for p in (Property.ROLE, Property.MEMBER, Property.ORGANIZATION))
        if role is not None and member is not None and body is not None and role.label == "ordförande":
            found.setdefault(body.label, member)
    return found


_OWNED = re.compile(r"(?<=[sxz]) (?:[a-zåäö]*yrkande|förslag|hemställan)\b")
"""What follows a name whose genitive has no s of its own."""

_BODIES = (MentionKind.BODY, MentionKind.BODYREF)


def referred(paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]) -> Draft | None:
    """The proposal that the words of a stretch refer to; None where they do not settle it.

    Args:
        paper: the paper.
        sentence: where the words stand.
        span: the words in `sentence.text`.
        known: drafts found so far.
    """
    words = sentence.text[span[0] : span[1]].casefold()
    everything = proposals(known)
    found = _of_case(paper, sentence, everything)
    if not found:
        return None
    for kind in ("medborgarförslag", "motion", "skrivelse"):
        if kind in words:
            return _last([draft for draft in everything if value(draft, "kind") == kind])
    named = [m for m in sentence.mentions if span[0] <= m.start < span[1] and m.name is not None]
    text = sentence.text
    people = [
        m.name
        for m in named
        if m.kind is MentionKind.PERSON and (m.genitive or _OWNED.match(text, m.end) is not None)
    ]
    if people:
        return _last([draft for draft in found if people[0] in agents(draft)])
    owners = [
        m for m in sentence.mentions if span[0] <= m.start < span[1] and m.genitive and m.kind in _BODIES
    ]
    if owners:
        return _last([draft for draft in found if _by_body(draft, owners[0].name)])
    if re.search(r"föredragande(?:s)? (?:borgarråd|kommunalråd|landstingsråd|regionråd)", words):
        presenters = _presenters(known)
        by_people = [draft for draft in found if any(a.kind is EntityType.PERSON for a in agents(draft))]
        presented = [draft for draft in by_people if set(agents(draft)) & presenters]
        return next(iter([*presented, *by_people]), None)
    if not words.strip(" .") or re.search(r"förslag|\byrkandet|hemställan|anslutning|medlemskap", words):
        return _main(found)
    return None


def _of_case(paper: Paper, sentence: Sentence, found: list[Draft]) -> list[Draft]:
    """The proposals of the case that a sentence belongs to, or all where it has none of its own."""
    case = paper.section_of(sentence).case
    starts = [to_source(paper.edits, section.start, section.start + 1).start for section in paper.sections]

    def case_of(draft: Draft) -> int:
        place = bisect.bisect_right(starts, draft.evidence[0].start) - 1 if draft.evidence else 0
        return paper.sections[max(place, 0)].case

    return [draft for draft in found if case_of(draft) == case] or found


def _presenters(known: Sequence[Draft]) -> set[Name]:
    """Who presents the matter ("föredragande borgarrådet N N")."""
    people: set[Name] = set()
    for draft in known:
        parts = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
        role = parts.get(Property.ROLE)
        if (
            draft.type is ClaimType.ROLE_HOLDING
            and role is not None
            and role.label.startswith("föredragande")
        ):
            people.add(parts[Property.MEMBER])
    return people


def _by_body(draft: Draft, body: Name | None) -> bool:
    if body is None:
        return False
    wanted = body.label.casefold()
    labels = [agent.label.casefold() for agent in agents(draft)]
    return any(label == wanted or label.endswith(" " + wanted) for label in labels)


def _last(found: Sequence[Draft]) -> Draft | None:
    return found[-1] if found else None


def _main(found: Sequence[Draft]) -> Draft | None:
    """What "förslaget" is where several were made: the office's, else the first."""
    by_office = [draft for draft in found if any(is_office(agent) for agent in agents(draft))]
    return (by_office or list(found))[0]
