"""The words behind a claim, an entity or an answer, with what stands around them in the paper."""

import textwrap
from collections.abc import Mapping, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import model
from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.model import Antecedent, Place, Reliability
from stadsgraf.query.claims import claims_of
from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Kind, Parameter
from stadsgraf.query.parameters import resolve
from stadsgraf.query.passages import Passage, passages
from stadsgraf.query.phrases import CAVEATS, DERIVATIONS
from stadsgraf.query.template import sentence
from stadsgraf.query.terms import label
from stadsgraf.query.wording import claim_sentence
from stadsgraf.vocabulary import Derivation

_CONTEXT = 160
"""Characters of the paper on either side of a passage, about two lines of print."""


class Evidence(msgspec.Struct, frozen=True):
    """A passage in its surroundings.

    Attributes:
        passage: where it stands and how it gives its claim.
        statement: the claim in words.
        before, after: the text around it, from the file where its text is at hand.
        reliability: what its confidence was measured on; no cases where that is not at hand.
        antecedents: what its pronouns and common nouns stand for, names as labels.
    """

    passage: Passage
    statement: str
    before: str
    after: str
    reliability: Reliability = Reliability()
    antecedents: tuple[Antecedent, ...] = ()


def why(
    store: ox.Store,
    texts: Mapping[str, str],
    target: str | Sequence[str],
    lang: Lang = "sv",
    pieces: Mapping[Place, model.Evidence] | None = None,
) -> tuple[Evidence, ...]:
    """The passages behind a claim, an entity, or the claims of an answer.

    Args:
        store: the graph.
        texts: text of each document, by identifier of its text source (`text/…`); the context comes
            from the selectors of the graph where a text is missing.
        target: identifier of a claim or an entity, a name, or the identifiers of several claims.
        lang: language in which the claims are worded.
        pieces: the evidence of the build at each passage, which tells what it was measured on.

    Returns:
        Evidence by document and place.

    Raises:
        InputError: nothing, or more than one thing, is called that.
    """
    graph = Graph(store, texts.get)
    nodes = [_node(store, one) for one in ([target] if isinstance(target, str) else target)]
    claims = [claim for node in nodes for claim in claims_of(store, node)]
    found = (_evidence(graph, texts, passage, lang) for passage in passages(graph, claims))
    return tuple(_with_measured(store, one, (pieces or {}).get(_place(one.passage))) for one in found)


def _with_measured(store: ox.Store, found: Evidence, piece: model.Evidence | None) -> Evidence:
    if piece is None:
        return found
    antecedents = (
        msgspec.structs.replace(one, name=label(store, ox.NamedNode(v.BASE + one.name)))
        for one in piece.antecedents
    )
    return msgspec.structs.replace(found, reliability=piece.reliability, antecedents=tuple(antecedents))


def _place(passage: Passage) -> Place:
    document = "doc/" + passage.text.removeprefix("text/")
    return passage.claim, document, passage.start, passage.end


def _node(store: ox.Store, target: str) -> ox.NamedNode:
    if target.removeprefix(v.BASE).startswith("claim/"):
        found = resolve(store, Parameter("claim", Kind.CLAIM, optional=False, description=""), target)
    else:
        found = resolve(store, Parameter("entity", Kind.ENTITY, optional=False, description=""), target)
    if not isinstance(found, ox.NamedNode):
        raise InputError(f"'{target}' is neither a claim nor an entity of the graph.")
    return found


def surroundings(passage: Passage, text: str | None) -> tuple[str, str]:
    """What stands before and after a passage: of its paper, or of its selector where the text is missing."""
    if text is None:
        return passage.before, passage.after
    before = text[max(0, passage.start - _CONTEXT) : passage.start]
    return before, text[passage.end : passage.end + _CONTEXT]


def _evidence(graph: Graph, texts: Mapping[str, str], passage: Passage, lang: Lang) -> Evidence:
    text = texts.get(passage.text)
    before, after = surroundings(passage, text)
    claim = graph.view(ox.NamedNode(v.BASE + passage.claim))
    return Evidence(passage, sentence(claim_sentence(graph, claim, lang)), before, after)


