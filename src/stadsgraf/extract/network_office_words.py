"""The words of offices in networks: titles, posts and organs, and the verbs by which they are held, won, passed on and left.

A network's office is named by a title ("ordförande"), by a post ("ordförandeskapet", "posten som kassör", "klubban"),
by a town that has it ("ordförandekommun") or by a place in an organ ("en stol i styrelsen").
"""

import re

TITLES: dict[str, str] = {
    "kassaförvaltare": "kassör",
    "kassaföreståndare": "kassör",
    "skattmästare": "skattmästare",
    "sammankallande": "sammankallande",
    "talesman": "talesman",
    "kontaktman": "kontaktperson",
    "styrelsemedlem": "styrelseledamot",
    "styrelsesuppleant": "suppleant",
    "presidieledamot": "ledamot i presidiet",
    "ordföranden": "ordförande",
    "medordförande": "medordförande",
}
"""Titles that the register of roles does not know, with the role that they name."""
OFFICES = frozenset(
    """
    ordförande|vice ordförande|viceordförande|1:e vice ordförande|2:e vice ordförande|3:e vice ordförande|president|vicepresident
    |observatör|adjungerad|styrelseledamot|ledamot|ersättare|suppleant|kassör|sekreterare|revisor|generalsekreterare
    |kontaktperson|representant|ombud|talesperson|koordinator|kontaktpolitiker|verksamhetsledare|medordförande|hedersordförande
    |direktör|verkställande direktör|kanslichef|skattmästare|sammankallande|talesman|ledamot i presidiet|delegat|företrädare
    """.replace("\n    ", "").strip().split("|")
)  # fmt: skip
"""Roles that a network has; any other title before a name tells who somebody is."""

_STEM = r"(?:ordförande|president|vicepresident|viceordförande|kassör|sekreterar|observatör|sammankallande|revisor|ledamot)"
POST = (
    rf"(?:(?P<vice>(?:(?:1:e|2:e|förste|andre) )?(?:vice|v\.) )?(?P<stem>{_STEM})s?(?:skapet|skap|posten|post|rollen|uppdraget|klubban|stolen|ämbetet|platsen|plats|statusen|status|ställning|sysslan)"
    r"|(?P<gavel>klubban))(?![\wåäö])"
)
"""A post; its stem tells the role."""
TOWN_TITLE = r"(?P<townvice>(?:vice|v\.) ?)?(?P<townstem>ordförande|president|kassörs?|sekreterar|observatörs?)(?:stad|staden|städer|kommun|kommunen|kommuner|ort|orten|region|land)(?![\wåäö])"
CHARGE = r"(?:posten|posterna|uppdraget|uppdragen|rollen|rollerna|funktionen|funktionerna|förtroendet|platsen|sysslan|värvet|befattningen|stolen|ämbetet|status|ställning|uppgiften)"
"""What stands before "som" and a title."""
ORGAN = (
    r"[a-zåäö]*(?:styrelsen?|styrgrupp(?:en)?|ledningsgrupp(?:en)?|presidi(?:um|et)|exekutivkommitté(?:n)?|styrkommitté(?:n)?|arbetsutskott(?:et)?"
    r"|valberedning(?:en)?|kärngrupp(?:en)?|samordningsgrupp(?:en)?|ledningsråd(?:et)?|exekutivutskott(?:et)?|rådgivande (?:gruppen|kommittén)|huvudstyrelsen?)"
)
"""An organ of a network in which somebody has a seat."""
SEAT = r"(?:en|sin|sitt|två|tre|var sin|varsin|ett)? ?(?:fast |ordinarie |permanent )?(?:plats|platser|säte|stol|stolar|mandat|ledamot|ledamöter|representant|post)"
"""What somebody has in an organ."""

_INDEFINITE = {
    "styrgrupp": "ledamot i styrgruppen",
    "ledningsgrupp": "ledamot i ledningsgruppen",
    "presidi": "ledamot i presidiet",
    "exekutivkommitté": "ledamot i exekutivkommittén",
    "styrkommitté": "ledamot i styrkommittén",
    "arbetsutskott": "ledamot i arbetsutskottet",
    "valberedning": "ledamot i valberedningen",
    "kärngrupp": "ledamot i kärngruppen",
    "samordningsgrupp": "ledamot i samordningsgruppen",
    "ledningsråd": "ledamot i ledningsrådet",
    "exekutivutskott": "ledamot i exekutivutskottet",
}


def seat_in(organ: str) -> str:
    """The role of whoever has a seat in an organ."""
    words = organ.casefold()
    if "styrelse" in words:
        return "styrelseledamot"
    return next((label for stem, label in _INDEFINITE.items() if stem in words), "styrelseledamot")


def post_role(stem: str, vice: bool) -> str:
    """The role that a post or a town's title names by its stem."""
    plain = stem.casefold().rstrip("s")
    role = {"sekreterar": "sekreterare", "kassör": "kassör", "viceordförande": "vice ordförande"}.get(
        plain, plain
    )
    return f"vice {role}" if vice else role


ADVERBS = (
    r"(?:i dag|idag|numera|för närvarande|f\.n\.|f n|nu|tidigare|endast|enbart|också|även|dessutom|alltjämt|fortfarande|då|därefter|därmed|åter|återigen|ånyo|på nytt|länge|dock|däremot"
    r"|just nu|i nuläget|tills vidare|för tillfället|alltså|sedermera|senare|sedan|likaså|samtidigt|ännu|än i dag|än så länge|i stället|istället|i sin tur|enhälligt|enligt stadgarna|redan|först|senast"
    r"|för (?:första|andra|tredje|fjärde) gången|bland andra|bl\.a\.|bland annat|formellt|officiellt|växelvis|gemensamt|tillsammans|själv|själva|hela tiden|i år|i fjol|i höstas|i våras|sålunda|sammanlagt|vidare|bara)"
)
"""Adverbs that change nothing in who holds what."""
REFUSES = re.compile(
    r"\b(?:inte|ej|aldrig|varken|icke|ingen|inget|inga|kan|kunde|skulle|bör|borde|vill|ville|önskar|ifall|huruvida|kandidera\w*|avser|planerar|eventuell\w*|eller|utan|måste|får\b|"
    r"fråga[nr]?|vakant|motsvarande|liknande|ansöker|ansökt|söker|sökt|avböj\w*|avstå\w*|tackade nej|erbjud\w*|tillfråg\w*|ombetts?)\b",
    re.IGNORECASE,
)
"""Words in a match of which nothing is told as a fact."""
