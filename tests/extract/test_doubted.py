"""What is taken back, conditional, offered, only told or another town's: no fact of this paper."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

HEAD = (
    "LUNDS KOMMUN\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nÄrendet\n"
    "Eurocities är ett nätverk för städer. "
)
_FACTS = {ClaimType.MEMBERSHIP, ClaimType.ROLE_HOLDING, ClaimType.COORDINATION, ClaimType.HOSTING}
_OPEN = (Modality.PROPOSED, Modality.CONDITIONAL)


def _told(text: str) -> list[tuple[str, str]]:
    """What is told as a fact, a plan or a request: who, and how."""
    properties = (Property.MEMBER, Property.COORDINATOR, Property.HOST)
    return [
        (" ".join(label for prop in properties for label in labels(draft, prop)), str(draft.modality))
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type in _FACTS and draft.modality not in _OPEN
    ]


DENIED_WITHIN = (
    "Kommunen kommer troligen inte att ansluta sig till Eurocities.",
    "Kommunen ska aldrig någonsin gå med i Eurocities.",
    "Ystad kommer knappast att bli medlem i Eurocities.",
    "Ystad sökte aldrig inträde i Eurocities.",
    "Ystad lämnade aldrig Eurocities.",
)
OFFERED = (
    "Kommunen har erbjudits ett medlemskap i Eurocities.",
    "Kommunen har diskuterat medlemskap i Eurocities.",
    "Ystad har prioriterat skolan framför medlemskap i Eurocities.",
    "Ystad hoppas bli tillfrågad om att gå med i Eurocities.",
    "Kommunen ska vara med och starta nätverket Nordiska Torgstäder.",
    "Kommunen avser att avvakta med att gå med i Eurocities.",
    "Eurocities har frågat Ystad om att bli medlem men inte Trelleborg.",
)
UNDONE = (
    "Beslutet om att kommunen ska bli medlem i Eurocities upphävdes 2021.",
    "Planen på att Ystad ska ansluta sig till Eurocities lades ned 2018.",
    "Motionen om att kommunen ska gå med i Eurocities avslogs 2017.",
    "Ystad ansökte om inträde i Eurocities 2018 men fick nej.",
    "Ystad har ansökt om medlemskap i Eurocities. Ansökan drogs tillbaka i fjol.",
    "Ystad tänkte bli medlem i Eurocities 2019 men backade och drog sig ur.",
)
REGRETTED = (
    "Ystad sade upp sitt medlemskap i Eurocities men ångrade sig.",
    "Ystad har lämnat Eurocities men återtog sedan sitt beslut.",
    "Eurocities grundades kanske av Ystad och leds eventuellt av Malmö.",
    "Kommunen kommer, om styrelsen så vill, att gå med i Eurocities.",
)
HELD = (
    "Ett medlemskap i Eurocities skulle innebära att Ystad deltar i nätverket.",
    "Fullmäktige har röstat ned att kommunen ska gå med i Eurocities.",
    "Det är långtifrån säkert att Ystad blir medlem i Eurocities.",
    "Det är inte beslutat att kommunen ska gå med i Eurocities 2026.",
    "Moderaterna har utlovat att kommunen ska bli medlem i Eurocities 2026.",
    "Det diskuteras att Eurocities samordnas av Malmö.",
    "Tanken på att Eurocities leds av Malmö har funnits länge.",
)
CONDITIONED = (
    "Kommunen blir medlem i Eurocities först när årsmötet sagt sitt.",
    "Innan kommunen går med i Eurocities ska avgiften prövas.",
    "När kommunen blir medlem i Eurocities upphör samarbetet.",
    "Malmö blir ordförande i Eurocities om Gent avstår.",
    "Eurocities samordnas av Malmö om ingen annan anmäler sig.",
    "Medlemskapet i Eurocities förnyas såvida det inte sägs upp.",
    "Kommunen är medlem i antingen Eurocities eller Energy Cities.",
    "Ystad är medlem i Eurocities eller Energy Cities.",
)
REPORTED = (
    "Enligt uppgift är Ystad med i Eurocities.",
    "Av kommunens hemsida framgår att Ystad är medlem i Eurocities.",
    "Hemsidan är ny. Där står också att kommunen är med i Eurocities.",
    "På webbplatsen anges att Malmö samordnar Eurocities.",
    "Ystad ska enligt uppgift ha gått med i Eurocities.",
    "Ystad uppges vara medlem i Eurocities.",
    "Ystad har enligt lokalpressen lämnat Eurocities.",
    "Ystad har så gott som lämnat Eurocities.",
    "Ystad lär ha blivit medlem i Eurocities.",
)
IN_THE_PRESS = (
    "I fjol skrev Vadsta Allehanda att Ystad är medlem i Eurocities.",
    "Härnebygdens Kurir skriver i maj att Ystad har lämnat Eurocities.",
    "Sveriges Radio rapporterade i helgen att Malmö samordnar Eurocities.",
    "Som Östra Tidningen skrev är Ystad medlem i Eurocities.",
    "Tidningen Norrviksbladet uppgav i går att Ystad har gått med i Eurocities.",
)
LIKED = (
    "Moderaterna hade gärna sett att Ystad är medlem i Eurocities.",
    "Nämnden hade hellre sett att Malmö samordnar Eurocities.",
    "Centerpartiet hade helst sett att kommunen gick med i Eurocities 2019.",
    "Vi ser gärna att Ystad deltar i Eurocities.",
)
ASKED = (
    "1. Är kommunen medlem i Eurocities",
    "Karin Ek frågar: Är kommunen medlem i Eurocities",
    "a) Deltar kommunen i Eurocities",
    "Alternativ 2: Kommunen deltar i Eurocities som observatör.",
    "Alternativ B: Avgiften höjs. Kommunen är då medlem i Eurocities från 2025.",
)
ELSEWHERE = (
    "Kommunstyrelsen i Ystad beslutade den 3 maj 2022 att gå med i Eurocities.",
    "Kommunfullmäktige i Trelleborg har beslutat att kommunen ska lämna Eurocities.",
    "Ystads kommunfullmäktige har beslutat att kommunen ska gå med i Eurocities.",
    "I Ystad är kommunen medlem i Eurocities.",
)


@pytest.mark.parametrize(
    "text",
    [
        *DENIED_WITHIN,
        *OFFERED,
        *UNDONE,
        *REGRETTED,
        *HELD,
        *CONDITIONED,
        *REPORTED,
        *IN_THE_PRESS,
        *LIKED,
        *ASKED,
        *ELSEWHERE,
    ],
)
def test_what_is_in_doubt_is_no_fact(text: str) -> None:
    assert [who for who, modality in _told(text) if modality != str(Modality.DENIED)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ystad, men inte Trelleborg, är medlem i Eurocities.",
        "Ystad, som är medlem i Eurocities, och Trelleborg samverkar.",
        "Avgiften betalas av Ystad, som är medlem i Eurocities, och Trelleborg.",
    ],
)
def test_what_a_member_is_not_said_of(text: str) -> None:
    assert _told(text) == [("Ystads kommun", str(Modality.STATED))]


def test_a_relative_clause_is_of_the_noun_right_before_it() -> None:
    text = "Frågan väcktes av Ystad, att prövas av städerna, vilka är de enda medlemmarna i Eurocities."
    assert _told(text) == []


VOUCHED = (
    ("Kommunen kommer inom kort att gå med i Eurocities.", Modality.PLANNED),
    ("Ystad ansökte om medlemskap i Eurocities 2019.", Modality.REQUESTED),
    ("Ystad har ansökt om medlemskap i Eurocities. Frågan om avgiften avslogs inte.", Modality.REQUESTED),
    ("Kommunen har ett medlemskap i Eurocities.", Modality.STATED),
    ("Kommunen har fortsatt medlemskap i Eurocities.", Modality.STATED),
    ("Ystad har lämnat Eurocities.", Modality.STATED),
    ("Ystad är inte bara medlem i Eurocities utan också värd.", Modality.STATED),
    ("Innan Ystad blev medlem i Eurocities 2012 fanns inget avtal.", Modality.STATED),
    ("Det är inte förvånande att Ystad är medlem i Eurocities.", Modality.STATED),
    ("Ystad är medlem i Eurocities om vilket kommunen har informerat.", Modality.STATED),
    ("Malmö är ordförande i Eurocities.", Modality.STATED),
    ("Eurocities samordnas av Malmö.", Modality.STATED),
    ("Ystad är medlem i Eurocities och Energy Cities.", Modality.STATED),
    ("Alternativ 2: Avgiften höjs. Kommunen är sedan 2012 medlem i Eurocities.", Modality.STATED),
    ("Malmö har enligt uppgift sökt, medan Ystad är medlem i Eurocities.", Modality.STATED),
    ("Enligt uppgift från kansliet är Ystad medlem i Eurocities.", Modality.STATED),
    ("Av protokollet framgår att Ystad är medlem i Eurocities.", Modality.STATED),
    ("Stadskontoret skrev i sin rapport att Ystad är medlem i Eurocities.", Modality.STATED),
    ("Kommunen skriver i sitt nyhetsbrev att Ystad är medlem i Eurocities.", Modality.STATED),
    ("Vadsta Allehanda ges ut i Ystad och Ystad är medlem i Eurocities.", Modality.STATED),
    ("Ystad, som gärna ses i Vadsta Allehanda, är medlem i Eurocities.", Modality.STATED),
    ("Vi har sett att Ystad är medlem i Eurocities.", Modality.STATED),
    ("Kommunen, där Ystad ligger nära, är medlem i Eurocities.", Modality.STATED),
)


@pytest.mark.parametrize(("text", "modality"), VOUCHED)
def test_what_the_paper_says_itself_stays(text: str, modality: Modality) -> None:
    assert str(modality) in {told for _, told in _told(text)}
