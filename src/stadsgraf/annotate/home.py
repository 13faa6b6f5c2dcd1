"""Whose paper it is: the municipality or region of the letterhead, and nobody where none is printed.

A name in running prose, in a list of those who get a copy, or of those who meet, is not the issuer's.
Where no head names anybody, a paper with the headings of a council's matter is of the one municipality
whose domain its addresses have, or that it names in full throughout.
"""

import itertools
import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.addresses import OTHERS, SENT_TO, domains_of_writer
from stadsgraf.annotate.layout import Block
from stadsgraf.annotate.letterhead import bodies_in, closed_up, genre_in
from stadsgraf.annotate.lexicon import Lexicon, key_words
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import DATELINE, SectionKind, heading_kind
from stadsgraf.swedish.words import fold

_HEAD_BLOCKS, _HEAD_LINES = 6, 3
_PROSE_WORDS = 14
_WIDEST, _PRINTED = 100, 80
"""Characters of the widest printed line, and of a common one."""
_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_COURT = re.compile(
    r"(?:forvaltningsratten|kammarratten|tingsratten|hovratten|hogsta forvaltningsdomstolen)\b"
)
_MOVED = re.compile(
    r"(?:motion(?:en)?|interpellation(?:en)?|medborgarforslag|e-forslag|(?:enkel )?fraga|svar|forslag)\s+till\s"
)
_ABOUT = re.compile(
    r"\b(?:om|till|från|för|av|med|mot|mellan|runt|kring|hos|vid|inom|och|samt|at|över|angående|in|hälsar|tackar)\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:remissvar|yttrande|skrivelse|svar|besvarad|avsänd|upprättad|utgiven|utgivare|remiss)\s*(?:från|av):?\s+$",
    re.IGNORECASE,
)
_OWN_RULES = re.compile(
    r"(?:policyn?|riktlinjer(?:na)?|strategin?|reglementet?|delegationsordning(?:en)?|budget(?:en)?|årsredovisning(?:en)?"
    r"|[a-zåäö]*plan(?:en)?|[a-zåäö]*program(?:met)?|taxa|stadgar|föreskrifter)\s+för\s+$",
    re.IGNORECASE,
)
_BODY = r"[a-zåäö-]*(?:fullmäktige|styrelsen?|nämnden|nämnd|utskottet|beredningen|förvaltningen)"
_IN_PLACE = re.compile(rf"\b{_BODY}\s+i\s+$", re.IGNORECASE)
_OF_PLACE = re.compile(r"\s+(?:kommunfullmäktige|kommunstyrelse|stadsfullmäktige)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\s+[\wåäöÅÄÖ-]*(?:styrelse|nämnd|fullmäktige|förvaltning|kontor|stab|kansli|protokoll|beredning|avdelning)\b",
    re.IGNORECASE,
)
_FORMAL = re.compile(
    r"(?:beskrivning av )?arendet|arendebeskrivning|beredning|arendets beredning|remissammanstallning"
    r"|(?:\w+s )?forslag till (?:kommun\w+ )?beslut|beslutsgang|beslutsunderlag|beslutet skickas till|forvaltningens bedomning"
)


class _Found(msgspec.Struct, frozen=True):
    """A municipality or region named in a text, where, and whether as a genitive."""

    name: Name
    start: int
    end: int
    genitive: bool


def home_of(blocks: tuple[Block, ...], lexicon: Lexicon) -> Name | None:
    """The municipality or region whose paper it is; None where no letterhead or dateline tells.

    Args:
        blocks: the paper.
        lexicon: names to recognise.
    """
    head = list(_head_cells(blocks))
    if head and _COURT.match(fold(head[0])):
        return None
    for _, page in itertools.groupby(blocks, key=lambda block: block.page):
        for cell in _head_cells(tuple(page)):
            name = _issuer(cell, lexicon)
            if name is not None:
                return name
    alone = _alone_above_a_body(head, lexicon)
    if alone is not None:
        return alone
    formal = any(_FORMAL.fullmatch(fold(block.text.strip().rstrip(":"))) for block in blocks)
    if not formal and next(bodies_in(head), None) is None:
        return None
    decided_for = _by_domain(blocks, lexicon) or _decided_for(blocks, lexicon)
    return decided_for or (_only_one(blocks, lexicon) if formal else None)


