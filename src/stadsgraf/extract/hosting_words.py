"""The words of hosting: meetings, offices and tasks; times with the seasons that a date of the paper settles."""

import calendar
import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.phrases import from_start, point
from stadsgraf.model import Period, Precision
from stadsgraf.patterns import gated

_DAY = r"(?:freds|nätverks|medlems|tema|konferens|års|vänorts|stads|städers|miljö|klimat|kultur|cykel|hälso|ungdoms|havs|hamn|kust|sjö|vatten|skogs|natur|energi|trafik|turism|forsknings|inspirations|torg|mat|skörde|marknads|hantverks|bok|läs|film|musik|kanal|slotts|fästnings|gruv|glas|skärgårds|utbildnings|samverkans|kunskaps|expert|samråds|förbunds|ring|krets|folkhälso|språk)dag"
_FORMS = (
    ("möten", "mötena"), ("möte", "mötet"), ("konferens", "konferensen"), ("övning", "övningen"), ("församling", "församlingen"),
    ("kongress", "kongressen"), ("träff", "träffen"), ("stämma", "stämman"), ("festival", "festivalen"), ("forum", "forumet"),
    ("dagar", "dagarna"), ("vecka", "veckan"), ("session", "sessionen"), ("symposium", "symposiet"), ("workshop", "workshoppen"),
    ("seminarium", "seminariet"), ("turnering", "turneringen"), ("sammankomst", "sammankomsten"), ("rundabordssamtal", "rundabordssamtalet"),
    ("arrangemang", "arrangemanget"), ("rådslag", "rådslaget"), ("jubileum", "jubileet"), ("läger", "lägret"), ("rådsmöte", "rådsmötet"), ("ting", "tinget"), ("final", "finalen"), ("sammanträde", "sammanträdet"), ("utställning", "utställningen"), ("upplaga", "upplagan"), ("skola", "skolan"), ("akademi", "akademin"), ("vandring", "vandringen"), ("biennal", "biennalen"), ("triennal", "triennalen"), ("konvent", "konventet"), ("spel", "spelen"), ("samling", "samlingen"), ("resa", "resan"), ("kurs", "kursen"), ("regatta", "regattan"), ("sammandragning", "sammandragningen"), ("hearing", "hearingen"), ("parlament", "parlamentet"), ("ceremoni", "ceremonin"), ("gala", "galan"), ("utdelning", "utdelningen"), ("visning", "visningen"), ("kampanj", "kampanjen"), ("fest", "festen"), ("konsert", "konserten"), ("besök", "besöket"), ("utbyte", "utbytet"), ("invigning", "invigningen"), ("debatt", "debatten"), ("rundtur", "rundturen"), ("studiebesök", "studiebesöket"), ("överläggning", "överläggningen"), ("uppstart", "uppstarten"), ("upptakt", "upptakten"), ("avslutning", "avslutningen"), ("lansering", "lanseringen"), ("tävlan", "tävlan"), ("lopp", "loppet"), ("rally", "rallyt"), ("mästerskap", "mästerskapet"), ("byting", "bytinget"), ("konvention", "konventionen"), ("webbinarium", "webbinariet"), ("kollokvium", "kollokviet"), ("expo", "expon"), ("summit", "summiten"), ("mässa", "mässan"), ("tävling", "tävlingen"),
)  # fmt: skip
"""Meetings: the plain form, and the definite one."""
EVENT_NOUN = rf"[a-zåäö-]*(?:{_DAY}|{'|'.join(plain for plain, _ in _FORMS)})(?![\wåäö-])"
DEFINITE_EVENT = rf"[a-zåäö-]*(?:{_DAY}en|{'|'.join(definite for _, definite in _FORMS)})(?![\wåäö-])"
ANY_EVENT = re.compile(
    rf"\b(?:{DEFINITE_EVENT}|(?:(?<=årets )|(?<=års )|(?<=nästa )|(?<=ets )|(?<=ens )|(?<=ett )|(?<=en )|(?<=håller )|(?<=till )){EVENT_NOUN})",
    re.IGNORECASE,
)
"""A meeting that a pronoun in the next sentence may stand for."""
NEUTER_EVENT = re.compile(
    r"(?:möte|forum|symposi|arrangemang|rådslag|jubile|seminari|samtal)[a-z]*$", re.IGNORECASE
)
NAMED_EVENT = re.compile(
    r"(?:dagarna|mötet|konferensen|veckan|kongressen|forumet|spelen|summit|conference|congress|assembly|forum|days|week|meeting)s?$",
    re.IGNORECASE,
)
TOWNS_OWN = re.compile(
    r"(?:festivalen|veckan|dagarna|turneringen|mässan|tävlingen|arrangemanget|jubileet|forumet|cupen|loppet|mästerskapet|rallyt|regattan|festen|konserten|galan|expon|spelen|kampanjen|besöket|utbytet|debatten|skolan|resan|kursen|utställningen|invigningen|visningen|tävlan|finalen|ceremonin|utdelningen|rundturen|vandringen|lägret|(?<!för)samlingen|akademin)$",
    re.IGNORECASE,
)
"""What towns arrange of their own: a network's only where its name or the word host stands with it."""
ORGAN = r"(?:styrelsen?|styrgrupp|presidium|exekutivkommitté|[a-zåäö]*kommission|arbetsgrupp|ungdomsråd|medlemmar|medlemsstäder|borgmästare|delegater)(?![\wåäö-])"
"""A body of a network that comes to its host."""
IS_HELD = r"(?:hålls|hålles|avhålls|avhålles|ska hållas|skall hållas|äger rum|ska äga rum|går av stapeln|arrangeras|planeras)"
HOST_NOUN = (
    r"(?:(?:med|huvud|sam|mötes|årsmötes|konferens|kongress|festival|toppmötes|övnings|seminarie)?värd(?:ar|arna|en|stad|staden|städer|kommun|kommunen|kommuner|ort|orten|orter|land|region|organisation)?"
    r"|(?:med|huvud|sam)?arrangör(?:er|en|sstad|sstaden|skommun|sort|sorten)?|värdskapsstad|mötesstad|kongresstad|konferensstad|mötesort)"
)
POST = r"(?:värdskapet|arrangörskapet|arrangörsskapet|värdrollen|värdansvaret|värduppgiften|arrangörsansvaret|arrangörsuppdraget|arrangörsrollen|värduppdraget)"
TASK = r"(?:uppdraget|ansvaret|förtroendet|äran|rollen|uppgiften|turen)"
TO_HOLD = (
    r"(?:arrangera|anordna|organisera|ordna|hålla i|hålla|ta emot|stå för|svara för|ansvara för|genomföra|ta hand om"
    r"|stå som arrangör för|stå bakom|välkomna till|ta på sig|ta sig an|ta över|överta|ha|få|ta)"
)


