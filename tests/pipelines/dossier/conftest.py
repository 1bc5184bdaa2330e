"""A made-up patient's dossier, small enough to set in a test."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from pipelines.dossier.content import (
    DossierContent,
    DossierDocument,
    DossierEvent,
    DossierFact,
    DossierPatient,
    DossierSeries,
    DossierStudy,
    SignOff,
    TranslatedSegment,
)
from pipelines.translation.results import Origin

SIGNED = SignOff(
    post_edited_by="Mara Lindner",
    signed_by="Dr. Jonas Brandt",
    signed_at=datetime(2026, 11, 18, 9, 30, tzinfo=UTC),
    machine_assisted=True,
)
SENTENCES = (
    ("HEADING", "ВЫПИСНОЙ ЭПИКРИЗ", "ENTLASSUNGSBERICHT", Origin.TERMS),
    ("KEY_VALUE", "Диагноз: C25.0, pT3N1bM0, G2", "Diagnose: C25.0, pT3N1bM0, G2", Origin.MEMORY),
    ("PARAGRAPH", "Отдалённых метастазов не выявлено.", "Keine Fernmetastasen.", Origin.MEMORY),
    ("PARAGRAPH", "CA 19-9 — 412,5 Ед/мл.", "CA 19-9: 412,5 U/ml.", Origin.ENGINE),
    ("LIST_ITEM", "Гемцитабин 1000 мг/м²", "Gemcitabin 1000 mg/m²", Origin.PERSON),
)
CELLS = (
    ("Показатель", "Parameter", 0, 0),
    ("Результат", "Ergebnis", 0, 1),
    ("Гемоглобин", "Hämoglobin", 1, 0),
    ("112 г/л", "112 g/l", 1, 1),
    ("Лейкоциты", "Leukozyten", 2, 0),
    ("6,4 × 10⁹/л", "6,4 × 10⁹/l", 2, 1),
)


def scanned_page(text: str = "ВЫПИСКА", *, exif: bytes = b"") -> bytes:
    image = Image.new("L", (620, 877), "white")
    ImageDraw.Draw(image).text((60, 60), text.encode("ascii", "replace").decode(), fill=0)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80, exif=exif)
    return out.getvalue()


def text_pdf(*pages: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for text in pages:
        canvas.drawString(72, 760, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def segment(at: int, kind: str, source: str, target: str, **more: Any) -> TranslatedSegment:
    top = 60.0 + 20 * at
    return TranslatedSegment(
        page=more.pop("page", 1),
        box=(60.0, top, 500.0, top + 14),
        kind=kind,
        source=source,
        target=target,
        **more,
    )


def document(**changes: Any) -> DossierDocument:
    original = changes.pop("original", None) or scanned_page()
    segments = [
        segment(at, kind, source, target, origin=origin, engine="memory")
        for at, (kind, source, target, origin) in enumerate(SENTENCES)
    ] + [
        segment(
            20 + row,
            "TABLE_CELL",
            source,
            target,
            origin=Origin.MEMORY,
            page=2,
            table=0,
            row=row,
            column=column,
        )
        for source, target, row, column in CELLS
    ]
    made = DossierDocument(
        id="d1",
        title="Entlassungsbericht",
        kdl="AD010115",
        dated_on=date(2026, 9, 14),
        issuer="Onkologisches Zentrum, Almaty",
        source_language="ru",
        pages=2,
        segments=tuple(segments),
        sign_off=SIGNED,
        file_name="Выписка 14.09.jpg",
        media_type="image/jpeg",
        original=original,
        sha256=sha256(original).hexdigest(),
    )
    return replace(made, **changes)


def second_document(**changes: Any) -> DossierDocument:
    original = text_pdf("Histology, page one", "Histology, page two")
    made = document(
        id="d2",
        title="Pathologiebefund",
        kdl="PT080102",
        dated_on=date(2026, 9, 2),
        issuer="",
        file_name="histology.pdf",
        media_type="application/pdf",
        original=original,
    )
    return replace(made, **changes)


def content(**changes: Any) -> DossierContent:
    made = DossierContent(
        number="ZB-2026-00042-D1",
        version=1,
        frozen_at=datetime(2026, 11, 21, 8, 0, tzinfo=UTC),
        case_number="ZB-2026-00042",
        patient=DossierPatient(
            family_name="Smagulov",
            given_name="Erlan",
            native_name="Смагулов Ерлан",
            born_on=date(1961, 4, 17),
            sex="male",
            country="KZ",
            languages=("ru", "kk"),
        ),
        questions=(
            "Ist der Tumor des Pankreaskopfes primär resektabel?",
            "Wird vor der Operation eine Chemotherapie empfohlen, und welche?",
        ),
        proposed_plan="Pankreaskopfresektion nach Whipple, danach Gemcitabin.",
        facts=(
            DossierFact("DIAGNOSIS", "Pankreaskopfkarzinom", "C25.0", None, "d1", 1, True),
            DossierFact("TNM", "TNM", "pT3 N1b M0", date(2026, 9, 2), "d2", 1, True),
            DossierFact("ECOG", "ECOG", "1", None, "d1", 1, True),
            DossierFact("LABORATORY", "CA 19-9", "412,5 U/ml", date(2026, 9, 10), "d1", 1, False),
            DossierFact("DRUG", "Gemcitabin", "1000 mg/m²", None, "d1", 1, True),
        ),
        events=(
            DossierEvent(date(2026, 9, 2), "Feinnadelbiopsie des Pankreaskopfes", "d2", 1),
            DossierEvent(date(2026, 8, 20), "Erste Beschwerden: Ikterus", "d1", 1),
        ),
        documents=(document(), second_document()),
        studies=(
            DossierStudy(
                "1.2.276.0.99.1",
                date(2026, 8, 28),
                "CT Abdomen",
                (
                    DossierSeries("1.2.276.0.99.1.1", "CT", "arteriell", 39, 1),
                    DossierSeries("1.2.276.0.99.1.2", "CT", "venös", 40, 0),
                ),
            ),
        ),
        contact="Zweitblick\nKoordination: Vera Sommer\nkontakt@example.org",
    )
    return replace(made, **changes)


@pytest.fixture
def make_content() -> Callable[..., DossierContent]:
    return content


@pytest.fixture
def make_document() -> Callable[..., DossierDocument]:
    return document
