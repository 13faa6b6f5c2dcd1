"""What the words of a decision do: grant, refuse, postpone, only take note, or only say a view.

A body's decision bears on what its words hold only where its verb adopts it.  "Avslår förslaget att staden
går med i X" leaves the membership proposed, "noterar att X går med" decides nothing of it, and "tillstyrker"
is advice to those who decide.
"""

import re

import msgspec

from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act, Stretch
from stadsgraf.extract.outcome_words import GRANTING, JOINS, LAST, NOTHING, NOUNS, ROWS, UNDECIDED, UNTOLD
from stadsgraf.model import Draft
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType

_SUBJECT = compiled(
    r"^\s*(?:(?:\d{1,2}|<NUMBER>)[.)] |[-–•] )?(?:att )?(?:<BODY>|<BODYREF>|<HOME>)(?: (?:beslutar|beslutade|har beslutat)(?: att)?)? "
)
"""A subject before what is done, with or without "beslutar att"."""
_OFFICIAL = compiled(
    r"^\s*(?:(?:\d{1,2}|<NUMBER>)[.)] |[-–•] )?(?:<ROLE>|<PERSON>)(?: <PARTY>)?,? (?:beslut|bevilj|godkänn|uppdra|ge )"
)
_MARK = re.compile(
    r"^\s*(?:\d{1,2}[.)] |[-–•] )?(?:[Aa]tt )?(?:(?:därmed|således|härmed|vidare|även|också) )*"
)
_ADVICE = re.compile(
    r"(?:tillstyrk|avstyrk|förorda|ställer sig (?:bakom|positiv|negativ|tveksam)|avråd|yttrar sig|har (?:inget|ingenting|ingen)\b)",
    re.IGNORECASE,
)
"""Verbs of a body that others ask."""
_NOTES = re.compile(
    r"(?:note|(?:an)?tecknar (?:informationen|rapporten|redovisningen)|begär (?!utträde|inträde|medlemskap|anslutning|att (?:kommunen|staden|regionen|bli|gå|lämna))|frågar|efterfråga|uppskatta|konstatera|erinra|påminn|informera"
    r"|tar (?:del|emot)\b|avst(?:år|å) från att (?:yttra|lämna)|upphäv|återta|återkalla|skjut\w* upp|uppskjut|inte (?!föreslå\b|avslå\b)|ej\b)",
    re.IGNORECASE,
)
"""Beginnings of what adopts nothing of the clause that follows."""
_HEADED = re.compile(
    r"\s*(?:\d{1,2}[.)] |[-–•] )?(?:[\wåäöÅÄÖ]+ ){0,3}?(?:besluts)?förslag(?:et)?(?: till (?:beslut|[^.:;]{3,40}))?:",
    re.IGNORECASE,
)
"""The head of a point that is only proposed: "Förslag till fullmäktige: …"."""
_STATES = re.compile(
    r"(?:följer|avvaktar|inväntar|ser (?:positivt|med|fram)|anser|menar|bedömer|delar|känner|saknar|välkomnar|hoppas|kan|bör|måste|vill|önskar|är|har)\b",
    re.IGNORECASE,
)
"""Beginnings of what tells a state of things or a view: where nothing else is ruled, nothing is decided."""
REFUSED = ("avslag", "besvarad", "återremiss", "bordläggning", "utgår", "avskriven")
"""Outcomes that leave what was proposed where it was."""
PASSED_ON = ("remiss", "utredning", "överlämnad", "ingen åtgärd")
"""Outcomes that leave it to others, or to later: nothing is decided on yet."""
_NOTED = (NOTHING, UNTOLD, "notering", "begäran", "lagd till handlingarna")
"""Outcomes of what adopts nothing."""
_ROWS = tuple((outcome, re.compile(rf"(?<![a-zåäö])(?:{words})", re.IGNORECASE)) for outcome, words in ROWS)
_NOUNS = tuple((outcome, re.compile(words, re.IGNORECASE)) for outcome, words in NOUNS)
_LED = re.compile(
    r"[\s,]*(?:för egen del,? )?(?:under förutsättning|förutsatt|med förbehåll|på villkor|såvida|om|sedan|med anledning|med hänvisning|mot bakgrund)(?![a-zåäö])[^;:]*?(?:, (?:att )?|$)|[\s,]*för egen del,? (?:att )?",
    re.IGNORECASE,
)
"""A condition or a reason before what is decided."""
_INSERTED = re.compile(r", (?:som|vilken|vilket|där|daterad|daterat|väckt|inlämnad) [^,;:]{3,140},")
_CLAUSE = gated(
    r",? (?:trots att|även om|under förutsättning|förutsatt|med förbehåll|på villkor|såvida|eftersom|därför att|för att|så att|innan|innebärande|i den (?:del|mån|utsträckning) som inte"
    r"|med (?:motivering|hänvisning|anledning)\w*|i väntan på|sedan (?=(?:\S+ ){1,6}?\S+(?:ts|at|it|t)(?![a-zåäö])))(?![a-zåäö])"
    r"|(?<!frågan)(?<!fråga)(?<!motionen)(?<!motion)(?<!förslaget)(?<!förslag)(?<!ansökan)(?<!ärendet)(?<!yrkandet)(?<!beslut)(?<!beslutet)(?<!avtal)(?<!avtalet)(?<!kronor)"
    r" (?:om|ifall|därest|när) (?!\d|året |dagen |månaden )(?=(?:[\wåäö-]+ ){1,4}?(?:bifaller|bifalls|beviljas|beviljar|godkänns|godkänner|antas|antar|avslås|avslår|godtas|godtar|accepterar|inte|kan|ska|skall|får|finns|blir|är|har|ger|medger|anvisar|beslutar|tackar|väljer)(?![a-zåäö]))"
    r"|,? (?:och|samt) att (?:därmed |härmed )?(?:motionen|medborgarförslaget|förslaget|ärendet|tidigare)(?![a-zåäö])",
    re.IGNORECASE,
)
"""Where a clause begins that only tells why, when or on which terms, or the next thing that is decided."""
_VERB = re.compile(
    r"(?!(?:alla|samma|denna|dessa|båda|flera|hela|nya|första|andra|tredje|efter|under|över|eller|inför|hos|per|varken|detta|extra|kvar|bara|var|er|är|ska|skulle|får|blir|bli|låta|låter|beslutar)\b)(?:[a-zåäö]{3,}(?:a|ar|er)|ge|se|få|gå|stå|bli)(?![a-zåäö])"
)
"""A verb at the very beginning, where the subject has been taken away."""
_HOLDS_CLAUSE = re.compile(
    r"(?:\S+ ){0,5}?(?:[a-zåäö]*förslag(?:et)?|[a-zåäö]*motion(?:en)?|[a-zåäö]*yrkande(?:t)?|begäran|hemställan|frågan|fråga|ärendet|ansökan|beslut(?:et)?|önskemål(?:et)?)(?: \S+){0,6}? (?:om )?att ",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"(?<![a-zåäö])(?:avslås|avslogs|bifall[es]s|bifalls|bifölls|antas|antogs|godkänns|godkändes|bordlägg\w*s|bordlades|återremitteras|återremitterades|skjuts|sköts|remitteras|hänskjuts|utreds|bereds|anses|förklaras|faller|föll|avskrivs|upphävs|utgår|lämnas|besvaras|noteras|läggs|prövas|vilar|avvisas|tillstyrks|avstyrks|överlämnas|behandlas|tas upp)(?![a-zåäö])",
    re.IGNORECASE,
)
_NO = re.compile(r"(?<![a-zåäö])(?:inte|ej|icke|aldrig|ingen|inget|inga)(?![a-zåäö])", re.IGNORECASE)
_NEITHER = re.compile(r"(?<![a-zåäö])varken(?![a-zåäö])", re.IGNORECASE)
_NO_BEHIND = re.compile(r"[\wåäö]*(?: [\wåäö().-]+){0,3}? (?:inte|ej|icke|varken)(?![a-zåäö])", re.IGNORECASE)
_BUT = re.compile(r"(?<![a-zåäö])utan (?:att )?(?:i stället |istället )?(?=[a-zåäö]+)")


