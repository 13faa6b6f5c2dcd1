"""Membership as what an act asks for, where nobody is named who joins: "att ansöka om medlemskap i X".

A board that is to apply, and a verb without a subject, mean the municipality or region whose paper it is.  The
rules read only what a proposal or a decision holds.
"""

import re

from stadsgraf.annotate.paper import MentionKind
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import Act, held_from
from stadsgraf.extract.membership_rules import END, NETWORKS, TIME, Rule, gate
from stadsgraf.extract.rule import Match
from stadsgraf.vocabulary import Modality

_R, _D = Modality.REQUESTED, Modality.DENIED
_NET = rf"(?:(?:nätverket|föreningen|det|den|detta|denna) )?(?:[a-zåäö-]+ ){{0,3}}?(?P<net>{NETWORKS})"
_ADVERB = (
    r"(?: (?:också|även|därutöver|dessutom|i stället|istället|nu|redan nu|redan|genast|omedelbart|så snart som möjligt|med omedelbar verkan|på sikt|i första hand|i andra hand|för sin del|åter|på nytt|formellt|snarast(?: möjligt)?|därmed|därför|senast|gemensamt|omgående|alltjämt|fortsatt|fortsättningsvis|även fortsättningsvis"
    rf"|tills vidare|under en försöksperiod|på försök|(?:under|i) (?:mandatperioden|en period)(?: av <NUMBER> år)?|{TIME}))*"
)
_MODAL = r"(?:(?:ska|skall|skulle|måtte|bör|kan) )?"
_SUBJECT = (
    rf"(?P<who><HOME>|<MUNICIPALITY>|<CITY>|<SELF>){_ADVERB} (?:(?:ska|skall|skulle|måtte|bör){_ADVERB} )?"
)
_BARE = rf"(?:^|(?<=\batt )|(?<=\bdels )|(?<=<NUMBER>\. )|(?<=[-–] )|(?<=<ANYBODY> )|(?<= och )|(?<= samt )|(?<=, )){_MODAL}"
_KIND = r"(?:(?:ett|fullt|fullvärdigt|associerat|nytt) )*(?:medlemskap|inträde|anslutning)"
_APPLY = rf"(?:ansök(?:a|er|te)|sök(?:a|er|te)|begär(?:a|de)?)(?: om)? {_KIND}(?: (?:i|till) {_NET}|{END})"
_JOIN = (
    r"(?:(?:(?:tas|upptas|antas|väljs)(?: (?:in|upp))?(?: som (?:[a-zåäö]+ )?medlem)?|välkomnas(?: som (?:[a-zåäö]+ )?medlem)?|beviljas (?:medlemskap|inträde)) i|(?:gå|går) (?:in|med)(?: som (?:[a-zåäö]+ )?medlem)? i|(?:träda|träder) in i|(?:bli(?:r)?|vara|är)(?: (?:fullvärdig|associerad|ny))? (?:medlem(?:mar)?|part) i|(?:åter)?inträd(?:a|er)(?: (?:som|såsom) (?:[a-zåäö]+ )?medlem)? i"
    r"|(?:åter)?anslut(?:a|er) sig till|(?:teckna|tecknar|ingå|ingår) medlemskap i|tacka(?:r)? ja till (?:(?:ett|erbjudandet om|inbjudan om|inbjudan till) )?(?:medlemskap(?:et)? i )?"
    r"|(?:skriv(?:a|er) (?:under|på)|underteckn(?:a|ar)) (?:[a-zåäö]+ )?[a-zåäö]*(?:dokumentet|avtalet|förklaringen|överenskommelsen|deklarationen|stadgan|fördraget) (?:till|för|i|med)"
    r"|tacka(?:r)? ja till att (?:delta|vara med|ingå|gå med) i"
    r"|anta(?:r)? (?:inbjudan|erbjudandet) (?:(?:om|till) medlemskap i|om att bli medlem i|från))"
)
_KEEP = (
    r"(?:(?:förny(?:a|ar)|förläng(?:a|er)|behåll(?:a|er)|fortsätt(?:a|er)|upprätthåll(?:a|er)) (?:(?:sitt|sina|<HOME>|<MUNICIPALITY>) )?(?:medlemskap(?:et)?|plats(?:en)?) i"
    r"|(?:kvarstå(?:r)?|stanna(?:r)?|står|stå|bli(?:r)?)(?: kvar)?(?: som medlem)? i)"
)
_SELF = r"(?:<HOME>|<who=MEMBER>)"
_LEAVE = (
    r"(?:(?:lämna|lämnar)|(?:utträd(?:a|er)|gå(?:r)?|träd(?:a|er)|begär(?:a)? utträde) ur"
    r"|(?:säg(?:a|er) upp|avsluta(?:r)?) (?:(?:sitt|<HOME>|<MUNICIPALITY>) )?medlemskap(?:et)? i)"
)
_DECLINE = r"(?:tacka(?:r)? nej till|avböj(?:a|er)|avstå(?:r)? från)(?: (?:ett|erbjudandet|(?:en )?inbjudan|att gå med i))?(?: (?:om|till|från|i))?(?: medlemskap(?:et)?(?: i)?)?"
_JOINING = gate(
    "tas upptas antas väljs välkomnas beviljas vara är skriva skriver underteckna undertecknar gå går träda träder bli blir inträda inträder återinträda återinträder ansluta a"
    "nsluter återansluta återansluter teckna tecknar ingå ingår tacka tackar anta antar"
)
_KEEPING = gate(
    "förnya förnyar förlänga förlänger behålla behåller fortsätta fortsätter upprätthålla upprätthåller kvarstå kvarstår"
    " stanna stannar stå står bli blir"
)
_LEAVING = gate("lämna lämnar utträda utträder gå går träda träder begär begära säga säger avsluta avslutar")

