"""A build as Python users meet it: `stadsgraf.open(DIR)`, each part read when it is asked for."""

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from stadsgraf.errors import InputError, OutputError
from stadsgraf.terminal import build_folder, language, question_of

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import polars as pl
    import pyoxigraph as ox
    import rdflib

    from stadsgraf.corpus import Corpus
    from stadsgraf.export import Source
    from stadsgraf.model import Document, Entity
    from stadsgraf.query.ask import Answer
    from stadsgraf.query.evidence import TextOf
    from stadsgraf.query.sparql import Result

_CLAIMS = "claims.jsonl"
_T = TypeVar("_T")


class Build(msgspec.Struct, frozen=True, dict=True):
    """What a build left in its folder; nothing can be changed through it.

    Each part raises `OutputError` where a file of the build is missing or damaged.

    Attributes:
        folder: where it lies.
    """

    folder: Path

    @cached_property
    def dataset(self) -> "rdflib.Dataset":
        """All quads as the papers give them: a graph for each document, `graph/links` and `graph/derived`.

        Its default graph is the union of all.  It is held in memory, some 20 µs and 1 kB a quad; a large
        build is asked through `query`, which goes to the store.
        """
        return _dataset(self._source.quads())

    @cached_property
    def network(self) -> "nx.MultiDiGraph[str]":
        """Things and the lines between them, as `stadsgraf.network.graph.build_network` tells."""
        from stadsgraf.network.graph import build_network

        return build_network(self._corpus)

    @cached_property
    def claims(self) -> "pl.LazyFrame":
        """`claims.jsonl` as a polars frame that reads a column when it is asked for.

        There is a row for each claim and a column for each key, empty ones too.  `participants` and
        `evidence` are lists of structs, `values` is JSON.

        Raises:
            InputError: polars is not installed.
        """
        from stadsgraf.frames import claims_polars

        return _from_extra(lambda: claims_polars(self._claims_file))

    def claims_pandas(self) -> "pd.DataFrame":
        """The same as a pandas frame, all of it in memory; nested values are lists and dictionaries.

        Raises:
            InputError: pandas is not installed.
        """
        from stadsgraf.frames import claims_pandas

        return _from_extra(lambda: claims_pandas(self._claims_file))

    @property
    def entities(self) -> "tuple[Entity, ...]":
        """People, cities, networks and all others that claims are about, in the order of identifiers."""
        return self._corpus.entities

    @property
    def papers(self) -> "tuple[Document, ...]":
        """The papers with their texts, in the order of identifiers."""
        return self._corpus.documents

    def ask(self, name: str, /, *, lang: str = "en", **parameters: str) -> "Answer":
        """Answer a question of the list that `stadsgraf ask` prints.

        Args:
            name: its name.
            lang: `en` or `sv`.
            parameters: its parameters, such as `city="Stockholm"`.

        Raises:
            InputError: there is no such question, language or parameter, or no thing of that name.
        """
        from stadsgraf.query.ask import ask
        from stadsgraf.query.header import load
        from stadsgraf.resources import resource_folder

        question = question_of(load(resource_folder("queries") / "ask"), name)
        return ask(self._store, question, parameters, language(lang), self._text_of)

    def query(self, sparql: str) -> "Result":
        """Run a SPARQL 1.1 query on the merged graph; the model's prefixes are declared.

        `sg:quote(?annotation)` gives the words of a passage.

        Returns:
            A table for SELECT and ASK, Turtle for CONSTRUCT and DESCRIBE.

        Raises:
            InputError: the query changes data, asks another server, or is not valid.
        """
        from stadsgraf.query.sparql import run

        return run(self._store, sparql, self._text_of)

    @cached_property
    def _source(self) -> "Source":
        from stadsgraf.stored import source_of

        return source_of(self.folder)

    @cached_property
    def _corpus(self) -> "Corpus":
        return self._source.merged_corpus()

    @cached_property
    def _store(self) -> "ox.Store":
        from stadsgraf.graph.store import open_store

        return open_store(self.folder / "store")

    @cached_property
    def _text_of(self) -> "TextOf":
        from stadsgraf.query.evidence import texts_of
        from stadsgraf.quotes import kept_texts

        return texts_of(self._store, kept_texts(self.folder))

    @property
    def _claims_file(self) -> Path:
        path = self.folder / _CLAIMS
        if not path.is_file():
            raise OutputError(f"{path} is missing: build {self.folder} again.")
        return path


def open_build(folder: Path) -> Build:
    """A build to read.

    Raises:
        InputError: the folder holds none.
    """
    return Build(build_folder(folder))


def _from_extra(made: Callable[[], _T]) -> _T:
    """What an optional library makes.

    Raises:
        InputError: it is not installed.
    """
    try:
        return made()
    except ImportError as error:
        raise InputError(
            f"A frame needs a library that is not installed ({error.name}): "
            "run pip install 'stadsgraf[frames]'."
        ) from error


def _dataset(quads: Any) -> "rdflib.Dataset":
    """Quads of the store's library in rdflib, each term made once."""
    import pyoxigraph as ox
    from rdflib import Dataset, Literal, URIRef
    from rdflib.namespace import XSD

    found = Dataset(default_union=True)

    @cache
    def term(given: Any) -> Any:
        if isinstance(given, ox.NamedNode):
            return URIRef(given.value)
        if given.language is not None:
            return Literal(given.value, lang=given.language)
        kind = URIRef(given.datatype.value)
        return Literal(given.value, datatype=None if kind == XSD.string else kind)

    graph = cache(lambda name: found.graph(term(name)))
    found.addN(
        (term(quad.subject), term(quad.predicate), term(quad.object), graph(quad.graph_name))
        for quad in quads
    )
    return found
