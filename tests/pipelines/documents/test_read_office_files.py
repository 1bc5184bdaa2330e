"""Office files, web pages and mails are read as they show themselves, and no further."""

from datetime import date

import openpyxl
import pytest

from pipelines.documents.docx_text import docx_written
from pipelines.documents.encodings import decoded
from pipelines.documents.html_text import html_lines
from pipelines.documents.media_types import detect
from pipelines.documents.odt_text import odt_written
from pipelines.documents.reading import read_record, render_page
from pipelines.documents.results import BlockKind, ReadingState
from pipelines.documents.rtf import read_rtf
from tests.pipelines.documents.office_files import forwarding, mail, open_text, word_file

RUSSIAN = "Выписной эпикриз. Пациент Волков. Жалоб на боли нет, гемоглобин 131 г/л."
POLISH = "Karta informacyjna: pacjent zgłosił się z powodu bólu, wypisany w stanie dobrym, Łódź."
TURKISH = "Hasta şikayeti olmadan taburcu edildi; kan değerleri normal, ağrı yok, ilaç günde bir."
ARABIC = "خرج المريض من المستشفى بحالة جيدة. ضغط الدم طبيعي، لا ألم."
CHINESE = "出院小结。患者一般情况可，无发热，血压正常。"
KAZAKH = "Науқас ауруханадан шығарылды. Қан қысымы қалыпты, өкпе таза."
FRENCH = "Le patient a été opéré, sans fièvre, à jeun. Créatinine élevée."
ENCODED = [
    *((RUSSIAN, name) for name in ("cp1251", "koi8_r", "iso8859_5", "cp866", "utf-16-le", "utf-8")),
    *((RUSSIAN.upper(), name) for name in ("cp1251", "koi8_r", "cp866")),
    *((POLISH, name) for name in ("cp1250", "iso8859_2")),
    *((ARABIC, name) for name in ("cp1256", "iso8859_6", "utf-16-be")),
    *((CHINESE, name) for name in ("gb18030", "utf-16-le")),
    (TURKISH, "cp1254"),
    (KAZAKH, "kz1048"),
    (FRENCH, "cp1252"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_finds_the_encoding_by_the_letters(text, encoding):
    assert decoded(text.encode(encoding)) == text


def test_trusts_what_a_file_says_of_itself_only_where_it_fits():
    assert decoded(RUSSIAN.encode("utf-8"), declared="windows-1251") == RUSSIAN
    assert decoded(RUSSIAN.encode("koi8_r"), declared="no-such-encoding") == RUSSIAN


def test_keeps_what_was_inserted_and_leaves_out_what_was_deleted_or_hidden(tmp_path):
    source = word_file(
        tmp_path / "letter.docx",
        "<w:p><w:r><w:t>Dose </w:t></w:r>"
        '<w:del w:id="1"><w:r><w:delText>850</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>500</w:t></w:r></w:ins><w:r><w:t> mg</w:t></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>",
        **{"word/vbaProject.bin": b"macro"},
    )

    written = docx_written(source)

    assert [line.cells for line in written.lines] == [("Dose 500 mg",)]
    assert written.notes == {"tracked-changes", "hidden-text", "macros"}


def test_reads_text_boxes_once_and_headers_of_all_sections_once(tmp_path):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>"
    head = f"<w:hdr {space}><w:p><w:r><w:t>City hospital</w:t></w:r></w:p></w:hdr>"
    source = word_file(
        tmp_path / "letter.docx",
        "<w:p><w:r><w:t>Above</w:t></w:r><w:r>"
        '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>'
        f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        **{"word/header1.xml": head, "word/header2.xml": head},
    )

    lines = [line.cells[0] for line in docx_written(source).lines]

    assert lines == ["City hospital", "Above", "In the box"]


def test_reads_an_open_document(tmp_path):
    source = open_text(
        tmp_path / "letter.odt",
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:h>Выписка</text:h><text:p>Доза<text:s text:c="2"/>5<text:line-break/>мг</text:p>'
        "<text:p>Above<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box>"
        "</draw:frame></text:p><table:table><table:table-row>"
        "<table:table-cell><text:p>Ramipril</text:p></table:table-cell>"
        "<table:table-cell><text:p>5 mg</text:p></table:table-cell>"
        "</table:table-row></table:table>",
        margins="<style:header><text:p>City hospital</text:p></style:header>",
    )

    written = odt_written(source)

    assert [line.cells for line in written.lines] == [
        *(("City hospital",), ("Выписка",), ("Доза  5",), ("мг",), ("Above",), ("In the box",)),
        ("Ramipril", "5 mg"),
    ]
    assert written.notes == {"tracked-changes"}
    assert read_record(source).state is ReadingState.READ


def test_reads_a_workbook_as_its_sheets_show_it(tmp_path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Анализы"
    sheet.append(["Показатель", None, "Дата", "Значение"])
    sheet.append(["Креатинин", None, date(2026, 3, 2), 5.0])
    sheet["D2"].number_format = "0.00"
    sheet.append(["Доля", None, date(2026, 3, 2), 0.25])
    sheet["D3"].number_format = "0%"
    workbook.create_sheet("Hidden").append(["secret"])
    workbook["Hidden"].sheet_state = "hidden"
    workbook.save(tmp_path / "values.xlsx")

    reading = read_record(tmp_path / "values.xlsx")

    blocks = reading.pages[0].blocks
    cells = [(b.row, b.column, b.text) for b in blocks if b.kind is BlockKind.TABLE_CELL]
    assert cells[3:] == [
        *((1, 0, "Креатинин"), (1, 1, "02.03.2026"), (1, 2, "5.00")),
        *((2, 0, "Доля"), (2, 1, "02.03.2026"), (2, 2, "25%")),
    ]
    assert reading.notes == ("hidden-text",)
    assert "secret" not in reading.pages[0].text


def test_reads_a_web_page_without_what_it_would_run_or_hide():
    written = html_lines(
        "<html><head><title>x</title><script>alert(1)</script></head><body onload='go()'>"
        "<h1>Discharge  summary</h1><p>No <b>pain</b>.<br>Home.</p><div style='display:none'>"
        "secret</div><ul><li>Rest</li></ul><table><tr><th>Drug</th><th>Dose</th></tr>"
        "<tr><td>Ramipril</td><td>5 <i>mg</i></td></tr></table><table><tr><td>One column"
        "</td></tr></table></body></html>"
    )

    assert [(line.cells, line.ruled) for line in written.lines] == [
        *((("Discharge summary",), False), (("No pain.",), False), (("Home.",), False)),
        *((("• Rest",), False), (("Drug", "Dose"), True), (("Ramipril", "5 mg"), True)),
        (("One column",), False),
    ]
    assert written.notes == {"javascript", "hidden-text"}


def test_reads_a_mail_with_its_headers(tmp_path):
    source = tmp_path / "mail.eml"
    source.write_bytes(mail(RUSSIAN, **{"report.pdf": b"%PDF-1.4"}).as_bytes())

    reading = read_record(source)

    assert reading.media_type == "message/rfc822"
    assert reading.notes == ("attachments",)
    assert reading.language == "ru"
    lines = reading.pages[0].text.splitlines()
    assert "Subject: Выписка пациента Волкова" in lines
    assert lines[-1] == RUSSIAN
    assert render_page(source, page=1, width=200).startswith(b"\xff\xd8")


def test_reads_the_web_page_of_a_mail_without_a_text(tmp_path):
    message = mail()
    message.set_content("<p>The scan is clean.</p><script>x</script>", subtype="html")
    (tmp_path / "mail.eml").write_bytes(forwarding(message).as_bytes())
    (tmp_path / "inner.eml").write_bytes(message.as_bytes())

    outer, inner = (read_record(tmp_path / name) for name in ("mail.eml", "inner.eml"))

    assert outer.notes == ("attachments",)
    assert inner.notes == ("javascript",)
    assert inner.pages[0].text.endswith("The scan is clean.")


def test_takes_the_alphabet_of_an_rtf_font_from_the_font():
    text, notes = read_rtf(
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}"
        r"{\stylesheet{\s1\v0 Name;}}\f1 \'c4\'ee\'e7\'e0 {\deleted 850 }{\v none }{\v0 5}\f0 \'e4}"
    )

    assert text == "Доза 5ä"
    assert notes == {"tracked-changes", "hidden-text"}


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        ("WordDocument", "old-office"),
        ("Workbook", "old-office"),
        ("PowerPoint Document", "old-office"),
        ("EncryptedPackage", "encrypted"),
        ("__properties_version1.0", "unsupported"),
    ],
)
def test_names_old_and_locked_office_files(stream, code, tmp_path):
    source = tmp_path / "letter.docx"
    source.write_bytes(OLD + stream.encode("utf-16-le").ljust(512, b"\0"))

    assert read_record(source).refusal.code == code


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (
            b"From: a@example.org\r\nDate: 2 Nov 2026\r\nSubject: x\r\n\r\nText",
            "message/rfc822",
        ),
        (b"From: Dr. A\nTo: Dr. B\n\nText", "text/plain"),
        (b"<!DOCTYPE html><p>Text", "text/html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "image/svg+xml"),
        (RUSSIAN.encode("utf-16-le"), "text/plain"),
        ("<html><p>Текст".encode("utf-16"), "text/html"),
    ],
)
def test_tells_letters_mails_and_web_pages_apart(content, media_type, tmp_path):
    (tmp_path / "file").write_bytes(content)

    assert detect(tmp_path / "file") == media_type
