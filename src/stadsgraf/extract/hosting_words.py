"""The words of hosting: meetings, offices and tasks, and what a meeting is called in the plain form."""

import re

_DAY = r"(?:freds|nätverks|medlems|tema|konferens|års|vänorts|stads|städers|miljö|klimat|kultur|cykel|hälso|ungdoms)dag"
_FORMS = (
    ("möten", "mötena"), ("möte", "mötet"), ("konferens", "konferensen"), ("övning", "övningen"), ("församling", "församlingen"),
    ("kongress", "kongressen"), ("träff", "träffen"), ("stämma", "stämman"), ("festival", "festivalen"), ("forum", "forumet"),
    ("dagar", "dagarna"), ("vecka", "veckan"), ("session", "sessionen"), ("symposium", "symposiet"), ("workshop", "workshoppen"),
    ("seminarium", "seminariet"), ("turnering", "turneringen"), ("sammankomst", "sammankomsten"), ("rundabordssamtal", "rundabordssamtalet"),
    ("arrangemang", "arrangemanget"), ("rådslag", "rådslaget"), ("jubileum", "jubileet"), ("mässa", "mässan"), ("tävling", "tävlingen"),
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
    r"(?:festivalen|veckan|dagarna|turneringen|mässan|tävlingen|arrangemanget|jubileet|forumet)$",
    re.IGNORECASE,
)
"""What towns arrange of their own: a network's only where its name or the word host stands with it."""
ORGAN = r"(?:styrelsen?|styrgrupp|presidium|exekutivkommitté|[a-zåäö]*kommission|arbetsgrupp|ungdomsråd|medlemmar|medlemsstäder|borgmästare|delegater)(?![\wåäö-])"
"""A body of a network that comes to its host."""
IS_HELD = r"(?:hålls|ska hållas|skall hållas|äger rum|ska äga rum|går av stapeln|arrangeras|planeras)"
HOST_NOUN = (
    r"(?:(?:med)?värd(?:ar|arna|en|stad|staden|städer|kommun|kommunen|kommuner|ort|orten|orter|land|region|organisation)?"
    r"|(?:med)?arrangör(?:er|en|sstad|sstaden|skommun)?|värdskapsstad)"
)
POST = r"(?:värdskapet|arrangörskapet|arrangörsskapet|värdrollen|arrangörsrollen|värduppdraget)"
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
