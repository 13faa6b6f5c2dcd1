"""Every command: its answer, its exit code, and what it says of wrong input."""

import json
import os
import re
import shlex
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.runs import run
from tests.pipeline.builds import PAPERS

COMMANDS = ("build", "ask", "sparql", "why", "resolve", "validate", "export", "draw", "evaluate", "repair")
READERS: tuple[tuple[str, ...], ...] = (
    ("ask", "members-of-network", "-p", "network=Eurocities"),
    ("sparql", "SELECT ?n { ?x skos:prefLabel ?n }"),
    ("why", "Eurocities"),
    ("resolve",),
    ("resolve", "--apply"),
    ("validate",),
    ("export", "turtle"),
    ("draw",),
)


def test_the_command_alone_lists_the_commands() -> None:
    listed = run("--help")
    assert listed.code == 0
    assert all(name in listed.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example_that_names_the_command(name: str) -> None:
    text = run(name, "--help")
    assert text.code == 0
    assert re.search(rf"Example: stadsgraf {name}\b", text.out)
    assert max(map(len, text.out.splitlines())) <= 80


def test_the_examples_of_all_helps_run_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[2]
    for name in ("seeds", "tests"):
        (tmp_path / name).symlink_to(root / name)
    (tmp_path / "PAPER.txt").write_text("Staden ar medlem.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert not (tmp_path / "build").exists()  # the first of the commands makes it
    for name in (*COMMANDS, "coverage"):
        (printed,) = re.findall(r"Example: stadsgraf (.*?)\n\n", run(name, "--help").out, re.DOTALL)
        arguments = shlex.split(printed.partition(" > ")[0])
        done = run(*arguments)
        assert (done.code, done.err) == (0, ""), printed
        assert done.out


@pytest.mark.parametrize("arguments", READERS, ids=lambda arguments: arguments[0])
def test_without_a_build_one_is_told_to_build(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments, "--out", tmp_path / "nothing")
    assert (done.code, done.out) == (2, "")
    assert "stadsgraf build" in done.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "nowhere"), "no such file"),
        (("build",), "Missing argument 'sources'"),
        (("build", str(PAPERS), "--formats", "docx"), "no format 'docx'"),
        (("build", str(PAPERS), "--lang", "fi"), "no language 'fi'"),
        (("build", str(PAPERS), "--colour"), "--colour"),
        (("bild", str(PAPERS)), "bild"),
        (("repair", "nowhere.txt"), "cannot be read"),
        (("repair", str(PAPERS)), "cannot be read"),
        (("build", ""), "argument is empty"),
        (("build", str(PAPERS), "--formats="), "argument is empty"),
        (("build", "x" * 5000), "file name too long"),
        (("repair", "x" * 5000), "file name too long"),
        (("why", "Eurocities", "--out", "x" * 5000), "File name too long"),
        (("evaluate", str(PAPERS), "--docs", "nowhere"), "no folder of texts"),
        (("evaluate", "nowhere"), "no gold"),
        (("build", str(PAPERS), "--decisions", "nowhere.csv"), "no decisions at nowhere.csv"),
    ],
)
def test_wrong_input_is_named_and_ends_with_two(
    arguments: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    extra = ("--out", str(tmp_path / "out")) if arguments[0] == "build" else ()
    done = run(*arguments, *extra)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert not (tmp_path / "out" / "manifest.json").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ask", "members-of-netwrok", "-p", "network=Eurocities"), "Did you mean members-of-network"),
        (("ask", "members-of-network", "-p", "network"), "name=value"),
        (("ask", "members-of-network"), "network"),
        (("ask", "members-of-network", "-p", "netwrk=Eurocities"), "network"),
        (("ask", "members-of-network", "-p", "network=Atlantis"), "Atlantis"),
        (("ask", "members-of-network", "-p", "network=Eurocities", "--lang", "de"), "no language 'de'"),
        (("sparql", "SELECT nonsense {"), "query"),
        (("sparql", "nowhere.rq"), "neither a query nor a file"),
        (("sparql", "DELETE WHERE { ?s ?p ?o }"), ""),
        (("why", "Atlantis"), "Atlantis"),
        (("why", "http://[x"), "No entity called"),
        (("why", "\udcff/\udcfe"), "No entity called"),
        (("ask", "members-of-network", "-p", "network=network/%zz"), "No network called"),
        (("ask", "members-of-network", "-p", "network=\udcff"), "No network called"),
        (("ask", "members-of-network", "-p", "network=ICLEI", "-p", "network=Eurocities"), "given twice"),
        (("sparql", "\udcff{"), "query"),
        (("resolve", "--decisions", "nowhere.csv"), "no decisions at nowhere.csv"),
        (("resolve", "Lunds kommun"), "An answer needs"),
        (("resolve", "Lunds kommun", "Malmö stad", "same"), "An answer needs"),
        (("resolve", "Lunds kommun", "Malmö stad", "perhaps", "--why", "x"), "'perhaps' is no answer"),
        (("resolve", "Lunds kommun", "Atlantis", "same", "--why", "x"), "names nothing 'Atlantis'"),
        (("resolve", "Lunds kommun", "network/eurocitis", "same", "--why", "x"), "Close: network/eurocities"),
        (("resolve", "Lunds kommun", "Eurocities", "same", "--why", "x"), "two kinds"),
        (("resolve", "Lunds kommun", "Lunds kommun", "same", "--why", "x"), "write the identifiers of two"),
        (("resolve", "Lunds kommun@0123456789abcdef", "ICLEI", "same", "--why", "x"), "names nothing"),
        (("export", "docx"), "docx"),
        (("draw", "--lang", "xx"), "no language 'xx'"),
    ],
)
def test_wrong_questions_are_named_and_end_with_two(
    arguments: tuple[str, ...], words: str, out: Path
) -> None:
    done = run(*arguments, "--out", out)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"SELECT \xff {", b""])
