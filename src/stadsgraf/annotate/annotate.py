"""The stage: repaired text in, `Paper` out."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from stadsgraf.annotate import layout
from stadsgraf.annotate.coreference import resolve_references
from stadsgraf.annotate.discover import discover
from stadsgraf.annotate.home import home_of
from stadsgraf.annotate.lexicon import Gazetteer, Lexicon, build, key_words, merged
from stadsgraf.annotate.local_parties import local_parties
from stadsgraf.annotate.mentions import Tagger, tag
from stadsgraf.annotate.page_words import page_words
from stadsgraf.annotate.paper import NAMED, MentionKind, Paper, Sentence
from stadsgraf.annotate.people import find_people, labelled
from stadsgraf.annotate.rolls import Side, listed, side_of
from stadsgraf.annotate.structure import Structure, plain_title, structure
from stadsgraf.annotate.taken_up import nouns_for
from stadsgraf.annotate.view import with_view
from stadsgraf.model import Document, Name
from stadsgraf.swedish import calendar
from stadsgraf.swedish.headings import BODY_LINE, DATELINE, SectionKind, heading_kind
from stadsgraf.swedish.words import fold

Edits = tuple[tuple[int, int, int, int], ...]

_ABBREVIATION = re.compile(
    r"(?:^|\s|\()(?:bl\.a|s\.k|f\.n|fr\.o\.m|t\.o\.m|t\.ex|dvs|d\.v\.s|m\.fl|m\.m|ca|kl|nr|dnr|ordf|sekr|ers|tjg|tjänstg|bitr|led|v|tf|t\.f|resp|jfr|st|osv|c|s|p"
    r"|inkl|exkl|milj|mkr|\d{1,2}|[A-ZÅÄÖ])\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 20
"""Characters before a full stop among which the abbreviation that it closes begins, and more."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-ZÅÄÖÉ\"”–0-9(|])")


def annotate(document: Document, text: str, edits: Edits, names: Gazetteer) -> Paper:
    """Finds structure, sentences and mentions in a document.

    Args:
        document: the document as read.
        text: its repaired text.
        edits: (source start, source end, repaired start, repaired end) of each repair, sorted.
        names: what the registers give to recognition.
    """
    blocks, _ = layout.blocks(text)
    shape = structure(blocks)
    flat = [block.text for block in blocks]
    names = _with_parties(names, local_parties(flat, names.parties))
    side = side_of(blocks, names.parties)
    lexicon, introduced = _paper_lexicon(blocks, flat, names, side)
    home = home_of(blocks, lexicon)
    date = _paper_date(blocks, shape)
    tagger = Tagger(lexicon, names, nouns_for(introduced, flat), side)
    sentences = _tagged(blocks, shape, tagger, date)
    resolved = resolve_references(sentences, shape.sections, shape.parts, shape.cases, home)
    return Paper(
        document=document,
        text=text,
        title=_title(blocks, resolved, shape),
        date=date,
        home=home,
        complete=_is_complete(blocks),
        parts=shape.parts,
        sections=shape.sections,
        cases=shape.cases,
        sentences=resolved,
        blocks=blocks,
        edits=edits,
    )


def _with_parties(names: Gazetteer, local: Mapping[str, Name]) -> Gazetteer:
    """What the registers give, and the parties of the paper's own town."""
    return msgspec.structs.replace(names, parties={**names.parties, **local}) if local else names


def _paper_lexicon(
    blocks: tuple[layout.Block, ...], flat: list[str], names: Gazetteer, side: Side
) -> tuple[Lexicon, tuple[str, ...]]:
    """Names of the registers, on top of them the networks and people of this paper; and those networks."""
    rolled = (" ".join(key_words(name)) for name in listed(blocks, names.parties, side))
    people_with_party = labelled(flat, names) | frozenset(rolled)
    found = [item for item in discover(flat, names.lexicon) if " ".join(item.words) not in people_with_party]
    taken = frozenset(" ".join(item.words) for item in found) | names.not_people
    people = find_people(blocks, names, taken, side)
    own = merged(build(people), build(found))
    networks = dict.fromkeys(item.name.label for item in found if item.kind is MentionKind.NETWORK)
    return merged(names.lexicon, own), tuple(networks)


