"""What a build says when it is done: counts, findings, five answers with their sources, where things lie."""

from collections import Counter
from collections.abc import Iterator

import msgspec
import pyoxigraph as ox

from stadsgraf.building import Built, Timings
from stadsgraf.graph.store import open_store
from stadsgraf.query.ask import ask
from stadsgraf.query.evidence import TextOf, texts_of
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Question, load
from stadsgraf.quotes import kept_texts
from stadsgraf.resources import resource_folder
from stadsgraf.validate.findings import Severity
from stadsgraf.validate.locate import label_of
from stadsgraf.vocabulary import BASE, PREFIXES, Modality

_QUESTIONS: tuple[tuple[str, str], ...] = (
    ("proposed-memberships", "city"),
    ("networks-of-city", "city"),
    ("founders-of-network", "network"),
    ("coordinator-of-network", "network"),
    ("hosts", "network"),
)
"""Questions put to every graph, about its most connected city or network."""

_BUSIEST = {
    name: f"""SELECT ?hub (COUNT(?other) AS ?n) WHERE {{
        {edge} . FILTER EXISTS {{ VALUES ?kind {{ {kinds} }} ?hub a ?kind }}
    }} GROUP BY ?hub ORDER BY DESC(?n) ?hub LIMIT 1"""
    for name, edge, kinds in (
        ("city", "?hub org:memberOf ?other", "sg:City sg:Municipality"),
        ("network", "?other org:memberOf ?hub", "sg:Network sg:RegionalCooperation"),
    )
}
"""Queries for what most direct edges of membership start or end at."""

_NAME = 60
"""Characters of a file name in a table."""

_FINDINGS = {Severity.VIOLATION: "violation", Severity.WARNING: "warning", Severity.INFO: "remark"}


class Asked(msgspec.Struct, frozen=True):
    """One question with its answer and where the first words of it stand."""

    command: str
    question: str
    answer: str
    source: str


def questions(built: Built, lang: Lang) -> tuple[Asked, ...]:
    """Five questions about the most connected city and network of the graph, answered."""
    store = open_store(built.out / "store")
    subjects = _subjects(built, store)
    text_of = texts_of(store, kept_texts(built.out))
    known = {question.name: question for question in load(resource_folder("queries") / "ask")}
    return tuple(
        _asked(store, text_of, known[name], parameter, subjects[parameter], lang)
        for name, parameter in _QUESTIONS
        if parameter in subjects
    )


def _subjects(built: Built, store: ox.Store) -> dict[str, str]:
    """The most connected city and network, by their identifiers; of many papers, by direct edges alone."""
    if built.measures is not None:
        hubs = {"city": built.measures.city, "network": built.measures.network}
        return {name: hub.id for name, hub in hubs.items() if hub is not None}
    found = {}
    for name, query in _BUSIEST.items():
        rows = store.query(query, prefixes=PREFIXES)
        assert isinstance(rows, ox.QuerySolutions)
        for row in rows:
            assert isinstance(row[0], ox.NamedNode)
            found[name] = row[0].value.removeprefix(BASE)
    return found


def _asked(
    store: ox.Store, text_of: TextOf, question: Question, parameter: str, subject: str, lang: Lang
) -> Asked:
    answer = ask(store, question, {parameter: subject}, lang, text_of)
    label = label_of(store, BASE + subject)
    source = ""
    if answer.sources:
        first = answer.sources[0]
        source = f"{first.document}, {first.start}–{first.end}: “{' '.join(first.quote.split())}”"
    command = f'stadsgraf ask {question.name} --param {parameter}="{label}"'
    return Asked(command, answer.question, answer.sentence, source)


def render(built: Built, asked: tuple[Asked, ...], width: int = 80) -> str:
    """The summary as text.

    Args:
        built: what the build made.
        asked: questions with their answers.
        width: width of the terminal, in characters.
    """
    blocks = [
        _counts(built),
        _findings(built, width),
        *(_answer(item, width) for item in asked),
        _places(built),
    ]
    return "\n\n".join(blocks) + "\n"


