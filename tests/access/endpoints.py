"""Every address under /api/ with its methods, and the committed table of who may use which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

TABLE = Path(__file__).with_name("table.txt")
METHODS = ("head", "get", "post", "put", "patch", "delete")
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A method of an address; `route` is written as in the URL configuration."""

    method: str
    route: str

    def __str__(self) -> str:
        return f"{self.method} {self.route}"

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names in the address: ("document_id", "number")."""
        parts = self.route.split("<")[1:]
        return tuple(part.split(">")[0].split(":")[1] for part in parts)


@dataclass(frozen=True, slots=True)
class Line:
    """Who may use an endpoint: "open", "PATIENT", "CLINIC", or roles of the staff."""

    endpoint: Endpoint
    who: frozenset[str]


def served() -> dict[Endpoint, Any]:
    """Return what the product answers under /api/, with the view class or function."""
    found = {}
    for route, callback in _walk(get_resolver().url_patterns, prefix=""):
        if route.startswith("api/"):
            view = getattr(callback, "cls", None)
            for method in METHODS if view else ("get",):
                if view is None or hasattr(view, method):
                    found[Endpoint(method.upper(), f"/{route}")] = view or callback
    return found


def listed() -> tuple[Line, ...]:
    """Return the committed table."""
    rows = [line.split() for line in TABLE.read_text().splitlines() if line[:1] not in {"", "#"}]
    return tuple(Line(Endpoint(row[0], row[1]), frozenset(row[2:])) for row in rows)


def _walk(patterns: Sequence[Any], *, prefix: str) -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, prefix=route)
        elif isinstance(pattern, URLPattern):
            yield route, pattern.callback
