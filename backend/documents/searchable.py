"""Makes a scan a PDF that can be searched, for whoever saves it."""

import tempfile
from pathlib import Path
from typing import IO

from backend.documents import queries
from backend.documents.models import Document
from backend.errors import Refused
from backend.storage.queries import as_file
from backend.storage.temporary import folder
from pipelines.documents.refusals import PaperRefused


class NotSearchable(Refused):
    code = "not-searchable"
    message = "There is no searchable PDF of this paper."
    advice = "It is made of scans that were read. A paper with its own text is searched as it is."


def searchable_copy(document: Document) -> IO[bytes]:
    """Return the open file; it is gone once it is closed. Call it outside a transaction."""
    # Every web process would carry the PDF libraries for the sake of one function.
    from pipelines.documents.searchable import can_be_made_searchable, searchable_pdf

    reading = queries.reading(document)
    if not can_be_made_searchable(reading):
        raise NotSearchable
    with as_file(document.blob) as source, tempfile.TemporaryDirectory(dir=folder()) as place:
        target = Path(place) / "searchable.pdf"
        try:
            searchable_pdf(source, reading, target)
        except PaperRefused as refused:
            raise NotSearchable(advice=refused.advice) from refused
        return target.open("rb")
