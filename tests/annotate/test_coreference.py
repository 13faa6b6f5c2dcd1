"""What "staden", "nätverket", "nämnden" and "jag" stand for, and when they stand for nothing."""

import pytest

from stadsgraf.annotate.paper import Mention, MentionKind
from tests.extract.helpers import read


def mentions(text: str, kind: MentionKind) -> list[Mention]:
    return [m for sentence in read(text).sentences for m in sentence.mentions if m.kind is kind]


def names(text: str, kind: MentionKind) -> list[str | None]:
    return [m.name.label if m.name is not None else None for m in mentions(text, kind)]


@pytest.mark.parametrize(
    ("home", "word", "name"),
    [
        ("Malmö stad", "Staden", "Malmö stad"),
        ("Malmö stad", "Kommunen", "Malmö stad"),
        ("Örebro kommun", "Kommunen", "Örebro kommun"),
        ("Örebro kommun", "Staden", None),
        ("Region Skåne", "Regionen", "Region Skåne"),
        ("Region Skåne", "Kommunen", None),
    ],
)
def test_only_a_city_calls_itself_staden(home: str, word: str, name: str | None) -> None:
    assert names(f"{home}\n\nSkrivelse\n2021-03-08\n\n{word} växer.\n", MentionKind.HOME) == [name]


def test_without_an_owner_nothing_is_the_city() -> None:
    assert names("En anteckning\n\nStaden växer.\n", MentionKind.HOME) == [None]


HEAD = "Örebro kommun\n\nSkrivelse\n2021-03-08\n\nOm samarbeten\n\n"


def test_the_network_is_the_one_that_the_passage_is_about() -> None:
    text = f"{HEAD}Eurocities har växt. Nätverket möts.\n\nEnergy Cities är mindre. Nätverket växer.\n"
    assert names(text, MentionKind.NETREF) == ["Eurocities", "Energy Cities"]


def test_a_network_that_nothing_named_stays_unresolved() -> None:
    assert names(f"{HEAD}Kommunen söker samarbete. Alliansen möts i maj.\n", MentionKind.NETREF) == [None]


def test_a_noun_that_fits_no_network_named_before_stays_unresolved() -> None:
    text = f"{HEAD}Eurocities möts i maj. Kampanjen pågår.\n"
    assert names(text, MentionKind.NETREF)[-1] is None


@pytest.mark.parametrize(
    ("passage", "topics"),
    [
        ("Forumet är ett annat. Malmö svarar för allt.", [None]),
        ("Forumet är ett annat. Malmö svarar för allt.\n\nAvgiften är låg.", [None, "Eurocities"]),
        ("Forumet är ett annat. Nätverket möts i maj. Avgiften är låg.", [None, "Eurocities"]),
        ("Resolutionen antogs i maj. Malmö svarar för allt.", ["Eurocities"]),
    ],
)
def test_behind_a_network_that_nothing_settles_the_passage_is_about_none(
    passage: str, topics: list[str | None]
) -> None:
    sentences = read(f"{HEAD}Eurocities möts i maj. {passage}\n").sentences
    after = [s.topic.label if s.topic is not None else None for s in sentences]
    start = next(n for n, s in enumerate(sentences) if s.text.startswith(("Forumet", "Resolutionen"))) + 1
    assert after[start:] == topics


def test_the_board_is_the_one_named_before() -> None:
    text = f"{HEAD}Kulturnämnden möts i maj. Nämnden har sju ledamöter.\n"
    assert names(text, MentionKind.BODYREF) == ["kulturnämnden"]


def test_i_am_who_was_given_the_word() -> None:
    text = f"{HEAD}Föredragande borgarrådet Karin Ek anför följande.\n\nJag delar kontorets syn.\n"
    assert names(text, MentionKind.SELF) == ["Karin Ek"]


def test_nobody_speaks_where_nobody_was_given_the_word() -> None:
    assert names(f"{HEAD}Jag delar kontorets syn.\n", MentionKind.SELF) == [None]


def test_a_genitive_is_one() -> None:
    (mention,) = mentions("Malmö stad\n\nSkrivelse\n2021-03-08\n\nStadens budget växer.\n", MentionKind.HOME)
    assert (mention.genitive, mention.words) == (True, "Stadens")


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Ystad anslöt sig 2010. Kommunen lämnade nätverket 2014.", None),
        ("Malmö betalar ingen avgift eftersom kommunen är grundare.", None),
        ("Liksom Malmö betalar kommunen ingen avgift.", "Örebro kommun"),
        ("Ett avtal slöts med Malmö. Kommunen betalar ingen avgift.", "Örebro kommun"),
    ],
)
def test_kommunen_may_be_the_one_that_the_passage_is_about(passage: str, name: str | None) -> None:
    assert names(f"{HEAD}{passage}\n", MentionKind.HOME) == [name]


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("Energy Cities har växt. Det samordnas av Eurocities. Nätverket möts.", ["Energy Cities"]),
        ("Nätverket möts. Senare nämns Eurocities.", [None]),
        ("Eurocities möts. Nu bildar gruppen Okända Kajer en förening.", [None]),
    ],
)
def test_what_acts_for_a_network_or_comes_later_is_not_meant(passage: str, found: list[str | None]) -> None:
    assert names(f"{HEAD}{passage}\n", MentionKind.NETREF) == found


