"""Whose a title is: by the genitive before it, and by what stands behind the name of its holder.

Conventions: a genitive that nothing in the paper explains ("Hyresgästföreningens ordförande") tells that the office is
another's, and so does an employer behind the name ("ordförande N N från idrottsförbundet"): then no claim of the body
that sits or of the municipality.  What the municipality is made of (its office, its administration) is its own.
"""

import re

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.model import Name

_BEFORE = 80
"""Characters before a title in which its owner stands."""
_GENITIVE = re.compile(
    r"(?:^|(?<=[\s(/–,:;]))(?P<word>[A-ZÅÄÖa-zåäö][\wåäö-]*s)\s+(?:[a-zåäö.]+(?:[ae]|nde|ad)\s+)?$"
)
_DEFINITE = re.compile(
    r".{2,}(?:ens|ets|[aou]ns|erns|elns|arns|ornas|arnas|ernas|enas|dess|deras|hans|hennes|förbunds|utskotts|råds|sällskaps|bolags|verks)$",
    re.IGNORECASE,
)
_PRONOUNS = ("dess", "deras", "hans", "hennes", "vars")
_VERBS = re.compile(
    r"(?:åter)?finns|.*(?:nämns|känns|minns|lämnas|öppnas|kallas|hälsas|väljs)", re.IGNORECASE
)
"""Passives that end as genitives do."""
_HOUSE = re.compile(
    r"(?:[a-zåäö-]*(?:förvaltning|kontor|kansli|avdelning|enhet|stab|sektion|verksamhet|projekt|process|central)(?:en|et|t|n)?|kommun(?:en)?|stad(?:en)?|skolan|förskolan)s?",
    re.IGNORECASE,
)
"""What a municipality is made of, as noun or genitive."""
_OF_REGIONS = re.compile(r"(?:regionen|landstinget)s?", re.IGNORECASE)


_NO_OWNERS = (MentionKind.ROLE, MentionKind.PERSON, MentionKind.PARTY)


def genitive_before(sentence: Sentence, place: int) -> tuple[str, Mention | None] | None:
    """The genitive right before a title, an adjective between or not, and the mention that it ends.

    Args:
        sentence: the sentence.
        place: where the title begins in its text.
    """
    begin = max(place - _BEFORE, 0)
    found = _GENITIVE.search(sentence.text[begin:place])
    if found is None:
        return None
    word, end = found["word"], begin + found.end("word")
    mention = next((m for m in sentence.mentions if m.start < end <= m.end), None)
    if mention is not None:
        return (word, mention) if mention.kind not in _NO_OWNERS else None
    initial = sentence.text[: begin + found.start("word")].strip(" (–") == ""
    named = word[0].isupper() and not initial
    noun = word.casefold() in _PRONOUNS or _DEFINITE.fullmatch(word) is not None
    return (word, None) if (named or noun) and _VERBS.fullmatch(word) is None else None


def is_of_unknown(paper: Paper, sentence: Sentence, title: Mention) -> bool:
    """Whether a genitive before a title names an owner that is neither a body known nor the municipality."""
    owner = genitive_before(sentence, title.start)
    if owner is None:
        return False
    word, mention = owner
    if mention is not None and mention.kind in (MentionKind.HOME, MentionKind.BODY, MentionKind.ORG):
        return _OF_REGIONS.fullmatch(word) is not None and not _is_region(paper)
    if mention is not None and mention.name is not None and mention.name == paper.home:
        return False
    return _HOUSE.fullmatch(word) is None


def _is_region(paper: Paper) -> bool:
    return paper.home is None or not paper.home.label.endswith(("kommun", "stad"))


def body_before(sentence: Sentence, title: Mention) -> Mention | None:
    """The body in the genitive before a title: "Kulturnämndens nya ordförande"."""
    owner = genitive_before(sentence, title.start)
    mention = owner[1] if owner is not None else None
    return mention if mention is not None and mention.kind is MentionKind.BODY and mention.genitive else None


_PARTY = r"(?:\s*\([^()]{1,20}\))?"
_COMES = re.compile(rf"{_PARTY}\s*,?\s+(?P<how>från|hos|vid|på|för)\s+(?:den\s+|det\s+)?(?P<where>[\wåäö-]+)")
_INSTITUTION = re.compile(
    r"[a-zåäö-]*(?:styrelse|universitet|högskola|muse|polis|bolag|förening|förbund|institut|sjukhus|bank|kyrka|församling|stiftelse"
    r"|myndighet|departement|kår|råd|tidning|företag|firma|byrå|verk|klubb|parti|sällskap|fack|nämnd|kommitté|regering|ambassad|kammare)"
    r"(?:en|et|n|t|an|na|rna|s)?",
    re.IGNORECASE,
)
_NO_EMPLOYER = re.compile(
    r"\d.*|(?:och|den|det|då|nu|start|början|plats|distans|länk|uppdrag|förslag|klockan|kl|övriga|egen|protokollet)",
    re.IGNORECASE,
)


def comes_from_elsewhere(paper: Paper, after: str) -> bool:
    """Whether an employer other than the municipality stands right behind a name.

    Args:
        paper: the paper.
        after: what follows on the name.
    """
    found = _COMES.match(after[:120])
    if found is None or _NO_EMPLOYER.fullmatch(found["where"]) or is_ours(paper, found["where"]):
        return False
    named = found["where"][0].isupper() and found["how"] != "för"
    noun = found["how"] in ("från", "hos") and found["where"].endswith(("en", "et", "n"))
    return named or noun or is_institution(found["where"])


def is_institution(word: str) -> bool:
    """Whether a word is a noun for an association, an authority or a company."""
    return _INSTITUTION.fullmatch(word) is not None


def is_ours(paper: Paper, word: str) -> bool:
    """Whether a word is a part of the municipality, the body that sits, or the first of the municipality's name."""
    home = paper.home.label.split()[0].removesuffix("s") if paper.home is not None else ""
    if _HOUSE.fullmatch(word) is not None or (home and word.removesuffix("s") == home):
        return True
    return any(part.body is not None and _same(part.body, word) for part in paper.parts)


def _same(body: Name, word: str) -> bool:
    return body.label.casefold().startswith(word.casefold().removesuffix("s"))
