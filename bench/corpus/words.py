"""What the synthetic papers are written with: parts of invented names, places, nouns, subjects of boards.

None of the people is meant to be anybody who exists.
"""

import csv
from pathlib import Path

import msgspec

FIRST_NAMES = (
    "Abdi Adela Agneta Aino Albin Alma Alva Amanda Amina Amir Anders Anita Anja Annika Anton Arne Arvid "
    "Arvo Asta August Axel Barbro Beatrice Bengt Berit Bertil Birgitta Bo Boel Börje Camilla Carina Carl "
    "Cecilia Charlotte Christer Dag Dalia Daniel David Ebba Edit Eira Elias Elin Elisabet Ellen Elna Elsa "
    "Emil Emma Erik Erland Ester Estrid Eva Evert Fadi Farid Felix Filippa Folke Fredrik Frida Frej "
    "Gabriel Georg Gerd Gittan Greta Gudrun Gun Gunilla Gunnar Gustav Göran Gösta Hamid Hanna Hans Harald "
    "Harriet Hassan Hedda Helena Helge Henning Henrik Hilma Hjalmar Holger Håkan Ida Ilse Inga Ingela "
    "Ingemar Ingrid Irene Iris Isak Ivar Jakob Jamila Jan Janne Jasmin Jens Jesper Joakim Johan Jonas "
    "Jonna Julia Jörgen Kaj Karin Karl Katarina Kerstin Kim Kjell Klara Klas Konrad Krister Kristina Lars "
    "Lasse Leif Leila Lena Lennart Leo Lilian Lina Linda Linnéa Lisbet Lotta Love Lovisa Lucas Ludvig "
    "Lukas Madeleine Magda Magnus Maja Malin Margit Maria Marko Marta Martin Mats Matilda Maud Maja "
    "Melker Mikael Minna Mira Mohamed Moa Monika Måns Märta Nadia Nadja Natalia Niklas Nils Nina Noor Ola "
    "Olle Olof Omar Oskar Otto Patrik Paula Peder Per Pernilla Peter Petra Pia Pontus Pär Rasmus Ragnar "
    "Rebecka Reza Rickard Roger Roland Rolf Ronja Rosa Rune Runar Rut Saga Sally Samir Samuel Sanna Sara "
    "Selma Siri Sigrid Sigvard Siv Sofia Solveig Staffan Stefan Stellan Sten Stig Sture Susanne Svante "
    "Sven Sylvia Sören Tage Tilda Tim Tobias Tomas Tor Torsten Tove Tuva Tyra Ulf Ulla Ulrika Urban "
    "Valter Vanja Vendela Vera Veronica Vidar Viggo Viktor Vilma Vivianne Yasmine Yngve Ylva Yusuf Zahra "
    "Åke Åsa Örjan Östen"
).split()
SURNAME_HEADS = (
    "Ahl Alm Arn Asp Asper Bark Berg Bjur Björk Blom Bo Boda Borg Bran Brunne Byr By Bäck Dahl Dal Dyr Ed "
    "Edvard Ek Elf Elg En Er Fager Falk Fin Fjell Flod Fors Frid Frö Fur Fäll Ger Glim Gran Grip Gräs "
    "Grön Gull Gyll Hag Hall Ham Has Hav Hed Hede Hell Hjort Hol Hult Hägg Häger Hög Is Jern Kall Karl "
    "Kil Klar Kling Knut Kvarn Käll Lager Lag Lak Lar Lill Lind Ling Liv Ljung Lund Lycke Löv Malm Mar "
    "Mel Mos Myr Mårt Ner Nor Nord Ny Näs Odd Oster Palm Pil Ram Ramn Rap Ring Ros Ruda Ry Rön Sahl Salm "
    "Sand Selin Sel Sig Silf Sjö Skarp Skog Skär Sol Spar Stål Sten Strand Ström Sund Svan Svart Sven Säv "
    "Söder Tall Ten Tid Tor Torn Trän Tun Ud Ulv Vad Val Vall Ved Vester Vi Vik Vik Vret Vår Väst Å Åker "
    "Äng Öd Öst Öster"
).split()
SURNAME_TAILS = (
    "back backa berg bladh blom bo bom borg brandt bro by dahl dal dell dén elius ell enius ert fält fors "
    "gren grip gård hag hagen hammar hed hede hjelm holm holt hult härd iander ing kvist lander land ler "
    "lid lind ling lund löf löv mark mer man mo myr nell ner nert näs oth qvist rot roth rud ryd sell "
    "skär skog sten stedt stig stam strand ström ståhl sund tun vall vi vik wall zell åker ås ö"
).split()
FOREIGN_SYLLABLES = (
    "Ab Ad Ak Al Am Ar As Ba Be Bo Chi Da De Di Dra El En Fa Fe Ga Gha Go Ha He Ho Ib Ir Ja Ji Jo Ka Ke "
    "Ki Ko Kra Ku La Le Li Lu Ma Me Mi Mo Mu Na Ne Ni No Nu Oke Om Pa Pe Pi Po Ra Re Ri Ro Sa Se Sha Si "
    "So Su Ta Te Ti To Tra Va Ve Vi Vla Vo Wa Ya Yil Za Ze Zi"
).split()
FOREIGN_TAILS = (
    "bari beh bric cek dan dar dov dovic dras fari gelo ghani gun hami har hadi jaro jic kal kari kas "
    "kinen kola kovic kul lanti lar lenko lic lin lo man mani mar maz menko mir mon nan nar naz neh nen "
    "ni nic nouri pak pinen rabi ran rez ric rin rosa roz ruk sanen sari shi sidor sky sson tai tani tar "
    "tic tullah vaara van var vic vuori yan zadeh zan zic"
).split()
PLACE_HEADS = (
    "Ale Alm Apel Ask Bagar Bark Bastu Berga Bjälk Björn Blek Bod Brand Brud Bryt Brännar Bränn Buller "
    "Båt Dalby Domar Drott Dyk Ekö Fager Fin Fisk Fjär Flagg Flott Fram Fåfäng Får Färje Galg Garn Geten "
    "Getberg Glas Gran Grav Gruv Gräs Grön Gull Gås Gäddvik Hammar Hal Harv Hassel Havre Holm Humle Hult "
    "Hyttan Hägg Häst Höga Jär Kalv Kant Kapell Kas Klock Klöver Kläpp Knut Kol Korp Krag Krok Kung Kvarn "
    "Kyrk Käll Lerby Linde Ljus Lo Lok Lunna Lång Lärk Mag Malm Mas Mossa Mjöl Mur Mynt Mälar Norr Ny "
    "Nyck Näck Olle Orr Ost Palm Pil Prost Pump Rev Rid Ros Rot Råby Råg Rål Räf Rör Sal Segel Sex Sjö "
    "Skans Skepp Sko Skär Slag Slott Smed Sol Spik Spån Stall Stav Sten Storp Stråk Ström Svan Säv Söder "
    "Tall Tegel Tim Tjär Torp Trast Tun Tved Tvär Ull Ulv Vad Val Vall Vass Vinter Vret Vråk Väst Väv "
    "Ytter Ård Åker Åsen Äng Ödes Öster"
).split()
PLACE_TAILS = (
    "backen baden berget bo boda bron by bygd bäcken dalen ekan fallet fältet fors gläntan gruvan gården "
    "gärdet hagen halsen hamn heden holmen hult hyttan höjden klippan kullen kvarn kärret lid lund malm "
    "mossen myran näset parken platån rud ryd sjön skogen slätten stad stranden ström sundet sätra tomta "
    "torp udden vallen vik viken ång åsen ängen ören"
).split()
STREET_TAILS = "allén backen gatan gränd kajen leden liden plan stigen torget vägen".split()
ASSOCIATION_TAILS = (
    "byalag hembygdsförening idrottsklubb koloniförening musiksällskap scoutkår villaägareförening "
    "båtklubb samfällighet kulturförening ridklubb företagarring"
).split()

