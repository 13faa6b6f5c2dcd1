"""Hosts in either order of words: inverted, passive, relative clause, pronoun; what was not held."""

import pytest

from stadsgraf.extract import hosting
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts
from tests.extract.network_facts import NETWORK, named, time, values

HEAD = (
    "Lunds kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Öresundsringen\n\n"
    "Lunds kommun har bjudits in till nätverket Öresundsringen.\n\n"
)
S, P, Q, C = Modality.STATED, Modality.PLANNED, Modality.PROPOSED, Modality.CONDITIONAL


def told(sentence: str) -> list[tuple[str, Modality, str, str]]:
    """Host, modality, year and kind of each hosting that a dated paper goes on to tell of."""
    claims = drafts(HEAD + sentence, hosting.extract)
    assert {named(claim, Property.NETWORK) for claim in claims} <= {NETWORK}
    return [
        (named(c, Property.HOST), c.modality, time(c)[:4], str(values(c).get("kind", ""))) for c in claims
    ]


@pytest.mark.parametrize(
    ("sentence", "host", "modality", "year", "kind"),
    [
        # The verb before its subject.
        ("I oktober 2019 tog Odense emot nätverkets kongress.", "Odense", S, "2019", "kongress"),
        ("2024 har Gent åtagit sig värdskapet.", "Gent", P, "2024", ""),
        ("Under 2020 stod Esbo för värdskapet.", "Esbo", S, "2020", ""),
        ("År 2023 ska Brygge vara värd för den årliga kongressen.", "Brygge", P, "2023", "kongress"),
        ("Nästa år tillträder Bergen värdskapet.", "Bergen", P, "2022", ""),
        # The passive, in both orders.
        ("Årskongressen 2019 ordnades av Bergen.", "Bergen", S, "2019", "årskongress"),
        ("2018 års generalförsamling hölls av Turku.", "Turku", S, "2018", "generalförsamling"),
        ("I fjol hölls årsmötet av Växjö.", "Växjö kommun", S, "2020", "årsmöte"),
        ("Toppmötet, som ägde rum i Gent 2019, arrangerades av Malmö.", "Malmö stad", S, "2019", "toppmöte"),
        # With a host; in a relative clause; by a pronoun.
        ("Årets stämma äger rum i juni med Tartu som värd.", "Tartu", P, "2021", "stämma"),
        ("Kongressen 2018 hölls i Graz, med Linz som arrangör.", "Linz", S, "2018", "kongress"),
        ("Årsmötet 2019, som Ystad ordnade, lockade många.", "Ystads kommun", S, "2019", "årsmöte"),
        ("Årskonferensen flyttar runt. Den ordnades 2020 av Vasa.", "Vasa", S, "2020", "årskonferens"),
        # Who is to hold it.
        ("Uppdraget att ordna kongressen 2027 gick till Aarhus.", "Aarhus", P, "2027", "kongress"),
        ("Värdskapet för årskonferensen 2027 har tilldelats Kemi.", "Kemi", P, "2027", "årskonferens"),
        ("Till värd för 2027 års kongress har Tartu utsetts.", "Tartu", P, "2027", "kongress"),
        ("Gent har tackat ja till att stå som värd 2029.", "Gent", P, "2029", ""),
        ("För årsmötet 2019 svarade Bergen.", "Bergen", S, "2019", "årsmöte"),
        # An offer, and an offer on a condition.
        ("Malmö har förklarat sig villig att ta konferensen 2025.", "Malmö stad", Q, "2025", "konferens"),
        ("Malmö har erbjudit sig att stå värd för årsmötet 2028.", "Malmö stad", Q, "2028", "årsmöte"),
        (
            "Ystad har förklarat sig berett att ordna årsmötet 2028 om staden först har blivit medlem.",
            "Ystads kommun",
            C,
            "2028",
            "årsmöte",
        ),
        ("Gävle kan bli värd för årsmötet 2028, om ansökan beviljas.", "Gävle kommun", C, "2028", "årsmöte"),
        (
            "Nämnden beslutar att erbjuda nätverket att förlägga sin nordiska konferens 2026 till Växjö.",
            "Växjö kommun",
            Q,
            "2026",
            "konferens",
        ),
        # A meeting that was not held.
        (
            "Mötet 2020, som Graz hade åtagit sig att ordna, ställdes in.",
            "Graz",
            Modality.DENIED,
            "2020",
            "möte",
        ),
    ],
)
def test_a_host_is_read_in_either_order(
    sentence: str, host: str, modality: Modality, year: str, kind: str
) -> None:
    assert told(sentence) == [(host, modality, year, kind)]


@pytest.mark.parametrize("lead", ["Jag föreslår", "Förvaltningen föreslår följande:", "Motionärerna yrkar"])
def test_a_point_of_a_proposal_is_proposed(lead: str) -> None:
    points = (
        "att kommunen går med i nätverket och\n\natt kommunen står som värd för nätverkets fredsdag 2026."
    )
    text = f"{lead}\n\n{points}"
    assert told(text) == [("Lunds kommun", Q, "2026", "fredsdag")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Malmö tog emot den kinesiska delegationen 2019.",
        "I fjol arrangerade Malmö en konferens om avfall.",
        "Festivalen arrangeras av Malmö stad varje år.",
        "Gävle kan bli värd för årsmötet 2028.",
        "Mötet 2020, som Graz hade åtagit sig att ordna, lockade många.",
        "Kommunen har bildat en arbetsgrupp. Den leds 2020 av Vasa.",
        "Årsmötet och kongressen hölls 2019. Den ordnades av Vasa.",
        "Uppdraget att ordna kongressen gick till Aarhus.",
        "I dag är Malmö en stor stad.",
        "Mötet hölls 2019 i Ystad.",
        "Värd för 2027 har inte utsetts.",
        "Det är oklart om Malmö tar emot årsmötet 2028.",
        "Ingen vet om Gent blir värd 2027.",
        "Om Malmö tar emot årsmötet 2028 eller inte är oklart.",
        "I fjol bjöd Malmö in Ystad till en match.",
    ],
)
def test_what_tells_of_no_host_in_either_order(sentence: str) -> None:
    assert told(sentence) == []
