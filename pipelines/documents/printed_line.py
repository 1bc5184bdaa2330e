"""What stands around a word on its printed line, by which a destroyed code or unit is known."""

import re
from dataclasses import dataclass

# What a Cyrillic model writes where Latin letters and digits stood: one character for one.
LOOK_ALIKE = str.maketrans("АВСЕНКМОРТХЗУаесорхуЬьІіЅѕ", "ABCEHKMOPTX3YaecopxybbIiSs")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a word on its line, in small letters."""

    before: str  # up to three words
    after: str  # the next word
    line: str
    place: int  # of the word in the line, in characters
    cyrillic: bool

    @property
    def follows_number(self) -> bool:
        """Tell whether the word before is a number."""
        last = self.before.split()[-1:]
        return bool(last) and bool(re.fullmatch(r"[<>≤≥]?[\d.,–-]*\d", last[0]))


def is_cyrillic_line(line: str) -> bool:
    """Tell a line of Cyrillic prose from one of codes or of another script."""
    return len(_CYRILLIC.findall(line)) > 0.3 * max(1, sum(map(str.isalpha, line)))
