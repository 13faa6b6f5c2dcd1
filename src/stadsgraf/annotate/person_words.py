"""Words of names: what a person's name is made of, and the words of a page that are none."""

import functools
import re
from collections.abc import Sequence

from stadsgraf.swedish.forenames import FORENAMES
from stadsgraf.swedish.presence import presence_heading
from stadsgraf.swedish.words import FUNCTION_WORDS, fold

UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
LOWER = "a-z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).islower())
_PLAIN = rf"[{UPPER}][{LOWER}’'06]*[{LOWER}06](?:[{UPPER}][{LOWER}]+)?"
WORD = (
    rf"(?:(?:[dDO]['’]|[aA]l-|[eE]l-)?{_PLAIN}(?:-[{UPPER}]?[{LOWER}]+)*"
    rf"|[{UPPER}](?:-[{UPPER}])+|(?>[{UPPER}]\.(?:[ -]?[{UPPER}]\.)*)|[A-HJ-Z](?=[ \t]))"
)
_PARTICLE = r"(?:von|af|de|van|der|den|la|le|el|bin|ibn|di|da|dos|du|zu|ter|y)"
PERSON = rf"{WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{WORD}){{1,3}}"
"""A name of two to four words in running text."""
WHOLE = re.compile(rf"(?P<names>{WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{WORD})+)")
_NOT_NAMES = frozenset(
    fold(word)
    for word in """
    datum diarienummer diarienr dnr sida blad telefon växel epost e-post fax plats tid lokal paragraf paragrafer
    stad staden kommun kommunen kommuner region regionen landsting län sverige sveriges förening föreningen nätverk
    nätverket förbund förbundet stadshuset rådhuset kommunhuset sammanträdesrum sammanträde protokoll bilaga bilagor
    underskrift underskrifter justering justeras justerat ordförande sekreterare justerare ersättare ledamot
    ledamöter beslut förslag motion postadress besöksadress organisationsnummer webbplats ärende ärendet beslutande
    närvarande övriga yrkande yrkanden reservation omröstning votering summa vid gata gatan torg torget väg vägen
    kanslienheten enheten avdelningen januari februari mars juni juli augusti september oktober november
    december rights defenders cities city network international
    foundation institute council centre center union alliance society watch group children cross amnesty academy
    association agency committee commission europe european global world green peace water climate energy mayors
    namn parti uppdrag funktion närvaro befattning måndagen tisdagen onsdagen torsdagen fredagen till från för jag ja nej avstår handläggare frånvarande
    tf stf bitr protokollet paragraferna sammanträdet digital digitalt tidpunkt sekreteraren ordföranden mötet tjänstemän suppleanter suppleant anmält
    """.split()
)
_LABELS = frozenset(
    "mottagare adressat kontakt kontaktperson tjansteman enhet avdelning datum arendenummer arendenr diarienummer diarienr dnr sida paragrafer paragraf referens beteckning".split()
)
"""Labels of fields that a scan runs together with the name in the next one."""
_OF_CASE = re.compile(r"(?<!\s)\s+(?:KS|Ks|KF|Kf|RS|Rs|LS|Dnr)$")
"""The beginning of a diary number behind a name."""
_NOT_ENDINGS = tuple(
    "nämnden styrelsen fullmäktige förvaltningen kontoret utskottet beredningen staben kommittén rådet kansliet bolaget förbundet "
    "nätverket föreningen stiftelsen museet skolan biblioteket universitetet högskolan verket partiet partiets".split()
)
_DEFINITE = re.compile(
    r"..(?:jandet|andet|ingen|ionen|heten|skapet|tjansten|polisen|kyrkan|banken|gruppen|klubben|laget)$"
)
_FOLDED_ENDINGS = tuple(fold(ending) for ending in _NOT_ENDINGS)


