"""Lists of those present as councils print them: parties without brackets, pairs, margins, running text."""

import pytest

from stadsgraf.extract import affiliations, attendance
from stadsgraf.swedish.presence import Presence, presence_heading
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, table

HEAD = "Nacka kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2019-03-12\n\n"
END = "\n\n§ 1 Val av justerare\n\nInget.\n"


def roles(listed: str) -> set[tuple[str, ...]]:
    return table(drafts(HEAD + listed + END, attendance.extract), Property.MEMBER, Property.ROLE)


def parties(listed: str) -> set[tuple[str, ...]]:
    return table(drafts(HEAD + listed + END, affiliations.extract), Property.MEMBER, Property.ORGANIZATION)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ej tjänstgörande suppleanter: A", Presence.SUBSTITUTE),
        ("Ersättare som inte tjänstgör", Presence.SUBSTITUTE),
        ("Utan att delta i beslut", Presence.SUBSTITUTE),
        ("Ersättare i tjänst:", Presence.SERVING),
        ("Inkallade ersättare", Presence.SERVING),
        ("Närvarande på distans", Presence.DECIDING),
        ("Deltagande i beslutet", Presence.DECIDING),
        ("Tjänstemannamedverkan", Presence.OFFICIAL),
        ("Fackliga företrädare", Presence.STAFF),
        ("Insynsplats", Presence.OBSERVER),
        ("Antecknare: Siv Ek", Presence.SECRETARY),
        ("Anmält förhinder", Presence.ASIDE),
        ("Ersättare för justerare", Presence.ASIDE),
        ("ersättare för Bo Ek (S)", None),
        ("I tjänsten ingår resor", None),
    ],
)
def test_a_heading_is_read_by_what_it_is_made_of(line: str, kind: Presence | None) -> None:
    heading = presence_heading(line)
    assert (heading.kind if heading is not None else None) is kind


@pytest.mark.parametrize(
    "listed",
    [
        "Beslutande: Anna Berg, s, ordförande, Bo Ek, m, Siv Alm,\nc, och Ivar Holm, vpk",
        "Beslutande\nAnna Berg S ordförande\nBo Ek M\nSiv Alm C\nIvar Holm VPK",
        "Beslutande\nS    Anna Berg, ordförande\nM    Bo Ek\nC    Siv Alm\nVPK  Ivar Holm",
        "Ledamöter\n| Anna Berg | S | ordförande |\n|---|---|---|\n| Bo Ek | M | |\n| Siv Alm | C | |\n| Ivar Holm | V | |",  # noqa: E501
        "Beslutande\nAnna Berg   Socialdemokraterna\nBo Ek       Moderaterna\nSiv Alm     Centerpartiet\nIvar Holm   Vänsterpartiet",  # noqa: E501
        "Beslutande\n\nSocialdemokraterna\nAnna Berg\n\nModeraterna\nBo Ek\n\nCenterpartiet\nSiv Alm\n\nVänsterpartiet\nIvar Holm",  # noqa: E501
        "Beslutande\nBerg, Anna (s), ordf\nEk, Bo (m)\nAlm, Siv (c)\nHolm, Ivar (v)",
    ],
    ids=["commas", "spaces", "before", "bars", "names", "headings", "surnames"],
)
def test_a_party_needs_no_brackets(listed: str) -> None:
    assert parties(listed) == {
        ("Anna Berg", "Socialdemokraterna"),
        ("Bo Ek", "Moderaterna"),
        ("Siv Alm", "Centerpartiet"),
        ("Ivar Holm", "Vänsterpartiet"),
    }


@pytest.mark.parametrize(
    "prose",
    [
        "Kung Karl Gustaf V invigde bron.",
        "Anna Berg, C, var bokstaven på skylten.",
        "Plan C Bo Ek S är ett kvarter.",
    ],
)
def test_one_letter_beside_a_name_is_no_party(prose: str) -> None:
    assert parties("§ 3 Bron\n\n" + prose) == set()


@pytest.mark.parametrize(
    "listed",
    [
        "Beslutande\nSiv Alm (C), ordförande\nBo Ek (M), tjänstgörande\nersättare för Anna Berg (S)",
        "Beslutande: Siv Alm (C), ordförande, Bo Ek (M) i\nstället för Anna Berg (S)",
        "Beslutande\nSiv Alm (C), ordförande\nBo Ek (M), i Anna Bergs (S) ställe",
        "Beslutande     I stället för\nSiv Alm (C), ordförande\nBo Ek (M)      Anna Berg (S)",
        "Ledamöter                    Inkallade\n                             ersättare\nSiv Alm (C), ordf\nAnna Berg (S)                Bo Ek (M)",  # noqa: E501
    ],
    ids=["office", "broken", "place", "absent behind", "serving behind"],
)
def test_whoever_is_stood_for_serves_not(listed: str) -> None:
    told = roles(listed)
    assert ("Bo Ek", "tjänstgörande ersättare") in told
    assert ("Siv Alm", "ordförande") in told
    assert not {role for name, role in told if name == "Anna Berg"} - {"ledamot"}


