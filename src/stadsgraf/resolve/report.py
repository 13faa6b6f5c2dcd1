"""Pairs to decide, answers given and conflicts, for a terminal of 80 columns."""

import textwrap
from collections.abc import Iterable, Iterator

from stadsgraf.corpus import Corpus
from stadsgraf.identity import Conflict, Identity, Judgement, base_of
from stadsgraf.model import Evidence
from stadsgraf.resolve.candidates import Candidate
from stadsgraf.resolve.names import Weight

_WIDTH = 80
_QUOTE = 120
"""Characters of a passage that are shown."""
_LIKELY = 8
"""Bits from which a pair is called likely: odds of 256 to 1 before what is not known."""


def render(pairs: tuple[Candidate, ...], identity: Identity, corpus: Corpus) -> str:
    """All that there is to know of who is who.

    Args:
        pairs: what nobody has decided.
        identity: the decisions in force.
        corpus: the merged view, for names and quotes.
    """
    blocks = [_pair(pair, corpus) for pair in pairs]
    if pairs:
        blocks.append("Answer with: stadsgraf resolve LEFT RIGHT same|different|unsure --why WORDS")
    else:
        blocks.append("No two names wait for an answer.")
    if identity.judgements:
        blocks.append("\n".join(["Answers:", *map(_answer, identity.judgements)]))
    blocks += [_conflict(conflict) for conflict in identity.conflicts]
    return "\n\n".join(blocks) + "\n"


def _pair(pair: Candidate, corpus: Corpus) -> str:
    names = " – ".join(dict.fromkeys(corpus.label(base_of(end)) for end in (pair.left, pair.right)))
    verdict = "one now, perhaps two" if pair.now_one else "likely" if pair.score >= _LIKELY else "possible"
    lines = [*_wrapped(f"{names} ({verdict}, {pair.score:+g})", "")]
    for word, chosen in (("for", _side(pair, 1)), ("against", _side(pair, -1))):
        if chosen:
            lines += _wrapped(f"{word}: " + "; ".join(map(_reason, chosen)), "  ")
    for end, passage in zip((pair.left, pair.right), pair.passages, strict=True):
        lines += [f"  {end}", *_wrapped(_quote(passage, corpus), "    ")]
    return "\n".join(lines)


def _side(pair: Candidate, sign: int) -> list[Weight]:
    return [weight for weight in pair.reasons if (weight.bits < 0) == (sign < 0)]


def _reason(weight: Weight) -> str:
    return f"{weight.reason} ({weight.bits:+g})"


def _quote(passage: Evidence, corpus: Corpus) -> str:
    document = corpus.document_by_id[passage.document]
    words = " ".join(document.text[passage.start : passage.end].split())
    shown = words if len(words) <= _QUOTE else words[:_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"{document.name}, {passage.start}–{passage.end}: “{shown}”"


def _answer(item: Judgement) -> str:
    given = ", ".join(part for part in (item.who, item.when) if part)
    why = f": {item.why}" if item.why else ""
    return "\n".join(
        [f"  {item.left}", f"  {item.right}", *_wrapped(f"{item.verdict} ({given}){why}", "    ")]
    )


def _conflict(conflict: Conflict) -> str:
    one = conflict.different
    told = f"Conflict: line {one.line} says that {one.left} and {one.right} are not the same, but"
    rows = (f"line {item.line} that {item.left} and {item.right} are" for item in conflict.same)
    return "\n".join(_wrapped(f"{told} {', '.join(rows)}. Nothing of this group is merged.", ""))


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False
    )


def as_json(pairs: Iterable[Candidate], identity: Identity, corpus: Corpus) -> dict[str, object]:
    """The same for programs."""
    return {
        "candidates": list(_records(pairs, corpus)),
        "judgements": identity.judgements,
        "conflicts": identity.conflicts,
        "merged": identity.merged,
    }


def _records(pairs: Iterable[Candidate], corpus: Corpus) -> Iterator[dict[str, object]]:
    for pair in pairs:
        sides = zip(("left", "right"), (pair.left, pair.right), pair.passages, strict=True)
        ends = {
            side: {
                "id": end,
                "label": corpus.label(base_of(end)),
                "file": corpus.document_by_id[passage.document].name,
                "start": passage.start,
                "end": passage.end,
                "quote": corpus.document_by_id[passage.document].text[passage.start : passage.end],
            }
            for side, end, passage in sides
        }
        yield {**ends, "score": pair.score, "reasons": pair.reasons, "nowOne": pair.now_one}
