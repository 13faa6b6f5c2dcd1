"""Networks that nobody lists and no noun introduces: names that a paper does with what is done with a network.

"Norra Malmkedjan grundades av Fagersta, Ludvika och Norberg" tells by itself that the Malmkedja is one; "samordnar
X" does not, since festivals are coordinated too.  So each turn of phrase is a witness of a weight, and a name is a
network's where its witnesses, of different kinds, come to two.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from stadsgraf.annotate.taken_up import taken_up
from stadsgraf.patterns import Gated, Sieve, gated

_CAP = r"[A-ZÅÄÖÉ][\wåäöéü’'&-]{0,60}[\wåäöé](?:–[A-ZÅÄÖ][\wåäö]+)?"
_OWNED = (
    r"(?:(?<=[sa]) [a-zåäö]{2,}(?:krets|ring|länk|kedja|pakt|klubb|sällskap|allians|forum|kollegium|gille|union|nätverk|samverkan|förbund|råd|kommitté|samarbete|partnerskap|gemenskap|stråk)"
    r"|(?<=s) [a-zåäö]{3,}(?:städer|kommuner|orter|hamnar))"
)
NAME = rf"(?:(?<!\w)(?<!\w-){_CAP}(?: (?:(?:of|for|the|de|du|des) )?(?:{_CAP})){{0,4}}{_OWNED}?)"
_TOWNS = rf"(?:(?:kommunerna |städerna |orterna |[a-zåäö]+ska )*{_CAP}(?: (?:kommun|stad))?(?: \([^()]{{1,20}}\))?(?:, (?:samt )?| och | samt |(?=[.,;:)\s]|$))){{1,60}}"
_TIMES = r"(?: (?:i|år|sedan|den|under|våren|hösten|redan|i dag|numera|också|även|gemensamt|tillsammans|\d{1,2}|\d{4}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))*"
_KIND = r"[a-zåäö]*(?:nätverk(?:et)?|samverkan|samarbete(?:t)?|sammanslutning(?:en)?|krets(?:en)?|förening(?:en)?|allians(?:en)?|förbund(?:et)?|rörelse(?:n)?|forum(?:et)?|partnerskap(?:et)?)"
_MEMBERS = r"(?:medlem(?:mar)?|medlems(?:kommuner|städer|orter|regioner|län)|deltagande kommuner)"
_COUNT = r"(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|ett [a-zåäö]+tal|ett tjugotal|flera)"
_MADE = r"(?:grundades|bildades|startades|stiftades|instiftades|skapades|etablerades|kom till)"

_WITNESSES: tuple[tuple[str, int, int, Gated, Gated], ...] = tuple(
    (kind, weight, towns, gated(cue), gated(pattern))
    for kind, weight, towns, cue, pattern in (
        ("founded", 2, 2, _MADE, rf"(?P<name>{NAME})(?: \([A-ZÅÄÖ]{{2,8}}\))? {_MADE}(?:[^.;:]{{0,60}}?) av (?P<towns>{_TOWNS})"),
        ("called", 2, 0, r"namnet|benämningen|beteckningen", rf"\b(?i:{_KIND})\b[^.;:]{{0,60}}? (?:under|med) (?:namnet|benämningen|beteckningen) (?P<name>{NAME})"),
        ("called", 2, 0, r"namnet|benämningen|kallas|heter|kallar sig", rf"\b(?i:{_KIND})(?: (?:kring|om|för|mellan|inom) [^.;:,]{{1,50}})?,? som (?:går under namnet|går under benämningen|kallas|heter|fick namnet|bär namnet|kallar sig) (?P<name>{NAME})"),
        ("founded-by", 1, 2, r"grundade|bildade|startade|stiftade", rf"(?P<towns>{_TOWNS})\s?(?:grundade|bildade|startade|stiftade|instiftade){_TIMES} (?P<name>{NAME})"),
        ("called", 2, 0, r"kallar sig|namnet", rf"\b(?:[Gg]ruppen|[Kk]retsen|[Kk]ommunerna|[Oo]rterna|[Ss]täderna) (?:kallar sig|går under namnet) (?P<name>{NAME})"),
        ("so-called", 1, 0, r"så kallade|s\.k\.", rf"\b(?:så kallade|s\.k\.) (?P<name>{NAME})"),
        ("called", 2, 2, r"Under (?:namnet|benämningen|beteckningen)", rf"(?:^|[.;] )Under (?:namnet|benämningen|beteckningen) (?P<name>{NAME}) sam(?:arbetar|verkar)[^.;:]{{0,40}}? (?P<towns>{_TOWNS})"),
        ("counts", 2, 0, r"medlem|deltagande kommuner", rf"(?P<name>{NAME})(?:, [^.,;:]{{1,60}},)? (?:har|samlar|omfattar|räknar|består av){_TIMES} {_COUNT} (?:[a-zåäö]+ )?{_MEMBERS}"),
        ("run", 1, 1, r"samordnas|koordineras|leds|hålls samman|administreras", rf"(?P<name>{NAME}) (?:samordnas|koordineras|leds|hålls samman|administreras){_TIMES} (?:av|från) (?P<towns>{_TOWNS})"),
        ("run", 1, 1, r"samordnar|koordinerar|håller", rf"(?P<towns>{_CAP})(?: kommun| stad)?{_TIMES} (?:samordnar|koordinerar|håller samman|håller ihop){_TIMES} (?P<name>{NAME})"),
        ("run", 1, 0, r"samordna", rf"\bsamordna(?:r|de)? (?P<name>{NAME})"),
        ("office", 1, 0, r"amordningen|oordineringen|dministrationen", rf"\b(?:[Ss]amordningen|[Kk]oordineringen|[Aa]dministrationen) av (?P<name>{NAME})"),
        ("office", 1, 0, r"ansliet|ekretariatet|amordnare|oordinator|ammankallande|rdförande", rf"\b(?:[Kk]ansliet|[Ss]ekretariatet|[Ss]amordnare|[Kk]oordinator|[Ss]ammankallande|[Oo]rdförande(?:skapet)?|[Oo]rdförandestad) (?:för|i) (?P<name>{NAME})"),
        ("office", 1, 0, r"sitt sekretariat|sitt kansli|eget kansli", rf"(?P<name>{NAME}) (?:har sitt sekretariat|har sitt kansli|saknar eget kansli)\b"),
        ("named", 2, 0, r"ätverken|ammanslutningarna|amarbetena", rf"\b(?:[Nn]ätverken|[Ss]ammanslutningarna|[Ss]amarbetena) (?P<name>{NAME})(?=,| och | samt )"),
        ("named", 2, 0, r"ätverken|ammanslutningarna|amarbetena", rf"\b(?:[Nn]ätverken|[Ss]ammanslutningarna|[Ss]amarbetena) {NAME}(?:, {NAME}){{0,3}}(?: och| samt) (?P<name>{NAME})"),
        ("within", 1, 1, r"\bI [A-ZÅÄÖÉ]", rf"(?:^|[.;] |, )I (?P<name>{NAME}) (?:är|ingår|deltar|samverkar|samarbetar|medverkar|finns){_TIMES} (?P<towns>{_TOWNS})"),
        ("within", 1, 1, r"\bTill [A-ZÅÄÖÉ]", rf"(?:^|[.;] |, )Till (?P<name>{NAME}) (?:hör|räknas|anslöt sig){_TIMES} (?P<towns>{_TOWNS})"),
        ("takes-part", 1, 1, r"ingår|deltar|medverkar|är (?:också )?med|tillhör", rf"(?P<towns>{_TOWNS})\s?(?:ingår|deltar|medverkar|är med|är också med|tillhör|har tillhört){_TIMES} (?:i )?(?P<name>{NAME})"),
        ("takes-part", 1, 1, r"(?:ingår|deltar|medverkar|är)\b[^.;:]{0,200}? i [A-ZÅÄÖÉ]", rf"(?:ingår|deltar|medverkar|är){_TIMES} (?P<towns>{_TOWNS})(?: ?tillsammans med [^.;:]{{1,80}}?)? ?(?:med )?i (?P<name>{NAME})"),
        ("takes-part", 1, 0, r"ommunen|taden|egionen|andstinget|\b[Vv]i\b", rf"\b(?:[Kk]ommunen|[Ss]taden|[Rr]egionen|[Ll]andstinget|[Vv]i)\s(?:[a-zåäö]+ ){{0,3}}?(?:ingår i|deltar i|medverkar i|är med i|tillhör|tillhört|tillhörde|hör till|hört till|gick med i|gått med i|anslutit sig till|anslöt sig till) (?P<name>{NAME})"),
        ("holds", 1, 2, r"omfattar|består av|utgörs av|samlar|förenar", rf"(?P<name>{NAME})(?:,? som|, [^.;:,]{{3,60}},)? (?:omfattar|består av|utgörs av|samlar|förenar)[^.;:]{{0,30}}? (?P<towns>{_TOWNS})"),
        ("owns", 1, 0, r"årsmöte|årsstämma|stadgar|medlem|sekretariat|kansli|ordförandeskap|samordn", rf"(?P<name>{NAME})(?::?s|, vars) (?:årsmöte|årsstämma|stadgar|medlemmar|medlemsavgift|sekretariat|kansli|ordförandeskap|samordnare)(?:et|n|na|en)?\b"),
        ("owns", 1, 0, r"vgiften", rf"\b(?:[Aa]vgiften|[Mm]edlemsavgiften|[Åå]rsavgiften) (?:till|i|för) (?P<name>{NAME})"),
        ("founded-next", 1, 2, rf"\. D(?:en|et) {_MADE}", rf"(?P<name>{NAME})\. D(?:en|et) {_MADE}(?:[^.;:]{{0,60}}?) av (?P<towns>{_TOWNS})"),
        ("make-up", 2, 2, r"tillsammans", rf"(?P<towns>{_TOWNS})\s?(?:utgör|bildar|är|utgjorde|bildade) tillsammans (?P<name>{NAME})"),
        ("joined-in", 2, 0, r"samman i|samman under", rf"\b(?:gått|gick|går|slutit sig|slöt sig) samman (?:i|till|under namnet) (?P<name>{NAME})"),
        ("told-kind", 2, 0, r" är e(?:tt|n) ", rf"(?P<name>{NAME})(?:,? som)? är (?:ett|en) (?:[a-zåäö0-9-]+ ){{0,5}}?[a-zåäö]*(?:nätverk|sammanslutning|samarbete|samverkan|samarbetsorganisation|krets) (?:för|av|mellan|bland) (?:[a-zåäö-]+ ){{0,3}}?(?:kommuner|kommunerna|städer|städerna|regioner|orter)(?![a-zåäö])"),
        ("bracketed", 1, 2, r" \([A-ZÅÄÖ]", rf"(?P<name>{NAME}) \((?P<towns>{_TOWNS})\)"),
        ("holds", 1, 2, r"till medlemmar|som medlemmar", rf"(?P<name>{NAME}),? som har{_TIMES} (?P<towns>{_TOWNS})\s?(?:till|som) medlemmar"),
        ("holds", 1, 2, r"sammansatt av|inbegriper|inrymmer", rf"(?P<name>{NAME}) (?:är sammansatt av|inbegriper|inrymmer){_TIMES} (?P<towns>{_TOWNS})"),
        ("holds", 1, 2, r"(?:består|utgörs|omfattar|samlar) [A-ZÅÄÖ]", rf"\b(?:består|utgörs|omfattar|samlar) (?P<name>{NAME}) (?:av )?(?:kommunerna |städerna )?(?P<towns>{_TOWNS})"),
        ("founded-by", 1, 2, r"drog igång|drog i gång|instiftat|bildat|grundat", rf"(?P<towns>{_TOWNS})\s?(?:drog i ?gång|ha[r]? (?:[^.;:]{{1,40}} )?(?:instiftat|bildat|grundat|startat)){_TIMES} (?P<name>{NAME})"),
        ("behind", 1, 2, r"bakom", rf"(?P<towns>{_TOWNS})\s?(?:är|står|stod|var)(?: [a-zåäö]+){{0,4}} bakom (?P<name>{NAME})"),
        ("between", 2, 2, r"(?:samarbete|utbyte|samverkan|nätverk|forum) mellan", rf"(?P<name>{NAME})(?:,| är| var),? (?:ett|en) (?:[a-zåäö-]+ ){{0,3}}?[a-zåäö]*(?:samarbete|utbyte|samverkan|nätverk|forum|överenskommelse|gemenskap|kontakt)(?: om [a-zåäö]+)? mellan (?P<towns>{_TOWNS})"),
        ("group", 2, 0, r"(?:grupp|krets|ring|sammanslutning|skara|kedja) av", rf"(?P<name>{NAME})(?:,| är| var),? (?:ett|en) (?:[a-zåäö-]+ ){{0,3}}?(?:grupp|krets|ring|sammanslutning|skara|kedja) av (?:[a-zåäö]+ ){{0,2}}?(?:kommuner|städer|regioner|orter)\b"),
        ("called", 2, 0, r"namnet", rf"\b(?:[Uu]tbytet|[Gg]ruppen|{_KIND}) (?:fick|har|bär|tog|antog)(?: [^.;:]{{1,25}})? namnet (?P<name>{NAME})"),
        ("partners", 1, 2, r"partner|parter", rf"(?P<name>{NAME}):?s (?:partner|parter|parterna|deltagare) (?:är|var) (?P<towns>{_TOWNS})"),
        ("where", 1, 1, r", där ", rf"(?P<name>{NAME}), där (?:[^.;:,]{{0,30}} )?(?P<towns>{_TOWNS})\s?(?:är|ingår|deltar|medverkar|var)"),
        ("told-to-be", 1, 0, r", e(?:tt|n) [a-zåäö]", rf"(?P<name>{NAME}),? (?:som )?(?:är )?(?:ett|en) (?:[a-zåäö-]+ ){{0,3}}?[a-zåäö]*(?:utbyte|kontaktnät|samverkansform|gemenskap|samråd|plattform|klubb|krets|ring|kedja|pakt|sammanslutning|samverkan|samarbete|nätverk)(?![a-zåäö])"),
        ("made", 1, 0, _MADE, rf"(?P<name>{NAME})(?:,? som)? {_MADE}(?![\wåäö])"),
        ("works-in", 1, 0, r"samverkar|samarbetar", rf"\bsam(?:verkar|arbetar){_TIMES} (?:i|inom|genom) (?P<name>{NAME})"),
        ("left", 1, 0, r" ur [A-ZÅÄÖÉ]", rf"\b(?:[Uu]tträde|utträda|utträdde|gå|gick|gått|träda|trädde) ur (?P<name>{NAME})"),
    )
)  # fmt: skip
"""Kind of witness, its weight, how many known towns it must name, a cue that each match holds, and its pattern."""
_BY_CUE = Sieve(((kind, weight, towns, pattern), cue) for kind, weight, towns, cue, pattern in _WITNESSES)
_HEAD = re.compile(
    r"(?:kedja|krets|ring|länk|pakt|lig|band|bälte|båg|triang|klubb|gill|handslag|klust|råd|sällskap|gemenskap|federation|union|stafett|samverkan|samarbet|nätverk|allians|förbund|forum|koalition|partnerskap|familj|rörelse|kommitté|kommuner|städer|orter|bygder|kontakt|utbyte|samråd|stråk|axel|korridor)"
    r"(?:|[aen]|en|an|et|eln|let|ren|ret|ns|na|arna|erna|ets|ens)$"
)
"""Last words of names that a network may well bear; one witness of its own."""
HAPPENINGS = (
    r"veckan?|dagen|dagarna|dag|natten|mässan?|festivalen|festival|loppet|rallyt|marschen|projektet|projekt|programmet|program|rapporten|priset|pris|tidningen|firandet|planen|strategin"
    r"|utredningen|enkäten|undersökningen|studien|mätningen|konferensen|galan|invigningen|Hour|Day|Week|Days|Festival|Award"
)
"""Last words of what towns take part in, and are no members of."""
NO_NETWORK = re.compile(
    rf"(?:{HAPPENINGS}|året|kommun|stad|län|landsting|landskap|bolaget|verket|myndigheten|skolan|gymnasiet|högskolan?|universitetet?"
    r"|biblioteket|museet|hallen|huset|parken|vägen|banan|leden|hamnen|flygplatsen|riksdagen|regeringen|partiet|nämnden|styrelsen|utskottet|kontoret|förvaltningen|fullmäktige|beredningen|kyrkan|församlingen"
    r"|avtalet|fonden|lagen|direktivet|resolutionen|deklarationen|manifestet|fördraget|stadgan|agendan|förklaringen|överenskommelsen|Summit|Sverige|Europa|Norden|Sveriges|AB|EU)s?$"
)
"""Last words of names that are no network's, whatever is done with them."""
CALLS = (
    r"(?:Nätverket|Kretsen|Kedjan|Rörelsen|Föreningen|Samverkan|Samarbetet|Ringen|Alliansen|Förbundet|Sammanslutningen|Forumet|Pakten|Unionen|Samarbetsorganet|Partnerskapet"
    r"|Stiftelsen|Organisationen|Institutet|Bolaget|Kampanjen|Initiativet|Koalitionen|Medlemsorganisationen|Paraplyorganisationen)"
)
"""What a sentence begins with before the name of a network."""
_LEADING = re.compile(rf"(?:{CALLS}|I|Till|Under|Av|Även|Också|Medlem) (?=[A-ZÅÄÖ])")


