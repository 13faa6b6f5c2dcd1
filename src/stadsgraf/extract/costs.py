"""CostEstimate: fees, grants and costs, one claim per printed amount.

Conventions (see docs/model.md): a fee or grant of a network is about the network, the cost of hosting about
the hosting, a fee of membership that is denied about the membership; anything else is about words
(`subject`).  Free of charge is amount 0 and Denied.  `per` only where the text says per year, annual or
annual fee.  The same fee in another currency is a claim of its own; a sum is given only where it is printed.
A limit that a motion sets ("överstiger inte …") is no estimate.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.extract.cost_doubts import is_taken_back
from stadsgraf.extract.cost_free import free
from stadsgraf.extract.cost_grid import grid
from stadsgraf.extract.cost_parts import Cost
from stadsgraf.extract.cost_readings import amounts
from stadsgraf.extract.cost_tables import rows
from stadsgraf.extract.phrases import Subject
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.extract.scenarios import in_scenario
from stadsgraf.model import Draft, Name, Value
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Amounts of a paper; see the module's conventions."""
    told: list[tuple[Sentence, Cost]] = []
    named = _networks(paper)
    for sentence in paper.sentences:
        cells = grid(paper, sentence)
        found = (
            (*free(sentence), *amounts(sentence, paper.home), *rows(paper, sentence))
            if cells is None
            else cells
        )
        supposed = in_scenario(paper, sentence)
        for cost in found:
            if _is_in_error(paper, sentence, cost):
                continue
            if supposed and cost.modality is Modality.STATED:
                cost = msgspec.structs.replace(cost, modality=Modality.CONDITIONAL)
            cost = _of_the_title(paper, sentence, _to_come(paper, sentence, cost), named)
            known_fee = _fee_before(told, sentence, cost)
            if known_fee is not None or not _is_ambiguous(paper, sentence, cost):
                told.append((sentence, known_fee or cost))
    same: dict[tuple[float, str, str], list[Cost]] = {}
    for _, cost in told:
        same.setdefault((cost.amount, cost.currency, _about(cost)), []).append(cost)
    fullest = {key: _fullest(costs) for key, costs in same.items()}
    for sentence, cost in told:
        settled = _settled(cost, *fullest[cost.amount, cost.currency, _about(cost)])
        yield _draft(paper, sentence, settled, known)


def _is_in_error(paper: Paper, sentence: Sentence, cost: Cost) -> bool:
    """Whether the sentence, or the next of its paragraph, says that an amount was given by mistake."""
    start, end = cost.span
    money = [m for m in sentence.mentions if m.kind is MentionKind.MONEY and start <= m.start < end]
    following = paper.sentences[sentence.index + 1 : sentence.index + 2]
    behind = following[0].text if following and following[0].block == sentence.block else ""
    text = sentence.text
    return any(is_taken_back(text[: m.start], f"{text[m.end :].rstrip()} {behind}") for m in money)


def _to_come(paper: Paper, sentence: Sentence, cost: Cost) -> Cost:
    """What is paid from a day after that of the paper is planned: "från 2027 blir årsavgiften …"."""
    today, period = paper.date_of(sentence), cost.period
    later = today and period.start is not None and period.end is None and period.start > today
    if not later or cost.modality is not Modality.STATED:
        return cost
    return msgspec.structs.replace(cost, modality=Modality.PLANNED)


_LISTED = re.compile(
    r"(?: \([^)]*\))?(?:, |,? (?:och|samt|respektive|eller|liksom)(?: i| till| av)? |,? dels i )"
)


def _is_ambiguous(paper: Paper, sentence: Sentence, cost: Cost) -> bool:
    """Whether "medlemsavgiften" may be that of either of two networks, which the words before name in one list."""
    if cost.about is None or cost.about.mention is not None:
        return False
    for other in reversed(paper.sentences[: sentence.index]):
        if other.section != sentence.section or sentence.index - other.index > _NEAR:
            return False
        names = [m for m in other.mentions if m.kind is MentionKind.NETWORK and m.name is not None]
        pairs = [
            (first, second)
            for first, second in pairwise(names)
            if first.name != second.name and _LISTED.fullmatch(other.text[first.end : second.start])
        ]
        if pairs:
            return not _is_of_title(
                paper, cost.about.name, [m.name for pair in pairs for m in pair if m.name]
            )
        if names or any(m.kind is MentionKind.NETREF for m in other.mentions):
            return False
    return False


class _Named(msgspec.Struct, frozen=True):
    """The networks of a paper by label, and those that its title names."""

    names: Mapping[str, Name]
    titled: tuple[Name, ...]


def _networks(paper: Paper) -> _Named:
    names = {
        m.name.label: m.name
        for sentence in paper.sentences
        for m in sentence.mentions
        if m.kind is MentionKind.NETWORK and m.name is not None
    }
    words = f"{paper.title} "
    titled = tuple(
        name
        for name in names.values()
        if any(
            form in words and re.search(rf"\b{re.escape(form)}s?\b", words)
            for form in (name.label, *name.aliases)
        )
    )
    return _Named(names, titled)


