"""Coverage in words, for 80 columns."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from stadsgraf.coverage import words
from stadsgraf.coverage.records import Look, SentenceCoverage, Status
from stadsgraf.coverage.summary import Summary, status_of, unread_first
from stadsgraf.families import Family
from stadsgraf.model import Reason
from stadsgraf.query.formats import Lang

_WIDTH = 80
_LOOKS = 12
"""Looks that the summary shows."""
_QUOTE = 220
"""Characters of a sentence that the summary shows; a list shows all of it."""


def summary_text(summary: Summary, lang: Lang, out: str = "") -> str:
    """The summary.

    Args:
        summary: what became of the sentences.
        lang: language of the words.
        out: the options that name the build, for the command that is shown.
    """
    texts = words.TEXTS[lang]
    scope = summary.used + summary.set_aside + summary.unmatched
    papers = words.counted(summary.papers, "paper", lang)
    sentences = words.counted(summary.sentences, "sentence", lang)
    head = texts["head"].format(papers=papers, sentences=sentences, scope=scope)
    blocks = [_wrapped(head, ""), _statuses(summary, scope, lang)]
    if summary.families:
        blocks.append(_families(summary, lang))
    if summary.reasons:
        blocks.append([texts["aside"], *_counted(summary.reasons, lang)])
    if summary.looks:
        blocks.append([texts["looks"], *_looks(summary, lang)])
        family = summary.looks[0].look.family
        blocks.append([texts["try"].format(family=family, out=out)])
    else:
        blocks.append([texts["none"]])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _statuses(summary: Summary, scope: int, lang: Lang) -> list[str]:
    names = words.STATUSES[lang]
    counts = {
        Status.USED: summary.used, Status.SET_ASIDE: summary.set_aside, Status.UNMATCHED: summary.unmatched,
    }  # fmt: skip
    first = max(len(name) for name in names.values())
    lines = [
        f"  {names[status].ljust(first)} {count:>7} {100 * count / max(scope, 1):>4.0f} %"
        for status, count in counts.items()
    ]
    if summary.used_in_part:
        lines.append("  " + words.TEXTS[lang]["more"].format(more=summary.used_in_part))
    return lines


def _families(summary: Summary, lang: Lang) -> list[str]:
    names, texts = words.STATUSES[lang], words.TEXTS[lang]
    heads = [texts["all"], *(names[status] for status in Status)]
    first = max(len(item.family) for item in summary.families)
    first = max(first, len(texts["family"]))
    lines = ["  " + texts["family"].ljust(first) + "".join(f"  {head}" for head in heads)]
    for item in summary.families:
        numbers = (item.sentences, item.used, item.set_aside, item.unmatched)
        cells = "".join(str(n).rjust(len(head) + 2) for n, head in zip(numbers, heads, strict=True))
        lines.append("  " + item.family.ljust(first) + cells)
    return lines


def _counted(reasons: Iterable[tuple[Reason, int]], lang: Lang) -> Iterator[str]:
    for reason, count in reasons:
        yield from _wrapped(words.REASONS[lang][reason], f"{count:>5}  ")


def _looks(summary: Summary, lang: Lang) -> Iterator[str]:
    for item in summary.looks[:_LOOKS]:
        yield from _wrapped(f"{item.look.family}: {look_text(item.look, lang)}", f"{item.sentences:>5}  ")
        for sentence in item.examples:
            yield from _wrapped(_cited(sentence, _QUOTE), " " * 7, " " * 9)
    rest = summary.looks[_LOOKS:]
    if rest:
        sentences = words.counted(sum(item.sentences for item in rest), "sentence", lang)
        looks = words.counted(len(rest), "look", lang)
        yield "       " + words.TEXTS[lang]["rest"].format(looks=looks, sentences=sentences)


def look_text(look: Look, lang: Lang) -> str:
    """What a sentence looks like, in words: `“medlem”, a network, a city`."""
    cue = words.CUES[lang].get(look.cue, f"“{look.cue}”")
    return ", ".join([cue, *(words.KINDS[lang][kind] for kind in look.beside)])


def listing(sentences: Sequence[SentenceCoverage], family: Family, lang: Lang) -> str:
    """The sentences of a family that were not read, by what they look like or by reason, most frequent first.

    Args:
        sentences: those that speak of it, the used ones among them, which are only counted.
        family: what they speak of.
        lang: language of the words.
    """
    by_status = {status: [s for s in sentences if status_of(s, family) is status] for status in Status}
    counts = {
        "all": words.counted(sum(map(len, by_status.values())), "sentence", lang),
        "used": len(by_status[Status.USED]),
        "aside": len(by_status[Status.SET_ASIDE]),
        "unmatched": len(by_status[Status.UNMATCHED]),
    }
    head = words.TEXTS[lang]["of"].format(family=words.FAMILIES[lang][family].capitalize(), **counts)
    blocks = ["\n".join(_wrapped(head, ""))]
    for status in (Status.UNMATCHED, Status.SET_ASIDE):
        groups: dict[str, list[SentenceCoverage]] = {}
        for sentence in sorted(by_status[status], key=unread_first):
            groups.setdefault(_told(sentence, family, status, lang), []).append(sentence)
        for title, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
            lines = [f"{words.STATUSES[lang][status].capitalize()}: {title}"]
            for sentence in group:
                lines += _wrapped(_cited(sentence) + _used(sentence, lang), "  ", "    ")
            blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _told(sentence: SentenceCoverage, family: Family, status: Status, lang: Lang) -> str:
    """What is told of a sentence: the look, or the reason."""
    look = next(look for look in sentence.looks if look.family is family and look.status is status)
    return look_text(look, lang) if look.reason is None else words.REASONS[lang][look.reason]


def _used(sentence: SentenceCoverage, lang: Lang) -> str:
    return f" ({words.TEXTS[lang]['also']})" if sentence.claims else ""


def _cited(sentence: SentenceCoverage, longest: int | None = None) -> str:
    quote = " ".join(sentence.quote.split())
    if longest is not None and len(quote) > longest:
        quote = quote[:longest].rsplit(" ", 1)[0] + " …"
    return f"{sentence.file}, {sentence.start}–{sentence.end}: “{quote}”"


def _wrapped(text: str, first: str, later: str | None = None) -> list[str]:
    indent = " " * len(first) if later is None else later
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=indent)
