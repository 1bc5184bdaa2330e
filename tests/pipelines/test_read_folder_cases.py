"""A whole synthetic case through the command, with the memory that ships."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from fhir.resources.R4B.bundle import Bundle

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    where = tmp_path_factory.mktemp("spine")
    records = ROOT / "fixtures" / "cases" / "en-wirbelsaeule" / "records"
    done = subprocess.run(
        [sys.executable, "-m", "pipelines", "read", str(records), "--out", str(where)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return where


def test_reads_both_papers_the_fax_by_its_picture(out):
    letter = json.loads((out / "gp-letter.pdf.reading.json").read_text())
    fax = json.loads((out / "mri-report.pdf.reading.json").read_text())

    assert {page["source"] for page in letter["pages"]} == {"TEXT_LAYER"}
    assert {page["source"] for page in fax["pages"]} == {"OCR"}
    assert fax["document_class"]["kdl"] == "DG020107"


def test_makes_the_fax_searchable_and_leaves_the_letter_alone(out):
    with pypdfium2.PdfDocument(out / "mri-report.pdf.searchable.pdf") as document:
        words = document[0].get_textpage().get_text_bounded().split()

    fax = json.loads((out / "mri-report.pdf.reading.json").read_text())
    assert len(set(words) & set(fax["pages"][0]["text"].split())) > 0.9 * len(set(words))
    assert not (out / "gp-letter.pdf.searchable.pdf").exists()
    listed = json.loads((out / "manifest.json").read_text())["outputs"]
    assert "mri-report.pdf.searchable.pdf" in {output["path"] for output in listed}


def test_knows_the_german_of_nearly_every_sentence(out):
    origins = Counter(
        segment["origin"]
        for name in ("gp-letter.pdf", "mri-report.pdf")
        for segment in json.loads((out / f"{name}.translation.json").read_text())["segments"]
    )

    assert origins["UNTRANSLATED"] <= 0.1 * origins.total()
    assert origins["ENGINE"] == 0


def test_finds_both_series_of_the_mri(out):
    studies = json.loads((out / "studies.json").read_text())["studies"]

    assert [series["instances"] for series in studies[0]["series"]] == [12, 12]
    assert studies[0]["patient"]["birth_date"] == "1958-11-23"


def test_writes_a_bundle_a_hospital_can_read(out):
    bundle = Bundle.model_validate_json((out / "bundle.json").read_bytes())

    kinds = Counter(entry.resource.get_resource_type() for entry in bundle.entry)
    assert kinds["ImagingStudy"] == 1
    assert kinds["DocumentReference"] == 4
    assert bundle.entry[0].resource.status == "preliminary"
