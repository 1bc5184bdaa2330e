"""Drops of files: opened before the first byte, closed after the last, and what became of each."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases.access import case_for
from backend.documents.access import document_for
from backend.intake import access, actions, queries
from backend.intake import serializers as wire
from backend.intake.carried import carried
from backend.intake.models import Batch
from backend.intake.states import BatchState, UploadState
from backend.queue.queries import progress
from backend.web.permissions import PATIENT, STAFF
from backend.web.views import ADMIN, COORDINATOR, READERS, DeskView, View


def batch_answer(batch: Batch, *, status: int = 200) -> Response:
    uploads = list(queries.uploads_of(batch))
    said: dict[str, Any] = {name: getattr(batch, name) for name in queries.BATCH_ROW}
    said |= {
        "case_id": batch.case_id,
        "arrived": sum(upload["state"] == UploadState.ARRIVED for upload in uploads),
        "work": None if batch.state == BatchState.OPEN else progress(str(batch)),
        "uploads": uploads,
        "files": list(queries.sorted_files(batch)),
    }
    return Response(said, status=status)


class SenderView(View):
    """For those who send files: coordinators, and patients to their own case."""

    audiences = frozenset({STAFF, PATIENT})
    roles = frozenset({COORDINATOR, ADMIN})


class Batches(SenderView):
    @extend_schema(
        operation_id="openBatch", request=wire.OpenBatchIn, responses={201: wire.BatchOut}
    )
    def post(self, request: Request) -> Response:
        given = wire.OpenBatchIn(data=request.data)
        given.is_valid(raise_exception=True)
        case = case_for(self.user, given.validated_data["case"])
        batch = actions.open_batch(
            case,
            expected=given.validated_data["files"],
            actor=self.actor,
            now=datetime.now(UTC),
        )
        return batch_answer(batch, status=201)


class BatchDetail(SenderView):
    @extend_schema(operation_id="getBatch", responses=wire.BatchOut)
    def get(self, request: Request, batch_id: UUID) -> Response:
        return batch_answer(access.batch_for(self.user, batch_id))


class CloseBatch(SenderView):
    """Says that no more files come. A batch that closed with its last file stays as it is."""

    @extend_schema(operation_id="closeBatch", request=None, responses=wire.BatchOut)
    def post(self, request: Request, batch_id: UUID) -> Response:
        batch = access.batch_for(self.user, batch_id)
        if batch.state == BatchState.OPEN:
            actions.close_batch(batch, actor=self.actor, now=datetime.now(UTC))
        return batch_answer(batch)


class SortAgain(DeskView):
    @extend_schema(operation_id="sortAgain", request=None, responses=wire.BatchOut)
    def post(self, request: Request, batch_id: UUID) -> Response:
        batch = access.batch_for(self.user, batch_id)
        actions.sort_again(batch, actor=self.actor)
        return batch_answer(batch)


class CarriedPapers(DeskView):
    """Where a paper lay, and the papers that lay in it."""

    roles = READERS

    @extend_schema(operation_id="getCarried", responses=wire.CarriedOut)
    def get(self, request: Request, document_id: UUID) -> Response:
        document = document_for(self.user, document_id, seen="document.origin_seen")
        return Response(carried(document))


class CaseBatches(DeskView):
    roles = READERS

    @extend_schema(operation_id="listBatches", responses=wire.BatchRow(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_for(self.user, case_id, seen="batches.listed")
        return Response(queries.batch_rows(case))