def _counts(built: Built) -> str:
    lines = [_head(built), ""]
    table: dict[str, Counter[str]] = {}
    for (kind, modality), number in built.counts.claims.items():
        table.setdefault(kind, Counter())[modality] += number
    used = [modality for modality in Modality if any(modality in counts for counts in table.values())]
    first = max([len("claims"), *map(len, table)])
    lines.append("  " + "claims".ljust(first) + "".join(" " + modality for modality in used))
    for name in sorted(table, key=lambda key: (-sum(table[key].values()), key)):
        cells = "".join(str(table[name][modality] or "·").rjust(len(modality) + 1) for modality in used)
        lines.append("  " + name.ljust(first) + cells)
    return "\n".join(lines)


def _head(built: Built) -> str:
    counts = built.counts
    return (
        f"{_many(counts.papers, 'paper')}, {_many(sum(counts.claims.values()), 'claim')} "
        f"with {_many(counts.evidence, 'piece')} of evidence, "
        f"{_many(sum(counts.entities.values()), 'entity', 'entities')}"
    )


def profile(timings: Timings) -> str:
    """Where the time of a build went, as text of at most 80 columns."""
    processes = _many(timings.jobs, "process", "processes")
    lines = [f"{_many(timings.papers, 'paper')}, {timings.read} of them read in {processes}"]
    if timings.read:
        each = ((stage, taken, 1000 * taken / timings.read) for stage, taken in timings.processor.items())
        lines += ["", "  stage of a paper       ms a paper    all, s", "  " + "-" * 44]
        lines += [f"  {stage:20}{own:>13.1f}{taken:>10.1f}" for stage, taken, own in each]
    whole = sum(timings.seconds.values()) or 1
    lines += ["", "  stage of the build              s     share", "  " + "-" * 44]
    lines += [
        f"  {stage:20}{taken:>13.1f}{100 * taken / whole:>8.0f} %" for stage, taken in timings.seconds.items()
    ]
    if timings.slowest:
        lines += ["", "  slowest papers                  s", "  " + "-" * 44]
        lines += [f"  {taken:>10.2f}  {_cut(name)}" for name, taken in timings.slowest]
    return "\n".join(lines) + "\n"


def _cut(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1] + "…"


def applied(built: Built, width: int = 80) -> str:
    """What taking decisions into a build came to, as text."""
    return f"{_head(built)}\n{_findings(built, width)}\n"


def _findings(built: Built, width: int) -> str:
    counts = Counter(finding.severity for finding in built.report.findings)
    told = ", ".join(
        _many(counts[severity], noun) for severity, noun in _FINDINGS.items() if counts[severity]
    )
    verdict = "The graph conforms" if built.report.conforms else "The graph does not conform"
    lines = [f"{verdict}; findings: {told or 'none'} (see validation.txt)."]
    if built.issues:
        lines.append(f"{_many(len(built.issues), 'remark')} on papers and decisions (see issues.jsonl):")
        for issue in built.issues[:5]:
            lines += _wrapped(f"{issue.source}: {issue.message}", width, "  ")
    if built.undecided:
        lines.append(
            f"{_many(built.undecided, 'pair')} of names may be one: stadsgraf resolve lists them, you decide."
        )
    return "\n".join(lines)


def _many(count: int, noun: str, nouns: str = "") -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {nouns or noun + 's'}"


def _answer(item: Asked, width: int) -> str:
    return "\n".join(
        [*_wrapped(item.question, width, "? "), *_wrapped(item.answer, width, "  "), *_source(item, width)]
    )


def _source(item: Asked, width: int) -> Iterator[str]:
    if item.source:
        yield from _wrapped(item.source, width, "    ")


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=" " * len(indent)) or [indent]


def _places(built: Built) -> str:
    out = built.out
    lines = [f"In {out}:"]
    shown = {
        "claims.jsonl": "every claim with its evidence, one a line",
        "graph.ttl": "the graph as Turtle",
        "graph.jsonld": "the graph as JSON-LD",
        "network.svg": "the picture",
        "network.gexf": "the network for Gephi",
        "validation.txt": "what validation found",
    }
    lines += [f"  {name.ljust(16)}{what}" for name, what in shown.items() if (out / name).exists()]
    return "\n".join(lines)
