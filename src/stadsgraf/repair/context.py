"""What the words around decide: pairs of words that both are common and that lost letters make alike.

Each rule gives the word it is named for a bonus, a logarithm of how much likelier the surroundings make it
than its rival. The surroundings are read as printed. Rules stand here only where the grammar of Swedish
decides; pairs that need the sense of the sentence (väl or val) are left to frequency.
"""

from collections.abc import Callable, Mapping

from stadsgraf.repair.phrases import PHRASES
from stadsgraf.repair.surroundings import Surroundings, words
from stadsgraf.repair.years import year, yearly

_BEFORE_INFINITIVES = words(
    "att kan kunna kunde ska skall skulle måste bör borde får fick vill ville kommer behöver ofta alltid "
    "också även därmed ytterligare"
)
_PREPOSITIONS = words(
    "i av för till med om på inom under enligt mot hos mellan utanför kring över genom utan vid från bland"
)
_AFTER_TAKE_PART = _PREPOSITIONS - words("för om av") | words("som")
_FINITE = words(
    "är finns har kan ska skall ligger fanns blir bör måste gäller krävs behövs skulle kunde pågår framgår "
    "återfinns redovisas beskrivs anges föreslås går står kommer får vill bor sitter blev var behandlas "
    "begär följer kunde brukar byggs växer säljs görs"
)
_WHERE = words("hemma uppe nere inne ute borta intill nedan ovan")
_ORDINALS = words("tredje fjärde femte sjätte sjunde åttonde nionde tionde")
_BEFORE_MANNER = words("ett samma detta något annat vilket bästa olika så")
_NEUTER = words("ett detta något inget sitt vårt samma")
_AFTER_EACH = words("och för en ett sin sitt som")
_OURS = words(
    "kommun stad region avgift egen nuvarande granne uppfattning bedömning förvaltning organisation "
    "verksamhet del tur ledamot roll"
)
_PRONOUNS = words("han hon man de vi jag det ska")
_COPULAS = words("är vara var varit bli blir blev")
_BEFORE_HOST = _COPULAS | words("stå står stod som")
_AFTER_ANSWER = words("från på till")
_BEFORE_DIFFICULT = words("en de dessa mycket särskilt så mest för är")
_AFTER_OUGHT = words("inte även också därför ha få bli ske se dock")
_AFTER_LIVE = words("i på hos kvar här där utanför med vid inom nära över ensam och")
_COUNTED = words("cirka alla flera många andra båda dessa fyra bara")
_SUBJECTS = words("jag han hon vi du ni man")
_SPEAKERS = words("jag han hon")
_AFTER_SAID = words("att till ja nej inte ingenting")
_ARTICLES = words("en den denna samma")
_NO_NOUN = _ORDINALS | _PRONOUNS | words("och annat")
_WHERE_LAY = words("länge kvar i på vid nära mellan utanför inom då")
_BORNE = words("kostnaden kostnaderna ansvaret ansvar hela avgiften risken")
_BEFORE_WORTH = _COPULAS | words("mycket väl inte")
_BEFORE_SEAT = _NEUTER | {"med", "har", ""}
_BEFORE_CITIES = _PREPOSITIONS | _COUNTED | words("tiotal hundratal")
_OWN = words("min din sin vår er")
_BEFORE_SEASONS = words("nästa varje förra sen tidig i")
_TRAVEL = words("flyg buss bil båt")
_BEFORE_PAIRS = words("par sina mina dina varma nya med utan tjocka stickade")
_ORDERED = words("oss mig dig bli")
_COMMITTED = ("brott", "mord", "själv", "miss", "fel", "över", "stöld", "våld")
_BEFORE_PARTICIPLES = words("har hade ha blivit")
_AFTER_SEAT = words("i på där och")
_PARTICIPLES = ("at", "ats", "it", "its", "tts")
_DEFINITE = {"de": ("na",), "den": ("en", "an")}
_AFTER_HAVE = words(
    "inte ha en ett även redan sina sin ingen inga rätt de alla också ofta aldrig många denna"
)
_DEGREES = words("för så mycket ganska mer alltför väldigt relativt hur")
_OWNERS = words("min din hans hennes deras er")
_FINITE_PAST = words("har hade är var sade säger kom kommer gick blev skulle ville")
_BEFORE_REASON = words(
    "andra flera dessa detta vilka olika goda starka ekonomiska särskilda formella sakliga"
)
_BEFORE_SUPPORT = words("ett med till ge ger få visst stort ekonomiskt")
_AFTER_SUPPORT = words("till från av åt")


