"""DocumentRelation: attachments, the opinions that a case rests on, governing documents with a diary number.

Conventions (see docs/model.md): an item under "Bilagor", and what the text refers to as one, is a *bilaga*, under "Beslutsunderlag" an *underlag*;
"X:s tjänsteutlåtande daterat …" is a *tjänsteutlåtande* of its office with its date; a policy cited with its
diary number is a *styrdokument* with that identifier.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Line, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import from_start, stretch_of
from stadsgraf.extract.rule import derivation_of, evidence
from stadsgraf.model import Draft, Name, Value
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import ClaimType, EntityType, Property

_OPINION = compiled(
    r"(?:<who=INSTITUTION>|(?P<words>[A-ZÅÄÖ][a-zåäö]+(?:s|ns|ets)))(?: (?:gemensamma|reviderade))? (?P<noun>tjänsteutlåtande|tjänsteskrivelse|promemoria|tjänsteyttrande)(?:,)? (?:dat(?:erat|erad|\.)|av|från)(?: den)? <when=DATE>"
)
_PAPER = r"[a-zåäö]*(?:utlåtande|skrivelse|motion|yttrande|förslag|inbjudan|ansökan|avtal|stadgar|rapport|remissvar|promemoria|brev|utredning|stadga)(?:t|et|en|na|n)?"
_SEE = gated(
    rf"(?<![\wåäö])(?P<title>{_PAPER})(?:,? se|,| \(se| \() ?bilaga(?: \d{{1,2}})?(?![\wåäö])", re.IGNORECASE
)
_POLICY_NOUN = r"[a-zåäö]*(?:riktlinjer(?:na)?|policyn?|strategin?|vägledning(?:en)?|program(?:met)?|handlingsplan(?:en)?|planen|reglementet?|regler(?:na)?|anvisningar(?:na)?|mål|inriktning|styrdokument(?:et)?)"
_POLICY = compiled(
    rf"(?:\b(?:enligt|utifrån|med stöd av|i enlighet med|i linje med|genom|se|av|följer|följa)|^)(?: <HOME>| <MUNICIPALITY>| <BODY>)? (?P<title>(?:[a-zåäö-]+,? ){{0,6}}?{_POLICY_NOUN}(?:[^.;:()]{{0,80}}?)) ?\((?P<cue>dnr|diarienr|diarienummer)[.:]? (?P<dnr><number=DNR>)\)?"
)
_ITEM_MARK = re.compile(r"\s*(?:bilaga\s+(?=\d))?(?:\d{1,2}[.):]?\s+|[a-z]\)\s*|[-–•*]\s*)?", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:bilaga\s+)?(?P<number>\d{1,2})[.):]?\s+\S|\s*[-–•*]\s+\S", re.IGNORECASE)
_BASIS = re.compile(r"underlag|handlingar")
_INLINE_HEADING = re.compile(r"^(?:bilagor|bilaga|bilagor till .*)\s*:?$", re.IGNORECASE)
_ENDS = re.compile(r"\d{1,2}\s*(?:\(\d+\))?|_+|\.{4,}|sida \d+.*", re.IGNORECASE)
_ONES_OWN = re.compile(r"(?:detta|denna|tjänsteskrivelse|tjänsteutlåtande)\b", re.IGNORECASE)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Documents that belong to the case; see the module's conventions."""
    del known
    for sentence in paper.sentences:
        yield from _opinions(paper, sentence)
        yield from _policies(paper, sentence)
        yield from _referred(paper, sentence)
        yield from _attachments(paper, sentence)


