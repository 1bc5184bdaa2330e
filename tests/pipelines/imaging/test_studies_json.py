"""`studies.json` keeps the shape that the README promises."""

import json
from pathlib import Path

from pipelines.imaging.index import IndexOptions, index_folder
from pipelines.imaging.studies_json import studies_json, studies_json_bytes


def test_has_exactly_the_promised_keys():
    result = index_folder(
        Path("fixtures/cases/ru-pankreas/records/CD"), options=IndexOptions(thumbnails=False)
    )

    document = studies_json(result)

    [study] = document["studies"]
    assert document.keys() == {"studies", "files"}
    assert study.keys() == {"study_uid", "study_date", "description", "patient", "series"}
    assert study["study_date"] == "2026-10-12"
    assert study["patient"] == {
        "name": "СМАГУЛОВ, ЕРЛАН",
        "birth_date": "1961-04-17",
        "sex": "M",
    }
    assert study["series"][1] == {
        "series_uid": result.studies[0].series[1].series_uid,
        "modality": "CT",
        "description": "Венозная фаза 5.0",
        "instances": 39,
        "missing": 1,
        "problems": ["missing-slices"],
    }
    assert document["files"][0] == {
        "path": "AUTORUN.INF",
        "state": "IGNORED",
        "reason": "viewer-software",
    }
    assert json.loads(studies_json_bytes(result)) == document
