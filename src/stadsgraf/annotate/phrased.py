"""Names that go on in small letters: "Städer för barnets bästa", "Trygga torg", "Kust i samverkan".

A capital begins such a name and nothing but its grammar and the paper itself says where it ends: the
bracket or comma behind which its letters stand, its quotation marks, that the paper prints it again, or
the punctuation or verb that follows.  A name whose end nothing settles is no name at all.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from stadsgraf.patterns import gated
from stadsgraf.swedish.words import shortens

_PREPOSITION = frozenset(
    "mot för med utan i på åt av om kring runt vid längs mellan över till under bortom utmed".split()
)
_DETERMINER = frozenset(
    "en ett den det de alla allas vår våra hela fler flera mer mest bättre nya mitt många vi två tre fyra fem".split()
)
_FOREIGN = frozenset("of for des du la les der für et und per dei delle los las".split())
"""Small words of other languages: what stands around them is a name in theirs."""
_AND = frozenset(("och", "&"))
_SMALL = _PREPOSITION | (_DETERMINER - {"alla"}) | _AND | _FOREIGN
"""Words that end no name."""
_STOP = frozenset(
    """
    som där dit då när vars vilken vilket vilka är var varit har hade blev blir bli ska skall skulle kan kunde kommer kom fick får
    gick går ger gav gör gjorde sedan alltsedan samt men eller att från fram efter före genom enligt innan medan eftersom inte ej icke också
    även bland utöver förutom liksom hos inom redan numera tidigare senare därefter nu idag utgör utgjorde omfattar samlar består
    bestod arbetar verkar vänder syftar finns fanns deltar deltog ingår ingick medverkar kostar uppgår uppgick höll håller
    planerar svarar står stod söker sökte tog tar drivs leds sköts ägs räknar bör måste vill ville år per kr kronor euro respektive
    tackade avböjde lämnade utträdde anslöt inträdde ligger låg anordnar ordnar samordnar beslutar beslutade sammanträder
    väntas beräknas tillkom upphörde startade övergick bjöd bjuder gäller leder heter möts träffas kallas bildar erbjuder driver bidrar anser menar föreslår önskar behöver betalar tillhör hör avgick
    delar får stöder främjar skriver sänder öppnar lever hjälper kräver medför innebär lyder tillsammans sin sitt sina dess deras han hon man jag
    """.split()
)
"""Words that no name of this kind has inside: what follows one is told of it."""
_VERB = re.compile(
    r"[a-zåäö]{2,}(?:ades|erades|erats|(?<!pl)(?<!ins)ats|[aei]ras|nas|tas|das|kas|des|tes|ade)"
)
_ATTRIBUTE = re.compile(
    r"[\wåäöÅÄÖé]+(?:s|a|nde|bara?|ig|liga?|lig|sk|ska|al|ala|ell|ella|iv|iva|fri|fria|full|fulla|lös|lösa|sam|samma|ad|ade|erad|erade|ära|rent|nt|gt|llt)"
)
"""What stands before a noun that it tells of: an adjective or a genitive, by its ending."""
_PLACE_NOUNS = r"städer|kommuner|regioner|orter|byar|hamnar|öar|landsting|län|samhällen|kustkommuner|bygder|socknar|stadsdelar|platser"
_ALLIED = r"nätverk(?:et)?|allians(?:en)?|koalition(?:en)?|samverkan|samarbete(?:t)?|förening(?:en)?|förbund(?:et)?|(?<!e)ring(?:en)?|rörelse(?:n)?|forum"
_HEAD = re.compile(rf"[\wåäö]*(?:{_PLACE_NOUNS}|{_ALLIED})", re.IGNORECASE)
"""Nouns by which the head of a name tells that it is a network's."""
_COMMON = re.compile(
    rf"[\wåäö]*(?:{_PLACE_NOUNS}|{_ALLIED}|kust|kusten|kuster|bygd|bygden|hav|havet|vatten|stad|kommun|skola|skolan|skolor|bibliotek|biblioteken"
    r"|barn|unga|ungdomar|kvinnor|män|vänner|grannar|hälsa|kultur|energi|klimat|miljö|natur|mat|musik|teater|föräldrar|politiker"
    r"|borgmästare|chefer|företag|företagare|lärare|idrott|fritid|turism|trafik|järnväg|järnvägen|vägar|broar|torg|gator|hus|slott|gränser"
    r"|gräns|land|handel|fred|frihet|demokrati|integration|jämställdhet|skärgård|skärgården|fjäll|fjällen|älvar|slätten|sjöar|skog|skogar|konst|konsten)",
    re.IGNORECASE,
)
"""Nouns that alone name nothing."""
_NOWHERE = re.compile(
    r"(?:\w*(?:länet|kommunen|kommunerna|regionen|landet|staden|städerna|området|nämnden|styrelsen|projektet|nätverket|kretsen)|dag|fjol|form|egenskap|syfte|samband|stället|huvudsak"
    r"|praktiken|samtliga|dem|detta|dessa|fråga|frågan|frågor|form|tid|tiden|plats|gång|första|andra|år|året|höst|vår|våras|höstas)s?"
)
"""Where or when something is told to be, rather than what a name speaks of."""