_FAINT = {"made", "works-in"}
"""Witnesses that a last word does not make enough: many councils and unions were founded, and are worked in."""
_OF_TOWNS = frozenset(kind for kind, _, towns, _, _ in _WITNESSES if towns > 1)
"""Witnesses that name several towns."""
_ARTICLE = re.compile(r"[a-zåäö]{5}(?:en|et|an|rn)$")
_SPOKEN_NAME = re.compile(NAME)
_CAPITALS = re.compile(_CAP)
_LISTS = gated(
    r"(?:medlem|med|ingår|deltar) i följande (?:\w+ )?(?:nätverk|sammanslutningar|samarbeten)\b[^.;:]{0,40}[:.]?\s*$"
)
_ITEM = re.compile(rf"(?:[-–•*·]|\d+[.)])\s*(?P<name>{NAME})(?=\s*(?:$|[(,.;]|sedan|från))")
"""A name in a list of networks."""


_NEIGHBOURS = re.compile(
    r"(?:grann|krans|medlems|värd|stor|små|central|by|tät|syster|vän|lands|inlands|kust|skärgårds|glesbygds)(?:kommun|stä|ort)",
    re.IGNORECASE,
)
"""What any towns are called together."""
_FIRST = re.compile(
    r"[a-zåäö]{3,}(?:kedjan|kretsen|ringen|alliansen|pakten|ligan|länken|klubben|rörelsen|samverkan|nätverket|rådet)$"
)
"""A first word that names a network before its place: "Skogskretsen Norr"."""


