"""Headings of the genres and what they open, compared on a folded skeleton.

A heading is a short line of its own.  The table says which kind of section it opens; what a section
of that kind holds is the extractors' business.
"""

import re
from enum import StrEnum
from functools import lru_cache

from stadsgraf.patterns import gated
from stadsgraf.swedish import calendar
from stadsgraf.swedish.words import fold


class SectionKind(StrEnum):
    """What the text under a heading is for."""

    TOP = "top"
    MATTER = "matter"
    PREPARATION = "preparation"
    VIEWS = "views"
    PROPOSAL = "proposal"
    DECISION = "decision"
    MOTIONS = "motions"
    PROCEDURE = "procedure"
    VOTE = "vote"
    RESERVATION = "reservation"
    STATEMENT = "statement"
    NOTE = "note"
    ATTACHMENTS = "attachments"
    REFERRAL = "referral"
    PRESENCE = "presence"
    DISTRIBUTION = "distribution"
    ASSIGNMENT = "assignment"
    BODY = "body"
    OTHER = "other"


_TABLE: tuple[tuple[str, SectionKind], ...] = (
    (
        (
            r"(?:beskrivning av |sammanfattning av |bakgrund till )?(?:arendet|arende)"
            r"|sammanfattning|arendet i korthet|arendebeskrivning|bakgrund(?: och .*)?"
        ),
        SectionKind.MATTER,
    ),
    (r"beredning|arendets beredning|handlaggning|samrad|beredning av arendet", SectionKind.PREPARATION),
    (
        (
            r"remissinstanserna(?:s (?:svar|synpunkter|yttranden|installning|uppfattning))?|(?:inkomna )?remissyttranden"
            r"|inkomna (?:svar|yttranden|remissvar|synpunkter)|svar (?:pa|fran) remiss(?:en|instanserna)|remissbehandling(?:en)?|remissvar(?:en)?|remissinstanser(?:nas .*)?"
        ),
        SectionKind.REFERRAL,
    ),
    (
        r"mina synpunkter|.*(?:bedomning|overvaganden|synpunkter|stallningstagande|kommentarer?)",
        SectionKind.VIEWS,
    ),
    (
        (
            r"forslag till (?:.* )?beslut(?: (?:i|fran) .*)?|.*s forslag till beslut(?: i .*)?|forslag|beslutsforslag"
            r"|hemstallan|\S+(?:namnden|styrelsen|utskottet|kontoret|forvaltningen|beredningen)s hemstallan"
            r"|forslag till (?:(?:regionala|tekniska|sociala|kommunala|gemensamma|allmanna) )?\S*(?:styrelsen|fullmaktige|namnden)|ordforandens (?:besluts)?forslag(?: till beslut)?"
            r"|forslag fran (?:\S+ ){0,2}\S+(?:namnden|styrelsen|utskottet|kontoret|forvaltningen|beredningen)"
            r"|\S*(?:namnden|styrelsen|utskottet|kontoret|forvaltningen|beredningen|fullmaktige)s"
            r" forslag(?: till (?:beslut|\S+))?(?:,? (?:den )?\d[\d /-]*(?:[a-z]+ \d{4})?)?(?:,? ?§+ ?\d+)?"
            r"|\S+s forslag till (?:kommunfullmaktige|kommunstyrelsen|\S+namnden)"
        ),
        SectionKind.PROPOSAL,
    ),
    (
        (
            r"(?:\S+s )?(?:\S+s )?beslut|\S+ (?:beslutar|beslutade)(?: foljande)?:?"
            r"|(?:(?:regionala|tekniska|sociala|kommunala|gemensamma|allmanna) )?\S*(?:namndens|styrelsens|utskottets|fullmaktiges|beredningens|direktionens) (?:egna |eget )?beslut"
            r"(?:,? (?:for egen del|under forutsattning .*))?|beslut (?:i|av) \S*(?:namnden|styrelsen|utskottet|fullmaktige)"
        ),
        SectionKind.DECISION,
    ),
    (
        (
            r"(?:overlaggning och )?yrkanden?|overlaggning(?:ar)?|debatt|forslag till beslut (?:pa|under) .*"
            r"|(?:forslag|yrkanden) under .*|forslag och yrkanden|framstallda yrkanden|(?:forslag|yrkanden) pa sammantradet|inlagg och yrkanden"
            r"|yrkanden och (?:inlagg|anforanden)|(?:tillaggs|andrings|avslags)yrkanden?|yrkanden? (?:pa|vid|fran) .*|framforda yrkanden"
        ),
        SectionKind.MOTIONS,
    ),
    (
        (
            r"beslutsgang(?:en)?|proposition(?:er|en)?|beslutsordning|propositionsordning|(?:proposition|propositioner|beslutsgang) och (?:votering|omrostning|beslut)"
            r"|propositionsordning och (?:votering|omrostning)|arendets behandling (?:under|pa|vid) (?:motet|sammantradet)"
        ),
        SectionKind.PROCEDURE,
    ),
    (r"omrostning(?:en|sresultat)?|votering(?:en|sresultat)?|omrostningslista", SectionKind.VOTE),
    (
        r"(?:skriftlig(?:a)? |blank(?:a)? |motiverad(?:e)? )?reservation(?:er)?(?: m\.? ?m\.?| mot beslutet)?|reservanter|avvikande mening(?:ar)?",
        SectionKind.RESERVATION,
    ),
    (
        r"sarskil(?:t|da) (?:yttranden?|uttalanden?)|ersattaryttranden?|(?:ej|inte|icke) delta(?:gande|r) i (?:beslut(?:et)?|avgorandet)",
        SectionKind.STATEMENT,
    ),
    (r"(?:protokolls)?anteckning(?:ar)?(?: till protokollet)?|till protokollet", SectionKind.NOTE),
    (
        r"bilag(?:a|or)|beslutsunderlag|underlag(?: for beslut)?|(?:arendets )?handlingar(?: i arendet)?|i arendet finns foljande (?:dokument|handlingar)",
        SectionKind.ATTACHMENTS,
    ),
    (r"remissammanstallning|remiss(?:er|instanser|yttranden|svar)?|yttranden", SectionKind.REFERRAL),
    (r"narvarande(?: .*)?|narvarolista|beslutande|deltagare", SectionKind.PRESENCE),
    (
        (
            r"(?:beslutet |protokollsutdrag )?(?:skickas|expedieras|delges|sands|meddelas)(?: till)?|sandlista"
            r"|beslutet (?:skickas|expedieras|delges|sands|ska skickas) .*|expedier(?:as|ing)(?: till)?"
            r"|(?:protokolls)?utdrag(?: till| tillstallt)?|(?:anmals|kopia|for kannedom) till|for kannedom"
        ),
        SectionKind.DISTRIBUTION,
    ),
    (r"uppdrag", SectionKind.ASSIGNMENT),
    (
        (
            r"ekonomi(?:ska konsekvenser)?|kostnader(?: och finansiering)?|finansiering|konsekvenser .*|underskrifter"
            r"|villkor .*|.*konsekvenser|befintlig .*|jav|meddelanden|motion|motivering|syfte|tidplan"
        ),
        SectionKind.OTHER,
    ),
)
_COMPILED = tuple((re.compile(pattern), kind) for pattern, kind in _TABLE)
_ANY = re.compile("|".join(pattern for pattern, _ in _TABLE))
"""Any of them: most lines are none, which this says at once."""
_ROMAN = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[ivx]+\.)\s+")


