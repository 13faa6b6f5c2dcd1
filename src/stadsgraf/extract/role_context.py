"""What stands around a title: whose it is, whether it is held at present, whether a name beside it is another column's.

Conventions: a former holder ("dåvarande", "förre", "f.d.") held the role until a day that is not stated; of a
coming or possible holder nothing is claimed.  A genitive before the title tells whose it is ("Xs kommundirektör"),
and a noun for a board that is not the one that sits ("nämndens", in a paper of fullmäktige) tells that it is unknown.
"""

import re
from enum import StrEnum

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.model import Name
from stadsgraf.swedish.headings import SectionKind, heading_kind
from stadsgraf.swedish.words import fold

_FORMER = re.compile(
    r"(?:\b(?:dåvarande|förr[ae]|förutvarande|framlidn[ae]|bortgångn[ae]|avgångn[ae])|\bf\.? ?d\.?)\s+$",
    re.IGNORECASE,
)
NOT_SO = re.compile(
    r"\b(?:inte|ej|aldrig|ingen|ska|skall|kan|kunde|skulle|bör|borde|vill|ville|föreslås?|föreslogs|föreslagit|om|ifall"
    r"|kandidera\w*|avser|planerar|väntas|nominera\w*|avböjt?|avböjde|tackat nej|förslag\w*|kandidat\w*|valberedning\w* vill)\b",
    re.IGNORECASE,
)
"""In a clause that says of an office only what somebody wants, or that nobody has it."""
FOR_A_MEETING = re.compile(
    r" (?:för|vid|under|på|i) (?:(?:mötet|sammanträdet|stämman|årsmötet|förrättningen|dagen|kvällen|eftermiddagen|förmiddagen|överläggningen)\b"
    r"|(?:dagens|kvällens|detta|denna|det här|resten av|återstoden av|resterande|behandlingen|beredningen|§|paragraf|punkt|ärende)(?![\wåäö]))",
    re.IGNORECASE,
)
"""Behind an office that somebody has for a meeting or a matter, and not in the body."""
ASKED_FOR = re.compile(
    r"\b(?:förslag(?:et)?|nominering(?:en)?|kandidat(?:en|er|erna)?|nominerad\w*|föreslagen|föreslagna|sökande|aspirant(?:en)?)"
    r" (?:till|som|på|av|är|för)(?: posten som| uppdraget som)?(?: nya?| nytt)? $",
    re.IGNORECASE,
)
"""Right before a title that somebody is only proposed for."""
_EARLIER = re.compile(
    r"(?:(?P<verb>\b(?:har|hade|som|redan|även|också|var|är)\s+)|\b)tidigare\s+$", re.IGNORECASE
)
_COMING = re.compile(
    r"\b(?:blivande|tillträdande|kommande|nästa|tilltänkt[ae]?|påtänkt[ae]?|eventuell[ae]?|avgående|ingen|inte|en|någon)\s+$",
    re.IGNORECASE,
)


WISHED = re.compile(
    r"\b(?:föresl|yrk|hemställ|begär|önsk|rekommend|förord|motion|förslag)\w*[^.;]*\batt $", re.IGNORECASE
)
"""Before what somebody wants, which is no office yet."""

