"""Whose an amount is by its own verb and subject, before any network that only stands near it.

"X, till skillnad från Y som kostar …" is of Y; "projektet inom X kostade …", "deltagande i X årsmöte kostar …",
"medlemskapet i idrottsföreningen kostar …" and the sum of several fees are of no network.
"""

import re
from bisect import bisect_left

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.cost_payees import PAYERS, Payee
from stadsgraf.extract.cost_words import EVENT, FEE, GRANT, MEMBERSHIP
from stadsgraf.extract.phrases import Subject
from stadsgraf.model import Name

_OF_AN_EVENT = compiled(rf"<net=ANYNET>{EVENT}")
_BOUNDARY = compiled(
    r"[;:] |,? (?:men|medan|fast|utan att|till skillnad från) |, (?:och |samt )?(?!som |vilket |vilka |som för )| \(|, "
)
_VERB = re.compile(r"(?<![\wåäö])(?:kostar|kostade|kostat|kosta)(?![\wåäö])", re.IGNORECASE)
_POINTS = re.compile(
    r"(?<![\wåäö])(?:det|den|detta|denna|som|vilket|att|vi|oss|inträdet)(?![\wåäö])", re.IGNORECASE
)
_BARE_NETWORK = compiled(
    r"(?<!inom )(?<!\bi )(?<!av )(?<!till )(?<!med )(?<!för )(?<!från )(?<!hos )(?<!genom )(?<!vid )(?<!om )<net=ANYNET>"
)


def own_subject(sentence: Sentence, left: int, place: int, after: str) -> Payee | None:
    """Whom the verb of an amount makes it of; None where its words leave that open.

    Args:
        sentence: the sentence.
        left: where the words about the amount begin, in `sentence.text`.
        place: where the amount begins.
        after: the words behind it.
    """
    which = _which_costs(sentence, place)
    if which is not None:
        return Payee(which)
    clause = _own_clause(sentence, left, place)
    other = _costs_another(clause) or _is_of_event(clause)
    if other or _is_beside_another(sentence, left, place) or _is_of_another_membership(sentence, left, place):
        return Payee(None)
    return Payee(None) if _is_sum(sentence, left, place, after) else None


_WHICH = compiled(
    r"(?P<prep>[a-zåäö]+ )?<net=NETWORK>(?: \([^()]{1,60}\))?,? som (?:[a-zåäö]+ ){0,3}?(?:kostar|kostade|tar ut|tog ut|debiterar|begär|har en [a-zåäö ]{0,20}avgift)(?![\wåäö])[^.;,]{0,60}$"
)
_COMPARES = ("från ", "än ", "mot ", "med ", "och ", "eller ", "men ")
_OF_MEMBERS = re.compile(
    r"(?:avgift(?:en|er|erna)?|medlemskap(?:et)?|anslutning(?:en)?|medlem|deltagande(?:t)?|medverkan) (?:i|till|av|för|inom) $",
    re.IGNORECASE,
)


def _which_costs(sentence: Sentence, place: int) -> Subject | None:
    """The network of a relative clause that holds the amount: "… X som kostar"."""
    view = sentence.view[: bisect_left(sentence.places, place)]
    found = _WHICH.search(view)
    if found is None:
        return None
    prep = (found["prep"] or "").casefold()
    if prep in ("i ", "till ", "av ", "för ", "inom ") and not _OF_MEMBERS.search(view[: found.end("prep")]):
        return None
    mention = group_mentions(sentence, found, "net")[0]
    return Subject(mention.name, mention) if mention.name is not None and not mention.genitive else None


def _own_clause(sentence: Sentence, left: int, place: int) -> str:
    """The view of an amount's own clause: from the last boundary before its verb."""
    start, end = bisect_left(sentence.places, left), bisect_left(sentence.places, place)
    view = sentence.view[start:end]
    verbs = [m.start() for m in _VERB.finditer(view)]
    cuts = [m.end() for m in _BOUNDARY.finditer(view) if not verbs or m.start() < verbs[-1]]
    return view[max(cuts, default=0) :]


def _costs_another(clause: str) -> bool:
    """Whether something that is neither a fee, a membership nor a network is what costs the amount."""
    if _VERB.search(clause) is None or _POINTS.search(clause):
        return False
    if any(words.search(clause) for words in (FEE, GRANT, MEMBERSHIP)):
        return False
    return _BARE_NETWORK.search(clause) is None or _OF_AN_EVENT.search(clause) is not None


def _is_of_event(clause: str) -> bool:
    """Whether what a network holds or makes is what the amount is for, and no fee of the network beside it."""
    events = [m.start() for m in _OF_AN_EVENT.finditer(clause)]
    nets = [m.start() for m in _ANY.finditer(clause)]
    return bool(events) and len(events) == len(nets)


_ANY = compiled("<ANYNET>")
_NEW_THING = re.compile(
    r"^[^;]{0,40}?\b(?:och|samt|plus|jämte|men|medan) (?:[a-zåäö]+a )?(?P<what>[a-zåäö]{3,})(?: [^.;,]{1,40})?? (?:för|på|om|kostar|kostade|kosta|är|beräknas till|uppgår till) (?:ca |cirka |högst )?$"
)
_SAME_THING = re.compile(
    r"avgift|bidrag|insats|medlem|kontingent|större|mindre|övriga|andra|därefter|sedan|år$|^för|^under|^till|^från|^i$|^nu|^den$|^det$|kommun|städer|region|stad"
)