def kind(noun: str) -> str:
    """The plain word for a meeting; empty where it is the network itself."""
    noun = noun.casefold()
    for plain, definite in (*_FORMS, ("dag", "dagen")):
        if noun.endswith(definite):
            return noun[: len(noun) - len(definite)] + plain
    return noun


class Time(msgspec.Struct, frozen=True):
    """A time as a sentence gives it.

    Attributes:
        start, end: its place in `sentence.text`.
        periods: what it gives: one, or several for "2009 och 2015"; none for a time without a year.
        coming: whether it says that something is to come ("nästa gång", "i höst").
    """

    start: int
    end: int
    periods: tuple[Period, ...] = ()
    coming: bool = False


_BEFORE = (
    r"(?:i början av|i slutet av|våren|sommaren|hösten|vintern|i|år|under|den|till|för|åren|perioden|mellan|på|om|sedan|från och med|från|fr\.? ?o\.? ?m\.?"
    r"|alltsedan|redan|först|senast|inför)"
)
_SEASON = r"(?:våren|sommaren|hösten|vintern|höst|vår|sommar|vinter)"
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_NOT_NEXT = r"(?! ?(?:<LOCAL>|<ORG>|[\uf300-\uf3ff])| (?:är|blir|var|blev|går|tar|följ|har|står))"
TIME = compiled(
    rf"(?<![\wåäö])(?:(?:{_BEFORE} )*<DATE>(?! års)(?:(?:, | och | samt )(?:(?:år|i|den) )*<DATE>{_NOT_NEXT})*|<DATE>(?= års)"
    rf"|(?:i|nästa|förra|denna|till|på|under) {_SEASON}|i (?:våras|somras|höstas|vintras)"
    rf"|(?:i|under) {_MONTH}|(?:den )?(?:<NUMBER>|\d\d?)(?:[–-](?:<NUMBER>|\d\d?))? {_MONTH}"
    r"|(?:årets|fjolårets|förra årets|nästa års)(?= [a-zåäö])|(?:nästa|denna|den här) gång(?:en)?|härnäst|(?:ett|två|tre|fyra|fem|några) år (?:tidigare|senare|dessförinnan))(?![\wåäö])"
)
_ADVERBS = (
    r"(?:också|även|då|redan|tidigare|därefter|i stället|istället|senast|gärna|självt?|själva|gemensamt|därmed|digitalt|åter|återigen|igen"
    r"|dessutom|numera|nu|hittills|formellt|officiellt|som vanligt|i sin tur|för närvarande|i dag|idag|enligt planerna|bland andra|bl\.a\.|båda|både|såväl|bägge"
    r"|med kort varsel|snart|därpå|först|ensamt?|bara|endast|senare|sedan|därför|ursprungligen|vid flera tillfällen|tillsammans(?! med)|dock|alltså"
    r"|(?:för|i) (?:första|andra|tredje|fjärde|femte|sista) gången|(?:en|två|tre|fyra|fem|flera|många|[a-zåäö\ue000-\uf2ff]+) gånger|en gång(?: till)?)"
)
ADVERB = gated(rf" {_ADVERBS}(?=[ .,;:)]|$)|^{_ADVERBS},? ", re.IGNORECASE)


