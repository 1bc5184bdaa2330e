"""Hands a study on as the medium that every workstation reads."""

from collections.abc import Iterator
from contextlib import ExitStack

from backend.errors import NotFound, Refused
from backend.imaging import queries
from backend.imaging.indexer import plain_files
from backend.imaging.models import Study
from pipelines.imaging.export import MediumNotMade, zip_study


class StudyNotPacked(Refused):
    code = "medium-not-made"
    message = "These images do not form a medium."
    advice = MediumNotMade.advice


def zipped(study: Study) -> Iterator[bytes]:
    """Return the pieces of a ZIP with a DICOMDIR; refuses before the first piece."""
    files = queries.files_of_study(study)
    if not files:
        raise NotFound
    with ExitStack() as stack:
        laid = stack.enter_context(plain_files(files))
        try:
            pieces = zip_study(laid[file] for file in files)
        except MediumNotMade:
            raise StudyNotPacked from None
        return _pieces(pieces, stack.pop_all())


def _pieces(pieces: Iterator[bytes], held: ExitStack) -> Iterator[bytes]:
    with held:
        yield from pieces
