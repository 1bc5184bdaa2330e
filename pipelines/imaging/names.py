"""Tell how alike two names are, across scripts, transliterations and orders of their parts."""

import re
import unicodedata

from anyascii import anyascii
from rapidfuzz.fuzz import ratio, token_set_ratio

# One sound, one spelling: the Latin forms of a Russian, Kazakh or Armenian name differ by embassy.
_FOLDS = (
    (r"sch|shch", "sh"),
    (r"tch|tsch", "ch"),
    (r"dzh|dj|zh", "j"),
    (r"kh", "h"),
    (r"gh", "g"),
    (r"ph", "f"),
    (r"ck|q", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"ts|tz", "c"),
    (r"\b(ye|je|yo|io)", "e"),
    (r"(?<=[aeiou])(ye|je|yo)", "e"),
    (r"iy\b|yy\b|ij\b|yi\b|ii\b", "i"),
    (r"ue", "u"),
    (r"oe", "o"),
    (r"ae", "a"),
    (r"ya|ia", "a"),
    (r"yu|iu|iou", "u"),
    (r"ye|yo|ie", "e"),
    (r"ou|oo", "u"),
    (r"ee", "i"),
    (r"y", "i"),
    (r"(.)\1", r"\1"),
)
_FOLDS_COMPILED = tuple((re.compile(pattern), instead) for pattern, instead in _FOLDS)
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff]")
# The same letter in three seats, the silent ending and the article: writers leave them out.
_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "", "ة": "", "ء": "", "ئ": "ي", "ؤ": "و", "ـ": ""}
)
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{2})")
_LATIN_ARTICLE = re.compile(r"\b(al|el|ul)[- ]?(?=\w{3})")
_NOBODY = re.compile(
    r"\b(anon\w*|unknown|unbekannt|test\w*|phantom|no name|noname|none|neizvestn\w*|dummy|xxx+)\b"
)

_LONE_SURNAME, _OTHER_GIVEN_NAME = 80.0, 74.0
_SAME_PART = 77.0  # Olga and Oleg reach 75, Erbolat and Erlan 67; true spellings pass 80


def is_nobody(name: str) -> bool:
    """Say whether a header's name was removed or never entered."""
    latin = anyascii(name).lower().strip(" .,-_*?^=0123456789")
    return not latin or _NOBODY.search(latin) is not None


def likeness(one: str, other: str) -> float:
    """Return how alike two names are, 0 to 100; order, patronymics and script do not matter."""
    score = _folded_likeness(one, other)
    if _ABJAD.search(one) or _ABJAD.search(other):
        return max(score, _skeleton_likeness(one, other))
    return score


def _folded_likeness(one: str, other: str) -> float:
    a, b = fold(one), fold(other)
    return _capped(token_set_ratio(a, b), a, b)


def _capped(score: float, one: str, other: str) -> float:
    """Lower the score where only the family agrees: a lone surname, or another given name."""
    parts = ([part for part in name.split() if len(part) > 1] for name in (one, other))
    fewer, more = sorted(parts, key=len)
    if len(fewer) < 2:
        return min(score, _LONE_SURNAME)
    weakest = min(max(ratio(part, known) for known in more) for part in fewer)
    return min(score, _OTHER_GIVEN_NAME) if weakest < _SAME_PART else score


def fold(name: str) -> str:
    """Return the name in Latin letters, lower case, each sound spelt in one way."""
    latin = anyascii(unicodedata.normalize("NFKC", name)).lower().replace("'", "")
    latin = re.sub(r"[^a-z]+", " ", latin)
    for pattern, instead in _FOLDS_COMPILED:
        latin = pattern.sub(instead, latin)
    return " ".join(latin.split())


def _skeleton_likeness(one: str, other: str) -> float:
    a, b = skeleton(one), skeleton(other)
    return _capped(max(token_set_ratio(a, b), ratio(a, b)), a, b)


def skeleton(name: str) -> str:
    """Return the consonants of each part: Arabic and Hebrew leave most vowels unwritten."""
    plain = unicodedata.normalize("NFKC", name).translate(_ARABIC)
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    latin = anyascii(_ARABIC_ARTICLE.sub("", plain)).lower()
    latin = _LATIN_ARTICLE.sub("", re.sub(r"[^a-z -]+", " ", latin)).replace("-", " ")
    for double, single in (("kh", "x"), ("sh", "c"), ("th", "t"), ("dh", "d"), ("gh", "g")):
        latin = latin.replace(double, single)
    latin = re.sub(r"[aeiouwyj]|h\b", "", latin)
    latin = latin.translate(str.maketrans("qpvz", "kbfs"))
    return " ".join(re.sub(r"(.)\1+", r"\1", part) for part in latin.split())
