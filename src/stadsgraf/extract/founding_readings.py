"""Foundings as sentences tell them: by the frames of `founding_frames.py`, by passives, by papers."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import group_mentions
from stadsgraf.extract.folding import Folded, folded
from stadsgraf.extract.founding_frames import RULES, FoundingRule
from stadsgraf.extract.founding_papers import (
    read_behind,
    read_origin,
    read_signatories,
    read_signed,
    read_united,
)
from stadsgraf.extract.founding_parts import DENIED, Founded, date_of_match, trimmed
from stadsgraf.extract.founding_passive import read_passive
from stadsgraf.extract.phrases import Actor, Subject, expand, is_definite, network_of
from stadsgraf.patterns import Sieve, gated

_OWN, _NETS = "own", ("net", "net2", "new", "of")
_FOUNDERS = ("first", "who", "body", "next", "beside")
_CUE = gated(
    r"grund|bild|\bform|kalla|fadd|upphov|fäder|skapelse|\bverk\b|\bgav\b|gjorde|slog|\bsig\b|rörelse|fötter|\bfick\b|skynd|ursprung|medlemmar|signatär|teckna|sjön|faktum|född|bestämde|stift|start|lanser|skap|etabler|inrätt|upprätt|sjösatt|sjösätt|(?:drog|dragit|satt|fick)\b.*\bi ?gång|bygg|tillkomst|initiativ|samman|ihop|samarbete som|enades|överens|besl|underteckn|signer|skrev|satte|konstituer",
    re.IGNORECASE,
)
"""Stems of which a sentence that a frame reads has one."""
_NEITHER = re.compile(r"\b(?:varken|vare sig|inte heller|lika lite|ingen|inga|utöver|förutom|undantag av|bortsett från)\b[^.;]*$", re.IGNORECASE)  # fmt: skip


def read(sentence: Sentence, before: Founded | None, previous: Sentence | None) -> Iterator[Founded]:
    """The foundings that a sentence tells of.

    Args:
        sentence: the sentence.
        before: the founding told right before it, which a signed paper may belong to.
        previous: the sentence before.
    """
    taken: list[tuple[int, int]] = []
    for reader in (_read_frames, read_behind, read_origin, read_passive):
        for found in list(reader(sentence)):
            if not any(found.span[0] < end and start < found.span[1] for start, end in taken):
                taken.append(found.span)
                yield found
    yield from read_united(sentence, previous)
    yield from read_signed(sentence, before)
    yield from read_signatories(sentence, previous)


def _read_frames(sentence: Sentence) -> Iterator[Founded]:
    """What frames read, the surest first; a stretch is read once."""
    if _CUE.search(sentence.text) is None:
        return
    fold = folded(sentence)
    taken: list[tuple[int, int]] = []
    for rule, match in _RULES.finditer(fold.sentence.view) if fold.lists else ():
        if rule.cue and re.search(rule.cue, sentence.text) is None:
            continue
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        found = _founded(fold, rule, match)
        if found is not None:
            taken.append(match.span())
            yield found


_RULES = Sieve(RULES)


def _founded(fold: Folded, rule: FoundingRule, match: re.Match[str]) -> Founded | None:
    network = _network(fold.sentence, rule, match)
    founders = tuple(actor for actor in fold.actors(match, *_FOUNDERS) if not _is_another(fold, actor))
    if network is None or not founders or (rule.many and len(founders) < 2):
        return None
    clause = re.split(r"[;:] |, (?:men|och|medan) ", fold.sentence.view[: match.start()])[-1]
    if (
        _NEITHER.search(clause)
        or DENIED.search(fold.sentence.view[max(0, match.start() - 12) : match.end()])
        or founders[0].name == network.name
    ):
        return None
    start, end = fold.sentence.places[match.start()], fold.sentence.places[match.end()]
    span = expand(fold.sentence, start, end, network.mention, *(actor.mention for actor in founders))
    span = trimmed(fold.sentence, span)
    date = date_of_match(fold.sentence, (start, end))
    return Founded(rule.name, network, founders, expand(fold.sentence, *span, date), date, None, rule.kind)


def _network(sentence: Sentence, rule: FoundingRule, match: re.Match[str]) -> Subject | None:
    """The network that a match names, else the topic; None for one in the genitive, or a noun that points nowhere."""
    owners = group_mentions(sentence, match, _OWN) if _OWN in match.re.groupindex else []
    groups = [group for group in _NETS if group in match.re.groupindex]
    named = [mention for group in groups for mention in group_mentions(sentence, match, group)]
    if any(m.genitive or not is_definite(m) for m in named) or any(not m.genitive for m in owners):
        return None
    mentions: list[Mention] = [*owners, *named]
    return None if rule.alone and not mentions else network_of(sentence, mentions)


def _is_another(fold: Folded, actor: Actor) -> bool:
    """Whether "staden" is some other city than the paper's own: one that the sentence names before it."""
    towns = (MentionKind.MUNICIPALITY, MentionKind.CITY)
    return actor.mention.kind is MentionKind.HOME and any(
        m.kind in towns and m.name != actor.name and m.end <= actor.start for m in fold.sentence.mentions
    )
