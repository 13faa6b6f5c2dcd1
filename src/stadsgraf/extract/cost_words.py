"""Words about an amount: what it is for, how often it is paid, how the text holds it."""

import re

from stadsgraf.annotate.paper import Sentence
from stadsgraf.patterns import gated
from stadsgraf.swedish.amounts import WORDS
from stadsgraf.vocabulary import Modality

FEE = re.compile(
    r"\b(?P<noun>(?:medlems|års|service|inträdes|anslutnings|deltagar|deltagande|bas|grund|registrerings|nätverks|förbunds|förenings|kongress|del)?avgift"
    r"|medlemskontingent|kontingent|insats)(?:en|er|erna)?s?(?![\wåäö])",
    re.IGNORECASE,
)


GRANT = re.compile(
    r"\b(?P<noun>(?:[a-zåäö]*bidrag|anslag|stöd|tillskott))(?:et|en)?(?![\wåäö])", re.IGNORECASE
)


_OTHER = re.compile(
    r"\b(?P<noun>[a-zåäö]*(?:kostnad|avgift|utgift|ersättning|arvode|hyra|vite|pris))(?:en|er|erna|et)?(?![\wåäö])",
    re.IGNORECASE,
)


MEMBERSHIP = re.compile(
    r"\b(?:medlemskap(?:et)?|deltagande(?:t)?|medverkan|anslutning(?:en)?|deltagar(?:e|na)|att (?:vara|bli) (?:med|medlem|ansluten)|delta(?:r)?)\b",
    re.IGNORECASE,
)


EVENT = (
    r"(?: [a-zåäö]+(?:a|e|iga)(?= ))? [a-zåäö]*(?:möte|konferens|kongress|stämma|kampanj|projekt|res(?:a|or)|tävling|pris|utbildning|kurs|seminari(?:um|e|er)|workshop"
    r"|dagar|vecka|grupp|forum|mässa|program|panel|podd|webbplats|jubileum|utställning|träff|rapport|studie|undersökning|plattform|tjänst|verktyg|läger)"
    r"(?:n|t|et|en|er|or|ar|erna|orna|arna|na|s)?(?![\wåäö])"
)
"""Behind a name: what a network holds or makes, whose price is no fee of the network."""
EVENT_BEHIND = re.compile(EVENT)


YEARLY_AFTER = re.compile(
    r"^[^.;,]{0,45}?(?:\bper (?:kalender)?[åä]r\b|\bom [åä]ret\b|\bårligen\b|\bvarje år\b|/\s?år\b|\bi årlig avgift\b|\boch [åä]r\b|\bper medlem och år\b)",
    re.IGNORECASE,
)


_YEARLY_BEFORE = re.compile(
    r"\b[åä]rlig(?:a|t|en)?\b|\b[åä]rs(?:avgift|kostnad|bidrag|kontingent)", re.IGNORECASE
)


_PAYS_YEARLY = re.compile(
    r"\b(?:betalar|erlägger|kostar|bidrar)(?: [^.;,]{1,40})? årligen(?: [^.;,]{1,25})? $|\bårligen (?:betalar|erlägger|bidrar)\b[^.;,]*$",
    re.IGNORECASE,
)


_ODD_YEARS = re.compile(r"\bvart(?:annat| tredje| fjärde)? år\b|\bper tillfälle\b", re.IGNORECASE)


_MONTHLY = re.compile(r"^[^.;,]{0,25}?(?:\bper månad\b|\bi månaden\b)", re.IGNORECASE)


_COUNT = "|".join(sorted(WORDS, key=len, reverse=True))


_DURATION = re.compile(
    rf"^[^.;]{{0,40}}?\b(?:i|under)(?: en period (?:av|om)| sammanlagt)? (?P<count>\d+|{_COUNT})(?: |-)?(?P<unit>år|månader)(?![\wåäö])",
    re.IGNORECASE,
)


_SUM = re.compile(r"\b(?:summa|totalt|sammanlagt|sammantaget|total(?:a)? kostnad)", re.IGNORECASE)


_CONDITIONAL = gated(
    r"^(?:om|skulle|ifall|därest)\b|^(?:får|blir|väljs|utses|går|ansluter|tackar) (?:vi|[A-ZÅÄÖa-zåäö]+)[^.;:?]{0,80}\b(?:krävs|kostar|tillkommer|ökar|stiger|behövs|uppgår|medför|innebär|uppstår)\b|\bunder förutsättning\b|\bha avsatt minst\b|\bkrävs att\b",
    re.IGNORECASE,
)


_SUPPOSED = re.compile(
    r"\b(?:skulle|torde) (?:[a-zåäö]+ ){0,4}?(?:innebära|kosta|medföra|bli|uppgå|ge|betyda|kräva|krävas|hamna|landa|vara|stanna|behöva|behövas)\b|\bvore\b",
    re.IGNORECASE,
)
"""What something would cost."""


