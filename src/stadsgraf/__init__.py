"""stadsgraf: papers of city governments in, a knowledge graph with its sources out."""

__version__ = "0.1.0"
