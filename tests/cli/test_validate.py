"""`stadsgraf validate` with either engine leaves the same report."""

from pathlib import Path

from tests.cli.runs import run


def test_both_engines_leave_the_same_report(out: Path) -> None:
    reports = []
    for engine in ("compiled", "pyshacl"):
        done = run("validate", "--out", out, "--shacl", engine)
        reports.append(
            (done.out, (out / "validation.ttl").read_bytes(), (out / "validation.txt").read_bytes())
        )
    assert reports[0] == reports[1]
    assert "checked." in reports[0][0]


def test_an_unknown_engine_is_told(out: Path) -> None:
    done = run("validate", "--out", out, "--shacl", "other")
    assert done.code == 2
    assert "compiled" in done.err
