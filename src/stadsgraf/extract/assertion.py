"""Whether a paper says a thing itself: not in another's mouth, as a wish, a condition or a question.

What is told of networks is taken for a fact only where the paper vouches for it.  The rules of the
families look at a clause; the words that take it back stand before it, behind it or in the next sentence.
"""

import bisect
import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from stadsgraf.annotate.paper import Paper, Sentence, to_source
from stadsgraf.model import Draft, Evidence, Reason, Refused
from stadsgraf.vocabulary import ClaimType, Modality

FACTS = frozenset(
    {
        ClaimType.MEMBERSHIP,
        ClaimType.FOUNDING,
        ClaimType.COORDINATION,
        ClaimType.HOSTING,
        ClaimType.SEAT,
        ClaimType.QUANTITY,
        ClaimType.COST_ESTIMATE,
    }
)
"""What is told of networks: it is taken for a fact only where the paper vouches for it."""
_HELD = frozenset({Modality.PROPOSED, Modality.CONDITIONAL})
"""What an act or a condition holds is no assertion in the first place."""

_HEARSAY = re.compile(
    r"\b(?:påst[åo]\w*|hävda\w*|felaktig\w*|ryktes?\w*|ryktas|missuppfatt\w*|myt(?:en)?|inbill\w+|gissa\w*|tror?|trott?s?|trodde|förmoda\w*|antas att|antar att"
    r"|lär(?! (?:av|sig|känna)\b)|sägs|sades|uppges|uppgavs|uppgett|uppgivit|uppger att|obekräfta\w+)(?![\wåäö])[^.;]*$"
    r"|\b(?:de|han|hon|hen|bägge|båda)(?: två)? (?:skriver|skrev|hävdar|menar|anser|anför|anförde|framhåller|påstår|tycker)(?: (?:också|även|dessutom|vidare))? att\b[^.;]*$"
    r"|\b(?:i|enligt) (?:tidningen|tidningarna|lokaltidningen|pressen|dagspressen|radion|medierna|sociala medier)\b[^.;]*\batt\b[^.;]*$"
    r"|\b(?:stått|stod|sagts|läst|hört|höra|berättats)\b[^.;,]{0,40} att\b[^.;]*$"
    r"|\b(?:fel|missvisande|osant|överdrivet|förhastat) att\b[^.;]*$|\b(?:ska|skall) (?:(?!inte)[^.;,]{0,60} )?ha $"
    r"|\benligt (?:(?:[^.;,]{0,40} )?(?:\w*(?:tidning|blad|nyheter|posten|kuriren)|radio\w*|tv|pressuppgift))\w*\b[^.;]*$"
    r"|\b(?:interpellant|motionär|insändar|frågeställar|förslagsställar|klagand|kritiker)\w*(?! (?:föreslår|yrkar|vill|har rätt i|påpekar med rätta))\b[^.;:]*$|\btidningen (?:skriver|skrev)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words of somebody whose word the paper does not make its own."""
_WISH = re.compile(
    r"\b(?:hellre|önska\w*|hoppa[ds]\w*|dröm\w*|målet är|målsättningen är|visionen är|ambitionen är|tanken är|tänk om|(?:ingenting|inget|föga|lite|inte mycket) (?:tyder|talar)"
    r"|(?:som )?om det stämmer|stämmer det|frågan är|undrar|frågar|ifrågasätt\w+|(?:inte|ej) (?:känt|klart|klarlagt|säkert)|osäkert|oklart|oavsett|huruvida)\b[^.;]*\b(?:att|om|huruvida|när|var)\b[^.;]*$",
    re.IGNORECASE,
)
"""Wishes, doubts and questions, with the clause that they govern."""
_SUPPOSED = re.compile(
    r"^(?:Om|Skulle|Ifall|Därest|Så länge|Förr eller senare|Vore|Antag|Tänk|Anta att|Förutsatt att)\b"
    r"|^(?:Hade|Är|Har|Blir|Går|Lämnar|Ansluter|Väljer|Får|Säger|Tackar|Avstår|Söker|Bestämmer) (?:[A-ZÅÄÖ]|(?:kommunen|staden|regionen|vi|man|den|det|nätverket|föreningen)\b)|^När\b[^,.]*\b(?:är|blir|går)\b|^(?:Scenario|Alternativ|Exempel) \w+(?::| innebär)"
)
"""Beginnings of sentences that suppose."""
_TAKEN_BACK = re.compile(
    r"\batt (?:så|det|detta) (?:inte|ej) (?:är fallet|stämmer|är riktigt|är sant|förhåller sig så)\b|\b(?:men|fast) (?:så|det) (?:är|stämmer|förhåller sig) (?:det )?(?:inte|ej)(?: riktigt| sant| fallet)?(?=[.,;!)]|\s*$)|\btrodde (?:vi|man|jag)\b|\buppgiften? (?:är )?(?:ej|inte) (?:bekräfta|verifiera)\w+"
    r"|\bvilket (?:inte stämmer|är fel|är felaktigt)\b|, (?:skrev|skriver|påstår|påstod|påstås|hävdar|hävdade|hävdas|tror|trodde|sägs|ryktas) |\benligt (?:ett |rena |obekräftade )?(?:\w+ )?rykte\w*",
)
_REFUTED = re.compile(
    r"^\W*(?:Det är det (?:inte|ej)\b|Så (?:är|var) (?:det )?(?:dock |emellertid |alltså )?(?:inte|ej)\b"
    r"|(?:Det|Detta) (?:stämmer|är|var) (?:dock |emellertid |alltså |tyvärr |dessvärre |helt |rent )*(?:inte|ej|fel|felaktigt|oriktigt|osant|ett fel|ett misstag|en missuppfattning)(?: alls| riktigt| sant| korrekt| fallet)?\s*[.!:;,–]"
    r"|I verkligheten\b|I själva verket\b|Må så vara\b|(?:Uppgiften|Påståendet|Den uppgiften) (?:är|var|stämmer) (?:dock |emellertid |helt )*(?:inte|ej|fel|felaktig|oriktig)\w*\b)"
)
_DISTRIBUTED = re.compile(r"\boch\b(?:(?!\boch\b)[^.;])*\brespektive\b")
"""What is told of two things in order; to read it in pairs is to guess."""
_OPPONENT = re.compile(
    r"\b(?:klaganden?|motionär|interpellant|insändar|frågeställar|förslagsställar|sökanden?|motpart|överklagande)\w*\b[^.]*\b(?:anför|anfört|anförde|skriver|uppger|gör gällande)\b[^.]*\bföljande",
    re.IGNORECASE,
)
"""Opens what another party says, up to the end of its block."""
_QUOTED = re.compile(r"[”“\"»«][^”“\"»«]{25,}[”“\"»«]")


def sifted(paper: Paper, drafts: Iterable[Draft]) -> tuple[list[Draft], list[Refused]]:
    """The drafts that the paper vouches for, and those that it only reports, wishes, supposes or asks.

    Args:
        paper: the paper.
        drafts: of one family.
    """
    starts: list[int] = []
    kept: list[Draft] = []
    refused: list[Refused] = []
    for draft in drafts:
        reason = None
        if draft.type in FACTS and draft.modality not in _HELD and draft.evidence:
            starts = starts or [_begins(paper, sentence) for sentence in paper.sentences]
            reason = _doubt_of(paper, starts, draft.evidence)
        if reason is None:
            kept.append(draft)
        else:
            refused.append(Refused(draft, reason))
    return kept, refused


def doubt(paper: Paper, sentence: Sentence, start: int, end: int) -> Reason | None:
    """Why the paper does not vouch for what `sentence.text[start:end]` says; None if it does."""
    text = sentence.text
    if text.rstrip().endswith("?"):
        return Reason.QUESTION
    reason = _of_sentence(text)
    if reason is not None:
        return reason
    if any(_OPPONENT.search(earlier.text) for earlier in _before_in_block(paper, sentence)):
        return Reason.OTHER_PARTY
    following = paper.sentences[sentence.index + 1] if sentence.index + 1 < len(paper.sentences) else None
    if following is not None and following.block == sentence.block and _REFUTED.match(following.text):
        return Reason.TAKEN_BACK
    before = text[:start]
    if is_hearsay(before):
        return Reason.HEARSAY
    if _WISH.search(before, _last_clause(before)):
        return Reason.WISH
    quoted = any(m.start() < start and end <= m.end() for m in _QUOTED.finditer(text))
    return Reason.QUOTATION if quoted else None


_OF_SENTENCE = (
    (_SUPPOSED, Reason.SUPPOSITION),
    (_TAKEN_BACK, Reason.TAKEN_BACK),
    (_DISTRIBUTED, Reason.IN_PAIRS),
)
"""What holds for all that a sentence says."""


@functools.lru_cache(maxsize=64)
def _of_sentence(text: str) -> Reason | None:
    """The doubt about all that a sentence says; looked for once, however many claims the sentence has."""
    return next((reason for words, reason in _OF_SENTENCE if words.search(text)), None)


def _last_clause(before: str) -> int:
    """Where the words begin that no full stop or semicolon parts from the end: no other word governs what follows."""
    return max(before.rfind("."), before.rfind(";")) + 1


def is_hearsay(before: str) -> bool:
    """Whether the words of a sentence up to a fact put it in the mouth of somebody the paper only reports."""
    return _HEARSAY.search(before, _last_clause(before)) is not None


def _doubt_of(paper: Paper, starts: Sequence[int], evidence: Sequence[Evidence]) -> Reason | None:
    """The first doubt about any of the passages of a draft."""
    for piece in evidence:
        sentence = paper.sentences[max(bisect.bisect_right(starts, piece.start) - 1, 0)]
        reason = doubt(paper, sentence, *_place(paper, sentence, piece))
        if reason is not None:
            return reason
    return None


def _before_in_block(paper: Paper, sentence: Sentence) -> Iterator[Sentence]:
    for earlier in reversed(paper.sentences[max(0, sentence.index - 8) : sentence.index]):
        if earlier.block != sentence.block:
            return
        yield earlier


def _begins(paper: Paper, sentence: Sentence) -> int:
    """Where a sentence begins in the source."""
    return to_source(paper.edits, sentence.offsets[0], sentence.offsets[0] + 1).start


def _place(paper: Paper, sentence: Sentence, piece: Evidence) -> tuple[int, int]:
    """The passage in `sentence.text`."""

    def source(offset: int) -> int:
        return to_source(paper.edits, offset, offset + 1).start

    start = bisect.bisect_left(sentence.offsets, piece.start, key=source)
    return start, bisect.bisect_left(sentence.offsets, piece.end, key=source)
