"""Reads the form encoding of Stripe's API: `line_items[0][price_data][currency]=eur`."""

import re
from typing import Any
from urllib.parse import parse_qsl

PART = re.compile(r"[^\[\]]+")


def parse(body: str) -> dict[str, Any]:
    """Return the nested parameters; values stay text, as they travelled."""
    tree: dict[str, Any] = {}
    for name, value in parse_qsl(body, keep_blank_values=True):
        _put(tree, PART.findall(name), value, is_list=name.endswith("[]"))
    return _with_lists(tree)


def _put(tree: dict[str, Any], path: list[str], value: str, *, is_list: bool) -> None:
    for part in path[:-1]:
        tree = tree.setdefault(part, {})
    if is_list:
        members = tree.setdefault(path[-1], {})
        members[str(len(members))] = value
    else:
        tree[path[-1]] = value


def _with_lists(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(key.isdigit() for key in value):
        return [_with_lists(value[key]) for key in sorted(value, key=int)]
    return {key: _with_lists(member) for key, member in value.items()}
