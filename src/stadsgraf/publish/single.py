"""The explorer with a build in one file, which a browser opens without any network."""

import base64
import gzip
import hashlib
from html import escape
from pathlib import Path

import msgspec

from stadsgraf.publish.contents import Files, contents, excerpt
from stadsgraf.publish.web import explorer_folder
from stadsgraf.query.formats import Lang
from stadsgraf.read import Tell
from stadsgraf.serve.built import Built, open_built
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.overview import counts

_PAPERS = 100
"""Papers whose texts and claims are all in the file; of more, the network with the words behind it."""

_NODES = 1_000
"""Things of the network of more papers."""

_TITLES: dict[Lang, str] = {"en": "The network", "sv": "Nätverket"}


def single_page(folder: Path, lang: Lang, tell: Tell) -> bytes:
    """The page of a build.

    Args:
        folder: the build.
        lang: language of the page until its reader chooses another.
        tell: is told how far the work is.

    Raises:
        InputError: the explorer is not installed.
        OutputError: the build is damaged.
    """
    single = explorer_folder() / "single"
    script = (single / "explorer.js").read_text(encoding="utf-8")
    style = (single / "explorer.css").read_text(encoding="utf-8")
    data = _packed(_files(open_built(folder, Limits()), tell))
    return f"""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{escape(_policy(script, style))}">
<title>{_TITLES[lang]} – stadsgraf</title>
<style>{style}</style>
</head>
<body>
<div id="app"></div>
<script type="text/plain" id="stadsgraf-data">{data}</script>
<script>{script}</script>
</body>
</html>
""".encode()


def _files(built: Built, tell: Tell) -> Files:
    if counts(built.folder).papers <= _PAPERS:
        return contents(built, tell, None)
    return excerpt(built, _NODES)


def _packed(files: Files) -> str:
    """Files as one JSON object of path and content, packed, in letters that end no script."""
    whole = {path: msgspec.Raw(content) for path, content in files}
    return base64.b64encode(gzip.compress(msgspec.json.encode(whole), mtime=0)).decode()


def _policy(script: str, style: str) -> str:
    """Only what is in the file may run, and nothing is loaded; the script makes the layout's worker."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data: blob:; "
        "worker-src blob: data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
