"""What "förslaget", "motionen" or "förvaltningens förslag" refers to among the proposals of a paper.

The words settle it by their owner ("N N:s yrkande", "nämndens förslag"), by the sort of paper
("motionen") or by the only one of its kind; a network that they name has to be the proposal's own.
Proposals of another case are no candidates, save those of another paper in a file on one matter.
"""

import bisect
import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence, source_start
from stadsgraf.extract.acts import is_office, sitting_body
from stadsgraf.extract.demands import COUNTED, inner_of, meant_among, names_part, part_meant
from stadsgraf.extract.genres import MOTIONS
from stadsgraf.extract.presenters import chairs, presenters
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

INNER = frozenset({ClaimType.MEMBERSHIP, ClaimType.HOSTING, ClaimType.ROLE_HOLDING})
"""Classes of claims that are proposed and decided."""


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


_OWNED = re.compile(r"(?<=[sxz]) (?:\([^)]{1,12}\) )?(?:[a-zåäö]*yrkande|förslag|hemställan|motion)\b")
"""What follows a name whose genitive has no s of its own."""
_BODIES = (MentionKind.BODY, MentionKind.BODYREF)
_ASIDE = re.compile(
    r"\b(?:i enlighet med|enligt|med hänvisning till|med motiveringen|med anledning av|till förmån för|som svar på)\b"
)
"""What stands behind these words is why or how, not what is granted or refused."""
_DECIDES = re.compile(
    r"\b(?:beslut(?:ar|ade|at|a)|beslöt)(?: (?:därmed|därför|således|alltså|enhälligt|att))*,? $"
)
"""Before "i enlighet med": that is all that is decided."""
_KINDS = re.compile(
    r"\b(?:(?P<kind>medborgarförslag|motion|skrivelse)|(?P<citizens>(?:e-|kommuninvånar|invånar)förslag)|(?P<initiative>[a-zåäö]*initiativ(?!ta)))(?:et|en|n)?s?\b"
)
_MOVED = re.compile(r"\b[a-zåäö]*yrkande(?:t|na)?\b")
_GENERAL = re.compile(
    r"förslag(?!sställ)|\bpunkt(?:en|erna)? \d|att-satserna|hemställan|framställ(?:an|ningen)\b|anslutning|medlemskap|ärendet\b"
)


def referred(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft], *, loosely: bool = False
) -> Draft | None:
    """The proposal that the words of a stretch refer to, or the claim in it; None where they do not settle it.

    Args:
        paper: the paper.
        sentence: where the words stand.
        span: the words in `sentence.text`.
        known: drafts found so far.
        loosely: whether a part of a motion, of which one claim is known, may stand for the motion.
    """
    aside = _ASIDE.search(sentence.text, *span)
    if (
        aside is not None
        and aside.start() > span[0] + 12
        and not _DECIDES.search(sentence.text[: aside.start()])
    ):
        span = (span[0], aside.start())
    whole = _proposal_meant(paper, sentence, span, known)
    part = part_meant(paper, sentence, span, whole) if whole is not None else None
    return whole if part is None and whole is not None and loosely and len(inner_of(whole)) == 1 else part


def _proposal_meant(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]
) -> Draft | None:
    words = sentence.text[span[0] : span[1]].casefold()
    found = meant_among(candidates(paper, sentence, known), words)
    if not found:
        return None
    owner = owner_of(sentence, span) or _chair(paper, sentence, span, known)
    kind = _KINDS.search(words)
    if owner is not None and (kind is None or owner.start <= span[0] + kind.start()):
        own = _about(sentence, span, _owned(owner, found, words))
        return _last(own) or _supported(owner, of_case(paper, sentence, known), words)
    if kind is not None:
        sort = kind["kind"] or ("medborgarförslag" if kind["citizens"] else "initiativ")
        filed = [draft for draft in found if value(draft, "kind") == sort]
        return _last(filed) or _only([draft for draft in found if _is_filed_by_somebody(draft)])
    if re.search(
        r"föredragandes? (?:borgarråd|kommunalråd|landstingsråd|regionråd)|\b(?:borgar|kommunal|landstings|region)rådets förslag",
        words,
    ):
        return _presented(found, known)
    unsettled = _UNSETTLED.search(words)
    if unsettled is not None:
        return _last([draft for draft in found if _ends_in(draft, unsettled["who"])])
    result = _SORT.search(words)
    if result is not None:
        return _last([draft for draft in found if value(draft, "kind") == result["sort"]])
    moved = _MOVED.search(words)
    if moved is not None:
        return _only(_of_motions(words, found)) or _only(_about(sentence, span, _moved(moved.group(), found)))
    if not words.strip(" .") or _GENERAL.search(words):
        return _main(found)
    return None


