"""Jobs and replies: what goes between the server and the processes that answer."""

import struct
from collections.abc import Mapping
from typing import BinaryIO

import msgspec

from stadsgraf.characters import for_json
from stadsgraf.serve.version import Version

JSON = "application/json"

_LENGTH = struct.Struct(">I")


class Job(msgspec.Struct, frozen=True):
    """What a process is asked for.

    Attributes:
        name: one of `jobs.JOBS`.
        given: its arguments, by name.
    """

    name: str
    given: Mapping[str, str | int | list[str]]


class Reply(msgspec.Struct, frozen=True):
    """What goes back to the client.

    Attributes:
        status: of HTTP.
        media: type of the content.
        content: the bytes.
    """

    status: int
    media: str
    content: bytes


class Ready(msgspec.Struct, frozen=True):
    """What a process says before it takes jobs: of which build they are answered, or why they cannot be."""

    version: Version | None
    problem: str = ""


def as_json(value: object, status: int = 200) -> Reply:
    """A reply in JSON, keys in a fixed order; characters that nothing may hold are written as escapes."""
    return Reply(status, JSON, for_json(msgspec.json.encode(value, order="deterministic")))


def refusal(status: int, message: str) -> Reply:
    """A reply that says what is wrong and what to do."""
    return as_json({"error": message}, status)


def framed(value: Job | Ready | Reply) -> bytes:
    """What goes between the processes with its length before it."""
    content = msgspec.msgpack.encode(value)
    return _LENGTH.pack(len(content)) + content


def length_in(head: bytes) -> int:
    """How many bytes follow a head."""
    (length,) = _LENGTH.unpack(head)
    return int(length)


HEAD = _LENGTH.size


def read_job(stream: BinaryIO) -> Job | None:
    """The next job of a stream; None at its end."""
    head = stream.read(HEAD)
    if len(head) < HEAD:
        return None
    return msgspec.msgpack.decode(stream.read(length_in(head)), type=Job)
