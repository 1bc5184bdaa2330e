"""Finds who wrote a paper and in which house."""

import re
from collections.abc import Iterator, Sequence

from pipelines.documents.lexicon import Found
from pipelines.documents.passages import Passage, head_lines
from pipelines.documents.results import Fact, FactKind, Page
from pipelines.documents.statement import Statement

_TITLES = re.compile(
    r"(?:(?:(?:Dra?|Sra?|Prof|Pr|Doç|Doc|Op|Uzm|Yrd|PD|Priv|med|hab|univ|Univ|n|Conf|Asist|Șef"
    r"|Sef|lek|dent|mgr"
    r"|Mme|Mrs|Mr|Ms|M|Frau|Herr|OA|OÄ|CA|rer|nat|Dipl|MUDr|проф|доц|д-р|к\.\s?м\.\s?н"
    r"|д\.\s?м\.\s?н|к\.мед\.н|канд|мед|наук"
    r"|акад|др|dr|prof|doc|dotsent|professor|professeur|docteur|[Dd]oktor)(?:\.-?\s?|,?\s))"
    r"|(?:الدكتورة|الدكتور|الأستاذ)\s|[أد]\s?\.\s?|[أد]\s){1,5}"
)
_UPPER = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚІЇЄҐӘҒҚҢӨҰҮҺЎҲА-ЯЁƏİ]"
_INITIAL = rf"{_UPPER}[a-zа-я]?\.\s?"
_WORD = rf"{_UPPER}[\w'’ʻʼ\-]{{1,24}}"
_CASED = re.compile(
    rf"(?:(?:{_INITIAL}){{1,3}}{_WORD}(?:\s{_WORD})?|{_WORD}\s(?:{_INITIAL}){{1,2}}"
    rf"|{_WORD}(?:\s(?:{_UPPER}\.|de|van|von|del|de la))?(?:\s{_WORD}){{1,2}})"
)
_ARABIC = re.compile(r"[\u0621-\u064a]{2,12}(?:\s[\u0621-\u064a]{2,12}){1,2}")
_HAN = re.compile(r"[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}(?![\u4e00-\u9fff])")
_SEPARATOR = re.compile(r"[^:：.\t]{0,45}[:：]\s?")
_QUALIFICATIONS = 30  # characters behind a name that signs
_LONGEST_HOUSE = 130
_SENTENCE = re.compile(r"(?<!\W\w)(?<!\W\w\w)(?<!\W\w\w\w)[.!?]\s|[:：]")
_LABEL = re.compile(r"^[^:：]{2,25}[:：]\s?")


def authors_in(statement: Statement) -> Iterator[Fact]:
    """Yield the persons who sign as physicians."""
    last = 0
    if signed := _signature(statement):
        value = statement.passage.text[signed[0] : signed[1]].strip(" ,")
        yield statement.fact(FactKind.AUTHOR, value, *signed, certainty=0.7)
        return
    for label in statement.found.get("author", ()):
        if label.start < last or not _opens(statement, label):
            continue
        name = _name_after(statement, label.end)
        if name is None:
            continue
        last = name[1]
        value = re.sub(r"\s+", " ", statement.passage.text[name[0] : name[1]]).strip(" ,")
        yield statement.fact(FactKind.AUTHOR, value, *name, certainty=0.8)


def _signature(statement: Statement) -> tuple[int, int] | None:
    """Return the name in a line of its own below the middle of a page: "Dr Helen Marsh"."""
    passage = statement.passage
    title = _TITLES.match(passage.text)
    name = _CASED.match(passage.text, title.end()) if title else None
    if name is None or len(passage.text) - name.end() > _QUALIFICATIONS:
        return None
    _, top, _, _ = passage.box(*name.span())
    return name.span() if top > passage.page.height / 2 else None


def _opens(statement: Statement, label: Found) -> bool:
    """Tell a signature, which begins its line or follows a stop, from one who is talked of."""
    before = statement.small[: label.start].rstrip()
    if not before or before[-1] in ".,;:|)/_":
        return True
    return statement.passage.text[label.start - 1] == "\t"


def _name_after(statement: Statement, end: int) -> tuple[int, int] | None:
    text = statement.passage.text
    separator = _SEPARATOR.match(text, end)
    start = separator.end() if separator else end
    while start < len(text) and text[start] in " \t-–_/,":
        start += 1
    title = _TITLES.match(text, start)
    start = title.end() if title else start
    colon = separator is not None
    patterns = (_CASED, _ARABIC, _HAN) if colon or title else (_CASED,)
    for pattern in patterns:
        if name := pattern.match(text, start):
            return name.span()
    return None


def organisations_in(pages: Sequence[Page]) -> Iterator[Fact]:
    """Yield the houses and departments named in the letterhead of the first page."""
    written = next((page for page in pages if page.words), None)
    if written is None:
        return
    for passage in head_lines(written):
        statement = Statement(passage)
        if statement.found.get("diagnosis"):
            break  # the letterhead is over
        if found := _house(statement):
            yield statement.fact(FactKind.ORGANISATION, found[0], found[1], found[2], certainty=0.8)


def _house(statement: Statement) -> tuple[str, int, int] | None:
    passage: Passage = statement.passage
    if not statement.found.get("organisation") or statement.found.get("person"):
        return None
    label = _LABEL.match(passage.text)
    named = label is not None and statement.has("organisation", 0, label.end())
    start = label.end() if label and named else 0
    rest = passage.text[start:]
    if len(rest) > _LONGEST_HOUSE or _SENTENCE.search(rest) or (label and not named):
        return None
    value = rest.replace("\t", " ").strip(" ,.;")
    return (value, start, len(passage.text)) if len(value) > 2 else None