NUMBERED = (SectionKind.MATTER, SectionKind.PREPARATION, SectionKind.VIEWS, SectionKind.PROPOSAL)
"""Kinds whose headings may have a number; "2. Motion" and "3. Reservation" are rather papers of a list."""


@lru_cache(maxsize=1 << 12)
def heading_kind(line: str) -> SectionKind | None:
    """What a line opens if it is a heading of the genre, else None.

    Args:
        line: one line without surrounding white space.
    """
    if len(line) > 80 or line.endswith((".", ",", ";")):
        return None
    folded = _ROMAN.sub("", fold(line).rstrip(":").strip())
    if _ANY.fullmatch(folded) is None:
        return None
    for pattern, kind in _COMPILED:
        if pattern.fullmatch(folded):
            return kind
    return None


BODY_LINE = gated(
    r"(?P<body>(?!(?:Till|Från|För|Av|Vid|Inför)\s)(?:[A-ZÅÄÖ][\wåäö-]+\s{1,40})?[A-ZÅÄÖa-zåäö-]*(?:(?<=-),\s{1,3}[a-zåäö]+-){0,3}(?:\s{0,40}(?:och|,)\s{1,40}[a-zåäö-]+)?"
    r"(?:nämnden|nämnd|styrelsen|fullmäktige|förvaltningen|kontoret|utskottet|beredningen|staben|kommittén|rådet|kansliet))"
)
"""A line that holds nothing but the name of a body: it heads what that body did or said."""


DATELINE = re.compile(
    rf"(?P<place>[A-ZÅÄÖ][\wåäö]+)(?:,)?\s+(?:den\s+)?(?P<date>{calendar.DATE.pattern})",
    re.VERBOSE | re.IGNORECASE,
)
"""A dateline: "Solna den 3 maj 2010"."""


