"""Identity from end to end: papers in years and organisations, answers, and what they do and leave alone."""

import json
from pathlib import Path

import pytest

from stadsgraf.vocabulary import BASE
from tests.cli.runs import run
from tests.pipeline.builds import files

MINUTES = """\
{organisation}
{body}

SAMMANTRÄDESPROTOKOLL {day}

Beslutande
{chair}, ordförande
Berit Sandahl (S), vice ordförande

§ {number} Medlemskap i Energy Cities

{body} beslutar att {organisation} ansöker om medlemskap i Energy Cities.
"""
COUNCIL, REGION = ("Årjängs kommun", "Kommunstyrelsen"), ("Region Värmland", "Regionstyrelsen")
NILS, OTHER = "person/arjangs-kommun/nils-ekvall", "person/region-varmland/nils-ekvall"
UNCHANGED = ("claims.jsonl", "shards", "texts")


def write(folder: Path, **papers: tuple[tuple[str, str], str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, ((organisation, body), day, chair)) in enumerate(papers.items(), start=1):
        text = MINUTES.format(organisation=organisation, body=body, day=day, chair=chair, number=number)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """The same man: in another party seven years later, and in the region."""
    return write(
        tmp_path / "papers",
        early=(COUNCIL, "2012-03-05", "Nils Ekvall (M)"),
        late=(COUNCIL, "2019-09-02", "Nils Ekvall (SD)"),
        region=(REGION, "2019-10-07", "Nils Ekvall (SD)"),
    )


def built(
    sources: Path, out: Path, decisions: Path | None = None, formats: str = "nquads,turtle,csv"
) -> Path:
    chosen = () if decisions is None else ("--decisions", decisions)
    forms = ("--formats", formats) if formats else ()
    done = run("build", sources, "--out", out, *forms, *chosen)
    assert done.code == 0, done.err
    return out


def answer(out: Path, decisions: Path, left: str, right: str, word: str) -> None:
    done = run(
        "resolve",
        left,
        right,
        word,
        "--why",
        "prövat",
        "--who",
        "Ada",
        "--out",
        out,
        "--decisions",
        decisions,
    )
    assert done.code == 0, done.err


def listed(out: Path, decisions: Path | None = None) -> list[tuple[str, str]]:
    chosen = () if decisions is None else ("--decisions", decisions)
    done = run("resolve", "--out", out, "--json", *chosen)
    assert done.code == 0, done.err
    return [(pair["left"]["id"], pair["right"]["id"]) for pair in json.loads(done.out)["candidates"]]


def parties(out: Path, person: str) -> set[str]:
    about = f"?c a sg:PartyAffiliation ; org:member <{BASE}{person}> ; org:organization/skos:prefLabel ?p"
    done = run("sparql", f"SELECT DISTINCT ?p {{ {about} }}", "--out", out, "--csv")
    return set(done.out.split()[1:])


def unchanged(out: Path) -> dict[str, bytes]:
    return {name: data for name, data in files(out).items() if name.split("/")[0] in UNCHANGED}


def test_a_party_change_is_two_affiliations_of_one_person(papers: Path, tmp_path: Path) -> None:
    out = built(papers, tmp_path / "out")
    assert parties(out, NILS) == {"Moderaterna", "Sverigedemokraterna"}
    assert not [pair for pair in listed(out) if NILS in pair[0] and NILS in pair[1]]
    assert "person-in-two-parties" not in (out / "validation.txt").read_text(encoding="utf-8")


def test_an_answer_makes_one_and_leaves_claims_and_shards_alone(papers: Path, tmp_path: Path) -> None:
    plain = built(papers, tmp_path / "plain")
    assert (NILS, OTHER) in listed(plain)
    decisions = tmp_path / "mine" / "decisions.csv"
    answer(plain, decisions, NILS, OTHER, "same")
    out = built(papers, tmp_path / "out", decisions)
    assert unchanged(out) == unchanged(plain)
    assert files(out) != files(plain)
    assert (NILS, OTHER) not in listed(out, decisions)
    told = run("why", NILS, "--out", out).out
    assert all(f"{name}.txt" in told for name in ("early", "late", "region"))
    assert run("why", OTHER, "--out", out).out == told
    assert run("why", "Nils Ekvall", "--out", out).out == told
    nodes = (out / "nodes.csv").read_text(encoding="utf-8")
    assert NILS in nodes
    assert OTHER not in nodes
    asked = run("ask", "people-in-several-papers", "--out", out).out
    assert "Nils Ekvall occurs in" in asked


def test_two_builds_with_answers_are_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.csv"
    answer(built(papers, tmp_path / "out"), decisions, NILS, OTHER, "same")
    one = files(built(papers, tmp_path / "one", decisions, formats=""))
    moved = tmp_path / "elsewhere" / "decisions.csv"
    moved.parent.mkdir()
    decisions.rename(moved)
    assert files(built(papers, tmp_path / "two", moved, formats="")) == one


def test_apply_gives_what_a_build_gives_and_an_answer_taken_back_undoes_it(
    papers: Path, tmp_path: Path
) -> None:
    decisions = tmp_path / "decisions.csv"
    out = built(papers, tmp_path / "out", formats="")
    before = files(out)
    done = run(
        "resolve", NILS, OTHER, "same", "--why", "prövat", "--apply", "--out", out, "--decisions", decisions
    )
    assert (done.code, done.err) == (0, "")
    assert files(out) == files(built(papers, tmp_path / "again", decisions, formats=""))
    assert files(out) != before
    rows = decisions.read_text(encoding="utf-8").splitlines(keepends=True)
    decisions.write_text(rows[0], encoding="utf-8")
    assert run("resolve", "--apply", "--out", out, "--decisions", decisions).code == 0
    assert files(out) == before


def test_later_exports_see_what_the_build_saw(papers: Path, tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.csv"
    out = built(papers, tmp_path / "out")
    answer(out, decisions, NILS, OTHER, "same")
    whole = built(papers, tmp_path / "whole", decisions, formats="")
    out = built(papers, out, decisions, formats="nquads")
    for form in ("turtle", "jsonld", "trig", "rdfxml", "graphml", "gexf", "csv", "claims"):
        assert run("export", form, "--out", out, "--to", tmp_path / "to").code == 0
    assert run("draw", "--out", out, "--to", tmp_path / "to" / "network.svg").code == 0
    for path in (tmp_path / "to").iterdir():
        assert path.read_bytes() == (whole / path.name).read_bytes(), path.name


def test_father_and_son_are_put_to_somebody_and_told_apart(tmp_path: Path) -> None:
    papers = write(
        tmp_path / "papers",
        a=(COUNCIL, "2019-03-05", "Nils Ekvall (M)"),
        b=(COUNCIL, "2019-03-05", "Nils Ekvall (S)"),
    )
    out = built(papers, tmp_path / "out")
    issues = [json.loads(line) for line in (out / "issues.jsonl").read_text(encoding="utf-8").splitlines()]
    (issue,) = [issue for issue in issues if issue["code"] == "namesakes"]
    assert "two parties" in issue["message"]
    assert "one or two people?" in issue["message"]
    ((left, right),) = listed(out)
    assert left.partition("@")[0] == right.partition("@")[0] == NILS
    decisions = tmp_path / "decisions.csv"
    answer(out, decisions, left, right, "different")
    out = built(papers, tmp_path / "out", decisions)
    assert listed(out, decisions) == []
    assert sorted([parties(out, left), parties(out, right)], key=sorted) == [
        {"Moderaterna"},
        {"Socialdemokraterna"},
    ]
    told = run("why", NILS, "--out", out)
    assert told.code == 2
    assert left in told.err
    assert right in told.err


def test_namesakes_in_two_municipalities_stay_two_until_somebody_answers(tmp_path: Path) -> None:
    other = ("Torsby kommun", "Kommunstyrelsen")
    papers = write(
        tmp_path / "papers",
        a=(COUNCIL, "2019-03-05", "Nils Ekvall (M)"),
        b=(other, "2019-03-05", "Nils Ekvall (M)"),
    )
    out = built(papers, tmp_path / "out")
    pair = (NILS, "person/torsby-kommun/nils-ekvall")
    assert pair in listed(out)
    nodes = (out / "nodes.csv").read_text(encoding="utf-8")
    assert all(end in nodes for end in pair)


def test_bad_rows_and_conflicts_are_issues_and_cost_nothing_else(papers: Path, tmp_path: Path) -> None:
    berit = ("person/arjangs-kommun/berit-sandahl", "person/region-varmland/berit-sandahl")
    rows = [
        "left,right,judgement,who,when,why",
        f"{NILS},{OTHER},same,Ada,2026-01-02,",
        f"{OTHER},{berit[0]},same,Ada,2026-01-02,",
        f"{NILS},{berit[0]},not the same,Ada,2026-01-02,",
        f"{NILS},{berit[0]},perhaps,Ada,2026-01-02,",
        f"{berit[0]},person/nowhere/nobody,unsure,Ada,2026-01-02,",
    ]
    decisions = tmp_path / "decisions.csv"
    decisions.write_text("\n".join(rows), encoding="utf-8")
    out = built(papers, tmp_path / "out", decisions)
    issues = [json.loads(line) for line in (out / "issues.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {
        (issue["code"], issue["message"][:7]) for issue in issues if issue["source"] == "decisions.csv"
    } == {
        ("conflict", "Line 4:"),
        ("bad-row", "Line 5:"),
        ("unknown-entity", "Line 6:"),
    }
    assert "answers-contradict" in (out / "validation.txt").read_text(encoding="utf-8")
    assert "Conflict: line 4" in run("resolve", "--out", out, "--decisions", decisions).out
    plain = built(papers, tmp_path / "plain")
    assert (out / "nodes.csv").read_bytes() == (plain / "nodes.csv").read_bytes()


def test_decisions_csv_of_ones_own_folder_is_read_unless_it_is_of_something_else(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out = built(papers, Path("build"))
    assert run("resolve", NILS, OTHER, "same", "--why", "x", "--who", "Ada").code == 0
    out = built(papers, Path("build"))
    assert OTHER not in (out / "nodes.csv").read_text(encoding="utf-8")
    Path("decisions.csv").write_text("datum,beslut\n2020-01-01,bifall\n")
    out = built(papers, Path("build"))
    assert OTHER in (out / "nodes.csv").read_text(encoding="utf-8")
    assert "not-decisions" in (out / "issues.jsonl").read_text(encoding="utf-8")
    refused = run("resolve", NILS, OTHER, "same", "--why", "x", "--who", "Ada")
    assert refused.code == 2
    assert "no file of decisions" in refused.err
