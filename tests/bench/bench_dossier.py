"""Seconds for a dossier of 50 pages: PDF, FHIR and package, against the same text set bare."""

import hashlib
import io
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PIL import Image

from pipelines.documents.results import BlockKind
from pipelines.dossier.content import (
    DossierContent,
    DossierDocument,
    DossierFact,
    DossierPatient,
    TranslatedSegment,
)
from pipelines.dossier.fhir import document_bundle
from pipelines.dossier.german import german_pdf
from pipelines.dossier.package import package
from pipelines.dossier.typesetting import typeset
from pipelines.translation.results import Origin

Made = TypeVar("Made")
PAPERS = 10
PAGES = 2  # scanned pages a paper: 20 originals, the rest of the 50 is ours
SENTENCES = 36  # German sentences a paper, about two set pages
BUDGET = 3.0  # seconds
FROZEN_AT = datetime(2026, 11, 21, tzinfo=UTC)
SENTENCE = (
    "In der CT vom 29.08.2026 zeigte sich im Pankreaskopf eine Raumforderung von 42 × 35 mm "
    "ohne Nachweis von Fernmetastasen; Befund {number} von Dokument {paper}."
)


def scan(paper: int) -> bytes:
    """Return a grey A4 page as a 150 dpi JPEG, another one for every paper."""
    out = io.BytesIO()
    Image.effect_noise((1240, 1754), 20 + paper).save(out, "JPEG", quality=60)
    return out.getvalue()


def paper(number: int) -> DossierDocument:
    frames = [Image.open(io.BytesIO(scan(number * PAGES + page))) for page in range(PAGES)]
    out = io.BytesIO()
    frames[0].save(out, "PDF", save_all=True, append_images=frames[1:], resolution=150)
    original = out.getvalue()
    return DossierDocument(
        id=str(number),
        title="Entlassungsbericht",
        kdl="AD010115",
        dated_on=date(2026, 9, number + 1),
        issuer="",
        source_language="ru",
        pages=PAGES,
        segments=tuple(segment(number, at) for at in range(SENTENCES)),
        sign_off=None,
        file_name=f"scan-{number}.pdf",
        media_type="application/pdf",
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
    )


def segment(number: int, at: int) -> TranslatedSegment:
    return TranslatedSegment(
        page=1 + at * PAGES // SENTENCES,
        box=(0.0, float(at), 1.0, float(at + 1)),
        kind=BlockKind.PARAGRAPH,
        source="…",
        target=SENTENCE.format(number=at, paper=number),
        origin=(Origin.MEMORY, Origin.ENGINE, Origin.PERSON)[at % 3],
        id=f"p1-b{at // 2}-s{at % 2}",
    )


def content() -> DossierContent:
    return DossierContent(
        number="ZB-2026-00001-D1",
        version=1,
        frozen_at=FROZEN_AT,
        case_number="ZB-2026-00001",
        patient=DossierPatient("Muster", "Erika", "", date(1970, 1, 1), "female", "KZ", ("ru",)),
        questions=("Ist der Tumor resektabel?",),
        proposed_plan="Operation.",
        facts=tuple(
            DossierFact("LABORATORY", f"Wert {at}", f"{at},5 U/l", None, "1", 1, True)
            for at in range(40)
        ),
        events=(),
        documents=tuple(paper(number) for number in range(PAPERS)),
        studies=(),
        contact="Zweitblick",
    )


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def bare_seconds(made: DossierContent) -> float:
    """Return the seconds typst itself needs for the same sentences without any layout."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "bare.typ"
        template.write_text(
            "#let d = json(bytes(sys.inputs.data))\n#for t in d.texts [#t \\ ]", encoding="utf-8"
        )
        texts = [one.target for document in made.documents for one in document.segments]
        return timed(lambda: typeset(template, {"texts": texts}, created_at=FROZEN_AT))[1]


def main() -> int:
    made = content()
    cold_pdf, cold = timed(lambda: german_pdf(made))
    bare = bare_seconds(made)
    # Other words, so that the second dossier cannot come out of typst's own cache.
    other = content_with_other_words(made)
    _, warm = timed(lambda: german_pdf(other))
    again, _ = timed(lambda: german_pdf(made))
    bundle, bundled = timed(lambda: document_bundle(made))
    packed, packing = timed(lambda: package(made, pdf=cold_pdf, bundle=bundle))
    with pypdfium2.PdfDocument(cold_pdf) as pdf:
        pages = len(pdf)
    print(f"dossier: {pages} pages, {len(cold_pdf) / 1e6:.1f} MB, ZIP {len(packed) / 1e6:.1f} MB")
    print(f"  PDF, first in a process  {cold:6.2f} s   (budget {BUDGET:.0f} s)")
    print(f"  PDF, warm                {warm:6.2f} s   {1000 * warm / pages:.0f} ms a page")
    print(f"  the text alone by typst  {bare:6.2f} s")
    print(f"  FHIR bundle              {bundled:6.2f} s")
    print(f"  package                  {packing:6.2f} s")
    same = again == cold_pdf
    print(f"  same bytes again: {'yes' if same else 'NO'}")
    return 0 if same and cold + bundled + packing <= BUDGET else 1


def content_with_other_words(made: DossierContent) -> DossierContent:
    documents = tuple(
        replace(
            document,
            segments=tuple(
                replace(one, target=one.target.replace("Raumforderung", "Läsion"))
                for one in document.segments
            ),
        )
        for document in made.documents
    )
    return replace(made, documents=documents)


if __name__ == "__main__":
    sys.exit(main())
