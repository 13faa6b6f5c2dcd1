"""Headings of statements and the names below them: what "Reservation" over a list of names makes them say."""

import re

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.rule import Match, matches
from stadsgraf.extract.statement_frames import SIGNED, SPEAKERS_BELOW
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind


def stands_below(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading of statements, or right below one that opens no section."""
    return paper.section_of(sentence).kind in HEADED or _heading_above(paper, sentence) is not None


HEADED = {
    SectionKind.RESERVATION: "reservation",
    SectionKind.STATEMENT: "särskilt yttrande",
    SectionKind.NOTE: "protokollsanteckning",
}
"""What the names below a heading make."""
_HEADING = gated(
    r"(?:skriftlig |blank |gemensam )?(?:reservation(?:er)?|särskil(?:t|da) (?:yttranden?|uttalanden?)|ersättaryttranden?|protokollsanteckning(?:ar)?"
    r"|avvikande mening|(?:deltar|deltog) (?:ej|inte|icke)(?: i (?:beslut|beslutet|avgörandet))?|(?:ej|inte|icke) deltagande(?: i (?:beslut|beslutet))?)"
    r"(?: \([A-Za-zÅÄÖåäö, ]{1,16}\))?:?"
    r"|(?:följande (?:ledamöter |personer )?(?:reserverar sig|deltar (?:inte|ej))|mot beslutet reserverar sig(?: följande)?(?: ledamöter)?)(?: mot beslutet| i beslutet)?:",
    re.IGNORECASE,
)
"""A heading of a statement as it stands anywhere, with the letters of a party or without."""


def _heading_above(paper: Paper, sentence: Sentence) -> str | None:
    """The heading of a statement right above a sentence."""
    above = paper.sentences[sentence.index - 1] if sentence.index else sentence
    return above.text if _HEADING.fullmatch(above.text.strip()) else None


def listed_below(paper: Paper, match: Match) -> list[Match]:
    """The points with names that go on with the first one below a heading, which tells what all of them make."""
    listed: list[Match] = []
    for other in paper.sentences[match.sentence.index + 1 :]:
        found = _BARE_NAMES.fullmatch(other.view)
        if (
            not match.sentence.item
            or not other.item
            or found is None
            or other.section != match.sentence.section
        ):
            break
        listed.append(Match(other, found, match.rule))
    return listed


_BARE_NAMES = compiled(rf"(?:[-–•] |(?:\d{{1,2}}|<NUMBER>)[.)] )?{SPEAKERS_BELOW}\s*")


def signers_below(paper: Paper, sentence: Sentence) -> list[Mention]:
    """Those whose names with a party stand on the lines below the text of a paper that says "vi"."""
    part = paper.section_of(sentence).part
    people: list[Mention] = []
    for other in paper.sentences[sentence.index + 1 :]:
        if paper.section_of(other).part != part:
            break
        found = next(matches((other,), SIGNED), None)
        if found is not None:
            people += found.mentions("who")
        elif people:
            break
    return [mention for mention in people if mention.kind is MentionKind.PERSON]


def headed(paper: Paper, match: Match) -> str | None:
    """The kind that a heading gives to the names right below it; in lists of papers the heading is another's."""
    section = paper.section_of(match.sentence)
    above = paper.sentences[match.sentence.index - 1] if match.sentence.index else match.sentence
    right_below = bool(section.heading) and above.text.strip() == section.heading
    if section.kind in HEADED and right_below:
        return section.heading
    return _heading_above(paper, match.sentence)


JOINS = re.compile(
    r"\b(?:instämmer|instämde|ansluter sig|anslöt sig|reserverar|reserverade|biträder|delar (?:denna|den|reservation\w*|uttalande\w*)|avstår|yrkar|lämnar|lämnade|avger|avgav|anmäler|anmälde|inger|deltar|låter)\b"
)
"""Verbs of those who speak for themselves beside the one who makes a statement."""


def party_for(following: Sentence | None) -> Mention | None:
    """The party that the first words of a statement name as their subject."""
    if following is None or JOINS.search(following.text):
        return None
    for mention in following.mentions:
        early = mention.start < 3 or following.text[: mention.start].rstrip().endswith(":")
        if mention.kind is MentionKind.PARTYNAME and early and not mention.genitive:
            return mention
    return None
