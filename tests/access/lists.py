"""What each list must show: exactly the records of the case, or of the cases that one may see."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from backend.audit.models import Entry
from backend.cases.models import Case
from backend.documents.models import Document, Fact
from backend.imaging.models import Delivery, ImportedFile, Study
from backend.intake.models import Batch
from backend.matching.models import Match
from backend.messages.models import Message
from backend.opinions.models import OpinionRequest
from backend.translation.models import Segment, Translation
from tests.access.asking import CASE, REQUEST

Expected = Callable[[Case], Any]
DOCUMENT = "/api/desk/documents/<uuid:document_id>"
READING = r"(\.seen|\.downloaded|_seen|\.listed)$"
STATED = ["PROPOSED", "CONFIRMED"]
# No list of anybody's records: the catalogue, prices, classes, what is required, the demonstration.
OF_THE_HOUSE = {
    "/api/desk/centers", "/api/desk/price-list", "/api/desk/document-kinds",
    "/api/desk/colleagues",
    f"{CASE}/checklist", "/api/demo/logins", "/api/desk/outbox",
}  # fmt: skip


def keys(rows: Any, name: str = "id") -> set[str]:
    return {str(row[name]) for row in rows}


def _of(model: Any, path: str = "case", name: str = "pk", **only: Any) -> Expected:
    return lambda case: model.objects.filter(**{path: case}, **only).values_list(name, flat=True)


def moments(entries: Any) -> list[str]:
    return [entry.at.isoformat() for entry in entries]


def _signed(case: Case) -> Any:
    paper = Document.objects.get(case=case, file_name="letter.pdf")
    return Segment.objects.filter(translation__document=paper).values_list("pk", flat=True)


def _like_the_letter(case: Case) -> Any:
    letter = Document.objects.get(case=case, file_name="letter.pdf")
    marks = letter.pages.exclude(fingerprint="").values("fingerprint")
    same = Document.objects.filter(case=case, pages__fingerprint__in=marks)
    return same.exclude(pk=letter.pk).values_list("pk", flat=True)


def _dated(case: Case) -> Any:
    dated = Document.objects.filter(case=case, dated_on__isnull=False)
    return dated.values_list("pk", flat=True)


# Of one case: the address, the key of a row, what must be shown, what is asked for.
IN_CASE: dict[str, tuple[str, Expected, str]] = {
    f"{CASE}/batches": ("id", _of(Batch), ""),
    f"{CASE}/questions": ("id", lambda case: case.questions.values_list("pk", flat=True), ""),
    f"{CASE}/tasks": ("id", lambda case: case.tasks.values_list("pk", flat=True), ""),
    f"{CASE}/notes": ("id", lambda case: case.notes.values_list("pk", flat=True), ""),
    f"{CASE}/related-persons": (
        "id", lambda case: case.patient.related_persons.values_list("pk", flat=True), "",
    ),
    f"{CASE}/identifiers": (
        "id", lambda case: case.patient.identifiers.values_list("pk", flat=True), "",
    ),
    f"{CASE}/consents": (
        "id", lambda case: case.patient.consents.values_list("pk", flat=True), "",
    ),
    f"{CASE}/history": (
        "at",
        lambda case: moments(Entry.objects.filter(case_id=case.pk).order_by("-sequence")[:200]),
        "?limit=200",
    ),
    f"{CASE}/messages": ("id", _of(Message), ""),
    f"{CASE}/documents": ("id", _of(Document), ""),
    f"{CASE}/documents/search": (
        "document_id", _of(Document, pages__folded__contains="findings"), "?q=FINDINGS",
    ),
    f"{CASE}/profile": ("id", _of(Fact, path="document__case", state__in=STATED), ""),
    f"{CASE}/chronicle": ("document_id", _dated, ""),
    f"{CASE}/studies": ("id", _of(Study), ""),
    f"{CASE}/deliveries": ("id", _of(Delivery), ""),
    f"{CASE}/imaging-files": ("id", _of(ImportedFile, path="delivery__case"), "?limit=200"),
    f"{CASE}/translations": ("id", _of(Translation), ""),
    f"{CASE}/dossiers": ("id", lambda case: case.dossiers.values_list("pk", flat=True), ""),
    f"{CASE}/matches": ("id", _of(Match), ""),
    f"{CASE}/quotes": ("id", lambda case: case.quotes.values_list("pk", flat=True), ""),
    f"{CASE}/invoices": ("id", lambda case: case.invoices.values_list("pk", flat=True), ""),
    f"{CASE}/opinion-requests": ("id", _of(OpinionRequest), ""),
    f"{DOCUMENT}/facts": (
        "id", _of(Fact, path="document__case", document__file_name="letter.pdf"), "",
    ),
    f"{DOCUMENT}/looks-like": ("document_id", _like_the_letter, ""),
}  # fmt: skip
MINE: dict[str, tuple[str, Expected, str]] = {
    "/api/portal/related-persons": IN_CASE[f"{CASE}/related-persons"],
    "/api/portal/consents": IN_CASE[f"{CASE}/consents"],
    "/api/portal/questions": IN_CASE[f"{CASE}/questions"],
    "/api/portal/documents": IN_CASE[f"{CASE}/documents"],
    "/api/portal/studies": IN_CASE[f"{CASE}/studies"],
    "/api/portal/messages": IN_CASE[f"{CASE}/messages"],
    "/api/portal/options": (
        "center_name",
        lambda case: case.matches.values_list("center__name", flat=True),
        "",
    ),
    "/api/portal/quotes": IN_CASE[f"{CASE}/quotes"],
    "/api/portal/invoices": IN_CASE[f"{CASE}/invoices"],
    "/api/portal/access-log": (
        "at",
        lambda case: moments(
            Entry.objects.filter(case_id=case.pk, action__regex=READING).order_by("-sequence")[:200]
        ),
        "",
    ),
}
SHARED: dict[str, tuple[str, Expected, str]] = {
    "/api/clinic/requests": ("id", _of(OpinionRequest), ""),
    f"{REQUEST}/documents/<uuid:document_id>/german": ("id", _signed, ""),
}
# Of all cases that somebody may see: the address, and what its answer shows of each case.
OVER_CASES: dict[str, tuple[Callable[[Any], set[str]], Expected]] = {
    "/api/desk/cases": (lambda said: keys(said["results"]), lambda case: [case.pk]),
    "/api/desk/invoices": (
        lambda said: keys(said["results"]),
        lambda case: case.invoices.values_list("pk", flat=True),
    ),
    "/api/desk/review": (
        lambda said: keys(said["results"]),
        _of(Translation, state__in=["DRAFTED", "IN_REVIEW", "REVISED"]),
    ),
    "/api/desk/search?q=Findings": (
        lambda said: keys(said["pages"], "document_id"),
        _of(Document, pages__folded__contains="findings"),
    ),
    "/api/desk/search?q=ZB-": (lambda said: keys(said["cases"]), lambda case: [case.pk]),
    "/api/desk/today": (
        lambda said: keys(said["reviews"]),
        _of(Translation, state__in=["DRAFTED", "IN_REVIEW", "REVISED"]),
    ),
    "/api/desk/today#messages": (
        lambda said: keys(said["messages"], "case_id"), lambda case: [case.pk],
    ),
    "/api/desk/today#tasks": (
        lambda said: keys(said["tasks"]),
        lambda case: case.tasks.filter(
            due_on__lte=datetime.now(UTC), assignee=None
        ).values_list("pk", flat=True),
    ),
    "/api/desk/today#replies": (
        lambda said: keys(said["replies"]),
        _of(OpinionRequest, state__in=["ACCEPTED", "RECORDS_ASKED", "SCHEDULED", "ANSWERED"]),
    ),
}  # fmt: skip
