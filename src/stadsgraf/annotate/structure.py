"""Parts, sections and cases: what a reader sees at a glance on the page.

A part is a paper within the file (minutes, motion, letter); it begins on a page whose head names a
genre.  A section begins at a heading of the genre, at a line that holds only a body's name, or at a
paragraph mark (§).
"""

import bisect
import itertools
import re

import msgspec

from stadsgraf.annotate.bodies import body_label
from stadsgraf.annotate.layout import Block
from stadsgraf.annotate.paper import CaseHead, Part, Section
from stadsgraf.model import Name
from stadsgraf.swedish import calendar
from stadsgraf.swedish.headings import BODY_LINE, GENRES, NUMBERED, SectionKind, heading_kind
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import EntityType

_ACTS = re.compile(r"(?P<body>[A-ZÅÄÖ][\wåäö-]*(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen))s?\b")
_PARAGRAPH = re.compile(r"(?:[A-Za-z]{1,4}\s*)?(?:§|Paragraf)\s*(?P<number>\d+)(?P<rest>.*)", re.DOTALL)
_DNR_TAIL = re.compile(
    r"(?:Dnr|Diarienummer|Diarienr|Ärendenr)?[.:]?\s*(?P<number>(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,4}[-\s/]?)?\d[\d]*[-/:]\d[\d./:-]*)\s*$",
    re.IGNORECASE,
)
_DNR_HEAD = re.compile(
    r"\s*(?:(?:Dnr|Diarienummer|Diarienr|Ärendenr)[.:]?\s*(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,4}[-\s/]?)?|[A-ZÅÄÖ]{2,4}[-\s/]?)"
    r"\d+[-/:]\d[\d./:-]*\s+(?=\S)"
)
_RUN_ON = re.compile(r"\s+(?:Förslag till|Beslut\b|Sammanfattning\b|Ärendet\b|Bakgrund\b).*", re.DOTALL)
_HEAD_LINES = 8
_HEAD_DATE_LINES = 14


class Structure(msgspec.Struct, frozen=True):
    """Parts, sections and cases of a paper, and for each block the section it stands in."""

    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    cases: tuple[CaseHead, ...]
    section_of_block: tuple[int, ...]


def structure(blocks: tuple[Block, ...]) -> Structure:
    """The structure of a paper from its blocks."""
    parts = find_parts(blocks)
    builder = _Builder(parts)
    for index, block in enumerate(blocks):
        builder.take(block, blocks[index + 1] if index + 1 < len(blocks) else None)
    return Structure(parts, tuple(builder.sections), tuple(builder.cases), tuple(builder.section_of_block))


class _Builder:
    """Walks the blocks once; state that functions would have to hand round is its only reason."""

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        self.sections: list[Section] = [Section(SectionKind.TOP, "", 0, 0, 0, parts[0].body)]
        self.cases: list[CaseHead] = [CaseHead("")]
        self.section_of_block: list[int] = []
        self.awaits_title = False
        self.marked: set[str] = set()

    def take(self, block: Block, following: Block | None) -> None:
        """Files one block under its section, opening a new one where it is a heading."""
        part = _part_at(self.parts, block.start)
        if part != self.sections[-1].part:
            self._open(SectionKind.TOP, "", block, part, self.parts[part].body)
        paragraph = _paragraph_mark(block)
        if paragraph is not None:
            self._open_case(paragraph, block, part)
        elif self.awaits_title and not block.item:
            self.cases[-1] = _titled(self.cases[-1], block.text)
            self.awaits_title = False
        else:
            self._open_heading(block, following, part)
        self.section_of_block.append(len(self.sections) - 1)

    def _open(self, kind: SectionKind, heading: str, block: Block, part: int, body: Name | None) -> None:
        self.sections.append(Section(kind, heading, block.start, part, len(self.cases) - 1, body))

    def _open_case(self, paragraph: re.Match[str], block: Block, part: int) -> None:
        head = _titled(CaseHead("", paragraph=paragraph["number"]), paragraph["rest"])
        head = _with_lines_below(head, paragraph, block)
        if paragraph["number"] in self.marked and "forts" in block.text:
            return
        self.marked.add(paragraph["number"])
        self.cases.append(head)
        self.awaits_title = not head.title
        self._open(SectionKind.TOP, "", block, part, self.parts[part].body)

    def _open_heading(self, block: Block, following: Block | None, part: int) -> None:
        text = block.text.strip()
        kind = heading_kind(text)
        if len(block.lines) > 2 or (block.item and not self._is_numbered(kind, text)):
            return
        body = self._body_of(text, kind, part)
        if kind is not None and not _is_sentence(block, following):
            self._open(kind, text, block, part, body or self.sections[-1].body)
        elif BODY_LINE.fullmatch(text) and len(text) < 60:
            self._open(SectionKind.BODY, text, block, part, body)
        elif self.sections[-1].kind in _CLOSED_BY_ANY and _is_own_heading(block, following):
            self._open(SectionKind.OTHER, text, block, part, self.parts[part].body)

    def _is_numbered(self, kind: SectionKind | None, text: str) -> bool:
        """Whether an item is a heading with a number, "2. Bakgrund", and none of a list of papers."""
        listed = self.sections[-1].kind is SectionKind.ATTACHMENTS
        return kind in NUMBERED and text[0].isdigit() and not listed

    def _body_of(self, text: str, kind: SectionKind | None, part: int) -> Name | None:
        line = BODY_LINE.fullmatch(text)
        acts = line or _ACTS.search(text)
        if acts is not None:
            label = body_label(acts["body"])
            if label is not None:
                return Name(EntityType.BODY, label)
        protocol = self.parts[part].genre == "protokoll"
        return self.parts[part].body if protocol and kind is not None else None


