"""The term base: TBX-Basic in, known terms found inside a segment however they inflect."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from lxml import etree

from pipelines.errors import PipelineError
from pipelines.translation.results import Span, TermHit, Terms

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CONCEPTS = {"termEntry", "conceptEntry"}
_SECTIONS = {"langSet", "langSec"}
_REJECTED = ("deprecated", "superseded", "forbidden")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ARABIC_CLITICS = re.compile(r"^(?:[وفبكل]?ال|لل|[وفبل](?=\w{4}))")
_ENDINGS = {"ru": 3, "uk": 3, "pl": 3, "tr": 4, "ro": 3, "en": 2, "de": 2, "ar": 2}
_SHORTEST_STEM = 4
_DOT = "\N{COMBINING DOT ABOVE}"  # what Python makes of the Turkish İ besides an i
# What a form loses and gains behind the letters that it shares with the dictionary form, as
# "lost>gained". Words of one stem that differ otherwise are other words.
_ENDS = {
    "ru": "[аеиоуыэюяйь]{0,3}>[авгеимоухыэюяйь]{0,4}|[ое]к>к.{0,3}|ец>ц.{0,3}|ка>[ое]к",
    "uk": "[аеєиіїоуюяйь]{0,3}>[авгеєимоухіїюяйь]{0,4}|[ое]к>к.{0,3}|ець>ц.{0,3}"
    "|к[ао]>(ц.{0,2}|[ое]к)",
    "pl": "[aąeęioóuy]{0,3}>[aąceęghijmoóuwy]{0,4}|[ćńśź]>[cnsz]i.{0,3}|e[ck]>[ck].{0,3}"
    "|k[ao]>(c.{0,2}|e?k)",
    "tr": ">.*|ç>c.*|k>[gğ].*|p>b.*|t>d.*",
    "ro": "[aăâeiîou]{0,3}>[aăâeiîoulr]{0,5}|[st]e?>[șț]i.{0,3}",
    "en": ">(['’]?s|es|e)?|e?s>|y>ies|is>es|us>i|um>a|on>a",
    "ar": "[اتةنوهىي]{0,2}>.*",
}


class TermFileDamaged(PipelineError):
    """A term base is not the TBX it should be."""

    code = "term-file-damaged"
    advice = "Export the terms again as TBX-Basic (UTF-8) and try once more; nothing was imported."


class TermBase:
    """Concepts with their terms by language (BCP 47); the first term of a language is preferred."""

    def __init__(self, concepts: Iterable[dict[str, list[str]]] = ()) -> None:
        self._concepts = list(concepts)

    @classmethod
    def from_tbx(cls, paths: Iterable[Path]) -> "TermBase":
        """Read TBX files (2008 and version 3); raises TermFileDamaged and then holds nothing."""
        return cls(concept for path in paths for concept in read_tbx(path))

    def __len__(self) -> int:
        return len(self._concepts)

    @property
    def version(self) -> str:
        """Changes with the content: part of a glossary's and a cache's name."""
        return hashlib.sha256(repr(self._concepts).encode()).hexdigest()[:12]

    def for_pair(self, *, source: str, target: str) -> dict[str, str]:
        """Return source term (lower case) to preferred target term."""
        found: dict[str, str] = {}
        for concept in self._concepts:
            targets = concept.get(target.split("-")[0].lower())
            for term in concept.get(source.split("-")[0].lower(), ()):
                if targets:
                    found.setdefault(term.lower(), targets[0])
        return found


def read_tbx(path: Path) -> Iterator[dict[str, list[str]]]:
    """Yield the concepts of a TBX file: primary language to terms, deprecated ones left out."""
    try:
        with path.open("rb") as file:
            events = etree.iterparse(
                file, events=("end",), resolve_entities=False, no_network=True, load_dtd=False
            )
            for _, element in events:
                if _name(element) in _CONCEPTS:
                    yield _concept(element)
                    element.clear()
    except etree.XMLSyntaxError as error:
        raise TermFileDamaged(f"line {error.lineno} is not well-formed XML") from error
    if events.root is None or _name(events.root) not in {"martif", "tbx"}:
        raise TermFileDamaged("the file is not TBX")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _concept(entry: etree._Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for section in entry:
        language = (section.get(_XML_LANG) or "").split("-")[0].lower()
        if _name(section) in _SECTIONS and language:
            found.setdefault(language, []).extend(_terms(section))
    return found


def _terms(section: etree._Element) -> Iterator[str]:
    for element in section.iter():
        if _name(element) != "term" or _rejected(element.getparent()):
            continue
        if any(isinstance(child, etree._Entity) for child in element):
            raise TermFileDamaged("the file declares entities of its own")
        if text := "".join(str(part) for part in element.itertext()).strip():
            yield text


def _rejected(group: etree._Element | None) -> bool:
    if group is None:
        return False
    return any(
        _name(note) == "termNote" and any(word in (note.text or "") for word in _REJECTED)
        for note in group.iter()
    )


class TermFinder:
    """Finds the terms of one language pair in texts; the cost grows with the text alone."""

    def __init__(self, terms: Terms, *, language: str) -> None:
        self._language = language.split("-")[0].lower()
        self._ends = re.compile(_ENDS.get(self._language, ".{0,3}>.*"))
        self._by_first: dict[str, list[_Known]] = defaultdict(list)
        for source, target in terms.items():
            words = [self._bare(word) for word in _WORD.findall(source.replace(_DOT, ""))]
            if words:
                stems = [self._stem(word) for word in words]
                self._by_first[stems[0]].append(_Known(words, stems, target))

    def hits(self, text: str) -> tuple[TermHit, ...]:
        """Return the longest terms of `text`, none overlapping another."""
        found = list(_WORD.finditer(text))
        words = [self._bare(word.group()) for word in found]
        stems = [self._stem(word) for word in words]
        hits: list[TermHit] = []
        at = 0
        while at < len(words):
            known = self._best(words, stems, at)
            end = at + (len(known.words) if known else 1)
            if known:
                span = Span(found[at].start(), found[end - 1].end())
                hits.append(TermHit(text[span.start : span.end], known.target, span))
            at = end
        return tuple(hits)

    def _best(self, words: list[str], stems: list[str], at: int) -> "_Known | None":
        fitting = [
            known
            for known in self._by_first.get(stems[at], ())
            if stems[at : at + len(known.stems)] == known.stems
            and all(map(self._is_form, known.words, words[at:]))
        ]
        return max(
            fitting,
            key=lambda known: (len(known.words), _likeness(known.words, words[at:])),
            default=None,
        )

    def _is_form(self, term: str, text: str) -> bool:
        """Tell the skull (череп) from "through" (через), and a test from a testis."""
        common = _common_letters(term, text)
        return self._ends.fullmatch(f"{term[common:]}>{text[common:]}") is not None

    def _bare(self, word: str) -> str:
        word = word.lower().replace(_DOT, "").replace("ё", "е")
        return _ARABIC_CLITICS.sub("", word) if self._language == "ar" else word

    def _stem(self, word: str) -> str:
        return word[: max(_SHORTEST_STEM, len(word) - _ENDINGS.get(self._language, 2))]


@dataclass(frozen=True)
class _Known:
    """A term in the form the finder compares."""

    words: list[str]
    stems: list[str]
    target: str


def _likeness(term: list[str], text: list[str]) -> tuple[int, int]:
    """Tell an ureter from an urethra: letters in common, then how little the lengths differ."""
    pairs = list(zip(term, text, strict=False))  # the text goes on behind the term
    common = sum(_common_letters(known, read) for known, read in pairs)
    return common, -sum(abs(len(known) - len(read)) for known, read in pairs)


def _common_letters(one: str, other: str) -> int:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in alike)
