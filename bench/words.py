"""What the synthetic papers are written with: parts of invented names, places, nouns, subjects of boards.

None of the people is meant to be anybody who exists.
"""

import csv
from pathlib import Path

import msgspec

FIRST_NAMES = (
    "Aino Albin Alva Amir Anders Annika Arvo Asta Axel Barbro Bengt Birgitta Camilla Carl Dalia Elias "
    "Elin Elna Erland Estrid Eva Fadi Filippa Folke Gabriel Greta Gunilla Gustav Hamid Hanna Helge "
    "Hilma Holger Ida Ingela Iris Jens Jonna Julia Kerstin Kjell Lars Leila Lennart Lina Linnéa Love "
    "Lukas Maj Malin Marko Marta Melker Mira Nadja Nils Noor Olle Oskar Paula Peder Pia Rasmus Rebecka "
    "Reza Rune Sally Samir Selma Sigrid Sofia Stellan Svante Tilda Tomas Tuva Ulf Valter Vanja Veronica "
    "Vidar Ylva Åsa Örjan"
).split()
SURNAME_HEADS = (
    "Alm Asper Björk Boda Brunne Dal Edvard Elf Fager Falk Frö Glim Gran Gräs Hav Hede Hjort Häger Kall "
    "Kvarn Käll Lill Ljung Lund Löv Mel Mårt Nord Oster Ramn Ros Rön Sand Silf Skog Sol Sund Säv Torn "
    "Tun Ud Ulv Vall Vester Vret Åker Äng Öd"
).split()
SURNAME_TAILS = (
    "backa bladh blom brandt dahl dell elius fält gren grip gård hagen hede hjelm holt kvist land lid "
    "löf mark nert oth rot rud sell skär sten stig stam ståhl tun vik"
).split()
FOREIGN_HEADS = ("Ab Ba Chi Da El Fa Ha Ji Ka Ko La Ma Na Oke Pe Ra Sa Te Va Za").split()
FOREIGN_TAILS = ("bari dovic gelo hami kari lanti menko nouri pinen rabi sidor tullah vuori zadeh").split()
PLACE_HEADS = (
    "Bagar Berga Björn Dalby Ekö Fager Färje Getberg Grav Gruv Hammar Holm Hult Hyttan Kläpp Korp Kvarn "
    "Kyrk Lerby Linde Lo Mag Mossa Norr Ny Olle Prost Rål Rör Sjö Skans Smed Sten Storp Söder Tegel "
    "Torp Trast Ull Vad Vret Väst Ytter Öster"
).split()
PLACE_TAILS = (
    "backen berget dalen fältet gläntan gärdet hagen holmen höjden kullen lund skogen stranden sundet "
    "udden viken ängen ören"
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
)
CITIES = (
    "Aarhus Amsterdam Antwerpen Barcelona Basel Belfast Bergen Berlin Bilbao Bologna Bordeaux "
    "Bratislava Bremen Brno Bryssel Budapest Bukarest Dresden Dublin Düsseldorf Eindhoven Espoo Florens "
    "Gdynia Genua Gent Glasgow Graz Grenoble Groningen Hamburg Hannover Helsingfors Innsbruck Kaunas "
    "Kiel Klaipeda Kraków Köpenhamn Leeds Leipzig Liège Lille Liverpool Ljubljana Lodz Lyon Malaga "
    "Malmö Manchester Marseille Milano Montpellier München Nantes Neapel Nice Nottingham Nürnberg "
    "Odense Oslo Oulu Pamplona Paris Porto Poznan Prag Riga Rom Rotterdam Salzburg Sevilla Sofia Split "
    "Stavanger Strasbourg Stuttgart Tallinn Tammerfors Tartu Toulouse Trieste Trondheim Turin Utrecht "
    "Valencia Venedig Vilnius Wien Zagreb Zürich Åbo Ålborg"
).split()
COMPOUND_HEADS = (
    "arbets boende cykel energi fastighets folkhälso fritids föreningens grannskaps gymnasie idrotts "
    "inköps innovations integrations klimat kollektivtrafik kompetens kultur landsbygds livsmedels "
    "lokal marknads miljö mobilitets natur näringslivs omsorgs park planerings plats region resurs "
    "samhälls service skol stadsdels säkerhets tids trafik trygghets turism ungdoms utbildnings "
    "utvecklings vatten verksamhets vinter välfärds"
).split()
COMPOUND_TAILS = (
    "analysen anslaget arbetet avtalet behovet beredningen budgeten enkäten frågorna forumet gruppen "
    "insatserna kartläggningen kontakterna kraven lösningarna medlen metoderna målen måtten "
    "omläggningen perspektivet programmet projektet processen rapporten resultaten riktlinjerna rådet "
    "samordningen strategin studien stödet träffarna underlaget uppföljningen uppgifterna utredningen "
    "verksamheten översynen"
).split()
TOPICS = (
    "alléer anhöriga arkiv badplatser barnvagnar begravningsplatser biljetter blåljus bodar bokbussar "
    "bryggor bänkar dagvattenbrunnar delningscyklar djurparker dokument domstolar drönare eldstäder "
    "elljusspår expeditioner fanor farthinder fastigheter feriejobb filmklubbar fiskevatten "
    "flaggstänger flyktvägar friluftsbad fritidsgårdar fågeltorn färjor förskolor gasledningar "
    "gatlyktor gravstenar grillplatser grusplaner gångtunnlar hamnkranar handläggare hissar "
    "hundrastgårdar husdjur hyresrätter häktesplatser idrottsskador industrispår isbanor jordbrukare "
    "jubileer julmarknader kajer kapell kiosker klassresor kolonilotter konstverk kontorshus "
    "koloniträdgårdar körsångare lamellhus lantmätare larmcentraler ledljus lekparker lokalhistoriker "
    "loppmarknader lyktstolpar långtradare läkemedel läxhjälpare lärplattor matkassar medborgarförslag "
    "minnesmärken mopeder museibanor mässor nattvandrare naturstigar nybyggare nyckeltal odlare "
    "orkestrar ortnamn parkeringsdäck parkvärdar perronger postboxar pumpstationer realisationer "
    "reservvakter ridskolor rondeller rullstolar rännstenar saltförråd seglarläger simlektioner "
    "skateparker skidleder skolgårdar skyltfönster slussar slöjdlärare småbåtshamnar snöröjare solskydd "
    "spontanidrotter staket statyer stipendier strandpromenader studenter stugbyar syföreningar "
    "sångfåglar säkerhetsvakter talböcker taxizoner teatrar tidtabeller tillsynsbesök tornur traktorer "
    "trappor träslag tvättstugor ungdomsråd uteserveringar utställningar utsiktstorn vandrarhem "
    "varumottagningar verkstäder vindskydd vinterväghållare viltstängsel volontärer vägbommar värdshus "
    "väntkurer växthus återvinningsstationer ädelfiskar äldreboenden ängar översättare öppettider"
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
