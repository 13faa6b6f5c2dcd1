"""Three invented papers in the style of three councils, read from end to end by the families of facts."""

from pathlib import Path

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType
from tests.extract.helpers import read
from tests.extract.network_facts import time

_PAPERS = Path(__file__).parents[1] / "corpus" / "councils"
_TOLD = (
    ClaimType.FOUNDING,
    ClaimType.COORDINATION,
    ClaimType.HOSTING,
    ClaimType.SEAT,
    ClaimType.ROLE_HOLDING,
    ClaimType.POSITION_STATEMENT,
)
_CLAIMS: dict[str, set[str]] = {
    "lidkoping_pm.txt": {
        "Coordination Stated Örebro kommun/Svenska Hälsostäder 1996-01-01..",
        "Founding Stated Göteborgs Stad/Svenska Hälsostäder 1991-04-23..1991-04-23",
        "Founding Stated Linköpings kommun/Svenska Hälsostäder 1991-04-23..1991-04-23",
        "Founding Stated Malmö stad/Svenska Hälsostäder 1991-04-23..1991-04-23",
        "Founding Stated Örebro kommun/Svenska Hälsostäder 1991-04-23..1991-04-23",
        "Hosting Stated Kalmar kommun/Svenska Hälsostäder 1999-01-01..1999-12-31",
        "Hosting Stated Malmö stad/Svenska Hälsostäder 1998-01-01..1998-12-31",
        "PositionStatement Stated Arne Ström/deltar inte i beslutet/arbetsutskottet",
        "RoleHolding Stated Bengt Lagerqvist/kanslichef/Lidköpings kommun",
        "RoleHolding Stated Gun Torstensson/ledamot/Svenska Hälsostäder",
        "RoleHolding Stated Gun Torstensson/kommunalråd/Lidköpings kommun",
        "RoleHolding Stated Lidköpings kommun/styrelseledamot/Svenska Hälsostäder 1997-01-01..",
    },
    "molndal_tjansteskrivelse.txt": {
        "Coordination Stated Texpertise/European Network of Textile Towns",
        "Founding Stated Biella/European Network of Textile Towns 2009-01-01..2009-12-31",
        "Founding Stated Tourcoing/European Network of Textile Towns 2009-01-01..2009-12-31",
        "Founding Stated Łódź/European Network of Textile Towns 2009-01-01..2009-12-31",
        "Hosting Requested Borås Stad/European Network of Textile Towns 2024-01-01..2024-12-31",
        "PositionStatement Stated Teknisk nämnd/remissvar",
        "PositionStatement Stated nämnden för kultur och fritid/remissvar",
        "RoleHolding Proposed Joakim Rydlund/kontaktperson/European Network of Textile Towns",
        "RoleHolding Stated Borås Stad/vice ordförande/European Network of Textile Towns",
        "RoleHolding Stated Cecilia Hallström Vik/stadsdirektör/Mölndals stad",
        "RoleHolding Stated Guimarães/vice ordförande/European Network of Textile Towns",
        "RoleHolding Stated Joakim Rydlund/näringslivsstrateg/Mölndals stad",
        "RoleHolding Stated Lovisa Enmark/handläggare/stadsledningsförvaltningen",
        "RoleHolding Stated Marta Colombo/generalsekreterare/European Network of Textile Towns",
        (
            "RoleHolding Stated Ulricehamns kommun/observatör/European Network of Textile Towns"
            " 2016-01-01..2016-12-31"
        ),
        "Seat Stated European Network of Textile Towns/Gent",
    },
    "vasterbotten_protokoll.txt": {
        "Coordination Stated Region Norrbotten/Bothnian Arc Network 2003-01-01..2014-12-31",
        "Coordination Stated Uleåborg/Bothnian Arc Network",
        "Founding Stated Luleå kommun/Bothnian Arc Network 1998-01-01..1998-12-31",
        "Founding Stated Skellefteå kommun/Bothnian Arc Network 1998-01-01..1998-12-31",
        "Founding Stated Uleåborg/Bothnian Arc Network 1998-01-01..1998-12-31",
        "Hosting Planned Skellefteå kommun/Bothnian Arc Network 2023-05-01..2023-05-31",
        "Hosting Planned Uleåborg/Bothnian Arc Network 2024-01-01..2024-12-31",
        "Hosting Stated Kemi/Bothnian Arc Network 2022-01-01..2022-12-31",
        "Hosting Stated Luleå kommun/Bothnian Arc Network 2021-01-01..2021-12-31",
        "PositionStatement Stated Carin Wallander/reservation/regionala utvecklingsnämnden",
        "PositionStatement Stated Tomas Gramnäs/protokollsanteckning/regionala utvecklingsnämnden",
        "RoleHolding Stated Brahestad/vice ordförande/Bothnian Arc Network",
        "RoleHolding Stated Carin Wallander/2:e vice ordförande/regionala utvecklingsnämnden",
        "RoleHolding Stated Ebba Lindskär/ledamot/regionala utvecklingsnämnden",
        "RoleHolding Stated Hassan Yilmar/ersättare/regionala utvecklingsnämnden",
        "RoleHolding Stated Jenny Marksund/utvecklingsdirektör/Region Västerbotten",
        "RoleHolding Stated Kerttu Lahtinen/koordinator/Bothnian Arc Network",
        "RoleHolding Stated Nina Björksten/ledamot/regionala utvecklingsnämnden",
        "RoleHolding Stated Olle Stenvik/sekreterare/regionala utvecklingsnämnden",
        "RoleHolding Stated Piteå kommun/observatör/Bothnian Arc Network 2019-01-01..",
        "RoleHolding Stated Rickard Åhlmark/ordförande/regionala utvecklingsnämnden",
        "RoleHolding Stated Skellefteå kommun/ordförande/Bothnian Arc Network",
        "RoleHolding Stated Tomas Gramnäs/tjänstgörande ersättare/regionala utvecklingsnämnden/Ebba Lindskär",
        "Seat Stated Bothnian Arc Network/Haparanda",
        "Seat Stated Bothnian Arc Network/Uleåborg 2015-01-01..",
    },
}


def _told(draft: Draft) -> str:
    who = "/".join(t.label for _, t in draft.participants if isinstance(t, Name) and t.kind.value != "Case")
    return " ".join(word for word in (draft.type.value, draft.modality.value, who, time(draft)) if word)


@pytest.mark.parametrize("name", sorted(_CLAIMS))
def test_what_a_paper_tells_of_its_network_and_its_people(name: str) -> None:
    drafts = extract(read((_PAPERS / name).read_text(encoding="utf-8")))
    assert {_told(draft) for draft in drafts if draft.type in _TOLD} == _CLAIMS[name]
