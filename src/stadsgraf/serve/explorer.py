"""The explorer's files, as they were built from `web/`: pages of a browser, held in memory."""

import mimetypes
from collections.abc import Mapping
from pathlib import Path

from stadsgraf.errors import InputError
from stadsgraf.resources import resource_folder
from stadsgraf.serve.reply import Reply

_INDEX = "/index.html"
_MEDIA = {".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml"}
"""What a machine's own table of types may not know, or call otherwise."""

_NONE = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>stadsgraf</title><h1>stadsgraf</h1>"
    "<p>The explorer is not in this installation: run <code>pip install .</code> in a clone to build it. "
    "The API is described at <a href=/openapi.json>/openapi.json</a>, and SPARQL is answered at "
    "<code>/sparql</code>.</p></html>"
)

Files = Mapping[str, Reply]
"""Files by their paths on the server."""


def explorer_files() -> Files:
    """The files of the explorer; none where it was not built."""
    try:
        folder = resource_folder("web")
    except InputError:
        return {}
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {f"/{path.relative_to(folder).as_posix()}": _file(path) for path in found}


def page(files: Files) -> Reply:
    """The page in which the explorer runs, whatever the address; it says so where there is no explorer."""
    return files.get(_INDEX) or Reply(200, "text/html", _NONE.encode())


def _file(path: Path) -> Reply:
    media = _MEDIA.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Reply(200, media, path.read_bytes())
