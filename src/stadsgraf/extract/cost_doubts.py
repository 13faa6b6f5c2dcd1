"""Amounts that are no cost: limits, bounds of a range, shares, worth and turnover, what was turned down or not so.

Each looks at the words right before an amount, in its clause, or behind it.
"""

import re

from stadsgraf.model import Reason
from stadsgraf.swedish.doubt import is_hearsay

_COMPARED = re.compile(
    r"\b(?:(?:inte|ej|icke|och inte|snarare än|i stället för|istället för|mot(?: tidigare)?|från(?: tidigare)?) (?:de |den )?)$",
    re.IGNORECASE,
)
"""What an amount is not, or is set against."""
_LIMIT = re.compile(
    r"\b(?:(?:inte|ej|icke) (?:får )?)?(?:över|under)(?:stiger?|skrider?|stiga|skrida|steg|skred|stigande|skridande)\b[^.;]*$"
    r"|\b(?:lägst|dock (?:minst|högst)|mindre än|lägre än|högre än|under) $|\b(?:avgift|kostnad|belopp|bidrag|utgift|summ|inköp|beslut|ärend|medlemskap|nätverk|åtagand)[a-zåäö]*(?:er|or|ar|en|et|)? (?:på |om )?(?:över|mer än) $",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\d\s?[–—-]\s?$|\bmellan \d[\d ]*(?: [^\d\s.,;]+){0,2} och $|\d(?: [^\d\s.,;]+){1,2}[–—-]$",
    re.IGNORECASE,
)
_RANGE_BEGINS = re.compile(r"\s?[–—-]\s?\d|(?<=.) och \d", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:hälften|häften|en tredjedel|en fjärdedel|två tredjedelar|\d+ (?:%|procent)|en del|resten) av [^.;,]*$",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"\b(?:är|var|blir) värd[at]?\b[^.;]*$|\bomsätter\b|\bomsatte\b|\bomsättning(?:en)?\b|\butdelning(?:en)?\b|\bintäkt(?:en|er|erna)?\b|\bvinst(?:en)?\b|\böverskott(?:et)?\b|\bunderskott(?:et)?\b"
    r"|\baktiekapital(?:et)?\b|\btillgångar(?:na)?\b|\bskuld(?:en|er)?\b|\bbesparing(?:en|ar)?\b|\bspara[rs]?\b|\bvärdera[ds]\w*\b|\bsparade\b|\banbud(?:et|en)?\b|\bmarknadsvärde|\bböter\b",
    re.IGNORECASE,
)
_UNCHECKED = re.compile(r"\benligt uppgift(?! från)\b[^.;]*$", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:kan|kunde|vill|ska|skall|kommer|bör|behöver|får|har|hade) (?:dock |därför |således )?(?:inte|ej|aldrig) (?:(?! utan | och | men )[^.;,])*$|\bbehöver inte\b[^.;,]*$|\bslipp(?:er|a|er betala|a undan)\b[^.;,]*$"
    r"|\b(?:hade|skulle ha) (?:[a-zåäö]+ ){0,4}(?:blivit|kostat|varit|betalat|uppgått|hamnat|landat|inneburit)\b[^.;]*$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:höj|sänk|fastställ|införa?|ändra|öka|minska|bestäm|förslag|motion|yrkande|begäran|ansökan|tanke|höjning|sänkning)\w*\b",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"[^.;]{0,70}?\b(?:avslogs|avslås|avvisades|avvisas|förkastades|föll|röstades (?:ned|ner|omkull)|fick inte gehör|vann inte gehör|avstyrktes|drogs tillbaka|återtogs|bifölls inte|gick inte igenom|fick avslag|avböjdes|blev inte av|har (?:avslagits|avvisats|förkastats))(?![\wåäö])",
    re.IGNORECASE,
)
_WILL_NOT_PAY = re.compile(
    r"[^.;]{0,30}\b(?:kommer|ska|bör) (?:således |därför |alltså |dock )?(?:inte|ej) att? ?(?:erläggas|betalas|tas ut|debiteras)",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"(?: per år| årligen)? (?:mer|mindre|högre|lägre|dyrare|billigare|fler|färre) än\b|(?: per år)? (?:över|under) (?:budget|fjolårets|förra årets)"
)
_OTHERS_ALONE = re.compile(
    r" ?(?:\([^)]*\))?,? (?:men|fast) (?:så|det) (?:är|blev|blir) (?:det )?(?:inte|ej)\b"
)

