"""A store equals the build it was loaded from: after a first load, an increment, a kill, other answers."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from stadsgraf.errors import InputError, OutputError
from stadsgraf.identity import occurrence
from stadsgraf.ids import iri
from stadsgraf.remote.endpoints import Endpoints
from stadsgraf.remote.load import Loaded, load, load_build
from stadsgraf.remote.local import Local, quad_shards, read_local
from stadsgraf.remote.wire import Wire
from stadsgraf.stored import read_resolved
from stadsgraf.vocabulary import BASE
from tests.pipeline.test_identity import COUNCIL, NILS, OTHER, REGION, answer, write
from tests.pipeline.test_identity import built as build
from tests.remote.folders import Made, held, opened, wanted, written
from tests.remote.servers import emptied


def quiet(stage: str, done: int, total: int) -> None:
    """Hears how far a load has come, and keeps it."""


class Killed(BaseException):
    """What ends a process between two requests; nothing catches it."""


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The methods and graphs of all requests that write."""
    seen: list[tuple[str, str]] = []
    real = Wire._write

    def write(wire: Wire, method: str, name: str, lines: list[str]) -> None:
        seen.append((method, name))
        real(wire, method, name, lines)

    monkeypatch.setattr(Wire, "_write", write)
    return seen


def killed(monkeypatch: pytest.MonkeyPatch, local: Local, store: Endpoints, after: int) -> bool:
    """Loads, but is killed before the request of this number; tells whether it came to that."""
    left = after
    real = Wire._send

    def send(wire: Wire, *arguments: object, **others: object) -> object:
        nonlocal left
        if left == 0:
            raise Killed
        left -= 1
        return real(wire, *arguments, **others)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Wire, "_send", send)
        try:
            load_build(local, store, quiet)
        except Killed:
            return True
    return False


def test_store_equals_the_build(out: Path, store: Endpoints) -> None:
    papers = len(quad_shards(out))
    assert load(out, store, quiet) == Loaded(new=papers, changed=0, removed=0, unchanged=0)
    assert held(store) == wanted(out)


def test_second_load_writes_nothing(out: Path, store: Endpoints, sent: list[tuple[str, str]]) -> None:
    first = load(out, store, quiet)
    sent.clear()
    assert load(out, store, quiet) == Loaded(new=0, changed=0, removed=0, unchanged=first.new)
    assert sent == []


def test_only_what_changed_is_sent(
    out: Path, later: Path, store: Endpoints, sent: list[tuple[str, str]]
) -> None:
    papers = load(out, store, quiet).new
    sent.clear()
    # A changed paper is another document: its identifier is the hash of its bytes.
    assert load(later, store, quiet) == Loaded(new=1, changed=0, removed=2, unchanged=papers - 2)
    assert held(store) == wanted(later)
    shared = {iri(f"graph/{name}") for name in ("entities", "derived", "links")}
    assert len({graph for _, graph in sent} - shared - {""}) == 1


def test_other_rules_replace_a_document(
    store: Endpoints, tmp_path: Path, sent: list[tuple[str, str]]
) -> None:
    """The same papers read by other rules: one graph is put anew, and what another paper says too stays."""
    both, old, new = says("both", "same"), says("old", "x"), says("new", "x")
    first = written(Made({"aa": (both, old), "bb": (both,)}), tmp_path / "first")
    load(first, store, quiet)
    sent.clear()
    second = written(Made({"aa": (new,), "bb": (both,)}), tmp_path / "second")
    assert load(second, store, quiet) == Loaded(new=0, changed=1, removed=0, unchanged=1)
    assert ("PUT", iri("graph/aa")) in sent
    assert iri("graph/bb") not in {graph for _, graph in sent}
    assert held(store)[""] == {f"{both} .", f"{new} ."}
    assert held(store) == wanted(second)


def test_shards_may_be_packed_or_not(store: Endpoints, tmp_path: Path) -> None:
    made = Made({"aa": (says("one", "x"),)}, {"aa": (says("network/a", "A"),)})
    load(written(made, tmp_path / "packed"), store, quiet)
    packed = held(store)
    load(written(made, tmp_path / "plain", packed=False), store, quiet)
    assert held(store) == packed == wanted(tmp_path / "plain")


HOSTILE = (
    'a"b', "it's", "one\ntwo\r\nthree", "tab\t", "back\\slash", "\\u0022 . } DROP ALL ; #", "> <",
    "<a> . <b>", "räksmörgås", "\u202eabc\u202c", "\u2028\u2029\x85", "\x01\x0c\x7f",
    "😀", "{}%41&amp;", "'''\"\"\"", " x ", "",
)  # fmt: skip


def test_hostile_values_survive(store: Endpoints, tmp_path: Path) -> None:
    told = tuple(says(f"c{number}", text) for number, text in enumerate(HOSTILE))
    odd = ox.NamedNode(BASE + "person/å%20ä'(x)@0123456789abcdef#t")
    made = Made(
        {"aa": (*told, ox.Triple(odd, _P, odd))}, {"aa": tuple(says("network/n", t) for t in HOSTILE)}
    )
    load(written(made, tmp_path / "first"), store, quiet)
    assert held(store) == wanted(tmp_path / "first")
    # Each is replaced and removed again, which puts their subjects into updates.
    load(written(Made({"aa": (*told[1:], says("c0", "other"))}), tmp_path / "next"), store, quiet)
    assert held(store) == wanted(tmp_path / "next")
    load(written(Made({"bb": (says("c", "x"),)}), tmp_path / "last"), store, quiet)
    assert held(store) == wanted(tmp_path / "last")


