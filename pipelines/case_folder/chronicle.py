"""The chronicle of a read folder: every date a paper tells, with the German sentence around it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pipelines.case_folder.papers import PaperResult
from pipelines.documents.results import BlockKind, Fact, FactKind, Reading
from pipelines.dossier import kdl, words
from pipelines.dossier.content import DossierEvent
from pipelines.imaging.results import Study
from pipelines.translation.results import Draft

LONGEST = 400  # characters of a sentence that is still a line of a chronicle


def paper_events(
    result: PaperResult, reading: Reading, *, born_on: date | None
) -> Iterator[DossierEvent]:
    """Yield what a paper dates: itself, and each dated sentence, once each."""
    if reading.dated_on:
        title = kdl.title_of(reading.document_class.kdl)
        yield DossierEvent(reading.dated_on, title, result.name, 1)
    used: set[str] = set()
    for fact in reading.facts:
        told = _sentence(fact, result.drafts) if _is_event(fact, reading, born_on) else None
        if told and told.segment.id not in used and fact.on:
            # "From 28.09. to 01.10." is one event, on its first day.
            used.add(told.segment.id)
            yield DossierEvent(fact.on, _without_date(told, fact.on), result.name, fact.page)


def study_events(studies: Sequence[Study]) -> Iterator[DossierEvent]:
    """Yield one line a dated study."""
    for study in studies:
        if study.study_date:
            modalities = ", ".join(
                words.MODALITIES.get(code, code)
                for code in sorted({series.modality for series in study.series})
            )
            text = f"{modalities}: {study.description}" if study.description else modalities
            yield DossierEvent(study.study_date, text, None, None)


def _is_event(fact: Fact, reading: Reading, born_on: date | None) -> bool:
    if fact.kind is not FactKind.DATE or fact.on in (None, born_on):
        return False
    return fact.label != "birth" and not (fact.label == "written" and fact.on == reading.dated_on)


def _sentence(fact: Fact, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft whose German holds the date; a bare label tells nothing by itself."""
    for draft in drafts:
        told = draft.segment.page == fact.page and words.day(fact.on) in draft.target
        if told and len(draft.target) <= LONGEST and _tells(draft, fact):
            return draft
    return None


def _tells(draft: Draft, fact: Fact) -> bool:
    if draft.segment.kind in (BlockKind.TABLE_CELL, BlockKind.HEADING):
        return False
    # "Patient: Smagulov, 17.04.1961" dates nothing; "Aufnahmedatum: 24.09.2026" does.
    return draft.segment.kind is not BlockKind.KEY_VALUE or fact.label is not None


def _without_date(draft: Draft, on: date) -> str:
    """Return "Aufnahmedatum" for "Aufnahmedatum: 24.09.2026"; a sentence stays whole."""
    return re.sub(rf"\s*:\s*{re.escape(words.day(on))}\.?$", "", draft.target)
