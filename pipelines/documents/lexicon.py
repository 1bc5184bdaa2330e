"""Finds the words of long lists in a text in one pass, whatever language they are in.

A phrase is written in small letters; `*` at the end of a word stands for any ending. One that is
written in capitals (`ALT`, `CEA`) must begin with a capital in the text, for in small letters it
is a word of some language.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

_KEY = 3  # letters of the first word by which candidates are looked up
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_ARABIC = re.compile(r"(?:[وفبلك](?=\w{4}))?(?:ال|لل)?(?=\w{2})")
_HAN = "\u3400", "\u9fff"


def _table() -> dict[int, str]:
    """Map every letter to the one it is often printed as: no accents, one kind of dash."""
    table = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base
    pairs = (
        "łlŁLıiøoØOđdĐDёеЁЕأاإاآاىيةه’'ʼ'‘'ʻ'`'´'–-—-‑-−-\u00a0 \t \n \r ：:（(）)，,。.；;、,％%"
    )
    table |= {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}
    return table | {0x660 + digit: str(digit) for digit in range(10)}


_TABLE = _table()


def folded(text: str) -> str:
    """Return `text` in small letters without accents, every character in its place."""
    return text.translate(_TABLE).lower()


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase where it stands: `text[start:end]`."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class _Entry:
    topic: str
    value: str
    phrase: str
    stem: bool
    capital: bool
    pattern: re.Pattern[str] | None


class Lexicon:
    """Phrases with what they stand for, by topic."""

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Take (topic, value, phrases divided by `|`)."""
        self._entries: dict[str, list[_Entry]] = defaultdict(list)
        for topic, value, phrases in entries:
            for phrase in filter(None, (each.strip() for each in phrases.split("|"))):
                entry = _entry(topic, value, phrase)
                self._entries[_key(entry.phrase)].append(entry)
        for candidates in self._entries.values():
            candidates.sort(key=lambda entry: -len(entry.phrase))

    def find(self, text: str, *, small: str | None = None) -> dict[str, list[Found]]:
        """Return what stands in `text` by topic, the longest phrase at each place.

        `small` is `folded(text)` where the caller has it. Time grows with the text alone.
        """
        small = folded(text) if small is None else small
        found: dict[str, list[Found]] = {}
        for start, at in _places(small):
            for entry in self._entries.get(_key_at(small, at), ()):
                of_topic = found.setdefault(entry.topic, [])
                if of_topic and at < of_topic[-1].end:
                    continue
                end = _end(entry, small, at)
                if end and not (entry.capital and not text[at].isupper()):
                    of_topic.append(Found(start, end, entry.value))
        return found


def _places(small: str) -> Iterable[tuple[int, int]]:
    """Yield where phrases can begin: (start of the word, start behind an Arabic particle)."""
    for word in _WORD.finditer(small):
        start, first = word.start(), small[word.start()]
        yield start, start
        if "\u0600" <= first < "\u0700":
            bare = _ARABIC.match(small, start)
            if bare and bare.end() > start:
                yield start, bare.end()


def _key_at(small: str, at: int) -> str:
    if _HAN[0] <= small[at] <= _HAN[1]:
        return small[at]
    key = small[at : at + _KEY]
    return key if key.isalnum() else _WORD.match(key)[0]  # type: ignore[index]  # begins a word


def _key(phrase: str) -> str:
    return _key_at(phrase, 0)


def _entry(topic: str, value: str, written: str) -> _Entry:
    phrase = folded(written)
    if "\u0600" <= phrase[0] < "\u0700" and phrase.startswith("ال") and len(phrase) > 4:
        phrase = phrase[2:]
    stem = phrase.endswith("*")
    phrase = phrase.rstrip("*")
    pattern = None
    if "*" in phrase:
        inner = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", " ")
        pattern = re.compile(inner)
        phrase = phrase.partition("*")[0]
    return _Entry(topic, value, phrase, stem, written.isupper() and len(written) < 8, pattern)


def _end(entry: _Entry, small: str, at: int) -> int:
    """Return where the phrase ends that stands at `at`, with the ending of a stem; 0 if none."""
    if not small.startswith(entry.phrase, at):
        return 0
    end = at + len(entry.phrase)
    if entry.pattern is not None:
        match = entry.pattern.match(small, at)
        if match is None:
            return 0
        end = match.end()
    if _HAN[0] <= small[end - 1] <= _HAN[1]:
        return end
    if entry.stem:
        while end < len(small) and _goes_on(small[end]):
            end += 1
    return 0 if end < len(small) and _goes_on(small[end]) else end


def _goes_on(letter: str) -> bool:
    return letter.isalnum() and not _HAN[0] <= letter <= _HAN[1]
