"""A PDF's scripts, attachments and forms are noted, never run; what was typed in is read."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String
from reportlab.pdfgen.canvas import Canvas

from fixtures.make_bad_input import make_one
from pipelines.documents.pdf_notes import pdf_notes
from pipelines.documents.reading import read_record
from pipelines.documents.results import ReadingState
from tests.pipelines.documents.papers import text_pdf

LETTER = ("Discharge summary of the patient", "There was no pain after the operation.")


def script(document):
    return document.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def with_open_script(document):
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def with_page_script(document):
    document.pages[0].AA = Dictionary(O=script(document))


def with_launcher(document):
    action = Dictionary(S=Name.Launch, F=String("cmd.exe"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action)
    document.pages[0].Annots = Array([document.make_indirect(link)])


def with_attachment(document):
    document.attachments["report.pdf"] = b"%PDF-1.4"


def with_film(document):
    film = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=[0, 0, 9, 9])
    document.pages[0].Annots = Array([document.make_indirect(film)])


def with_form_of_adobe(document):
    document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Stream(document, b"<xdp/>"))


@pytest.mark.parametrize(
    ("change", "note"),
    [
        (with_open_script, "javascript"),
        (with_page_script, "javascript"),
        (with_launcher, "launch-action"),
        (with_attachment, "attachments"),
        (with_film, "embedded-media"),
        (with_form_of_adobe, "xfa"),
    ],
)
def test_notes_what_a_paper_carries(change, note, tmp_path):
    source = text_pdf(tmp_path / "letter.pdf", *LETTER)
    with pikepdf.open(source, allow_overwriting_input=True) as document:
        change(document)
        document.save(object_stream_mode=pikepdf.ObjectStreamMode.generate)

    assert pdf_notes(source) == {note}


def test_notes_nothing_of_a_plain_letter(tmp_path):
    assert pdf_notes(text_pdf(tmp_path / "letter.pdf", *LETTER)) == frozenset()


def test_opens_what_only_its_owner_locked_and_says_so(tmp_path):
    reading = read_record(make_one("restricted.pdf", tmp_path))

    assert reading.state is ReadingState.READ
    assert reading.notes == ("opened-without-password",)


def test_reads_what_was_typed_into_a_form(tmp_path):
    canvas = Canvas(str(tmp_path / "form.pdf"), invariant=1)
    canvas.drawString(72, 760, "Questionnaire before the operation, filled in by the patient")
    canvas.drawString(72, 720, "Allergies:")
    box = {"x": 140, "y": 714, "width": 200, "height": 18}
    canvas.acroForm.textfield(name="allergies", value="Penicillin", **box)
    canvas.save()

    reading = read_record(tmp_path / "form.pdf")

    assert "Allergies: Penicillin" in reading.pages[0].text


def test_refuses_a_form_that_only_another_program_can_build(tmp_path):
    held = io.BytesIO()
    canvas = Canvas(held, invariant=1)
    canvas.drawString(72, 760, "Please wait... If this message is not replaced by the contents of")
    canvas.drawString(72, 740, "the document, your viewer may not be able to display it. Get Adobe")
    canvas.save()
    with pikepdf.open(held) as document:
        with_form_of_adobe(document)
        document.Root.NeedsRendering = True
        document.save(tmp_path / "form.pdf")

    reading = read_record(tmp_path / "form.pdf")

    assert reading.state is ReadingState.REFUSED
    assert reading.refusal.code == "dynamic-form"
