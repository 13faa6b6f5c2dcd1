"""Score a graph against a gold: what is right, missing, wrong and forbidden, class by class.

    labels -> gold, graph -> claims -> matching, forbidden, evidence -> pairing -> paper -> score -> report

`conventions` holds the tables that decide what is compared; `result` what comes out.
"""

from stadsgraf.evaluate.gold import GoldError
from stadsgraf.evaluate.graph import GraphError
from stadsgraf.evaluate.report import as_json, render
from stadsgraf.evaluate.result import Evaluation
from stadsgraf.evaluate.score import evaluate, evaluate_quads

__all__ = ["Evaluation", "GoldError", "GraphError", "as_json", "evaluate", "evaluate_quads", "render"]
