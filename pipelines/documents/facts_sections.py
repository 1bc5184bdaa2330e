"""Finds what stands behind a label or under a heading: diagnoses in words and the conclusion."""

import re
from collections.abc import Iterator, Sequence

from pipelines.documents.lexicon import Found
from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_SEPARATOR = re.compile(
    r"(?:\s?\([^)]{1,30}\)|\s№?\s?\d{1,2}(?=\s?[:：.]))?(?:\s?[:：.]|\s?[–\-](?=\s))\s?|\t"
)
_COLON = re.compile(r"(?:\s?\([^)]{1,30}\))?\s?[:：]")
_QUALIFIER = re.compile(r"(?:[^\W\d]{1,20} ?){0,3}")
_CODE = re.compile(r"(?<![\w.\-])[A-TV-Z]\d{2}(?:\.\d{1,2})?(?!\w)")
_LONGEST = 300  # characters of a conclusion, the most that a row holds
_LEAST = 6
_KINDS = {"diagnosis": FactKind.DIAGNOSIS, "conclusion": FactKind.CONCLUSION}


def sections_in(statements: Sequence[Statement]) -> Iterator[Fact]:
    """Yield the diagnoses told in words and the conclusions of a page."""
    for place, statement in enumerate(statements):
        for topic, kind in _KINDS.items():
            for label in _labels(statement, topic):
                start = _content(statement, label.end)
                if start is not None:
                    yield from _told(statement, start, kind)
                elif place + 1 < len(statements) and _is_heading(statement, label):
                    yield from _told(statements[place + 1], 0, kind)


def _labels(statement: Statement, topic: str) -> Iterator[Found]:
    """Yield the labels that open the passage, or one of its sentences before a colon."""
    for found in statement.found.get(topic, ()):
        first, _ = statement.sentence(found.start, found.end)
        before = statement.small[first : found.start].strip(" -*•1234567890.)")
        colon = _COLON.match(statement.text, found.end)
        if (first == 0 and not before) or (colon and _QUALIFIER.fullmatch(before)):
            yield found


def _content(statement: Statement, end: int) -> int | None:
    separator = _SEPARATOR.match(statement.text, end)
    if separator and separator.end() < len(statement.text.rstrip()):
        return separator.end()
    return None


def _is_heading(statement: Statement, label: Found) -> bool:
    return len(statement.text) <= label.end + 2 or (
        len(statement.text) < label.end + 25 and not any(map(str.isdigit, statement.text))
    )


def _told(statement: Statement, start: int, kind: FactKind) -> Iterator[Fact]:
    small = statement.small
    _, end = statement.sentence(start, start + 1)
    if kind is FactKind.CONCLUSION:
        end = _whole(statement, start)
    value = statement.passage.text[start:end].replace("\t", " ").strip(" .;:,。；")
    if len(re.sub(r"\W", "", value)) < (2 if _has_han(value) else _LEAST):
        return
    if kind is FactKind.DIAGNOSIS:
        if _CODE.search(statement.text, start, end) or statement.has("family", start, end):
            return
        if statement.has("without", start, min(end, start + 25)) or "?" in small[start:end]:
            return
    length = len(value)
    begin = statement.passage.text.index(value[:1], start) if value else start
    yield statement.fact(kind, value, begin, min(end, begin + length), certainty=0.75)


def _whole(statement: Statement, start: int) -> int:
    """Return the end of the last whole sentence within the longest conclusion."""
    text = statement.small
    if len(text) - start <= _LONGEST:
        return len(text)
    ends = [match.start() for match in re.finditer(r"[.;]\s", text[start : start + _LONGEST])]
    return start + (ends[-1] if ends else _LONGEST)


def _has_han(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)
