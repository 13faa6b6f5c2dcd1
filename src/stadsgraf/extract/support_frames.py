"""Frames of supporting: who supports what, with a verb of support, in any order of words."""

from stadsgraf.extract.act_frames import APPOSED, ASIDE

_HOW = r"(?:,? (?!inte|ej)(?:(?! inte | ej |<PERSON>|<ANYBODY>)[^.;:]){1,50}?,?)?"
"""How, where and on what day somebody "ställer sig" behind something."""
_VERB = rf"(?:tillstyrker|tillstyrkte|biträder|biträdde|instämmer i|instämde i|(?:ställer|ställde) sig{_HOW} bakom|stödjer|stöder|(?:säger|sade) ja till(?= (?:motion|förslag|medlemskap|inträde|anslutning|ansökan|<))|(?:ansluter|anslöt) sig till(?= (?:förslaget|motionen|<ANYBODY> (?:förslag|hemställan))))"
WHAT = r"(?P<what>(?: (?!inte |ej )[^.;]*?)?)(?=[.;]|$|,? men | under förutsättning|, dock)"
_AND = r" (?:har|hade|delar|ser|anser|välkomnar|finner|bedömer|är|framhåller|konstaterar|menar|påpekar|noterar|bedömde|ansåg|instämmer|delade|behandlade|behandlar|prövade|diskuterade|granskade|övervägde)(?:(?! inte | ej | om | huruvida | men |<PERSON>|<ANYBODY> )[^.;:]){2,110}?,? och"
_HAVING = rf"(?:{_AND})?"
"""What somebody did before: "har granskat underlaget och"."""
_MONTH = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
ENDORSES: tuple[tuple[str, str], ...] = (
    (
        "endorsement.supports@2",
        rf"<agent=ACTINGS>(?: <PARTY>)?{ASIDE}(?:,? i (?:sitt |ett |en )?(?:yttrande|remissvar|svar|skrivelse)(?: (?:av |daterat )?(?:den )?<when0=DATE>)?,?)? {_VERB}{WHAT}",
    ),
    (
        "endorsement.consulted-supports@1",
        rf"(?:^|[.;] )(?P<agent><MUNICIPALITY>|<HOME>|<ORGS>|<NAME>)(?:, som (?:(?! inte )[^,;.]){{3,80}},)?(?: har(?:,? i (?:sitt |ett )?(?:yttrande|remissvar|svar))?(?:,? (?:av |daterat )?(?:den )?<when=DATE>,?)?)? (?:tillstyrker|tillstyrkte|tillstyrkt|stöder|stödjer|biträder|(?:ställer|ställde|ställt) sig{_HOW} bakom|säger ja till|sade ja till|sagt ja till){WHAT}",
    ),
    (
        "endorsement.has-supported@1",
        rf"<agent=ANYBODY> har(?:,? i (?:sitt |ett |en )?(?:yttrande|remissvar|svar|skrivelse))?(?:,? (?:vid (?:sitt )?sammanträde )?(?:av |daterat |daterad )?(?:den )?(?:<when0=DATE>|<NUMBER> [a-zåäö]+))?(?:,? § ?<NUMBER>,?)?(?: samma dag| därefter| också)? (?:tillstyrkt|biträtt|ställt sig{_HOW} bakom|anslutit sig till){WHAT}",
    ),
    (
        "endorsement.is-supported@1",
        r"(?P<what>\b(?:motionen|förslaget|medborgarförslaget|ansökan)) (?:stöds|stöttas|biträds|understöds|stöddes|biträddes|tillstyrks|tillstyrktes|har tillstyrkts|har biträtts) av (?P<agent><PERSONS>|<INSTITUTIONS>)(?:,? (?:den )?<when=DATE>)?",
    ),
    (
        "endorsement.decided-support@1",
        r"<agent=ANYBODY> (?:(?:beslutade|beslöt)[^.]*? (?:den )?<when=DATE>|har[^.]*? (?:den )?<when0=DATE>[^.]*? beslutat)[^.]*? att (?:tillstyrka|biträda|ställa sig bakom|instämma i)(?P<what> [^.;]*)",
    ),
    (
        "endorsement.then-supports@1",
        rf"^(?:(?:Den|I|Vid|Av|Med|Även|Också|Däremot|Likaså|Dessutom|Samma)\b|<DATE>)(?:(?! att | om | när | som | inte |<ANYBODY>)[^.;:]){{0,80}}? (?:tillstyrker|tillstyrkte|biträder|biträdde|stödjer) (?:även |också )?<agent=INSTITUTIONS>(?! inte| ej){WHAT}",
    ),
    (
        "endorsement.is-positive@1",
        r"(?P<agent><INSTITUTIONS>|^<NAME>)(?:,? i (?:sitt |ett )?(?:yttrande|remissvar|svar)(?: (?:av |daterat )?(?:den )?<when=DATE>)?,?)? (?:ställer sig|ställde sig|är|har ställt sig)(?: också| även| i huvudsak| mycket| enhälligt)? (?:positiv|positivt|positiva) till(?P<what> (?:hela )?(?:förslaget|motionen|ansökan|medborgarförslaget))(?=[.,;]|$)(?!, men|,? dock)",
    ),
    (
        "endorsement.apposed-supports@1",
        rf"(?:^(?:(?!<PERSON>)[^.;:]){{3,60}}?, )?<agent=PERSON>(?: <PARTY>)?,(?: (?:(?!<PERSON>)[^,.;:]){{3,60}},)?{_HAVING} {_VERB}{WHAT}",
    ),
    (
        "endorsement.and-supports@1",
        rf"(?P<agent><INSTITUTIONS>|<PERSON>)(?: <PARTY>)?{_AND} {_VERB}{WHAT}",
    ),
    (
        "endorsement.decides-support@1",
        r"<agent=ANYBODY> beslutar(?: att)? (?:tillstyrka|biträda|ställa sig bakom)(?P<what> [^.;]*)",
    ),
    (
        "endorsement.answers-in-a-row@1",
        r"^(?P<agent><INSTITUTION>|<NAME>)(?:,? <DATE>)? (?-i:Tillstyrker|Tillstyrkt|Tillstyrkan|Bifall)(?P<what>(?: (?:förslaget|motionen|till förslaget|till motionen))?)\.?$",
    ),
    (
        "endorsement.can-support@1",
        rf"<agent=ACTINGS>(?: <PARTY>)? (?:kan|vill)(?: därför| också| även)? (?:tillstyrka|biträda|ställa sig bakom){WHAT}",
    ),
    (
        "endorsement.who-supports@1",
        rf"(?P<agent><INSTITUTION>|<PERSON>),? som(?: har)?(?: (?:också|även|i sin tur))?(?: (?:vid (?:sitt )?sammanträde )?(?:den |i )?(?:<when=DATE>|<NUMBER> [a-zåäö]+|{_MONTH}))? (?:tillstyrker|tillstyrkte|tillstyrkt|biträder|biträdde|biträtt|(?:ställer|ställde|ställt) sig{_HOW} bakom)(?P<what>(?: (?:förslaget|motionen|ansökan|anslutningen|detta|det)(?: (?:till|om) [a-zåäö]+(?: [a-zåäö]+)?)?)?)(?=[,.;]|$)",
    ),
    (
        "endorsement.shares-view@1",
        r"<agent=ACTINGS>(?: <PARTY>)?(?: (?:också|även|således|därmed|dock|helt|till fullo|i allt väsentligt|i huvudsak))* (?:delar|delade|ansluter sig till|anslöt sig till|instämmer i|instämde i|följer|går på|ställer sig bakom)(?: (?:också|även|helt|till fullo|i allt väsentligt|i huvudsak))* (?P<view><BODY>|<BODYREF>|<PERSON>)(?: <PARTY>)? (?P<what>(?:uppfattning|bedömning|åsikt|mening|ställningstagande|synsätt|slutsats|ståndpunkt|inställning|linje|yttrande|svar)(?:(?!,? men | inte | ej | dock )[^.;])*)",
    ),
    (
        "endorsement.group-supports@1",
        r"^(?P<group>(?:Styr|Arbets|Projekt|Referens|Berednings|Lednings|Partiled)gruppen|Kommittén|Delegationen|Presidiet|Utredningen|Beredningen|Ägarrådet|Gruppledarna) (?:(?:har|hade) (?:enhälligt )?(?:ställt sig(?: enhälligt| helt)? bakom|tillstyrkt|biträtt|anslutit sig till)|(?:ställer|ställde) sig(?: enhälligt| helt)? bakom|tillstyrker|tillstyrkte|biträder|biträdde)(?P<what> (?:(?!,? men | inte | ej )[^.;,])*)",
    ),
    (
        "endorsement.answers@1",
        rf"^(?:[-–•] )?(?P<agent><INSTITUTION>|<NAME>)(?: \([^()]{{3,40}}\))?(?: [–-]|:) ?(?:har )?(?:bifall(?= till |[.;]|$)|tillstyrkan|tillstyrker|tillstyrkt|biträder|positiv[at]?(?= till )|ställer sig{_HOW} bakom){WHAT}",
    ),
)  # fmt: skip
_CONCURS = (
    r"(?:instämmer|instämde|ansluter sig|anslöt sig|biträder|biträdde|förenar sig|stöder|stödjer|stödde)"
)
CONCURRING: tuple[tuple[str, str], ...] = (
    (
        "endorsement.concurs@1",
        rf"<agent=PERSONS>(?: <PARTY>| \(-\))?(?:,? m\.? ?fl\.?)?{APPOSED}(?:(?::|,? [-–])? {_CONCURS}(?! inte| ej)| yrkar (?:också |även )?(?:i enlighet med|enligt)|(?::|,? [-–]) (?:enligt|i enlighet med|som))(?P<what>[^.;]*)",
    ),
    (
        "endorsement.concurs-inverted@1",
        rf"^(?P<what>(?:I |Till )?[^.;]{{0,60}}?) {_CONCURS}(?: även| också)? <agent=PERSONS>",
    ),
    (
        "endorsement.seconded@1",
        r"(?P<what>\bdetta yrkande|\b[a-zåäö]*yrkandet|\bdetta|\bvilket) (?:biträds|biträddes|stöds|understöds|understöddes|(?:får|fick) (?:stöd|medhåll)) av <agent=PERSONS>",
    ),
    (
        "endorsement.gets-support@1",
        r"^(?P<what>Han|Hon|De) (?:får|fick) (?:stöd|medhåll|understöd|instämmande) (?:av|från) <agent=PERSONS>",
    ),
    (
        "endorsement.lists-as-much@1",
        r"<agent=PERSONS>(?: <PARTY>)?(?::|,? [-–]) (?P<what>(?:detsamma|samma(?: yrkande| sak)?|likadant|dito|likaså))(?=[.;,]|$)",
    ),
    (
        "endorsement.likewise@1",
        r"^<agent=PERSONS>(?: <PARTY>)? (?P<what>likaså|likaledes|(?:yrkar|gör) likaledes)(?=[.;,]|$)",
    ),
    (
        "endorsement.moves-as-much@1",
        r"<agent=PERSONS>(?: <PARTY>)? yrkar(?: (?:också|även))? (?P<what>detsamma|samma sak|likadant)(?=[.;,]|$)",
    ),
    (
        "endorsement.does-so-too@1",
        r"^(?P<what>Det|Detta|Så) gör (?:även|också) <agent=PERSONS>(?: <PARTY>)?(?=[.;,]|$)",
    ),
    (
        "endorsement.moves-the-same@1",
        r"^(?P<what>(?:Samma|Motsvarande) (?:yrkande|förslag)|Detsamma) (?:framställ(?:er|s av|de|des av)|framför(?:s av|de|des av)?|ställer|har|yrka(?:r|s av|de)) <agent=PERSONS>",
    ),
)
ALONGSIDE = (
    (
        "endorsement.alongside@1",
        r"(?:med (?:instämmande|understöd|stöd) (?:av|från)|,? (?:och|som) (?:får|fick|har) (?:medhåll|stöd|understöd|instämmande) (?:av|från)) <agent=PERSONS>",
    ),
)
CHAIR_CONCURS = (
    (
        "endorsement.chair-concurs@1",
        rf"^<who=ROLE>(?: <PARTY>)? {_CONCURS}(?! inte| ej)(?: också| även)?(?P<what>(?: till| i| med)?(?: dem| detta| detta yrkande| deras yrkande| samma yrkande| häri| yrkandet|(?: <PERSON>(?: <PARTY>)?(?:(?:,| och) <PERSON>(?: <PARTY>)?)*(?: [a-zåäö]*yrkande| förslag)?))?)(?=[.;]|$)",
    ),
)


UNDER_ITS_NAME = (
    ("endorsement.under-its-name@1", rf"^(?:Tillstyrker|Biträder|Ställer sig bakom|Instämmer i){WHAT}"),
)
