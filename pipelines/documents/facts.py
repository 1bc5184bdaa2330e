"""Collects what a paper states: proposed with its source, never asserted."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipelines.documents.date_labels import Label, label_before
from pipelines.documents.facts_codes import codes_in
from pipelines.documents.facts_drugs import drugs_in
from pipelines.documents.facts_laboratory import laboratory_in
from pipelines.documents.facts_markers import markers_in
from pipelines.documents.facts_oncology import oncology_in
from pipelines.documents.facts_people import authors_in, organisations_in
from pipelines.documents.facts_sections import sections_in
from pipelines.documents.facts_therapy import therapies_in
from pipelines.documents.passages import passages
from pipelines.documents.results import Fact, FactKind, Page
from pipelines.documents.statement import Statement


def facts_of(pages: Sequence[Page], *, language: str | None = None) -> tuple[Fact, ...]:
    """Return the facts of a document in reading order, each once per place."""
    found: list[Fact] = list(organisations_in(pages))
    for page in pages:
        header: tuple[date, ...] = ()
        statements = [Statement(passage) for passage in passages(page)]
        for statement in statements:
            header = _header_dates(statement, header)
            found += _dates(statement)
            found += _in(statement, header=header)
        found += sections_in(statements)
    return tuple(found)


def _in(statement: Statement, *, header: tuple[date, ...]) -> Iterator[Fact]:
    if statement.has_digits:
        yield from codes_in(statement)
        yield from laboratory_in(statement, header=header)
        yield from drugs_in(statement)
        yield from therapies_in(statement)
    yield from oncology_in(statement)
    yield from markers_in(statement)
    yield from authors_in(statement)


def _header_dates(statement: Statement, header: tuple[date, ...]) -> tuple[date, ...]:
    """Dates at the top of table columns say when the values below were taken."""
    if not statement.passage.in_table:
        return ()
    return tuple(found.day for found in statement.days) if len(statement.days) >= 2 else header


def _dates(statement: Statement) -> Iterator[Fact]:
    since = 0
    text = statement.text
    for found in statement.days:
        # What names the date before does not name this one.
        label = label_before(text[since:], found.start - since)
        since = found.end
        if label is Label.BIRTH:
            continue
        yield statement.fact(
            FactKind.DATE,
            found.day.isoformat(),
            found.start,
            found.end,
            label=label.value or None,
            on=found.day,
            certainty=0.95 if found.certain else 0.7,
        )


def dated_on(pages: Sequence[Page], *, facts: Sequence[Fact], kdl: str | None) -> date | None:
    """Return the day the paper was written: a date that says so, else the latest one in it.

    Birth dates never count, and of several examinations the report's own day does.
    """
    days = [fact for fact in facts if fact.kind is FactKind.DATE and fact.on]
    for label in (Label.WRITTEN, Label.DISCHARGE, Label.EXAMINATION):
        labelled = [fact.on for fact in days if fact.label == label.value and fact.on]
        if labelled:
            return max(labelled)
    plain = [fact.on for fact in days if fact.on and fact.label is None]
    return max(plain, default=None)
