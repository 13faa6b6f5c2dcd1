"""Members in turns of phrase that have no verb of their own, and what only sounds like them."""

import pytest

from tests.extract.test_membership import Row, rows


def _of(modality: str, organization: str, *members: str, since: str = "", until: str = "") -> set[Row]:
    return {(modality, member, organization, since, until) for member in members}


READ: tuple[tuple[str, set[Row]], ...] = (
    (
        "Medlemmar är för närvarande Lund, Malmö och Ystad.",
        _of("Stated", "Eurocities", "Lunds kommun", "Malmö stad", "Ystads kommun"),
    ),
    (
        "Nuvarande medlemmar: Lund, Malmö, Ystad.",
        _of("Stated", "Eurocities", "Lunds kommun", "Malmö stad", "Ystads kommun"),
    ),
    (
        "Övriga svenska medlemmar är Borås och Gävle.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun"),
    ),
    ("Bland medlemmarna finns Borås och Gävle.", _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun")),
    ("Därutöver deltar Borås och Gävle.", _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun")),
    (
        "Borås och Gävle ingår sedan 2011.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", since="2011-01-01"),
    ),
    ("Där finns även Borås och Gävle med.", _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun")),
    (
        "Nätverket har i dag fem svenska medlemmar: Borås, Gävle, Lund, Malmö och Umeå.",
        _of(
            "Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Lunds kommun", "Malmö stad", "Umeå kommun"
        ),
    ),
    (
        "Svenska medlemmar är Borås (sedan 2004) och Gävle (sedan 2009).",
        _of("Stated", "Eurocities", "Borås Stad", since="2004-01-01")
        | _of("Stated", "Eurocities", "Gävle kommun", since="2009-01-01"),
    ),
    ("Med finns i dag också Borås.", _of("Stated", "Eurocities", "Borås Stad")),
    (
        "Borås har varit med sedan starten 1986.",
        _of("Stated", "Eurocities", "Borås Stad", since="1986-01-01"),
    ),
    ("Borås var med från starten men har sedan lämnat.", _of("Stated", "Eurocities", "Borås Stad")),
    (
        "Borås gick ur 2012 men kom tillbaka 2018.",
        _of("Stated", "Eurocities", "Borås Stad", until="2012-12-31")
        | _of("Stated", "Eurocities", "Borås Stad", since="2018-01-01"),
    ),
    (
        "Borås, som är medlem sedan 2004, betalar samma avgift.",
        _of("Stated", "Eurocities", "Borås Stad", since="2004-01-01"),
    ),
    ("Gävles medlemskap upphörde 2010.", _of("Stated", "Eurocities", "Gävle kommun", until="2010-12-31")),
    (
        "Gävle har sagt upp sitt medlemskap per den 31 december 2022.",
        _of("Stated", "Eurocities", "Gävle kommun", until="2022-12-31"),
    ),
    ("Gävle har sagt nej.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Gävle säger nej till medlemskap.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Gävle har avslagit en förfrågan om medlemskap.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Gävle är inte med.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Gävle har aldrig varit medlem.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Gävle står alltjämt utanför.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Gävle ställer sig utanför nätverket.", _of("Denied", "Eurocities", "Gävle kommun")),
    ("Utanför står Gävle och Sundsvall.", _of("Denied", "Eurocities", "Gävle kommun", "Sundsvalls kommun")),
    ("Däremot är Gävle inte medlem.", _of("Denied", "Eurocities", "Gävle kommun")),
    (
        "Gävle sökte medlemskap 2021 men har ännu inte fått svar.",
        _of("Requested", "Eurocities", "Gävle kommun"),
    ),
    ("Gävle har lämnat in en ansökan om medlemskap.", _of("Requested", "Eurocities", "Gävle kommun")),
    ("En ansökan från Gävle är under behandling.", _of("Requested", "Eurocities", "Gävle kommun")),
    ("Gävles ansökan behandlas i höst.", _of("Requested", "Eurocities", "Gävle kommun")),
    (
        "Gävle planerar att gå med under 2024.",
        _of("Planned", "Eurocities", "Gävle kommun", since="2024-01-01"),
    ),
    ("Gävle inträder den 1 januari 2024.", _of("Planned", "Eurocities", "Gävle kommun", since="2024-01-01")),
    (
        "Från och med 2024 blir även Gävle medlem.",
        _of("Planned", "Eurocities", "Gävle kommun", since="2024-01-01"),
    ),
    (
        "Gävle har begärt utträde från och med den 1 januari 2024.",
        _of("Requested", "Eurocities", "Gävle kommun", until="2023-12-31"),
    ),
    (
        "Antalet medlemmar är 40, däribland Gävle, Borås och Umeå.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Umeå kommun"),
    ),
    (
        "Medlemskretsen omfattar Gävle, Borås och Umeå.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Umeå kommun"),
    ),
    (
        "Kretsen av medlemmar består av Gävle, Borås och Umeå.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Umeå kommun"),
    ),
    ("Som associerad medlem deltar Gävle.", _of("Stated", "Eurocities", "Gävle kommun")),
    (
        "Gävle är associerad medlem i Eurocities sedan 2010.",
        _of("Stated", "Eurocities", "Gävle kommun", since="2010-01-01"),
    ),
    (
        "Kommunen tillhör sedan 2003 Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2003-01-01"),
    ),
    (
        "Kommunen, som sedan 2003 är medlem i Energy Cities, har utsett en kontaktperson.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2003-01-01"),
    ),
    (
        "Kommunens medlemskap i Energy Cities inleddes 2003.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2003-01-01"),
    ),
    (
        "Vårt medlemskap i Energy Cities löper till och med 2025.",
        _of("Stated", "Energy Cities", "Örebro kommun", until="2025-12-31"),
    ),
    (
        "Kommunen var under åren 1998–2004 medlem i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="1998-01-01", until="2004-12-31"),
    ),
    (
        "Mellan 1998 och 2004 var kommunen medlem i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="1998-01-01", until="2004-12-31"),
    ),
    ("Kommunen är inte längre medlem i Energy Cities.", _of("Stated", "Energy Cities", "Örebro kommun")),
    (
        "Kommunen är sedan 2012 inte längre medlem i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun"),
    ),
    (
        "Till Energy Cities anslöts kommunen 2007.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2007-01-01"),
    ),
    (
        "År 2007 beviljades kommunen inträde i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2007-01-01"),
    ),
    (
        "Kommunen upptogs som medlem i Energy Cities den 3 maj 2007.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2007-05-03"),
    ),
    (
        "Anslutna till nätverket är även Gävle och Borås.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun"),
    ),
    ("Senast tillkom Gävle, 2019.", _of("Stated", "Eurocities", "Gävle kommun", since="2019-01-01")),
    (
        "Gävle, medlem sedan 2004, lämnade 2019.",
        _of("Stated", "Eurocities", "Gävle kommun", since="2004-01-01", until="2019-12-31"),
    ),
    (
        "Kommunen erbjöds 2016 en plats i Energy Cities men tackade nej.",
        _of("Denied", "Energy Cities", "Örebro kommun"),
    ),
    ("Kommunen har avböjt medlemskap i Energy Cities.", _of("Denied", "Energy Cities", "Örebro kommun")),
    (
        "Någon anslutning till Energy Cities har kommunen inte.",
        _of("Denied", "Energy Cities", "Örebro kommun"),
    ),
    ("Från finländsk sida deltar Åbo och Vasa.", _of("Stated", "Eurocities", "Vasa", "Åbo")),
    (
        "Av länets kommuner är Kumla och Hallsberg medlemmar.",
        _of("Stated", "Eurocities", "Hallsbergs kommun", "Kumla kommun"),
    ),
    ("Endast Kumla har anslutit sig.", _of("Stated", "Eurocities", "Kumla kommun")),
    ("Sedan 2014 är också Kumla ansluten.", _of("Stated", "Eurocities", "Kumla kommun", since="2014-01-01")),
    (
        "Medlemsstäder i Sverige är Lund, Malmö och Umeå.",
        _of("Stated", "Eurocities", "Lunds kommun", "Malmö stad", "Umeå kommun"),
    ),
    (
        "De svenska medlemmarna utgörs av Lund, Malmö och Umeå.",
        _of("Stated", "Eurocities", "Lunds kommun", "Malmö stad", "Umeå kommun"),
    ),
    (
        "Lund, Malmö och Umeå är svenska medlemmar.",
        _of("Stated", "Eurocities", "Lunds kommun", "Malmö stad", "Umeå kommun"),
    ),
    (
        "Vi är sedan 2004 medlemmar i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2004-01-01"),
    ),
    (
        "Sedan 2004 är vi med i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2004-01-01"),
    ),
    (
        "Energy Cities har kommunen tillhört sedan 1999.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="1999-01-01"),
    ),
    (
        "I Energy Cities är kommunen medlem sedan 1999.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="1999-01-01"),
    ),
    (
        "I Energy Cities har kommunen varit medlem sedan 1999.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="1999-01-01"),
    ),
    (
        "Energy Cities gick vi med i 1999.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="1999-01-01"),
    ),
    (
        "Nätverket består i dag av Lund, Malmö och Umeå.",
        _of("Stated", "Eurocities", "Lunds kommun", "Malmö stad", "Umeå kommun"),
    ),
    (
        "Kommunen är fullvärdig medlem av Energy Cities sedan 2004.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2004-01-01"),
    ),
    ("Ende svenske medlem är Lunds kommun.", _of("Stated", "Eurocities", "Lunds kommun")),
    (
        "I dagsläget är 14 svenska kommuner med, bland annat Borås och Gävle.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun"),
    ),
    ("Karlskrona anslöt sig redan vid bildandet.", _of("Stated", "Eurocities", "Karlskrona kommun")),
    (
        "Karlskrona sade upp sitt medlemskap av kostnadsskäl 2013.",
        _of("Stated", "Eurocities", "Karlskrona kommun", until="2013-12-31"),
    ),
    (
        "Kalmar uteslöts 2009 sedan avgiften inte betalats.",
        _of("Stated", "Eurocities", "Kalmar kommun", until="2009-12-31"),
    ),
    (
        "Kalmar har fått frågan två gånger och båda gångerna avböjt.",
        _of("Denied", "Eurocities", "Kalmar kommun"),
    ),
    ("Kalmar är på väg in.", _of("Planned", "Eurocities", "Kalmar kommun")),
    (
        "Kalmar beslutade i maj 2022 att ansöka om medlemskap.",
        _of("Requested", "Eurocities", "Kalmar kommun"),
    ),
    ("Kommunen har ett vilande medlemskap i Energy Cities.", _of("Stated", "Energy Cities", "Örebro kommun")),
    ("Kommunen har varit medlem i Energy Cities i tio år.", _of("Stated", "Energy Cities", "Örebro kommun")),
    (
        "Kommunen finns sedan 2010 bland medlemmarna i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2010-01-01"),
    ),
    (
        "Genom beslut 2010 blev kommunen medlem i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", since="2010-01-01"),
    ),
    (
        "Någon medlem i Energy Cities har kommunen aldrig varit.",
        _of("Denied", "Energy Cities", "Örebro kommun"),
    ),
    ("Medlem är däremot Karlstad.", _of("Stated", "Eurocities", "Karlstads kommun")),
    (
        "Bland våra grannar är Kumla och Hallsberg anslutna.",
        _of("Stated", "Eurocities", "Hallsbergs kommun", "Kumla kommun"),
    ),
    (
        "Bland svenska medlemmar märks Malmö, Umeå och Örebro.",
        _of("Stated", "Eurocities", "Malmö stad", "Umeå kommun", "Örebro kommun"),
    ),
    (
        "Fem svenska städer har anslutit sig: Borås, Gävle, Lund, Malmö och Umeå.",
        _of(
            "Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Lunds kommun", "Malmö stad", "Umeå kommun"
        ),
    ),
    (
        "Till de svenska medlemmarna hör Borås och Gävle.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun"),
    ),
    (
        "Borås lämnade 2015 och Gävle 2017.",
        _of("Stated", "Eurocities", "Borås Stad", until="2015-12-31")
        | _of("Stated", "Eurocities", "Gävle kommun", until="2017-12-31"),
    ),
    (
        "Borås och Gävle har avslutat sina medlemskap.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun"),
    ),
    ("Vi har valt att inte vara med i Energy Cities.", _of("Denied", "Energy Cities", "Örebro kommun")),
    ("Vi tackade nej till Energy Cities 2019.", _of("Denied", "Energy Cities", "Örebro kommun")),
    ("Kommunen är inte ansluten till Energy Cities.", _of("Denied", "Energy Cities", "Örebro kommun")),
    ("Varken Borås eller Gävle är med.", _of("Denied", "Eurocities", "Borås Stad", "Gävle kommun")),
    ("Såväl Borås som Gävle är medlemmar.", _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun")),
    (
        "Borås är sedan 2012 medlem, Gävle sedan 2014.",
        _of("Stated", "Eurocities", "Borås Stad", since="2012-01-01")
        | _of("Stated", "Eurocities", "Gävle kommun", since="2014-01-01"),
    ),
    ("Med i nätverket är också Borås.", _of("Stated", "Eurocities", "Borås Stad")),
    (
        "Borås och Gävle, båda medlemmar sedan 2012, deltog aktivt.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", since="2012-01-01"),
    ),
    (
        "De kommuner som i dag är medlemmar är Borås, Gävle och Lund.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Lunds kommun"),
    ),
    (
        "Följande kommuner är medlemmar: Borås, Gävle och Lund.",
        _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun", "Lunds kommun"),
    ),
    ("Nätverket har bara en svensk medlem, Borås.", _of("Stated", "Eurocities", "Borås Stad")),
    ("Borås hoppade av efter ett år.", _of("Stated", "Eurocities", "Borås Stad")),
    (
        "Kommunen gick ur Energy Cities 2016, främst av ekonomiska skäl.",
        _of("Stated", "Energy Cities", "Örebro kommun", until="2016-12-31"),
    ),
    (
        "Fram till 2016 var kommunen med i Energy Cities.",
        _of("Stated", "Energy Cities", "Örebro kommun", until="2016-12-31"),
    ),
    (
        "Efter sju år lämnade kommunen Energy Cities 2016.",
        _of("Stated", "Energy Cities", "Örebro kommun", until="2016-12-31"),
    ),
    ("Borås, Gävle m.fl. är medlemmar.", _of("Stated", "Eurocities", "Borås Stad", "Gävle kommun")),
)

