"""Tells what a scanner did to a text from what another text says."""

import re
from collections.abc import Container, Iterator
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from pipelines.translation.checks.laterality import SIDES
from pipelines.translation.checks.negation_words import STRONG
from pipelines.translation.folding import caseless_words, exact_form, noise_form
from pipelines.translation.results import Finding, Severity, Span

_ALIKE = 50.0  # percent of its letters a misread word keeps
_STRAY = 3  # characters a speck of dirt may read as
_CODE = 6  # characters of the longest code that is all letters
_NOT_LATIN = {"ru", "uk", "kk", "bg", "ar", "fa", "he"}
_SIGN = re.compile(r"[+<>≤≥±]|\(-\)|(?<!\w)-(?=\d)")  # a forgotten one turns the meaning
_LATIN = re.compile(r"[a-z][a-z0-9 ]*")
_WORD = re.compile(r"[^\W_]+")
# Beginnings that make another word of one that looks alike: гипотензия, гипертензия.
_OPPOSITES = re.compile(
    r"(гипо|гипер|тахи|бради|интра|экстра|внутри|вне|пре|пост|перед|зад|верхн|нижн|над|под|эндо|экзо"
    r"|макро|микро|олиго|поли|супра|инфра|анте|ретро|медиал|латерал|прокси|диста|повы|сни|увели|уменьш"
    r"|hypo|hyper|tachy|brady|intra|extra|pre|post|inter|macro|micro|supra|infra|ante|retro|super|sub"
    r"|medial|lateral|proxim|dist|upper|lower|increas|decreas|anterior|posterior|absten|presen)"
)
Change = tuple[str, str, int, int]  # scan's words, known words, first and last word of the scan


def only_noise(scan: str, known: str, *, language: str, words: Container[str] = ()) -> bool:
    """Return whether `scan` is the sentence `known`, read with faults.

    A word that is missing, added or another one (a word of `words`, which are right) makes two
    sentences of them; so do another side and hypo- for hyper-. A misread negation passes: the
    checks then find it lost or won.
    """
    primary = language.split("-")[0]
    if _signs(scan) != _signs(known):
        return False
    return all(
        _misread(ours, theirs, primary) and not _is_other_word(ours, theirs, words, primary)
        for ours, theirs, _, _ in _changes(scan, known)
    )


def doubtful_words(scan: str, known: str) -> tuple[Finding, ...]:
    """Return an advice for each place where the scan reads otherwise than what was remembered."""
    places = [match.span() for match in _WORD.finditer(scan)]
    found = []
    for _, theirs, first, last in _changes(scan, known):
        span = Span(places[first][0], places[last - 1][1]) if first < last <= len(places) else None
        message = f"The memory reads “{theirs}” here: compare with the image."
        found.append(Finding("fuzzy", Severity.ADVICE, span, None, message))
    return tuple(found)


def _changes(scan: str, known: str) -> Iterator[Change]:
    a, b = caseless_words(scan), caseless_words(known)
    matcher = SequenceMatcher(
        a=[noise_form(word) for word in a], b=[noise_form(word) for word in b], autojunk=False
    )
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield " ".join(a[i:j]), " ".join(b[k:m]), i, j


def _signs(text: str) -> list[str]:
    return _SIGN.findall(exact_form(text))


def _misread(scan: str, known: str, language: str) -> bool:
    if _side(scan, language) != _side(known, language):
        return False
    a, b = noise_form(scan).replace(" ", ""), noise_form(known).replace(" ", "")
    if not a or not b:
        return len(a + b) <= _STRAY and not _negates(scan + known, language)
    if scan.replace(" ", "").isdigit() and known.replace(" ", "").isdigit():
        return True  # number_swap sees to other figures
    if _latin_misread(scan, known, language):
        return True
    return fuzz.ratio(a, b) >= _ALIKE


def _latin_misread(scan: str, known: str, language: str) -> bool:
    """Return whether a model of another script garbled a Latin code: "Fr" as "Ег"."""
    if language not in _NOT_LATIN or not _LATIN.fullmatch(known) or _LATIN.fullmatch(scan):
        return False
    return len(known) <= _STRAY and abs(len(scan) - len(known)) <= 1


def _is_other_word(scan: str, known: str, words: Container[str], language: str) -> bool:
    ours, theirs = scan.split(), known.split()
    if any(word in words and _is_word(word) and not _begins(word, theirs) for word in ours):
        return True
    if not ours and any(word in words and _is_word(word) for word in theirs):
        return True  # "до" or "от" is missing, and that is no speck of dirt
    if _opposed(_beginnings(ours), _beginnings(theirs)):
        return True
    # KRAS is no misread NRAS; among Latin words the checks of codes see to that.
    latin = bool(_LATIN.fullmatch(scan) and _LATIN.fullmatch(known))
    return language in _NOT_LATIN and latin and max(map(len, theirs)) <= _CODE


def _opposed(ours: list[str], theirs: list[str]) -> bool:
    """Return whether both have such a beginning, and another: a damaged one has none."""
    return bool(ours and theirs) and ours != theirs


def _is_word(text: str) -> bool:
    """Return whether `text` is long enough to mean something else: "от" for "до"."""
    return len(text) > 1 and text.isalpha()


def _begins(word: str, others: list[str]) -> bool:
    """Return whether the word is one of the others or what a scan left of one: "м" of "м2"."""
    return any(other == word or re.fullmatch(re.escape(word) + r"\d", other) for other in others)


def _beginnings(words: list[str]) -> list[str]:
    return [match.group() for word in words if (match := _OPPOSITES.match(word))]


def _side(text: str, language: str) -> list[str | None]:
    pattern = SIDES.get(language)
    return [m.lastgroup for m in pattern.finditer(text)] if pattern else []


def _negates(text: str, language: str) -> bool:
    pattern = STRONG.get(language)
    return bool(pattern and pattern.search(text))
