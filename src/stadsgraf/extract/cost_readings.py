"""Amounts as passages give them: in running text, as free of charge, in the rows of a table."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Line, Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.cost_words import (
    FEE,
    GRANT,
    MEMBERSHIP,
    YEARLY_AFTER,
    duration_of,
    interval_of,
    kind_of,
    modality_of,
    subject_of,
)
from stadsgraf.extract.phrases import Subject, expand, from_start, is_definite, network_of, point
from stadsgraf.model import Period, Value
from stadsgraf.swedish.amounts import APPROXIMATE, Cell, cell_amount, header_unit
from stadsgraf.vocabulary import Modality


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


_HOSTING = re.compile(r"\b(?:värdskap(?:et)?|att (?:vara|bli|stå) värd)\b", re.IGNORECASE)


_LIMIT = re.compile(
    r"\b(?:inte|ej|icke) (?:får )?(?:överstiger?|överskrider?|överstiga|överskrida)\b[^.;]*$", re.IGNORECASE
)


def amounts(sentence: Sentence) -> Iterator[Cost]:
    """The amounts of money that a sentence names; a limit that is not to be exceeded is left out."""
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
    r"^[^.;]{0,60}?(?:\b(?:motsvarande|motsvarar|vilket motsvarar|dvs\.?|det vill säga|omräknat)|\()[^.;]{0,20}$",
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
        kind, about = kind_of(whole), _network(sentence, whole)
        left = _clause_start(sentence, previous, None)
        subject = subject_of(whole)
    else:
        kind, about = kind_of(before, after), _network(sentence, before, after)
        subject = subject_of(before, after)
    hosting = _HOSTING.search(before) is not None
    per = interval_of(before, after, kind)
    values: list[Value] = [("per", per)] if per else []
    duration = duration_of(after)
    values += [("duration", duration)] if duration and per else []
    close = before[-45:]
    if APPROXIMATE.search(close) or re.search(r"\buppskatt", before, re.IGNORECASE):
        values.append(("approximate", True))
    date = _date(sentence, mention, left)
    end = _passage_end(mention, after, date)
    span = _trimmed(sentence, expand(sentence, left, end, about.mention if about is not None else None))
    return Cost(
        "costs.hosting@1" if hosting else "costs.amount@1",
        float(mention.number or 0),
        mention.currency,
        span,
        None if hosting else about,
        "värdskap" if hosting and not subject else subject,
        kind,
        modality_of(sentence, before, after),
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
    fee = FEE.search(before) or GRANT.search(before) or MEMBERSHIP.search(before)
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


_FREE: tuple[tuple[str, str], ...] = (
    (
        "costs.free@1",
        (r"\b(?P<what>(?:ett |själva )?(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?|medlemskapen)(?: (?:i|av|till) <net=ANYNET>)?|<net2=ANYNET>|det) (?:är|var)"
        r"(?: (?:helt|i dag|numera|för närvarande|under <DATE>))* (?:gratis|avgiftsfri[at]?t?|kostnadsfri[at]?t?|utan avgift|utan kostnad)(?P<rest>(?: (?:under|till och med|t\.o\.m\.) <DATE>)?)"),
    ),
    (
        "costs.not-tied-to-a-fee@1",
        (r"\b(?P<what>(?:ett )?(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?)(?: (?:i|av|till) <net=ANYNET>)?) (?:är|var) (?:inte|ej) (?:förenat|förenad|kopplat|kopplad|belagt|belagd) med (?:någon|några)"
        r"(?: (?P<year>årlig|årliga)| [a-zåäöé]+)? ?[a-zåäö]*(?:avgift|avgifter|kostnad|kostnader)"),
    ),
    (
        "costs.charges-nothing@1",
        (r"(?:<net=ANYNET>|(?P<what>\b(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?))(?: (?:i|av|till) <net2=ANYNET>)?) (?:tar (?:inte|ej) ut någon|har ingen|har inga|tar inte ut några|saknar|medför ingen|medför inga|innebär ingen|innebär inga|kräver ingen)"
        r"(?: (?P<year>årlig|årliga))? ?[a-zåäö]*(?:avgift|avgifter|medlemsavgift)(?![\wåäö])"),
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


def free(sentence: Sentence) -> Iterator[Cost]:
    """What a sentence says to be free of charge."""
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


def rows(paper: Paper, sentence: Sentence) -> Iterator[Cost]:
    """Rows of a table whose heading gives the unit: what it is for, the amount, a note.

    A scan loses the columns, so that a row may be a line of a paragraph that its heading begins.
    """
    lines = paper.blocks[sentence.block].lines
    for number, line in enumerate(lines):
        inside = [n for n, offset in enumerate(sentence.offsets) if line.start <= offset < line.end]
        cell = cell_amount(" ".join(line.text.split())) if inside else None
        if cell is None or not _is_row(sentence, line, cell):
            continue
        unit = _unit_of(lines[:number]) or (
            _unit_above(paper, sentence) if sentence.row or len(lines) == 1 else None
        )
        if unit is not None:
            yield _row(sentence, (inside[0], inside[-1] + 1), cell, unit)


def _is_row(sentence: Sentence, line: Line, cell: Cell) -> bool:
    """Whether a line with a figure is a row rather than running text."""
    here = [
        m
        for m in sentence.mentions
        if m.kind is MentionKind.MONEY and sentence.offsets[m.start] >= line.start
    ]
    money = any(sentence.offsets[m.start] < line.end for m in here)
    prose = line.text.endswith((".", ",", "-")) or len(cell.rest) > 30
    return not money and not prose and cell.label[:1].isupper() and len(cell.label) > 2


def _row(sentence: Sentence, span: tuple[int, int], cell: Cell, unit: tuple[float, str]) -> Cost:
    fee = FEE.match(cell.label)
    dates = [
        m for m in sentence.mentions if m.kind is MentionKind.DATE and span[0] + cell.end <= m.start < span[1]
    ]
    kind = kind_of(cell.label)
    yearly = YEARLY_AFTER.match(cell.rest) is not None or kind.startswith("års")
    about = network_of(sentence, []) if fee is not None else None
    return Cost(
        "costs.row@1",
        cell.value * unit[0],
        unit[1],
        span,
        about,
        cell.label.casefold() if about is None else "",
        kind,
        Modality.STATED,
        (("per", "P1Y"),) if yearly else (),
        point(dates[0]) if dates else Period(),
    )


def _unit_of(lines: Sequence[Line]) -> tuple[float, str] | None:
    """Factor and currency from the heading among the lines of one block."""
    return next((unit for line in reversed(lines) if (unit := header_unit(line.text)) is not None), None)


_TABLE_ROWS = 12
"""How many sentences back the heading of a table may stand."""


def _unit_above(paper: Paper, sentence: Sentence) -> tuple[float, str] | None:
    """Factor and currency from the heading of the table that a row stands in."""
    for other in reversed(paper.sentences[max(0, sentence.index - _TABLE_ROWS) : sentence.index]):
        if other.section != sentence.section:
            return None
        unit = _unit_of(paper.blocks[other.block].lines)
        if unit is not None:
            return unit
    return None
