"""How badly a paper is damaged, and which losses its typeface suffers."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec

from stadsgraf.repair.channel import confusions, log_probabilities
from stadsgraf.repair.readings import Candidate

# Words that every Swedish paper has, and whose damaged forms are rare Swedish words or none.
_MARKER_WORDS = (
    "är för på från också även där när år över två både måste någon något några åt så då få än "
    "året åren ärendet föreslår följande beslöt möte gör göra därför således "
    "möjlighet behöver rådet nämnden område områden"
)
_SWEDISH_WORDS = "och att som av till med det den ett en har inte om de sin kan ska skall vid"
_ENGLISH_WORDS = "the of and to is that with was this from are which be it not have has by"
# What markers are read as, and English names and Swedish text have whole.
_OTHER_WORDS = frozenset("for For in In an An at At da Da over Over di Di".split())
LEAST_DAMAGE = 0.03  # share below which a paper counts as clean
_ROUNDS = 3
_SMALLEST_READING = 1e-3
_TOLERANCE = 0.005
_BEYOND_DOUBT = 8.0  # nats, in a paper about which nothing is known


Scores = tuple[tuple[float, str, Candidate], ...]
"""What candidates cost, a logarithm of their probability in a paper with its sign turned; their words."""


class Damage(msgspec.Struct, frozen=True):
    """The state of a paper.

    Attributes:
        share: Share of å, ä and ö lost, 0 to 1.
        channel: Logarithm of the probability of each loss, see `stadsgraf.repair.channel`.
    """

    share: float
    channel: Mapping[str, float]


UNKNOWN_DAMAGE = Damage(0.5, log_probabilities(0.5, {}))
"""The state of a paper about which nothing is known."""


def is_clean(counts: Mapping[str, int]) -> bool:
    """Whether a text has no damage, or is not Swedish; a quick look that needs no lexicon.

    Args:
        counts: How often each token stands in the text.
    """
    if _occurrences(_SWEDISH, counts) < _occurrences(_ENGLISH, counts):
        return True
    whole = _occurrences(_MARKERS, counts)
    lost = sum(counts[token] for token in counts.keys() & _damaged_markers())
    return lost <= LEAST_DAMAGE * (whole + lost) and whole > 0


def _occurrences(listed: frozenset[str], counts: Mapping[str, int]) -> int:
    return sum(counts[token] for token in counts.keys() & listed)


def _as_written(listed: str) -> frozenset[str]:
    """The words of a list, in lower case and as they begin a sentence."""
    return frozenset(form for word in listed.split() for form in (word, word.capitalize()))


_MARKERS = _as_written(_MARKER_WORDS)
_SWEDISH = _as_written(_SWEDISH_WORDS)
_ENGLISH = _as_written(_ENGLISH_WORDS)


@cache
def _damaged_markers() -> frozenset[str]:
    """What the markers are read as, one reading for each of their letters."""
    forms = set()
    for word in sorted(_MARKERS):
        partial = [""]
        for letter in word:
            readings = [reading for reading, share in confusions().get(letter, {}).items() if share >= 0.01]
            partial = [form + reading for form in partial for reading in readings or [letter]]
        forms.update(partial)
    return frozenset(forms - _MARKERS - _SWEDISH - _OTHER_WORDS)


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """What a scanned word tells of the damage of its paper.

    Attributes:
        sure: Its losses, where one reading is beyond doubt.
        readings: Else all readings if any lost letters, each with its probability and its losses.
    """

    sure: tuple[str, ...]
    readings: tuple[tuple[float, tuple[str, ...]], ...]

    def __bool__(self) -> bool:
        return bool(self.sure or self.readings)


NO_EVIDENCE = Evidence((), ())


def evidence(found: Sequence[Candidate]) -> Evidence:
    """What the candidates for a scanned word tell."""
    for each in found:
        if each.losses:
            break
    else:
        return NO_EVIDENCE
    if len(found) == 1:
        return Evidence(found[0].losses, ())
    ranked = sorted([each.prior for each in found], reverse=True)
    if ranked[0] - ranked[1] > _BEYOND_DOUBT:
        return Evidence(max(found, key=_prior).losses, ())
    return Evidence((), tuple([(math.exp(each.log_probability), each.losses) for each in found]))


def _prior(candidate: Candidate) -> float:
    return candidate.prior


def estimate(told: Iterable[tuple[Evidence, int]]) -> Damage:
    """The damage of a paper, by expectation maximisation over the readings of its words.

    Args:
        told: What each scanned word tells, and how often it occurs.
    """
    certain: dict[str, float] = {}
    open_readings = []
    for evidence, count in told:
        if evidence.readings:
            open_readings.append((evidence.readings, count))
            continue
        for loss in evidence.sure:
            certain[loss] = certain.get(loss, 0.0) + count
    damage = UNKNOWN_DAMAGE
    for _ in range(_ROUNDS):
        losses = _expected_losses(open_readings, damage.channel, certain)
        survived = sum(count for loss, count in losses.items() if loss[0] == loss[1:])
        share = 1 - (survived + 0.5) / (sum(losses.values()) + 1)
        settled = abs(share - damage.share) < _TOLERANCE
        damage = Damage(share, log_probabilities(1 - share, losses))
        if settled:
            break
    return damage


def _expected_losses(
    readings: Sequence[tuple[Sequence[tuple[float, tuple[str, ...]]], int]],
    channel: Mapping[str, float],
    certain: Mapping[str, float],
) -> dict[str, float]:
    """How often each loss is expected in words with these readings, and in words that are certain."""
    expected = defaultdict(float, certain)
    exp = math.exp
    share_of = {loss: exp(value) for loss, value in channel.items()}
    for found, count in readings:
        whole = 0.0
        weights = []
        for weight, losses in found:
            for loss in losses:
                weight *= share_of[loss]
            weights.append(weight)
            whole += weight
        if whole == 0.0:
            continue
        least = _SMALLEST_READING * whole / count
        for (_, losses), weight in zip(found, weights, strict=True):
            if weight > least:
                part = count * weight / whole
                for loss in losses:
                    expected[loss] += part
    return expected


def weighed(options: Iterable[Candidate], channel: Mapping[str, float]) -> Scores:
    """The candidates with what they cost in a paper, best first."""
    rows = []
    for each in options:
        total = each.log_probability
        for loss in each.losses:
            total += channel[loss]
        rows.append((-total, each.word, each))
    rows.sort()
    return tuple(rows)
