"""Founders, coordinators and seats in every order of words: what must be read, and what must be refused.

Each sentence goes through the three families and the check that the paper says it itself.
"""

import pytest

from stadsgraf.extract import coordination, founding, seats
from stadsgraf.extract.assertion import asserted
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import drafts, labels, read
from tests.extract.network_facts import HEAD, NETWORK, time

Row = tuple[str, str, str, str]
"""What ("founds", "runs", "sits"), who or where, of what, when."""
_TELLS = {
    ClaimType.FOUNDING: ("founds", Property.FOUNDER, Property.NETWORK),
    ClaimType.COORDINATION: ("runs", Property.COORDINATOR, Property.NETWORK),
    ClaimType.SEAT: ("sits", Property.PLACE, Property.ABOUT),
}


def rows(text: str) -> set[Row]:
    """The facts of a paper about Öresundsringen that goes on with a text."""
    found: set[Row] = set()
    paper = read(HEAD + text)
    for family in (founding, coordination, seats):
        for draft in asserted(paper, drafts(HEAD + text, family.extract)):
            if draft.type in _TELLS:
                what, who, of = _TELLS[draft.type]
                mark = "" if draft.modality is Modality.STATED else f" {draft.modality.value}"
                found.add((what + mark, labels(draft, who)[0], labels(draft, of)[0], time(draft)))
    return found


def _founds(*founders: str, of: str = NETWORK, on: str = "") -> set[Row]:
    days = on if ".." in on or not on else f"{on}-01-01..{on}-12-31" if len(on) == 4 else f"{on}..{on}"
    return {("founds", founder, of, days) for founder in founders}


def _runs(*who: str, of: str = NETWORK, time: str = "") -> set[Row]:
    return {("runs", one, of, time) for one in who}


def _sits(*places: str, of: str = NETWORK, time: str = "") -> set[Row]:
    return {("sits", place, of, time) for place in places}


