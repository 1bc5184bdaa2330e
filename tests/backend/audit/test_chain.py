import pytest
from django.db import DatabaseError, connection, transaction

from backend.audit.actions import record
from backend.audit.models import ChainHead, Entry
from backend.audit.queries import breaks
from tests.builders import make_case

pytestmark = pytest.mark.django_db


def test_an_untouched_trail_holds() -> None:
    case = make_case()
    record(actor="vera", action="case.seen", subject=str(case), case_id=case.pk)

    assert list(breaks()) == []


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry"]
)
def test_the_database_refuses_to_change_the_past(statement: str) -> None:
    make_case()

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_forged_link_is_found() -> None:
    case = make_case()
    last = Entry.objects.filter(case_id=case.pk).count()
    Entry.objects.create(
        case_id=case.pk, sequence=last + 1, at=Entry.objects.first().at, actor="eve",
        action="case.seen", subject=str(case), hash="0" * 64,
    )  # fmt: skip

    assert [found.reason for found in breaks()] == ["changed"]


def test_a_cut_tail_is_found() -> None:
    case = make_case()
    ChainHead.objects.filter(chain=str(case.pk)).update(sequence=99)

    assert [found.reason for found in breaks()] == ["cut-tail"]