def is_headed(label: str) -> bool:
    """Whether the last word of a name, or its first before a place, is one that a network may well bear."""
    words = label.casefold().split()
    return _HEAD.search(words[-1]) is not None or (len(words) > 1 and _FIRST.match(words[0]) is not None)


_TITLE = 90
"""Characters of a heading at most."""
_UNDER = 500
"""Characters below a heading in which the towns stand that its matter is about."""


def _titled(blocks: Sequence[str], is_town: Callable[[str], bool]) -> Iterator[str]:
    """Names in a heading that the text below it takes up, and tells several towns to have to do with."""
    for number, block in enumerate(blocks[:-1]):
        if len(block) > _TITLE or block.endswith((".", ",", ":", ";")):
            continue
        below = " ".join(blocks[number + 1 : number + 8])[:_UNDER]
        for match in _SPOKEN_NAME.finditer(block):
            bare = " " not in match.group() and _HEAD.match(match.group().casefold()) is not None
            if bare or not is_headed(match.group()) or match.group() not in below:
                continue
            if len({town for town in _CAPITALS.findall(below) if is_town(town)} - {match.group()}) > 1:
                yield match.group()


def told_networks(
    blocks: list[str], is_town: Callable[[str], bool], is_new: Callable[[str], bool]
) -> Iterator[str]:
    """Names that enough witnesses tell to be networks', in the order of the paper.

    Args:
        blocks: the flat blocks of the paper.
        is_town: whether a name is a municipality's or a town's that the registers know.
        is_new: whether a name may be one that the paper introduces.
    """
    weights: dict[str, dict[str, int]] = {}
    whole = "\n".join(blocks)
    spoken = taken_up(blocks, re.compile(NAME), lambda name: is_new(name) and not is_town(name))
    listed = False
    for label in _titled(blocks, is_town):
        weights.setdefault(label, {})["titled"] = 1
    for text in (*blocks, *(spelled_out for pairs in spoken.values() for spelled_out in pairs)):
        item = _ITEM.match(text) if listed else None
        if item is not None:
            weights.setdefault(item["name"], {})["listed"] = 2
        listed = item is not None or _LISTS.search(text) is not None
        for (kind, weight, towns, pattern), cue in _BY_CUE.candidates(text):
            if cue.compiled().search(text) is None:
                continue
            for match in pattern.finditer(text):
                label = _LEADING.sub("", match["name"])
                if _towns_in(match, is_town) >= towns:
                    weights.setdefault(label, {})[kind] = weight
    for label, kinds in weights.items():
        bare = label[:-1] if label.endswith("s") and label[:-1] in weights else label
        last = bare.split()[-1]
        headed = bool(kinds.keys() - _FAINT) and is_headed(bare)
        taken = bare in spoken and (headed or not _OF_TOWNS.isdisjoint(kinds))
        total = sum(kinds.values()) + headed + taken
        likely = total > 1 and not NO_NETWORK.search(last) and not is_town(bare) and is_new(bare)
        if likely and (
            " " in bare
            or "listed" in kinds
            or (bare in spoken and _ARTICLE.search(bare))
            or _is_name(bare, whole)
            or ("titled" in kinds and _NEIGHBOURS.match(bare) is None)
        ):
            yield bare


def _is_name(word: str, whole: str) -> bool:
    """Whether a single word has its capital inside a sentence too, and not only where one begins."""
    return re.search(rf"[a-zåäö,(] {re.escape(word)}(?![\wåäö-])", whole) is not None


def _towns_in(match: re.Match[str], is_town: Callable[[str], bool]) -> int:
    """How many of the names in a list are known towns'."""
    listed = match["towns"] if "towns" in match.re.groupindex else ""
    return sum(is_town(name) for name in re.findall(_CAP + r"(?: " + _CAP + r")*", listed))
