"""The only way from an id in a request to a drop of files or an upload."""

from uuid import UUID

from backend.audit import actions as audit
from backend.cases.access import cases_visible_to
from backend.errors import NotFound
from backend.intake.models import Batch, Upload
from backend.people.models import User


def batch_for(user: User, batch_id: UUID) -> Batch:
    """Return the batch and write down that it was seen."""
    batch = open_batch_for(user, batch_id)
    audit.record(actor=str(user), action="batch.seen", subject=str(batch), case_id=batch.case_id)
    return batch


def open_batch_for(user: User, batch_id: UUID) -> Batch:
    """Return the batch to add a file to; announcing the file is what is written down."""
    visible = Batch.objects.filter(case__in=cases_visible_to(user))
    batch = visible.select_related("case__patient").filter(pk=batch_id).first()
    if batch is None:
        raise NotFound
    return batch


def upload_for(user: User, upload_id: UUID) -> Upload:
    """Return an upload of one's own: nobody goes on with what somebody else sends."""
    mine = Upload.objects.filter(created_by=str(user), batch__case__in=cases_visible_to(user))
    upload = mine.select_related("batch__case").filter(pk=upload_id).first()
    if upload is None:
        raise NotFound
    return upload