_MARKED = re.compile(r"\s*(?:\d{1,2}[.)]|[-–•*●·])\s*(?=[A-ZÅÄÖ])")
"""The mark of a point; under it stands what is decided only where the words above say so."""
_THAT = re.compile(
    r"\s*(?:(?:\d{1,2}[.)]|[-–•*●·])\s*)?(?:(?![^.;:]{0,120}\b(?i:nätverk|förbund|förening|organisation))"
    r"[^.;:]{0,120}?\b(?:beslutar|besluta|föreslår|hemställer|yrkar) )?att\s+(?=[A-ZÅÄÖ])"
)
"""The beginning of a point that says itself that it is decided or asked for."""
_ASKED = gated(
    r"\b(?:beslut(?:ar|a|ade|at|as)?|föreslå[rs]?|hemställ(?:er|a)|yrkar)\b[^.]{0,80}$", re.IGNORECASE
)
"""The end of words above points."""
_ENTERS = re.compile(
    r"\s+(?:skall? |ska )?(?:(?:ansluter|ansluta) sig|ansök(?:er|a)|går (?:med|in|ur)|gå (?:med|in|ur)|bli(?:r)?|lämnar?|(?:ut|in)träd(?:er|a)|säg(?:er|a) upp|kvarstår?|avslutar?|ingår?|deltar?"
    r"|fortsätt(?:er|a)|förny(?:ar|a)|avbö(?:jer|ja)|tackar? (?:ja|nej)|undertecknar?)\b"
)
"""What a council decides of its own municipality and of no other."""


def _decided_for(blocks: tuple[Block, ...], lexicon: Lexicon) -> Name | None:
    """The one municipality that is the subject of the points of decisions: "att X kommun ansöker om medlemskap"."""
    found = set()
    asked = False
    for block in blocks:
        begins = _THAT.match(block.text) or (_MARKED.match(block.text) if asked else None)
        kind = heading_kind(block.text)
        stays = asked and (begins is not None or block.item) and kind is None
        asked = stays or kind in _DECIDING or _ASKED.search(block.text) is not None
        hit = next(_places(block.text, lexicon), None) if begins is not None else None
        if begins is None or hit is None or hit.start != begins.end() or hit.genitive:
            continue
        if _ENTERS.match(block.text, hit.end) is not None:
            found.add(hit.name)
    return next(iter(found)) if len(found) == 1 else None


_DECIDING = (SectionKind.PROPOSAL, SectionKind.DECISION)


def _by_domain(blocks: tuple[Block, ...], lexicon: Lexicon) -> Name | None:
    """The municipality that the paper names and whose domain, and no other's, is in the addresses of who writes.

    A letterhead is often a picture, of which the text of a file has nothing; the address of who writes is there.
    """
    domains = domains_of_writer(blocks)
    if not domains:
        return None
    words = dict.fromkeys(match.group() for block in blocks for match in _WORD.finditer(block.text))
    capital = [word for word in words if word[0].isupper()]
    found = {name for word in capital for name in _of_domain(word, domains, lexicon)}
    return next(iter(found)) if len(found) == 1 else None


def _of_domain(word: str, domains: frozenset[str], lexicon: Lexicon) -> Iterator[Name]:
    first = key_words(word)[0]
    for key in dict.fromkeys((first, first.removesuffix("s"))):
        for item in lexicon.get(key, ()):
            bare = item.words[:-1] if item.words[-1] in ("kommun", "stad") else item.words
            if item.kind is MentionKind.MUNICIPALITY and fold("".join(bare)).replace("-", "") in domains:
                yield item.name


