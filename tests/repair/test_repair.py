import os
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadsgraf.repair import Alignment, Repaired, explain, repair
from stadsgraf.repair.edits import apply
from stadsgraf.repair.lexicon import lexicon

# Enough damaged Swedish around a word to tell that the paper is damaged.
AROUND = (
    "Kommunstyrelsen foreslar att namnden far i uppdrag att aterkomma med ett forslag till vard. "
    "Det ar aven onskvart att fragan om vardskapet avgors fore arsskiftet och att kostnaden ryms i ramen.\n"
)


def repaired_line(line: str, known_names: tuple[str, ...] = ()) -> str:
    """The line as it comes back from a damaged paper."""
    return repair(AROUND + line, known_names=known_names).text.split("\n", 1)[1]


def test_a_short_foreign_name_is_not_made_a_rare_word() -> None:
    assert "Bodg" in repaired_line("Bodg kommune undertecknade forslaget.")


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        (
            "Namnden foreslar att ta pa sig vardskapet.",
            "Nämnden föreslår att ta på sig värdskapet.",
        ),
        ("Staden bor inga i styrgruppen under tre ar.", "Staden bör ingå i styrgruppen under tre år."),
        ("Det kan ske pa ett battre sitt.", "Det kan ske på ett bättre sätt."),
        ("en kulturndmndsordfdrande fran Hallands lan", "en kulturnämndsordförande från Hallands län"),
        ("avgiften 6ver- \nstiger", "avgiften över- \nstiger"),
        ("SARSKILT YTTRANDE OM FORSLAGET", "SÄRSKILT YTTRANDE OM FÖRSLAGET"),
        (
            "Fragan har hanskjutits till styrelsen, och avgiften erlaggs.",
            "Frågan har hänskjutits till styrelsen, och avgiften erläggs.",
        ),
        ("Forslagsstallaren avtackades.", "Förslagsställaren avtackades."),
    ],
)
def test_words(scanned: str, printed: str) -> None:
    assert repaired_line(scanned) == printed


def test_a_word_broken_at_the_end_of_a_line_is_read_as_one() -> None:
    assert (
        repaired_line("kultursamar-\nbetet och medlemsav-\ngif­ten")
        == "kultursamar-\nbetet och medlemsav-\ngif­ten"
    )
    assert repaired_line("stadens tjanste-\nutlatande") == "stadens tjänste-\nutlåtande"
    assert repaired_line("vard- och omsorgsnamnden") == "vård- och omsorgsnämnden"


@pytest.mark.parametrize(
    "line",
    [
        "Dnr 006-1137/2007, KS 2019/1587, § 14, bilaga 4a, 5 500 kr, 1.500 ecu, 31/10 2018, P4, A6",
        "registrator@orebro.se, www.malmo.se och https://boras.se/sok?far=1",
        "Institute for Strategic Dialogue och The House of All Nations for the People",
        "Medlemmar i International Council for Local Environmental Initiatives",
        "Samtal med Anders Lund, Karin Falk och Robert Hansen",
        "ICLEI, NATO, WHO, (KD), (FP) och USA:s",
    ],
)
def test_what_is_never_touched(line: str) -> None:
    assert repaired_line(line) == line


def test_english_text_is_left_alone() -> None:
    text = "The city joined the network for far more than a year, and its host is not a member of the board."
    assert repair(text) == Repaired(text, (), 0.0)


def test_names_of_registers_are_restored() -> None:
    line = "Deltagare kommer fran Tidaholms och Lulea kommuner samt fran Grasmarksby."
    assert "Gräsmarksby" in repaired_line(line, known_names=("Gräsmarksby",))
    assert "Gräsmarksby" not in repaired_line(line)
    assert repaired_line("HAPARANDA, LULEA", known_names=("Luleå kommun",)) == "HAPARANDA, LULEÅ"


def test_a_name_in_two_damaged_forms_is_restored() -> None:
    line = "Ordet gick till Grovenstam (M). Efter det talade Grévenstam om avgiften."
    assert repaired_line(line).count("Grövenstam") == 2
    assert "Grovenstam" in repaired_line(line.replace("é", "o"))


def test_the_paper_vouches_for_its_own_words() -> None:
    assert repaired_line("KONIG\noch Konig, som Kénig skrev") == "KÖNIG\noch König, som König skrev"


