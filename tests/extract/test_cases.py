"""A claim of the procedure belongs to the case of its paragraph; a standing fact to none."""

from stadsgraf.extract import extract
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import read

TEXT = """ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL
Kommunstyrelsen    2022-05-17

§ 81                      Dnr KS 2022/0203
Utträde ur Eurocities

Anders Dahl (M) yrkar avslag på förslaget. Gävle kommun är medlem i Eurocities.

§ 82                      Dnr KS 2022/0311
Försäljning av Södra huset

Karin Ek (MP) yrkar att ärendet återremitteras.
"""


def cases(draft: Draft) -> list[Name]:
    return [
        target for prop, target in draft.participants if prop is Property.IN_CASE and isinstance(target, Name)
    ]


def test_each_motion_belongs_to_its_paragraph() -> None:
    found = [draft for draft in extract(read(TEXT)) if draft.type is ClaimType.PROPOSAL]
    assert [(case.label, case.key) for draft in found for case in cases(draft)] == [
        ("Utträde ur Eurocities", "KS 2022/0203"),
        ("Försäljning av Södra huset", "KS 2022/0311"),
    ]


def test_a_standing_membership_belongs_to_no_case() -> None:
    (membership,) = [draft for draft in extract(read(TEXT)) if draft.type is ClaimType.MEMBERSHIP]
    assert cases(membership) == []


def test_a_case_without_number_is_named_by_its_document() -> None:
    text = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nLokaler\n\nÄrendet väcktes av kulturnämnden.\n"
    paper = read(text)
    (draft,) = extract(paper)
    assert [case.key for case in cases(draft)] == [paper.document.id.removeprefix("doc/")]
