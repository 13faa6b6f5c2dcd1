"""The word "Sida" heads a page where a number stands beside it; in running text it is the agency."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.extract.helpers import read

AGENCY = "Styrelsen för internationellt utvecklingssamarbete"
TEXT = "§ 4\nStöd till vänorten\nNämnden har tagit del av rapporten och lägger den till handlingarna.\n"


def organisations(text: str) -> list[str]:
    found = (mention for sentence in read(text).sentences for mention in sentence.mentions)
    return [m.name.label for m in found if m.kind is MentionKind.ORG and m.name is not None]


@pytest.mark.parametrize(
    "head",
    [
        "Örebro kommun\nProtokoll\n2023-05-10\nSida 3\n",
        "Örebro kommun                Sida\nProtokoll               3 (12)\n2023-05-10\n",
        "Örebro kommun\nProtokoll               Sida 3 (12)\n2023-05-10\n",
        "Örebro kommun     2023-05-10     Sida: 4\nProtokoll\n",
        "Sida\nÖrebro kommun\nProtokoll\n2023-05-10\n",
        "Örebro kommun\nSocialnämnden\nSammanträdesprotokoll\n2023-05-10\nPlats och tid\nSida\n",
        "ÖREBRO KOMMUN          SIDA 3 AV 12\nProtokoll 2023-05-10\n",
    ],
)
def test_a_page_is_no_agency(head: str) -> None:
    assert organisations(f"{head}\n{TEXT}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektet i Ystad får stöd från Sida sedan 2019.",
        "Sida har beviljat medel till samarbetet med vänorten.",
        "Sida:s bidrag räcker till 2024.",
        "Av Sida 3 miljoner kronor och av kommunen resten, heter det i planen.",
        "Frågan prövas av Sida.",
    ],
)
def test_the_agency_in_running_text_is_one(sentence: str) -> None:
    assert organisations(f"Örebro kommun\nProtokoll\n2023-05-10\nSida 3\n\n{TEXT}{sentence}\n") == [AGENCY]
