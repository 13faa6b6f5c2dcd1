"""What a verb of membership is said of: a network or nothing, and no permit, opinion or meeting."""

import pytest

from stadsgraf.extract import membership
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels
from tests.extract.test_membership import HEAD

REFUSED = """
Kommunen har ansökt om bygglov för förskolan.
Kommunen har skickat in en ansökan om statsbidrag.
Kommunen har lämnat in en ansökan till Vinnova med stöd av Eurocities.
Kumla ansökte 2019 om att få ordna sommarspelen.
Kommunen har ansökt om att få vara värd för ett årsmöte 2026.
Kommunen lämnade under våren ett yttrande till regeringen.
Kommunen lämnade 2019 förslag till nya riktlinjer.
Kommunen lämnade i december 2019 synpunkter på planen.
Kommunen drog sig ur upphandlingen 2019.
Kumla hoppade av projektet 2019.
Kumla uteslöts ur upphandlingen 2019.
Kommunen har sagt nej till en motorväg.
Kommunen har tackat nej till fler vindkraftverk.
Kommunen ingick 2019 ett avtal med en konsult.
Kommunen skrev på 2019 tillsammans med Kumla ett avtal om vatten.
Kommunen togs upp som exempel 2019.
Kommunen tillkom 1971 genom en sammanslagning.
Kommunen kom med 2020 års budget i balans.
Kommunen har anslutit sig till ett ramavtal.
Kommunen har anslutit ytterligare tvåhundra hushåll.
Kumla var med 2019 när avtalet skrevs under.
Kumla var med till 2019 års slut i projektet.
Kumla deltog.
Kumla och Motala medverkade.
Kumla kulturchef Bo Ek deltog i nätverket 2019.
Stadsdirektör Nils Ek, Kumla, deltog i nätverket 2019.
Kumla deltog i en workshop med Eurocities 2019.
Kumla medverkade i Eurocities studieresa 2019.
Kommunen deltar i Eurocities utan att vara medlem.
Kumla är medlem i nätverket <b>Förbundet</b>.
Kumla är medlem i nätverket ”de sju åarna”.
Kumla gick 2019 med i nätverket *Kransen*.
Kommunen deltar via länets förbund i Eurocities.
Kommunen är genom Region Skåne medlem.
"""

READ = """
Kommunen har ansökt. | Requested
Kumla har ansökt och väntar på besked. | Requested
Kommunen har lämnat in en ansökan, som prövas i maj. | Requested
Kumla skickade in sin ansökan i februari och väntar på svar. | Requested
Kumla ansökte 2019 om medlemskap. | Requested
Motala lämnade 2019. | Stated
Motala gick ur med 2019 års utgång. | Stated
Motala hoppade av förra året av ekonomiska skäl. | Stated
Motala har lämnat nätverket. | Stated
Motala drog sig ur samarbetet Eurocities 2019. | Stated
Kumla har tackat nej med hänsyn till kostnaden. | Denied
Kumla har sagt nej till medlemskap. | Denied
Kumla tackade i maj nej till en inbjudan från nätverket. | Denied
Kumla gick med 2010 efter en utredning. | Stated
Kumla tillkom 2011 som andra kommun i länet. | Stated
Kumla var med 2010–2014. | Stated
Kumla deltog åren 2010–2014. | Stated
Kumla deltog 2019 i Eurocities. | Stated
Kumla kommer inom kort att gå med. | Planned
"""


@pytest.mark.parametrize("text", REFUSED.strip().splitlines())
def test_a_verb_with_another_object_is_no_membership(text: str) -> None:
    assert not drafts(HEAD + text, membership.extract)


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_a_verb_that_ends_its_clause_or_governs_the_network_is_one(line: str) -> None:
    text, modality = line.split(" | ")
    found = drafts(HEAD + text, membership.extract)
    assert [draft.modality.value for draft in found] == [modality]
    assert [labels(draft, Property.ORGANIZATION) for draft in found] == [("Eurocities",)]


def test_a_true_membership_is_not_ended_by_an_opinion() -> None:
    text = "Kumla är medlem i Eurocities sedan 2012. Kumla lämnade under våren ett yttrande."
    assert [draft.period.end for draft in drafts(HEAD + text, membership.extract)] == [None]


REPORT = (
    "Örebro kommun\n\nÅrsredovisning\n2021-03-08\n\nInternationellt arbete\n\n"
    "Örebro är medlem i Eurocities. Nätverket växer.\n\nFjärrvärme\n\nNätet byggs ut i flera led. "
)


@pytest.mark.parametrize(
    "text",
    [
        "Kumla är redan anslutet.",
        "Dessutom deltar Kumla, Hallsberg och Lekeberg.",
        "Hallsberg har lämnat in en ansökan.",
        "Kumla drog sig ur 2019.",
        "Kommunen väntas ansöka.",
        "Motala står utanför.",
    ],
)
def test_under_another_heading_verbs_are_said_of_something_else(text: str) -> None:
    found = drafts(REPORT + text, membership.extract)
    assert [labels(draft, Property.MEMBER) for draft in found] == [("Örebro kommun",)]


OWNED = """
Kommunen har sedan 2012 medlemskap i Unescos nätverk Creative Cities. | Örebro kommun | Creative Cities
Kumla är med i WHO:s nätverk Healthy Cities. | Kumla kommun | WHO European Healthy Cities Network
Kumla gick 2015 med i Europarådets stadsnätverk ”Intercultural Cities”. | Kumla kommun | Intercultural Cities
Vi ingår i FN:s globala kampanj Making Cities Resilient. | Örebro kommun | Making Cities Resilient
Kumla är medlem i Alpstiftelsens nätverk Torgringen. | Kumla kommun | Torgringen
"""
OWNED_REFUSED = """
Kommunen är medlem i Unescos nätverk.
Unescos nätverk för kultur samarbetar med Creative Cities.
Kommunen deltar i Unescos konferens i Creative Cities regi.
Kommunen är med i Unescos program om Creative Cities.
Kommunen är medlem i Unescos nätverk Lund.
"""


@pytest.mark.parametrize("line", OWNED.strip().splitlines())
def test_another_s_network_is_the_network_named(line: str) -> None:
    text, member, network = line.split(" | ")
    found = drafts(HEAD + text, membership.extract)
    assert [(labels(d, Property.MEMBER), labels(d, Property.ORGANIZATION)) for d in found] == [
        ((member,), (network,))
    ]


@pytest.mark.parametrize("text", OWNED_REFUSED.strip().splitlines())
def test_another_s_network_without_a_name_is_none(text: str) -> None:
    assert not drafts(HEAD + text, membership.extract)
