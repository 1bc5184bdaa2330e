"""Finds codes of diagnoses (ICD-10) and of tumours (ICD-O) in a statement."""

import re
from collections.abc import Iterator

from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_ICD = re.compile(r"([A-TV-Z](?<![\w.\-/][A-TV-Z])\d{2}\.\d{1,2})(?![A-Za-z\d]|\.\d|/\d)")
_CATALOGUE = (
    r"(?:мкб|мкх|ахж|хкт|icd|kxk|xkt|cim|cie|код|code|kodu?|cod|código|الرمز|رمز|编码|代码)"
    r"(?:[\s\-–]{0,2}(?:10|11))?(?:[\s\-–]{0,2}(?:cm|gm|who))?"
)
_SHORT_ICD = re.compile(r"[A-TV-Z]\d{2}(?!\w|\.\d)")
# In small letters: a search that cares for case is several times faster.
_ICD_NAMED = re.compile(_CATALOGUE + r"[^\S\t]{0,2}[:№\-–(：]?\s{0,2}([a-tv-z]\d{2})(?!\w|\.\d)")
_ICD_O = re.compile(
    r"(?:ICD-?O|МКБ-?[ОO]|МКХ-?[ОO]|CIM-?O|CIE-?O)|т?опограф|topograph|topograf|локализац"
    r"|топограф|طبوغراف|部位编码|解剖部位",
    re.IGNORECASE,
)
_MORPHOLOGY = re.compile(r"(?<![\w./№])(?:M-?)?([89]\d{3}/[0-3679])(?![\d/]|[.,]\d)")
_NUMBER_SIGN = re.compile(r"(?:№|\bno\.?|\bnr\.?|number|номер)\s*$", re.IGNORECASE)
_LIKE_ICD, _LIKE_MORPHOLOGY = re.compile(r"[A-TV-Z]\d{2}"), re.compile(r"[89]\d{3}/\d")
_NEAR = 40  # characters before a code that name its catalogue


def codes_in(statement: Statement) -> Iterator[Fact]:
    """Yield the codes of a statement that are said of the patient."""
    text = statement.text
    # Short patterns spare most statements the long ones.
    for match in _MORPHOLOGY.finditer(text) if _LIKE_MORPHOLOGY.search(text) else ():
        before = text[max(0, match.start() - 12) : match.start()]
        if not _NUMBER_SIGN.search(before) and statement.is_of_patient(*match.span(1)):
            yield statement.fact(FactKind.MORPHOLOGY, match[1], *match.span(1), code=match[1])
    if not _LIKE_ICD.search(text):
        return
    for match in _ICD.finditer(text):
        yield from _diagnosis(statement, match)
    for match in _ICD_NAMED.finditer(statement.lower) if _SHORT_ICD.search(text) else ():
        yield from _diagnosis(statement, match)


def _diagnosis(statement: Statement, match: re.Match[str]) -> Iterator[Fact]:
    start, end = match.span(1)
    if not statement.is_of_patient(start, end) or not statement.text[start].isupper():
        return
    first, _ = statement.clause(start, end)
    before = statement.text[max(first, start - _NEAR) : start]
    kind = FactKind.TOPOGRAPHY if _ICD_O.search(before) else FactKind.DIAGNOSIS
    code = statement.text[start:end]
    yield statement.fact(kind, code, start, end, code=code)