def _of_the_title(paper: Paper, sentence: Sentence, cost: Cost, named: _Named) -> Cost:
    """A bare fee in a paragraph that names no network is of the one that the title and the passage begin with."""
    if cost.about is None or cost.about.mention is not None or not cost.rule.startswith("costs.amount"):
        return cost
    if len(named.titled) != 1 or _heads_another(paper, sentence, named.names):
        return cost
    kinds = (MentionKind.NETWORK, MentionKind.NETREF)
    first: Name | None = None
    for other in reversed(paper.sentences[: sentence.index + 1]):
        if other.section != sentence.section:
            break
        if other.block == sentence.block and any(m.kind in kinds for m in other.mentions):
            return cost
        if _names_only(other) and other.mentions[0].name not in named.titled:
            return cost
        first = next((m.name for m in other.mentions if m.kind is MentionKind.NETWORK and m.name), first)
    return msgspec.structs.replace(cost, about=Subject(first, None)) if first == named.titled[0] else cost


def _names_only(sentence: Sentence) -> bool:
    """Whether a line is the name of a network and nothing else, as what heads a list on it is."""
    return len(sentence.mentions) == 1 and (
        sentence.mentions[0].kind is MentionKind.NETWORK
        and sentence.text.strip(" .:–-•") == sentence.mentions[0].words
    )


def _heads_another(paper: Paper, sentence: Sentence, names: Mapping[str, Name]) -> bool:
    """Whether the heading above a sentence names a network itself."""
    heading = paper.section_of(sentence).heading
    return any(word in heading for name in names.values() for word in (name.label, *name.aliases))


def _is_of_title(paper: Paper, network: Name, others: Sequence[Name]) -> bool:
    """Whether the title of a paper names a network, and none of the others."""
    named = {
        name.label
        for name in (network, *others)
        if any(word.casefold() in paper.title.casefold() for word in (name.label, *name.aliases))
    }
    return named == {network.label}


_NEAR = 3
"""How many sentences back the networks may stand that a fee is of."""
_THE_SAME = re.compile(
    r"\b(?P<coming>väntas|beräknas|kommer|ska|skall|planeras|bedöms|höjs|sänks|stiger|ökar|blir)?\s*\bden(?: att)? (?:stiga|stiger|öka|ökar|höjas|höjs|sänkas|sänks|bli|blir|uppgå|uppgår|steg|höjdes|ökade|var)\b[^.;]{0,30}$"
    r"|\b(?P<rises>höjs|sänks|stiger|ökar|höjdes|sänktes|steg|ökade) den(?: då| därefter)? till $",
    re.IGNORECASE,
)


def _fee_before(told: Sequence[tuple[Sentence, Cost]], sentence: Sentence, cost: Cost) -> Cost | None:
    """An amount of "den", as one of the fee that the sentence before tells of; None where it is something else."""
    if not told or cost.about is not None:
        return None
    last, fee = told[-1]
    near = last.section == sentence.section and sentence.index - last.index in (0, 1)
    found = _THE_SAME.search(sentence.text[cost.span[0] : cost.span[1]].rsplit(" till ", 1)[0] + " till ")
    if not near or found is None or fee.about is None or not fee.kind.endswith("avgift"):
        return None
    coming = found["coming"] or (found["rises"] or "").casefold() in ("höjs", "sänks", "stiger", "ökar")
    per = () if _per(cost) else tuple(value for value in fee.values if value[0] == "per")
    return msgspec.structs.replace(
        cost,
        about=Subject(fee.about.name, None),
        subject="",
        kind=fee.kind,
        modality=Modality.PLANNED if coming else cost.modality,
        values=(*cost.values, *per),
    )


_GENERIC = ("avgift", "kostnad", "medlemsavgift", "bidrag")


def _fullest(same: Sequence[Cost]) -> tuple[Cost | None, Cost | None]:
    """Of passages with one amount, the first that states it, and the first that states it by the year."""
    stated = [cost for cost in same if cost.modality is Modality.STATED]
    return next(iter(stated), None), next(filter(_per, stated), None)


def _settled(cost: Cost, stated: Cost | None, yearly: Cost | None) -> Cost:
    """A cost as the paper's fullest passage gives it, with its own passage.

    What is first proposed and then granted is one amount with two passages; so is a yearly fee that
    another passage gives without "per år".
    """
    if cost.rule == "costs.cell@1":
        return cost
    shorter = cost.modality is Modality.STATED and cost.kind in _GENERIC and not _per(cost)
    other = stated if cost.modality is Modality.PROPOSED else yearly if shorter else None
    return cost if other is None else msgspec.structs.replace(other, span=cost.span, about=cost.about)


def _about(cost: Cost) -> str:
    return cost.about.name.label if cost.about is not None else cost.subject


def _per(cost: Cost) -> bool:
    return any(name == "per" for name, _ in cost.values)


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
    if cost.rule in ("costs.row@2", "costs.column@2", "costs.cell@1"):
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
        not_stated=("validUntil",) if cost.over else (),
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
