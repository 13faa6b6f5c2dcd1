"""What the words of a decision do: grant, refuse, postpone, only take note, or only say a view.

A body's decision bears on what its words hold only where its verb adopts it.  "Avslår förslaget att staden
går med i X" leaves the membership proposed, "noterar att X går med" decides nothing of it, and "tillstyrker"
is advice to those who decide.
"""

import re

from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act, Stretch
from stadsgraf.model import Draft
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
_NEGATED = re.compile(
    r"\b(?:godkänner|bifaller|antar|fastställer|beviljar|godkänns|bifalls|antas|beviljas|biföll|godkände|antog) (?:inte|ej)\b"
    r"|\b(?:inte|ej) (?:att )?(?:godkänna|bifalla|anta|fastställa|bevilja)s?\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"(?:följer|avvaktar|inväntar|ser (?:positivt|med|fram)|anser|menar|bedömer|delar|känner|saknar|välkomnar|hoppas|kan|bör|måste|vill|önskar|är|har)\b",
    re.IGNORECASE,
)
"""Beginnings of what tells a state of things or a view: where nothing else is ruled, nothing is decided."""
REFUSED = ("avslag", "besvarad", "återremiss", "bordläggning", "utgår")
"""Outcomes that leave what was proposed where it was."""
_AT_START: tuple[tuple[str, str], ...] = (
    (r"upphäv|återkalla|återta(?:r|ga)?\b", "upphävande"),
    (r"skjut\w* upp|uppskjut|ajourner|vilandeförklar", "bordläggning"),
    (r"noter|tar del|ta del|konstatera", "notering"),
    (
        r"(?:ärende\w*|paragrafen|punkten|frågan|§ ?\d+) (?:utgår|utgick|utgått|stryks|tas bort|lyfts ut)\b",
        "utgår",
    ),
    (
        r"begär (?!utträde|inträde|medlemskap|anslutning|att (?:kommunen|staden|regionen|bli|gå|lämna))|efterfråga|frågar",
        "begäran",
    ),
    (r"uppmana", "uppmaning"),
    (r"avst(?:år|å) från att (?:yttra|lämna)", "avstår från yttrande"),
    (r"avböj|tackar? nej|avst(?:år|å) från|(?:inte|ej) (?!avslå|föreslå)", "avböjande"),
    (r"avstyrk", "avstyrkan"),
    (r"tillstyrk", "tillstyrkan"),
)
_OUTCOMES: tuple[tuple[str, str], ...] = (
    (r"\bbesvara[dt]e?\b", "besvarad"),
    (r"\bavslå\w*|\bavslagit|\bavslogs?\b|\bavslag\b|\bavvisas?\b|\bavvisar\b", "avslag"),
    (r"\båterremi", "återremiss"),
    (r"\bbord(?:lägg|lagt|lades?\b)", "bordläggning"),
    (r"\bgodkänn", "godkänd"),
    (
        r"\b(?:utses|väljs|valt|utse|utser|välja|väljer|förordnas?|förordnar|omväljs|omvälja|(?:om|fyllnads)?valde|valdes|utsåg|utsågs|utsett|förordnade|förordnades|förordnat)\b",
        "val",
    ),
    (r"\bi uppdrag\b|\buppdra(?:r|gs|s|ger|git)?\b|\buppdrog\b", "uppdrag"),
    (r"\blämna\w* .* som svar|\bsom sitt (?:eget )?yttrande|\bsvar på remissen", "yttrande"),
    (r"\blägg\w* .* till handlingarna", "lagd till handlingarna"),
    (r"^.{0,60}\böverlämna[rs]? .*\bför (?:beredning|beslut|handläggning|yttrande)", "överlämnad"),
)


def predicate(stretch: Stretch) -> str:
    """What is done, without the body that does it, the number of its point and "att"."""
    sentence = stretch.sentence
    start = next((n for n, place in enumerate(sentence.places) if place >= stretch.start), 0)
    subject = _SUBJECT.match(sentence.view, start) if start == 0 or stretch.start == 0 else None
    begin = max(stretch.start, sentence.places[subject.end()]) if subject is not None else stretch.start
    return _MARK.sub("", sentence.text[begin : stretch.end], count=1)


def outcome_of(stretch: Stretch) -> str:
    """The outcome that the words tell: a ruling on what was proposed, else a plain word for what was done."""
    words = predicate(stretch)
    if _NEGATED.search(words):
        return "avslag"
    for pattern, outcome in _AT_START:
        if re.match(pattern, words, re.IGNORECASE):
            return outcome
    for pattern, outcome in _OUTCOMES:
        if re.search(pattern, words, re.IGNORECASE):
            return outcome
    return "bifall"


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
    if _ADVICE.match(words) and not act.past:
        return ActKind.ADVICE
    if _NOTES.match(words):
        return ActKind.NOTE
    outcome = outcome_of(stretch)
    if outcome == "bifall" and _STATES.match(words):
        return None
    return ActKind.REFUSAL if outcome in REFUSED else ActKind.DECISION


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