TURNED_DOWN = re.compile(
    r"[^.;:]{0,40}?\b(?:avböj\w*|tackade (?:nej|inte)|tackat nej|avstod|avstått|avsade|avsagt|drog|återkall\w*|blev det (?:inte|aldrig)|om \w+ (?:accepterar|tackar|vill|kan|får)|såvida|förutsatt att|under förutsättning)\b"
)
"""Behind an office that nothing came of."""
DOUBT_AHEAD = re.compile(
    r"\b(?:inte|ej|aldrig|om(?! att\b)|ifall|huruvida|kan|kunde|skulle|bör|borde|vill|ville|eventuellt?|kandidat|kandiderar|föreslår|föreslås|yrkar|önskar|fråg\w+|vem)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
"""Before what nobody says to be so."""
EARLIER = re.compile(
    r"\b(?:har|hade|var)\b[^.;:]{0,30}? tidigare\b|\btidigare (?:var|hade|innehade)\b|\bär tidigare\b"
)
"""Told of an office that lies in the past."""


class Held(StrEnum):
    """Whether a role is held when the paper is written."""

    NOW = "now"
    FORMERLY = "formerly"
    UNCLEAR = "unclear"


def held(text: str, place: int) -> tuple[Held, int]:
    """When a role is held, by the words before what tells it, and where those words begin.

    Args:
        text: the sentence.
        place: where the title begins, or the genitive before it.
    """
    before = text[:place]
    former = _FORMER.search(before)
    if former is not None:
        return Held.FORMERLY, former.start()
    earlier = _EARLIER.search(before)
    if earlier is not None:
        return (Held.UNCLEAR if earlier["verb"] else Held.FORMERLY), earlier.start()
    return (Held.UNCLEAR if _COMING.search(before) else Held.NOW), place


EMPLOYERS = (
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.ORG,
    MentionKind.NETWORK,
    MentionKind.NAME,
)
"""Kinds of names that, behind a title and a comma, say where it is held: "N N, presschef, X stad"."""
_OWNERS = (*EMPLOYERS, MentionKind.NETREF, MentionKind.PERSON)


PRESENT = r"(?:(?!förr[ae]|förutvarande|dåvarande|tidigare|blivande|tillträdande|kommande|nästa|avgående|avgångna|tilltänkta|framlidne|eventuella)[a-zåäö]+[ae] )?"
"""Between an owner and a title that is held at present: "Xs nationella samordnare"."""
_ADJECTIVE = re.compile(f" {PRESENT}")


def owner_before(sentence: Sentence, title: Mention) -> Mention | None:
    """The genitive right before a title that tells whose it is: "Xs representant"."""
    before = [mention for mention in sentence.mentions if mention.end <= title.start][-1:]
    if not before or before[0].kind not in _OWNERS:
        return None
    owner = before[0]
    possessive = owner.genitive or owner.words.endswith(("s", "x", "z"))
    between = _ADJECTIVE.fullmatch(sentence.text[owner.end : title.start])
    return owner if possessive and between is not None else None


_PAST_ADJECTIVE = re.compile(
    r" (?:[a-zåäö]+ )?(?:förr[ae]|förutvarande|dåvarande|tidigare|f\.? ?d\.?|blivande|tillträdande|kommande|nästa|avgående|avgångn[ae]|framlidn[ae]) "
)


def is_of_former_owner(sentence: Sentence, title: Mention) -> bool:
    """Whether a network or organisation owns an office that is no longer or not yet held: "Xs förra ordförande"."""
    before = [mention for mention in sentence.mentions if mention.end <= title.start][-1:]
    if not before or before[0].kind not in (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.ORG):
        return False
    possessive = before[0].genitive or before[0].words.endswith(("s", "x", "z"))
    return possessive and _PAST_ADJECTIVE.fullmatch(sentence.text[before[0].end : title.start]) is not None


def owner_name(owner: Mention) -> Name | None:
    """Who a genitive before a title stands for; None where that is unknown or no employer."""
    return None if owner.kind in (MentionKind.NAME, MentionKind.PERSON) else owner.name


_STEMS = ("nämnd", "styrelse", "förvaltning", "kontor", "utskott", "beredning", "stab", "kommitté", "kansli")


def is_another_body(where: Mention) -> bool:
    """Whether a noun for a body cannot stand for the one it was taken for: "nämnden" is no fullmäktige."""
    if where.kind is not MentionKind.BODYREF or where.name is None:
        return where.kind is MentionKind.BODYREF
    stem = next((stem for stem in _STEMS if where.words.casefold().startswith(stem)), "")
    return stem not in where.name.label.casefold()


def speaks_of_another_body(paper: Paper, sentence: Sentence, place: int) -> bool:
    """Whether what goes before in the paragraph is about a body that is not named."""
    for earlier in paper.sentences[max(0, sentence.index - 2) : sentence.index + 1]:
        if earlier.block != sentence.block:
            continue
        for mention in earlier.mentions:
            if earlier is sentence and mention.start >= place:
                break
            if mention.kind is MentionKind.BODYREF and mention.genitive and is_another_body(mention):
                return True
    return False


def in_columns(paper: Paper, sentence: Sentence, start: int, end: int) -> bool:
    """Whether two stretches of a sentence stand apart on one line, as columns do.

    Args:
        paper: the paper.
        sentence: the sentence.
        start: where the first ends in its text.
        end: where the second begins.
    """
    printed = paper.text[sentence.offsets[start - 1] + 1 : sentence.offsets[end]]
    return "\n" not in printed and re.search(r"\t| {3,}", printed) is not None


def ends_apposition(paper: Paper, sentence: Sentence, title: Mention) -> bool:
    """Whether a title behind a name ends there: at a stop, a comma, or a column with something else."""
    after = sentence.text[title.end :]
    if re.match(r"[,.;]| §|$", after):
        return True
    following = title.end + len(after) - len(after.lstrip())
    return following < len(sentence.text) and in_columns(paper, sentence, title.end, following)


def is_beside_column(paper: Paper, sentence: Sentence, title: Mention, person: Mention) -> bool:
    """Whether a title before a name is that of a name above it: a column, and no label such as "Handläggare   N N"."""
    if not in_columns(paper, sentence, title.end, person.start):
        return False
    if _stands_below_name(paper, sentence, title):
        return True
    following = next(
        (m for m in sentence.mentions if m.start >= person.end and m.kind is not MentionKind.PARTY), None
    )
    titled = (
        following is not None
        and following.kind is MentionKind.ROLE
        and re.fullmatch(r"[\s,()A-ZÅÄÖa-zåäö]{0,8}", sentence.text[person.end : following.start]) is not None
    )
    return titled or title.words[:1].islower()


_CELL = re.compile(r"(?P<name>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3})(?=\t| {2,}|$)")


def _stands_below_name(paper: Paper, sentence: Sentence, title: Mention) -> bool:
    """Whether the line above has a name of two to four words in the column where a title begins."""
    place = sentence.offsets[title.start]
    line = paper.text.rfind("\n", 0, place) + 1
    above = paper.text[paper.text.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)]
    name = _CELL.match(above, place - line)
    before = above[: place - line]
    return (
        name is not None
        and (not before or before.endswith(("  ", "\t")))
        and all(word[0].isupper() for word in name["name"].split())
    )


