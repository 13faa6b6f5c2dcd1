"""The words of coverage, Swedish and English side by side."""

from collections.abc import Mapping

from stadsgraf.coverage.records import Status
from stadsgraf.families import Family
from stadsgraf.model import Reason
from stadsgraf.query.formats import Lang

FAMILIES: Mapping[Lang, Mapping[Family, str]] = {
    "sv": {
        Family.MEMBERSHIP: "medlemskap",
        Family.FOUNDING: "grundande",
        Family.COORDINATION: "samordning",
        Family.HOSTING: "värdskap",
        Family.SEATS: "säten",
        Family.COSTS: "kostnader",
        Family.QUANTITIES: "antal",
        Family.EVENTS: "händelser",
        Family.DESCRIPTIONS: "syfte och inriktning",
        Family.INVITATIONS: "inbjudningar och initiativ",
        Family.AFFILIATIONS: "partitillhörighet",
        Family.ROLES: "uppdrag",
        Family.PROPOSALS: "förslag",
        Family.DECISIONS: "beslut",
        Family.STATEMENTS: "uttalanden och reservationer",
        Family.VIEWS: "synpunkter",
        Family.DOCUMENTS: "handlingar",
    },
    "en": {
        Family.MEMBERSHIP: "membership",
        Family.FOUNDING: "founding",
        Family.COORDINATION: "coordination",
        Family.HOSTING: "hosting",
        Family.SEATS: "seats",
        Family.COSTS: "costs",
        Family.QUANTITIES: "counts",
        Family.EVENTS: "events",
        Family.DESCRIPTIONS: "aims and scope",
        Family.INVITATIONS: "invitations and initiatives",
        Family.AFFILIATIONS: "party affiliation",
        Family.ROLES: "roles",
        Family.PROPOSALS: "proposals",
        Family.DECISIONS: "decisions",
        Family.STATEMENTS: "statements and reservations",
        Family.VIEWS: "views",
        Family.DOCUMENTS: "documents",
    },
}
STATUSES: Mapping[Lang, Mapping[Status, str]] = {
    "sv": {Status.USED: "lästa", Status.SET_ASIDE: "lagda åt sidan", Status.UNMATCHED: "olästa"},
    "en": {Status.USED: "used", Status.SET_ASIDE: "set aside", Status.UNMATCHED: "unmatched"},
}
REASONS: Mapping[Lang, Mapping[Reason, str]] = {
    "sv": {
        Reason.HEARSAY: "vad någon annan sägs mena",
        Reason.WISH: "en önskan eller ett tvivel",
        Reason.SUPPOSITION: "ett antagande eller villkor",
        Reason.QUESTION: "en fråga",
        Reason.TAKEN_BACK: "det tas tillbaka eller förnekas direkt efter",
        Reason.QUOTATION: "ett citat",
        Reason.OTHER_PARTY: "vad klagande, motionär eller motpart anför",
        Reason.IN_PAIRS: "två saker i tur och ordning (respektive)",
        Reason.EXCEPTION: "det som undantas, eller inte längre eller ännu inte gäller",
        Reason.NO_COST: "ett belopp som inte är en kostnad (gräns, spann, andel, värde)",
        Reason.RATE: "en växelkurs",
        Reason.COST_ELSEWHERE: "en annan kommuns avgift",
        Reason.ANAPHOR: "nätverket, nämnden eller jag, utan att det framgår vem som avses",
        Reason.PROCEDURE: "ordföranden ställer proposition",
        Reason.HEADING: "en rubrik, en titel eller ett sidhuvud",
        Reason.LIST: "en lista över bilagor eller mottagare",
    },
    "en": {
        Reason.HEARSAY: "what somebody else is said to hold",
        Reason.WISH: "a wish or a doubt",
        Reason.SUPPOSITION: "a supposition or a condition",
        Reason.QUESTION: "a question",
        Reason.TAKEN_BACK: "taken back or denied right after",
        Reason.QUOTATION: "a quotation",
        Reason.OTHER_PARTY: "what an appellant, a mover or an opponent argues",
        Reason.IN_PAIRS: "two things told in order (respektive)",
        Reason.EXCEPTION: "what is excepted, or holds no longer or not yet",
        Reason.NO_COST: "an amount that is no cost (limit, range, share, worth)",
        Reason.RATE: "a rate of exchange",
        Reason.COST_ELSEWHERE: "what another municipality charges",
        Reason.ANAPHOR: "“nätverket”, “nämnden” or “jag” without saying who is meant",
        Reason.PROCEDURE: "the chair puts a matter to the vote",
        Reason.HEADING: "a heading, a title or a running head",
        Reason.LIST: "a list of attachments or recipients",
    },
}
CUES: Mapping[Lang, Mapping[str, str]] = {
    "sv": {
        "amount": "ett belopp",
        "party letters": "partibeteckning",
        "role": "en titel",
        "row": "en rad i en tabell",
        "number": "ett antal",
    },
    "en": {
        "amount": "an amount",
        "party letters": "party letters",
        "role": "a title",
        "row": "a row of a table",
        "number": "a count",
    },
}
"""Cues that are no words; all others are shown in quotation marks."""
KINDS: Mapping[Lang, Mapping[str, str]] = {
    "sv": {
        "network": "ett nätverk",
        "place": "en kommun eller stad",
        "organisation": "en organisation",
        "name": "ett okänt namn",
        "person": "en person",
        "speaker": "jag eller vi",
        "body": "ett organ",
        "date": "en tid",
        "amount": "ett belopp",
    },
    "en": {
        "network": "a network",
        "place": "a city",
        "organisation": "an organisation",
        "name": "an unknown name",
        "person": "a person",
        "speaker": "jag or vi",
        "body": "a body",
        "date": "a date",
        "amount": "an amount",
    },
}
TEXTS: Mapping[Lang, Mapping[str, str]] = {
    "sv": {
        "head": "{papers}, {sentences}; {scope} av dem talar om det som reglerna läser.",
        "more": "{more} av de lästa talar om mer än det som lästs.",
        "family": "familj",
        "all": "meningar",
        "aside": "Lagda åt sidan, med skäl:",
        "looks": "Olästa, efter vad de ser ut att säga:",
        "rest": "… och {looks} i {sentences}.",
        "none": "Ingen mening är oläst.",
        "try": "En familj i taget: stadsgraf coverage --of {family}{out}",
        "of": "{family}: {all}; lästa {used}, lagda åt sidan {aside}, olästa {unmatched}.",
        "also": "annat i den är läst",
    },
    "en": {
        "head": "{papers}, {sentences}; {scope} of them on something that rules read.",
        "more": "{more} of those used, with more in them than was read.",
        "family": "family",
        "all": "sentences",
        "aside": "Set aside, by reason:",
        "looks": "Unmatched, by what they look like:",
        "rest": "… and {looks} in {sentences}.",
        "none": "No sentence is unmatched.",
        "try": "One family at a time: stadsgraf coverage --of {family}{out}",
        "of": "{family}: {all}; {used} used, {aside} set aside, {unmatched} unmatched.",
        "also": "read for something else",
    },
}
GROUND: Mapping[Lang, Mapping[str, str]] = {
    "sv": {
        "papers": "Det anges inte i någon av de {papers} handlingar som lästs.",
        "paper": "Det anges inte i den enda handling som lästs.",
        "unmatched": "Reglerna förstod inte {unmatched} om {topic}.",
        "aside": "Reglerna lade {aside} om {topic} åt sidan.",
        "both": "Reglerna förstod inte {unmatched} om {topic}, och {aside} lades åt sidan.",
        "neither": "Ingen mening om {topic} är oläst.",
        "naming": "{family} där {names} nämns",
    },
    "en": {
        "papers": "None of the {papers} papers read states it.",
        "paper": "The one paper read does not state it.",
        "unmatched": "The rules did not understand {unmatched} on {topic}.",
        "aside": "The rules set {aside} on {topic} aside.",
        "both": "The rules did not understand {unmatched} on {topic}, and set {aside} aside.",
        "neither": "No sentence on {topic} is left unread.",
        "naming": "{family} naming {names}",
    },
}
"""The ground of an answer that nothing is stated."""
_COUNTED: Mapping[Lang, Mapping[str, tuple[str, str]]] = {
    "sv": {
        "paper": ("handling", "handlingar"),
        "sentence": ("mening", "meningar"),
        "look": ("annat slag", "andra slag"),
    },
    "en": {
        "paper": ("paper", "papers"),
        "sentence": ("sentence", "sentences"),
        "look": ("other look", "other looks"),
    },
}


def counted(count: int, noun: str, lang: Lang) -> str:
    """A number of papers, sentences or looks in words: `1 paper`, `2 papers`."""
    one, many = _COUNTED[lang][noun]
    return f"{count} {one if count == 1 else many}"
