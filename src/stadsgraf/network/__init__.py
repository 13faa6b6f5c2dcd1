"""The network of a corpus: as a networkx graph, as measures and as a picture.

Import the modules, not this package: `graph` needs networkx, `draw` needs matplotlib.
"""
