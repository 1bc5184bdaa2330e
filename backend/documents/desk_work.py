"""The desk's HTTP face of what people do to papers by hand: turn, settle, cut, compare."""

import os
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from django.http import FileResponse, HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.documents import access, actions, asked, cutter, cutting_actions, likeness
from backend.documents import serializers as wire
from backend.documents.answers import document_answer, page_answer
from backend.documents.api import READERS
from backend.documents.cutting_actions import Cut
from backend.documents.searchable import searchable_copy
from backend.documents.word_actions import settle_word
from backend.web.files import guarded
from backend.web.views import DeskView

SEARCHABLE = {(200, "application/pdf"): OpenApiTypes.BINARY}


class RotatePage(DeskView):
    """Turn a scanned page as a person sees it, and read it again that way."""

    @extend_schema(operation_id="rotatePage", request=asked.RotateIn, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID, number: int) -> Response:
        page = access.page_for(self.user, document_id, number)
        given = asked.RotateIn(data=request.data)
        given.is_valid(raise_exception=True)
        clockwise = given.validated_data["clockwise"]
        actions.rotate_page(page, clockwise=clockwise, actor=self.actor)
        return document_answer(access.document_for(self.user, document_id))


class SettleWord(DeskView):
    """Say what a word is: the proposed text, the text as read, or another one."""

    roles = READERS

    @extend_schema(operation_id="settleWord", request=asked.SettleWordIn, responses=wire.PageOut)
    def post(self, request: Request, document_id: UUID, number: int) -> Response:
        page = access.page_for(self.user, document_id, number)
        given = asked.SettleWordIn(data=request.data)
        given.is_valid(raise_exception=True)
        said = given.validated_data
        settle_word(
            page,
            place=said["word"],
            read=said["read"],
            text=said["text"],
            actor=self.actor,
            now=datetime.now(UTC),
        )
        return page_answer(page)


class CutDocument(DeskView):
    """Make several papers of one file; the file stays as it came and is set aside."""

    @extend_schema(operation_id="cutDocument", request=asked.CutIn, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        given = asked.CutIn(data=request.data)
        given.is_valid(raise_exception=True)
        cuts = [Cut(**part) for part in given.validated_data["parts"]]
        cutting_actions.guard_cut(document)
        cutting_actions.guard_parts(document, cuts)
        files = cutter.files_of(document, cuts, actor=self.actor)
        cutting_actions.cut(document, files, actor=self.actor, now=datetime.now(UTC))
        return document_answer(document)


class MergeBack(DeskView):
    """Undo the cut of a file."""

    @extend_schema(operation_id="mergeBack", request=None, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        cutting_actions.merge_back(document, actor=self.actor)
        return document_answer(document)


class KeepWhole(DeskView):
    """Say that the file is one paper, against the proposal to cut it."""

    @extend_schema(operation_id="keepWhole", request=None, responses=wire.DocumentOut)
    def post(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id)
        cutting_actions.keep_whole(document, actor=self.actor)
        return document_answer(document)


class Searchable(DeskView):
    """The scan as a PDF with the text that was read laid over it, unseen."""

    roles = READERS

    @extend_schema(operation_id="getSearchablePdf", responses=SEARCHABLE)
    def get(self, request: Request, document_id: UUID) -> HttpResponseBase:
        document = access.document_for(self.user, document_id, seen="document.downloaded")
        copy = searchable_copy(document)
        name = Path(document.file_name).name + ".searchable.pdf"
        size = os.fstat(copy.fileno()).st_size
        response = FileResponse(copy)
        return guarded(response, length=size, media_type="application/pdf", name=name)


class LooksLike(DeskView):
    """Other papers of the case that look and read like this one, or some of its pages."""

    roles = READERS

    @extend_schema(operation_id="listLooksLike", responses=asked.AlikeOut(many=True))
    def get(self, request: Request, document_id: UUID) -> Response:
        document = access.document_for(self.user, document_id, seen="document.compared")
        return Response(likeness.looks_like(document))
