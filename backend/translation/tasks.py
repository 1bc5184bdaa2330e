"""Celery's face of translation: drafts one."""

from datetime import UTC, datetime

from backend.queue.failures import Ids
from backend.queue.jobs import Job
from backend.queue.runner import Lease, task
from backend.translation import actions, wire
from backend.translation.engines import AnswerCache, engines_for, identity_of, ledger, terms
from backend.translation.models import Translation
from pipelines.translation.drafting import draft
from pipelines.translation.pseudonyms import Pseudonyms
from pipelines.translation.results import Draft

EVERY = 25  # segments between two beats


def _failed(ids: Ids, code: str) -> None:
    actions.record_failure(Translation.objects.get(pk=ids["translation_id"]), code=code)


@task(Job.DRAFT_TRANSLATION, failed=_failed)
def draft_translation(lease: Lease) -> None:
    known = Translation.objects.select_related("case__patient")
    translation = known.get(pk=lease.ids["translation_id"])
    drafts = _drafts(translation, lease)
    with lease.applying():
        actions.record_draft(translation, drafts, now=datetime.now(UTC))


def _drafts(translation: Translation, lease: Lease) -> dict[str, Draft]:
    case, now = translation.case, datetime.now(UTC)
    segments = [wire.value_of(row) for row in translation.segments.filter(awaits_draft=True)]
    done: dict[str, Draft] = {}

    def tell(drafted: Draft) -> None:
        done[drafted.segment.id] = drafted
        if len(done) % EVERY == 0:
            lease.progress(len(done), len(segments))

    source, target = translation.source_language, translation.target_language
    with engines_for(case, now=now) as engines:
        draft(
            segments,
            engines=engines,
            source=source,
            target=target,
            pseudonyms=Pseudonyms(identity_of(case)),
            terms=terms().for_pair(source=source, target=target),
            on_outgoing=ledger(case),
            on_segment=tell,
            cache=AnswerCache(),
        )
    return done
