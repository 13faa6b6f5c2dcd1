"""Word and HTML: paragraphs, lists, tables and pages in order; what is left out; damaged and odd files."""

import io
import time
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Pt

from tests.read.office import html_of
from tests.read.readings import document, issue, reading

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*paragraphs: str, body: str = "") -> bytes:
    """A Word document of paragraphs, and of the XML of a body's elements behind them."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    last = made.element.body
    for element in parse_xml(f"<w:body {W}>{body}</w:body>"):
        last.insert(len(last) - 1, element)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_paragraphs_lists_and_tables_stand_in_the_order_of_the_file() -> None:
    made = docx.Document()
    made.add_heading("Beslut", 1)
    for text in ("Kommunen ansöker.", "Avgiften betalas."):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("Bilaga", style="List Bullet")
    table = made.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Namn", "Roll", "Åsa Ek (S)", "ordf."), strict=True
    ):
        cell.text = text
    made.add_paragraph("Efter tabellen.")
    stream = io.BytesIO()
    made.save(stream)
    assert document(stream.getvalue(), "paper.docx").text == (
        "Beslut\n\n1. Kommunen ansöker.\n\n2. Avgiften betalas.\n\n– Bilaga\n\n"
        "Namn         Roll\nÅsa Ek (S)   ordf.\n\nEfter tabellen.\n"
    )


def test_an_empty_line_stands_where_the_paper_leaves_space() -> None:
    made = docx.Document()
    for text, space in (("Ledamöter", 0), ("Anna Ask (S)", 0), ("Bo Berg (M)", 10), ("Övriga", 0)):
        made.add_paragraph(text).paragraph_format.space_after = Pt(space)
    made.add_paragraph("")
    made.add_paragraph("Slut")
    stream = io.BytesIO()
    made.save(stream)
    assert document(stream.getvalue()).text == "Ledamöter\nAnna Ask (S)\nBo Berg (M)\n\nÖvriga\n\nSlut\n"


def test_pages_are_known_where_word_noted_them_and_nowhere_else() -> None:
    mark = "<w:p><w:r><w:t>Sida två</w:t></w:r></w:p>"
    own = word("Sida ett", body='<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + mark)
    assert (document(own).text, document(own).pages) == ("Sida ett\n\fSida två\n", ())
    noted = word("Sida ett", body=mark.replace("<w:t>", "<w:lastRenderedPageBreak/><w:t>"))
    found = document(noted)
    assert (found.text, found.page_of(found.text.index("två"))) == ("Sida ett\n\fSida två\n", 2)


def test_what_is_struck_out_is_not_read_and_what_is_put_in_is() -> None:
    body = (
        "<w:p><w:r><w:t>Avgiften är </w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText>"
        '<w:t xml:space="preserve"> kronor</w:t></w:r></w:p><w:sdt><w:sdtContent>'
        "<w:p><w:r><w:t>Dnr</w:t><w:tab/><w:t>KS 2022/1183</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert document(word(body=body)).text == "Avgiften är 20 kronor\n\nDnr             KS 2022/1183\n"


def test_the_letterhead_stands_first_and_footers_nowhere() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "LULEÅ KOMMUN"
    made.sections[0].footer.paragraphs[0].text = "Telefon"
    made.add_paragraph("Beslut")
    stream = io.BytesIO()
    made.save(stream)
    assert document(stream.getvalue()).text == "LULEÅ KOMMUN\n\nBeslut\n"


def test_a_table_that_runs_over_a_page_ends_the_page_once() -> None:
    cell = "<w:tc><w:p><w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r></w:p></w:tc>"
    body = f"<w:tbl><w:tr>{cell.format('Ja')}{cell.format('Nej')}</w:tr></w:tbl>"
    found = document(word("Omröstning", body=body))
    assert found.text == "Omröstning\n\fJa   Nej\n"
    assert len(found.pages) == 2


def test_a_web_page_is_read_without_its_frame() -> None:
    page = html_of("Beslut\n\n1. Kommunen ansöker om medlemskap.\n\nNamn         Roll\nÅsa Ek (S)   ordf.")
    text = document(page, "paper.html").text
    assert text == "Beslut\n\n1. Kommunen ansöker om medlemskap.\n\nNamn         Roll\nÅsa Ek (S)   ordf.\n"


def test_lists_and_line_breaks_of_a_page_are_lines() -> None:
    page = (
        "<html><body><h1>Beslut</h1>"
        "<ol><li>Kommunen <b>ansöker</b>\n om medlemskap.</li>"
        "<li>Avgiften betalas.</li></ol><ul><li>Bilaga ett</li></ul>"
        "<p>Anna Ask (S)<br>Bo Berg (M)</p></body></html>"
    )
    assert document(page.encode(), "paper.html").text == (
        "Beslut\n\n1. Kommunen ansöker om medlemskap.\n2. Avgiften betalas.\n\n– Bilaga ett\n\n"
        "Anna Ask (S)\nBo Berg (M)\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_a_page_is_read_in_the_encoding_that_it_names(encoding: str) -> None:
    assert "Örebro är med" in document(html_of("Örebro är med i nätverket.", encoding), "paper.html").text


def test_a_page_that_is_wrong_about_its_encoding_is_read_all_the_same() -> None:
    page = html_of("Örebro är med i nätverket.").replace(b"utf-8", b"us-ascii")
    assert "Örebro är med" in document(page, "paper.html").text


def test_a_page_put_together_from_two_encodings_says_so() -> None:
    page = html_of("Örebro är med.").replace(b"</body>", "<p>Gävle är med.</p></body>".encode("cp1252"))
    read = reading(page, "paper.html")
    assert read.document is not None
    assert read.document.text.split("\n\n") == ["Örebro är med.", "Gävle är med.\n"]
    assert [one.code for one in read.issues] == ["other-encoding"]


@pytest.mark.parametrize("tag", ["div", "font", "blockquote"])
def test_a_page_whose_tags_are_never_closed_is_read_to_its_end(tag: str) -> None:
    """Parsers leave out what stands more than 256 elements deep, and do not say so unasked."""
    page = "<html><body>" + "".join(f"<{tag}><p>Punkt {number}</p>" for number in range(250))
    assert document(page.encode(), "paper.html").text.split("\n\n")[-1] == "Punkt 249\n"


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ("<font><p>Beslut</p><p>Bifall</p></font>Slut", ["Beslut", "Bifall", "Slut"]),
        ("<x-text><div>Beslut</div><div>Bifall</div></x-text>", ["Beslut", "Bifall"]),
        ("<a><h2>Beslut</h2><p>Bifall</p></a>", ["Beslut", "Bifall"]),
        ("<p>Beslut <a><svg><title>Ikon</title></svg>om</a> avgift</p>", ["Beslut om avgift"]),
        ("<details><summary>Beslut</summary>Bifall</details>", ["Beslut", "Bifall"]),
        (
            "<table><caption>Närvarande</caption><tr><td>Bo</td><td>(S)</td></tr></table>",
            ["Närvarande", "Bo   (S)"],
        ),
        (
            "<table><tr><td>Nej<table><tr><td>Bo</td><td>(S)</td></tr></table></td></tr></table>",
            ["Nej", "Bo   (S)"],
        ),
    ],
)
def test_what_stands_on_lines_of_its_own_keeps_them_and_stands_once(inner: str, lines: list[str]) -> None:
    text = document(f"<html><body>{inner}</body></html>".encode(), "paper.html").text
    assert [line for line in text.splitlines() if line] == lines


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (word("Hej")[:500], "paper.docx", "broken-file"),
        (b"PK\x03\x04" + b"\x00" * 99, "paper", "unknown-kind"),
        (b"%PD" + bytes(range(256)), "paper.pdf", "broken-file"),
        (b"En mening.", "paper.png", "broken-file"),
        (b"<html><body></body></html>", "paper.html", "no-text"),
        (b"<html>" + b"<div>" * 30_000, "paper.html", "too-deep"),
        (b"<html><p>Beslut</p>" + b"<div>" * 20_000 + b"<p>Beslut</p>", "paper.html", "too-deep"),
        (b"<html><p>Beslut</p>" + b"<div>" * 700 + b"<p>Beslut</p>", "paper.html", "too-deep"),
        (word(), "paper.docx", "no-text"),
        (b"{\\rtf1\\ansi Hej}", "paper.txt", "unknown-kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99, "paper.doc", "unknown-kind"),
    ],
)
def test_what_cannot_be_read_is_an_issue(data: bytes, name: str, code: str) -> None:
    found = issue(data, name)
    assert found.code == code
    if code == "unknown-kind" and not data.startswith(b"PK"):
        assert "LibreOffice" in found.message


@pytest.mark.parametrize(
    "page",
    [
        b"<?xml " + b" " * 1_000_000,
        b"<html><p>Beslut" + b" \n" * 500_000,
        b"<html><table><tr>" + b"<td>a</td>" * 30_000,
        b"<html><table><tr>" + b"<td colspan=1000 rowspan=1000>a</td>" * 300,
    ],
    ids=["declaration", "spaces", "row", "spans"],
)
def test_no_page_takes_for_ever(page: bytes) -> None:
    """Looking for the same end again from each place takes minutes here; what is only long, a second."""
    started = time.process_time()
    reading(page, "paper.html")
    assert time.process_time() - started < 8


def test_a_document_with_macros_says_what_to_do() -> None:
    stream = io.BytesIO()
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(io.BytesIO(word("Hej"))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(plain, b"application/vnd.ms-word.document.macroEnabled.main+xml"))
    found = issue(stream.getvalue(), "paper.docx")
    assert found.code == "unknown-kind"
    assert "macros" in found.message


@pytest.mark.parametrize("head", [b"", b"<html>"])
def test_more_text_than_is_read_is_refused_before_it_is_decoded(
    head: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stadsgraf.read.documents._MOST_FLAT", 1_000_000)
    monkeypatch.setattr("stadsgraf.read.text.decode", lambda _: pytest.fail("it was decoded"))
    monkeypatch.setattr("stadsgraf.read.html.decode", lambda _: pytest.fail("it was decoded"))
    assert issue(head + b"a " * 1_000_000, "paper").code == "too-large"


def test_a_document_that_unpacks_without_end_is_not_unpacked() -> None:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word("Hej"))) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("word/bomb.xml", b" " * 201_000_000)
    assert issue(stream.getvalue(), "paper.docx").code == "too-large"


def test_entities_of_a_document_lead_to_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hemligt")
    declared = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'.encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("Hej &x; du"))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = declared + data.partition(b"?>")[2].replace(b"&amp;x;", b"&x;")
            new.writestr(name, data)
    read = reading(stream.getvalue(), "paper.docx")
    assert read.document is None or "hemligt" not in read.document.text


def test_what_a_name_promises_and_a_file_does_not_hold_is_told() -> None:
    read = reading(html_of("Örebro är med i nätverket."), "paper.pdf")
    assert read.document is not None
    assert read.document.media_type == "text/html"
    assert [(one.code, one.message.split(" and was")[0]) for one in read.issues] == [
        ("other-kind", "The name promises a PDF, but the file is HTML")
    ]


def test_a_library_that_is_not_installed_is_named_by_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    found = issue(word("Hej"), "paper.docx")
    assert (found.code, "stadsgraf[docx]" in found.message) == ("missing-extra", True)
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    assert "stadsgraf[pdf]" in issue(b"%PDF-1.4", "paper.pdf").message
