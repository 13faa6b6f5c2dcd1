import pytest

from stadsgraf.extract.attendance import extract
from stadsgraf.vocabulary import Derivation, Property
from tests.extract.helpers import drafts, labels, quotes, table

COLUMNS = """ÖRNDALS KOMMUN            PROTOKOLL              Sida 1(12)
Socialnämnden            2021-05-27

Beslutande ledamöter
Ann-Marie Ekvall (S)             Ordförande
Kent Dahlbom (M)                 Vice ordförande
Moa Liljedal (KD)
Ibrahim Saleh (S)                ersätter Kerstin Blomster (S)

Närvarande ersättare
Rut Sandal (C)

Närvarande tjänstepersoner
Eva Mobrink                      Socialchef
Per Hultin                       Sekreterare

Justerare         Moa Liljedal
"""
RUN_ON = """ÖRNDALS KOMMUN
Kommunstyrelsen
Protokoll 1992-02-11

Närvarande: Karl Edlund (s), ordf, Greta Sjöbom (m), 1:e v ordf, Arne Kvick (c), Bengt Almroth
(fp) samt Olle Rasken (s), ers. för Maj Lundell (s), Ruben Fors (m), ej tjänstgörande

Övriga: stadsdirektör Rune Palmer, kanslichef Inga Berghult
Sekreterare: Tore Lindell

§ 12 Vänortsutbyte

Ersättare kan yttra sig. Karl Edlund (s) yrkar bifall.
"""
TORN_WITH_SERVING = """ÖRNDALS KOMMUN
Tekniska nämnden

Plats och tid

Beslutande

Ej tjänstgörande
ersättare

Övriga närvarande

Justerare

PROTOKOLL
2014-05-06

Stadshallen, kl 17.00-18.10

Lena Fridh (S), ordförande

Olof Wassén (M)

Karin Mauritzon (MP), ersätter Kjell Sundbom (C)

Hugo Berlin-Ek (V)

Jan Tollman, gatuchef
Mia Perselius, sekreterare

Olof Wassén (M)
"""

