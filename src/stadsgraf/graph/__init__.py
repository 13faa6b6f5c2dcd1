"""emit and store: the only writer of RDF, and the Oxigraph store that questions are asked of."""
