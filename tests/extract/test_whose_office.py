"""Whose an office is, who only stands ready for it, is proposed for it, or has it for somebody else."""

import pytest

from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.extract import attendance, elections, offices, roles
from stadsgraf.extract.act_signers import signers
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, read, table

HEAD = "NACKA KOMMUN\nKulturnämnden\nProtokoll 2021-03-04\n\n§ 4 Läget i länet\n\nÄrendet\n\n"
LIST = "NACKA KOMMUN\nKulturnämnden\nProtokoll 2021-03-04\n\nBeslutande\nEva Lundh (S), ordförande\n"
WHO = (Property.MEMBER, Property.ROLE, Property.ORGANIZATION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byggnadsnämndens nya ordförande Kari Stenbeck (M) talade.", ("ordförande", "byggnadsnämnden")),
        ("Kommunens kulturchef Kari Stenbeck talade.", ("kulturchef", "Nacka kommun")),
        ("Sedan hälsas kulturchef Kari Stenbeck välkommen.", ("kulturchef", "Nacka kommun")),
        ("Kulturchef Kari Stenbeck på kulturförvaltningen talade.", ("kulturchef", "Nacka kommun")),
        ("Förbundsordföranden Kari Stenbeck talade.", ("förbundsordförande", "")),
        ("Vikarierande kulturchef Kari Stenbeck talade.", ("vikarierande kulturchef", "Nacka kommun")),
        ("Den tillförordnade kulturchefen Kari Stenbeck talade.", ("tf. kulturchef", "Nacka kommun")),
        ("Stf. ordförande Kari Stenbeck (M) talade.", ("ställföreträdande ordförande", "kulturnämnden")),
    ],
)
def test_the_owner_of_a_title_and_the_word_for_acting_are_kept(text: str, expected: tuple[str, str]) -> None:
    assert table(drafts(HEAD + text, roles.extract), *WHO) == {("Kari Stenbeck", *expected)}


@pytest.mark.parametrize(
    "text",
    [
        "Villaägarnas ordförande Kari Stenbeck talade.",
        "Båtklubbens ordförande Kari Stenbeck talade.",
        "Till sist talade bolagets nye ordförande Kari Stenbeck.",
        "Dess ordförande Kari Stenbeck talade.",
        "Högskolans rektor Kari Stenbeck talade.",
        "Mötets ordförande Kari Stenbeck talade.",
        "Samordnare Kari Stenbeck på polismyndigheten talade.",
        "Strateg Kari Stenbeck hos regionförbundet talade.",
        "Kommunalråden Kari Stenbeck (M) och Bo Rahm (S) i Lund talade.",
        "Ordföranden Kari Stenbeck (M) i byggnadsnämnden talade.",
        "Kommunstyrelsens ordförande i Lund, Kari Stenbeck (M), talade.",
    ],
)
def test_an_office_of_others_is_none_of_the_body_that_sits(text: str) -> None:
    assert drafts(HEAD + text, roles.extract) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gruppen föreslår att Kari Stenbeck (M) väljs till ordförande i byggnadsnämnden.",
        "Kari Stenbeck (M) utses till ordförande för mötet.",
        "Kari Stenbeck (M) väljs till ordförande under § 5.",
        "Kari Stenbeck (M) utses till ersättare för justeraren.",
        "Kari Stenbeck (M) utses till ombud i Eurocities under förutsättning att kommunen går med.",
        "Till ledamot i byggnadsnämnden utses Kari Stenbeck (M) om hon tackar ja.",
        "Förslag till justerare: Kari Stenbeck (M).",
        "Kandidaten till ny ordförande Kari Stenbeck (M) talade.",
    ],
)
def test_a_proposed_or_passing_office_is_none(text: str) -> None:
    assert drafts(HEAD + text, roles.extract) == []
    assert drafts(HEAD + text, offices.extract) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Övriga\nBo Rahm (S), ordförande i byggnadsnämnden\n", {("ordförande", "byggnadsnämnden")}),
        ("Övriga\nByggnadsnämndens ordförande Bo Rahm (S)\n", {("ordförande", "byggnadsnämnden")}),
        ("Bo Rahm (S), ordförande i kulturnämnden\n", {("ordförande", "kulturnämnden")}),
        ("Bo Rahm (S), ordförande i Kulturföreningen Kvarnen\n", {("ledamot", "kulturnämnden")}),
        ("Övriga\nBo Rahm, ordförande i Kulturföreningen Kvarnen\n", set()),
        ("Övriga\nBo Rahm, sekreterare i hembygdsföreningen\n", set()),
        ("Övriga\nHembygdsföreningens ordförande Bo Rahm\n", set()),
        ("Övriga\nOrdförande Bo Rahm från Kvarnens vänner\n", set()),
        ("Övriga\nBo Rahm, kulturchef, Solna stad\n", set()),
        ("Övriga\nBo Rahm, t.f. kulturchef\n", {("tf. kulturchef", "Nacka kommun")}),
        (
            "Övriga\nVikarierande kommunsekreterare Bo Rahm\n",
            {("vikarierande kommunsekreterare", "Nacka kommun")},
        ),
        ("\nJusterare\nEva Lundh, ersättare för justerare: Bo Rahm\n", set()),
        ("\nJusterare: Eva Lundh (ordinarie), Bo Rahm (ersättare)\n", set()),
        ("Inga Vall (M) §§ 1–3, ersätts av Bo Rahm (M)\n", {("tjänstgörande ersättare", "kulturnämnden")}),
    ],
)
def test_guests_reserves_and_those_who_take_over(line: str, expected: set[tuple[str, str]]) -> None:
    found = table(drafts(LIST + line, attendance.extract), *WHO)
    assert {row[1:] for row in found if row[0] == "Bo Rahm"} == expected


