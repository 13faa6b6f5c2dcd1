"""Names of unknown networks that a heading has and the text below tells of, and letters given to a name."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.extract.helpers import read

HEAD = "TRANÅS KOMMUN\nKommunstyrelsen\nPROTOKOLL 2015-03-04\n\n§ 12\n"


def _networks(text: str) -> set[str]:
    return {
        mention.name.label
        for sentence in read(text).sentences
        for mention in sentence.mentions
        if mention.kind is MentionKind.NETWORK and mention.name is not None
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Vätterns fiskeråd\n\nVätterns fiskeråd höll möte i mars. Där satt Motala, Hjo och Karlsborg.",
            "Vätterns fiskeråd",
        ),
        (
            "Glaskommunerna – rapport\n\nGlaskommunerna (Nybro, Emmaboda och Lessebo) träffas i juni.",
            "Glaskommunerna",
        ),
        (
            "Rapport\n\nSom en följd av det består Teaterkedjan Småland av Nässjö, Eksjö och Vetlanda.",
            "Teaterkedjan Småland",
        ),
        (
            "Rapport\n\nHit hör Västkustens segelstäder, som har Lysekil, Tanum och Kungälv till medlemmar.",
            "Västkustens segelstäder",
        ),
        (
            "Rapport\n\nKommunen har aldrig tillhört Nordiska Brobyggarförbundet och tänker inte göra det.",
            "Nordiska Brobyggarförbundet",
        ),
    ],
)
def test_a_name_told_by_its_heading_and_towns_is_a_networks(text: str, name: str) -> None:
    assert name in _networks(HEAD + text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "Grannkommunerna – samråd\n\nGrannkommunerna (Nybro, Emmaboda och Lessebo) hörs i juni.",
        "Pensionärsrådet – protokoll\n\nPensionärsrådet höll möte i mars och hade inget att erinra.",
        "Forum för tillväxt\n\nDet blev ett forum. Där satt Motala, Hjo och Karlsborg.",
    ],
)
def test_what_towns_are_called_together_and_boards_of_one_are_none(text: str) -> None:
    assert _networks(HEAD + text + "\n") == set()


@pytest.mark.parametrize(
    "words", ["nedan kallad UTO", "vanligen förkortad UTO", "i dagligt tal UTO", "här benämnd UTO"]
)
def test_letters_that_a_paper_gives_to_a_name(words: str) -> None:
    text = f"{HEAD}Inträde\n\nMotionen gäller United Towns Organisation, {words}. UTO:s avgift är låg.\n"
    found = [m for s in read(text).sentences for m in s.mentions if m.words.startswith("UTO")]
    assert found
    assert {m.name.label for m in found if m.name is not None} == {"United Towns Organisation"}
