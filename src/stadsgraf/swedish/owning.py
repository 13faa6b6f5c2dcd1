"""Whether a name in s, x or z owns the word behind it: its genitive looks like its nominative ("Storstäders plattform").

Behind a name that is no genitive stands a small word, a verb, an adverb, a number or a definite noun of its own
("erbjöd Storstäder staden en plats"): these have few forms, and what networks own has any.  What no form tells counts
as owned: told of the owner instead of what it owns, a claim is false.
"""

import re

_SMALL = frozenset(
    """
    aldrig all alla allt alltid alltjämt alltså angående annars antingen att av avseende bakom beträffande bl bland blott borta bredvid både båda c ca cirka de dels dem
    den denna dess dessa dessutom dessförinnan det detta direkt dit dock du dvs då där därav därefter därför därifrån därigenom därmed därpå därtill däremot efter efterhand
    eftersom ej eller emellertid emot en endast enbart enligt ens ett exempelvis exklusive f fast fastän fem femton fjorton flera fn fortfarande fortsättningsvis fr fram framför
    framförallt framgent framöver fyra från för förr förrän först förut förutom genom givetvis gällande han heller hellre hemma hit hittills hon honom hos hundra hur
    här härmed i ibland icke idag ifall ifrån igen igenom igår imorgon in inberäknat inemot ingen inget inga inklusive innan bestående innebärande inne inom inte intill inuti istället
    ja jag jämfört jämte just kanske knappast knappt kring kronor kvar länge längre man med medan medelst mellan men mera mer mest miljoner minst mindre mot mycket möjligen
    namn ned nedan nej ner ni nio nog nu numera nyligen någon något några när nära nämligen närmast nästan också och oftast ofta om omkring oss ovan oavsett per plus på
    redan respektive resp rörande samman samt samtidigt sannolikt sedan sedermera sen senast sex sig sin sina sist sitt sju själv självt som snabbt snarare snart strax
    så såg således sålunda såsom såvida såväl t tack tidigt till tillbaka tills tillsammans tillika tio tjugo tolv trettio tre tretton trots tusen tvärtom två tyvärr
    under undantaget undantagna undantagen upp uppe ur ursprungligen ut utan utanför utav ute utefter utifrån utom utöver va vad vare varefter varför vari varifrån
    varigenom varit varje varken varmed varpå varav vars vart vartill varvid vem vi via vid vidare vilka vilkas vilken vilket visavi väl å åt åter återigen åtminstone åtta än
    ända ändå ännu ånyo även överhuvudtaget över överallt övrigt elva sexton sjutton arton nitton trettio fyrtio femtio sextio sjuttio åttio nittio höst vår sommar vinter
    januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag
    medlem medlemmar värd ansluten anslutna antagligen synnerligen möjligtvis absolut särskilt framåt bakåt utåt inåt hemåt omedelbart tidigast snarast omgående kommande innevarande nästkommande löpande permanent preliminärt
    härefter härigenom tillsvidare temporärt genast främst ihop jämsides likaså samfällt vintern beroende syftande kostnadsfritt gratis fullt helt delvis kvartal halvår år årligen dagligen
    """.split()
)  # fmt: skip
"""Prepositions, conjunctions, pronouns, adverbs, numbers, months, and what may stand as a predicate."""
_EITHER = frozenset(
    "tidigare senare först första andra tredje själva nuvarande dåvarande ensamma samtliga samma större ytterligare före nästa förra hela".split()
)
"""Adverbs and pronouns that are adjectives where a noun follows: "Storstäders tidigare ordförande"."""
_BEFORE_VERBS = r"(?:an|av|be|bi|del|er|fort|fram|från|för|före|genom|hem|in|inne|med|mot|ned|om|på|sam|till|under|upp|ut|vidare|åter|över)"
_STRONG = re.compile(
    rf"{_BEFORE_VERBS}{{0,2}}(?:bad|bar|bjöd|blev|bröt|drev|drog|fann|fick|for|föll|förband|försvann|gav|gick|gjort|gjorde|grep|had?de?|har|haft|hann|hette|heter|höll|kom|kunde|kan"
    r"|lade|lagt|lät|låg|led|lydde|lydde|löd|mått?|måste|nådde|nått|sade|sa|sagt|satt|ser|sett|skedde|sken|skrev|skulle|ska|skall|slog|slöt|spred|stod|stått|steg|svor|såg|sköt|tog"
    r"|tål|vann|var|vet|vill|ville|vore|växte|åtog|bör|borde|blir|må|tar|ger|ler|ber|beror|bor|tror|ror|gror|är|bär|lär|skär|svär|styr|hyr|bryr|får|går|når|står|slår|mår|består|fått"
    r"|gått|gett|gör|hör|för|kör|rör|stör|dör|hjälpt|inlett|lett|sökt|köpt|lyft|väckt|tänkt|mött|bett|avslöt|beslöt|anslöt)s?"
)  # fmt: skip
"""Verbs whose form is like that of nouns."""
_NO_VERB = re.compile(
    r"[a-zåäö-]*(?:(?:ning|ing|dag|stadg|[a-zåäö]*peng|dial|kanal|språk|arkiv|ut)ar|[a-zåäö]{2,}träffar|[a-zåäö]{3,}kurser|försvar|ansvar|svar|seminar|webbinar"
    r"|(?:het|ion|itet|eri|ik|städ|kommun|region|stat|kvart|grupp|kurs|konferens|kampanj|rapport|linj|plan|lokal|pris|regl|princip|tjänst|insats|idé|kontakt|stipendi|seminari|direktör|ambassadör|aktör"
    r"|expert|delegat|representant|koordinat|kollegi|nyhet|modell|metod|resurs|process|utmaning|verktyg|resolution|studi|kommitté|kongress|mätning|studieres|ministr|chef|patent|dokument"
    r"|manifest|enkät|filial|strategi|kriteri|policy|budget|ramverk|sekretariat|tekn|kris|ordförand|styrels|medi|bild|text|film|kommission|sektion|plattform|platser|gränser|gäst|kollek)er"
    r"|nummer|register|center|partner|ledare|semester|möbler|kapitler|papper|kadaver|minister|mönster|filter|fönster|semester|kalender|manuskript|poster|folder|broschyrer"
    r"|(?:värd|områd|väld|möd)es?|(?:med|sid|upp|in|fr)?(?:arbet|möt|sät|byt|syft|löft|häft|bet)es?|[a-zåäö]*plats|[a-zåäö]*(?:bas|kurs|hus|pris|kris|puls|buss|atlas|kalas|allians|konferens|licens|balans|chans|resurs|kongress|process|press|bevis|praxis|campus|status|fokus|kansliplats|servis|analys|nexus|canvas|bonus)"
    r"|(?:[a-zåäö]*(?:sekretari|result|mand|certifik|form|refer|cit|plak|appar|konsul|intern|kandid|plagi|diplom|doktor|patron|protektor|potent|format|attest|inter)at)|[a-zåäö]*(?:stad|marknad|kostnad|månad|skillnad|byggnad|tråd|blad|grad|(?<!e)rad)"
    r"|[a-zåäö]*(?:kredit|visit|deficit|audit|summit|favorit|transit)"
    r"|[a-zåäö]*[^ei]ndes?(?<!kände)(?<!hände)(?<!vände)(?<!sände)(?<!anlände)|[a-zåäö]+(?<!k)(?<!h)(?<!s)endes?)"
)
"""Nouns and adjectives whose form is like that of verbs."""
_VERB = re.compile(
    r"[a-zåäö-]+(?:"
    r"[ae]r|ades?|[bdfghjlmnrvxåäöyo]des?|[kptx]tes?|(?:an|in|av|för|ut|till)?ses|[dj]s|(?:lä|re|lö|vi|ri|hy|bly)stes?|as|[gkmv]s|[^e]ps|(?:nn|mn|rn)s|(?:gö|fö|kö|hö|lä|bä|skä|stö|rö)rs|[aeiou]t?ts|(?:skö|mö|lö)ts|[åy]s|[åäy]lls|(?:st|sl|g|n)år"
    r"|at|ad|it|ått|ytt|dits)"
)
"""Endings of verbs: present, past, passive, supine and participle."""
_ADVERB = re.compile(
    r"[a-zåäö]+(?:igt|iskt|ivt|ellt|samt|vis|ledes|lunda|städes|deles|ligen|sinnes|stans)(?<!bevis)"
)
_DEFINITE = re.compile(
    r"[a-zåäö-]+(?:(?:ar|er|or|e)na(?<!interna)(?<!externa)(?<!moderna)(?<!arena)"
    r"|en(?<!möten)(?<!arbeten)(?<!talanden)(?<!randen)(?<!landen)(?<!eende)(?<!teman)(?<!områden)(?<!byten)(?<!säten)(?<!löften)(?<!ämnen)(?<!examen)(?<!märken)(?<!krönen)(?<!riken)(?<!häften)(?<!essen)"
    r"|et(?<!het)(?<!itet)(?<!budget)(?<!paket)(?<!kabinet))|(?:ordförande|värdstad)n"
)
"""A definite noun, which nothing owns that stands before it, or a participle ("inbjuden", "anslutet")."""
_MODAL = re.compile(
    r".*\b(?:ska|skall|skulle|kan|kunde|vill|ville|bör|borde|måste|får|fick|låta|låter|lät|hjälpa|hjälper|behöver|avser|önskar|planerar|att)\b"
    r"(?P<between>[^.;:]*)$"
)
"""Before a name: a verb in the infinitive may follow it ("ska genom Storstäder stärka")."""
_HAS_VERB = re.compile(
    r"(?<![\w-])(?!(?:via|alla|sina|båda|andra|vissa|dessa|stora|flera|våra|egna|nya|bra|över|under|efter|eller|per)\b)"
    r"(?:[a-zåäö]+(?:a|[ae]r|år|ör)|bli|bo|få|gå|stå|ha|se|ge|be)(?![\w-])"
)
"""Between the two: the clause has its verb already ("ska ansöka om plats i Storstäders agenda")."""
_WORD = re.compile(r" (?P<word>före detta|[a-zåäöé]+(?:-[a-zåäö]+)*-?)(?![\wåäö]|\.[a-zåäö])")


