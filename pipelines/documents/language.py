"""Which language a text is in, and which OCR models read it best."""

import re
import threading
from functools import cache

from lingua import ConfidenceValue, IsoCode639_1, Language, LanguageDetector
from lingua import LanguageDetectorBuilder as Builder

# The languages of our patients and what is confused with them. All 75 would be slower and worse.
_CANDIDATES = [
    "RUSSIAN",
    "UKRAINIAN",
    "KAZAKH",
    "BULGARIAN",
    "SERBIAN",
    "MONGOLIAN",
    "ENGLISH",
    "GERMAN",
    "FRENCH",
    "SPANISH",
    "ITALIAN",
    "POLISH",
    "ROMANIAN",
    "TURKISH",
    "AZERBAIJANI",
    "ARABIC",
    "PERSIAN",
    "CHINESE",
    "GEORGIAN",
    "ARMENIAN",
    "HEBREW",
]
_LEAST_LETTERS = 12
_SAMPLE = 3000  # characters; more of a text say nothing new
_LOCK = threading.Lock()

# `eng` beside the national model saves Latin codes on Cyrillic and Turkish pages (12 % to 53 %);
# beside the Arabic and the Chinese one it doubles the errors.
MODELS: dict[str, tuple[str, ...]] = {
    "ru": ("rus", "eng"),
    "uk": ("ukr", "eng"),
    "kk": ("kaz", "eng"),
    "uz": ("uzb", "eng"),
    "bg": ("Cyrillic", "eng"),
    "sr": ("Cyrillic", "eng"),
    "mn": ("Cyrillic", "eng"),
    "tr": ("tur", "eng"),
    "ar": ("ara",),
    "fa": ("Arabic",),
    "zh": ("chi_sim",),
    "en": ("eng",),
    "de": ("deu",),
    "pl": ("pol",),
    "ro": ("ron",),
    "fr": ("fra",),
    "es": ("spa",),
}
SCRIPT_MODELS: dict[str, tuple[str, ...]] = {
    "Cyrillic": ("Cyrillic", "eng"),
    "Arabic": ("ara",),
    "Latin": ("eng",),
    "Han": ("chi_sim",),
}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_SCRIPTS = {"ru": "Cyrillic", "uk": "Cyrillic", "kk": "Cyrillic", "bg": "Cyrillic"} | {
    "sr": "Cyrillic",
    "mn": "Cyrillic",
    "ar": "Arabic",
    "fa": "Arabic",
    "zh": "Han",
}
_LETTERS = {
    "Cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "Arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f]"),
    "Han": re.compile(r"[\u4e00-\u9fff]"),
    "Latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}


@cache
def _detector() -> LanguageDetector:
    return Builder.from_languages(*(getattr(Language, name) for name in _CANDIDATES)).build()


def language_of(text: str) -> str | None:
    """Return the BCP 47 tag of the main language, None when too little text decides."""
    script = script_of(text)
    # Codes, drug names and units are Latin everywhere: they must not outvote the prose.
    prose = " ".join(_words(text[:_SAMPLE], script=script))
    if sum(map(str.isalpha, prose)) < _LEAST_LETTERS:
        return None
    with _LOCK:
        values: list[ConfidenceValue] = _detector().compute_language_confidence_values(prose)
    best = values[0]
    if best.value < 0.25:
        return None
    return _tag(best.language.iso_code_639_1)


def _words(text: str, *, script: str) -> list[str]:
    pattern = _LETTERS.get(script, _LETTERS["Latin"])
    return [word for word in text.split() if pattern.search(word)]


def _tag(code: IsoCode639_1) -> str:
    return code.name.lower()


def script_of(text: str) -> str:
    """Return the script of the prose; a third of Cyrillic, Arabic or Chinese letters decides."""
    counts = {name: len(pattern.findall(text)) for name, pattern in _LETTERS.items()}
    total = max(1, sum(counts.values()))
    for name in ("Cyrillic", "Arabic", "Han"):
        if counts[name] / total > 0.3:
            return name
    return "Latin"


def script_for(language: str) -> str:
    """Return the script a language is printed in."""
    return _SCRIPTS.get(language.split("-")[0], "Latin")


def models_for(language: str | None, *, script: str) -> tuple[str, ...]:
    """Return the trained data to read a language with, or those of its script when unknown."""
    if language and script_for(language) == script:
        known = MODELS.get(language.split("-")[0])
        if known:
            return known
    return ("Latin",) if script == "Latin" and language else SCRIPT_MODELS.get(script, ("Latin",))
