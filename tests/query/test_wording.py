"""Claims in words: what is denied within another claim is not told as if it were wanted."""

import pyoxigraph as ox
import pytest

from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.wording import claim_sentence
from tests.query.graphs import small

CLAIMS = """
<city/a> skos:prefLabel "Asby" . <network/n> skos:prefLabel "Ring" . <body/k> skos:prefLabel "kansliet" .
<claim/in> a sg:Claim , sg:Membership ; sg:modality sg:{modality} ; org:member <city/a> ;
  org:organization <network/n> .
<claim/p> a sg:Claim , sg:Proposal ; sg:modality sg:Proposed ; sg:agent <body/k> ; sg:proposes <claim/in> .
"""


@pytest.mark.parametrize(
    ("modality", "lang", "said"),
    [
        ("Proposed", "sv", "kansliet föreslår medlemskap i Ring för Asby"),
        ("Denied", "sv", "kansliet föreslår inget medlemskap i Ring för Asby"),
        ("Proposed", "en", "kansliet proposes membership of Ring for Asby"),
        ("Denied", "en", "kansliet proposes no membership of Ring for Asby"),
    ],
)
def test_who_proposes_to_decline_proposes_no_membership(modality: str, lang: Lang, said: str) -> None:
    graph = Graph(small(CLAIMS.replace("{modality}", modality)))
    claim = graph.view(ox.NamedNode("https://w3id.org/stadsgraf/id/claim/p"))
    assert claim_sentence(graph, claim, lang) == said
