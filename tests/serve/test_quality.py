"""What is worth a look in a build, by kind and in parts."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from stadsgraf.errors import OutputError
from stadsgraf.serve.built import Built, open_built
from stadsgraf.serve.findings import REPORT, read_findings
from stadsgraf.serve.jobs import JOBS
from stadsgraf.serve.limits import Limits
from stadsgraf.staging import MANIFEST
from stadsgraf.stored import issues_in
from tests.serve.findings import MANY, with_findings
from tests.serve.servers import Server


def _asked(server: Server, query: str = "") -> Any:
    return server.get("/api/quality" + query).json()


def _made(built: Built, code: str = "", limit: int = 10, offset: int = 0) -> Any:
    reply = JOBS["quality"](built, {"code": code, "limit": limit, "offset": offset})
    return msgspec.json.decode(reply.content)


def test_each_kind_tells_how_many_it_has_and_shows_the_first(server: Server, out: Path) -> None:
    found = _asked(server)
    manifest = msgspec.json.decode((out / MANIFEST).read_bytes())
    totals: dict[str, int] = {}
    for kind in found["findings"]:
        assert len(kind["items"]) == min(kind["total"], 10)
        assert all(
            (one["severity"], one["code"]) == (kind["severity"], kind["code"]) for one in kind["items"]
        )
        totals[kind["severity"]] = totals.get(kind["severity"], 0) + kind["total"]
    assert totals == {severity: count for severity, count in manifest["findings"].items() if count}
    assert sum(kind["total"] for kind in found["issues"]) == len(issues_in(out))
    ranks = ["violation", "error", "warning", "info"]
    for kinds in (found["findings"], found["issues"]):
        told = [(ranks.index(kind["severity"]), kind["code"]) for kind in kinds]
        assert told == sorted(set(told))


@pytest.mark.parametrize(("code", "of"), [("text-cut-off", "findings"), ("empty-file", "issues")])
def test_the_parts_of_a_kind_are_all_of_it(out: Path, tmp_path: Path, code: str, of: str) -> None:
    built = open_built(with_findings(out, tmp_path / "out"), Limits())
    (first,) = (kind for kind in _made(built)[of] if kind["code"] == code)
    assert (first["total"] >= MANY, len(first["items"])) == (True, 10)
    parts = []
    for offset in range(0, first["total"] + 70, 70):
        found = _made(built, code=code, limit=70, offset=offset)
        kinds: list[Any] = found["findings"] + found["issues"]
        (part,) = kinds
        assert (part["code"], part["total"], part["severity"]) == (code, first["total"], first["severity"])
        parts += part["items"]
    assert len({msgspec.json.encode(one) for one in parts}) == len(parts) == first["total"]
    assert parts[:10] == first["items"]


def test_a_kind_that_is_not_there_is_told(server: Server) -> None:
    found = server.get("/api/quality?code=no-such-kind")
    assert (found.status_code, "no-such-kind" in found.json()["error"]) == (404, True)


PREFIX = "@prefix sh: <http://www.w3.org/ns/shacl#> . "
SPACED = """<http://a> a sh:ValidationResult ; sh:focusNode "a b" ; sh:resultSeverity sh:Info ;
  sh:resultMessage "m" ; sh:sourceShape <http://s#s> ."""


@pytest.mark.parametrize(
    "text", [None, "<a> <b>", PREFIX + "<http://a> a sh:ValidationResult .", PREFIX + SPACED]
)
def test_a_damaged_report_says_what_to_do(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / REPORT).write_text(text)
    with pytest.raises(OutputError, match="build again"):
        read_findings(tmp_path)
