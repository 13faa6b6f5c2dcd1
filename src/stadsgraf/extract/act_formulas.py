"""The formulas of proposing and deciding, as `acts.py` finds them; the first that fits is taken."""

import re
from enum import StrEnum

from stadsgraf.extract.act_frames import (
    ADJUNCT,
    APPOSED,
    CHAIN,
    FRAMES,
    LABEL,
    NOUN,
    OF_ANSWERS,
    OF_BOARDS,
    OF_FILERS,
    OF_WRITERS,
)
from stadsgraf.extract.decided_frames import DECIDED_IN_ANY_WORDS


class ActKind(StrEnum):
    """What is done with what an act holds: proposed, adopted, refused or put off, advised on, only noted."""

    PROPOSAL = "proposal"
    DECISION = "decision"
    REFUSAL = "refusal"
    ADVICE = "advice"
    NOTE = "note"


DECIDED = (ActKind.DECISION, ActKind.REFUSAL, ActKind.NOTE)
"""What a body does by deciding; advice is for those who decide."""


_ADVERB = r"(?: (?:därför|följaktligen|alltså|enhälligt|sålunda|också|även|vidare|dessutom|därutöver|således|därmed|i stället|nu|härmed|som tillägg|i första hand|alltså|följaktligen|slutligen))*"
_PARTY = rf"{LABEL}(?:,? m\.? ?fl\.?)?"
_PAPER = r"(?:tjänsteskrivelse|tjänsteutlåtande|utlåtande|skrivelse|yttrande|promemoria)"
_IN_PAPER = rf" i (?:en |ett |sin |sitt )?{_PAPER}"
_DATED = r"(?: (?:daterad |daterat |från |av )?(?:den )?<{}=DATE>)?"
_ALONG = rf"(?:,? med (?:instämmande|understöd|stöd) (?:av|från) <PERSONS>{_PARTY},?)?"
_WHEN = r"(?:,? (?:vid (?:sitt )?sammanträde )?(?:den |i )?<when=DATE>)?(?:,? ?\(?§ ?<NUMBER>\)?,?)?(?:,? ?dnr <DNR>,?)?"
_CHAIN = (
    r"(?:,? att)?(?:(?: i sin tur)?(?: hos| till)? <ANYBODY>(?: i sin tur| måtte| ska| skall| att)*"
    r"(?: (?:föreslår?|besluta[r]?|hemställer|hemställa|bifalla|bifaller|uppdra\w*))?(?: (?:att|om))?)*"
)
_SHORT = r"(?: \((?:<NAME>|<BODY>|[A-ZÅÄÖ]{2,6})\))?"
_MOVED = r"(?:att |avslag|bifall|återremi|bordlägg|enligt )"
_CELL = r"(?-i:Bifall|Avslag|Återremiss|Bordläggning)(?![a-zåäö])"
"""What is moved, in a column of its own beside the mover."""
_GROUND = r"(?:, (?:med bifall till|i enlighet med|enligt|på förslag av|på hemställan av|efter förslag av|med hänvisning till) (?:(?! att )[^.;:,]){3,70},)?"
_FILED = r"(?:lämnat|lämnade|inlämnat|väckt|väckte|inkommit med|inkom med|gett|ställt|anmält)(?: in)?"
_ITEM = r"^(?:(?:\d{1,2}|<NUMBER>)[.)] |[-–•] )?"
_LEAD = r"^(?:För (?:egen|sin) del|Härutöver|Därutöver|Efter|Med|Vid|Därefter|I|På|Mot|Därmed|Således|Sedan|Genom|Den|Utifrån|Härefter|Dessutom|Vidare)\b(?:(?! att | om | när | som | där | röster )[^.;:]){0,90}?"
_DONE_WITH_IT = r"(?:ärendet|frågan|motionen|förslaget|medborgarförslaget) (?:(?:ska|skall|bör) )?(?:återremitter|bordlägg|avslå)[a-zåäö]*"
WANTED_DONE = re.compile(_DONE_WITH_IT)
"""What is wanted of a matter at a meeting, which is a move wherever it is told."""
_PROPOSES = r"(?:föreslår|hemställer|föreslog|hemställde|yrkar(?: på)?|yrkade(?: på)?|påyrkar|påyrkade|anhåller|anhöll|förespråkar|förespråkade|(?<!, )(?:förordar|förordade|rekommenderar|rekommenderade))"
FORMULAS: tuple[tuple[str, ActKind, str, bool], ...] = (
    *((name, ActKind.PROPOSAL, pattern, True) for name, pattern in (*FRAMES, *OF_FILERS)),
    *((name, ActKind.PROPOSAL, pattern, False) for name, pattern in (*OF_ANSWERS, *OF_BOARDS, *OF_WRITERS)),
    (
        "acts.decides-to-propose@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY>{_ADVERB} beslutar(?: för egen del|{_ADVERB})(?P<chain>(?: att)?(?: (?:hos|till) <ANYBODY>)? (?:föreslå|hemställa hos|hemställa till|hemställa|rekommendera){_CHAIN})",
        False,
    ),
    (
        "acts.backs-deciding@1",
        ActKind.PROPOSAL,
        r"<agent=ANYBODY> tillstyrker(?P<chain>(?: att)? <BODY>(?: att)? besluta[rt]?(?:,? att)?)(?=\s|:?$)",
        False,
    ),
    (
        "acts.opened-move@1",
        ActKind.PROPOSAL,
        rf"(?:^(?:[-–•] )?|(?<=[,;] ))<agent=PERSONS>{_PARTY},?(?P<chain> att)(?= )",
        False,
    ),
    (
        "acts.decided-to-propose@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY> (?:beslutade|beslöt|har{_WHEN.replace('when', 'when0')} beslutat){_WHEN}(?: med <NUMBER> röster mot <NUMBER>)? ?(?: ?att)? (?:föreslå|hemställa(?: hos)?|rekommendera)(?P<chain>{_CHAIN})",
        True,
    ),
    (
        "acts.in-a-motion-inverted@1",
        ActKind.PROPOSAL,
        rf"^I (?:en |sin |ett |sitt )?(?:motion|skrivelse|medborgarförslag)(?:,? (?:som (?:är|har) )?(?:daterad|daterat|inlämnad|inlämnat|inlämnats|väckt|väckts|ställd)?(?: ?(?:av |den )*<when=DATE>)?,?)? (?:vill|föreslår|föreslog|yrkar|yrkade|hemställer|begär) (?P<agent><PERSONS>|<NAME>){_PARTY}{_ADVERB}(?P<chain>,? (?:dels )?att)(?= )",
        True,
    ),
    (
        "acts.in-a-letter@1",
        ActKind.PROPOSAL,
        r"(?:skrivelse|motion)(?: (?:daterad |av |den )?<when=DATE>)? (?:från|av) <agent=PERSONS>(?: <PARTY>)?,? (?:vari|där|i vilken) (?:det )?föreslås(?P<chain> att)",
        True,
    ),
    (
        "acts.has-proposed@1",
        ActKind.PROPOSAL,
        rf"<agent=AGENT>{_SHORT} har(?:{_IN_PAPER})?(?: (?:av |den |daterat |daterad )?<when=DATE>)?(?:, § <NUMBER>,)?(?:, dnr <DNR>,)? föreslagit(?P<chain>{_CHAIN}(?:,? dels att)?)",
        True,
    ),
    (
        "acts.has-filed@1",
        ActKind.PROPOSAL,
        rf"(?P<agent><PERSONS>|<NAME>){_PARTY} (?:har )?(?:(?:den )?<when0=DATE> )?{_FILED} (?P<sort>en motion|ett medborgarförslag|en skrivelse)(?:,? (?:daterad|daterat|inkommen|inkommet|väckt)?(?: ?(?:den )?<when=DATE>)?,?)?(?:,? (?:om|med (?:förslag|yrkande)(?: om)?|där (?:hon|han|de|förslagsställaren|motionären|motionärerna) (?:föreslår|yrkar)|(?:vari|där|i vilken|i vilket) (?:det )?föreslås))(?P<chain>,? att)(?= )",
        True,
    ),
    (
        "acts.wants-in-a-motion@1",
        ActKind.PROPOSAL,
        rf"(?P<agent><PERSONS>|<NAME>){_PARTY} (?:vill|ville)(?: därför)? i (?:en|ett|sin|sitt) (?P<sort>motion|medborgarförslag)(?:,?(?: (?:daterad|daterat|väckt|från|av))?(?: den)? <when=DATE>,?)?(?P<chain> att)(?= )",
        True,
    ),
    (
        "acts.proposed-inverted@1",
        ActKind.PROPOSAL,
        rf"(?:^|(?<=, och )|(?<=; )|(?<=, men ))I (?:en |ett |sin |sitt )?{_PAPER}{_DATED.format('when')}(?:,? (?:dnr )?<DNR>,?)? (?:föreslog|hemställde|förordade|föreslår|förordar) <agent=ANYBODY>{_ADVERB}(?P<chain>{_CHAIN} att)(?= )",
        True,
    ),
    (
        "acts.shares-and-proposes@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY> (?:delar|instämmer|ansluter|anser|menar|bedömer|gör bedömningen|ser|konstaterar|välkomnar|ställer sig|är positiv)(?:(?!<ANYBODY>|<PERSON>)[^.;:]){{0,160}}? och (?:föreslår|hemställer)(?P<when>{ADJUNCT})(?P<chain>{CHAIN})",
        False,
    ),
    (
        "acts.handled-and-proposes@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY> (?:har )?(?:behandlade|behandlat|behandlar|beredde|berett|prövade|prövat|handlade|handlagt|övervägt|stannade|stannar)(?:(?! men | inte )[^.;<]){{0,60}}?(?:(?:den )?<when=DATE>)?(?:,? § ?<NUMBER>)?,? och (?:har )?(?:då |därvid |därefter )?(?:föreslår|föreslog|föreslagit|hemställer|beslutade(?: att)? föreslå)(?P<chain>{_CHAIN})",
        True,
    ),
    (
        "acts.asked@1",
        ActKind.PROPOSAL,
        rf"{_ITEM}(?P<chain><agent=ANYBODY> föreslås(?:(?: att)? (?:föreslå|rekommendera|hemställa hos)(?: att)? <ANYBODY>)*(?:(?: att)? (?:besluta|fatta)(?: (?:följande beslut|följande))?(?:,? att)?|,? att)(?![a-zåäö]))",
        False,
    ),
    (
        "acts.chair-moves@1",
        ActKind.PROPOSAL,
        r"<agent=ROLE>(?: <PARTY>)?(?:(?:,| och) <with=PERSONS>(?: <PARTY>)?)? (?:yrkar|yrkade|föreslår|föreslog)(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.official-proposes@1",
        ActKind.PROPOSAL,
        rf"(?:^|(?<=[.;,] )|(?<= och ))<agent=ROLE>(?P<when>{ADJUNCT}) (?:föreslår|förordar|rekommenderar|hemställer|föreslog|förordade|rekommenderade|hemställde|har(?P<when0>{ADJUNCT})(?: (?:med anledning av|med hänvisning till|mot bakgrund av|efter) (?:(?! att )[^.;:,<]){{3,50}})? (?:föreslagit|förordat|rekommenderat))(?P<when2>{ADJUNCT})(?P<chain>{CHAIN})(?<= att)(?= )",
        False,
    ),
    (
        "acts.proposes@1",
        ActKind.PROPOSAL,
        rf"<agent=AGENTS>{_PARTY}{_ALONG}{APPOSED}(?:, som)? {_PROPOSES}(?! <PERSON>)(?P<when>{ADJUNCT}){_ALONG}(?P<when2>{ADJUNCT})(?P<chain>{CHAIN})(?! inte)",
        False,
    ),
    (
        "acts.moves-inverted@1",
        ActKind.PROPOSAL,
        rf"\byrka(?:r|de) <agent=PERSONS>{_PARTY}(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.asks-for@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY>(?P<when>{ADJUNCT}) begär(?P<when2>{ADJUNCT})(?P<chain>(?:(?: hos| av) <ANYBODY>)? att)(?= (?:<HOME>|<MUNICIPALITY>) )",
        False,
    ),
    (
        "acts.therefore-proposes@1",
        ActKind.PROPOSAL,
        rf"{_LEAD} ?\b(?:föreslår|hemställer|rekommenderar) <agent=ANYBODY>{_ADVERB}(?P<chain>{_CHAIN} att)(?= )",
        False,
    ),
    (
        "acts.intends@1",
        ActKind.PROPOSAL,
        rf"<agent=SELF> (?:har för avsikt|avser|tänker|kommer)(?: att)? (?:(?:(?!\b(?:inte|ej|aldrig|knappast)\b)[^.;<]){{1,30}} )?(?:föreslå|hemställa hos)(?P<chain>{_CHAIN} att)(?= )",
        False,
    ),
    (
        "acts.own-proposal-to@1",
        ActKind.PROPOSAL,
        r"^<agent=ANYBODY> förslag(?: till beslut)?(?:(?: till| i)(?P<chain> <ANYBODY>)|(?P<chain2>))(?::?$|:(?= (?:att )?(?:<HOME>|<MUNICIPALITY>)))",
        False,
    ),
    (
        "acts.labelled@1",
        ActKind.PROPOSAL,
        r"(?:^|(?<= ))<agent=ANYBODY> förslag(?: till beslut)?(?P<chain>(?: till <ANYBODY>)?)(?:,? (?:den )?<when=DATE>)?:(?= [A-ZÅÄÖ]| <HOME>| <MUNICIPALITY>| att )",
        False,
    ),
    (
        "acts.item-proposes@1",
        ActKind.PROPOSAL,
        rf"{_ITEM}(?:att )?(?P<chain>(?:(?:hos|till) <ANYBODY> )?(?:föreslå|hemställa hos|hemställa|rekommendera){CHAIN})",
        False,
    ),
    (
        "acts.supports-proposal-to@1",
        ActKind.PROPOSAL,
        r"<agent=BODY> tillstyrker förslag(?:et)? till beslut i(?P<chain> <ANYBODY>)",
        False,
    ),
    (
        "acts.nominal@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY> förslag(?P<chain>(?: till beslut)?(?: är)?(?: (?:om )?att(?= )| om{NOUN}))",
        False,
    ),
    (
        "acts.lists-motion@1",
        ActKind.PROPOSAL,
        rf"(?:^(?:[-–•] )?(?:<ROLE> )?|(?<=<NUMBER>\. )|(?<=[a-zåäö.] )(?<! av )(?<! från )|^(?:<BODY> )?<ROLE>,? )<agent=PERSONS>(?: <PARTY>|(?-i: \([A-ZÅÄÖ]{{1,5}}\)|(?= \([a-zåäö]{{1,5}}\):) \([a-zåäö]{{1,5}}\)))?{_ALONG}(?::|,? [-–](?= {_MOVED})|(?= {_CELL}))(?P<chain>(?= )(?: att)?)",
        False,
    ),
    (
        "acts.wants@1",
        ActKind.PROPOSAL,
        rf"<agent=PERSONS>{_PARTY} (?:vill|önskar|ville)(?P<chain>{_ADVERB}(?: att)?)(?= (?!inte|ej|veta|ha |se ))",
        False,
    ),
    (
        "acts.wants-it-so@1",
        ActKind.PROPOSAL,
        rf"^<agent=PERSONS>{_PARTY} (?:vill|önskar|ville)(?P<chain>{_ADVERB} att)(?= {_DONE_WITH_IT})",
        False,
    ),
    (
        "acts.movers-want@1",
        ActKind.PROPOSAL,
        rf"(?:^|(?<=\. ))(?:Motionär(?:en|erna)|Förslagsställar(?:en|na)),? <agent=PERSONS>{_PARTY},? (?:vill|önskar|ville)(?P<chain>{_ADVERB} att)(?= (?!inte|ej))",
        True,
    ),
    (
        "acts.wants-inverted@1",
        ActKind.PROPOSAL,
        rf"^I (?:första|andra|sista) hand (?:vill|önskar|ville) <agent=PERSONS>{_PARTY}(?P<chain>(?: att)?)(?= (?!inte|ej|veta|ha |se ))",
        False,
    ),
    (
        "acts.moves-further@1",
        ActKind.PROPOSAL,
        r"\byrka(?:r|de) (?:hon|han|de)(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.we-propose@1",
        ActKind.PROPOSAL,
        rf"(?:föreslår|yrkar) <agent=SELF>(?: därför)?(?P<chain>{_CHAIN})",
        False,
    ),
    (
        "acts.moves-through@1",
        ActKind.PROPOSAL,
        r"<PARTYNAME> (?:yrkar|yrkade|föreslår|föreslog)(?:,? genom|,? via) <agent=PERSONS>,?(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.puts-forward-to-refuse@1",
        ActKind.PROPOSAL,
        rf"<agent=PERSONS>{_PARTY} (?:framställer|framställde|framför|lägger|lade|ställer|väcker|lämnar|lämnade)(?: fram)? (?:ett )?(?P<what>(?:avslags|återremiss|bordläggnings)yrkande)(?P<chain>)(?=[.;,]|$)",
        False,
    ),
    (
        "acts.puts-forward@1",
        ActKind.PROPOSAL,
        rf"<agent=PERSONS>{_PARTY} (?:framställer|framställde|framför|framförde|lägger|lade|ställer|väcker|lämnar|lämnade|inger|anmäler)(?: fram| in)? (?:(?:ett|följande) )?(?:[a-zåäö]*yrkande)(?: om)?(?P<chain>(?: att)?:?)(?= )",
        False,
    ),
    (
        "acts.supports-adding@1",
        ActKind.PROPOSAL,
        rf"^<agent=PERSONS>{_PARTY} (?:tillstyrker|biträder|ställer sig bakom|stödjer|stöder|instämmer i) (?:(?!<PERSON>)[^.;:]){{3,80}}?,? med (?:det |den |följande )?(?:tillägget?|ändringen?)(?P<chain>(?:,? att|:))(?= )",
        False,
    ),
    (
        "acts.move-of@1",
        ActKind.PROPOSAL,
        rf"^(?:[-–•] )?[a-zåäö]*yrkande (?:av|från) <agent=PERSONS>{_PARTY}:(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.and-moves@1",
        ActKind.PROPOSAL,
        rf"^<agent=PERSONS>{_PARTY} (?!inte|ej)(?:(?! inte | ej |<PERSON>)[^.;:]){{3,120}}?,? och (?:yrkar|yrkade)(?: därför)?(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.party-moves@1",
        ActKind.PROPOSAL,
        r"^(?:[-–•] )?<agent=PARTYNAMES> (?:yrkar|yrkade|föreslår)(?P<chain>(?: att)?)(?= (?!inte|ej|<PERSON>|genom|via))",
        False,
    ),
    (
        "acts.headed-by-what@1",
        ActKind.PROPOSAL,
        rf"(?:^(?:[-–•] )?|(?<= ))(?P<what>(?:avslag|bifall|återremiss|bordläggning)(?: (?:på|till|av) (?:(?!<PERSON>)[^:.;]){{1,60}}?)?)(?: yrkas av)?:(?P<chain>) <agent=PERSONS>{_PARTY}",
        False,
    ),
    (
        "acts.is-moved@1",
        ActKind.PROPOSAL,
        rf"^(?:Ett yrkande om )?(?:ett )?(?P<what>(?:avslag|bifall|återremiss|bordläggning|(?:avslags|återremiss|bordläggnings)yrkande)(?:(?!<PERSON>)[^.;:]){{0,60}}?) (?:yrkas|yrkades|framställs|framställdes|framförs|begärs|begärdes|föreslås)(?P<chain>)(?: även| också)? av <agent=PERSONS>{_PARTY}",
        False,
    ),
    (
        "acts.advises-against@1",
        ActKind.PROPOSAL,
        rf"<agent=PERSONS>{_PARTY} (?P<what>(?:avstyrker|avstyrkte)(?! inte| ej)[^.;]{{0,80}})(?P<chain>)",
        False,
    ),
    (
        "acts.pleads@1",
        ActKind.PROPOSAL,
        rf"<agent=PERSONS>{_PARTY} (?:pläderar|pläderade|talar|talade) för(?P<chain>)(?= (?:bifall|avslag|återremiss|bordläggning)\b)",
        False,
    ),
    (
        "acts.speaks-for@1",
        ActKind.PROPOSAL,
        rf"^För (?P<what>(?:bifall|avslag|återremiss|bordläggning)(?:(?!<PERSON>)[^.;:]){{0,60}}?) (?:talar|talade|pläderar|pläderade|yttrar sig|yttrade sig)(?P<chain>) <agent=PERSONS>{_PARTY}",
        False,
    ),
    (
        "acts.begs@1",
        ActKind.PROPOSAL,
        rf"<agent=PERSONS>{_PARTY} (?:begär|begärde|påyrkar|påyrkade)(?P<chain>(?: att)?)(?= (?:återremiss|bordläggning|avslag|ärendet (?:ska |skall )?(?:återremitt|bordlägg)))",
        False,
    ),
    (
        "acts.was-decided@1",
        ActKind.DECISION,
        r"^(?:(?:Härefter|Därefter|Slutligen|Sålunda|Således) )?(?:beslöts|beslutades|beslutas)(?: enhälligt)?(?P<chain>,?(?: att)?)(?=\s|:?$)",
        True,
    ),
    (
        "acts.took-decision@1",
        ActKind.DECISION,
        rf"<agent=ANYBODY> (?:fattade|har(?P<when0>{ADJUNCT}) fattat)(?P<when>{ADJUNCT}) (?:ett )?beslut(?: om)?(?P<chain>,? att)(?= )",
        True,
    ),
    (
        "acts.official-decides@1",
        ActKind.DECISION,
        r"(?:beslutar (?:<SELF>|undertecknad)|(?:<SELF>|[Uu]ndertecknad) (?:beslutar|har beslutat))(?P<chain>(?: härmed)? att)(?= )",
        False,
    ),
    (
        "acts.meeting-decided@1",
        ActKind.DECISION,
        rf"^(?:Vid|På) <agent=ANYBODY> (?:ordinarie )?(?:sammanträde|möte)(?P<when>{ADJUNCT}) (?:beslutades|beslöts)(?P<chain>(?:(?: att| följande(?: beslut)?)(?=[ :]|$)))",
        True,
    ),
    (
        "acts.took-these@1",
        ActKind.DECISION,
        rf"<agent=ANYBODY> (?:fattade|har(?P<when0>{ADJUNCT}) fattat)(?P<when>{ADJUNCT}) följande beslut(?P<chain>)(?=:?$)",
        True,
    ),
    (
        "acts.decided@1",
        ActKind.DECISION,
        rf"<agent=ANYBODY> (?:beslutade|bestämde(?= (?:den |att |<DATE>))|beslöt|har{_ADVERB}{_WHEN.replace('when', 'when0')}{_ADVERB} (?:beslutat|genom beslut{_WHEN.replace('when', 'when2')} bestämt)){_WHEN}{_GROUND}(?P<chain> ?(?: ?att| om)?)(?=\s|:?$)(?! inte\b| ej\b)",
        True,
    ),
    (
        "acts.decides@1",
        ActKind.DECISION,
        rf"{_ITEM}<agent=ANYBODY>{_ADVERB} beslutar(?: för egen del|{_ADVERB})*(?P<chain>(?:, sedan[^,]+,)?{_GROUND}(?:,? att)?)",
        False,
    ),
    (
        "acts.said-yes@1",
        ActKind.DECISION,
        rf"<agent=ANYBODY> (?:sade|sa|har(?P<when0>{ADJUNCT}) sagt)(?P<when>{ADJUNCT}) ja till(?P<chain> att)(?= )",
        True,
    ),
    (
        "acts.by-its-decision@1",
        ActKind.DECISION,
        rf"^(?:Enligt|I enlighet med|Genom) (?:ett )?beslut (?:i|av) <agent=ANYBODY>(?P<when>{ADJUNCT}) (?:ska|skall|skulle)(?P<chain>)(?= (?:<HOME>|<MUNICIPALITY>) )",
        True,
    ),
    (
        "acts.decided-inverted@1",
        ActKind.DECISION,
        rf"^(?:(?:Vid|På|Den|I|Under|Genom)\b)?(?:(?! att | om | när | som )[^.;:]){{0,60}}?(?:den )?<when=DATE>(?:,? ?§ ?<NUMBER>,?)? (?:beslutade|beslöt|bestämde|(?P<done>har|hade)) <agent=ANYBODY>(?(done) (?:beslutat|bestämt))(?P<chain> att(?= )|(?= (?:enligt|i enlighet med) )| om{NOUN})",
        True,
    ),
    (
        "acts.decides-inverted@1",
        ActKind.DECISION,
        rf"{_LEAD} ?\bbeslutar <agent=ANYBODY>(?: för egen del|{_ADVERB})*(?P<chain> att(?= )|(?= (?:enligt|i enlighet))|(?=:?$))",
        False,
    ),
    *((name, ActKind.DECISION, pattern, past) for name, pattern, past in DECIDED_IN_ANY_WORDS),
)  # fmt: skip
