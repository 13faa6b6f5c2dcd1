"""Answer a question of the folder: rows with labels, the sentence they make, the passages behind them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query import paths, phrases
from stadsgraf.query.evidence import Graph, Near, TextOf, no_texts, quote_of
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Question
from stadsgraf.query.limit import limited
from stadsgraf.query.parameters import bind, bound_query, with_each
from stadsgraf.query.passages import Passage, passages
from stadsgraf.query.table import Table
from stadsgraf.query.template import Slots, choose, fill, numbered, sentence, sentences, slots
from stadsgraf.query.terms import Term, sg, short_id
from stadsgraf.query.wording import claim_sentence, claim_slots, tail, value_words
from stadsgraf.vocabulary import Modality

_LONGEST = 60
"""Sentences of one answer; what is beyond stands in its table."""

_ASKED = 500
"""Nodes whose neighbours one query looks up."""

_REMEMBERED = 1 << 16
"""Nodes whose neighbours are kept; most have three, each some 150 bytes."""

READ = 60
"""Rows of an answer that is made for a person to read."""

_SOUGHT = 250
"""Rows that are looked for where `READ` are wanted: beyond that, nobody counts how many there are."""

_FACT = sg(Modality.STATED)
_NOTE, _WORDS = "note", "quote"
"""A variable that is an annotation, and the column that holds its words instead."""

Row = dict[str, Term]
"""Bound variables of one solution."""

Run = Callable[[str], tuple[list[str], list[Row]]]
"""Runs a SELECT: names of its columns, and its solutions in their order."""


class Asked(msgspec.Struct, frozen=True):
    """An entity that a question is put about."""

    id: str
    label: str


class Ground(msgspec.Struct, frozen=True):
    """What "not stated" rests on.

    Attributes:
        text: how many papers were read, and how many sentences on the matter were not.
        command: shows these sentences; empty where there are none.
    """

    text: str
    command: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What the papers say to a question.

    Attributes:
        question: the question with its parameters, in words.
        columns: names of the columns.
        rows: labels and values; None where the papers state nothing.
        claims: identifiers of the claims behind the rows, one tuple per row; solutions that differ in
            nothing that is shown are one row, with the claims of all of them.
        sources: the passages behind the claims.
        stated: whether anything answers it; False is "the papers do not state it".
        sentence: the answer in words.
        asked: the entities that it was put about, by identifier and label.
        ground: what "not stated" rests on, where that is the answer and coverage was asked.
    """

    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    claims: tuple[tuple[str, ...], ...]
    sources: tuple[Passage, ...]
    stated: bool
    sentence: str
    asked: tuple[Asked, ...] = ()
    ground: Ground | None = None

    @property
    def table(self) -> Table:
        """The rows as a table."""
        return Table(self.columns, self.rows)


def ask(
    store: ox.Store,
    question: Question,
    params: Mapping[str, str],
    lang: Lang,
    text_of: TextOf = no_texts,
    most: int | None = None,
) -> Answer:
    """Answer a question from the merged graph.

    Args:
        store: the graph; its default graph is the merged one.
        question: one of `header.load`.
        params: what the user wrote for each parameter: a name, an acronym, an identifier, a date.
        lang: language of question and sentence; rows are the same in both, but for claims told in words.
        text_of: the texts that the passages stand in; without them the words are those of the selectors.
        most: how many rows are given and put into words, such as `READ`; how many more there are is told, up
            to some hundreds.  None is for all rows, which takes as long as there are many.

    Raises:
        InputError: a parameter is missing, unknown, not found or ambiguous.
    """
    terms = bind(store, question, params)
    return answered(Graph(store, text_of), question, terms, lang, most)


def answered(
    graph: Graph, question: Question, terms: Mapping[str, Term], lang: Lang, most: int | None = None
) -> Answer:
    """Answer a question with its parameters found, from a graph that remembers what it was asked before.

    Args:
        graph: the graph.
        question: one of `header.load`.
        terms: its parameters, as `parameters.bind` gives them.
        lang: see `ask`.
        most: see `ask`.
    """

    def run(query: str) -> tuple[list[str], list[Row]]:
        return _solutions(graph.store, query)

    found = solve(question, terms, run, most, graph.near)
    if found.cut and question.expects_stated and not _stated(graph, question, found.rows):
        # Whether nothing is stated, only all rows can tell.
        found = whole(question, terms, run, most)
    return worded(graph, question, terms, found, lang)


class Found(msgspec.Struct, frozen=True):
    """The rows of a question.

    Attributes:
        columns: names of the columns.
        rows: bound variables of each.
        most: how many of them are put into words; None for all.
        cut: whether there may be more than were looked for.
    """

    columns: Sequence[str]
    rows: Sequence[Row]
    most: int | None = None
    cut: bool = False