REFUSED = (
    "Borås väntas lämna nätverket 2024.",
    "Vi yrkar att\n\n- Gävle går med i Eurocities från och med den 1 januari 2030",
    "Ledamoten tycker att Gävle går med i Eurocities från och med den 1 januari 2030.",
    "Gävle är värd för årsmötet.",
    "Är kommunen medlem i Energy Cities?",
    "Vilka kommuner är medlemmar?",
    "Om Gävle går med ökar kostnaden.",
    "Gävle borde gå med.",
    "Förvaltningen anser att det vore bra om Gävle gick med.",
    "Gävle deltog vid mötet 2014.",
    "Borås deltog i konferensen.",
    "Medlemskap i Energy Cities kostar 20 000 kronor.",
    "Från Gävle deltog två tjänstemän.",
    "Kommunen har lämnat ett yttrande över Energy Cities.",
    "Gävle har tackat nej till att lämna remissvar.",
    "Gävle, Borås och Lund har yttrat sig.",
    "Kommunen har gått med på att betala.",
    "Gävle avstod från att yttra sig.",
    "Interpellanten påstår att Gävle är medlem.",
    "Det är inte känt om Gävle är medlem.",
    "Medlemmarna träffas i Gävle och Borås.",
    "Bland gästerna fanns Borås och Gävle.",
    "Nätverket samarbetar med Borås och Gävle.",
    "Gävle är fortfarande intresserat.",
    "Gävle är adjungerat, och Tingsryd har anmält intresse utan att ha bestämt sig.",
    "I Sverige finns liknande samarbeten i Borås och Gävle.",
    "Kommunen bör ansöka om medlemskap i Energy Cities.",
    "Mötet i Gävle 2019 lockade 40 medlemmar.",
    "Alla medlemmar utom Gävle betalade.",
    "Vi är inte beredda att gå med i Energy Cities för närvarande.",
    "Gävle lämnade nätverkets möte i förtid.",
    "Av deltagarna kom tolv från Borås och Gävle.",
    "Energy Cities bjöd in kommunen 2017.",
    "Medlemskapet i Energy Cities utreds.",
    "Borås är enda kommun i länet med egen hamn.",
    "Bland kommunerna i länet är Borås störst.",
    "Dessutom deltar Borås i ett projekt om vatten.",
    "I Energy Cities sekretariat arbetar tio personer.",
    "Där finns Borås och Gävle.",
    "Kretsen består av Borås, Gävle och Lund tingsrätter.",
    "Om vi går med betalar vi 20 000 kronor.",
    "Borås blir värd för mötet 2024.",
    "Från Borås kom en skrivelse.",
    "Ansökan från Borås om bidrag behandlas.",
    "Utanför Borås ligger en sjö.",
    "Av kommunens skolor ingår Boråsskolan.",
    "Borås medverkade till 2017 års utställning.",
    "Energy Cities bjöd in Borås till mötet men staden avböjde resan.",
    "Vår nuvarande period är lång.",
    "Något medlemskap är inte aktuellt.",
)


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_turns_of_phrase_are_read(sentence: str, expected: set[Row]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_only_sounds_like_a_member_is_refused(sentence: str) -> None:
    assert rows(sentence) == set()
