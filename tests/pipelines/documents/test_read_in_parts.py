"""The steps of reading, one by one: any page in any process, and what a person said is kept to."""

from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from pipelines.documents import judgement
from pipelines.documents.page_ranges import write_ranges
from pipelines.documents.plan import chunks
from pipelines.documents.planning import plan_reading
from pipelines.documents.reading import read_record
from pipelines.documents.results import TextSource
from pipelines.documents.scans import Manner, read_pages
from tests.backend.documents.scans import scanned_pdf
from tests.pipelines.documents.papers import CASES

LETTER = CASES / "en-wirbelsaeule" / "records" / "gp-letter.pdf"


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    path = tmp_path_factory.mktemp("parts") / "scan.pdf"
    return scanned_pdf(path, pages=3, upside_down=2)


@pytest.fixture(scope="module")
def plan(scan):
    return plan_reading(scan)


@pytest.fixture(scope="module")
def pages(scan, plan):
    """Read the scans one by one, the last first."""
    found = {}
    for number in (3, 2, 1):
        (found[number],) = read_pages(scan, plan, [number], manner=Manner(hint="en"))
    return found


def test_pages_read_alone_are_the_pages_of_the_whole(scan, plan, pages):
    whole = read_record(scan, language_hint="en")

    assert plan.scans == (1, 2, 3)
    assert [page.text for page in whole.pages] == [pages[n].text for n in (1, 2, 3)]
    assert [page.rotation for page in whole.pages] == [0, 180, 0]
    assert all(page.text.startswith("Discharge summary") for page in whole.pages)
    assert all(page.fingerprint for page in whole.pages)


def test_judging_needs_the_pages_and_not_the_file(scan, plan, pages):
    kept = [pages[number] for number in (1, 2, 3)]

    reading = judgement.judge(replace(plan, sha256="0" * 64), kept, name="scan.pdf")

    assert (reading.state, reading.language, reading.version) == ("READ", "en", judgement.VERSION)
    assert [page.text for page in reading.pages] == [page.text for page in kept]
    again = judgement.judge(replace(plan, sha256="0" * 64), reading.pages, name="scan.pdf")
    assert again == reading, "judging what was judged changes nothing"


def test_a_turn_by_a_person_finds_the_words_where_they_stand(scan, plan, pages):
    (turned,) = read_pages(scan, plan, [2], manner=Manner(turns={2: 180}))

    assert (turned.rotation, turned.width, turned.height) == (180, *plan.sizes[1])
    assert turned.text == pages[2].text
    for own, found in zip(turned.words, pages[2].words, strict=True):
        assert own.box == pytest.approx(found.box, abs=6.0)


def test_a_turn_is_kept_to_even_where_it_makes_no_sense(scan, plan, pages):
    (turned,) = read_pages(scan, plan, [1], manner=Manner(turns={1: 90}))

    assert (pages[1].rotation, turned.rotation) == (0, 90)
    assert (turned.width, turned.height) == plan.sizes[0]


def test_pages_with_a_text_layer_are_read_by_looking():
    plan = plan_reading(LETTER)

    assert plan.scans == ()
    assert {page.source for page in plan.pages} == {TextSource.TEXT_LAYER}
    assert judgement.judge(plan, plan.pages, name="x").language == "en"


@pytest.mark.parametrize(
    ("scans", "sizes"), [(0, []), (1, [1]), (2, [2]), (4, [2, 2]), (12, [6, 6]), (23, [8, 8, 7])]
)
def test_few_scans_are_one_piece_and_many_are_pieces_of_some_seconds(scans, sizes):
    pieces = chunks(range(1, scans + 1))

    assert [len(piece) for piece in pieces] == sizes
    assert [number for piece in pieces for number in piece] == list(range(1, scans + 1))


def test_a_range_of_pages_becomes_a_file_and_the_same_one_every_time(tmp_path):
    def written(name):
        (tmp_path / name).mkdir()
        ranges = [(1, 1), (2, 2)]
        files = write_ranges(LETTER, "application/pdf", ranges, folder=tmp_path / name)
        return [file.read_bytes() for file in files]

    first, second = written("one"), written("two")

    assert first == second
    whole = pypdfium2.PdfDocument(LETTER)
    for index, content in enumerate(first):
        part = pypdfium2.PdfDocument(content)
        assert len(part) == 1
        text = part[0].get_textpage().get_text_bounded()
        assert text == whole[index].get_textpage().get_text_bounded()


def test_a_tiff_is_cut_without_a_loss(tmp_path):
    shades = [Image.new("L", (40, 60), shade) for shade in (10, 120, 250)]
    shades[0].save(tmp_path / "scan.tif", save_all=True, append_images=shades[1:])

    _, rest = write_ranges(tmp_path / "scan.tif", "image/tiff", [(1, 1), (2, 3)], folder=tmp_path)

    with Image.open(rest) as part:
        assert part.n_frames == 2
        assert part.getpixel((0, 0)) == 120
