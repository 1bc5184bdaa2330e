"""A text layer is taken where it says what is printed; else OCR reads the page."""

import numpy as np
import pypdfium2 as pdfium
import pytest
from fontTools.pens.reportLabPen import ReportLabPen
from fontTools.ttLib import TTFont as FontFile
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.arrivals import arrived
from pipelines.documents.assembly import assembled
from pipelines.documents.sheets import Sheet
from pipelines.documents.text_layer import sheet_of
from tests.pipelines.documents.papers import A4, SERIF, printed

LETTERS = {
    "ru": "Пациент поступил с жалобами на боли в верхних отделах живота и потерю веса. Проведена "
    "биопсия, получена протоковая аденокарцинома поджелудочной железы, pT3N1M0, G2.",
    "uk": "Пацієнт надійшов зі скаргами на біль у верхніх відділах живота та втрату ваги. Було "
    "проведено біопсію підшлункової залози, отримано протокову аденокарциному.",
    "kk": "Науқас іштің жоғарғы бөлігіндегі ауырсынуға және салмақ жоғалтуға шағымданып түсті. "
    "Ұйқы безінің биопсиясы жасалды, аденокарцинома анықталды.",
    "pl": "Pacjentka zgłosiła się z powodu bólu w nadbrzuszu oraz utraty masy ciała. Wykonano "
    "biopsję trzustki, rozpoznano gruczolakoraka przewodowego.",
    "tr": "Hasta karın üst bölgesinde ağrı ve kilo kaybı şikâyetiyle başvurdu. Pankreas biyopsisi "
    "yapıldı, duktal adenokarsinom saptandı ve kemoterapi önerildi.",
    "de": "Die Patientin klagte über Schmerzen im Oberbauch und Gewichtsverlust. Es wurde eine "
    "Biopsie der Bauchspeicheldrüse durchgeführt, die ein Adenokarzinom ergab.",
    "en": "The patient presented with upper abdominal pain and loss of weight. A biopsy of the "
    "pancreas showed ductal adenocarcinoma, and chemotherapy was recommended.",
    "laboratory": "Гемоглобин 118 г/л 130–160 Лейкоциты 5,6 ×10⁹/л 4,0–9,0 Креатинин 79 мкмоль/л "
    "WBC RBC HGB MCV MCHC ALT AST GGT LDH CRP CEA CA19-9 INR APTT D-dimer ng/ml U/l mmol/l",
    "repeated": "Gesamtbilirubin 12,4 erhöht GGT 88 U/l erhöht Alkalische Phosphatase 126 erhöht "
    "Kreatinin 79 erhöht Leukozyten 11,2 erhöht Glukose 140 mg/dl erhöht ALT erhöht",
}
WRONG = [("cp1251", "latin-1"), ("cp1251", "mac_roman"), ("utf-8", "latin-1"), ("cp866", "cp1251")]


def lines_of(text, words=9):
    held = text.split()
    return [" ".join(held[at : at + words]) for at in range(0, len(held), words)]


class Paper:
    """A page that is written by script, line by line."""

    def __init__(self, path):
        if "Serif" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Serif", SERIF))
        self.path = path
        self.canvas = Canvas(str(path), pagesize=A4, invariant=1)
        self.y = 780.0

    def write(self, text, *, mode=0, words=9):
        for line in lines_of(text, words):
            self.canvas.setFont("Serif", 10)
            written = self.canvas.beginText(60, self.y)
            written.setTextRenderMode(mode)
            written.textLine(line)
            self.canvas.drawText(written)
            self.y -= 15
        return self

    def paste(self, picture, *, x=60, y=60, width=470, height=300, mask=None):
        self.canvas.drawImage(ImageReader(picture), x, y, width, height, mask=mask)
        return self

    def sheet(self):
        self.canvas.save()
        with pdfium.PdfDocument(self.path) as document:
            return arrived(sheet_of(document[0]).as_json())


def scan():
    return printed(*lines_of(LETTERS["ru"] * 3, 6), size=44)


@pytest.mark.parametrize("language", LETTERS)
def test_takes_what_is_language(language, tmp_path):
    sheet = Paper(tmp_path / "letter.pdf").write(LETTERS[language]).sheet()

    assert " ".join(word.text for word in sheet.words) == LETTERS[language]


@pytest.mark.parametrize(("written", "understood"), WRONG)
def test_refuses_letters_in_a_wrong_encoding(written, understood, tmp_path):
    lost = LETTERS["ru"].encode(written, "ignore").decode(understood, "replace")

    assert Paper(tmp_path / "letter.pdf").write(lost).sheet().words is None


