"""What keeps a clause from being read as one of members: wishes, guesses, other offices, other matters."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_clause_parts import Clause, Found
from stadsgraf.extract.membership_objects import governs_a_network, is_a_visit
from stadsgraf.extract.membership_rules import END
from stadsgraf.extract.membership_words import Sense

BARS = compiled(
    r"\b(?:bör|borde|skulle|kunde|kan(?! nämnas| noteras| räkna| titulera)|må|kanske|eventuellt|möjligen|om|ifall|huruvida|förutsatt|förutsättning|villkor|vill|ville|önskar|önskade|föreslå\w*|yrka\w*|förslag\w*|tycker|anser"
    r"|frågar|undrar|varför|ryktas|påstås|påstått|påstår|sägs|lär|ryktesvis|tänkbar\w*|möjlig\w*|presumtiv\w*|potentiell\w*|blivande|observatör\w*|gäst|gäster|adjungera\w*|åhörare|någon gång|i framtiden"
    r"|konferens\w*|seminari\w*|kurs\w*|mötet|möte|resa|studiebesök|projekt\w*|projektet|bolag\w*|aktiebolag\w*|EU|riksdagen|(?:den|de) (?:sist|först)nämnd[ae]|den (?:förra|senare)|partiet|facket|nämnden som|grunda\w+|stifta\w+|värd|värdar|värdstad|värdkommun|ordförande\w*|talare|sökande\w*|kandidat\w*|felaktigt|tror|hoppas(?! på att)|protest\w*)\b"
)
OFFICES = re.compile(
    r"\b(?:observatör|adjung|gäst\b|gäster\b|föregångar|åhörar|iakttagar|samtidigt som|salen\b)"
)
"""What one is in a network who is no member, and who was one in another's place."""
OTHER_BODY = re.compile(
    r"s? (?:stads|kommun|läns|folk|region|musik|natur|konst|energi)?(?:bibliotek|muse|universitet|högskol|hamn|skol|kyrk|stift|förening|bolag|orkester|teater|flygplats|sjukhus|gymnasi|tidning|föregångar|vänort|invånare|näringsliv)"
)
"""Behind a town: something else that bears its name, or is told by it."""
OF_ANOTHER = compiled(
    r"(?: (?:sedan|år|den|också|även|numera|nu|länge|redan|<DATE>))* (?:som (?!(?:[a-zåäö]+ )?medlem)|att (?!gå med|ansluta|bli|delta|vara med|ingå|träda|inträda|söka|ansöka|skriva|komma med)|(?:i|av|till|hos|inom) (?:<NAME>|<ORG>|<BODY>|[A-ZÅÄÖ]|(?:den|det|en|ett|vår|sin) [a-zåäö]+|[a-zåäö]+s [a-zåäö]+))"
)
"""Behind a phrase without a network: what else one is a member of."""
ATT_OTHER = re.compile(
    r" (?:från )?att (?!gå med|ansluta|bli|delta|vara med|ingå|träda|inträda|söka|ansöka|skriva|komma med)"
    r"| (?:på )?(?:[a-zåäö]+ )?[a-zåäö]*(?:upprop|manifest|deklaration|resolution|protokoll|skrivelse|brev|namninsamling)(?:et|en)?(?![a-zåäö])"
)
"""Behind "avböjt": what else one declines to do; behind "skrivit under": what else one signs."""
LEFT_A_PAPER = re.compile(
    r"(?:lämna[td]|lämnade|övergav|övergivit)\b.*?(?:\b(?:ett|en|sin|sitt|sina|till|över|om)\b|förslag|yttrande|svar|ansökan|besked)"
)
"""What one leaves that is no network: an opinion, a proposal."""
HAD_ELSE = re.compile(
    r"(?i:har|haft|hade) (?=.*(?:\b(?:om|framför|för|före|utan|mot|över|kring|av|till|på|från) (?:ett )?(?:[a-zåäö]+ )?medlemskap|[a-zåäö](?:its|ats|tts|dds)\b"
    r"|\b(?:valt|sökt|fått|lovat|krävt|önskat|begärt|föreslagit|diskuterat|övervägt|prövat|utrett|planerat|nekats|avslagit|avböjt|avslutat|lämnat|gett|givit)\b)).*"
)
"""What "har" begins that is no "har medlemskap": it was offered, weighed or chosen against."""
THOUGHT_BETTER = re.compile(
    r"\b(?:ångra\w*|(?:tog|tagit) tillbaka|återto\w*|drog tillbaka|står kvar|stannade|kvarst\w+|blev kvar|är (?:inte|ej) längre|lämnade|utträdde|har lämnat|har utträtt)\b"
)
_OTHER_MATTER = re.compile(
    r"värdskap|\bvärd\b|värdstad|konferens|kongress|generalförsamling|stormöte|årsmöte|avtal\b|avtalet|upprop|resolution|utställning|tävling|projekt|bidrag|upphandl|\bkurs|utbildning|kommission|styrgrupp|samordna|konstituerande|bildandet",
    re.IGNORECASE,
)
"""What else towns say yes and no to, sign, take up and leave."""
DOUBT = re.compile(
    r"\b(?:helst|gärna|velat|önskat|sägs|påstås|påstår|ryktas|lär|hoppas|vill|ville|önskar|önskade|bör|borde|tycker|anser|undrar|förutsätter|kräver|föreslår|yrkar|begär|begärde|övervägdes|nominera\w+|kandidera\w+|skulle)\b",
    re.IGNORECASE,
)
SAYS_MEMBER = re.compile(r"medlem|inträd|utträd|anslu?[tö]|inval|invoter|upptag|upptog|ansök|nätverk")
"""Words that speak of members by themselves; what is said without them is bound where no network stands beside it."""
_MEMBERLY = re.compile(
    r"medlem|anslut|anslöt|nätverk|deltagar|inträd|utträd|krets|förening|allians|förbund|ansök|inval|upptog|antog|gick med|gått med|delägare|samarbet|samverka|tackat",
    re.IGNORECASE,
)
_TAIL = compiled(
    rf"(?:,? (?:(?:<ANYNET>|i <ANYNET>|till <ANYNET>|ur <ANYNET>|<NUMBER>|redan|också|även|nu|numera|sedan|länge|åter|därmed|dock|igen|tillsammans|än|idag|i dag|dessutom|alltjämt|fortfarande|ännu|samtidigt|med [a-zåäö]+ skäl|av [a-zåäö]+ skäl|likaså|bl\.a\.|bland andra)))*{END}"
)


