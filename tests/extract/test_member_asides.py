"""Comings, goings and refusals told in passing, commissions of a network, and what is left that is none."""

import pytest

from stadsgraf.extract.membership import _IN_ORDER
from tests.extract.test_membership import Row, rows

READ: tuple[tuple[str, set[Row]], ...] = (
    ("Västerås har aldrig sökt inträde.", {("Denied", "Västerås stad", "Eurocities", "", "")}),
    (
        "Gävle kommun har aldrig ansökt om medlemskap i nätverket.",
        {("Denied", "Gävle kommun", "Eurocities", "", "")},
    ),
    ("Kalmar har ännu inte sökt medlemskap.", {("Denied", "Kalmar kommun", "Eurocities", "", "")}),
    ("Något inträde har Borås aldrig begärt.", {("Denied", "Borås Stad", "Eurocities", "", "")}),
    ("Medlemskap har Borås aldrig sökt.", {("Denied", "Borås Stad", "Eurocities", "", "")}),
    (
        "Kommunen ansluts till nätverket Klimatkommunerna från och med den 1 juli 2023.",
        {("Planned", "Örebro kommun", "Klimatkommunerna", "2023-07-01", "")},
    ),
    (
        "Kommunen inträder i Klimatkommunerna fr.o.m. 1 januari 2024.",
        {("Planned", "Örebro kommun", "Klimatkommunerna", "2024-01-01", "")},
    ),
    ("Halmstad begärde sitt utträde 2015.", {("Stated", "Halmstads kommun", "Eurocities", "", "2015-12-31")}),
    (
        "Halmstad begärde utträde ur Eurocities år 2014.",
        {("Stated", "Halmstads kommun", "Eurocities", "", "2014-12-31")},
    ),
    ("År 2016 begärde Kiruna sitt utträde.", {("Stated", "Kiruna kommun", "Eurocities", "", "2016-12-31")}),
    (
        "Västerås var inte en av stiftarna utan kom med 1993.",
        {("Stated", "Västerås stad", "Eurocities", "1993-01-01", "")},
    ),
    (
        "Linköping tillhörde inte grundarna utan anslöt sig 1999.",
        {("Stated", "Linköpings kommun", "Eurocities", "1999-01-01", "")},
    ),
    (
        "Umeå var inte med från början utan gick med 2001.",
        {("Stated", "Umeå kommun", "Eurocities", "2001-01-01", "")},
    ),
    (
        (
            "I nätverket finns i dag 140 städer. Förutom Malmö och Lund är det från svensk "
            "sida Gävle, Umeå och Växjö."
        ),
        {
            ("Stated", "Gävle kommun", "Eurocities", "", ""),
            ("Stated", "Lunds kommun", "Eurocities", "", ""),
            ("Stated", "Malmö stad", "Eurocities", "", ""),
            ("Stated", "Umeå kommun", "Eurocities", "", ""),
            ("Stated", "Växjö kommun", "Eurocities", "", ""),
        },
    ),
    (
        "Utöver Örebro är det från svensk sida Gävle och Umeå.",
        {
            ("Stated", "Gävle kommun", "Eurocities", "", ""),
            ("Stated", "Umeå kommun", "Eurocities", "", ""),
            ("Stated", "Örebro kommun", "Eurocities", "", ""),
        },
    ),
    (
        "Vid sidan av Lund deltar från svenskt håll Kalmar och Borås.",
        {
            ("Stated", "Borås Stad", "Eurocities", "", ""),
            ("Stated", "Kalmar kommun", "Eurocities", "", ""),
            ("Stated", "Lunds kommun", "Eurocities", "", ""),
        },
    ),
    (
        "Klimatkommunerna, där även Köping och Strängnäs ingår, har möte i höst.",
        {
            ("Stated", "Köpings kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Strängnäs kommun", "Klimatkommunerna", "", ""),
        },
    ),
    (
        "Frågan har tagits upp i Klimatkommunerna, där även Köping och Strängnäs ingår.",
        {
            ("Stated", "Köpings kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Strängnäs kommun", "Klimatkommunerna", "", ""),
        },
    ),
    (
        "Nätverket Klimatkommunerna, i vilket också Kalmar och Lund deltar, har sitt kansli i Lund.",
        {
            ("Stated", "Kalmar kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Lunds kommun", "Klimatkommunerna", "", ""),
        },
    ),
    (
        (
            "Klimatkommunerna, där Eskilstuna är sammankallande och Strängnäs och Enköping "
            "övriga medlemmar, träffas varje år."
        ),
        {
            ("Stated", "Enköpings kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Eskilstuna kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Strängnäs kommun", "Klimatkommunerna", "", ""),
        },
    ),
    (
        "Landskrona är icke medlem i det s.k. Klimatkommunerna.",
        {("Denied", "Landskrona stad", "Klimatkommunerna", "", "")},
    ),
    (
        "Borås är icke längre medlem i Klimatkommunerna.",
        {("Stated", "Borås Stad", "Klimatkommunerna", "", "")},
    ),
    (
        "Klimatkommunerna har Gävle kommun aldrig tillhört.",
        {("Denied", "Gävle kommun", "Klimatkommunerna", "", "")},
    ),
    (
        "Storstädernas nätverk Eurocities har kommunen aldrig tillhört.",
        {("Denied", "Örebro kommun", "Eurocities", "", "")},
    ),
    (
        "Kommunernas klimatnätverk Klimatkommunerna tillhör kommunen inte.",
        {("Denied", "Örebro kommun", "Klimatkommunerna", "", "")},
    ),
    (
        "Region Gotland har vid två tillfällen avböjt att bli medlem.",
        {("Denied", "Region Gotland", "Eurocities", "", "")},
    ),
    ("Kalmar har flera gånger avböjt att gå med.", {("Denied", "Kalmar kommun", "Eurocities", "", "")}),
    ("Växjö avböjde att bli medlem.", {("Denied", "Växjö kommun", "Eurocities", "", "")}),
    (
        "Norrköping begärde inträde i november och väntar på svar.",
        {("Requested", "Norrköpings kommun", "Eurocities", "", "")},
    ),
    ("Umeå har begärt inträde och väntar på besked.", {("Requested", "Umeå kommun", "Eurocities", "", "")}),
    (
        "Köping har på vår fråga svarat att man inte tänker söka.",
        {("Denied", "Köpings kommun", "Eurocities", "", "")},
    ),
    (
        "Arboga har meddelat att kommunen inte avser att söka medlemskap.",
        {("Denied", "Arboga kommun", "Eurocities", "", "")},
    ),
    (
        "Arboga har låtit meddela att man inte kommer att ansluta sig.",
        {("Denied", "Arboga kommun", "Eurocities", "", "")},
    ),
    ("Skövde valde däremot att stå utanför.", {("Denied", "Skövde kommun", "Eurocities", "", "")}),
    (
        "Malmö anslöt sig 2004. Lund inträdde samtidigt som Malmö.",
        {
            ("Stated", "Lunds kommun", "Eurocities", "", ""),
            ("Stated", "Malmö stad", "Eurocities", "2004-01-01", ""),
        },
    ),
    (
        "Det var Gävle som lämnade nätverket, vid utgången av 2011.",
        {("Stated", "Gävle kommun", "Eurocities", "", "2011-12-31")},
    ),
    ("Det var Kalmar som gick med 2003.", {("Stated", "Kalmar kommun", "Eurocities", "2003-01-01", "")}),
    (
        "Det var Sundsvall som utträdde 2012.",
        {("Stated", "Sundsvalls kommun", "Eurocities", "", "2012-12-31")},
    ),
    (
        "Växjö, som i februari ansökte om medlemskap, räknar med att väljas in till hösten.",
        {("Requested", "Växjö kommun", "Eurocities", "", "")},
    ),
    (
        "Sundsvall, som har ansökt om medlemskap, väntar på besked.",
        {("Requested", "Sundsvalls kommun", "Eurocities", "", "")},
    ),
    (
        "Lund, som ansökte om inträde 2022, deltog som gäst.",
        {("Requested", "Lunds kommun", "Eurocities", "", "")},
    ),
    (
        "Till Klimatkommunerna, som har sitt kansli i Lund, kom under året Hallsberg och Lekeberg.",
        {
            ("Stated", "Hallsbergs kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Lekebergs kommun", "Klimatkommunerna", "", ""),
        },
    ),
    (
        "Till Eurocities kom 2019 Gävle och Borås.",
        {
            ("Stated", "Borås Stad", "Eurocities", "2019-01-01", ""),
            ("Stated", "Gävle kommun", "Eurocities", "2019-01-01", ""),
        },
    ),
    (
        "Vi har heller inte antagit erbjudandet från Klimatkommunerna.",
        {("Denied", "Örebro kommun", "Klimatkommunerna", "", "")},
    ),
    (
        "Kommunen har inte antagit inbjudan från Nordic Safe Cities.",
        {("Denied", "Örebro kommun", "Nordic Safe Cities", "", "")},
    ),
    (
        "Vi antog inte erbjudandet om medlemskap i Nordic Safe Cities.",
        {("Denied", "Örebro kommun", "Nordic Safe Cities", "", "")},
    ),
    (
        "Sedan 2015 ingår Örebro tillsammans med Hallsberg och finska Lohja i Klimatkommunerna.",
        {
            ("Stated", "Hallsbergs kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Lohja", "Klimatkommunerna", "", ""),
            ("Stated", "Örebro kommun", "Klimatkommunerna", "2015-01-01", ""),
        },
    ),
    (
        "Lund ingår tillsammans med danska Roskilde i Klimatkommunerna.",
        {
            ("Stated", "Lunds kommun", "Klimatkommunerna", "", ""),
            ("Stated", "Roskilde", "Klimatkommunerna", "", ""),
        },
    ),
    (
        "Malmö är medlem i Eurocities fram till 2019, därefter inte.",
        {("Stated", "Malmö stad", "Eurocities", "", "2019-12-31")},
    ),
    (
        "Malmö är medlem i Eurocities t.o.m. 2019-06-30.",
        {("Stated", "Malmö stad", "Eurocities", "", "2019-06-30")},
    ),
    (
        "Lund är medlem till och med utgången av 2024.",
        {("Stated", "Lunds kommun", "Eurocities", "", "2024-12-31")},
    ),
    (
        "Malmö är inte bara medlem i Eurocities utan också i Klimatkommunerna.",
        {
            ("Stated", "Malmö stad", "Eurocities", "", ""),
            ("Stated", "Malmö stad", "Klimatkommunerna", "", ""),
        },
    ),
    (
        "Kommunen är inte bara medlem i Eurocities utan även i Nordic Safe Cities.",
        {
            ("Stated", "Örebro kommun", "Eurocities", "", ""),
            ("Stated", "Örebro kommun", "Nordic Safe Cities", "", ""),
        },
    ),
    ("Örebro har fattat beslut om att gå in.", {("Planned", "Örebro kommun", "Eurocities", "", "")}),
    (
        "Motala har beslutat gå med och beräknas bli medlem vid årsskiftet.",
        {("Planned", "Motala kommun", "Eurocities", "2022-01-01", "")},
    ),
    ("Skövde har sedan maj 2021 en ansökan inne.", {("Requested", "Skövde kommun", "Eurocities", "", "")}),
    (
        "Skövde har en ansökan inne hos Klimatkommunerna.",
        {("Requested", "Skövde kommun", "Klimatkommunerna", "", "")},
    ),
    (
        "Malmö sitter sedan 2004 i miljökommissionen.",
        {("Stated", "Malmö stad", "miljökommissionen", "2004-01-01", "")},
    ),
    (
        "Kommunen ingår i Eurocities kommission för kulturstäder.",
        {("Stated", "Örebro kommun", "Eurocities kommission för kulturstäder", "", "")},
    ),
    (
        "I ungdomskommissionen har vi varit med sedan 2012.",
        {("Stated", "Örebro kommun", "ungdomskommissionen", "2012-01-01", "")},
    ),
    (
        "Transportkommissionen lämnade vi 2009.",
        {("Stated", "Örebro kommun", "transportkommissionen", "", "2009-12-31")},
    ),
    ("I kulturkommissionen har vi ingen plats.", {("Denied", "Örebro kommun", "kulturkommissionen", "", "")}),
    (
        "Efter en utredning lämnade vi nätverket 2012.",
        {("Stated", "Örebro kommun", "Eurocities", "", "2012-12-31")},
    ),
    ("Av ekonomiska skäl lämnade Malmö 2013.", {("Stated", "Malmö stad", "Eurocities", "", "2013-12-31")}),
    ("Eurocities lämnade vi 2011.", {("Stated", "Örebro kommun", "Eurocities", "", "2011-12-31")}),
    (
        "Malmö gick med 1998, och medlemskapet fördes över till Region Skåne den 1 januari 2019.",
        {
            ("Stated", "Malmö stad", "Eurocities", "1998-01-01", ""),
            ("Stated", "Region Skåne", "Eurocities", "2019-01-01", ""),
        },
    ),
    (
        (
            "17. Kulturchefen, 2021-02-21: Kommunen ansluts till nätverket Klimatkommunerna "
            "från och med 2022-01-01."
        ),
        {("Planned", "Örebro kommun", "Klimatkommunerna", "2022-01-01", "")},
    ),
    (
        (
            "17. Kulturchefen, 2021-02-21: Medlemskapet i Klimatkommunerna sägs upp med "
            "verkan från den 1 januari 2022."
        ),
        {("Proposed", "Örebro kommun", "Klimatkommunerna", "", "2021-12-31")},
    ),
)