def _opinions(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    for match in _OPINION.finditer(sentence.view):
        offices = group_mentions(sentence, match, "who")
        date = group_mentions(sentence, match, "when")[0]
        if offices and not offices[0].genitive:
            continue
        start, end = sentence.places[match.start()], date.end
        title = sentence.text[start:end]
        office = offices[0].name if offices else None
        agent = ((Property.AGENT, office),) if office is not None else ()
        draft = _relation(
            paper,
            sentence,
            (start, end),
            title[0].upper() + title[1:],
            match["noun"].casefold(),
            "documents.opinion@1",
        )
        yield Draft(
            draft.type,
            (*draft.participants, *agent),
            period=from_start(date),
            evidence=draft.evidence,
        )


def _policies(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    for match in _POLICY.finditer(sentence.view):
        number = group_mentions(sentence, match, "number")[0]
        start, end = sentence.places[match.start("title")], number.end
        end += sentence.text[end : end + 1] == ")"
        title = sentence.text[start : sentence.places[match.end("title")]].strip()
        identifier = "".join(number.words.split())
        yield _relation(
            paper,
            sentence,
            (start, end),
            title,
            "styrdokument",
            "documents.policy@1",
            (("identifier", identifier),),
        )


def _referred(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """Papers that running text points to: "motionen, se bilaga 1", "tjänsteutlåtandet (bilaga 2)"."""
    for match in _SEE.finditer(sentence.text):
        title = match["title"]
        yield _relation(paper, sentence, match.span(), title, "bilaga", "documents.referred@1")


def _attachments(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """Items of a list of attachments: by its section, or by the heading that runs into the block."""
    section = paper.section_of(sentence)
    lines = paper.blocks[sentence.block].lines
    inline = sentence.first and _INLINE_HEADING.match(lines[0].text) is not None and len(lines) > 1
    if section.kind is not SectionKind.ATTACHMENTS and not inline:
        return
    heading = sentence.text.strip() == section.heading
    if heading or not sentence.first or not _near_heading(paper, sentence, inline=inline):
        return
    kind = "underlag" if _BASIS.search(fold(section.heading)) and not inline else "bilaga"
    for start, end in _items(
        lines[1:] if inline else lines, numbered=_is_numbered(lines[1:] if inline else lines)
    ):
        yield from _attachment(paper, sentence, (start, end), kind)


def _near_heading(paper: Paper, sentence: Sentence, *, inline: bool) -> bool:
    """Whether a block stands in the run of items right below the heading."""
    if inline:
        return True
    between = [s for s in paper.sentences[: sentence.index] if s.section == sentence.section]
    page = paper.blocks[between[0].block].page if between else -1
    listed = all(_is_listed(paper, other) for other in between[1:])
    return (
        page == paper.blocks[sentence.block].page
        and listed
        and (len(between) == 1 or _is_listed(paper, sentence))
    )


def _is_listed(paper: Paper, sentence: Sentence) -> bool:
    return sentence.item or _NUMBERED.match(paper.blocks[sentence.block].lines[0].text) is not None


def _is_numbered(lines: Sequence[Line]) -> bool:
    return bool(lines) and _NUMBERED.match(lines[0].text) is not None


def _items(lines: Sequence[Line], *, numbered: bool) -> Iterator[tuple[int, int]]:
    """Spans of items in the repaired text: each line, or each numbered line with those that run on."""
    current: list[Line] = []
    for line in lines:
        if _ENDS.fullmatch(line.text):
            continue
        begins = _NUMBERED.match(line.text) is not None if numbered else True
        if begins and current:
            yield current[0].start, current[-1].end
            current = []
        current.append(line)
    if current:
        yield current[0].start, current[-1].end


def _attachment(paper: Paper, sentence: Sentence, span: tuple[int, int], kind: str) -> Iterator[Draft]:
    """One item, found again in the sentences of its block."""
    found = stretch_of(paper, sentence, *span)
    if found is None:
        return
    where, start, end = found
    mark = _ITEM_MARK.match(where.text, start, end)
    title = where.text[mark.end() if mark is not None else start : end].strip()
    own = kind == "underlag" and _ONES_OWN.match(title) is not None
    if len(title) > 3 and not own and not any(m.kind is MentionKind.MONEY for m in where.mentions):
        yield _relation(paper, where, (start, end), title, kind, "documents.attachment@1")


def _relation(
    paper: Paper,
    sentence: Sentence,
    span: tuple[int, int],
    title: str,
    kind: str,
    rule: str,
    values: tuple[Value, ...] = (),
) -> Draft:
    return Draft(
        ClaimType.DOCUMENT_RELATION,
        (
            (Property.DOCUMENT, Name(EntityType.DOCUMENT, title)),
            (Property.RELATION_KIND, Name(EntityType.KIND, kind)),
        ),
        values=values,
        evidence=(evidence(paper, sentence, span, rule, derivation_of([])),),
    )
