"""The formulas of decisions taken: by vote, by what a verb does, in an election, or as the chair finds."""

import re

from stadsgraf.patterns import gated

_ADOPTS = r"(?:bifaller|avslår|biföll|avslog|återremitterar|bordlägger|antar|godkänner)"
_RULED = r"(?:avslog|biföll|antog|godkände|återremitterade|bordlade|fastställde|beviljade|gav|uppdrog|anslog|avsatte|upphävde|valde|omvalde|fyllnadsvalde|utsåg|förordnade|entledigade|befriade)"
_HAS_RULED = r"(?:avslagit|bifallit|antagit|godkänt|återremitterat|bordlagt|fastställt|beviljat|gett|givit|uppdragit|anslagit|avsatt|upphävt|valt|utsett|förordnat|entledigat|befriat)"
_WAS_RULED = r"(?:avslogs|bifölls|godkändes|återremitterades|bordlades|beviljades|valdes|utsågs|förordnades|entledigades|befriades)"
_WHEN = r"(?:(?:i|den|år|av|redan|enhälligt|(?:vid|under) (?:ett |sitt )?(?:sammanträdet?|mötet?)) )*<when=DATE>,?(?:,? §+ ?<NUMBER>,?)?"
_SITTING = r"(?:ett|sitt|sammanträdet?|sammanträdena|mötet?|möten|enhälligt|redan|sedan)"
_NOT_THEN = rf"(?! (?:(?:i|på|den|år|av|vid|under|{_SITTING}) )*<DATE>)"
"""Behind a verb: its day does not come before what is ruled on."""
_NO_ORDER = (
    r"(?! (?:propositions|vote|omröstnings|dag|besluts|justerings)\w*(?:ordning|proposition|gång|lista)\w*)"
)
_BY = (
    r"[Mm]ed <yes=NUMBER> (?:(?:ja-?)?röster|ja) mot <no=NUMBER>(?: nej-?röster| nej)?"
    r"(?:(?:,| och) <NUMBER> (?:som avst[åo][rd]|avstående|nedlagda?(?: röst(?:er)?)?|(?:ledamöter|ledamot) (?:som )?avst[åo][rd]),?)?"
)