_REQUESTED = re.compile(
    r"\b(?:begärt|begär|begärde|äskade|ansökt om|ansöker om|äskar|äskat|hemställt om|har bett om|söker)\b",
    re.IGNORECASE,
)


_PROPOSED = re.compile(
    r"\b(?:yrkar|yrkade|föreslår|föreslås|föreslog|föreslogs|föreslagit|föreslagits|förordar|förordade)\b|\bförslag(?:et)? (?:om|på|att|är att|till)\b|\bmotion om\b"
    r"|\bvill (?:[a-zåäö]+ ){0,3}?(?:höja|sänka|avsätta|anslå|satsa|lägga|ge|tillskjuta|öka|minska|anvisa|ta ut)\b",
    re.IGNORECASE,
)


_PROPOSES_TO = re.compile(
    r"\b(?:föreslår|föreslås|yrkar|förordar)(?: [^.;]{1,60})?,? att (?!(?:avslå|avslår)\b)[^.;]*$|\b(?:föreslås|föreslår)(?: att)? [^.;]{0,40}$",
    re.IGNORECASE,
)
"""What somebody proposes to set aside or grant is not granted."""


_PLANNED = re.compile(
    r"\b(?:avser(?: [^.;]{0,30})? att ta ut|kommer(?: [^.;]{0,30})? att (?:ta ut|uppgå|kosta|bli|vara|höjas|införas)|planerar|planeras|aviserat|ska (?:införas|tas ut|höjas)|(?:höjs|sänks)(?: [^.;]{1,60})? till)\b",
    re.IGNORECASE,
)


_GIVEN = re.compile(
    r"\b(?:beviljas|beviljar|beviljade|beviljats|utbetalas|anslås|anvisas|avsätts)\b", re.IGNORECASE
)


PAYER = (
    r"(?:(?:varje|alla|nya|samtliga|anslutna|deltagande|svenska|en|de|medverkande)(?: [a-zåäö]+a)? )?(?:medlem(?:mar(?:na)?)?|medlems(?:stad|städer(?:na)?|kommun|kommuner(?:na)?|orter(?:na)?|organisationer(?:na)?)"
    r"|deltagar(?:na|e|städer(?:na)?|kommuner(?:na)?)|observatör(?:er(?:na)?|en)?|adjungerade(?: medlemmar| kommuner)?|(?<=deltagande )(?:städer|kommuner|orter|regioner)|(?<=anslutna )(?:städer|kommuner|orter|regioner)|(?<=medverkande )(?:städer|kommuner|orter|regioner))"
)
"""Those who pay the fee of a network."""
TO_BE_WITH = r"att (?:vara|bli|stå|få vara) (?:med|medlem|ansluten|anslutna|delaktig)|inträdet|att delta"
_PAYS = re.compile(
    rf"\b(?:{PAYER}|(?:kommuner|städer|regioner|orter|medlemmar) (?:med|under|över|upp till|på|i) [^.;,]{{3,50}}?)(?: (?:själva|i dag|numera|då))* (?:betalar|erlägger|bidrar med|betalade|debiteras|faktureras|avkrävs|ska betala|svarar för)|\b(?:{TO_BE_WITH})(?![\wåäö])",
    re.IGNORECASE,
)


def is_paid_by_members(before: str) -> bool:
    """Whether the words before an amount say that members pay it, or what it costs to be one."""
    return _PAYS.search(before) is not None


def kind_of(before: str, after: str = "") -> str:
    """The plain word for what is paid: the nearest noun for a fee, grant or cost before the amount."""
    if _SUM.search(before):
        return "summa" if re.search(r"summa", before, re.IGNORECASE) else "kostnad"
    nouns = [(m.start(), m["noun"].casefold()) for p in (FEE, GRANT, _OTHER) for m in p.finditer(before)]
    if nouns:
        return _plain(max(nouns)[1])
    if MEMBERSHIP.search(before):
        return "medlemsavgift" if re.search(r"medlemskap", before, re.IGNORECASE) else "avgift"
    if re.search(r"\b(?:tar|ta|tog|tas) ut\b", before) or is_paid_by_members(before):
        return "avgift"
    found = re.match(r"[^.;]{0,30}?\bi (?P<noun>[a-zåäö]*avgift)", after)
    return found["noun"] if found is not None else "kostnad"


def _plain(noun: str) -> str:
    return "resekostnad" if noun.startswith("resekostnad") else noun