def test_a_member_without_a_substitute_is_none() -> None:
    told = roles(
        "Ordinarie             Ersätts av\nSiv Alm (C), ordf\nBo Ek (M)             ingen ersättare inkallad"
    )
    assert ("Bo Ek", "ersättare") not in told
    assert ("Bo Ek", "tjänstgörande ersättare") not in told


def test_a_title_in_the_plural_holds_for_all_joined_names() -> None:
    told = roles("Övriga närvarande: kommunalråden Bo Ek (S) och Siv Alm (M) samt sekreterare Ivar Holm")
    assert told == {("Bo Ek", "kommunalråd"), ("Siv Alm", "kommunalråd"), ("Ivar Holm", "sekreterare")}


def test_who_speaks_for_the_staff_is_no_member() -> None:
    told = roles(
        "Ledamöter\nSiv Alm (C), ordförande\n\nFackliga företrädare\nBo Ek (Vision)\nIvar Holm, Kommunal"
    )
    assert told == {
        ("Siv Alm", "ordförande"),
        ("Bo Ek", "facklig företrädare"),
        ("Ivar Holm", "facklig företrädare"),
    }


def test_a_sentence_of_its_own_says_what_its_people_are() -> None:
    told = roles(
        "Beslutande deltog: Siv Alm (C), ordförande, samt Anna Berg (S). Utan att delta i besluten medverkade Bo Ek (M)."  # noqa: E501
    )
    assert told == {("Siv Alm", "ordförande"), ("Anna Berg", "ledamot"), ("Bo Ek", "ersättare")}


def test_whoever_chairs_is_not_told_as_a_member_too() -> None:
    told = roles("Ordförande: Siv Alm (C)\n\nBeslutande\nSiv Alm (C)\nBo Ek (M)")
    assert told == {("Siv Alm", "ordförande"), ("Bo Ek", "ledamot")}


def test_a_name_goes_on_below_the_list_beside_a_margin() -> None:
    told = roles(
        "Ledamöter:         Siv Alm (C), Bo Ek (M), Anna\n                   Berg (S), Ivar Holm (V)\n\nSekreterare: Eva Lund"  # noqa: E501
    )
    assert ("Anna Berg", "ledamot") in told
    assert ("Ivar Holm", "ledamot") in told


def test_names_on_lines_of_their_own_are_two() -> None:
    told = roles("Tjänstemän:\nSkolchef Bo Ek\nIntendent Siv Alm, § 3\nRektor Anna Berg, §§ 4–5")
    assert ("Bo Ek", "skolchef") in told
    assert ("Anna Berg", "rektor") in told
    assert not any("Intendent" in name or "Rektor" in name for name, _ in told)


def test_where_spaces_part_the_entries_a_title_goes_with_the_name_before_it() -> None:
    told = roles(
        "Beslutande Siv Alm (C), ordförande Bo Ek (M), vice ordförande Ömer Çelik (S) Anna Berg (S), gruppledare Ivar Holm (V)"  # noqa: E501
    )
    assert {("Siv Alm", "ordförande"), ("Bo Ek", "vice ordförande"), ("Anna Berg", "gruppledare")} < told
    assert {("Ömer Çelik", "ledamot"), ("Ivar Holm", "ledamot")} < told


def test_where_commas_part_the_entries_a_title_goes_with_the_name_behind_it() -> None:
    told = roles("Beslutande: ordförande Siv Alm (C), vice ordförande Bo Ek (M), Anna Berg (S)")
    assert {("Siv Alm", "ordförande"), ("Bo Ek", "vice ordförande"), ("Anna Berg", "ledamot")} <= told


def test_a_mark_under_a_column_tells_who_is_a_member() -> None:
    told = roles(
        "Namn                  Parti   Ledamot   Ersättare   Närv.\n"
        "Siv Alm               S       x                     ja\n"
        "Bo Ek                 M                 x           ja\n"
        "Anna Berg             V       x         x           ja"
    )
    assert told == {("Siv Alm", "ledamot"), ("Bo Ek", "ersättare")}


def test_a_second_column_of_substitutes_does_not_head_the_first() -> None:
    told = roles(
        "Ledamot Tjänstgörande ersättare\nSiv Alm (C)\nBo Ek (M)\nAnna Berg (V) Ivar Holm (V)\nEva Rask (S)"
    )
    assert {("Siv Alm", "ledamot"), ("Bo Ek", "ledamot"), ("Ivar Holm", "tjänstgörande ersättare")} < told
    assert ("Anna Berg", "tjänstgörande ersättare") not in told


def test_a_member_of_the_staff_is_no_member_and_has_a_section_for_a_party() -> None:
    listed = "Närvarande: Siv Alm (C), Bo Ek (M); dessutom inspektör K. Berg (VA) och tekniker I. Holm (GIS)"
    assert {("Siv Alm", "ledamot"), ("Bo Ek", "ledamot")} == roles(listed)
    assert not {party for _, party in parties(listed)} & {"VA", "GIS"}


def test_an_office_told_in_a_clause_of_the_past_is_none_of_the_list() -> None:
    told = roles("Närvarande: Siv Alm (C), som tidigare var nämndens ordförande, Bo Ek (M)")
    assert ("Siv Alm", "ordförande") not in told
