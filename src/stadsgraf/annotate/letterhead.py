"""What the head of a page says of its paper: the genre, whose it is, and the day it was written.

The head is read by cells, as a letterhead sets genre, body and day in columns beside each other.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.bodies import body_label
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish import calendar
from stadsgraf.swedish.headings import BODY_LINE, GENRES, TITLE_GENRES
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import EntityType

_SPACED = re.compile(r"(?<!\w)(?:[A-ZÅÄÖ] ){4,}[A-ZÅÄÖ](?!\w)")

_GLUED = gated(r"(?<=[A-Za-zÅÄÖåäö])(?=Sida? ?\d)")


def closed_up(line: str) -> str:
    """A line whose capitals stand apart for emphasis, "P R O T O K O L L", with its words whole, and no page number glued to one."""
    return _GLUED.sub(" ", _SPACED.sub(lambda match: match.group().replace(" ", ""), line))


_OWNER = re.compile(r"(?:[A-ZÅÄÖ][\wåäöÅÄÖ-]+\s+){1,2}(?:KOMMUN|STAD|[Kk]ommun|[Ss]tad)\b[-,]?\s+(?=\S)")
_TAIL = re.compile(
    r"(?<!\s)\s+(?:(?:sammanträdes)?datum|blad|sida|sid|dnr|diarienr)?[.:]?\s*\d[\d\s()/.:-]*(?:av\s+\d+)?$",
    re.IGNORECASE,
)
_TWO_CELLS = re.compile(
    r"(?P<body>[A-ZÅÄÖ][\wåäö]+)\s+(?P<genre>(?:SAMMANTRÄDES)?PROTOKOLL|(?:Sammanträdes)?[Pp]rotokoll)"
)
_HEAD_WORD = re.compile(
    r"(?<!\s)\s+(?=(?:SAMMANTRÄDES|BESLUTS)?PROTOKOLL(?:SUTDRAG)?\b|Sammanträdes?(?:protokoll|dag|datum)?\b|Protokoll(?:sutdrag)?\b|Protokoll nr\b"
    r"|TJÄNSTE(?:SKRIVELSE|UTLÅTANDE)\b|Tjänste(?:skrivelse|utlåtande)\b|UTLÅTANDE\b|YTTRANDE\b|MOTION\b|INTERPELLATION\b"
    r"|Utlåtande\b|PROMEMORIA\b|Promemoria\b|SKRIVELSE\b|Skrivelse\b|KALLELSE\b|Kallelse\b|BESLUTSMEDDELANDE\b|Beslutsmeddelande\b"
    r"|(?:Upprättad|Inlämnad|Inkommen|Handling)\b"
    r"|(?:Mån|Tis|Ons|Tors|Fre|Lör|Sön)dagen\b|(?:[Dd]en )?\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]* \d{4}\b"
    r"|(?:DATUM|DIARIENR|SIDA|DNR|Nr|Blad|Sida?|Sid\.|Dnr|Diarienr|Diarienummer|Datum|Ärendenr)\b|(?i:blad|sida?) ?\d|\d{4}-\d\d-\d\d\b|\d{1,2} ?\(\d{1,3}\))"
)
"""Where the next cell of a head begins after a scan has closed the gap between them."""


_GAP = re.compile(r"\s{2,}|\t|\s+\|\s+")


def _cells(line: str) -> list[str]:
    """The cells of a line of the head; a scan may have closed the gaps between them."""
    found = [cell.strip() for cell in _GAP.split(line)]
    for cell in tuple(found):
        owned = _OWNER.sub("", cell, count=1)
        bare = _TAIL.sub("", _TAIL.sub("", owned)).strip()
        two = _TWO_CELLS.fullmatch(bare)
        found += [two["body"], two["genre"]] if two is not None else [bare] if bare != cell else []
        pieces = dict.fromkeys((*_HEAD_WORD.split(bare), *_HEAD_WORD.split(owned)))
        found += [piece.strip() for piece in pieces if piece != cell]
    return found


_GENRES = tuple((re.compile(rf"(?:{pattern})(?:\s+(?:nr\.?\s*)?\d.*)?"), genre) for pattern, genre in GENRES)


def genre_in(lines: Sequence[str]) -> str:
    """The genre that a cell of a head names; empty if none does."""
    for line in lines:
        for cell in _cells(line):
            plain = fold(cell).strip()
            for pattern, genre in _GENRES if cell[:1].isupper() else ():
                if pattern.fullmatch(plain):
                    return genre
    return ""


def genre_of_title(lines: Sequence[str]) -> str:
    """The genre that the title at the head of a file begins with ("Motion om …"), where no line names it alone."""
    for line in lines:
        if line.startswith("§"):
            break
        for cell in _GAP.split(line):
            for pattern, genre in TITLE_GENRES:
                if pattern.match(cell) is not None:
                    return genre
    return ""


_ASSEMBLY = re.compile(
    r"(?!Till\s)(?:[A-ZÅÄÖ][\wåäö-]+s?\s+)?(?P<body>kommunfullmäktige|kommunstyrelsen|regionfullmäktige|regionstyrelsen)",
    re.IGNORECASE,
)
_LONG_BODY = re.compile(
    r"(?P<body>(?:[A-ZÅÄÖ][a-zåäö]+- och )?[A-ZÅÄÖa-zåäö]+(?:styrelsens|nämndens|fullmäktiges) (?:[a-zåäö]+a |[a-zåäö]+- och )?[a-zåäö]*(?:utskott|beredning|presidium)(?:et|en)?"
    r"|(?:(?:Gemensamma|Regionala|Lokala|Sociala) )?(?:[A-ZÅÄÖa-zåäö]*nämnden|Nämnden|Utskottet|[A-ZÅÄÖa-zåäö]*[Bb]eredningen|Styrelsen|Förvaltningen|Kontoret) för(?! (?:in|fram|vidare|upp|ut|ner|över|en|ett|sin|sina|sitt|två|tre|många|flera|några)\b)(?: [a-zåäö]+,?-?){1,6}|Programnämnd(?:en)? [a-zåäö]+(?: och [a-zåäö]+)?"
    r"|(?:Stadsdels|Kommundels|Distrikts)nämnden (?:i )?[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?"
    r"|[A-ZÅÄÖ][a-zåäö]+ och [A-ZÅÄÖ][a-zåäö]+nämnden|(?:[A-ZÅÄÖ][a-zåäö]+ )?[A-ZÅÄÖa-zåäö]+nämnden (?:norra|södra|östra|västra|centrala|norr|söder|öster|väster)"
    r"|(?:Utskottet|Nämnden) [A-ZÅÄÖ][a-zåäö]+(?: och [a-zåäö]+)?|(?:Förbunds|Bolags|Räddnings)?(?:[Dd]irektionen))"
)
"""A body named after the one that it prepares for, or by its field: "Kommunstyrelsens arbetsutskott", "Nämnden för X och Y"."""
_OF_A_BOARD = re.compile(
    r"Styrelseprotokoll\b|(?:Sammanträdes)?protokoll,? (?:(?:fört|från|för|vid)\s+)+(?:styrelsens\s+(?:sammanträde|möte)|(?:ordinarie\s+)?styrelse(?:sammanträde|möte))\b",
    re.IGNORECASE,
)
"""The head of minutes of the board of an association, which has no longer name."""
_BOARD = r"(?:[a-zåäöA-ZÅÄÖ]+a )?[a-zåäöA-ZÅÄÖ-]*(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen)"
_BY_A_BOARD = re.compile(
    rf"(?:Protokoll(?:sutdrag)?|Kallelse)\b.*?\b(?:från|för|med|till|i)\s+(?P<body>{_BOARD})\b"
    r"|(?P<body2>[A-ZÅÄÖ](?:[\wåäö-]+|[\wåäö-]*- och [\wåäö-]+)(?:nämnden|styrelsen|fullmäktige|utskottet)) (?:sammanträder|kallas)\b"
    rf"|(?:utdrag ur )?(?P<body3>{_BOARD})s protokoll(?=\s|$)",
    re.IGNORECASE,
)
"""A line of minutes or a summons that tells who meets."""
_IN_TOWN = re.compile(
    r"(?P<body>(?:kommun|region|landstings|stads)(?:fullmäktige|styrelsen)) i [A-ZÅÄÖ][\wåäöÅÄÖ-]+(?=\s{2,}|$)",
    re.IGNORECASE,
)
"""A head that names a council by its town: "Kommunstyrelsen i X"."""
_GENITIVE = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö-]*- och )?[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?:styrelsens|nämndens|fullmäktiges|STYRELSENS|NÄMNDENS)"
)
_OF_THE_BODY = re.compile(
    r"[a-zåäö]*(?:utskott|beredning|presidium|förvaltning|kansli|kontor|stab)(?:et|en)?(?=\s{2,}|\s+\d|$)"
)
"""The second word of a name that a narrow column has broken, or that stands beside its first: "arbetsutskott"."""
_RECEIVED = re.compile(
    r"(?:in|an)kom(?:men|met|st)?|ink(?=\.?\s)|inlämna[dt]|ins[äa]n[dt]|mottag(?:en|et)|registrera[dt]|diariefö[r]?[dt]|justera[dts]|utskrift\w*|utskriv\w+|utskicka\w+|publicera\w+|skapad|anslag(?:en|et)|reviderad|expediera[dt]|utgick",
    re.IGNORECASE,
)
"""What was done with a paper that somebody else wrote, or after it was: a stamp."""
_OFFICE = re.compile(r"(?:förvaltningen|kontoret|kontor|staben|kansliet|kansli|avdelningen|enheten)$")


def bodies_in(lines: Sequence[str]) -> Iterator[Name]:
    """The bodies that the cells of a head name, in the order they are printed."""
    for number, line in enumerate(lines):
        for printed in _cells(line):
            bare = _AT_PARAGRAPH.sub("", printed)
            cell = _UNIT.sub("", bare.capitalize() if bare.isupper() else bare)
            broken = _broken(cell, lines[number + 1] if number + 1 < len(lines) else "")
            match = _ASSEMBLY.fullmatch(cell) or BODY_LINE.fullmatch(cell) or _LONG_BODY.fullmatch(cell)
            words = broken or (match["body"] if match is not None else "")
            if words and not _RECEIVED.match(words):
                yield from _named(words)
        told = _BY_A_BOARD.match(line)
        if told is not None:
            printed = told["body"] or told["body2"] or told["body3"]
            yield from _named(printed.lower() if printed.isupper() else printed)
        in_town = _IN_TOWN.match(line)
        if in_town is not None:
            yield from _named(in_town["body"].lower())
    if any(map(_OF_A_BOARD.match, lines)):
        yield Name(EntityType.BODY, "styrelsen")


_AT_PARAGRAPH = re.compile(r"(?<=\w)\s+§{1,2}\s?\d+\S*$")
"""The paragraph behind a body in a running head: "Kulturnämnden § 38"."""
_UNIT = re.compile(
    r"(?<=kontoret|ltningen|kansliet),\s[\wåäö-]+(?:enheten|avdelningen|sektionen|staben|gruppen)$"
)
"""A unit behind its office: "Stadskontoret, utvecklingsenheten"."""


def _named(words: str) -> Iterator[Name]:
    label = body_label(words)
    if label is not None:
        yield Name(EntityType.BODY, label)


def _broken(cell: str, below: str) -> str:
    """The name of a body whose second word stands on the line below, or is an office in one cell with the first."""
    first, _, second = cell.partition(" ")
    if _GENITIVE.fullmatch(first) and _OF_THE_BODY.fullmatch(second):
        return cell
    if _HYPHENATED.fullmatch(cell) and (rest := _REST_OF_WORD.match(below)) is not None:
        return f"{cell} {rest.group()}" if cell.endswith(" och") else cell[:-1] + rest.group()
    rest = _OF_THE_BODY.match(below) if _GENITIVE.fullmatch(cell) else None
    return f"{cell} {rest.group()}" if rest is not None else ""


_HYPHENATED = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]+-(?:, [a-zåäö]+-)* och )?[A-ZÅÄÖa-zåäö]+-|[A-ZÅÄÖ][a-zåäö]+-(?:, [a-zåäö]+-)* och"
)
_REST_OF_WORD = re.compile(r"(?:[a-zåäö]*(?:nämnden|styrelsen|utskottet|beredningen))(?=\s{2,}|\s+\d|$)")
"""The end of a name of a body that a narrow column has cut within a word."""


def is_office(body: Name | None) -> bool:
    """Whether a body is an office of officials."""
    return body is not None and _OFFICE.search(body.label) is not None


_WIDE = 8
"""Words from which on a line is running text, whose dates are of what it tells."""
_MEETS = gated(
    r"\b(?:Sammanträdesp|P)rotokoll(?:sutdrag)? (?:fört|från)\b"
    r"|^(?:(?:Ordinarie|Extra) )?[Ss]ammanträde(?:t|sdatum|sdag)?\b|^(?:Plats och tid|Tid och plats|Tid|När och var|Var och när)\b"
)
"""The head of minutes that tells in a sentence who met and when."""
_AT_HOUR = gated(
    r"(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,? (?:den )?\d.{4,30}\bkl(?:ockan|\.|\b)", re.IGNORECASE
)
"""A day of the week with the hour, in whatever sentence: when a board meets."""
_NOT_ITS_DAY = re.compile(
    r"(?:från och med|fr\.? ?o\.? ?m\.?|till och med|t\.? ?o\.? ?m\.?|senast|sedan|från|till|före|efter|per|läget|läge)(?: den)? $",
    re.IGNORECASE,
)
"""Before a day that is a bound of something in the paper, and not the paper's own."""
_STAMP = re.compile(rf"\b(?:{_RECEIVED.pattern})\b[^\d]{{0,25}}$", re.IGNORECASE)
_COPIED = re.compile(r"\b(?:utskrift|utskriv|publicera|skapad)\w*\b[^\d]{0,25}$", re.IGNORECASE)
"""Before the day of a copy, which may be years after that of the paper."""


def is_stamped(line: str) -> bool:
    """Whether a line is of a stamp: "Inkom 2014-03-31"."""
    return _RECEIVED.match(line) is not None


def date_in(lines: Sequence[str]) -> str:
    """The day in the head of a paper, as an ISO date: the first full one; one of a stamp where there is no other."""
    stamped, above = "", ""
    for line in lines:
        cells = _GAP.split(line)
        meets = any(_MEETS.search(cell) or _AT_HOUR.search(cell) for cell in cells)
        prose = any(len(cell.split()) > _WIDE for cell in cells)
        if not meets and (line.endswith((".", ",", ";")) or prose):
            above = ""
            continue
        for match in calendar.dates_in(line):
            period = calendar.parse(match.group())
            if period is None or period.start != period.end or period.start is None:
                continue
            if _NOT_ITS_DAY.search(line[: match.start()]) or _COPIED.search(line[: match.start()]):
                continue
            if _STAMP.search(line[: match.start()]) or (not match.start() and _STAMP.search(above)):
                stamped = stamped or period.start
            else:
                return period.start
        above = line
    return stamped
