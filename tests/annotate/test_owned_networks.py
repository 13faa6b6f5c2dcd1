"""Networks named by whose they are and a noun in small letters."""

import pytest

from tests.annotate.test_discover import networks


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        (
            "Orsa har bett oss yttra oss om Siljansbygdens vandringsring. Ringen instiftades 2004.",
            {"Siljansbygdens vandringsring"},
        ),
        (
            "Norra Dalslands sikråd\n\nNorra Dalslands sikråd är litet. Rådet har kansli i Bengtsfors.",
            {"Norra Dalslands sikråd"},
        ),
        (
            "Åsbygdens skördekrets i korthet:\n\nÅsbygdens skördekrets är stiftad 2011.",
            {"Åsbygdens skördekrets"},
        ),
        ("Åsbygdens skördekrets har fest i dag.", set()),
        ("Orsa kommuns pensionärsråd. Rådet bildades 2004.", set()),
        ("Orsa kommuns vandringsråd. Rådet bildades 2004.", set()),
        ("Dalarnas ungdomsråd. Rådet bildades 2004.", set()),
    ],
)
def test_what_is_told_of_it_makes_a_name_a_networks(passage: str, names: set[str]) -> None:
    assert networks(passage) == names
