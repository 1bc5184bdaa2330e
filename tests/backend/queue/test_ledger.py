from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from django.db import OperationalError

from backend.queue import actions, runner
from backend.queue.failures import FAILURES
from backend.queue.jobs import Job
from backend.queue.models import Work
from backend.queue.runner import Lease, LeaseLost, claim
from backend.queue.states import WorkState

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(monkeypatch) -> list[int]:
    waked: list[int] = []
    monkeypatch.setattr(actions, "wake", lambda work_id, job: waked.append(work_id))
    return waked


def queued() -> Work:
    return actions.enqueue(Job.READ_DOCUMENT, subject="document:1", document_id="1")


def test_only_one_worker_gets_the_lease() -> None:
    work = queued()

    assert claim(work.pk) is not None
    assert claim(work.pk) is None


def test_a_worker_that_lost_its_lease_applies_nothing(sent) -> None:
    work = queued()
    lease = claim(work.pk)
    later = datetime.now(UTC) + timedelta(hours=1)
    actions.sweep(now=later, silence=timedelta(0))
    other = None
    Work.objects.update(run_at=datetime.now(UTC))
    other = claim(work.pk)

    with pytest.raises(LeaseLost), lease.applying():
        pytest.fail("the late worker must not apply its result")
    with other.applying():
        pass
    work.refresh_from_db()
    assert work.state == WorkState.DONE


def test_one_beat_that_fails_does_not_end_the_others(settings, monkeypatch) -> None:
    settings.WORK_LEASE_SECONDS = 0.03
    beats = [OperationalError("database table is locked"), None, None]
    beaten = Event()

    def beat(lease: Lease) -> None:
        fault = beats.pop(0) if beats else None
        if not beats:
            beaten.set()
        if fault:
            raise fault

    monkeypatch.setattr(Lease, "beat", beat)
    lease = claim(queued().pk)

    with runner._beating(lease):
        assert beaten.wait(timeout=10)


def test_the_sweep_wakes_what_never_started(sent) -> None:
    work = queued()

    actions.sweep(now=datetime.now(UTC), silence=timedelta(seconds=60))

    assert sent == [work.pk]


def test_work_that_kills_its_worker_three_times_ends_in_front_of_a_person(
    sent, monkeypatch
) -> None:
    told = []
    monkeypatch.setitem(FAILURES, str(Job.READ_DOCUMENT), lambda ids, code: told.append(code))
    work = queued()
    for _ in range(3):
        claim(work.pk)
        later = datetime.now(UTC) + timedelta(hours=1)
        actions.sweep(now=later, silence=timedelta(0))
        Work.objects.update(run_at=datetime.now(UTC))

    work.refresh_from_db()
    assert work.state == WorkState.FAILED
    assert told == ["worker-died"]


def test_a_retryable_fault_waits_and_another_one_fails_at_once(monkeypatch) -> None:
    class Busy(Exception):
        code, retryable = "busy", True

    class Wrong(Exception):
        code, retryable = "wrong", False

    told = []
    monkeypatch.setitem(FAILURES, str(Job.READ_DOCUMENT), lambda ids, code: told.append(code))
    busy, wrong = queued(), queued()

    def fail(fault):
        def run(lease):
            raise fault

        return run

    runner._run(fail(Busy()), claim(busy.pk), job=Job.READ_DOCUMENT)
    runner._run(fail(Wrong()), claim(wrong.pk), job=Job.READ_DOCUMENT)

    busy.refresh_from_db()
    wrong.refresh_from_db()
    assert (busy.state, busy.error_code) == ("QUEUED", "busy")
    assert busy.run_at > datetime.now(UTC)
    assert (wrong.state, told) == ("FAILED", ["wrong"])
