"""Titles and cases of papers."""

import pytest

from tests.extract.helpers import read

HEAD = "Växjö kommun\n\nTjänsteskrivelse\n2021-03-08\n\n"
BODY = "Växjö kommun är medlem i Eurocities.\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Medlemskap i Eurocities", "Medlemskap i Eurocities"),
        ("Dnr TN 2016/214 Utträde ur Eurocities", "Utträde ur Eurocities"),
        ("KS 2022/1183 Medlemskap i Eurocities", "Medlemskap i Eurocities"),
        ("Medlemskap i Eurocities Förslag till kommunstyrelsens beslut", "Medlemskap i Eurocities"),
    ],
)
def test_a_title_is_without_number_and_heading(line: str, title: str) -> None:
    assert read(f"{HEAD}{line}\n\n{BODY}").title == title


def test_a_short_paragraph_is_no_title() -> None:
    paper = read(
        f"{HEAD}Kommunen har ett råd. Steget till medlemskap i Eurocities är kort. Vi föreslår\n\n{BODY}"
    )
    assert "Steget" not in paper.title


@pytest.mark.parametrize(
    "heading",
    ["§ 14 Utträde ur Eurocities Dnr KS 2021/17", "§ 14\n\nDnr KS 2021/17 Utträde ur Eurocities"],
)
def test_a_case_has_title_and_number_apart(heading: str) -> None:
    paper = read(f"Växjö kommun\n\nProtokoll\n2021-03-08\n\n{heading}\n\n{BODY}")
    case = paper.cases[-1]
    assert (case.title, case.number, case.paragraph) == ("Utträde ur Eurocities", "KS 2021/17", "14")
