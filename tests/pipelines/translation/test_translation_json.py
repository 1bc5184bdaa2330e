"""The `<file name>.translation.json` format stays as the README documents it."""

import json

from pipelines.documents.results import BlockKind
from pipelines.translation.drafting import draft
from pipelines.translation.results import Segment
from pipelines.translation.translation_json import translation_json


def test_has_exactly_the_documented_fields() -> None:
    segment = Segment("p1-b1-s1", 1, (1.23456, 2, 3, 4), BlockKind.HEADING, "Печень")
    drafts = draft([segment], engines=[], source="ru", target="de")

    record = json.loads(translation_json(drafts, source="ru", target="de"))

    assert record == {
        "source_language": "ru",
        "target_language": "de",
        "segments": [
            {
                "id": "p1-b1-s1",
                "page": 1,
                "box": [1.23, 2, 3, 4],
                "kind": "HEADING",
                "source": "Печень",
                "target": "",
                "origin": "UNTRANSLATED",
                "engine": None,
                "findings": [
                    {
                        "check": "untranslated",
                        "severity": "MUST_FIX",
                        "source_span": [0, 6],
                        "target_span": None,
                    }
                ],
            }
        ],
    }
