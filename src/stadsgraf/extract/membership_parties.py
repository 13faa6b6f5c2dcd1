"""Who is a member of what, as a match of a rule names or means them."""

import re

from stadsgraf.annotate.paper import Mention, MentionKind, Paper
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.acts import Act
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.rule import Match, network_meant
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

_PRONOUN = ("membership.belongs-to-it@", "membership.is-in-there@", "membership.association-is-in-there@")
"""Rules whose network is "den", "det" or "där": what was named last, whatever the passage is about."""
_NAMED = (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.ORG, MentionKind.NAME)


def _meant_by_pronoun(paper: Paper, match: Match) -> Name | None:
    """The network named last before a pronoun, in its sentence or the one before; None where another thing was."""
    sentence = match.sentence
    before = [m for m in sentence.mentions if m.end <= match.span[0] and m.kind in _NAMED]
    if not before and sentence.index and not sentence.first:
        before = [m for m in paper.sentences[sentence.index - 1].mentions if m.kind in _NAMED]
    if not before:
        return sentence.topic
    last = before[-1]
    return last.name if last.kind in (MentionKind.NETWORK, MentionKind.NETREF) else None


def _organ(match: Match, network: Name | None) -> Name | None:
    """A commission of a network, by the words that it is printed with."""
    sentence, found = match.sentence, match.found
    group = "organ" if found["organ"] is not None else "organ2"
    first, last = (sentence.places[place] for place in found.span(group))
    label = sentence.text[first:last]
    label = label if match.mentions("net") else label[0].lower() + label[1:]
    return Name(EntityType.BODY, label, scope=network.label) if network is not None else None


def organization_of(paper: Paper, rule: Rule, match: Match, network: Mention | None) -> Name | None:
    """The network that a match tells of, an organ of it, or None where the words do not settle which."""
    pronoun = rule.name.startswith(_PRONOUN)
    implied = _meant_by_pronoun(paper, match) if pronoun else network_meant(match)
    name = network.name if network is not None else implied
    if rule.name.startswith("membership.steering-group"):
        organ = match.found.group("organ") if "organ" in match.found.re.groupindex else None
        if name is None or (organ is None and "styrgruppen" not in match.found.group()):
            return None
        noun = (organ or "styrgrupp").strip()
        genitive = name.label if name.label.endswith("s") else name.label + "s"
        return Name(EntityType.BODY, f"{genitive} {noun}", scope=name.label)
    if rule.name.startswith("membership.organ-"):
        return _organ(match, name)
    return name


def members_of(rule: Rule, match: Match, act: Act | None, paper: Paper) -> list[Mention | None]:
    """Mentions of members; [None] where the paper's own organisation is meant and not named."""
    found: list[Mention] = []
    for group in ("who", "who2", "who3", "with"):
        found += match.mentions(group)
    if rule.lists:
        found += _listed(match)
    if found:
        return [*found]
    if rule.inferred or rule.name.startswith(
        ("membership.renewed", "membership.began", "membership.entry-took-place", "membership.membership-")
    ):
        return [None] if paper.home is not None and paper.home.kind is not EntityType.REGION else []
    if rule.lists or not rule.acted or act is None or paper.home is None:
        return []
    return [None]


_TAIL = re.compile(r"\b(?:genom|enligt|inom|från(?! [A-ZÅÄÖ])|i syfte|för att|utan|sedan|vid)\b")


_OTHER_CLAUSE = compiled(
    r",? (?:och|samt)(?= (?:[a-zåäö]+ )?<MEMBER>(?: <PARTY>)? (?:är|har|innehar|leder|svarar|står|håller|sköter|driver|samordnar|fungerar|sitter|utgör|bidrar|tog|tar|blev|blir|var|hade|väntas|ska|skall|kommer|övertog|övertar|ansvarar|arrangerar|stod|ordnar|anordnar|lämnade|utträdde|avböjde|tackade|ansökte|söker|överväger)(?![\wåäö]))"
)
"""A clause of its own behind a list: "A och B, och C innehar ordförandeskapet"."""


def _listed(match: Match) -> list[Mention]:
    """Members in an open list: names up to the clause that leaves it."""
    kinds = (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.ORG)
    end = match.found.end("list")
    text = match.found["list"]
    if text is None:
        return []
    tail = _TAIL.search(re.sub(r"\([^()]*\)", lambda found: "(" * len(found.group()), text))
    other = _OTHER_CLAUSE.search(text)
    stops = [found.start() for found in (tail, other) if found is not None]
    limit = match.found.start("list") + min(stops) if stops else end
    first, last = match.sentence.places[match.found.start("list")], match.sentence.places[limit]
    return [
        mention
        for mention in match.sentence.mentions
        if mention.kind in kinds and first <= mention.start < last and not mention.genitive
    ]


def member_name(mention: Mention, home: Name | None) -> Name | None:
    """The name by which a member is known: "vi" is the paper's own, an unknown name has no genitive."""
    name = mention.name
    if mention.kind is MentionKind.SELF:
        return home if mention.words.casefold() == "vi" else None
    if name is not None and mention.kind is MentionKind.NAME and mention.genitive:
        return Name(name.kind, name.label.removesuffix("s"))
    return name
