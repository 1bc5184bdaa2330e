"""What a reader made of a page, whichever reader it was."""

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.documents.planning import plan_reading
from pipelines.documents.results import Page
from pipelines.documents.scans import Manner, read_pages


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word with what the reader says about it. It covers `start` to `end` of the text."""

    start: int
    end: int
    proposed: str | None
    doubted: bool


@dataclass(frozen=True, slots=True)
class Read:
    """The text of a page in reading order; `words` is empty for readers that tell nothing more."""

    text: str
    words: tuple[ReadWord, ...] = ()
    warnings: tuple[str, ...] = ()
    language: str | None = None

    def as_handed_on(self) -> "Read":
        """Return the text with every proposal in its place, as blocks carry it to translation."""
        pieces, words, cursor, grown = [], [], 0, 0
        for word in self.words:
            shown = word.proposed or self.text[word.start : word.end]
            pieces += [self.text[cursor : word.start], shown]
            start = word.start + grown
            words.append(replace(word, start=start, end=start + len(shown)))
            grown += len(shown) - (word.end - word.start)
            cursor = word.end
        return replace(self, text="".join([*pieces, self.text[cursor:]]), words=tuple(words))


def ours(path: Path, *, hint: str | None = None) -> Read:
    """Read the first page of a file with our pipeline, up to what the whole paper is."""
    plan = plan_reading(path)
    pages = read_pages(path, plan, plan.scans, manner=Manner(hint=hint)) if plan.scans else ()
    for page in (*plan.pages, *pages):
        return of_page(page)
    return Read("", warnings=("refused",))


def of_page(page: Page) -> Read:
    """Place a page's words in its text."""
    text = unicodedata.normalize("NFC", page.text)
    words, cursor = [], 0
    for word in page.words:
        told = unicodedata.normalize("NFC", word.text)
        start = text.find(told, cursor)
        if start < 0:
            continue  # words of seals stand in no text
        cursor = start + len(told)
        proposed = word.proposed and unicodedata.normalize("NFC", word.proposed)
        words.append(ReadWord(start, cursor, proposed, word.doubt is not None))
    return Read(text, tuple(words), page.warnings, page.language)
