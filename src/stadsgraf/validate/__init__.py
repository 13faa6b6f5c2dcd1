"""Does a graph keep the rules of the model, and does its evidence hold?

shapes   SHACL: `ontology/shapes/*.ttl`, compiled or by pySHACL
checks   queries that must return no rows: `queries/check/*.rq` and the dataset rules of the shapes
audit    every quote read again from its text, every hash taken again, every term looked up
report   the findings, for a person and as `sh:ValidationReport`
"""

from stadsgraf.validate.findings import Finding, Passage, Report, Severity
from stadsgraf.validate.report import render, to_turtle
from stadsgraf.validate.run import validate, validate_folder

__all__ = ["Finding", "Passage", "Report", "Severity", "render", "to_turtle", "validate", "validate_folder"]
