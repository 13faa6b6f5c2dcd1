"""claims.jsonl as a table of polars or of pandas; `docs/output.md` tells what its keys are."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from stadsgraf.errors import OutputError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

_TEXT, _NUMBER, _SHARE, _TEXTS = "String", "Int64", "Float64", ["String"]
_Columns = dict[str, Any]
"""Name of a type of polars for each key; a dictionary is a struct, a list holds many of its only item."""

_MEASURED: _Columns = {
    "rule": _TEXT, "derivation": _TEXT, "genre": _TEXT, "papers": _NUMBER, "cases": _NUMBER, "right": _NUMBER,
}  # fmt: skip
_REGION: _Columns = {
    "page": _NUMBER, "left": _SHARE, "top": _SHARE, "right": _SHARE, "bottom": _SHARE,
}  # fmt: skip
_ANTECEDENT: _Columns = {
    "words": _TEXT, "id": _TEXT, "label": _TEXT, "confidence": _SHARE, "measured": _MEASURED, "rule": _TEXT,
}  # fmt: skip
_EVIDENCE: _Columns = {
    "document": _TEXT,
    "file": _TEXT,
    "start": _NUMBER,
    "end": _NUMBER,
    "quote": _TEXT,
    "page": _NUMBER,
    "regions": [_REGION],
    "repaired": _TEXT,
    "derivation": _TEXT,
    "confidence": _SHARE,
    "measured": _MEASURED,
    "rule": _TEXT,
    "attestedOn": _TEXT,
    "partyLabel": _TEXT,
    "statedTime": _TEXT,
    "antecedents": [_ANTECEDENT],
}
COLUMNS: _Columns = {
    "id": _TEXT,
    "type": _TEXT,
    "modality": _TEXT,
    "participants": [{"property": _TEXT, "id": _TEXT, "label": _TEXT}],
    "validFrom": _TEXT,
    "validUntil": _TEXT,
    "datePrecision": _TEXT,
    "values": _TEXT,
    "notStated": _TEXTS,
    "evidence": [_EVIDENCE],
}
"""Keys of a line in their order; what `values` holds differs from class to class, so it stays JSON."""


def claims_polars(path: Path) -> "pl.LazyFrame":
    """The claims, read when they are collected, and only the columns that are needed then."""
    import polars as pl

    return pl.scan_ndjson(path, schema={name: _type(kind) for name, kind in COLUMNS.items()})


def _type(kind: Any) -> Any:
    import polars as pl

    if isinstance(kind, dict):
        return pl.Struct({name: _type(inner) for name, inner in kind.items()})
    return pl.List(_type(kind[0])) if isinstance(kind, list) else getattr(pl, kind)


def claims_pandas(path: Path) -> "pd.DataFrame":
    """The claims in memory; a value that is not there is None.

    Raises:
        OutputError: the file is damaged.
    """
    import pandas as pd

    decoder = msgspec.json.Decoder(dict[str, Any])
    try:
        with path.open("rb") as lines:
            claims = [decoder.decode(line) for line in lines]
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"{path} is damaged ({error}): build {path.parent} again.") from error
    columns = {name: [claim.get(name) for claim in claims] for name in COLUMNS}
    return pd.DataFrame({name: pd.Series(column, dtype=object) for name, column in columns.items()})
