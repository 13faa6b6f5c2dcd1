"""coverage: what became of each sentence that could hold a claim.

A sentence is in scope when it has a cue word of a family of claims beside what such a claim is made of, or
when a claim came of it.  It ends as used, as set aside with a reason, or as unmatched with what it looked
like: there the next rule is found, and there the ground lies for saying that papers do not state a thing.
"""

from stadsgraf.coverage.read import coverage
from stadsgraf.coverage.records import Look, SentenceCoverage, Status

__all__ = ["Look", "SentenceCoverage", "Status", "coverage"]
