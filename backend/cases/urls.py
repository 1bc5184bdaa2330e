"""Addresses of cases at the desk."""

from django.urls import path

from backend.cases import api, people_api, related_api

urlpatterns = [
    path("cases", api.Cases.as_view()),
    path("cases/<uuid:case_id>", api.CaseDetail.as_view()),
    path("cases/<uuid:case_id>/start-collecting", api.StartCollecting.as_view()),
    path("cases/<uuid:case_id>/start-preparing", api.StartPreparing.as_view()),
    path("cases/<uuid:case_id>/hold", api.HoldCase.as_view()),
    path("cases/<uuid:case_id>/resume", api.ResumeCase.as_view()),
    path("cases/<uuid:case_id>/cancel", api.CancelCase.as_view()),
    path("cases/<uuid:case_id>/assign", api.AssignCase.as_view()),
    path("cases/<uuid:case_id>/wait-for", api.WaitFor.as_view()),
    path("cases/<uuid:case_id>/questions", api.Questions.as_view()),
    path("questions/<uuid:question_id>", api.QuestionDetail.as_view()),
    path("cases/<uuid:case_id>/tasks", api.Tasks.as_view()),
    path("tasks/<uuid:task_id>", api.TaskDetail.as_view()),
    path("cases/<uuid:case_id>/notes", api.Notes.as_view()),
    path("colleagues", people_api.Colleagues.as_view()),
    path("cases/<uuid:case_id>/patient", people_api.CasePatient.as_view()),
    path("patients/<uuid:patient_id>", people_api.ChangePatient.as_view()),
    path("cases/<uuid:case_id>/related-persons", related_api.RelatedPersons.as_view()),
    path(
        "cases/<uuid:case_id>/related-persons/<uuid:related_person_id>",
        related_api.RelatedPersonOne.as_view(),
    ),
    path("cases/<uuid:case_id>/identifiers", related_api.Identifiers.as_view()),
    path(
        "cases/<uuid:case_id>/identifiers/<uuid:identifier_id>",
        related_api.IdentifierOne.as_view(),
    ),
    path("cases/<uuid:case_id>/consents", people_api.Consents.as_view()),
    path("consents/<uuid:consent_id>/withdraw", people_api.WithdrawConsent.as_view()),
    path("cases/<uuid:case_id>/history", api.History.as_view()),
]
