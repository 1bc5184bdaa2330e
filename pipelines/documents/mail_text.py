"""Takes a mail apart: its headers and its text are the paper, the rest are papers of their own."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage, Message
from pathlib import Path

from pipelines.documents.encodings import decoded
from pipelines.documents.html_text import html_lines
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.written import Line, Written, text_lines

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_LONGEST_HEADER = 1000
_LEAST_PICTURE = 15_000  # bytes; a picture inside the text that is smaller is a logo
_PART = re.compile(rb"^content-type:", re.I | re.M)
_MOST_PARTS = 2000
_NO_PAPERS = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
    | {"text/calendar", "text/vcard", "text/x-vcard", "text/x-amp-html"}
    | {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}
)
_SEALED = frozenset(
    {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
)


def mail_written(source: Path) -> Written:
    """Return headers and text of a mail. Raises PaperRefused ("encrypted") for a sealed one."""
    message = open_mail(source)
    notes = {"attachments"} if any(True for _ in attachments(message)) else set()
    lines = [*_headers(message), Line(("",))]
    body = _body(message)
    if body is not None:
        text = _text(body)
        written = html_lines(text) if body.get_content_subtype() == "html" else None
        lines += written.lines if written else text_lines(text)
        notes |= written.notes if written else set()
    return Written(tuple(lines), frozenset(notes))


def open_mail(source: Path) -> EmailMessage:
    """Return the parsed mail. Raises PaperRefused."""
    data = source.read_bytes()
    if sum(1 for _ in _PART.finditer(data)) > _MOST_PARTS:
        raise PaperRefused("bomb")
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    if message.get_content_type() in _SEALED or any(
        part.get_content_type() in _SEALED for part in message.iter_parts()
    ):
        raise PaperRefused("encrypted")
    return message


def attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Yield the name, as the sender gave it, and the bytes of everything beside the text."""
    body = _body(message)
    for part in _leaves(message):
        kind = part.get_content_type()
        name = _said(part, "filename") or ""
        if part is body or kind in _NO_PAPERS or (kind.startswith("text/") and not name):
            continue
        data = _bytes(part)
        attached = _said(part, "disposition") == "attachment"
        logo = kind.startswith("image/") and not attached and len(data) < _LEAST_PICTURE
        if data and not logo:
            yield name or _name_of(kind), data


def _name_of(kind: str) -> str:
    return "mail.eml" if kind == "message/rfc822" else kind.replace("/", ".")


def _said(part: Message, what: str) -> str | None:
    """Return a file name or a disposition; the headers of strangers may be broken in any way."""
    try:
        found = part.get_filename() if what == "filename" else part.get_content_disposition()
    except (MessageError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return str(found) if found else None


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something; a mail inside a mail is one of them."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part)


def _body(message: EmailMessage) -> EmailMessage | None:
    try:
        found = message.get_body(preferencelist=("plain", "html"))
    except (MessageError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return found if isinstance(found, EmailMessage) else None


def _text(body: EmailMessage) -> str:
    return decoded(_bytes(body), declared=body.get_content_charset())


def _bytes(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return _inner_mail(part)
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _inner_mail(part: Message) -> bytes:
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    try:
        return first.as_bytes() if isinstance(first, Message) else b""
    except (MessageError, ValueError, LookupError, TypeError, AttributeError):
        return b""  # what Python cannot write again; the outer mail says that there is something


def _headers(message: EmailMessage) -> Iterator[Line]:
    for name in _SHOWN:
        try:
            value = str(message.get(name, ""))
        except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError):
            continue
        value = " ".join(value.split())[:_LONGEST_HEADER]
        if value:
            yield Line((f"{name}: {value}",))
