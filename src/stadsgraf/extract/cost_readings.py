"""Amounts as running text gives them."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.cost_doubts import why_no_cost
from stadsgraf.extract.cost_parts import Cost, trimmed
from stadsgraf.extract.cost_parts_of_networks import of_the_whole
from stadsgraf.extract.cost_payees import beside, payee
from stadsgraf.extract.cost_subjects import is_of_another_town, own_subject
from stadsgraf.extract.cost_times import date_of, date_of_list, is_over, when_paid
from stadsgraf.extract.cost_words import (
    FEE,
    GRANT,
    MEMBERSHIP,
    TO_BE_WITH,
    duration_of,
    interval_of,
    is_paid_by_members,
    kind_of,
    modality_of,
    subject_of,
)
from stadsgraf.extract.phrases import Subject, expand, is_definite, network_of
from stadsgraf.model import Name, Reason, Value
from stadsgraf.swedish.amounts import APPROXIMATE
from stadsgraf.vocabulary import Modality

_HOSTING = re.compile(r"\b(?:värdskap(?:et)?|att (?:vara|bli|stå) värd)\b", re.IGNORECASE)


_RATE_OF_EXCHANGE = re.compile(r"kurs(?:en)?(?: är| om| på| av| var)?,? $", re.IGNORECASE)
_PER_CURRENCY = re.compile(r" per (?:euro|dollar|pund|yen|krona|zloty|franc)(?![\wåäö])", re.IGNORECASE)
_PER_HEAD = re.compile(
    r"[ ,]*(?:(?:och|per) år,? )?(?:och )?per (?:kommun|läns|folkbokförd )?(?:invånare|innevånare|medborgare|capita|elev|anställd|deltagare|person)(?![\wåäö])",
    re.IGNORECASE,
)
"""A rate, which is no fee by itself."""


def amounts(sentence: Sentence, home: Name | None = None) -> Iterator[Cost]:
    """The amounts of money that a sentence names; a limit that is not to be exceeded is left out.

    Args:
        sentence: the sentence.
        home: whose paper it is; what another town pays is left out.
    """
    previous: Mention | None = None
    for mention in sentence.mentions:
        if mention.kind is MentionKind.MONEY:
            around = _around(sentence, mention, previous)
            anothers = is_of_another_town(sentence, mention.start, home)
            if not anothers and _refusal(sentence, mention, around) is None:
                yield _amount(sentence, mention, around, previous)
            previous = mention


def refusal(sentence: Sentence, mention: Mention) -> Reason | None:
    """Why an amount of a sentence is left out; None if it is not."""
    money = [m for m in sentence.mentions if m.kind is MentionKind.MONEY and m.start < mention.start]
    return _refusal(sentence, mention, _around(sentence, mention, money[-1] if money else None))


_Around = tuple[int, str, str]
"""Where the words about an amount begin, those before it and those behind it."""


def _around(sentence: Sentence, mention: Mention, previous: Mention | None) -> _Around:
    left = _clause_start(sentence, mention, previous)
    return left, sentence.text[left : mention.start], sentence.text[mention.end :]


def _refusal(sentence: Sentence, mention: Mention, around: _Around) -> Reason | None:
    _, before, after = around
    if _RATE_OF_EXCHANGE.search(before[-40:]) or _PER_CURRENCY.match(after):
        return Reason.RATE
    reason = why_no_cost(before, after, sentence.text[: mention.start])
    if reason is None and _taken_elsewhere(sentence, mention):
        return Reason.COST_ELSEWHERE
    return reason


_TAKES = compiled(
    r"<who=LOCAL> (?:tar|tog|debiterar|debiterade) (?:i dag |numera |själv )?(?:ut )?[^.;,]{0,30}$"
)


def _taken_elsewhere(sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount is what another municipality charges: no cost of the paper's own."""
    match = _TAKES.search(sentence.view[: sentence.places.index(mention.start)])
    who = group_mentions(sentence, match, "who") if match is not None else []
    return bool(who) and who[0].kind is not MentionKind.HOME


_CUTS = re.compile(
    r"; |: (?=[A-ZÅÄÖ])|,? (?:men|medan|och) (?=(?!medlemskapet|avgiften|deltagandet|inträdet)[a-zåäö]{3,}(?:en|et|na|orna|erna) (?:kostar|kostade) )"
)


def _clause_start(sentence: Sentence, mention: Mention, previous: Mention | None) -> int:
    """Where the words about an amount begin: after the amount before it, a semicolon, or where another thing costs."""
    start = previous.end if previous is not None else 0
    cuts = [m.end() for m in _CUTS.finditer(sentence.text, 0, mention.start)]
    return max([start, *cuts])


