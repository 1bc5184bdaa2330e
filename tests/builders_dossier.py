"""A case that is ready: the catalogue loaded, papers signed, scans checked, questions asked."""

import json
from pathlib import Path

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.centers.actions import load_catalogue
from backend.imaging import actions as imaging
from backend.imaging.actions import Decision
from backend.imaging.models import Study
from backend.people.models import User
from backend.people.states import Role
from backend.storage.actions import keep_file
from tests.builders import NOON, make_collecting_case, make_patient, make_staff
from tests.builders_documents import make_read_document
from tests.builders_translation import sign_all

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def load_centers() -> None:
    catalogue = json.loads((FIXTURES / "centers" / "centers.json").read_text())
    load_catalogue(catalogue, actor="test")


def make_mammography(case: Case, run_queue) -> Study:
    """Bring in the four mammograms of the Arabic case, and accept them."""
    folder = FIXTURES / "cases" / "ar-mamma" / "records" / "mammography"
    files = [
        (keep_file(case_id=case.pk, path=path, actor="test"), path.name)
        for path in sorted(folder.iterdir())
    ]
    imaging.receive_delivery(case, files=files, actor="test", now=NOON)
    run_queue()
    study = Study.objects.get(case=case)
    imaging.check_study(study, Decision(identity_confirmed=True), actor="test", now=NOON)
    return study


def make_preparing_case(run_queue, *, owner: User | None = None) -> Case:
    """Make a case of breast cancer that lacks nothing but the move to ready."""
    load_centers()
    owner = owner or make_staff(Role.COORDINATOR)
    case = make_collecting_case(patient=make_patient(team=owner.team), owner=owner)
    cases.change_case(
        case,
        actor="test",
        details={"entity": "MAMMA", "plan": "جراحة", "plan_de": "Mastektomie rechts."},
    )
    cases.ask(case, text="هل؟", language="ar", text_de="Kann die Brust erhalten werden?", actor="t")
    make_papers(case)
    make_mammography(case, run_queue)
    sign_all(case, run_queue, post_editor=owner, reviser=make_staff(Role.REVISER, name="Ruth"))
    cases.start_preparing(case, actor="test", now=NOON)
    return case


def make_papers(case: Case) -> None:
    from pipelines.documents.results import DocumentClass

    for kdl, name in (
        ("AD010115", "discharge-letter.pdf"),
        ("PT080102", "histology.pdf"),
        ("DG020111", "ultrasound.pdf"),
    ):
        make_read_document(
            case,
            lines=(f"Report {name}", "No metastases were found."),
            language="en",
            document_class=DocumentClass(kdl, 0.9),
            file_name=name,
        )
