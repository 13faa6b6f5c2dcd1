"""The words with which Swedish tells that something is founded, in all their forms, and what may stand between them."""

from stadsgraf.extract.folding import ADVERB, TIME

ENDS = r"(?![\wåäö])"
_WEAK = "grund start bild lanser stift skap tillskap instift etabler konstituer former form utrop proklamer".split()
_STRONG: tuple[tuple[str, str, str], ...] = (
    ("sjösatte", "sjösatt", "sjösätta"),
    ("inrättade", "inrättat", "inrätta"),
    ("upprättade", "upprättat", "upprätta"),
    ("grundlade", "grundlagt", "grundlägga"),
    ("kungjorde", "kungjort", "kungöra"),
    ("startade upp", "startat upp", "starta upp"),
    ("byggde upp", "byggt upp", "bygga upp"),
    ("satte upp", "satt upp", "sätta upp"),
    ("drog i ?gång", "dragit i ?gång", "dra i ?gång"),
    ("satte i ?gång", "satt i ?gång", "sätta i ?gång"),
    ("fick i ?gång", "fått i ?gång", "få i ?gång"),
    ("fick till stånd", "fått till stånd", "få till stånd"),
    ("gav liv åt", "gett liv åt", "ge liv åt"),
    ("kallade till liv", "kallat till liv", "kalla till liv"),
    ("kallade i livet", "kallat i livet", "kalla i livet"),
)
"""Past, supine and infinitive."""


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")" + ENDS


PAST = _either([*(stem + "ade" for stem in _WEAK), *(past for past, _, _ in _STRONG)])
SUPINE = _either([*(stem + "at" for stem in _WEAK), *(done for _, done, _ in _STRONG)])
FOUND = _either(
    [
        *(stem + "a" for stem in _WEAK),
        *(to for _, _, to in _STRONG),
        "gå samman i",
        "gå ihop i",
        "slå sig samman i",
        "sluta sig samman i",
        "förena sig i",
    ]
)
PASSIVE_PAST = _either(
    [
        *(stem + "ades" for stem in _WEAK),
        *"startades upp,sjösattes,inrättades,upprättades,grundlades,kungjordes,tillkännagavs,tillsattes".split(
            ","
        ),
        *"byggdes upp,sattes upp,sattes på fötter,sattes i rörelse,sattes i verket,föddes,kallades till liv,kallades i livet".split(
            ","
        ),
        "drogs i ?gång",
        "sattes i ?gång",
    ]
)
PASSIVE_DONE = _either(
    [
        *(stem + "ats" for stem in _WEAK),
        *(stem + "a" + end for stem in _WEAK for end in "td"),
        *"sjösatts,sjösatt,inrättats,inrättat,inrättad,upprättats,upprättat,upprättad,grundlagts,kallats till liv".split(
            ","
        ),
    ]
)
ARISES = (
    r"(?:uppstod|uppstått|tillkom|tillkommit|kom till stånd|kommit till stånd|kom till|kommit till|kom i ?gång|såg dagens ljus|blev till|blivit till|blev verklighet|blev ett faktum"
    r"|tog form|tog sin början|fick sin (?:början|start)|växte fram|vuxit fram|drog i ?gång(?! <ANYNET>)|rullade i ?gång)"
)
ORIGIN = (
    r"(?:räknar sina anor (?=(?:till|från) )|har anor (?=från ett )|(?:leder|räknar|härleder) sitt ursprung|(?:har|hade) (?:sin upprinnelse|sin tillkomst|sin början)|daterar sig"
    r"|är (?=från (?:år )?<DATE>))"
)
"""Where a network comes from: its day or year is that of the founding."""

_PREPOSITION = r"(?:i|på|vid|under|efter|genom|enligt|inom|kring|utanför|till följd av|i samband med|inför|om|hos|ute|uppe)"
_WORD = rf"(?!(?:{_PREPOSITION}|och|som|att|men|då|när|sedan|där|inte|ej|aldrig|av|med|mellan|till|för|från)\b|[a-zåäö]+(?:ades|ade)\b)[a-zåäö-]+"
PHRASE = rf"{_PREPOSITION}(?: (?:{_WORD}|<PLACE>|<DATE>|<NUMBER>|<ORG>)){{1,4}}"
"""A phrase with a preposition: "vid ett möte i Hamburg", "efter långa förhandlingar"."""
GAP = rf"(?:,? (?:{ADVERB}|{TIME}|{PHRASE}|båda|bägge|alla|tillika|bestämt|slutligen|till slut|äntligen|faktiskt)){{0,5}}"
"""What may stand between the parts of a clause that tells of a founding."""
PAPER = r"[a-zåäö]*(?:avtal|förklaring|överenskommelse|deklaration|fördrag|charter|urkund|memorandum|manifest|stadga|stadgar|protokoll|kontrakt|pakt|dokument)"
"""A paper that cities sign when they found something."""
UNITES = (
    rf"(?:(?:(?:har|hade){GAP} )?(?:slagit sig (?:samman|ihop)|gått (?:samman|ihop)|slutit sig samman|slagit sina påsar ihop|gjort gemensam sak|enats|kommit överens|undertecknat|signerat|skrivit under|samlats för att)"
    rf"|(?:slog sig|gick|slöt sig|går|slår sig|slog sina påsar|gjorde|gör){GAP} (?:samman|ihop|gemensam sak)|enades|enas|kom{GAP} överens|undertecknade|undertecknar|signerade|signerar"
    rf"|(?:skrev|skriver|satte){GAP} (?:under|på|(?:sina namn|sitt namn))|tecknade|ingick|slöt|sluter|träffade{GAP} (?:ett|en|sin|sitt)|upprättade (?:ett|en)|utväxlade|beslöt|beslutade|bestämde sig|satte sig|inledde (?:ett|sitt))"
    + ENDS
)
"""What those do who found something together."""