def _tagged(
    blocks: tuple[layout.Block, ...], shape: Structure, tagger: Tagger, date: str
) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    pages = page_words(blocks)
    for number, block in enumerate(blocks):
        section = shape.section_of_block[number]
        reference = shape.parts[shape.sections[section].part].date or date
        for first, (start, end) in _numbered(_sentence_spans(block.text)):
            text = block.text[start:end]
            bare = Sentence(
                index=len(sentences),
                text=text,
                offsets=block.offsets[start:end],
                section=section,
                block=number,
                first=first,
                item=block.item,
                row=block.row,
            )
            mentions = tag(text, tagger, reference or None)
            kept = tuple(
                m for m in mentions if m.kind is not MentionKind.ORG or bare.offsets[m.start] not in pages
            )
            sentences.append(with_view(bare, kept))
    return _with_printed_forms(sentences)


def _with_printed_forms(sentences: list[Sentence]) -> tuple[Sentence, ...]:
    """Sentences in which each named thing carries the other forms that this paper prints for it."""
    forms: dict[Name, set[str]] = {}
    for mention in (mention for sentence in sentences for mention in sentence.mentions):
        if mention.name is not None and mention.kind in NAMED:
            words = mention.words.removesuffix("s") if mention.genitive else mention.words
            forms.setdefault(mention.name, set()).update(_parts_of(words))
    full = {name: _as_printed(name, found) for name, found in forms.items()}
    return tuple(
        # Only names change, no kind and no place, so the view stays as it is.
        msgspec.structs.replace(
            sentence,
            mentions=tuple(
                msgspec.structs.replace(mention, name=full[mention.name]) if mention.name in full else mention
                for mention in sentence.mentions
            ),
        )
        for sentence in sentences
    )


def _as_printed(name: Name, forms: set[str]) -> Name:
    """A name with the forms that the paper prints; a longer printed form ("The …") is its label there."""
    longer = sorted(form for form in forms if form.casefold().endswith(" " + name.label.casefold()))
    label = name.label if name.label in forms or not longer else longer[0]
    return msgspec.structs.replace(
        name, label=label, aliases=tuple(sorted(forms - {label})), key=name.key or name.label
    )


def _parts_of(words: str) -> tuple[str, ...]:
    """The forms in "X (XYZ)" or "X, XYZ": X and XYZ."""
    parts = re.split(
        r"\s*[(),]\s*|\b(?:i det följande|fortsättningsvis|i fortsättningen|nedan|förkortat|härefter)\b",
        words,
    )
    return tuple(part.strip() for part in parts if part.strip())


def _numbered(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[bool, tuple[int, int]]]:
    for number, span in enumerate(spans):
        yield number == 0, span


def _sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start() + 1]):
            continue
        yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _paper_date(blocks: tuple[layout.Block, ...], shape: Structure) -> str:
    """Date of the paper: that of its minutes, of its head, or of its last signature."""
    signed = []
    for block in blocks:
        match = DATELINE.fullmatch(block.lines[0].text)
        if match is not None and len(block.lines[0].text) < 60:
            period = calendar.parse(match["date"])
            if period is not None and period.start is not None and period.start == period.end:
                signed.append(period.start)
    heads = [part.date for part in shape.parts if part.date]
    minutes = [part.date for part in shape.parts if part.date and part.genre == "protokoll"]
    if minutes:
        return minutes[0]
    if signed:
        return max(signed)
    return heads[0] if heads else ""


_TITLE_WORDS = re.compile(
    r"medlemskap|anslutning|ansökan|utträde|samarbete|inträde|motion|yttrande|svar på|förslag om|deltagande|nätverk|remiss",
    re.IGNORECASE,
)


def _title(blocks: tuple[layout.Block, ...], sentences: tuple[Sentence, ...], shape: Structure) -> str:
    """The title: near the top, without a full stop, no heading of the genre; one with a telling word first."""
    networks = {
        sentence.block
        for sentence in sentences
        if any(mention.kind is MentionKind.NETWORK for mention in sentence.mentions)
    }
    people = {
        sentence.offsets[mention.start]
        for sentence in sentences
        for mention in sentence.mentions
        if mention.kind is MentionKind.PERSON
    }
    kinds = [shape.sections[section].kind for section in shape.section_of_block]
    candidates = [
        (number, text)
        for number, block in enumerate(blocks[:16])
        if kinds[number] not in _NO_TITLES
        and (text := _title_of(block, people))
        and _may_be_title(block, text)
    ]
    for number, text in candidates:
        if _TITLE_WORDS.search(text) or number in networks:
            return text
    titles = [case.title for case in shape.cases if case.title]
    telling = [title for title in titles if _TITLE_WORDS.search(title)]
    return next(iter([*telling, *titles, *(text for _, text in candidates)]), "")