def solve(
    question: Question,
    terms: Mapping[str, Term],
    run: Run,
    most: int | None = None,
    near: Near | None = None,
) -> Found:
    """Columns and rows of a question, from whatever runs its queries.

    Args:
        question: one of `header.load`.
        terms: its parameters, as `parameters.bind` gives them.
        run: runs a SELECT on the merged graph.
        most: how many rows are wanted in words; None for all.
        near: what is known of the same graph and is added to; None where nothing is kept.
    """
    if question.answerer:
        known = near if near is not None else {}
        return Found(*ANSWERERS[question.answerer](run, question, terms, known), most)
    short = limited(bound_query(question, terms), _SOUGHT) if most is not None else None
    if short is None:
        return whole(question, terms, run, most)
    _, rows = run(short.query)
    distinct = {tuple(row.get(name) for name in short.columns): row for row in reversed(rows)}
    own = [{name: row[name] for name in short.columns if name in row} for row in reversed(distinct.values())]
    return Found(short.columns, own, most, cut=len(rows) == _SOUGHT)


def whole(question: Question, terms: Mapping[str, Term], run: Run, most: int | None) -> Found:
    """All rows of a question; see `solve`."""
    return Found(*run(bound_query(question, terms)), most)


def worded(
    graph: Graph,
    question: Question,
    terms: Mapping[str, Term],
    found: Found,
    lang: Lang,
) -> Answer:
    """The answer that some rows make.

    Args:
        graph: its default graph holds at least what is said of the claims and names in the rows.
        question: the question.
        terms: its parameters.
        found: what `solve` found.
        lang: language of question and sentence.
    """
    columns, rows = _with_words(graph, found.columns, found.rows[: found.most])
    asked = {name: value_words(graph, term, lang) for name, term in terms.items()}
    wording = question.wordings[lang]
    shown = tuple(column for column in columns if not column.startswith("claim"))
    claims = [_claims(row) for row in rows]
    behind: defaultdict[tuple[str | None, ...], dict[str, None]] = defaultdict(dict)
    for row, some in zip(rows, claims, strict=True):
        behind[_cells(graph, row, shown, lang)] |= dict.fromkeys(map(short_id, some))
    stated = _stated(graph, question, found.rows)
    told = _told(graph, wording.answers, rows, asked, lang, found)
    if not stated:
        told = [sentence(fill(wording.empty, asked)), *_but(told, lang)]
    return Answer(
        question=fill(wording.question, asked),
        columns=shown,
        rows=tuple(behind),
        claims=tuple(tuple(some) for some in behind.values()),
        sources=passages(graph, [claim for some in claims for claim in some]),
        stated=stated,
        sentence=" ".join(told),
        asked=tuple(
            Asked(short_id(t), graph.label(t)) for t in terms.values() if isinstance(t, ox.NamedNode)
        ),
    )


def _solutions(store: ox.Store, query: str) -> tuple[list[str], list[Row]]:
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)
    columns = [variable.value for variable in solutions.variables]
    rows: list[Row] = []
    for solution in solutions:
        values = {name: solution[i] for i, name in enumerate(columns)}
        rows.append({n: term for n, term in values.items() if isinstance(term, ox.NamedNode | ox.Literal)})
    return columns, rows


def _with_words(
    graph: Graph, columns: Sequence[str], rows: Sequence[Row]
) -> tuple[Sequence[str], Sequence[Row]]:
    """The words of a passage in a column `quote`, where a query gives its annotation as `?note`."""
    if _NOTE not in columns:
        return columns, rows
    return [_WORDS if name == _NOTE else name for name in columns], [
        {_WORDS if name == _NOTE else name: _words(graph, name, term) for name, term in row.items()}
        for row in rows
    ]


def _words(graph: Graph, name: str, term: Term) -> Term:
    if name != _NOTE or not isinstance(term, ox.NamedNode):
        return term
    return ox.Literal(quote_of(graph, term).exact)


def _claims(row: Row) -> list[ox.NamedNode]:
    """The claims of a row: its variables `?claim…`, in the order of their names.

    The one named `?claim` is what the row says; `?claimMention` and the like only support it.
    """
    names = sorted(name for name in row if name.startswith("claim"))
    return [term for name in names if isinstance(term := row[name], ox.NamedNode)]


def _stated(graph: Graph, question: Question, rows: Sequence[Row]) -> bool:
    if not question.expects_stated:
        return bool(rows)
    facts = (row for row in rows if row.get("modality", _FACT) == _FACT)
    return any(graph.view(some[0]).holds for some in map(_claims, facts) if some)


