import pytest

from stadsgraf.extract import attendance, statements, views
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts, labels, quotes, table

HEAD = """Nacka kommun
Kommunstyrelsen
Sammanträdesprotokoll
2019-03-12

Beslutande
Gunhild Ahrenfors (M), ordförande
Pär Sundmark (S), vice ordförande
Malin Roosman (C)
Said Amranian (V)
Tove Brandgren (SD)

§ 20
Medlemskap i Eurocities

"""
READ = [
    ("Ordföranden reserverar sig mot beslutet.", ("Gunhild Ahrenfors", "reservation")),
    (
        "Pär Sundmark (S) och Malin Roosman (C) reserverar sig till förmån för eget yrkande.",
        ("Malin Roosman + Pär Sundmark", "reservation"),
    ),
    ("Mot beslutet i denna del reserverade sig Tove Brandgren (SD).", ("Tove Brandgren", "reservation")),
    ("Från Malin Roosman (C) har inkommit en skriftlig reservation.", ("Malin Roosman", "reservation")),
    ("Said Amranian (V) anmäler skriftlig reservation, bilaga 3.", ("Said Amranian", "reservation")),
    ("Ledamöterna från Vänsterpartiet reserverar sig mot beslutet.", ("Vänsterpartiet", "reservation")),
    ("Moderatgruppen reserverar sig.", ("Moderaterna", "reservation")),
    (
        "Reservation från Moderaterna, Centerpartiet och Liberalerna.",
        ("Centerpartiet + Liberalerna + Moderaterna", "reservation"),
    ),
    (
        "Tove Brandgren (SD) begär att få antecknat till protokollet att partiet är emot.",
        ("Tove Brandgren", "protokollsanteckning"),
    ),
    (
        "Malin Roosman (C) och Said Amranian (V) avger ett gemensamt särskilt yttrande.",
        ("Malin Roosman + Said Amranian", "särskilt yttrande"),
    ),
    ("Said Amranian (V) antecknade ett särskilt yttrande.", ("Said Amranian", "särskilt yttrande")),
    ("Tove Brandgren (SD) begärde att få reservera sig mot beslutet.", ("Tove Brandgren", "reservation")),
    ("Malin Roosman (C) inlämnade en skriftlig reservation.", ("Malin Roosman", "reservation")),
    ("Pär Sundmark (S) avstod från att delta i beslutet.", ("Pär Sundmark", "deltar inte i beslutet")),
    ("Tove Brandgren (SD) deltar ej i beslutet.", ("Tove Brandgren", "deltar inte i beslutet")),
]


def _statements(text: str) -> list[Draft]:
    return drafts(HEAD + text + "\n", statements.extract, drafts(HEAD + text + "\n", attendance.extract))


@pytest.mark.parametrize(("text", "expected"), READ)
def test_statements_in_minutes(text: str, expected: tuple[str, str]) -> None:
    found = table(_statements(text), Property.SPEAKER, Property.STATEMENT_KIND, Property.MADE_IN)
    assert found == {(*expected, "kommunstyrelsen")}


@pytest.mark.parametrize(
    "text",
    [
        "Tove Brandgren (SD) reserverar sig inte.",
        "Pär Sundmark (S) yrkar bifall. Reservation får lämnas senast i dag.",
        "Malin Roosman (C) lämnar in ett yrkande.",
    ],
)
def test_no_statement(text: str) -> None:
    assert _statements(text) == []


def test_a_reference_leads_to_the_statement_and_tells_whose_it_was() -> None:
    text = """Stockholms stad

Borgarrådsberedningen tillstyrker förslaget.

Särskilt uttalande gjordes av borgarrådet Cilla Brinkman (M) enligt följande.

Vi saknar en redovisning av vad medlemskapet ska leda till.

Kommunstyrelsen

Särskilt uttalande gjordes av Jo Larsen och Cilla Brinkman (båda M) med hänvisning till
Moderaternas särskilda uttalande i borgarrådsberedningen.
"""
    first, second = drafts(text, statements.extract)
    assert labels(first, Property.MADE_IN) == ("borgarrådsberedningen",)
    assert labels(first, Property.ON_BEHALF_OF) == ("Moderaterna",)
    assert quotes(text, first)[-1] == "Moderaternas särskilda uttalande i borgarrådsberedningen"
    assert dict(first.values)["text"].startswith("Vi saknar")  # type: ignore[union-attr]
    assert labels(second, Property.MADE_IN) == ("kommunstyrelsen",)
    assert (Property.REFERS_TO_STATEMENT, first) in second.participants


