"""What is decided, and to be decided, about the names of a build; and recording an answer."""

import difflib
import getpass
import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from stadsgraf.config import DECISIONS
from stadsgraf.corpus import Corpus, merge
from stadsgraf.errors import InputError
from stadsgraf.identity import Judgement, base_of, occurrence
from stadsgraf.merged import Decided, answers_in, decide
from stadsgraf.model import Resolved
from stadsgraf.registers import load_registers
from stadsgraf.resolve.decisions import add_decision, fault_of, read_decisions, short, verdict_of
from stadsgraf.resolve.names import fold
from stadsgraf.stored import read_resolved

_SHOWN = 8


def standing(out: Path, decisions: Path | None) -> Decided:
    """What is known of who is who in a build, with the answers as they are in the file now.

    Args:
        out: the folder of a build.
        decisions: the file; None takes `DECISIONS` where there is one.

    Raises:
        InputError: the file cannot be used.
        OutputError: the build is damaged.
    """
    return decide(tuple(read_resolved(out)), answers_in(decisions), load_registers())


def record(out: Path, given: Sequence[str | None], why: str, who: str | None, decisions: Path | None) -> str:
    """Add an answer to the file of decisions.

    Args:
        out: the folder of a build, which has to know both.
        given: the one, the other, and the answer.
        why: the reason in words.
        who: who answers; None takes the name that one is logged in by.
        decisions: the file; None takes `DECISIONS`.

    Returns:
        What was recorded, in words.

    Raises:
        InputError: something is missing or unknown, or the file is none of decisions.
        OutputError: the file cannot be written.
    """
    one, other, answer = given
    if one is None or other is None or answer is None or not why.strip():
        raise InputError(
            "An answer needs two names, same, different or unsure, and a reason: "
            "stadsgraf resolve LEFT RIGHT same --why WORDS."
        )
    verdict = verdict_of(answer)
    if verdict is None:
        raise InputError(f"{answer!r} is no answer: write same, different or unsure.")
    papers = tuple(read_resolved(out))
    corpus = merge(papers)
    left, right = (_identified(text, corpus, papers) for text in (one, other))
    if fault := fault_of(left, right):
        raise InputError(fault)
    path = DECISIONS if decisions is None else decisions
    earlier = _earlier(path, frozenset((left, right)))
    judgement = Judgement(left, right, verdict, who or _login(), date.today().isoformat(), why.strip())
    labels = corpus.label(base_of(left)), corpus.label(base_of(right))
    add_decision(path, judgement, labels)
    replaced = f" It replaces the answer {earlier.verdict.value!r} of line {earlier.line}." if earlier else ""
    told = f"{labels[0]} ({left}) and {labels[1]} ({right}): {verdict.value}, in {path}.{replaced}"
    return textwrap.fill(told, 80, break_on_hyphens=False, break_long_words=False) + "\n"


def _earlier(path: Path, pair: frozenset[str]) -> Judgement | None:
    if not path.exists():
        return None
    return next((item for item in reversed(read_decisions(path)[0]) if item.pair == pair), None)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise InputError("Nobody is logged in by a name: say who answers with --who.") from error


def _identified(text: str, corpus: Corpus, papers: Sequence[Resolved]) -> str:
    """The identifier that somebody writes, or that the name they write has alone.

    Raises:
        InputError: the build has no such thing, or several.
    """
    identifier = short(text)
    base, _, document = identifier.partition("@")
    if base in corpus.entity_by_id:
        if not document or _occurs(identifier, papers):
            return identifier
        raise InputError(
            f"{base} does not occur in the paper {document}: take the paper's identifier, doc/…."
        )
    folded = fold(text)
    found = [
        entity.id
        for entity in corpus.entities
        if folded in {fold(name) for name in (entity.label, *entity.aliases)}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"{text!r} can be several: {'; '.join(found[:_SHOWN])}. Give the identifier of one.")
    near = difflib.get_close_matches(identifier, corpus.entity_by_id, n=3)
    hint = f" Close: {'; '.join(near)}." if near else ""
    raise InputError(f"The build names nothing {text!r}.{hint}")


def _occurs(node: str, papers: Sequence[Resolved]) -> bool:
    base = base_of(node)
    return any(
        occurrence(base, paper.document.id) == node
        for paper in papers
        if any(entity.id == base for entity in paper.entities)
    )