PARTIES = ("S", "M", "SD", "C", "V", "KD", "MP", "L")
MONTHS = ("januari februari mars april maj juni juli augusti september oktober november december").split()
ROOMS = (
    "Stadshuset, Ekrummet",
    "Kommunhuset, sal B",
    "Medborgarhuset, Hörsalen",
    "Rådhuset, lilla salen",
    "Folkets hus, Blå rummet",
    "Kommunhuset och på distans",
    "Gamla tingshuset",
    "Biblioteket, Läsesalen",
    "Stadshuset, Spegelsalen",
    "Kulturhuset, plan 3",
    "Tullhuset, Kaptensrummet",
    "Societetshuset, festsalen",
    "Gymnasiet, aulan",
    "Brandstationen, lektionssalen",
    "Kommunhuset, Bergtagna",
    "Förvaltningshuset, rum 214",
)
CITIES = (
    "Aarhus Aberdeen Akureyri Alicante Amsterdam Ancona Antwerpen Arnhem Aten Augsburg Barcelona Bari "
    "Basel Belfast Belgrad Bergen Berlin Bern Bilbao Birmingham Bochum Bodø Bologna Bonn Bordeaux Braga "
    "Bratislava Bremen Bremerhaven Brest Brighton Bristol Brno Bryssel Budapest Bukarest Burgas Bydgoszcz "
    "Cardiff Chemnitz Cluj-Napoca Coimbra Cork Coventry Dortmund Drammen Dresden Dublin Dundee Düsseldorf "
    "Edinburgh Eindhoven Erfurt Esbjerg Espoo Essen Florens Freiburg Gdańsk Gdynia Genua Gent Glasgow "
    "Granada Graz Grenoble Groningen Haag Hamburg Hannover Heidelberg Helsingfors Heraklion Iași "
    "Innsbruck Istanbul Izmir Joensuu Jyväskylä Kaiserslautern Karlsruhe Kassel Katowice Kaunas Kemi Kiel "
    "Klaipeda Koszalin Kraków Kuopio Köln Köpenhamn Lahtis Larissa Lausanne Leeds Leicester Leiden "
    "Leipzig Leuven Liepāja Lille Limerick Linz Lissabon Liverpool Ljubljana Lodz Lublin Lyon Lübeck "
    "Luzern Maastricht Madrid Magdeburg Mainz Malaga Manchester Mannheim Maribor Marseille Milano Modena "
    "Montpellier Murcia München Münster Namur Nantes Narva Neapel Newcastle Nice Nijmegen Norwich "
    "Nottingham Nürnberg Odense Oldenburg Oslo Osnabrück Ostrava Oulu Padua Palermo Pamplona Paris Parma "
    "Patras Pécs Perugia Plovdiv Plymouth Porto Potsdam Poznań Prag Pärnu Randers Regensburg Reims Rennes "
    "Reykjavík Riga Rijeka Rom Roskilde Rostock Rotterdam Rovaniemi Saarbrücken Salzburg Santander "
    "Sarajevo Sevilla Sheffield Skopje Sofia Split Stavanger Strasbourg Stuttgart Szczecin Tallinn "
    "Tammerfors Tampere Tartu Tbilisi Thessaloniki Tilburg Timișoara Tirana Torun Toulouse Trieste Tromsø "
    "Trondheim Turin Ulm Utrecht Valencia Valletta Valladolid Varna Vejle Venedig Ventspils Verona Vigo "
    "Viborg Vilnius Warszawa Wien Wiesbaden Wolfsburg Wrocław York Zagreb Zaragoza Zürich Åbo Ålborg"
).split()

