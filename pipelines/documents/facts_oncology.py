"""Finds TNM, stage, grade and ECOG in a statement."""

import re
from collections.abc import Iterator

from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_START, _END = r"(?<![\w.\-])", r"(?![A-Za-z\d])"
_PREFIX = r"[yra]{0,2}[cpu]?"
_T, _N, _M = r"T(?:is|a|[0-4X][a-d]?[1-3]?)", r"N[0-3X][a-c]?", r"M[01X][a-c]?"
_EXTRA = r"(?:\((?:m|is|sn|i[+\-−]|mol[+\-−]|sn[+\-−]|\d{1,2})\))?"
_TNM = re.compile(
    _START
    + rf"({_PREFIX}{_T}{_EXTRA},?\s?{_PREFIX}{_N}{_EXTRA}(?:,?\s?{_PREFIX}{_M})?"
    + rf"|{_PREFIX}[cp]{_T}{_EXTRA})"
    + _END
)
# Stages are looked for in small letters: a search that cares for case is several times faster.
_ROMAN = r"(?:i{1,3}|iv)[abc]?[1-3]?"
_LEVEL = rf"({_ROMAN}|[1-4][abc]?|0)"
_STAGE = re.compile(
    r"(?<![^\W\d_])(?:стади[яиюей]+|стадії|стадія|стадію|ст\.|stage|stopie[nń] zaawansowania"
    r"|stadium|stadiul|stadiu|stade"
    r"|estad[ií]o|estadio cl[ií]nico|evre|evresi|bosqich|bosqichi|босқич|сатысы|саты|المرحلة"
    r"|مرحلة|分期|stad\.|st\.)"
    r"(?:\s(?:заболевания|clínico|clinic|clinique|kliniczny|опухоли|uicc|figo|ajcc|clinical"
    r"|патологическая|السريرية))?\s{0,2}[:–\-：]?\s{0,2}" + _LEVEL + r"(?!\w|[.,]\d|[-–/]\d)"
)
_STAGE_AFTER = re.compile(
    _START + rf"({_ROMAN})\s?[\-–.]?\s?(?:стади|стаді|ст\.|stage|саты"
    r"|bosqich|босқич|evre|期|stopnia zaawansowania)"
)
_OTHER_DISEASE = re.compile(
    r"гиперт|гіперт|хбп|хсн|ххн|ожирен|почечн|нирк|hypertens|hypertonie|kidney|ckd"
    r"|heart failure|copd|хобл|хозл"
    r"|nadci[sś]|niewydolno|nerek|niereninsuff|insuffisance|insuficien|yetmezli[gğ]|hipertan"
    r"|гипертон|бүйрек|buyrak|буйрак"
    r"|قصور|ارتفاع ضغط|高血压|肾病|心衰|артроз|osteoartr|gonarthr|артериал|arterial|сердечн"
    r"|nyha|serc"
)
_GRADE = re.compile(r"G(?<![\w.\-]G)[1-4X](?![\w\-])")
_GLEASON = re.compile(
    r"(?:gleason\w*|глисон\w*|глісон\w*|غليسون)\D{0,20}?(\d)\s?\+\s?(\d)(?:\s?=\s?(\d{1,2}))?",
    re.IGNORECASE,
)
_ECOG = re.compile(
    r"(?:ECOG|ЕСОГ)(?:[\s\-]{0,2}(?:0\s?[-–]\s?[45]"
    r"|\(0\s?[-–]\s?[45]\)))?[^\d.;,\t]{0,24}?([0-4])(?!\d|[.,]\d|\s?[-–]\s?\d)",
    re.IGNORECASE,
)
_LIKE_T = re.compile(r"T(?:is|[0-4Xa])")
_ECOG_NAMES = ("ecog", "есог")  # in Latin and in Cyrillic letters
_STAGE_WORDS = (
    "стад", "стаді", "ст.", "stad", "stage", "evre", "bosqich", "босқич", "саты", "مرحله",
    "期", "分期",
    "stopien", "stopni", "st.",
)  # fmt: skip


def oncology_in(statement: Statement) -> Iterator[Fact]:
    """Yield the extent, grade and performance that are said of the patient."""
    text = statement.text
    for match in _TNM.finditer(text) if _LIKE_T.search(text) else ():
        if statement.is_of_patient(*match.span(1)):
            value = re.sub(r"[\s,]+", " ", match[1])
            yield statement.fact(FactKind.TNM, value, *match.span(1))
    if "I" in text or "V" in text or statement.has_digits:
        yield from _stages(statement)
    yield from _grades(statement)
    for match in _ECOG.finditer(text) if _names_ecog(statement) else ():
        if not statement.is_of_family(*match.span()):
            yield statement.fact(FactKind.ECOG, match[1], *match.span())


def _names_ecog(statement: Statement) -> bool:
    return any(name in statement.lower for name in _ECOG_NAMES)


def _grades(statement: Statement) -> Iterator[Fact]:
    for match in _GRADE.finditer(statement.text):
        if statement.is_of_patient(*match.span()):
            yield statement.fact(FactKind.GRADE, match[0], *match.span())
    for match in _GLEASON.finditer(statement.text) if "+" in statement.text else ():
        if statement.is_of_patient(*match.span()):
            value = f"{match[1]}+{match[2]}={int(match[1]) + int(match[2])}"
            yield statement.fact(FactKind.GRADE, value, *match.span(), label="Gleason")


def _stages(statement: Statement) -> Iterator[Fact]:
    taken: set[int] = set()  # characters of stages that were found
    if not any(word in statement.small for word in _STAGE_WORDS):
        return
    for pattern in (_STAGE, _STAGE_AFTER):
        for match in pattern.finditer(statement.lower):
            start, end = match.span(1)
            if not taken.isdisjoint(range(start, end)):
                continue
            taken.update(range(start, end))
            if _is_tumour_stage(statement, match) and statement.is_of_patient(*match.span()):
                yield statement.fact(FactKind.STAGE, match[1].upper(), *match.span())


def _is_tumour_stage(statement: Statement, match: re.Match[str]) -> bool:
    """Hypertension, kidney disease and heart failure have stages, too."""
    around = statement.small[max(0, match.start() - 60) : match.end() + 30]
    return _OTHER_DISEASE.search(around) is None
