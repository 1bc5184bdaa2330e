"""Reads the committed contract of the API: what may be sent to an endpoint, what it answers."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.access.endpoints import Endpoint

CONTRACT = Path(__file__).resolve().parents[2] / "backend" / "openapi.yaml"
JSON = "application/json"


@cache
def _contract() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(CONTRACT.read_text(), Loader=yaml.CSafeLoader)
    return loaded


def answered(endpoint: Endpoint) -> dict[str, Any]:
    """Return the schema of a good JSON answer, or {} when there is none."""
    said = _operation(endpoint).get("responses", {})
    for status in ("200", "201"):
        if JSON in said.get(status, {}).get("content", {}):
            return whole(said[status]["content"][JSON]["schema"])
    return {}


def accepted(endpoint: Endpoint) -> set[str]:
    """Return the fields that may be sent."""
    said = _operation(endpoint).get("requestBody", {}).get("content", {})
    return set(whole(said[JSON]["schema"]).get("properties", {})) if JSON in said else set()


def is_list(endpoint: Endpoint) -> bool:
    schema = answered(endpoint)
    return schema.get("type") == "array" or "results" in schema.get("properties", {})


def whole(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with its references followed, one level deep."""
    if "$ref" in schema:
        found = _contract()["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
        return whole(found)
    if len(schema.get("allOf", ())) == 1:
        return whole(schema["allOf"][0])
    return schema


def unlisted(data: Any, schema: dict[str, Any], at: str = "") -> set[str]:
    """Return the places in an answer of which the contract says nothing."""
    schema = whole(schema)
    if isinstance(data, list):
        found = [unlisted(item, schema.get("items", {}), f"{at}[]") for item in data]
        return set().union(*found)
    if not isinstance(data, dict) or "properties" not in schema:
        return set()
    known = schema["properties"]
    found = [unlisted(data[key], known[key], f"{at}.{key}") for key in data if key in known]
    return {f"{at}.{key}" for key in data if key not in known}.union(*found)


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    route = endpoint.route
    for kind in ("uuid", "int", "str"):
        route = route.replace(f"<{kind}:", "{")
    path = _contract()["paths"].get(route.replace(">", "}"), {})
    found: dict[str, Any] = path.get(endpoint.method.lower(), {})
    return found
