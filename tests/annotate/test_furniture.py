"""Heads, feet, page numbers and strips to sign of the styles that councils print, and what they are not."""

import pytest

from stadsgraf.annotate.layout import blocks
from stadsgraf.annotate.numbering import is_page_number
from tests.extract.helpers import read

FIRST = (
    "Nämnden har prövat frågan i två omgångar och hört alla som berörs av den.\n\n"
    "Samarbetet har pågått länge och omfattar i dag många städer i flera län, och de\n"
)
SECOND = "städer som hör dit möts varje år.\n\nMer står inte att läsa om saken i handlingarna.\n"
WHOLE = (
    "Samarbetet har pågått länge och omfattar i dag många städer i flera län, och de städer som hör dit "
    "möts varje år."
)


def flat(text: str) -> list[str]:
    return [block.text for block in blocks(text)[0]]


@pytest.mark.parametrize(
    "number",
    ["4", "- 4 -", "– 4 –", "[4]", "Sida 4", "Sid 4", "s. 4", "Blad 4", "4(17)", "4 (17)", "Sida 4 (17)",
     "4 av 17", "Sida 4 av 17", "4/17", "SIDA 4/17", "Sida: 4"],
)  # fmt: skip
def test_page_numbers_of_all_styles(number: str) -> None:
    assert is_page_number(number)
    assert WHOLE in flat(f"{FIRST}\n{number}\n\f{SECOND}")
    assert WHOLE in flat(f"{FIRST}\f{number}\n\n{SECOND}")


@pytest.mark.parametrize(
    "line", ["§ 4", "2019", "4 kr", "4 2019", "2019-03-12", "4. Ja", "Sidan är tom", "12 34"]
)
def test_other_numbers_are_no_page_numbers(line: str) -> None:
    assert not is_page_number(line)


@pytest.mark.parametrize(
    "strip",
    [
        "Justerandes sign",
        "Justerandes signatur",
        "JUSTERANDES SIGN.",
        "Justerandes sign                      Utdragsbestyrkande",
        "Justerandes sign | Utdragsbestyrkande",
        "Just. sign.        Just. sign.       Utdragsbestyrkande",
        "Ordförandes sign   Justerandes sign",
        "Ordförandens sign.    Sekreterarens sign.",
        "Protokollsjusterarnas sign",
        "Utdragsbestyrkande",
        "Utdragsbestyrkande ____________",
        "Sign ______   Sign ______",
        "Justerandes sign\n__________   __________",
        "_________________\nJusterandes sign",
    ],
)
def test_strips_to_sign_are_set_aside(strip: str) -> None:
    assert WHOLE in flat(f"{FIRST}\n{strip}\n\f{SECOND}")


@pytest.mark.parametrize(
    "line",
    ["Justerande: Anna Berg", "Ordförande Anna Berg", "Signaturen är bytt ut", "Justeras den 4 mars 2019"],
)
def test_who_checks_and_who_chairs_is_no_strip(line: str) -> None:
    assert line in flat(f"{FIRST}{SECOND}\n{line}\n\nSlut.\n")


FOUR_LINES = "Sammanträdesprotokoll\nKommunstyrelsen\n2019-03-12\nSida {} (17)\n\n"
ALTERNATING = ("Kommunstyrelsen   2019-03-12   {}\n\n", "{}   2019-03-12   Kommunstyrelsen\n\n")


def test_a_head_of_four_lines_recurs_with_another_number() -> None:
    text = "\f".join((FOUR_LINES.format(4) + FIRST, FOUR_LINES.format(5) + SECOND))
    assert WHOLE in flat(text)
    assert flat(text)[0] == "Sammanträdesprotokoll Kommunstyrelsen 2019-03-12"


def test_a_head_changes_sides() -> None:
    text = "\f".join((ALTERNATING[0].format(4) + FIRST, ALTERNATING[1].format(5) + SECOND))
    assert WHOLE in flat(text)


def test_a_head_without_form_feeds_parts_pages() -> None:
    head = "VÄXJÖ KOMMUN          Protokoll          Sida {} (3)\nKommunstyrelsen       2019-03-12\n\n"
    more = "".join(f"Rad {number} har sin egen text.\n\n" for number in range(8))
    text = head.format(1) + more + FIRST + "\n" + head.format(2) + SECOND + more + head.format(3) + more
    assert WHOLE in flat(text)
    assert len({block.page for block in blocks(text)[0]}) == 3


def test_a_bare_number_at_the_edge_of_a_head_parts_pages_and_that_of_a_row_does_not() -> None:
    more = "".join(f"Stycke {number} har sin egen text, som står här.\n\n" for number in range(16))
    text = f"Kommunstyrelsen     1\n\n{more}{FIRST}\n2     Kommunstyrelsen\n\n{SECOND}{more}"
    assert WHOLE in flat(text)
    rows = "Post      1\n\nEtt stycke.\n\nPost      2\n\nEtt stycke.\n\nPost      3\n\n"
    assert len({block.page for block in blocks(rows * 2)[0]}) == 1


FOOT = (
    "Postadress       Besöksadress     Telefon          Organisationsnr\n"
    "Box 100          Storgatan 1      0470-410 00      212000-0662\n"
    "351 12 Växjö     www.vaxjo.se     info@vaxjo.se\n"
)


