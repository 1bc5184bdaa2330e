"""Both ways to run Tesseract keep the same contract."""

import pytest

from pipelines.documents.engine import TookTooLong, words_from_tsv
from pipelines.documents.language import models_for, script_for
from pipelines.documents.tesseract import TesseractMissing, WarmTesseract, installed, model_names
from pipelines.documents.tesseract_process import TesseractProcess
from tests.pipelines.documents.papers import grey, printed

LINES = ["Histology report of the patient", "No metastases were found in 18 nodes"] * 3


@pytest.fixture(params=[WarmTesseract, TesseractProcess])
def engine(request):
    return request.param()


def test_gives_words_with_lines_boxes_and_confidence(engine):
    words = engine.read(grey(printed(*LINES, height=700)), models=["eng"])

    lines = [[word.text for word in words if word.line == line] for line in range(2)]

    assert [" ".join(line) for line in lines] == LINES[:2]
    assert all(0.5 < word.confidence <= 1.0 for word in words)
    assert words[0].box[2] < words[1].box[0]
    assert words[0].box[3] < words[5].box[1] + 40


def test_tells_how_a_page_lies(engine):
    upside_down = printed(*LINES * 3).rotate(180)

    found = engine.orientation(grey(upside_down))

    assert found.clockwise == 180
    assert found.script == "Latin"


def test_tells_nothing_about_an_empty_page(engine):
    assert engine.orientation(grey(printed())) is None


@pytest.mark.parametrize("kind", [WarmTesseract, TesseractProcess])
def test_gives_up_a_page_that_takes_too_long(kind):
    page = grey(printed(*LINES * 8))

    with pytest.raises(TookTooLong):
        kind(seconds=0.001).read(page, models=["eng"])


def test_both_read_a_line_alike():
    line = grey(printed("Creatinine 78 and HER2 on 12.10.2026", height=500))

    warm, process = (
        [(word.text, word.line) for word in each.read(line, models=["eng", "deu"])]
        for each in (WarmTesseract(), TesseractProcess())
    )

    assert warm == process


@pytest.mark.parametrize(
    "language", ["ru", "uk", "pl", "en", "ar", "tr", "ro", "kk", "uz", "de", "fr", "es", "zh"]
)
def test_has_the_models_of_every_language(language):
    models = models_for(language, script=script_for(language))

    assert [model for model in models if installed(model) is None] == []


def test_goes_without_a_model_that_is_not_installed():
    assert model_names(["xyz", "eng"]) == "eng"
    assert installed("xyz") is None


def test_says_what_to_install_when_no_model_is_there():
    with pytest.raises(TesseractMissing) as missing:
        model_names(["xyz"])

    assert missing.value.retryable
    assert "language packs" in missing.value.advice


def test_reads_tsv_without_empty_words():
    tsv = "5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t96.5\tword\n5\t1\t1\t1\t1\t2\t50\t20\t3\t12\t95\t \n"

    (word,) = words_from_tsv(tsv)

    assert (word.text, word.box, word.confidence) == ("word", (10, 20, 40, 32), 0.965)
