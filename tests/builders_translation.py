"""Translations of a case, made by real actions and the real offline engine."""

from backend.cases.models import Case
from backend.documents.models import Document
from backend.people.models import User
from backend.translation import actions, segment_actions
from backend.translation.models import Translation
from tests.builders import NOON


def make_translation(document: Document, run_queue) -> Translation:
    """Request and draft the German of a paper."""
    translation = actions.translate_document(document, now=NOON, actor="test")
    run_queue()
    translation.refresh_from_db()
    return translation


def finish(translation: Translation, *, post_editor: User, reviser: User) -> None:
    """Post-edit, confirm, revise and sign a draft as two people do."""
    actions.start_review(translation, by=post_editor)
    for segment in translation.segments.select_related("translation"):
        if not segment.target:
            segment_actions.edit(
                segment, target=segment.source, version=segment.version, by=post_editor, now=NOON
            )
        for found in segment.findings:
            segment_actions.set_aside(
                segment, check_name=found["check"], reason="compared", by=post_editor
            )
        segment_actions.confirm(segment, by=post_editor, now=NOON)
    actions.revise(translation, by=reviser)
    actions.sign(translation, by=reviser, now=NOON)


def sign_all(case: Case, run_queue, *, post_editor: User, reviser: User) -> None:
    """Translate every paper of the case and sign it off."""
    from backend.translation.queries import untranslated_documents

    for document in untranslated_documents(case):
        finish(make_translation(document, run_queue), post_editor=post_editor, reviser=reviser)
