"""Finds out in which encoding a foreign text file was written; none of them says so itself.

Every encoding that fits is tried and its letters are judged: words of one script, capitals at
their beginning, and only letters that one of our languages has.
"""

import itertools
import re
from collections.abc import Iterator

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# In order of preference where the letters decide nothing.
_SINGLE_BYTE = (
    *("cp1251", "kz1048", "koi8_u", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"),
    *("cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1254", "iso8859_9", "iso8859_16"),
    *("cp1256", "iso8859_6", "cp1257", "cp850", "cp852", "cp437"),
)
_SAMPLE = 1 << 16  # bytes that are judged
_WORD = re.compile(r"[^\W\d_]+")
_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "pl": "ąćęłńóśźż",
    "ro": "ăâîșțşţ",
    "tr": "çğıöşüâî",
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúü",
    "uz": "ʻʼ",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژگ\u064b\u064d\u064e\u064f\u0650\u0651\u0652",
}
_SIGNS = frozenset("°±²³µ·№«»„“”‘’‚–—…•§×÷€£¹⁰⁹®©™½¼¾¿¡،؛؟\u00a0\u00ad\u200c\u200e\u200f\u0640")
_FREQUENT = "оеаинтсрвл"  # two thirds of every Cyrillic text; KOI8 read as 1251 has others
_COMMON_IDEOGRAPHS = (0xB0A1, 0xD7F9)  # GB 2312, level 1, by pronunciation


def decoded(data: bytes, *, declared: str | None = None) -> str:
    """Return the text of `data`. `declared` is what the file says of itself; it may be wrong."""
    encoding = encoding_of(data, declared=declared)
    return data.decode(encoding, "replace").lstrip("\ufeff").replace("\0", "")


def encoding_of(data: bytes, *, declared: str | None = None) -> str:
    """Return the name of the encoding, as Python calls it."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    for likely in (_wide(sample), "utf-8", declared, _chinese(sample)):
        if likely and _fits(sample, likely):
            return likely
    best = max(_SINGLE_BYTE, key=lambda name: _score(sample, name))
    return best if _score(sample, best) > 0 else "cp1252"


def _fits(sample: bytes, name: str) -> bool:
    """Tell whether the sample has a meaning in an encoding, apart from a letter cut at its end."""
    cut = len(sample) - 4 if len(sample) == _SAMPLE else len(sample)
    try:
        sample[:cut].decode(name)
    except UnicodeDecodeError as fault:
        return len(sample) == _SAMPLE and fault.start >= cut - 4
    except LookupError:
        return False
    return True


def _wide(sample: bytes) -> str | None:
    """Tell UTF-16 without its mark: every second byte of plain letters is the same small one."""
    if len(sample) < 4 or not any(sample[at::2].count(0) for at in (0, 1)):
        return None
    high = {at: sum(byte <= 6 for byte in sample[at::2]) / len(sample[at::2]) for at in (0, 1)}
    for at, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if high[at] > 0.8 and high[1 - at] < 0.4:
            return name
    return None


def _chinese(sample: bytes) -> str | None:
    """Tell Chinese by its letters: read wrongly they are rare ones."""
    low, high = _COMMON_IDEOGRAPHS
    for name in ("gb18030", "utf-16-le", "utf-16-be"):
        text = sample.decode(name, "ignore")
        letters = [letter for letter in text if "\u4e00" <= letter <= "\u9fff"]
        codes = (int.from_bytes(letter.encode("gb18030"), "big") for letter in letters)
        common = sum(low <= code <= high for code in codes)
        if len(letters) > 1 and common > 0.8 * len(letters) and not _odd_signs(text):
            return name
    return None


def _odd_signs(text: str) -> bool:
    """Tell letters of scripts that no paper of ours mixes with Chinese."""
    strange = sum("\u0590" <= mark <= "\u1fff" or "\ua000" <= mark <= "\uabff" for mark in text)
    return strange > 0.02 * len(text)


def _score(sample: bytes, name: str) -> float:
    """Judge the letters that an encoding gives; what is not ASCII decides."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return -1.0
    foreign = [mark for mark in text if mark >= "\x80"]
    if not foreign:
        return 0.0
    letters = "".join(_WORD.findall(text)).lower()
    known = max(sum(map(letters.count, alphabet)) for alphabet in _foreign_alphabets())
    strange = sum(not mark.isalpha() and mark not in _SIGNS for mark in foreign)
    strange += sum(mark.isalpha() for mark in foreign) - known
    frequent = 0.4 * sum(map(letters.count, _FREQUENT))
    return (known + frequent - 2 * strange - 3 * sum(_odd_words(text))) / len(foreign) + 1


def _foreign_alphabets() -> Iterator[str]:
    for alphabet in _ALPHABETS.values():
        yield "".join(letter for letter in alphabet if letter >= "\x80")


def _odd_words(text: str) -> Iterator[int]:
    """Yield how often a word does what no word does: a capital inside, or two scripts."""
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        inner = sum(a.islower() and b.isupper() for a, b in itertools.pairwise(word))
        mixed = any(letter.isascii() for letter in word) and any(
            "\u0370" <= letter <= "\u06ff" for letter in word
        )
        yield inner + mixed
