"""What stands before every answer: limits of a request, and headers that keep a hostile text harmless."""

import asyncio

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import JSON, refusal

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""No script but the explorer's own files, and nothing from elsewhere."""

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}

_OPEN = ("/sparql", "/api/", "/id/", "/openapi.json", "/dataset", "/.well-known/void")
"""What pages of other sites may read: it is public, and nothing of the reader's is sent along."""

_ALLOWED = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, retry-after",
}
_PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
    "access-control-allow-headers": "accept, content-type, if-none-match",
    "access-control-max-age": "86400",
}


class Guard:
    """Middleware: refuses what is too large or too slow, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app, self._limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        shared = scope["path"].startswith(_OPEN)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS | (_ALLOWED if shared else {}))
            await send(message)

        if shared and scope["method"] == "OPTIONS":
            await _empty(guarded, _PREFLIGHT)
            return
        try:
            body = await self._body(receive)
        except TimeoutError:
            await _refused(guarded, 408, "The request was not sent to its end in time.")
            return
        except ClientDisconnect:
            return
        if body is None:
            await _refused(guarded, 413, f"The request is longer than {self._limits.request:,} bytes.")
            return
        await self._app(scope, _again(body, receive), guarded)

    async def _body(self, receive: Receive) -> bytes | None:
        """The body of a request; None where it is too long.

        Raises:
            TimeoutError: it is too long in coming.
            ClientDisconnect: it will never come.
        """
        parts: list[bytes] = []
        async with asyncio.timeout(self._limits.seconds):
            while sum(map(len, parts)) <= self._limits.request:
                message = await receive()
                if message["type"] != "http.request":
                    raise ClientDisconnect
                parts.append(message.get("body", b""))
                if not message.get("more_body"):
                    break
        body = b"".join(parts)
        return body if len(body) <= self._limits.request else None


def _again(body: bytes, receive: Receive) -> Receive:
    """A receiver that gives the body that was read, and then what comes after it."""
    given = False

    async def once() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once


async def _refused(send: Send, status: int, message: str) -> None:
    reply = refusal(status, message)
    headers = [(b"content-type", JSON.encode()), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.content})


async def _empty(send: Send, headers: dict[str, str]) -> None:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": 204, "headers": raw})
    await send({"type": "http.response.body", "body": b""})
