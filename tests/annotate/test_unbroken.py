"""Text that lost its line ends: a page or a paper on one line is cut where a reader would cut it."""

import pytest

from stadsgraf.annotate.layout import blocks
from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import attendance
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, read, table

FILL = "Frågan har prövats i flera omgångar, och alla som berörs av den har fått säga sitt. "
MINUTES = (
    "VÄXJÖ KOMMUN Sammanträdesprotokoll Kommunstyrelsen 2019-03-12 Sida 1 (2) "
    "Plats och tid: Kommunhuset, kl. 13.00 "
    "Beslutande: Anna Berg (S), ordförande Bo Ek (M) Cecilia von Dahl (C) "
    "Tjänstgörande ersättare: Gun Holm (S) för Dan Ås (S) Ersättare: Ivar Jonsson (M) "
    "Tjänstemän: Karin Lo, kanslichef Justerare: Bo Ek "
    "§ 45 Dnr KS 2019/123 Utträde ur Eurocities Beslut Kommunstyrelsen beslutar att lämna Eurocities. "
    f"Sammanfattning Växjö kommun är medlem i Eurocities. {FILL}"
    "Yrkanden Bo Ek (M) yrkar avslag på förslaget. "
    "VÄXJÖ KOMMUN Sammanträdesprotokoll Kommunstyrelsen 2019-03-12 Sida 2 (2) "
    f"§ 46 Val av ombud Beslut Kommunstyrelsen väljer Gun Holm. Bakgrund {FILL}"
    "Reservation Bo Ek (M) reserverar sig. Vid protokollet"
)


def sections(paper: Paper) -> list[tuple[SectionKind, str]]:
    return [(section.kind, section.heading) for section in paper.sections if section.heading]


def test_minutes_on_one_line_have_their_matters_and_sections() -> None:
    paper = read(MINUTES)
    assert [(case.paragraph, case.title, case.number) for case in paper.cases[1:]] == [
        ("45", "Utträde ur Eurocities", "KS 2019/123"),
        ("46", "Val av ombud", ""),
    ]
    assert [heading for _, heading in sections(paper)] == [
        "Beslutande:",
        "Beslut",
        "Sammanfattning",
        "Yrkanden",
        "Beslut",
        "Bakgrund",
        "Reservation",
    ]
    part = paper.parts[0]
    assert (part.genre, part.body and part.body.label, part.date) == (
        "protokoll",
        "kommunstyrelsen",
        "2019-03-12",
    )
    assert paper.home is not None
    assert paper.home.label == "Växjö kommun"


def test_the_head_of_a_page_within_the_line_is_set_aside_but_for_the_first() -> None:
    made, aside = blocks(MINUTES)
    assert sum("VÄXJÖ KOMMUN" in block.text for block in made) == 1
    assert "VÄXJÖ KOMMUN" in {line.text for line in aside}


def test_those_present_are_read_from_one_line() -> None:
    found = table(drafts(MINUTES, attendance.extract), Property.MEMBER, Property.ROLE)
    assert found == {
        ("Anna Berg", "ordförande"),
        ("Bo Ek", "ledamot"),
        ("Cecilia von Dahl", "ledamot"),
        ("Gun Holm", "tjänstgörande ersättare"),
        ("Dan Ås", "ledamot"),
        ("Ivar Jonsson", "ersättare"),
        ("Karin Lo", "kanslichef"),
        ("Bo Ek", "justerare"),
    }


@pytest.mark.parametrize(
    ("line", "headings"),
    [
        ("Ärendet Motion om nätverk har lämnats in. Beslut Vi avslår den.", ["Ärendet", "Beslut"]),
        (
            "Nu är det sagt. Mina synpunkter Kultur är viktig. Beredning Nämnden har svarat.",
            ["Mina synpunkter", "Beredning"],
        ),
        ("Det är allt. Kulturnämnden Kulturnämnden beslutade att avstå.", ["Kulturnämnden"]),
        ("Det är allt. Kommunstyrelsen Reservation anfördes av Bo Ek (M).", ["Kommunstyrelsen"]),
        ("Avgiften är låg. Kontorets bedömning Kommunen bör gå med.", ["Kontorets bedömning"]),
        ("Så är det. Bilagor 1. Brev från nätverket 2. Stadgar för nätverket", ["Bilagor"]),
        ("Så är det. 2. Bakgrund Nätverket är nytt.", ["2. Bakgrund"]),
        (
            "Ska besvaras. Förslag till beslut i kommunfullmäktige Motionen avslås.",
            ["Förslag till beslut i kommunfullmäktige"],
        ),
        ("Nämnden är enig. Reservationer Bo Ek (M) reserverar sig.", ["Reservationer"]),
    ],
)
def test_headings_within_a_line(line: str, headings: list[str]) -> None:
    assert [heading for _, heading in sections(read(FILL * 4 + line))] == headings


@pytest.mark.parametrize(
    "line",
    [
        "Enligt Beslut Kommunstyrelsen § 5 ska det ske.",
        "Det framgår av kommunens beslut Den 3 maj gäller.",
        "Så sade kommunstyrelsen Anna Berg ringde.",
        "Se Bilaga 1 Kartan visar det, och enligt § 12 Kommunallagen gäller det.",
        "Den 24 september 2013, § 171, beslutade nämnden så.",
        "Föredragande borgarrådet Hedvig Ros anför detta.",
    ],
)
def test_words_of_headings_within_a_sentence_are_none(line: str) -> None:
    paper = read(FILL * 4 + line)
    assert sections(paper) == []
    assert [case.paragraph for case in paper.cases] == [""]


def test_items_of_a_list_are_found_by_their_count() -> None:
    text = (
        FILL * 4
        + "Vi föreslår följande. 1. Staden går med. 2. Avgiften betalas. Det är allt. Kostnaden är 3. Ja."
    )
    assert [s.text.strip() for s in read(text).sentences if s.item] == [
        "1. Staden går med.",
        "2. Avgiften betalas.",
    ]


@pytest.mark.parametrize("separator", ["\n", "\n\n", "\f"])
def test_pages_of_a_line_each_are_one_text(separator: str) -> None:
    pages = [f"{FILL * 4}Nätverket möts i 1", f"en av städerna varje år. {FILL * 4}Slut. 2"]
    made, aside = blocks(separator.join(pages))
    assert {line.text for line in aside} == {"1", "2"}
    assert "Nätverket möts i en av städerna varje år." in " ".join(block.text for block in made)


def test_a_signature_is_not_read_crosswise() -> None:
    text = (
        FILL * 4
        + "Underskrifter Sekreterare ........ Karin Lo Ordförande ........ Anna Berg Justerare ........ Bo Ek"
    )
    text = "Växjö kommun Protokoll Kommunstyrelsen 2019-03-12 Sida 1 (1) " + text
    assert table(drafts(text, attendance.extract), Property.MEMBER, Property.ROLE) == {
        ("Karin Lo", "sekreterare"),
        ("Anna Berg", "ordförande"),
        ("Bo Ek", "justerare"),
    }


def test_every_word_of_a_line_is_kept() -> None:
    made, aside = blocks(MINUTES)
    kept = " ".join([*(block.text for block in made), *(line.text for line in aside)])
    assert sorted(kept.split()) == sorted(MINUTES.split())
