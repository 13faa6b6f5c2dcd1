"""ask, sparql and why: questions to the graph, answers in sentences, and the passages behind them."""
