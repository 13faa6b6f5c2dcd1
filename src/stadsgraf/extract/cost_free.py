"""What a passage says to be free of charge."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.cost_parts import Cost, trimmed
from stadsgraf.extract.cost_words import PAYER, TO_BE_WITH
from stadsgraf.extract.phrases import expand, network_of, point
from stadsgraf.model import Period, Value
from stadsgraf.patterns import Sieve
from stadsgraf.vocabulary import Modality

_FREE: tuple[tuple[str, str], ...] = (
    (
        "costs.free@1",
        (r"(?<![\wåäö])(?:(?P<what>(?:ett |själva )?(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?|medlemskapen|inträde(?:t)?|att (?:gå med|vara med|bli medlem|delta))(?: (?:i|av|till) <net=ANYNET>)?|det)|<net2=ANYNET>) (?:är|var)"
        r"(?: (?:helt|i dag|numera|för närvarande|under <DATE>))* (?:gratis|avgiftsfri[at]?t?|kostnadsfri[at]?t?|utan avgift|utan kostnad)(?: (?:under|(?P<until>(?:fram )?till(?: och med)?|t\.o\.m\.)) <DATE>)?"),
    ),
    (
        "costs.not-tied-to-a-fee@1",
        (r"\b(?P<what>(?:ett )?(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?)(?: (?:i|av|till) <net=ANYNET>)?) (?:är|var) (?:inte|ej) (?:förenat|förenad|kopplat|kopplad|belagt|belagd) med (?:någon|några)"
        r"(?: (?P<year>årlig|årliga)| [a-zåäöé]+)? ?[a-zåäö]*(?:avgift|avgifter|kostnad|kostnader)"),
    ),
    (
        "costs.charges-nothing@1",
        (r"(?:<net=ANYNET>(?:, som [^.;,]{1,80},)?|(?P<what>\b(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?))(?: (?:i|av|till) <net2=ANYNET>)?) (?:tar (?:inte|ej) ut någon|(?:tar|uppbär|begär|debiterar|kräver) (?:ingen|inga)|har ingen|har inga|tar inte ut några|saknar|medför ingen|medför inga|innebär ingen|innebär inga|kräver ingen)"
        r"(?: (?P<year>årlig|årliga))? ?[a-zåäö]*(?:avgift|avgifter|medlemsavgift)(?![\wåäö])"),
    ),
    (
        "costs.without-a-fee@1",
        r"<net=ANYNET>(?: \([^)]*\))?, som (?:är|är ett|är en|utgör)[^.;]{0,60}? utan (?:[a-zåäö]+ )?[a-zåäö]*avgift(?:er)?(?![\wåäö])",
    ),
    (
        "costs.and-is-free@1",
        r"(?:^|(?<=[.;] ))<net=ANYNET> (?:(?!<ANYNET>|<MONEY>)[^.;:]){1,80}?,? och (?:är|var)(?: (?:helt|i dag|numera))? (?:gratis|avgiftsfri[at]?t?|kostnadsfri[at]?t?)(?![\wåäö])",
    ),
    (
        "costs.costs-nothing@3",
        r"(?:^|(?<=[.;] ))<net=ANYNET>(?: (?:(?!<ANYNET>|<MONEY>)[^.;:]){1,120}?,? och)? (?:kostar|kostade) (?:<HOME> |oss |kommunen |staden |medlemmarna )?(?:ingenting|inget|inte något|inte någonting)(?! (?:extra|mer|ytterligare))",
    ),
    (
        "costs.which-charges-nothing@1",
        r"<net=ANYNET>(?: \([^)]*\))?, som(?: (?:i dag|numera|för närvarande))? (?:(?:inte|ej) (?:tar ut|har|kräver|uppbär) (?:någon|några)|saknar|är utan)(?: (?P<year>årlig|årliga))? ?[a-zåäö]*avgift(?:er)?(?![\wåäö])",
    ),
    (
        "costs.no-fee@1",
        r"(?:^|, |\boch )(?:någon|ingen|inga|några)(?: (?P<year>årlig|årliga))? ?(?:medlems|års|inträdes|service|deltagar)?avgift(?:er)?(?: (?:i|till|för) <net=ANYNET>)?(?: (?:därutöver|utöver detta|för medlemskapet|för deltagande))? (?:tas (?:inte |ej )?ut|debiteras (?:inte|ej)?|faktureras (?:inte|ej)?|uttas (?:inte|ej)?|utgår (?:inte|ej)?|förekommer (?:inte|ej)?|finns (?:inte|ej)?|krävs (?:inte|ej)?|betalas (?:inte|ej)?)",
    ),
    ("costs.costs-nothing@2", rf"\b(?P<what>medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutningen|{TO_BE_WITH})(?: (?:i|av|till) <net=ANYNET>)? (?:kostar|kostade) (?:kommunen |staden |<HOME> )?(?:ingenting|inget|inte något|inte någonting)"),
    ("costs.it-costs-nothing@1", rf"\bdet (?:kostar|kostade) (?:<HOME> )?(?:ingenting|inget|inte något|inte någonting) (?P<what>{TO_BE_WITH})(?: (?:i|till) <net=ANYNET>)?"),
    ("costs.pays-nothing@1", rf"(?<![\wåäö])(?:(?P<what>{PAYER})|<observer=ROLE>) (?:betalar|betalade|betalt) (?:ingenting|inget|ingen (?:[a-zåäöé]+ )?[a-zåäö]*avgift|inga (?:[a-zåäöé]+ )?[a-zåäö]*avgifter|inte någon [a-zåäö]*avgift)(?: till <net=ANYNET>)?(?! för )"),
    ("costs.pays-no-fee-to@1", r"\bbetalar (?:ingenting|inget|ingen (?P<year>årlig )?[a-zåäö]*avgift|inga (?:[a-zåäöé]+ )?[a-zåäö]*avgifter|inte någon [a-zåäö]*avgift) till <net=ANYNET>"),
    ("costs.it-is-free@1", rf"\bdet är (?:gratis|kostnadsfritt|avgiftsfritt) (?P<what>{TO_BE_WITH}|att gå med|att ansluta sig)(?: (?:i|till) <net=ANYNET>)?(?![\wåäö])"),
    ("costs.takes-nothing@1", r"<net=ANYNET> tar (?:inget|ingenting|inte) betalt"),
    ("costs.exempt@1", rf"\b(?P<what>{PAYER}) (?:(?:är|var) (?:befriade|befriad|undantagna|undantagen) från|slipper|behöver inte betala)(?: (?:att betala|betala))? (?:[a-zåäöé]+ )?[a-zåäö]*avgift(?:en|er)?"),
    ("costs.no-costs@1", r"\b(?P<what>medlemskap(?:et)?|deltagandet|anslutningen)(?: (?:i|av|till) <net=ANYNET>)? (?:medför|innebär|för med sig) (?:inga|ingen|inte några) kostnad(?:er)?(?![\wåäö])"),
)  # fmt: skip


_RULES = Sieve((rule, compiled(pattern)) for rule, pattern in _FREE)


def free(sentence: Sentence) -> Iterator[Cost]:
    """What a sentence says to be free of charge."""
    taken: list[tuple[int, int]] = []
    for rule, match in _RULES.finditer(sentence.view):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        cost = _free_of_charge(sentence, rule, match)
        if cost is not None:
            taken.append(match.span())
            yield cost


def _free_of_charge(sentence: Sentence, rule: str, match: re.Match[str]) -> Cost | None:
    groups = match.re.groupindex
    mentions = [
        m for group in ("net", "net2") if group in groups for m in group_mentions(sentence, match, group)
    ]
    observers = group_mentions(sentence, match, "observer") if "observer" in groups else []
    if any(not m.words.casefold().startswith("observatör") for m in observers):
        return None
    network = network_of(sentence, mentions)
    what = match["what"] if "what" in groups else None
    if network is None or (what is not None and what.casefold() == "det"):
        return None
    dates = [
        m
        for m in sentence.mentions
        if m.kind is MentionKind.DATE
        and sentence.places[match.start()] <= m.start < sentence.places[match.end()]
    ]
    yearly = "year" in groups and match["year"]
    kind = "medlemsavgift" if what is not None and "medlemskap" in what.casefold() else "avgift"
    span = expand(sentence, sentence.places[match.start()], sentence.places[match.end()], network.mention)
    values: tuple[Value, ...] = (("per", "P1Y"),) if yearly else ()
    period = point(dates[0]) if dates else Period()
    if "until" in groups and match["until"]:
        period = Period(None, period.end, period.precision, period.words)
    return Cost(
        rule, 0.0, "SEK", trimmed(sentence, span), network, what or "", kind, Modality.DENIED, values, period
    )