_CLOSED_BY_ANY = (SectionKind.DECISION, SectionKind.PROPOSAL)
"""What ends under any heading, be it of the genre or the paper's own: prose below it is not decided or proposed."""
_OWN_HEADING = re.compile(r"[A-ZÅÄÖ][^.,:;!?§()\d]{2,60}")


def _is_own_heading(block: Block, following: Block | None) -> bool:
    """Whether a short line of few words stands above a paragraph of prose."""
    text = block.text.strip()
    return (
        following is not None
        and len(following.lines) > 1
        and not following.item
        and not following.row
        and following.text[:1].isupper()
        and len(block.lines) == 1
        and not block.row
        and len(text.split()) < 8
        and _OWN_HEADING.fullmatch(text) is not None
    )


_MARK = re.compile(r"^(?:[A-Za-z]{1,4}\s*)?§\s*\d+[.:]?\s+(?=\S)")
_DNR_BEHIND = re.compile(
    r"\s+(?:Dnr|Diarienr|Diarienummer|Ärendenr)[.:]?\s+\S*\d\S*(?:\s+Dpl\s+\d+)?$", re.IGNORECASE
)
_MARKED_LINE = re.compile(
    r"(?:[A-Za-z]{1,4}\s*)?(?:§|Paragraf)\s*(?P<number>\d+)[.:]?(?P<rest>(?:\s+[A-ZÅÄÖ\d].*)?)"
)
_NUMBER_LINE = re.compile(
    r"(?:Dnr|Diarienummer|Diarienr|Ärendenr|KS|KF|[A-ZÅÄÖ]{2,4})\b[.:]?\s*\S*\d[\d./:-]*(?:\s+Dpl.*)?",
    re.IGNORECASE,
)
_TITLE_WIDTH = 110


_READ_AS_EIGHT = re.compile(
    r"[8$&]\s?(?P<number>\d{1,3})(?P<rest>\s+(?:Dnr:?\s|[A-ZÅÄÖ]{2,4}[-\s/]?)\s?\S*\d{2}[/:-]\S*\d)"
)
"""A paragraph mark beside a diary number, its sign read as a figure: "847 KS 2023/1127"."""


def _paragraph_mark(block: Block) -> re.Match[str] | None:
    """The paragraph mark of a block that is one, or whose first line is one above the text of its matter."""
    eight = _READ_AS_EIGHT.fullmatch(block.text)
    if eight is not None:
        return eight
    whole = _PARAGRAPH.fullmatch(block.text) if len(block.text) < _TITLE_WIDTH + 10 else None
    if len(block.lines) == 1 or (whole is not None and not _ends_sentence(block.text)):
        return whole
    line = block.lines[0].text
    marked = _MARKED_LINE.fullmatch(line)
    return marked if marked is not None and len(line) < _TITLE_WIDTH and not _is_cited(line) else whole


def _ends_sentence(text: str) -> bool:
    return re.search(r"[.!?][\"”]?$", text) is not None


def _is_cited(line: str) -> bool:
    """Whether a paragraph mark is that of a law or of an earlier paper: "§ 12 KL", "§ 4 andra stycket"."""
    return re.match(r"(?:\w+\s+)?§\s*\d+\s*(?:KL|kommunallagen|[A-ZÅÄÖ]\w*lagen)\b", line) is not None