_WORD = re.compile(r"[A-ZÅÄÖÉ]?[a-zåäöéèüç]+(?:-[a-zåäö]+)*|[A-ZÅÄÖÉ][\wåäöÅÄÖé-]*|&")
_LETTERS = re.compile(
    r"\s*\((?:nedan |härefter |förkortat |förkortas |i det följande |fortsättningsvis |kallat |kallad )*(?P<a>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,7})[,)]"
    r"|,\s+(?:nedan |härefter |i det följande |fortsättningsvis |i fortsättningen |vanligen |ofta )?(?P<stated>förkortat |förkortas |kallat |kallad |kallas |förkortad |nedan |härefter )*(?P<b>[A-ZÅÄÖ]{2,8})(?=[,.;)\s])"
    r"|\s+[–-]\s+(?P<c>[A-ZÅÄÖ]{2,8})(?=\s+[–-]|[,.;)])"
)
_HARD = re.compile(r"\s*(?:[.,;:()\"”“»!?–]|$)")


class Phrase(msgspec.Struct, frozen=True):
    """A name found: its words as printed, and the letters that the paper gives for it, if any."""

    label: str
    letters: str = ""


def phrase_at(text: str, start: int, whole: str) -> Phrase | None:
    """The name in small letters that begins at a capital, where something before it tells that a name does.

    Args:
        text: a flat block.
        start: where the capital is.
        whole: the whole paper, in which a name may be printed again.
    """
    words = _walk(text, start)
    if len(words) < 2 or all(word[:1].isupper() for word, _ in words):
        return None
    for count in range(len(words), 1, -1):
        label = " ".join(word for word, _ in words[:count])
        letters = _letters_behind(text, words[count - 1][1], label)
        if letters and words[count - 1][0] not in _SMALL and not _is_all_capitals(label):
            return Phrase(label, letters)
    for count in range(len(words), 1, -1):
        label = " ".join(word for word, _ in words[:count])
        if _is_all_capitals(label) or words[count - 1][0] in _SMALL:
            continue
        again = _is_printed_again(label, whole)
        if (again or count == len(words)) and is_formed(label.split(), sure=again):
            return Phrase(label)
    return None


def gone_on(label: str, blocks: Sequence[str]) -> str:
    """A name with what it is for, where the paper prints both together more than once: "X" of "X för hälsa"."""
    whole = "\n".join(blocks)
    if not any(f"{label} {word} " in whole for word in _WHAT_FOR):
        return label
    start = re.compile(rf"(?<![\w-]){re.escape(label)}(?= (?:{'|'.join(_WHAT_FOR)}) [a-zåäö])")
    longer = {
        " ".join(word for word, _ in _walk(text, match.start()))
        for text in blocks
        for match in start.finditer(text)
    }
    again = sorted(name for name in longer if _is_printed_again(name, whole) and name.startswith(f"{label} "))
    formed = [name for name in again if is_formed(name.split(), sure=True)]
    return max(formed, key=len, default=label)


_WHAT_FOR = ("för", "mot", "kring", "utan", "utmed", "längs")
"""Prepositions by which a name says what it is for."""


