"""Every background job of the product, on one page."""

from enum import StrEnum


class Job(StrEnum):
    SORT_BATCH = "intake.sort"  # what arrived: papers to documents, DICOM to imaging
    READ_DOCUMENT = "documents.read"  # look at a paper, read its text layer, hand out its scans
    READ_PAGES = "documents.read_pages"  # some of its scans
    JUDGE_DOCUMENT = "documents.judge"  # what it is, once all its pages are known
    INDEX_IMAGING = "imaging.index"
    DRAFT_TRANSLATION = "translation.draft"
    ASSEMBLE_DOSSIER = "dossier.assemble"
    READ_OPINION = "opinions.read"
    SEND_MAIL = "messages.send_mail"
    RECONCILE_PAYMENTS = "billing.reconcile"


# Celery queue by job: `quick` (somebody waits), `reading`, `imaging`, `outbound`.
QUEUES = {
    Job.SORT_BATCH: "quick",
    Job.READ_DOCUMENT: "reading",
    Job.READ_PAGES: "reading",
    Job.JUDGE_DOCUMENT: "reading",
    Job.INDEX_IMAGING: "imaging",
    Job.DRAFT_TRANSLATION: "outbound",
    Job.ASSEMBLE_DOSSIER: "quick",
    Job.READ_OPINION: "reading",
    Job.SEND_MAIL: "outbound",
    Job.RECONCILE_PAYMENTS: "outbound",
}
