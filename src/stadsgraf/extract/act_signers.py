"""Who stands behind "vi", "jag" and "undertecknad": those whose names stand below the text."""

import re

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Part, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_frames import OF_WRITERS
from stadsgraf.extract.act_parts import is_office
from stadsgraf.extract.genres import BY_DELEGATION, MOTIONS
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

WRITTEN_RULES = tuple(name for name, _ in OF_WRITERS)
PERSONS_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöé-]+(?: [A-ZÅÄÖ][\wåäöé-]+){1,2}")
_SIGNED = (
    "tjänsteskrivelse",
    "utlåtande",
    "skrivelse",
    "pm",
    "yttrande",
    "interpellationssvar",
    BY_DELEGATION,
)
"""Genres that those who wrote them sign."""
_SIGNS = compiled(r"^<who=PERSON>(?: <PARTY>)?(?:,? (?:<BODY> )?<ROLE>[^.]{0,40})?$")
_JOINED_BY = re.compile(
    r"^(?:I|Till) [^.]{0,40}\b(?:instämmer|ansluter sig)\b|^Motionen (?:stöds|stöttas|biträds|understöds) av\b"
)
"""Opens the names of those who only support a motion."""
_COPIED_TO = re.compile(
    r"^(?:Kopi(?:a|or)|Sändlista|Skickas|Sänds|För kännedom|F\.? ?k\.?|[Cc]\.?[Cc]\.?|Mottagare|Delges|Expedieras|Bilag(?:a|or)|Kontakt(?:person)?|Motionen (?:skickas|sänds))\b",
    re.IGNORECASE,
)
"""Ends the names of those who sign: below stand those who get a copy."""


def signers(paper: Paper, sentence: Sentence, agents: list[Mention]) -> tuple[Name, ...]:
    """Who "vi" and "jag" are: those who signed a motion; in a paper of an office the office, or the one who signs."""
    if not all(m.kind is MentionKind.SELF for m in agents):
        return ()
    part = paper.part_of(sentence)
    if part.genre in MOTIONS:
        return _of_motion(paper, sentence)
    if agents and all(m.words.casefold() == "vi" for m in agents):
        return (part.body,) if _is_of_office(part) and part.body is not None else ()
    return signature(paper, sentence)


def undersigned(paper: Paper, sentence: Sentence) -> tuple[Name, ...]:
    """Who "undertecknad" is."""
    return (
        _of_motion(paper, sentence)
        if paper.part_of(sentence).genre in MOTIONS
        else signature(paper, sentence)
    )


def _is_of_office(part: Part) -> bool:
    return part.genre == "tjänsteskrivelse" and part.body is not None and is_office(part.body)


def signature(paper: Paper, sentence: Sentence) -> tuple[Name, ...]:
    """The one person whose name, or whose initials, stand on a line below a sentence in a paper that officials sign."""
    if paper.part_of(sentence).genre not in _SIGNED:
        return ()
    part = paper.section_of(sentence).part
    found: dict[str, Name] = {}
    initials = ""
    for other in paper.sentences[sentence.index + 1 :]:
        if paper.section_of(other).part != part:
            break
        line = _SIGNS.match(other.view)
        if line is not None:
            name = group_mentions(other, line, "who")[0].name
            found.update({name.label: name} if name is not None else {})
        elif found:
            break
        elif _INITIALS.fullmatch(other.text.strip()):
            initials = other.text.strip().replace(" ", "")
    if not found and initials:
        found = _with_initials(paper, part, initials)
    return tuple(found.values()) if len(found) == 1 else ()


_INITIALS = re.compile(r"[A-ZÅÄÖ](?: ?[A-ZÅÄÖ]){1,2}")


def _with_initials(paper: Paper, part: int, initials: str) -> dict[str, Name]:
    """The people of a part whose initials a signature has."""
    people = [
        mention.name
        for other in paper.sentences
        if paper.section_of(other).part == part
        for mention in other.mentions
        if mention.kind is MentionKind.PERSON and mention.name is not None
    ]
    return {
        name.label: name
        for name in people
        if "".join(word[0] for word in re.split(r"[\s-]", name.label) if word) == initials
    }


_FILED_BY = re.compile(
    r"(?:Förslagsställare|Motionär(?:er)?|Initiativtagare|Inlämna[dt] av)\s*:\s*(?P<who>\S.*)"
)


def _headed_by(paper: Paper, part: int) -> tuple[Name, ...]:
    """Who filed a paper by a line at its head: "Förslagsställare: Karin Ek"."""
    for other in paper.sentences:
        line = _FILED_BY.match(other.text) if paper.section_of(other).part == part else None
        if line is None:
            continue
        people = [m.name for m in other.mentions if m.kind is MentionKind.PERSON and m.name is not None]
        words = line["who"].strip()
        unknown = (Name(EntityType.PERSON, words),) if PERSONS_NAME.fullmatch(words) else ()
        return tuple(people) or unknown
    return ()


def _of_motion(paper: Paper, sentence: Sentence) -> tuple[Name, ...]:
    part = paper.section_of(sentence).part
    filed = _headed_by(paper, part)
    if filed:
        return filed
    names: dict[str, Name] = {}
    for other in paper.sentences[sentence.index :]:
        if paper.section_of(other).part != part:
            break
        if _JOINED_BY.search(other.text) or (names and _COPIED_TO.match(other.text)):
            break
        for mention in other.mentions:
            if mention.kind is MentionKind.PERSON and mention.name is not None:
                names[mention.name.label] = mention.name
    return tuple(names.values()) or _unknown_signer(paper, sentence)


def _unknown_signer(paper: Paper, sentence: Sentence) -> tuple[Name, ...]:
    """Who signs a citizen's proposal: the name alone on the first line below its last point."""
    if paper.part_of(sentence).genre != "medborgarförslag":
        return ()
    part = paper.section_of(sentence).part
    below = [s for s in paper.sentences[sentence.index + 1 :] if paper.section_of(s).part == part]
    signed = next((s for s in below if not s.item and not s.text.rstrip().endswith((".", ":"))), None)
    if signed is None or not signed.first:
        return ()
    line = paper.text[signed.offsets[0] : signed.offsets[-1] + 1].splitlines()[0].strip()
    return (Name(EntityType.PERSON, line),) if PERSONS_NAME.fullmatch(line) else ()
