"""Plain text: bytes to characters, the encoding found out and said."""

import codecs
import re
import unicodedata
from itertools import islice

from stadsgraf.issues import Issue
from stadsgraf.model import Span
from stadsgraf.read.reading import Asked, Body

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 stands before UTF-16, whose mark its own begins with."""
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 26}
"""Control characters that no text has; 26 ends a file of DOS."""
_MAX_CONTROL = 0.01
"""Share of control characters above which a file is taken for binary."""
_SAMPLE = 65_536
"""Bytes that are looked at to tell text from binary."""

ONE_BYTE = ("cp1252", "iso-8859-1", "cp850", "cp437", "mac_roman")
"""Encodings of one byte a character, of equals the first: Windows, Unix, DOS in Sweden, DOS, Macintosh."""

_SWEDISH = frozenset("åäöÅÄÖ")
_PRINTED = frozenset("éèêëáàâíìîóòôúùûüýçñøæšžÉÈÁÍÓÚÜÇÑØÆŠŽß§°´·–—‘’“”„…•½¼¾²³×«»€£©®™\xa0\xad")


def read_text(data: bytes, asked: Asked) -> Body | Issue:
    """The text of a file, or the issue that says that it holds none."""
    decoded = decode(data)
    if decoded is None:
        return asked.error(
            "not-text", "The file is neither text nor of another kind that is read: give the paper itself."
        )
    text, encoding = decoded
    issues = [] if encoding == "utf-8" else [other_encoding(asked, encoding)]
    composed = compose(text)
    if composed != text:
        told = "Letters stood beside their accents, as some systems write them; they were put together."
        issues.append(asked.remark("decomposed", told))
    return Body(composed, pages(composed), encoding, issues=tuple(issues))


_APART = re.compile("[A-Za-z][\u0300-\u036f]+")


def compose(text: str) -> str:
    """A text with each letter and its marks as one character (NFC), all else as it stands."""
    return _APART.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)


def other_encoding(asked: Asked, encoding: str) -> Issue:
    """The remark that a file is not UTF-8."""
    message = f"The file is not UTF-8; it was read as {encoding}. Check å, ä and ö in its quotes."
    return asked.remark("other-encoding", message)


def decode(data: bytes) -> tuple[str, str] | None:
    """Text and name of its encoding, or None for bytes that are no text.

    A byte order mark decides; else UTF-8 where the bytes are valid UTF-8; else UTF-16 where every other byte
    is zero; else the encoding of one byte a character that gives the most plausible Swedish.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if (wide := _without_mark(data)) is not None:
        return _decoded(data, wide)
    sample = data[:_SAMPLE]
    if sum(byte in _CONTROL for byte in sample) > _MAX_CONTROL * len(sample):
        return None
    if (plain := _decoded(data, "utf-8")) is not None:
        return plain
    mixed = _mixed(data)
    return mixed if mixed is not None else _likeliest(data)


def _decoded(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: nearly all high bytes of a Swedish text are zero, and no low ones."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half >= 2 and odd > 0.7 * half and even < 0.02 * half + 1:
        return "utf-16-le"
    if half >= 2 and even > 0.7 * half and odd < 0.02 * half + 1:
        return "utf-16-be"
    return None


def _mixed(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few bytes of Windows-1252 in it, as from files pasted together; None for other bytes."""
    kept = data.decode("utf-8", errors="ignore")
    right = sum(len(char.encode()) for char in kept if char > "\x7f")
    wrong = sum(byte > 0x7F for byte in data) - right
    if right < 4 * wrong:
        return None
    return data.decode("utf-8", errors=_AS_WINDOWS), "utf-8 with cp1252"


def _windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="replace"), error.end


_AS_WINDOWS = "stadsgraf.windows"
codecs.register_error(_AS_WINDOWS, _windows)


def _likeliest(data: bytes) -> tuple[str, str] | None:
    read = [found for encoding in ONE_BYTE if (found := _decoded(data, encoding)) is not None]
    return max(read, key=lambda found: _plausibility(found[0]), default=None)


_BEYOND = re.compile(r"[^\x00-\x7f]")


def _plausibility(text: str) -> int:
    """How much the characters beyond ASCII look like Swedish: å, ä and ö in words, signs of print."""
    score = 0
    for found in islice(_BEYOND.finditer(text), _SAMPLE):
        char, index = found.group(), found.start()
        if char in _SWEDISH:
            beside = text[index - 1 : index] + text[index + 1 : index + 2]
            score += 3 if any(other.isalpha() for other in beside) else 0
        elif char in _PRINTED:
            score += 1
        else:
            score -= 3
    return score


def pages(text: str) -> tuple[Span, ...]:
    """Pages of a plain text, parted by form feeds; none where there is no form feed."""
    if "\f" not in text:
        return ()
    spans, start = [], 0
    for chunk in text.split("\f"):
        spans.append(Span(start, start + len(chunk)))
        start += len(chunk) + 1
    return tuple(spans)
