"""Setting any template: invoices and opinions use this, too."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from pipelines.dossier.typesetting import TypesettingFailed, printable, typeset

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEMPLATE = """#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set text(font: d.fonts, lang: "de")
#d.title
#for row in d.at("rows", default: ()) [#row.join(" | ") \\ ]
"""


@pytest.fixture
def template(tmp_path) -> Path:
    path = tmp_path / "invoice.typ"
    path.write_text(TEMPLATE, encoding="utf-8")
    return path


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return opened[0].get_textpage().get_text_bounded()


def test_sets_the_data_of_this_call_and_of_no_other(template):
    def name(number: int) -> str:
        return text_of(typeset(template, {"title": f"Rechnung {number}"}, created_at=NOON))

    with ThreadPoolExecutor(4) as pool:
        texts = list(pool.map(name, range(24)))

    assert texts == [f"Rechnung {number}" for number in range(24)]


def test_gives_the_same_bytes_for_the_same_data_in_any_order(template):
    rows = [["a", "1"], ["b", "2"]]

    once = typeset(template, {"title": "x", "rows": rows}, created_at=NOON)
    again = typeset(template, {"rows": rows, "title": "x"}, created_at=NOON)

    assert once == again
    assert typeset(template, {"title": "y", "rows": rows}, created_at=NOON) != once


def test_writes_the_moment_it_is_given(template):
    pdf = typeset(template, {"title": "x"}, created_at=NOON - timedelta(days=400))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/CreationDate"]).startswith("D:20251017")
        assert opened.open_metadata().pdfa_status == "2B"


def test_embeds_every_font_it_uses(template):
    pdf = typeset(template, {"title": "Иванов أمينة 医 €"}, created_at=NOON)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = [page.resources.Font[name] for page in opened.pages for name in page.resources.Font]
        assert len(fonts) >= 3
        for font in fonts:
            assert "/FontFile" in str(font.DescendantFonts[0].FontDescriptor.keys())


def test_names_the_template_that_failed_and_nothing_of_the_data(template):
    template.write_text("#let d = json(bytes(sys.inputs.data))\n#(d.title + 1)", encoding="utf-8")

    with pytest.raises(TypesettingFailed) as failed:
        typeset(template, {"title": "Amina"}, created_at=NOON)

    assert "invoice.typ" in str(failed.value)
    assert "Amina" not in repr(failed.value)
    assert failed.value.__cause__ is None


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("10⁹/l ≥ 5 µg → gut", "10⁹/l ≥ 5 µg → gut"),
        ("a\u0308", "ä"),
        ("12\u202e21\u202c", "1221"),
        ("x\x00y\x1b", "xy"),
        ("\ue000", "□"),
        ("zwei\nZeilen", "zwei\nZeilen"),
    ],
)
def test_keeps_what_can_be_drawn(given, shown):
    assert printable(given) == shown
