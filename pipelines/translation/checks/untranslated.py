"""No source text remains in the target."""

import re

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.results import Finding, Origin

_SCRIPTS = {
    "cyrillic": re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]{2,}"),
    "arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3]{2,}"),
    "latin": re.compile(r"[A-Za-zÀ-ž]{2,}"),
}
_SCRIPT_OF = {
    "ru": "cyrillic",
    "uk": "cyrillic",
    "kk": "cyrillic",
    "bg": "cyrillic",
    "ar": "arabic",
}
# Frequent words that no other of our Latin-script languages has in common with the target.
_FUNCTION_WORDS = {
    "en": "the of and with without was were is are which this that there from has have been",
    "pl": "oraz jest nie się bez przez został była był dla przy jako które który",
    "tr": "ve ile bir olarak olan için hastanın saptandı izlendi değil veya",
    "ro": "și cu fără este sunt pentru din care prin nu la pacientul pacienta",
    "de": "und der die das mit ohne ist sind wurde nicht bei einer eines von auf zur zum",
}
_UNMISTAKABLE = frozenset(
    ("the", "with", "without", "oraz", "jest", "się", "ve", "ile", "și", "cu", "fără", "und", "der")
)
_WORD = re.compile(r"[^\W\d_]+")


def untranslated_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return source-language remains in the target, or the segment nobody has translated yet."""
    if pair.origin is Origin.UNTRANSLATED:
        return (finding("untranslated", "Not translated yet.", source=(0, len(pair.source))),)
    if _script(pair.source_code) != _script(pair.target_code):
        return _foreign_script(pair)
    return _foreign_words(pair)


def _script(language: str) -> str:
    return _SCRIPT_OF.get(language, "latin")


def _foreign_script(pair: Pair) -> tuple[Finding, ...]:
    if _script(pair.source_code) == "latin":
        return _foreign_words(pair)
    pattern = _SCRIPTS[_script(pair.source_code)]
    return tuple(
        finding("untranslated", "Text in the source's script remains.", target=match.span())
        for match in pattern.finditer(pair.target)
        if not _original_in_brackets(pair.target, match.start())
    )


def _original_in_brackets(target: str, start: int) -> bool:
    """Return whether brackets, “Iwanowa (Иванова)” and “[печать]”, hold the original."""
    before = target[:start]
    return before.rfind("(") > before.rfind(")") or before.rfind("[") > before.rfind("]")


def _foreign_words(pair: Pair) -> tuple[Finding, ...]:
    own = frozenset(_FUNCTION_WORDS.get(pair.source_code, "").split())
    shared = frozenset(_FUNCTION_WORDS.get(pair.target_code, "").split())
    hits = [m for m in _WORD.finditer(pair.target) if m.group() in own - shared]
    repeated = bool(hits) and pair.source.strip() == pair.target.strip()
    if len(hits) >= 2 or repeated or any(hit.group() in _UNMISTAKABLE for hit in hits):
        span = hits[0].span()
        return (finding("untranslated", "Words of the source language remain.", target=span),)
    return ()
