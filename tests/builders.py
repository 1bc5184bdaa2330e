"""The cast, made by real actions. Amina is the patient, Vera her coordinator, Boris a stranger."""

from datetime import UTC, datetime
from uuid import uuid4

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.people import actions as people
from backend.people.actions import Allowance, NewAccount
from backend.people.models import Patient, Team, User
from backend.people.states import Audience, Purpose, Role

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def make_team(name: str = "Hamburg") -> Team:
    return Team.objects.get_or_create(name=name)[0]


def make_staff(
    *roles: str, name: str = "Vera Lindner", team: Team | None = None, email: str = ""
) -> User:
    return people.open_account(
        NewAccount(
            email=email or f"{uuid4().hex[:12]}@staff.example",
            name=name,
            audience=Audience.STAFF,
            team=team or make_team(),
            roles=roles or (Role.COORDINATOR,),
        ),
        actor="test",
        password="a-long-passphrase-of-a-test",
    )


def make_patient(
    given_name: str = "Amina", family_name: str = "Haddad", *, team: Team | None = None, **details
) -> Patient:
    known = {
        "given_name": given_name,
        "family_name": family_name,
        "native_name": "أمينة حداد",
        "born_on": datetime(1974, 9, 2, tzinfo=UTC).date(),
        "sex": "female",
        "country": "AE",
        "languages": ["ar", "en"],
        "email": f"{uuid4().hex[:12]}@patient.example",
        "phone": "+971 50 000 0000",
    }
    return people.register_patient(
        team=team or make_team(), actor="test", details={**known, **details}
    )


def make_clinic_user(name: str = "Prof. Dr. Katrin Ahlers") -> User:
    return people.open_account(
        NewAccount(email=f"{uuid4().hex[:12]}@clinic.example", name=name, audience=Audience.CLINIC),
        actor="test",
    )


def make_case(
    *, patient: Patient | None = None, owner: User | None = None, at: datetime = NOON
) -> Case:
    """Open an enquiry."""
    patient = patient or make_patient(team=owner.team if owner else None)
    return cases.open_case(patient=patient, opened_at=at, actor="test", owner=owner)


def make_collecting_case(*, patient: Patient | None = None, owner: User | None = None) -> Case:
    """Open a case whose patient consents to processing, and start collecting records."""
    case = make_case(patient=patient, owner=owner)
    allow(case, Purpose.PROCESSING)
    cases.start_collecting(case, actor="test", now=NOON)
    return case


def allow(case: Case, purpose: Purpose, *, recipient: str = "") -> None:
    what = Allowance(purpose=purpose, recipient=recipient, case_id=case.pk, language="en")
    people.give_consent(case.patient, what, at=NOON, actor="test")
