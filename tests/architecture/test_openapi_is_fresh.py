from pathlib import Path

from django.core.management import call_command

REPO = Path(__file__).resolve().parents[2]


def test_the_committed_schema_is_the_one_the_code_makes(tmp_path) -> None:
    made = tmp_path / "openapi.yaml"

    call_command("spectacular", file=str(made), fail_on_warn=True, validate=True)

    fresh = made.read_text() == (REPO / "backend/openapi.yaml").read_text()
    assert fresh, "run: .venv/bin/python backend/manage.py spectacular --file backend/openapi.yaml"
