"""What attacks the reader ends in a named state, within the limits, and runs nothing."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from fixtures.make_hostile import MAKERS, make_one
from pipelines.documents.reading import read_record
from pipelines.documents.refusals import ADVICE
from tests.pipelines.documents.hostile import read_and_weigh
from tests.pipelines.documents.papers import A4

READ = "READ"
LETTER = "Discharge summary of the patient"
# File: the code of its refusal, or READ. Where a reader may repair or give up, both are an end.
ENDS: dict[str, set[str]] = {
    "content-bomb.pdf": {"bomb"},
    "object-stream-bomb.pdf": {"bomb"},
    "object-stream-loop.pdf": {"blank"},
    "tree-loop.pdf": {"too-large"},
    "deep-tree.pdf": {"damaged"},
    "garbage-table.pdf": {"damaged", READ},
    "many-pages.pdf": {"too-large"},
    "deep-nesting.pdf": {"blank"},
    "huge-font.pdf": {"bomb"},
    "image-bomb.pdf": {"blank", "damaged", "bomb"},
    "form-loop.pdf": {"bomb", "blank"},
    "endless-operators.pdf": {"bomb"},
    "with-zip-behind.pdf": {READ},
    "with-page-before.pdf": {READ},
    "full-of-actions.pdf": {READ},
    "entities.odt": {"bomb"},
    "entities.xlsx": {"bomb"},
    "entities.html": {READ},
    "outside.docx": {"bomb"},
    "deep.docx": {"bomb"},
    "deep.html": {"bomb", "blank"},
    "deep.rtf": {READ},
    "long.txt": {"too-large"},
    "mail-loop.eml": {READ},
    "mail-of-parts.eml": {"bomb"},
    "deep.eml": {"bomb"},
    "many-frames.tiff": {"too-large"},
    "frame-loop.tiff": {"blank"},
    "lying.heic": {"bomb"},
    "lying.gif": {"bomb"},
    "lying.jpg": {"bomb"},
    "picture-with-zip-behind.png": {"blank"},
    "overlapping.zip": {"bomb"},
    "nested.zip": {"archive"},
}
NOTES = {
    "full-of-actions.pdf": {"javascript", "launch-action", "embedded-media"},
    "mail-loop.eml": {"attachments"},
}
MOST_SECONDS = 60  # of CPU
MOST_MEMORY = 1 << 20  # kilobytes


def test_every_hostile_file_has_its_expected_end():
    assert set(ENDS) == set(MAKERS)


@pytest.fixture(scope="module")
def reader():
    """Return a process that has no other children: their memory is known as the most of all."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


@pytest.mark.promise(22)
@pytest.mark.promise(24)
@pytest.mark.parametrize("name", sorted(ENDS))
def test_ends_in_a_named_state_within_the_limits(name, reader, tmp_path):
    end = reader.submit(read_and_weigh, make_one(name, tmp_path)).result(timeout=300)

    code = end.refusal.code if end.refusal else READ
    assert code in ENDS[name]
    assert end.refusal is None or end.refusal.advice == ADVICE[code]
    assert set(end.notes) == NOTES.get(name, set())
    assert end.seconds < MOST_SECONDS
    assert end.memory < MOST_MEMORY


def test_reads_the_letter_and_not_the_disguise(tmp_path):
    for name in ("with-zip-behind.pdf", "with-page-before.pdf"):
        (page,) = read_record(make_one(name, tmp_path)).pages

        assert page.text.startswith(LETTER)
        assert "alert" not in page.text
        assert (page.width, page.height) == pytest.approx(A4, abs=1)
