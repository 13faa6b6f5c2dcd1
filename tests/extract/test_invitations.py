"""Who is asked to join, by whom, and which body began the case."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"
ICLEI = "ICLEI – Local Governments for Sustainability"


def found(text: str, kind: ClaimType) -> list[Draft]:
    return [draft for draft in extract(read(f"{HEAD}{text}\n")) if draft.type is kind]


@pytest.mark.parametrize(
    ("sentence", "by", "to", "start", "end"),
    [
        ("Örebro kommun har inbjudits att delta i Energy Cities.", (), "Energy Cities", None, None),
        (
            "Kommunen har fått en förfrågan från ICLEI om att bli medlem i nätverket senast den 1 juni 2021.",
            (ICLEI,),
            ICLEI,
            None,
            "2021-06-01",
        ),
        (
            "Energy Cities har bjudit in Örebro att delta i nätverket.",
            ("Energy Cities",),
            "Energy Cities",
            None,
            None,
        ),
        (
            "I mars 2020 bjöd Energy Cities in Örebro att bli medlem.",
            ("Energy Cities",),
            "Energy Cities",
            "2020-03-01",
            None,
        ),
        (
            "Kommunen har av Energy Cities erbjudits medlemskap.",
            ("Energy Cities",),
            "Energy Cities",
            None,
            None,
        ),
        (
            "I en skrivelse den 4 maj 2020 har Gävle kommun inbjudit Örebro att gå med i Energy Cities.",
            ("Gävle kommun",),
            "Energy Cities",
            "2020-05-04",
            None,
        ),
        ("Örebro bjöds in till Energy Cities 2019.", (), "Energy Cities", None, None),
        (
            "Kommunen fick frågan om att ansluta sig till Energy Cities men avböjde.",
            (),
            "Energy Cities",
            None,
            None,
        ),
        ("Samma år inbjöd Gävle också Örebro, som tackade nej.", ("Gävle kommun",), "Eurocities", None, None),
        (
            "Eurocities är ett nätverk. I ett brev den 2 mars 2020 bjöd det in kommunen att gå med.",
            ("Eurocities",),
            "Eurocities",
            "2020-03-02",
            None,
        ),
        (
            "Inbjudan om medlemskap kom till kommunen från Eurocities den 3 mars 2020.",
            ("Eurocities",),
            "Eurocities",
            "2020-03-03",
            None,
        ),
    ],
)
def test_an_invitation_is_read(
    sentence: str, by: tuple[str, ...], to: str, start: str | None, end: str | None
) -> None:
    (draft,) = found(sentence, ClaimType.INVITATION)
    assert (labels(draft, Property.INVITEE), labels(draft, Property.AGENT)) == (("Örebro kommun",), by)
    assert (draft.period.start, draft.period.end) == (start, end)
    (inner,) = [target for prop, target in draft.participants if prop is Property.INVITES]
    assert isinstance(inner, Draft)
    assert labels(inner, Property.ORGANIZATION) == (to,)
    declined = any(word in sentence for word in ("avböjde", "tackade nej"))
    assert str(inner.modality) in ("Conditional", *(("Denied",) if declined else ())), (
        "who is invited has not applied"
    )
    assert ("agent" in draft.not_stated) is (by == ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen har inte inbjudits att delta i Eurocities.",
        "Gävle har inbjudits att hålla ett föredrag i Eurocities.",
        "Kommunen har inbjudits att delta i nätverkets kunskapsutbyte.",
        "Kommunen har inbjudits att delta i en konferens.",
        "Gävle kommun inbjöd Örebro till ett möte i maj.",
        "Örebro inbjöds inte att gå med i Eurocities.",
        "Gävle kommun har bjudit in Örebro och Lund till en studieresa.",
    ],
)
def test_what_invites_nobody_to_join_is_left_alone(sentence: str) -> None:
    assert found(sentence, ClaimType.INVITATION) == []


def test_one_is_not_invited_to_what_one_refused_when_the_offer_is_open() -> None:
    text = (
        "Kommunen är inte medlem i Eurocities.\n\n"
        "Kommunen har inbjudits att delta i Eurocities.\n\n"
        "Klimatkontoret föreslår att kommunstyrelsen beslutar att kommunen går med i Eurocities."
    )
    (draft,) = found(text, ClaimType.INVITATION)
    inner = [target for prop, target in draft.participants if prop is Property.INVITES]
    assert [str(item.modality) for item in inner if isinstance(item, Draft)] == ["Proposed"]


@pytest.mark.parametrize(
    ("sentence", "agents"),
    [
        ("Ärendet har initierats av klimatnämnden.", ["klimatnämnden"]),
        ("Ärendet väcktes av kommunstyrelsen.", ["kommunstyrelsen"]),
        ("Ärendet initieras av stadsbyggnadskontoret.", ["stadsbyggnadskontoret"]),
        ("Ärendet har initierats av Gävle kommun och remitterats till klimatnämnden.", ["Gävle kommun"]),
        ("Ärendet har väckts på initiativ av kommunstyrelsen.", ["kommunstyrelsen"]),
        ("Initiativet till ärendet kommer från klimatnämnden.", ["klimatnämnden"]),
        ("Ärendet har beretts av klimatnämnden.", []),
        ("Ärendet har initierats av en skrivelse.", []),
        ("Arbetet har initierats av klimatnämnden.", []),
    ],
)
def test_the_body_that_began_the_case(sentence: str, agents: list[str]) -> None:
    drafts = found(sentence, ClaimType.INITIATION)
    assert [label for draft in drafts for label in labels(draft, Property.AGENT)] == agents
