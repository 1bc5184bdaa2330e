"""A scan becomes a PDF in which the text that was read is found where it is printed."""

from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from pipelines.documents.assembly import assembled
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Reading, ReadingState, TextSource
from pipelines.documents.searchable import can_be_made_searchable, searchable_pdf
from pipelines.documents.sheets import FoundWord, Sheet
from pipelines.documents.text_layer import words_in_layer
from pipelines.documents.turning import turned_back
from tests.pipelines.documents.papers import CASES, printed, reading_of, text_pdf

LINES = {
    "ru": ["Выписной эпикриз № 4127", "Диагноз: pT3N1M0, степень G2"],
    "ar": ["تقرير التشريح المرضي رقم 2026/3391", "الورم HER2 سلبي، بتاريخ 24/09/2026"],
    "zh": ["病理 诊断 报告", "肿瘤 大小 3.5cm"],
}
WIDTH, HEIGHT = 420.0, 595.0


def page_read(*lines, language="ru", width=WIDTH, height=HEIGHT):
    """Make a page as OCR gives it, its words where `lines` would be printed."""
    words = []
    for number, line in enumerate(lines):
        x, y = 60.0, 80 + 20.0 * number
        texts = line.split()
        for text in reversed(texts) if language == "ar" else texts:
            words.append(FoundWord(text, (x, y, x + 6.0 * len(text), y + 11), number, 0.9))
            x += 6.0 * len(text) + 5
        if language == "ar":
            words[-len(texts) :] = reversed(words[-len(texts) :])
    page = assembled(Sheet(width, height), words, tables=(), language=language)
    return replace(page, source=TextSource.OCR)


def reading_with(*pages, media_type="application/pdf"):
    return Reading(
        file="scan",
        sha256="",
        state=ReadingState.READ,
        media_type=media_type,
        language=pages[0].language,
        pages=tuple(replace(page, number=number) for number, page in enumerate(pages, 1)),
    )


def blank_pdf(path, *, rotate=0, crop=None):
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(WIDTH, HEIGHT))
        page.obj.Rotate = rotate
        if crop:
            page.obj.CropBox = crop
        document.save(path)
    return path


def text_of(path, page=0):
    with pdfium.PdfDocument(path) as document:
        return document[page].get_textpage().get_text_bounded()


@pytest.mark.parametrize("language", LINES)
def test_gives_the_text_back_in_its_own_order(language, tmp_path):
    reading = reading_with(page_read(*LINES[language], language=language))

    searchable_pdf(blank_pdf(tmp_path / "scan.pdf"), reading, tmp_path / "out.pdf")

    with pdfium.PdfDocument(tmp_path / "out.pdf") as document:
        found = [word.text for word in words_in_layer(document[0])]
    assert found == " ".join(LINES[language]).split()


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_lays_each_word_where_it_is_printed(rotate, turn, tmp_path):
    size = (WIDTH, HEIGHT) if rotate % 180 == 0 else (HEIGHT, WIDTH)
    upright = size if turn % 180 == 0 else size[::-1]
    page = page_read(*LINES["ru"], width=upright[0], height=upright[1])
    page = turned_back(page, clockwise=turn, size=size)

    source = blank_pdf(tmp_path / "scan.pdf", rotate=rotate)
    searchable_pdf(source, reading_with(page), tmp_path / "out.pdf")

    with pdfium.PdfDocument(tmp_path / "out.pdf") as document:
        found = {word.text: word.box for word in words_in_layer(document[0])}
    for word in page.words:
        assert found[word.text] == pytest.approx(word.box, abs=6), word.text


def test_lays_words_on_a_cropped_page(tmp_path):
    page = page_read(*LINES["ru"], width=300, height=400)

    source = blank_pdf(tmp_path / "scan.pdf", crop=[50, 100, 350, 500])
    searchable_pdf(source, reading_with(page), tmp_path / "out.pdf")

    with pdfium.PdfDocument(tmp_path / "out.pdf") as document:
        first = words_in_layer(document[0])[0]
    assert first.box == pytest.approx(page.words[0].box, abs=4)


