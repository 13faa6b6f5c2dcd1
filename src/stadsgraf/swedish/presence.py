"""Headings in lists of those present: what the names beside or below them are.

Papers print them in a column of their own, on a line of their own, or before the first name of a
run-on line; a scan may part them from their names.  Compared without diacritics.
"""

import re
from enum import StrEnum
from functools import lru_cache

import msgspec

from stadsgraf.swedish.words import fold


class Presence(StrEnum):
    """What a heading in such a list says of the names under it."""

    DECIDING = "deciding"
    SERVING = "serving"
    SUBSTITUTE = "substitute"
    OFFICIAL = "official"
    OBSERVER = "observer"
    STAFF = "staff"
    ADJUNCT = "adjunct"
    CHECKING = "checking"
    SECRETARY = "secretary"
    CHAIR = "chair"
    VICE_CHAIR = "vice chair"
    REPORTER = "reporter"
    SIGNATURES = "signatures"
    ASIDE = "aside"


class Heading(msgspec.Struct, frozen=True):
    """A heading found at the beginning of a line.

    Attributes:
        kind: what it says of the names after it.
        end: where it ends in the line, white space and colon included.
        words: as compared.
    """

    kind: Presence
    end: int
    words: str


_NOT = r"(?:ej|icke|inte)"
_SITS = r"(?:tjanstgorande|tjanstg\.?|tjg\.?|tj\.)"
_STAND_INS = r"(?:ersattarna|ersattare|suppleanterna|suppleanter|suppleant|ers\.?|suppl\.?)"
_MEMBERS = r"(?:ledamoterna|ledamoter|ledamot|\w{5,}ledamoter|fortroendevalda|politiker)"
_ALONE = r"(?=\s*:|\s*$)"
_TABLE: tuple[tuple[Presence, tuple[str, ...]], ...] = (
    (
        Presence.SUBSTITUTE,
        (
            rf"(?:narvarande |{_NOT} |ovriga |narvarande,? (?:men )?{_NOT} )+{_SITS}(?: {_STAND_INS})?",
            rf"(?:narvarande,? )?(?:men )?{_NOT} (?:beslutande|inkallade?|kallade|intradande)(?: {_STAND_INS})?",
            rf"{_NOT} (?:deltagande i beslut\w*|beslutsfattande|rostberattigade?){_ALONE}",
            rf"utan att (?:tjanstgora|delta(?:ga)? i beslut\w*|beslutande){_ALONE}|utan tjanstgoring{_ALONE}",
            r"(?:ovriga |narvarande |narvaroberattigade? |lediga )*(?:ersattare|suppleanter|suppleant|ers\.)",
            rf"{_STAND_INS} (?:narvarande|ovriga){_ALONE}",
            rf"(?:ovriga |narvarande )*{_STAND_INS},? (?:som )?\(?{_NOT} (?:ar )?(?:tjanstgor\w*|tjanstgjor\w*|tjanstg\.?|tjg\.?|beslutande|inkallade?|kallade|i tjanst|deltar i beslut\w*)\)?",
            rf"(?:ovriga |narvarande )*{_STAND_INS},? (?:utan (?:tjanstgoring|inkallelse|beslutanderatt|rostratt)|utan att (?:tjanstgora|delta i beslut\w*))",
        ),
    ),
    (
        Presence.SERVING,
        (
            rf"(?:beslutande |narvarande |inkallade? )*(?:tjanstgorande|tjanstg\.?|tjg\.?)(?: {_STAND_INS})?",
            rf"(?:beslutande|inkallade?|kallade|intradande|ersattande) {_STAND_INS}",
            rf"{_STAND_INS},? (?:i tjanst|(?:som )?(?:tjanstgor|tjanstgjorde|tjanstgjort|tjanstgorande|deltar i beslut\w*|intratt|intrader)){_ALONE}",
        ),
    ),
    (
        Presence.DECIDING,
        (
            r"(?:nr\s+)?(?:namn|ledamot|ledamoter|fortroendevald)(?: och)?\s+parti(?:beteckning|tillhorighet)?(?:,?\s+(?:och )?(?:uppdrag|roll|funktion|befattning|tjanstgoring))*(?!\s+(?:ja|nej|avst))",
            rf"(?:narvarande och beslutande|beslutande|narvarande|ordinarie|tjanstgorande|ovriga|deltagande|valda|samtliga)?\s*(?:ledamoter|ledamot)(?: och (?:tjanstgorande )?{_STAND_INS})?(?: som deltar i beslut\w*)?",
            rf"(?:narvarande |beslutande |deltagande |ordinarie |tjanstgorande )*{_MEMBERS}(?: narvarande| beslutande| i tjanst)?{_ALONE}",
            r"narvarande och beslutande|beslutande|ordinarie|narvarande|presidium(?:et)?|presidiet|beslutsfattare|beslutsfattande",
            rf"(?:i tjanst|(?:deltar |narvarande |deltagande )?(?:pa plats|pa distans|digitalt|via lank|i lokalen|fysiskt)|rostberattigade|med (?:beslutanderatt|rostratt)){_ALONE}",
            rf"deltagande i beslut\w*{_ALONE}|beslutande (?:deltog|deltar|var){_ALONE}|har deltagit i beslut\w*{_ALONE}",
            r"i (?:behandlingen|beslutet|besluten|avgorandet|handlaggningen|sammantradet)(?: av arendet)? (?:deltog|deltar|har deltagit)(?: foljande)?(?=:|$)",
        ),
    ),
    (
        Presence.OFFICIAL,
        (
            r"(?:ovriga|ovr\.?|aven|ocksa|dessutom|vidare|darutover|darjamte)(?: (?:narvarande|narv\.?|deltagande|deltagare|deltog|medverkande|medverkar|medverkade))?",
            r"(?:narvarande |deltagande |ovriga |medverkande )*(?:tjanstemannamedverkan|tjansteman|tjanstepersoner|tjanstemannen)",
            rf"fran \w*(?:forvaltningen|forvaltningarna|kontoret|kansliet|forbundet|avdelningen|enheten|kommunen|regionen|bolaget|personalen)(?:, [a-z ]{{3,30}})?{_ALONE}",
            r"(?:narvarande )?fran (?:forvaltningen|kontoret|kansliet)",
            rf"\w+(?:forvaltningen|kontoret|kansliet|staben){_ALONE}",
            r"(?:forvaltningen|deltagande|deltar(?: pa distans)?)(?=:|$| {3}|\t)",
            r"foredragande(?: tjansteman)?|foredragare|inbjudna|gaster|gast(?=:)|rapporterande|ahorare|allmanhet|konsulter|besokare|observatorer|revisorer|\w+revisorer",
            rf"(?:elev|ungdoms|student)(?:foretradare|representanter|representant|radet){_ALONE}",
        ),
    ),
    (
        Presence.STAFF,
        (
            r"(?:fackliga?|personalens|personal|arbetstagar|personalorganisationernas|de anstalldas)[ -]?(?:foretradare|representanter|representant|ombud|organisationer)",
        ),
    ),
    (
        Presence.OBSERVER,
        (r"insynsplats(?:er)?|(?:ledamoter|ersattare) med insyn(?:splats|sratt)?|med insynsplats",),
    ),
    (Presence.ADJUNCT, (r"adjungerad(?:e)?(?: (?:ledamot|ledamoter|tjansteman))?",)),
    (
        Presence.CHECKING,
        (
            r"(?:protokolls?|digital )?(?:justerare|justerande)|(?:protokolls?)?justeringsm[ae]n|justeringsperson(?:er)?|justeras?(?: av)?|(?:protokolls|digital )?justering",
            r"justerat(?: den [^:]{4,20}| \d[\d-]+)?",
            r"(?:utses|utsedda?|utsag(?:s|d)|vald(?:es|a)?|valjs) (?:till )?(?:att justera(?: protokollet)?|justerare|justeringsm[ae]n)|att justera(?: protokollet)?(?: (?:utses|utsags|valdes|utsedd\w*))?",
            r"(?:till|for) (?:att )?(?:justera protokollet|justera|justerare|justeringsm[ae]n) (?:utses|utsags|valdes|valjs|har utsetts)",
            r"(?:att )?jamte (?:ordforanden|ordf\.?) justera(?: protokollet)?(?=:)",
        ),
    ),
    (
        Presence.SECRETARY,
        (
            r"(?:namnd|kommun|mates|motes|protokolls|forbunds|region|styrelse|utskotts)?sekreterare(?:n)?|vid protokollet|protokollforare|vid pennan|antecknare|in fidem|antecknat av|protokoll(?=:)|for protokollet",
        ),
    ),
    (Presence.CHAIR, (r"(?:motes)?ordforande|ordf\.?",)),
    (
        Presence.VICE_CHAIR,
        (
            r"(?:(?:1:e|2:e|3:e|forste|forsta|andre|andra|1|2|i|ii) )?(?:vice|v\.?) (?:ordforande(?:n|na)?|ordf\.?)",
        ),
    ),
    (Presence.REPORTER, (r"handlaggare|kontaktperson",)),
    (Presence.SIGNATURES, (r"underskrifter|underskrift|protokollets underskrifter",)),
    (
        Presence.ASIDE,
        (
            r"plats(?: och tid| o tid)?(?: for (?:justering(?:en)?|sammantradet))?|tid(?: och plats| o plats)?(?: for sammantradet)?|datum|sammantrade\w*|forvaringsplats|organ|motesform|lokal|omfattning",
            r"paragraf(?:er)?|arenden|ajournering(?:ar)?|anslag(?:et)?|anslaget \w+|justering(?:en|ens|sdag|sdatum)[^:]{0,30}",
            rf"franvarande(?: (?:ledamoter|{_STAND_INS}))?|anmalt (?:forhinder|franvaro)|anmald franvaro|forhinder(?: anmalt)?|forhindrade?|forfall|laga forfall|franvaro|{_NOT} narvarande|narvarolista|ja|nej|avstar|uteblivna|lediga?(?=:)",
            r"ratt utdraget betygar|rattat|utdragsbestyrkande|(?:digitalt |elektroniskt )?(?:signera[ts]|undertecknat|undertecknas|underskrivet)(?: (?:digitalt|elektroniskt))?(?: av)?",
            rf"{_STAND_INS} for justerare\w*|(?:ersattande|reserv|ers\.?|ersattar|suppleant) ?(?:for )?(?:justerare|justeringsman)",
        ),
    ),
)
_COMPILED = tuple(
    (re.compile(rf"(?:{'|'.join(patterns)})(?=\s*[:.]|\s|$)"), kind) for kind, patterns in _TABLE
)
_ANY = re.compile("|".join(pattern.pattern for pattern, _ in _COMPILED))
"""Any of them: most lines begin with none, which this says at once."""
_AFTER = re.compile(r"[\s:.…_]*")
_GOES_ON = re.compile(r"[.,]? (?:for|f\.?|istf\.?|i st|i stallet|istallet)(?: [^:]|$)")
"""Behind "ersättare": a line that goes on with whom the one above stands in for."""


@lru_cache(maxsize=1 << 12)
def presence_heading(line: str) -> Heading | None:
    """The longest heading of such a list that a line begins with.

    Args:
        line: one line without white space before it.
    """
    folded = fold(line)
    if len(folded) != len(line) or _ANY.match(folded) is None:
        return None
    best: Heading | None = None
    for pattern, kind in _COMPILED:
        match = pattern.match(folded)
        if match is None or _GOES_ON.match(folded, match.end()) is not None:
            continue
        if match.end() and (best is None or len(match.group()) > len(best.words)):
            after = _AFTER.match(line, match.end())
            best = Heading(kind, after.end() if after is not None else match.end(), match.group())
    return best