_CONVERTED = re.compile(
    r"^[^.;]{0,60}?(?:\b(?:motsvarande|motsvarar|vilket motsvarar|dvs\.?|det vill säga|omräknat)|\()[^.;]{0,20}$",
    re.IGNORECASE,
)


_ABOUT = re.compile(
    r"^(?: (?:per år|om året|årligen|per medlem|och år))*,? (?:\(|– |eller |alltså |i dag )?(?:cirka|ca\.?|c:a|omkring|ungefär|drygt|knappt|runt|närmare) $",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^,? (?:och|samt|respektive|därefter|sedan)(?: (?:för|år|under|från|i))* (?:19|20)\d\d(?: till| med)? $|^ för [a-zåäö]+(?: [a-zåäö]+)? (?:och|respektive|samt) $|"
    r"^(?: per år| årligen)? till (?:ca |cirka |omkring |drygt |knappt )?$|"
    r"^[^.;,]{0,25},? (?:men|och) (?:väntas |beräknas |ska |kommer att )?(?P<rises>höjs|sänks|ökar|stiger|höjas|sänkas|öka|stiga|höjdes|sänktes|ökade|steg)(?![\wåäö])[^.;,]{0,50} till (?:ca |cirka |omkring |drygt |knappt )?$|"
    r"^(?: (?:19|20)\d\d)?,? (?:och|men) (?:är|var|blir|blev|uppgår till|uppgick till)(?: i dag| nu| numera)? (?:ca |cirka )?$|"
    r"^(?: per år| årligen)?,?(?: och| medan)?(?: för)? (?:större|mindre|övriga|andra) (?:kommuner|städer|medlemmar|orter|regioner)(?: betalar)? $|"
    r"^[^.;,]{0,25},? (?:uppgick|uppgår|blir|blev|vilket|eller|sammanlagt)\b|^[^.;,]{0,25}, (?:för|i) [A-ZÅÄÖ]",
    re.IGNORECASE,
)


_IS_NOW = re.compile(r"\b(?:är|blir|uppgår|utgör|ligger|kostar|nu|numera)\b")
"""What sets an amount apart from the year of the one before it."""


def _is_now(before: str, mention: Mention, previous: Mention | None) -> bool:
    """Whether an amount is set against the one before it, whose year is not its own."""
    same = previous is not None and previous.currency == mention.currency
    return same and _IS_NOW.search(before) is not None


def _amount(sentence: Sentence, mention: Mention, around: _Around, previous: Mention | None) -> Cost:
    left, before, after = around
    near = beside(sentence, mention)
    again = previous is not None and previous.currency != mention.currency and _ABOUT.match(before)
    if previous is not None and (_CONVERTED.match(before) or _GOES_ON.match(before) or again):
        whole = sentence.text[: previous.start]
        left = _clause_start(sentence, previous, None)
        kind = kind_of(whole)
        about = near or _about(sentence, (left, previous.start), whole)
        subject = subject_of(whole)
    else:
        kind = kind_of(before, after) if near is None else kind_of(sentence.text[: mention.start])
        about = near or _about(sentence, (left, mention.start), before, after)
        subject = subject_of(before, after)
    about = of_the_whole(sentence, about)
    head = _PER_HEAD.match(after)
    if head is not None:
        of = f" ({about.name.label})" if about is not None else ""
        unit = head.group().strip(" ,").split()[-1]
        subject, about = f"{kind if about is not None else subject} per {unit}{of}", None
    hosting = _HOSTING.search(before) is not None
    date = date_of(sentence, mention, around[0] if _is_now(before, mention, previous) else left)
    if date is None and near is not None:
        date = date_of_list(sentence)
    end = _passage_end(mention, after, date)
    span = trimmed(sentence, expand(sentence, left, end, about.mention if about is not None else None))
    return Cost(
        "costs.hosting@1" if hosting else "costs.amount@1",
        float(mention.number or 0),
        mention.currency,
        span,
        None if hosting else about,
        "värdskap" if hosting and not subject else subject,
        kind,
        _held(sentence, mention, before, after),
        _values(before, after, kind),
        when_paid(sentence, date),
        date is None and is_over(before, after),
    )


def _values(before: str, after: str, kind: str) -> tuple[Value, ...]:
    """How often, for how long, and whether about so much."""
    per = interval_of(before, after, kind)
    duration = duration_of(after) if per else ""
    values: list[Value] = [("per", per)] if per else []
    values += [("duration", duration)] if duration else []
    if APPROXIMATE.search(before[-45:]) or re.search(r"\buppskatt", before, re.IGNORECASE):
        values.append(("approximate", True))
    return tuple(values)


