"""The words of the tus 1.0 protocol: headers in, headers out, and its own refusals."""

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.http import http_date
from rest_framework import exceptions, status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.intake import parts
from backend.intake.actions import NewUpload
from pipelines.imaging.unpack import printable

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,expiration,checksum,termination"
BYTES = "application/offset+octet-stream"
SHA256 = re.compile(r"[0-9a-fA-F]{64}")


class WrongVersion(exceptions.APIException):
    status_code = status.HTTP_412_PRECONDITION_FAILED
    default_code = "tus-version"
    default_detail = "This is not tus 1.0.0."
    advice = "Send the header Tus-Resumable: 1.0.0."


class BadHeader(exceptions.APIException):
    status_code = status.HTTP_400_BAD_REQUEST
    default_code = "tus-header"
    default_detail = "A header of the upload cannot be read."
    advice = "Reload the page and choose the files again."


class NotBytes(exceptions.APIException):
    status_code = status.HTTP_415_UNSUPPORTED_MEDIA_TYPE
    default_code = "tus-media-type"
    default_detail = f"A piece of a file travels as {BYTES}."
    advice = "Reload the page and choose the files again."


class WrongOffset(exceptions.APIException):
    status_code = status.HTTP_409_CONFLICT
    default_code = "wrong-offset"
    default_detail = "The piece does not begin where the last one ended."
    advice = "Ask how much is here, and go on from there."


class TooLarge(exceptions.APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too-large"
    default_detail = "The file is larger than we take, or than was announced."
    advice = "Send it in parts, or send the folder instead of one archive."


class NoRoom(exceptions.APIException):
    status_code = status.HTTP_507_INSUFFICIENT_STORAGE
    default_code = "no-room"
    default_detail = "There is no room for this file now."
    advice = "Nothing is lost; try again later. We have been told."


class Locked(exceptions.APIException):
    status_code = status.HTTP_423_LOCKED
    default_code = "upload-busy"
    default_detail = "Another piece of this file is arriving."
    advice = "Wait a moment; the upload goes on by itself."


class Gone(exceptions.APIException):
    status_code = status.HTTP_410_GONE
    default_code = "upload-gone"
    default_detail = "This upload was given up."
    advice = "Choose the file again and send it once more."


class CutOff(exceptions.APIException):
    status_code = status.HTTP_400_BAD_REQUEST
    default_code = "cut-off"
    default_detail = "The connection broke."
    advice = "What came is kept; the upload goes on from there."


class ChecksumMismatch(exceptions.APIException):
    status_code = 460  # tus 1.0, extension "checksum"
    default_code = "checksum-mismatch"
    default_detail = "The piece changed on the way."
    advice = "It is sent again by itself."


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a creation request says."""

    new: NewUpload
    batch_id: UUID | None
    case_id: UUID | None


def require_version(request: Request) -> None:
    if request.headers.get("Tus-Resumable") != VERSION:
        raise WrongVersion


def announcement(request: Request, *, largest: int) -> Announcement:
    """Read a creation request; the file's name is shown to people and never a place on a disk."""
    size = number(request, "Upload-Length")
    if size > largest:
        raise TooLarge
    said = _metadata(request.headers.get("Upload-Metadata", ""))
    name = printable(said.get("filename", "")).strip("/ ")
    sha256 = said.get("sha256", "")
    if not name:
        raise BadHeader("Upload-Metadata names no file.")
    if sha256 and not SHA256.fullmatch(sha256):
        raise BadHeader("Upload-Metadata: sha256 is not 64 hexadecimal digits.")
    batch_id, case_id = _uuid(said, "batch"), _uuid(said, "case")
    if not batch_id and not case_id:
        raise BadHeader("Upload-Metadata names neither a batch nor a case.")
    return Announcement(NewUpload(name, size, sha256.lower()), batch_id, case_id)


def number(request: Request, header: str) -> int:
    value = request.headers.get(header, "")
    if not value.isascii() or not value.isdigit() or len(value) > 18:
        raise BadHeader(f"{header} is not a whole number.")
    return int(value)


def checksum(request: Request) -> parts.Checksum | None:
    header = request.headers.get("Upload-Checksum")
    if not header:
        return None
    try:
        return parts.Checksum.parse(header)
    except ValueError:
        raise BadHeader("Upload-Checksum is not one that we can check.") from None


def carries_bytes(request: Request) -> bool:
    return request.headers.get("Content-Type", "").split(";")[0].strip() == BYTES


def require_room(request: Request, *, left: int) -> None:
    """Refuse a piece that is larger than what is left, before reading any of it."""
    announced = request.headers.get("Content-Length", "0")
    if announced.isascii() and announced.isdigit() and int(announced) > left:
        raise TooLarge


def answer(code: int, *, expires_at: datetime | None = None, **headers: Any) -> Response:
    """Build an answer; `upload_offset=5` becomes the header Upload-Offset: 5."""
    response = Response(status=code)
    response["Tus-Resumable"] = VERSION
    response["Cache-Control"] = "no-store"
    for name, value in headers.items():
        response[name.replace("_", "-").title()] = str(value)
    if expires_at:
        response["Upload-Expires"] = http_date(expires_at.timestamp())
    return response


def _metadata(header: str) -> dict[str, str]:
    """Read `key base64,key base64`; a key may stand alone."""
    said = {}
    for pair in filter(None, (pair.strip() for pair in header.split(","))):
        key, _, encoded = pair.partition(" ")
        try:
            said[key] = base64.b64decode(encoded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            raise BadHeader("Upload-Metadata is not base64 of UTF-8.") from None
    return said


def _uuid(said: dict[str, str], key: str) -> UUID | None:
    if not said.get(key):
        return None
    try:
        return UUID(said[key])
    except ValueError:
        raise BadHeader(f"Upload-Metadata: {key} is not an id.") from None
