"""READY is earned: every point of the checklist, each with its named refusal."""

import pytest

from backend.cases import actions as cases
from backend.imaging.models import Study
from backend.translation.models import Translation
from tests.builders import NOON, make_staff, make_team
from tests.builders_documents import make_refused_document
from tests.builders_dossier import make_preparing_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def ready(run_queue, sign_in):
    vera = make_staff()
    return make_preparing_case(run_queue, owner=vera), sign_in(vera)


def test_a_complete_case_becomes_ready(ready) -> None:
    case, desk = ready

    points = desk.get(f"/api/desk/cases/{case.pk}/checklist").json()
    answer = desk.post(f"/api/desk/cases/{case.pk}/mark-ready")

    assert [point["code"] for point in points if not point["met"]] == []
    assert answer.json()["state"] == "READY", answer.content


def test_every_point_is_said_in_both_languages_of_the_desk(ready) -> None:
    case, desk = ready

    points = desk.get(f"/api/desk/cases/{case.pk}/checklist").json()

    said = {point["code"]: (point["label"], point["label_de"]) for point in points}
    assert said["read"] == ("Every document read", "Jedes Dokument gelesen")
    assert all(german and german != english for english, german in said.values())


def test_the_case_page_offers_the_step_with_its_refusal(ready) -> None:
    case, desk = ready
    cases.change_case(case, actor="test", details={"plan_de": ""})

    moves = desk.get(f"/api/desk/cases/{case.pk}").json()["moves"]

    step = next(move for move in moves if move["action"] == "mark-ready")
    assert step["refusal"]["code"] == "plan-missing"


def lose_question(case) -> None:
    case.questions.all().delete()


def lose_histology(case) -> None:
    case.documents.filter(kdl="PT080102").update(kdl="AD010199")


def grow_old(case) -> None:
    case.documents.filter(kdl="AD010115").update(dated_on="2025-01-01")


def unsign(case) -> None:
    translation = Translation.objects.filter(case=case).first()
    Translation.objects.filter(pk=translation.pk).update(state="REVISED")


def uncheck(case) -> None:
    Study.objects.filter(case=case).update(state="INDEXED")


BREAKS = {
    "question-missing": lose_question,
    "required-missing": lose_histology,
    "required-too-old": grow_old,
    "document-not-read": make_refused_document,
    "translation-unsigned": unsign,
    "study-unchecked": uncheck,
}


@pytest.mark.parametrize("code", BREAKS)
def test_what_is_missing_is_named_with_advice(ready, code: str) -> None:
    case, desk = ready
    BREAKS[code](case)

    answer = desk.post(f"/api/desk/cases/{case.pk}/mark-ready")

    assert answer.status_code == 409
    assert answer.json()["code"] == code
    assert answer.json()["advice"]


def test_a_stranger_finds_no_checklist(ready, sign_in) -> None:
    case, _ = ready
    boris = sign_in(make_staff(team=make_team("Berlin")))

    assert boris.get(f"/api/desk/cases/{case.pk}/checklist").status_code == 404
    assert boris.post(f"/api/desk/cases/{case.pk}/mark-ready").status_code == 404


def test_two_confirmed_grades_are_a_conflict(ready) -> None:
    from backend.documents.actions import confirm_fact
    from backend.documents.models import Fact

    case, desk = ready
    for value, document in zip(("G2", "G3"), case.documents.all()[:2], strict=True):
        fact = Fact.objects.create(
            document=document, position=99, kind="GRADE", value=value, page=1,
            box=[0, 0, 1, 1], source_text=value, certainty=1.0,
        )  # fmt: skip
        confirm_fact(fact, actor="test", now=NOON)

    answer = desk.post(f"/api/desk/cases/{case.pk}/mark-ready")

    assert answer.json()["code"] == "conflict-open"