def time_of(sentence: Sentence, span: tuple[int, int], today: str) -> Time:
    """A time that `TIME` found.

    Args:
        sentence: the sentence.
        span: its place in `sentence.text`.
        today: ISO date of the paper, empty if it has none.
    """
    words = sentence.text[span[0] : span[1]].casefold()
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and span[0] <= m.start < span[1]]
    if dates:
        since = re.search(
            r"\b(?:sedan|från|från och med|fr\.? ?o\.? ?m\.?) (?:år )?$", words[: dates[0].start - span[0]]
        )
        between = re.search(r"\b(?:mellan|åren|perioden)\b", words) is not None
        periods = (from_start(dates[0]),) if since else tuple(p for m in dates for p in _periods(m, between))
        return Time(*span, periods)
    relative = _relative(sentence.text[span[0] : span[1]], today)
    if relative is not None:
        return Time(*span, (relative[0],), relative[1])
    return Time(*span, (), re.match(r"nästa|härnäst", words) is not None)


_DAYS = re.compile(
    rf"(?:den )?(?P<first>\d\d?)(?:\s?[–-]\s?(?P<last>\d\d?))? (?P<month>{_MONTH})", re.IGNORECASE
)
_MONTHS = _MONTH[3:-1].split("|")


def in_their_year(sentence: Sentence, times: list[Time]) -> list[Time]:
    """Times of which days of a month without a year are those of the only year that the sentence gives.

    "Årets möte, den 7–8 oktober": the year of "årets" is that of the days.

    Args:
        sentence: the sentence.
        times: what it gives.
    """
    years = {p.start[:4] for time in times for p in time.periods if p.start and p.precision is Precision.YEAR}
    other = any(p.precision is not Precision.YEAR for time in times for p in time.periods)
    if len(years) != 1 or other:
        return times
    return [
        time if time.periods else _days(sentence.text[time.start : time.end], min(years), time)
        for time in times
    ]


def _days(words: str, year: str, time: Time) -> Time:
    """A time with the days that its words name, in a year."""
    found = _DAYS.fullmatch(words)
    if found is None:
        return time
    month = _MONTHS.index(found["month"].casefold()) + 1
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not 1 <= first <= last <= calendar.monthrange(int(year), month)[1]:
        return time
    start, end = (f"{year}-{month:02}-{day:02}" for day in (first, last))
    return msgspec.structs.replace(time, periods=(Period(start, end, Precision.DAY, words),))


_YEARS = re.compile(r"(\d{4}) och (\d{4})")


def _periods(mention: Mention, between: bool) -> tuple[Period, ...]:
    """What a date gives: "2009 och 2015" two years, unless it says that they are the ends of a time."""
    two = _YEARS.fullmatch(mention.words)
    if two is None or between:
        return (point(mention),)
    return tuple(
        Period(f"{year}-01-01", f"{year}-12-31", Precision.YEAR, mention.words) for year in two.groups()
    )


_FIRST_MONTH = {"vår": 3, "sommar": 6, "somr": 6, "höst": 9, "vint": 12}
_LEADS = {"nästa": 1, "förra": -1, "fjolårets": -1}


def _relative(words: str, today: str) -> tuple[Period, bool] | None:
    """The year of "i höst", "nästa vår", "i våras", "årets", reckoned from the day of the paper; whether it is to come."""
    found = re.search(r"(vår|sommar|somr|höst|vint)|års?(?:ets)?$", words.casefold())
    if found is None or not today:
        return None
    year, month, begins = int(today[:4]), int(today[5:7]), _FIRST_MONTH.get(found.group(1) or "", 0)
    if words.casefold().endswith("as"):
        told = year - (month < begins)
    else:
        told = year + _LEADS.get(words.casefold().split()[0], 0)
    coming = told > year or (told == year and begins > month)
    return Period(f"{told}-01-01", f"{told}-12-31", Precision.YEAR, words), coming
