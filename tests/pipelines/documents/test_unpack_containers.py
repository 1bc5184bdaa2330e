"""What a file carries comes out under names of ours, and never more than a machine can bear."""

import io
import zipfile

import pikepdf
import pytest
from PIL import Image

from pipelines.documents.containers import holds_papers, shown, unpack
from pipelines.documents.reading import read_record
from pipelines.documents.refusals import PaperRefused
from tests.pipelines.documents.office_files import forwarding, mail, word_file
from tests.pipelines.documents.papers import text_pdf

LETTER = b"A letter of the family doctor.\n"


def zipped(files):
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return body.getvalue()


def saved(path, content):
    path.write_bytes(content)
    return path


def contents(members):
    return {member.name: member.path.read_bytes() for member in members}


def scan():
    held = io.BytesIO()
    Image.effect_noise((400, 400), 60).save(held, format="PNG")
    return held.getvalue()


def test_takes_the_attachments_of_a_mail_and_of_the_mail_inside(tmp_path):
    inner = mail("Inner", **{"b.txt": LETTER})
    outer = forwarding(inner)
    outer.add_attachment(
        zipped({"c.txt": b"Third"}), maintype="application", subtype="zip", filename="c.zip"
    )
    source = saved(tmp_path / "mail.eml", outer.as_bytes())

    found = contents(unpack(source, tmp_path / "out"))

    assert sorted(found) == ["c.zip/c.txt", "mail.eml", "mail.eml/b.txt"]
    assert found["mail.eml/b.txt"] == LETTER
    assert found["c.zip/c.txt"] == b"Third"


def test_leaves_out_logos_and_the_other_form_of_the_text(tmp_path):
    message = mail("Text", page="<p>Text</p>")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline")
    source = saved(tmp_path / "mail.eml", message.as_bytes())

    assert unpack(source, tmp_path / "out") == ()


def test_takes_the_attachments_of_a_pdf(tmp_path):
    source = text_pdf(tmp_path / "portfolio.pdf", "Please see the files attached to this cover.")
    with pikepdf.open(source, allow_overwriting_input=True) as document:
        document.attachments["befund.txt"] = LETTER
        document.save(object_stream_mode=pikepdf.ObjectStreamMode.generate)

    assert holds_papers(source)
    assert contents(unpack(source, tmp_path / "out")) == {"befund.txt": LETTER}


def test_takes_the_scans_out_of_a_word_file_and_leaves_its_logo(tmp_path):
    picture = scan()
    source = word_file(
        tmp_path / "scans.docx",
        "<w:p/>",
        **{"word/media/image1.png": picture, "word/media/logo.png": picture[:2000]},
    )

    assert contents(unpack(source, tmp_path / "out")) == {"word/media/image1.png": picture}
    assert read_record(source).refusal.code == "holds-papers"


def test_a_plain_letter_holds_nothing(tmp_path):
    assert not holds_papers(text_pdf(tmp_path / "letter.pdf", "A letter."))
    assert not holds_papers(word_file(tmp_path / "letter.docx", "<w:p/>"))
    assert not holds_papers(saved(tmp_path / "letter.txt", LETTER))


def test_writes_no_file_by_the_name_that_a_stranger_chose(tmp_path):
    names = [
        "../../up.txt",
        "/etc/abs.txt",
        "..\\win.txt",
        "C:\\x.txt",
        "a\u202egpj.exe",
        "x" * 300,
    ]
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    body = io.BytesIO(zipped(dict.fromkeys(names, LETTER)))
    with zipfile.ZipFile(body, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    source = saved(tmp_path / "a.zip", body.getvalue())
    before = {path.name for path in tmp_path.iterdir()}

    members = unpack(source, tmp_path / "out")

    assert {member.path.parent for member in members} == {tmp_path / "out" / "000000-1"}
    assert not any(member.path.is_symlink() for member in members)
    assert [member.name for member in members][:5] == [
        *("up.txt", "etc/abs.txt", "win.txt", "C:/x.txt", "a\ufffdgpj.exe")
    ]
    assert {path.name for path in tmp_path.iterdir()} - before == {"out"}


def test_stops_at_three_archives_inside_each_other(tmp_path):
    body = zipped({"deep.txt": LETTER})
    for name in ("4.zip", "3.zip", "2.zip"):
        body = zipped({name: body})

    found = unpack(saved(tmp_path / "1.zip", body), tmp_path / "out")

    assert [member.name for member in found] == ["2.zip/3.zip/4.zip"]


def lying_zip():
    body = zipped({"a.txt": bytes(range(256)) * 40})
    real, lie = (size.to_bytes(4, "little") for size in (256 * 40, 100))
    return body.replace(real, lie)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (zipped({"zeros.txt": bytes(30 << 20)}), "bomb"),
        (zipped({f"{n}.txt": b"x" for n in range(1001)}), "bomb"),
        (zipped({"a.zip": zipped({"zeros.txt": bytes(30 << 20)})}), "bomb"),
        (lying_zip(), "damaged"),
    ],
    ids=["dense", "many", "inside", "lying"],
)
def test_refuses_what_would_fill_the_machine(body, code, tmp_path):
    source = saved(tmp_path / "a.zip", body)

    with pytest.raises(PaperRefused) as refused:
        unpack(source, tmp_path / "out")

    assert refused.value.code == code


def test_shows_a_name_that_is_none():
    assert [shown(name) for name in ("", "..", "/", "a\nb")] == ["file", "file", "file", "a\ufffdb"]
