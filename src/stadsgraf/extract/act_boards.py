"""Boards and offices of networks that propose: "Föreningens styrelse föreslår", then only "Styrelsen föreslår"."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.extract.act_frames import OF_BOARDS
from stadsgraf.extract.act_parts import Act
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

BOARD_RULES = tuple(name for name, _ in OF_BOARDS)
"""Formulas whose agent is an organ of a network."""
ITS_BOARD = "acts.its-board-proposes@1"
"""The formula that names the organ alone: whose it is, an act before tells."""
_FORMS = {
    "styrelse": "styrelsen",
    "presidium": "presidiet",
    "kansli": "kansliet",
    "sekretariat": "sekretariatet",
}
_NOUN = re.compile(
    rf"\b(?:{'|'.join(sorted({*_FORMS, *_FORMS.values()}, key=len, reverse=True))})\b", re.IGNORECASE
)


def board_of(network: Mention, sentence: Sentence) -> Name | None:
    """The organ beside a network: "föreningens styrelse", "styrelsen för X"; None where it is none of its own."""
    noun = _noun(sentence)
    if network.name is None or noun is None:
        return None
    return Name(EntityType.BODY, f"{noun} för {network.name.label}", scope=network.name.label)


def its_board(sentence: Sentence, before: Sequence[Act]) -> tuple[Name, ...]:
    """The organ that "Styrelsen" means where the paper's own has no board of that name: the one that proposed before."""
    noun = _noun(sentence)
    known = any(m.kind is MentionKind.BODYREF and m.name is not None for m in sentence.mentions[:2])
    section = sentence.section
    for act in reversed(before):
        if act.formula.sentence.section != section or noun is None or known:
            return ()
        if act.rule in BOARD_RULES and act.agents[0].label.startswith(f"{noun} för "):
            return act.agents[:1]
    return ()


def _noun(sentence: Sentence) -> str | None:
    """The definite noun of the first organ that a sentence names."""
    found = _NOUN.search(sentence.text)
    word = found.group().casefold() if found is not None else ""
    return _FORMS.get(word, word) or None
