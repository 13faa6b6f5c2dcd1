"""Sections and cases: what a reader sees at a glance on the page.

A section begins at a heading of the genre, at a line that holds only a body's name, or at a
paragraph mark (§).
"""

import bisect
import re

import msgspec

from stadsgraf.annotate.bodies import body_label
from stadsgraf.annotate.layout import Block
from stadsgraf.annotate.paper import CaseHead, Part, Section
from stadsgraf.annotate.parts import find_parts
from stadsgraf.annotate.scopes import opens_scope, scope_of
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import BODY_LINE, NUMBERED, SectionKind, heading_kind
from stadsgraf.vocabulary import EntityType

_ACTS = gated(r"(?P<body>[A-ZÅÄÖ][\wåäö-]*(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen))s?\b")
_PARAGRAPH = re.compile(r"(?:[A-Za-z]{1,4}\s*)?(?:§|Paragraf)\s*(?P<number>\d+)(?P<rest>.*)", re.DOTALL)
_DNR_TAIL = re.compile(
    r"(?:Dnr|Diarienummer|Diarienr|Ärendenr)?[.:]?\s*(?P<number>(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,4}[-\s/]?)?\d[\d]*[-/:]\d[\d./:-]*)\s*$",
    re.IGNORECASE,
)
_DNR_HEAD = re.compile(
    r"\s*(?:(?:Dnr|Diarienummer|Diarienr|Ärendenr)[.:]?\s*(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,4}[-\s/]?)?|[A-ZÅÄÖ]{2,4}[-\s/]?)"
    r"\d+[-/:]\d[\d./:-]*\s+(?=\S)"
)
_RUN_ON = gated(r"\s+(?:Förslag till|Beslut\b|Sammanfattning\b|Ärendet\b|Bakgrund\b).*", re.DOTALL)


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
        above = self.sections[-1]
        same = above.part == part and above.case == len(self.cases) - 1
        scope = scope_of(heading, self.parts[part], above.scope if same else None)
        body = scope.body if scope is not None else body
        self.sections.append(Section(kind, heading, block.start, part, len(self.cases) - 1, body, scope))

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
        elif self._opens_scope(text, part):
            self._open(heading_kind(_ADDED.sub("", text)) or SectionKind.BODY, text, block, part, body)
        elif BODY_LINE.fullmatch(text) and len(text) < 60:
            self._open(SectionKind.BODY, text, block, part, body)
        elif self.sections[-1].kind in _CLOSED_BY_ANY and _is_own_heading(block, following):
            self._open(SectionKind.OTHER, text, block, part, self.parts[part].body)

    def _opens_scope(self, text: str, part: int) -> bool:
        """Whether a line names another body and its day, and stands above what it did; not in a list of papers."""
        listed = self.sections[-1].kind in (SectionKind.ATTACHMENTS, SectionKind.DISTRIBUTION)
        return not listed and opens_scope(text) and scope_of(text, self.parts[part], None) is not None

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


_ADDED = re.compile(r",?\s(?:(?:den\s)?\d|(?:i|från|vid sammanträdet i)\s).*$")
"""What a heading has beside its words: "Kommunstyrelsens beslut 2023-01-31, § 5", "Yrkanden i kommunstyrelsen"."""
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
_DNR_BEHIND = gated(
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


_CLASSIFIED = re.compile(
    r"(?P<number>\d[/:-]\d{2,6})\s+\d{3}(?:[./:-]\d{1,3})?\s*$|(?<=\d)\s+\d{1,2}(?:\.\d{1,3}){1,3}\s*$"
)
"""The code of the plan of records behind a diary number: "Dnr 2019-000211 4.2.1", "Dnr 213/96 008"."""


_LETTER = re.compile(r"[^\W\d_]")


def _titled(case: CaseHead, text: str) -> CaseHead:
    """A case with the title of a line; numbers beside the title, and what a scan ran into it, are cut off."""
    words = _CLASSIFIED.sub(r"\g<number>", re.sub(r"^\s*(?:forts\.?)?\s*|\s+Dpl\s+\d+\s*$", "", text))
    head, tail = _DNR_HEAD.match(words), _DNR_TAIL.search(words)
    number = ""
    if tail is not None:
        number, words = tail["number"], words[: tail.start()]
    elif head is not None:
        found = _DNR_TAIL.search(head.group())
        number = found["number"] if found is not None else ""
    words = words if head is None else words[head.end() :]
    words = words if _LETTER.search(words) else ""
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


def _part_at(parts: tuple[Part, ...], place: int) -> int:
    return max(bisect.bisect_right(parts, place, key=lambda part: part.start) - 1, 0)