def test_a_query_that_is_no_text_is_wrong_input(data: bytes, out: Path, tmp_path: Path) -> None:
    path = tmp_path / "query.rq"
    path.write_bytes(data)
    assert run("sparql", path, "--out", out).code == 2


@pytest.mark.parametrize("query", ["a\0b", "x" * 5000])
def test_a_query_that_is_no_file_name_is_wrong_input(query: str, out: Path) -> None:
    assert run("sparql", query, "--out", out).code == 2


@pytest.mark.parametrize("gold", [b"{", b"[]", b'{"document": 1}', b"\xff", b""])
def test_malformed_gold_is_wrong_input(gold: bytes, out: Path, tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_bytes(gold)
    done = run("evaluate", path, "--out", out)
    assert done.code == 2
    assert "gold.json" in done.err


def test_a_path_that_cannot_be_followed_costs_the_other_papers_nothing(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("Malmö stad är medlem i Eurocities.\n", encoding="utf-8")
    done = run("build", good, "x" * 5000, tmp_path / "gone.txt", good / "b.txt", "--out", tmp_path / "out")
    assert done.code == 0
    codes = [
        json.loads(line)["code"] for line in (tmp_path / "out" / "issues.jsonl").read_text().splitlines()
    ]
    assert sorted(codes) == ["cannot-read", "no-such-file", "no-such-file"]


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="nothing is locked to root")
def test_a_file_that_may_not_be_read_costs_the_other_papers_nothing(tmp_path: Path) -> None:
    for name in ("a.txt", "locked.txt"):
        (tmp_path / name).write_text("Malmö stad är medlem i Eurocities.\n", encoding="utf-8")
    (tmp_path / "locked.txt").chmod(0)
    done = run("build", tmp_path / "a.txt", tmp_path / "locked.txt", "--out", tmp_path / "out")
    assert done.code == 0
    assert '"cannot-read"' in (tmp_path / "out" / "issues.jsonl").read_text()


def test_a_name_with_a_line_end_writes_no_line_of_its_own(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(12):
        (papers / f"{number:02}\n  stadsgraf: all is well.doc").write_bytes(b"x")
    done = run("build", papers, "--out", tmp_path / "out")
    assert done.code == 2
    lines = done.err.splitlines()
    assert [line for line in lines if line.startswith("  stadsgraf")] == []
    assert lines[-1] == "  … and 2 more."


def test_gold_of_a_paper_that_was_not_built_is_told_and_not_shown_as_zeros(out: Path) -> None:
    gold = Path(__file__).parents[1] / "corpus" / "papers" / "gold" / "11.json"
    done = run("evaluate", gold, "--out", out)
    assert done.code == 0
    assert done.err.startswith("11_vaxjo_ks_icorn_ubc.txt: The gold has this paper and the graph does not")
    (row,) = [line for line in done.out.splitlines() if line.startswith("11_vaxjo")]
    assert row.split()[1:] == ["not", "in", "the", "graph"]
    (issue,) = json.loads(run("evaluate", gold, "--out", out, "--json").out)["issues"]
    assert (issue["source"], issue["code"]) == ("11_vaxjo_ks_icorn_ubc.txt", "paper-absent")


def test_gold_of_a_paper_without_claims_is_no_gold_of_an_absent_one(tmp_path: Path) -> None:
    gold = Path(__file__).parents[1] / "corpus" / "papers" / "gold" / "11.json"
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix sg: <https://w3id.org/stadsgraf/ns#> . @prefix dct: <http://purl.org/dc/terms/> ."
        'sg:t a sg:TextSource ; dct:source "old.txt", "papers.zip/11_vaxjo_ks_icorn_ubc.txt" .'
    )
    done = run("evaluate", gold, "--graph", graph)
    assert (done.code, done.err) == (0, "")


def test_a_folder_with_nothing_readable_says_what_was_passed_over(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "cut.pdf").write_bytes(b"%PDF-")
    (tmp_path / "papers" / "old.doc").write_bytes(b"x")
    done = run("build", tmp_path / "papers", "--out", tmp_path / "out")
    assert done.code == 2
    assert "cut.pdf: The PDF is damaged" in done.err
    assert "old.doc: Files ending in .doc are not read" in done.err
    assert "LibreOffice" in done.err


def test_one_bad_file_among_good_ones_is_a_remark(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "bad.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "papers" / "good.txt").write_bytes((PAPERS / "lund_motion.txt").read_bytes())
    done = run("build", tmp_path / "papers", "--out", tmp_path / "out", "--formats", "turtle")
    assert done.code == 0
    assert "bad.txt: The file is neither text" in done.out
    (issue,) = (tmp_path / "out" / "issues.jsonl").read_text(encoding="utf-8").splitlines()
    assert (json.loads(issue)["source"], json.loads(issue)["code"]) == ("bad.txt", "not-text")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\0"])
def test_a_list_on_stdin_names_the_papers(between: str, codec: str, tmp_path: Path) -> None:
    names = ("lund_motion.txt", "falun_latin1.txt")
    listed = between.join(str(PAPERS / name) for name in names) + between
    done = run("build", "-", "--out", tmp_path, "--formats", "turtle", stdin=listed.encode(codec))
    assert done.code == 0
    inputs = json.loads((tmp_path / "manifest.json").read_bytes())["inputs"]
    assert {name for one in inputs for name in one["names"]} == set(names)


def test_a_closed_stdin_is_wrong_input(tmp_path: Path) -> None:
    done = run("build", "-", "--out", tmp_path / "out", stdin=None)
    assert done.code == 2
    assert "Stdin is closed" in done.err


def test_an_empty_list_on_stdin_is_wrong_input(tmp_path: Path) -> None:
    done = run("build", "-", "--out", tmp_path / "out", stdin=b"\n\n")
    assert (done.code, done.out) == (2, "")
    assert "Stdin names no files" in done.err


def test_a_file_in_place_of_the_output_folder_is_wrong_input(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    done = run("build", PAPERS / "lund_motion.txt", "--out", tmp_path / "out")
    assert done.code == 2
    assert "--out" in done.err
    assert (tmp_path / "out").read_text() == "mine"


def test_a_file_on_the_way_to_an_export_is_wrong_input(out: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert run("export", "turtle", "--out", out, "--to", tmp_path / "file" / "folder").code == 2
    assert run("draw", "--out", out, "--to", tmp_path / "file" / "network.svg").code == 2


def test_a_pipe_is_written_to_and_not_replaced(out: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        picture = pool.submit(pipe.read_bytes)
        assert run("draw", "--out", out, "--to", pipe).code == 0
        assert picture.result(60).startswith(b"<?xml")
    assert pipe.is_fifo()


def test_a_link_that_is_written_to_stays_a_link(out: Path, tmp_path: Path) -> None:
    (tmp_path / "link.svg").symlink_to(tmp_path / "picture.svg")
    assert run("draw", "--out", out, "--to", tmp_path / "link.svg").code == 0
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "picture.svg").stat().st_size > 1000


@pytest.mark.parametrize("form", ["turtle", "claims"])
def test_a_build_without_its_shards_is_not_exported_as_an_empty_one(tmp_path: Path, form: str) -> None:
    (tmp_path / "manifest.json").write_text('{"stadsgraf": "0", "outputs": []}')
    done = run("export", form, "--out", tmp_path)
    assert (done.code, "shards is missing" in done.err) == (2, True)
    assert run("evaluate", tmp_path, "--out", tmp_path).code == 2


def test_a_missing_or_damaged_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"stadsgraf": "0", "outputs": []}')
    assert run("why", "Eurocities", "--out", tmp_path).code == 2
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("nonsense")
    done = run("why", "Eurocities", "--out", tmp_path)
    assert done.code == 2
    assert "build" in done.err


def test_a_damaged_shard_is_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"stadsgraf": "0", "outputs": []}')
    (tmp_path / "shards").mkdir()
    (tmp_path / "shards" / "a.json.gz").write_text("{")
    done = run("export", "claims", "--out", tmp_path)
    assert done.code == 2
    assert "a.json.gz" in done.err


def test_strict_tells_an_answer_from_none(out: Path) -> None:
    known = ("ask", "members-of-network", "-p", "network=Eurocities", "--out", out, "--strict")
    unknown = ("ask", "founders-of-network", "-p", "network=Eurocities", "--out", out)
    assert run(*known).code == 0
    assert (run(*unknown).code, run(*unknown, "--strict").code) == (0, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "members-of-network", "-p", "network=Eurocities"),
        ("ask",),
        ("sparql", "SELECT ?n { ?x skos:prefLabel ?n } LIMIT 2"),
        ("why", "Eurocities"),
        ("validate",),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_json_parses(arguments: tuple[str, ...], out: Path) -> None:
    done = run(*arguments, "--json", "--out", out)
    assert done.code == 0
    assert json.loads(done.out)
    assert done.err == ""


def test_a_build_as_json_names_its_folder(tmp_path: Path) -> None:
    arguments = ("--out", tmp_path / "out", "--formats", "turtle", "--json")
    done = run("build", PAPERS / "lund_motion.txt", *arguments)
    assert (done.code, json.loads(done.out)["out"]) == (0, str(tmp_path / "out"))


@pytest.mark.parametrize("lang", ["en", "sv"])
@pytest.mark.parametrize(
    "arguments", [("ask",), ("ask", "members-of-network", "-p", "network=Eurocities"), ("why", "Eurocities")]
)
def test_what_is_printed_fits_a_terminal(arguments: tuple[str, ...], lang: str, out: Path) -> None:
    done = run(*arguments, "--lang", lang, "--out", out)
    assert done.code == 0
    assert [line for line in done.out.splitlines() if len(line) > 80] == []


def test_the_summary_of_a_build_fits_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("build", PAPERS, "--out", "out")
    assert done.code == 0
    assert [line for line in done.out.splitlines() if len(line) > 80] == []
    assert "5 papers" in done.out


def test_stdin_stands_for_a_dash(out: Path) -> None:
    query = b"SELECT (COUNT(*) AS ?n) { ?x a sg:Claim }"
    assert run("sparql", "-", "--csv", "--out", out, stdin=query).out.splitlines()[0] == "n"
    repaired = run("repair", "-", "--text", stdin=b"Fdrslag om natverk i Gavle kommun.\n")
    assert (repaired.code, repaired.out.count("\n")) == (0, 1)


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\xff\xfe\x00"])
def test_what_is_no_text_on_stdin_is_wrong_input(data: bytes, out: Path) -> None:
    assert run("repair", "-", stdin=data).code == 2
    assert run("sparql", "-", "--out", out, stdin=data).code == 2


def test_repair_of_nothing_is_nothing() -> None:
    done = run("repair", "-", "--text")
    assert (done.code, done.out) == (0, "")


def test_an_interrupted_move_is_finished_by_whoever_asks_next(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert run("build", PAPERS / "lund_motion.txt", "--out", folder, "--formats", "turtle").code == 0
    following = folder / ".stadsgraf.next"
    following.mkdir()
    for name in ("store", "manifest.json", "shards"):
        (folder / name).rename(following / name)
    (following / ".complete").touch()
    assert run("ask", "members-of-network", "-p", "network=ICLEI", "--out", folder).code == 0
    assert not following.exists()
    assert (folder / "claims.jsonl").exists()


def test_why_shows_the_passage_with_its_file_and_rule(out: Path) -> None:
    done = run("why", "Klimatkommunerna", "--out", out)
    assert "sedan 2009" in " ".join(done.out.split())
    assert "orebro_tjansteskrivelse.txt" in done.out
    assert "membership." in done.out


def test_one_of_a_thing_is_never_called_many(tmp_path: Path) -> None:
    papers, out = tmp_path / "papers", tmp_path / "out"
    papers.mkdir()
    (papers / "a.txt").write_text("Malmö stad är medlem i Eurocities.\n", encoding="utf-8")
    (papers / "README").write_text("x")
    told = run("build", papers, "--out", out).out
    assert "1 paper, 1 claim with 1 piece of evidence, 2 entities" in told
    assert "README: The name has no ending" in told
    for lang in ("en", "sv"):
        for arguments in (
            ("ask", "members-of-network", "-p", "network=Eurocities"),
            ("ask", "founders-of-network", "-p", "network=Eurocities"),
            ("why", "Eurocities"),
            ("coverage",),
            ("coverage", "--of", "membership"),
        ):
            done = run(*arguments, "--out", out, "--lang", lang)
            assert done.code == 0
            told += done.out
    told += run("resolve", "--out", out).out + run("validate", "--out", out).out
    assert re.findall(r"(?<![\d,.])1 (?:\w+s|entities|handlingar|meningar)\b", told) == []
    assert "1 paper, 1 sentence; 1 of them" in told
    assert "Membership: 1 sentence; 1 used" in told
    assert [line for line in told.splitlines() if len(line) > 80] == []
