"""A passage with what its words mean: what is denied, past, planned or said of a relative."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

from pipelines.documents import section_words, statement_words
from pipelines.documents.borders import Borders
from pipelines.documents.dates import FoundDate, dates_in
from pipelines.documents.drug_names import DRUGS
from pipelines.documents.laboratory_names import PARAMETERS
from pipelines.documents.lexicon import Found, Lexicon, folded, in_small_letters
from pipelines.documents.passages import Passage
from pipelines.documents.results import Box, Fact, FactKind
from pipelines.documents.therapy_words import THERAPIES

# Every branch begins with a letter of its own: these are looked for first, and fast.
_CLAUSE_END = re.compile(
    r";(?:\s|(?=[^\d\s]))|,(?:\s|(?=[^\d\s]))|!\s|\?\s|\.(?<![\s(][^\W\d]\.)(?<!^[^\W\d]\.)\s"
    r"| (?:но|але|бірақ|лекин|lekin|but|aber|mais|pero|ale|ama|fakat|dar|однако) "
)
_SENTENCE_END = re.compile(
    r";(?:\s|$|(?<=[\u3400-\u9fff];))|!(?:\s|$)|\?(?:\s|$)"
    r"|\.(?:(?<![\s(][^\W\d]\.)(?<!^[^\W\d]\.)(?:\s|$)|(?<=[\u3400-\u9fff]\.))"
)
_DIGIT = re.compile(r"\d")
_OF_OTHERS = frozenset({"without", "denied", "past"})

# Cyrillic letters that are printed like Latin ones, typed or read in their place inside a code.
_ALIKE = str.maketrans("АВЕКМНОРСТХЗасеорху", "ABEKMHOPCTX3aceopxy")
_MIXED = re.compile(r"[A-Za-z\d](?:[АВЕКМНОРСТХЗасеорху]|(?<=[АВЕКМНОРСТХЗасеорху][A-Za-z\d]))")
_CODE = re.compile(
    r"(?<!\w)(?=[^\W_.]*\d)(?=[^\W_]*[АВЕКМНОРСТХЗасеорху])[A-Za-zАВЕКМНОРСТХЗасеорху\d.]{2,14}(?!\w)"
)


def _latin_codes(text: str) -> str:
    if not _MIXED.search(text):  # so is nearly every text, and this is the faster search
        return text
    return _CODE.sub(lambda code: code[0].translate(_ALIKE), text)


@cache
def lexicon() -> Lexicon:
    """Return the words of all facts in one lexicon, so that a passage is gone through once."""
    entries = [("laboratory", name, words) for name, words in PARAMETERS.items()]
    entries += [("drug", name, words) for name, (_, words) in DRUGS.items()]
    entries += [("therapy", name, words) for name, words in THERAPIES.items()]
    for module in (statement_words, section_words):
        entries += [
            (name.lower(), name, words)
            for name, words in vars(module).items()
            if name.isupper() and isinstance(words, str)
        ]
    return Lexicon(entries)


@dataclass(slots=True)
class Statement:
    """A passage and the words found in it. All texts are equally long."""

    passage: Passage
    text: str = field(init=False)  # with codes in Latin letters
    lower: str = field(init=False)  # `text` in small letters
    small: str = field(init=False)  # folded
    found: dict[str, list[Found]] = field(init=False)
    days: list[FoundDate] = field(init=False)
    has_digits: bool = field(init=False)
    _clauses: Borders | None = field(init=False, default=None)
    _sentences: Borders | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        plain = self.passage.text
        self.has_digits = _DIGIT.search(plain) is not None
        self.text = _latin_codes(plain) if self.has_digits else plain
        self.lower = in_small_letters(self.text)
        self.small = folded(plain)
        self.found = lexicon().find(plain, small=self.small)
        self.days = dates_in(self.text) if self.has_digits else []

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Return where the clause around `text[start:end]` begins and ends."""
        if self._clauses is None:
            self._clauses = Borders(_CLAUSE_END, self.small)
        return self._clauses.around(start, end)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around `text[start:end]` begins and ends."""
        if self._sentences is None:
            self._sentences = Borders(_SENTENCE_END, self.small)
        return self._sentences.around(start, end)

    def has(self, topic: str, start: int, end: int) -> bool:
        """Tell whether words of `topic` stand in `text[start:end]`."""
        places = self.found.get(topic)
        if not places:
            return False
        first = bisect_left(places, start, key=_start)
        return first < len(places) and places[first].end <= end

    def is_of_patient(self, start: int, end: int) -> bool:
        """Tell what is said of the patient now from what is denied, past or of a relative."""
        if not _OF_OTHERS.isdisjoint(self.found):
            first, last = self.clause(start, end)
            if self.has("without", first, start) or self.has("denied", first, last):
                return False
            if self.has("past", first, last):
                return False
        return not self.is_of_family(start, end)

    def is_of_family(self, start: int, end: int) -> bool:
        """Tell whether the sentence around `text[start:end]` speaks of a relative."""
        return "family" in self.found and self.has("family", *self.sentence(start, end))

    def fact(
        self,
        kind: FactKind,
        value: str,
        start: int,
        end: int,
        *,
        certainty: float = 0.9,
        **more: object,
    ) -> Fact:
        """Return a fact that stands at `text[start:end]`; less certain where it is suspected."""
        if "suspected" in self.found and self.has("suspected", *self.clause(start, end)):
            certainty = min(certainty, 0.5)
        return Fact(
            kind=kind,
            value=value,
            page=self.passage.page.number,
            box=self.box(start, end),
            source_text=self.passage.text[start:end].replace("\t", " ").strip(),
            certainty=certainty,
            **more,  # type: ignore[arg-type]  # fields of Fact
        )

    def box(self, start: int, end: int) -> Box:
        return self.passage.box(start, end)


def _start(found: Found) -> int:
    return found.start