WISHES: tuple[Rule, ...] = (
    Rule("membership.should-apply@1", rf"{_SUBJECT}{_APPLY}", _R, implied=True, acted=True, verbs=gate("medlemskap inträde anslutning")),
    Rule("membership.should-join@1", rf"{_SUBJECT}{_JOIN} ?{_NET}", _R, acted=True, verbs=_JOINING),
    Rule("membership.should-leave@1", rf"{_SUBJECT}{_LEAVE} {_NET}", _R, leaving=True, acted=True, verbs=_LEAVING),
    Rule("membership.should-leave-it@1", rf"{_SUBJECT}(?:(?:träda|träder|gå|går) (?:ut|ur)|utträd(?:a|er)){END}", _R, implied=True, leaving=True, acted=True, verbs=_LEAVING),
    Rule("membership.should-keep@1", rf"{_SUBJECT}{_KEEP} {_NET}", _R, acted=True, verbs=_KEEPING),
    Rule("membership.to-keep@1", rf"{_BARE}{_KEEP} {_NET}", _R, acted=True, verbs=_KEEPING),
    Rule("membership.place-kept@1", rf"<HOME> (?:medlemskap|plats) i {_NET} (?:behålls|bibehålls|förlängs|förnyas|kvarstår)", _R, acted=True, verbs=gate("behålls bibehålls förlängs förnyas kvarstår")),
    Rule("membership.sought@1", rf"(?:^|\b[Aa]tt )(?:ett )?(?:medlemskap|inträde|anslutning)(?: (?:i|till) {_NET})?{_ADVERB} (?:söks|begärs|tecknas|ingås|sökes)(?:{_ADVERB} (?:i|hos|till) {_NET.replace('net', 'net2')}|(?=\s*$|[.,;]| (?:från|fr\.? ?o\.? ?m\.?|under|i|och|samt) ))", _R, acted=True, verbs=gate("söks sökes begärs tecknas ingås")),
    Rule("membership.to-apply@1", rf"{_BARE}{_APPLY}", _R, implied=True, acted=True, verbs=gate("medlemskap inträde anslutning")),
    Rule("membership.to-go-in@1", rf"{_BARE}{_JOIN} ?{_NET}", _R, acted=True, verbs=_JOINING),
    Rule("membership.to-bring-in@1", rf"(?:anslut(?:a|er|it|s|as)|anmäl(?:a|er|t)|skriv(?:a|er) in) {_SELF} (?:som medlem i|till|i) {_NET}", _R, acted=True, verbs=gate("ansluta ansluter anslutit ansluts anslutas anmäla anmäler anmält skriva skriver återansluta återansluter återansluts")),
    Rule("membership.to-leave@1", rf"{_BARE}{_LEAVE} {_NET}", _R, leaving=True, acted=True, verbs=_LEAVING),
    Rule("membership.to-renew@1", rf"\b[Mm]edlemskapet(?: i {_NET})? (?:ska |skall |bör |skulle )(?:förlängas|förnyas)", Modality.PLANNED, implied=True, acted=True, verbs=gate("förlängas förnyas")),
    Rule("membership.to-decline@1", rf"(?:{_BARE}|(?<=<HOME> )|(?<=<MUNICIPALITY> ))(?:{_DECLINE} {_NET}|tacka(?:r)? nej(?: till (?:ett )?medlemskap(?:et)?)?{END}|(?:(?<=<HOME> )|(?<=<MUNICIPALITY> ))avstå(?:r)?{END})", _D, implied=True, acted=True, verbs=gate("tacka tackar avböja avböjer avstå avstår")),
)  # fmt: skip
"""Rules for what is asked for; they come last, after those that name who joins."""

_WEIGHED = re.compile(
    r"\b(?:utred|pröv|överväg|undersök|möjlighet|förutsättning|frågan|huruvida|återkom|redovis|konsekvens|inte|ej|avslå|avslag|avstyrk|återremi|bordlägg"
    r"|uppman|avvakt|vänta med|dröj|skjut|avråd|undvik|uppmuntr|anmoda|samarbet|delta|kostnad|analys|belys|beskriv|innan|efter|när|sedan)\w*[^;]*$",
    re.IGNORECASE,
)
"""Words of an act that look into a membership or set it aside, rather than ask for it."""
_NAMES = tuple(rule.name for rule in WISHES)


def is_weighed(match: Match, act: Act) -> bool:
    """Whether what one of these rules found is only looked into or refused by its act, or decided once upon a time.

    Args:
        match: what a rule found.
        act: the act that holds it.
    """
    if match.rule not in _NAMES:
        return False
    if act.kind is ActKind.DECISION and act.past and not _has_day(act):
        return True
    start = held_from(act, match.sentence)
    return _WEIGHED.search(match.sentence.text[start : match.span[0]]) is not None


def _has_day(act: Act) -> bool:
    """Whether the words of an act, or the meeting that it is told of, give its day."""
    dates = [
        mention.period
        for mention in act.formula.sentence.mentions
        if mention.kind is MentionKind.DATE and mention.start < act.content[0].start
    ]
    return not dates or any(period is not None and period.start == period.end for period in dates)