class Told(msgspec.Struct, frozen=True):
    """What the words of a decision tell.

    Attributes:
        outcome: a ruling on what was proposed, a plain word for what was done, or nothing.
        denied: whether the verb is denied: what it names is not done.
        decided: the words that are decided, without the conditions and reasons around them.
    """

    outcome: str
    denied: bool
    decided: Stretch


def predicate(stretch: Stretch) -> str:
    """What is done, without the body that does it, the number of its point and "att"."""
    sentence = stretch.sentence
    start = next((n for n, place in enumerate(sentence.places) if place >= stretch.start), 0)
    subject = _SUBJECT.match(sentence.view, start) if start == 0 or stretch.start == 0 else None
    begin = max(stretch.start, sentence.places[subject.end()]) if subject is not None else stretch.start
    return _MARK.sub("", sentence.text[begin : stretch.end], count=1)


def told_by(stretch: Stretch) -> Told:
    """What the words of a decision tell, by the verb of their main clause."""
    words = predicate(stretch)
    start = stretch.end - len(words)
    begin = start
    while words and (led := _LED.match(words)) is not None:
        words, begin = words[led.end() :], begin + led.end()
    first = stretch.start if begin == start else begin
    if UNDECIDED.match(words):
        return Told(NOTHING, denied=False, decided=Stretch(stretch.sentence, first, stretch.end))
    plain = _INSERTED.sub(lambda found: " " * len(found.group()), words)
    outcome, denied, place = _ruling(plain)
    cut = _CLAUSE.search(plain, place)
    end = begin + cut.start() if cut is not None else stretch.end
    return Told(outcome, denied, Stretch(stretch.sentence, first, max(end, first)))