VOTES: tuple[tuple[str, str], ...] = (
    (
        "decision.by-vote@1",
        rf"{_BY} beslutar <agent=ANYBODY> (?:att )?(?P<what>[^.]*)",
    ),
    (
        "decision.decides-by-vote@1",
        r"<agent=ANYBODY> (?:beslutar|beslutade|har)(?: således| därmed| därför| alltså| sålunda)? med <yes=NUMBER> (?:ja-)?röster mot <no=NUMBER>(?: nej-röster| nej)?(?: att)?(?P<what> [^.]*)",
    ),
    (
        "decision.grants@1",
        rf"(?<!att )<agent=ANYBODY> (?P<what>{_ADOPTS}(?! med <NUMBER>)(?! (?:(?:i|den|år) )*<DATE>){_NO_ORDER} [^.]*)",
    ),
    (
        "decision.and-rules@1",
        rf"(?<!att )<agent=ANYBODY> {_ADOPTS}{_NO_ORDER} (?:(?! inte | ej )[^.;]){{3,160}}? (?:och|samt) (?P<what>(?:{_ADOPTS}|beslutar(?: därmed| således| i stället)? (?:att|i enlighet med|enligt)) [^.]*)",
    ),
    (
        "decision.finds@1",
        r"(?:finner|konstaterar|förklarar)(?: (?:därvid|därefter|då|<ROLE>))* att <agent=ANYBODY> (?:har )?(?:beslutar|beslutat|beslutade)(?: att)? (?P<what>[^.]*)",
    ),
    (
        "decision.finds-grant@1",
        r"(?:[Mm]ed <yes=NUMBER> (?:ja-)?röster (?:mot|och) <no=NUMBER>(?: nej-röster| nej)? )?(?:finner|konstaterar|förklarar)(?: (?:därvid|därefter|då|<ROLE>))? att <agent=ANYBODY> (?:har )?(?:därmed )?(?![^.;:<]{0,20}(?:<[^>]{1,20}>)?[^.;:<]{0,60}ordning(?:en)?(?![a-zåäö]))(?P<what>(?:bifaller|avslår|återremitterar|antar|godkänner|bifallit|avslagit|återremitterat|antagit|godkänt)\b[^.]*)",
    ),
    (
        "decision.grants-by-vote@1",
        r"<agent=ANYBODY> (?P<what>(?:bifaller|avslår|biföll|avslog) med <yes=NUMBER> (?:ja-)?röster mot <no=NUMBER>(?: nej-röster| nej)? [^.]*)",
    ),
    (
        "decision.elects@1",
        r"^<agent=ANYBODY> (?P<what>(?:utser|väljer|utsåg|valde|förordnar|befriar|entledigar)(?! (?:(?:i|den|år) )*<DATE>| aldrig\b| inte\b| ej\b) [^.]*)",
    ),
    (
        "decision.has-granted@1",
        r"<agent=ANYBODY> har (?:således |därmed |därvid |alltså |sålunda )?(?P<what>(?:bifallit|avslagit|godkänt|antagit) [^.]*)",
    ),
    (
        "decision.ruled@1",
        r"<agent=ANYBODY>(?: har)?(?: därefter| sedan| senare)? (?P<what>(?:återremitterade|bordlade|avslog|biföll|antog|godkände|beviljade|entledigade|utsåg|valde|återremitterat|bordlagt|avslagit|bifallit|antagit|godkänt|beviljat|entledigat|utsett|valt)(?! (?:inte|ej|aldrig)(?![a-zåäö]))" + _NOT_THEN + r" (?:(?! som )[^.;<]|<NUMBER>){1,80}?)(?: vid (?:sitt )?sammanträdet?)?,?(?: (?:i|den|år|under))* <when=DATE>",
    ),
    (
        "decision.ruled-then@1",
        rf"<agent=ANYBODY> (?P<what>{_RULED} {_WHEN} (?!(?:inte|ej|aldrig) )(?:[^.;<]|<NUMBER>){{3,200}})",
    ),
    (
        "decision.elected@1",
        rf"<agent=ANYBODY> har(?: tidigare| redan| även| också)?,? {_WHEN} (?P<what>{_HAS_RULED} [^.]*)",
    ),
    (
        "decision.ruled-inverted@1",
        rf"^(?:(?:Vid|På|Den|I|Under|Redan)\b)?(?:(?! att | om | när | som )[^.;:<]){{0,50}}?(?:den )?{_WHEN} (?P<what>{_RULED} <agent=ANYBODY> (?!inte |ej )[^.;]*)",
    ),
    (
        "decision.has-ruled-inverted@1",
        rf"^(?P<what>(?:Till|Som) [^.;]{{3,80}}? har <agent=ANYBODY> {_WHEN} (?:valt|utsett|förordnat) [^.;]*)",
    ),
    (
        "decision.was-ruled@1",
        rf"^(?P<what>(?:(?! som | att | om )[^.;]){{3,80}}? {_WAS_RULED} av <agent=ANYBODY> {_WHEN}[^.;]*)",
    ),
    (
        "decision.was-given-to-do@1",
        rf"^{_WHEN} (?P<what>fick (?:(?!<PERSON>)[^.;]){{1,60}} i uppdrag av <agent=ANYBODY> att [^.;]*)",
    ),
    (
        "decision.then-rules@1",
        rf"^(?:(?:Därefter|Härefter|Därpå|Därmed|Sedan|Slutligen|Således|Sålunda|Vidare|Efter|Med|Vid|Genom)\b)(?:(?! att | om | när | som | inte )[^.;:<]){{0,60}}? (?P<what>{_ADOPTS} <agent=ANYBODY> (?!inte |ej |därefter )[^.;]*)",
    ),
    (
        "decision.has-granted-by-vote@1",
        rf"{_BY} har <agent=ANYBODY> (?:därmed |således |därefter )?(?P<what>{_HAS_RULED} [^.]*)",
    ),
    (
        "decision.files@1",
        r"^<agent=ANYBODY> (?P<what>(?:(?:tar del av|noterar|tackar för|godkänner) [^.;<]{3,80} och )?(?:lägger|lade) [^.;<]{3,80} till handlingarna|(?:förklarar|förklarade) [^.;<]{3,80} (?:avslutad|besvarad|avslutat|besvarat))(?=[.;]|$)",
    ),
    (
        "decision.declared-then@1",
        rf"<agent=ANYBODY> (?P<what>(?:förklarade|ansåg) {_WHEN} (?:[^.;<]){{3,80}}? (?:besvarad|besvarat|besvarade|avslutad|avslutat|bifallen|bifallet|avslagen|avslaget)(?![a-zåäö]))",
    ),
    (
        "decision.declared@1",
        rf"<agent=ANYBODY> (?P<what>(?:förklarade|ansåg) (?:[^.;<]){{3,80}}? (?:besvarad|besvarat|besvarade|avslutad|avslutat)) {_WHEN}",
    ),
    ("decision.adopted@1", r"(?P<what>\w+) (?:antogs|antagen|antaget|fastställdes|beslutades) av <agent=ANYBODY>(?: i)?(?: den)? <when=DATE>"),
)  # fmt: skip
FOUND: tuple[tuple[str, str], ...] = (
    (
        "decision.found-it@1",
        r"(?P<what>(?:ställer|ställs|prövar|prövas|proposition på|proposition om|upptar)\b[^.;]*?),? (?:och|varvid \S+) (?:finner|förklarar sig anse)(?: (?:därvid|då))? (?:att (?:det|den|detta|denna|dessa|förslaget|motionen|yrkandet)(?: har)? (?P<res>avslås|avslagits|bifalls|bifallits|antas|antagits|förkastas)|(?:det|den|detta|detsamma)(?: vara| är)? (?P<was>bifalle[nt]|avslage[nt]|antage[nt])|(?:att )?(?:det|den|detta|förslaget|motionen|yrkandet)(?: har)? (?P<won>vunnit bifall|vinner bifall|vann bifall))\b",
    ),
    (
        "decision.finds-granted@1",
        r"(?:finner|konstaterar|förklarar)(?: att)? (?P<what>[^.,;<]{0,60}?(?:yrkande[nt]?|förslag(?:et)?|motion(?:en)?))(?: (?:vara|är|har|har blivit|blivit))? (?P<res>bifalle[nt]|bifallits|avslage[nt]|avslagits|antage[nt]|antagits|vinner bifall|vunnit bifall|bifalls|avslås|antas|förkastas)\b",
    ),
    (
        "decision.found-so@1",
        r"frågar om (?:<ANYBODY>|man|ärendet|mötet) (?:kan )?(?P<res>bifaller|bifalla|avslår|avslå|antar|anta|godkänner) (?P<what>[^.;]{3,80}?),? och finner att så (?:sker|är fallet|kan ske|skett)\b",
    ),
    (
        "decision.which-is-found@1",
        r"(?P<what>(?:<PERSON> )?\b[a-zåäö]*(?:yrkande(?:t)?|förslaget|motionen)),? (?:som|vilket|vilken)(?: <ROLE> finner(?: vara)?)?(?: likaledes| också| även| därvid)? (?P<res>bifalle[nt]|avslage[nt]|antage[nt]|avslås|bifalls)\b",
    ),
    (
        "decision.on-the-question@1",
        r"^[Pp]å <ROLE> (?:fråga|proposition) (?P<res>bifalls|bifölls|antas|antogs|avslås|avslogs) (?P<what>[^.;]{3,80}?)(?= mot | enhälligt|[.;]|$)",
    ),
    (
        "decision.is-ruled@1",
        r"^(?:(?:Härefter|Därefter|Slutligen|Sålunda|Således) (?P<res2>bifalls|bifölls|antogs|avslås|avslogs) )?(?P<what>[^.;<]{0,40}\b(?:[Mm]otionen|[Ff]örslaget|<ANYBODY> (?:förslag|hemställan)|yrkande(?:t)?)) ?(?P<res>bifölls|antogs|avslogs|bifalls|antas|avslås|förkastas)?(?= utan | enhälligt|\.?$)",
    ),
)
"""What the chair finds, without naming the body that sits."""
OF_THE_MEETING: tuple[tuple[str, str], ...] = (
    ("decision.may-be-put@1", r"^(?P<what>(?:Interpellationen|Frågan) får (?:ställas|besvaras))(?=[.;]|$)"),
    (
        "decision.is-filed@1",
        r"^(?P<what>(?:Informationen|Meddelandena|Rapporten|Redovisningen|Anmälan|Skrivelsen|Ärendet|Lägesrapporten|Uppföljningen|Föredragningen) (?:(?:läggs|lades|lägges) till handlingarna|noteras|noterades|antecknas|antecknades))(?=[.;]|$)",
    ),
    (
        "decision.is-put-off@1",
        r"^(?P<what>(?:Ärendet|Motionen|Frågan|Interpellationen) (?:bordläggs|bordlades|återremitteras|återremitterades|anses besvarad|förklaras besvarad)(?: (?:till|för) (?!<DATE>)[^.;]{3,80})?)(?=[.;]|$)",
    ),
)
"""What minutes tell as a line of its own; the body that sits decides it."""
AND_RULES = re.compile(
    r",? (?:och|samt|men)(?: därmed| således| i stället)?(?: att)? (?:bifaller|avslår|biföll|avslog|återremitterar|bordlägger|antar|godkänner|beslutar|beslutade|bifalla|avslå|återremittera|bordlägga|anta|godkänna)\b"
)
"""Where a second ruling begins in the sentence of a first one."""
MAY_RULE = gated(
    r"bif[aöå]ll|avsl[åoa]|återremi|bordl|\bant[ao]|godkän|\buts[eåä]|v[aä]l[jdt]|förordna|befria|entledig|fastställ|bevilj|\bg[ae]v|\bgett|\bgivit|uppdr"
    r"|ansl[oa]g|avsatt|upphäv|röster|beslut|förkasta|handlingarna|får (?:ställas|besvaras)|besvara|förklara|\bfick\b",
    re.IGNORECASE,
)
"""The words of which every formula here has one; most sentences have none."""