def _with_lines_below(case: CaseHead, mark: re.Match[str], block: Block) -> CaseHead:
    """A case with the title and number on the lines under a paragraph mark, where its text follows in the same block."""
    if mark.string == block.text:
        return case
    below = [line.text for line in block.lines[1:4]]
    for line in below:
        number = _NUMBER_LINE.fullmatch(line)
        if number is not None:
            found = _DNR_TAIL.search(line)
            case = msgspec.structs.replace(case, number=case.number or (found["number"] if found else ""))
        elif case.title or _ends_sentence(line) or len(line) > _TITLE_WIDTH or not line[:1].isupper():
            break
        else:
            case = _titled(case, line)
    return case


def _titled(case: CaseHead, text: str) -> CaseHead:
    """A case with the title of a line; numbers beside the title, and what a scan ran into it, are cut off."""
    words = re.sub(r"^\s*(?:forts\.?)?\s*|\s+Dpl\s+\d+\s*$", "", text)
    head, tail = _DNR_HEAD.match(words), _DNR_TAIL.search(words)
    number = ""
    if tail is not None:
        number, words = tail["number"], words[: tail.start()]
    elif head is not None:
        found = _DNR_TAIL.search(head.group())
        number = found["number"] if found is not None else ""
    words = words if head is None else words[head.end() :]
    return msgspec.structs.replace(case, title=plain_title(words).strip(" ."), number=case.number or number)


def plain_title(text: str) -> str:
    """A title without the number of its case and without the heading that a scan ran into it."""
    plain = _MARK.sub("", text.strip())
    head = _DNR_HEAD.match(plain)
    return (
        _RUN_ON.sub("", _DNR_BEHIND.sub("", plain if head is None else plain[head.end() :])).strip() or plain
    )


def _is_sentence(block: Block, following: Block | None) -> bool:
    """A heading is followed by something; a line that ends the paper is none."""
    return block.row and following is None


def find_parts(blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """The papers within a file; at least one."""
    parts: list[Part] = []
    for _, group in itertools.groupby(blocks, key=lambda block: block.page):
        page = list(group)
        head = page[:_HEAD_LINES]
        lines = [line.text for block in head for line in block.lines][:_HEAD_LINES]
        genre = _genre(lines) or ("" if parts else _genre_of_title(lines))
        if not parts or (genre and genre != parts[-1].genre):
            more = [line.text for block in page[:_HEAD_DATE_LINES] for line in block.lines][:_HEAD_DATE_LINES]
            date = _head_date(more)
            body = _head_body(lines)
            goes_on = parts and not parts[-1].genre and parts[-1].body == body
            start = parts.pop().start if goes_on else head[0].start if parts else 0
            parts.append(Part(genre, start, body, date))
    return tuple(parts) or (Part("", 0),)


def _part_at(parts: tuple[Part, ...], place: int) -> int:
    return max(bisect.bisect_right(parts, place, key=lambda part: part.start) - 1, 0)


_OWNER = re.compile(r"(?:[A-ZÅÄÖ][\wåäöÅÄÖ-]+\s+){1,2}(?:KOMMUN|STAD|kommun|stad)\b[-,]?\s+(?=\S)")
_TAIL = re.compile(
    r"\s+(?:(?:sammanträdes)?datum|blad|sida|sid|dnr|diarienr)?[.:]?\s*\d[\d\s()/.:-]*(?:av\s+\d+)?$",
    re.IGNORECASE,
)
_TWO_CELLS = re.compile(
    r"(?P<body>[A-ZÅÄÖ][\wåäö]+)\s+(?P<genre>(?:SAMMANTRÄDES)?PROTOKOLL|(?:Sammanträdes)?[Pp]rotokoll)"
)
_GENITIVE_BODY = re.compile(r"[A-ZÅÄÖ][\wåäö-]*(?:styrelsens|nämndens|fullmäktiges)")
_OFFICE = re.compile(r"(?:förvaltning|kansli|kontor|stab)\b")


_HEAD_WORD = re.compile(
    r"\s+(?=(?:SAMMANTRÄDES|BESLUTS)?PROTOKOLL(?:SUTDRAG)?\b|Sammanträdes?(?:protokoll|dag|datum)?\b|Protokoll(?:sutdrag)?\b|Protokoll nr\b"
    r"|TJÄNSTE(?:SKRIVELSE|UTLÅTANDE)\b|Tjänste(?:skrivelse|utlåtande)\b|UTLÅTANDE\b|YTTRANDE\b|MOTION\b|INTERPELLATION\b"
    r"|(?:Mån|Tis|Ons|Tors|Fre|Lör|Sön)dagen\b|[Dd]en \d{1,2} [a-z]+ \d{4}\b"
    r"|(?:Blad|Sida?|Sid\.|Dnr|Diarienr|Diarienummer|Datum|Ärendenr)\b|\d{4}-\d\d-\d\d\b|\d{1,2} ?\(\d{1,3}\))"
)
"""Where the next cell of a head begins after a scan has closed the gap between them."""


def _cells(line: str) -> list[str]:
    """The cells of a line of the head; a scan may have closed the gaps between them."""
    found = [cell.strip() for cell in re.split(r"\s{2,}|\t", line)]
    for cell in tuple(found):
        bare = _TAIL.sub("", _TAIL.sub("", _OWNER.sub("", cell, count=1))).strip()
        two = _TWO_CELLS.fullmatch(bare)
        found += [two["body"], two["genre"]] if two is not None else [bare] if bare != cell else []
        found += [piece.strip() for piece in _HEAD_WORD.split(bare) if piece != cell]
    return found


def _genre(lines: list[str]) -> str:
    for line in lines:
        for cell in _cells(line):
            plain = fold(cell).strip()
            for pattern, genre in GENRES:
                if cell[:1].isupper() and re.fullmatch(rf"(?:{pattern})(?:\s+\d.*)?", plain):
                    return genre
    return ""


_TITLE_GENRE = re.compile(
    r"(?P<genre>motion|interpellation|medborgarförslag)(?:\s+(?:om|av|angående|gällande|rörande|till|för)\b|:\s|\s+[–-]\s)",
    re.IGNORECASE,
)


def _genre_of_title(lines: list[str]) -> str:
    """The genre that the title at the head of a file begins with ("Motion om …"), where no line names it alone."""
    found = (_TITLE_GENRE.match(line) for line in lines)
    return next((match["genre"].casefold() for match in found if match is not None), "")


_ASSEMBLY = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö-]+s?\s+)?(?P<body>kommunfullmäktige|kommunstyrelsen|regionfullmäktige|regionstyrelsen)",
    re.IGNORECASE,
)


