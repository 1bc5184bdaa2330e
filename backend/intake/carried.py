"""Which papers lay inside which file: the attachments of a mail, the files of an archive."""

from typing import Any
from uuid import UUID

from django.db.models import F, Q

from backend.documents.models import Document
from backend.intake.models import SortedFile, Upload

SHOWN = 100  # an archive may hold thousands; Records list them all
ROW = ("document_id", "path")


def carried(document: Document) -> dict[str, Any]:
    """Return the file that a paper lay in, what else lay in it, and what lies in the paper."""
    sorted_as = SortedFile.objects.filter(document=document).order_by("duplicate", "pk").first()
    if sorted_as is None:
        return {"carrier": None, "beside": [], "inside": []}
    outer = _carrier(sorted_as)
    beside = _inside(sorted_as, outer["path"]) if outer else []
    return {
        "carrier": outer,
        "beside": [row for row in beside if row["document_id"] != document.pk],
        "inside": _inside(sorted_as, sorted_as.path),
    }


def _carrier(file: SortedFile) -> dict[str, Any] | None:
    """Return the nearest file around this one; an archive that was opened is no paper itself."""
    around = _around(file.path)
    papers = dict(_papers(file).filter(path__in=around).values_list("path", "document_id"))
    sent = Upload.objects.filter(batch_id=file.batch_id, file_name__in=around)
    archives: set[str] = set(sent.values_list("file_name", flat=True))
    for path in around:
        if path in papers or path in archives:
            return {"document_id": papers.get(path), "path": path}
    return None


def _around(path: str) -> list[str]:
    """Return what may lie around a file, nearest first: a folder looks like a file here."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


def _inside(file: SortedFile, path: str) -> list[dict[str, Any]]:
    """Return the papers that lay in the file at `path`, each once."""
    # Where a database compares without regard to case, another file's papers would be found, too.
    within = _papers(file).filter(path__startswith=f"{path}/").order_by("position")
    rows = within.values(
        *ROW,
        title=F("document__title"),
        state=F("document__state"),
        set_aside=F("document__set_aside"),
    )
    once: dict[UUID, dict[str, Any]] = {}
    for row in rows[: 2 * SHOWN]:
        if row["path"].startswith(f"{path}/"):
            once.setdefault(row["document_id"], row)
    return list(once.values())[:SHOWN]


def _papers(file: SortedFile) -> Any:
    merged = Q(document__merged_back=True)
    return SortedFile.objects.filter(batch_id=file.batch_id, document__isnull=False).exclude(merged)
