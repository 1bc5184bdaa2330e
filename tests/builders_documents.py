"""Papers of a case, entered by real actions; what they say is made here, not read."""

from datetime import date

from backend.cases.models import Case
from backend.documents import actions, reading_actions
from backend.documents.models import Document
from backend.storage.actions import keep
from pipelines.documents.results import (
    Block,
    BlockKind,
    DocumentClass,
    Fact,
    FactKind,
    Page,
    Reading,
    ReadingState,
    Refusal,
    TextSource,
    Word,
)
from tests.builders import NOON

BOX = (72.0, 100.0, 160.0, 112.0)


def make_document(
    case: Case, *, content: bytes = b"%PDF-1.4 a paper", file_name: str = "epikriz.pdf"
) -> Document:
    """Enter a paper that waits to be read."""
    blob = keep(case_id=case.pk, parts=[content], actor="test")
    received = actions.receive_document(
        case, blob=blob, file_name=file_name, actor="test", now=NOON
    )
    return received.document


def make_read_document(
    case: Case, *, lines: tuple[str, ...] = ("ВЫПИСНОЙ ЭПИКРИЗ", "Диагноз: рак"), **details
) -> Document:
    """Enter a paper and what was read in it; every line is a block."""
    facts = details.pop("facts", ())
    known = {"language": "ru", "document_class": DocumentClass("AD010115", 0.9)}
    said = {**known, "dated_on": date(2026, 10, 20), **details}
    content, file_name = "\n".join(lines).encode(), said.pop("file_name", "epikriz.pdf")
    document = make_document(case, content=content, file_name=file_name)
    reading = Reading(
        file=document.file_name,
        sha256=document.sha256,
        state=ReadingState.READ,
        media_type="application/pdf",
        pages=(make_page(*lines, language=said["language"]),),
        facts=tuple(facts),
        version="1",
        **said,
    )
    reading_actions.start_reading(document)
    reading_actions.record_reading(document, reading, now=NOON)
    return document


def make_page(*lines: str, number: int = 1, language: str | None = "ru") -> Page:
    words, blocks = [], []
    for row, line in enumerate(lines):
        top = 72.0 + 20 * row
        first = len(words)
        for column, text in enumerate(line.split()):
            words.append(Word(text, (72.0 + 60 * column, top, 126.0 + 60 * column, top + 12), 0.9))
        kind = BlockKind.HEADING if row == 0 else BlockKind.PARAGRAPH
        indices = tuple(range(first, len(words)))
        blocks.append(Block(kind, line, (72.0, top, 500.0, top + 12), indices))
    return Page(
        number=number,
        width=595.0,
        height=842.0,
        source=TextSource.OCR,
        language=language,
        confidence=0.9,
        text="\n".join(lines),
        words=tuple(words),
        blocks=tuple(blocks),
    )


def make_fact(kind: FactKind = FactKind.TNM, value: str = "pT3N1M0", **details) -> Fact:
    return Fact(kind=kind, value=value, page=1, box=BOX, source_text=value, **details)


def make_refused_document(case: Case, *, code: str = "encrypted") -> Document:
    document = make_document(case, content=f"refused {code}".encode(), file_name="locked.pdf")
    reading = Reading(
        file=document.file_name,
        sha256=document.sha256,
        state=ReadingState.REFUSED,
        media_type="application/pdf",
        refusal=Refusal(code, "Ask the family for a copy without a password."),
        version="1",
    )
    reading_actions.start_reading(document)
    reading_actions.record_reading(document, reading, now=NOON)
    return document