def _of_motions(words: str, found: Sequence[Draft]) -> list[Draft]:
    """The motions whose demands words like "det andra yrkandet" count."""
    counted = COUNTED.search(words) is not None
    return [draft for draft in found if counted and value(draft, "kind") in MOTIONS]


_SORT = re.compile(
    r"\b(?:yrkande(?:t|na)?|förslag(?:et|en)?|begäran|propositionen) (?:om|på) (?P<sort>avslag|återremiss|bordläggning)(?! på (?!motionen|förslaget|ärendet))"
)
"""A move by what it asks for: "yrkandet om återremiss"."""


def _supported(owner: Mention, drafts: Sequence[Draft], words: str) -> Draft | None:
    """What "N:s yrkande" is where N only supported a proposal of somebody else's; None where they supported several."""
    if owner.kind is not MentionKind.PERSON or _COUNTER.search(words):
        return None
    told = [draft for draft in drafts if draft.type is ClaimType.ENDORSEMENT and owner.name in agents(draft)]
    targets = [
        to
        for draft in told
        for prop, to in draft.participants
        if prop is Property.ENDORSES and isinstance(to, Draft)
    ]
    return targets[0] if targets and all(target == targets[0] for target in targets) else None


_UNSETTLED = re.compile(
    r"\b(?P<who>(?:[a-zåäö-]+)?(?:kansliet|kontoret|förvaltningen|nämnden|styrelsen|utskottet|beredningen|staben|kommittén|rådet))s (?:besluts)?(?:förslag|yrkande|hemställan)\b"
)
"""Whose proposal the words name where nothing tells which body that is."""


def _ends_in(draft: Draft, who: str) -> bool:
    """Whether a body whose name ends in a word made a proposal."""
    return any(
        agent.kind is EntityType.BODY and agent.label.casefold().endswith(who) for agent in agents(draft)
    )


def owner_of(sentence: Sentence, span: tuple[int, int]) -> Mention | None:
    """Whose proposal the words name: the first person or body in the genitive."""
    for mention in sentence.mentions:
        if not span[0] <= mention.start < span[1] or mention.name is None:
            continue
        if mention.kind is MentionKind.PERSON and (
            mention.genitive or _OWNED.match(sentence.text, mention.end) is not None
        ):
            return mention
        if mention.kind in _BODIES and mention.genitive:
            return mention
    return None


_CHAIRS = re.compile(r"\bordförandens (?:[a-zåäö]*yrkande|förslag)\b")


def _chair(paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]) -> Mention | None:
    """The chair of the body that acts, where the words are "ordförandens yrkande"."""
    words = _CHAIRS.search(sentence.text, *span)
    body = next(
        (m.name for m in sentence.mentions if m.kind in _BODIES and m.end <= span[0] and not m.genitive), None
    )
    body = body or sitting_body(paper, sentence)
    holder = chairs(known).get(body.label) if body is not None and words is not None else None
    if holder is None or words is None:
        return None
    return Mention(
        MentionKind.PERSON, words.start(), words.end(), words.group(), holder, anaphor=True, genitive=True
    )


def _owned(owner: Mention, found: Sequence[Draft], words: str) -> list[Draft]:
    if owner.kind is not MentionKind.PERSON:
        return [draft for draft in found if by_body(draft, owner.name)]
    own = [draft for draft in found if owner.name in agents(draft)]
    moved = _MOVED.search(words)
    return [draft for draft in own if _is_of_sort(draft, moved.group())] if moved is not None else own


