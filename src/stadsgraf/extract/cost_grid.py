"""Amounts in a table whose columns stand apart: cells by their place under the heading.

Conventions: the heading of a column gives its year and how it is held ("Budget 2023", "Förslag 2024"), a
caption its unit; a remark gives neither.  A fee is about the payee that its row names, and about what the
passage is about only where the row names none.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.cost_parts import Cost
from stadsgraf.extract.cost_words import FEE, GRANT, YEARLY_AFTER, kind_of
from stadsgraf.extract.phrases import Subject, network_of
from stadsgraf.extract.table_heads import Cell, cells_of, stacked
from stadsgraf.model import Period, Precision, Value
from stadsgraf.swedish.amounts import APPROXIMATE, amount, header_unit, number
from stadsgraf.vocabulary import Modality

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AMOUNT_HEAD = re.compile(
    r"(?:års|medlems|års?medlems|inträdes)?(?:avgift(?:er)?|kostnad(?:er)?|bidrag|belopp|summa|utfall|budget|bokslut|prognos|plan|förslag|anslag|utgift(?:er)?)\b"
    r"|(?:kronor|kr|tkr|kkr|mnkr|mkr|SEK|euro|EUR)(?![\wåäö])|\((?:i )?(?:kronor|kr|tkr|mnkr|euro)\)$|(?:19|20)\d\d$",
    re.IGNORECASE,
)
_COMING = re.compile(r"\b(?:budget|prognos|plan|beräkna[dt]|kommande)", re.IGNORECASE)
_PROPOSED = re.compile(r"\bförslag", re.IGNORECASE)
_FIGURE = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_VALUE = re.compile(
    rf"(?P<about>(?:ca\.?|cirka|c:a|omkring|drygt|knappt) )?(?P<value>(?:EUR |SEK |€ ?)?(?:{_FIGURE})(?P<unit> ?[^\d\s()/]+(?: kronor| euro)?)?)"
    r"(?P<yearly> per år| årligen| om året|/år)?(?: \([^()\d]*\))?",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:ingen|inga|gratis|avgiftsfri(?:tt)?|kostnadsfri(?:tt)?|ingen avgift|0 kr)", re.IGNORECASE
)
_PERIOD_HEAD = re.compile(r"(?:avser|år|period|gäller)\b", re.IGNORECASE)
_OWN_YEAR = re.compile(r"(?:,? ?(?:för |år )*(?:19|20)\d\d(?!\d),?)")
_YEARLY_HEAD = re.compile(r"/\s?år(?![\wåäö])|\bper år\b|\bårlig", re.IGNORECASE)
_FAR = 30
"""How many blocks back the heading of a table may stand."""


class _Table(msgspec.Struct, frozen=True):
    """What stands above a row: the headings of its columns, the caption and its unit, and the first sentence."""

    heads: tuple[Cell, ...]
    caption: str
    unit: tuple[float, str] | None
    top: Sentence


def grid(paper: Paper, sentence: Sentence) -> tuple[Cost, ...] | None:
    """The amounts of a row with columns; None where it is no row of amounts."""
    lines = paper.blocks[sentence.block].lines
    if not sentence.row or len(lines) != 1:
        return None
    cells = cells_of(lines[0].raw)
    if len(cells) < 2 or not re.match(r"[^\W\d_]{2,}", cells[0].words):
        return None
    table = _table_above(paper, sentence)
    if _heads_of(cells):
        return None
    placed = _placed(cells, table)
    if placed is None:
        return None
    read = tuple(
        cost for cell, head in placed for cost in _amount(paper, sentence, (cells, cell, head), table)
    )
    figures = sum(bool(_NOTHING.fullmatch(c.words) or _VALUE.fullmatch(c.words)) for c, _ in placed)
    return read if read or (figures and table.heads) else None


def _heads_of(cells: Sequence[Cell]) -> bool:
    """Whether the cells of a line are headings of columns, one at least of amounts."""
    bare = [_YEAR.sub("", cell.words) for cell in cells]
    heads = [cell for cell in cells[1:] if _AMOUNT_HEAD.match(cell.words)]
    if not heads or any(
        _NOTHING.fullmatch(cell.words) or re.fullmatch(r"[–—-]", cell.words) for cell in cells
    ):
        return False
    # A year alone among words is what a row says: "member since 1987".
    if len(heads) == 1 and _YEAR.fullmatch(heads[0].words) and heads[0] is not cells[-1]:
        return False
    return not any(re.search(r"\d", words) for words in bare) and all(len(cell.words) < 40 for cell in cells)


def _table_above(paper: Paper, sentence: Sentence) -> _Table:
    """The heading and the caption of the table that a row stands in."""
    heads: tuple[Cell, ...] = ()
    top = sentence
    caption, told = "", None
    below: list[Cell] = []
    for other in reversed(paper.sentences[max(0, sentence.index - _FAR) : sentence.index]):
        if other.row and not heads:
            cells = cells_of(paper.blocks[other.block].lines[0].raw)
            both = stacked(cells, below)
            heads = tuple(both or cells) if _heads_of(cells) else ()
            below, top = cells, other
        elif not other.row:
            last = paper.blocks[other.block].lines[-1].text
            caption = last if len(last) < 110 and not re.search(r"[.;,]$", last) else ""
            told = _unit_told(other.text)
            break
        elif heads:
            break
    if not heads and FEE.search(caption) is None and unit_of(caption) is None:
        caption = ""
    units = (unit_of(" ".join(h.words for h in heads)), unit_of(caption), told)
    return _Table(heads, caption, next((unit for unit in units if unit), None), top)


_UNIT_TOLD = re.compile(
    r"\b(?:belopp(?:en)?|siffrorna|kostnaderna|summorna|allt|alla tal)\b[^.;\d]{0,40}?\bi (?P<unit>kronor|kr|tkr|kkr|mnkr|mkr|tusen(?:tal)? kronor|miljoner kronor|euro)(?![\wåäö])",
    re.IGNORECASE,
)


def _unit_told(words: str) -> tuple[float, str] | None:
    """The unit that a sentence above a table tells: "Beloppen är i tkr och bygger på …"."""
    found = _UNIT_TOLD.search(words)
    return amount("1 " + found["unit"].replace("tusental", "tusen")) if found is not None else None


def unit_of(words: str) -> tuple[float, str] | None:
    """Factor and currency that a heading or a caption gives, its number and years left out."""
    plain = re.sub(r"^\s*(?:Tabell|Bilaga) \d+[.:]?|\b\d{1,2}\. ", "", _YEAR.sub(" ", words))
    return header_unit(plain)


def _placed(cells: Sequence[Cell], table: _Table) -> list[tuple[Cell, Cell]] | None:
    """The cells behind the label with the columns that they stand in; None where two fall in one."""
    rest = cells[1:]
    if not table.heads:
        figures = [c for c in rest if re.fullmatch(r"[–—-]|" + _FIGURE, c.words) or _value(c.words)]
        return [(cell, Cell("", 0, 0)) for cell in rest] if len(figures) == 1 else None
    heads = table.heads
    # A heading may lack the cell above the labels.
    first = 1 if abs(cells[0].start - heads[0].start) < 3 or not _AMOUNT_HEAD.match(heads[0].words) else 0
    if len(rest) == len(heads) - first:
        return list(zip(rest, heads[first:], strict=True))
    found = [(cell, min(heads[first:], key=lambda h: _distance(cell, h))) for cell in rest]
    return found if len({head.start for _, head in found}) == len(found) else None


def _distance(cell: Cell, head: Cell) -> int:
    return max(cell.start - head.end, head.start - cell.end, 0) * 100 + min(
        abs(cell.end - head.end), abs(cell.start - head.start)
    )


def _value(words: str) -> re.Match[str] | None:
    """A figure with a unit of its own."""
    found = _VALUE.fullmatch(words)
    return found if found is not None and amount(found["value"]) is not None else None


def _amount(
    paper: Paper, sentence: Sentence, place: tuple[Sequence[Cell], Cell, Cell], table: _Table
) -> Iterator[Cost]:
    cells, cell, head = place
    if head.words and not _AMOUNT_HEAD.match(head.words):
        return
    label = cells[0].words.strip(" .:–-")
    kind = _kind(label, head.words, table.caption)
    about = _payee(paper, sentence, label, fee="avgift" in kind or "bidrag" in kind, top=table.top)
    period = _period(sentence, cells, head, table)
    end = next((n for n, o in enumerate(sentence.offsets) if o >= _source(paper, sentence, cell.end)), None)
    span = 0, end if end is not None else len(sentence.text)
    held = Modality.PROPOSED if _PROPOSED.search(head.words) else Modality.STATED
    held = Modality.PLANNED if _COMING.search(head.words) else held
    yearly = ("per", "P1Y")
    if _NOTHING.fullmatch(cell.words):
        if "avgift" in kind and about is not None and about.mention is not None:
            yield Cost("costs.cell@1", 0.0, "SEK", span, about, "", kind, Modality.DENIED, (), period)
        return
    read = _read(cell.words, table.unit or unit_of(cells[0].words))
    found = _VALUE.fullmatch(cell.words)
    if read is None or found is None:
        return
    remarks = [f" {other.words}" for other in cells[1:] if other is not cell]
    yearly_head = any(_YEARLY_HEAD.search(w) for w in (head.words or label, table.caption))
    per = (
        kind.startswith("års")
        or found["yearly"]
        or yearly_head
        or any(YEARLY_AFTER.match(r) for r in remarks)
    )
    values: list[Value] = [yearly] if per else []
    if found["about"] and APPROXIMATE.search(found["about"]):
        values.append(("approximate", True))
    subject = label.casefold() if about is None else ""
    yield Cost("costs.cell@1", read[0], read[1], span, about, subject, kind, held, tuple(values), period)


def _read(words: str, unit: tuple[float, str] | None) -> tuple[float, str] | None:
    """Amount and currency of a cell; None for a nought and for what is no figure."""
    found = _VALUE.fullmatch(words)
    if found is None:
        return None
    own = amount(found["value"].removesuffix(":-").strip())
    plain = number(found["value"].removesuffix(":-").strip())
    if own is None and (plain is None or unit is None):
        return None
    value = own if own is not None else (round((plain or 0) * (unit or (1, ""))[0], 2), (unit or (1, ""))[1])
    return value if value[0] else None


def _source(paper: Paper, sentence: Sentence, place: int) -> int:
    """A place on the raw line of a row as an index into the repaired text; gaps there may be narrower."""
    line = paper.blocks[sentence.block].lines[0]
    left = sum(not char.isspace() for char in line.raw[:place])
    for offset, char in enumerate(line.text):
        left -= not char.isspace()
        if left == 0:
            return line.start + offset + 1
    return line.end


def _kind(label: str, head: str, caption: str) -> str:
    for words in (label, head, caption):
        found = FEE.search(words) or GRANT.search(words)
        if found is not None and not (words is caption and FEE.search(words) and GRANT.search(words)):
            return found["noun"].casefold()
    kind = kind_of(label)
    return "avgift" if kind == "kostnad" and FEE.search(caption) and not GRANT.search(caption) else kind


def _payee(paper: Paper, sentence: Sentence, label: str, *, fee: bool, top: Sentence) -> Subject | None:
    """The network that a row is about: the one its label names, or that of the passage for a bare fee."""
    noun = FEE.search(label) or GRANT.search(label)
    owner = label[: noun.start()].strip(" ,:–-") if noun is not None else ""
    rest = label if noun is None else owner if owner[:1].isupper() else label[noun.end() :]
    rest = _OWN_YEAR.sub(
        " ", re.sub(r"^(?: |:|till|för|i|av|" + _OWN_YEAR.pattern + r")+(?![\wåäö])", "", rest)
    ).strip(" ,:–")
    if noun is not None and (not rest or (rest.startswith("(") and unit_of(rest) is not None)):
        return network_of(top, []) if fee else None
    bare = re.sub(r" ?\([^()]*\)$", "", rest)
    for mention in sentence.mentions:
        if mention.kind in (MentionKind.NETWORK, MentionKind.NETREF) and mention.words in (rest, bare):
            return network_of(sentence, [mention])
    known = _known(paper, bare) if fee and noun is not None else None
    return Subject(known.name, None) if known is not None and known.name is not None else None


def _known(paper: Paper, words: str) -> Mention | None:
    """The network that another passage names by the same words."""
    return next(
        (
            m
            for s in paper.sentences
            for m in s.mentions
            if m.kind is MentionKind.NETWORK and m.words == words
        ),
        None,
    )


def _period(sentence: Sentence, cells: Sequence[Cell], head: Cell, table: _Table) -> Period:
    """The year of the column, of a cell that says nothing else, or of the caption."""
    del sentence
    years = _YEAR.findall(head.words)
    if not years and table.heads:
        placed = _placed(cells, table) or []
        years = [
            c.words
            for c, h in placed
            if _PERIOD_HEAD.match(h.words) and re.fullmatch(r"(?:19|20)\d\d", c.words)
        ]
    if not years and not any(_YEAR.search(h.words) for h in table.heads):
        years = _YEAR.findall(cells[0].words)
    if not years and not any(_YEAR.search(h.words) for h in table.heads):
        years = _YEAR.findall(table.caption)
    if len(set(years)) != 1:
        return Period()
    return Period(f"{years[0]}-01-01", f"{years[0]}-12-31", Precision.YEAR, years[0])