def _is_beside_another(sentence: Sentence, left: int, place: int) -> bool:
    """Whether the words since the amount before it name another thing that costs: "… och resor för 30 000 kr"."""
    money = [m for m in sentence.mentions if m.kind is MentionKind.MONEY and m.end <= place]
    if not money or money[-1].end > left:
        return False
    if any(m.kind in (MentionKind.NETWORK, MentionKind.NETREF) for m in _between(sentence, left, place)):
        return False
    new = _NEW_THING.search(sentence.text[left:place])
    return new is not None and not _SAME_THING.search(sentence.text[left:place][new.start("what") :])


def _between(sentence: Sentence, start: int, end: int) -> list[Mention]:
    return [m for m in sentence.mentions if start <= m.start < end]


_MEMBERSHIP_OF = re.compile(
    r"\b(?:medlemskap(?:et)?|medlem|anslutning(?:en)?|deltagande(?:t)?|medverkan) (?P<prep>i|till|hos|inom) (?:det |den |de )?",
    re.IGNORECASE,
)
_ASSOCIATION = re.compile(
    r"(?:[a-zåäö]+a )?(?:nätverk|organisation|förening|förbund|samarbete|sammanslutning|forum|råd|union|allians|samverkan|krets|partnerskap|koalition|initiativ|ring)(?:en|et|n|t)?(?![\wåäö])",
    re.IGNORECASE,
)


def _is_of_another_membership(sentence: Sentence, left: int, place: int) -> bool:
    """Whether it is a membership or taking part of something that is no network the paper knows."""
    found = list(_MEMBERSHIP_OF.finditer(sentence.text, left, place))
    if not found or FEE.search(sentence.text, found[-1].end(), place):
        return False
    end = found[-1].end()
    if any(m.kind in (MentionKind.NETWORK, MentionKind.NETREF) for m in _between(sentence, end, place)):
        return False
    words = sentence.text[end:place]
    mention = sentence.mention_at(end)
    if mention is not None and mention.kind in (MentionKind.DATE, MentionKind.NUMBER):
        return False
    return not (_ASSOCIATION.match(words) or re.match(PAYERS, words, re.IGNORECASE) or not words.strip())


_SEVERAL = re.compile(r"\b[a-zåäö]*avgifter(?:na)?(?![\wåäö])|\bmedlemskapen(?![\wåäö])", re.IGNORECASE)
_ALTOGETHER = re.compile(
    r"\b(?:tillsammans|sammanlagt|sammanlagda|sammantaget|samlade|totalt|totala|total|budget(?:en)?|budgeterat|budgeterar|samtliga|alla|varav)(?![\wåäö])",
    re.IGNORECASE,
)
_AMONG_THEM = re.compile(
    r"[^.;]{0,40}?,? (?:varav|däribland|bland annat|inklusive|inräknat|där(?=[^.;]{1,40} ingår))(?![\wåäö])"
)
_LISTED_NETWORKS = compiled(
    r"(?P<noun>avgift(?:en|er|erna)?|medlemskap(?:et|en)?) (?:i|till|för|av) <NETWORK>(?: \([^()]{1,60}\))?(?:, <NETWORK>)* (?:och|samt)(?: i| till| för)? <NETWORK>"
)
_EACH = re.compile(r"[^.;]{0,80}\b(?:respektive|vardera|var(?:dera)? för sig)\b|[^.;]{0,20} vardera\b")


def _is_sum(sentence: Sentence, left: int, place: int, after: str) -> bool:
    """Whether the amount is that of several fees together."""
    before = sentence.text[left:place]
    several = _SEVERAL.search(before) is not None
    if several and (_ALTOGETHER.search(before) or _AMONG_THEM.match(after)):
        return True
    start, end = bisect_left(sentence.places, left), bisect_left(sentence.places, place)
    both = _LISTED_NETWORKS.search(sentence.view[start:end]) is not None
    return both and not _EACH.match(after) and "vardera" not in before


_OTHERS_FEE = (
    compiled(
        r"(?:^|, |; |\b(?:och|men|medan|att|är|var|utgör|uppgår|då) )<who=LOCAL> (?:årliga |egen |egna )?[a-zåäö]*(?:avgift|kontingent|medlemskap|kostnad)(?:er)?(?![\wåäö])[^.;]*$"
    ),
    compiled(
        r"\bför <who=LOCAL>(?: del)?,? (?:kostar|kostade|är|var|blir|blev|uppgår|uppgick|innebär|innebar)(?![\wåäö])[^.;]*$"
    ),
    compiled(
        r"<who=LOCAL> (?:betalar|betalade|erlägger|erlade|bidrar med|lägger)(?: (?:själva?|i dag|numera|redan|årligen|varje år|då|<DATE>))* (?:ca |cirka |omkring )?$"
    ),
)


def is_of_another_town(sentence: Sentence, place: int, home: Name | None) -> bool:
    """Whether an amount is what another town than the paper's own pays or has as its fee.

    Args:
        sentence: the sentence.
        place: where the amount begins.
        home: whose paper it is; None where that is not known.
    """
    if home is None:
        return False
    view = sentence.view[: bisect_left(sentence.places, place)]
    found = [match for pattern in _OTHERS_FEE if (match := pattern.search(view)) is not None]
    payers = [group_mentions(sentence, match, "who")[0] for match in found]
    return any(who.kind in _TOWNS and who.name is not None and not _is_home(who.name, home) for who in payers)


_TOWNS = (MentionKind.MUNICIPALITY, MentionKind.CITY)


def _is_home(name: Name, home: Name) -> bool:
    """Whether a name is that of the paper's own organisation, or of the town or county it bears the name of."""
    return name == home or name.label in home.label or home.label in name.label