_HEADS: dict[Lang, tuple[str, str]] = {
    "sv": ("Som inläst", "Som tryckt"),
    "en": ("As scanned", "As printed"),
}
_WORDS: dict[Lang, dict[str, str]] = {
    "sv": {
        "chars": "tecken",
        "page": "sida",
        "rule": "regel",
        "confidence": "säkerhet",
        "right": "rätt i {right} av {cases} fall",
        "right once": "rätt i {right} av 1 fall",
        "of the rule": "av regeln",
        "of rarer rules": "av ovanligare regler",
        "such papers": "i sådana handlingar",
        "stated": "konstaterat",
        "means": "”{words}” avser {name}",
        "left out": "underförstått: {name}",
    },
    "en": {
        "chars": "characters",
        "page": "page",
        "rule": "rule",
        "confidence": "confidence",
        "right": "right in {right} of {cases} cases",
        "right once": "right in {right} of 1 case",
        "of the rule": "of the rule",
        "of rarer rules": "of rarer rules",
        "such papers": "in such papers",
        "stated": "stated",
        "means": "“{words}” stands for {name}",
        "left out": "understood: {name}",
    },
}


def render_evidence(evidence: Evidence, lang: Lang, width: int = 80) -> str:
    """One passage for the terminal: the claim, the place, both readings side by side, how it was found.

    Args:
        evidence: what to show.
        lang: language of the words around it.
        width: width of the terminal, in characters.
    """
    passage, words = evidence.passage, _WORDS[lang]
    page = f", {words['page']} {passage.page}" if passage.page is not None else ""
    modality = CAVEATS[lang].get(passage.modality, words["stated"])
    found = [modality, DERIVATIONS[lang][passage.derivation]]
    sure = _measured(evidence.reliability, lang)
    found += [f"{words['confidence']} {passage.confidence}{sure}"] if passage.confidence else []
    found += [f"{words['rule']} {passage.rule}"] if passage.rule else []
    where = f"{passage.document}{page}, {words['chars']} {passage.start}–{passage.end}"
    lines = textwrap.wrap(evidence.statement, width) + textwrap.wrap(where, width)
    lines += textwrap.wrap("; ".join(found), width)
    for antecedent in evidence.antecedents:
        lines += textwrap.wrap(_stands_for(antecedent, lang), width)
    lines += textwrap.wrap(passage.claim, width)
    scanned = f"…{evidence.before}[{passage.quote}]{evidence.after}…"
    return "\n".join([*lines, *_side_by_side(scanned, passage.repaired, lang, width)]) + "\n"


def _stands_for(antecedent: Antecedent, lang: Lang) -> str:
    """What a word of the passage stands for, and how sure that is."""
    words, found = _WORDS[lang], antecedent.reliability
    text = words["means" if antecedent.words else "left out"].format(
        words=antecedent.words, name=antecedent.name
    )
    right = _right(found, lang)
    sure = f" ({words['confidence']} {antecedent.confidence}; {right})" if found.cases else ""
    return f"{text}{sure}; {words['rule']} {antecedent.rule}"


def _measured(found: Reliability, lang: Lang) -> str:
    """What a confidence was measured on: how often claims of the rule were right, or of rules like it."""
    if not found.cases:
        return ""
    words = _WORDS[lang]
    parts = [DERIVATIONS[lang][Derivation(found.derivation)]] if found.derivation else []
    parts += [words["such papers"]] if found.genre else []
    whose = words["of the rule"] if found.rule else ", ".join([words["of rarer rules"], *parts])
    return f" ({_right(found, lang)} {whose})"


def _right(found: Reliability, lang: Lang) -> str:
    """How often claims were right, of how many cases."""
    shape = _WORDS[lang]["right once" if found.cases == 1 else "right"]
    return shape.format(right=found.right, cases=found.cases)


def _side_by_side(scanned: str, repaired: str, lang: Lang, width: int) -> list[str]:
    """The two readings in columns; one column where the file reads as printed."""
    if not repaired:
        return textwrap.wrap(scanned, width, initial_indent="  ", subsequent_indent="  ")
    half = (width - 3) // 2
    columns = [
        [head, *textwrap.wrap(text, half)]
        for head, text in zip(_HEADS[lang], (scanned, repaired), strict=True)
    ]
    height = max(len(column) for column in columns)
    left, right = ([*column, *[""] * (height - len(column))] for column in columns)
    return [f"{a.ljust(half)} │ {b}".rstrip() for a, b in zip(left, right, strict=True)]
