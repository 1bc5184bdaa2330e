"""Write an index as `studies.json`, the stable format of the README."""

import json
from typing import Any

from pipelines.imaging.results import FileReport, IndexResult, Series, Study


def studies_json(result: IndexResult) -> dict[str, Any]:
    """Return the index as plain values: dates as YYYY-MM-DD, counts as numbers."""
    return {
        "studies": [_study(study) for study in result.studies],
        "files": [_file(report) for report in result.files],
    }


def studies_json_bytes(result: IndexResult) -> bytes:
    """Return the same as UTF-8 JSON, indented, ending in a newline."""
    return (json.dumps(studies_json(result), ensure_ascii=False, indent=2) + "\n").encode()


def _study(study: Study) -> dict[str, Any]:
    born = study.patient.birth_date
    return {
        "study_uid": study.study_uid,
        "study_date": study.study_date.isoformat() if study.study_date else None,
        "description": study.description,
        "patient": {
            "name": study.patient.name,
            "birth_date": born.isoformat() if born else None,
            "sex": study.patient.sex,
        },
        "series": [_series(series) for series in study.series],
    }


def _series(series: Series) -> dict[str, Any]:
    return {
        "series_uid": series.series_uid,
        "modality": series.modality,
        "description": series.description,
        "instances": len(series.instances),
        "missing": series.missing,
        "problems": list(series.problems),
    }


def _file(report: FileReport) -> dict[str, Any]:
    return {"path": report.path, "state": report.state.value, "reason": report.reason}