def _held(sentence: Sentence, mention: Mention, before: str, after: str) -> Modality:
    """How an amount is held: what a fee is to become is planned, unless somebody only asks for it."""
    whole = sentence.text[: mention.start]
    if not _rises(before, whole):
        return modality_of(sentence, before, after)
    asked = modality_of(sentence, whole, after)
    return Modality.PLANNED if asked is Modality.STATED else asked


def _rises(before: str, whole: str) -> bool:
    """Whether the words between two amounts, or before both, say that a fee is to become the second."""
    goes_on = _GOES_ON.match(before)
    if goes_on is not None and before.strip().startswith("till"):
        return re.search(r"\b(?:höjs|sänks|ökar|stiger|ska|kommer)\b(?:[^.;]|\.(?=\d))*$", whole) is not None
    rises = goes_on["rises"] if goes_on is not None else None
    return rises is not None and not rises.casefold().endswith(("des", "tes", "ade", "steg"))


_OF_ALL = re.compile(
    r"\b(?:tillsammans|sammanlagt|sammanlagda|sammantaget|totalt|avgifterna|samtliga (?:avgifter|nätverk|medlemskap)|alla (?:avgifter|nätverk|medlemskap))(?![\wåäö])",
    re.IGNORECASE,
)
_IN_FEES = re.compile(r"(?: per år| om året)? i (?:[a-zåäö]+a )?[a-zåäö]*avgifter(?![\wåäö])")
"""A sum of several fees, which is none of one network."""


def _about(sentence: Sentence, place: tuple[int, int], before: str, after: str = "") -> Subject | None:
    """The network that an amount is about: the payee where the words name one, else as `_network` has it.

    What only the passage is about gives way where the sentence names another network.
    """
    named = own_subject(sentence, *place, after) or payee(sentence, *place)
    if named is not None:
        return named.network
    about = _network(sentence, before, after)
    if about is None or about.mention is not None:
        return about
    if _OF_ALL.search(before) or _IN_FEES.match(after):
        return None
    others = [
        m
        for m in sentence.mentions
        if m.kind is MentionKind.NETWORK and m.end <= place[1] and m.name is not None
    ]
    return None if any(m.name != about.name for m in others) else about


_RUN_ON = re.compile(
    r"^(?:\s*(?:per (?:kalender)?(?:år|månad|invånare|medlem|fastighet|tillfälle)|om året|årligen|/år|och år|(?:i|under) [\wåäö]+ (?:år|månader)))+(?![\wåäö])",
    re.IGNORECASE,
)


def _passage_end(mention: Mention, after: str, date: Mention | None) -> int:
    run = _RUN_ON.match(after)
    end = mention.end + (run.end() if run is not None else 0)
    return max(end, date.end) if date is not None else end


_FEE_OF = compiled(
    r"(?:avgift(?:en|er)?|medlemskap(?:et)?|medverkan|deltagande(?:t)?|bidrag(?:et)?|anslutning(?:en)?|medlem) (?:i|till|av|för|inom) (?:det |den )?(?:[a-zåäö]+ ){0,2}?<net=ANYNET>"
)


_CHARGES = compiled(
    r"<net=ANYNET>[^.;:]{0,90}? (?:tar|tog|ta|har|kostar|kostade|begärt|begär|debiterar|fakturerar|uppbär|ansöker om|söker|beviljas|beviljades|får|erhåller|avser|höjer|höjde)\b"
)


_OWN_FEE = compiled(
    r"(?<!som i )<net=ANYNET> (?:[a-zåäö]+ ){0,1}(?:[a-zåäö]*avgift(?:en)?|serviceavgift|bidrag)"
)


_PAID_TO = compiled(
    r"\btill <net=ANYNET>(?: (?:i|under|för|år) <DATE>)? (?:betalar|betalas|betalade|betalades|erlägger|erläggs|erlades)(?: (?:<HOME>|vi|man|kommunen|staden|medlemmarna))?(?: (?:[a-zåäö]+ )?<DATE>)? $"
)


_LOCAL_COST = re.compile(
    r"\b(?:rese|arbets|personal|projekt|anläggnings|bygglovs|tomt|parkerings|driftskostnad|investering|konferensavgift)[a-zåäö]*|\bresor\b|\barbetsinsats|\bkartläggning"
    r"|\bsumma\b|\btotalt\b|\bandel\b|\bper fastighet\b",
    re.IGNORECASE,
)


