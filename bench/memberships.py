"""Networks of cities of any size: few networks with many members, many with few, most members at home.

Sizes of networks and the zeal of cities follow power laws; four in five members of all but the largest
hundredth of networks come from the country of the network.  Names are invented.
"""

import numpy as np

from stadsgraf.corpus import Corpus
from stadsgraf.model import Claim, Document, Entity, Evidence, Participant, Period
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_COUNTRIES = 200
_NETWORKS = 0.05
"""Share of the nodes that are networks."""
_AT_HOME = 0.8


def memberships(nodes: int, lines: int, seed: int = 1) -> list[tuple[int, int]]:
    """Who is a member of what.

    Args:
        nodes: how many cities and networks there are; networks are the last of them.
        lines: how many memberships, at least as many as cities.
        seed: the same seed gives the same network.

    Returns:
        Numbers of cities and networks, sorted; every city has a network.
    """
    random = np.random.default_rng(seed)
    networks = max(2, int(nodes * _NETWORKS))
    cities = nodes - networks
    country = random.choice(_COUNTRIES, nodes, p=_power(_COUNTRIES, 0.8))
    size, zeal = _power(networks, 0.6), random.pareto(2.0, cities) + 0.2
    order = np.argsort(country[:cities], kind="stable")
    reach = np.cumsum(zeal[order])
    first = np.searchsorted(country[:cities][order], np.arange(_COUNTRIES + 1))
    found = {
        (city, cities + int(network)) for city, network in enumerate(random.choice(networks, cities, p=size))
    }
    while len(found) < lines:
        drawn = random.choice(networks, lines - len(found), p=size)
        home = country[cities + drawn]
        low, high = first[home], first[home + 1]
        local = (random.random(len(drawn)) < _AT_HOME) & (drawn >= networks // 100) & (high - low > 5)
        start = np.where(local & (low > 0), reach[low - 1], 0.0)
        end = np.where(local, reach[high - 1], reach[-1])
        city = order[np.searchsorted(reach, start + random.random(len(drawn)) * (end - start))]
        found.update(zip(city.tolist(), (drawn + cities).tolist(), strict=True))
    return sorted(found)


def _power(count: int, exponent: float) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    weights = np.arange(1, count + 1, dtype=np.float64) ** -exponent
    shares: np.ndarray[tuple[int], np.dtype[np.float64]] = weights / weights.sum()
    return shares


def corpus_of(nodes: int, lines: int, seed: int = 1) -> Corpus:
    """The same as claims, each with a piece of evidence in one of a thousand papers."""
    found = memberships(nodes, lines, seed)
    cities = min(network for _, network in found)
    entities = [
        Entity(_city(number), EntityType.MUNICIPALITY, f"Stad {number}")
        if number < cities
        else Entity(_network(number), EntityType.NETWORK, f"Nätverk {number}")
        for number in range(nodes)
    ]
    papers = [
        Document(f"doc/{number:016x}", "", (f"{number}.txt",), "text/plain", "utf-8", "", ())
        for number in range(1000)
    ]
    claims = [_claim(number, *pair, papers) for number, pair in enumerate(found)]
    return Corpus(
        claims=tuple(sorted(claims, key=lambda claim: claim.id)),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        documents=tuple(papers),
        titles={},
    )


def _claim(number: int, city: int, network: int, papers: list[Document]) -> Claim:
    paper = papers[number % len(papers)].id
    ends = (Participant(Property.MEMBER, _city(city)), Participant(Property.ORGANIZATION, _network(network)))
    piece = Evidence(paper, number, number + 40, Derivation.EXPLICIT, "membership.is-member@1")
    period = Period(f"{1990 + number % 35}-01-01")
    identifier = f"claim/membership/{number:016x}"
    return Claim(identifier, ClaimType.MEMBERSHIP, ends, Modality.STATED, period, (), (), (piece,))


def _city(number: int) -> str:
    return f"municipality/stad-{number}"


def _network(number: int) -> str:
    return f"network/natverk-{number}"
