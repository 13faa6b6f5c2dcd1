"""What the words of a decision do: only what they adopt is decided; the rest is refused, advised or noted."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import act_over, find_acts
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

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
