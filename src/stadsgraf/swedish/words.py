"""Word forms: folding, genitives, function words."""

import re
import unicodedata
from functools import lru_cache

from stadsgraf.memo import Memo

_FOLD = str.maketrans({"ø": "o", "æ": "a", "ß": "s", "’": "'", "–": "-", "—": "-"})

FUNCTION_WORDS = frozenset(
    """
    alla allt även att av bara bland både båda dag de del dem den denna dennes deras dess dessa detta det dit
    därefter därför därmed därtill därutöver där då efter efterföljande eller en enligt enbart ett exempelvis
    fem fler flera framför från fyra före för förra förslag först första ha hade han hans har hela hon hos hur
    här i idag ifrån in ingen inget inom inför inte jag kan kommer kommun kommunen kostnaden kostnader kring
    man med medan mellan men mer mindre mot motionen motionens mycket måste möjligen ned nej ny någon något när
    nästa och också om på redan samma samt sedan senast senaste ska skulle som staden stor större så sådan
    tidigare till tillsammans tre två under upp ur ut utan utanför utöver vad var vara varav varför varje vem
    vi via vid vidare vilka vilken vilket vår våra vårt än ändå är år året åt åtta över överläggning övriga
    andra andre anser anger ansvar antal arbetet avgiften avslag beslut beslutet bifall bilaga bilagor dock
    enheten ett eventuell finns fortsatt frågan förvaltningen genom hittills huvudsaklig inledningsvis initiativet
    information ledamot ledamöter medlem medlemmar medlemskap medlemskapet mina nuvarande nätverket numera
    ordförande ordföranden organisationen parten plats protokoll protokollet rådet samarbetet sammanträde sekreterare
    syftet tack tid avstyrker avstyrks tillstyrker tillstyrks biträder reserverar återremiss bordläggning tjänsteutlåtande tjänsteskrivelse utöver yrkande yrkanden ärende ärendet motion motionärerna skrivelse interpellation medborgarförslag
    reservation särskilt uttalande inbjudan remissvar bilaga uppdrag hemställan diarienr diarienummer dnr bakgrund
    sammanfattning handläggare kommunstyrelsen kommunstyrelsens kommunfullmäktige
    """.split()
)
"""Words that begin sentences with a capital and are no names."""


COMMON_WORDS = frozenset("ale boden bro ed kil lund mark mora sala vara håll berg ås".split())
"""Names of municipalities that are common words as well."""


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Lower case without diacritics: the skeleton on which cue words are compared."""
    return "".join(map(_FOLDED.__getitem__, text.lower()))


def _folded(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char.translate(_FOLD))
    return "".join(part for part in decomposed if not unicodedata.combining(part))


_FOLDED: Memo[str, str] = Memo(_folded, 1 << 12)
"""Letter by letter, as texts are many and letters few: marks gone, none depends on its neighbours."""


@lru_cache(maxsize=1 << 10)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case."""
    return frozenset(_WORD.findall(text.lower()))


_WORD = re.compile(r"\w+")


def shortens(letters: str, name: str) -> bool:
    """Whether three letters or more stand in a name in their order, from its first on: `ERB` in "Eurorivers Bank"."""
    rest = iter(char for char in name.casefold() if char.isalnum())
    plain = letters.casefold()
    return len(plain) > 2 and name[:1].casefold() == plain[0] and all(char in rest for char in plain)


def genitive(name: str) -> str:
    """The genitive of a name: `Luleå` gives `Luleås`, `Borås` stays."""
    return name if name.endswith(("s", "x", "z")) else name + "s"


def nominative(word: str) -> str:
    """A definite common noun without its genitive s: `nämndens` gives `nämnden`."""
    return re.sub(r"(?<=[ntaer])s$", "", word)


COUNTRIES = frozenset(
    """
    sverige norge danmark finland island färöarna grönland åland estland lettland litauen polen tyskland ryssland
    ukraina vitryssland nederländerna belgien luxemburg frankrike spanien portugal italien schweiz österrike tjeckien
    slovakien ungern slovenien kroatien serbien bosnien rumänien bulgarien grekland turkiet cypern malta irland
    storbritannien england skottland wales nordirland usa kanada mexiko brasilien argentina chile colombia peru
    japan kina indien sydkorea taiwan indonesien filippinerna vietnam thailand malaysia singapore australien
    israel palestina jordanien libanon syrien irak iran egypten marocko tunisien algeriet sydafrika kenya uganda etiopien
    nigeria ghana senegal europa norden baltikum skandinavien asien afrika amerika nordamerika sydamerika eu arktis östersjön
    nordsjön kattegatt skagerrak bottenviken mälaren vänern vättern
    """.split()
)
"""Countries, continents and seas: names, but nobody who joins a network of cities."""

REGIONS_ABROAD = frozenset(
    """
    katalonien andalusien galicien baskien navarra aragonien murcia asturien kantabrien extremadura flandern vallonien
    lombardiet toscana veneto piemonte ligurien umbrien lazio kampanien apulien kalabrien sicilien sardinien trentino
    emilia-romagna friuli bretagne normandie alsace elsass lorraine provence aquitaine okcitanien burgund picardie
    nord-pas-de-calais bayern baden-württemberg sachsen thüringen hessen brandenburg niedersachsen schleswig-holstein
    mecklenburg-vorpommern nordrhein-westfalen rheinland-pfalz saarland tyrolen kärnten steiermark vorarlberg burgenland
    mähren böhmen schlesien pommern mazovien masurien skottland wales nordirland friesland drenthe gelderland overijssel
    brabant zeeland nyland satakunta österbotten kajanaland birkaland nordjylland midtjylland syddanmark hovedstaden
    trøndelag nordland troms finnmark rogaland hordaland vestland vestfold telemark buskerud oppland hedmark østfold
    innlandet agder åland ösel
    """.split()
)
"""Regions and provinces of other lands, which chair and found networks as towns do."""

NO_NETWORKS = (COUNTRIES - {"norden"}) | frozenset(
    "coop ica konsum willys hemköp lidl facebook instagram linkedin twitter youtube tiktok google microsoft telia nato efta".split()
)
"""Countries, companies and services, which one joins or takes part in, too, and which are no networks of cities; an association is called Norden."""
