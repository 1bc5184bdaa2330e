"""Where a file belongs, decided before it is entered anywhere."""

from dataclasses import dataclass

from backend.intake.states import Place
from backend.storage.models import Blob


@dataclass(frozen=True, slots=True)
class Sorted:
    """One file of a drop: `path` as the sender called it, `reason` why it was not taken."""

    path: str
    place: Place
    blob: Blob | None = None
    reason: str = ""