@pytest.mark.parametrize("language", ["ru", "de", "tr"])
def test_refuses_letters_that_stand_for_others(language, tmp_path):
    letters = sorted({letter for letter in LETTERS[language] if letter.isalpha()})
    other = str.maketrans(dict(zip(letters, letters[3:] + letters[:3], strict=True)))

    sheet = Paper(tmp_path / "letter.pdf").write(LETTERS[language].translate(other)).sheet()

    assert sheet.words is None


def test_refuses_a_page_of_which_one_font_has_lost_its_encoding(tmp_path):
    lost = LETTERS["ru"].encode("cp1251", "ignore").decode("latin-1")
    paper = Paper(tmp_path / "letter.pdf").write(2 * LETTERS["ru"]).write(lost)

    assert paper.sheet().words is None


def test_refuses_an_invisible_layer_over_a_scan(tmp_path):
    paper = Paper(tmp_path / "scan.pdf").paste(scan(), x=0, y=0, width=A4[0], height=A4[1])

    assert paper.write(3 * LETTERS["ru"], mode=3).sheet().words is None


def test_refuses_words_that_lie_under_a_scan(tmp_path):
    paper = Paper(tmp_path / "scan.pdf").write(3 * LETTERS["ru"])

    assert paper.paste(scan(), x=0, y=0, width=A4[0], height=A4[1]).sheet().words is None


def test_takes_a_letter_on_headed_paper(tmp_path):
    headed = Image.new("RGB", (826, 1169), "white")
    headed.paste((200, 220, 255), (0, 0, 826, 90))
    paper = Paper(tmp_path / "letter.pdf").paste(headed, x=0, y=0, width=A4[0], height=A4[1])

    assert paper.write(3 * LETTERS["ru"]).sheet().words


def test_refuses_a_layer_beside_a_pasted_scan(tmp_path):
    paper = Paper(tmp_path / "pasted.pdf").write(3 * LETTERS["ru"])

    table = scan().crop((0, 100, 1654, 1150))
    assert paper.paste(table, height=300).sheet().words is None


def test_takes_a_layer_beside_an_image_of_the_body(tmp_path):
    across, down = np.meshgrid(np.linspace(-3, 3, 640), np.linspace(-2, 2, 420))
    tissue = np.exp(-(across**2) - down**2) + 0.15 * np.random.default_rng(7).random((420, 640))
    image = Image.fromarray((np.clip(tissue, 0, 1) * 255).astype(np.uint8))
    paper = Paper(tmp_path / "sonography.pdf").write(3 * LETTERS["ru"])

    assert paper.paste(image, height=310).sheet().words


def test_refuses_a_layer_beside_letters_drawn_as_outlines(tmp_path):
    paper = Paper(tmp_path / "outlines.pdf").write(LETTERS["ru"])
    font = FontFile(SERIF)
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    for number, line in enumerate(lines_of(3 * LETTERS["ru"])):
        x, y = 60.0, 500 - 15.0 * number
        for letter in line:
            pen = ReportLabPen(glyphs)
            name = names[ord(letter)]
            glyphs[name].draw(pen)
            paper.canvas.saveState()
            paper.canvas.translate(x, y)
            paper.canvas.scale(10 / 2048, 10 / 2048)
            outline = paper.canvas.beginPath()
            for step in pen.path.points and _steps(pen.path):
                getattr(outline, step[0])(*step[1])
            paper.canvas.drawPath(outline, stroke=0, fill=1)
            paper.canvas.restoreState()
            x += glyphs[name].width * 10 / 2048

    assert paper.sheet().words is None


def _steps(path):
    """Return the steps of a drawn path in the words of a canvas."""
    names, counts = ("moveTo", "lineTo", "curveTo", "close"), (2, 2, 6, 0)
    place = 0
    for operator in path.operators:
        yield names[operator], path.points[place : place + counts[operator]]
        place += counts[operator]


@pytest.mark.parametrize(("angle", "turn"), [(90, 90), (180, 180), (-90, 270)])
def test_reads_lines_that_are_printed_sideways(angle, turn, tmp_path):
    paper = Paper(tmp_path / "sideways.pdf")
    paper.canvas.translate(300, 420)
    paper.canvas.rotate(angle)
    paper.canvas.translate(-300, -420)
    sheet = paper.write(2 * LETTERS["en"]).sheet()

    page = assembled(sheet, sheet.words, tables=(), language="en")

    assert page.text.split() == (2 * LETTERS["en"]).split()
    assert page.rotation == turn
    assert (page.width, page.height) == (sheet.width, sheet.height)
    placed, found = (
        [tuple(map(round, w.box)) for w in words] for words in (page.words, sheet.words)
    )
    assert sorted(placed) == sorted(found)
    assert len(page.blocks) < 5


def test_keeps_a_page_that_lies_flat(tmp_path):
    sheet = Paper(tmp_path / "flat.pdf").write(LETTERS["en"]).sheet()

    assert assembled(Sheet(*A4), sheet.words, tables=(), language="en").rotation == 0