def test_strict_changes_no_more() -> None:
    text = AROUND + "Var kommun bor inga. Laget ar svart, och vagarna ar langa."
    strict, usual = repair(text, strict=True), repair(text)
    assert set(strict.edits) < set(usual.edits)


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("Handlaren heter Asa Backman.", "Handlaren heter Åsa Bäckman."),
        ("Handlaren heter Asa Backlund.", "Handlaren heter Åsa Backlund."),
        ("Ledamoten Bo Kornegard yrkar avslag.", "Ledamoten Bo Kornegård yrkar avslag."),
        ("Ledamoten Bo Spanglund yrkar avslag.", "Ledamoten Bo Spånglund yrkar avslag."),
        ("Ledamoten Bo Halldal yrkar avslag.", "Ledamoten Bo Halldal yrkar avslag."),
        ("Driften har i praktiken Overtagits av staden.", "Driften har i praktiken övertagits av staden."),
        ("Avgifter\n- Arsavgiften ar hog.", "Avgifter\n- Årsavgiften är hög."),
        ("Det galler Smastademas natverk.", "Det gäller Småstädernas nätverk."),
        ("De nordiska Storstaderna deltar.", "De nordiska Storstäderna deltar."),
        ("Mediemskapet galler.", "Medlemskapet gäller."),
        ("Ordet har Pieter van Laar, en van till staden.", "Ordet har Pieter van Laar, en vän till staden."),
        ("Den som hor Ijudet svarar.", "Den som hör ljudet svarar."),
        ("Forvalmingen svarar.", "Förvaltningen svarar."),
        ("Hon reser till Liibeck och Gdarisk.", "Hon reser till Lübeck och Gdańsk."),
        ("PROTOKOLL FRAN SAMMANTRADET", "PROTOKOLL FRÅN SAMMANTRÄDET"),
        ("Det galler fr o m i dag.", "Det gäller fr o m i dag."),
        ("Han hann gira i tid.", "Han hann gira i tid."),
        ("Handlaren heter Bo Bergsang.", "Handlaren heter Bo Bergsäng."),
        ("Det ppnar i augusti.", "Det öppnar i augusti."),
        ("Det gar en vag Over berget.", "Det går en väg över berget."),
        ("Fragan om mediemskap avgors.", "Frågan om medlemskap avgörs."),
        ("Det ar 38-arig hamn.", "Det är 38-årig hamn."),
        ("Motet halls i Vaxj6.", "Mötet hålls i Växjö."),
    ],
)
def test_names_and_plain_letters(scanned: str, printed: str) -> None:
    assert repaired_line(scanned, known_names=("Växjö",)) == printed


def test_a_bar_that_stands_for_a_word_is_read() -> None:
    assert repaired_line("Staden ar med. | ar ar avgiften hog.") == "Staden är med. I år är avgiften hög."
    assert repaired_line("kommunen tillstyrker | ett yttrande") == "kommunen tillstyrker i ett yttrande"


def test_an_r_that_stands_for_a_word_is_read() -> None:
    assert repaired_line("Staden r med i foreningen.") == "Staden är med i föreningen."
    assert repaired_line("Det skedde tre r senare.") == "Det skedde tre år senare."
    assert repaired_line("Storheterna r och R, P. r") == "Storheterna r och R, P. r"


def test_capitals_are_read_as_capitals() -> None:
    line = "Forbundet (NDS) bildades 2014."
    assert "(NDS)" in repaired_line(line, known_names=("Näs",))


def test_a_party_is_no_heading() -> None:
    assert "Marja-Liisa" in repaired_line("Narvarande: Karl Falk (KD), Marja-Liisa Benneck (S)")


def test_a_real_word_needs_more_than_a_likelier_one() -> None:
    line = "vi drog en kant runt den"
    assert repaired_line(line) == line


def test_the_bars_of_a_table_stay() -> None:
    for line in ("| Ar | Avgift |", "Namn | Belopp", "| 2019 | 500", "Staden | Malmo"):
        assert repaired_line(line).count("|") == line.count("|")


@given(st.text() | st.text("aåäöoéd6&4G -\n.irnst", max_size=80))
@settings(deadline=None)
def test_any_text_can_be_repaired(text: str) -> None:
    check(text, repair(text))


@given(st.lists(st.sampled_from(sorted(lexicon().words.log_probability)[::97]), max_size=25))
@settings(deadline=None)
def test_any_damaged_words_can_be_repaired(words: list[str]) -> None:
    text = AROUND + " ".join(words).replace("å", "a").replace("ä", "é").replace("ö", "6")
    check(text, repair(text))


def check(text: str, done: Repaired) -> None:
    assert apply(text, done.edits) == done.text
    assert len(done.text.split()) == len(text.split())
    assert done.text.count("\n") == text.count("\n")
    assert list(done.edits) == sorted(done.edits, key=lambda edit: edit.start)
    assert all(one.end <= two.start for one, two in zip(done.edits, done.edits[1:], strict=False))
    assert 0 <= done.damage <= 1
    alignment = Alignment.from_edits(done.edits)
    assert alignment.to_source(0, len(done.text)) == (0, len(text))


@pytest.mark.parametrize("word", ["a" * 45, "o6" * 22, "éaidé" * 9, "x" * 100_000, "a-" * 5_000])
def test_a_long_token_takes_no_long_time(word: str) -> None:
    start = time.process_time()
    assert repaired_line(word) == word
    assert time.process_time() - start < 1


def test_the_white_space_and_the_marks_stay() -> None:
    text = "\ufeff" + AROUND.replace(" ", "\u00a0 ") + "\tforslag\r\n\f  \u2028foreslar\u0301  "
    done = repair(text)
    assert [each for each in done.text if not each.isalpha()] == [each for each in text if not each.isalpha()]


def test_the_same_text_gives_the_same_edits_in_any_process() -> None:
    program = "import sys; from stadsgraf.repair import explain; print(explain(sys.argv[1]))"
    text = AROUND + "Staden bor inga i natverket pa ett battre sitt."
    runs = {
        subprocess.run(
            [sys.executable, "-c", program, text],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {f"{explain(text)}\n"}