REFUSED: tuple[str, ...] = (
    "Miljögruppen lämnade kommunen 2010.",
    "Arbetsgruppen för kultur lämnade Malmö 2012.",
    "Styrelsen lämnade Malmö 2012.",
    "Ordförandeskapet lämnade Malmö 2012.",
    "Malmö gick enligt uppgift ur Eurocities 2009.",
    "Malmö ska enligt uppgift ha gått med 2009.",
    "Enligt tidningen lämnade Malmö nätverket 2009.",
    "Har Malmö aldrig sökt inträde?",
    "Om Malmö aldrig har sökt inträde kan frågan tas upp.",
    "Det stämmer inte att Malmö aldrig har sökt inträde.",
    "Malmö begärde ordet 2015.",
    "Malmö begärde utträde 2019 men ångrade sig.",
    "År 2019 begärde Malmö sitt utträde men tog tillbaka begäran.",
    "Malmö har begärt att få sökt stöd utbetalt.",
    "Malmö har aldrig sökt bidrag.",
    "Malmö avböjde att svara.",
    "Malmö har avböjt att delta i mötet.",
    "Malmö har svarat att man inte tänker delta i mötet.",
    "Malmö har svarat att man inte avser att söka bidrag.",
    "Malmö valde att stå utanför samarbetet om upphandling.",
    "Lund inträdde samtidigt som ordföranden i salen.",
    "Till mötet kom under året Malmö och Lund.",
    "Till Eurocities konferens kom Malmö och Lund.",
    "Till Eurocities kom en förfrågan från Malmö.",
    "Till Eurocities kom Malmö med ett förslag.",
    "Vi har inte antagit planen från Malmö.",
    "Malmö har erbjudits en plats på kursen men avböjt.",
    "Malmö, som i februari ansökte om bidrag, räknar med svar.",
    "Malmö ingår tillsammans med Lund i projektet.",
    "Det var Malmö som lämnade in handlingarna.",
    "Det var Malmö som lämnade förslaget till Eurocities.",
    "Förutom Malmö och Lund är det från svensk sida tyst.",
    "Det är oklart om Malmö, där även Lund ingår, är med.",
    "Malmö kommer att söka medlemskap om Lund gör det.",
    "Malmö var inte en av stiftarna.",
    "Malmö ansluts till fjärrvärmenätet från och med den 1 juli 2023.",
    "Avtalet med Eurocities sägs upp den 1 januari 2024.",
    "Malmö har fattat beslut om att gå in för ett klimatmål.",
    "Klimatkommunerna, där Eskilstuna är sammankallande, möttes.",
    "Malmö sitter sedan 2004 i europakommissionen.",
    "I miljökommissionen deltar tjänstemän från Lund i ett projekt.",
)


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_what_is_told_in_passing_is_read(sentence: str, expected: set[Row]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_only_sounds_like_a_coming_or_a_going_is_refused(sentence: str) -> None:
    assert rows(sentence) == set()


def test_every_rule_names_words_without_which_it_is_not_searched() -> None:
    assert [rule.name for rule in _IN_ORDER if not rule.verbs] == []