ASKED_TO_ANSWER = re.compile(
    r"\b(?:yttra sig|lämna synpunkter|avge (?:ett )?yttrande|svara)\b[^.;]{0,160}\bavst(?:ått|od|år)$"
)
"""Who was asked to answer and has "avstått" has given no answer."""
_FOUNDED = re.compile(
    r"\b(?:grunda|bilda|stifta|konstituera|instifta)\w*|\b(?:tillkom|kom till|såg dagens|undertecknade)\b"
)
"""Who was there then is told of a founding."""


STARTED_BY = re.compile(r"\b(?:på|efter) initiativ (?:av|från)\b")
"""What came about on the initiative of others is not said of those others."""
_THERE = re.compile(r"\b(?:där|dit|däri|dithän)\b")


def _is_elsewhere(paper: Paper, sentence: Sentence, clause: Clause) -> bool:
    """Whether "där" takes up another name than the topic: the one named last before."""
    if _THERE.search(sentence.view, clause.start, clause.end) is None:
        return False
    place = sentence.places[clause.start]
    before = [m for m in sentence.mentions if m.end <= place]
    before = [
        *(m for s in paper.sentences[max(0, sentence.index - 1) : sentence.index] for m in s.mentions),
        *before,
    ]
    named = [
        m
        for m in before
        if m.kind in (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.ORG, MentionKind.NAME)
    ]
    return bool(named) and named[-1].name != sentence.topic


def is_bound(
    paper: Paper,
    sentence: Sentence,
    clause: Clause,
    best: Found,
    network: Mention | None,
    members: tuple[Mention | None, ...],
) -> bool:
    """Whether a phrase of many meanings is on members here."""
    view, end = sentence.view, best[2]
    if network is None and _is_elsewhere(paper, sentence, clause):
        return False
    if network is None and _OTHER_MATTER.search(view):
        return False
    if all(m is None or m.kind is MentionKind.NAME for m in members):
        return False
    if network is not None and governs_a_network(view, clause.start, clause.end):
        return True
    if best[0].sense is Sense.WAS and is_a_visit(sentence, clause.start, clause.end):
        return False
    if network is not None and compiled(r" (?:[a-zåäö]+ ){0,2}<ANYNET>").match(view, end):
        return True
    if any(_FOUNDED.search(s.text) for s in paper.sentences[max(0, sentence.index - 1) : sentence.index + 1]):
        return False
    near = paper.sentences[max(0, sentence.index - 2) : sentence.index + 1]
    if not any(
        _MEMBERLY.search(s.text) or any(m.kind is MentionKind.NETWORK for m in s.mentions) for s in near
    ):
        return False
    last = max([end, *(view_end for view_end in _ends(sentence, members) if view_end <= clause.end)])
    return _TAIL.match(view, last) is not None


def _ends(sentence: Sentence, members: tuple[Mention | None, ...]) -> Iterator[int]:
    for member in members:
        if member is not None:
            yield sentence.places.index(member.start) + 1


def is_of_network(sentence: Sentence, clause: Clause, ahead: list[Mention]) -> bool:
    """Whether a relative clause tells of the network before it: "X, som i sin tur är medlem i Y"."""
    if not ahead or ahead[-1].kind is not MentionKind.NETWORK:
        return False
    between = sentence.text[ahead[-1].end : sentence.places[clause.start]]
    named = [m for m in sentence.mentions if m.start >= sentence.places[clause.start]]
    named = [m for m in named if m.start < sentence.places[clause.end]]
    other = any(m.kind is MentionKind.NETWORK and m.name != ahead[-1].name for m in named)
    return other and _WHICH.fullmatch(between) is not None


_WHICH = re.compile(r"(?: \([^()]{1,60}\))?,? ?(?:som ?)?")


NOT_UNTIL = compiled(
    r"\bförrän\b|(?<![\wåäö])(?:före|innan|fram till|intill|till och med|ännu) (?:år )?<DATE>"
)
"""Until when somebody was no member: "inte medlem förrän 2012", "före 2012 var X inte medlem"."""


def is_taken_out(sentence: Sentence, members: tuple[Mention | None, ...]) -> bool:
    """Whether members stand as those of whom it is not said: "bolaget, inte staden, som är anslutet"."""
    first = members[0]
    if first is not None and re.search(
        r"(?:, |\b(?:men|dock|däremot|fast|och) )(?:inte|ej|icke)(?: heller)? $", sentence.text[: first.start]
    ):
        return True
    last = members[-1]
    return last is not None and OTHER_BODY.match(sentence.text, last.end) is not None
