"""Papers within a file: the genre of each, whose it is and its day, as the head of its page has them.

A part begins on a page whose head names a genre.  The head is read by cells, as a letterhead sets
genre, body and day in columns beside each other.
"""

import itertools
import re

from stadsgraf.annotate.bodies import body_label
from stadsgraf.annotate.layout import Block
from stadsgraf.annotate.paper import Part
from stadsgraf.model import Name
from stadsgraf.swedish import calendar
from stadsgraf.swedish.headings import BODY_LINE, GENRES
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import EntityType

_HEAD_LINES = 8
_HEAD_DATE_LINES = 14


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
