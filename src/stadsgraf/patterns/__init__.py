"""Patterns that ask first whether a text has the words without which they cannot match."""

from stadsgraf.patterns.forms import any_of
from stadsgraf.patterns.gate import Gated, gated
from stadsgraf.patterns.sieve import Sieve

__all__ = ["Gated", "Sieve", "any_of", "gated"]