def _head_cells(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The cells of the lines of the head, running prose and lists of others left out."""
    for block in blocks[:_HEAD_BLOCKS]:
        others = sent = False
        for line in _printed(block):
            cells = _CELL.findall(line)
            folded = fold(line)
            below = others and (sent or not line[:1].isupper())
            sent = sent or SENT_TO.match(folded) is not None
            others = OTHERS.match(folded) is not None or below
            bare = folded.rstrip(":") in ("till", "kopia", "kopia till", "mottagare", "parter", "deltagare")
            if _is_prose(line):
                break
            if not others:
                yield from cells
            if bare:
                break
    yield from _broken_names(blocks)


_SECOND_WORD = re.compile(r"(?:kommun|stad|landsting|götalandsregionen)$", re.IGNORECASE)
_AROUND = 2
"""Columns by which the words of a name above each other may be out of line."""


def _broken_names(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Names that a narrow column of the head sets on two lines, "NACKA" above "KOMMUN"."""
    lines = [line.raw for block in blocks[:_HEAD_BLOCKS] for line in block.lines[:_HEAD_LINES]]
    for upper, lower in itertools.pairwise(lines):
        for second in _CELL.finditer(lower):
            if _SECOND_WORD.fullmatch(second.group()) is None:
                continue
            for first in _CELL.finditer(upper):
                if abs(first.start() - second.start()) <= _AROUND:
                    yield f"{first.group()} {second.group()}"


_FIRST_CELLS = 3


def _alone_above_a_body(cells: list[str], lexicon: Lexicon) -> Name | None:
    """The municipality whose bare name stands at the top of a head that goes on with one of its bodies, or the genre."""
    heads = (n for n, cell in enumerate(cells) if _ASSEMBLY.fullmatch(cell) or (n and genre_in([cell])))
    body = next(heads, 0)
    for number, cell in enumerate(cells[: min(body, _FIRST_CELLS)]):
        if number and not cell.isupper():
            continue
        for item in lexicon.get(key_words(cell)[0], ()) if _WORD.fullmatch(cell) else ():
            if item.kind is MentionKind.MUNICIPALITY and len(item.words) == 1:
                return item.name
    return None


_ASSEMBLY = re.compile(r"(?:kommun|stads)(?:fullmäktige|styrelsen|ledningskontoret|kansliet)", re.IGNORECASE)
"""Bodies that every municipality has one of."""


def _printed(block: Block) -> list[str]:
    """The first lines of a block; of an item that lost its line ends, what print has on its first line."""
    lines = [closed_up(line.text) for line in block.lines[:_HEAD_LINES]]
    return [text[:_PRINTED] if block.item and len(text) > _WIDEST else text for text in lines]


def _is_prose(line: str) -> bool:
    words = len(line.split())
    return words > _PROSE_WORDS or (line.endswith((".", "!", "?")) and words > 4)


def _issuer(cell: str, lexicon: Lexicon) -> Name | None:
    """Whose letterhead a cell of the head is, if anybody's."""
    found = list(_places(cell, lexicon))
    if not found or len({item.name for item in found}) > 1:
        return None
    item = found[0]
    before, after = cell[: item.start], cell[item.end :]
    if item.genitive and _OFFICE.match(after) is None:
        return None
    if _MOVED.match(fold(before)) or _FROM.search(before) or _IN_PLACE.search(before):
        return item.name
    if _OWN_RULES.search(before):
        return item.name
    return item.name if _ABOUT.search(before) is None and not re.search(r"[a-zåäö]\s+$", before) else None


def _places(text: str, lexicon: Lexicon) -> Iterator[_Found]:
    """Municipalities and regions named in full, or beside their council: "Kommunstyrelsen i X", "Xs kommunfullmäktige"."""
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        hit = _at(text, words[place:], lexicon)
        place += 1
        if hit is not None:
            yield hit[0]
            place += hit[1] - 1


def _at(text: str, words: list[re.Match[str]], lexicon: Lexicon) -> tuple[_Found, int] | None:
    start = words[0].start()
    if not text[start].isupper():
        return None
    first = key_words(words[0].group())[0]
    for key in dict.fromkeys((first, first.removesuffix("s"))):
        for item in lexicon.get(key, ()):
            stretch = words[: len(item.words)]
            if item.kind is not MentionKind.MUNICIPALITY or len(stretch) < len(item.words):
                continue
            printed = text[start : stretch[-1].end()]
            plain = key_words(printed)
            genitive = plain != item.words and plain[-1] == item.words[-1] + "s"
            if not genitive and plain != item.words:
                continue
            if genitive and plain[:-1] != item.words[:-1]:
                continue
            found = _Found(item.name, start, stretch[-1].end(), genitive)
            if _in_full(item.words) or _beside_council(text, found):
                return found, len(item.words)
    return None


def _in_full(words: tuple[str, ...]) -> bool:
    """Whether a name says what it is: "Solna" alone may be the place."""
    return words[-1] in ("kommun", "stad", "landsting") or any(
        word.endswith(("regionen", "landstinget", "regionförbundet")) or word == "region" for word in words
    )


def _beside_council(text: str, found: _Found) -> bool:
    if _IN_PLACE.search(text[: found.start]):
        return not found.genitive
    return _OF_PLACE.match(text[found.end :]) is not None


def _only_one(blocks: tuple[Block, ...], lexicon: Lexicon) -> Name | None:
    """The one municipality that a paper of a council names in full throughout, else that of its dateline."""
    named = [item.name for block in blocks for item in _places(block.text, lexicon)]
    if len(set(named)) == 1 and len(named) > 1:
        return named[0]
    for block in blocks:
        match = DATELINE.fullmatch(block.text.split("  ")[0])
        if match is None or named:
            continue
        for item in lexicon.get(match["place"].casefold(), ()):
            if item.kind is MentionKind.MUNICIPALITY and len(item.words) == 1:
                return item.name
    return None
