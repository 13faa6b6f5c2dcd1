"""CostEstimate: fees, grants and costs, one claim per printed amount.

Conventions (see docs/model.md): a fee or grant of a network is about the network, the cost of hosting about
the hosting, a fee of membership that is denied about the membership; anything else is about words
(`subject`).  Free of charge is amount 0 and Denied.  `per` only where the text says per year, annual or
annual fee.  The same fee in another currency is a claim of its own; a sum is given only where it is printed.
A limit that a motion sets ("överstiger inte …") is no estimate.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import Subject, expand, from_start, is_definite, network_of, point
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period, Value
from stadsgraf.swedish.amounts import APPROXIMATE, WORDS, cell_amount, header_unit
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


class Cost(msgspec.Struct, frozen=True):
    """An amount as a passage gives it.

    Attributes:
        rule: `costs.name@version`.
        amount, currency: whole units and ISO 4217 code.
        span: the passage in `sentence.text`.
        about: the network; None where it is something else.
        subject: what it is for, in words.
        kind: plain word: "årsavgift", "bidrag", "kostnad".
        modality: how it is held.
        values: per, duration, approximate.
        period: when it applies.
    """

    rule: str
    amount: float
    currency: str
    span: tuple[int, int]
    about: Subject | None
    subject: str
    kind: str
    modality: Modality
    values: tuple[Value, ...] = ()
    period: Period = Period()


_FEE = re.compile(
    r"\b(?P<noun>(?:medlems|års|service|inträdes|anslutnings|deltagar|deltagande|bas|grund|registrerings|nätverks|förbunds|förenings|kongress|del)?avgift"
    r"|medlemskontingent|kontingent|insats)(?:en|er|erna)?s?(?![\wåäö])",
    re.IGNORECASE,
)
_GRANT = re.compile(
    r"\b(?P<noun>(?:[a-zåäö]*bidrag|anslag|stöd|tillskott))(?:et|en)?(?![\wåäö])", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?P<noun>[a-zåäö]*(?:kostnad|avgift|utgift|ersättning|arvode|hyra|vite|pris))(?:en|er|erna|et)?(?![\wåäö])",
    re.IGNORECASE,
)
_MEMBERSHIP = re.compile(
    r"\b(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?|deltagar(?:e|na)|att (?:vara|bli) (?:med|medlem|ansluten)|delta(?:r)?)\b",
    re.I,
)
_HOSTING = re.compile(r"\b(?:värdskap(?:et)?|att (?:vara|bli|stå) värd)\b", re.IGNORECASE)
_YEARLY_AFTER = re.compile(
    r"^[^.;,]{0,45}?(?:\bper (?:kalender)?år\b|\bom året\b|\bårligen\b|\bvarje år\b|/\s?år\b|\bi årlig avgift\b|\boch år\b|\bper medlem och år\b)",
    re.I,
)
_YEARLY_BEFORE = re.compile(
    r"\b(?:årliga?|årligt|årligen)\b|\bårs(?:avgift|kostnad|bidrag|kontingent)", re.IGNORECASE
)
_ODD_YEARS = re.compile(r"\bvart(?:annat| tredje| fjärde)? år\b|\bper tillfälle\b", re.IGNORECASE)
_MONTHLY = re.compile(r"^[^.;,]{0,25}?(?:\bper månad\b|\bi månaden\b)", re.IGNORECASE)
_COUNT = "|".join(sorted(WORDS, key=len, reverse=True))
_DURATION = re.compile(
    rf"^[^.;]{{0,40}}?\b(?:i|under)(?: en period (?:av|om)| sammanlagt)? (?P<count>\d+|{_COUNT})(?: |-)?(?P<unit>år|månader)(?![\wåäö])",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:inte|ej|icke) (?:får )?(?:överstiger?|överskrider?|överstiga|överskrida)\b[^.;]*$", re.IGNORECASE
)
_SUM = re.compile(r"\b(?:summa|totalt|sammanlagt|sammantaget|total(?:a)? kostnad)", re.IGNORECASE)
_CONDITIONAL = re.compile(
    r"^(?:om|skulle|ifall|därest)\b|\bunder förutsättning\b|\bha avsatt minst\b|\bkrävs att\b", re.IGNORECASE
)
_REQUESTED = re.compile(
    r"\b(?:begärt|begär|ansökt om|ansöker om|äskar|äskat|hemställt om|har bett om|söker)\b", re.IGNORECASE
)
_PROPOSED = re.compile(r"\b(?:yrkar|föreslår|föreslås|föreslagit|förordar)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:avser(?: [^.;]{0,30})? att ta ut|kommer(?: [^.;]{0,30})? att (?:ta ut|uppgå|kosta|bli|vara|höjas|införas)|planerar|planeras|aviserat|ska (?:införas|tas ut|höjas)|höjs till)\b",
    re.I,
)
_GIVEN = re.compile(
    r"\b(?:beviljas|beviljar|beviljade|beviljats|utbetalas|anslås|anvisas|avsätts)\b", re.IGNORECASE
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Amounts of a paper; see the module's conventions."""
    told: list[tuple[Sentence, Cost]] = []
    for sentence in paper.sentences:
        told.extend(
            (sentence, cost) for cost in (*_free(sentence), *_amounts(sentence), *_rows(paper, sentence))
        )
    stated = {_key(cost) for _, cost in told if cost.modality is Modality.STATED}
    for sentence, cost in told:
        # what is only proposed to be granted and then is granted is one amount with two passages
        if cost.modality is Modality.PROPOSED and _key(cost) in stated:
            yield _draft(paper, sentence, msgspec.structs.replace(_same(told, cost), span=cost.span), known)
        else:
            yield _draft(paper, sentence, cost, known)


