"""Tells what a scanner did to a text from what another text says."""

from difflib import SequenceMatcher

from rapidfuzz import fuzz

from pipelines.translation.checks.laterality import SIDES
from pipelines.translation.checks.negation_words import STRONG
from pipelines.translation.folding import caseless_words, noise_form

_ALIKE = 50.0  # percent of its letters a misread word keeps
_STRAY = 3  # characters a speck of dirt may read as


def only_noise(scan: str, known: str, *, language: str) -> bool:
    """Return whether `scan` is the sentence `known`, read with faults.

    A word that is missing, added or another one makes two sentences of them; so does another
    side. A misread negation passes: the checks then find it lost or won.
    """
    a, b = caseless_words(scan), caseless_words(known)
    matcher = SequenceMatcher(
        a=[noise_form(word) for word in a], b=[noise_form(word) for word in b], autojunk=False
    )
    return all(
        _misread(" ".join(a[i:j]), " ".join(b[k:m]), language.split("-")[0])
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal"
    )


def _misread(scan: str, known: str, language: str) -> bool:
    if _side(scan, language) != _side(known, language):
        return False
    a, b = noise_form(scan).replace(" ", ""), noise_form(known).replace(" ", "")
    if not a or not b:
        return len(a + b) <= _STRAY and not _negates(scan + known, language)
    figures = scan.replace(" ", "").isdigit() and known.replace(" ", "").isdigit()
    # number_swap sees to other figures
    return figures or fuzz.ratio(a, b) >= _ALIKE


def _side(text: str, language: str) -> list[str | None]:
    pattern = SIDES.get(language)
    return [m.lastgroup for m in pattern.finditer(text)] if pattern else []


def _negates(text: str, language: str) -> bool:
    pattern = STRONG.get(language)
    return bool(pattern and pattern.search(text))
