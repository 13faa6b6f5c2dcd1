"""People: found once by what stands around a name, then recognised throughout the paper.

A party label, a title, a formula ("reservation anfördes av …"), a list or a signature makes a name a person's.
"""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from stadsgraf.annotate.forenames import by_forename, named_like_towns
from stadsgraf.annotate.gaps import Gap, gaps
from stadsgraf.annotate.layout import Block, Line
from stadsgraf.annotate.lexicon import Entry, Gazetteer, key_words
from stadsgraf.annotate.party_columns import tabled
from stadsgraf.annotate.party_labels import LABEL, is_owned, party_of
from stadsgraf.annotate.person_words import PERSON, UPPER, WHOLE, clean_name, is_no_name
from stadsgraf.annotate.rolls import Side, listed
from stadsgraf.annotate.spellings import entries_of, skeleton
from stadsgraf.annotate.surname_first import surname_first
from stadsgraf.annotate.surnames import in_short
from stadsgraf.patterns import gated
from stadsgraf.swedish.forenames import FORENAMES
from stadsgraf.swedish.headings import opens_section
from stadsgraf.swedish.presence import Presence, presence_heading
from stadsgraf.swedish.words import shortens

_LIST = rf"{PERSON}(?:,\s+{PERSON}){{0,40}}(?:,?\s+(?:och|samt)\s+{PERSON})?"
_BEFORE_LABEL = gated(rf"(?P<names>{PERSON})(?=\s*\()")
_BEFORE_GROUP = gated(rf"(?P<names>{_LIST})(?=\s*\((?:alla|båda|bägge|samtliga)\s)")
_AFTER_GROUP = gated(rf"\([A-Za-zÅÄÖåäö]{{1,4}}\)-[a-zåäö]+\s+(?P<names>{_LIST})")
_FORMULA = gated(
    r"\b(?:(?:gjordes|anfördes|lämnades|lämnats|avgavs|avgetts|avges|väckts?|inlämnad|undertecknad|ingavs|anmäldes|författad)\s+av"
    r"|[Mm]otionär(?:en|erna)|[Ii]nterpellanten|[Ff]örslagsställar(?:en|na)|[Ll]edam(?:oten|öterna))\s+"
    rf"(?P<names>{_LIST})"
)
_ACTING = gated(rf"(?P<names>{_LIST})\s+(?:yrkar|yrkade|reserverar\s+sig|reserverade\s+sig)\b")
_EMPLOYED = gated(
    rf"(?P<names>{PERSON})\s+(?:anställd|verksam|tillförordnad|förordnad|arbetar|arbetade|tjänstgör|tjänstgjorde|utsedd)\s+som\s+(?=[a-zåäö])"
)
_SINGLE = re.compile(PERSON)
_SIGNED = gated(
    r"(?:[A-ZÅÄÖ][\wåäö-]+(?:,)?\s+(?:den\s+)?\d{1,2}\s+[a-zåäö]+\s+\d{4}|[A-ZÅÄÖ][\wåäö-]+,?\s+\d{4}-\d\d-\d\d|På\s.+vägnar:?|För\s.+"
    r"|Rätt\s+utdraget.*|Vid\s+protokollet.*|Justera[st].*|Underskrifter|Underskrift|Enligt\s+uppdrag|Tjänsteställe.*)"
)


def find_people(
    blocks: Sequence[Block], names: Gazetteer, taken: frozenset[str], side: Side = Side.NONE
) -> tuple[Entry, ...]:
    """Entries for the people of a paper, one for each spelling.

    Args:
        blocks: the paper.
        names: what the registers give to recognition.
        taken: names in lower case that are known to be something else.
        side: where the paper prints bare letters of parties.
    """
    found: Counter[str] = Counter()
    for block in blocks:
        found.update(_in_prose(block, names))
        found.update(named_like_towns(block.text, names.lexicon))
    lines = [line for block in blocks for line in block.lines if line.text]
    found.update(tabled(lines, names.parties))
    found.update(listed(blocks, names.parties, side))
    # Twice: a name that stands alone at the top parts two signatures that a scan has run together.
    titles = functools.cache(functools.partial(_title_count, names=names))
    alone = frozenset(_in_lists(lines, titles, frozenset(found)))
    found.update(_in_lists(lines, titles, alone | frozenset(found)))
    forms = Counter({form: count for form, count in found.items() if form.casefold() not in taken})
    _add_capitals(forms, blocks)
    turned = tuple(surname_first(lines, names))
    seen = {item.words for item in turned}
    straight = (item for item in entries_of(forms) if item.words not in seen)
    return in_short([block.text for block in blocks], (*turned, *straight), names.lexicon)


