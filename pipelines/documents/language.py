"""Which language a text is in, and which OCR models read it best."""

import re
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import accumulate, chain

from lingua import ConfidenceValue, IsoCode639_1, Language, LanguageDetector
from lingua import LanguageDetectorBuilder as Builder

from pipelines.documents import language_terms, language_words
from pipelines.documents.results import Page

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
_LEAST_LETTERS, _LEAST_SIGNS = 12, 4  # Chinese says more with less
_SAMPLE = 1200  # characters; more of a text say nothing new
_MODEL_SAMPLE = 400  # characters; the model is slower than all the rest of a page
_LEAST_SURE = 0.25
_SURE_LIGHT = 0.98  # of the light model: from 0.95 on it was right wherever the whole one was
_LEAST_SCORE, _LEAD = 4, 1.5
_LEAST_STRANGE, _MOST_ASKED = 6, 4  # words; blocks of a page that the model is asked about
_SURE = 0.85  # of a second language in the same script
_LEAST_BLOCK = 40  # characters of a block whose language is told
_LOCK = threading.Lock()

# `eng` beside the national model saves Latin codes on Cyrillic and Turkish pages (12 % to 53 %);
# beside the Arabic and the Chinese one it doubles the errors.
MODELS: dict[str, tuple[str, ...]] = {
    "ru": ("rus", "eng"),
    "uk": ("ukr", "eng"),
    "kk": ("kaz", "eng"),
    "uz": ("uzb", "eng"),
    "uz-Cyrl": ("Cyrillic", "eng"),
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
    "tg": "Cyrillic",
    "uz-Cyrl": "Cyrillic",
    "ar": "Arabic",
    "fa": "Arabic",
    "ur": "Arabic",
    "zh": "Han",
}
_STOPS = '.,:;()[]«»"!?،؛%'
_ONE_LANGUAGE = {"Han": "zh"}
_TURKIC = {"tr": set("ığşçöü"), "az": set("əığşçöü"), "kk": set("әіңғүұқөһ")}
_UZBEK = {"Latin": "uz", "Cyrillic": "uz-Cyrl"}
_APOSTROPHE = re.compile("[ʻʼ‘’`´]")


