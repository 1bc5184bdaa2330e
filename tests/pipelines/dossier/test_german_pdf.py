"""The German dossier as a doctor opens it."""

import io
import pickle
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from pipelines.dossier.german import german_pdf
from pipelines.translation.results import Origin

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def archive_claim(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return opened.open_metadata().pdfa_status


def test_opens_with_the_question_the_patient_and_the_plan(make_content):
    content = make_content()

    first = pages_of(german_pdf(content))[0]

    assert first.index("primär resektabel") < first.index("Smagulov, Erlan")
    assert "17.04.1961 (65 Jahre) · männlich" in first
    assert first.index("Smagulov, Erlan") < first.index("nach Whipple")


def test_is_the_same_file_when_made_again(make_content):
    once = german_pdf(make_content())

    again = german_pdf(make_content())

    assert once == again


def test_is_the_same_file_in_another_process(make_content, tmp_path):
    kept = tmp_path / "content.pickle"
    kept.write_bytes(pickle.dumps(make_content()))
    program = (
        "import hashlib, pathlib, pickle, sys; from pipelines.dossier.german import german_pdf; "
        "content = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes()); "
        "print(hashlib.sha256(german_pdf(content)).hexdigest())"
    )

    other = subprocess.run(
        [sys.executable, "-c", program, kept], check=True, capture_output=True, text=True
    )

    assert other.stdout.strip() == sha256(german_pdf(make_content())).hexdigest()


def test_is_another_file_when_one_word_differs(make_content):
    once = german_pdf(make_content())

    again = german_pdf(make_content(proposed_plan="Beobachtung."))

    assert once != again


def test_carries_no_other_time_than_the_freezing(make_content):
    pdf = german_pdf(make_content())

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/CreationDate"]).startswith("D:20261121080000")


def test_shows_a_name_in_arabic_letters(make_content):
    content = make_content()
    patient = replace(content.patient, native_name="أمينة حداد", languages=("ar",))

    first = pages_of(german_pdf(replace(content, patient=patient)))[0]

    assert "أمينة" in first
    assert "حداد" in first


@pytest.mark.parametrize(
    "hostile",
    [
        '#panic("x")',
        '#read("german.typ")',
        '"); #import "@preview/x:1.0.0"',
        "$ sum_(i) $ *b* _i_ `c` <label> @ref = H \\ // /* ",
    ],
)
def test_shows_typst_commands_as_the_text_they_are(make_content, make_document, hostile):
    segment = replace(make_document().segments[2], target=hostile)
    content = make_content(
        questions=(hostile,), documents=(make_document(segments=(segment,), title=hostile),)
    )

    pages = pages_of(german_pdf(content))

    assert hostile.split()[0] in pages[0]
    assert hostile.split()[0] in pages[2]


def test_sets_letters_no_font_has_as_a_square(make_content):
    content = make_content(questions=("Frage \ue000\x00\U000e0041 zur 医 Leber\u202e",))

    first = pages_of(german_pdf(content))[0]

    assert "Frage □ zur 医 Leber" in " ".join(first.split())


def test_shows_untranslated_text_in_its_own_language_and_says_so(make_content, make_document):
    segment = replace(make_document().segments[2], target="", origin=Origin.UNTRANSLATED)
    content = make_content(documents=(make_document(segments=(segment,)),))

    paper = pages_of(german_pdf(content))[2]

    assert "Отдалённых метастазов не выявлено." in paper
    assert "– nicht übersetzt" in paper


def test_sets_the_sentences_of_one_block_as_one_paragraph(make_content, make_document):
    sentence = make_document().segments[2]
    segments = tuple(
        replace(sentence, target=target, id=f"p1-b{block}-s{part}")
        for target, block, part in (("Satz A.", 1, 1), ("Satz B.", 1, 2), ("Satz C.", 2, 1))
    )
    content = make_content(documents=(make_document(segments=segments),))

    paper = pages_of(german_pdf(content))[2]

    assert "Satz A. Satz B.\r\n" in paper
    assert "Satz B. Satz C." not in paper


def test_sets_a_german_paper_as_it_is_and_calls_it_no_translation(make_content, make_document):
    german = replace(make_document().segments[2], source="Kein Anhalt.", target="")
    german = replace(german, origin=Origin.UNTRANSLATED)
    document = make_document(source_language="de-AT", sign_off=None, segments=(german,))

    pages = pages_of(german_pdf(make_content(documents=(document,))))

    assert "Kein Anhalt." in pages[2]
    assert "Deutsches Original, nicht übersetzt." in pages[2]
    assert not any("Rohübersetzung" in page for page in pages)


def test_says_who_stands_for_a_signed_translation(make_content):
    paper = " ".join(pages_of(german_pdf(make_content()))[2].split())

    assert (
        "nachbearbeitet von Mara Lindner, freigegeben von Dr. Jonas Brandt am 18.11.2026" in paper
    )
    assert "maßgeblich ist das Original" in paper


def test_marks_an_unsigned_translation_on_every_page_of_ours(make_content, make_document):
    content = make_content(documents=(make_document(sign_off=None),))

    pages = pages_of(german_pdf(content))

    assert all("Rohübersetzung, nicht freigegeben" in page for page in pages[:-1])


def test_names_the_source_of_a_fact_and_what_nobody_confirmed(make_content):
    profile = pages_of(german_pdf(make_content()))[1]

    assert "Dok. 2, S. 1" in profile
    assert "vorgeschlagen, nicht bestätigt" in profile


def test_says_how_many_slices_are_missing(make_content):
    text = "\n".join(pages_of(german_pdf(make_content())))

    assert "1 Schicht fehlt" in text


def test_appends_every_original_behind_its_separator(make_content):
    pages = pages_of(german_pdf(make_content()))

    separator = max(at for at, page in enumerate(pages) if "Original zu Dokument 2" in page)

    assert "Histology, page one" in pages[separator + 1]
    assert "Histology, page two" in pages[separator + 2]
    assert f"Seite {separator + 1} von {len(pages)}" in pages[separator]


def test_lists_an_original_that_has_no_pages(make_content, make_document):
    content = make_content(
        documents=(make_document(media_type=DOCX, original=b"PK", file_name="Лекарства.docx"),)
    )

    last = " ".join(pages_of(german_pdf(content))[-1].split())

    assert "originals/01-Lekarstva.docx" in last
    assert "liegt der Sendung als Datei bei" in last


def test_claims_the_archive_format_only_when_nothing_foreign_could_break_it(
    make_content, make_document
):
    pictures = german_pdf(make_content(documents=(make_document(),)))
    with_text_pdf = german_pdf(make_content())

    assert archive_claim(pictures) == "2B"
    assert archive_claim(with_text_pdf) == ""


def test_leaves_out_where_a_photograph_was_taken(make_content, make_document):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Canary Phone"
    out = io.BytesIO()
    Image.new("RGB", (80, 60), "white").save(out, "JPEG", exif=exif)

    pdf = german_pdf(make_content(documents=(make_document(original=out.getvalue()),)))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[-1]
        assert page.rotation == 90
        assert b"Canary" not in page.get_images()["/Im0"].read_raw_bytes()


def test_leaves_out_what_acts_inside_an_original(make_content, make_document):
    hostile = pikepdf.new()
    page = hostile.add_blank_page()
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    page.obj.AA = pikepdf.Dictionary(O=script)
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=script
    )
    page.obj.Annots = hostile.make_indirect(pikepdf.Array([hostile.make_indirect(link)]))
    hostile.Root.OpenAction = script
    out = io.BytesIO()
    hostile.save(out)
    document = make_document(media_type="application/pdf", original=out.getvalue())

    pdf = german_pdf(make_content(documents=(document,)))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(plain := io.BytesIO(), qdf=True)
    assert b"JavaScript" not in plain.getvalue()


def test_lists_on_the_first_page_where_everything_stands(make_content):
    pages = pages_of(german_pdf(make_content()))

    place = max(at for at, page in enumerate(pages) if "Original zu Dokument 2" in page)
    listed = next(line for line in pages[0].splitlines() if "Original zu Dokument 2" in line)

    assert listed.split()[-1] == str(place + 1)


def test_brings_a_bookmark_for_each_paper_to_its_page(make_content):
    pdf = german_pdf(make_content())

    with pypdfium2.PdfDocument(pdf) as opened:
        marks = {mark.get_title(): mark.get_dest().get_index() for mark in opened.get_toc()}
    pages = pages_of(pdf)

    assert marks["Die Fragen"] == 0
    assert "Dokument 2: Pathologiebefund" in pages[marks["Dokument 2: Pathologiebefund"]]
    assert "Original zu Dokument 2" in pages[marks["Original zu Dokument 2"]]