def test_whoever_is_replaced_is_a_member() -> None:
    found = table(
        drafts(LIST + "Inga Vall (M) §§ 1–3, ersätts av Bo Rahm (M)\n", attendance.extract),
        Property.MEMBER,
        Property.ROLE,
        Property.REPLACES,
    )
    assert ("Inga Vall", "ledamot", "") in found
    assert ("Bo Rahm", "tjänstgörande ersättare", "Inga Vall") in found


COPIES = """§ 7 Svar

Kulturnämnden antar svaret.

Beslutet skickas till
Kommunstyrelsens ordförande
Kari Stenbeck
Ekonomichef
Bo Rahm, utredare
"""


def test_lines_of_a_list_of_copies_are_not_joined() -> None:
    text = HEAD + COPIES
    found = [*drafts(text, roles.extract), *drafts(text, attendance.extract), *drafts(text, offices.extract)]
    assert not any("Kari Stenbeck" in row for row in table(found, *WHO))


def test_who_signs_below_a_list_of_copies_is_read() -> None:
    text = HEAD + COPIES + "\n\nInga Vall                Sten Ask\nStadsdirektör            Kulturchef\n"
    found = table(drafts(text, attendance.extract), *WHO)
    assert found == {
        ("Inga Vall", "stadsdirektör", "Nacka kommun"),
        ("Sten Ask", "kulturchef", "Nacka kommun"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kari Stenbeck (M) utses till kommunens ombud vid årsmötet i Eurocities.",
            ("Kari Stenbeck", "ombud", "Eurocities"),
        ),
        (
            "Man har valt Kari Stenbeck (M) till ledamot i kulturnämnden efter Bo Rahm (M), som avsagt sig.",
            ("Kari Stenbeck", "ledamot", "kulturnämnden"),
        ),
        ("Koldings förre borgmästare Kari Stenbeck talade.", ("Kari Stenbeck", "borgmästare", "")),
    ],
)
def test_what_is_no_passing_and_no_foreign_office(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in table(drafts(f"{HEAD}Eurocities är ett nätverk. {text}", roles.extract), *WHO)


def test_a_title_behind_a_name_is_not_the_next_ones() -> None:
    text = HEAD + "Där var Eva Lundh (S), ordförande i byggnadsnämnden, Kari Stenbeck (M), och Bo Rahm (C)."
    assert not any(row[0] == "Kari Stenbeck" for row in table(drafts(text, offices.extract), *WHO))


STAGGERED = """NACKA KOMMUN
Kulturförvaltningen
Tjänsteskrivelse 2021-03-04

Nämnden bör svara.

Kari Stenbeck
Tf kommundirektör                      Bo Rahm
                                       Utredare
"""


def test_a_title_under_one_name_is_not_that_of_the_next_column() -> None:
    found = table(drafts(STAGGERED, attendance.extract), *WHO)
    assert ("Kari Stenbeck", "tf. kommundirektör", "Nacka kommun") in found
    assert not any(row[0] == "Bo Rahm" and row[1] == "tf. kommundirektör" for row in found)


MOTION = """Motion till kommunfullmäktige i Nacka 2021-03-04

Vi föreslår att kommunen går med i Eurocities.

Kari Stenbeck (M)      Eva Lundh (S)

Kopia: Bo Rahm (C)
"""


def test_who_gets_a_copy_does_not_sign() -> None:
    paper = read(MOTION)
    sentence = next(s for s in paper.sentences if s.text.startswith("Vi "))
    we = Mention(MentionKind.SELF, 0, 2, "Vi")
    assert [name.label for name in signers(paper, sentence, [we])] == ["Kari Stenbeck", "Eva Lundh"]


def test_whoever_is_succeeded_is_not_elected() -> None:
    text = (
        "NACKA KOMMUN\nKommunfullmäktige\nProtokoll 2021-03-04\n\n§ 4 Val\n\nKommunfullmäktiges beslut\n\n"
        "Till ersättare i kulturnämnden efter Eva Lundh (S) väljs Bo Rahm (S)."
    )
    known = drafts(text, offices.extract)
    paper = read(text)
    sentence = paper.sentences[-1]
    given = elections.elected(paper, sentence, (0, len(sentence.text)), known)
    assert table(given, Property.MEMBER) == {("Bo Rahm",)}