def owns_next(text: str, end: int) -> bool:
    """Whether a name in s, x or z that ends at a place of a text is the genitive of a noun behind it.

    Args:
        text: a flat text.
        end: where the name ends.
    """
    if text[end - 1 : end] not in ("s", "x", "z"):
        return False
    adjectives: list[str] = []
    place = end
    while (found := _WORD.match(text, place)) is not None and len(adjectives) < 3:
        word = found["word"]
        if word not in _EITHER and (not word.endswith(("a", "e")) or _is_other(word)):
            return not _is_other(word) or _holds_noun(text[:end], adjectives)
        adjectives.append(word)
        place = found.end()
    return _holds_noun(text[:end], adjectives)


def _holds_noun(before: str, words: list[str]) -> bool:
    """Whether words in -a and -e that no noun follows hold one: "Storstäders agenda"; no adverb, no infinitive."""
    if not words or words[-1] in _EITHER:
        return False
    modal = _MODAL.match(before[-150:]) if words[0].endswith("a") else None
    return modal is None or _HAS_VERB.search(modal["between"]) is not None


def _is_other(word: str) -> bool:
    """Whether a word is no noun that a name before it owns, and no adjective of one."""
    if len(word) < 3 or word in _SMALL or _STRONG.fullmatch(word):
        return True
    if _NO_VERB.fullmatch(word):
        return False
    return any(kind.fullmatch(word) is not None for kind in (_VERB, _ADVERB, _DEFINITE))
