"""Asks one endpoint as one person; what it changes is undone."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.cache import cache
from django.db import transaction

from backend.audit.models import Entry
from backend.centers.models import Center
from backend.opinions.actions import withdraw_request
from backend.opinions.models import OpinionRequest
from backend.people.actions import withdraw_consent
from backend.people.models import Consent
from tests.access.endpoints import Endpoint
from tests.access.world import NOW, TEST, World
from tests.builders_intake import BYTES, TUS, metadata

JSON = "application/json"
CASE = "/api/desk/cases/<uuid:case_id>"
DOCUMENT = "/api/desk/documents/<uuid:document_id>"
PAGE = f"{DOCUMENT}/pages/<int:number>"
INVOICE = "/api/desk/invoices/<uuid:invoice_id>"
REQUEST = "/api/clinic/requests/<uuid:request_id>"
UPLOAD = "/api/uploads/<uuid:upload_id>"
# Named in the body, not in the address: the case into which files go.
NAMED_IN_BODY = frozenset(
    {Endpoint("POST", "/api/uploads"), Endpoint("POST", "/api/uploads/batches")}
)
ITEMS = [{"code": "SECOND_OPINION", "quantity": 1}]
PATIENT = {
    "given_name": "Dora", "family_name": "Dahl", "languages": ["en"], "sex": "female",
    "country": "AE", "born_on": "1980-01-01",
}  # fmt: skip
QUESTION = {"text": "When?", "language": "en"}
CONSENT = {"purpose": "STATISTICS", "language": "en"}
OUTCOME = {
    "diagnosis": "CONFIRMED", "therapy": "CHANGED",
    "cited": "Eine brusterhaltende Operation ist möglich.",
}  # fmt: skip
RELATED = {"given_name": "Karim", "family_name": "Dahl", "relationship": "SIBLING"}
BODIES: dict[tuple[str, str], Mapping[str, Any]] = {
    ("POST", "/api/desk/cases"): {"patient": PATIENT, "headline": "C50", "question": "Why?"},
    ("PATCH", CASE): {"headline": "C50.4"},
    ("POST", f"{CASE}/assign"): {"owner": None},
    ("POST", f"{CASE}/wait-for"): {"waiting_for": "CLINIC"},
    ("POST", f"{CASE}/questions"): QUESTION,
    ("PATCH", "/api/desk/questions/<uuid:question_id>"): {"text": "Where?"},
    ("POST", f"{CASE}/tasks"): {"title": "Write"},
    ("PATCH", "/api/desk/tasks/<uuid:task_id>"): {"done": True},
    ("POST", f"{CASE}/notes"): {"text": "Another note"},
    ("PATCH", "/api/desk/patients/<uuid:patient_id>"): {"phone": "+49 40 1"},
    ("POST", f"{CASE}/related-persons"): RELATED,
    ("PATCH", f"{CASE}/related-persons/<uuid:related_person_id>"): {"phone": "+49 40 2"},
    ("POST", f"{CASE}/identifiers"): {"kind": "POLICY", "value": "77 4711"},
    ("POST", f"{CASE}/consents"): CONSENT,
    ("POST", f"{CASE}/messages"): {"text": "Good morning"},
    ("PATCH", DOCUMENT): {"title": "Letter"},
    ("POST", f"{DOCUMENT}/cut"): {"parts": [{"first": 1, "last": 1}, {"first": 2, "last": 2}]},
    ("POST", f"{PAGE}/rotate"): {"clockwise": 180},
    ("POST", f"{PAGE}/settle-word"): {"word": 0, "read": "Letter", "text": "LETTER"},
    ("POST", "/api/desk/studies/<uuid:study_id>/check"): {"identity_confirmed": True},
    ("POST", "/api/desk/studies/<uuid:study_id>/reject"): {"reason": "OTHER_PATIENT"},
    ("PATCH", "/api/desk/segments/<uuid:segment_id>"): {"target": "Befund", "version": 1},
    ("POST", "/api/desk/segments/<uuid:segment_id>/set-aside"): {
        "check": "numbers", "reason": "compared",
    },
    ("POST", f"{CASE}/shortlist"): {"payer": "SELF"},
    ("POST", "/api/desk/matches/<uuid:match_id>/confirm"): {"why": "Near", "no_commission": True},
    ("POST", f"{CASE}/quotes"): {"items": ITEMS},
    ("POST", f"{CASE}/invoices"): {"items": ITEMS},
    ("POST", f"{CASE}/prepayment"): {"kind": "WAIVED", "reason": "a friend"},
    ("PATCH", INVOICE): {"prepayment": True},
    ("POST", f"{INVOICE}/mark-paid"): {"received_on": "2026-11-20", "reference": "transfer"},
    ("POST", f"{INVOICE}/cancel"): {"reason": "twice"},
    ("POST", f"{INVOICE}/write-off"): {"reason": "too late"},
    ("POST", f"{INVOICE}/refund"): {"reason": "too much"},
    ("POST", "/api/desk/opinion-requests/<uuid:request_id>/answer"): {"text": "Ja."},
    ("POST", "/api/desk/opinions/<uuid:opinion_id>/outcome"): OUTCOME,
    ("PATCH", "/api/portal/case"): {"plan": "Surgery"},
    ("PATCH", "/api/portal/me"): {"phone": "+49 40 1"},
    ("POST", "/api/portal/related-persons"): RELATED,
    ("PATCH", "/api/portal/related-persons/<uuid:related_person_id>"): {"phone": "+49 40 2"},
    ("POST", "/api/portal/consents"): CONSENT,
    ("POST", "/api/portal/questions"): QUESTION,
    ("PATCH", "/api/portal/questions/<uuid:question_id>"): {"text": "Where?"},
    ("POST", "/api/portal/messages"): {"text": "Good evening"},
    ("POST", f"{REQUEST}/decline"): {"reason": "No beds."},
    ("POST", f"{REQUEST}/ask-records"): {"text": "MRI, please."},
    ("POST", f"{REQUEST}/schedule"): {"board_on": "2026-12-03"},
    ("POST", f"{REQUEST}/answer"): {"text": "Ja."},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    headers: str
    entries: int  # how many lines the trail grew by

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def ask(
    world: World,
    name: str,
    endpoint: Endpoint,
    *,
    ids: Mapping[str, UUID] | None = None,
    body: Mapping[str, Any] | None = None,
    query: str = "",
    after: Callable[[], None] = lambda: None,
) -> Answer:
    """Return what this person is told. `after` looks before everything is undone."""
    with transaction.atomic():
        _befall(world, name)
        cache.clear()
        before = Entry.objects.count()
        known = {**ids_for(world, name, endpoint), **(ids or {})}
        response = world.people[name].client.generic(
            endpoint.method, path(endpoint, known, world) + query, **_said(endpoint, known, body)
        )
        content = b"".join(response) if response.streaming else response.content
        grown = Entry.objects.count() - before
        after()
        transaction.set_rollback(True)
    return Answer(response.status_code, content, str(response.headers), grown)


def path(endpoint: Endpoint, ids: Mapping[str, UUID], world: World) -> str:
    said = endpoint.route.replace("<int:number>", "1").replace("<str:token>", world.token)
    for name in endpoint.names:
        said = said.replace(f"<uuid:{name}>", str(ids.get(name, "")))
    return said


def ids_for(world: World, name: str, endpoint: Endpoint) -> dict[str, UUID]:
    """Return Amina's records, of which some endpoints need a certain one."""
    ids = dict(world.ids)
    ids["task_id"] = world.tasks.get(name, ids["task_id"])
    ids["upload_id"] = world.uploads.get(name, world.uploads["vera"])
    ids["center_id"] = Center.objects.values_list("pk", flat=True).order_by("name")[0]
    if endpoint.route == f"{INVOICE}/cancellation-pdf":
        ids["invoice_id"] = world.bills["cancelled"]
    if endpoint.route == f"{INVOICE}/refund":
        ids["invoice_id"] = world.bills["paid"]
    return ids