def _key(cost: Cost) -> tuple[float, str, str]:
    return cost.amount, cost.currency, cost.about.name.label if cost.about is not None else cost.subject


def _same(told: list[tuple[Sentence, Cost]], cost: Cost) -> Cost:
    return next(c for _, c in told if _key(c) == _key(cost) and c.modality is Modality.STATED)


# Amounts in running text


def _amounts(sentence: Sentence) -> Iterator[Cost]:
    money = [m for m in sentence.mentions if m.kind is MentionKind.MONEY]
    for number, mention in enumerate(money):
        left = _clause_start(sentence, mention, money[number - 1] if number else None)
        before = sentence.text[left : mention.start]
        after = sentence.text[mention.end :]
        if _LIMIT.search(before):
            continue
        assert mention.number is not None
        yield _amount(sentence, mention, (left, before, after), money[number - 1] if number else None)


def _clause_start(sentence: Sentence, mention: Mention, previous: Mention | None) -> int:
    """Where the words about an amount begin: after the amount before it, or after a semicolon."""
    start = previous.end if previous is not None else 0
    cuts = [m.end() for m in re.finditer(r"; |: (?=[A-ZÅÄÖ])", sentence.text[: mention.start])]
    return max([start, *cuts])


_CONVERTED = re.compile(
    r"^[^.;]{0,60}?\b(?:motsvarande|motsvarar|vilket motsvarar|dvs\.?|det vill säga|omräknat|\()[^.;]{0,20}$",
    re.IGNORECASE,
)

_GOES_ON = re.compile(
    r"^[^.;,]{0,25},? (?:uppgick|uppgår|blir|blev|vilket|eller|sammanlagt)\b|^[^.;,]{0,25}, (?:för|i) [A-ZÅÄÖ]",
    re.IGNORECASE,
)


def _amount(
    sentence: Sentence, mention: Mention, around: tuple[int, str, str], previous: Mention | None
) -> Cost:
    left, before, after = around
    if previous is not None and (_CONVERTED.match(before) or _GOES_ON.match(before)):
        whole = sentence.text[: previous.start]
        kind, about = _kind(whole), _network(sentence, whole)
        left = _clause_start(sentence, previous, None)
        subject = _subject(whole)
    else:
        kind, about = _kind(before, after), _network(sentence, before, after)
        subject = _subject(before, after)
    hosting = _HOSTING.search(before) is not None
    per = _per(before, after, kind)
    values: list[Value] = [("per", per)] if per else []
    duration = _duration(after)
    values += [("duration", duration)] if duration and per else []
    close = before[-45:]
    if APPROXIMATE.search(close) or re.search(r"\buppskatt", before, re.IGNORECASE):
        values.append(("approximate", True))
    date = _date(sentence, mention, left)
    end = _passage_end(sentence, mention, after, date)
    span = _trimmed(sentence, expand(sentence, left, end, about.mention if about is not None else None))
    return Cost(
        "costs.hosting@1" if hosting else "costs.amount@1",
        float(mention.number or 0),
        mention.currency,
        span,
        None if hosting else about,
        "värdskap" if hosting and not subject else subject,
        kind,
        _modality(sentence, before, after),
        tuple(values),
        _when(sentence, date),
    )


