"""annotate: repaired text to sections, sentences and mentions; one pass, without RDF."""

from stadsgraf.annotate.annotate import annotate
from stadsgraf.annotate.paper import Mention, Paper, Part, Section, Sentence

__all__ = ["Mention", "Paper", "Part", "Section", "Sentence", "annotate"]
