"""remote: a build in somebody else's SPARQL 1.1 store, loaded and asked over HTTP (docs/stores.md)."""
