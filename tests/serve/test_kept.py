"""Replies that are kept."""

from stadsgraf.serve.kept import Kept
from stadsgraf.serve.reply import Reply


def reply(content: bytes, status: int = 200) -> Reply:
    return Reply(status, "text/plain", content)


def test_the_oldest_goes_when_there_is_no_more_room() -> None:
    kept = Kept(100)
    for i in range(12):
        kept.keep(str(i), reply(b"0123456789"))
        assert kept.get("0") is not None or i >= 10
    assert [i for i in range(12) if kept.get(str(i))] == [0, 3, 4, 5, 6, 7, 8, 9, 10, 11]


def test_refusals_and_what_takes_all_the_room_are_not_kept() -> None:
    kept = Kept(100)
    kept.keep("long", reply(b"0" * 11))
    kept.keep("busy", reply(b"busy", 503))
    assert kept.get("long") is None
    assert kept.get("busy") is None