UNFIT = (
    "analsex avrätt bastard bomb bög döda fascis fitt folkmord förintelse gasning homo hora idiot incest "
    "jävl knark knull kuk lesbi mord naken nazis neger njutning onan orgasm penetr pervers pornog porr "
    "prosti provocera runk rövh samlag sex skit stymp terror tortyr tortera utrot vagina våldt våldför "
    "överfall"
).split()
"""What no word of the list may hold to be drawn: it stands in no such paper."""

TOPICS = (
    "alléer anhöriga arkiv badplatser barnvagnar begravningsplatser biljetter blåljus bodar bokbussar "
    "bryggor bänkar dagvattenbrunnar delningscyklar djurparker dokument domstolar drönare eldstäder "
    "elljusspår expeditioner fanor farthinder fastigheter feriejobb filmklubbar fiskevatten flaggstänger "
    "flyktvägar friluftsbad fritidsgårdar fågeltorn färjor förskolor gasledningar gatlyktor gravstenar "
    "grillplatser grusplaner gångtunnlar hamnkranar handläggare hissar hundrastgårdar husdjur hyresrätter "
    "häktesplatser idrottsskador industrispår isbanor jordbrukare jubileer julmarknader kajer kapell "
    "kiosker klassresor kolonilotter konstverk kontorshus koloniträdgårdar körsångare lamellhus "
    "lantmätare larmcentraler ledljus lekparker lokalhistoriker loppmarknader lyktstolpar långtradare "
    "läkemedel läxhjälpare lärplattor matkassar medborgarförslag minnesmärken mopeder museibanor mässor "
    "nattvandrare naturstigar nybyggare nyckeltal odlare orkestrar ortnamn parkeringsdäck parkvärdar "
    "perronger postboxar pumpstationer realisationer reservvakter ridskolor rondeller rullstolar "
    "rännstenar saltförråd seglarläger simlektioner skateparker skidleder skolgårdar skyltfönster slussar "
    "slöjdlärare småbåtshamnar snöröjare solskydd spontanidrotter staket statyer stipendier "
    "strandpromenader studenter stugbyar syföreningar sångfåglar säkerhetsvakter talböcker taxizoner "
    "teatrar tidtabeller tillsynsbesök tornur traktorer trappor träslag tvättstugor ungdomsråd "
    "uteserveringar utställningar utsiktstorn vandrarhem varumottagningar verkstäder vindskydd "
    "vinterväghållare viltstängsel volontärer vägbommar värdshus väntkurer växthus återvinningsstationer "
    "ädelfiskar äldreboenden ängar översättare öppettider"
).split()


class Subject(msgspec.Struct, frozen=True):
    """What a board is about, a row of subjects.csv.

    Attributes:
        board: The board, definite.
        office: Its office, definite.
        chief: Title of the head of the office.
        field: "på … området".
        plan: A plan that binds it, definite.
        things: What it is about, plural.
        problem: What is amiss.
        first, second, third: Aims, infinitives.
    """

    board: str
    office: str
    chief: str
    field: str
    plan: str
    things: str
    problem: str
    first: str
    second: str
    third: str


def _subjects() -> tuple[Subject, ...]:
    with Path(__file__).with_name("subjects.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(msgspec.convert(row, Subject) for row in csv.DictReader(stream))


SUBJECTS = _subjects()
