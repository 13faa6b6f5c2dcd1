import pytest

from stadsgraf.repair import repair

# Enough damaged Swedish around a line to tell that the paper is damaged.
AROUND = (
    "Kommunstyrelsen foreslar att namnden aterkommer med ett forslag till hosten. Fragan avgors fore "
    "arsskiftet, och kostnaden ryms inom ramen pa langre sikt.\n"
)


def repaired_line(line: str) -> str:
    """The line as it comes back from a damaged paper."""
    return repair(AROUND + line).text.split("\n", 1)[1]


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("* Remissen besvaras", "• Remissen besvaras"),
        ("+ Vad kostar bron?", "• Vad kostar bron?"),
        ("¢ Taxan faststalls", "• Taxan fastställs"),
    ],
)
def test_a_sign_that_begins_a_line_is_a_bullet(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed


@pytest.mark.parametrize("line", ["+ 3 procent", "Taxan * moms", "Lag A + lag B", "+"])
def test_a_sign_beside_numbers_or_inside_a_line_is_left(line: str) -> None:
    assert repaired_line(line) == line


def test_a_bullet_of_a_clean_paper_is_left() -> None:
    clean = "Kommunstyrelsen föreslår att nämnden återkommer före årsskiftet.\n* Remissen besvaras\n"
    assert repair(clean).text == clean


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("Ledamoten Darko Jelié deltog.", "Ledamoten Darko Jelić deltog."),
        ("Ledamoten Vesna Tomi¢, suppleant", "Ledamoten Vesna Tomić, suppleant"),
        ("Ledamoten Vesna Radovi¢é deltog.", "Ledamoten Vesna Radović deltog."),
    ],
)
def test_names_from_the_balkans(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed


@pytest.mark.parametrize("line", ["Ledamoten Karin Linnér deltog.", "Ledamoten Josefin André deltog."])
def test_other_names_in_e_acute_are_left(line: str) -> None:
    assert repaired_line(line) == line


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("Hon yrkar ayslag.", "Hon yrkar avslag."),
        ("Nämnden awisar kravet.", "Nämnden avvisar kravet."),
        ("Staden vill kKopa marken.", "Staden vill köpa marken."),
        ("Ledamoten Ulla Ahiqvist deltog.", "Ledamoten Ulla Ahlqvist deltog."),
        ("Ledamoten Ulla Témblom deltog.", "Ledamoten Ulla Törnblom deltog."),
        ("Det sker enligt koncemstabens plan.", "Det sker enligt koncernstabens plan."),
    ],
)
def test_plain_letters_that_were_misread(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed


@pytest.mark.parametrize(
    "line",
    ["Ledamoten Layal Ibrahim deltog.", "Ledamoten Ayse Laban deltog.", "Ledamoten Ulla Tempel deltog."],
)
def test_letters_that_stand_in_names_from_abroad_are_left(line: str) -> None:
    assert repaired_line(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "Nämndens skäl är kända.",
        "Hon röstade nej.",
        "Remissen har prövats.",
        "Avslag, enär taxan är bunden.",
        "De besökte mässan.",
        "Votering begäres.",
    ],
)
def test_words_that_papers_of_councils_favour(line: str) -> None:
    assert repaired_line(line.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))) == line


@pytest.mark.parametrize("line", ["Hon bor i staden.", "En lag för alla.", "En stor massa sten."])
def test_their_like_stand_where_grammar_asks_for_them(line: str) -> None:
    assert repaired_line(line.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))) == line


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("Foreningen Trabroar bildades.", "Föreningen Träbroar bildades."),
        ("Foreningen Batbottnar bildades.", "Föreningen Båtbottnar bildades."),
        ("Foreningen Laringar bildades.", "Föreningen Läringar bildades."),
        ("Foreningen Nattrafik bildades.", "Föreningen Nattrafik bildades."),
        ("De hade lastcyklar.", "De hade lastcyklar."),
    ],
)
def test_parts_that_are_no_words(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("Hon yrkar avslag 4 motionen.", "Hon yrkar avslag å motionen."),
        ("Han yrkar bifall a forslaget.", "Han yrkar bifall å förslaget."),
        ("Avgiften r 200 kronor per r.", "Avgiften är 200 kronor per år."),
        ("Avgiften r 200 kronor.", "Avgiften är 200 kronor."),
    ],
)
def test_words_of_one_letter(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed


@pytest.mark.parametrize(
    "line", ["Hon yrkar avslag 4 ganger.", "Bifall A", "Kolumn r. Summa", "Punkt 4 motionen"]
)
def test_single_letters_and_numbers_elsewhere_are_left(line: str) -> None:
    assert repaired_line(line).split()[:3] == line.split()[:3]


@pytest.mark.parametrize(
    "line",
    ["Ledamoten Ulla Siltgren deltog.", "Ledamoten Bo Filtberg deltog.", "Kontoret i Louvain stängs."],
)
def test_plain_letters_of_a_name_are_its_own(line: str) -> None:
    assert repaired_line(line.replace("ä", "a")) == line


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("Chefen for Samhillsbyggnadskontoret", "Chefen för Samhällsbyggnadskontoret"),
        ("Motet med Miljdinspektéren", "Mötet med Miljöinspektören"),
        ("Foreningen Vasterhdjdsringen", "Föreningen Västerhöjdsringen"),
    ],
)
def test_compounds_with_a_capital_are_restored_all_the_same(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed
