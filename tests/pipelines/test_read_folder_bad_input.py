"""A folder of nothing but trouble: each file is named, nothing stops, nothing is lost."""

import json
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from fixtures.make_bad_input import make_bad_input

ROOT = Path(__file__).resolve().parents[2]
ENDS = {
    "password.pdf": ("REFUSED", "encrypted"),
    "empty.pdf": ("REFUSED", "empty"),
    "truncated.jpg": ("REFUSED", "truncated"),
    "truncated.pdf": ("REFUSED", "truncated"),
    "bomb.zip": ("REFUSED", "bomb"),
    "pixels.png": ("REFUSED", "bomb"),
    "program.pdf": ("REFUSED", "executable"),
    "eicar.txt": ("REFUSED", "infected"),
    "blank.pdf": ("UNREADABLE", "blank"),
    "entities.docx": ("REFUSED", "bomb"),
    "unknown.bin": ("REFUSED", "unsupported"),
    "restricted.pdf": ("READ", None),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("bad")
    make_bad_input(folder / "in")
    done = subprocess.run(
        [sys.executable, "-m", "pipelines", "read", str(folder / "in"), "--out", str(folder / "o")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "o", done.stdout


def test_ends_every_file_in_a_named_state(made):
    out, _ = made

    manifest = json.loads((out / "manifest.json").read_text())

    assert {file["path"]: (file["state"], file["reason"]) for file in manifest["files"]} == ENDS


def test_lists_every_refusal_in_the_summary(made):
    _, table = made

    refused = {name: code for name, (_, code) in ENDS.items() if code}
    assert all(f"{name}: {code}. " in table for name, code in refused.items())


def test_appends_what_nobody_could_read_and_nothing_that_was_refused(made):
    out, _ = made

    with pypdfium2.PdfDocument(out / "dossier.pdf") as pdf:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)

    assert "blank.pdf" in text
    assert "restricted.pdf" in text
    assert "password.pdf" not in text
    assert "eicar.txt" not in text