def _when(sentence: Sentence, date: Mention | None) -> Period:
    """The bounds of an amount: open at the end after "från och med"."""
    if date is None:
        return Period()
    begins = re.search(
        r"\b(?:från|från och med|fr\.o\.m\.|sedan) (?:år )?$", sentence.text[: date.start], re.IGNORECASE
    )
    return from_start(date) if begins is not None else point(date)


def _trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    words = re.match(r"(?:[\s,;.)–•-]|\d{1,2}[.)] |och |samt |varav )*", sentence.text[start:end])
    start += words.end() if words is not None else 0
    while end > start + 1 and sentence.text[end - 1] in " ,;":
        end -= 1
    return start, end


_RUN_ON = re.compile(
    r"^(?:\s*(?:per (?:kalender)?(?:år|månad|invånare|medlem|fastighet|tillfälle)|om året|årligen|/år|och år|(?:i|under) [\wåäö]+ (?:år|månader)))+(?![\wåäö])",
    re.I,
)


def _passage_end(sentence: Sentence, mention: Mention, after: str, date: Mention | None) -> int:
    run = _RUN_ON.match(after)
    end = mention.end + (run.end() if run is not None else 0)
    return max(end, date.end) if date is not None else end


def _kind(before: str, after: str = "") -> str:
    """The plain word for what is paid: the nearest noun for a fee, grant or cost before the amount."""
    if _SUM.search(before):
        return "summa" if re.search(r"summa", before, re.IGNORECASE) else "kostnad"
    nouns = [(m.start(), m["noun"].casefold()) for p in (_FEE, _GRANT, _OTHER) for m in p.finditer(before)]
    if nouns:
        return _plain(max(nouns)[1])
    if _MEMBERSHIP.search(before):
        return "medlemsavgift" if re.search(r"medlemskap", before, re.IGNORECASE) else "avgift"
    if re.search(r"\b(?:tar|ta|tog|tas) ut\b", before):
        return "avgift"
    found = re.match(r"[^.;]{0,30}?\bi (?P<noun>[a-zåäö]*avgift)", after)
    return found["noun"] if found is not None else "kostnad"


def _plain(noun: str) -> str:
    return "resekostnad" if noun.startswith("resekostnad") else noun


_FEE_OF = compiled(
    r"(?:avgift(?:en|er)?|medlemskap(?:et)?|medverkan|deltagande(?:t)?|bidrag(?:et)?|anslutning(?:en)?|medlem) (?:i|till|av|för|inom) (?:det |den )?(?:[a-zåäö]+ ){0,2}?<net=ANYNET>"
)
_CHARGES = compiled(
    r"<net=ANYNET>[^.;:]{0,90}? (?:tar|tog|ta|har|kostar|kostade|begärt|begär|debiterar|fakturerar|uppbär|ansöker om|söker|beviljas|beviljades|får|erhåller|avser|höjer|höjde)\b"
)
_OWN_FEE = compiled(r"<net=ANYNET> (?:[a-zåäö]+ ){0,1}(?:[a-zåäö]*avgift(?:en)?|serviceavgift|bidrag)")
_LOCAL_COST = re.compile(
    r"\b(?:rese|arbets|personal|projekt|anläggnings|bygglovs|tomt|parkerings|driftskostnad|investering|konferensavgift)[a-zåäö]*|\bresor\b|\barbetsinsats|\bkartläggning"
    r"|\bsumma\b|\btotalt\b|\bandel\b|\bper fastighet\b",
    re.IGNORECASE,
)


