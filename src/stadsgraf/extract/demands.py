"""Which part of a proposal words mean: "motionens andra yrkande", "punkt 2", "i den del som avser N".

A motion of several demands is granted in one and refused in the other.  What bears on one of them bears on the
claim that this one proposes; where nothing settles which one that is, on nothing.
"""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property

_ORDINALS = ("först", "andr", "tredje", "fjärde", "femte", "sjätte")
_COUNTS = ("ett", "två", "tre", "fyra", "fem", "sex")
_PIECE = r"(?:delyrkande|yrkande|att-?sats|punkt|förslagspunkt|beslutspunkt|delförslag|strecksats|moment|del|led|krav)"
COUNTED = re.compile(
    rf"\b(?P<nth>första|förste|andra|andre|tredje|fjärde|femte|sjätte|[1-6]:[ae]) {_PIECE}(?:e?t|en)?(?![a-zåäö])",
    re.IGNORECASE,
)
"""A demand or point by its place: "det andra yrkandet"."""
_NUMBERED = re.compile(
    rf"\b(?:{_PIECE}(?:e?t|en|erna|ena|er)?|p\.) (?:nr |nummer )?(?P<first>\d{{1,2}}|{'|'.join(_COUNTS)})"
    rf"(?P<more>(?:(?:, | och | samt | & | ?[-–] ?|–| till )(?:\d{{1,2}}|{'|'.join(_COUNTS)}))*)(?![a-zåäö\d:])",
    re.IGNORECASE,
)
_RUN = re.compile(r"(\d{1,2})(?: ?[-–] ?| till )(\d{1,2})")
"""Points from one to another: "punkterna 1–3"."""
_OF_PART = re.compile(
    r"\b(?:i (?:den|de|vad) del(?:ar|en)?(?: som)? (?:avser|gäller|rör|handlar)|i vad (?:den |det )?(?:avser|gäller|rör)|såvitt (?:avser|gäller|rör)"
    r"|vad (?:avser|gäller)|när det gäller|i fråga om|till den del|i delen|(?:yrkande|att-sats|punkt|krav|delen|del)(?:et|en)?,? om)(?![a-zåäö])",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:delvis|partiellt|i övrigt|till (?:viss|en) del|i (?:viss del|vissa delar|en del|några delar)|i (?:den|de) (?:andra|övriga) del(?:en|arna)?"
    rf"|(?:övriga|resterande|återstående|andra|annat) (?:delar(?:na)?|{_PIECE}(?:e?t|en|er|erna|n|na)))(?![a-zåäö])",
    re.IGNORECASE,
)
"""Some part, and the words do not say which."""
_WHOLE = re.compile(
    rf"\b(?:i (?:dess|sin) helhet|i alla delar|(?:båda|bägge|samtliga|alla) (?:delar(?:na)?|{_PIECE}(?:en|er|erna|n|na|ena)?))(?![a-zåäö])",
    re.IGNORECASE,
)


def names_part(words: str) -> bool:
    """Whether words mean a part of a proposal rather than all of it.

    Args:
        words: the words, as in the text.
    """
    if _WHOLE.search(words) is not None:
        return False
    return any(found.search(words) is not None for found in (COUNTED, _NUMBERED, _OF_PART, _PARTLY))


def part_meant(paper: Paper, sentence: Sentence, span: tuple[int, int], proposal: Draft) -> Draft | None:
    """The proposal, or the claim in it that the words of a stretch mean; None where they mean a part that is not settled.

    Args:
        paper: the paper.
        sentence: where the words stand.
        span: the words in `sentence.text`.
        proposal: the proposal that they refer to.
    """
    words = sentence.text[span[0] : span[1]]
    inner = inner_of(proposal)
    if not inner or not names_part(words) or _is_all_of(proposal, inner, words):
        return proposal
    named = {
        m.name for m in sentence.mentions if m.kind is MentionKind.NETWORK and span[0] <= m.start < span[1]
    }
    about = [draft for draft in inner if named & {name for _, name in draft.participants}]
    if about:
        return _only(about)
    numbers = _numbers(words)
    if named or not numbers:
        return None
    meant = [draft for draft in inner if _place(paper, draft, inner) in numbers]
    whole = len(numbers) > 1 and len(meant) == len(inner)
    return proposal if whole else _only(meant) if len(numbers) == 1 else None


_LEAVING = re.compile(r"uppsägning|säg(?:a|s|er) upp|utträd|lämna|avsluta", re.IGNORECASE)
_JOINING = re.compile(r"medlemskap|anslut|inträd|ansök|gå med|gå in", re.IGNORECASE)