def test_the_party_that_a_statement_names_is_the_one_it_is_made_for() -> None:
    text = "Said Amranian (V) lämnar ett särskilt yttrande. Vänsterpartiet delar bilden."
    (draft,) = _statements(text)
    assert labels(draft, Property.ON_BEHALF_OF) == ("Vänsterpartiet",)
    assert quotes(HEAD + text, draft)[0].endswith("Vänsterpartiet")


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("Miljönämnden har inget att invända mot förslaget.", "miljönämnden", "ingen erinran"),
        ("Socialnämnden avstyrker förslaget.", "socialnämnden", "avstyrker"),
        ("Kulturnämnden lämnar skrivelsen utan erinran.", "kulturnämnden", "ingen erinran"),
        ("Kulturnämnden är positiv men vill se en plan.", "kulturnämnden", "delvis"),
        ("Socialnämnden motsätter sig inte förslaget.", "socialnämnden", "ingen erinran"),
        ("Nacka Energi AB har ingen erinran mot förslaget.", "Nacka Energi AB", "ingen erinran"),
        ("Stockholms Stadshus AB har inget att erinra.", "Stockholms Stadshus AB", "ingen erinran"),
        ("Skolan hördes. Lunds kommun har ingenting att invända.", "Lunds kommun", "ingen erinran"),
    ],
)
def test_answers_of_consulted_bodies(text: str, speaker: str, stance: str) -> None:
    (draft,) = drafts(HEAD + text, views.extract)
    assert (labels(draft, Property.SPEAKER), dict(draft.values)["stance"]) == ((speaker,), stance)


@pytest.mark.parametrize(
    "text",
    [
        "Kulturnämnden har inte svarat.",
        "Miljönämnden tillstyrker förslaget.",
        "Kommunstyrelsen avstyrker motionen.",
        "Socialnämnden har avstått från att yttra sig.",
    ],
)
def test_silence_endorsement_and_the_sitting_body_are_no_answers(text: str) -> None:
    assert drafts(HEAD + text, views.extract) == []


def test_a_positive_body_answers_only_to_a_referral() -> None:
    text = "Kulturnämnden ställer sig positiv till ett medlemskap.\n"
    (draft,) = drafts(f"{HEAD}Remissyttranden\n\n{text}", views.extract)
    assert dict(draft.values)["stance"] == "positiv"
    assert drafts(HEAD + text, views.extract) == []


def test_a_view_is_an_opinion_of_its_speaker() -> None:
    (draft,) = drafts(
        HEAD + "Stadsledningskontoret anser att avgiften är rimlig i förhållande till nyttan.", views.extract
    )
    assert draft.modality is Modality.OPINION
    assert labels(draft, Property.SPEAKER) == ("stadsledningskontoret",)
    assert dict(draft.values)["text"] == "avgiften är rimlig i förhållande till nyttan"


@pytest.mark.parametrize(
    "text",
    [
        "På begäran av Said Amranian (V) antecknas: Vänsterpartiet hade velat vänta.",
        "Said Amranian (V) begär och får till protokollet antecknat att han har avstått.",
        "Följande antecknas till protokollet på begäran av Said Amranian (V): Vi väntar.",
    ],
)
def test_a_note_asked_for_is_a_note_of_who_asks(text: str) -> None:
    (draft,) = _statements(text)
    assert labels(draft, Property.SPEAKER) == ("Said Amranian",)
    assert labels(draft, Property.STATEMENT_KIND) == ("protokollsanteckning",)


@pytest.mark.parametrize(
    "text",
    [
        "På begäran av Said Amranian (V) bordläggs ärendet.",
        "Said Amranian (V) begär och får ordet i frågan.",
    ],
)
def test_another_request_is_no_note(text: str) -> None:
    assert _statements(text) == []


@pytest.mark.parametrize(
    "following",
    [
        "Liberalerna och Sverigedemokraterna instämmer.",
        "Liberalerna ansluter sig till reservationen.",
        "Centerpartiet delar reservationens uppfattning.",
    ],
)
def test_a_party_that_joins_is_not_the_one_it_is_made_for(following: str) -> None:
    found = _statements(f"Said Amranian (V) lämnar en reservation. {following}")
    assert all(labels(draft, Property.ON_BEHALF_OF) == () for draft in found)


def test_a_points_number_does_not_take_in_the_next_speaker() -> None:
    first, second = _statements(
        "Said Amranian (V) reserverar sig mot beslutet i punkt 2. Jo Larsen (M) reserverar sig i övrigt."
    )
    assert dict(first.values)["text"] == "mot beslutet i punkt 2"
    assert labels(second, Property.SPEAKER) == ("Jo Larsen",)