@pytest.mark.parametrize(
    ("passage", "people"),
    [
        ("Karin Lind (S) får ordet. Hon tackar.", ["Karin Lind", "Karin Lind"]),
        ("Karin Lind (S) får ordet. Mötet dröjer. Sedan 2019 är hon ledamot.", ["Karin Lind", "Karin Lind"]),
        ("Karin Lind (S) får ordet. Han tackar.", ["Karin Lind"]),
        ("Karin Lind (S) och Per Ek (M) talar. Han tackar.", ["Karin Lind", "Per Ek", "Per Ek"]),
        (
            "Karin Lind (S) och Per Ek (M) talar. Han tackar. Hon går.",
            ["Karin Lind", "Per Ek", "Per Ek", "Karin Lind"],
        ),
        ("Sven Alm (S) och Per Ek (M) talar. Han tackar.", ["Sven Alm", "Per Ek"]),
        ("Kim Alm (S) och Per Ek (M) talar. Han tackar.", ["Kim Alm", "Per Ek"]),
        ("Per Ek (M) lämnade uppdraget till Zanobi Trezza. Han tackar.", ["Per Ek"]),
        ("Per Ek (M) talar.\n\nHan tackar.", ["Per Ek"]),
    ],
)
def test_a_pronoun_is_the_one_person_that_fits(passage: str, people: list[str]) -> None:
    assert names(f"{HEAD}{passage}\n", MentionKind.PERSON) == people


def test_an_antecedent_says_by_which_rule_it_was_found() -> None:
    text = (
        f"{HEAD}Eurocities möts i maj. Kommunen betalar. Nätverket växer. Karin Lind (S) talar. Hon tackar.\n"
    )
    rules = [m.settled for s in read(text).sentences for m in s.mentions if m.anaphor]
    assert rules == ["antecedent.own-paper@1", "antecedent.topic@1", "antecedent.pronoun@1"]


REPORT = (
    "Örebro kommun\n\nÅrsredovisning\n2021-03-08\n\n"
    "Internationellt arbete\n\nÖrebro är medlem i Eurocities.\n\n"
)


def _topics(text: str) -> dict[str, str | None]:
    return {s.text: s.topic.label if s.topic is not None else None for s in read(text).sentences}


@pytest.mark.parametrize("heading", ["Fritid", "Kultur och bibliotek", "3.2 Simhallen", "Vägar", "Grönytor"])
def test_a_heading_of_its_own_ends_what_the_passage_was_about(heading: str) -> None:
    text = f"{REPORT}{heading}\n\nAntalet besökare har ökat. Avgiften är 500 kronor.\n"
    assert _topics(text)["Avgiften är 500 kronor."] is None


@pytest.mark.parametrize("heading", ["Bakgrund", "Ekonomi", "Bedömning", "Medlemmar", "Årsmötet"])
def test_behind_a_heading_of_the_matter_it_goes_on(heading: str) -> None:
    text = f"{REPORT}{heading}\n\nAntalet städer har ökat. Avgiften är 500 kronor.\n"
    assert _topics(text)["Avgiften är 500 kronor."] == "Eurocities"


def test_under_a_heading_of_its_own_that_names_the_network_it_goes_on() -> None:
    text = f"{REPORT}Resor\n\nNätverket möts i maj. Avgiften är 500 kronor.\n"
    assert _topics(text)["Avgiften är 500 kronor."] == "Eurocities"


def test_in_a_matter_about_the_network_a_heading_of_its_own_ends_nothing() -> None:
    head = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\n"
    text = f"{head}Medlemskap i Eurocities\n\nNätet växer.\n\nKlimat\n\nArbetet går bra. Avgiften är låg.\n"
    assert _topics(text)["Avgiften är låg."] == "Eurocities"


PARTS = ("Fritid", "Vägar", "Grönytor", "Simhallen")


@pytest.mark.parametrize(("naming", "topic"), [(4, "Eurocities"), (3, "Eurocities"), (1, None), (0, None)])
def test_a_matter_that_mostly_names_the_network_is_about_it(naming: int, topic: str | None) -> None:
    named = (
        "Nätverket möts i maj." if number < naming else "Antalet har ökat." for number in range(len(PARTS))
    )
    parts = "".join(f"{heading}\n\n{text}\n\n" for heading, text in zip(PARTS, named, strict=True))
    text = f"{REPORT}{parts}Bad och lek\n\nAntalet besökare har ökat. Avgiften är 500 kronor.\n"
    assert _topics(text)["Avgiften är 500 kronor."] == topic


@pytest.mark.parametrize(
    "behind", ["<b>Förbundet</b>", "”de sju åarna”", '"havets vänner"', "*Kretsen*", "»Vattnet«"]
)
def test_a_name_that_is_set_apart_behind_the_noun_is_not_the_last_network_named(behind: str) -> None:
    text = f"{HEAD}Eurocities möts i maj. Örebro kommun är medlem i nätverket {behind}.\n"
    assert "Eurocities" not in names(text, MentionKind.NETREF)


@pytest.mark.parametrize("behind", ["sedan 2019", "(se bilaga)", ", ”bron” kallat av många", "– det största"])
def test_what_stands_behind_the_noun_and_is_no_name_leaves_it_its_network(behind: str) -> None:
    text = f"{HEAD}Eurocities möts i maj. Örebro kommun är medlem i nätverket {behind}.\n"
    assert names(text, MentionKind.NETREF)[-1] == "Eurocities"