def test_leaves_the_pages_as_they_are(tmp_path):
    source = CASES / "ar-mamma" / "records" / "histology.pdf"
    reading = reading_of("ar-mamma", "histology.pdf")

    searchable_pdf(source, reading, tmp_path / "out.pdf")

    with pikepdf.open(source) as before, pikepdf.open(tmp_path / "out.pdf") as after:
        (old,), (new,) = before.pages[0].get_images().values(), after.pages[0].get_images().values()
        assert new.read_raw_bytes() == old.read_raw_bytes()
    with pdfium.PdfDocument(source) as before, pdfium.PdfDocument(tmp_path / "out.pdf") as after:
        pictures = [document[0].render(scale=0.5).to_pil() for document in (before, after)]
    assert ImageChops.difference(*pictures).getbbox() is None
    words = text_of(tmp_path / "out.pdf").split()
    assert len(set(words) & set(reading.pages[0].text.split())) > 0.9 * len(set(words))


def test_writes_what_was_read_and_no_repair(tmp_path):
    page = page_read("Диагноз рТЗМ1ЬМО")
    words = (page.words[0], replace(page.words[1], proposed="pT3N1bM0"))

    reading = reading_with(replace(page, words=words))
    searchable_pdf(blank_pdf(tmp_path / "scan.pdf"), reading, tmp_path / "out.pdf")

    assert text_of(tmp_path / "out.pdf").split() == ["Диагноз", "рТЗМ1ЬМО"]


def test_writes_over_what_it_wrote_before(tmp_path):
    source = blank_pdf(tmp_path / "scan.pdf")

    for word in ("первая", "вторая"):
        searchable_pdf(source, reading_with(page_read(f"Страница {word}")), tmp_path / "out.pdf")

    assert text_of(tmp_path / "out.pdf").split() == ["Страница", "вторая"]
    assert sorted(tmp_path.rglob("*.pdf")) == [tmp_path / "out.pdf", source]


def test_puts_a_photograph_into_a_pdf_byte_by_byte(tmp_path):
    picture = printed("Discharge summary").convert("RGB").resize((420, 595))
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    picture.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "page.jpg", exif=exif)

    reading = reading_with(page_read(*LINES["ru"]), media_type="image/jpeg")
    searchable_pdf(tmp_path / "page.jpg", reading, tmp_path / "out.pdf")

    with pikepdf.open(tmp_path / "out.pdf") as document:
        (image,) = document.pages[0].get_images().values()
        assert image.read_raw_bytes() == (tmp_path / "page.jpg").read_bytes()
    with pdfium.PdfDocument(tmp_path / "out.pdf") as document:
        assert document[0].get_size() == (WIDTH, HEIGHT)
        drawn = document[0].render(scale=1).to_pil().convert("L")
    difference = ImageChops.difference(drawn, picture.convert("L")).histogram()
    assert sum(difference[80:]) < 0.01 * 420 * 595
    assert "Выписной" in text_of(tmp_path / "out.pdf")


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P", "RGBA"])
def test_keeps_the_pixels_of_a_picture_without_loss(mode, tmp_path):
    picture = printed("Discharge summary").resize((420, 595)).convert(mode)
    picture.save(tmp_path / "page.png")

    reading = reading_with(page_read(*LINES["ru"]), media_type="image/png")
    searchable_pdf(tmp_path / "page.png", reading, tmp_path / "out.pdf")

    with pikepdf.open(tmp_path / "out.pdf") as document:
        (image,) = document.pages[0].get_images().values()
        kept = pikepdf.PdfImage(image).as_pil_image().convert("RGB")
    assert ImageChops.difference(kept, picture.convert("RGB")).getbbox() is None


def test_makes_a_page_of_every_frame(tmp_path):
    frames = [printed(f"Page {number}").resize((420, 595)) for number in (1, 2)]
    frames[0].save(tmp_path / "fax.tiff", save_all=True, append_images=frames[1:])

    pages = [page_read(f"Страница {number}") for number in ("первая", "вторая")]
    reading = reading_with(*pages, media_type="image/tiff")
    searchable_pdf(tmp_path / "fax.tiff", reading, tmp_path / "out.pdf")

    texts = [text_of(tmp_path / "out.pdf", page).split() for page in (0, 1)]
    assert texts == [["Страница", "первая"], ["Страница", "вторая"]]


def test_has_nothing_to_do_for_what_holds_its_text_already(tmp_path):
    source = text_pdf(tmp_path / "letter.pdf", "The patient was seen in our ward.")
    page = replace(page_read("The patient"), source=TextSource.TEXT_LAYER)

    assert not can_be_made_searchable(reading_with(page))
    with pytest.raises(PaperRefused, match="unsupported"):
        searchable_pdf(source, reading_with(page), tmp_path / "out.pdf")
    assert not (tmp_path / "out.pdf").exists()
