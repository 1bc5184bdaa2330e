"""The desk's HTTP face of papers."""

from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases.access import case_for
from backend.documents import access, actions, pictures, queries
from backend.documents import serializers as wire
from backend.documents.answers import document_answer, kdl_title, listed, page_answer
from backend.documents.asked import ReadAgainIn
from backend.documents.models import Document
from backend.storage.queries import stream
from backend.web.files import serve
from backend.web.views import ADMIN, COORDINATOR, POST_EDITOR, REVISER, DeskView
from pipelines.dossier.kdl import KINDS

# Finance settles invoices without seeing what a patient suffers from.
READERS = frozenset({COORDINATOR, ADMIN, POST_EDITOR, REVISER})
JPEG = {(200, "image/jpeg"): OpenApiTypes.BINARY}
BYTES = {(200, "application/octet-stream"): OpenApiTypes.BINARY}
WORDS = [OpenApiParameter("q", str, required=True)]


class Documents(DeskView):
    roles = READERS

    @extend_schema(operation_id="listDocuments", responses=wire.DocumentRow(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="documents.listed")
        return listed(queries.rows(queries.of_case(case)))


class DocumentDetail(DeskView):
    roles = READERS

    @extend_schema(operation_id="getDocument", responses=wire.DocumentOut)
    def get(self, request: Request, document_id: UUID) -> Response:
        return document_answer(access.document_for(self.user, document_id))

    @extend_schema(
        operation_id="correctDocument", request=wire.DocumentIn, responses=wire.DocumentOut
    )
    def patch(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        given = wire.DocumentIn(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        actions.correct_document(document, actor=self.actor, details=given.validated_data)
        return document_answer(document)


class ReadAgain(DeskView):
    """Read a paper again, in a language that a person names if one does."""

    @extend_schema(operation_id="readAgain", request=ReadAgainIn, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        given = ReadAgainIn(data=request.data)
        given.is_valid(raise_exception=True)
        language = given.validated_data.get("language")
        actions.read_again(document, actor=self.actor, language=language)
        return document_answer(document)


class SetAside(DeskView):
    @extend_schema(operation_id="setAsideDocument", request=None, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        actions.set_aside(document, actor=self.actor)
        return document_answer(document)


class BringBack(DeskView):
    @extend_schema(operation_id="bringBackDocument", request=None, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        actions.bring_back(document, actor=self.actor)
        return document_answer(document)


class PageDetail(DeskView):
    """The words of a page and where they stand; boxes in points, origin top left."""

    roles = READERS

    @extend_schema(operation_id="getPage", responses=wire.PageOut)
    def get(self, request: Request, document_id: UUID, number: int) -> Response:
        return page_answer(access.page_for(self.user, document_id, number))


class PageImageView(DeskView):
    """A page as displayed, at least as wide as was asked for where we draw that wide."""

    roles = READERS

    @extend_schema(operation_id="getPageImage", parameters=[wire.WidthIn], responses=JPEG)
    def get(self, request: Request, document_id: UUID, number: int) -> HttpResponseBase:
        asked = wire.WidthIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        document = access.document_for(self.user, document_id, seen="document.page_image_seen")
        return page_image(
            request, document, number=number, width=asked.validated_data["width"], actor=self.actor
        )


def page_image(
    request: Request, document: Document, *, number: int, width: int, actor: str
) -> HttpResponseBase:
    """Answer with the page's picture, or 304: every window shows pages through this."""
    width = pictures.fitting(width)
    etag = pictures.etag(document, number=number, width=width)
    if request.headers.get("If-None-Match") == f'"{etag}"':
        return HttpResponse(status=304)
    blob = pictures.page_picture(document, number=number, width=width, actor=actor)
    return serve(
        request._request,
        read=lambda start, end: stream(blob, start=start, end=end),
        size=blob.size,
        media_type="image/jpeg",
        name=f"page-{number}.jpg",
        etag=etag,
    )


class Original(DeskView):
    """The file as it came, byte for byte, with ranges."""

    roles = READERS

    @extend_schema(operation_id="getOriginal", responses=BYTES)
    def get(self, request: Request, document_id: UUID) -> HttpResponseBase:
        document = access.document_for(self.user, document_id, seen="document.downloaded")
        return original(request, document)


def original(request: Request, document: Document) -> HttpResponseBase:
    return serve(
        request._request,
        read=lambda start, end: stream(document.blob, start=start, end=end),
        size=document.size,
        media_type=document.media_type,
        name=document.file_name.rsplit("/", 1)[-1],
        etag=document.sha256,
    )


class Facts(DeskView):
    roles = READERS

    @extend_schema(operation_id="listFacts", responses=wire.FactOut(many=True))
    def get(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id, seen="facts.listed")
        return Response(list(queries.facts_of(document)))


class ConfirmFact(DeskView):
    @extend_schema(operation_id="confirmFact", request=None, responses=wire.FactOut)
    def post(self, request: Request, fact_id: UUID) -> Response:
        fact = access.fact_for(self.user, fact_id)
        actions.confirm_fact(fact, actor=self.actor, now=datetime.now(UTC))
        return Response(wire.FactOut(fact).data)


class RejectFact(DeskView):
    @extend_schema(operation_id="rejectFact", request=None, responses=wire.FactOut)
    def post(self, request: Request, fact_id: UUID) -> Response:
        fact = access.fact_for(self.user, fact_id)
        actions.reject_fact(fact, actor=self.actor, now=datetime.now(UTC))
        return Response(wire.FactOut(fact).data)


class Profile(DeskView):
    """What the papers state about the illness, each line with its source."""

    roles = READERS

    @extend_schema(operation_id="getProfile", responses=wire.FactOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="profile.seen")
        return Response(queries.profile(case))


class Chronicle(DeskView):
    """What happened when, oldest first."""

    roles = READERS

    @extend_schema(operation_id="getChronicle", responses=wire.EventOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="chronicle.seen")
        lines = [asdict(event) for event in queries.chronicle(case)]
        return Response([{**line, "kdl_title": kdl_title(line["kdl"])} for line in lines])


class Search(DeskView):
    """Pages of the case's papers that hold all the words."""

    roles = READERS

    @extend_schema(
        operation_id="searchDocuments", parameters=WORDS, responses=wire.FoundPage(many=True)
    )
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="documents.searched")
        words = request.query_params.get("q", "")[:200]
        return Response(queries.search(queries.of_case(case), words))


class DocumentKinds(DeskView):
    """The document classes a person can choose from."""

    roles = READERS

    @extend_schema(operation_id="listDocumentKinds", responses=wire.DocumentKindOut(many=True))
    def get(self, request: Request) -> Response:
        return Response([{"kdl": kind.code, "title": kind.title} for kind in KINDS.values()])