def _is_all_of(proposal: Draft, inner: Sequence[Draft], words: str) -> bool:
    """Whether words tell what somebody moved by the one thing that was moved: "N N:s yrkande om utträde"."""
    if len(inner) != 1 or ("kind", "yrkande") not in proposal.values:
        return False
    leaves = _LEAVING.search(words) is not None
    if inner[0].type is not ClaimType.MEMBERSHIP:
        return inner[0].type is ClaimType.HOSTING and "värd" in words
    wanted = (
        leaves
        if ("kind", "utträde") in inner[0].values
        else _JOINING.search(words) is not None and not leaves
    )
    return wanted and not (COUNTED.search(words) or _NUMBERED.search(words) or _PARTLY.search(words))


_STATEMENT = re.compile(
    r"förslag(?:et)? till (?:[a-zåäö]+ )?(?:yttrande|remissvar|remissyttrande|svar)\b", re.IGNORECASE
)
"""What is put forward is an answer to others, not what they ask about."""
_ANSWER = re.compile(r"(?:yttrande|remiss(?:svar|yttrande)|svar)\b", re.IGNORECASE)
_ABOUT = re.compile(r"förslag(?:et)? (?:om|att) (?P<what>[^.;:,]{3,80})", re.IGNORECASE)
_STEM = 6
"""Letters by which words of a proposal are told to be those that name it."""


def meant_among(found: Sequence[Draft], words: str) -> list[Draft]:
    """The proposals that words can mean: of an answer only such a one, of several points of one body those they name.

    Args:
        found: the candidates.
        words: "förslaget till yttrande", "förslaget om breddat medlemskap".
    """
    if _STATEMENT.search(words) is not None:
        return [draft for draft in found if _ANSWER.match(_motion(draft)) is not None]
    about = _ABOUT.search(words)
    if about is not None:
        found = [draft for draft in found if _ANSWER.match(_motion(draft)) is None]
    points = [draft for draft in found if _motion(draft) and sum(_by(d) == _by(draft) for d in found) > 1]
    if about is None or len(points) < 2:
        return list(found)
    named = _stems(about["what"])
    return [draft for draft in found if draft not in points or named & _stems(_motion(draft))]


def _motion(draft: Draft) -> str:
    return next((str(text) for name, text in draft.values if name == "motion"), "")


def _by(draft: Draft) -> set[object]:
    return {target for prop, target in draft.participants if prop is Property.AGENT}


def _stems(words: str) -> set[str]:
    found = (word[:_STEM].casefold() for word in re.findall(r"[^\W\d_]{5,}", words))
    return {"avsl" if stem.startswith("avsl") else stem for stem in found}


def inner_of(proposal: Draft) -> list[Draft]:
    """The claims that a proposal proposes."""
    return [
        target
        for prop, target in proposal.participants
        if prop is Property.PROPOSES and isinstance(target, Draft)
    ]


def _only(found: Sequence[Draft]) -> Draft | None:
    return found[0] if len(found) == 1 else None


def _numbers(words: str) -> set[int]:
    """The numbers of the points that words name."""
    found: set[int] = set()
    for nth in COUNTED.finditer(words):
        ordinal = nth["nth"].casefold()
        found.add(
            int(ordinal[0])
            if ordinal[0].isdigit()
            else next(n for n, stem in enumerate(_ORDINALS, 1) if ordinal.startswith(stem))
        )
    for numbered in _NUMBERED.finditer(words):
        run = _RUN.search(numbered.group())
        found.update(range(int(run[1]), int(run[2]) + 1) if run is not None else ())
        for word in re.findall(r"[^\W_]+", numbered["first"] + numbered["more"]):
            if word.isdigit():
                found.add(int(word))
            elif word.casefold() in _COUNTS:
                found.add(_COUNTS.index(word.casefold()) + 1)
    return found


_MARK = re.compile(r"\s*(\d{1,2})[.)]")


def _place(paper: Paper, draft: Draft, inner: Sequence[Draft]) -> int:
    """The number of the point that proposes a claim: as printed, by its place in the list, else by its order; 0 if unknown."""
    for piece in draft.evidence:
        sentence = _sentence_at(paper, piece.start)
        if sentence is None or not sentence.item:
            continue
        mark = _MARK.match(sentence.text)
        return int(mark[1]) if mark is not None else _position(paper, sentence)
    starts = [d.evidence[0].start for d in inner]
    sentences = {s.index for d in inner if (s := _sentence_at(paper, d.evidence[0].start)) is not None}
    if len(sentences) != 1:
        return 0
    told = paper.sentences[next(iter(sentences))]
    clauses = len(re.findall(r"\batt (?!besluta)", told.text))
    return sorted(starts).index(draft.evidence[0].start) + 1 if clauses == len(inner) else 0


def _sentence_at(paper: Paper, place: int) -> Sentence | None:
    for sentence in paper.sentences:
        source = paper.source_span(sentence, 0, len(sentence.text))
        if source.start <= place < source.end:
            return sentence
    return None


def _position(paper: Paper, item: Sentence) -> int:
    """The place of a point among those of its list."""
    number = 1
    for above in reversed(paper.sentences[: item.index]):
        if above.section != item.section or not above.item:
            return number
        number += 1
    return number
