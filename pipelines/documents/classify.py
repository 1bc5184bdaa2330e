"""Names the KDL class of a paper from its title and sections, with the evidence it saw."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipelines.documents.classes import CLASSES
from pipelines.documents.lexicon import Found, Lexicon, folded
from pipelines.documents.results import BlockKind, DocumentClass, Page

_HEAD_LINES = 14  # the title of a paper stands below its letterhead
_SAMPLE = 6000  # characters of a paper; sections later on name other papers
_TITLE, _PASSING, _HEADING, _BODY = 5.0, 1.5, 1.0, 0.7
_LATER = 0.55  # a second title is a section, or a paper enclosed
_MOST_BODY = 4  # body words that count
_LEAST_SCORE = 3.0
_LEAD = 1.3  # the best class must beat the next by this factor
_ENOUGH = 8.0  # a score that leaves no doubt


@dataclass(slots=True)
class _Evidence:
    score: float = 0.0
    titles: list[str] = field(default_factory=list)
    sections: dict[str, None] = field(default_factory=dict)

    def add(self, weight: float, phrase: str) -> None:
        self.score = max(self.score, weight)
        self.titles.append(phrase)

    def total(self) -> float:
        return self.score + _BODY * min(_MOST_BODY, len(self.sections))

    def told(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.titles[:2], *list(self.sections)[:3]]))


def classify(pages: Sequence[Page], *, language: str | None = None) -> DocumentClass:
    """Return the class of a document, or one without a code where the evidence does not decide.

    `confidence` grows with the score and its lead over the next class, 0 to 1. `language` is not
    needed to decide: the words of all languages are looked for.
    """
    evidence = _evidence(pages)
    ranked = sorted(evidence.items(), key=lambda entry: -entry[1].total())
    if not ranked:
        return DocumentClass(kdl=None, confidence=0.0)
    (kdl, best), second = ranked[0], ranked[1][1].total() if len(ranked) > 1 else 0.0
    score = best.total()
    if score < _LEAST_SCORE or score < _LEAD * second or not best.titles:
        return DocumentClass(kdl=None, confidence=0.0, evidence=best.told())
    lead = (score - second) / score
    confidence = round(min(0.99, 0.35 + 0.3 * lead + 0.35 * min(1.0, score / _ENOUGH)), 2)
    return DocumentClass(kdl=kdl, confidence=confidence, evidence=best.told())


@cache
def _lexicon() -> Lexicon:
    titles = [("title", kind.kdl, kind.title) for kind in CLASSES]
    return Lexicon([*titles, *((f"body {kind.kdl}", kind.kdl, kind.body) for kind in CLASSES)])


def _evidence(pages: Sequence[Page]) -> dict[str, _Evidence]:
    found: dict[str, _Evidence] = {}
    written = next((page for page in pages if page.words), None)
    if written is None:
        return found
    _titles(written.text.splitlines()[:_HEAD_LINES], found)
    for text in _headings(pages):
        for each in _lexicon().find(text).get("title", ())[:1]:
            found.setdefault(each.value, _Evidence()).add(_HEADING, _phrase(text, each))
    text = "\n".join(page.text for page in pages[:3])[:_SAMPLE]
    for topic, words in _lexicon().find(text).items():
        if topic.startswith("body "):
            for each in words:
                sections = found.setdefault(each.value, _Evidence()).sections
                sections[_phrase(text, each)] = None
    return found


def _titles(lines: Sequence[str], found: dict[str, _Evidence]) -> None:
    """Weigh the titles of the head: the first that stands alone in its line is the paper's own."""
    first: str | None = None
    for line in lines:
        small = folded(line)
        for place, each in enumerate(_lexicon().find(line, small=small).get("title", ())):
            alone = place == 0 and _alone(small, each)
            weight = _TITLE if alone else _PASSING
            if alone and first is None:
                first = each.value
            elif first not in (None, each.value):
                weight *= _LATER
            found.setdefault(each.value, _Evidence()).add(weight, _phrase(line, each))


def _alone(small: str, found: Found) -> bool:
    """Tell a title, which opens its line and nearly fills it, from a word in passing."""
    before = small[: found.start].strip(" -*•№#.:")
    rest = small[found.end :]
    short = len(rest) < 60 and ". " not in rest
    return len(before.split()) <= 2 and not before.endswith(",") and short and "," not in before


def _headings(pages: Sequence[Page]) -> Iterator[str]:
    for page in pages[:2]:
        for block in page.blocks:
            if block.kind is BlockKind.HEADING and len(block.text) < 80:
                yield block.text


def _phrase(text: str, found: Found) -> str:
    return text[found.start : found.end].casefold()
