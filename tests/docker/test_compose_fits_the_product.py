"""The compose file is valid, complete, and asks for nothing that .env.example does not explain."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

REPO = Path(__file__).resolve().parents[2]
COMPOSE = REPO / "docker" / "compose.yaml"
READ_BY_SETTINGS = re.compile(r"env\.(?:text|flag|number|words)\(\s*\"([A-Z][A-Z0-9_]*)\"")
IN_COMPOSE = re.compile(r"\$\{([A-Z][A-Z0-9_]*)")
IN_CADDY = re.compile(r"\{\$([A-Z][A-Z0-9_]*)\}")
EXPLAINED = re.compile(r"^#?([A-Z][A-Z0-9_]*)=", re.MULTILINE)


@pytest.fixture
def compose() -> dict[str, Any]:
    loaded = yaml.safe_load(COMPOSE.read_text())
    assert isinstance(loaded, dict)
    return loaded


def _explained() -> set[str]:
    return set(EXPLAINED.findall((REPO / ".env.example").read_text()))


def _read_by_the_product() -> set[str]:
    return set(READ_BY_SETTINGS.findall((REPO / "backend" / "settings.py").read_text()))


def _asked_by_docker() -> set[str]:
    caddy = (REPO / "docker" / "Caddyfile").read_text()
    return set(IN_COMPOSE.findall(COMPOSE.read_text())) | set(IN_CADDY.findall(caddy))


def test_compose_follows_the_compose_schema(compose):
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"
    schema = json.loads(vendored.read_text())

    jsonschema.Draft202012Validator(schema).validate(compose)


def test_the_schema_would_notice_a_mistake(compose):
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"
    schema = json.loads(vendored.read_text())
    compose["services"]["web"]["restrat"] = "always"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(compose)


def test_every_part_of_production_is_there(compose):
    assert {"web", "worker", "beat", "postgres", "redis", "store", "caddy"} <= set(
        compose["services"]
    )


def test_only_caddy_can_be_reached_from_outside(compose):
    assert [name for name, service in compose["services"].items() if "ports" in service] == [
        "caddy"
    ]


def test_the_workers_serve_every_queue(compose):
    launcher = (REPO / "launcher" / "supervise.sh").read_text()
    queues = "quick,reading,imaging,outbound"

    assert queues in compose["services"]["worker"]["command"]
    assert queues in launcher


def test_everything_asked_for_is_explained():
    assert _asked_by_docker() | _read_by_the_product() <= _explained()


def test_nothing_is_explained_that_nobody_reads():
    assert _explained() <= _asked_by_docker() | _read_by_the_product()


def test_compose_sets_only_what_the_product_reads(compose):
    assert set(compose["services"]["web"]["environment"]) <= _read_by_the_product()


def test_every_volume_used_is_declared(compose):
    used = {
        volume.split(":")[0]
        for service in compose["services"].values()
        for volume in service.get("volumes", [])
    }

    assert used == set(compose["volumes"])


def test_the_image_copies_what_exists():
    dockerfile = (REPO / "docker" / "Dockerfile").read_text()
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", dockerfile, re.MULTILINE)

    assert copied
    assert [name for line in copied for name in line.split() if not (REPO / name).exists()] == []
