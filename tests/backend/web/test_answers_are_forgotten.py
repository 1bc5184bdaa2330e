from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from backend.queue.runner import sweep_queue
from backend.web.models import KeptAnswer

pytestmark = pytest.mark.django_db


def test_an_answer_is_kept_for_an_hour_and_no_longer(settings) -> None:
    for key, hours in (("old", 2), ("fresh", 0)):
        kept = KeptAnswer.objects.create(user_id=uuid4(), key=key, fingerprint="f", body=b"{}")
        KeptAnswer.objects.filter(pk=kept.pk).update(at=datetime.now(UTC) - timedelta(hours=hours))

    sweep_queue()

    assert [kept.key for kept in KeptAnswer.objects.all()] == ["fresh"]
