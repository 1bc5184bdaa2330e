"""People stay at home: who and what identifies them leaves as ⟦P1⟧, ⟦P2⟧ … and comes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipelines.translation.dates import find_dates, render_date
from pipelines.translation.identity_patterns import unknown_identities
from pipelines.translation.names import KnownNames, house_pattern
from pipelines.translation.numbers import fold_digits
from pipelines.translation.protect import STRAY_BRACKETS, Restored
from pipelines.translation.transliteration import in_latin, is_cyrillic

_SHORTEST_PART = 5  # characters of an address; shorter parts are like too many words
_LATIN_TARGETS = {"de", "en", "pl", "tr", "ro"}
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_INITIALS_AFTER = re.compile(r"\s+([A-ZА-ЯЁІЇЄҐ]\.(?:\s?[A-ZА-ЯЁІЇЄҐ]\.)?)")
_INITIALS_BEFORE = re.compile(r"(?<!\w)([A-ZА-ЯЁІЇЄҐ]\.(?:\s?[A-ZА-ЯЁІЇЄҐ]\.)?)\s*$")
_PLACEHOLDER = re.compile(r"⟦P\d+⟧")


@dataclass(frozen=True, slots=True)
class Identity:
    """What the case knows of its people. Names as in the passport and in their own script."""

    names: tuple[str, ...] = ()  # "Ivanova Anna", "Иванова Анна Сергеевна"; relatives too
    born_on: date | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()  # policy, passport, record numbers
    addresses: tuple[str, ...] = ()
    others: tuple[str, ...] = ()  # doctors known to the case
    houses: tuple[str, ...] = ()  # hospitals, as papers print them: hidden only as a whole


Hit = tuple[int, int, str]  # start, end, what stands there when it comes back


class Pseudonyms:
    """Stable placeholders for one case; `table` (placeholder to text) is a secret to encrypt."""

    def __init__(
        self, known: Identity | None = None, *, table: dict[str, str] | None = None
    ) -> None:
        self._known = known or Identity()
        spellings = (*self._known.names, *self._known.others)
        self._names = KnownNames(spellings)
        self._passport = KnownNames([name for name in spellings if not is_cyrillic(name)])
        self._values = [_spaced(value) for value in _values(self._known)]
        self._values += [house_pattern(house) for house in self._known.houses]
        self.table: dict[str, str] = dict(table or {})
        self._placeholders = {text: placeholder for placeholder, text in self.table.items()}

    def mask(self, text: str) -> str:
        """Return `text` with every identifying piece as a placeholder."""
        text = text.translate(STRAY_BRACKETS)
        free: list[Hit] = []
        for hit in self._hits(text):
            if all(hit[1] <= start or hit[0] >= end for start, end, _ in free):
                free.append(hit)
        for start, end, value in sorted(free, reverse=True):
            text = text[:start] + self._placeholder(value) + text[end:]
        return text

    def restore(self, text: str, *, sent: str, target: str) -> Restored:
        """Put the pieces back; `sent` is the masked text that left.

        Cyrillic names arrive in Latin letters where the target language has those.
        """
        lost = []
        for placeholder in dict.fromkeys(_PLACEHOLDER.findall(sent)):
            value = self._in_target(self.table[placeholder], target=target)
            if text.count(placeholder) != sent.count(placeholder):
                lost.append(value)
            text = text.replace(placeholder, value)
        return Restored(_PLACEHOLDER.sub("", text), tuple(lost))

    def _placeholder(self, value: str) -> str:
        if value not in self._placeholders:
            placeholder = f"⟦P{len(self.table) + 1}⟧"
            self.table[placeholder] = value
            self._placeholders[value] = placeholder
        return self._placeholders[value]

    def _in_target(self, value: str, *, target: str) -> str:
        if _ISO_DATE.fullmatch(value):
            (found,) = find_dates(value)
            return render_date(found, target=target) or value
        if target.split("-")[0] in _LATIN_TARGETS and is_cyrillic(value):
            return self._names_in_latin(value)
        return value

    def _names_in_latin(self, value: str) -> str:
        """Use the passport's spelling where the case knows it, Duden's otherwise."""
        for start, end, spelling in sorted(self._passport.find(value), reverse=True):
            value = value[:start] + spelling + value[end:]
        return in_latin(value)

    def _hits(self, text: str) -> Iterator[Hit]:
        folded = fold_digits(text)
        yield from self._known_values(folded)
        yield from self._birth_dates(folded)
        for start, end, name in self._names.find(text):
            yield start, end, name
            yield from ((a, b, text[a:b]) for a, b in _initials_beside(text, start, end))
        yield from ((a, b, text[a:b]) for a, b in unknown_identities(folded) if a < b)

    def _known_values(self, text: str) -> Iterator[Hit]:
        for pattern in self._values:
            for match in pattern.finditer(text):
                yield match.start(), match.end(), match.group()

    def _birth_dates(self, text: str) -> Iterator[Hit]:
        born = self._known.born_on
        if born is None:
            return
        for found in find_dates(text):
            if (born.year, born.month, born.day) in found.readings:
                yield found.start, found.end, born.isoformat()


def _values(known: Identity) -> Iterator[str]:
    yield from (*known.emails, *known.phones, *known.numbers, *known.addresses)
    # A paper may give a part of the address alone: the town, the street.
    for address in known.addresses:
        for part in re.split(r"[,;]", address):
            name = re.sub(r"^\s*(?:г|гор|ул|пр|д|кв|м|вул)\.\s*", "", part).strip()
            if len(name) >= _SHORTEST_PART and not name.isdigit():
                yield name


def _initials_beside(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    after = _INITIALS_AFTER.match(text, end)
    if after:
        yield after.span(1)
    before = _INITIALS_BEFORE.search(text[max(0, start - 8) : start])
    if before:
        offset = max(0, start - 8)
        yield before.start(1) + offset, before.end(1) + offset


def _spaced(value: str) -> re.Pattern[str]:
    """Match a number or address with other blanks, hyphens and brackets inside."""
    solid = [re.escape(char) for char in fold_digits(value) if char.isalnum() or char in "@+."]
    between = r"[\s()/-]*" if re.search(r"\d", value) else r"[\s,]*"
    return re.compile(between.join(solid) or r"(?!)", re.IGNORECASE)
