"""Why a file is not read, under a stable code, and what a person should do about it."""

from pipelines.documents.results import ReadingState, Refusal
from pipelines.errors import PipelineError

ADVICE = {
    "empty": "The file has no content. Ask the sender to send it again.",
    "encrypted": (
        "The file is locked with a password. Ask the family for a copy without a password."
    ),
    "truncated": "The file is cut off; a part is missing. Ask the sender to send it again.",
    "damaged": "The file is damaged and cannot be opened. Ask the sender for another copy.",
    "bomb": (
        "The file would overload our reader and was not opened. Ask for the paper as a plain PDF "
        "or as a photograph."
    ),
    "executable": "This is a program, not a paper. It was not opened. Ask for the paper itself.",
    "infected": (
        "The file carries a virus signature and was not opened. Tell the sender, and ask for a "
        "clean copy."
    ),
    "unsupported": (
        "We do not read this kind of file. Ask for the paper as PDF, photograph (JPEG, PNG, HEIC), "
        "TIFF, DOCX, ODT, RTF, XLSX or plain text."
    ),
    "old-office": (
        "This file was saved in an old format of Word, Excel or PowerPoint. Ask the sender to save "
        "it as PDF, DOCX or XLSX."
    ),
    "dynamic-form": (
        "This form shows its content in Adobe Reader only. Ask the sender to open it there and "
        "to print it as a PDF."
    ),
    "archive": (
        "This is an archive, not a paper. The papers inside are read one by one; if none is "
        "listed, ask for them as single files."
    ),
    "holds-papers": (
        "This file has no text of its own. What is attached to it is read as papers of their own."
    ),
    "too-large": "The file is larger than we can read. Ask the sender to send it in parts.",
    "blank": "The pages are empty. Ask the sender to scan the paper again, the printed side.",
    "no-text": (
        "No text could be read on the pages. Ask for a sharper scan or photograph, in good light, "
        "of the whole page."
    ),
}
_UNREADABLE = frozenset({"blank", "no-text", "holds-papers"})


class PaperRefused(PipelineError):
    """A file that we do not read, for a reason named in `ADVICE`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.advice = ADVICE[code]

    def refusal(self) -> Refusal:
        return Refusal(code=self.code, advice=self.advice)

    @property
    def state(self) -> ReadingState:
        return ReadingState.UNREADABLE if self.code in _UNREADABLE else ReadingState.REFUSED
