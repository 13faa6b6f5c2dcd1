"""Who may ask where a server has a token: who sends it, as Bearer (RFC 6750) or password (RFC 7617)."""

import base64
import binascii
import hmac
import re

from stadsgraf.errors import InputError

OPEN = "/health"
"""What is answered without the token, for whatever watches the server."""

CHALLENGES = ('Bearer realm="stadsgraf"', 'Basic realm="stadsgraf", charset="UTF-8"')
"""Values of `WWW-Authenticate`: with the second, a browser asks its reader for the token."""

REFUSED = (
    "This server answers those who have its token: send it as 'Authorization: Bearer TOKEN', or as the "
    "password of HTTP Basic with any name."
)

_TOKEN = re.compile(r"[!-~]+")


def checked_token(token: str) -> str:
    """A token that a header can carry as it is.

    Raises:
        InputError: it is empty, or has other characters than the printed ones of ASCII.
    """
    if not _TOKEN.fullmatch(token):
        raise InputError(
            "A token is one or more letters, digits and signs of ASCII, without spaces: "
            "openssl rand -hex 16 makes one."
        )
    return token


def allowed(authorization: str, token: str) -> bool:
    """Whether a header `Authorization` holds the token; how long this takes does not tell how much of it."""
    scheme, _, given = authorization.strip().partition(" ")
    sent = given.strip().encode(errors="surrogateescape")
    if scheme.lower() == "basic":
        sent = _password(sent)
    elif scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(sent, token.encode())


def _password(sent: bytes) -> bytes:
    try:
        return base64.b64decode(sent, validate=True).partition(b":")[2]
    except binascii.Error:
        return b""
