"""Lists of those present whose entries break over two lines."""

from tests.extract.helpers import read
from tests.extract.passages import roles

_LIST = """ÖREBRO KOMMUN
Kommunstyrelsen
SAMMANTRÄDESPROTOKOLL
2020-10-27

BESLUTANDE
Ordinarie                            Ersättare
Elin Hammarlund (S), ordförande      Sonja Wik (S)
Ture Lidgren (C),                      för Rolf Strömgren (S)
  1:e vice ordförande                Abbas Karimi (M)
Karin Vedberg (M),                     för Lotta Hemgren (M)
  2:e vice ordförande
Ingemar Björk (S)

§ 12 Nästa möte
Nästa möte hålls i december.
"""


def test_an_office_on_the_next_line_is_of_the_name_above_it() -> None:
    told = roles(read(_LIST), "Örebro kommun")
    assert "Stated Ture Lidgren/1:e vice ordförande/kommunstyrelsen" in told
    assert "Stated Karin Vedberg/2:e vice ordförande/kommunstyrelsen" in told
    assert "Stated Ingemar Björk/ledamot/kommunstyrelsen" in told
    assert not any("Karin Vedberg/1:e" in role or "Ingemar Björk/2:e" in role for role in told)


def test_whoever_is_stood_for_on_the_next_line_is_absent() -> None:
    told = roles(read(_LIST), "Örebro kommun")
    assert "Stated Sonja Wik/tjänstgörande ersättare/kommunstyrelsen/Rolf Strömgren" in told
    assert not any(role.startswith("Stated Rolf Strömgren/tjänstgörande") for role in told)
    assert not any(role.startswith("Stated Lotta Hemgren/tjänstgörande") for role in told)
