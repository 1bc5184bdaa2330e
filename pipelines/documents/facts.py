"""Collects what a paper states: proposed with its source, never asserted."""

from collections.abc import Iterator, Sequence
from datetime import date

from pipelines.documents.date_labels import Label, label_before
from pipelines.documents.dates import dates_in
from pipelines.documents.facts_drugs import drugs_in
from pipelines.documents.facts_laboratory import laboratory_in
from pipelines.documents.facts_oncology import oncology_in
from pipelines.documents.passages import Passage, passages
from pipelines.documents.results import Fact, FactKind, Page


def facts_of(pages: Sequence[Page], *, language: str | None = None) -> tuple[Fact, ...]:
    """Return the facts of a document in reading order, each once per place."""
    found: list[Fact] = []
    for page in pages:
        header: tuple[date, ...] = ()
        for passage in passages(page):
            header = _header_dates(passage, header)
            found += _dates(passage)
            found += oncology_in(passage)
            found += laboratory_in(passage, header=header)
            found += drugs_in(passage)
    return tuple(found)


def _header_dates(passage: Passage, header: tuple[date, ...]) -> tuple[date, ...]:
    """Dates at the top of table columns say when the values below were taken."""
    if not passage.in_table:
        return ()
    days = tuple(found.day for found in dates_in(passage.text))
    return days if len(days) >= 2 else header


def _dates(passage: Passage) -> Iterator[Fact]:
    since = 0
    for found in dates_in(passage.text):
        # What names the date before does not name this one.
        label = label_before(passage.text[since:], found.start - since)
        since = found.end
        if label is Label.BIRTH:
            continue
        yield Fact(
            kind=FactKind.DATE,
            value=found.day.isoformat(),
            page=passage.page.number,
            box=passage.box(found.start, found.end),
            source_text=passage.text[found.start : found.end],
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