def subject_of(before: str, after: str = "") -> str:
    """What an amount is for in words: the noun phrase that the verb of cost is said of."""
    text = re.sub(r"^\s*(?:\d{1,2}[.)]|[-–•])\s+", "", _own_point(before)).strip(" ,:")
    found = _COST_OF.search(text)
    if found is not None:
        return found["what"].strip()
    if _HYPOTHESIS.match(text):
        purpose = re.match(r"[^.;,]{0,30}? (?:för|till) (?P<what>[a-zåäö]+)", after)
        return purpose["what"] if purpose is not None else _COST_VERB.split(text, maxsplit=1)[0].strip(" ,")
    text = _PROPOSER.sub("", text)
    phrase = _COST_VERB.split(_LEADING.sub("", text), maxsplit=1)[0]
    words = " ".join(phrase.strip(" ,–-").split()[-8:]).strip(" ,")
    if not words and (purpose := _PURPOSE.match(after)) is not None:
        words = purpose["what"]
    if not words:
        nouns = [m.group() for m in _OTHER.finditer(text)]
        words = nouns[-1] if nouns else "kostnad"
    return words


def _own_point(before: str) -> str:
    """The last of several clauses or points before an amount: "att anta planen samt att taxan …"."""
    clause = re.split(r"; |: (?=.)", before)[-1]
    first, *others = re.split(r",? (?:samt|och) att (?=.)", clause)
    return others[-1] if others and re.search(r"\batt\b", first) else clause


_PROPOSER = re.compile(
    r"^[^.;]{0,80}?\b(?:föreslår|föreslås|yrkar|förordar|beslutar|beslutade|beslutat)(?: [a-zåäö]+)?(?: besluta)?(?: att)?(?![\wåäö])"
)
_PURPOSE = re.compile(
    r" (?:avsätts|avsättas|anslås|anslås|anvisas|beviljas|reserveras)(?: (?:år|under|i) \d{4})? (?:för|till) (?P<what>[^.,;]{3,60})",
)


_COST_OF = re.compile(
    r"(?:kostnad(?:en|er|erna)? för|kosta(?:r|de)? för) (?P<what>[^,.;]{3,80}?)(?: (?:uppskattas|beräknas|uppgår|är|blir|till)\b.*)?$",
    re.IGNORECASE,
)


_HYPOTHESIS = re.compile(r"(?:om|skulle|ifall|för att) ", re.IGNORECASE)


_LEADING = re.compile(
    r"^(?:(?:/ ?år|per år|om året|årligen|exkl\.? moms|exklusive moms|att|och|samt|varav|därutöver|till det kommer|dessutom|för|med|i)\s+)+",
    re.IGNORECASE,
)


_COST_VERB = re.compile(
    r"\b(?:(?:har|hade) (?:[a-zåäö]+ )?kostat|beräknas|beräknad|beräknade|uppskattas|uppskattar|uppgår|uppgick|är|var|ska|skall|blir|kosta|kostar|kostade|skulle|gå|går|gick|dra|drar|drog|landar|landade|stannar|stannade|hamnar|blev|betalar|kommer|väntas|avsätts|avsätter|finansieras|ökar"
    r"|motsvara[r]?|bestäms|bestämmas|fastställs|om|på|till|medför|innebär|räknar|högst|kan)\b"
)


def interval_of(before: str, after: str, kind: str) -> str:
    """How often an amount is paid, as a duration; empty where the text does not say."""
    if _MONTHLY.match(after):
        return "P1M"
    if _ODD_YEARS.match(after[:40].lstrip()):
        return ""
    if YEARLY_AFTER.match(after) or kind.startswith("års"):
        return "P1Y"
    if _PAYS_YEARLY.search(before):
        return "P1Y"
    return (
        "P1Y" if _YEARLY_BEFORE.search(before[-60:]) and (FEE.search(before) or _OTHER.search(before)) else ""
    )


def duration_of(after: str) -> str:
    """For how long it is paid, from the words behind it: "i två år" gives P2Y."""
    found = _DURATION.match(after)
    if found is None:
        return ""
    count = int(found["count"]) if found["count"].isdigit() else WORDS[found["count"].casefold()]
    return f"P{count}{'Y' if found['unit'].casefold() == 'år' else 'M'}"


def modality_of(sentence: Sentence, before: str, after: str) -> Modality:
    """How the words before and behind an amount hold it."""
    clause = before + re.split(r" men |; ", after[:25])[0]
    if _CONDITIONAL.search(sentence.text) and (
        _CONDITIONAL.search(before) or sentence.text.casefold().startswith(("om ", "skulle "))
    ):
        return Modality.CONDITIONAL
    if _PROPOSES_TO.search(before):
        return Modality.PROPOSED
    if _GIVEN.search(clause):
        return Modality.STATED
    if _SUPPOSED.search(before):
        return Modality.CONDITIONAL
    if _REQUESTED.search(before):
        return Modality.REQUESTED
    if _PROPOSED.search(before):
        return Modality.PROPOSED
    return Modality.PLANNED if _PLANNED.search(clause) else Modality.STATED
