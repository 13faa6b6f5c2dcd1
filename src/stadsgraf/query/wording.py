"""Claims and rows in words: sentences that keep apart what is stated, proposed, planned and denied."""

import re

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query import formats, phrases
from stadsgraf.query.claims import Decision, View
from stadsgraf.query.evidence import Graph, quote_of
from stadsgraf.query.formats import Lang
from stadsgraf.query.template import fill, numbered
from stadsgraf.query.terms import Term
from stadsgraf.vocabulary import ClaimType, Derivation, Modality

_DEEPEST = 3
"""Claims within claims that are told in words; a proposal of a proposal of a membership is three."""
_QUOTE = 120
_CLAIM = v.BASE + "claim/"
_SLOT = re.compile(r"\{(\w+)\}")


def claim_sentence(graph: Graph, claim: View, lang: Lang) -> str:
    """A claim as a clause without capital or full stop, with what was decided about it.

    A class without verbs of its own gets its modality in brackets where it is not a stated fact.
    """
    template = _sentence_of(claim, lang)
    subject = next(iter(_SLOT.findall(template)))
    text = numbered(
        fill(template, claim_slots(graph, claim, lang)), len(claim.participants.get(subject, "1"))
    )
    return text + tail(graph, claim, lang, worded=_has_verb(claim))


def tail(graph: Graph, claim: View, lang: Lang, *, worded: bool) -> str:
    """What has to follow a sentence on a claim: caveats that no verb gave, and what was decided.

    Args:
        graph: the graph.
        claim: what the sentence is on.
        lang: its language.
        worded: whether the sentence says how the text holds the claim (proposed, planned, denied).
    """
    spoken = worded or speaks_for_itself(claim) or claim.modality is Modality.STATED
    caveats = [] if spoken else [phrases.CAVEATS[lang][claim.modality]]
    unprinted = _derivation(graph, claim.node)
    if unprinted in phrases.UNPRINTED[lang]:
        caveats.append(phrases.UNPRINTED[lang][unprinted])
    settled = "" if claim.type is ClaimType.DECISION else _decided(graph, claim, lang)
    return (f" ({'; '.join(caveats)})" if caveats else "") + settled


def _derivation(graph: Graph, claim: ox.NamedNode) -> Derivation | None:
    """How all passages give a claim, None where one does otherwise than another."""
    found: set[Derivation | None] = set()
    for node in graph.annotations(claim):
        found.add(graph.note(node).derivation)
        if len(found) > 1:
            return None
    (only,) = found or {None}
    return only


def _has_verb(claim: View) -> bool:
    return _kind(claim) in phrases.VERBS["sv"]


def speaks_for_itself(claim: View) -> bool:
    """Whether any sentence on a claim says that nothing is settled: proposals, invitations, views, no fee."""
    return claim.type in (ClaimType.PROPOSAL, ClaimType.INVITATION) or _is_view(claim) or _is_free(claim)


def _is_view(claim: View) -> bool:
    return claim.type is ClaimType.POSITION_STATEMENT and claim.modality is Modality.OPINION


def _is_free(claim: View) -> bool:
    denied = claim.type is ClaimType.COST_ESTIMATE and claim.modality is Modality.DENIED
    return denied and float(claim.values.get("amount", "0")) == 0


def _kind(claim: View) -> str:
    return phrases.LEAVING if claim.leaving else claim.type


def _sentence_of(claim: View, lang: Lang) -> str:
    return phrases.VIEWS[lang] if _is_view(claim) else phrases.SENTENCES[lang][_kind(claim)]


def noun(graph: Graph, node: ox.NamedNode, lang: Lang, depth: int = 0) -> str:
    """A participant in words: an entity's label, or a claim as a noun phrase (`medlemskap i …`)."""
    if not node.value.startswith(_CLAIM):
        return graph.label(node)
    if depth >= _DEEPEST:
        return "…"
    claim = graph.view(node)
    template = phrases.NOUNS[lang].get(_kind(claim))
    slots = claim_slots(graph, claim, lang, depth + 1)
    if template is None:
        return numbered(fill(_sentence_of(claim, lang), slots), 1)
    denied = phrases.NO[lang].get(_kind(claim), phrases.NO[lang][""])
    return (denied if claim.modality is Modality.DENIED else "") + numbered(fill(template, slots), 1)


def claim_slots(graph: Graph, claim: View, lang: Lang, depth: int = 0) -> dict[str, str | None]:
    """What a template can say of a claim: its participants, values, time and verb, in words."""
    slots: dict[str, str | None] = dict(claim.values)
    for prop, nodes in claim.participants.items():
        slots[prop] = formats.join([noun(graph, node, lang, depth) for node in nodes], lang)
    slots |= _times(claim, lang) | _amounts(claim, lang) | _phrases(claim, lang)
    if claim.type is ClaimType.EVENT:
        slots["words"] = _event_words(graph, claim, lang)
        named = [slots[name] or "" for name in ("agent", "network") if name in slots]
        slots["who"] = ", ".join(named)
    return slots


