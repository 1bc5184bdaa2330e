"""Writes small office files, web pages and mails for the tests of the reader."""

import zipfile
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from pathlib import Path

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def word_file(path: Path, body: str, **parts: bytes | str) -> Path:
    """Write a Word file with this XML for a body; `parts` are further entries by name."""
    root = f'<Relationship Id="r1" Type="{_RELATION}" Target="word/document.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        relations = f'<Relationships xmlns="{_PACKAGE}/relationships">{root}</Relationships>'
        packed.writestr("_rels/.rels", relations)
        document = f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"
        packed.writestr("word/document.xml", document)
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def open_text(path: Path, body: str, *, margins: str = "", **parts: str) -> Path:
    """Write an OpenDocument text; `margins` is the XML of header and footer."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        content = f"<office:body><office:text>{body}</office:text></office:body>"
        packed.writestr(
            "content.xml", f"<office:document-content {_OPEN}>{content}</office:document-content>"
        )
        styles = f"<office:document-styles {_OPEN}>{margins}</office:document-styles>"
        packed.writestr("styles.xml", styles)
        for name, part in parts.items():
            packed.writestr(name, part)
    return path


def mail(text: str = "", *, page: str = "", **attached: bytes) -> EmailMessage:
    """Make a mail with a text, the same as a web page, and attachments by name."""
    message = EmailMessage()
    message["From"] = "Dr. Olga Sedowa <sedowa@example.org>"
    message["To"] = "records@example.org"
    message["Date"] = "Mon, 02 Nov 2026 10:00:00 +0300"
    message["Subject"] = "Выписка пациента Волкова"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    for name, data in attached.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def forwarding(inner: EmailMessage) -> EmailMessage:
    """Make a mail that carries another mail."""
    outer = mail("See the letter below.")
    outer.make_mixed()
    outer.attach(MIMEMessage(inner))
    return outer
