"""Pages of a list: rows are plain dicts from a projection, the cursor is the last row's key."""

import base64
import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from rest_framework import serializers
from rest_framework.request import Request

DEFAULT, MOST = 50, 200
UNKNOWN_PLACE = "This place in the list is not known."


class ListQuery(serializers.Serializer[Any]):
    """What every list takes."""

    cursor = serializers.CharField(required=False)
    limit = serializers.IntegerField(required=False, min_value=1, max_value=MOST, default=DEFAULT)


def page(rows: QuerySet[Any, Any], *, request: Request, order: Sequence[str]) -> dict[str, Any]:
    """Return `{results, next}` of a `values()` queryset. `order` ends with a unique field.

    Sort fields come from the view, never from the request. Fields that can be null do not sort.
    """
    asked = ListQuery(data=request.query_params)
    asked.is_valid(raise_exception=True)
    limit = asked.validated_data["limit"]
    after = asked.validated_data.get("cursor")
    if after:
        rows = _from(rows, _after(order, _decoded(after, len(order))))
    found = list(rows.order_by(*order)[: limit + 1])
    more = len(found) > limit
    found = found[:limit]
    cursor = _encoded([found[-1][name.lstrip("-")] for name in order]) if more else None
    return {"results": found, "next": cursor}


def _from(rows: QuerySet[Any, Any], place: Q) -> QuerySet[Any, Any]:
    try:
        return rows.filter(place)
    except (ValueError, ValidationError):  # a date, say, that is none
        raise serializers.ValidationError({"cursor": [UNKNOWN_PLACE]}) from None


def _after(order: Sequence[str], values: Sequence[Any]) -> Q:
    """Build (a > x) or (a = x and b > y) or …, with the direction of each field."""
    condition, same = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field = name.lstrip("-")
        way = "lt" if name.startswith("-") else "gt"
        condition |= same & Q(**{f"{field}__{way}": value})
        same &= Q(**{field: value})
    return condition


def _encoded(values: Sequence[Any]) -> str:
    body = json.dumps(
        [value.isoformat() if hasattr(value, "isoformat") else str(value) for value in values]
    )
    return base64.urlsafe_b64encode(body.encode()).decode().rstrip("=")


def _decoded(cursor: str, count: int) -> list[str]:
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        values = None
    if not isinstance(values, list) or len(values) != count:
        raise serializers.ValidationError({"cursor": [UNKNOWN_PLACE]})
    return [str(value) for value in values]
