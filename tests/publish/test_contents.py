"""The files of a site: all that the explorer asks for is in them, and is what a server would answer."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from stadsgraf.publish.contents import contents, excerpt, shard_of
from stadsgraf.serve.built import Built, open_built
from stadsgraf.serve.jobs import JOBS
from stadsgraf.serve.limits import Limits
from tests.serve.findings import MANY, with_findings

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def opened(out: Path) -> Built:
    return open_built(out, Limits())


def _read(files: Files, path: str) -> Any:
    return msgspec.json.decode(files[path])


def _page(files: Files, kind: str, identifier: str, lang: str = "en") -> Any:
    """A page as the explorer finds it: the file by the hash of its identifier."""
    count = _read(files, "site.json")["shards"][kind]
    return _read(files, f"{lang}/{kind}/{shard_of(identifier, count)}.json")[identifier]


def _asked(built: Built, job: str, **given: str | int) -> Any:
    reply = JOBS[job](built, given)
    assert reply.status == 200
    return msgspec.json.decode(reply.content)


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_each_page_is_what_a_server_would_answer(written: Files, opened: Built, lang: str) -> None:
    names = _read(written, "names.json")
    things = [name for name in names if name["kind"] != "Paper"]
    assert len(things) > 10
    for name in things:
        page = _page(written, "entity", name["id"], lang)
        assert page == _asked(opened, "entity", id=name["id"], lang=lang)
        for fact in page["facts"]:
            assert _page(written, "claim", fact["claim"], lang)["sentence"] == fact["sentence"]
    for paper in _read(written, "papers.json"):
        content = _read(written, f"{lang}/paper/{paper['id'].removeprefix('text/')}.json")
        assert content == _asked(opened, "paper", id=paper["id"], lang=lang)


def test_what_tells_of_the_whole_is_what_a_server_would_answer(written: Files, opened: Built) -> None:
    assert _read(written, "network.json") == _asked(opened, "network", most=5000)
    assert _read(written, "quality.json") == _asked(opened, "quality", limit=10, offset=0)
    assert _read(written, "site.json")["summary"] == _asked(opened, "counts")
    papers = _asked(opened, "papers", limit=1000, offset=0)["papers"]
    assert _read(written, "papers.json") == papers


def test_a_kind_of_which_not_all_is_shown_has_a_file_of_its_own(out: Path, tmp_path: Path) -> None:
    built = open_built(with_findings(out, tmp_path / "out"), Limits())
    files = dict(excerpt(built, 4))
    assert _read(files, "quality.json") == _asked(built, "quality", limit=10, offset=0)
    codes = ("empty-file", "text-cut-off")
    assert [path for path in files if path.startswith("quality/")] == [f"quality/{one}.json" for one in codes]
    for code in codes:
        whole = _read(files, f"quality/{code}.json")
        assert whole == _asked(built, "quality", code=code, limit=1000, offset=0)
        assert all(
            len(one["items"]) == one["total"] >= MANY for one in (*whole["findings"], *whole["issues"])
        )


def test_each_line_of_the_network_leads_to_its_words(written: Files) -> None:
    """From the picture to the quote, and from it to the same letters in the text of the paper."""
    network = _read(written, "network.json")
    assert network["edges"]
    for edge in network["edges"]:
        for source in _page(written, "claim", edge["claim"])["evidence"]:
            passage = source["passage"]
            paper = _read(written, f"en/paper/{passage['text'].removeprefix('text/')}.json")
            assert paper["text"][passage["start"] : passage["end"]] == passage["quote"]


def test_everything_can_be_found_by_each_of_its_names(written: Files, opened: Built) -> None:
    named = {one["id"]: one for one in _read(written, "names.json")}
    assert list(named) == sorted(named)
    for identifier, one in named.items():
        if one["kind"] != "Paper":
            known = _asked(opened, "entity", id=identifier, lang="en")
            assert {one["label"], *one["names"]} == {known["label"], *known["names"]}
    assert {paper["id"] for paper in _read(written, "papers.json")} <= named.keys()


def test_the_same_build_gives_the_same_bytes(out: Path, written: Files) -> None:
    again = dict(contents(open_built(out, Limits()), lambda *_: None, 17))
    assert again == written
    assert list(again) == list(written)


def test_progress_ends_at_the_whole(opened: Built) -> None:
    told: list[tuple[int, int]] = []
    list(contents(opened, lambda _, done, total, *__: told.append((done, total)), None))
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_an_excerpt_holds_the_words_of_the_lines_that_it_keeps(opened: Built) -> None:
    files = dict(excerpt(opened, 4))
    network = _read(files, "network.json")
    assert len(network["nodes"]) == 4
    assert network["total"]["nodes"] > 4
    assert {name["id"] for name in _read(files, "names.json")} == {node["id"] for node in network["nodes"]}
    for edge in network["edges"]:
        assert _page(files, "claim", edge["claim"])["evidence"]
    assert _read(files, "papers.json") == []
    assert _read(files, "site.json")["graph"] is None


def test_hashes_are_those_of_fnv_1a() -> None:
    """Values from the authors' own test vectors (draft-eastlake-fnv, appendix C)."""
    whole = 1 << 32
    assert shard_of("", whole) == 0x811C9DC5
    assert shard_of("a", whole) == 0xE40C292C
    assert shard_of("foobar", whole) == 0xBF9CF968
