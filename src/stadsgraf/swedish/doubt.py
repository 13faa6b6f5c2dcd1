"""The words by which Swedish takes back what a sentence says: hearsay, wishes, conditions, plans undone.

Each pattern says where it is looked for: before a passage (it ends there), in it, right behind it, in the
sentence that follows, or in the whole sentence.  The families look at their own verbs; what takes a clause
back is the same for all of them and stands here only.
"""

import re

from stadsgraf.patterns import gated

_NOT_UP = r"(?!(?: (?!(?:ha|att|vara|bli)\b)[^\s.;,]+){0,4} upp(?![\wåäö]))"
"""Behind "sägs" and "sades": what is given notice of is no rumour ("medlemskapet sades upp")."""
_PRESS = r"[\wåäöÅÄÖ]*(?:dagblad(?:et)?|tidning(?:en|ar|arna)?|allehanda|posten|kurir(?:en)?|nyheter(?:na)?|bladet|radion?|svt|expressen|folket|pressen)(?![\wåäö])"
"""A newspaper or a broadcaster, by the last word of its name."""
_WROTE = r"(?:skrev|skriver|skrivit|rapportera(?:de|r|t)|uppg(?:av|er)|uppgivit|uppgett|berätta(?:de|r|t)|meddela(?:de|r|t)|avslöja(?:de|r|t))(?![\wåäö])"
HEARSAY_BEFORE = re.compile(
    r"\b(?:påst[åo]\w*|hävda\w*|felaktig\w*|ryktes?\w*|ryktas|missuppfatt\w*|myt(?:en)?|inbill\w+|gissa\w*|tror?|trott?s?|trodde|förmoda\w*|antas att|antar att"
    rf"|lär(?! (?:av|sig|känna)\b)|(?:sägs|sades){_NOT_UP}|uppges|uppgavs|uppgett|uppgivit|uppger att|obekräfta\w+)(?![\wåäö])[^.;]*$"
    r"|\b(?:de|han|hon|hen|bägge|båda)(?: två)? (?:skriver|skrev|hävdar|menar|anser|anför|anförde|framhåller|påstår|tycker)(?: (?:också|även|dessutom|vidare))? att\b[^.;]*$"
    r"|\b(?:i|enligt) (?:tidningen|tidningarna|lokaltidningen|pressen|dagspressen|radion|medierna|sociala medier)\b[^.;]*\batt\b[^.;]*$"
    r"|\benligt (?:en |vissa |obekräftade )?uppgift(?:er)?(?! (?:från|av|i)\b)\b(?:(?!,? (?:medan|men)\b)[^.;])*$|(?:^|[.;] )där (?:står|stod|anges|angavs|hävdas)(?: (?:det|också|även|dessutom|vidare))* att\b[^.;]*$"
    r"|\b(?:av|på|enligt|i) (?:(?:kommunens|stadens|regionens|landstingets|vår|er|sin) )?(?:(?:egen|egna|officiella) )?(?:hemsida|hemsidan|webbplats|webbplatsen|webbsida|webbsidan|webben|nätet|internet)\b[^.;]* att\b[^.;]*$"
    rf"|\b{_WROTE} (?:[A-ZÅÄÖ][\wåäö]* ){{0,3}}{_PRESS}(?: [^\s.;,]+){{0,4}} att\b[^.;]*$"
    rf"|\b{_PRESS}(?: [^\s.;,]+){{0,4}} {_WROTE}(?: [^\s.;,]+){{0,4}} att\b[^.;]*$"
    rf"|\b(?:som|enligt vad) (?:[^\s.;,]+ ){{0,3}}{_PRESS} (?:i [^\s.;,]+ )?(?:har )?{_WROTE}[^.;]*$"
    r"|\b(?:stått|stod|sagts|läst|hört|höra|berättats)\b[^.;,]{0,40} att\b[^.;]*$"
    r"|\b(?:fel|missvisande|osant|överdrivet|förhastat) att\b[^.;]*$|\b(?:ska|skall) (?:(?!inte)[^.;,]{0,60} )?ha $"
    r"|\benligt (?:(?:[^.;,]{0,40} )?(?:\w*(?:tidning|blad|nyheter|posten|kuriren)|radio\w*|tv|pressuppgift))\w*\b[^.;]*$"
    r"|\b(?:interpellant|motionär|insändar|frågeställar|förslagsställar|klagand|kritiker)\w*(?! (?:föreslår|yrkar|vill|har rätt i|påpekar med rätta))\b[^.;:]*$|\btidningen (?:skriver|skrev)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words of somebody whose word the paper does not make its own."""
_TOLD = rf"(?:uppge|påstå|rykta|tro|hävda|förmoda|misstänk)s|uppgavs|(?:sägs|sades){_NOT_UP}|påstods|ryktades|troddes|hävdades|lär(?! (?:av|ut|sig|känna)\b)|torde"
HEARSAY_IN = gated(
    rf"(?<!vad som )\b(?:{_TOLD}|(?:verkar|tycks|förefaller|ser ut att) (?:ha|vara|bli))\b"
    r"|\b(?:ska|skall|kan|måste)(?: (?!att\b)[^\s.;,]+){0,6}? ha(?: (?:också|även|redan|nyligen|nu|tidigare|dock|därmed))?"
    r" (?!(?:minst|mest|först|högst|ett|stort|nytt|fritt|fast|gott|rätt|lätt|direkt|totalt|fortsatt|flest|kort|brett|ökat|utökat|delat|högt|lågt|stärkt)\b)[a-zåäö]+(?:[aioåäöuylrnkstpf]t|ts)\b"
    r"|\benligt (?:[a-zåäö]+ )?(?:[a-zåäö]*(?:medie|press|tidnings|internet)uppgift\w*|rykte\w*|obekräfta\w+|(?:lokal|dags|riks)?pressen|medierna|massmedi\w*|sociala medier|lokaltidningen|tidningen|[a-zåäö]*tidningar\w*)"
    r"|\b(?:nästan|så gott som|nära nog) (?:ha )?[a-zåäö]+(?:[dt]e|t|ts|it)\b|\b(?:höll på att|var nära att|på vippen att|var på väg att)\b",
    re.IGNORECASE,
)
"""In a passage, or between its subject and its verb: what is told on no authority, or was not quite so."""

WISH_BEFORE = re.compile(
    r"\b(?:hellre|(?:gärna|helst) sett|(?:ser|såg)(?: (?:också|även|mycket|dock|därför))? (?:gärna|helst)|önska\w*|hoppa[ds]\w*|dröm\w*|målet är|målsättningen är|visionen är|ambitionen är|tanken är|tänk om|(?:ingenting|inget|föga|lite|inte mycket) (?:tyder|talar)"
    r"|(?:som )?om det stämmer|stämmer det|frågan är|undrar|frågar|ifrågasätt\w+|(?:inte|ej) (?:känt|klart|klarlagt|säkert)|osäkert|oklart|oavsett|huruvida)\b[^.;]*\b(?:att|om|huruvida|när|var)\b[^.;]*$",
    re.IGNORECASE,
)
"""Wishes, doubts and questions, with the clause that they govern."""
_OF = r"(?: (?:om|på|till|för|kring|med|av|från|i|hos) (?!att\b)[^\s.;,:]+(?: (?!att\b)[^\s.;,:]+){0,4})?(?: (?:om|på|till|för|kring))? att $"
"""Between a noun and the clause that says what it holds."""
HELD_BEFORE = re.compile(
    r"\b(?:(?:[a-zåäö]*förslag(?:et|en)?|motion(?:en|er|erna)?|yrkande(?:t|na|n)?|hemställan|framställan|begäran|önskan|önskemål(?:et|en)?|krav(?:et|en)?|idé(?:n|er|erna)?|tank(?:en|ar|arna)"
    r"|förhoppning(?:en|ar|arna)?|vision(?:en)?|diskussion(?:en|er|erna)?|möjlighet(?:en|er|erna)?|risk(?:en|er)?|rykte(?:t|n|na)?|påstående(?:t|n|na)?|löfte(?:t|n|na)?|farhåg(?:a|an|or|orna)|chans(?:en|er)?)"
    rf"{_OF}|(?:föreslås|föreslogs|föreslagits|diskuteras|diskuterades|diskuterats|övervägs|övervägdes|övervägts|utreds|utreddes|önskas|begärs|yrkas|yrkades|hävdas|befaras|tänks)(?: [^\s.;,]+){{0,4}} att $"
    r"|\bskulle(?: (?!att\b)[^\s.;,]+){0,6} att $|\b(?:innebära|medföra|kräva|förutsätta|betyda)(?: [^\s.;,]+){0,2} att $)",
    re.IGNORECASE,
)
"""What holds a clause that is only proposed, wished, talked of, feared or worked out."""
DOUBTED_BEFORE = re.compile(
    r"\b(?:det|detta) (?:är|var|vore|blir|blev|verkar|förefaller|framstår som|har varit|ter sig) (?:(?:ännu|dock|därför|alltså|för närvarande|i dag|idag|helt|mycket|högst) )*"
    r"(?:(?:inte|ej|knappast|aldrig|föga|inte längre|långtifrån|långt ifrån|ingalunda|allt annat än)(?! (?:bara|endast|enbart|minst|förvånande|konstigt|oväntat|ovanligt|märkligt|någon slump|en slump|okänt|oviktigt))(?: [^\s.;,]+){0,5}"
    r"|osäkert|oklart|ovisst|tveksamt|otänkbart|uteslutet|möjligt|tänkbart|omöjligt|för tidigt att säga),? att $",
    re.IGNORECASE,
)
"""An impersonal clause that leaves open, or denies, what its "att" holds."""
WISHED_BEFORE = re.compile(
    r"(?:\b(?:beslut|begär|föresl|yrk|hemställ|överväg|ans(?:er|åg)|men(?:ar|ade)|tyck|vill|vilja|önska|rekommender|förord|uppman|verka|uppdra|förslag|fråga|diskuter|utred|prov|pröv|tillstyrk|avstyrk|biträd|bifall|motion|initiativ"
    r"|u?tlov|lov(?:ar|at|ade)|hota|hopp|dröm|kräv|argumenter|pläder|röst|tror|trodde|befara|räkna|plan(?:en|er|erna)\b|idé|tank(?:e|ar)|risk|viktigt|angeläget|önskvärt|lämpligt|rimligt|aktuellt|självklart|troligt|sannolikt)"
    r"\w*(?: [^.;,]{1,60})? att $|\bförslag[^.;:]{0,60}: $)",
    re.IGNORECASE,
)
"""Words of what somebody wants, weighs or promises: what follows is no plan yet, unless an act holds it."""
ASKED_BEFORE = re.compile(
    r"\b(?:begär|föresl|föreslog|yrka|hemställ|önska|rekommender|förorda|uppmana)\w*(?: [^.;,]{1,60})? att $",
    re.IGNORECASE,
)
"""Before what somebody asked for in the past: "begärde att kommunen gick med" tells of no entry."""
BEFORE_IT_IS = re.compile(
    r"\b(?:innan|förrän|tills|till dess(?: att)?|när|(?<!, )då|så snart(?: som)?|så fort(?: som)?|först (?:när|då|sedan)|efter att|från det att|i och med att|genom att|utan att|för att|så att|i syfte att|i stället för att|istället för att|snarare än att) $",
    re.IGNORECASE,
)
"""Before a clause in the present that says when something else is to be: it is no plan of its own."""
WEIGHED_WITHIN = re.compile(
    r"\b(?:inbju\w+|bjud(?:as|en|na|its)|erbju\w+|tillfråga\w+|utreda|pröva|överväga|undersöka|diskutera|analysera|fundera|frågan|möjlighet\w*|förutsättning\w*|avstå|låta bli|avvakta|vänta|dröja|slippa|avråda|skjuta upp|undvika|sluta|bjuda in|uppmana|få andra)\b",
    re.IGNORECASE,
)
"""Between "ska" and what is to be done: what is only looked into, put off, or left to others to offer."""

_CLAUSE = (
    r"(?!vilk|hur |vad |vem )(?:det|den|de|detta|dessa|man|vi|hon|han|alla|samtliga|någon|ingen|inget|inga|[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?: (?:och )?[A-ZÅÄÖ][\wåäöÅÄÖ-]*){0,4}"
    r"|(?:[a-zåäö]+ ){0,2}?[a-zåäö]+(?:en|et|na|ige|erna|an))(?: (?:i|av|från|till) [\wåäöÅÄÖ-]+){0,2}(?: (?:inte|ej|då|också|sedan|i sin tur|annat|skulle|så))* "
    r"(?!(?:för|över|under|per|inför|efter|eller|hos|dess|deras|vars|utanför|annars|samtliga|flera)\b)(?:[a-zåäö]{2,}(?:r|s|de|t)|vill|kan|ska|skall|måste|ville|kunde)\b"
)
"""A subject with its verb."""
CONDITION_BEHIND = gated(
    r"(?: (?!(?:och|men|att|samt|som|eftersom|medan|där|för|information|fråga|frågan|beslut|avtal|uppgift)\b)[^\s.;:,]+){0,6}?,? "
    rf"(?:(?:endast |bara |först |även )?(?:om|ifall|såvida|försåvitt|för den händelse(?: att)?|för det fall(?: att)?|så snart(?: som)?|så fort(?: som)?|när väl|om och när) {_CLAUSE}"
    r"|först (?:efter att|efter det att|sedan|när|då|efter (?:beslut|godkännande|bifall))\b|(?:förutsatt|givet) att\b|under förutsättning (?:att|av)\b|med förbehåll\b|på villkor att\b|villkorat av\b|under villkor att\b)"
)
"""Right behind a passage: what it hangs on."""
CONDITION_IN = re.compile(rf", (?:om|ifall|såvida|förutsatt att) {_CLAUSE}[^,.;]{{0,80}},")
"""In a plan: what it hangs on, set between commas."""
GUESSED_IN = gated(r"\b(?:kanske|kanhända|måhända|möjligen|möjligtvis|eventuellt)\b", re.IGNORECASE)
"""In a passage: it is a guess."""
UNLESS = re.compile(r" (?:om(?! (?:ett|två|tre|några|en)\b)|ifall|förutsatt att) (?=[A-ZÅÄÖa-zåäö])")
"""Right behind a plan: what it hangs on, however it goes on."""

_UNDONE = (
    r"(?:avsl(?:ogs|ås|agits|og)|avvisa(?:des|s|ts)|avstyrk(?:tes|s|ts)|upphäv(?:des|s|ts|er|de)|upphävd|re(?:vs|v) upp|rivits upp|skrinla(?:des|ts|gts|gd)|skrinlades|skrinlagts|skrinläggs|la(?:des|gts|de) (?:ned|ner|på is)"
    r"|dr(?:ogs|agits|as|og|ar) tillbaka|återtog(?:s)?|återta(?:gits|git|s)|återkalla(?:des|s|ts|t|de)|övergavs|övergivits|förkasta(?:des|s|ts)|föll|rösta(?:des|ts) (?:ned|ner|bort|omkull)|stoppa(?:des|s|ts)|ställ(?:des|s|ts) in"
    r"|skjutits (?:upp|på framtiden)|sköts (?:upp|på framtiden)|gick (?:inte|ej) igenom|fick (?:\w+ )?(?:avslag|nej|inte gehör)|nekades|har nekats|har fått (?:avslag|nej)|bifölls (?:inte|ej)|beviljades (?:inte|ej)|godkändes (?:inte|ej)|underkändes"
    r"|vann (?:inte|ej) (?:gehör|bifall)|blev (?:inte|ej|aldrig) (?:av|verklighet)|kom (?:inte|ej|aldrig) till stånd|rann ut i sanden|gick om intet|sprack|grusades|ångra(?:de|t)|förföll|ogiltigförklara\w+|drog sig ur|backade)(?![\wåäö])"
)
UNDOABLE_BEFORE = re.compile(
    rf"\b(?:beslut(?:et|en)?|plan(?:en|er|erna)|avsikt(?:en)?|ansökan|överenskommelse(?:n)?|ambition(?:en)?|inriktning(?:en)?){_OF}",
    re.IGNORECASE,
)
"""What holds a clause that stands unless it is undone."""
UNDONE = re.compile(rf"\b{_UNDONE}")
"""That a decision, a plan or an application came to nothing."""
UNDONE_LATER = re.compile(
    rf"[^.;:]{{0,40}}?(?: men\b| fast\b| och\b|, )(?: ?[^.;:,]{{0,60}}?)?\b(?:{_UNDONE})"
)
"""Behind a plan or an application: that it came to nothing."""
UNDONE_NEXT = re.compile(
    r"^\W*(?:Ansökan|Medlemsansökan|Den ansökan|Begäran|Framställningen|Framställan|Förslaget|Beslutet|Det beslutet|Planerna|De planerna|Planen|Detta|Det|Den|Så)\b(?: [^\s.;,]+){0,8}? "
    rf"{_UNDONE}"
)
"""The sentence that follows one of a plan or an application."""

REGRETTED_LATER = re.compile(
    r"[^.;:]{0,40}?(?: men\b| och\b|,)(?: [^\s.;:,]+){0,5}? (?:ångra(?:de|t)|(?:tog|tagit) tillbaka|återtog|återtagit|återkalla(?:de|t)|drog tillbaka|dragit tillbaka|blev kvar|blivit kvar|stannade kvar|står kvar|stod kvar|kvarstår|kvarstod|bytte fot|ändrade sig)(?![\wåäö])"
)
"""Behind a leaving or a coming: that it was taken back."""

_ASKED = r"(?:kommunen|staden|regionen|vi|man|den|det|nätverket|föreningen|kommunstyrelsen|medlemskapet)\b"
SUPPOSED = gated(
    r"^(?:Om|Skulle|Ifall|Därest|Så länge|Förr eller senare|Vore|Antag|Tänk|Anta att|Förutsatt att)\b"
    rf"|(?:^(?:\W*(?:\d{{1,2}}|[a-h])[.)]\s*|[-–•]\s*)?|\b(?:fråg(?:ar|ade|an|or|orna)|undrar|ställer)\b[^.;?]{{0,60}}: (?:\d{{1,2}}[.)] )?)(?:Hade|Är|Har|Blir|Går|Lämnar|Ansluter|Väljer|Får|Säger|Tackar|Avstår|Söker|Bestämmer) (?:[A-ZÅÄÖ]|{_ASKED})"
    rf"|^\W*(?:\d{{1,2}}|[a-h])[.)]\s*(?:Kommer|Ska|Skall|Avser|Tänker|Vill|Kan|Deltar|Ingår|Betalar|Tillhör|Står|Finns|Var|Vad|Hur|Varför|När|Vilka|Vilken|Vilket|Vem) (?:[A-ZÅÄÖ]|{_ASKED})"
    r"|^När\b[^,.]*\b(?:är|blir|går)\b|^(?:Scenario|Alternativ|Exempel) \w+(?::| innebär)"
)
"""Beginnings of sentences that suppose or ask, a question printed as a point without its mark among them."""
TAKEN_BACK = gated(
    r"\batt (?:så|det|detta) (?:inte|ej) (?:är fallet|stämmer|är riktigt|är sant|förhåller sig så)\b|\b(?:men|fast) (?:så|det) (?:är|stämmer|förhåller sig) (?:det )?(?:inte|ej)(?: riktigt| sant| fallet)?(?=[.,;!)]|\s*$)|\btrodde (?:vi|man|jag)\b|\buppgiften? (?:är )?(?:ej|inte) (?:bekräfta|verifiera)\w+"
    r"|\bvilket (?:inte stämmer|är fel|är felaktigt)\b|, (?:skrev|skriver|påstår|påstod|påstås|hävdar|hävdade|hävdas|tror|trodde|sägs|ryktas) |\benligt (?:ett |rena |obekräftade )?(?:\w+ )?rykte\w*",
)
REFUTED_NEXT = re.compile(
    r"^\W*(?:Det är det (?:inte|ej)\b|Så (?:är|var) (?:det )?(?:dock |emellertid |alltså )?(?:inte|ej)\b"
    r"|(?:Det|Detta) (?:stämmer|är|var) (?:dock |emellertid |alltså |tyvärr |dessvärre |helt |rent )*(?:inte|ej|fel|felaktigt|oriktigt|osant|ett fel|ett misstag|en missuppfattning)(?: alls| riktigt| sant| korrekt| fallet)?\s*[.!:;,–]"
    r"|I verkligheten\b|I själva verket\b|Må så vara\b|(?:Uppgiften|Påståendet|Den uppgiften) (?:är|var|stämmer) (?:dock |emellertid |helt )*(?:inte|ej|fel|felaktig|oriktig)\w*\b)"
)
DISTRIBUTED = gated(r"\boch\b(?:(?!\boch\b)[^.;])*\brespektive\b")
"""What is told of two things in order; to read it in pairs is to guess."""
EITHER = gated(r"\bantingen\b", re.IGNORECASE)
"""One of several, and nobody knows which."""
OPPONENT = gated(
    r"\b(?:klaganden?|motionär|interpellant|insändar|frågeställar|förslagsställar|sökanden?|motpart|överklagande)\w*\b[^.]*\b(?:anför|anfört|anförde|skriver|uppger|gör gällande)\b[^.]*\bföljande",
    re.IGNORECASE,
)
"""Opens what another party says, up to the end of its block."""
QUOTED = re.compile(r"[”“\"»«][^”“\"»«]{25,}[”“\"»«]")
NEGATION = re.compile(
    r"\b(?:inte|ej|icke|aldrig|varken|ingen|inget|inga|vare sig|knappast|näppeligen|svårligen|ingalunda)\b(?! (?:bara|endast|enbart|blott|minst))",
    re.IGNORECASE,
)
"""Words that deny the clause that they stand in."""


def last_clause(before: str) -> int:
    """Where the words begin that no full stop or semicolon parts from the end: no other word governs what follows."""
    return max(before.rfind("."), before.rfind(";")) + 1


def is_hearsay(before: str) -> bool:
    """Whether the words of a sentence up to a fact put it in the mouth of somebody the paper only reports."""
    return HEARSAY_BEFORE.search(before, last_clause(before)) is not None


def is_told_in(text: str, start: int, end: int) -> bool:
    """Whether a passage, or what stands between its clause's beginning and it, says that it is only told."""
    return HEARSAY_IN.search(text, max(last_clause(text[:start]), start - 80), end) is not None


def is_only_held(text: str, start: int) -> bool:
    """Whether a passage is what a proposal, a wish or an impersonal doubt holds, or what was undone."""
    before = text[max(0, start - 200) : start]
    if HELD_BEFORE.search(before) or DOUBTED_BEFORE.search(before):
        return True
    return UNDOABLE_BEFORE.search(before) is not None and UNDONE.search(text, start) is not None


def hangs_on_condition(text: str, end: int) -> bool:
    """Whether what stands right behind a passage is a condition: "… om styrelsen godkänner det"."""
    return CONDITION_BEHIND.match(text, end) is not None


def is_undone(text: str, end: int, following: str) -> bool:
    """Whether a plan or an application comes to nothing, behind it or in the sentence that follows."""
    return UNDONE_LATER.match(text, end) is not None or UNDONE_NEXT.match(following) is not None
