"""The desk's HTTP face of a case's patient: details, consents, the invitation."""

from datetime import UTC, datetime
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.cases import access
from backend.cases.billing_view import patient_to_bill
from backend.people import access as people_access
from backend.people import actions, queries
from backend.people import serializers as wire
from backend.people.actions import Allowance
from backend.people.states import Purpose
from backend.web.views import ANY_ROLE, DeskView


class Colleagues(DeskView):
    """Whom work can be given to."""

    roles = ANY_ROLE

    @extend_schema(operation_id="listColleagues", responses=wire.ColleagueOut(many=True))
    def get(self, request: Request) -> Response:
        return Response(queries.colleagues(self.user.team_id))


class CasePatient(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="getPatient", responses=wire.PatientDetail)
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id, seen="patient.seen")
        shown = wire.PatientDetail(case.patient).data
        return Response(patient_to_bill(shown) if self.user.only_bills else shown)


class ChangePatient(DeskView):
    @extend_schema(
        operation_id="changePatient", request=wire.PatientDetail, responses=wire.PatientDetail
    )
    def patch(self, request: Request, patient_id: UUID) -> Response:
        patient = people_access.patient_for(self.user, patient_id)
        given = wire.PatientDetail(patient, data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        actions.change_patient(patient, actor=self.actor, details=given.validated_data)
        return Response(wire.PatientDetail(patient).data)


class Consents(DeskView):
    @extend_schema(operation_id="listConsents", responses=wire.ConsentOut(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        case = access.case_for(self.user, case_id)
        return Response(wire.ConsentOut(queries.consents_of(case.patient), many=True).data)

    @extend_schema(
        operation_id="recordConsent", request=wire.ConsentIn, responses={201: wire.ConsentOut}
    )
    def post(self, request: Request, case_id: UUID) -> Response:
        """Enter a consent that the patient signed on paper."""
        case = access.case_for(self.user, case_id)
        given = wire.ConsentIn(data=request.data)
        given.is_valid(raise_exception=True)
        details = {**given.validated_data, "purpose": Purpose(given.validated_data["purpose"])}
        consent = actions.give_consent(
            case.patient,
            Allowance(case_id=case.pk, **details),
            at=datetime.now(UTC),
            actor=self.actor,
        )
        return Response(wire.ConsentOut(consent).data, status=201)


class WithdrawConsent(DeskView):
    @extend_schema(operation_id="withdrawConsent", request=None, responses=wire.ConsentOut)
    def post(self, request: Request, consent_id: UUID) -> Response:
        consent = people_access.consent_for(self.user, consent_id)
        actions.withdraw_consent(consent, at=datetime.now(UTC), actor=self.actor)
        return Response(wire.ConsentOut(consent).data)