def _network(sentence: Sentence, before: str, after: str = "") -> Subject | None:
    """The network that a fee or grant is of: named with it, else the topic where the noun is one of a network's."""
    place = next(
        (n for n, start in enumerate(sentence.places) if start >= len(before) + sentence.text.find(before)),
        None,
    )
    view = sentence.view[:place] if place is not None else sentence.view
    fee = _FEE.search(before) or _GRANT.search(before) or _MEMBERSHIP.search(before)
    for pattern in (_FEE_OF, _OWN_FEE, _CHARGES):
        found = list(pattern.finditer(view))
        if found and (
            pattern is not _CHARGES
            or fee
            or re.search(
                r"\b(?:tar|ta|tog) ut $|\bkostar?d?e? [^.;]{0,12}$|^[^.;]{0,30} i (?:avgift|bidrag)",
                before + "",
            )
        ):
            mention = group_mentions(sentence, found[-1], "net")[0]
            if mention.name is not None and is_definite(mention):
                return Subject(mention.name, mention)
    paid = _PAID_AS_FEE.match(sentence.view, place) if place is not None and after else None
    if paid is not None:
        return network_of(sentence, group_mentions(sentence, paid, "net"))
    if fee and not _LOCAL_COST.search(before[-70:]) and _FEE_ALONE.search(before):
        return network_of(sentence, [])
    if re.search(
        r"\bsamlade kostnaden\b|\bkostnaden för (?:medlemskapet|deltagandet|medverkan|anslutningen)\b", before
    ):
        return network_of(sentence, [])
    return None


_PAID_AS_FEE = compiled(
    r"<MONEY>(?: per år| om året| årligen)? i (?:[a-zåäö]+ )?[a-zåäö]*(?:avgift|bidrag)(?: (?:till|för) <net=ANYNET>)?"
)
_FEE_ALONE = re.compile(
    r"\b(?:(?:medlems|års|service|inträdes|anslutnings|deltagar|nätverks|bas|grund)?avgift(?:en|er|erna)?|kontingent(?:en)?|(?:verksamhets|medlems|drifts|års)?bidrag(?:et)?"
    r"|medlemskap(?:et)?|deltagandet|medverkan|anslutningen|(?:att (?:vara|bli) medlem))(?![\wåäö])",
    re.IGNORECASE,
)


def _subject(before: str, after: str = "") -> str:
    """What an amount is for in words: the noun phrase that the verb of cost is said of."""
    text = re.sub(r"^\s*(?:\d{1,2}[.)]|[-–•])\s+", "", re.split(r"; |: ", before)[-1]).strip(" ,")
    found = _COST_OF.search(text)
    if found is not None:
        return found["what"].strip()
    if _HYPOTHESIS.match(text):
        purpose = re.match(r"[^.;,]{0,30}? (?:för|till) (?P<what>[a-zåäö]+)", after)
        return purpose["what"] if purpose is not None else _COST_VERB.split(text, maxsplit=1)[0].strip(" ,")
    phrase = _COST_VERB.split(_LEADING.sub("", text), maxsplit=1)[0]
    words = " ".join(phrase.strip(" ,–-").split()[-8:]).strip(" ,")
    if not words:
        nouns = [m.group() for m in _OTHER.finditer(text)]
        words = nouns[-1] if nouns else "kostnad"
    return words[0].lower() + words[1:] if words[1:2].islower() else words


_COST_OF = re.compile(
    r"(?:kostnad(?:en|er|erna)? för|kosta(?:r|de)? för) (?P<what>[^,.;]{3,80}?)(?: (?:uppskattas|beräknas|uppgår|är|blir|till)\b.*)?$",
    re.IGNORECASE,
)
_HYPOTHESIS = re.compile(r"(?:om|skulle|ifall|för att) ", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:(?:att|och|samt|varav|därutöver|till det kommer|dessutom|för|med|i)\s+)+", re.IGNORECASE
)
_COST_VERB = re.compile(
    r"\b(?:beräknas|beräknad|beräknade|uppskattas|uppskattar|uppgår|uppgick|är|var|ska|skall|blir|kosta|kostar|kostade|avsätts|avsätter|finansieras|ökar"
    r"|motsvara[r]?|bestäms|bestämmas|fastställs|om|på|till|medför|innebär|räknar|högst|kan)\b"
)


def _per(before: str, after: str, kind: str) -> str:
    if _MONTHLY.match(after):
        return "P1M"
    if _ODD_YEARS.match(after[:40].lstrip()):
        return ""
    if _YEARLY_AFTER.match(after) or kind.startswith("års"):
        return "P1Y"
    return (
        "P1Y"
        if _YEARLY_BEFORE.search(before[-60:]) and (_FEE.search(before) or _OTHER.search(before))
        else ""
    )