def test_an_address_at_the_foot_is_set_aside_on_every_page() -> None:
    assert WHOLE in flat(f"{FIRST}\n{FOOT}\f{SECOND}\n{FOOT}")
    assert WHOLE in flat(f"{FIRST}\n{FOOT}\f{SECOND}")


def test_the_head_of_another_paper_in_the_file_stays() -> None:
    head = "LUNDS KOMMUN\nProtokoll {}\n\n"
    parts = read("\f".join((head.format("2019-03-12") + FIRST, head.format("2019-04-02") + SECOND))).parts
    assert [part.date for part in parts][:1] == ["2019-03-12"]
    assert "Protokoll 2019-04-02" in flat(
        "\f".join((head.format("2019-03-12") + FIRST, head.format("2019-04-02") + SECOND))
    )


def test_what_recurs_in_the_text_stays() -> None:
    again = "Kommunen föreslår att ansökan lämnas in.\n\nVi håller med och har inget att tillägga.\n\n"
    text = f"Rubrik ett\n\nText i början.\n\n{again}\f{again}Rubrik två\n\nText i slutet.\n"
    assert flat(text).count("Kommunen föreslår att ansökan lämnas in.") == 2


def test_a_quote_across_a_page_holds_the_head_and_the_sentence_does_not() -> None:
    text = "\f".join((FOUR_LINES.format(4) + FIRST, FOUR_LINES.format(5) + SECOND))
    paper = read(text)
    sentence = next(item for item in paper.sentences if item.text.startswith("Samarbetet"))
    span = paper.source_span(sentence, 0, len(sentence.text))
    assert "Sida 5 (17)" in text[span.start : span.end]
    assert sentence.text == WHOLE


HEADED = "ÖREBRO KOMMUN     Protokoll\nKommunstyrelsen\n"
SHORT = "Nämnden tackar för svaret.\n"


@pytest.mark.parametrize(
    ("head", "pages"),
    [
        (HEADED, (SHORT, SHORT, SHORT)),
        (
            "LUNDS KOMMUN\nTjänsteskrivelse   2019-03-12\nDnr KS 2019/12\n",
            (SHORT, "Text två.\n", "Text tre.\n"),
        ),
        ("Mora kommun   Kallelse\n", ("Ärende ett\n", "Ärende två\n", "Ärende tre\n")),
        ("Kulturnämnden   Sida 1 (3)\n2019-03-12\n", (SHORT, SHORT, SHORT, SHORT)),
    ],
)
def test_a_head_on_every_page_stays_on_the_first(head: str, pages: tuple[str, ...]) -> None:
    text = "\f".join(f"{head}\n{page}" for page in pages)
    found = " ".join(flat(text))
    for words in (line.split("   ")[0] for line in head.splitlines()):
        assert found.count(words) == 1


def test_a_page_of_a_head_alone_keeps_it() -> None:
    text = "\f".join((HEADED, HEADED + f"\n{SHORT}", HEADED + f"\n{SHORT}"))
    assert flat(text)[0] == "ÖREBRO KOMMUN Protokoll"
    assert read(text).home is not None


@pytest.mark.parametrize("foot", ["Kommunens arkiv 2019", "Blad 4", "Kvarnen, Storgatan 1"])
def test_what_stands_at_the_foot_of_every_page_goes_on_the_first_too(foot: str) -> None:
    more = "".join(f"Rad {number} har sin egen text.\n\n" for number in range(6))
    text = "\f".join(f"{HEADED}\n{more}Del {part}.\n\n{foot}\n" for part in ("ett", "två", "tre"))
    assert foot not in flat(text)


def test_an_address_goes_from_a_short_first_page_too() -> None:
    text = f"{HEADED}\n{FOOT}\f{SECOND}\n{FOOT}"
    assert not any("Storgatan 1" in block for block in flat(text))


def test_a_foot_goes_from_a_short_later_page() -> None:
    more = "".join(f"Rad {number} har sin egen text.\n\n" for number in range(6))
    pages = (f"{HEADED}\n{more}Del ett.", "Del två.", "Del tre.")
    assert "Kommunens arkiv" not in flat("\f".join(f"{page}\n\nKommunens arkiv\n" for page in pages))


@pytest.mark.parametrize(
    ("mark", "following"),
    [
        ("§ 41          Dnr 213/96 008", "§ 42          Dnr 58/97 008"),
        ("§ 4", "§ 5"),
        ("Ärendenr 12/98", "Ärendenr 13/98"),
        ("Dnr: 101/04", "Dnr: 99/04"),
    ],
)
def test_the_number_of_the_next_matter_is_no_head(mark: str, following: str) -> None:
    head = "VÄXJÖ KOMMUN          Protokoll          Sida {} (3)\nKommunstyrelsen       2019-03-12\n\n"
    pages = (
        head.format(1) + FIRST,
        f"{head.format(2)}{mark}\n\n{FIRST}",
        f"{head.format(3)}{following}\n\n{SECOND}",
    )
    found = flat("\f".join(pages))
    assert " ".join(mark.split()) in found
    assert " ".join(following.split()) in found


@pytest.mark.parametrize("again", ["§ 41 forts", "Kommunstyrelsen  2019-03-12  Sida {} § 7", "Dnr 213/96"])
def test_the_number_of_the_same_matter_again_is_a_head(again: str) -> None:
    text = "\f".join((f"{again.format(1)}\n\n{FIRST}", f"{again.format(2)}\n\n{SECOND}"))
    assert WHOLE in flat(text)
