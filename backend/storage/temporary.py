"""Plain bytes on disk live as long as one piece of work: here they lie, and here they are swept."""

import shutil
import time
from pathlib import Path

from django.conf import settings

OLD = 6 * 3600  # seconds; no piece of work takes this long


def folder() -> Path:
    """Return the folder for plain temporary files, private to this user."""
    path = Path(settings.VAR) / "tmp"
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def sweep(*, older_than: float = OLD) -> int:
    """Remove what a killed worker left behind; `older_than` in seconds. Return how many."""
    limit, removed = time.time() - older_than, 0
    for path in folder().iterdir():
        if path.stat().st_mtime > limit:
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        removed += 1
    return removed
