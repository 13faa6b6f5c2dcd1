"""What readings of coordinations share: the coordination itself, who can coordinate, the network of a match."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import group_mentions
from stadsgraf.extract.phrases import Actor, Subject, network_of
from stadsgraf.vocabulary import Modality


class Coordinated(msgspec.Struct, frozen=True):
    """A coordination as a sentence tells it.

    Attributes:
        rule: `coordination.name@version`.
        network: what is coordinated.
        actors: who coordinates.
        span: the passage in `sentence.text`.
        core: the part of it from the verb on, in which and around which its dates stand.
        modality: how it is held.
        past: whether the verb tells of what has ended.
        begins: whether the verb tells that it begins ("tog över").
    """

    rule: str
    network: Subject
    actors: tuple[Actor, ...]
    span: tuple[int, int]
    core: tuple[int, int]
    modality: Modality = Modality.STATED
    past: bool = False
    begins: bool = False


WISH = re.compile(r"\b(?:bör|kan|kunde|skulle|borde|vore|ifall|huruvida|om .* vill)\b|^om\b", re.IGNORECASE)
NO = re.compile(r"\b(?:inte|ej|aldrig|ingen|inget)\b")
COORDINATOR_ROLE = re.compile(r"[a-zåäö]*(?:samordnaren?|koordinatorn?|sammankallande)", re.IGNORECASE)
TOWNS = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.NAME)
OFFICES = (MentionKind.BODY, MentionKind.BODYREF, MentionKind.HOME)
"""Who sees to the daily work at home, which is not the network's."""
NOT_COORDINATORS = (MentionKind.PERSON, MentionKind.NETREF)


def group_of(sentence: Sentence, match: re.Match[str], *names: str) -> list[Mention]:
    """Mentions in the named groups that a pattern has."""
    groups = [name for name in names if name in match.re.groupindex]
    return [mention for name in groups for mention in group_mentions(sentence, match, name)]


def took(match: re.Match[str], *names: str) -> bool:
    """Whether one of the named groups took part in a match."""
    return any(name in match.re.groupindex and match[name] is not None for name in names)


def network_in(sentence: Sentence, match: re.Match[str]) -> Subject | None:
    """The network whose work a match names, else the topic; None for an office that is not the network's."""
    offices = group_of(sentence, match, "office")
    if offices and (offices[0].name is not None or offices[0].words.casefold() != "kansliet"):
        return None
    return network_of(
        sentence, group_of(sentence, match, "own", "own2", "own3", "net", "net2", "net3", "net4")
    )


def allowed(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those who can coordinate a network."""
    return tuple(actor for actor in actors if actor.mention.kind not in NOT_COORDINATORS)


def trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """A stretch without the stops and spaces that it begins with."""
    start, end = span
    while start < end and sentence.text[start] in " .;,":
        start += 1
    return start, end
