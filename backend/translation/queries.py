"""Reads of translations. Nothing here writes."""

from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, QuerySet, Sum

from backend.cases.models import Case
from backend.documents.models import Document
from backend.documents.states import DocumentState
from backend.translation.models import Segment, Translation
from backend.translation.states import TranslationState

# A person or another reading made the paper's text another one after this German was ordered.
SOURCE_CHANGED = Q(
    replaced_at=None,
    document__text_changed_at__isnull=False,
    document__text_changed_at__gt=F("requested_at"),
)
WAITING = (TranslationState.DRAFTED, TranslationState.IN_REVIEW, TranslationState.REVISED)


def rows(translations: QuerySet[Translation]) -> QuerySet[Any, Any]:
    """Return translations as plain rows with their progress in segments: one query."""
    return translations.values(
        "id", "kind", "state", "source_language", "target_language", "four_eyes",
        "failure_code", "version", "replaced_at", "requested_at", "signed_at", "case_id",
        "document_id",
        case_number=F("case__number"),
        document_title=F("document__title"),
        kdl=F("document__kdl"),
        post_editor_name=F("post_editor__name"),
        reviser_name=F("reviser__name"),
        signed_by_name=F("signed_by__name"),
        total=Count("segments"),
        confirmed=Count("segments", filter=Q(segments__confirmed_at__isnull=False)),
        untranslated=Count("segments", filter=Q(segments__origin="UNTRANSLATED")),
        must_fix=Sum("segments__must_fix"),
        source_changed=ExpressionWrapper(SOURCE_CHANGED, output_field=BooleanField()),
    )  # fmt: skip


def waiting(translations: QuerySet[Translation]) -> QuerySet[Translation]:
    return translations.filter(state__in=WAITING, replaced_at=None)


def lasting(translations: QuerySet[Translation]) -> QuerySet[Translation]:
    """Return the newest versions, and older ones that somebody signed."""
    return translations.filter(Q(replaced_at=None) | Q(state=TranslationState.SIGNED))


def has_new_text(translation: Translation) -> bool:
    """Say whether the paper's text is another one than this translation was made of."""
    return Translation.objects.filter(SOURCE_CHANGED, pk=translation.pk).exists()


def segments(translation: Translation) -> QuerySet[Any, Any]:
    return translation.segments.values(
        "id", "key", "position", "page", "box", "also", "kind", "table", "row", "column",
        "confidence", "source", "target", "origin", "engine", "match", "terms", "findings",
        "must_fix", "version", "before", "confirmed_at",
        confirmed_by_name=F("confirmed_by__name"),
    )  # fmt: skip


def signed_for(document: Document, *, target: str = "de") -> Translation | None:
    """Return the signed translation of a document, or None while a newer version is open."""
    found = Translation.objects.filter(document=document, target_language=target, replaced_at=None)
    return found.filter(state=TranslationState.SIGNED).first()


def of_subject(subject: str, *, target: str) -> Translation | None:
    """Return the newest version."""
    known = Translation.objects.filter(subject=subject, target_language=target, replaced_at=None)
    return known.first()


def untranslated_documents(case: Case) -> QuerySet[Document]:
    """Return what was read in another language and has no translation yet."""
    read = Document.objects.filter(case=case, state=DocumentState.READ, set_aside=False)
    return read.exclude(language="de").exclude(language="").filter(translations__isnull=True)


def newest_id(translation: Translation) -> UUID:
    if translation.replaced_at is None:
        return translation.pk
    newest = of_subject(translation.subject, target=translation.target_language)
    return newest.pk if newest else translation.pk


def unsigned(case: Case) -> QuerySet[Translation]:
    known = Translation.objects.filter(case=case, replaced_at=None)
    return known.exclude(state=TranslationState.SIGNED)


def segment_rows(translation: Translation) -> QuerySet[Segment]:
    return translation.segments.all()