def unknown(endpoint: Endpoint) -> dict[str, UUID]:
    """Return ids that nothing has."""
    return {name: uuid4() for name in (*endpoint.names, "case_id")}


def _befall(world: World, name: str) -> None:
    """Let the share of this clinic end before it asks."""
    request = OpinionRequest.objects.filter(pk=world.ids["request_id"])
    if name == "clinic, expired":
        request.update(expires_at=NOW - timedelta(seconds=1))
    elif name == "clinic, withdrawn":
        request.update(state="ACCEPTED")
        withdraw_request(request.select_related("case").get(), actor=TEST, now=NOW)
    elif name == "clinic, no longer allowed":
        patient = world.cases["amina"].patient
        given = Consent.objects.get(patient=patient, purpose="DISCLOSURE")
        withdraw_consent(given, at=NOW, actor=TEST)


def _said(
    endpoint: Endpoint, ids: Mapping[str, UUID], body: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return what is sent with the question."""
    if endpoint.route == "/api/uploads":
        said = metadata(case=str(ids["case_id"]), filename="a.pdf")
        return {"headers": {**TUS, "Upload-Length": "4", "Upload-Metadata": said}}
    if endpoint.route == UPLOAD:
        headers = {**TUS, "Upload-Offset": "0"}
        return {"data": b"%PDF", "content_type": BYTES, "headers": headers}
    if endpoint.method in {"GET", "HEAD", "DELETE"}:
        return {}
    if endpoint.route == "/api/uploads/batches":
        body = {"case": str(ids["case_id"]), "files": 1, **(body or {})}
    said_at_least = BODIES.get((endpoint.method, endpoint.route), {})
    return {"data": json.dumps({**said_at_least, **(body or {})}), "content_type": JSON}
