"""The names of a case, found however a paper inflects or transliterates them."""

import re
from collections.abc import Iterator, Sequence

from pipelines.translation.transliteration import consonant_key, is_cyrillic, spelling_key

Found = tuple[int, int, str]  # start, end, the known name word
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC_ENDING = re.compile(r"(?:ий|ый|ой|ая|яя|[аяыиуюеоьй])$")
_LATIN_ENDING = re.compile(r"(?:[aeiouy])$")
_ARABIC_CLITIC = r"[وفبلك]?(?:ال|لل)?"
_UPPER = {"[а-яёіїєґ]": "[А-ЯЁІЇЄҐ]", "[a-zà-ž]": "[A-ZÀ-Ž]"}
_KEY_LENGTH = 4  # shorter keys are like too many other words
_ARABIC_KEY_LENGTH = 2


class KnownNames:
    """Words of known names in any script, each with the forms a paper may give it."""

    def __init__(self, names: Sequence[str]) -> None:
        words: dict[str, None] = dict.fromkeys(
            w for name in names for w in _WORD.findall(name) if len(w) > 1
        )
        self._words = tuple(words)
        self._patterns: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
            (word, _pattern(word)) for word in self._words
        )
        self._keys: tuple[tuple[str, str], ...] = tuple(
            (word, key)
            for word in self._words
            if not _ARABIC.search(word)
            for key in (spelling_key(stem) for stem in _stems(word))
            if len(key) >= _KEY_LENGTH
        )
        self._consonants = {
            key: word
            for word in self._words
            if not is_cyrillic(word) and len(key := consonant_key(word)) >= _ARABIC_KEY_LENGTH
        }

    def find(self, text: str) -> Iterator[Found]:
        """Yield every word of `text` that is one of the names."""
        words = list(_WORD.finditer(text))
        for word in words:
            known = self._known(word.group())
            if known is not None:
                yield word.start(), word.end(), known
        yield from self._arabic_neighbours(words)

    def _known(self, word: str) -> str | None:
        for known, pattern in self._patterns:
            if pattern.fullmatch(word):
                return str(known)
        if not word[0].isupper():
            return None
        return self._spelled_alike(word)

    def _spelled_alike(self, word: str) -> str | None:
        key = spelling_key(word)
        for known, stem in self._keys:
            other_script = is_cyrillic(known) != is_cyrillic(word)
            if other_script and key.startswith(stem) and len(key) - len(stem) <= 3:
                return known
        return None

    def _arabic_neighbours(self, words: Sequence[re.Match[str]]) -> Iterator[Found]:
        """Consonants alone say little: two known names side by side are needed."""
        hits = [self._consonants.get(consonant_key(w.group())) for w in words]
        for at in range(len(words) - 1):
            here, there = hits[at], hits[at + 1]
            arabic = _ARABIC.search(words[at].group())
            if arabic and here and there and here != there:
                yield words[at].start(), words[at].end(), here
                yield words[at + 1].start(), words[at + 1].end(), there


def house_pattern(house: str) -> re.Pattern[str]:
    """Match the whole name of a hospital, inflected and with other signs between its words.

    Alone its words say nothing: "City" and "Hospital" stand in many sentences.
    """
    words = r"[\W_]+".join(_house_word(word) for word in re.findall(r"[^\W_]+", house))
    return re.compile(rf"(?<!\w){words}(?!\w)" if words else r"(?!)", re.IGNORECASE)


def _house_word(word: str) -> str:
    return rf"{re.escape(_stem(word))}\w{{0,3}}" if is_cyrillic(word) else re.escape(word)


def _stem(word: str) -> str:
    ending = _CYRILLIC_ENDING if is_cyrillic(word) else _LATIN_ENDING
    stem = ending.sub("", word)
    return stem if len(stem) >= 3 else word


def _stems(word: str) -> list[str]:
    stem = _stem(word)
    if re.search(r"[еe][лцнкlcnk]$", stem):  # Павел, Павла
        return [stem, stem[:-2] + stem[-1]]
    return [stem]


def _pattern(word: str) -> re.Pattern[str]:
    if _ARABIC.search(word):
        return re.compile(_ARABIC_CLITIC + re.escape(re.sub("^ال", "", word)))
    letters, reach = ("[а-яёіїєґ]", 3) if is_cyrillic(word) else ("[a-zà-ž]", _latin_reach(word))
    forms = _stems(word) if is_cyrillic(word) else [_stem(word)]
    alternatives = "|".join(re.escape(form) for form in forms)
    upper = "|".join(re.escape(form.upper()) for form in forms)
    return re.compile(
        rf"(?:{alternatives}){letters}{{0,{reach}}}|(?:{upper}){_UPPER[letters]}{{0,{reach}}}"
    )


def _latin_reach(word: str) -> int:
    """Polish inflects long names; "Ann" must not swallow "Annual"."""
    return 3 if len(word) >= 6 else 1
