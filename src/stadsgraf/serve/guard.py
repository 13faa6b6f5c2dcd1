"""What stands before every answer: token and limits, and headers that keep a hostile text harmless."""

import asyncio
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stadsgraf.serve.access import CHALLENGES, OPEN, REFUSED, allowed
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import JSON, refusal

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; "
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
"""What pages of other sites may read: it is public, or they have the token; the reader's own is not sent."""

_ALLOWED = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "content-disposition, etag, retry-after",
}
_PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
    "access-control-allow-headers": "accept, authorization, content-type, if-none-match",
    "access-control-max-age": "86400",
}


class Guard:
    """Middleware: refuses who lacks the token, and what is too large or slow; puts headers on every answer.

    Args:
        app: what answers.
        limits: what a request may take.
        token: what a request has to show; empty where all may ask.
    """

    def __init__(self, app: ASGIApp, limits: Limits, token: str = "") -> None:
        self._app, self._limits, self._token = app, limits, token

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
        if not self._lets_in(scope):
            await _refused(guarded, 401, REFUSED, CHALLENGES)
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

    def _lets_in(self, scope: Scope) -> bool:
        if not self._token or scope["path"] == OPEN:
            return True
        return allowed(Headers(scope=scope).get("authorization", ""), self._token)

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


async def _refused(send: Send, status: int, message: str, challenges: Sequence[str] = ()) -> None:
    reply = refusal(status, message)
    headers = [(b"content-type", JSON.encode()), (b"connection", b"close")]
    headers += [(b"www-authenticate", one.encode()) for one in challenges]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.content})


async def _empty(send: Send, headers: dict[str, str]) -> None:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": 204, "headers": raw})
    await send({"type": "http.response.body", "body": b""})