def stands_after_name(sentence: Sentence, title: Mention) -> bool:
    """Whether a title belongs to the name before it, as in a list: "N N (S), ordförande"."""
    before = [mention for mention in sentence.mentions if mention.end <= title.start][-1:]
    listed = before and before[0].kind in (MentionKind.PERSON, MentionKind.PARTY)
    return bool(listed) and re.fullmatch(r"[\s,)]*", sentence.text[before[0].end : title.start]) is not None


_WORDS_OF_AN_ADDRESSEE = 5
"""Words on a line that holds an office and its body and nothing else."""


def is_on_other_line(paper: Paper, sentence: Sentence, title: Mention, person: Mention) -> bool:
    """Whether a title fills a line of a list, and the name stands on the next, as an addressee of its own.

    So it is in a list of copies, and wherever the name has a title of its own behind it.
    """
    begin, end = sentence.offsets[title.end - 1] + 1, sentence.offsets[person.start]
    if title.start > person.start or "\n" not in paper.text[begin:end]:
        return False
    lines = paper.blocks[sentence.block].lines
    if SectionKind.DISTRIBUTION in (paper.section_of(sentence).kind, heading_kind(lines[0].text)):
        return True
    first = paper.text.rfind("\n", 0, begin) + 1
    if len(paper.text[first : paper.text.find("\n", begin)].split()) > _WORDS_OF_AN_ADDRESSEE:
        return False
    behind = next(
        (m for m in sentence.mentions if m.start >= person.end and m.kind is not MentionKind.PARTY), None
    )
    between = sentence.text[person.end : behind.start] if behind is not None else ""
    own = behind is not None and behind.kind is MentionKind.ROLE
    return own and re.fullmatch(r"(?:\s*\([^()]{1,20}\))?,\s*", between) is not None


def is_definite(title: Mention) -> bool:
    """Whether a title is in the definite form, so that it stands for somebody else than the name before it."""
    if title.name is None:
        return False
    label = fold(title.name.label)
    return fold(title.words) in {label + ending for ending in ("n", "en", "et", "t")}