_NOT_THIS = re.compile(
    r"\b(?:inte|ej|icke|aldrig|knappast)(?: (?:längre|heller|ens|alls|i dag|idag|numera|riktigt))*(?: (?:till|på|om|med))?(?: (?:de|den|hela|så mycket som))? $",
    re.IGNORECASE,
)
_GUESSED = re.compile(
    r"\b(?:(?:antas|antogs)(?= (?:bli|uppgå|kosta|landa|hamna|ligga|vara|stanna|öka|stiga|höjas))|tros|troddes|gissas|gissades|förmodas|befaras|befarades|spekuleras|spekulerades|lär|påstås|påstods|ryktas)\b[^.;,]*$"
    r"|\benligt (?:en|ett|den|de|några) (?:äldre|gamla|gammal|gammalt|tidigare|inaktuell|inaktuellt|förra) [^.;,]*$",
    re.IGNORECASE,
)
_ONLY_MENTIONED = re.compile(
    r"(?: per år| om året| årligen)? (?:(?:har|hade) (?:dock |även |också |bland annat )?(?:nämnts|diskuterats|figurerat|cirkulerat|antytts|ryktats|omtalats|förekommit|aviserats muntligt)"
    r"|nämns|nämndes|diskuteras|diskuterades|figurerar|figurerade|cirkulerar|cirkulerade|antyds|antyddes)(?![\wåäö])"
)
_BY_SO_MUCH = re.compile(
    r"\b(?:höj|sänk|öka|minska|reducera|justera)(?:a|s|r|as|t|ts|de|des|te|tes|d|ds)?(?: [a-zåäö]+)? med (?:ca |cirka |omkring |ungefär |drygt |knappt |totalt |hela |ytterligare |sammanlagt |motsvarande )*$"
    r"|\b(?:steg|stiger|stiga|stigit|sjönk|sjunker|sjunka|sjunkit)\b[^.;,]{0,30} med (?:[a-zåäö]+ )?$"
    r"|\b(?:höj|sänk|öka|minska|reducera|justera)(?:s|r|a|as|t|ts|de|des|te|tes|ds)? (?:[^.;,\d]{1,40} )?med (?:[a-zåäö]+ )?$"
    r"|\b(?:över|under)(?:skrid|stig)[a-z]* [^.;,]{0,60}(?:med|på|om) (?:[a-zåäö]+ )?$"
    r"|\böver(?:skridit|skridits) [^.;,]{0,60} $"
    r"|\b[a-zåäö]*(?:höjning|sänkning|ökning|minskning|skillnad|differens|merkostnad)(?:en|ar|arna|er)? (?:[^.;,\d]{1,50} )?(?:med|på|om|är|var|blir|uppgår till|uppgick till) (?:[a-zåäö]+ )?$",
    re.IGNORECASE,
)
"""What an amount is raised, lowered or exceeded by, which is no fee."""
_COSTS_MORE = re.compile(
    r"\b(?:öka[rd]?e?s?|stig(?:er|a)|steg)\b[^.;,]*kostnad|kostnad[^.;,]*\b(?:öka[rd]?e?s?|stig(?:er|a)|steg)\b",
    re.IGNORECASE,
)
"""What something costs besides: "då ökar resekostnaderna med"."""
_INCOME = re.compile(
    r"\b(?:inbringar|inbringade|inbringat|inbringa|drar in|drog in|dragit in|återfå|återfår|återfick|återfått|återbetal\w+|frigör|frigörs|frigjorts|frigjorde|frigöra|frigöras|tjänar|tjänade|tjänat"
    r"|får in|fick in|fått in|samlar in|samlade in|samlat in|vinner|vann|vunnit|inflyter|inflöt)(?![\wåäö])[^.;,]*$",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:kommunen|staden|regionen|landstinget|nämnden|förvaltningen|vi) (?:har |hade )?(?:(?:tidigare|redan|också|även|nu) )?(?:fått|fick|får|erhållit|erhöll|erhåller|beviljats|beviljades|tilldelats|tilldelades)(?: (?:ca|cirka|totalt|sammanlagt|hela|drygt|knappt))? $",
    re.IGNORECASE,
)
_A_GRANT = re.compile(
    r"[^.;,]{0,30}\b(?:i|som) (?:[a-zåäö]+ )?[a-zåäö]*(?:bidrag|stöd|anslag|medel|ersättning)(?![\wåäö])"
)


