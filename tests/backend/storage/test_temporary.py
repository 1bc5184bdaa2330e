import os
import time

from backend.storage import temporary


def test_what_a_killed_worker_left_is_swept_and_fresh_work_stays(settings) -> None:
    old, fresh = temporary.folder() / "old", temporary.folder() / "fresh"
    old.mkdir()
    (old / "plain.pdf").write_bytes(b"plain")
    fresh.write_bytes(b"under way")
    day_ago = time.time() - 86_400
    os.utime(old, (day_ago, day_ago))

    removed = temporary.sweep()

    assert removed == 1
    assert not old.exists()
    assert fresh.exists()


def test_nobody_else_can_look_in(settings) -> None:
    assert temporary.folder().stat().st_mode & 0o077 == 0
