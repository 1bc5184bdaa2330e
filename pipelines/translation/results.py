"""What crosses the border of the translation pipeline: segments, their origin, findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pipelines.documents.results import BlockKind, Box


class Origin(StrEnum):
    """Where the German of a segment comes from."""

    MEMORY = "MEMORY"
    FUZZY = "FUZZY"
    TERMS = "TERMS"
    ENGINE = "ENGINE"
    PERSON = "PERSON"
    UNTRANSLATED = "UNTRANSLATED"


class Severity(StrEnum):
    MUST_FIX = "MUST_FIX"  # blocks the sign-off
    ADVICE = "ADVICE"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of a segment stands, on a page after its first one."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text translated as one, with its place on the page (points, origin top left)."""

    id: str  # stable inside the document: "p1-b4-s2"
    page: int
    box: Box
    kind: BlockKind
    source: str
    confidence: float = 1.0  # lowest word confidence inside
    table: int | None = None
    row: int | None = None
    column: int | None = None
    also: tuple[Place, ...] = ()  # where it goes on over a page break


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start..end (end exclusive) of a segment's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A check's result on one segment."""

    check: str  # "numbers", "units", "dates", "negation", "laterality", "missing-text", …
    severity: Severity
    source_span: Span | None
    target_span: Span | None
    message: str  # English sentence for the post-editor
    fix: str | None = None  # the whole corrected target where mending is safe


@dataclass(frozen=True, slots=True)
class TermHit:
    """A known term inside a segment, offered to the post-editor."""

    source: str
    target: str
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One drafted segment. `target` is empty when `origin` is UNTRANSLATED."""

    segment: Segment
    target: str
    origin: Origin
    engine: str | None = None  # "memory", "deepl", …
    match: float | None = None  # 0 to 1 for MEMORY and FUZZY
    terms: tuple[TermHit, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class EngineReply:
    """What an engine made of one text; `text` None means it does not know."""

    text: str | None
    origin: Origin
    match: float | None = None
    billed_characters: int = 0
    known: str | None = None  # the source a FUZZY text was remembered for


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What left for a provider in one call: for the ledger, never the text itself."""

    recipient: str
    sha256: str
    characters: int
    segments: int


class TranslationEngine(Protocol):
    """Translates already protected and pseudonymised texts."""

    name: str
    external: bool  # True when text leaves this machine, so consent is asked first

    def translate(
        self, texts: Sequence[str], *, source: str, target: str, context: str = ""
    ) -> Sequence[EngineReply]:
        """Return one reply per text, in order. Languages are BCP 47 tags."""
        ...


Terms = Mapping[str, str]  # source term (lower case) to target term
