"""Names from Cyrillic to Latin as German writes them (Duden), and keys that compare spellings."""

import re

from anyascii import anyascii

_GERMAN = {
    "а": "a", "б": "b", "в": "w", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "jo", "є": "je",
    "ж": "sch", "з": "s", "и": "i", "і": "i", "ї": "ji", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ch",
    "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "ju", "я": "ja", "ў": "u",
}  # fmt: skip
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SPELLINGS = (
    (r"(?:shch|sch|sh)", "s"), (r"zh", "z"), (r"kh", "h"), (r"(?:tch|tsch|ch)", "c"),
    (r"(?:ts|tz)", "c"), (r"[yij]([uaoe])", r"\1"), (r"[yij]", ""), (r"w", "v"), (r"ph", "f"),
    (r"x", "ks"), (r"q|ck", "k"), (r"['`]", ""), (r"(.)\1", r"\1"),
)  # fmt: skip
_ARABIC_CONSONANTS = dict(
    zip("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhkddrzssSDTZgfkklmnh".lower(), strict=True)
)
_LATIN_CONSONANTS = (
    (r"\b(?:al|el)[-\s]", ""), (r"sh", "s"), (r"kh", "k"), (r"th", "t"), (r"dh", "d"), (r"gh", "g"),
    (r"ou|[aeiouwy'`’]", ""), (r"[qc]", "k"), (r"p", "b"), (r"v", "f"), (r"h\b", ""),
    (r"(.)\1", r"\1"),
)  # fmt: skip


def in_latin(text: str) -> str:
    """Return Cyrillic text in German transliteration; other scripts stay as they are."""
    return "".join(_letter(char) for char in text)


def _letter(char: str) -> str:
    latin = _GERMAN.get(char.lower())
    if latin is None:
        return char
    return latin.capitalize() if char.isupper() else latin


def spelling_key(word: str) -> str:
    """Return a key equal for "Schewtschenko"-like spellings of one Cyrillic or Latin name."""
    key = anyascii(word).lower()
    for pattern, replacement in _SPELLINGS:
        key = re.sub(pattern, replacement, key)
    return key


def consonant_key(word: str) -> str:
    """Return the consonants of an Arabic name in either script: "محمد" and "Mohammed" agree."""
    if re.search(r"[\u0600-\u06ff]", word):
        bare = re.sub(r"^ال", "", word)
        key = "".join(_ARABIC_CONSONANTS.get(char, "") for char in bare)
        return re.sub(r"(.)\1", r"\1", re.sub(r"h$", "", key))
    key = anyascii(word).lower()
    for pattern, replacement in _LATIN_CONSONANTS:
        key = re.sub(pattern, replacement, key)
    return key


def is_cyrillic(text: str) -> bool:
    """Return whether the text holds a Cyrillic letter."""
    return bool(_CYRILLIC.search(text))
