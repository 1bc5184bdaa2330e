from celery import current_app

from backend.queue.failures import FAILURES
from backend.queue.jobs import QUEUES, Job


def test_every_job_has_a_task_and_every_task_a_job() -> None:
    current_app.loader.import_default_modules()

    ours = {name for name in current_app.tasks if not name.startswith("celery.")} - {"queue.sweep"}

    assert ours == {str(job) for job in Job}
    assert set(FAILURES) == {str(job) for job in Job}


def test_every_job_has_a_queue() -> None:
    assert set(QUEUES) == set(Job)
