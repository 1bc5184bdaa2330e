"""Says what only a whole document tells: its language, class, date and facts."""

from collections.abc import Sequence
from dataclasses import replace

from pipelines.documents.classify import classify
from pipelines.documents.collecting import no_collecting
from pipelines.documents.facts import dated_on, facts_of
from pipelines.documents.parts import parts_of
from pipelines.documents.plan import SURVEY, Plan
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.results import Page, Reading
from pipelines.documents.running_lines import with_running_lines
from pipelines.documents.scans import PAGES

JUDGEMENT = "3"  # raise it when papers should be judged again; no page is read again for it
VERSION = f"{SURVEY}.{PAGES}.{JUDGEMENT}"


def judge(plan: Plan, pages: Sequence[Page], *, name: str) -> Reading:
    """Return the whole reading of a file called `name` whose `pages` were read, in order.

    Costs no OCR. Where no page holds a word the reading says why.
    """
    pages = with_running_lines(pages)
    reading = Reading(
        file=name,
        sha256=plan.sha256,
        state=plan.state,
        media_type=plan.media_type,
        refusal=plan.refusal,
        pages=pages,
        notes=plan.notes,
        version=VERSION,
    )
    if plan.refused:
        return reading
    if not any(page.words for page in pages):
        refused = PaperRefused(_why_empty(pages))
        return replace(reading, state=refused.state, refusal=refused.refusal())
    language = main_language(pages)
    with no_collecting():
        kind = classify(pages, language=language)
        facts = facts_of(pages, language=language)
        parts = parts_of(pages)
    return replace(
        reading,
        language=language,
        document_class=kind,
        dated_on=dated_on(pages, facts=facts, kdl=kind.kdl),
        facts=facts,
        parts=parts if len(parts) > 1 else (),
    )


def main_language(pages: Sequence[Page]) -> str | None:
    """Return the language with the most text."""
    weights: dict[str, int] = {}
    for page in pages:
        if page.language:
            weights[page.language] = weights.get(page.language, 0) + len(page.text)
    return max(weights, key=lambda language: weights[language]) if weights else None


def _why_empty(pages: Sequence[Page]) -> str:
    for code in ("blank", "damaged"):
        if all(code in page.warnings for page in pages):
            return code
    return "no-text"
