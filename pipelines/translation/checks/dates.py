"""Every date of the source stands in the target."""

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.checks.values import values_of
from pipelines.translation.dates import FoundDate
from pipelines.translation.results import Finding


def date_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return dates lost, changed or won, all must-fix."""
    source, target = values_of(pair.source).dates, values_of(pair.target).dates
    lost, won = _unmatched(source, target)
    found = [
        finding("dates", "This date is missing or changed.", source=(d.start, d.end)) for d in lost
    ]
    found += [
        finding("dates", "The source does not have this date.", target=(d.start, d.end))
        for d in won
    ]
    return tuple(found)


def _unmatched(
    source: tuple[FoundDate, ...], target: tuple[FoundDate, ...]
) -> tuple[list[FoundDate], list[FoundDate]]:
    rest, lost = list(target), []
    for date in source:
        partner = next((t for t in rest if t.readings & date.readings), None)
        if partner is None:
            lost.append(date)
        else:
            rest.remove(partner)
    return lost, rest
