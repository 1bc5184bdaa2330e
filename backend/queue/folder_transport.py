"""Celery's messages in a folder, where a reader never sees one that is half written.

kombu's own filesystem transport creates a message under its final name and fills it afterwards;
a worker that looks in between reads an empty message and ends itself.
"""

import logging
import time
import uuid
from pathlib import Path
from typing import Any

from kombu.transport import filesystem
from kombu.utils.encoding import str_to_bytes
from kombu.utils.json import dumps

log = logging.getLogger(__name__)

BOUND_WITHIN = 2.0  # seconds in which another process finishes writing who listens to what


class Channel(filesystem.Channel):
    def _put(  # type: ignore[override]  # the stubs of kombu name the message in two ways
        self, queue: str, message: Any, **kwargs: Any
    ) -> None:
        """Write the message aside, then give it its name in one step."""
        name = f"{time.monotonic_ns() // 1_000_000}_{uuid.uuid4()}"
        folder = Path(self.data_folder_out)
        aside = folder / f"{name}.part"
        aside.write_bytes(str_to_bytes(dumps(message)))
        aside.replace(folder / f"{name}.{queue}.msg")

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        """Take the next message; one that cannot be read is left out, the ledger sends it again."""
        while True:
            try:
                return super()._get(queue)
            except ValueError:
                log.warning("a message in %s could not be read and was left out", queue)

    def get_table(self, exchange: str) -> Any:
        until = time.monotonic() + BOUND_WITHIN
        while True:
            try:
                return super().get_table(exchange)
            except ValueError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)


class Transport(filesystem.Transport):
    Channel = Channel
