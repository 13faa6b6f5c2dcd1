"""CostEstimate: fees, grants and costs, one claim per printed amount.

Conventions (see docs/model.md): a fee or grant of a network is about the network, the cost of hosting about
the hosting, a fee of membership that is denied about the membership; anything else is about words
(`subject`).  Free of charge is amount 0 and Denied.  `per` only where the text says per year, annual or
annual fee.  The same fee in another currency is a claim of its own; a sum is given only where it is printed.
A limit that a motion sets ("överstiger inte …") is no estimate.
"""

from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.extract.cost_readings import Cost, amounts, free, rows
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Name, Value
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Amounts of a paper; see the module's conventions."""
    told: list[tuple[Sentence, Cost]] = []
    for sentence in paper.sentences:
        told.extend(
            (sentence, cost) for cost in (*free(sentence), *amounts(sentence), *rows(paper, sentence))
        )
    stated = {_key(cost) for _, cost in told if cost.modality is Modality.STATED}
    for sentence, cost in told:
        # what is only proposed to be granted and then is granted is one amount with two passages
        if cost.modality is Modality.PROPOSED and _key(cost) in stated:
            yield _draft(paper, sentence, msgspec.structs.replace(_same(told, cost), span=cost.span), known)
        else:
            yield _draft(paper, sentence, cost, known)


def _key(cost: Cost) -> tuple[float, str, str]:
    return cost.amount, cost.currency, cost.about.name.label if cost.about is not None else cost.subject


def _same(told: list[tuple[Sentence, Cost]], cost: Cost) -> Cost:
    return next(c for _, c in told if _key(c) == _key(cost) and c.modality is Modality.STATED)


def _draft(paper: Paper, sentence: Sentence, cost: Cost, known: Sequence[Draft]) -> Draft:
    target: Name | Draft | None = cost.about.name if cost.about is not None else None
    if cost.rule == "costs.hosting@1":
        target = _hosting(sentence, known)
    elif (
        cost.modality is Modality.DENIED
        and cost.about is not None
        and "medlemskap" in cost.subject.casefold()
    ):
        target = _membership(paper, cost.about.name, known) or target
    subject: tuple[Value, ...] = (("subject", cost.subject),) if target is None and cost.subject else ()
    mention = cost.about.mention if cost.about is not None else None
    implied = cost.about is not None and mention is None
    derivation = derivation_of([mention], implied=implied)
    if cost.rule == "costs.row@1":
        derivation = Derivation.ANAPHORA if implied else Derivation.EXPLICIT
    names = [*antecedents_of([mention]), *([cost.about.name] if cost.about is not None and implied else [])]
    return Draft(
        ClaimType.COST_ESTIMATE,
        ((Property.ABOUT, target),) if target is not None else (),
        cost.modality,
        cost.period,
        (("amount", cost.amount), ("currency", cost.currency), ("kind", cost.kind), *subject, *cost.values),
        evidence=(
            evidence(
                paper,
                sentence,
                cost.span,
                cost.rule,
                derivation,
                stated_time=cost.period.words,
                antecedents=names,
            ),
        ),
    )


def _hosting(sentence: Sentence, known: Sequence[Draft]) -> Draft | None:
    """The hosting whose cost a passage gives: the one to come of the network that the passage is about."""
    network = sentence.topic.label if sentence.topic is not None else ""
    hostings = [d for d in known if d.type is ClaimType.HOSTING and _label(d, Property.NETWORK) == network]
    to_come = [d for d in hostings if d.modality not in (Modality.STATED, Modality.DENIED)]
    return to_come[0] if to_come else None


def _membership(paper: Paper, network: Name, known: Sequence[Draft]) -> Draft | None:
    """The membership of the paper's own organisation in a network, if it is told of."""
    home = paper.home.label if paper.home is not None else ""
    return next(
        (
            d
            for d in known
            if d.type is ClaimType.MEMBERSHIP
            and _label(d, Property.ORGANIZATION) == network.label
            and _label(d, Property.MEMBER) == home
        ),
        None,
    )


def _label(draft: Draft, prop: Property) -> str:
    return next((t.label for p, t in draft.participants if p is prop and isinstance(t, Name)), "")