_LONG_BODY = re.compile(
    r"(?P<body>(?:[A-ZÅÄÖ][a-zåäö]+- och )?[A-ZÅÄÖa-zåäö]+(?:styrelsens|nämndens|fullmäktiges) [a-zåäö]*(?:utskott|beredning|presidium)(?:et|en)?"
    r"|(?:[A-ZÅÄÖ][a-zåäö]*nämnden|Nämnden|Utskottet|Beredningen|Styrelsen|Förvaltningen|Kontoret) för(?: [a-zåäö]+,?-?){1,6})"
)
"""A body named after the one that it prepares for, or by its field: "Kommunstyrelsens arbetsutskott", "Nämnden för X och Y"."""


_OF_A_BOARD = re.compile(
    r"Styrelseprotokoll\b|(?:Sammanträdes)?protokoll,? (?:(?:fört|från|för|vid)\s+)+(?:styrelsens\s+(?:sammanträde|möte)|(?:ordinarie\s+)?styrelse(?:sammanträde|möte))\b",
    re.IGNORECASE,
)
"""The head of minutes of the board of an association, which has no longer name."""


def _head_body(lines: list[str]) -> Name | None:
    for number, line in enumerate(lines):
        first = line.split()[0] if line.split() else ""
        office = _OFFICE.match(lines[number + 1]) if number + 1 < len(lines) else None
        if office is not None and _GENITIVE_BODY.fullmatch(first):
            return Name(EntityType.BODY, f"{first[0].lower()}{first[1:]} {office.group()}")
        for printed in _cells(line):
            cell = printed.capitalize() if printed.isupper() else printed
            match = _ASSEMBLY.fullmatch(cell) or BODY_LINE.fullmatch(cell) or _LONG_BODY.fullmatch(cell)
            if match is not None:
                label = body_label(match["body"])
                if label is not None:
                    return Name(EntityType.BODY, label)
    return Name(EntityType.BODY, "styrelsen") if any(map(_OF_A_BOARD.match, lines)) else None


def _head_date(lines: list[str]) -> str:
    """The date in the head of a paper: a full day, the first that stands there."""
    for line in lines:
        if line.endswith((".", ",", ";")) or len(line.split()) > 8:
            continue
        for match in calendar.DATE.finditer(line):
            period = calendar.parse(match.group())
            if period is not None and period.start == period.end and period.start is not None:
                return period.start
    return ""
