"""The application: which address is answered by what, and with which headers (ASGI, Starlette)."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route as At

from stadsgraf import __version__
from stadsgraf.errors import InputError
from stadsgraf.ids import slug
from stadsgraf.query.header import Question, load
from stadsgraf.resources import resource_folder
from stadsgraf.serve import describe, openapi, sparql
from stadsgraf.serve.describe import NOBODY, Publisher
from stadsgraf.serve.explorer import Files, explorer_files, page
from stadsgraf.serve.guard import Guard
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.media import best
from stadsgraf.serve.overview import offers
from stadsgraf.serve.pool import Pool
from stadsgraf.serve.reply import Job, Reply, as_json, refusal
from stadsgraf.serve.routes import LANG, ROUTES, Route, Wrong, read_parameters
from stadsgraf.serve.version import Version

_RDF = tuple(sparql.GRAPHS)
_HTML = "text/html"
_TABLES = {"text/csv": "csv", "text/tab-separated-values": "tsv"}
"""Endings of files that a browser saves."""


def application(
    pool: Pool, limits: Limits, ready: Callable[[], None], token: str = "", publisher: Publisher = NOBODY
) -> Starlette:
    """The application that answers from a build.

    Args:
        pool: processes that have been started; they end with the application.
        limits: what a request may take.
        ready: called when the first request can be answered.
        token: what a request has to show; empty where all may ask.
        publisher: who stands behind the dataset.
    """
    files = explorer_files()
    questions = {one.name: one for one in load(resource_folder("queries") / "ask")}

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        ready()
        try:
            yield
        finally:
            await pool.close()

    return Starlette(
        routes=_routes(pool, questions, files, publisher, closed=bool(token)),
        middleware=[
            Middleware(Guard, limits=limits, token=token),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
        exception_handlers={404: _missing, 405: _not_so, 500: _fault},
        lifespan=running,
    )


def _routes(
    pool: Pool, questions: dict[str, Question], files: Files, publisher: Publisher, *, closed: bool
) -> list[At]:
    asked = offers(questions)
    document = openapi.document(questions.values(), closed=closed)
    return [
        At("/health", partial(_fixed, value={"status": "ok", "version": __version__})),
        At("/openapi.json", partial(_fixed, value=document)),
        At("/api/questions", partial(_fixed, value=asked)),
        At("/api/ask/{name}", partial(_asked, pool=pool)),
        *(At(_path(route), partial(_routed, pool=pool, route=route)) for route in ROUTES),
        At("/sparql", partial(_queried, pool=pool, files=files), methods=["GET", "POST"]),
        At("/id/{id:path}", partial(_identified, pool=pool, files=files)),
        At("/.well-known/void", partial(_dataset, pool=pool, publisher=publisher)),
        At("/dataset", partial(_dataset, pool=pool, publisher=publisher)),
        At("/{path:path}", partial(_shown, files=files)),
    ]


def _path(route: Route) -> str:
    return route.path.replace("{id}", "{id:path}")


async def _fixed(_: Request, value: object) -> Response:
    return _sent(as_json(value))


async def _routed(request: Request, pool: Pool, route: Route) -> Response:
    try:
        given = read_parameters(route, request.query_params.multi_items())
    except Wrong as error:
        return _sent(refusal(400, str(error)))
    return await _worked(request, pool, Job(route.job, {**given, **request.path_params}))


async def _asked(request: Request, pool: Pool) -> Response:
    """A question; `format=csv` is for who cannot set a header."""
    given = request.query_params.multi_items()
    own = {name: value for name, value in given if name in ("lang", "format")}
    if own.get("lang", "en") not in LANG.choices or own.get("format", "json") not in ("json", "csv"):
        return _sent(refusal(400, "lang is en or sv, and format json or csv."))
    accept = {"csv": "text/csv", "json": "application/json"}.get(own.get("format", ""))
    params = [(name, value) for name, value in given if name not in own]
    if len(dict(params)) < len(params):
        return _sent(refusal(400, "A parameter is given twice: give each of them once."))
    job = Job(
        "ask",
        {
            "name": request.path_params["name"],
            "names": [name for name, _ in params],
            "values": [value for _, value in params],
            "lang": own.get("lang", "en"),
            "accept": accept or request.headers.get("accept", ""),
        },
    )
    stem = slug("-".join([request.path_params["name"], *(value for _, value in params)]))
    return _as_file(await _worked(request, pool, job), stem)


async def _queried(request: Request, pool: Pool, files: Files) -> Response:
    accept = request.headers.get("accept", "")
    given = request.query_params.multi_items()
    reads = request.method in ("GET", "HEAD")
    if reads and _reads_pages(accept, (*sparql.RESULTS, *_RDF, _HTML)):
        return _sent(page(files))
    if reads and not given:
        return _sent(describe.service(str(request.url.replace(query="")), accept))
    try:
        asked = sparql.asked(given, None) if reads else await _posted(request, given)
    except InputError as error:
        return _sent(refusal(400, str(error)))
    if asked is None:
        kinds = f"{sparql.QUERY} or {sparql.FORM}"
        return _sent(refusal(415, f"Send the query as {kinds}."))
    job = Job(
        "sparql",
        {
            "query": asked.query,
            "default": list(asked.default_graphs),
            "named": list(asked.named_graphs),
            "accept": accept,
        },
    )
    return _as_file(await _worked(request, pool, job), "sparql")


async def _posted(request: Request, given: list[tuple[str, str]]) -> sparql.Asked | None:
    """What a POST asks; None where its body is of another type.

    Raises:
        InputError: it is not UTF-8, or asks no one query.
    """
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    try:
        if media == sparql.QUERY:
            return sparql.asked(given, body.decode())
        if media == sparql.FORM:
            form = parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=1000)
            return sparql.asked([*given, *form])
    except ValueError as error:
        raise InputError("The body is not UTF-8, or has too many fields.") from error
    if media == "application/sparql-update":
        raise InputError("This endpoint is read-only: it takes no update.")
    return None


async def _identified(request: Request, pool: Pool, files: Files) -> Response:
    """A page for a reader, triples for a program."""
    accept = request.headers.get("accept", "")
    if _reads_pages(accept, (*_RDF, _HTML)):
        return _sent(page(files))
    identifier = request.path_params["id"]
    return await _worked(request, pool, Job("describe", {"id": identifier, "accept": accept}))


def _reads_pages(accept: str, offered: Sequence[str]) -> bool:
    return bool(accept) and best(accept, offered) == _HTML


async def _shown(request: Request, files: Files) -> Response:
    """A file of the explorer, or its page at any address that a reader may have been sent."""
    path = request.url.path
    if path in files:
        return _sent(files[path])
    if _reads_pages(request.headers.get("accept", ""), ("application/json", _HTML)):
        return _sent(page(files))
    return await _missing(request, None)


async def _dataset(request: Request, pool: Pool, publisher: Publisher) -> Response:
    found = await pool.run(Job("counts", {}))
    if found.reply.status != 200:
        return _sent(found.reply)
    base = str(request.base_url).rstrip("/")
    reply = describe.dataset(base, found.reply.content, publisher, request.headers.get("accept", ""))
    return _sent(reply, _tag(request, found.version))


async def _worked(request: Request, pool: Pool, job: Job) -> Response:
    """The reply of a process; where the client has it already, or has left, none is made."""
    await pool.settle()
    tag = _tag(request, pool.version)
    if tag and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"etag": tag, "vary": "accept"})
    kept = pool.kept.get(tag)
    if kept is not None:
        return _sent(kept, tag)
    work = asyncio.ensure_future(pool.run(job))
    watch = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({work, watch}, return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            return Response(status_code=499)  # nobody reads it
        found = work.result()
        tag = _tag(request, found.version)  # of the build that it is of: another may have come meanwhile
        if tag:
            pool.kept.keep(tag, found.reply)
        return _sent(found.reply, tag)
    finally:
        for task in (work, watch):
            task.cancel()
            with suppress(asyncio.CancelledError, ClientDisconnect):
                await task


async def _left(request: Request) -> None:
    """Ends when the client has left."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _tag(request: Request, version: Version | None) -> str:
    """What names a representation: build, program, address, what the client takes; "" for a POST."""
    if request.method not in ("GET", "HEAD"):
        return ""
    accept = request.headers.get("accept", "")
    whole = f"{version}\n{__version__}\n{request.url.path}?{request.url.query}\n{accept}"
    return f'W/"{hashlib.sha256(whole.encode(errors="surrogateescape")).hexdigest()[:32]}"'


def _as_file(response: Response, stem: str) -> Response:
    """A response of which a browser, where it is a table for spreadsheets, makes a file of that name."""
    ending = _TABLES.get((response.media_type or "").partition(";")[0])
    if ending is not None:
        response.headers["content-disposition"] = f'attachment; filename="{stem}.{ending}"'
    return response


def _sent(reply: Reply, tag: str = "") -> Response:
    headers = {"vary": "accept"}
    if reply.status == 200 and tag:
        headers |= {"etag": tag, "cache-control": "no-cache"}
    if reply.status == 503:
        headers["retry-after"] = "60"
    media = reply.media + ("; charset=utf-8" if reply.media.startswith("text/") else "")
    return Response(reply.content, reply.status, headers, media)


async def _missing(_: Request, __: Exception | None) -> Response:
    return _sent(refusal(404, "There is nothing at this address: /openapi.json lists what there is."))


async def _not_so(_: Request, __: Exception) -> Response:
    return _sent(refusal(405, "This address takes no such method: use GET."))


async def _fault(_: Request, __: Exception) -> Response:
    return _sent(refusal(500, "This is a fault of stadsgraf: the server's log has it."))
