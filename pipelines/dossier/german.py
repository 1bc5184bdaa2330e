"""The score of the German dossier: one PDF, the question first, the originals last."""

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from pipelines.dossier.content import DossierContent
from pipelines.dossier.originals import OriginalPages, original_pages
from pipelines.dossier.typesetting import typeset
from pipelines.dossier.view import dossier_view

TEMPLATE = Path(__file__).with_name("german.typ")


def german_pdf(content: DossierContent) -> bytes:
    """Return the dossier as PDF; the same content gives the same bytes.

    It claims PDF/A-2b unless an appended original is a PDF with text of its own: those pages
    are appended as they are, and nobody can vouch for their fonts.
    Raises FontsMissing, TypesettingFailed.
    """
    originals = [original_pages(document) for document in content.documents]
    counts = [len(original.pdf.pages) if original else 0 for original in originals]
    typeset_part = typeset(
        TEMPLATE, dossier_view(content, original_pages=counts), created_at=content.frozen_at
    )
    return _with_originals(typeset_part, originals)


def _with_originals(typeset_part: bytes, originals: Sequence[OriginalPages | None]) -> bytes:
    with pikepdf.open(io.BytesIO(typeset_part)) as dossier:
        # The template ends with one separator page per document, in order.
        at = len(dossier.pages) - len(originals)
        for original in originals:
            at += 1
            if original:
                for page in original.pdf.pages:
                    dossier.pages.insert(at, page)
                    at += 1
        if "/PageLabels" in dossier.Root:  # the printed numbers are the page numbers now
            del dossier.Root.PageLabels
        if not all(original is None or original.archivable for original in originals):
            _withdraw_archive_claim(dossier)
        return _saved(dossier)


def _withdraw_archive_claim(dossier: pikepdf.Pdf) -> None:
    with dossier.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for claim in ("pdfaid:part", "pdfaid:conformance"):
            if claim in metadata:
                del metadata[claim]


def _saved(dossier: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    dossier.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()
