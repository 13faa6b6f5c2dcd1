"""What went wrong with one document, or with one part of one, while the run goes on.

Issues are data: written to `issues.jsonl` beside the output, counted, shown; never only logged.
"""

from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How much an issue costs: a lost document, a doubt, or a remark."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Issue(msgspec.Struct, frozen=True, order=True):
    """One entry of `issues.jsonl`.

    Attributes:
        source: the path as given, or the document's file name.
        stage: the stage that met it (read, repair, extract, resolve …).
        code: a stable short name (`empty-file`, `not-text` …).
        severity: what it costs.
        message: what is wrong and what to do, in one or two sentences.
    """

    source: str
    stage: str
    code: str
    severity: Severity
    message: str
