"""Roles in networks, of towns and people, in every order of words: what must be read, what refused."""

import pytest

from stadsgraf.extract import network_roles
from stadsgraf.model import Name
from tests.extract.helpers import cases_of, drafts

HEAD = (
    "Örebro kommun\nKommunstyrelsen\n2023-05-10\n\nInternationella kontakter\n\n"
    "Eurocities är ett nätverk för större städer i Europa. "
)
READ = """
I styrelsen sitter även Malmö och Ystad.
  Malmö stad | styrelseledamot | Eurocities
  Ystads kommun | styrelseledamot | Eurocities
Styrelsen består av Malmö, Ystad och Kalmar.
  Kalmar kommun | styrelseledamot | Eurocities
  Malmö stad | styrelseledamot | Eurocities
  Ystads kommun | styrelseledamot | Eurocities
Malmö satt i styrelsen 2005–2009.
  Malmö stad | styrelseledamot | Eurocities | 2005-01-01 | 2009-12-31
Malmö satt i nätverkets styrelse mellan 2005 och 2009.
  Malmö stad | styrelseledamot | Eurocities | 2005-01-01 | 2009-12-31
Sedan 2016 är det Gent som är ordförande.
  Gent | ordförande | Eurocities | 2016-01-01
Det är Gent som är ordförande sedan 2016.
  Gent | ordförande | Eurocities | 2016-01-01
Ordförande är Gent.
  Gent | ordförande | Eurocities
Gent är ordförande i nätverket och Malmö vice ordförande.
  Gent | ordförande | Eurocities
  Malmö stad | vice ordförande | Eurocities
Nätverkets ordförande är Gent, vice ordförande Malmö.
  Gent | ordförande | Eurocities
  Malmö stad | vice ordförande | Eurocities
Hiroshima är alltjämt ordförande.
  Hiroshima | ordförande | Eurocities
Gent innehar för närvarande ordförandeskapet.
  Gent | ordförande | Eurocities
Ordförandeskapet innehas av Gent till och med 2024.
  Gent | ordförande | Eurocities |  | 2024-12-31
År 2019 tog Florens över ordförandeskapet efter Gent.
  Florens | ordförande | Eurocities | 2019-01-01
Florens efterträdde 2019 Gent som ordförande.
  Florens | ordförande | Eurocities | 2019-01-01
  Gent | ordförande | Eurocities |  | 2019-12-31
Till ordförande valdes Florens.
  Florens | ordförande | Eurocities
Florens valdes 2019 till ordförande.
  Florens | ordförande | Eurocities | 2019-01-01
Vid årsmötet 2019 valdes Malmö in i styrelsen.
  Malmö stad | styrelseledamot | Eurocities | 2019-01-01
Malmö invaldes 2019 i styrelsen.
  Malmö stad | styrelseledamot | Eurocities | 2019-01-01
Malmö har sedan 2019 en plats i styrelsen.
  Malmö stad | styrelseledamot | Eurocities | 2019-01-01
Malmö är styrelseledamot sedan 2019.
  Malmö stad | styrelseledamot | Eurocities | 2019-01-01
Malmö är ledamot i nätverkets styrelse.
  Malmö stad | styrelseledamot | Eurocities
Malmö ingår i nätverkets styrelse.
  Malmö stad | styrelseledamot | Eurocities
I nätverkets styrelse ingår Malmö och Kalmar.
  Kalmar kommun | styrelseledamot | Eurocities
  Malmö stad | styrelseledamot | Eurocities
Nätverkets ordförande Anna Berg besökte kommunen i maj.
  Anna Berg | ordförande | Eurocities
Anna Berg är ordförande i nätverket.
  Anna Berg | ordförande | Eurocities
Ordförande i nätverket är kommunalrådet Anna Berg (S).
  Anna Berg | ordförande | Eurocities
Ordförande i nätverket är Lunds utbildningschef, Anna Berg.
  Anna Berg | ordförande | Eurocities
Anna Berg representerar kommunen i Eurocities.
  Anna Berg | representant | Eurocities
Kommunen företräds i Eurocities av Anna Berg (S).
  Anna Berg | representant | Eurocities
Anna Berg är kommunens kontaktperson i nätverket.
  Anna Berg | kontaktperson | Eurocities
Kommunens kontaktperson för nätverket är Anna Berg.
  Anna Berg | kontaktperson | Eurocities
Anna Berg sitter i nätverkets styrgrupp sedan 2021.
  Anna Berg | ledamot i styrgruppen | Eurocities | 2021-01-01
Hälsochefen, Anna Berg, är sedan 2021 ledamot i nätverkets styrgrupp.
  Anna Berg | ledamot i styrgruppen | Eurocities | 2021-01-01
Anna Berg valdes 2021 till president för Eurocities.
  Anna Berg | president | Eurocities | 2021-01-01
Till ny president valdes Anna Berg.
  Anna Berg | president | Eurocities
Nätverkets president, Anna Berg, talade.
  Anna Berg | president | Eurocities
Malmö deltar som observatör.
  Malmö stad | observatör | Eurocities
Minsk var på plats i egenskap av observatör.
  Minsk | observatör | Eurocities
Malmö har observatörsstatus sedan 2010.
  Malmö stad | observatör | Eurocities | 2010-01-01
Som observatörer deltar Malmö och Ystad.
  Malmö stad | observatör | Eurocities
  Ystads kommun | observatör | Eurocities
Observatörer är Malmö och Ystad.
  Malmö stad | observatör | Eurocities
  Ystads kommun | observatör | Eurocities
Malmö är observatör men inte medlem.
  Malmö stad | observatör | Eurocities
Presidentskapet utövas för närvarande av Eindhoven.
  Eindhoven | president | Eurocities
Malmö för ordförandeklubban.
  Malmö stad | ordförande | Eurocities
Kalmar satt på ordförandeposten fram till 1995.
  Kalmar kommun | ordförande | Eurocities |  | 1995-12-31
Kalmar var ordförande 1993–1995.
  Kalmar kommun | ordförande | Eurocities | 1993-01-01 | 1995-12-31
Under åren 1993–1995 var Kalmar ordförande.
  Kalmar kommun | ordförande | Eurocities | 1993-01-01 | 1995-12-31
Malmö var tidigare ordförande.
  Malmö stad | ordförande | Eurocities
Ordförandeskapet roterar mellan medlemmarna och ligger 2023 hos Malmö.
  Malmö stad | ordförande | Eurocities | 2023-01-01
Anna Berg var 2015–2018 ordförande i Eurocities.
  Anna Berg | ordförande | Eurocities | 2015-01-01 | 2018-12-31
Anna Berg (M), ordförande i Eurocities, inledde.
  Anna Berg | ordförande | Eurocities
Anna Berg, som är ordförande i nätverket, inledde.
  Anna Berg | ordförande | Eurocities
Från och med 2022 är Karin Lind ordförande för nätverket.
  Karin Lind | ordförande | Eurocities | 2022-01-01
Karin Lind har sedan 2022 varit nätverkets ordförande.
  Karin Lind | ordförande | Eurocities | 2022-01-01
Karin Lind tillträdde som ordförande i nätverket den 1 mars 2022.
  Karin Lind | ordförande | Eurocities | 2022-03-01
Karin Lind avgick som ordförande i nätverket 2022.
  Karin Lind | ordförande | Eurocities |  | 2022-12-31
"""
"""A sentence, and below it each role: holder, title, network, first and last day."""

REFUSED = (
    "Kalmar leder sedan 2020 arbetsgruppen för hamnfrågor.",
    "Malmö är inte längre ordförande.",
    "Malmö kandiderar till ordförandeskapet.",
    "Om Malmö blir ordförande ökar kostnaderna.",
    "Malmö bör bli ordförande.",
    "Nämndens ordförande är Anna Berg (S).",
    "Anna Berg efterträds som ordförande av Karin Lind.",
    "Anna Berg är ordförande i kulturnämnden.",
    "Malmö har utsetts till årets cykelstad.",
    "Om Gent tar över ordförandeskapet flyttar mötena.",
    "Malmö är ordförande i länets räddningstjänstförbund.",
)


def _told(sentence: str) -> set[tuple[str, ...]]:
    return {
        (
            *(name.label for _, name in draft.participants if isinstance(name, Name)),
            draft.period.start or "",
            draft.period.end or "",
        )
        for draft in drafts(HEAD + sentence, network_roles.extract)
    }


@pytest.mark.parametrize(("sentence", "expected"), cases_of(READ, 5))
def test_roles_are_read(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert _told(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_is_no_role_in_a_network(sentence: str) -> None:
    assert _told(sentence) == set()
