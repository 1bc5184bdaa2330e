"""The desk's HTTP face of translations."""

from datetime import UTC, datetime
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access as case_access
from backend.documents import access as document_access
from backend.queue.queries import progress
from backend.translation import access, actions, new_text_actions, queries, segment_actions
from backend.translation import serializers as wire
from backend.translation.models import Segment, Translation
from backend.translation.offers import offers
from backend.web import lists
from backend.web.showings import shows
from backend.web.views import ADMIN, COORDINATOR, POST_EDITOR, REVISER, DeskView

LINGUISTS = frozenset({COORDINATOR, POST_EDITOR, REVISER})


class TranslationView(DeskView):
    roles = LINGUISTS

    def answer(self, translation: Translation, *, status: int = 200) -> Response:
        """Serialise a translation with its segments, steps and progress."""
        visible = access.translations_visible_to(self.user).filter(pk=translation.pk)
        row = queries.rows(visible)[0]
        translation.refresh_from_db()
        return Response(
            {
                **row,
                "segments": list(queries.segments(translation)),
                "moves": [offer.as_json() for offer in offers(translation, self.user)],
                "progress": progress(str(translation)),
                "current_id": queries.newest_id(translation),
            },
            status=status,
        )

    def segment_answer(self, segment: Segment) -> Response:
        return Response(queries.segments(segment.translation).get(pk=segment.pk))


class DocumentTranslation(TranslationView):
    @extend_schema(
        operation_id="translateDocument", request=None, responses={201: wire.TranslationOut}
    )
    def post(self, request: Request, document_id: UUID) -> Response:
        document = document_access.document_for(self.user, document_id)
        translation = actions.translate_document(document, now=datetime.now(UTC), actor=self.actor)
        return self.answer(translation, status=201)


class CaseTranslations(TranslationView):
    # Finance settles invoices without seeing what a patient suffers from: titles tell.
    roles = LINGUISTS | {ADMIN}

    @extend_schema(operation_id="listCaseTranslations", responses=wire.TranslationPage)
    def get(self, request: Request, case_id: UUID) -> Response:
        case = case_access.case_for(self.user, case_id)
        visible = access.translations_visible_to(self.user).filter(case=case)
        found = lists.page(
            queries.rows(queries.lasting(visible)), request=request, order=("requested_at", "id")
        )
        return Response(found)

    @extend_schema(operation_id="translateAll", request=None, responses=wire.TranslationPage)
    def post(self, request: Request, case_id: UUID) -> Response:
        """Request the German of every document that is read and has none yet."""
        self.require_one_of(*LINGUISTS)
        case = case_access.case_for(self.user, case_id)
        for document in queries.untranslated_documents(case):
            actions.translate_document(document, now=datetime.now(UTC), actor=self.actor)
        return self.get(request, case_id)


class Review(TranslationView):
    @extend_schema(operation_id="listReview", responses=wire.TranslationPage)
    def get(self, request: Request) -> Response:
        waiting = queries.waiting(access.translations_visible_to(self.user))
        found = lists.page(queries.rows(waiting), request=request, order=("requested_at", "id"))
        shows(request, "review", count=len(found["results"]))
        return Response(found)


class TranslationDetail(TranslationView):
    @extend_schema(operation_id="getTranslation", responses=wire.TranslationOut)
    def get(self, request: Request, translation_id: UUID) -> Response:
        return self.answer(access.translation_for(self.user, translation_id))


class StartReview(TranslationView):
    @extend_schema(operation_id="startReview", request=None, responses=wire.TranslationOut)
    def post(self, request: Request, translation_id: UUID) -> Response:
        translation = access.translation_for(self.user, translation_id)
        actions.start_review(translation, by=self.user)
        return self.answer(translation)


class Revise(TranslationView):
    @extend_schema(operation_id="reviseTranslation", request=None, responses=wire.TranslationOut)
    def post(self, request: Request, translation_id: UUID) -> Response:
        translation = access.translation_for(self.user, translation_id)
        actions.revise(translation, by=self.user)
        return self.answer(translation)


class Sign(TranslationView):
    @extend_schema(operation_id="signTranslation", request=None, responses=wire.TranslationOut)
    def post(self, request: Request, translation_id: UUID) -> Response:
        translation = access.translation_for(self.user, translation_id)
        actions.sign(translation, by=self.user, now=datetime.now(UTC))
        return self.answer(translation)


class RequestAgain(TranslationView):
    @extend_schema(
        operation_id="requestTranslationAgain", request=None, responses=wire.TranslationOut
    )
    def post(self, request: Request, translation_id: UUID) -> Response:
        translation = access.translation_for(self.user, translation_id)
        actions.request_again(translation, actor=self.actor)
        return self.answer(translation)


class TakeOver(TranslationView):
    @extend_schema(operation_id="takeOverText", request=None, responses={201: wire.TranslationOut})
    def post(self, request: Request, translation_id: UUID) -> Response:
        translation = access.translation_for(self.user, translation_id)
        opened = new_text_actions.take_over(translation, actor=self.actor, now=datetime.now(UTC))
        return self.answer(opened, status=201)


class SegmentDetail(TranslationView):
    @extend_schema(operation_id="editSegment", request=wire.SegmentIn, responses=wire.SegmentOut)
    def patch(self, request: Request, segment_id: UUID) -> Response:
        segment = access.segment_for(self.user, segment_id)
        given = wire.SegmentIn(data=request.data)
        given.is_valid(raise_exception=True)
        segment_actions.edit(segment, by=self.user, now=datetime.now(UTC), **given.validated_data)
        return self.segment_answer(segment)


class ConfirmSegment(TranslationView):
    @extend_schema(operation_id="confirmSegment", request=None, responses=wire.SegmentOut)
    def post(self, request: Request, segment_id: UUID) -> Response:
        segment = access.segment_for(self.user, segment_id)
        segment_actions.confirm(segment, by=self.user, now=datetime.now(UTC))
        return self.segment_answer(segment)


class SetFindingAside(TranslationView):
    @extend_schema(
        operation_id="setFindingAside", request=wire.SetAsideIn, responses=wire.SegmentOut
    )
    def post(self, request: Request, segment_id: UUID) -> Response:
        segment = access.segment_for(self.user, segment_id)
        given = wire.SetAsideIn(data=request.data)
        given.is_valid(raise_exception=True)
        segment_actions.set_aside(
            segment,
            check_name=given.validated_data["check"],
            reason=given.validated_data["reason"],
            by=self.user,
        )
        return self.segment_answer(segment)
