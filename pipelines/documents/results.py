"""What reading a paper yields: points (1/72 inch) from the top left, confidence 0 to 1."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in points, origin top left


class ReadingState(StrEnum):
    READ = "READ"
    UNREADABLE = "UNREADABLE"  # a paper, but no text can be had from it
    REFUSED = "REFUSED"  # not something we read: encrypted, empty, infected, unsupported


class TextSource(StrEnum):
    TEXT_LAYER = "TEXT_LAYER"
    OCR = "OCR"


class BlockKind(StrEnum):
    HEADER = "HEADER"  # repeated at the top of every page
    FOOTER = "FOOTER"
    HEADING = "HEADING"
    PARAGRAPH = "PARAGRAPH"
    LIST_ITEM = "LIST_ITEM"
    TABLE_CELL = "TABLE_CELL"
    KEY_VALUE = "KEY_VALUE"


class FactKind(StrEnum):
    DATE = "DATE"
    AUTHOR = "AUTHOR"
    ORGANISATION = "ORGANISATION"
    DIAGNOSIS = "DIAGNOSIS"
    MORPHOLOGY = "MORPHOLOGY"  # ICD-O
    TOPOGRAPHY = "TOPOGRAPHY"  # ICD-O
    TNM = "TNM"
    STAGE = "STAGE"
    GRADE = "GRADE"
    RECEPTOR = "RECEPTOR"
    MUTATION = "MUTATION"
    ECOG = "ECOG"
    LABORATORY = "LABORATORY"
    DRUG = "DRUG"
    THERAPY = "THERAPY"
    CONCLUSION = "CONCLUSION"


class Doubt(StrEnum):
    """Why a person must look at a word on which a number or a code depends."""

    READ_DIFFERENTLY = "READ_DIFFERENTLY"  # two readings disagree
    UNSURE = "UNSURE"  # the reading is not sure of itself
    CODE = "CODE"  # looks like a code that the model has destroyed
    RTL_OPERATOR = "RTL_OPERATOR"  # 4+3 or 3+4: print and reading order differ


@dataclass(frozen=True, slots=True)
class Word:
    """One word where it stands on the page."""

    text: str
    box: Box
    confidence: float  # 0.0 to 1.0; 1.0 for a text layer
    proposed: str | None = (
        None  # a repair of `text` (a code the model destroyed); never applied silently
    )
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table cell or key-value line, in reading order."""

    kind: BlockKind
    text: str  # lines joined by spaces, hyphenation undone
    box: Box
    words: tuple[int, ...]  # indices into the page's words
    table: int | None = None  # number of the table on this page, from 0
    row: int | None = None
    column: int | None = None
    language: str | None = None  # BCP 47, where it differs from the page's
    continues: bool = False  # goes on from the last block of the page before


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read. Width and height in points."""

    number: int  # from 1
    width: float
    height: float
    source: TextSource
    language: str | None  # BCP 47, None when undecided
    confidence: float
    text: str  # reading order, lines by \n
    words: tuple[Word, ...]  # in reading order; those of seals and scribbles last
    blocks: tuple[Block, ...] = ()
    rotation: int = 0  # degrees clockwise that were applied to set the page upright
    # codes: "lost-text", "low-confidence", "rtl-operator", "blank", "damaged", "blur", "glare",
    # "cut", "too-small", "too-dark", "handwriting" in some place or, then too, "handwritten" mostly
    # "took-too-long": given up, no words,
    # "unread-mark": pale ink of a seal, a frame or a pen was lifted off and could not be read,
    # "stamp-text": the last words are in no block, they are what was made of seals and scribbles
    warnings: tuple[str, ...] = ()
    handwriting: tuple[Box, ...] = ()  # where a pen wrote; it is not read
    fingerprint: str = ""  # hexadecimal; pages that look and read alike differ in few bits


@dataclass(frozen=True, slots=True)
class Part:
    """One of several papers that a file seems to hold; a person confirms the cut."""

    first: int  # page, from 1
    last: int
    document_class: "DocumentClass"
    evidence: tuple[str, ...] = ()  # why it begins here


@dataclass(frozen=True, slots=True)
class DocumentClass:
    """The KDL 2026 class. `kdl` is None when the evidence does not decide ("unclassified")."""

    kdl: str | None
    confidence: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A proposed statement with its source; a person confirms it."""

    kind: FactKind
    value: str  # normalised: "pT3", "2026-03-14", "12.4", "Gemcitabin"
    page: int
    box: Box
    source_text: str  # as it stands in the paper
    label: str | None = None  # laboratory parameter, receptor or drug name
    code: str | None = None  # ICD-10, ATC, LOINC where one is known
    unit: str | None = None
    on: date | None = None
    certainty: float = 1.0
    reference: str | None = None  # a laboratory value's range: "130–160", "<41", ">60"
    dose: str | None = None  # of a drug: "850 mg", "25000 E"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file was not read, and what to do. `code` is stable (see triage.py)."""

    code: str
    advice: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file says."""

    file: str
    sha256: str
    state: ReadingState
    media_type: str  # from content, never from the name
    language: str | None = None
    document_class: DocumentClass = field(default_factory=lambda: DocumentClass(None, 0.0))
    dated_on: date | None = None
    refusal: Refusal | None = None
    pages: tuple[Page, ...] = ()
    facts: tuple[Fact, ...] = ()
    parts: tuple[Part, ...] = ()  # empty where the file is one paper
    # codes: "javascript", "launch-action", "attachments", "embedded-media", "xfa", "hidden-text",
    # "opened-without-password", "tracked-changes", "macros"
    notes: tuple[str, ...] = ()
    version: str = ""  # version of the reading step, part of the cache key
