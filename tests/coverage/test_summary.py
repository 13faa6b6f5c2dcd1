"""Sums, lists and the ground of "not stated", from sentences made by hand."""

from pathlib import Path

import msgspec
import pytest

from stadsgraf.coverage import Look, SentenceCoverage, Status
from stadsgraf.coverage.ground import ground
from stadsgraf.coverage.render import listing, summary_text
from stadsgraf.coverage.stored import COVERAGE, Counts, encoded, read_counts, read_coverage
from stadsgraf.coverage.summary import open_in, summed_up
from stadsgraf.coverage.unread import Unread
from stadsgraf.coverage.words import CUES, FAMILIES, GROUND, KINDS, REASONS, STATUSES, TEXTS
from stadsgraf.errors import OutputError
from stadsgraf.families import Family
from stadsgraf.model import Reason
from stadsgraf.query.ask import Asked

READ = Look(Family.MEMBERSHIP, "medlem", Status.USED, ("network", "place"))
OPEN = msgspec.structs.replace(READ, status=Status.UNMATCHED)
WISHED = msgspec.structs.replace(READ, status=Status.SET_ASIDE, reason=Reason.WISH)
COST = Look(Family.COSTS, "amount", Status.UNMATCHED, ("amount",))
NETWORK = "network/eurocities"


def sentence(number: int, *looks: Look, claims: tuple[str, ...] = ()) -> SentenceCoverage:
    """A sentence with looks; its status is worked out as the stage does it."""
    aside = all(look.status is Status.SET_ASIDE for look in looks)
    status = Status.USED if claims else Status.SET_ASIDE if aside else Status.UNMATCHED
    words = f"Sats {number} \u202e om Eurocities."
    return SentenceCoverage(
        "doc/1", "a.txt", 100 * number, 100 * number + 9, status, words, claims, looks, (NETWORK,)
    )


SENTENCES = (
    sentence(1, READ, claims=("claim/membership/1",)),
    sentence(2, OPEN),
    sentence(3, WISHED),
    sentence(4, OPEN, COST, claims=("claim/founding/1",)),
    sentence(5, COST),
)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with as much of a build as coverage reads."""
    (tmp_path / COVERAGE).write_bytes(encoded(SENTENCES))
    manifest = {"inputs": [{}, {}], "coverage": {"sentences": 9}}
    (tmp_path / "manifest.json").write_bytes(msgspec.json.encode(manifest))
    return tmp_path


def test_what_is_written_is_read_again(out: Path) -> None:
    assert tuple(read_coverage(out)) == SENTENCES
    assert "\u202e" not in (out / COVERAGE).read_text(encoding="utf-8")
    assert read_counts(out) == Counts(2, 9)


def test_sums() -> None:
    told = summed_up(SENTENCES, Counts(2, 9))
    assert (told.used, told.set_aside, told.unmatched, told.used_in_part) == (2, 1, 2, 1)
    assert [(item.family, item.used, item.set_aside, item.unmatched) for item in told.families] == [
        (Family.MEMBERSHIP, 1, 1, 2),
        (Family.COSTS, 0, 0, 2),
    ]
    assert told.reasons == ((Reason.WISH, 1),)
    assert [(item.look, item.sentences) for item in told.looks] == [(COST, 2), (OPEN, 2)]
    assert [item.start for item in told.looks[0].examples] == [500, 400]


def test_the_summary_fits_a_terminal_in_both_languages() -> None:
    told = summed_up(SENTENCES, Counts(2, 9))
    english, swedish = summary_text(told, "en", " --out x"), summary_text(told, "sv")
    for text in (english, swedish):
        assert max(map(len, text.splitlines())) <= 80
        assert "a.txt, 500–509" in text
    assert "2 papers, 9 sentences; 5 of them" in english
    assert "  unmatched       2   40 %" in english
    assert "    2  membership: “medlem”, a network, a city" in english
    assert "    1  a wish or a doubt" in english
    assert english.endswith("stadsgraf coverage --of costs --out x\n")
    assert "    2  membership: “medlem”, ett nätverk, en kommun eller stad" in swedish


def test_nothing_unmatched_is_said() -> None:
    assert "No sentence is unmatched." in summary_text(summed_up(SENTENCES[:1], Counts(1, 1)), "en")
    assert "0 papers" in summary_text(summed_up((), Counts(0, 0)), "en")


def test_a_list_has_what_was_not_read_of_one_family() -> None:
    told = listing(SENTENCES[:4], Family.MEMBERSHIP, "en")
    assert told.startswith("Membership: 4 sentences; 1 used, 1 set aside, 2 unmatched.\n")
    assert told.index("a.txt, 200–209") < told.index("a.txt, 400–409") < told.index("a.txt, 300–309")
    assert "(read for something else)" in told
    assert "Set aside: a wish or a doubt" in told
    assert "a.txt, 100–109" not in told


def test_the_ground_counts_what_was_not_read_of_those_asked_about(out: Path) -> None:
    asked = [Asked(NETWORK, "Eurocities"), Asked("case/x/1", "Ett ärende")]
    told = ground(Unread(out), Family.MEMBERSHIP, asked, "en", " --out x")
    assert told.text == (
        "None of the 2 papers read states it. The rules did not understand 2 sentences on membership naming "
        "Eurocities, and set 1 sentence aside."
    )
    assert told.command == "stadsgraf coverage --of membership --about Eurocities --out x"
    assert "2 meningar om medlemskap där Eurocities nämns, och 1 mening lades åt sidan" in (
        ground(Unread(out), Family.MEMBERSHIP, asked, "sv").text
    )
    assert ground(Unread(out), Family.COSTS, [], "en").command == "stadsgraf coverage --of costs"


def test_the_ground_where_all_was_read(out: Path) -> None:
    told = ground(Unread(out), Family.MEMBERSHIP, [Asked("network/iclei", "ICLEI")], "en")
    assert told.text.endswith("No sentence on membership naming ICLEI is left unread.")
    assert told.command == ""
    assert ground(Unread(out), None, [], "en").text == "None of the 2 papers read states it."


def test_unread_sentences_name_all_that_were_asked_about(out: Path) -> None:
    assert [item.start for item in open_in(SENTENCES, Family.COSTS)] == [400, 500]
    assert Unread(out).counts(Family.COSTS, [NETWORK]) == {Status.UNMATCHED: 2}
    assert Unread(out).counts(Family.COSTS, [NETWORK, "network/iclei"]) == {}


@pytest.mark.parametrize("line", [b"{", b"\xff", b'{"document": 1}', b'{"status":"eaten"}'])
def test_a_damaged_line_is_named(out: Path, line: bytes) -> None:
    with (out / COVERAGE).open("ab") as stream:
        stream.write(line + b"\n")
    with pytest.raises(OutputError, match=r"coverage\.jsonl, line 6, is damaged .*: build .* again"):
        list(read_coverage(out))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="missing"):
        list(read_coverage(tmp_path))
    with pytest.raises(OutputError, match="does not count"):
        read_counts(tmp_path)


def test_everything_has_its_words_in_both_languages() -> None:
    for table, keys in ((FAMILIES, set(Family)), (STATUSES, set(Status)), (REASONS, set(Reason))):
        assert all(set(words) == keys for words in table.values())
    for texts in (CUES, KINDS, TEXTS, GROUND):
        assert texts["sv"].keys() == texts["en"].keys()