def _take_part(at: Surroundings) -> float:
    """In "ingå i" the pronoun inga would stand before a preposition, not before its noun."""
    if at.after in _AFTER_TAKE_PART:
        return 8.0
    alone = at.closes or at.after in {"avtal", "ett", "en"}
    return 6.0 if alone and at.before in _BEFORE_INFINITIVES else 0.0


def _manner(at: Surroundings) -> float:
    """In "ett annat sätt" and "så sätt" the pronoun sitt would follow an article or lack its noun."""
    if at.closes or at.before in _BEFORE_MANNER:
        return 5.0
    if at.after in {"som", "att"} and at.before != "på":
        return 5.0
    return 5.0 if at.earlier in {"ett", "på", "något"} and at.before.endswith(("t", "re")) else 0.0


def _our_neuter(at: Surroundings) -> float:
    """Before a noun stands vårt; vart stands before an ordinal or alone."""
    alone = at.closes or not at.after or at.after in _NO_NOUN
    return 0.0 if alone else 3.0


def _every(at: Surroundings) -> float:
    """Before an ordinal vart counts: "vart tredje år"."""
    return 8.0 if at.after == "annat" or at.after in _ORDINALS else 0.0


def _worth(at: Surroundings) -> float:
    """In "är värt att" and "mycket värt" there is no noun for vårt."""
    return 5.0 if at.before in _BEFORE_WORTH else 0.0


def _our(at: Surroundings) -> float:
    """After a preposition var stands only in "var och en" and before ordinals, and never before "kommun"."""
    if at.after in _OURS:
        return 5.0
    alone = at.closes or at.after in _ORDINALS or at.after in _AFTER_EACH
    return 5.0 if at.before in _PREPOSITIONS and at.before != "för" and not alone else 0.0


def _our_plural(at: Surroundings) -> float:
    """In "av våra medborgare" the infinitive vara would follow a preposition without att."""
    owned = at.before == "alla" or at.before in _PREPOSITIONS
    return 7.0 if owned and len(at.after) > 2 and not at.closes else 0.0


def _here(at: Surroundings) -> float:
    """In "Här finns" two finite verbs would meet; and a clause seldom ends with har or opens with "har i".

    In "de här kommandona" a noun or an adjective follows, after har a participle in -t.
    """
    if at.after in _FINITE or at.after in _WHERE or (not at.before and at.after in _PREPOSITIONS):
        return 8.0
    if at.before in _DEFINITE and at.after not in _AFTER_HAVE:
        return (
            6.0 if at.after.endswith(_DEFINITE[at.before]) or at.later.endswith(_DEFINITE[at.before]) else 0.0
        )
    if not at.before and at.later in _SUBJECTS and at.after.endswith(("r", "s")):
        return 6.0
    if at.closes:
        return 6.0 if at.before == "så" else 2.5
    return 0.0


def _has(at: Surroundings) -> float:
    """In "i dag har nätverket beslutat" a participle waits for har."""
    waits = at.after.endswith(_PARTICIPLES) or at.later.endswith(_PARTICIPLES)
    return 3.0 if waits and at.before not in _DEFINITE and at.before not in {"", "det", "så"} else 0.0


def _men(at: Surroundings) -> float:
    """In "kvinnor och män" the pronoun man would be a member of a list."""
    if at.before == "och" and at.earlier in {"kvinnor", "pojkar", "flickor"}:
        return 7.0
    return 7.0 if at.after == "och" and at.later in {"kvinnor", "flickor"} else 0.0


def _county(at: Surroundings) -> float:
    """After the genitive of a name a county is likelier than a loan: "Hallands län"."""
    return 5.0 if at.after_name and at.before.endswith("s") else 0.0


