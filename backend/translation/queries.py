"""Reads of translations. Nothing here writes."""

from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from backend.cases.models import Case
from backend.documents.models import Document
from backend.documents.states import DocumentState
from backend.translation.models import Segment, Translation
from backend.translation.states import TranslationState

# A person corrected a word of the paper after this German was signed, or ordered.
SOURCE_CHANGED = Q(
    document__text_changed_at__isnull=False,
    document__text_changed_at__gt=Coalesce("signed_at", "requested_at"),
)
WAITING = (TranslationState.DRAFTED, TranslationState.IN_REVIEW, TranslationState.REVISED)


def rows(translations: QuerySet[Translation]) -> QuerySet[Any, Any]:
    """Return translations as plain rows with their progress in segments: one query."""
    return translations.values(
        "id", "kind", "state", "source_language", "target_language", "four_eyes",
        "failure_code", "requested_at", "signed_at", "case_id", "document_id",
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
    return translations.filter(state__in=WAITING)


def segments(translation: Translation) -> QuerySet[Any, Any]:
    return translation.segments.values(
        "id", "key", "position", "page", "box", "kind", "table", "row", "column", "confidence",
        "source", "target", "origin", "engine", "match", "terms", "findings", "must_fix",
        "version", "confirmed_at",
        confirmed_by_name=F("confirmed_by__name"),
    )  # fmt: skip


def signed_for(document: Document, *, target: str = "de") -> Translation | None:
    """Return the signed translation of a document, or None."""
    found = Translation.objects.filter(document=document, target_language=target)
    return found.filter(state=TranslationState.SIGNED).first()


def of_subject(subject: str, *, target: str) -> Translation | None:
    return Translation.objects.filter(subject=subject, target_language=target).first()


def untranslated_documents(case: Case) -> QuerySet[Document]:
    """Return what was read in another language and has no translation yet."""
    read = Document.objects.filter(case=case, state=DocumentState.READ, set_aside=False)
    return read.exclude(language="de").exclude(language="").filter(translations__isnull=True)


def unsigned(case: Case) -> QuerySet[Translation]:
    return Translation.objects.filter(case=case).exclude(state=TranslationState.SIGNED)


def segment_rows(translation: Translation) -> QuerySet[Segment]:
    return translation.segments.all()
