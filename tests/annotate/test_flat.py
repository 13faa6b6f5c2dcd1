"""Line ends bridged: broken words whole, hyphens that belong kept, diary numbers and spans untouched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.annotate.layout import blocks


def flat(text: str) -> str:
    return " ".join(block.text for block in blocks(text)[0])


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("om samver-\nkan i länet", "om samverkan i länet"),
        ("om samver\u00ad\nkan i länet", "om samverkan i länet"),
        ("om samver¬\nkan i länet", "om samverkan i länet"),
        ("om samver\u2010\nkan i länet", "om samverkan i länet"),
        ("om sam\u00adver\u00adkan i länet", "om samverkan i länet"),
        ("om samver- kan i länet", "om samverkan i länet"),
        ("ett besök i Nord-\nirland", "ett besök i Nordirland"),
        ("i Stock-\nholm och", "i Stockholm och"),
        ("kunskaps-\noch erfarenhetsutbyte", "kunskaps- och erfarenhetsutbyte"),
        ("kunskaps- och erfarenhetsutbyte", "kunskaps- och erfarenhetsutbyte"),
        ("miljö-\nsamt klimatfrågor", "miljö- samt klimatfrågor"),
        ("för-\nresp. nackdelar", "för- resp. nackdelar"),
        ("ett EU-\nmedlemskap", "ett EU-medlemskap"),
        ("med e-\npost", "med e-post"),
        ("Agenda 2030-\nmålen", "Agenda 2030-målen"),
        ("ärendet KS-\n2019/123", "ärendet KS-2019/123"),
        ("ärendet KS 2019/\n123 om", "ärendet KS 2019/123 om"),
        ("dnr 006-\n1137/2007", "dnr 006-1137/2007"),
        ("dnr 006- 1137/2007", "dnr 006-1137/2007"),
        ("åren 2018-\n2022", "åren 2018-2022"),
        ("åren 2018–\n2022", "åren 2018–2022"),
        ("Anna Berg-\nHolm talade", "Anna Berg-Holm talade"),
        ("Malmö -\nnärmast", "Malmö - närmast"),
        ("och/\neller", "och/eller"),
        ("Anna\u00a0Berg\u2009och\u202fBo Ek", "Anna Berg och Bo Ek"),
        ("en\u200b rad", "en rad"),
    ],
)
def test_what_a_line_end_breaks_is_whole_again(printed: str, read: str) -> None:
    assert flat(printed) == read


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_line_ends_of_all_kinds(end: str) -> None:
    lines = ("Beslut", "", "Kommunen går med i samver-", "kan.", "", "- Ett.", "- Två.")
    assert [block.text for block in blocks(end.join(lines))[0]] == [
        "Beslut",
        "Kommunen går med i samverkan.",
        "- Ett.",
        "- Två.",
    ]


@given(st.text(alphabet=st.sampled_from("aBÖ-–/1 .\n\r\t\u00ad\u00a0\u200b\u2028¬§")))
def test_offsets_hold_whatever_the_spaces_and_hyphens(text: str) -> None:
    for block in blocks(text)[0]:
        assert list(block.offsets) == sorted(set(block.offsets))
        for char, place in zip(block.text, block.offsets, strict=True):
            assert text[place] == char or (char == " " and text[place] in " \n\r\t\u00a0\u2028")
