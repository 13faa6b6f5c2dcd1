"""Names of networks that go on in small letters: found whole, or not at all."""

import pytest

from stadsgraf.annotate.phrased import spells
from tests.annotate.test_discover import networks

KNOWN = {
    "Eurocities",
    "Energy Cities",
    "Mayors for Peace",
    "Klimatkommunerna",
    "Sveriges Kommuner och Regioner",
}
"""What the registers know and the sentences name."""

FOUND: tuple[tuple[str, set[str]], ...] = (
    (
        "Kommunen är sedan 2009 medlem i nätverket Städer för barnets bästa. Årsavgiften är 4 000 kronor.",
        {"Städer för barnets bästa"},
    ),
    ("Kommunen deltar i samarbetet Kust i samverkan, som samordnas av Karlskrona.", {"Kust i samverkan"}),
    ("Nätverket Trygga städer bildades 2004 av Borås, Gävle och Lund.", {"Trygga städer"}),
    (
        (
            'Kommunstyrelsen beslutade 2016 att ansöka om medlemskap i nätverket "Kommuner '
            'för levande landsbygd".'
        ),
        {"Kommuner för levande landsbygd"},
    ),
    (
        (
            "Kommunen ingår i ”Skolan mitt i byn”, ett nätverk för små kommuner. Skolan "
            "mitt i byn har sitt kansli i Arvika."
        ),
        {"Skolan mitt i byn"},
    ),
    (
        "Sveriges friluftskommuner är ett nätverk av 40 kommuner. Umeå anslöt sig 2018.",
        {"Sveriges friluftskommuner"},
    ),
    (
        (
            "Kommunen har lämnat föreningen Svenska hamnstäder i samverkan (SHS). SHS har "
            "sitt kansli i Oxelösund."
        ),
        {"Svenska hamnstäder i samverkan"},
    ),
    ("Föreningen Rent vatten åt alla, RVA, grundades i Lund.", {"Rent vatten åt alla"}),
    (
        "Inlandsringen bildades 1999 av Östersund och Lycksele. Kommunen är med i Inlandsringen sedan 2003.",
        {"Inlandsringen"},
    ),
    ("Kommunen är med i Järnvägsnätverket sedan 2003, liksom Mjölby och Hallsberg.", {"Järnvägsnätverket"}),
    (
        "I Bottenviksrådet ingår Piteå, Luleå och Kalix. Bottenviksrådet samordnas av Luleå.",
        {"Bottenviksrådet"},
    ),
    (
        "Network of Castle Towns (NCT) är en internationell sammanslutning. Kalmar är medlem i NCT.",
        {"Network of Castle Towns"},
    ),
    (
        "Kommunen är medlem i European Network of Ceramic Towns sedan 2011.",
        {"European Network of Ceramic Towns"},
    ),
    (
        "Bundesverband der Hafenstädte bildades 1988. Malmö är medlem i Bundesverband der Hafenstädte.",
        {"Bundesverband der Hafenstädte"},
    ),
    (
        (
            "Kommunen är medlem i Réseau des villes fluviales sedan 2004. Réseau des villes "
            "fluviales har sitt säte i Lyon."
        ),
        {"Réseau des villes fluviales"},
    ),
    ("Kommunen är med i Städer utan barnfattigdom (SUB) sedan 2014.", {"Städer utan barnfattigdom"}),
    (
        (
            "Avtalet gäller Kommuner i omställning. Kommuner i omställning bildades 2011 av "
            "Lerum och Orust. Kommunen gick med i Kommuner i omställning 2013."
        ),
        {"Kommuner i omställning"},
    ),
    ("Med i nätverket Hållbara turistorter är Åre, Sälen och Strömstad.", {"Hållbara turistorter"}),
    (
        "Kommunfullmäktige beslutade att kommunen går med i nätverket Fossilfria fordon i norr.",
        {"Fossilfria fordon i norr"},
    ),
    (
        "Samverkan sker inom nätverket Ren luft åt alla barn (RLB), vilket grundades 2003 av Lund och Malmö.",
        {"Ren luft åt alla barn"},
    ),
    ("Kommunen tillhör sedan 1996 föreningen Vänner av kusten.", {"Vänner av kusten"}),
    (
        "Det nationella nätverket Jämställda kommuner har 31 medlemmar, bland dem Eskilstuna och Örebro.",
        {"Jämställda kommuner"},
    ),
    (
        "Samarbetet Fyra kommuner kring sjön, förkortat FKS, startades 1995 av Askersund och Motala.",
        {"Fyra kommuner kring sjön"},
    ),
    ("Kommunen anslöt sig 2010 till uppropet och till nätverket Läsande kommuner.", {"Läsande kommuner"}),
    (
        "Föreningen Gamla bruksorter i samverkan har bildats av Surahammar, Hofors och Degerfors.",
        {"Gamla bruksorter i samverkan"},
    ),
    (
        "Kommunen står utanför nätverket Kommuner för fred och nedrustning.",
        {"Kommuner för fred och nedrustning"},
    ),
    ("Hamn & Hav, ett nätverk för kuststäder, bildades 2001 av Oskarshamn och Västervik.", {"Hamn & Hav"}),
    ("Kommunen är medlem i KFH (Kommuner för hållbar handel) sedan 2012.", {"Kommuner för hållbar handel"}),
    (
        "I nätverket Biblioteken på gränsen, nedan kallat BPG, deltar Haparanda och Torneå.",
        {"Biblioteken på gränsen"},
    ),
    ("Kommunen medverkar i Ö-nätverket. Ö-nätverket grundades av Orust och Tjörn.", {"Ö-nätverket"}),
    (
        "Kommunen har sagt nej till medlemskap i Alliansen för levande städer.",
        {"Alliansen för levande städer"},
    ),
    (
        (
            "Föreningen Landsbygd i rörelse bildades den 3 maj 1999 av Sollefteå, Kramfors "
            "och Ånge. Föreningen har sitt säte i Kramfors."
        ),
        {"Landsbygd i rörelse"},
    ),
    (
        (
            "Nätverket för äldrevänliga kommuner bildades 2013 av Uppsala och Göteborg. "
            "Kommunen är medlem i Nätverket för äldrevänliga kommuner."
        ),
        {"Nätverket för äldrevänliga kommuner"},
    ),
    (
        "Sammanslutningen Orter längs Göta älv tillkom 1978 på initiativ av Ale kommun.",
        {"Orter längs Göta älv"},
    ),
    ("Kommunen är ansluten till kampanjen Fria städer. I Fria städer deltar även Kalmar.", {"Fria städer"}),
    (
        "Medlemskapet i Folkhälsa i fokus kostar 8 000 kronor. Folkhälsa i fokus grundades av Sala och Heby.",
        {"Folkhälsa i fokus"},
    ),
    ("Kommunen tillhör Barents Cities Forum, ett samarbete mellan städer i norr.", {"Barents Cities Forum"}),
    (
        "Nätverk för odling i stad, NOS, samlar 14 kommuner. Malmö är medlem i NOS.",
        {"Nätverk för odling i stad"},
    ),
    ("Samarbetsorganet Byar vid vatten (BVV) har sitt sekretariat i Leksand.", {"Byar vid vatten"}),
    (
        "Kommunen har sedan 2010 varit medlem i föreningen Norrlands inland i samverkan.",
        {"Norrlands inland i samverkan"},
    ),
    (
        'Nätverket "Äldre i centrum" har 18 medlemmar. Kommunen är med i Äldre i centrum sedan 2017.',
        {"Äldre i centrum"},
    ),
    ("Kommunen bör ansluta sig till nätverket Giftfri vardag.", {"Giftfri vardag"}),
    (
        "Sedan tolv år tillbaka tillhör kommunen samarbetet Städer längs Kinnekulle.",
        {"Städer längs Kinnekulle"},
    ),
    ("Koalitionen Kommuner mot barnaga (KMB) bildades i Lund 1999.", {"Kommuner mot barnaga"}),
    (
        "Föreningen Svenska fäbodkommuner bildades 1991 av Leksand, Rättvik och Mora.",
        {"Svenska fäbodkommuner"},
    ),
    (
        (
            "Kommunen utträdde 2011 ur Förbundet för lokal demokrati. Förbundet för lokal "
            "demokrati hade då 30 medlemmar."
        ),
        {"Förbundet för lokal demokrati"},
    ),
    ("Kommunen ingår i Vindelälvsringen, ett samarbete mellan sju kommuner.", {"Vindelälvsringen"}),
    (
        "Visby är sedan 1993 medlem i European association of walled towns.",
        {"European association of walled towns"},
    ),
    (
        "Ansökan gäller inträde i Levande vattendrag, ett nätverk för kommuner längs älvar.",
        {"Levande vattendrag"},
    ),
    (
        "Nätverket Mat på riktigt, vars medlemmar är Ystad och Tomelilla, har sitt kansli i Ystad.",
        {"Mat på riktigt"},
    ),
    ("Kommunen samverkar inom Gränslöst samarbete i norr (GSN) med Torneå.", {"Gränslöst samarbete i norr"}),
    (
        (
            "Årsavgiften i Sveriges mötesstäder är 15 000 kronor. Sveriges mötesstäder är "
            "ett nätverk för evenemangsorter."
        ),
        {"Sveriges mötesstäder"},
    ),
    ("Kommunen valde 2018 att stå utanför nätverket Unga i världen.", {"Unga i världen"}),
    ("Nätverket Kustnära (KN) har 14 medlemmar.", {"Kustnära"}),
    (
        "Förvaltningen föreslår att kommunen lämnar Cykelstäderna. Cykelstäderna grundades 2010 av Lund.",
        {"Cykelstäderna"},
    ),
    (
        "Kommunen är medlem i Svenska kommuners internationella fond, förkortat SKIF.",
        {"Svenska kommuners internationella fond"},
    ),
    (
        "Kommunen är med i Forum för hållbara möten. Forum för hållbara möten bildades 2014 av Göteborg.",
        {"Forum för hållbara möten"},
    ),
    ("Nätverket ”De sju älvarna” grundades av Boden och Piteå.", {"De sju älvarna"}),
    ("Kommunen deltar i det nationella nätverket Skola för alla sedan 1998.", {"Skola för alla"}),
    ("Rådet för gröna stäfter har lämnat yttrande.", set()),
    ("Nätverket Europas blå stränder, EBS, har sitt säte i Porto.", {"Europas blå stränder"}),
)

