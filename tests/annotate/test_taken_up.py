"""Names of networks that nobody lists: taken up by their last noun, told by the sentence behind, made up of towns."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Name
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import read

_HEAD = "BORÅS STAD\nKommunledningsförvaltningen\nTJÄNSTESKRIVELSE\n2021-04-06\n\nÄrendet\n"


def _members(text: str) -> dict[str, set[str]]:
    """The members of each network, as memberships that are Stated or Denied."""
    told: dict[str, set[str]] = {}
    for draft in extract(read(f"{_HEAD}{text}\n")):
        if draft.type is ClaimType.MEMBERSHIP:
            named = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
            member = named[Property.MEMBER].label.split()[0].removesuffix("s")
            denied = "" if draft.modality.value == "Stated" else f"{draft.modality.value} "
            told.setdefault(named[Property.ORGANIZATION].label, set()).add(denied + member)
    return told


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Gruvkedjans årsmöte hölls i Falun. Kedjan, som omfattar Falun, Ludvika och Hällefors, möts årligen.", {"Gruvkedjan": {"Falu", "Ludvika", "Hällefor"}}),
        ("Kommunen inbjöds till det s.k. Sjökommunernas Energikollegium. Kollegiet, vars sekretariat är förlagt till Mora, består av Rättvik och Leksand.", {"Sjökommunernas Energikollegium": {"Rättvik", "Leksand"}}),
        ("Lund, Eslöv och Höör utgör tillsammans Ringsjökvartetten. Eslöv samordnar kvartetten.", {"Ringsjökvartetten": {"Lund", "Eslöv", "Höör"}}),
        ("Fyra kommuner har gått samman i Fjälltåget: Berg, Åre, Krokom och Härjedalen. Tåget är ett forum för turism.", {"Fjälltåget": {"Berg", "Åre", "Krokom", "Härjedalen"}}),
        ("Förslaget ändrar inget i Skärgårdsringen Väddö–Kökar. Den grundades den 3 maj 2016 av Norrtälje och Mariehamn. Nynäshamn var med till juni 2019. Ringen är avgiftsfri.", {"Skärgårdsringen Väddö–Kökar": {"Nynäshamn"}}),
        ("Lund deltar sedan 2015 i Öresunds Kulturkontakt, ett utbyte som även omfattar Landskrona.", {"Öresunds Kulturkontakt": {"Lund"}}),
        ("Sjöringen bildades 1998 av kommunerna runt sjön. Dit hör Mora, Rättvik och Leksand. Ringen möts årligen. Orsa har meddelat att man avstår.", {"Sjöringen": {"Mora", "Rättvik", "Leksand", "Denied Orsa"}}),
    ],
)  # fmt: skip
def test_members_of_networks_that_the_paper_introduces(text: str, members: dict[str, set[str]]) -> None:
    assert _members(text) == members


@pytest.mark.parametrize(
    "text",
    [
        "Eurocities är ett nätverk. Lund deltar sedan 2015 i Almedalsveckan.",
        "Lund och Eslöv deltog i Sommarloppet. Loppet samlar Lund, Eslöv och Höör.",
        "Stadsresolutionen antogs av Lund och Eslöv. Resolutionen omfattar Lund, Eslöv och Höör.",
        "Omkring tio städer deltar. Lund, Eslöv och Höör har ingen mening.",
    ],
)
def test_what_only_looks_like_a_network_has_no_members(text: str) -> None:
    assert not _members(text)


def test_a_noun_means_the_network_that_its_paragraph_is_about() -> None:
    text = (
        "Sedan 1998 är Borås medlem i föreningen Sveriges Ekokommuner.\n\n"
        "Klimatkommunerna startades 2003. Föreningens kansli ligger i Lund. Från länet är Nacka och Haninge med."
    )
    assert _members(text)["Klimatkommunerna"] == {"Nacka", "Haninge"}
