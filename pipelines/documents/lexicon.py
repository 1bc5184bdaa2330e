"""Finds the words of long lists in a text in one pass, whatever language they are in.

A phrase is written in small letters; `*` at the end of a word stands for any ending. One that is
written in capitals (`ALT`, `CEA`) must begin with a capital in the text, for in small letters it
is a word of some language.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_KEY = 3  # letters of the first word by which candidates are looked up
_MOST_WORDS = 1 << 15  # that are remembered: two megabytes
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


_TABLE = {chr(code): letter for code, letter in _table().items()}
_FOLDS = re.compile(f"[{re.escape(''.join(_TABLE))}]")


def folded(text: str) -> str:
    """Return `text` in small letters without accents, every character in its place."""
    # Few letters change: to find these is several times faster than to translate them all.
    return _FOLDS.sub(_as_folded, text).lower()


def in_small_letters(text: str) -> str:
    """Return `text` in small letters, every character in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower()[:1] for letter in text)  # "İ" becomes two


def _as_folded(letter: re.Match[str]) -> str:
    return _TABLE[letter[0]]


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
    first: str  # its first word, as far as it is written out
    open: bool  # a longer word may begin with it

    def may_begin(self, word: str) -> bool:
        """Tell whether the phrase can stand where `word` does."""
        return word.startswith(self.first) if self.open else word == self.first


class _ByWord(dict[str, tuple[_Entry, ...]]):
    """The entries that can stand at a word, found once for each: papers repeat their words."""

    def __init__(self, entries: Mapping[str, Sequence[_Entry]]) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, word: str) -> tuple[_Entry, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        candidates = self._entries.get(word[:_KEY], ())
        found = self[word] = tuple([each for each in candidates if each.may_begin(word)])
        return found


class Lexicon:
    """Phrases with what they stand for, by topic."""

    def __init__(self, entries_of: Iterable[tuple[str, str, str]]) -> None:
        """Take (topic, value, phrases divided by `|`)."""
        entries: dict[str, list[_Entry]] = defaultdict(list)
        for topic, value, phrases in entries_of:
            for phrase in filter(None, (each.strip() for each in phrases.split("|"))):
                entry = _entry(topic, value, phrase)
                entries[entry.first[:_KEY]].append(entry)
        for candidates in entries.values():
            candidates.sort(key=lambda entry: -len(entry.phrase))
        self._at_word = _ByWord(entries)

    def find(self, text: str, *, small: str | None = None) -> dict[str, list[Found]]:
        """Return what stands in `text` by topic, the longest phrase at each place.

        `small` is `folded(text)` where the caller has it. Time grows with the text alone.
        """
        small = folded(text) if small is None else small
        found: dict[str, list[Found]] = {}
        for start, at, entries in self._places(small):
            for entry in entries:
                of_topic = found.setdefault(entry.topic, [])
                if of_topic and at < of_topic[-1].end:
                    continue
                end = _end(entry, small, at)
                if end and not (entry.capital and not text[at].isupper()):
                    of_topic.append(Found(start, end, entry.value))
        return found

    def _places(self, small: str) -> Iterator[tuple[int, int, tuple[_Entry, ...]]]:
        """Yield where phrases can begin: start of the word, start behind an Arabic particle."""
        at_word = self._at_word
        for match in _WORD.finditer(small):
            word = match[0]
            if entries := at_word[word]:
                start = match.start()
                yield start, start, entries
            if "\u0600" <= word[0] < "\u0700":
                bare = _ARABIC.match(word)
                if bare and bare.end() and (entries := at_word[word[bare.end() :]]):
                    yield match.start(), match.start() + bare.end(), entries


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
    first = _WORD.match(phrase)[0]  # type: ignore[index]  # phrases begin with a word
    return _Entry(
        topic=topic,
        value=value,
        phrase=phrase,
        stem=stem,
        capital=written.isupper() and len(written) < 8,
        pattern=pattern,
        first=first,
        open=phrase == first and (stem or pattern is not None),
    )


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