def labelled(texts: Iterable[str], names: Gazetteer) -> frozenset[str]:
    """Names in lower case, with and without a title, right before the letters of a registered party.

    Letters that are the initials of the name are the party's only behind a forename.
    """
    found: set[str] = set()
    for text in texts:
        for match in _BEFORE_LABEL.finditer(text):
            label = LABEL.match(text[match.end() :].lstrip())
            name = clean_name(match["names"], labelled=True)
            if label is None or name is None or label["letters"].casefold() not in names.parties:
                continue
            own = "".join(word[0] for word in name.split()).casefold() == label["letters"].casefold()
            if not own or name.split()[0].casefold() in FORENAMES:
                found.update(" ".join(key_words(form)) for form in (name, match["names"]))
    return frozenset(found)


def _in_prose(block: Block, names: Gazetteer) -> Iterator[str]:
    """Names that the words around them make people, in the flat text of a block."""
    breaks = gaps(block)
    for match in _BEFORE_LABEL.finditer(block.text):
        rest = block.text[match.end() :].lstrip()
        label = LABEL.match(rest)
        if rest.startswith("(-)") or (label is not None and _labels_a_person(match, label["letters"], names)):
            names_here = _clean(match, breaks, last_only=True)
            owned = label is not None and is_owned(block.text[: match.start()], rest[label.end() :])
            yield from (name.removesuffix("s") if owned else name for name in names_here)
    for pattern in (_BEFORE_GROUP, _AFTER_GROUP, _FORMULA, _ACTING, _EMPLOYED):
        for match in pattern.finditer(block.text):
            yield from _clean(match, breaks)
    for start, end in itertools.pairwise((-1, *sorted(breaks), len(block.text))):
        for match in by_forename(block.text[start + 1 : end]):
            if clean_name(match.group()) == match.group():
                yield match.group()
    yield from _beside_titles(block, names, breaks)


def _labels_a_person(match: re.Match[str], letters: str, names: Gazetteer) -> bool:
    """Whether letters behind a name are a party's: of a register, or at least not the acronym of the name."""
    party = party_of(letters, names.parties)
    if party is None:
        return False
    if all(part.casefold() in names.parties for part in party[0]):
        return True
    initials = "".join(word[0] for word in match["names"].split())
    linked = (
        re.search(r"\b(?:of|on|and|for|the|in|against|de|des)\s+$", match.string[: match.start()]) is not None
    )
    if shortens(letters, match["names"]):
        return False
    return not linked and letters not in initials and key_words(letters)[0] not in names.lexicon


def _clean(match: re.Match[str], breaks: Mapping[int, Gap], *, last_only: bool = False) -> Iterator[str]:
    text = match.string
    for single in _SINGLE.finditer(text, *match.span("names")):
        pieces = list(_pieces(text, single.start(), single.end(), breaks))
        for start, end in pieces[-1:] if last_only else pieces:
            name = clean_name(text[start:end], labelled=last_only)
            if name is not None:
                yield name


_NEXT = re.compile(
    r"\s[A-ZÅÄÖÉ]|\s[a-zåäö]*(?:chef|direktör|sekreterare|ledare|ingenjör|arkitekt|strateg|kamrer|handläggare|samordnare|ekonom|rektor|jurist)\b"
)
"""Behind words of a name: the line goes on with a title or the rest of another name, and so began with one."""


def _pieces(text: str, start: int, end: int, breaks: Mapping[int, Gap]) -> Iterator[tuple[int, int]]:
    """A stretch cut at columns, and at a line end after which a list goes on with the next name."""
    begin = start
    for place in range(start, end):
        wide = breaks.get(place)
        if wide is None:
            continue
        line_begins = begin == 0 or begin - 1 in breaks
        settled = wide is Gap.COLUMN or wide is Gap.EARLY
        several = len(text[begin:place].split()) >= 2
        if (
            settled
            or (several and (line_begins or wide is Gap.ROW or _NEXT.match(text, end)))
            or (
                place < end
                and text[max(begin - 2, 0) : begin] == ") "
                and len(text[place + 1 : end].split()) >= 2
            )
        ):
            yield begin, place
            begin = place + 1
    yield begin, end


