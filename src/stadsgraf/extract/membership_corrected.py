"""Memberships that a text within the paper claims and the paper itself denies, or says to be untrue."""

from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.genres import PARTISAN
from stadsgraf.model import Draft, Name
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import Modality, Property

_IS_WITH = r"(?: även| också)? (?:är|var|skulle vara|skulle ha varit|har varit)(?:(?!<MEMBER>)[^.;]){0,60}?"
_UNTRUE = (
    r" (?:(?:är|var)(?: däremot| dock| alltså| emellertid)? (?:fel|felaktigt?|oriktigt?|en missuppfattning|inte (?:riktigt|korrekt|sant))"
    r"|(?:stämmer|stämde)(?: däremot| dock| alltså)? (?:inte|ej)|(?:kunde|kan|har)(?: dock)? (?:inte|ej) (?:bekräfta[st]|bekräftats|beläggas))"
)
_REFUTES = compiled(
    rf"\b(?:[Aa]tt|[Uu]ppgift(?:en|erna)?(?: (?:(?!att )[^.;]){{1,40}}?)? (?:om )?att|[Pp]åståendet (?:om )?att)(?: även| också)? <who=MEMBERS>{_IS_WITH}{_UNTRUE}"
    rf"|\b(?:[Uu]ppgift(?:en|erna)?|[Pp]åståendet)(?: i [a-zåäö-]+)? om <who2=MEMBERS>(?: i [a-zåäö-]+)?{_UNTRUE}"
)
"""The paper's word that somebody is no member, whatever another text has said."""


_REPORTS = compiled(
    rf"\b(?:[Mm]otion(?:en|ären|ärerna)|[Ii]nterpell(?:ationen|anten|anterna)|[Ff]örslagsställar(?:en|na)) (?:uppger|uppgav|påstår|påstod|skriver|skrev|anger|angav|hävdar|hävdade|anför|anförde|menar) att(?: även| också)? <who=MEMBERS>{_IS_WITH}"
)
_NOT_SO = gated(
    r"\b(?:inte|ej|icke) (?:riktigt|korrekt|sant|fallet)|\b(?:stämmer|stämde)(?: \w+)? (?:inte|ej)\b|\b(?:felaktigt?|oriktigt?|missförstånd|missuppfattning)\b"
)
"""What the sentence behind a report says of it."""


def uncorrected(paper: Paper, found: Sequence[tuple[Sentence, Draft]]) -> Iterator[Draft]:
    """The memberships but those of a motion or a quoted text that the answer in the same file denies or refutes.

    What the reader of clauses finds gives way to any denial in the paper.
    """
    denied = {_pair(draft) for _, draft in found if draft.modality is Modality.DENIED}
    own = [draft for sentence, draft in found if not _is_anothers(paper, sentence)]
    over = {_pair(draft) for draft in own if draft.modality is Modality.STATED and _ends(draft)}
    held = {_pair(draft) for draft in own if draft.modality is Modality.STATED}
    refuted = dict(_refuted(paper))
    for sentence, draft in found:
        pair = _pair(draft)
        stated = draft.modality is Modality.STATED and not _ends(draft)
        by_clause = draft.evidence[0].rule.startswith("membership.clause-")
        against = (stated and pair in denied | over) or (draft.modality is Modality.DENIED and pair in held)
        if against and _is_anothers(paper, sentence):
            continue
        later = any(
            index > sentence.index and (Property.MEMBER, label) in pair for label, index in refuted.items()
        )
        if not (stated and (later or (by_clause and pair in denied))):
            yield draft


def _ends(draft: Draft) -> bool:
    return draft.period.end is not None or "validUntil" in draft.not_stated


def _refuted(paper: Paper) -> Iterator[tuple[str, int]]:
    """Those of whom a sentence says that it is untrue that they are members, with the number of the sentence."""
    for sentence in paper.sentences:
        if not any(
            m.kind is MentionKind.MUNICIPALITY or m.kind is MentionKind.CITY for m in sentence.mentions
        ):
            continue
        behind = paper.sentences[sentence.index + 1 : sentence.index + 2]
        untrue = behind and _NOT_SO.search(behind[0].text)
        for match in (
            *_REFUTES.finditer(sentence.view),
            *(_REPORTS.finditer(sentence.view) if untrue else ()),
        ):
            named = [name for name in ("who", "who2") if name in match.re.groupindex]
            for mention in (m for name in named for m in group_mentions(sentence, match, name)):
                if mention.name is not None:
                    yield mention.name.label, sentence.index


def _pair(draft: Draft) -> frozenset[tuple[Property, str]]:
    """Who is a member of what, whatever the case that it stands in."""
    return frozenset(
        (prop, target.label)
        for prop, target in draft.participants
        if prop in (Property.MEMBER, Property.ORGANIZATION) and isinstance(target, Name)
    )


def _is_anothers(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence is not the paper's own: in a motion, or inside quotation marks that another has opened."""
    return paper.part_of(sentence).genre in PARTISAN or _is_quoted(paper, sentence)


def _is_quoted(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence stands inside the quotation marks of a text that is read out under its heading."""
    before = paper.text[paper.section_of(sentence).start : sentence.offsets[0] + 1]
    return any(before.count(mark) % 2 for mark in ('"', "”")) or before.count("«") != before.count("»")
