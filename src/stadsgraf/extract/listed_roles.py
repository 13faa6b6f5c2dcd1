"""The role of a name in a list of those present: from the words beside it, else from the heading above it."""

import re

from stadsgraf.annotate.paper import Mention
from stadsgraf.model import Name
from stadsgraf.swedish.presence import Heading, Presence
from stadsgraf.vocabulary import Derivation

_ROLES = {
    Presence.DECIDING: "ledamot",
    Presence.SERVING: "tjänstgörande ersättare",
    Presence.SUBSTITUTE: "ersättare",
    Presence.ADJUNCT: "adjungerad",
    Presence.CHECKING: "justerare",
    Presence.SECRETARY: "sekreterare",
    Presence.CHAIR: "ordförande",
    Presence.REPORTER: "handläggare",
}
_IDLE = re.compile(r"\b(?:ej|icke|inte)\s+(?:tjänstgörande|tjg\.?)", re.IGNORECASE)
_SERVES = re.compile(r"\b(?:tjänstgörande|tjg\.?|tj\.?)\s*(?:ers(?:ättare|\.)?)?", re.IGNORECASE)
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
    if label_of_heading == "ersättare" and _SERVES.search(after):
        return "tjänstgörande ersättare", Derivation.EXPLICIT
    if label_of_heading == "ledamot" and _SERVES_FOR.match(after):
        return "tjänstgörande ersättare", Derivation.EXPLICIT
    listed = heading.kind in (Presence.DECIDING, Presence.SERVING)
    return label_of_heading, Derivation.INFERRED if listed else Derivation.EXPLICIT


def _vice_chair(words: str) -> str:
    first = words.split()[0]
    number = {"1:e": "1:e ", "1": "1:e ", "forste": "1:e ", "2:e": "2:e ", "2": "2:e ", "andre": "2:e "}.get(
        first, ""
    )
    return number + "vice ordförande"