def _is_of_sort(draft: Draft, word: str) -> bool:
    """Whether a proposal is what "avslagsyrkandet", "återremissyrkandet" or "tilläggsyrkandet" is."""
    kind = value(draft, "kind")
    for sort in ("avslag", "återremiss", "bordläggning"):
        if word.startswith(sort):
            return kind == sort
    return not word.startswith(("tillägg", "ändring")) or kind == "yrkande"


_IN_MEETINGS = ("yrkande", "avslag", "återremiss", "bordläggning")
"""Kinds of what members move in a meeting; an office or board proposes to refuse, too."""


def _is_moved(draft: Draft) -> bool:
    people = any(agent.kind is EntityType.PERSON for agent in agents(draft))
    told = value(draft, "kind") in _IN_MEETINGS or draft.evidence[0].rule in _MOVING
    return people and told


def _is_filed_by_somebody(draft: Draft) -> bool:
    """Whether people of whom an answer tells proposed something: what they filed, though no words call it so."""
    people = all(agent.kind is EntityType.PERSON for agent in agents(draft))
    return (
        people
        and not value(draft, "kind")
        and not _is_moved(draft)
        and draft.evidence[0].genre != "protokoll"
    )


_MOVING = ("proposal.moves-inverted@1", "proposal.moves-further@1", "proposal.and-moves@1")
"""Rules whose verb is "yrka": what they find is moved in a meeting, whatever it asks for."""


def _moved(word: str, found: Sequence[Draft]) -> list[Draft]:
    """What somebody moved in the meeting, of the sort that the word tells."""
    return [draft for draft in found if _is_moved(draft) and _is_of_sort(draft, word)]


def _about(sentence: Sentence, span: tuple[int, int], found: list[Draft]) -> list[Draft]:
    """Of several proposals those about a network that the words name; all where they name none."""
    named = [
        mention.name
        for mention in sentence.mentions
        if span[0] <= mention.start < span[1] and mention.kind is MentionKind.NETWORK
    ]
    if not named:
        return found
    return [
        draft
        for draft in found
        if any(
            isinstance(inner, Draft) and any(name in named for _, name in inner.participants)
            for _, inner in draft.participants
        )
    ]


def candidates(paper: Paper, sentence: Sentence, known: Sequence[Draft]) -> list[Draft]:
    """The proposals that words of a sentence can mean: of its case, or of a file on one matter any."""
    return proposals(of_case(paper, sentence, known))


def of_case(paper: Paper, sentence: Sentence, known: Sequence[Draft]) -> list[Draft]:
    """Drafts of the case of a sentence, or of a file on one matter all."""
    starts = [source_start(paper.edits, section.start) for section in paper.sections]
    here = paper.section_of(sentence)
    single = _on_one_matter(paper, here.part)

    def fits(draft: Draft) -> bool:
        place = bisect.bisect_right(starts, draft.evidence[0].start) - 1 if draft.evidence else 0
        section = paper.sections[max(place, 0)]
        return section.case == here.case or (single and _on_one_matter(paper, section.part))

    return [draft for draft in known if fits(draft)]


def _on_one_matter(paper: Paper, part: int) -> bool:
    """Whether a part of a file has no more than one numbered paragraph."""
    return len({s.case for s in paper.sections if s.part == part and paper.cases[s.case].paragraph}) <= 1


def is_on_one_matter(paper: Paper) -> bool:
    """Whether no part of a file has more than one numbered paragraph."""
    return all(_on_one_matter(paper, part) for part in range(len(paper.parts)))


def of_matter(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]
) -> Draft | None:
    """The last proposal of what the words of a stretch say themselves ("att staden går med i N")."""
    for draft in told_in(paper, sentence, span, known):
        for proposal in reversed(candidates(paper, sentence, known)):
            if any(
                prop is Property.PROPOSES and same_matter(target, draft)
                for prop, target in proposal.participants
            ):
                return proposal
    return None


