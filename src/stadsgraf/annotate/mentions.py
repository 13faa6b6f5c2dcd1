"""Tagging: every mention of a sentence, once, longest first."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from stadsgraf.annotate.appositions import with_particles, without_appositions
from stadsgraf.annotate.bodies import bodies, county_boards, institutions
from stadsgraf.annotate.lexicon import Entry, Gazetteer, Lexicon
from stadsgraf.annotate.paper import NAMED, Mention, MentionKind
from stadsgraf.annotate.party_columns import bare_letters
from stadsgraf.annotate.party_labels import LABEL, party_of
from stadsgraf.annotate.party_words import party_groups
from stadsgraf.annotate.rolls import Side, beside_names
from stadsgraf.annotate.titles import title_mentions
from stadsgraf.model import Name
from stadsgraf.patterns import gated
from stadsgraf.swedish import amounts, calendar
from stadsgraf.swedish.owning import owns_next
from stadsgraf.swedish.staff import is_of_staff
from stadsgraf.swedish.words import COMMON_WORDS, COUNTRIES, FUNCTION_WORDS
from stadsgraf.vocabulary import EntityType

_DNR = gated(
    r"\b(?:[Dd]nr|[Dd]iarienr|[Dd]iarienummer|DIARIENR)[.:]?\s+(?P<number>(?:[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,6}[-\s/]?)?\d[\d/:.-]*\d(?:[-/]\d+)?)"
    r"|\b(?P<bare>(?:KS|KF|KN|TN|SN|BN|UN|MN|NN|RS)[\s-]\d{4}[/-]\d[\d./-]*)"
)
_NUMBER = gated(
    rf"(?<![\w/:,.§-])(?P<number>{amounts.DIGITS}|(?:{amounts.NUMBER_WORD})(?=(?:tal)?\s+[a-zåäö]))(?P<about>-tal|(?<=[a-zåäö])tal)?(?![\w/:%-])(?!\s*§)",
    re.IGNORECASE,
)
_BODYREF = gated(
    r"(?<![\w-])(?:nämnden|styrelsen|förvaltningen|kontoret|utskottet|beredningen|staben|kommittén|kansliet|arbetsutskottet)s?(?![\wåäö-])",
    re.IGNORECASE,
)
_HOME = gated(
    r"(?<![\w-])(?:(?:staden|kommunen|regionen|landstinget)s?|vår (?:stad|kommun|region)s?)(?![\wåäö-])",
    re.IGNORECASE,
)
NETWORK_REFERENCES = (
    r"nätverk(?:et)|organisationen|föreningen|förbundet|sammanslutningen|samarbetet|initiativet|kampanjen|forumet|ringen|"
    r"alliansen|unionen|koalitionen|gruppen|rådet|avdelningen|(?<!\ben )samverkan|partnerskapet|kommunförbundet|resolutionen"
)
HEADS = "rörelsen|kedjan|kretsen|pakten|ligan|klubben|sällskapet|handslaget|bandet|laget|följet|stafetten|gemenskapen|klustret|länken|nätet|konventet|stråket|bältet|triangeln|federationen|bågen|plattformen"
"""Nouns that call a network only where its name, or what it is told to be, ends in them."""
COMPOUNDS = (
    r"[a-zåäö]{3,}(?:nätverket|samarbetet|föreningen|organisationen|sammanslutningen|samarbetsorganet)"
)
"""Nouns that call a network only where the paper has told that it is one such: "X är ett klimatnätverk"."""
_NETREF = gated(rf"(?<![\w-])(?:{NETWORK_REFERENCES}|{HEADS}|(?-i:{COMPOUNDS}))s?(?![\wåäö-])", re.IGNORECASE)
_SELF = gated(r"(?<![\w-])(?:jag|vi)(?![\wåäö-])", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_][\w’'&./:-]*[\w’']|[^\W_]")
_CAPITAL = re.compile(r"[A-ZÅÄÖÉÜČŠŽÇØÆÁÍÓÚĐŁ]")


class Tagger(msgspec.Struct, frozen=True):
    """What is needed to tag the sentences of one paper.

    Attributes:
        lexicon: names of registers and paper.
        gazetteer: parties and roles of the registers.
        nouns: nouns by which this paper takes up the name of a network; None where there are none.
        side: where this paper prints bare letters of parties beside names.
    """

    lexicon: Lexicon
    gazetteer: Gazetteer
    nouns: re.Pattern[str] | None = None
    side: Side = Side.NONE


def tag(text: str, tagger: Tagger, reference: str | None) -> tuple[Mention, ...]:
    """Mentions of a flat text, in order and not overlapping; what begins earlier in this list wins."""
    found: list[Mention] = []
    taken = bytearray(len(text))
    for mention in _all(text, tagger, reference):
        if not any(taken[mention.start : mention.end]):
            found.append(mention)
            taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    in_order = sorted(found, key=lambda item: item.start)
    return without_appositions(text, with_particles(text, in_order))


def _all(text: str, tagger: Tagger, reference: str | None) -> Iterator[Mention]:
    yield from _numbers_of_cases(text)
    yield from county_boards(text)
    yield from institutions(text)
    yield from _labels(text, tagger)
    yield from bare_letters(text, tagger.gazetteer.parties)
    yield from party_groups(text, tagger.gazetteer.parties)
    yield from _money(text)
    names = [*_names(text, tagger)]
    yield from beside_names(text, names, tagger.gazetteer.parties, tagger.side)
    yield from names
    yield from _dates(text, reference)
    yield from title_mentions(text, tagger.gazetteer)
    yield from bodies(text)
    yield from _anaphors(text, tagger.nouns)
    yield from _unknown_names(text)
    yield from _numbers(text)


def _numbers_of_cases(text: str) -> Iterator[Mention]:
    for match in _DNR.finditer(text):
        group = "number" if match["number"] else "bare"
        yield Mention(MentionKind.DNR, match.start(group), match.end(group), match[group])


def _labels(text: str, tagger: Tagger) -> Iterator[Mention]:
    for match in LABEL.finditer(text):
        party = party_of(match["letters"], tagger.gazetteer.parties)
        if party is None:
            continue
        labels, name = party
        if labels[0].casefold() not in tagger.gazetteer.parties and (
            labels[0].casefold() in tagger.lexicon
            or not re.search(r"[A-ZÅÄÖ][\wåäöé-]+\s$", text[: match.start()])
            or is_of_staff(text, match.start())
        ):
            continue
        yield Mention(
            MentionKind.PARTY,
            match.start(),
            match.end(),
            match.group(),
            name,
            labels=labels,
            group=bool(match["group"]),
        )


def _money(text: str) -> Iterator[Mention]:
    for match in amounts.MONEY.finditer(text):
        value = amounts.amount(match.group())
        if value is not None:
            yield Mention(
                MentionKind.MONEY,
                match.start(),
                match.end(),
                match.group(),
                number=value[0],
                currency=value[1],
            )


def _names(text: str, tagger: Tagger) -> Iterator[Mention]:
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
    index = 0
    while index < len(tokens):
        start, _, word = tokens[index]
        hit = (
            _longest(tokens, index, tagger.lexicon, text)
            if _CAPITAL.match(word) or word[0].isdigit()
            else None
        )
        if hit is None:
            index += 1
            continue
        item, length, genitive = hit
        end = tokens[index + length - 1][1]
        inner = not genitive and item.kind in NAMED and owns_next(text, end)
        words = text[start:end]
        if item.kind in NAMED and text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES:
            start, end = start - 1, end + 1
        yield Mention(item.kind, start, end, words, item.name, genitive=genitive or inner)
        index += length


_QUOTES = ("”", '"', "“", "»", "«")


def _longest(
    tokens: list[tuple[int, int, str]], index: int, lexicon: Lexicon, text: str
) -> tuple[Entry, int, bool] | None:
    first = tokens[index][2].casefold().replace("’", "'").strip("'")
    keys = (first, first.removesuffix("s"), first.removesuffix(":s")) if first.endswith("s") else (first,)
    for key in dict.fromkeys(keys):
        for item in lexicon.get(key, ()):
            genitive = _fits(item, tokens, index, text)
            if genitive is not None and not _is_surname_or_word(item, tokens, index, text):
                return item, len(item.words), genitive
    return None


_ENDS_NAME = re.compile(r"[.!?;:()\"”]")


def _parts_names(between: str, word: str) -> bool:
    """Whether what stands between two words ends a name: a full stop does, but not after an initial."""
    return _ENDS_NAME.search(between) is not None and not (between == ". " and len(word) == 1)


def _fits(item: Entry, tokens: list[tuple[int, int, str]], index: int, text: str) -> bool | None:
    """Whether an entry stands at a token: None if not, else whether it is a genitive there."""
    length = len(item.words)
    if index + length > len(tokens):
        return None
    stretch = tokens[index : index + length]
    words = [word for _, _, word in stretch]
    for place, (word, wanted) in enumerate(zip(words, item.words, strict=True)):
        plain = word.casefold().replace("’", "'").strip("'")
        if plain == wanted:
            continue
        if place == length - 1 and plain in (wanted + "s", wanted + "'s", wanted + ":s"):
            return True if _allowed(item, words) else None
        return None
    if any(_parts_names(text[a[1] : b[0]], a[2]) for a, b in pairwise(stretch)):
        return None
    return False if _allowed(item, words) else None


def _is_surname_or_word(item: Entry, tokens: list[tuple[int, int, str]], index: int, text: str) -> bool:
    """A one-word place that follows a capital word closely is a surname; an ambiguous one that begins
    a sentence is a common word, unless a list goes on from it.
    """
    if len(item.words) != 1 or item.kind not in (MentionKind.CITY, MentionKind.MUNICIPALITY):
        return False
    start, end, _ = tokens[index]
    if index and text[tokens[index - 1][1] : start] == " " and _GIVEN_NAME.fullmatch(tokens[index - 1][2]):
        return tokens[index - 1][2].casefold() not in FUNCTION_WORDS | COUNTRIES and index > 1
    begins = index == 0 or text[:start].rstrip().endswith((":", ".", "–"))
    word = tokens[index][2].casefold()
    common = item.ambiguous and word in COMMON_WORDS
    told = word not in _NOUNS and _FINITE.match(text, end) is not None
    return common and begins and not told and _AS_TOWN.match(text, end) is None


_NOUNS = frozenset("berg boden bro mark ås".split())
"""Common nouns among the towns, of which anything may be told."""
_FINITE = re.compile(
    r" (?:har|hade|är|var|blev|fick|valde|drog|tog|gick|kom|sade|sa|trädde|lämnade|avböjde|avstod|begärde|ansökte|betalar|ställde|står|stod|deltog|medverkade|ingick|tillhörde|upptogs|antogs|utträdde|inträdde|återkom|betalade|anmälde|övertog|arrangerade|hoppade|tackade|samordnade) "
)


_AS_TOWN = re.compile(
    r",| och | kommun| stad| (?:anslöt|lämnade|utträdde|inträdde|anslöts|tackade nej|(?:är|var|blev) (?:inte |också |även )?(?:medlem|med|värd)\b|har (?:anslutit|lämnat|varit (?:med|värd)|tackat|sagt|ansökt|sökt|tillhört|gått|valt att|avböjt|samordning|sekretariat|åtagit)"
    r"|svarar för|samordnar|koordinerar|leder|står (?:utanför|som|för|värd)|stod (?:utanför|som|värd)|ingår|deltar|tillhör|gick (?:med|ur|in)|kom med|blev medlem|drog sig|ansökte|sökte|håller (?:i|ihop)|innehar|ansvarar|sköter)"
)
"""What tells that a word at the beginning of a sentence is a town after all."""
_GIVEN_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?")


def _allowed(item: Entry, words: list[str]) -> bool:
    if item.exact:
        return words[0].isupper() or words[0][:-1].isupper() or any(char.isdigit() for char in words[0])
    if item.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY) and len(words) == 1:
        word = words[0].casefold()
        return (
            words[0][0].isupper()
            and len(words[0]) > 2
            and (word not in FUNCTION_WORDS or word in COMMON_WORDS)
        )
    return words[0][0].isupper() or words[0][0].isdigit()


_MAY_BE_DATED = gated(
    r"\d|fjol|våras|somras|höstas|i år|samma år|året|årsskiftet|nästa|kommande", re.IGNORECASE
)


def _dates(text: str, reference: str | None) -> Iterator[Mention]:
    if not _MAY_BE_DATED.is_in(text):
        return
    for match in calendar.dates_in(text):
        period = calendar.parse(match.group(), reference, text[: match.start()])
        if period is not None:
            yield Mention(MentionKind.DATE, match.start(), match.end(), match.group(), period=period)


def _anaphors(text: str, nouns: re.Pattern[str] | None) -> Iterator[Mention]:
    own = ((nouns, MentionKind.NETREF),) if nouns is not None else ()
    for pattern, kind in (
        (_HOME, MentionKind.HOME),
        *own,
        (_NETREF, MentionKind.NETREF),
        (_BODYREF, MentionKind.BODYREF),
        (_SELF, MentionKind.SELF),
    ):
        for match in pattern.finditer(text):
            words = match.group()
            yield Mention(kind, match.start(), match.end(), words, anaphor=True, genitive=words.endswith("s"))


_UNKNOWN = re.compile(
    r"(?<![\w.])[A-ZÅÄÖÉÜČŠŽÇØÆÁÍÓÚĐŁ][\w’'-]*[\w](?:\s+(?:(?:of|the|de|la|van|von|för|og)\s+)?[A-ZÅÄÖÉÜČŠŽÇØÆÁÍÓÚĐŁ][\w’'-]*\w)*"
)


_COMMON_NOUN = re.compile(
    r"...(?:skapet|ningen|andet|endet|iatet|nsliet|giften|naden|städerna|kommunerna|arna|orna|tionen|heten|mötet|gångar|avgift|kostnader|resor)$",
    re.IGNORECASE,
)
"""Endings of common nouns, which begin sentences and lists with a capital."""


_OWNS_NOTHING = re.compile(
    r"\s*$|[,.;:)]| och [A-ZÅÄÖ]| (?:är|var|har|hade|blev|blir|ingår|deltar|lämnade|utträdde|inträdde|anslöt|anslöts|gick|kom|samordnar|leder|tillhör|står|betalar|väntas|avböjde)(?![\wåäö])"
)
"""Behind a name in -s that is no genitive: nothing that it could own."""

_ANSWERS = frozenset("ja jo nej nja instämmer ansluter biträder tillstyrker avstyrker avstår".split())
_NO_NAMES = COMMON_WORDS | _ANSWERS


_OF_A_LAND = re.compile(
    r"(?:[Ss]ven|[Dd]an|[Nn]or|[Ff]in|[Tt]y|[Pp]ol|[Ee]stni|[Ll]etti|[Ll]itaui|[Rr]y|[Ii]talien|[Ff]ran|[Ss]pan|[Pp]ortugisi|[Gg]reki|[Bb]ritti|[Ee]ngel|[Ss]kot|[Ii]rländ|[Ii]sländ|[Nn]ederländ|[Hh]olländ|[Bb]elgi|[Öö]sterriki"
    r"|[Ss]chweizi|[Tt]jecki|[Ss]lovaki|[Ss]loven|[Kk]roati|[Uu]nger|[Rr]umän|[Bb]ulgari|[Tt]urki|[Mm]altesi|[Cc]yprioti|[Åå]länd|[Ff]äröi|[Gg]rönländ|[Aa]merikan|[Kk]anadensi|[Jj]apan|[Kk]inesi)ska"
)
"""An adjective of a land before a town's name."""
_TOLD_OF_TOWNS = re.compile(
    r" (?:(?:\([A-ZÅÄÖ][a-zåäö]+\)|i [A-ZÅÄÖ][a-zåäö]+) )?(?:anslöts|upptogs|inträdde|anslöt sig|trädde in|kom med|gick med|gick ur|drog sig ur|uteslöts|utträdde|antogs som|togs in|är medlem|är med\b|tillhör (?:grundarna|medlemmarna)|hör till (?:grundarna|medlemmarna)|var värd|stod värd|står värd"
    r"|har (?:varit med|anslutit sig|lämnat|ansökt|tackat nej|tagits upp|gått ur))|, (?:som|medlem) "
)
_DEFINITE = re.compile(r"(?:en|et|na|are|er|or|ar|an|ande|ning)$")
_DOUBLE = re.compile(r"[A-ZÅÄÖØÆ][^\W\d_]+(?:-(?:[a-z]{2}-)?[A-ZÅÄÖØÆ][^\W\d_]+)+")
"""A word of two names, which no common noun is."""


