"""Images of a case, entered by real actions; indexing is the pipeline's own."""

from datetime import date
from pathlib import Path

from backend.cases.models import Case
from backend.imaging import actions
from backend.imaging.models import Delivery
from backend.people.models import User
from backend.storage.actions import keep_file
from tests.builders import NOON, make_collecting_case, make_patient

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
CASES = FIXTURES / "cases"


def deliver(case: Case, files: dict[str, Path]) -> Delivery:
    """Enter files as (the sender's path, where it lies), waiting to be indexed."""
    kept = [
        (keep_file(case_id=case.pk, path=path, actor="test"), name) for name, path in files.items()
    ]
    return actions.receive_delivery(case, files=kept, actor="test", now=NOON)


def folder(root: Path) -> dict[str, Path]:
    return {
        path.relative_to(root.parent).as_posix(): path
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def make_erlan_case(owner: User | None = None) -> Case:
    """Open the case whose CT is in `fixtures/cases/ru-pankreas/records/CD`."""
    patient = make_patient(
        "Erlan",
        "Smagulov",
        team=owner.team if owner else None,
        native_name="Смагулов Ерлан",
        born_on=date(1961, 4, 17),
        sex="male",
        country="KZ",
        languages=["ru"],
    )
    return make_collecting_case(patient=patient, owner=owner)
