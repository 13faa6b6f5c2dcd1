"""What kind of file some bytes are, told from the bytes themselves; an ending only says what was meant."""

import io
import re
import zipfile

from stadsgraf.issues import Issue, Severity
from stadsgraf.read.reading import Kind

ENDINGS = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".htm": Kind.HTML,
    ".html": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".png": Kind.PNG,
    ".jpg": Kind.JPEG,
    ".jpeg": Kind.JPEG,
    ".tif": Kind.TIFF,
    ".tiff": Kind.TIFF,
    ".zip": Kind.ZIP,
}
"""Endings of files that are read, with what they promise; others in a folder are passed over."""

NAMES = {
    Kind.TEXT: "plain text",
    Kind.HTML: "HTML",
    Kind.PDF: "a PDF",
    Kind.DOCX: "a Word document",
    Kind.PNG: "a PNG picture",
    Kind.JPEG: "a JPEG picture",
    Kind.TIFF: "a TIFF picture",
    Kind.ZIP: "a ZIP archive",
}
"""Kinds that are read, in words."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
    (b"II+\x00", Kind.TIFF),
    (b"MM\x00+", Kind.TIFF),
    (b"{\\rtf", Kind.RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.DOC),
    (b"GIF8", Kind.OTHER),
    (b"BM", Kind.OTHER),
    (b"RIFF", Kind.OTHER),
    (b"\x1f\x8b", Kind.OTHER),
    (b"7z\xbc\xaf\x27\x1c", Kind.OTHER),
    (b"Rar!", Kind.OTHER),
)
_PDF_WITHIN = 1024
"""Bytes within which the header of a PDF stands (ISO 32000-1, annex H.3.4.1)."""

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_BOM_16 = (b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes) -> Kind:
    """The kind of a file; what is nothing else counts as text, and may prove to be none."""
    head = data[:4096]
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return Kind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    for magic, kind in _MAGIC:
        # Two letters of a text may be those of a picture; no text has a zero among the bytes that follow.
        if head.startswith(magic) and (kind is not Kind.OTHER or b"\x00" in head[:64]):
            return kind
    if head.startswith(_BOM_16):
        head = head.decode("utf-16", errors="ignore").encode()
    return Kind.HTML if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) else Kind.TEXT


def _zipped(data: bytes) -> Kind:
    """What an archive is: papers of Word and its likes are archives, too."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:10_000])
    except (zipfile.BadZipFile, ValueError, OSError):
        return Kind.ZIP
    if "word/document.xml" in names:
        return Kind.DOCX
    if "content.xml" in names and "mimetype" in names:
        return Kind.ODT
    if "[Content_Types].xml" in names:
        return Kind.OTHER
    return Kind.ZIP


def unknown_kind(name: str, ending: str) -> Issue:
    """The remark on a file that a folder or an archive holds and that is not read."""
    if ending:
        remedy = _CONVERTED if ending.lower() in _OFFICE else "turn it into plain text (.txt) first."
        message = f"Files ending in {ending} are not read: {remedy}"
    else:
        message = "The name has no ending that tells what the file is: add .pdf or whatever it is."
    return Issue(name, "read", "unknown-kind", Severity.INFO, message)


_OFFICE = frozenset({".doc", ".dot", ".docm", ".dotm", ".dotx", ".rtf", ".odt", ".wpd"})
_CONVERTED = "save it as DOCX or PDF first, with LibreOffice: soffice --headless --convert-to docx FILE"


def not_read(kind: Kind) -> str:
    """What to do with a file of a kind that is told but not read."""
    if kind is Kind.ZIP:
        return "The file is a ZIP archive: give it a name that ends in .zip."
    if kind is Kind.OTHER:
        return "The file is of no kind that is read: turn it into a PDF or plain text first."
    name = {Kind.DOC: "an old Word document", Kind.ODT: "an OpenDocument text", Kind.RTF: "Rich Text"}[kind]
    return f"The file is {name}, which is not read: {_CONVERTED}"