def _infinitive(at: Surroundings) -> float:
    """After att or a modal verb stands the verb, not its rival: "att stärka", "kan förstå", "ska ändras"."""
    before = at.earlier if at.before == "inte" else at.before
    return 6.0 if before in _BEFORE_INFINITIVES and at.after not in _FINITE else 0.0


def _instead(at: Surroundings) -> float:
    """The words "i stället" and "på stället" have nothing to do with a stable."""
    return 5.0 if at.before in {"i", "på"} else 0.0


def _difficult(at: Surroundings) -> float:
    """In "en svår fråga" the noun svar would have the article of the other gender."""
    return 5.0 if at.before in _BEFORE_DIFFICULT and at.after not in _AFTER_ANSWER else 0.0


def _difficult_neuter(at: Surroundings) -> float:
    """In "är svårt att" an infinitive would follow a colour."""
    return 6.0 if at.after == "att" else 3.0 if at.before in _COPULAS else 0.0


def _ought(at: Surroundings) -> float:
    """Before an infinitive or an adverb stands bör; bor goes with a place."""
    if at.after in _AFTER_OUGHT:
        return 3.0
    if at.after.endswith(("as", "a", "å", "ås")) and at.after not in _COUNTED:
        return 3.0
    return 0.0 if at.closes or at.after_name or at.after in _AFTER_LIVE else 2.0


def _support(at: Surroundings) -> float:
    """In "ett stöd" and "stöd för" the verb stod would lack its subject or its complement."""
    return 5.0 if at.before in _BEFORE_SUPPORT else 3.0 if at.after in _AFTER_SUPPORT else 0.0


def _host(at: Surroundings) -> float:
    """Who "är värd" or acts "som värd" is a host; vård has an article there or no copula before it."""
    if at.before in _BEFORE_HOST or (at.after_name and at.closes):
        return 6.0
    return 3.0 if at.after == "för" and not at.before.endswith("a") else 0.0


def _neuter(at: Surroundings) -> float:
    """In "ett råd" the noun rad would have the article of the other gender."""
    return 5.0 if at.before in _NEUTER else 0.0


def _reason(at: Surroundings) -> float:
    """In "av flera skäl" and "skäl till" the noun skal would have another meaning than papers speak of."""
    return 4.0 if at.before in _BEFORE_REASON or at.after in {"till", "att", "som"} else 0.0


def _reason_given(at: Surroundings) -> float:
    """In "skälet är att" a clause says why."""
    return 5.0 if at.after in _COPULAS and at.later == "att" else 0.0


def _town_hall(at: Surroundings) -> float:
    """Who meets does so in the town hall, not in a terraced house: "Plats och tid: Rådhuset"."""
    return 5.0 if at.before in {"tid", "plats"} or (at.before == "i" and at.closes) else 0.0


def _lay(at: Surroundings) -> float:
    """In "låg till grund" the noun lag would lack its verb."""
    if at.after == "till" and at.later in {"grund", "underlag"}:
        return 6.0
    if at.before in _COPULAS and (at.closes or at.after in {"och", "men"}):
        return 4.0
    if at.before.endswith(("et", "en")) and at.after in _WHERE_LAY:
        return 4.0
    return _with_subject(at)


def _bears(at: Surroundings) -> float:
    """In "nämnden bär kostnaden" the verb has what is borne; a bar has another article."""
    return 4.0 if at.after in _BORNE and at.before.endswith("n") else 0.0


def _behalf(at: Surroundings) -> float:
    """In "på nämndens vägnar" no wagons are meant."""
    return 5.0 if at.before.endswith("s") and (at.earlier in {"på", "och"} or at.closes) else 0.0


def _father(at: Surroundings) -> float:
    """In "min far" and "far har" the verb får would have no subject or meet another verb; it seldom ends."""
    if at.before in _OWNERS or at.after in _FINITE_PAST:
        return 7.0
    return 4.0 if at.closes and at.before not in _SUBJECTS else 0.0


def _had(at: Surroundings) -> float:
    """In "nämnden lät anteckna" the imperative låt would have a subject and a noun would have an article."""
    orders = not at.before or at.before == "och" or at.after in _ORDERED
    return 0.0 if orders or at.before in _ARTICLES or at.before in _OWN else 5.0