def is_cut(text: str, start: int, name: str) -> bool:
    """Whether a name of one word would only be the first word of a phrase, or a noun that names nothing."""
    if " " in name or "-" in name:
        return False
    if _NO_NAME.search(name):
        return True
    following = _walk(text, start)[1:2]
    if _COMMON.fullmatch(name) and re.search(r"(?:er|ar|or|en|na|an)$|^[a-zåäö]{2,5}$", name.casefold()):
        plural = re.fullmatch(rf"(?:{_PLACE_NOUNS})", name.casefold()) is not None
        return plural or (bool(following) and following[0][0][0].islower())
    if not following or not following[0][0][0].islower() or following[0][0] in _STOP:
        return False
    word = following[0][0]
    bare = word not in _PREPOSITION and word != "och" and not _VERB.fullmatch(word)
    return bare and re.search(r"(?:liga|iga|ska|nde|ade|bara|fria|ulla|ösa|ära|ella)$", name) is not None


_NO_NAME = re.compile(
    r"(?:(?<!före)ningen|eringen|andet|endet|heten|tionen)$|^(?:Sveriges|Europas|Nordens|Världens|Länets|Regionens)$"
)
"""What may begin with a capital and names no network by itself: a deed, or whose the rest is."""


def quoted(text: str) -> Iterator[tuple[str, str]]:
    """Names in quotation marks, with the words before them."""
    for match in _QUOTE.finditer(text):
        name = " ".join(match["name"].split())
        if len(name.split()) <= 9 and not re.search(r"[.!?:;]|,\s", name):
            yield (
                name,
                text[max(0, match.start() - 90) : match.start()]
                + "\0"
                + text[match.end() : match.end() + 60],
            )


_QUOTE = re.compile(r"[”\"“»](?P<name>[A-ZÅÄÖ][^”\"“»«]{2,70}?)[”\"“«»]")


def spelled(text: str) -> Iterator[Phrase]:
    """Names that their letters stand beside, on whichever side: "Kommuner mot X (KMX)", "KMX (Kommuner mot X)"."""
    for match in _INSIDE.finditer(text):
        words = match["name"].split()
        label = " ".join(words)
        fits = spells(match["letters"], words) or shortens(match["letters"], label)
        if fits and not _is_all_capitals(label):
            yield Phrase(label, match["letters"])
    for match in _BEHIND.finditer(text):
        before = text[max(0, match.start() - 90) : match.start()]
        for capital in reversed(list(re.finditer(r"(?<![\w-])[A-ZÅÄÖ](?=[a-zåäö])", before))):
            stretch = before[capital.start() :]
            words = stretch.split()
            if re.search(r"[.,;:!?()\"”]", stretch) or len(words) > 8:
                break
            told = _WRITING.search(before[: capital.start()])
            if spells(match["letters"], words) and not _is_all_capitals(stretch) and told is None:
                yield Phrase(" ".join(words), match["letters"])
                break


_WRITING = gated(
    r"\w*(?:rapport|bok|program|plan|strategi|projekt|skrift|film|konferens|utställning|seminari|tema|motion|studie|skrivels|utredning|avtal|policy|vision|tidskrift|kurs|lag)\w*[ :]$",
    re.IGNORECASE,
)
"""Nouns before the name of something that is no network."""
_INSIDE = gated(
    r"(?<![\w-])(?P<letters>[A-ZÅÄÖ]{3,8})\s+\((?P<name>[A-ZÅÄÖ][a-zåäö]+(?:\s+[\wåäöÅÄÖ-]+){1,8})\)"
)
_BEHIND = gated(r"(?:\s+\(|,\s+)(?P<letters>[A-ZÅÄÖ]{2,8})[,)]")


def is_network(label: str) -> bool:
    """Whether the head of a name, what stands before its first preposition, is a network's."""
    words = label.split()
    end = next((n for n, word in enumerate(words) if word in _PREPOSITION), len(words))
    return any(_HEAD.fullmatch(word) for word in words[:end])


