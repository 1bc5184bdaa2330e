"""Rules of the layout that an import contract cannot say."""

import ast
import re
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
APIS = sorted(REPO.glob("backend/*/api*.py"))
STATES = sorted(REPO.glob("backend/*/states.py"))
SOURCES = [*REPO.glob("backend/**/*.py"), *REPO.glob("pipelines/**/*.py")]


@pytest.mark.parametrize("path", APIS, ids=lambda path: str(path.relative_to(REPO)))
def test_an_api_reaches_records_through_access_only(path: Path) -> None:
    assert ".objects" not in path.read_text()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(REPO)))
def test_no_drawers(path: Path) -> None:
    assert path.stem not in {"utils", "helpers", "common", "misc", "core"}


@pytest.mark.parametrize("path", STATES, ids=lambda path: path.parent.name)
def test_state_tables_are_total_and_every_state_is_reachable(path: Path) -> None:
    module = __import__(f"backend.{path.parent.name}.states", fromlist=["*"])

    tables = {n: t for n, t in vars(module).items() if re.search(r"(^|_)MOVES$", n)}

    for table in tables.values():
        kind = type(next(iter(table)))
        assert set(table) == set(kind), f"{kind} has states without moves"
        reached = set().union(*table.values())
        first = next(iter(kind))
        assert set(kind) - reached <= {first}, f"{kind}: nothing leads to some states"


def test_no_registry_or_machine_paths_in_sources() -> None:
    forbidden = re.compile("|".join(["py" + "pi.org", "registry.npm" + "js", "/work" + "/main"]))
    for path in SOURCES:
        assert not forbidden.search(path.read_text()), path


def test_vendors_are_imported_in_one_file_each() -> None:
    seen: dict[str, set[str]] = {"stripe": set(), "deepl": set()}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for vendor in seen:
                if any(name.split(".")[0] == vendor for name in names):
                    seen[vendor].add(str(path.relative_to(REPO)))
    assert all(len(files) <= 1 for files in seen.values()), seen
