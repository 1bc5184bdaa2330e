"""Makes the files of the papers that one file holds. Call it outside a transaction."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from backend.documents.cutting_actions import Cut, NotCuttable
from backend.documents.models import Document
from backend.storage.actions import keep_file
from backend.storage.models import Blob
from backend.storage.queries import as_file
from backend.storage.temporary import folder
from pipelines.documents.refusals import PaperRefused


def files_of(document: Document, cuts: Sequence[Cut], *, actor: str) -> list[tuple[Cut, Blob]]:
    """Return each cut with a file of its own pages. The same cut gives the same bytes."""
    # Every web process would carry the PDF libraries for the sake of one function.
    from pipelines.documents.page_ranges import write_ranges

    ranges = [(cut.first, cut.last) for cut in cuts]
    with as_file(document.blob) as source, tempfile.TemporaryDirectory(dir=folder()) as place:
        try:
            files = write_ranges(source, document.media_type, ranges, folder=Path(place))
        except PaperRefused as refused:
            raise NotCuttable(advice=refused.advice) from refused
        return [
            (cut, keep_file(case_id=document.case_id, path=file, actor=actor))
            for cut, file in zip(cuts, files, strict=True)
        ]