def _turned(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Turn language -> members into member -> languages."""
    found: dict[str, list[str]] = {}
    for language, members in table.items():
        for member in members:
            found.setdefault(member, []).append(language)
    return {member: tuple(languages) for member, languages in found.items()}


_KNOWN_WORDS = _turned(
    {
        name: set(words.split()) | set(language_terms.WORDS.get(name, "").split())
        for name, words in language_words.WORDS.items()
    }
)
_TELLING = _turned(dict(language_words.LETTERS))
_PARTS = {name: re.compile(parts) for name, parts in language_words.PARTS.items()}
_AGAINST = {name: frozenset(letters) for name, letters in language_words.FOREIGN.items()}
_LETTERS = {
    "Cyrillic": re.compile(r"[\u0400-\u04ff]+"),
    "Arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f]+"),
    "Han": re.compile(r"[\u4e00-\u9fff]+"),
    "Latin": re.compile(r"[A-Za-z\u00c0-\u024f]+"),
}


@cache
def _detector() -> LanguageDetector:
    """Return the whole model: the first question loads it, in 3.5 seconds and 350 MB."""
    return Builder.from_languages(*(getattr(Language, name) for name in _CANDIDATES)).build()


@cache
def _light_detector() -> LanguageDetector:
    """Return a fraction of the model, which loads in a twentieth of the time and memory."""
    languages = (getattr(Language, name) for name in _CANDIDATES)
    return Builder.from_languages(*languages).with_low_accuracy_mode().build()


def language_of(text: str) -> str | None:
    """Return the BCP 47 tag of the main language, None when too little text decides.

    Letters and small words decide what they can, in microseconds; the rest is left to a model.
    """
    sample = text[:_SAMPLE]
    script = script_of(sample)
    # Codes, drug names and units are Latin everywhere: they must not outvote the prose.
    prose = _words(sample, script=script)
    if not _has_letters(prose, least=_LEAST_LETTERS if script != "Han" else _LEAST_SIGNS):
        return None
    return _ONE_LANGUAGE.get(script) or _by_evidence(prose, script) or _by_model(prose, script)


def _has_letters(words: Iterable[str], *, least: int) -> bool:
    counts = accumulate(sum(map(str.isalpha, word)) for word in words)
    return any(count >= least for count in counts)


def _by_evidence(prose: Sequence[str], script: str) -> str | None:
    """Return the language whose letters and small words the text has, if it is clearly ahead."""
    small = _APOSTROPHE.sub("'", " ".join(prose).lower()).split(" ")
    scores = _scores([word.strip(_STOPS) for word in small])
    ranked = [(scores[each], each) for each in scores if script_for(each) == script]
    ranked = sorted(ranked, reverse=True)
    (most, best), (next_most, _) = [*ranked, (0, ""), (0, "")][:2]
    if most >= _LEAST_SCORE and most >= _LEAD * next_most:
        return best
    return "ar" if script == "Arabic" and next_most <= 0 else None


def _scores(words: Sequence[str]) -> Counter[str]:
    scores = Counter(chain.from_iterable(map(_spoken_for, words)))
    against = Counter(chain.from_iterable(map(_spoken_against, words)))
    for language in scores:
        scores[language] -= 2 * against[language]
    return scores


@lru_cache(maxsize=1 << 14)  # a paper says the same words again and again
def _spoken_for(word: str) -> tuple[str, ...]:
    """Return the languages for which a word speaks, each as often as it counts."""
    found = [language for language in _KNOWN_WORDS.get(word, ()) for _ in range(2)]
    for letter in _TELLING.keys() & set(word):
        found += _TELLING[letter]
    found += [name for name, parts in _PARTS.items() if parts.search(word)]
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _spoken_against(word: str) -> tuple[str, ...]:
    """Return the languages that have not all letters of a word."""
    return tuple(name for name, letters in _AGAINST.items() if not letters.isdisjoint(word))


def _by_model(
    prose: Sequence[str], script: str, *, least: float = _LEAST_SURE, of_page: bool = True
) -> str | None:
    told = _model_says(" ".join(prose)[:_MODEL_SAMPLE], of_page=of_page)
    tags = [tag for tag, value in told if value >= least]
    best = next((tag for tag in tags if script_for(tag) == script), None)
    # The model knows no Uzbek, and takes it for a Turkic language whose letters it has not.
    if best in _TURKIC and not _TURKIC[best] & set(" ".join(prose).lower()):
        return _UZBEK[script]
    return best


def _is_in_capitals(text: str) -> bool:
    """Tell codes and names of genes, of which the light model is sure that they are Turkish."""
    return 2 * sum(map(str.isupper, text)) >= sum(map(str.isalpha, text))


@lru_cache(maxsize=1 << 10)  # a form says the same on every page
def _model_says(text: str, *, of_page: bool) -> tuple[tuple[str, float], ...]:
    """Return the languages that a text can be of with their confidence, the best first.

    The whole model is asked only about a page, and only where its light part is not sure.
    """
    with _LOCK:
        values: list[ConfidenceValue] = _light_detector().compute_language_confidence_values(text)
        if of_page and (values[0].value < _SURE_LIGHT or _is_in_capitals(text)):
            values = _detector().compute_language_confidence_values(text)
    return tuple(
        (_tag(each.language.iso_code_639_1), each.value)
        for each in values
        if each.value >= _LEAST_SURE
    )


def with_block_languages(page: Page) -> Page:
    """Return the page with the language of each block that differs from the page's own.

    Only blocks of more than 40 characters are judged, nearly all by letters and small words
    alone: the model is asked about a few blocks in which nothing speaks for the page's language.
    """
    asked = 0
    blocks = []
    for block in page.blocks:
        own = None
        if len(block.text) > _LEAST_BLOCK:
            script = script_of(block.text)
            prose = _words(block.text[:_SAMPLE], script=script)
            own = _ONE_LANGUAGE.get(script) or _by_evidence(prose, script)
            if own is None and asked < _MOST_ASKED and _is_strange(prose, page.language, script):
                asked += 1
                same = page.language is not None and script_for(page.language) == script
                least = _SURE if same else _LEAST_SURE
                own = _by_model(prose, script, least=least, of_page=False)
        blocks.append(replace(block, language=own) if own and own != page.language else block)
    return replace(page, blocks=tuple(blocks)) if tuple(blocks) != page.blocks else page


def _is_strange(prose: Sequence[str], of_page: str | None, script: str) -> bool:
    """Tell whether nothing in a text of some words speaks for the language of its page."""
    words = [word.lower().strip(_STOPS) for word in prose]
    if of_page is None or script_for(of_page) != script:
        return True
    told = sum(len(word) > 3 and word.isalpha() for word in words)
    return told >= _LEAST_STRANGE and not any(
        of_page in _KNOWN_WORDS.get(word, ()) for word in words
    )


def _words(text: str, *, script: str) -> list[str]:
    pattern = _LETTERS.get(script, _LETTERS["Latin"])
    return list(filter(pattern.search, text.split()))


def _tag(code: IsoCode639_1) -> str:
    return code.name.lower()


def script_of(text: str) -> str:
    """Return the script of the prose; a third of Cyrillic, Arabic or Chinese letters decides."""
    if text.isascii():
        return "Latin"
    counts = {name: sum(map(len, pattern.findall(text))) for name, pattern in _LETTERS.items()}
    total = max(1, sum(counts.values()))
    for name in ("Cyrillic", "Arabic", "Han"):
        if counts[name] / total > 0.3:
            return name
    return "Latin"


def script_for(language: str) -> str:
    """Return the script a language is printed in."""
    return _SCRIPTS.get(language) or _SCRIPTS.get(language.split("-")[0], "Latin")


def models_for(language: str | None, *, script: str) -> tuple[str, ...]:
    """Return the trained data to read a language with, or those of its script when unknown."""
    if language and script_for(language) == script:
        known = MODELS.get(language) or MODELS.get(language.split("-")[0])
        if known:
            return known
    return ("Latin",) if script == "Latin" and language else SCRIPT_MODELS.get(script, ("Latin",))
