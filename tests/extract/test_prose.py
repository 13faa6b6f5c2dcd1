"""Prose of many hands about one network: what each family reads in it, and what it leaves alone.

The sentences vary verbs, tenses, order of words and ellipsis; a claim is written as its class, its
modality, who or where, its time, and "ended" where it has ended on a day that is not given.
"""

import pytest

from stadsgraf.extract import Extractor, coordination, founding, hosting, network_roles, quantities, seats
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType
from tests.extract.network_facts import NETWORK, found, time, values

READ: list[tuple[Extractor, str, list[str]]] = [
    (
        founding.extract,
        "År 1982 drog Malmö och Gent i gång Öresundsringen, ett globalt stadsnätverk.",
        ["Founding Stated Malmö stad 1982-01-01..1982-12-31", "Founding Stated Gent 1982-01-01..1982-12-31"],
    ),
    (
        founding.extract,
        "Malmö och Gent drog 1982 igång nätverket.",
        ["Founding Stated Malmö stad 1982-01-01..1982-12-31", "Founding Stated Gent 1982-01-01..1982-12-31"],
    ),
    (
        founding.extract,
        "Nätverket drogs i gång av Malmö och Gent våren 1998.",
        ["Founding Stated Malmö stad 1998-01-01..1998-12-31", "Founding Stated Gent 1998-01-01..1998-12-31"],
    ),
    (
        founding.extract,
        "Upphovet är ett samförståndsavtal som Aarhus, Malmö och Turku undertecknade 2012.",
        [
            "Founding Stated Aarhus 2012-01-01..2012-12-31",
            "Founding Stated Malmö stad 2012-01-01..2012-12-31",
            "Founding Stated Turku 2012-01-01..2012-12-31",
        ],
    ),
    (
        founding.extract,
        "Nätverket har sitt ursprung i en överenskommelse mellan Lund, Ystad och Gent från 2001.",
        [
            "Founding Stated Lunds kommun 2001-01-01..2001-12-31",
            "Founding Stated Ystads kommun 2001-01-01..2001-12-31",
            "Founding Stated Gent 2001-01-01..2001-12-31",
        ],
    ),
    (
        founding.extract,
        "Öresundsringen är ett nätverk som Lund, Ystad och Simrishamn skapade den 9 maj 2011.",
        [
            "Founding Stated Lunds kommun 2011-05-09..2011-05-09",
            "Founding Stated Ystads kommun 2011-05-09..2011-05-09",
            "Founding Stated Simrishamns kommun 2011-05-09..2011-05-09",
        ],
    ),
    (
        founding.extract,
        "Öresundsringen, som Lund och Ystad grundade 2003, har ett kansli.",
        [
            "Founding Stated Lunds kommun 2003-01-01..2003-12-31",
            "Founding Stated Ystads kommun 2003-01-01..2003-12-31",
        ],
    ),
    (
        founding.extract,
        "Nätverket kom till 2004 då Lund, Ystad och Gent slog sig samman.",
        [
            "Founding Stated Lunds kommun 2004-01-01..2004-12-31",
            "Founding Stated Ystads kommun 2004-01-01..2004-12-31",
            "Founding Stated Gent 2004-01-01..2004-12-31",
        ],
    ),
    (
        founding.extract,
        "Genom ett avtal mellan Lund och Ystad bildades Öresundsringen 2007.",
        [
            "Founding Stated Lunds kommun 2007-01-01..2007-12-31",
            "Founding Stated Ystads kommun 2007-01-01..2007-12-31",
        ],
    ),
    (
        founding.extract,
        "Lund, Ystad och Gent gick samman 2004 och bildade Öresundsringen.",
        [
            "Founding Stated Lunds kommun 2004-01-01..2004-12-31",
            "Founding Stated Ystads kommun 2004-01-01..2004-12-31",
            "Founding Stated Gent 2004-01-01..2004-12-31",
        ],
    ),
    (
        founding.extract,
        "Nätverket startade 2004 med Lund, Ystad och Gent som grundare.",
        [
            "Founding Stated Lunds kommun 2004-01-01..2004-12-31",
            "Founding Stated Ystads kommun 2004-01-01..2004-12-31",
            "Founding Stated Gent 2004-01-01..2004-12-31",
        ],
    ),
    (
        founding.extract,
        "1998 slöt sig Lund, Ystad och Gent samman i Öresundsringen.",
        [
            "Founding Stated Lunds kommun 1998-01-01..1998-12-31",
            "Founding Stated Ystads kommun 1998-01-01..1998-12-31",
            "Founding Stated Gent 1998-01-01..1998-12-31",
        ],
    ),
    (
        founding.extract,
        "Det var Lund och Ystad som grundade nätverket 2004.",
        [
            "Founding Stated Lunds kommun 2004-01-01..2004-12-31",
            "Founding Stated Ystads kommun 2004-01-01..2004-12-31",
        ],
    ),
    (
        founding.extract,
        "Lund och Ystad inledde 1998 det samarbete som blev Öresundsringen.",
        [
            "Founding Stated Lunds kommun 1998-01-01..1998-12-31",
            "Founding Stated Ystads kommun 1998-01-01..1998-12-31",
        ],
    ),
    (
        founding.extract,
        "Till stiftarna hör förutom Gent även Lund och Ystad.",
        ["Founding Stated Gent", "Founding Stated Lunds kommun", "Founding Stated Ystads kommun"],
    ),
    (
        founding.extract,
        "Stiftelseurkunden skrevs under av Lund, Ystad och Gent i mars 2004.",
        [
            "Founding Stated Lunds kommun 2004-03-01..2004-03-31",
            "Founding Stated Ystads kommun 2004-03-01..2004-03-31",
            "Founding Stated Gent 2004-03-01..2004-03-31",
        ],
    ),
    (
        founding.extract,
        "På initiativ av Lund bildades nätverket 2004.",
        ["Event Stated Lunds kommun 2004-01-01..2004-12-31"],
    ),
    (
        founding.extract,
        "2004 tog Malmö initiativ till nätverket.",
        ["Event Stated Malmö stad 2004-01-01..2004-12-31"],
    ),
    (
        coordination.extract,
        "Institutet Nordvis höll i samordningen fram till och med 2016.",
        ["Coordination Stated Nordvis ..2016-12-31"],
    ),
    (coordination.extract, "Kansliet sköts av Gent.", ["Coordination Stated Gent"]),
    (
        coordination.extract,
        "Kansliet handhas av Malmö sedan 2012.",
        ["Coordination Stated Malmö stad 2012-01-01.."],
    ),
    (
        coordination.extract,
        "Öresundsringen administreras av stiftelsen Malmö Green Foundation, och sekretariatet finns i Lund.",
        ["Coordination Stated Malmö Green Foundation"],
    ),
    (coordination.extract, "Nätverket drivs i Malmös regi.", ["Coordination Stated Malmö stad"]),
    (
        coordination.extract,
        "Malmö har hållit i samordningen sedan 2014.",
        ["Coordination Stated Malmö stad 2014-01-01.."],
    ),
    (
        coordination.extract,
        "Under 2020 ansvarade Malmö för samordningen.",
        ["Coordination Stated Malmö stad 2020-01-01..2020-12-31"],
    ),
    (
        coordination.extract,
        "Sedan 2019 är det Malmö som håller ihop nätverket.",
        ["Coordination Stated Malmö stad 2019-01-01.."],
    ),
    (coordination.extract, "Samordningsansvaret har Malmö.", ["Coordination Stated Malmö stad"]),
    (coordination.extract, "För samordningen svarar Malmö.", ["Coordination Stated Malmö stad"]),
    (coordination.extract, "Nätverket har Malmö som huvudman.", ["Coordination Stated Malmö stad"]),
    (
        coordination.extract,
        "2017 tog Malmö över samordningen av nätverket.",
        ["Coordination Stated Malmö stad 2017-01-01.."],
    ),
    (coordination.extract, "Sammankallande i nätverket är Malmö.", ["Coordination Stated Malmö stad"]),
    (
        coordination.extract,
        "Malmö ledde nätverket 2010–2014.",
        ["Coordination Stated Malmö stad 2010-01-01..2014-12-31"],
    ),
    (
        coordination.extract,
        "Sekretariatet är sedan 1996 förlagt till Ystads kommun.",
        ["Coordination Stated Ystads kommun 1996-01-01.."],
    ),
    (
        coordination.extract,
        "Malmö hade hand om samordningen mellan 2003 och 2014, varefter Gent tog över den.",
        ["Coordination Stated Malmö stad 2003-01-01..2014-12-31", "Coordination Stated Gent"],
    ),
    (coordination.extract, "Nätverket finns sedan 2004 och samordnas av Gent.", ["Coordination Stated Gent"]),
    (
        hosting.extract,
        "Gent tog emot generalförsamlingen 2018, och våren 2030 står Ystad i tur.",
        [
            "Hosting Stated Gent 2018-01-01..2018-12-31",
            "Hosting Planned Ystads kommun 2030-01-01..2030-12-31",
        ],
    ),
    (
        hosting.extract,
        "I oktober 2030 är det Gent som står för värdskapet, och 2031 blir det Umeå.",
        ["Hosting Stated Gent 2030-10-01..2030-10-31", "Hosting Planned Umeå kommun 2031-01-01..2031-12-31"],
    ),
    (
        hosting.extract,
        "Malmö anmäler sig som värd för Öresundsringens generalförsamling 2033.",
        ["Hosting Proposed Malmö stad 2033-01-01..2033-12-31"],
    ),
    (
        hosting.extract,
        "Malmö erbjuder sig att arrangera nätverkets nordiska konferens 2031.",
        ["Hosting Proposed Malmö stad 2031-01-01..2031-12-31"],
    ),
    (
        hosting.extract,
        "Gent arrangerade den nordiska konferensen 2017 och Malmö tar över den 2031.",
        ["Hosting Stated Gent 2017-01-01..2017-12-31", "Hosting Planned Malmö stad 2031-01-01..2031-12-31"],
    ),
    (
        hosting.extract,
        "Värd 2018 var Rotterdam, 2019 Gent och 2020 Oslo.",
        [
            "Hosting Stated Rotterdam 2018-01-01..2018-12-31",
            "Hosting Stated Gent 2019-01-01..2019-12-31",
            "Hosting Stated Oslo 2020-01-01..2020-12-31",
        ],
    ),
    (
        hosting.extract,
        "2017 arrangerade Gent nätverkets konferens.",
        ["Hosting Stated Gent 2017-01-01..2017-12-31"],
    ),
    (
        hosting.extract,
        "År 2016 höll Malmö i nätverkets årsmöte.",
        ["Hosting Stated Malmö stad 2016-01-01..2016-12-31"],
    ),
    (
        hosting.extract,
        "Gent har tilldelats värdskapet för toppmötet 2031.",
        ["Hosting Planned Gent 2031-01-01..2031-12-31"],
    ),
    (
        hosting.extract,
        "Malmö har ansökt om att få arrangera toppmötet 2031.",
        ["Hosting Requested Malmö stad 2031-01-01..2031-12-31"],
    ),
    (
        hosting.extract,
        "Malmö söker värdskapet för årsmötet 2031.",
        ["Hosting Proposed Malmö stad 2031-01-01..2031-12-31"],
    ),
    (hosting.extract, "Malmö har inte erbjudit sig att vara värd.", ["Hosting Denied Malmö stad"]),
    (
        hosting.extract,
        "Malmö har tackat nej till att arrangera årsmötet 2031.",
        ["Hosting Denied Malmö stad 2031-01-01..2031-12-31"],
    ),
    (
        hosting.extract,
        "År 2031 kommer årsmötet att arrangeras av Gent.",
        ["Hosting Planned Gent 2031-01-01..2031-12-31"],
    ),
    (seats.extract, "Kansliet är inrymt i kulturhuset Nordlyset i Bergen.", ["Seat Stated Bergen"]),
    (
        seats.extract,
        "Sekretariatet låg till en början i Lyon men har sedan 2020 sin hemvist i Gent.",
        ["Seat Stated Lyon ended", "Seat Stated Gent 2020-01-01.."],
    ),
    (
        seats.extract,
        "Öresundsringen administreras av Malmö, och sekretariatet är förlagt till Lyon.",
        ["Seat Stated Lyon"],
    ),
    (seats.extract, "Sekretariatet håller till i Gent.", ["Seat Stated Gent"]),
    (seats.extract, "Gent är säte för nätverket.", ["Seat Stated Gent"]),
    (seats.extract, "I Gent finns nätverkets sekretariat.", ["Seat Stated Gent"]),
    (seats.extract, "Sekretariatet, som ligger i Gent, har fem anställda.", ["Seat Stated Gent"]),
    (seats.extract, "Sedan 2012 finns kansliet i Gent.", ["Seat Stated Gent 2012-01-01.."]),
    (seats.extract, "Fram till 2019 låg sekretariatet i Gent.", ["Seat Stated Gent ..2019-12-31"]),
    (seats.extract, "Nätverket är registrerat i Belgien med säte i Bryssel.", ["Seat Stated Bryssel"]),
    (seats.extract, "Nätverket, som finns sedan 2004, har sitt kansli i Gent.", ["Seat Stated Gent"]),
    (
        quantities.extract,
        "Medlemmarna är 42 till antalet och finns i 19 länder.",
        ["Quantity Stated 42", "Quantity Stated 19"],
    ),
    (quantities.extract, "Det omfattar nu drygt 7 600 städer.", ["Quantity Stated 7600"]),
    (
        quantities.extract,
        "42 städer i 19 länder har anslutit sig till nätverket.",
        ["Quantity Stated 42", "Quantity Stated 19"],
    ),
    (quantities.extract, "Nätverket har vuxit till 120 städer.", ["Quantity Stated 120"]),
    (
        quantities.extract,
        "I nätverket ingår 42 kommuner från fem länder.",
        ["Quantity Stated 42", "Quantity Stated 5"],
    ),
    (
        quantities.extract,
        "Nätverkets 42 medlemmar finns i 19 länder.",
        ["Quantity Stated 42", "Quantity Stated 19"],
    ),
    (quantities.extract, "De 42 medlemsstäderna träffas varje år.", ["Quantity Stated 42"]),
    (quantities.extract, "Medlemsantalet är 42.", ["Quantity Stated 42"]),
    (quantities.extract, "Hittills har 42 städer skrivit under.", ["Quantity Stated 42"]),
    (quantities.extract, "Ett fyrtiotal städer är med i nätverket.", ["Quantity Stated 40"]),
    (
        network_roles.extract,
        "Gent innehar ordförandeskapet i styrelsen och Zürich är vice ordförande.",
        ["RoleHolding Stated Gent/ordförande", "RoleHolding Stated Zürich/vice ordförande"],
    ),
    (
        network_roles.extract,
        "Malmö följde arbetet som observatör under 2018 utan att söka medlemskap.",
        ["RoleHolding Stated Malmö stad/observatör 2018-01-01..2018-12-31"],
    ),
    (
        network_roles.extract,
        "Aarhus och Ypern hör till vice ordförandestäderna.",
        ["RoleHolding Stated Aarhus/vice ordförande", "RoleHolding Stated Ypern/vice ordförande"],
    ),
    (
        network_roles.extract,
        "Malmö är adjungerat till nätverket från 2016 men har aldrig varit medlem.",
        ["RoleHolding Stated Malmö stad/adjungerad 2016-01-01.."],
    ),
    (
        network_roles.extract,
        "Malmö har observatörsstatus i nätverket sedan 2015.",
        ["RoleHolding Stated Malmö stad/observatör 2015-01-01.."],
    ),
    (
        network_roles.extract,
        "Malmö hade ordförandeskapet 2014–2016.",
        ["RoleHolding Stated Malmö stad/ordförande 2014-01-01..2016-12-31"],
    ),
    (
        network_roles.extract,
        "Gent innehar posten som vice ordförande.",
        ["RoleHolding Stated Gent/vice ordförande"],
    ),
]
REFUSED: list[tuple[Extractor, str]] = [
    (founding.extract, "Lund och Ystad undertecknade ett avtal om avfall 2004."),
    (founding.extract, "Nätverket har en arbetsgrupp som Lund och Ystad bildade 2010."),
    (founding.extract, "Sedan Lund och Ystad bildade ett bolag har nätverket vilat."),
    (founding.extract, "Nätverket arbetar med ett projekt som Lund och Gent startade 2015."),
    (founding.extract, "Malmö och Gent inledde ett samarbete 2004."),
    (founding.extract, "Nätverket växte fram under 1990-talet."),
    (coordination.extract, "Malmö ansvarar för samordningen av avfallet."),
    (coordination.extract, "Kommunens kansli sköts av Malmö."),
    (coordination.extract, "Kansliet sköts av två anställda."),
    (coordination.extract, "Malmö skulle kunna ta över samordningen."),
    (coordination.extract, "Malmö har tackat nej till samordningen."),
    (coordination.extract, "Arbetsgruppens sekretariat sköts av Malmö."),
    (coordination.extract, "Sekretariatet är förlagt till Gent."),
    (coordination.extract, "Ett forum där Malmö är sammankallande finns redan."),
    (hosting.extract, "Malmö arrangerade en studiedag 2015."),
    (hosting.extract, "Malmö tog emot flyktingar 2015."),
    (hosting.extract, "Malmö tog emot priset vid generalförsamlingen."),
    (hosting.extract, "Malmö tog emot en inbjudan till årsmötet."),
    (hosting.extract, "Malmö höll i mötet med förskolorna."),
    (seats.extract, "Projektets kansli ligger i Gent."),
    (seats.extract, "Sekretariatet föreslås flytta till Gent."),
    (seats.extract, "Nätverkets arkiv finns i Gent."),
    (seats.extract, "Sekretariatet är sedan 1996 förlagt till Ystads kommun."),
    (quantities.extract, "Kommunen har 42 medlemmar i fullmäktige."),
    (quantities.extract, "Mötet samlade 42 deltagare."),
    (quantities.extract, "Styrelsen har 12 ledamöter."),
    (network_roles.extract, "Malmö bör bli observatör."),
    (network_roles.extract, "Malmö är inte ordförande."),
    (network_roles.extract, "Malmö är ordförande i miljönämnden."),
    (network_roles.extract, "Malmö följer processen som observatör."),
]


def _told(draft: Draft) -> str:
    who = "/".join(t.label for _, t in draft.participants if isinstance(t, Name) and t.label != NETWORK)
    ended = "validUntil" in draft.not_stated and draft.type is not ClaimType.HOSTING
    count = str(values(draft).get("value", ""))
    words = (draft.type.value, draft.modality.value, who, count, time(draft), "ended" if ended else "")
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(("extractor", "sentence", "claims"), READ)
def test_what_a_sentence_tells(extractor: Extractor, sentence: str, claims: list[str]) -> None:
    assert [_told(draft) for draft in found(sentence, extractor)] == claims


@pytest.mark.parametrize(("extractor", "sentence"), REFUSED)
def test_what_tells_of_no_network_is_left_alone(extractor: Extractor, sentence: str) -> None:
    assert found(sentence, extractor) == []
