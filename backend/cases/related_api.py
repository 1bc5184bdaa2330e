"""The desk's HTTP face of the people around a patient, and of the patient's numbers."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access
from backend.people import access as people_access
from backend.people import queries, related_actions
from backend.people import serializers as wire
from backend.web.views import DeskView, no_content


class RelatedPersons(DeskView):
    @extend_schema(operation_id="listRelatedPersons", responses=wire.RelatedPersonDetail(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id, seen="related_persons.seen")
        found = queries.related_persons_of(case.patient)
        return Response(wire.RelatedPersonDetail(found, many=True).data)

    @extend_schema(
        operation_id="addRelatedPerson",
        request=wire.RelatedPersonDetail,
        responses={201: wire.RelatedPersonDetail},
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.RelatedPersonDetail(data=request.data)
        given.is_valid(raise_exception=True)
        person = related_actions.add_related_person(
            case.patient, actor=self.actor, case_id=case.pk, details=given.validated_data
        )
        return Response(wire.RelatedPersonDetail(person).data, status=201)


class RelatedPersonOne(DeskView):
    @extend_schema(
        operation_id="changeRelatedPerson",
        request=wire.RelatedPersonDetail,
        responses=wire.RelatedPersonDetail,
    )
    def patch(self, request: Request, case_id: UUID, related_person_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        person = people_access.related_person_for(case.patient, related_person_id)
        given = wire.RelatedPersonDetail(person, data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        related_actions.change_related_person(
            person, actor=self.actor, case_id=case.pk, details=given.validated_data
        )
        return Response(wire.RelatedPersonDetail(person).data)

    @extend_schema(operation_id="dropRelatedPerson", responses={204: None})
    def delete(self, request: Request, case_id: UUID, related_person_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        person = people_access.related_person_for(case.patient, related_person_id)
        related_actions.drop_related_person(person, actor=self.actor, case_id=case.pk)
        return no_content()


class Identifiers(DeskView):
    @extend_schema(operation_id="listIdentifiers", responses=wire.IdentifierDetail(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id, seen="identifiers.seen")
        found = queries.identifiers_of(case.patient)
        return Response(wire.IdentifierDetail(found, many=True).data)

    @extend_schema(
        operation_id="addIdentifier",
        request=wire.IdentifierDetail,
        responses={201: wire.IdentifierDetail},
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        given = wire.IdentifierDetail(data=request.data)
        given.is_valid(raise_exception=True)
        kept = related_actions.add_identifier(
            case.patient, actor=self.actor, case_id=case.pk, **given.validated_data
        )
        return Response(wire.IdentifierDetail(kept).data, status=201)


class IdentifierOne(DeskView):
    @extend_schema(operation_id="dropIdentifier", responses={204: None})
    def delete(self, request: Request, case_id: UUID, identifier_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        kept = people_access.identifier_for(case.patient, identifier_id)
        related_actions.drop_identifier(kept, actor=self.actor, case_id=case.pk)
        return no_content()
