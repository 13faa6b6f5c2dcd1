"""Plain text: bytes to characters, the encoding found out and said."""

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain

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
    """The remark that a file is not UTF-8, or not throughout."""
    if is_mixed(encoding):
        other = encoding.partition(_WITH)[2]
        message = f"Parts of the file are UTF-8 and others {other}; each was read as what it is."
        return asked.remark("other-encoding", f"{message} Check å, ä and ö in its quotes.")
    message = f"The file is not UTF-8; it was read as {encoding}. Check å, ä and ö in its quotes."
    return asked.remark("other-encoding", message)


def decode(data: bytes) -> tuple[str, str] | None:
    """Text and name of its encoding, or None for bytes that are no text.

    A byte order mark decides; else UTF-8 where the bytes are valid UTF-8; else UTF-16 where every other byte
    is zero; else the encoding of one byte a character, or UTF-8 with one in it, that gives the most plausible
    Swedish.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data, encoding) or _marked(data.removeprefix(mark), encoding)
    if (wide := _without_mark(data)) is not None:
        return _decoded(data, wide)
    sample = data[:_SAMPLE]
    if sum(byte in _CONTROL for byte in sample) > _MAX_CONTROL * len(sample):
        return None
    if (plain := _decoded(data, "utf-8")) is not None:
        return plain
    return _likeliest(data)


def _marked(data: bytes, encoding: str) -> tuple[str, str] | None:
    """A text whose mark says UTF-8, and which has bytes in it that are not; None for other bytes."""
    if encoding != "utf-8-sig":
        return None
    best = max(_mixed(data), key=lambda found: _plausibility(found[0]))
    return best if _IN_WORDS.search(best[0]) else None


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


def _mixed(data: bytes) -> Iterator[tuple[str, str]]:
    """UTF-8 with bytes of another encoding in it, as from files put together, for each such encoding.

    Hardly any word of another encoding has bytes that are UTF-8 by chance, so each byte tells what it is.
    """
    for encoding in _BESIDE_UTF_8:
        yield data.decode("utf-8", errors=_ELSE + encoding), f"utf-8{_WITH}{encoding}"


def _else(encoding: str) -> Callable[[UnicodeError], tuple[str, int]]:
    """Reads in another encoding what is no UTF-8."""

    def read(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        return error.object[error.start : error.end].decode(encoding, errors="replace"), error.end

    return read


_ELSE = "stadsgraf.else."
_WITH = " with "
_BESIDE_UTF_8 = ("cp1252", "cp850", "mac_roman")
for _encoding in _BESIDE_UTF_8:
    codecs.register_error(_ELSE + _encoding, _else(_encoding))


def is_mixed(encoding: str) -> bool:
    """Whether an encoding that `decode` names is two."""
    return _WITH in encoding


def _likeliest(data: bytes) -> tuple[str, str] | None:
    """Of the encodings that a text without UTF-8's validity may have, the one that gives the best Swedish."""
    alone = (found for encoding in ONE_BYTE if (found := _decoded(data, encoding)) is not None)
    return max(chain(alone, _mixed(data)), key=lambda found: _plausibility(found[0]), default=None)


_BEYOND = re.compile(r"[^\x00-\x7f]")
_IN_WORDS = re.compile(r"[åäöÅÄÖ](?:(?<=[^\W\d_].)|(?=[^\W\d_]))", re.DOTALL)


def _plausibility(text: str) -> int:
    """How much the characters beyond ASCII look like Swedish: å, ä and ö in words, signs of print."""
    score = 3 * len(_IN_WORDS.findall(text))
    for char, count in Counter(_BEYOND.findall(text)).items():
        if char not in _SWEDISH:
            score += count if char in _PRINTED else -3 * count
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
