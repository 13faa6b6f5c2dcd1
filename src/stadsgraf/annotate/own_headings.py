"""Headings of a paper's own, behind which a passage may be about something else than the network named before.

Headings of the genre ("Bakgrund", "Ekonomi", "Bedömning") divide one matter.  Those of its own ("Fritid", "Simhallen")
divide a paper of many matters, as a yearly report has them: what stands under one that names no network is about
none, unless the matter as a whole is on a network.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.network_nouns import bare
from stadsgraf.annotate.paper import CaseHead, MentionKind, Section, Sentence
from stadsgraf.swedish.headings import heading_kind, opens_section

_LONGEST = 60
_WORDS = 7
_ENDS = (".", ",", ";", "?", "!", ":")
_OF_NETWORKS = re.compile(
    r"nätverk|medlem|samarbet|samverka|avgift|kostn|kostar|ekonomi|finansi|budget|organisation|kansli|sekretariat|styr|ledning|ordförand|presidi|värd|möte|konferens"
    r"|histori|bakgrund|bild|grund|tillkom|syfte|uppgift|uppdrag|mål|verksamhet|samordn|delta|anslut|inträd|utträd|inbjud|ansök|bedöm|förslag|framtid|slutsats|erfarenhet|fördel|nackdel"
    r"|alternativ|nytta|läge|motiv|internation|europ|omvärld|övrig|konsekvens|tidplan|följ|utvärder|plats|representa|stad|kommun|region|andra|om\b|protokoll|utdrag|beslut|yttrande|ärende|bilag|remiss|motion|skrivelse|sammanfattning|inledning|varför|vad\b|hur\b",
    re.IGNORECASE,
)
"""What a heading of the matter itself is on, in any paper about a network."""
_TITLE = re.compile(
    r"nätverk|medlemskap|medlem\b|samarbete|samverkan|anslutning|inträde|utträde", re.IGNORECASE
)
"""What the title of a matter about a network says."""
_NAMING = ("natverket", "natverk")


_NAMES = (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.PERSON, MentionKind.DATE)
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+")


class _Stretch(msgspec.Struct):
    """Sentences under one heading: of which case, whether the heading is the paper's own, whether a network is named."""

    case: int
    own: bool
    sentences: list[int]
    networks: bool = False


def off_topic(
    sentences: Sequence[Sentence], sections: Sequence[Section], cases: Sequence[CaseHead]
) -> frozenset[int]:
    """Indices of the sentences that are about no network, whichever was named before.

    Args:
        sentences: of the paper, with their mentions.
        sections: of the paper.
        cases: of the paper.
    """
    stretches = _stretches(sentences, sections)
    about_one = _titled(sentences, sections, cases) | _mostly_about_one(stretches)
    return frozenset(
        index
        for stretch in stretches
        if stretch.own and not stretch.networks and stretch.case not in about_one
        for index in stretch.sentences
    )


def _mostly_about_one(stretches: Sequence[_Stretch]) -> frozenset[int]:
    """The matters in which most of what stands under the headings names a network."""
    whole = Counter(stretch.case for stretch in stretches)
    naming = Counter(stretch.case for stretch in stretches if stretch.networks)
    return frozenset(case for case, count in naming.items() if 2 * count > whole[case])


def _titled(
    sentences: Sequence[Sentence], sections: Sequence[Section], cases: Sequence[CaseHead]
) -> frozenset[int]:
    """The matters whose title says that they are on a network, or whose lines before any prose name one."""
    found = {number for number, case in enumerate(cases) if _TITLE.search(case.title)}
    begun: set[int] = set()
    for sentence in sentences:
        case = sections[sentence.section].case
        if sentence.text.rstrip().endswith("."):
            begun.add(case)
        elif case not in begun and _names_one(sentence):
            found.add(case)
    return frozenset(found)


def _stretches(sentences: Sequence[Sentence], sections: Sequence[Section]) -> list[_Stretch]:
    found: list[_Stretch] = []
    section = -1
    for sentence in sentences:
        own = _is_own_heading(sentences, sentence)
        if own or not found or sentence.section != section:
            section = sentence.section
            found.append(_Stretch(sections[section].case, own, []))
        found[-1].sentences.append(sentence.index)
        found[-1].networks = found[-1].networks or _names_one(sentence)
    return found


def _names_one(sentence: Sentence) -> bool:
    """Whether a sentence names a network, or speaks of "nätverket" or a membership."""
    if "medlemskap" in sentence.text.lower():
        return True
    return any(
        m.kind is MentionKind.NETWORK or (m.kind is MentionKind.NETREF and bare(m.words) in _NAMING)
        for m in sentence.mentions
    )


def _is_own_heading(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence is a heading on something else than a network: a short line alone before prose."""
    text = _NUMBER.sub("", sentence.text.strip())
    if (
        sentence.row
        or sentence.item
        or len(text) > _LONGEST
        or text.endswith(_ENDS)
        or not text[:1].isupper()
    ):
        return False
    if len(text.split()) > _WORDS or any(c.isdigit() for c in text) or _OF_NETWORKS.search(text):
        return False
    if heading_kind(text) is not None or opens_section(text):
        return False
    if any(m.kind in _NAMES for m in sentence.mentions):
        return False
    before = sentences[sentence.index - 1] if sentence.index else None
    behind = sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None
    if before is None or behind is None or sentence.block in (before.block, behind.block):
        return False
    return behind.text.rstrip().endswith(".") and not behind.row