def _heads_columns(text: str, start: int, end: int, names: Gazetteer, breaks: Mapping[int, Gap]) -> bool:
    """Whether a title ends a line of several, so that the names below stand in columns of their own."""
    if breaks.get(end, Gap.COLUMN) is Gap.COLUMN:
        return False
    line = (
        max((place for place in breaks if place < start and breaks[place] is not Gap.COLUMN), default=-1) + 1
    )
    return len(names.role_pattern.findall(text[line:end])) > 1


_HUMAN = re.compile(
    r"(?:sekreterare|chef|direktör|strateg|kontaktperson|ledare|handläggare|koordinator|råd|talesperson)$",
    re.IGNORECASE,
)
"""Titles that only people have: "generalsekreterare är N N", but "ordförande är X stad"."""


_AFTER_TITLE = re.compile(rf"\s*[,:]?\s+(?P<names>{PERSON}(?:\s+och\s+{PERSON})?)")
_BEFORE_TITLE = re.compile(
    rf"(?P<names>{PERSON}),?\s+(?:(?:tf|t\.f|bitr|f\.?\s?d)\.?\s+|(?:tidigare|dåvarande|förutvarande)\s+|[a-zåäö]+s\s+|(?<=,\s)[a-zåäö]+(?:al|a|ande|erad)\s+)?$"
)
_SAID = re.compile(
    rf"(?:\s+(?:i|för|till|på|vid)\s+[^.;,]{{2,60}}?)?\s+(?:sedan\s+[^.;,]{{4,20}}?\s+)?(?:är|var|heter|blir)(?:\s+(?:i\s+dag|numera|för\s+närvarande|sedan\s+\d{{4}}))?\s+(?P<names>{PERSON})(?=[\s.,;(]|$)"
)
_FROM = re.compile(r"\s+från\s+[A-ZÅÄÖ]")
"""Behind the name of whoever comes from a town, and so is none."""
_PLACED = re.compile(rf"\s+(?:i|för|vid|på|hos)\s+[^.;,()]{{2,50}},\s+(?P<names>{PERSON})(?=,)")
_NAME_AND_WORDS = 150
"""Characters before a title in which the name that it stands behind begins."""


def _beside_titles(block: Block, names: Gazetteer, breaks: Mapping[int, Gap]) -> Iterator[str]:
    """Names after a title ("sekreterare N N") and before one ("N N, kommundirektör")."""
    text = block.text
    for role in names.role_pattern.finditer(text):
        following = _AFTER_TITLE.match(text, role.end()) or _PLACED.match(text, role.end())
        if (
            following is not None
            and not role.group().endswith("s")
            and not _heads_columns(text, role.start(), role.end(), names, breaks)
        ):
            yield from _clean(following, breaks)
        named = _SAID.match(text, role.end())
        if named is not None and (_HUMAN.search(role.group()) or _FROM.match(text, named.end())):
            yield from _clean(named, breaks)
        line_start = max((place for place in breaks if place < role.start()), default=-1) + 1
        start = line_start if line_start < role.start() - 4 else 0
        start = max(start, role.start() - _NAME_AND_WORDS)
        if not _may_end_name(text, start, role.start(), breaks):
            continue
        preceding = _BEFORE_TITLE.search(text, start, role.start())
        if preceding is not None and (
            text[preceding.end("names")] == "," or breaks.get(preceding.end("names")) is Gap.COLUMN
        ):
            yield from _clean(preceding, breaks, last_only=True)


_MOST_WORDS = 3
"""Words at most between a name and its title, and one more: "N N, f. d. borgmästare"."""


def _may_end_name(text: str, start: int, end: int, breaks: Mapping[int, Gap]) -> bool:
    """Whether a comma or a gap between columns stands among the last words before a title, as it does behind a name."""
    for _ in range(_MOST_WORDS):
        while end > start and text[end - 1].isspace():
            end -= 1
            if breaks.get(end) is Gap.COLUMN:
                return True
        while end > start and not text[end - 1].isspace():
            end -= 1
            if text[end] == ",":
                return True
    return False


