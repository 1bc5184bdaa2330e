"""What a date is the date of, by the words that stand before it."""

import re
from enum import Enum

_REACH = 45  # characters before a date that can name it


class Label(Enum):
    """The meaning of a date."""

    BIRTH = "birth"
    WRITTEN = "written"
    DISCHARGE = "discharge"
    EXAMINATION = "examination"
    ADMISSION = "admission"
    OTHER = ""


_WORDS: tuple[tuple[Label, str], ...] = (
    (
        Label.BIRTH,
        r"рожд|г\.\s?р\.|народж|туған|birth|\bdob\b|\bborn|geburt|geb\.|ميلاد|مواليد|doğum|urodz"
        r"|\bur\.|naşter|naissance|né[e]? le|nacimiento|出生",
    ),
    (
        Label.DISCHARGE,
        r"дата выписки|выписан|дата виписки|виписан|discharge|entlass|الخروج|taburcu|çıkış tarihi"
        r"|wypis|externăr|sortie|出院",
    ),
    (
        Label.ADMISSION,
        r"поступлен|госпитализ|надходжен|admi(?:ssion|tted)|aufnahme|الدخول|yatış|przyjęci"
        r"|internăr|получен|received|استلام|направлен|入院",
    ),
    (
        Label.WRITTEN,
        r"дата заключен|заключение от|дата составлен|дата выдачи|дата документа|дата протокола"
        r"|дата висновк|дата складан|report(?:ed)?(?: date| on)?\b|date of report|\bsigned"
        r"|authori[sz]ed|berichtsdatum|befunddatum|تاريخ التقرير|تاريخ الإصدار|تاريخ الكتابة"
        r"|rapor tarihi|data wydania|data raportului"
        r"|^\s*(?:date|дата|datum|التاريخ|تاريخ|tarih|data"
        r"|fecha)\s*:",
    ),
    (
        Label.EXAMINATION,
        r"дата исследован|дата проведен|дата анализа|дата обстежен|дата дослідж|взят\w+ проб"
        r"|взят\w+ материал|забор|^\s*exam(?:ination|ined)?\b|date of exam|examination date"
        r"|collected"
        r"|sample|untersuchungsdatum|entnahme|تاريخ الفحص|تاريخ الدراسة|تاريخ التصوير|تاريخ العينة"
        r"|tetkik tarihi|data badania|data pobrania|data examinării",
    ),
)
# Of small letters: patterns that care for case are searched several times faster.
_PATTERNS = tuple((label, re.compile(words)) for label, words in _WORDS)


def label_before(text: str, start: int) -> Label:
    """Name the date at `start` by the words before it, the nearest first."""
    before = text[max(0, start - _REACH) : start]
    head = re.split(r"[.;،,]\s|\n", before)[-1].lower()
    # A label opens its line; the same word in the middle of a sentence tells a story.
    opens = len(head) >= start or head.rstrip().endswith(":") or start <= _REACH
    best: tuple[int, Label] | None = None
    for label, pattern in _PATTERNS:
        for match in pattern.finditer(head):
            if (label is Label.BIRTH or opens) and (best is None or match.start() > best[0]):
                best = (match.start(), label)
    if best is None and re.search(r"(?:г\.\s?р\.|года рождения|born)", text[start : start + 40]):
        return Label.BIRTH
    return best[1] if best else Label.OTHER