def told_in(paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]) -> list[Draft]:
    """The memberships, hostings and roles that the words of a stretch tell."""
    if span[0] >= span[1]:
        return []
    source = paper.source_span(sentence, *span)
    return [
        draft
        for draft in known
        if draft.type in INNER and any(source.start <= piece.start < source.end for piece in draft.evidence)
    ]


def pending(paper: Paper, sentence: Sentence, known: Sequence[Draft]) -> list[Draft]:
    """The claims of the same case that are proposed, asked for or planned, and told before the end of a sentence."""
    starts = [source_start(paper.edits, section.start) for section in paper.sections]
    case = paper.section_of(sentence).case
    end = paper.source_span(sentence, 0, len(sentence.text)).end

    def is_open(draft: Draft) -> bool:
        told = draft.evidence[0].start if draft.evidence else end
        section = paper.sections[max(bisect.bisect_right(starts, told) - 1, 0)]
        return draft.modality in _OPEN and told < end and section.case == case

    return [draft for draft in known if draft.type in INNER and is_open(draft)]


def open_claim(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]
) -> Draft | None:
    """The one claim of the case that is still open, where no proposal was read that the words could mean."""
    words = sentence.text[span[0] : span[1]]
    owned = any(span[0] <= m.start < span[1] and m.genitive for m in sentence.mentions)
    if (
        names_part(words)
        or _COUNTER.search(words)
        or (owned and (_MOVED.search(words) or candidates(paper, sentence, known)))
    ):
        return None
    found = pending(paper, sentence, known)
    same = {(draft.type, draft.participants) for draft in found}
    return found[0] if len(same) == 1 else None


_COUNTER = re.compile(r"avslag|återremi|bordlägg|tilläg|ändring", re.IGNORECASE)
"""Words of a proposal against the main one, or beside it."""
_OPEN = (Modality.PROPOSED, Modality.REQUESTED, Modality.PLANNED)


def on_network(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]
) -> Draft | None:
    """What "tillstyrker att kommunen går med i N" supports: the main proposal about the network that it names."""
    found = candidates(paper, sentence, known)
    about = _about(sentence, span, found)
    return _main(about) if about is not found else None


def same_matter(target: Name | Draft, draft: Draft) -> bool:
    """Whether a participant is a claim of the same class on the same parties."""
    return (
        isinstance(target, Draft)
        and target.type == draft.type
        and set(target.participants) == set(draft.participants)
    )


def _presented(found: Sequence[Draft], known: Sequence[Draft]) -> Draft | None:
    """The proposal of who presents the matter ("föredragande borgarrådets förslag")."""
    presenting = presenters(known)
    by_people = [draft for draft in found if any(a.kind is EntityType.PERSON for a in agents(draft))]
    presented = [draft for draft in by_people if set(agents(draft)) & presenting]
    return next(iter([*presented, *by_people]), None)


def by_body(draft: Draft, body: Name | None) -> bool:
    """Whether a body made a proposal, under its full name or its last word ("arbetsutskottet")."""
    if body is None:
        return False
    wanted = _stem(body.label)
    labels = [_stem(agent.label) for agent in agents(draft) if agent.kind is EntityType.BODY]
    return any(label == wanted or label.endswith(" " + wanted) for label in labels)


def _stem(label: str) -> str:
    return re.sub(r"(?<=utskott)et$|(?<=kontor)et$", "", label.casefold())


def _last(found: Sequence[Draft]) -> Draft | None:
    return found[-1] if found else None


def _only(found: Sequence[Draft]) -> Draft | None:
    return found[0] if len(found) == 1 else None


def _main(found: Sequence[Draft]) -> Draft | None:
    """What "förslaget" is where several were made: the office's, else the first that nobody only moved."""
    put = [draft for draft in found if not _is_moved(draft)]
    by_office = [draft for draft in put if any(is_office(agent) for agent in agents(draft))]
    return next(iter([*by_office, *put]), None)
