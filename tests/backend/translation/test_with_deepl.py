"""DeepL over HTTP by its own client: with consent, masked, written down, paid once."""

from pathlib import Path

import pytest

from backend.documents.actions import correct_document
from backend.people.actions import change_patient
from backend.people.models import Departure
from backend.people.related_actions import add_identifier, add_related_person
from backend.people.states import IdentifierKind, Purpose
from backend.queue.models import Work
from backend.translation.models import EngineAnswer, Translation
from tests.builders import allow, make_collecting_case, make_staff
from tests.builders_documents import make_read_document
from tests.builders_translation import make_translation
from tests.stand_ins.deepl_server import DeepLServer

pytestmark = pytest.mark.django_db
LINES = ("ЭПИКРИЗ", "Пациентка Haddad Amina, 02.09.1974, принимала 850 мг утром.")


@pytest.fixture
def deepl(settings, tmp_path):
    settings.MEMORY_FOLDER = settings.TERMS_FOLDER = Path(tmp_path)
    with DeepLServer() as server:
        settings.DEEPL_AUTH_KEY = server.book.key
        settings.DEEPL_SERVER_URL = server.url
        yield server


@pytest.fixture
def case():
    return make_collecting_case(owner=make_staff())


def test_drafts_what_memory_does_not_know_and_writes_down_what_left(deepl, case, run_queue) -> None:
    allow(case, Purpose.MACHINE_TRANSLATION, recipient="deepl")

    translation = make_translation(make_read_document(case, lines=LINES), run_queue)

    assert translation.state == "DRAFTED"
    assert {s.origin for s in translation.segments.all()} == {"ENGINE"}
    assert Departure.objects.filter(recipient="deepl", size__gt=0).exists()
    assert EngineAnswer.objects.exists()


def test_no_name_no_date_and_no_number_leaves(deepl, case, run_queue) -> None:
    allow(case, Purpose.MACHINE_TRANSLATION, recipient="deepl")

    make_translation(make_read_document(case, lines=LINES), run_queue)

    left = str(deepl.book.bodies("/v2/translate"))
    assert left
    for secret in ("Haddad", "Amina", "1974", "850"):
        assert secret not in left


def test_nobody_and_nothing_that_the_case_knows_leaves(deepl, case, run_queue) -> None:
    allow(case, Purpose.MACHINE_TRANSLATION, recipient="deepl")
    about = {"address_line": "Mithalweg 20", "postal_code": "11110", "city": "Amman"}
    change_patient(case.patient, actor="test", details=about)
    husband = {"given_name": "Karim", "family_name": "Nassar", "native_name": "كريم نصار"}
    husband |= {"phone": "+962 79 555 0101", "email": "karim@example.org"}
    add_related_person(case.patient, actor="test", case_id=case.pk, details=husband)
    number = {"kind": IdentifierKind.POLICY, "value": "KX-770-4711"}
    add_identifier(case.patient, actor="test", case_id=case.pk, **number)
    other = make_read_document(case, file_name="letter.pdf")
    issuer = {"issuer": "Praxis Dr. Whitfield, Little Vale Infirmary"}
    correct_document(other, details=issuer, actor="test")
    lines = (
        "LETTER",
        "Mr Nassar called; Karim speaks for her: 0555 or +962795550101, karim@example.org.",
        "She lives in Amman, Mithalweg 20, insured under KX 770 4711.",
        "Whitfield wrote from the praxis: Dr. Whitfield, little vale infirmary.",
    )

    make_translation(make_read_document(case, lines=lines, language="en"), run_queue)

    left = str(deepl.book.bodies("/v2/translate"))
    assert "speaks for her" in left
    for secret in ("Nassar", "Karim", "karim@", "5550101", "Amman", "Mithalweg", "4711"):
        assert secret not in left
    for issuer in ("Whitfield", "little vale"):
        assert issuer not in left


def test_a_second_draft_is_not_paid_again(deepl, case, run_queue) -> None:
    allow(case, Purpose.MACHINE_TRANSLATION, recipient="deepl")
    make_translation(make_read_document(case, lines=LINES), run_queue)
    paid = len(deepl.book.bodies("/v2/translate"))

    other = make_read_document(case, lines=(*LINES, "Новая строка."), file_name="again.pdf")
    make_translation(other, run_queue)

    again = deepl.book.bodies("/v2/translate")[paid:]
    assert len(again) == 1  # the new line alone
    assert "ЭПИКРИЗ" not in str(again[0].get("text"))


def test_an_exhausted_quota_is_a_state_with_a_name(deepl, case, run_queue) -> None:
    allow(case, Purpose.MACHINE_TRANSLATION, recipient="deepl")
    deepl.book.faults.quota_used_up = True

    translation = make_translation(make_read_document(case, lines=LINES), run_queue)

    assert (translation.state, translation.failure_code) == ("FAILED", "engine-quota-exceeded")
    assert Work.objects.filter(job="translation.draft", state="FAILED").exists()


def test_without_consent_nothing_is_sent(deepl, case, run_queue) -> None:
    translation = make_translation(make_read_document(case, lines=LINES), run_queue)

    assert isinstance(translation, Translation)
    assert not deepl.book.bodies("/v2/translate")
