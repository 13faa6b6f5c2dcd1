"""A folder of files that any web host serves: the explorer, and the answers that it would ask for."""

import gzip
import shutil
from itertools import chain
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from stadsgraf import __version__
from stadsgraf.errors import InputError
from stadsgraf.export import EXPORTERS
from stadsgraf.publish.contents import contents, pictures
from stadsgraf.publish.web import explorer_folder
from stadsgraf.read import Tell
from stadsgraf.serve.built import Built, open_built
from stadsgraf.serve.limits import Limits
from stadsgraf.staging import MANIFEST, is_build, staged
from stadsgraf.stored import source_of

_DATA = "data"
_SITE = "data/site.json"
_GRAPH = "graph.ttl.gz"
_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page of the site may load: its own files. SPARQL is WebAssembly."""

_SERVED = '<base href="/" />'
_PUBLISHED = (
    f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}" />\n    '
    '<meta name="stadsgraf-source" content="site" />'
)


class _Manifest(msgspec.Struct, frozen=True):
    """Names what is the site's, as `staging` reads it; the rest of the folder is the user's."""

    stadsgraf: str
    outputs: tuple[str, ...]


def publish(folder: Path, out: Path, tell: Tell) -> int:
    """Write a site of a build.

    Args:
        folder: the build.
        out: where the site goes; an older site there is replaced, and no other file is touched.
        tell: is told how far the work is.

    Returns:
        Bytes of the site.

    Raises:
        InputError: `out` is a build, or the explorer is not installed.
        OutputError: the build is damaged, the folder cannot be written, or something of the user's has one
            of the names.
    """
    if is_build(out) and not (out / _SITE).is_file():
        raise InputError(f"{out} is a build: give the site a folder of its own with --to.")
    built = open_built(folder, Limits())
    explorer = explorer_folder()
    own = sorted(piece.name for piece in explorer.iterdir() if piece.name != "single")
    with staged(out, [*own, _DATA]) as place:
        for name in own:
            _copied(explorer / name, place / name)
        page = place / "index.html"
        page.write_text(_page(page.read_text(encoding="utf-8")), encoding="utf-8")
        _write_data(built, place / _DATA, tell)
        manifest = _Manifest(__version__, (*own, _DATA, MANIFEST))
        (place / MANIFEST).write_bytes(msgspec.json.encode(manifest))
        return sum(path.stat().st_size for path in place.rglob("*") if path.is_file())


def _copied(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def _page(served: str) -> str:
    """The explorer's page, that of a server, for files that may lie anywhere on a host."""
    assert _SERVED in served, "the page of the explorer has no base"
    return served.replace(_SERVED, _PUBLISHED)


def _write_data(built: Built, place: Path, tell: Tell) -> None:
    place.mkdir()
    packed = place / _GRAPH
    with packed.open("wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as stream:
        EXPORTERS["turtle"].files["graph.ttl"](source_of(built.folder), cast("BinaryIO", stream))
    for name, content in chain(contents(built, tell, packed.stat().st_size), pictures(built)):
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
