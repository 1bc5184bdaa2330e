"""No write goes unrecorded: a public action audits, moves a lifecycle, or calls one that does."""

import ast
from pathlib import Path

import pytest

BACKEND = Path(__file__).resolve().parents[2] / "backend"
RECORDERS = {"audit.record", "lifecycle.move"}
# Their rows are no record of a patient: the ledger wakes workers, and guards only look.
EXEMPT = {"queue.enqueue", "queue.wake", "queue.sweep", "storage.master_key", "people.hash_of"}


def _functions() -> dict[str, ast.FunctionDef]:
    found = {}
    for path in sorted(BACKEND.glob("*/actions.py")):
        if path.parent.name == "audit":
            continue
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef):
                found[f"{path.parent.name}.{node.name}"] = node
    return found


FUNCTIONS = _functions()
PUBLIC = [
    name
    for name in FUNCTIONS
    if not name.split(".")[1].startswith(("_", "guard_")) and name not in EXEMPT
]


def _traces(name: str, seen: set[str]) -> bool:
    """Follow calls inside the app and into other apps' actions by their name."""
    if name in seen or name not in FUNCTIONS:
        return False
    seen.add(name)
    app = name.split(".")[0]
    called = {ast.unparse(n.func) for n in ast.walk(FUNCTIONS[name]) if isinstance(n, ast.Call)}
    if called & RECORDERS:
        return True
    names = {call.split(".")[-1] for call in called}
    reached = {f"{app}.{n}" for n in names} | {
        other for other in FUNCTIONS if other.split(".")[1] in names
    }
    return any(_traces(other, seen) for other in sorted(reached))


@pytest.mark.parametrize("name", PUBLIC)
def test_leaves_a_trace(name: str) -> None:
    assert _traces(name, set()), f"{name} changes records without an audit entry"