_GRANT_OF_ANOTHER = re.compile(
    r"(?:\b[Ss]tatlig(?:a|t)?|(?<!\w)(?!(?:[Kk]ommunens|[Ss]tadens|[Rr]egionens|[Ll]andstingets|[Nn]ätverkets|[Ff]öreningens|[Ff]örbundets|[Mm]edlemmarnas|[Åå]rets)\b)[\wåäöÅÄÖ:-]{3,}s) (?:[a-zåäö]+ )?(?:bidrag|stöd|anslag|tillskott)(?:et|en)?(?![\wåäö])[^.;,]*$"
)
"""Before an amount that somebody else grants: "länsstyrelsens bidrag kan högst bli"."""


def _network(sentence: Sentence, before: str, after: str = "") -> Subject | None:
    """The network that a fee or grant is of: named with it, else the topic where the noun is one of a network's."""
    place = next(
        (n for n, start in enumerate(sentence.places) if start >= len(before) + sentence.text.find(before)),
        None,
    )
    view = sentence.view[:place] if place is not None else sentence.view
    fee = FEE.search(before) or GRANT.search(before) or MEMBERSHIP.search(before)
    for pattern in (_FEE_OF, _OWN_FEE, _PAID_TO, _CHARGES):
        found = list(pattern.finditer(view))
        if found and (
            pattern is not _CHARGES
            or fee
            or re.search(
                r"\b(?:tar|ta|tog) ut $|\b(?:fakturera|debitera)(?:r|de)(?: (?:kommunen|staden|medlemmarna|varje medlem))? $|\bkostar?d?e? [^.;]{0,12}$|^[^.;]{0,30} i (?:avgift|bidrag)",
                before + "",
            )
        ):
            mention = group_mentions(sentence, found[-1], "net")[0]
            if mention.name is not None and is_definite(mention):
                return Subject(mention.name, mention)
    paid = _paid_by(sentence, place, before) if place is not None and after else None
    if paid is not None:
        return paid
    if _GRANT_OF_ANOTHER.search(before):
        return None
    local = _LOCAL_COST.search(before[-70:]) is not None
    if fee and not local and _FEE_ALONE.search(before):
        return network_of(sentence, [])
    if is_paid_by_members(before) and not local:
        return network_of(sentence, _payee(sentence, len(before)))
    if re.search(
        r"\bsamlade kostnaden\b|\bkostnaden för (?:medlemskapet|deltagandet|medverkan|anslutningen)\b", before
    ):
        return network_of(sentence, [])
    return None


def _paid_by(sentence: Sentence, place: int, before: str) -> Subject | None:
    """The network that the words behind an amount tell of: "… i årsavgift till X", "… att vara med i X"."""
    paid = _PAID_AS_FEE.match(sentence.view, place)
    if paid is not None and (paid["net"] or "bidrag" not in paid.group()):
        return network_of(sentence, group_mentions(sentence, paid, "net"))
    match = _TO_BE_WITH.match(sentence.view, place)
    if match is None or not _PAID.search(before):
        return None
    named = group_mentions(sentence, match, "net") or group_mentions(sentence, match, "net2")
    return network_of(sentence, named)


def _payee(sentence: Sentence, start: int) -> list[Mention]:
    """The network named behind an amount that members pay: "betalar 500 euro till X"."""
    return [
        mention
        for mention in sentence.mentions
        if mention.kind in (MentionKind.NETWORK, MentionKind.NETREF)
        and mention.start >= start
        and re.search(r"\b(?:till|i) $", sentence.text[: mention.start])
    ][:1]


_TO_BE_WITH = compiled(
    rf"<MONEY>(?: per år| om året| årligen)*(?: (?:{TO_BE_WITH})(?: (?:i|till) <net=ANYNET>)?| till (?P<to>(?=<ANYNET>(?:[.,;)]|$| för)))<net2=ANYNET>)(?![\wåäö])"
)
_PAID = re.compile(
    r"\b(?:det (?:kostar|kostade|kommer att kosta|skulle kosta)|betala[rd]?e?|erlägger|bidrar med|kostar)\b",
    re.IGNORECASE,
)


_PAID_AS_FEE = compiled(
    r"<MONEY>(?: per år| om året| årligen)? i (?:[a-zåäö]+ )?[a-zåäö]*(?:avgift|bidrag)(?: (?:till|för) <net=ANYNET>)?"
)


_FEE_ALONE = re.compile(
    r"\b(?:(?:medlems|års|service|inträdes|anslutnings|deltagar|nätverks|bas|grund)?avgift(?:en|er|erna)?|kontingent(?:en)?|(?:verksamhets|medlems|drifts|års)?bidrag(?:et)?"
    r"|medlemskap(?:et)?|deltagandet|medverkan|anslutningen|(?:att (?:vara|bli) medlem))(?![\wåäö])",
    re.IGNORECASE,
)