FOUNDED: tuple[tuple[str, set[Row]], ...] = (
    ("Öresundsringen grundades 2004 av tre kommuner – Lund, Ystad och Sjöbo – tillsammans med Lunds universitet.", _founds("Lunds kommun", "Ystads kommun", "Sjöbo kommun", "Lunds universitet", on="2004")),
    ("Stadgarna undertecknades i maj 2009 av Kiel, Rostock och Tallinn.", _founds("Kiel", "Rostock", "Tallinn", on="2009-05-01..2009-05-31")),
    ("Malmö hörde till grundarna jämte Gent och Linz.", _founds("Malmö stad", "Gent", "Linz")),
    ("Öresundsringen är en skapelse av Malmö och Lund från 2001.", _founds("Malmö stad", "Lunds kommun", on="2001")),
    ("Det var Kiel och Rostock som 1998 startade Öresundsringen.", _founds("Kiel", "Rostock", on="1998")),
    ("Öresundsringen kom till 2004 genom att Ystad och Trelleborg gick samman.", _founds("Ystads kommun", "Trelleborgs kommun", on="2004")),
    ("Tillsammans med Malmö grundade Ystad nätverket 2004.", _founds("Malmö stad", "Ystads kommun", on="2004")),
    ("Som grundare står Malmö, Ystad och Region Skåne.", _founds("Malmö stad", "Ystads kommun", "Region Skåne")),
    ("Nätverket har Malmö och Ystad som grundare.", _founds("Malmö stad", "Ystads kommun")),
    ("Till nätverkets grundare räknas Ystad, Malmö och Århus.", _founds("Ystads kommun", "Malmö stad", "Århus")),
    ("Öresundsringen drogs i gång i april 2015 av Hörby, Sjöbo och Tomelilla.", _founds("Hörby kommun", "Sjöbo kommun", "Tomelilla kommun", on="2015-04-01..2015-04-30")),
    ("Stiftelseurkunden undertecknades den 3 maj 1999 av Bra, Greve in Chianti och Positano.", _founds("Bra", "Greve in Chianti", "Positano", on="1999-05-03")),
    ("Ett tiotal städer, däribland Kiel och Lübeck, satte den 12 juni 1999 sina namn under stiftelseurkunden.", _founds("Kiel", "Lübeck", on="1999-06-12")),
    ("Nätverket sjösattes 2012 av Malmö, Helsingborg och Landskrona.", _founds("Malmö stad", "Helsingborgs stad", "Landskrona stad", on="2012")),
    ("Öresundsringen, som Malmö lanserade i januari 2008, har i dag 40 medlemmar.", _founds("Malmö stad", on="2008-01-01..2008-01-31")),
    ("Nätverket instiftades vid en konferens i Kiel 1994 av Rostock, Lübeck och Kiel.", _founds("Rostock", "Lübeck", "Kiel", on="1994")),
    ("Ystad är en av stiftarna av nätverket.", _founds("Ystads kommun")),
    ("Öresundsringen har sitt upphov i ett avtal som Malmö och Köpenhamn ingick 2001.", _founds("Malmö stad", "Köpenhamn", on="2001")),
    ("Grundare av nätverket är Malmö, Ystad samt Länsstyrelsen i Skåne län.", _founds("Malmö stad", "Ystads kommun", "Länsstyrelsen i Skåne")),
    ("År 2003 gick Hörby, Säffle och Växjö samman och bildade Öresundsringen.", _founds("Hörby kommun", "Säffle kommun", "Växjö kommun", on="2003")),
    ("Det bildades 1986 av sex städer: Barcelona, Birmingham, Frankfurt am Main, Lyon, Milano och Rotterdam.", _founds("Barcelona", "Birmingham", "Frankfurt am Main", "Lyon", "Milano", "Rotterdam", on="1986")),
    ("Ystad tillhör grundarna.", _founds("Ystads kommun")),
    ("Ystad var med och bildade nätverket 2004.", _founds("Ystads kommun", on="2004")),
    ("Nätverket etablerades 2011 gemensamt av Ystad, Malmö och Helsingborg.", _founds("Ystads kommun", "Malmö stad", "Helsingborgs stad", on="2011")),
    ("Nätverket konstituerades den 4 mars 2010, då Ystad, Malmö och Skurup undertecknade avsiktsförklaringen.", _founds("Ystads kommun", "Malmö stad", "Skurups kommun", on="2010-03-04")),
    ("De båda grundarna, Malmö och Köpenhamn, betalar ingen avgift.", _founds("Malmö stad", "Köpenhamn")),
    ("Malmö, som grundade nätverket 2004, lämnade det 2010.", _founds("Malmö stad", on="2004")),
    ("Föreningen Klimatkommunerna bildades 2003 av bland andra Hörby, Säffle och Växjö.", _founds("Hörby kommun", "Säffle kommun", "Växjö kommun", of="Klimatkommunerna", on="2003")),
    ("Nätverkets grundare är Ystad och Skurup.", _founds("Ystads kommun", "Skurups kommun")),
    ("Det är Ystad, Skurup och Sjöbo som har bildat nätverket.", _founds("Ystads kommun", "Skurups kommun", "Sjöbo kommun")),
    ("Som en av fyra grundare betalar Ystad ingen avgift.", _founds("Ystads kommun")),
)  # fmt: skip
RUN: tuple[tuple[str, set[Row]], ...] = (
    ("Öresundsringen är ett samarbete där också Tomelilla ingår och som Sjöbo samordnar.", _runs("Sjöbo kommun")),
    ("Malmö håller i samordningen.", _runs("Malmö stad")),
    ("För samordningen svarar Energy Cities, Climate Alliance och Malmö.", _runs("Energy Cities", "Climate Alliance", "Malmö stad")),
    ("Nätverket leds från Malmö.", _runs("Malmö stad")),
    ("Samordnare är sedan 2019 Helsingborg.", _runs("Helsingborgs stad", time="2019-01-01..")),
    ("Ansvaret för samordningen vilar på Malmö.", _runs("Malmö stad")),
    ("Samordningsansvaret har sedan 2015 legat på Ystad.", _runs("Ystads kommun", time="2015-01-01..")),
    ("Arbetet i Öresundsringen samordnas av Malmö.", _runs("Malmö stad")),
    ("Det är Malmö som samordnar nätverket.", _runs("Malmö stad")),
    ("Ansvarig för nätverkets samordning är Malmö.", _runs("Malmö stad")),
    ("Nätverket, som samordnas av Malmö, har 40 medlemmar.", _runs("Malmö stad")),
    ("Sedan 2016 är det Trelleborg som håller i samordningen.", _runs("Trelleborgs kommun", time="2016-01-01..")),
    ("Nätverkets samordnare är Malmö.", _runs("Malmö stad")),
    ("Administrationen handhas av Malmö.", _runs("Malmö stad")),
    ("Uppdraget att samordna nätverket innehas av Ystad.", _runs("Ystads kommun")),
    ("Polis koordineras av ICLEI.", _runs("ICLEI – Local Governments for Sustainability", of="Polis")),
    ("Nätverket leds och samordnas av Malmö.", _runs("Malmö stad")),
    ("Rollen som samordnare har sedan 2018 Ystad.", _runs("Ystads kommun", time="2018-01-01..")),
)  # fmt: skip
SEATED: tuple[tuple[str, set[Row]], ...] = (
    ("Nätverket har alltjämt sitt säte i Orvieto.", _sits("Orvieto")),
    ("Det räknar 40 städer, och i Kiel har nätverket alltjämt sitt säte.", _sits("Kiel")),
    ("Dess sekretariat finner man i Bryssel.", _sits("Bryssel")),
    ("Världssekretariatet är förlagt till Bonn, det europeiska till Freiburg.", _sits("Bonn", "Freiburg")),
    ("Öresundsringen bildades i Gdańsk 1991, och där ligger alltjämt generalsekretariatet.", _sits("Gdańsk")),
    ("Än i dag är sekretariatet inrymt i Gdańsk, i en tegelbyggnad.", _sits("Gdańsk")),
    ("Det internationella kansliet har alltid legat i Lyon.", _sits("Lyon")),
    ("Öresundsringen, vars kansli är beläget i Kiel, har 40 medlemmar.", _sits("Kiel")),
    ("Huvudkontoret ligger i Haag.", _sits("Haag")),
    ("Sekretariatet flyttades 2018 från Potsdam till Heidelberg.", _sits("Heidelberg", time="2018-01-01..")),
    ("Sekretariatet i Bryssel drivs gemensamt av flera organisationer.", _sits("Bryssel")),
    ("Samordningen ombesörjs av Energikontor Sydost, som har sitt säte i Växjö.", _runs("Energikontor Sydost") | _sits("Växjö", of="Energikontor Sydost")),
    ("Öresundsringen (med säte i Kiel) har 40 medlemmar.", _sits("Kiel")),
    ("Kansliet, som ligger i Kiel, har tre anställda.", _sits("Kiel")),
    ("Initiativet kom från Lyon. Huvudkontoret är fortfarande beläget i samma stad.", _sits("Lyon")),
    ("Med säte i Bryssel företräder Öresundsringen 40 städer.", _sits("Bryssel")),
)  # fmt: skip
REFUSED: tuple[tuple[str, set[Row]], ...] = (
    ("Kommunen bör ta initiativ till att grunda nätverket tillsammans med Malmö.", set()),
    ("Nätverket grundades i Kiel 1994.", set()),
    ("Malmö gick med 2004, samma år som nätverket grundades.", set()),
    ("Ystad tillhör inte grundarna.", set()),
    ("Malmö samordnar inte nätverket.", set()),
    ("Malmö samordnar bussarna i regionen.", set()),
    ("Malmö håller i samordningen av vårens städdagar.", set()),
    ("Food Systems Network, som Köpenhamn och Toronto leder, är en systerorganisation.", _runs("Köpenhamn", "Toronto", of="Food Systems Network")),
    ("Nätverket sköts från Östersund av Leif Rask.", set()),
    ("Fairtrade Sverige, som driver Öresundsringen, är ett bolag med säte i Stockholm.", _runs("Fairtrade Sverige") | _sits("Stockholm", of="Fairtrade Sverige")),
    ("Polis och Eurocities grundades 1989 respektive 1986 av Malmö och Kiel.", set()),
    ("Polis och Eurocities har säte i Bryssel respektive Rom.", set()),
    ("Malmö grundade Eurocities arbetsgrupp för kultur.", set()),
    ("Huvudkontoret för Länsförsäkringar ligger i Lund.", set()),
    ("Kansliet ligger på tredje våningen i Lunds stadshus.", set()),
    ("Seminariet samordnas av Malmö.", set()),
    ("Ansökan samordnas av Malmö.", set()),
    ("Nätverket bör förlägga sitt sekretariat till Malmö.", set()),
    ("Det har diskuterats att flytta sekretariatet till Kiel.", set()),
    ("Stiftelsen Hållbara Städer grundades 2001 av Malmö och Ystad.", _founds("Malmö stad", "Ystads kommun", of="Hållbara Städer", on="2001")),
    ("Malmö grundades på 1200-talet.", set()),
    ("Avtalet undertecknades 2004 av Malmö och Ystad.", set()),
    ("Malmö och Ystad bildade 2009 en arbetsgrupp inom nätverket.", set()),
    ("Arbetsgruppen för klimat leds av Malmö.", set()),
    ("Öresundsringens arbetsgrupp för klimat leds av Malmö.", set()),
    ("Nätverkets möte i Kiel leddes av Malmö.", set()),
    ("Om nätverket grundas av Malmö och Ystad blir avgiften lägre.", set()),
    ("Kiel, Rostock och Malmö kom med 2006, två år efter bildandet.", set()),
    ("Det var inte Malmö som grundade nätverket.", set()),
    ("Motionären påstår att nätverket grundades av Malmö.", set()),
    ("Nätverket samordnas av en grupp tjänstemän.", set()),
    ("Sekretariatet sköts av två anställda i Malmö.", set()),
    ("Malmö har ett kontor i Bryssel.", set()),
    ("Sekretariatet hoppas kunna flytta till Kiel nästa år.", set()),
    ("Ordförandeskapet innehas av Malmö.", set()),
    ("Kommunens kansli är beläget i Lund.", set()),
    ("Samordnare i kommunen är Eva Alm.", set()),
    ("Malmö vill starta ett liknande nätverk med Kiel.", set()),
    ("Ystad betalar ingen avgift eftersom staden är grundare.", set()),
    ("Initiativet till Öresundsringen togs av Malmö 2002.", set()),
    ("Det nya stadshuset ritades i Gdańsk, och där ligger även sekretariatet för Polis.", _sits("Gdańsk", of="Polis")),
    ("Varken Malmö eller Ystad hörde till grundarna.", set()),
    ("Sekretariatet besökte Kiel i maj.", set()),
    ("Malmö är grundare av Leader Skåne.", set()),
)  # fmt: skip
OF_THEIR_OWN: tuple[tuple[str, set[Row]], ...] = (
    ("Vätterkommunernas Elforum är ett löst samråd som startades 2013 av Habo, Mullsjö och Hjo. Tibro kom till 2016. Habo håller i samordningen.", _founds("Habo kommun", "Mullsjö kommun", "Hjo kommun", of="Vätterkommunernas Elforum", on="2013") | _runs("Habo kommun", of="Vätterkommunernas Elforum")),
    ("Vi tillhör också Sjökommunernas Vattenforum, en skapelse av Kil och Arvika från 1995. Forumet samordnas av Kil.", _founds("Kils kommun", "Arvika kommun", of="Sjökommunernas Vattenforum", on="1995") | _runs("Kils kommun", of="Sjökommunernas Vattenforum")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [*FOUNDED, *RUN, *SEATED, *OF_THEIR_OWN], ids=lambda value: str(value)[:50]
)
def test_reads(text: str, expected: set[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(("text", "expected"), REFUSED, ids=lambda value: str(value)[:50])
def test_refuses(text: str, expected: set[Row]) -> None:
    assert rows(text) == expected