_NO_TITLES = (
    SectionKind.PRESENCE,
    SectionKind.ATTACHMENTS,
    SectionKind.DISTRIBUTION,
    SectionKind.VOTE,
    SectionKind.REFERRAL,
)
_HEAD_LINE = re.compile(
    r"(?:till|pm|kallelse|protokoll|utdrag ur|minnesanteckningar fran|motta|handlagg|inkom|dnr|diarienr|datum|bilaga \d"
    r"|beslutsmeddelande|delegationsbeslut|foredragningslista)\b[^–]*"
)
_DATED = re.compile(rf"[^.:]*?(?:{calendar.DATE.pattern})[\s§\d,.]*", re.VERBOSE | re.IGNORECASE)


def _title_of(block: layout.Block, people: set[int]) -> str:
    """A block without the lines of a letterhead above a title; empty if it holds a person's line or a signature."""
    lines = list(block.lines)
    if any(_is_persons(line, people) for line in lines):
        return ""
    while len(lines) > 1 and _is_head_line(lines[0].text):
        lines = lines[1:]
    if len(lines) == len(block.lines):
        return plain_title(block.text)
    return plain_title(" ".join(line.text for line in lines))


def _is_persons(line: layout.Line, people: set[int]) -> bool:
    """Whether a line begins with a person, or with one word and a person: a signature, "Handläggare: N N"."""
    first = min((place for place in people if line.start <= place < line.end), default=None)
    return first is not None and re.fullmatch(r"(?:\S+:?\s+)?", line.text[: first - line.start]) is not None


def _is_head_line(line: str) -> bool:
    """Whether a line is of a letterhead: an issuer, a genre, a board, a date; no telling words of a matter."""
    if _TITLE_WORDS.search(line):
        return False
    words = line.split()
    issuer = any(word.casefold().strip(",") in ("kommun", "stad", "region") for word in words[:4])
    return (
        issuer
        or BODY_LINE.fullmatch(line.strip()) is not None
        or re.fullmatch(r"\S+s \S*utskott(?:et)?", line.strip()) is not None
        or _HEAD_LINE.fullmatch(fold(line)) is not None
        or _DATED.fullmatch(line) is not None
    )


def _may_be_title(block: layout.Block, text: str) -> bool:
    return (
        not block.row
        and not block.item
        and len(block.lines) <= 3
        and 2 <= len(text.split()) <= 25
        and re.search(r"[.:,][\"”]?$", text) is None
        and re.search(r"[a-zåäö]{2}[.?!] [A-ZÅÄÖ]", text) is None
        and text[0].isupper()
        and heading_kind(text) is None
        and not _is_place_line(text)
        and not _GUEST.fullmatch(text)
        and not re.match(_NO_TITLE, fold(text))
        and not calendar.DATE.search(text[:16])
    )


_NO_TITLE = r"till\s|pm \d|utlatande \d|inkom|dnr|hur man overklagar|(?:ort och )?datum\b|beslutsmeddelande\b|delegationsbeslut\b|enligt uppdrag|punkt \d|\S+s beslut \d"
"""Beginnings of lines of a head or a form that are no title, folded."""
_GUEST = re.compile(r"[A-ZÅÄÖ]\S+ (?:\S+ )?[A-ZÅÄÖ]\S+, .*§§? ?\d+(?:[–-]\d+)?")
"""A line of a list of those present: "N N, X AB, § 14"."""


def _is_place_line(text: str) -> bool:
    """A running head or a dateline: an issuer alone, a place with a date."""
    alone = re.fullmatch(r"(?:[A-ZÅÄÖ][\wåäöÅÄÖ-]+\s+){1,2}(?:KOMMUN|STAD|[Kk]ommun|[Ss]tad)", text)
    return alone is not None or DATELINE.fullmatch(text) is not None


def _is_complete(blocks: tuple[layout.Block, ...]) -> bool:
    """False where the last words are running prose that stops without a full stop."""
    if not blocks:
        return True
    last = blocks[-1]
    text = last.text.rstrip()
    prose = len(last.lines) > 1 and not last.row and len(last.lines[-1].text) > 40
    return not (prose and text[-1:].isalnum() and text.split()[-1][:1].islower())
