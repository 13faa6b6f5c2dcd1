"""The role of a name in a list of those present: from the words beside it, else from the heading above it."""

import re

from stadsgraf.annotate.paper import Mention
from stadsgraf.extract.rows import Row
from stadsgraf.model import Name
from stadsgraf.swedish.presence import Heading, Presence
from stadsgraf.swedish.staff import is_of_staff
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import Derivation

_ROLES = {
    Presence.DECIDING: "ledamot",
    Presence.SERVING: "tjänstgörande ersättare",
    Presence.SUBSTITUTE: "ersättare",
    Presence.ADJUNCT: "adjungerad",
    Presence.OBSERVER: "insynsplats",
    Presence.CHECKING: "justerare",
    Presence.SECRETARY: "sekreterare",
    Presence.CHAIR: "ordförande",
    Presence.REPORTER: "handläggare",
}
_IDLE = re.compile(
    r"\b(?:ej|icke|inte)\s+(?:tjänstg\w*|tjg\b|tj\b|beslutande|i\s+tjänst|inkallad|kallad)|\butan\s+(?:tjänstgöring|rösträtt|beslutanderätt|att\s+(?:tjänstgöra|delta))"
    r"|\bnärvaroberättigad",
    re.IGNORECASE,
)
_SERVES = re.compile(
    r"\b(?:tjänstg(?:örande|ör|jorde)\b|tjänstg\.|tjg\b|tj\b|tj\.|i\s+tjänst\b|inkallad|inträd(?:er|de)|gick\s+in|kallad\s+att\s+tjänstgöra)",
    re.IGNORECASE,
)
_SERVES_FOR = re.compile(
    r"[\s,]*(?:\(?[A-ZÅÄÖa-zåäö]{1,4}\)?[\s,]+)?(?:ersätter|tjänstgör(?:ande)? (?:för|i)|i stället för|istf\.?)\s",
    re.IGNORECASE,
)
"""Behind a name: it stands in for another, even if a scan has spoilt whose name follows."""
_ACTING = re.compile(
    r"(?:\s*\([^)]*\))?\s+(?:yrkar|yrkade|reserverar|reserverade|föreslår|föreslog|anför|anförde|låter|begär|begärde|instämmer|anser|lämnar|avger"
    r"|hälsa|öppna|informera|redogör|redogjorde|presentera|påminde|mena|fråga|undra|svara|delt[oa][gr]|lämnade|anmäl|tacka|konstatera|berätta"
    r"|meddela|föredr[oa]|deltog|vill|ville|trodde|tror|hade|har)(?:de|r)?\b"
)


def role_beside(
    title: Mention | None, after: str, heading: Heading | None, body: Name | None, *, replaces: bool
) -> tuple[str | None, Derivation]:
    """The role of a name: from the words beside it, else from its heading; none where it acts in a sentence.

    Those present at a meeting of no board are no members of one.
    """
    if _ACTING.match(after):
        return None, Derivation.INFERRED
    if _IDLE.search(after):
        return "ersättare", Derivation.INFERRED
    if replaces:
        return "tjänstgörande ersättare", Derivation.EXPLICIT
    if title is not None and title.name is not None:
        label = title.name.label
        if label == "ersättare" and _SERVES.search(after):
            label = "tjänstgörande ersättare"
        return label, Derivation.EXPLICIT
    if heading is None:
        return None, Derivation.INFERRED
    if heading.kind is Presence.VICE_CHAIR:
        return _vice_chair(heading.words), Derivation.EXPLICIT
    if heading.words in ("narvarande", "ordinarie") and body is None:
        return None, Derivation.INFERRED
    label_of_heading = _ROLES.get(heading.kind)
    if label_of_heading == "ledamot" and _OF_OTHERS.search(after.split(",")[0]):
        return None, Derivation.INFERRED
    if label_of_heading == "ersättare" and _SERVES.search(after):
        return "tjänstgörande ersättare", Derivation.EXPLICIT
    if label_of_heading == "ledamot" and _SERVES_FOR.match(after):
        return "tjänstgörande ersättare", Derivation.EXPLICIT
    listed = heading.kind in (Presence.DECIDING, Presence.SERVING)
    return label_of_heading, Derivation.INFERRED if listed else Derivation.EXPLICIT


_OF_OTHERS = re.compile(
    r"(?:förbund|Förbundet|förbundet|[Rr]evisionsbyrå|[Ff]acklig|[Kk]onsult)\b|\b(?:Vision|Kommunal|SKTF|Saco|SSR|Ledarna|TCO|LO|SKAF)\b"
)
"""Beside a name among those present: it sits for a union or a firm, and is no member of the board."""
_CLAUSES: tuple[tuple[re.Pattern[str], Presence], ...] = (
    (
        re.compile(r"(?:^|.* )(?:utan att (?:delta|tjanstgora)|(?:ej|icke|inte) tjanstg|utan tjanstgoring)"),
        Presence.SUBSTITUTE,
    ),
    (
        re.compile(
            r"(?:sasom|som) (?:suppleanter|suppleant|ersattare) (?:tjanstgjorde|tjanstgor|intradde|intratt|inkallades|deltog)|(?:i tjanst|i deras stalle) "
        ),
        Presence.SERVING,
    ),
    (
        re.compile(
            r"(?:av|fran|for) (?:tjanstem|personal|forvaltning|kontoret)|tjanstemannen|dessutom|harutover|darutover|darjamte|vidare"
        ),
        Presence.OFFICIAL,
    ),
    (re.compile(r"(?:franvarande|forhinder|forfall|anmalt forhinder|laga forfall)"), Presence.ASIDE),
)
"""How a sentence of running text begins that goes on with others of those present."""


def clause_heading(row: Row, place: int, heading: Heading | None) -> Heading | None:
    """The heading of a name: that of its own sentence, if it is not the first of its block and says what its people are.

    Whoever has a title of the staff is no member, whatever the list is headed.
    """
    sentence = row.sentence_of[place]
    deciding = heading is not None and heading.kind is Presence.DECIDING
    if deciding and is_of_staff(sentence.text, row.mentions[place].start):
        return Heading(Presence.OFFICIAL, 0, "")
    if heading is None or sentence.first or place != row.sentence_of.index(sentence):
        return heading
    begin = fold(sentence.text[: row.mentions[place].start])
    own = next((kind for pattern, kind in _CLAUSES if pattern.match(begin)), None)
    return Heading(own, 0, begin) if own is not None else heading


_UNION = re.compile(
    r"\s*(?:\((?P<inside>[A-ZÅÄÖ][^()]{1,40})\)|,\s*(?P<behind>[A-ZÅÄÖ][\w-]*(?: [A-ZÅÄÖ]?[\w-]+){0,3}))(?=\s*(?:[,;.]|$|[A-ZÅÄÖ]))"
)


def union_beside(after: str) -> tuple[str, int] | None:
    """The union behind a name, in brackets or behind a comma, and where it ends."""
    found = _UNION.match(after)
    return ((found["inside"] or found["behind"]).strip(), found.end()) if found is not None else None


def staff_role(heading: Heading) -> str:
    """What a paper calls those who speak for the staff."""
    return "facklig företrädare" if heading.words.startswith("fack") else "personalföreträdare"


def _vice_chair(words: str) -> str:
    first = words.split()[0]
    number = {"1:e": "1:e ", "1": "1:e ", "forste": "1:e ", "2:e": "2:e ", "2": "2:e ", "andre": "2:e "}.get(
        first, ""
    )
    return number + "vice ordförande"
