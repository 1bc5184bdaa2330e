"""Names the KDL class of a paper from its headings and sections, with the evidence it saw."""

import re
from collections.abc import Sequence
from functools import cache

from pipelines.documents.class_words import ClassWords
from pipelines.documents.classes import CLASSES
from pipelines.documents.results import BlockKind, DocumentClass, Page

_HEAD_LINES = 12  # the title of a paper stands below its letterhead
_TITLE_WEIGHT, _HEADING_WEIGHT, _BODY_WEIGHT = 4.0, 2.0, 0.7
_LEAST_SCORE = 3.5
_LEAD = 1.25  # the best class must beat the next by this factor


def classify(pages: Sequence[Page], *, language: str | None = None) -> DocumentClass:
    """Return the class of a document, or one without a code where the evidence does not decide.

    `confidence` grows with the lead over the next class, 0 to 1. `language` is not needed to
    decide: the words of all languages are looked for, since foreign papers mix them.
    """
    head, headings, body = _zones(pages)
    scored = sorted(
        ((_score(kind, head, headings, body), kind) for kind in CLASSES),
        key=lambda entry: -entry[0][0],
    )
    (best, evidence), kind = scored[0]
    second = scored[1][0][0]
    if best < _LEAST_SCORE or best < _LEAD * second:
        return DocumentClass(kdl=None, confidence=0.0, evidence=evidence)
    confidence = round(min(0.99, (best - second) / best * 0.6 + min(best, 10.0) / 25), 2)
    return DocumentClass(kdl=kind.kdl, confidence=confidence, evidence=evidence)


def _zones(pages: Sequence[Page]) -> tuple[str, str, str]:
    """Return the head of the first page, the headings of all, and everything, in small letters."""
    if not pages:
        return "", "", ""
    written = next((page for page in pages if page.words), pages[0])
    head = "\n".join(written.text.splitlines()[:_HEAD_LINES])
    headings = "\n".join(
        block.text for page in pages for block in page.blocks if block.kind is BlockKind.HEADING
    )
    return head.lower(), headings.lower(), "\n".join(page.text for page in pages).lower()


def _score(kind: ClassWords, head: str, headings: str, body: str) -> tuple[float, tuple[str, ...]]:
    evidence: list[str] = []
    score = 0.0
    title = next((word for word in kind.title if _found(word, head)), None)
    if title:
        score += _TITLE_WEIGHT * (1.3 if _alone(title, head) else 1.0)
        evidence.append(title)
    elif heading := next((word for word in kind.title if _found(word, headings)), None):
        score += _HEADING_WEIGHT
        evidence.append(heading)
    sections = [word for word in kind.body if _found(word, body)]
    score += _BODY_WEIGHT * min(4, len(sections))
    return score, tuple(evidence + sections[:3])


def _alone(word: str, text: str) -> bool:
    """Tell a title, which fills its line, from a word in passing."""
    return any(
        line.strip().startswith(word) and len(line) < len(word) + 45 for line in text.splitlines()
    )


@cache
def _pattern(word: str) -> re.Pattern[str]:
    start = "" if "\u0600" <= word[0] <= "\u06ff" or word[0] > "\u3000" else r"(?<!\w)"
    return re.compile(start + re.escape(word).replace(r"\ ", r"\s+"))


def _found(word: str, text: str) -> bool:
    # Plain search is ten times faster than the pattern and spares most words of most classes.
    return word.partition(" ")[0] in text and bool(_pattern(word).search(text))
