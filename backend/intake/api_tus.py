"""Files arrive in pieces: the tus 1.0 protocol, for the desk and for patients alike."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, UnreadablePostError
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.parsers import BaseParser, JSONParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.cases.access import case_for
from backend.intake import access, actions, finishing, parts, tus
from backend.intake.models import Batch, Upload
from backend.intake.states import UploadState
from backend.web.permissions import PATIENT, STAFF
from backend.web.views import ADMIN, COORDINATOR, View

SPARE = 256 * 1024 * 1024  # bytes of disk that stay free
PIECE = {tus.BYTES: OpenApiTypes.BINARY}


def _header(name: str, *, required: bool = True) -> OpenApiParameter:
    return OpenApiParameter(name, str, OpenApiParameter.HEADER, required=required)


RESUMABLE = _header("Tus-Resumable")
CREATION = [RESUMABLE, _header("Upload-Length"), _header("Upload-Metadata")]
ADDING = [RESUMABLE, _header("Upload-Offset"), _header("Upload-Checksum", required=False)]


class UnreadBytes(BaseParser):
    """Leaves a piece where it is: the view streams it to its part file."""

    media_type = tus.BYTES

    def parse(self, stream: IO[Any], *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {}


class TusView(View):
    # The CSRF check looks for a form in every POST, and so asks for a parser of its kind.
    parser_classes = (UnreadBytes, JSONParser)
    audiences = frozenset({STAFF, PATIENT})
    roles = frozenset({COORDINATOR, ADMIN})

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Leave out the keeping of answers: it would hold a whole piece in memory."""
        return APIView.dispatch(self, request, *args, **kwargs)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Say the protocol's version in refusals, too."""
        response.setdefault("Tus-Resumable", tus.VERSION)
        return super().finalize_response(request, response, *args, **kwargs)

    @extend_schema(exclude=True)
    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        return tus.answer(
            HTTPStatus.NO_CONTENT,
            tus_version=tus.VERSION,
            tus_extension=tus.EXTENSIONS,
            tus_max_size=settings.MAX_UPLOAD_BYTES,
            tus_checksum_algorithm=",".join(parts.ALGORITHMS),
        )


@contextmanager
def _part_of(upload: Upload) -> Iterator[parts.Part]:
    """Open the part file for this request alone; name what goes wrong in the protocol's words."""
    try:
        with parts.opened(upload.pk) as part:
            yield part
    except parts.Busy:
        raise tus.Locked from None
    except parts.Gone:
        raise tus.Gone from None
    except parts.Overrun:
        raise tus.TooLarge from None
    except parts.Altered:
        raise tus.ChecksumMismatch from None
    except UnreadablePostError:
        raise tus.CutOff from None


def _append(request: Request, upload: Upload, *, offset: int) -> int:
    """Write a piece at `offset`, finish the file when it is whole; return what is here."""
    tus.require_room(request, left=upload.size - offset)
    checksum = tus.checksum(request)
    with _part_of(upload) as part:
        if part.offset != offset:
            raise tus.WrongOffset
        part.append(request._request, limit=upload.size, checksum=checksum)
        return _settled(upload, part)


def _settled(upload: Upload, part: parts.Part) -> int:
    offset = part.offset
    if offset == upload.size:
        finishing.finish(upload, part, now=datetime.now(UTC))
    return offset


def _offset(upload: Upload) -> int:
    """Return how much is here; a file that came whole before we died is finished now."""
    if upload.state == UploadState.ARRIVED:
        return upload.size
    here = parts.size_of(upload.pk)
    if here is None or upload.state != UploadState.ARRIVING:
        raise tus.Gone
    if here < upload.size:
        return here
    with _part_of(upload) as part:
        return _settled(upload, part)


class Uploads(TusView):
    """Announces a file. `Upload-Metadata`: filename, batch or case, and sha256 where known."""

    @extend_schema(
        operation_id="createUpload",
        parameters=CREATION,
        request=PIECE,
        responses={201: OpenApiResponse(description="Location names the upload.")},
    )
    def post(self, request: Request) -> Response:
        tus.require_version(request)
        said = tus.announcement(request, largest=settings.MAX_UPLOAD_BYTES)
        _require_disk(said.new.size)
        now = datetime.now(UTC)
        batch = self._batch(said, now=now)
        upload = actions.announce_upload(batch, said.new, actor=self.actor, now=now)
        parts.begin(upload.pk)
        carried = tus.carries_bytes(request) and upload.size > 0
        offset = _append(request, upload, offset=0) if carried else _offset(upload)
        return tus.answer(
            HTTPStatus.CREATED,
            location=f"/api/uploads/{upload.pk}",
            upload_offset=offset,
            expires_at=finishing.expires_at(upload),
        )

    def _batch(self, said: tus.Announcement, *, now: datetime) -> Batch:
        """Return the batch that was named; a file that names only a case is a batch of one."""
        if said.batch_id:
            return access.open_batch_for(self.user, said.batch_id)
        assert said.case_id
        case = case_for(self.user, said.case_id)
        return actions.open_batch(case, expected=1, actor=self.actor, now=now)


def _require_disk(size: int) -> None:
    place = next(path for path in (Path(settings.UPLOADS), Path(settings.VAR)) if path.is_dir())
    if shutil.disk_usage(place).free < size + SPARE:
        raise tus.NoRoom


class UploadDetail(TusView):
    """One file on its way."""

    def head(self, request: Request, upload_id: UUID) -> Response:
        tus.require_version(request)
        upload = access.upload_for(self.user, upload_id)
        return tus.answer(
            HTTPStatus.OK,
            upload_offset=_offset(upload),
            upload_length=upload.size,
            expires_at=finishing.expires_at(upload),
        )

    @extend_schema(
        operation_id="resumeUpload", parameters=ADDING, request=PIECE, responses={204: None}
    )
    def patch(self, request: Request, upload_id: UUID) -> Response:
        tus.require_version(request)
        upload = access.upload_for(self.user, upload_id)
        if not tus.carries_bytes(request):
            raise tus.NotBytes
        offset = tus.number(request, "Upload-Offset")
        here = _offset(upload)
        if here != offset:
            raise tus.WrongOffset
        if here < upload.size:
            here = _append(request, upload, offset=offset)
        return tus.answer(
            HTTPStatus.NO_CONTENT,
            upload_offset=here,
            expires_at=finishing.expires_at(upload),
        )

    @extend_schema(operation_id="dropUpload", parameters=[RESUMABLE], responses={204: None})
    def delete(self, request: Request, upload_id: UUID) -> Response:
        tus.require_version(request)
        upload = access.upload_for(self.user, upload_id)
        finishing.give_up(upload, actor=self.actor)
        return tus.answer(HTTPStatus.NO_CONTENT)