def is_no_fee_at_all(before: str, after: str) -> bool:
    """Whether an amount is denied, guessed, a mere difference, or money that comes in.

    Args:
        before: the words of its clause before it.
        after: the words of the sentence behind it.
    """
    if any(words.search(before) for words in (_NOT_THIS, _GUESSED, _INCOME)):
        return True
    if _BY_SO_MUCH.search(before) and not _COSTS_MORE.search(before):
        return True
    received = _RECEIVED.search(before) is not None and _A_GRANT.match(after) is None
    return received or _ONLY_MENTIONED.match(after) is not None


_ERROR = (
    r"(?:skrivfel(?:et)?|tryckfel(?:et)?|räknefel(?:et)?|felskrivning|misskrivning|felräkning|misstag|missförstånd|missuppfattning"
    r"|fel(?:aktigt?|aktiga)?|oriktigt?|(?:inte|ej) (?:riktigt?|korrekt|rätt))"
)
_SAID_IN_ERROR = re.compile(
    r"\b(?:felaktigt|felaktigen|oriktigt|av misstag|genom ett (?:skrivfel|tryckfel|räknefel|misstag|förbiseende))\b[^.;]*$",
    re.IGNORECASE,
)
_CALLED_WRONG = re.compile(
    rf"[^.;\d]{{0,40}}?(?:, (?:vilket|som|men det(?:ta)?|en uppgift som)|\. ?(?:Det(?:ta)?|Uppgiften|Beloppet|Siffran|Summan|Den (?:uppgiften|siffran|summan)|Det beloppet))"
    rf" (?:(?:(?:dock|emellertid|alltså|tyvärr|däremot) )*(?:är|var|blev|berodde på|beror på|visade sig vara|har visat sig vara|måste vara)(?: (?:dock|emellertid|alltså|tyvärr|däremot|helt|uppenbart|ett|en))*"
    rf" {_ERROR}(?![\wåäö-])(?! (?:att|i|av|på|om)\b)|stämmer (?:dock |alltså |emellertid )?(?:inte|ej)(?![\wåäö]))"
)
"""What takes an amount back, right behind it or with the sentence that follows."""


def is_taken_back(before: str, after: str) -> bool:
    """Whether a paper says of an amount that it was an error: "angavs till 9 000 kronor, vilket var ett skrivfel".

    Args:
        before: the words of the sentence before the amount.
        after: the words behind it, with those of the next sentence.
    """
    return _SAID_IN_ERROR.search(before) is not None or _CALLED_WRONG.match(after) is not None


def why_no_cost(before: str, after: str, whole: str) -> Reason | None:
    """Why an amount is none that the paper states or proposes; None if it may be one.

    Args:
        before: the words of its clause before it.
        after: the words of the sentence behind it.
        whole: the words of the sentence before it.
    """
    if is_hearsay(before):
        return Reason.HEARSAY
    if any(words.search(before) for words in (_COMPARED, _LIMIT, _SHARE, _WORTH, _UNCHECKED, _NOT_SO)):
        return Reason.NO_COST
    if is_no_fee_at_all(before, after):
        return Reason.NO_COST
    if re.search(r"\b(?:jämfört|jämföra|jämförs) med [^.;]*$|\banbud\b[^.;]*$", whole, re.IGNORECASE):
        return Reason.NO_COST
    if _RANGE.search(whole) or re.match(r" ?[–—] ?\d| ?- ?\d|(?: (?:per år|årligen))? till \d", after):
        return Reason.NO_COST
    if re.search(r"\bmellan $", before) and re.match(r" och \d", after):
        return Reason.NO_COST
    turned_down = _ASKED.search(whole) and _TURNED_DOWN.match(after)
    wrong = _OTHERS_ALONE.match(after) or re.match(r" (?:är|var) (?:ett )?(?:felaktig|fel)\b", after)
    return Reason.NO_COST if turned_down or wrong or _DIFFERENCE.match(after) else None
