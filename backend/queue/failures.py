"""What each job does when it has failed for good."""

from collections.abc import Callable, Mapping

Ids = Mapping[str, str]
Failure = Callable[[Ids, str], None]
FAILURES: dict[str, Failure] = {}  # filled by `runner.task`