def opens_section(line: str) -> bool:
    """Whether a line is a heading of the genre or the bare name of a body."""
    return heading_kind(line) is not None or BODY_LINE.fullmatch(line) is not None


GENRES: tuple[tuple[str, str], ...] = (
    (
        (
            r"(?:sammantrades|besluts)?protokoll?(?:sutdrag)?(?: (?:nr|nummer)?\.? ?\d+(?:[/:.-]\d+)*)?|utdrag ur protokoll.*"
            r"|(?:sammantrades)?protokoll,? (?:fran|fort vid|for|vid)(?: \S+)? sammantradet?\b.*"
        ),
        "protokoll",
    ),
    (r"tjanste(?:skrivelse|utlatande|yttrande)", "tjänsteskrivelse"),
    (r"motion(?: av .*)?", "motion"),
    (r"(?:medborgar|e-|kommuninvanar)forslag", "medborgarförslag"),
    (r"utlatande", "utlåtande"),
    (r"(?:pm|promemoria)(?:,? rotel\b.*)?", "pm"),
    (r"skrivelse|missiv|ordforande(?:forslag|skrivelse)", "skrivelse"),
    (r"interpellation|(?:enkel|skriftlig) fraga", "interpellation"),
    (r"interpellationssvar|svar pa (?:interpellation|enkel fraga)", "interpellationssvar"),
    (r"(?:remiss)?yttrande|remissvar", "yttrande"),
    (r"beslutsmeddelande|(?:underrattelse|meddelande) om beslut", "beslutsmeddelande"),
    (
        (
            r"(?:delegations|delegerings|ordforande)beslut(?: (?:nr|nummer) .*)?"
            r"|beslut (?!fattade\b)(?:.{0,60} )?(?:pa|enligt|genom|med stod av|efter) (?:delegation|delegering)(?:sordning)?"
        ),
        "delegationsbeslut",
    ),
    (
        r"kallelse(?:(?:/| och | med )(?:foredragningslista|dagordning|arendelista))?|foredragningslista|dagordning|arendelista",
        "kallelse",
    ),
    (
        r"(?:ars|halvars|lages|del|slut|verksamhets|uppfoljnings|utvarderings|rese)?rapport|verksamhetsberattelse",
        "rapport",
    ),
)
"""Words of the head of a paper that name its genre, folded."""

_ABOUT = r"(?:\s+(?:om|av|från|angående|gällande|rörande|avseende|till|för|över|på|med)\b|:\s|\s+[–-]\s)"
TITLE_GENRES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"svar på (?:interpellation|(?:enkel )?fråga)(?:en)?{_ABOUT}", re.IGNORECASE),
        "interpellationssvar",
    ),
    (re.compile(rf"motion(?:{_ABOUT}|\s(?:väckt|inlämnad|ställd)\b)", re.IGNORECASE), "motion"),
    (
        re.compile(rf"(?:interpellation|(?:enkel|skriftlig) fråga){_ABOUT}|fråga till\b", re.IGNORECASE),
        "interpellation",
    ),
    (re.compile(rf"medborgarförslag{_ABOUT}", re.IGNORECASE), "medborgarförslag"),
    (
        re.compile(
            r"(?:remiss)?yttrande (?:över|angående|om|gällande|avseende|med anledning)\b|(?:remissvar|svar på remiss(?:en)?)\b",
            re.IGNORECASE,
        ),
        "yttrande",
    ),
    (
        re.compile(
            r"(?i:protokoll(?:sutdrag)?) (?:[A-ZÅÄÖ]{2,5}$|(?i:(?:(?:från|för|fört vid (?:sammanträde|möte) (?:med|i)) )?[a-zåäö-]+(?:nämnden|styrelsen|fullmäktige|utskottet))\b)"
        ),
        "protokoll",
    ),
    (
        re.compile(
            r"(?:utdrag ur )?[a-zåäö-]+(?:nämndens|styrelsens|fullmäktiges|utskottets) protokoll(?=\s+\d|$)",
            re.IGNORECASE,
        ),
        "protokoll",
    ),
    (
        re.compile(
            r"(?:(?:års|halvårs|läges|del|slut|rese|verksamhets)rapport|verksamhetsberättelse)\b(?!.*[.,]$)",
            re.IGNORECASE,
        ),
        "rapport",
    ),
    (re.compile(r"kallelse till\b", re.IGNORECASE), "kallelse"),
    (re.compile(r"skrivelse till\b", re.IGNORECASE), "skrivelse"),
)
"""How the title of a paper begins whose head names no genre by itself."""