def _is_named_first(word: str, behind: str) -> bool:
    """Whether a single word that begins a sentence is a name: by a list that it begins, or what is told of it."""
    if behind.startswith((",", " och ")):
        return True
    named = _DOUBLE.fullmatch(word) is not None or (_DEFINITE.search(word) is None and len(word) > 3)
    return named and _TOLD_OF_TOWNS.match(behind) is not None


def _unknown_names(text: str) -> Iterator[Mention]:
    """Names that nothing is known of; a single word at the start of a sentence is not taken for one."""
    for match in _UNKNOWN.finditer(text):
        words = match.group().split()
        start = match.start()
        while words and (
            words[0].casefold() in FUNCTION_WORDS or (len(words) > 1 and _OF_A_LAND.fullmatch(words[0]))
        ):
            start += len(words[0]) + 1
            words = words[1:]
        if " ".join(words).casefold().removesuffix("s") in COUNTRIES:
            continue
        if not words or (
            start == 0 and len(words) == 1 and not _is_named_first(words[0], text[match.end() :])
        ):
            continue
        if len(words) == 1 and words[0].casefold() in _NO_NAMES:
            continue
        if start == 0 and len(words) == 1 and _COMMON_NOUN.search(words[0]):
            continue
        label = " ".join(words)
        owns = len(label) > 4 and label.endswith("s") and not _OWNS_NOTHING.match(text, match.end())
        yield Mention(
            MentionKind.NAME,
            start,
            match.end(),
            text[start : match.end()],
            Name(EntityType.ORGANIZATION, label),
            genitive=owns,
        )


def _numbers(text: str) -> Iterator[Mention]:
    for match in _NUMBER.finditer(text):
        value = amounts.number(match["number"])
        if value is not None:
            yield Mention(MentionKind.NUMBER, match.start(), match.end(), match.group(), number=value)