TORN = """ÖRNDALS KOMMUN
Tekniska nämnden

Plats och tid

Beslutande

Ersättare

Tjänstemän

Justerare

PROTOKOLL
2014-05-06

Stadshallen, kl 17.00-18.10

Lena Fridh (S), ordförande
Olof Wassén (M), vice ordförande
Karin Mauritzon (MP)

Hugo Berlin-Ek (V)

Jan Tollman, gatuchef
Mia Perselius, sekreterare

Karin Mauritzon

§ 5 Cykelbana
"""
BROKEN_HEADINGS = """Region Västmark
Regionstyrelsen
Protokoll
2018-11-07

Närvarande
ledamöter:        Mats Broling (M), ordförande, Lise Hedman (C), vice ordförande, Kaj Broby (S)

Ej tjänstgörande  Arvid Bromark (L)
ersättare         Stina Elghult (L), från kl. 10

Frånvarande
Hans Bovall (V)

Underskrifter
Sekreterare       ........................
                  Alva Tengroth
"""
LISTS = [
    (
        COLUMNS,
        {
            ("Ann-Marie Ekvall", "ordförande", "socialnämnden", ""),
            ("Kent Dahlbom", "vice ordförande", "socialnämnden", ""),
            ("Moa Liljedal", "ledamot", "socialnämnden", ""),
            ("Ibrahim Saleh", "tjänstgörande ersättare", "socialnämnden", "Kerstin Blomster"),
            ("Kerstin Blomster", "ledamot", "socialnämnden", ""),
            ("Rut Sandal", "ersättare", "socialnämnden", ""),
            ("Eva Mobrink", "socialchef", "", ""),
            ("Per Hultin", "sekreterare", "socialnämnden", ""),
            ("Moa Liljedal", "justerare", "socialnämnden", ""),
        },
    ),
    (
        RUN_ON,
        {
            ("Karl Edlund", "ordförande", "kommunstyrelsen", ""),
            ("Greta Sjöbom", "1:e vice ordförande", "kommunstyrelsen", ""),
            ("Arne Kvick", "ledamot", "kommunstyrelsen", ""),
            ("Bengt Almroth", "ledamot", "kommunstyrelsen", ""),
            ("Olle Rasken", "tjänstgörande ersättare", "kommunstyrelsen", "Maj Lundell"),
            ("Maj Lundell", "ledamot", "kommunstyrelsen", ""),
            ("Ruben Fors", "ersättare", "kommunstyrelsen", ""),
            ("Rune Palmer", "stadsdirektör", "", ""),
            ("Inga Berghult", "kanslichef", "", ""),
            ("Tore Lindell", "sekreterare", "kommunstyrelsen", ""),
        },
    ),
    (
        TORN,
        {
            ("Lena Fridh", "ordförande", "tekniska nämnden", ""),
            ("Olof Wassén", "vice ordförande", "tekniska nämnden", ""),
            ("Karin Mauritzon", "ledamot", "tekniska nämnden", ""),
            ("Jan Tollman", "gatuchef", "", ""),
            ("Mia Perselius", "sekreterare", "tekniska nämnden", ""),
        },
    ),
    (
        TORN_WITH_SERVING,
        {
            ("Lena Fridh", "ordförande", "tekniska nämnden", ""),
            ("Olof Wassén", "ledamot", "tekniska nämnden", ""),
            ("Karin Mauritzon", "tjänstgörande ersättare", "tekniska nämnden", "Kjell Sundbom"),
            ("Kjell Sundbom", "ledamot", "tekniska nämnden", ""),
            ("Hugo Berlin-Ek", "ersättare", "tekniska nämnden", ""),
            ("Jan Tollman", "gatuchef", "", ""),
            ("Mia Perselius", "sekreterare", "tekniska nämnden", ""),
        },
    ),
    (
        BROKEN_HEADINGS,
        {
            ("Mats Broling", "ordförande", "regionstyrelsen", ""),
            ("Lise Hedman", "vice ordförande", "regionstyrelsen", ""),
            ("Kaj Broby", "ledamot", "regionstyrelsen", ""),
            ("Arvid Bromark", "ersättare", "regionstyrelsen", ""),
            ("Stina Elghult", "ersättare", "regionstyrelsen", ""),
            ("Alva Tengroth", "sekreterare", "regionstyrelsen", ""),
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), LISTS, ids=["columns", "run-on", "torn", "torn, some serve", "broken headings"]
)
def test_lists_of_those_present(text: str, expected: set[tuple[str, ...]]) -> None:
    found = drafts(text, extract)
    assert table(found, Property.MEMBER, Property.ROLE, Property.ORGANIZATION, Property.REPLACES) == expected


TORN_SERVING = """ÖRNDALS KOMMUN
Socialnämnden

Närvarande
ledamöter

Tjänstgörande
ersättare

Övriga ersättare

Tjänstemän

PROTOKOLL
2014-05-06

Lena Fridh (S), ordförande

Olof Wassén (M), vice ordförande
Karin Mauritzon (MP)

Hugo Berlin-Ek (V)

Sten Vall (C) ersätter Rut Sandal (C)

Moa Liljedal (KD)

Jan Tollman, gatuchef
"""
OWN = "ÖRNDALS KOMMUN\nSocialnämnden\nProtokoll 2014-05-06\n\n"
KINDS = [
    (
        "Beslutande\nEva Lundh (S), ordf\n\nEj beslutande ersättare\nRut Sandal (C)\n",
        "Rut Sandal",
        "ersättare",
    ),
    ("Presidium\nHans Ekvall (S), ordförande\n", "Hans Ekvall", "ordförande"),
    ("Vice ordföranden: Elsa Norrby (c) och Bertil Vall (m)\n", "Bertil Vall", "vice ordförande"),
    ("Närvarande ersättare: Patrik Dahl (M) tjg, Åsa Dalin (L)\n", "Patrik Dahl", "tjänstgörande ersättare"),
    ("Närvarande ersättare: Patrik Dahl (M) tjg, Åsa Dalin (L)\n", "Åsa Dalin", "ersättare"),
    ("Beslutande\nOla Rehn (S) f Kent Vall (S)\n", "Ola Rehn", "tjänstgörande ersättare"),
    ("Beslutande\nEva Lundh (S)\n\nTjänstemän        Kulturchef Måns Bergh\n", "Måns Bergh", "kulturchef"),
    ("Ersättare\nRut Sandal (C)\nKommundirektör          Peter Ström\n", "Peter Ström", "kommundirektör"),
    (
        "Närvarande ledamöterna Nils Vall (s), Ragnar Ek (m) samt tjänstgörande ersättaren Stig Hagh (s)\n",
        "Stig Hagh",
        "tjänstgörande ersättare",
    ),
    ("Tjänstemän: stadsarkitekt Folke Hedman, sekr. Ewa Lundh\n", "Ewa Lundh", "sekreterare"),
    ("Ovr närv: Anders Palm, kommundirektör\nOla Näs, rektor\n", "Ola Näs", "rektor"),
    ("Beslutande\nEva Lundh (Ss), ordförande\n", "Eva Lundh", "ordförande"),
]


@pytest.mark.parametrize(("lines", "who", "role"), KINDS)
def test_further_kinds_of_lists(lines: str, who: str, role: str) -> None:
    found = drafts(OWN + lines, extract)
    assert [row[1] for row in table(found, Property.MEMBER, Property.ROLE) if row[0] == who] == [role]


def test_a_torn_list_goes_on_to_the_first_who_serves_for_another() -> None:
    found = table(drafts(TORN_SERVING, extract), Property.MEMBER, Property.ROLE)
    assert found == {
        ("Lena Fridh", "ordförande"),
        ("Olof Wassén", "vice ordförande"),
        ("Karin Mauritzon", "ledamot"),
        ("Hugo Berlin-Ek", "ledamot"),
        ("Sten Vall", "tjänstgörande ersättare"),
        ("Rut Sandal", "ledamot"),
        ("Moa Liljedal", "ersättare"),
        ("Jan Tollman", "gatuchef"),
    }


HEADS = [
    "Kommunstyrelsens arbetsutskott\nProtokoll 2014-05-06\n",
    "ÖRNDALS KOMMUN PROTOKOLL Blad\n\nKommunstyrelsens arbetsutskott Sammanträdesdag 2014-05-06 31\n",
    "Örndals kommun PROTOKOLL\nKommunstyrelsens arbetsutskott Tisdagen den 6 maj 2014\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_body_of_a_head_whose_gaps_are_closed(head: str) -> None:
    found = drafts(head + "\nBeslutande\nEva Lundh (S), ordförande\n\n§ 3 Val\n", extract)
    assert table(found, Property.MEMBER, Property.ORGANIZATION) == {
        ("Eva Lundh", "kommunstyrelsens arbetsutskott")
    }


@pytest.mark.parametrize("sign", ["§ 47", "Kf§47", "847 KS 2014/1127", "KF § 47 KS 2014/1127"])
def test_a_paragraph_ends_a_list(sign: str) -> None:
    text = OWN + f"Justerare Eva Lundh (S)\n{sign}\nRune Ek (V) och Bo Al (M) har lämnat en motion.\n"
    assert table(drafts(text, extract), Property.MEMBER) == {("Eva Lundh",)}


def test_signatures_side_by_side_take_the_titles_below_them() -> None:
    text = (
        "Nacka kommun\nTjänsteskrivelse\n\n"
        "Sven-Inge Toft               Ebba Falkman\nStadsdirektör                Säkerhetschef\n"
    )
    found = drafts(text, extract)
    assert table(found, Property.MEMBER, Property.ROLE, Property.ORGANIZATION) == {
        ("Sven-Inge Toft", "stadsdirektör", "Nacka kommun"),
        ("Ebba Falkman", "säkerhetschef", "Nacka kommun"),
    }


def test_signatures_that_a_scan_ran_together() -> None:
    text = "Nacka kommun\nTjänsteskrivelse\n\nSven-Inge Toft Ebba Falkman\nStadsdirektör Säkerhetschef\n"
    assert ("Ebba Falkman", "säkerhetschef") in table(drafts(text, extract), Property.MEMBER, Property.ROLE)


def test_an_author_of_the_office() -> None:
    text = (
        "NACKA KOMMUN            TJÄNSTESKRIVELSE\nStadskontoret            2016-08-24\n\n"
        "Handläggare\nWilma Tranberg\n08-123 45 67\n\nMotion väckt av Isa Kantor (MP) och Gus Delgado (MP)\n"
    )
    found = drafts(text, extract)
    assert table(found, Property.MEMBER, Property.ROLE, Property.ORGANIZATION) == {
        ("Wilma Tranberg", "handläggare", "stadskontoret")
    }


def test_listed_members_are_inferred_and_dated() -> None:
    members = [d for d in drafts(COLUMNS, extract) if labels(d, Property.MEMBER) == ("Moa Liljedal",)]
    listed, checking = (draft.evidence[0] for draft in members)
    assert (listed.derivation, listed.attested_on) == (Derivation.INFERRED, "2021-05-27")
    assert checking.derivation is Derivation.EXPLICIT
    assert quotes(COLUMNS, members[1]) == ("Justerare Moa Liljedal",)


def test_no_roles_in_votes_or_prose() -> None:
    text = """ÖRNDALS KOMMUN   Protokoll
Kommunfullmäktige   2022-09-12

§ 7 Motion om hamnen

Yrkanden
Doris Mollberg (S) och Erik Regnell (M) yrkar bifall.

Omröstning
Ja    Doris Mollberg, Erik Regnell
Nej   Fanny Snögren
"""
    assert drafts(text, extract) == []


SIGNED = [
    ("Vid protokollet\nMoa Liljedal            Kent Dahlbom (M)\nsekreterare             ordförande",
     {("Moa Liljedal", "sekreterare", "socialnämnden"), ("Kent Dahlbom", "ordförande", "socialnämnden")}),
    ("Kent Dahlbom\nordförande                   Moa Liljedal, sekreterare",
     {("Kent Dahlbom", "ordförande", "socialnämnden"), ("Moa Liljedal", "sekreterare", "socialnämnden")}),
    ("Kent Dahlbom (M)\nKommunstyrelsens ordförande", {("Kent Dahlbom", "ordförande", "kommunstyrelsen")}),
    ("Moa Liljedal\nkommundirektör (tf)", {("Moa Liljedal", "kommundirektör", "Örebro kommun")}),
    ("Moa Liljedal\nRegional utvecklingsdirektör",
     {("Moa Liljedal", "regional utvecklingsdirektör", "Örebro kommun")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_those_who_sign_have_the_title_in_their_column(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    head = "Örebro kommun\nSocialnämnden\nProtokoll 2021-05-27\n\n§ 4 Taxa\n\nNämnden beslutar om taxan.\n\n"
    found = table(drafts(head + text, extract), Property.MEMBER, Property.ROLE, Property.ORGANIZATION)
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Närvarande ombud: Borås (Moa Liljedal), Solna (Kent Dahlbom)\n",
        "Närvarande: Moa Liljedal, Kent Dahlbom (M)\n",
        "Ordförande ställer förslaget om avslag mot Moa Liljedals (S) och Kent Dahlbom (M) förslag.\n",
    ],
)
def test_whoever_is_present_at_a_meeting_of_no_board_is_no_member(text: str) -> None:
    assert drafts(f"Föreningen Hemslöjden\nMinnesanteckningar 2021-05-27\n\n{text}", extract) == []


def test_whom_a_substitute_stands_in_for_may_be_named_on_the_next_line() -> None:
    text = (
        "Region Gävleborg   Protokoll\nRegionstyrelsen   2022-06-08\n\n"
        "Närvarande         Moa Liljedal (S), ordförande\nledamöter          Kent Dahlbom (C)\n\n"
        "Tjänstgörande      Siv Rosén (KD) i stället för\nersättare          Ture Alm (KD)\n"
        "                   Eva Wik (M)\n\n§ 1\n"
    )
    found = drafts(text, extract)
    told = table(found, Property.MEMBER, Property.ROLE, Property.REPLACES)
    assert ("Siv Rosén", "tjänstgörande ersättare", "Ture Alm") in told
    assert ("Ture Alm", "ledamot", "") in told
    assert ("Eva Wik", "tjänstgörande ersättare", "") in told
    assert not [row for row in told if row[0] == "Ture Alm" and "ersättare" in row[1]]
    stood_for = next(draft for draft in found if labels(draft, Property.REPLACES))
    assert any("Ture Alm" in quote for quote in quotes(text, stood_for))


def test_an_absent_member_behind_a_name_that_a_scan_has_spoilt_is_no_substitute() -> None:
    text = (
        "Örebro kommun\nKulturnämnden\nProtokoll 2021-05-27\n\n"
        "Närvarande ledamöter\nMoa Liljedal (S), ordförande\n\n"
        "Tjänstgörande ersättare\nFadum0 Alf Str6m (Fl) ersätter Kent Dahlbom (S)\nEva Wik (M)\n\n§ 1\n"
    )
    told = table(drafts(text, extract), Property.MEMBER, Property.ROLE)
    assert ("Kent Dahlbom", "tjänstgörande ersättare") not in told
    assert ("Eva Wik", "tjänstgörande ersättare") in told


def test_a_word_that_a_sentence_goes_on_with_heads_no_list() -> None:
    text = (
        "Platsen innehas av kommunalrådet Lars Fjärd (M) med den tidigare ordföranden Ulla Sand (S) som\n"
        "ersättare. Stadens politiska kontaktperson i den andra sammanslutningen är Tomas Brand (MP).\n"
    )
    found = drafts(f"Lunds kommun\nKommunstyrelsen\nTjänsteskrivelse\n2019-03-12\n\n{text}", extract)
    assert not list(found)


@pytest.mark.parametrize(
    "line",
    [
        "Ordförande i Eurocities är Karin Holm.",
        "Ersättare för Bengt Karl i nätverkets styrelse är Sabina Malik (M).",
    ],
)
def test_an_office_that_begins_a_sentence_heads_no_list(line: str) -> None:
    found = drafts(f"Lunds kommun\nKommunstyrelsen\nTjänsteskrivelse\n2019-03-12\n\n{line}\n", extract)
    assert not list(found)


MARGIN = """Fjällsta kommun                           Protokoll
Socialnämnden                             2020-03-11

Tjänstgörande    Lena Torp (S), ordf.
                 Ulf Berg (M)
                 Sara Dalman (C), ersätter Rolf Ek (C)

Icke tjänst-     Mona Lind (V)
görande          Per Stål (KD), §§ 3–4
ersättare

Från förvalt-    Inga Hult, socialchef
ningen           Olle Brant, utredare

§ 3   Budget
"""


def _held(text: str) -> set[tuple[str, ...]]:
    return table(drafts(text, extract), Property.MEMBER, Property.ROLE)


def test_headings_that_a_margin_breaks_at_a_hyphen() -> None:
    found = _held(MARGIN)
    assert {("Mona Lind", "ersättare"), ("Per Stål", "ersättare")} <= found
    assert not any(role == "ersättare" for who, role in found if who in ("Inga Hult", "Olle Brant"))


def test_those_who_serve_are_the_members_where_none_are_listed_above() -> None:
    found = _held(MARGIN)
    assert {("Ulf Berg", "ledamot"), ("Sara Dalman", "tjänstgörande ersättare")} <= found
    below = MARGIN.replace("Tjänstgörande    Lena", "Ledamöter        Lena").replace(
        "                 Sara Dalman (C), ersätter Rolf Ek (C)", "Tjänstgörande    Sara Dalman (C)"
    )
    assert ("Sara Dalman", "tjänstgörande ersättare") in _held(below)


def test_a_list_of_those_who_took_part_at_the_end() -> None:
    head = "Fjällsta kommun\nKommunstyrelsen\n1991-05-05\n\n§ 3 Vänort\nFörslaget antas.\n\n"
    text = head + "I beslutet deltog\n\nLena Torp (s), ordförande, Ulf Berg (m), Sara Dalman (kds)\n"
    found = _held(text)
    assert {("Lena Torp", "ordförande"), ("Ulf Berg", "ledamot"), ("Sara Dalman", "ledamot")} <= found
