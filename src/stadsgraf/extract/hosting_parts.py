"""A hosting as a sentence tells it, and who may host."""

import msgspec

from stadsgraf.annotate.paper import MentionKind
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
        stated_time: the date as printed.
        follows: the hosting before, where the sentence tells of it.
        inferred: whether it takes a step of reasoning.
    """

    rule: str
    host: Actor
    network: Subject
    span: tuple[int, int]
    modality: Modality
    period: Period = Period()
    kind: str = ""
    stated_time: str = ""
    follows: "Hosted | None" = None
    inferred: bool = False


_HOSTS = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.HOME, MentionKind.NAME, MentionKind.ORG)


def may_host(actor: Actor) -> bool:
    """Whether an actor is a town, the home of the paper, or an organisation."""
    return actor.mention.kind in _HOSTS
