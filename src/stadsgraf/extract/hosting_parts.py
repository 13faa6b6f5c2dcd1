"""A hosting as a sentence tells it."""

import msgspec

from stadsgraf.extract.phrases import Actor, Subject
from stadsgraf.model import Period
from stadsgraf.vocabulary import Modality


class Hosted(msgspec.Struct, frozen=True):
    """A hosting as a sentence tells it.

    Attributes:
        rule: `hosting.name@version`.
        host: who hosts.
        network: of what network, as named or as the topic.
        span: the passage in `sentence.text`.
        modality: how it is held.
        period: when.
        kind: of what: "toppmöte"; empty where it is the network itself.
        follows: the hosting before, where the sentence tells of it.
        inferred: whether it takes a step of reasoning.
        end: where in the sketch its words end.
    """

    rule: str
    host: Actor
    network: Subject
    span: tuple[int, int]
    modality: Modality
    period: Period = Period()
    kind: str = ""
    follows: "Hosted | None" = None
    inferred: bool = False
    end: int = 0
