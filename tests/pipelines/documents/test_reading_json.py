"""The JSON of a reading keeps the documented shape."""

import json

from fixtures.make_bad_input import make_one
from pipelines.documents.reading import read_record
from pipelines.documents.reading_json import reading_json
from tests.pipelines.documents.papers import CASES, reading_of


def test_writes_every_documented_field():
    values = json.loads(reading_json(reading_of("ru-pankreas", "analizy-krovi.pdf")))

    assert {
        "file",
        "sha256",
        "state",
        "language",
        "document_class",
        "refusal",
        "pages",
        "facts",
    } <= (values.keys())
    assert values["state"] == "READ"
    assert values["refusal"] is None
    assert values["document_class"]["kdl"] == "LB120107"
    page = values["pages"][0]
    assert {"number", "width", "height", "source", "language", "confidence", "text", "words"} <= (
        page.keys()
    )
    assert page["source"] == "TEXT_LAYER"
    assert page["words"][0].keys() >= {"text", "box", "confidence"}
    assert len(page["words"][0]["box"]) == 4


def test_writes_a_refusal_with_its_advice(tmp_path):
    reading = read_record(make_one("password.pdf", tmp_path), name="письмо.pdf")

    values = json.loads(reading_json(reading))

    assert (values["file"], values["state"]) == ("письмо.pdf", "REFUSED")
    assert values["refusal"]["code"] == "encrypted"
    assert values["pages"] == []


def test_gives_the_same_bytes_for_the_same_file():
    first = reading_of("ru-pankreas", "analizy-krovi.pdf")

    second = read_record(CASES / "ru-pankreas" / "records" / "analizy-krovi.pdf")

    assert reading_json(first) == reading_json(second)
