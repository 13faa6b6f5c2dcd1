"""Who holds what in a network where the words before or below name the person or the seat.

Whoever signs a paper says what they are ("Undertecknad är nätverkets vice ordförande"), and a seat that one sentence
tells of is filled in the next ("Den innehas av kulturchefen N N").
"""

from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_signers import undersigned
from stadsgraf.extract.holdings import is_of_part, office_of, role_draft
from stadsgraf.extract.network_office_words import OFFICES
from stadsgraf.extract.rule import Match, antecedents_of, evidence
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import Derivation, Modality

_RULE = "roles.undersigned@1"
_I = compiled(
    r"(?:^|[.;:,] |\b(?:och|men) )(?:undertecknad|<me=SELF>) (?:är|innehar)(?: (?:också|även|själv|sedan tidigare|i dag|numera|för närvarande|för kommunens räkning|sedan (?:år )?<DATE>))*"
    r" (?:<own=ANYNET> (?:nuvarande )?<title=ROLE>|(?:nuvarande )?<title2=ROLE> (?:i|för|av) (?:styrelsen för )?<net=ANYNET>)(?=\s*$|[.,;:)]| (?:och|sedan|men|samt) )"
)


def told_by_signatory(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """The office of the one person who signs, where the sentence names its network.

    Args:
        paper: the paper.
        sentence: one of its sentences.
    """
    for found in _I.finditer(sentence.view):
        match = Match(sentence, found, _RULE)
        me = match.first("me")
        if me is not None and me.words.casefold() != "jag":
            continue
        net, title = match.first("own") or match.first("net"), match.first("title") or match.first("title2")
        if net is None or net.name is None or title is None or title.name is None:
            continue
        role = office_of(title)
        owned = net.genitive == (match.first("own") is not None)
        if role not in OFFICES or not owned or net.kind not in _NETS or is_of_part(sentence, net, role):
            continue
        names = undersigned(paper, sentence)
        if len(names) == 1:
            piece = evidence(
                paper, sentence, match.span, _RULE, Derivation.ANAPHORA, attested=True,
                antecedents=[*names, *antecedents_of([net])],
            )  # fmt: skip
            yield role_draft(names[0], role, net.name, (piece,))


_NETS = (MentionKind.NETWORK, MentionKind.NETREF)

_SEAT = ("styrelseledamot", "ledamot i ")
_HELD = compiled(
    r"^\W*(?:(?:Den|Denna|Den här|Den senare)(?: plats(?:en)?)?|Platsen|Mandatet|Stolen|Uppdraget) (?:innehas|fylls|besätts|upprätthålls|bekläds|tas upp|hålls)(?: (?:i dag|för närvarande|numera|sedan (?:år )?<DATE>))* av"
    r"(?: (?:vår|kommunens|stadens|regionens|<HOME>))?(?: (?:<BODY> )?(?:[a-zåäö]+a )?<ROLE>)? (?P<who><PERSON>)(?=(?: <PARTY>)?(?:\s*$|[.,;]| (?:och|med) ))"
)


def told_by_seat(paper: Paper, sentence: Sentence, before: Sequence[Draft]) -> Iterator[Draft]:
    """Who fills the seat that the sentence before tells of: "Den innehas av kulturchefen N N".

    Args:
        paper: the paper.
        sentence: one of its sentences.
        before: the roles of the sentence before it in its block.
    """
    seats = [targets for draft in before if (targets := _named(draft)) and targets[1].startswith(_SEAT)]
    found = _HELD.match(sentence.view) if len(seats) == 1 else None
    who = Match(sentence, found, _RULE_OF_SEAT).first("who") if found is not None else None
    if found is None or who is None or who.name is None:
        return
    _, role, network = seats[0]
    span = Match(sentence, found, _RULE_OF_SEAT).span
    piece = evidence(
        paper, sentence, span, _RULE_OF_SEAT, Derivation.ANAPHORA, attested=True, antecedents=[network]
    )
    yield role_draft(who.name, role, network, (piece,))


_RULE_OF_SEAT = "roles.seat-filled@1"


def _named(draft: Draft) -> tuple[Name, str, Name] | None:
    """Who holds what in which network; None where any of them is no name, or the role is over."""
    targets = [target for _, target in draft.participants if isinstance(target, Name)]
    whole = len(targets) >= 3 and draft.modality is Modality.STATED and not draft.not_stated
    return (targets[0], targets[1].label, targets[2]) if whole else None
