"""What the words of a decision do: only what they adopt is decided; the rest is refused, advised or noted."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import act_over, find_acts
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

PROPOSED = (
    "ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen    2022-05-17\n\n"
    "§ 81\nMedlemskap i Eurocities\n\nSammanfattning\n\nPer Lind (M) föreslår i en motion att kommunen "
    "ska gå med i Eurocities. Klimatkontoret föreslår att motionen avslås.\n\nKommunstyrelsens beslut\n\n{}\n"
)
MINUTES = (
    "ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL\nMiljönämnden    2022-05-17\n\n"
    "§ 81\nMedlemskap i Eurocities\n\nBeslut\n\n"
)
UNDATED = (
    "ÖREBRO KOMMUN      PROTOKOLL\nMiljönämnden\n\n{}\n\n§ 81\nEurocities\n\nBeslut\n\nMotionen avslås.\n"
)
TOLD = "\n\nSammanfattning\n\nEurocities är ett nätverk av städer.\n"


def of(kind: ClaimType, text: str) -> list[Draft]:
    return [draft for draft in extract(read(text)) if draft.type is kind]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Miljönämnden godkänner inte förslaget om medlemskap i Eurocities.", "avslag"),
        ("Nämnden bifaller ej ansökan.", "avslag"),
        ("Förslaget ska inte godkännas.", "avslag"),
        ("Miljönämnden noterar att Malmö går med i Eurocities.", "notering"),
        ("Nämnden tar del av rapporten från Eurocities.", "notering"),
        ("Att notera informationen om Eurocities.", "notering"),
        ("Miljönämnden upphäver sitt beslut om att gå med i Eurocities.", "upphävande"),
        ("Nämnden återkallar beslutet den 3 maj 2021.", "upphävande"),
        ("Miljönämnden beslutar att upphäva beslutet.", "upphävande"),
        ("Miljönämnden beslutar att skjuta upp frågan om Eurocities till hösten.", "bordläggning"),
        ("Nämnden skjuter upp sitt beslut.", "bordläggning"),
        ("Frågan bordläggs till juni.", "bordläggning"),
        ("Miljönämnden begär att få veta om kommunen är medlem i Eurocities.", "begäran"),
        ("Nämnden efterfrågar en redovisning.", "begäran"),
        ("Miljönämnden beslutar att begär in fler uppgifter.", "begäran"),
        ("Ärendet utgår.", "utgår"),
        ("Paragrafen utgår från dagordningen.", "utgår"),
        ("Miljönämnden beslutar att ärendet stryks.", "utgår"),
        ("Miljönämnden beslutar att avböja.", "avböjande"),
        ("Nämnden tackar nej till inbjudan.", "avböjande"),
        ("Miljönämnden beslutar att inte ansöka om medlemskap i Eurocities.", "avböjande"),
        ("Miljönämnden avstår från att yttra sig över förslaget.", "avstår från yttrande"),
        ("Motionen anses i övrigt besvarad.", "besvarad"),
        ("Nämnden uppmanar kommunstyrelsen att gå med i Eurocities.", "uppmaning"),
    ],
)
def test_a_decision_has_the_outcome_that_its_verb_tells(sentence: str, outcome: str) -> None:
    (draft,) = of(ClaimType.DECISION, f"{MINUTES}{sentence}{TOLD}")
    assert dict(draft.values)["outcome"] == outcome
    assert labels(draft, Property.DECIDES) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Miljönämnden avstår från att yttra sig över förslaget att kommunen går med i Eurocities.",
        "Miljönämnden noterar att Malmö går med i Eurocities.",
        "Nämnden upphäver sitt beslut om att kommunen går med i Eurocities.",
        "Nämnden begär att få veta när kommunen går med i Eurocities.",
    ],
)
def test_what_is_only_noted_is_no_membership(sentence: str) -> None:
    assert of(ClaimType.MEMBERSHIP, f"{MINUTES}{sentence}{TOLD}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Miljönämnden tillstyrker att kommunen går med i Eurocities.",
        "Nämnden förordar att kommunen går med i Eurocities.",
        "Miljönämnden avslår förslaget att kommunen går med i Eurocities.",
        "Nämnden återremitterar förslaget att kommunen går med i Eurocities.",
    ],
)
def test_what_is_advised_or_refused_is_not_planned(sentence: str) -> None:
    (draft,) = of(ClaimType.MEMBERSHIP, f"{MINUTES}{sentence}{TOLD}")
    assert draft.modality is Modality.PROPOSED


@pytest.mark.parametrize(
    "sentence",
    [
        "Miljönämnden avstyrker att kommunen ansöker om medlemskap i Eurocities.",
        "Nämnden avstyrker förslaget.",
        "Miljönämnden avråder från medlemskap i Eurocities.",
    ],
)
def test_advice_against_is_an_answer_and_no_decision(sentence: str) -> None:
    text = f"{MINUTES}{sentence}{TOLD}"
    assert of(ClaimType.DECISION, text) == []
    (draft,) = of(ClaimType.POSITION_STATEMENT, text)
    assert labels(draft, Property.SPEAKER) == ("miljönämnden",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Miljönämnden beslutar att kommunen går med i Eurocities.",
        "Nämnden begär inträde i Eurocities.",
        "Miljönämnden bifaller förslaget.",
    ],
)
def test_what_a_body_adopts_stays_decided(sentence: str) -> None:
    (draft,) = of(ClaimType.DECISION, f"{MINUTES}{sentence}{TOLD}")
    assert dict(draft.values)["outcome"] == "bifall"


@pytest.mark.parametrize(
    "sentence",
    [
        "Stadsdirektören beslutar att kommunen undertecknar avtalet.",
        "Kommundirektören beslutar vidare att avsluta prenumerationen.",
        "Förvaltningschefen beviljar resan.",
    ],
)
def test_an_officials_decision_is_not_the_bodys(sentence: str) -> None:
    assert of(ClaimType.DECISION, f"{MINUTES}{sentence}{TOLD}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen beslutar om inträde i nätverk.",
        "Kommunfullmäktige beslutar om avgiften överstiger fem prisbasbelopp.",
        "Kommunstyrelsen beslutar i ärenden om medlemskap.",
    ],
)
def test_what_a_body_may_decide_on_is_no_decision(sentence: str) -> None:
    text = f"Örebro kommun\nVåra nätverk\n2021-02-11\n\nVem bestämmer?\n\n{sentence}\n"
    assert of(ClaimType.DECISION, text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Miljönämnden följer arbetet med motionen.",
        "Nämnden ser fram emot en redovisning om Eurocities.",
        "Nämnden avvaktar motionen.",
        "Kommunen bör vara med i Eurocities.",
        "Kommunen är redan med i nätverket.",
    ],
)
def test_a_state_of_things_or_a_view_is_no_decision(sentence: str) -> None:
    assert of(ClaimType.DECISION, f"{MINUTES}{sentence}{TOLD}") == []


def test_a_decision_of_several_points_is_read_point_by_point() -> None:
    text = (
        f"{MINUTES}1. Miljönämnden avslår förslaget att kommunen går med i Polis.\n"
        f"2. Kommunen går med i Eurocities.\n3. Nämnden noterar att Malmö går med i ICLEI.\n{TOLD}"
    )
    paper = read(text)
    acts = find_acts(paper)
    assert [act.kind for act in acts] == [ActKind.REFUSAL, ActKind.DECISION, ActKind.NOTE]
    noted = acts[-1].content[0].sentence
    assert act_over(acts, noted, 5) is None


@pytest.mark.parametrize(
    "line",
    [
        "Sammanträde tisdagen den 17 maj 2022 kl. 13.30 i stora salen",
        "Sammanträdesdatum: tisdagen den 17 maj 2022",
    ],
)
def test_the_day_of_the_meeting_is_that_of_the_decision(line: str) -> None:
    text = UNDATED.format(line)
    (draft,) = of(ClaimType.DECISION, text)
    assert draft.period.start == "2022-05-17"


@pytest.mark.parametrize(
    "line",
    ["Nästa möte hålls den 17 maj 2022 i stora salen", "Motionen lämnades in till nämnden den 17 maj 2022"],
)
def test_another_day_at_the_head_is_not_the_meetings(line: str) -> None:
    text = UNDATED.format(line)
    assert all(draft.period.start != "2022-05-17" for draft in of(ClaimType.DECISION, text))


def ruled(words: str) -> list[tuple[str, str]]:
    """Whose proposal each decision reaches, with its outcome; empty where it reaches none."""
    found = []
    for draft in of(ClaimType.DECISION, PROPOSED.format(words)):
        decided = [
            to for prop, to in draft.participants if prop is Property.DECIDES and isinstance(to, Draft)
        ]
        agent = "".join(labels(decided[0], Property.AGENT)) if decided else ""
        found.append((agent, str(dict(draft.values)["outcome"])))
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "Inget beslut fattas.",
        "Beslut tas i juni.",
        "Se nästa paragraf.",
        "Kommunstyrelsen diskuterar frågan om medlemskap i Eurocities.",
        "Kommunstyrelsen tar ställning till motionen vid nästa sammanträde.",
        "Ordföranden informerar om läget.",
        "Paragrafen förklaras omedelbart justerad.",
        "Kommunstyrelsen beslutar att ärendet ska avgöras i dag.",
        "Kommunstyrelsen bifaller att ärendet avgörs i dag.",
        "Kommunstyrelsen utser Siv Alms yrkande till motförslag i huvudvoteringen.",
        "Ärendet återremitteras inte.",
        "Ärendet bordlägges ej.",
        "Kommunstyrelsen beslutar att inte avslå motionen.",
        "Motionen kan inte anses besvarad.",
        "Eva Rask (M) utses inte till representant i Eurocities.",
        "Förslag till kommunfullmäktige: Motionen avslås.",
        "Kommunfullmäktige avslår motionen.",
        "Kommunfullmäktige beslutar att gå med i Eurocities.",
        "Kommunfullmäktige beslutar i frågan den 19 juni 2022.",
        "Beslutet gäller under förutsättning att kommunfullmäktige beslutar att gå med i Eurocities.",
    ],
)
def test_what_is_not_settled_or_put_to_others_is_no_decision(sentence: str) -> None:
    assert ruled(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Motionen remitteras till kulturnämnden.", "remiss"),
        ("Kommunstyrelsen beslutar att hänskjuta frågan till budgetberedningen.", "remiss"),
        ("Kommunstyrelsen beslutar att frågan om medlemskap i Eurocities utreds vidare.", "utredning"),
        ("Kommunstyrelsen överlämnar ärendet till kommunfullmäktige utan eget förslag.", "överlämnad"),
        ("Informationen läggs till protokollet.", "lagd till handlingarna"),
        ("Ärendet föranleder ingen åtgärd.", "ingen åtgärd"),
        ("Kommunstyrelsen beslutar att överklaga förvaltningsrättens avslag.", "beslut"),
        ("Motionen ska varken bifallas eller avslås.", "beslut"),
        ("Kommunstyrelsen beslutar att avsätta 50 000 kr om motionen bifalls.", "bifall"),
        ("Kommunstyrelsen beslutar att inrätta en grupp där ledamöterna utses av partierna.", "bifall"),
        ("Kommunstyrelsen beslutar att ge kontoret i uppdrag att ta fram underlag för avslag.", "uppdrag"),
    ],
)
def test_what_leaves_the_motion_open_does_not_reach_it(sentence: str, outcome: str) -> None:
    assert ruled(sentence) == [("", outcome)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kommunstyrelsen beslutar att lämna motionen utan bifall.", [("Per Lind", "avslag")]),
        ("Kommunstyrelsen beslutar att motionen inte ska bifallas.", [("Per Lind", "avslag")]),
        ("Motionen ska inte avslås utan bifallas.", [("Per Lind", "bifall")]),
        ("Motionen avskrivs.", [("Per Lind", "avskriven")]),
        ("Beslutet om att gå med i Eurocities skjuts upp.", [("Per Lind", "bordläggning")]),
        (
            "Kommunstyrelsen bifaller klimatkontorets förslag att avslå motionen.",
            [("klimatkontoret", "bifall")],
        ),
        (
            "Kommunstyrelsen beslutar enligt klimatkontorets förslag att avslå motionen.",
            [("klimatkontoret", "bifall")],
        ),
        ("Kommunstyrelsen bifaller förslaget att avslå motionen.", [("klimatkontoret", "bifall")]),
        (
            "Kommunstyrelsen beslutar att bifalla motionen trots att kontoret föreslagit avslag.",
            [("Per Lind", "bifall")],
        ),
        (
            "Kommunstyrelsen beslutar att bifalla motionen sedan ärendet återremitterats.",
            [("Per Lind", "bifall")],
        ),
        (
            "Kommunstyrelsen beslutar att motionen bifalls och att tidigare avslag upphävs.",
            [("Per Lind", "bifall")],
        ),
        (
            "Kommunstyrelsen beslutar att bordlägga frågan om att avslå motionen.",
            [("Per Lind", "bordläggning")],
        ),
        (
            "Kommunstyrelsen beslutar att avslå klimatkontorets förslag och att bifalla motionen.",
            [("Per Lind", "bifall"), ("klimatkontoret", "avslag")],
        ),
    ],
)  # fmt: skip
def test_the_verb_of_the_main_clause_tells_what_becomes_of_whose_proposal(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    assert sorted(ruled(sentence)) == sorted(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen går inte med i Eurocities.",
        "Örebro kommun söker inte medlemskap i Eurocities.",
        "Kommunstyrelsen diskuterar om kommunen ska gå med i Eurocities.",
    ],
)
def test_a_point_that_denies_joining_plans_none(sentence: str) -> None:
    found = of(ClaimType.MEMBERSHIP, f"{MINUTES}{sentence}{TOLD}")
    assert [draft for draft in found if draft.modality is not Modality.DENIED] == []
