"""What a patient reads: their case in few values, the checklist, and who saw their records."""

from datetime import date
from typing import Any

from backend.audit.models import Entry
from backend.audit.queries import entries_of
from backend.cases.models import Case
from backend.documents import queries as documents
from backend.dossier.checklist import Point, required
from backend.imaging.queries import study_rows
from backend.matching.queries import confirmed_center
from backend.opinions.queries import center_as_recipient, requests_of
from backend.opinions.states import RequestState
from backend.people.models import User
from backend.people.states import Audience

DOCUMENT = (
    "id", "file_name", "state", "kdl", "dated_on", "page_count", "refusal_code", "received_at",
    "work",
)  # fmt: skip
SEEN = (".seen", ".downloaded", "_seen", ".listed", ".seen_by_clinic", ".downloaded_by_clinic")
SHOWN = 200


def checklist(case: Case, *, on: date) -> list[Point]:
    """Return the records that this question needs, met or not."""
    return list(required(case, on=on))


def document_rows(case: Case) -> list[dict[str, Any]]:
    rows = documents.rows(documents.of_case(case).filter(set_aside=False))
    return [{name: row[name] for name in DOCUMENT} for row in rows]


def studies(case: Case) -> list[dict[str, Any]]:
    """Return the studies as they arrived; whose name the images carry is for the desk."""
    kept = ("id", "study_date", "description", "state", "refusal_code", "series")
    return [{name: row[name] for name in kept} for row in study_rows(case)]


def centers(case: Case) -> list[dict[str, Any]]:
    """Return the centres that were chosen or asked: the patient allows each by name."""
    asked = requests_of(case).exclude(state=RequestState.WITHDRAWN).select_related("center")
    known = {request.center_id: request.center for request in asked}
    if chosen := confirmed_center(case):
        known[chosen.pk] = chosen
    return [
        {"recipient": center_as_recipient(pk), "name": center.name, "city": center.city}
        for pk, center in known.items()
    ]


def access_log(case: Case) -> list[dict[str, Any]]:
    """Return who looked at the records, newest first: a name and an audience, never an id."""
    seen = [entry for entry in entries_of(case.pk)[: SHOWN * 5] if entry.action.endswith(SEEN)]
    people = _people(seen)
    return [
        {
            "at": entry.at,
            "action": entry.action,
            "who": people.get(entry.actor, ("", ""))[0],
            "audience": people.get(entry.actor, ("", ""))[1],
        }
        for entry in seen[:SHOWN]
    ]


def _people(entries: list[Entry]) -> dict[str, tuple[str, str]]:
    ids = {entry.actor.removeprefix("user:") for entry in entries if ":" in entry.actor}
    found = User.objects.filter(pk__in=ids).values_list("pk", "name", "audience")
    return {f"user:{pk}": (name, Audience(audience).value) for pk, name, audience in found}
