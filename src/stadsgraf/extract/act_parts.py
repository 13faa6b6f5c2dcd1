"""The parts of an act: its passages, the list that it opens, and the office whose paper it stands in."""

import re
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.model import Name, Period


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of one sentence, in `sentence.text`."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.sentence.text[self.start : self.end].strip()


class Act(msgspec.Struct, frozen=True):
    """A proposal or decision as a passage.

    Attributes:
        kind: which of them.
        rule: `acts.name@version`.
        agents: who acts.
        agent_mentions: their mentions; empty where a heading or the layout tells.
        decider: the last body in the chain that is asked to decide.
        formula: the words of the act.
        content: what is proposed or decided.
        when: the day, or month, that the formula gives.
        past: whether it is told of another day than the paper's.
    """

    kind: ActKind
    rule: str
    agents: tuple[Name, ...]
    agent_mentions: tuple[Mention, ...]
    decider: Name | None
    formula: Stretch
    content: tuple[Stretch, ...]
    when: Period = Period()
    past: bool = False

    @property
    def date(self) -> str:
        """The first day of when it was, as an ISO date; empty where the formula gives none."""
        return self.when.start or ""

    def holding(self, kind: ActKind, content: Sequence[Stretch]) -> "Act":
        """The act with another kind and some of its passages."""
        return msgspec.structs.replace(self, kind=kind, content=tuple(content))


_LIST_FOLLOWS = re.compile(r"^[\s:]*(?:följande)?[\s.:]*$")


_GOES_ON = re.compile(r"[^.;:!?\s]\s*$|[a-zåäö]:\s*$")
"""The end of a line that no full stop closes: the points below it go on with its sentence."""


def content_of(paper: Paper, sentence: Sentence, end: int) -> tuple[Stretch, ...]:
    """What a formula reaches: the rest of its sentence, or the list below it."""
    rest = sentence.text[end:]
    if not _LIST_FOLLOWS.match(rest):
        following = _items_after(paper, sentence, items_only=True) if _GOES_ON.search(rest) else ()
        return (Stretch(sentence, end, len(sentence.text)), *following)
    return _items_after(paper, sentence, items_only=False)


def _items_after(paper: Paper, sentence: Sentence, *, items_only: bool) -> tuple[Stretch, ...]:
    stretches: list[Stretch] = []
    block = None
    listed = items_only
    for other in paper.sentences[sentence.index + 1 :]:
        if other.section != sentence.section or other.row:
            break
        if other.block == sentence.block and not other.item and not listed:
            stretches.append(Stretch(other, 0, len(other.text)))
            block = other.block
            continue
        if block is None:
            listed = listed or other.item
        if listed and not other.item:
            break
        if not listed and block is not None and other.block != block:
            break
        block = other.block
        stretches.append(Stretch(other, 0, len(other.text)))
    return tuple(stretches)


_OFFICE_ENDINGS = (
    *("förvaltningen", "kontoret", "staben", "kansliet", "avdelningen", "enheten"),
    *("förvaltning", "kontor", "stab", "kansli"),
)


def is_office(name: Name) -> bool:
    """Whether a body is an office of officials rather than elected."""
    return name.label.endswith(_OFFICE_ENDINGS)


_OWN = compiled(
    r"^(?:<body=ANYBODY> (?i:förslag|hemställan)|(?i:förslag)(?: till beslut)? från <body2=ANYBODY>)(?= till |,? ?<DATE>|:?$)"
)


def proposing_office(paper: Paper, heading: Sentence) -> Name | None:
    """Whose proposal a heading opens: the body that it names as owner, else the office whose paper it is."""
    own = _OWN.search(heading.view)
    if own is not None:
        by = group_mentions(heading, own, "body2")
        mention = (by or group_mentions(heading, own, "body"))[0]
        if mention.name is not None and mention.genitive is not bool(by):
            return mention.name
    part = paper.part_of(heading)
    if part.body is not None and is_office(part.body):
        return part.body
    return _office_of_case(paper, heading) if _IN_ITS_PAPER.search(heading.text) else None


_IN_ITS_PAPER = re.compile(r"\bi (?:tjänsteskrivelse|tjänsteutlåtande)", re.IGNORECASE)
"""In a heading of minutes: what follows is proposed by the office that wrote to the board."""


def _office_of_case(paper: Paper, heading: Sentence) -> Name | None:
    """The one office that the matter of a heading names; None where it names several."""
    case = paper.section_of(heading).case
    offices = {
        mention.name
        for sentence in paper.sentences
        if paper.section_of(sentence).case == case
        for mention in sentence.mentions
        if mention.kind is MentionKind.BODY and mention.name is not None and is_office(mention.name)
    }
    return offices.pop() if len(offices) == 1 else None
