"""Celery's face of dossier: sets one, packs it, keeps it."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf

from backend.documents import queries as documents
from backend.dossier import actions
from backend.dossier.actions import Files
from backend.dossier.content import checked_studies, dossier_content
from backend.dossier.models import Dossier
from backend.queue.failures import Ids
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task
from backend.storage.actions import keep
from backend.storage.models import Blob
from pipelines.dossier.content import DossierContent
from pipelines.dossier.fhir import document_bundle
from pipelines.dossier.german import german_pdf
from pipelines.dossier.package import package

STEPS = 4


def _failed(ids: Ids, code: str) -> None:
    actions.record_failure(Dossier.objects.get(pk=ids["dossier_id"]), code=code)


@task(Job.ASSEMBLE_DOSSIER, failed=_failed)
def assemble_dossier(lease: Lease) -> None:
    dossier = Dossier.objects.select_related("case__patient").get(pk=lease.ids["dossier_id"])
    files = _files(dossier, dossier_content(dossier), lease)
    with lease.applying():
        actions.record_frozen(dossier, files, now=datetime.now(UTC))


def _files(dossier: Dossier, content: DossierContent, lease: Lease) -> Files:
    lease.progress(1, STEPS)
    pdf = german_pdf(content)
    lease.progress(2, STEPS)
    bundle = document_bundle(content)
    packed = package(content, pdf=pdf, bundle=bundle)
    lease.progress(3, STEPS)
    with pikepdf.open(BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    return Files(
        pdf=_kept(dossier, pdf),
        bundle=_kept(dossier, bundle),
        package=_kept(dossier, packed),
        pages=pages,
        documents=list(documents.in_play(dossier.case)),
        studies=list(checked_studies(dossier.case)),
    )


def _kept(dossier: Dossier, content: bytes) -> Blob:
    return keep(case_id=dossier.case_id, parts=[content], actor="house")