def outcome_of(stretch: Stretch) -> str:
    """The outcome that the words tell: a ruling on what was proposed, else a plain word for what was done."""
    return told_by(stretch).outcome


def _ruling(words: str) -> tuple[str, bool, int]:
    """The outcome, whether its verb is denied, and where that verb ends."""
    begin = _of_main_clause(words)
    leads = _VERB.match(words) is not None
    cut = None if leads else _CLAUSE.search(words, begin)
    head = _head(words, begin, cut.start() if cut is not None else len(words))
    if head is None:
        noun = next((outcome for outcome, pattern in _NOUNS if pattern.match(words)), None)
        return noun or UNTOLD, False, 0
    outcome, found = head
    if leads and found.start() > 0 and not _NO.match(words):
        return UNTOLD, False, found.end()
    if _NEITHER.search(words, 0, found.start()):
        return UNTOLD, True, found.end()
    if _NO.search(words, max(begin - _NEAR, 0), found.end()) or _NO_BEHIND.match(words, found.start()):
        return _denied(words, outcome, found)
    return outcome, False, found.end()


_NEAR = 24
"""Letters before a verb of the main clause in which its denial may stand behind the clause of its subject."""


def _of_main_clause(words: str) -> int:
    """Where the main clause goes on behind the clause that its subject holds: "Förslaget att … avslås"."""
    noun = _HOLDS_CLAUSE.match(words)
    if noun is None or _VERB.match(words) or _RULED.search(noun.group()):
        return 0
    ruled = _RULED.search(words, noun.end())
    return ruled.start() if ruled is not None else 0


def _head(words: str, begin: int, end: int) -> tuple[str, re.Match[str]] | None:
    """The first verb that a row has; else one that makes what follows what is to be."""
    found = [
        (match.start(), number, outcome, match)
        for number, (outcome, pattern) in enumerate(_ROWS)
        if (match := pattern.search(words, begin, end)) is not None
    ]
    if found:
        _, _, outcome, match = min(found, key=lambda item: item[:2])
        return outcome, match
    last = LAST.search(words, begin, end)
    return ("bifall", last) if last is not None else None


def _denied(words: str, outcome: str, found: re.Match[str]) -> tuple[str, bool, int]:
    """What a denied verb comes to: a grant that is denied refuses, a refusal that is denied decides nothing."""
    but = _BUT.search(words, found.end())
    other = _head(words, but.end(), len(words)) if but is not None else None
    if but is not None and other is not None and other[1].start() == but.end():
        return other[0], False, other[1].end()
    if outcome == "godkänd" or (outcome == "bifall" and GRANTING.match(found.group())):
        return "avslag", True, found.end()
    if outcome == "bifall":
        declined = _NO.match(words) is not None or JOINS.match(found.group()) is not None
        return ("avböjande" if declined else UNTOLD), True, found.end()
    if outcome in ("avslag", "ingen åtgärd") and _SAYS_NO.match(found.group()):
        return outcome, False, found.end()
    return NOTHING, True, found.end()


_SAYS_NO = re.compile(r"ställ|inte|ej|föranl|vidta", re.IGNORECASE)
"""Refusals that have their "inte" or "ingen" with them."""


def by_effect(act: Act) -> list[Act]:
    """A decision as it bears on what its passages hold: adopted, refused, only advised on, or only noted.

    Args:
        act: a decision; its passages may differ.

    Returns:
        One act for each run of passages that do the same; what an official decides is left out.
    """
    if act.kind is not ActKind.DECISION:
        return [act]
    runs: list[tuple[ActKind, list[Stretch]]] = []
    for stretch in act.content:
        kind = _effect(act, stretch)
        if kind is None:
            continue
        if runs and runs[-1][0] is kind:
            runs[-1][1].append(stretch)
        else:
            runs.append((kind, [stretch]))
    return [act.holding(kind, stretches) for kind, stretches in runs]


def _effect(act: Act, stretch: Stretch) -> ActKind | None:
    words = predicate(stretch)
    if act.agent_mentions == () and stretch.start == 0 and _OFFICIAL.match(stretch.sentence.view):
        return None
    if _HEADED.match(stretch.sentence.text) is not None:
        return ActKind.ADVICE
    if _ADVICE.match(words) and not act.past:
        return ActKind.ADVICE
    if _NOTES.match(words):
        return ActKind.NOTE
    told = told_by(stretch)
    if told.outcome in ("bifall", UNTOLD) and _STATES.match(words):
        return None
    if told.outcome in _NOTED or (told.denied and told.outcome not in REFUSED):
        return ActKind.NOTE
    return ActKind.REFUSAL if told.outcome in (*REFUSED, *PASSED_ON) else ActKind.DECISION


def is_before_what_it_decides(draft: Draft) -> bool:
    """Whether a decision is dated before a proposal that it is hung on: it decided on another."""
    day = draft.period.start
    return day is not None and any(
        isinstance(target, Draft)
        and target.type is ClaimType.PROPOSAL
        and target.period.start is not None
        and day < target.period.start
        for _, target in draft.participants
    )