def spells(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the initials of words in order; only small words may be passed over."""
    wanted = letters.casefold()
    place = 0
    for word in words:
        if place < len(wanted) and word[0].casefold() == wanted[place]:
            place += 1
        elif word not in _PREPOSITION and word not in _AND and word not in _DETERMINER:
            return False
    return place == len(wanted) and place > 1


def _walk(text: str, start: int) -> list[tuple[str, int]]:
    """Words from a place on, with their ends, up to punctuation or nine of them."""
    words: list[tuple[str, int]] = []
    place = start
    while len(words) < 9:
        match = _WORD.match(text, place)
        if match is None or (words and (match.group() in _STOP or _is_verb(match.group(), words[-1][0]))):
            break
        words.append((match.group(), match.end()))
        gap = re.compile(r"\s+").match(text, match.end())
        if gap is None:
            break
        place = gap.end()
    words = words[: _told_where(words)]
    while words and words[-1][0] in _SMALL:
        words.pop()
    return words


def _told_where(words: Sequence[tuple[str, int]]) -> int:
    """The number of words up to where a name that is whole by then is told to be: "i Hofors", "i länet"."""
    governed = 0
    for number, ((word, _), (following, _)) in enumerate(pairwise(words)):
        if word not in _PREPOSITION:
            continue
        placed = following[0].isupper() or _NOWHERE.fullmatch(following)
        if placed and (governed or number > 1):
            return number
        governed += 1
    return len(words)


def _is_verb(word: str, before: str) -> bool:
    return _VERB.fullmatch(word) is not None and not (word.endswith("ade") and before in _PREPOSITION)


def _is_all_capitals(label: str) -> bool:
    return all(word[0].isupper() or not word[0].isalpha() for word in label.split())


def _letters_behind(text: str, end: int, label: str) -> str:
    """The letters that the paper gives right behind a name: its initials, or any that it says are."""
    match = _LETTERS.match(text, end)
    if match is None:
        return ""
    letters = match["a"] or match["b"] or match["c"]
    fits = match["stated"] is not None or spells(letters, label.split()) or shortens(letters, label)
    return letters if fits else ""


def is_formed(words: Sequence[str], *, sure: bool = False) -> bool:
    """Whether words form a name by their grammar: an attribute with its noun, or a noun with what it is for.

    Args:
        words: the words.
        sure: whether the paper settles by itself where they end, so that any noun may be their head.
    """
    if not _FOREIGN.isdisjoint(words[1:-1]):
        return _PREPOSITION.isdisjoint(words)
    parts: list[list[str]] = [[]]
    for word in words:
        if word in _PREPOSITION:
            parts.append([])
        else:
            parts[-1].append(word)
    head, rest = parts[0], parts[1:]
    if not head or len(rest) > 2 or any(not 0 < len(part) <= 4 for part in rest):
        return False
    if any(_NOWHERE.fullmatch(part[-1]) for part in rest):
        return False
    if len(head) == 1:
        return bool(rest) and (sure or _COMMON.fullmatch(head[0]) is not None)
    if not rest and _PLAIN.fullmatch(head[-1]) and _OF_ALL.fullmatch(head[0]):
        return False
    if not rest and head[0].endswith("s") and not sure and not _HEAD.fullmatch(head[-1]):
        return False
    attributed = all(_ATTRIBUTE.fullmatch(word) or word in _DETERMINER for word in head[:-1])
    joined = not _AND.isdisjoint(head[1:-1]) and _COMMON.fullmatch(head[0]) is not None
    return (attributed or joined or head[0] in _NUMERAL) and len(head) <= 4


_PLAIN = re.compile("städer|kommuner|regioner|orter|landsting|länder|län|kommunala")
_OF_ALL = re.compile(
    r"\w+s|\w+ska|Lokala|Regionala|Deltagande|Andra|Övriga|Flera|Många|Samtliga|Alla|Små|Stora|Större|Mindre"
)
"""What makes towns out of "städer", and no name: "Sveriges kommuner", "Svenska städer"."""
_NUMERAL = ("Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio")


def _is_printed_again(label: str, whole: str) -> bool:
    often = whole.count(label) > 1
    return often and len(re.findall(rf"(?<![\wåäö]){re.escape(label)}(?![\wåäö])", whole)) > 1
