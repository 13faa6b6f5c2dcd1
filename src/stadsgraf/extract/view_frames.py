"""The words in which a consulted body answers, in any order, with the stance that each tells."""

import re

from stadsgraf.extract.act_frames import ASIDE
from stadsgraf.patterns import gated

_IN_ANSWER = r"(?:,? i (?:sitt |ett |sina )?(?:yttrande|remissvar|svar|remissyttrande|synpunkter)(?: (?:av |daterat |från )?(?:den )?<DATE>)?)"
_WHO = (
    r"(?P<who>^[A-ZÅÄÖ][a-zåäö]+(?:en|et|an|arna|erna|orna) i <PLACE>(?: och <PLACE>)?(?= )|^(?:<MUNICIPALITY> )?<ORG> (?=Bolaget|Föreningen|Stiftelsen|Förbundet|Universitetet)|^<MUNICIPALITY> <ORG>|^[A-ZÅÄÖ][a-zåäö]+ <LOCAL> (?:AB|KB|HB)|^(?:<MUNICIPALITY> )?(?:<NAME>|[A-ZÅÄÖ][a-zåäö]+)(?: (?:AB|KB|HB|ek\.? för\.?))?|<BODY>|<BODYREF>|<ORG>|<NAME>|<NETREF>|(?<![a-zåäö] )<MUNICIPALITY>|<HOME>|<ROLE>,? <PERSON>|<PERSON>(?: <PARTY>)?)(?:(?:Bolaget|Föreningen|Stiftelsen|Förbundet|Universitetet)(?= )|(?:, [^,.]{3,60},)?,?)"
    + ASIDE
    + rf"(?:{_IN_ANSWER},?)?(?: har(?:{_IN_ANSWER})?)?"
)
_BY_WHO = r"(?P<who><BODY>|<BODYREF>|<ORG>|<NAME>)"
_BEFORE = r"(?: (?:har )?(?:tagit del av|granskat|behandlat|berett|gått igenom|prövat|behandlade|avgivit|avgett|lämnat|inkommit med)(?:(?! inte |<BODY>|<PERSON>|<ORG>)[^.;:]){2,80}? och(?: därvid| då)?)?"
_LONG = r"(?:(?! inte | ej | som | att |<BODY>|<ORG>|<PERSON>)[^.;:]){2,90}? (?:och|men)"
"""What else who answers does, before it takes a stand."""
_NO = r"(?:ingen|inga|inte någon|inte några) (?:erinran|erinringar|invändning(?:ar)?|synpunkter|anmärkning(?:ar)?)"
_IT = r"(?:den|man|de|bolaget|<BODYREF>|<BODY>|<NETREF>|nämnden|styrelsen|kontoret|föreningen|rådet)"
ANSWERS = (
    ("views.advises-against@1", "avstyrker", rf"{_WHO}(?: [–-]|:)?(?:,? (?:den )?<DATE>,?(?:,? §+ ?<NUMBER>,?)?)?{_BEFORE} (?:avstyrker|avvisar förslaget|avvisade förslaget|avstyrkte|avstyrkt|motsätter sig|motsatte sig|avråder(?: [a-zåäö]+){{0,2}} från|avrådde från|säger nej|sade nej|sagt nej|ställer sig (?:avvisande|negativ|negativt|kritisk|kritiskt|tveksam|tveksamt)|ställde sig (?:avvisande|negativ|negativt|kritisk|kritiskt|tveksam|tveksamt))(?! (?:inte|ej|sig inte)\b)"),
    ("views.then-against@1", "avstyrker", r"(?:^|(?<=; ))(?:(?:Den|I|Vid|Av|Med|Även|Också|Däremot|Samma)\b|<DATE>)(?:(?! att | om | när | som | inte |<BODY>|<BODYREF>|<PERSON>)[^.;:]){0,80}? (?:avstyrker|avstyrkte|motsätter sig|motsatte sig) (?:även |också |däremot )?(?P<who><BODY>|<ORG>)(?! inte| ej)"),
    ("views.answers-against@1", "avstyrker", r"^(?:[-–•] )?(?P<who><BODY>|<ORG>|<NAME>)(?: \([^()]{3,40}\))?(?: [–-]|:) ?(?:avslag(?= på (?:motionen|förslaget|medborgarförslaget)|[.;]|$)|avstyrkan|avstyrker|avstyrkt)(?![a-zåäö])"),
    ("views.does-not-support@1", "avstyrker", rf"{_WHO} (?:(?:kan|vill|kunde|ville) (?:inte|ej) (?:tillstyrka|ställa sig bakom|stödja|biträda|förorda|bifalla)|(?:tillstyrker|tillstyrkte|förordar|stöder|stödjer) (?:inte|ej)(?! bara\b)|ställer sig (?:inte|ej) bakom)\b"),
    ("views.is-against@1", "avstyrker", rf"{_WHO} (?:är|var)(?: mycket| starkt| i huvudsak)? (?:avvisande|negativ|negativt|kritisk|kritiskt|tveksam|tveksamt) till\b"),
    ("views.who-advises-against@1", "avstyrker", r"(?P<who><BODY>|<ORG>), som(?: (?:också|även))? avstyrker\b"),
    ("views.who-has-no-objection@1", "ingen erinran", r"(?P<who><BODY>|<ORG>|<NAME>), som (?:inte|ej|icke) har (?:(?:något|någonting) att (?:erinra|invända|anmärka)|någon (?:erinran|invändning)|några (?:invändningar|erinringar|synpunkter))"),
    ("views.who-has-none@1", "ingen erinran", rf"(?P<who><BODY>|<ORG>|<NAME>), som (?:har|hade|lämnar|lämnade|saknar) (?:{_NO}|(?:inget|ingenting|intet) att (?:erinra|invända|anmärka)|(?:erinran|invändningar|synpunkter))"),
    ("views.advised-against-by@1", "avstyrker", rf"\b(?:avstyrks|avstyrktes|avstyrkts) av {_BY_WHO}(?! inte| ej)"),
    ("views.decided-against@1", "avstyrker", r"<who=ANYBODY> (?:beslutar|beslutade|beslöt|har(?: den)?(?: <DATE>)?(?:,? §+ ?<NUMBER>,?)? beslutat)(?:(?: den)? <DATE>)?(?:,? §+ ?<NUMBER>,?)?(?: att)?[:\s]*(?:[-–•] )?(?:att )?avstyrka\b"),
    ("views.none-from@1", "ingen erinran", rf"\b{_NO} (?:har (?:kommit|inkommit|framförts|lämnats|redovisats)|finns|fanns|framförs|kom|framfördes) (?:in )?(?:från|av) {_BY_WHO}"),
    ("views.from-none@1", "ingen erinran", rf"^från {_BY_WHO} (?:finns|fanns|har (?:kommit|inkommit|framförts)|kommer|kom|redovisas|framförs) {_NO}"),
    ("views.from-against@1", "avstyrker", rf"^från {_BY_WHO} (?:kom|kommer|har (?:kommit|inkommit|lämnats)|finns|fanns|föreligger)(?: in)? (?:ett|en) (?:avstyrkan(?:de)?|avstyrkande (?:yttrande|remissvar)|negativt (?:yttrande|remissvar|svar))(?![a-zåäö])"),
    ("views.does-not-object@1", "ingen erinran", rf"{_WHO} (?:motsätter|motsatte) sig (?:inte|ej)\b"),
    ("views.then-none@1", "ingen erinran", r"(?:^|(?<=; )|, men )(?:i fråga om|vad gäller|beträffande|angående|i övrigt|när det gäller|rörande)\b[^.;:]{0,60}? har (?P<who><BODY>|<BODYREF>|<ORG>|<HOME>|<MUNICIPALITY>)(?: inte någon erinran| (?:ingen|inga) (?:erinran|erinringar|invändning(?:ar)?|synpunkter)| (?:inget|ingenting) att (?:erinra|invända|anmärka))"),
    ("views.no-objection@1", "ingen erinran", rf"{_WHO}(?:,? <DATE>)?(?: (?:i sitt yttrande|i yttrande|i sitt svar))?:?{_BEFORE} (?:[–-]|har|hade|haft|finner|fann|lämnar|lämnade)?(?: ?(?:inget|ingenting|intet|(?:inte|icke|ej) (?:haft )?något) att (?:erinra|invända|anmärka|tillägga)(?! (?:på|mot) [^.;]{{0,30}}(?:redovisning|bokslut|räkenskap))| ?(?:ingen|inga|inte någon|inte några) (?:erinran|erinringar|invändningar?|synpunkter|anmärkningar?)| ?(?:ingenting|inget) emot)"),
    ("views.let-know@1", "ingen erinran", rf"{_WHO}(?: i (?:sitt )?(?:yttrande|svar|skrivelse))?(?: (?:den |av den )?<DATE>)?(?: samma dag)?{_BEFORE} (?:låtit meddela|meddelat|meddelar|meddelade|uppger|uppgett|svarat|svarar|förklarat|förklarar|förklarade|anfört|anför|anförde|yttrat|yttrar|framfört|framför) (?:att {_IT} (?:inte|ej|icke) har (?:(?:något|någonting) att (?:erinra|invända|anmärka)|någon erinran|några synpunkter|några invändningar)|att {_IT} (?:inget|ingenting|intet) har att (?:erinra|invända|anmärka)|att {_IT} har (?:inget|ingenting|intet) att (?:erinra|invända|anmärka)|sig (?:inte|ej|icke) ha (?:något|någonting) att (?:erinra|invända))"),
    ("views.leaves-without@1", "ingen erinran", rf"{_WHO} (?:lämnar|lämnade|lämnat|tagit del av)(?: [a-zåäö-]+){{1,3}} utan (?:erinran|anmärkning|invändning)"),
    ("views.sees-no-obstacle@1", "ingen erinran", rf"{_WHO} (?:ser|såg|finner) (?:inga|inget|ingen) (?:hinder|skäl att invända|anledning att invända)"),
    ("views.lacks-objection@1", "ingen erinran", rf"{_WHO} saknar (?:erinran|erinringar|invändningar|synpunkter|(?:anledning|skäl) att (?:erinra|invända|anmärka))"),
    ("views.partly@1", "delvis", rf"{_WHO} (?:tillstyrker|godtar|godkänner|accepterar|biträder|stöder|stödjer|har (?:inget|ingenting|intet) att (?:erinra|invända) mot) [^.;]{{3,80}}? men (?:avstyrker|avråder från|motsätter sig|inte)"),
    ("views.positive@1", "positiv", rf"{_WHO} (?:ställer sig|ställde sig|är|har ställt sig|är i huvudsak|ser)(?:{_IN_ANSWER})?(?: i huvudsak| i grunden| mycket| i princip)? (?:positiv|positivt|positiva)\b"),
    ("views.is-glad@1", "positiv", rf"{_WHO} (?:ser med (?:tillfredsställelse|glädje|tillförsikt) på|ser gärna|ser positivt på|hälsar (?:[a-zåäö]+ ){{0,2}}(?:förslaget|initiativet|motionen|anslutningen|medlemskapet) med|är nöjd[a]? med|har en positiv (?:inställning|syn)|uttrycker (?:sitt )?stöd för|uttalar (?:sitt )?stöd för)"),
    ("views.recommends@1", "positiv", rf"{_WHO} förordar(?: däremot| dock| för sin del)? (?:att|en anslutning|ett (?:medlemskap|inträde|utträde))(?! (?:inte|ej)\b)"),
    ("views.welcomes@1", "positiv", rf"{_WHO} (?:välkomnar|välkomnade|är för) (?:att |en (?:anslutning|ansökan|förlängning)|ett (?:medlemskap|inträde|utträde)|anslutningen|ansökan|förlängningen|förnyelsen|medlemskapet|inträdet|utträdet|förslaget|initiativet|motionen|skrivelsen)"),
    ("views.cannot-support@1", "avstyrker", rf"{_WHO} {_LONG} (?:kan|kunde|vill|ville|anser sig|ser sig)(?: [a-zåäö]+){{0,2}} (?:inte|ej|icke)(?: kunna)? (?:tillstyrka|ställa sig bakom|stödja|biträda|förorda|bifalla)\b"),
    ("views.finds-unfit@1", "avstyrker", rf"{_WHO} (?:anser|ansåg|finner|fann|bedömer|bedömde|tycker|tyckte|menar)(?:(?! inte | ej )[^.;:]){{3,60}}? (?:orimlig|orimligt|orimliga|för (?:hög|högt|höga|dyr|dyrt|stor|stort)|onödig|onödigt|olämplig|olämpligt|omotiverad|omotiverat|överflödig|överflödigt|meningslös|meningslöst|oförsvarlig|oförsvarligt)(?![a-zåäö])"),
    ("views.turns-down@1", "avstyrker", rf"{_WHO} (?:avböjer|avböjde|avfärdar|avfärdade|dömer ut|dömde ut|invänder mot|vänder sig mot|vände sig mot|ogillar|ogillade|tar avstånd från|tog avstånd från|är emot|var emot|är motståndare till|ser inte (?:behov|nytta|skäl|något behov|någon nytta)|ser (?:inget behov|ingen nytta|inga fördelar))(?![a-zåäö])"),
    ("views.in-two-minds@1", "delvis", rf"{_WHO} (?:är|var) (?:kluven|kluvet|kluvna|splittrad|splittrat|delad|delat|delade|oenig|oenigt|oeniga)(?![a-zåäö])"),
    ("views.left-without-by@1", "ingen erinran", rf"(?:har|hade) av {_BY_WHO} lämnats utan (?:erinran|anmärkning|invändning)"),
    ("views.is-left-without-by@1", "ingen erinran", rf"(?:lämnas|lämnades|har lämnats|lämnats) utan (?:erinran|anmärkning|invändning(?:ar)?) (?:av|från) {_BY_WHO}"),
    ("views.has-against@1", "ingen erinran", rf"{_WHO} {_LONG} (?:har|hade) (?:{_NO}|(?:inget|ingenting|intet) (?:emot|att (?:erinra|invända|anmärka)))"),
    ("views.bracket-none@1", "ingen erinran", rf"(?P<who><BODY>|<ORG>) \((?:{_NO}|utan erinran|utan (?:synpunkter|invändningar)|inget att erinra|ingen åsikt)\)"),
    ("views.bracket-against@1", "avstyrker", r"(?P<who><BODY>|<ORG>) \((?:avstyrkt|avstyrker|avstyrkan|avslag|nej|mot|emot|negativ|negativt|avrått|avråder)\)"),
    ("views.bracket-for@1", "positiv", r"(?P<who><BODY>|<ORG>) \((?:positiv|positivt|ja|för)\)"),
    ("views.says-yes@1", "positiv", rf"{_WHO} (?:säger|sade|svarar|svarade) ja(?= till|[.,;]|$)"),
)  # fmt: skip
MAY_ANSWER = gated(
    r"avstyrk|avslag|orimlig|för (?:hög|dyr|stor)|onödig|olämplig|omotiver|överflödig|meningslös|oförsvarlig|avböj|avfärda|döm|ogilla|avstånd|motstånd|behov|nytta|fördelar|kluv|splittra|delad|oenig|utan |\\bja\\b|\\((?:för|emot|mot)\\)|tillstyrk|avråd|avvisa|motsätt|motsatt|nej\b|erinr|invänd|anmärk|synpunkt|tillägga|emot\b|hinder|positiv|negativ|kritisk"
    r"|tveksam|förorda|välkomna|är för |stöd|biträd|bakom|bifalla|tillfredsställ|glädje|nöjda?\b|gärna",
    re.IGNORECASE,
)
"""The words of which every answer has one; most sentences have none."""

