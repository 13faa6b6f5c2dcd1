"""Patterns that ask first whether a text has the words without which they cannot match."""

from stadsgraf.patterns.gate import Gated, gated

__all__ = ["Gated", "gated"]