REFUSED = (
    "Nätverket Eurocities för större städer bildades 1986.",
    "Kommunen är med i nätverket Energy Cities för att minska utsläppen.",
    "Kommunen är medlem i Sveriges Kommuner och Regioner sedan 2007.",
    "Kommunen ingår i Örebro län och är med i planeringen av en ny väg.",
    "Kommuner i länet ingår i samarbetet. Kommuner i länet har svarat.",
    "Städer med fler än 50 000 invånare får delta i nätverket.",
    "Nätverket Kommuner har svarat.",
    "Medlemmar i Hembygdsföreningen i kommunen deltog.",
    "Nätverket bildades i Lund av kommuner mot bakgrund av en utredning.",
    "Avtalet om Vatten och avlopp (VA) har sagts upp.",
    "Lokala utvecklingsprogrammet för kommunen (LUP) antogs.",
    "Kommunens plan mot diskriminering (PMD) gäller till 2020.",
    "Motionen Städer för barnens skull avslogs.",
    "Regionala utvecklingsnämnden i Kalmar läns landsting ingår i arbetet.",
    "Lagen om offentlig upphandling (LOU) gäller.",
    "Ansökan om medlemskap i Eurocities för perioden 2020–2022 har lämnats in.",
    "Ringen i parken och Nätverket på skolan är viktiga.",
    "Rapporten Barn i fokus (BIF) presenterades för nämnden.",
    "Samarbetet i Kommuner i länet har fungerat. Kommuner i länet bör samverka.",
    "Kommunen deltog i konferensen ”Framtidens städer och hållbar utveckling” i Lund.",
    "Nätverket Klimatkommunerna för svenska kommuner har 44 medlemmar.",
    "Medlemskapet i Mayors for Peace utan avgift började 2004.",
    "Kommunen har lämnat Stockholm för gott.",
    "Föreningen har sitt möte i Gamla stan i maj.",
    "Kommunen är medlem i Energy Cities med fulla rättigheter.",
    "Avgiften till Sveriges kommuner har höjts.",
    "Kommunen har tagit del av rapporten Städer i förändring (SIF).",
    "Deltagande i Europeiska trafikantveckan för sjunde året.",
    "Samarbetet med Lettland om vatten är gott.",
    "Ingår i Kultur- och fritidsnämndens ansvar.",
    "Medlem i Socialdemokraterna i kommunen.",
    "Var med i Planeringen av torget.",
)


@pytest.mark.parametrize(("passage", "names"), FOUND)
def test_a_name_is_found_whole(passage: str, names: set[str]) -> None:
    assert networks(passage) - KNOWN == names


@pytest.mark.parametrize("passage", REFUSED)
def test_what_goes_on_behind_a_capital_is_no_name(passage: str) -> None:
    assert networks(passage) <= KNOWN


def test_letters_are_the_initials_of_all_but_small_words() -> None:
    assert spells("KMS", ("Kommuner", "mot", "svält"))
    assert spells("SBB", ("Städer", "för", "barnets", "bästa"))
    assert not spells("KS", ("Kommuner", "mot", "dyr", "svält"))
