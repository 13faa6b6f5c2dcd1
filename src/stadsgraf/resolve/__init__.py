"""resolve: drafts with names to claims with identifiers; pure, per document."""

from stadsgraf.resolve.resolve import resolve

__all__ = ["resolve"]