@pytest.mark.parametrize("then", ["later", "out"])
def test_kill_between_any_two_requests(
    then: str, out: Path, later: Path, store: Endpoints, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An increment is killed at every fourth request; the next load, of this or another build, mends all."""
    load(out, store, quiet)
    wishes = {"later": wanted(later), "out": wanted(out)}
    folders = {"later": later, "out": out}
    local, after = read_local(later), 0
    while killed(monkeypatch, local, store, after):
        load(folders[then], store, quiet)
        assert held(store) == wishes[then], f"killed before request {after}"
        load(out, store, quiet)
        after += 4
    assert after > 20
    assert held(store) == wishes["later"]


def test_first_load_goes_on_where_it_was(
    out: Path, store: Endpoints, monkeypatch: pytest.MonkeyPatch, sent: list[tuple[str, str]]
) -> None:
    """Killed while merging: the documents are not sent again."""
    papers = len(quad_shards(out))
    assert killed(monkeypatch, read_local(out), store, after=papers + 3 + 4)
    sent.clear()
    assert load(out, store, quiet) == Loaded(new=0, changed=papers, removed=0, unchanged=0)
    assert {graph for _, graph in sent} == {""}
    assert held(store) == wanted(out)


def test_decisions_are_taken_in_and_back(store: Endpoints, tmp_path: Path) -> None:
    """Who is one, and who is two, changes the merged graph without any shard; taken back, so does that."""
    papers = write(
        tmp_path / "papers",
        early=(COUNCIL, "2012-03-05", "Nils Ekvall (M)"),
        late=(COUNCIL, "2019-09-02", "Nils Ekvall (SD)"),
        region=(REGION, "2019-10-07", "Nils Ekvall (SD)"),
    )
    plain = build(papers, tmp_path / "plain")
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    answer(plain, one, NILS, OTHER, "same")
    early, late = sorted(person for person in _occurrences(plain) if person.startswith(NILS + "@"))[:2]
    answer(plain, two, early, late, "different")
    answer(plain, two, late, OTHER, "same")
    builds = [plain, build(papers, tmp_path / "one", one), build(papers, tmp_path / "two", two), plain]
    assert len({wanted(out)[""] for out in builds}) == 3
    for out in builds:
        load(out, store, quiet)
        assert held(store) == wanted(out)


def _occurrences(out: Path) -> set[str]:
    """Identifiers of entities as single papers use them."""
    return {
        occurrence(entity.id, paper.document.id) for paper in read_resolved(out) for entity in paper.entities
    }


def test_foreign_data_are_not_mixed_with(out: Path, store: Endpoints) -> None:
    with Wire(store) as wire:
        wire.add("", ['<https://example.org/a> <https://example.org/b> "c" .'])
    with pytest.raises(InputError, match="give an empty store"):
        load(out, store, quiet)


def test_damaged_shard_is_named(store: Endpoints, tmp_path: Path) -> None:
    out = written(Made({"aa": (says("one", "x"),)}), tmp_path / "out")
    (out / "shards" / "aa.nq.gz").write_bytes(b"\x1f\x8b\x08 cut")
    with pytest.raises(OutputError, match=r"aa\.nq\.gz is damaged"):
        load(out, store, quiet)


_P = ox.NamedNode(BASE + "p")


def says(name: str, text: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(BASE + name), _P, ox.Literal(text))


_TRIPLES = st.builds(
    ox.Triple,
    st.sampled_from([ox.NamedNode(f"{BASE}{name}") for name in ("claim/a", "claim/b", "anno/c", "d")]),
    st.just(_P),
    st.sampled_from(
        [ox.NamedNode(f"{BASE}network/{n}") for n in "xyz"] + [ox.Literal(t) for t in ('"', "\\u0022")]
    ),
)
_ENTITIES = st.builds(
    lambda n, t: ox.Triple(ox.NamedNode(f"{BASE}network/{n}"), _P, ox.Literal(t)),
    st.sampled_from("xyz"),
    st.sampled_from(["A", "B"]),
)
_SETS = st.lists(_TRIPLES, min_size=1, max_size=4, unique_by=str).map(tuple)
_MADE = st.builds(
    Made,
    papers=st.dictionaries(st.sampled_from(["aa", "bb", "cc"]), _SETS, min_size=1),
    entities=st.dictionaries(st.sampled_from(["aa", "bb"]), st.lists(_ENTITIES, max_size=3).map(tuple)),
    derived=st.lists(_TRIPLES, max_size=2).map(tuple),
    renamed=st.sampled_from([{}, {}, {"network/x": "network/y"}, {"network/y": "network/z"}]),
)


@settings(
    max_examples=100, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(_MADE, st.integers(0, 40)), min_size=2, max_size=4))
def test_any_loads_killed_anywhere(
    oxigraph_address: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    builds: list[tuple[Made, int]],
) -> None:
    """Any builds one after the other, each load killed at any request: the last one, whole, decides."""
    store = emptied(oxigraph_address)
    for made, after in builds:
        local = opened(made, tmp_path_factory.mktemp("any"))
        killed(monkeypatch, local, store, after)
    load_build(local, store, quiet)
    assert held(store) == wanted(local)