def clean_name(name: str, *, labelled: bool = False) -> str | None:
    """A name without titles and sentence words around it; None where no name of two words is left.

    Args:
        name: words in capitals.
        labelled: whether a party label follows, so that a surname may look like a word of the page.
    """
    words = _OF_CASE.sub("", name).split()
    if words and words[0].casefold() in ("herr", "fru", "fröken", "hr", "herrar"):
        words = words[1:]
    while words and fold(words[0]) in _LABELS:
        words = words[1:]
    while words and (_is_function_word(words) or _is_title(words[0]) or _is_heading(words[0])):
        words = words[1:]
    while labelled and words and _is_title(words[-1]):
        words = words[:-1]
    while len(words) > 2 and _PROFESSION.fullmatch(words[0]) and words[0].casefold() not in FORENAMES:
        words = words[1:]
    inner = [place for place, word in enumerate(words) if place and (_is_title(word) or _is_heading(word))]
    words = words[inner[-1] + 1 :] if labelled and inner else words
    if not labelled:
        cut = next(
            (
                place
                for place, word in enumerate(words)
                if is_no_name(word) or (place and _is_heading(word)) or _PARTY.fullmatch(word)
            ),
            len(words),
        )
        words = words[:cut] if cut >= 2 else []
    if len(words) < 2 or words[0].casefold().endswith(_NOT_ENDINGS) or words[-1].islower():
        return None
    return " ".join(words)


_PARTY = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]+(?:demokraterna|partiet|listan)|Moderaterna|Liberalerna|Vänstern|Kristdemokraterna"
)
"""The name of a party, that a column may stand right behind a person's."""
_PROFESSION = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]{3,}(?:are|aren|arna|erskan|örskan|anten|ören|isten|mannen|skan|rådet|rådinnan|tekten|budet|ägaren|mästaren|nomen|logen|doktorn|agenten|insp|sekr|chef|direktör|enhet)\.?"
    r"|(?:Ass|Bitr|Stf|Tf|Ing|Dr|Prof|Doc|Frk|Hr|Handl|Insp)\.?"
)
"""What stands before a name to say what its bearer does: "Metallarbetaren N N"."""


def _is_function_word(words: Sequence[str]) -> bool:
    """Whether a name begins with a word that opens sentences; "Hans" and "Dag" before a surname are given names."""
    return words[0].casefold() in FUNCTION_WORDS and not (words[0] in ("Hans", "Dag") and len(words) > 1)


def _is_heading(word: str) -> bool:
    heading = presence_heading(word)
    return heading is not None and heading.end == len(word)


@functools.lru_cache(maxsize=1 << 14)
def _is_title(word: str) -> bool:
    return _TITLE.fullmatch(word) is not None


_TITLE = re.compile(
        r"(?i)(?:vice|[a-zåäö:0-9]*ordförande[n]?|(?:borgar|kommunal|region|landstings|oppositions)råd(?:e[tn])?|[a-zåäö]*ledamot(?:en)?|[a-zåäö]*ledamöter(?:na)?|"
        r"ersättare[n]?|ersättarna|[a-zåäö]*sekreterare[n]?|justerare|handläggare|beslutande|närvarande|adjungerad|motionären|"
        r"[a-zåäö]*(?:partiet|partiets|demokraterna|demokraternas|moderaterna|liberalerna)|yrkande|reservation(?:er)?|ja|nej|avstår|"
        r"ordinarie|övriga|tjänstemän|tjänstepersoner|tjänstgörande|föredragande|[a-zåäö]+(?:chef|direktör|mästar|strateg)(?:en|n|e)?|"
        r"[a-zåäö]{3,}(?:samordnare|handläggare|ingenjör|arkitekt|ekonom|jurist|utredare|planerare|ledare|inspektör|utvecklare)n?|rektor|ekonom|jurist|"
        r"protokollsanteckning|överläggning|beslutsgång)"
)  # fmt: skip


def is_no_name(word: str) -> bool:
    """Whether a word is one of the page, or ends as boards, offices and acts do."""
    folded = fold(word)
    return folded in _NOT_NAMES or folded.endswith(_FOLDED_ENDINGS) or _DEFINITE.search(folded) is not None