TABLE_ANSWERS = (
    ("views.cell-partly@1", "delvis", r"^(?P<who><BODY>|<ORG>|<LOCAL> [A-ZÅÄÖ][a-zåäö]+|<NAME>) (?:ja|bifall|tillstyrker|positiv|positivt|positiva),? (?:om|men|under förutsättning|med (?:tvekan|förbehåll|reservation))(?![a-zåäö])"),
    ("views.cell-for@1", "positiv", r"^(?P<who><BODY>|<ORG>|<LOCAL> [A-ZÅÄÖ][a-zåäö]+|<NAME>) (?:ja|positiv|positivt|positiva|för|stödjer|välkomnar)[.!]?$"),
    ("views.cell-against@1", "avstyrker", r"^(?P<who><BODY>|<ORG>|<LOCAL> [A-ZÅÄÖ][a-zåäö]+|<NAME>) (?:nej|avslag|avstyrker|avstyrkan|avstyrks|negativ|negativt|negativa|emot|mot)(?![a-zåäö])"),
    ("views.cell-none@1", "ingen erinran", rf"^(?P<who><BODY>|<ORG>|<LOCAL> [A-ZÅÄÖ][a-zåäö]+|<NAME>) (?:{_NO}|utan erinran|inget att (?:erinra|invända)|neutral|neutralt)"),
)  # fmt: skip
"""Answers in a table whose heading says that it holds them."""
HEADS_TABLE = gated(
    r"^(?:remissinstans(?:er)?|instans(?:er)?|svarande|remissorgan|nämnd(?:/bolag)?|hörd instans|tillfrågade?)\b.{0,40}\b(?:inställning|svar|ståndpunkt|yttrande|synpunkt(?:er)?|besked|ställningstagande|omdöme|mening)\s*$",
    re.IGNORECASE,
)
