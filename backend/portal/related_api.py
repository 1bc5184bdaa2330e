"""The patient's window on the people around them: who may be written to, who comes along."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.people import access as people_access
from backend.people import queries, related_actions
from backend.people.serializers import RelatedPersonDetail
from backend.portal import access
from backend.web.views import PortalView, no_content


class RelatedPersons(PortalView):
    @extend_schema(operation_id="listMyRelatedPersons", responses=RelatedPersonDetail(many=True))
    def get(self, request: Request) -> Response:
        case = access.my_case(self.user, seen="related_persons.seen")
        found = queries.related_persons_of(case.patient)
        return Response(RelatedPersonDetail(found, many=True).data)

    @extend_schema(
        operation_id="addMyRelatedPerson",
        request=RelatedPersonDetail,
        responses={201: RelatedPersonDetail},
    )
    def post(self, request: Request) -> Response:
        case = access.my_case(self.user)
        given = RelatedPersonDetail(data=request.data)
        given.is_valid(raise_exception=True)
        person = related_actions.add_related_person(
            case.patient, actor=self.actor, case_id=case.pk, details=given.validated_data
        )
        return Response(RelatedPersonDetail(person).data, status=201)


class RelatedPersonOne(PortalView):
    @extend_schema(
        operation_id="changeMyRelatedPerson",
        request=RelatedPersonDetail,
        responses=RelatedPersonDetail,
    )
    def patch(self, request: Request, related_person_id: UUID) -> Response:
        case = access.my_case(self.user)
        person = people_access.related_person_for(case.patient, related_person_id)
        given = RelatedPersonDetail(person, data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        related_actions.change_related_person(
            person, actor=self.actor, case_id=case.pk, details=given.validated_data
        )
        return Response(RelatedPersonDetail(person).data)

    @extend_schema(operation_id="dropMyRelatedPerson", responses={204: None})
    def delete(self, request: Request, related_person_id: UUID) -> Response:
        case = access.my_case(self.user)
        person = people_access.related_person_for(case.patient, related_person_id)
        related_actions.drop_related_person(person, actor=self.actor, case_id=case.pk)
        return no_content()
