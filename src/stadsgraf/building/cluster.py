"""The same function over many papers on a Dask cluster: its scheduler schedules, and nothing here does.

Papers go to the workers in small batches, with their text, so the workers need no files of this machine.
What is made of them comes back with the results, or by way of a folder or an object store that all share;
there a paper that was made once, in this run or in one that was killed, is not made again.

A worker that dies costs nothing: Dask gives its batch to another.  A batch that kills one worker after the
other is taken apart, and the paper that does it is given up.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from stadsgraf.building.changes import program
from stadsgraf.building.shards import Made, Task, make, set_aside
from stadsgraf.errors import BrokenOffError, InputError
from stadsgraf.ids import digest

if TYPE_CHECKING:
    from distributed import Client, Future
    from fsspec import AbstractFileSystem

_BATCH = 8
"""Papers in a task: Dask takes a millisecond or more for each task, whatever is in it."""

_AHEAD = 3
"""Batches given out for each worker."""

_SECONDS = 30
"""Time to find the scheduler."""

_INSTALL = "Dask is not installed: pip install 'stadsgraf[dask]' here and on every worker."

_Batch = tuple[Task | Made, ...]


class Cluster(msgspec.Struct, frozen=True):
    """Where papers are processed.

    Attributes:
        scheduler: its address, as `tcp://10.0.0.5:8786`.
        shared: a folder or URL that fsspec knows, the same here and for all workers; empty for none.
    """

    scheduler: str
    shared: str = ""


def on_cluster(tasks: Iterable[Task | Made], cluster: Cluster) -> Iterator[Made]:
    """What is made of papers, in order.

    Args:
        tasks: taken only as fast as results come back.
        cluster: where.

    Raises:
        InputError: Dask is not installed, the scheduler is not found, a worker has another program, or
            what is shared cannot be read.
        BrokenOffError: the scheduler is lost.
    """
    with _client(cluster.scheduler) as client:
        rest, under_way = iter(tasks), deque[tuple[_Batch, "Future[list[Made]]"]]()
        while True:
            most = _AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
            while len(under_way) < most and (batch := tuple(islice(rest, _BATCH))):
                under_way.append((batch, _submitted(client, batch, cluster.shared)))
            if not under_way:
                return
            yield from _results(client, *under_way.popleft(), cluster)


def _submitted(client: "Client", batch: _Batch, shared: str) -> "Future[list[Made]]":
    return client.submit(make_all, batch, shared, program(), pure=False)


def _results(
    client: "Client", batch: _Batch, future: "Future[list[Made]]", cluster: Cluster
) -> Iterator[Made]:
    """The results of a batch; paper by paper where it kills its workers."""
    from distributed import KilledWorker

    try:
        results = future.result()
    except KilledWorker:
        if len(batch) == 1:
            yield set_aside(batch[0])
            return
        for task in batch:
            yield from _results(client, (task,), _submitted(client, (task,), cluster.shared), cluster)
        return
    for made in results:
        yield fetched(made, cluster.shared)


def make_all(batch: _Batch, shared: str, wanted: str) -> list[Made]:
    """What a worker does with a batch.

    Args:
        batch: the papers.
        shared: where the files go; empty for back with the result.
        wanted: hash of the program that sent them.

    Raises:
        InputError: this is another program, which might read them otherwise.
    """
    if wanted != program():
        raise InputError(
            "A worker has another version of stadsgraf, or of what it reads with: install the same."
        )
    return [_made(task, shared) for task in batch]


def _made(task: Task | Made, shared: str) -> Made:
    if isinstance(task, Made) or not shared or not task.key:
        return make(task)
    system, root = _place(shared)
    # What is made of a paper names the pages that have pictures, and those lie with who builds.
    name = digest(task.key, *map(str, task.pictures))
    there = f"{root}/{name}"
    listed = f"{there}/{_LIST}"
    if system.exists(listed):
        names = msgspec.json.decode(system.cat_file(listed), type=list[str])
        return Made(task.document.id, dict.fromkeys(names, b""), shared=name)
    made = make(task)
    if made.issues:
        return made
    system.makedirs(there, exist_ok=True)
    for file, content in made.files.items():
        system.pipe_file(f"{there}/{_flat(file)}", content)
    # Written last: where it stands, all is there.
    system.pipe_file(listed, msgspec.json.encode(sorted(made.files)))
    return msgspec.structs.replace(made, files=dict.fromkeys(made.files, b""), shared=name)


_LIST = "files.json"
"""Names of what was made of a paper."""


def _flat(name: str) -> str:
    return name.replace("/", "_")


def fetched(made: Made, shared: str) -> Made:
    """What was made of a paper, with the files that lie in what is shared.

    Raises:
        InputError: they cannot be read.
    """
    if not made.shared:
        return made
    system, root = _place(shared)
    try:
        files = {name: system.cat_file(f"{root}/{made.shared}/{_flat(name)}") for name in made.files}
    except OSError as error:
        raise InputError(
            f"What a worker left in {shared} cannot be read here ({error}): give a place that all share."
        ) from error
    return msgspec.structs.replace(made, files=files)


def _place(shared: str) -> "tuple[AbstractFileSystem, str]":
    """The file system and the folder of a URL or path.

    Raises:
        InputError: nothing installed knows such a URL.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise InputError(_INSTALL) from error
    try:
        system, root = url_to_fs(shared)
    except (ImportError, ValueError) as error:
        raise InputError(f"{shared} is no place that fsspec knows ({error}).") from error
    return system, root.rstrip("/")


@contextmanager
def _client(scheduler: str) -> "Iterator[Client]":
    """A connection to a scheduler.

    Raises:
        InputError: Dask is not installed, or the scheduler is not found.
        BrokenOffError: it is lost.
    """
    try:
        from distributed import Client
        from distributed.client import FutureCancelledError
        from distributed.comm.core import CommClosedError
    except ImportError as error:
        raise InputError(_INSTALL) from error
    try:
        client = Client(scheduler, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as error:
        raise InputError(
            f"No Dask scheduler answers at {scheduler}: start one with `dask scheduler`, and workers with "
            f"`dask worker {scheduler} --nthreads 1`."
        ) from error
    try:
        yield client
    except (CommClosedError, FutureCancelledError, TimeoutError) as error:
        raise BrokenOffError(
            f"The Dask scheduler at {scheduler} is gone ({error}): start it again, and build again; papers "
            "that were read are not read twice."
        ) from error
    finally:
        client.close(timeout=5)  # type: ignore[no-untyped-call]
