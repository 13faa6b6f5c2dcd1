"""What the program finds in papers whose gold is known, and how that changes (docs/evaluation.md)."""
