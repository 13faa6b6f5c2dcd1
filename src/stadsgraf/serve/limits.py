"""What one request may take."""

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Limits of the server; what is beyond one of them is refused with a message that says so.

    Attributes:
        seconds: how long a query may run, and how long a request waits for its turn.
        memory: bytes that a query may take beside the store.
        rows: rows or triples of an answer.
        answer: bytes of an answer.
        kept: bytes of answers that are kept for who asks the same.
        request: bytes of the body of a request.
        line: bytes of the request line and the headers together.
        processes: how many queries run at a time.
        waiting: how many may wait for their turn.
        connections: how many connections are open at a time.
    """

    seconds: float = 30.0
    memory: int = 2 * 2**30
    rows: int = 100_000
    answer: int = 64 * 2**20
    kept: int = 128 * 2**20
    request: int = 2**20
    line: int = 64 * 2**10
    processes: int = 2
    waiting: int = 100
    connections: int = 500
