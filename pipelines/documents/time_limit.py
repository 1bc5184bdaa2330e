"""Gives a page a limit of time, so that none holds a worker for ever."""

import time
from collections.abc import Sequence

from pipelines.documents.engine import FULL_PAGE, OcrEngine, OcrWord, Orientation, TookTooLong
from pipelines.documents.preprocess import Grey

# Of this thread's own work, which a busy machine does not stretch; a usual page takes two.
PAGE_SECONDS = 60.0


class LimitedEngine:
    """An engine that refuses to go on once its page has taken `seconds`."""

    def __init__(self, engine: OcrEngine, *, seconds: float = PAGE_SECONDS) -> None:
        self._engine = engine
        self._end = time.thread_time() + seconds

    def read(
        self, image: Grey, *, models: Sequence[str], mode: int = FULL_PAGE
    ) -> tuple[OcrWord, ...]:
        """Return the words as the engine does. Raises TookTooLong."""
        self._check()
        return self._engine.read(image, models=models, mode=mode)

    def orientation(self, image: Grey) -> Orientation | None:
        """Return how the page lies as the engine does. Raises TookTooLong."""
        self._check()
        return self._engine.orientation(image)

    def _check(self) -> None:
        if time.thread_time() >= self._end:
            raise TookTooLong
