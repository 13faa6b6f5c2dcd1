"""Names of networks that no register knows: found by the words around them, whole, and no more."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.extract.helpers import read

_HEAD = "Örebro kommun\n\nSkrivelse\n2021-03-08\n\nOm samarbeten\n\n"


def networks(passage: str) -> set[str]:
    return {
        m.name.label
        for sentence in read(f"{_HEAD}{passage}\n").sentences
        for m in sentence.mentions
        if m.kind is MentionKind.NETWORK and m.name is not None
    }


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Kommunen är medlem i Sjöbygdens kulturkrets.", {"Sjöbygdens kulturkrets"}),
        ("Kommunen ingår i nätverket Gröna & Blå Kajer sedan 2004.", {"Gröna & Blå Kajer"}),
        ("Mötet hölls av Middle Rivers Cities Alliance i maj.", {"Middle Rivers Cities Alliance"}),
        ("Kommunen är med i Nordiska Hamnringen Inbjudan kom i maj.", {"Nordiska Hamnringen"}),
        ("Borlänge hör redan till Skogslandets klimatring.", {"Skogslandets klimatring"}),
        ("Falun och Borlänge startade Skogslandets klimatring 2014.", {"Skogslandets klimatring"}),
        ("Vi samarbetar genom Skogslandets cykelnätverk.", {"Skogslandets cykelnätverk"}),
        ("Frågan hör till Skogslandets besöksmål.", set()),
        ("Frågan hör till Skogslandets länsstyrelse.", set()),
        ("Euroregion Skagerrak, i texten ERS, tillkom 1998.", {"Euroregion Skagerrak"}),
        ("Kommunen ingår i Hallands län.", set()),
        ("Kommunen är medlem i Sjöbygdens besöksmål.", set()),
        ("Kommunen är medlem i Blue Harbour Towns Blue Harbour Towns bildades 1990.", {"Blue Harbour Towns"}),
        ("Nätverket Nordvis höll sitt möte i maj.", {"Nordvis"}),
        ("Anslutning till nätverket Cities Coalition for Digital\n\nRights och trygghet", set()),
        ("Kommunen deltog i Smart Cities Summit i maj.", set()),
        ("Sedan 1948 tillhör Enköping den nordiska vänortskedjan Rosenkransen.", {"Rosenkransen"}),
        ("Kommunen är med i kulturkretsen Norrlandsleden. Kretsen är liten.", {"Norrlandsleden"}),
        (
            "Gröna Kusten startades 2012. I Gröna Kusten ingår Kalmar, Mörbylånga och Borgholm.",
            {"Gröna Kusten"},
        ),
        ("Samarbetet kring biblioteken, som kallas Bokbron, startade 2009. Bokbron är ny.", {"Bokbron"}),
        (
            "Kalmar och Växjö bildade 1998 tillsammans Smålandsaxeln. Växjö samordnar Smålandsaxeln.",
            {"Smålandsaxeln"},
        ),
        ("Kommunerna samverkar i Tornedalsrådet, som bildades 1987.", {"Tornedalsrådet"}),
        ("Staden ingick åren 1998–2005 i Gastronomia Nord.", {"Gastronomia Nord"}),
        ("Kommunen är redan med i Saluhallsstäderna.", {"Saluhallsstäderna"}),
        ("Kumla har gått med i Coop.", set()),
        ("Kommunen är med i Sverige och har gått med i Facebook.", set()),
        ("Skogsvårdsrådet bildades 1950. Vi minns Skogsvårdsrådet.", set()),
        ("Butikskedjan Hemköp öppnar i maj.", set()),
        ("K9 är ett samarbete mellan kuststäder. Kommunen lämnade K9 i fjol.", {"K9"}),
        ("Kommunen har lämnat nätverket SBK. Avgiften till SBK var hög.", {"SBK"}),
        ("Kommunen samarbetar i HNR, ett nätverk för hamnstäder.", {"HNR"}),
        ("Kommunen är medlem i KD. Anslutningen till E4 byggs ut.", set()),
        ("Kommunen vill ansluta sig till RV9 och lämna VA.", set()),
        (
            "Northern Local Health Authorities, NOLHA, samlar regioner. Kommunen söker medlemskap i NOLHA.",
            {"Northern Local Health Authorities"},
        ),
        (
            "Baltic Library Managers (BLM) möts årligen. Kommunen har följt det europeiska nätverket BLM.",
            {"Baltic Library Managers"},
        ),
        (
            "Nätverket HBF har nio medlemmar. Handelsbygders Framtid (HBF) bildades 1999.",
            {"Handelsbygders Framtid"},
        ),
        ("Statens Geotekniska Inspektion, SGI, har yttrat sig. Remissen kom från SGI.", set()),
        ("Wiener Stadtwerke Holding (WSH) levererar el. Avtalet med WSH löper ut.", set()),
    ],
)
def test_a_network_is_known_by_the_words_around_it(passage: str, names: set[str]) -> None:
    assert networks(passage) == names


def test_a_name_in_s_before_what_an_organisation_has_inside_is_a_genitive() -> None:
    sentence = read(f"{_HEAD}Kommunen ingår i Eurocities styrgrupp.\n").sentences[-1]
    assert [m.genitive for m in sentence.mentions if m.kind is MentionKind.NETWORK] == [True]


def councils(passage: str) -> set[tuple[str, str]]:
    return {
        (m.name.kind.value, m.name.label)
        for sentence in read(f"{_HEAD}{passage}\n").sentences
        for m in sentence.mentions
        if m.kind is MentionKind.MUNICIPALITY and m.name is not None
    }


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Västra Götalandsregionen (VGR) är medlem i Eurocities.", "Västra Götalandsregionen"),
        ("Ansökan från Region Jämtland Härjedalen (RJH) kom i maj.", "Region Jämtland Härjedalen"),
        ("Västerbottens läns landsting (VLL) deltog i mötet.", "Västerbottens läns landsting"),
        ("Region Kronoberg (RK) och näringslivet deltog i mötet.", "Region Kronoberg"),
    ],
)
def test_a_region_with_its_letters_is_a_region(passage: str, name: str) -> None:
    assert name in {label for _, label in councils(passage)}
    assert name not in networks(passage)


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Nordiska Hamnringen (NHR) är ett nätverk av städer.", "Nordiska Hamnringen"),
        ("Kommunen är medlem i Middle Rivers Cities Alliance (MRCA).", "Middle Rivers Cities Alliance"),
        ("Kommunen är medlem i Eurocities (EC).", "Eurocities"),
    ],
)
def test_a_network_with_its_letters_is_none(passage: str, name: str) -> None:
    assert name in networks(passage)
    assert name not in {label for _, label in councils(passage)}


@pytest.mark.parametrize(
    "letters",
    ["Ks 97/88", "KS 2014/12", "KF 97/88", "KSAU 12", "Dnr 12/14", "Dpl 101", "LS 2010-44", "Au § 4"],
)
@pytest.mark.parametrize("name", ["Blue Harbour Towns", "Nordiska Hamnringen"])
def test_letters_of_a_diary_number_beside_a_title_are_no_part_of_a_name(letters: str, name: str) -> None:
    assert networks(f"Medlemskap i nätverket {name} {letters}\n\n{name} bildades 1990.") == {name}


@pytest.mark.parametrize("name", ["Blue Harbour RSK", "Kf Nordring", "Nordiska KSO"])
def test_other_letters_are_part_of_it(name: str) -> None:
    assert networks(f"Kommunen är medlem i nätverket {name}.") == {name}
