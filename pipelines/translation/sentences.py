"""Where one sentence of a medical paper ends: never inside a value, an initial, an abbreviation."""

import re
from itertools import pairwise

from pipelines.translation.abbreviations import ABBREVIATIONS
from pipelines.translation.dates import opens_with_month

_END = re.compile(r"[.!?…؟۔]+[»”\"')\]]*\s+")
_LAST_TOKEN = re.compile(r"[^\s«»“”„\"'(),;:]+$")
_INITIAL = re.compile(r"(?:^|[.\s(])[^\W\d_]$")
_OPENERS = "«“„\"'([–—•-*"
_REACH = 120  # characters looked at on either side of a point
# "… 42 x 35 мм. Инвазии …": behind its number a unit ends the sentence.
_MEASURE = re.compile(
    r"(?:\d\s?(?:[мс]?м|мин|ч|мес|нед|дн|сут|лет|ед|млн|тыс|амп|табл|таб|капс|фл|раз|см|мл|мг"
    r"|mm|cm|min|h|hrs?|sec|mo|mos|wk|wks|yrs?|mg|ml|amp|tabl?|kaps|godz|dk|gün|ay|yıl|zile|luni"
    r"|săpt|хв|год|міс|тиж|доб)|рт\.\s?ст)$"
)
_RTL = re.compile(r"[\u0590-\u08ff]")


def split_sentences(text: str, *, language: str | None) -> tuple[tuple[int, int], ...]:
    """Return the spans (start, end) of the sentences of `text`, blanks trimmed."""
    cuts = [m.end() for m in _END.finditer(text) if _ends_here(text, m, language=language)]
    borders = [0, *cuts, len(text)]
    spans = (_trim(text, a, b) for a, b in pairwise(borders))
    return tuple((a, b) for a, b in spans if a < b)


def _ends_here(text: str, match: re.Match[str], *, language: str | None) -> bool:
    before, after = (
        text[max(0, match.start() - _REACH) : match.start()],
        text[match.end() :][:_REACH],
    )
    if not before.strip() or not after or _inside_brackets(before, after):
        return False
    if not _starts_sentence(after):
        return False
    if text[match.start()] != ".":
        return True
    return not _belongs_to_word(before, after, language=language)


def _starts_sentence(after: str) -> bool:
    first = after.lstrip(_OPENERS + " ")[:1]
    return first.isupper() or first.isdigit() or bool(_RTL.match(first))


def _belongs_to_word(before: str, after: str, *, language: str | None) -> bool:
    """Return whether the point after `before` belongs to an abbreviation, initial or numeral."""
    found = _LAST_TOKEN.search(before)
    token = found.group() if found else ""
    if token.lower() in _abbreviations(language):
        return not (
            after[:1].isupper() and (_MEASURE.search(before) or _closes_year(before, after))
        )
    if _INITIAL.search(before) and not _is_rtl(token):
        return True
    # "1. Рак …" numbers a list; "14. März" is a date.
    return token.isdigit() and (before.strip() == token or _goes_on(after))


def _goes_on(after: str) -> bool:
    return after[:1].islower() or opens_with_month(after)


def _closes_year(before: str, after: str) -> bool:
    """Return whether “… 14.03.2026 г. Выписан …” ends here, though “г.” is an abbreviation."""
    year = re.search(r"(?:19|20)\d\d\s?(?:г|гг|р|рр|r)$", before)
    return bool(year) and not re.match(r"р\.|рожд", after.lower())


def _abbreviations(language: str | None) -> frozenset[str]:
    return ABBREVIATIONS.get((language or "en").split("-")[0], ABBREVIATIONS["en"])


def _is_rtl(token: str) -> bool:
    return bool(_RTL.search(token))


def _inside_brackets(before: str, after: str) -> bool:
    depth = before.count("(") - before.count(")")
    return depth > 0 and ")" in after


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return start + lead, start + len(piece.rstrip())
