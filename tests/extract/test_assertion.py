"""What a paper only reports, wishes, supposes or asks is no fact; what it says itself stays one."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType
from tests.extract.helpers import read

_HEAD = "Lunds kommun\n\nTjänsteskrivelse\n2019-05-06\n\nMedlemskap i Eurocities\n\n"
_ABOUT = {ClaimType.MEMBERSHIP, ClaimType.FOUNDING, ClaimType.HOSTING, ClaimType.SEAT, ClaimType.COORDINATION}

VOUCHED = (
    "Ystad är medlem i Eurocities.",
    "Enligt nätverkets webbplats är Ystad medlem.",
    "När Ystad gick med 2005 hade nätverket tio medlemmar.",
    "Motionärens uppgift är inte riktig: Ystad är medlem i Eurocities.",
    "Malmö grundade Eurocities, vilket ofta glöms bort.",
    "Ystad är medlem i Eurocities. Det är inte fel tänkt av dem.",
    "Ystad är medlem i Eurocities. Så är det i hela landet.",
    "Ystad har lämnat Eurocities. Det är inte det enda nätverk som kommunen lämnat.",
)
REPORTED = (
    "I insändaren hävdas att Malmö grundade Eurocities.",
    "Det är en myt att Eurocities grundades av Malmö.",
    "Ingenting tyder på att Ystad är medlem i Eurocities.",
    "Vi hade hellre sett att Ystad gick med i Eurocities.",
    "Förvaltningen hade önskat att Ystad var medlem i Eurocities.",
    "Så länge Ystad är medlem i Eurocities finns en länk.",
    "Målet är att Ystad är medlem i Eurocities.",
    "Har Malmö grundat Eurocities?",
    "I matrikeln anges att Ystad är medlem i Eurocities, men kommunen har upplyst om att så inte är fallet.",
    "Ystad är medlem i Eurocities, trodde vi.",
    "Malmö grundade Eurocities. Så är det inte.",
    "Motionären brukar svara att ”Malmö grundade Eurocities och är värd för dess möte”.",
    "Klaganden anför följande. Malmö grundade Eurocities.",
    "Scenario 2: Ystad är medlem i Eurocities.",
    "Enligt Lokaltidningen grundade Malmö Eurocities.",
    "Interpellanten skriver att Ystad är medlem i Eurocities.",
    "Bo Ek (V) har väckt en motion. De skriver att Ystad redan är medlem i Eurocities.",
    "Malmö grundade Eurocities. Det var dock ett misstag: det var Ystad.",
    "Ystad är medlem i Eurocities. Detta är helt felaktigt.",
    "Malmö grundade Eurocities. Så var emellertid inte fallet.",
    "Malmö grundade Eurocities. Påståendet stämmer inte.",
    "I fjolårets rapport stod att Ystad är medlem i Eurocities.",
    "Hade Ystad varit medlem i Eurocities skulle avgiften ha sänkts.",
    "Är Ystad medlem i Eurocities betalar kommunen dubbelt.",
    "Blir Ystad medlem i Eurocities höjs avgiften.",
    "Det vore fel att säga att Ystad är medlem i Eurocities.",
    "Ystad är medlem i Eurocities, påstår motionären.",
    "Ystad är medlem i Eurocities enligt ett obekräftat rykte.",
    "Ystad och Malmö har anslutit sig respektive lämnat nätverket.",
)


def _claims(sentence: str) -> list[ClaimType]:
    return [draft.type for draft in extract(read(f"{_HEAD}{sentence}\n")) if draft.type in _ABOUT]


@pytest.mark.parametrize("sentence", VOUCHED)
def test_what_a_paper_says_itself_is_a_fact(sentence: str) -> None:
    assert _claims(sentence)


@pytest.mark.parametrize("sentence", REPORTED)
def test_what_it_only_reports_is_none(sentence: str) -> None:
    assert _claims(sentence) == []