def _asks(at: Surroundings) -> float:
    """Papers and people ask; what one commits is named: "begår brott"."""
    return 0.0 if at.after.startswith(_COMMITTED) else 4.0


def _put_down(at: Surroundings) -> float:
    """In "avgiften sätts ned" the participle satts would lack its har or hade."""
    return 0.0 if {at.before, at.earlier} & _BEFORE_PARTICIPLES else 4.0


def _seat(at: Surroundings) -> float:
    """In "har sitt säte i" no other noun is told of a network."""
    return 6.0 if at.after in _AFTER_SEAT and at.before in _BEFORE_SEAT else 0.0


def _so(at: Surroundings) -> float:
    """Who sa something stands beside it, and så seldom ends a sentence."""
    beside = at.before in _SUBJECTS or at.after in _SUBJECTS or at.after in {"att", "till"}
    return 0.0 if at.closes or beside or at.after_name else 3.0


def _cities(at: Surroundings) -> float:
    """After a preposition or a number the verb stöder would lack its subject."""
    return 5.0 if at.before in _BEFORE_CITIES or at.before.isdigit() else 0.0


def _season(at: Surroundings) -> float:
    """In "nästa höst" and "i höst" no horse is meant."""
    return 5.0 if at.before in _BEFORE_SEASONS else 0.0


def _train(at: Surroundings) -> float:
    """In "med tåg" and "flyg och tåg" the noun tag would have an article."""
    return 5.0 if at.before in {"med", "per"} or (at.before == "och" and at.earlier in _TRAVEL) else 0.0


def _mittens(at: Surroundings) -> float:
    """In "ett par vantar" the verb väntar would have an article or an owner."""
    return 5.0 if at.before in _BEFORE_PAIRS else 0.0


def _said(at: Surroundings) -> float:
    """In "hon sa att" a verb has its subject."""
    if at.before not in _SPEAKERS:
        return 0.0
    return 7.0 if at.after in _AFTER_SAID or at.closes else 4.0


def _with_subject(at: Surroundings) -> float:
    """In "låg jag" and "hon lät" a noun or an imperative would have a subject."""
    return 5.0 if at.before in _SUBJECTS or at.after in _SUBJECTS else 0.0


def _low(at: Surroundings) -> float:
    """In "för lågt" the participle lagt would lack its har."""
    return 5.0 if at.before in _DEGREES else 0.0


def _may(at: Surroundings) -> float:
    """Before an infinitive stands måtte, as proposals are worded: "att nämnden måtte bifalla"."""
    return 5.0 if at.after.endswith("a") else 0.0


FINAL = frozenset({"här", "stöd", "vårt", "år"})
"""Words whose rule says all that is to be said: other evidence may only speak against them."""

RULES: Mapping[str, Callable[[Surroundings], float]] = {
    "begär": _asks,
    "bär": _bears,
    "bör": _ought,
    "far": _father,
    "förstå": _infinitive,
    "har": _has,
    "här": _here,
    "höra": _infinitive,
    "höst": _season,
    "ingå": _take_part,
    "invända": _infinitive,
    "låg": _lay,
    "lågt": _low,
    "lät": _had,
    "län": _county,
    "män": _men,
    "måtte": _may,
    "nå": _infinitive,
    "råd": _neuter,
    "rådhuset": _town_hall,
    "skäl": _reason,
    "skälet": _reason_given,
    "städer": _cities,
    "stärka": _infinitive,
    "stället": _instead,
    "stöd": _support,
    "svår": _difficult,
    "svåra": _difficult,
    "svårt": _difficult_neuter,
    "sa": _said,
    "så": _so,
    "säte": _seat,
    "sätt": _manner,
    "sätts": _put_down,
    "värd": _host,
    "värt": _worth,
    "tåg": _train,
    "vantar": _mittens,
    "vart": _every,
    "vägnar": _behalf,
    "vår": _our,
    "våra": _our_plural,
    "vårt": _our_neuter,
    "år": year,
    "årlig": yearly,
    "årliga": yearly,
    "årligt": yearly,
    "ändra": _infinitive,
    "ändras": _infinitive,
    **PHRASES,
}