def _told(
    graph: Graph, templates: Sequence[str], rows: Sequence[Row], asked: Slots, lang: Lang, found: Found
) -> list[str]:
    """Sentences on some rows, and how much more there is."""
    shaped = [_shape(graph, templates, row, asked, lang) for row in rows]
    told = sentences(shaped, lang)
    left = max(0, len(told) - _LONGEST) + len(found.rows) - len(rows)
    if not left:
        return told
    one, many, unknown = phrases.MORE[lang]
    more = unknown if found.cut else one if left == 1 else many
    return [*told[:_LONGEST], more.format(count=left)]


def _shape(
    graph: Graph, templates: Sequence[str], row: Row, asked: Slots, lang: Lang
) -> tuple[str, Slots, str]:
    """Template, slots and tail of one row: what was asked, the row's values, what its claim is."""
    claims = _claims(row)
    claim = graph.view(claims[0]) if claims else None
    worded = claim_slots(graph, claim, lang) if claim is not None else {}
    values: dict[str, str | None] = dict(asked)
    values |= {name: words for name, words in worded.items() if words}
    for name, term in row.items():
        own = name not in worded if isinstance(term, ox.Literal) else name != "modality"
        if own and not name.startswith("claim"):
            values[name] = value_words(graph, term, lang)
    template = choose(templates, values | dict.fromkeys(row, "…"))
    inner = [name for name in slots(template) if name.startswith("claim") and name in row]
    for name in inner:
        node = row[name]
        assert isinstance(node, ox.NamedNode)
        values[name] = claim_sentence(graph, graph.view(node), lang)
    if values.get("verb") and not _many_subjects(template):
        values["verb"] = numbered(values["verb"] or "", 1)
    if claim is None or inner or "claim" not in row:
        return template, values, ""
    return template, values, tail(graph, claim, lang, worded=bool(slots(template) & {"verb", "modality"}))


def _many_subjects(template: str) -> bool:
    """Whether what repeats is what the verb is said of: it stands before the verb."""
    return "<" in template.partition("{verb}")[0]


def _but(told: list[str], lang: Lang) -> list[str]:
    """What is said beside "not stated": that something is proposed, planned or denied."""
    return [phrases.HOWEVER[lang] + told[0], *told[1:]] if told else []


def _cells(graph: Graph, row: Row, columns: Sequence[str], lang: Lang) -> tuple[str | None, ...]:
    return tuple(_cell(graph, row.get(name), lang) for name in columns)


def _cell(graph: Graph, term: Term | None, lang: Lang) -> str | None:
    """A value of the table: literals as they are, terms of the model by local name, claims in words."""
    if term is None or isinstance(term, ox.Literal):
        return term.value if term is not None else None
    if term.value.startswith(v.BASE + "claim/"):
        return sentence(claim_sentence(graph, graph.view(term), lang))
    return graph.label(term)


def _path(run: Run, question: Question, terms: Mapping[str, Term], near: Near) -> tuple[list[str], list[Row]]:
    """Rows of the shortest path: one per claim along it, with the things on either side."""
    start, goal = terms["start"], terms["goal"]
    assert isinstance(start, ox.NamedNode)
    assert isinstance(goal, ox.NamedNode)

    def neighbours(front: Sequence[ox.NamedNode]) -> dict[ox.NamedNode, list[ox.NamedNode]]:
        if len(near) + len(front) > _REMEMBERED:
            near.clear()
        new = [node for node in front if node not in near]
        for start_at in range(0, len(new), _ASKED):
            near.update(_neighbours(run, question, new[start_at : start_at + _ASKED]))
        return {node: near[node] for node in front if near[node]}

    path = paths.shortest(start, goal, neighbours) or []
    steps: list[Row] = [
        {"step": ox.Literal(i), "statement": claim, "claim": claim}
        for i, claim in enumerate(paths.claims_on(path), start=1)
    ]
    return ["step", "statement", "claim"], steps


def _neighbours(run: Run, question: Question, nodes: Sequence[ox.NamedNode]) -> Near:
    """The neighbours of some nodes, none of those that lead nowhere."""
    found: Near = {node: [] for node in nodes}
    _, rows = run(with_each(question, "node", nodes))
    for row in rows:
        node, following = row["node"], row["next"]
        if isinstance(node, ox.NamedNode) and isinstance(following, ox.NamedNode):
            found[node].append(following)
    return {node: sorted(others, key=lambda one: one.value) for node, others in found.items()}


ANSWERERS = {"path": _path}
"""Answerers in Python, by the name that a header gives as `answer`."""
