"""Runs every check over one pair; a machine never silently keeps what a check doubts."""

from collections.abc import Callable

from pipelines.translation.checks.bounds import bound_findings
from pipelines.translation.checks.codes import code_findings
from pipelines.translation.checks.dates import date_findings
from pipelines.translation.checks.laterality import laterality_findings
from pipelines.translation.checks.missing_text import missing_text_findings
from pipelines.translation.checks.negation import negation_findings
from pipelines.translation.checks.numbers import number_findings
from pipelines.translation.checks.pair import Pair
from pipelines.translation.checks.units import unit_findings
from pipelines.translation.checks.untranslated import untranslated_findings
from pipelines.translation.results import Finding, Origin

_CHECKS: tuple[Callable[[Pair], tuple[Finding, ...]], ...] = (
    number_findings,
    unit_findings,
    date_findings,
    code_findings,
    negation_findings,
    bound_findings,
    laterality_findings,
    missing_text_findings,
    untranslated_findings,
)


def check(
    source: str,
    target: str,
    *,
    source_language: str,
    target_language: str,
    origin: Origin | None = None,
) -> tuple[Finding, ...]:
    """Return what is doubtful about `target`; languages are BCP 47 tags.

    An empty target gives exactly one finding: "untranslated" when nobody has translated the
    segment yet, "missing-text" when a translation was emptied.
    """
    pair = Pair(source, target, source_language, target_language, origin)
    if not source.strip():
        return ()
    if origin is Origin.UNTRANSLATED:
        return untranslated_findings(pair)
    if not target.strip():
        return missing_text_findings(pair)
    return tuple(found for run in _CHECKS for found in run(pair))