def _in_lists(
    lines: Sequence[Line], titles_in: Callable[[str], int | None], known: frozenset[str]
) -> Iterator[str]:
    """Names that stand alone on their lines: under a heading of those present, above a title, as signatures.

    Args:
        lines: those of the paper.
        titles_in: what `_title_count` says of a line.
        known: names found so far.
    """
    listed = False
    for index, line in enumerate(lines):
        heading = presence_heading(line.text)
        rest = line.text[heading.end :] if heading is not None else line.text
        cells = _whole_names(rest)
        if heading is not None:
            listed = heading.kind is not Presence.ASIDE
        elif _SIGNED.fullmatch(line.text):
            listed = True
        elif opens_section(line.text) or line.text.startswith("§") or line.text.endswith("."):
            listed = False
        nearby = [lines[place] for place in (index - 1, index + 1) if 0 <= place < len(lines)]
        below = _WIDE.split(lines[index + 1].text, maxsplit=1)[0] if index + 1 < len(lines) else ""
        if cells and (
            listed or any(titles_in(text) is not None for text in (below, *(near.text for near in nearby)))
        ):
            titles = max((titles_in(other.text) or 0 for other in nearby), default=0)
            yield from _split(cells, titles, known)
        if heading is not None and not cells and listed:
            yield from (name for part in rest.split(", ") if (name := _one(part)) is not None)


_WIDE = re.compile(r" {3,}|\t")
_BETWEEN_NAMES = re.compile(r" {3,}|\t+| och |, ")


def _one(part: str) -> str | None:
    match = _SINGLE.fullmatch(part.strip())
    return clean_name(match.group()) if match is not None else None


_FIGURES = gated(
    r"(?:(?<!\s)\s+(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,4}[ .]?|[Dd]nr:? ?|[A-ZÅÄÖ]{2,5}-)?\d[\d/:.-]*)+\s*$"
)
"""A number, date or diary number in a column beside a name."""


def _whole_names(rest: str) -> list[str]:
    """The cells of a line that holds nothing but names, and a number or date in its last column; else empty."""
    rest = _FIGURES.sub("", rest)
    rest = LABEL.sub("", rest)
    cells = [cell.strip(" .,") for cell in _BETWEEN_NAMES.split(rest) if cell.strip(" .,_")]
    whole = all(WHOLE.fullmatch(cell) and not any(map(is_no_name, cell.split())) for cell in cells)
    return cells if whole else []


_ADJECTIVE = re.compile(r"(?:^|(?<= {3}))[A-ZÅÄÖa-zåäö]+(?:al|ell|isk|ande|erad)\s(?=[a-zåäö])")
"""What may begin a title: "Regional utvecklingschef"."""


_BESIDE_TITLE = re.compile(r"(?i)\(?\b(?:tf|bitr)\b\.?\)?|[\s,/]|\boch\b")


def _only_titles(text: str, names: Gazetteer) -> bool:
    rest = _BESIDE_TITLE.sub("", names.role_pattern.sub("", _ADJECTIVE.sub("", text)))
    return bool(text) and rest == ""


def _title_count(text: str, names: Gazetteer) -> int | None:
    """The titles of a line that holds nothing else; None for any other line."""
    return len(names.role_pattern.findall(text)) if _only_titles(text, names) else None


def _split(cells: Sequence[str], titles: int, known: frozenset[str]) -> Iterator[str]:
    """Names of cells; a scan may have closed the gap between two, which known names or equal length settle."""
    for cell in cells:
        words = cell.split()
        cut = next((n for n in range(2, len(words) - 1) if _known_part(words, n, known)), None)
        if cut is None and len(words) == 4 and len(cells) == 1 and titles == 2:
            cut = 2
        if cut is None and len(cells) == 1 and titles > 1:
            continue
        parts = (words,) if cut is None else (words[:cut], words[cut:])
        for part in parts:
            name = clean_name(" ".join(part))
            if name is not None:
                yield name


def _known_part(words: list[str], cut: int, known: frozenset[str]) -> bool:
    return " ".join(words[:cut]) in known or " ".join(words[cut:]) in known


_CAPITALS = re.compile(rf"[{UPPER}0-9’'-]{{2,}}(?:\s+[{UPPER}0-9’'-]{{2,}}){{1,3}}")


def _add_capitals(forms: Counter[str], blocks: Iterable[Block]) -> None:
    """Adds signatures in capitals: a person named elsewhere, or a new one under a dateline."""
    known = {skeleton(form) for form in forms}
    signed = False
    for line in (line for block in blocks for line in block.lines if line.text):
        if _CAPITALS.fullmatch(line.text) and not any(map(is_no_name, line.text.split())):
            if skeleton(line.text) in known:
                forms[line.text] += 0
            elif signed and clean_name(line.text.title()) is not None:
                forms[line.text.title()] += 1
        signed = _SIGNED.fullmatch(line.text) is not None and line.text[-1:].isdigit()