def _phrases(claim: View, lang: Lang) -> dict[str, str | None]:
    verbs = phrases.VERBS[lang].get(_kind(claim), {})
    past = claim.modality is Modality.STATED and claim.ended and not claim.leaving
    votes = fill(phrases.VOTES[lang], claim.values) if "votesFor" in claim.values else None
    return {
        "verb": verbs.get(phrases.PAST if past else claim.modality),
        "modality": phrases.CAVEATS[lang].get(claim.modality),
        "votes": votes,
        "passive": phrases.INVITED[lang] if "agent" not in claim.participants else None,
    }


def _times(claim: View, lang: Lang) -> dict[str, str | None]:
    start, end = claim.values.get("validFrom"), claim.values.get("validUntil")
    precision = claim.values.get("datePrecision")
    stated = claim.modality is Modality.STATED
    recurrence = claim.values.get("recurrence")
    return {
        "when": formats.moment(start, end, precision, lang),
        "day": formats.day(start, lang, precision or "day") if start is not None else None,
        "period": formats.period(start, end, precision, lang, begun=stated),
        "after": formats.after(end, precision, lang) if end is not None else None,
        "every": formats.every(recurrence, lang) if recurrence is not None else None,
    }


def _amounts(claim: View, lang: Lang) -> dict[str, str | None]:
    values = claim.values
    slots: dict[str, str | None] = {}
    if "amount" in values:
        slots["money"] = formats.money(values["amount"], values.get("currency"), lang)
        slots["unit"] = formats.currency_name(values.get("currency"), lang)
    if _is_free(claim):
        slots["money"], slots["per"] = phrases.NO_FEE[lang][values.get("per") == "P1Y"], None
    elif "per" in values:
        slots["per"] = formats.per(values["per"], lang)
    if "duration" in values:
        slots["duration"] = formats.lasting(values["duration"], lang)
    if "value" in values:
        slots["value"] = formats.number(values["value"], lang)
        slots["circa"] = phrases.CIRCA[lang] if values.get("approximate") == "true" else None
    return slots


def _event_words(graph: Graph, claim: View, lang: Lang) -> str:
    """What an event is called: by its own words, else by those of its shortest passage."""
    for name in ("subject", "text", "kind"):
        if name in claim.values:
            return claim.values[name]
    words_of = (quote(graph, node) for node in graph.annotations(claim.node))
    quotes = sorted(filter(None, words_of), key=lambda words: (len(words), words))
    if not quotes:
        return phrases.SOMETHING[lang]
    words = re.sub(r"\s+", " ", quotes[0])
    cut = words if len(words) <= _QUOTE else words[:_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"”{cut}”" if lang == "sv" else f"“{cut}”"


def quote(graph: Graph, node: ox.NamedNode) -> str:
    """The words of an annotation's passage: as repaired, else as they stand in the file."""
    return graph.note(node).repaired or quote_of(graph, node).exact


def _decided(graph: Graph, claim: View, lang: Lang) -> str:
    """Clauses on the decisions that settle a claim: `, och kommunstyrelsen biföll förslaget den …`."""
    told = [_decision_clause(graph, one, lang) for one in claim.decisions]
    told += [_decision_clause(graph, one, lang, phrases.LEFT[lang]) for one in claim.left]
    clauses = dict.fromkeys(told)
    return "".join(f", {clause}" for clause in clauses)


def _decision_clause(graph: Graph, decision: Decision, lang: Lang, template: str = "") -> str:
    whole = graph.view(ox.NamedNode(decision.node))
    templates = phrases.OUTCOMES[lang]
    slots: dict[str, str | None] = {
        "body": formats.join([graph.label(body) for body in decision.bodies], lang),
        "when": _times(whole, lang)["when"],
        "outcome": decision.outcome or None,
    }
    return fill(template or templates.get(decision.outcome, templates[""]), slots)


def value_words(graph: Graph, term: Term, lang: Lang) -> str:
    """A value of an answer in running text: a label, a date in words, a number with its thousands apart."""
    if isinstance(term, ox.NamedNode):
        if term.value.startswith(v.NAMESPACE):
            return term.value.removeprefix(v.NAMESPACE)
        return noun(graph, term, lang)
    if term.datatype.value == v.XSD + "date":
        return formats.day(term.value, lang)
    if term.datatype.value == v.XSD + "decimal":
        return formats.number(term.value, lang)
    return term.value
