"""Every value keeps its unit: mg never becomes g, hours never days."""

from decimal import Decimal

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.checks.values import values_of
from pipelines.translation.results import Finding
from pipelines.translation.units import Quantity


def unit_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return units that changed, were lost or were won; all must-fix but vanished durations."""
    source = values_of(pair.source, language=pair.source_code).quantities
    target = values_of(pair.target, language=pair.target_code).quantities
    found = _swapped(source, target)
    if not found:
        found = _lost(source, target) + _won(source, target)
    return tuple(found)


def _swapped(source: tuple[Quantity, ...], target: tuple[Quantity, ...]) -> list[Finding]:
    """Find values that stand beside another unit, their own being gone."""
    found = []
    for value, units in _units_by_value(source).items():
        others = _units_by_value(target).get(value, {})
        for unit, here in units.items():
            there = next((q for u, q in others.items() if u not in units), None)
            if unit not in others and there is not None:
                found.append(_changed(here, there))
    return found


def _changed(here: Quantity, there: Quantity) -> Finding:
    return finding(
        "units",
        f"The unit changed from {here.unit} to {there.unit}.",
        source=(here.start, here.end),
        target=(there.start, there.end),
    )


def _units_by_value(quantities: tuple[Quantity, ...]) -> dict[Decimal, dict[str, Quantity]]:
    found: dict[Decimal, dict[str, Quantity]] = {}
    for quantity in quantities:
        for value in quantity.readings:
            found.setdefault(value, {}).setdefault(quantity.unit, quantity)
    return found


def _lost(source: tuple[Quantity, ...], target: tuple[Quantity, ...]) -> list[Finding]:
    there = {quantity.unit for quantity in target}
    return [
        finding("units", f"The unit {q.unit} is missing.", source=(q.start, q.end))
        for q in _first_of_each(source)
        if q.unit not in there and not q.duration
    ]


def _won(source: tuple[Quantity, ...], target: tuple[Quantity, ...]) -> list[Finding]:
    there = {quantity.unit for quantity in source}
    return [
        finding("units", f"The source has no unit {q.unit}.", target=(q.start, q.end))
        for q in _first_of_each(target)
        if q.unit not in there and not q.duration
    ]


def _first_of_each(quantities: tuple[Quantity, ...]) -> list[Quantity]:
    return list({quantity.unit: quantity for quantity in reversed(quantities)}.values())