def _duration(after: str) -> str:
    found = _DURATION.match(after)
    if found is None:
        return ""
    count = int(found["count"]) if found["count"].isdigit() else WORDS[found["count"].casefold()]
    return f"P{count}{'Y' if found['unit'].casefold() == 'år' else 'M'}"


def _date(sentence: Sentence, mention: Mention, left: int) -> Mention | None:
    """The year an amount belongs to: close behind it, or before it in its clause."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.period is not None]
    behind = [m for m in dates if m.start >= mention.end]
    if behind and re.fullmatch(
        r"[ ,]*(?:(?:per år|om året|årligen|beviljas|utbetalas|anslås|för|år|under|i|från|från och med|fr\.o\.m\.|\()[ ,]*)*",
        sentence.text[mention.end : behind[0].start],
    ):
        return behind[0]
    ahead = [m for m in dates if left <= m.start < mention.start and mention.start - m.end < 60]
    if ahead and not re.search(
        r"\b(?:beslut|protokoll|skrivelse|dnr|möte|motion)",
        sentence.text[left : ahead[-1].end],
        re.IGNORECASE,
    ):
        return ahead[-1]
    return None


def _modality(sentence: Sentence, before: str, after: str) -> Modality:
    clause = before + after[:25]
    if _CONDITIONAL.search(sentence.text) and (
        _CONDITIONAL.search(before) or sentence.text.casefold().startswith(("om ", "skulle "))
    ):
        return Modality.CONDITIONAL
    if _GIVEN.search(clause):
        return Modality.STATED
    if _REQUESTED.search(before):
        return Modality.REQUESTED
    if _PROPOSED.search(before):
        return Modality.PROPOSED
    return Modality.PLANNED if _PLANNED.search(clause) else Modality.STATED


# Free of charge

_FREE: tuple[tuple[str, str], ...] = (
    (
        "costs.free@1",
        r"\b(?P<what>(?:ett |själva )?(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?|medlemskapen)(?: (?:i|av|till) <net=ANYNET>)?|<net2=ANYNET>|det) (?:är|var)"
        r"(?: (?:helt|i dag|numera|för närvarande|under <DATE>))* (?:gratis|avgiftsfri[at]?t?|kostnadsfri[at]?t?|utan avgift|utan kostnad)(?P<rest>(?: (?:under|till och med|t\.o\.m\.) <DATE>)?)",
    ),
    (
        "costs.not-tied-to-a-fee@1",
        r"\b(?P<what>(?:ett )?(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?)(?: (?:i|av|till) <net=ANYNET>)?) (?:är|var) (?:inte|ej) (?:förenat|förenad|kopplat|kopplad|belagt|belagd) med (?:någon|några)"
        r"(?: (?P<year>årlig|årliga))? ?[a-zåäö]*(?:avgift|avgifter|kostnad|kostnader)",
    ),
    (
        "costs.charges-nothing@1",
        r"(?:<net=ANYNET>|(?P<what>\b(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?))(?: (?:i|av|till) <net2=ANYNET>)?) (?:tar (?:inte|ej) ut någon|har ingen|har inga|tar inte ut några|saknar|medför ingen|medför inga|innebär ingen|innebär inga|kräver ingen)"
        r"(?: (?P<year>årlig|årliga))? ?[a-zåäö]*(?:avgift|avgifter|medlemsavgift)(?![\wåäö])",
    ),
    (
        "costs.without-a-fee@1",
        r"<net=ANYNET>(?: \([^)]*\))?, som (?:är|är ett|är en|utgör)[^.;]{0,60}? utan (?:[a-zåäö]+ )?[a-zåäö]*avgift(?:er)?(?![\wåäö])",
    ),
    (
        "costs.no-fee@1",
        r"(?:^|, |\boch )(?:någon|ingen|inga|några)(?: (?P<year>årlig|årliga))? ?(?:medlems|års|inträdes|service|deltagar)?avgift(?:er)?(?: (?:i|till|för) <net=ANYNET>)? (?:tas (?:inte |ej )?ut|utgår (?:inte|ej)?|förekommer (?:inte|ej)?|finns (?:inte|ej)?|krävs (?:inte|ej)?|betalas (?:inte|ej)?)",
    ),
    ("costs.costs-nothing@1", r"\b(?P<what>medlemskap(?:et)?|deltagande(?:t)?|medverkan)(?: (?:i|av) <net=ANYNET>)? kostar (?:ingenting|inget)"),
)  # fmt: skip


def _free(sentence: Sentence) -> Iterator[Cost]:
    taken: list[tuple[int, int]] = []
    for rule, pattern in _FREE:
        for match in compiled(pattern).finditer(sentence.view):
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
    return Cost(
        rule, 0.0, "SEK", _trimmed(sentence, span), network, what or "", kind, Modality.DENIED, values, period
    )


# Tables


def _rows(paper: Paper, sentence: Sentence) -> Iterator[Cost]:
    """A row of a table whose heading gives the unit: what it is for, the amount, a note."""
    if not sentence.row or any(m.kind is MentionKind.MONEY for m in sentence.mentions):
        return
    unit = _unit_above(paper, sentence)
    cell = cell_amount(sentence.text) if unit is not None else None
    if unit is None or cell is None or not cell.label:
        return
    fee = _FEE.match(cell.label)
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.start >= cell.end]
    values: tuple[Value, ...] = ()
    kind = _kind(cell.label)
    if _YEARLY_AFTER.match(cell.rest) or kind.startswith("års"):
        values = (("per", "P1Y"),)
    about = network_of(sentence, []) if fee is not None else None
    yield Cost(
        "costs.row@1",
        cell.value * unit[0],
        unit[1],
        (0, len(sentence.text.rstrip())),
        about,
        cell.label.casefold() if about is None else "",
        kind,
        Modality.STATED,
        values,
        point(dates[0]) if dates else Period(),
    )


def _unit_above(paper: Paper, sentence: Sentence) -> tuple[float, str] | None:
    """Factor and currency from the heading of the table that a row stands in."""
    for other in reversed(paper.sentences[max(0, sentence.index - 12) : sentence.index]):
        if other.section != sentence.section:
            return None
        unit = header_unit(other.text)
        if unit is not None:
            return unit
    return None


# Drafts


def _draft(paper: Paper, sentence: Sentence, cost: Cost, known: Sequence[Draft]) -> Draft:
    target: Name | Draft | None = cost.about.name if cost.about is not None else None
    if cost.rule == "costs.hosting@1":
        target = _hosting(sentence, known)
    elif (
        cost.modality is Modality.DENIED
        and cost.about is not None
        and "medlemskap" in cost.subject.casefold()
    ):
        target = _membership(paper, cost.about.name, known) or target
    subject: tuple[Value, ...] = (("subject", cost.subject),) if target is None and cost.subject else ()
    mention = cost.about.mention if cost.about is not None else None
    implied = cost.about is not None and mention is None
    derivation = derivation_of([mention], implied=implied)
    if cost.rule == "costs.row@1":
        derivation = Derivation.ANAPHORA if implied else Derivation.EXPLICIT
    names = [*antecedents_of([mention]), *([cost.about.name] if cost.about is not None and implied else [])]
    return Draft(
        ClaimType.COST_ESTIMATE,
        ((Property.ABOUT, target),) if target is not None else (),
        cost.modality,
        cost.period,
        (("amount", cost.amount), ("currency", cost.currency), ("kind", cost.kind), *subject, *cost.values),
        evidence=(
            evidence(
                paper,
                sentence,
                cost.span,
                cost.rule,
                derivation,
                stated_time=cost.period.words,
                antecedents=names,
            ),
        ),
    )


def _hosting(sentence: Sentence, known: Sequence[Draft]) -> Draft | None:
    """The hosting whose cost a passage gives: the one to come of the network that the passage is about."""
    network = sentence.topic.label if sentence.topic is not None else ""
    hostings = [d for d in known if d.type is ClaimType.HOSTING and _label(d, Property.NETWORK) == network]
    to_come = [d for d in hostings if d.modality not in (Modality.STATED, Modality.DENIED)]
    return to_come[0] if to_come else None


def _membership(paper: Paper, network: Name, known: Sequence[Draft]) -> Draft | None:
    """The membership of the paper's own organisation in a network, if it is told of."""
    home = paper.home.label if paper.home is not None else ""
    return next(
        (
            d
            for d in known
            if d.type is ClaimType.MEMBERSHIP
            and _label(d, Property.ORGANIZATION) == network.label
            and _label(d, Property.MEMBER) == home
        ),
        None,
    )


def _label(draft: Draft, prop: Property) -> str:
    return next((t.label for p, t in draft.participants if p is prop and isinstance(t, Name)), "")
