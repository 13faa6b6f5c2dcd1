"""DocumentRelation: attachments, opinions of offices, governing documents with a number."""

from stadsgraf.extract import documents
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts
from tests.extract.network_facts import HEAD, found, named, time, values


def test_items_under_the_heading_are_attachments() -> None:
    text = (
        HEAD + "Anna Berg\n\nBilagor\n1. Stadgar för Öresundsringen\n"
        "2. Brev från Gent den 3 maj 2019\n\nNämnden tackar."
    )
    claims = drafts(text, documents.extract)
    assert [named(claim, Property.DOCUMENT, Property.RELATION_KIND) for claim in claims] == [
        "Stadgar för Öresundsringen/bilaga",
        "Brev från Gent den 3 maj 2019/bilaga",
    ]


def test_a_numbered_attachment_loses_its_number() -> None:
    text = HEAD + "Bilagor\nBilaga 1. Motion\nBilaga 2. Remissyttranden\n"
    assert [named(claim, Property.DOCUMENT) for claim in drafts(text, documents.extract)] == [
        "Motion",
        "Remissyttranden",
    ]


def test_the_papers_own_letter_is_not_its_basis() -> None:
    text = HEAD + "Beslutsunderlag\n\nTjänsteskrivelse 2021-10-18\nCommitment letter (utkast)\n"
    claims = drafts(text, documents.extract)
    assert [named(claim, Property.DOCUMENT, Property.RELATION_KIND) for claim in claims] == [
        "Commitment letter (utkast)/underlag"
    ]


def test_what_follows_the_list_is_no_attachment() -> None:
    text = (
        HEAD + "Bilaga\nInbjudan – Öresundsringen\n\nKommunen föreslår följande.\n\n"
        "1. Lunds kommun ansöker om medlemskap.\n"
    )
    assert [named(claim, Property.DOCUMENT) for claim in drafts(text, documents.extract)] == [
        "Inbjudan – Öresundsringen"
    ]


def test_an_opinion_has_its_office_and_date() -> None:
    (claim,) = found(
        "Miljöförvaltningens tjänsteutlåtande daterat den 5 juni 2019 har följande lydelse.",
        documents.extract,
    )
    assert named(claim, Property.DOCUMENT) == "Miljöförvaltningens tjänsteutlåtande daterat den 5 juni 2019"
    assert named(claim, Property.RELATION_KIND, Property.AGENT) == "tjänsteutlåtande/miljöförvaltningen"
    assert time(claim) == "2019-06-05.."


def test_a_governing_document_has_its_number() -> None:
    (claim,) = found(
        "Enligt kommunens riktlinjer för internationellt arbete (dnr 011-204/2016) ska nyttan prövas.",
        documents.extract,
    )
    assert (
        named(claim, Property.DOCUMENT, Property.RELATION_KIND)
        == "riktlinjer för internationellt arbete/styrdokument"
    )
    assert values(claim)["identifier"] == "011-204/2016"


def test_a_number_of_the_case_itself_is_refused() -> None:
    assert found("Ärendet (dnr 011-204/2016) bereds av förvaltningen.", documents.extract) == []
