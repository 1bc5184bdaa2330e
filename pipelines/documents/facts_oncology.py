"""Finds diagnoses, TNM, stage, grade, receptors, mutations and ECOG in a passage."""

import re
from collections.abc import Callable, Iterator

from pipelines.documents.passages import Passage
from pipelines.documents.results import Fact, FactKind

_START, _END = r"(?<![\w.\-])", r"(?![\w])"
_ICD = re.compile(_START + r"([A-TV-Z]\d{2}\.\d{1,2})(?!\w|\.\d)")
_ICD_NAMED = re.compile(
    r"(?:МКБ(?:-?\s?10)?|ICD(?:-?\s?10)?(?:-?CM)?|код|code|الرمز)\s*[:№\-–]?\s*([A-TV-Z]\d{2})(?!\w|\.\d)",
    re.I,
)
_PREFIX = r"[yra]{0,2}[cp]?"
_TNM = re.compile(
    _START
    + rf"({_PREFIX}T(?:is|[0-4X][a-d]?)(?:\(m\))?,?\s?{_PREFIX}N[0-3X][a-c]?"
    + rf"(?:,?\s?{_PREFIX}M[01X][a-c]?)?|{_PREFIX}[cp]T(?:is|[0-4X][a-d]?))"
    + _END
)
_STAGE = re.compile(
    r"(?:стади[яиюей]+|ст\.|стадії|stage|stadium|المرحلة|evre|stadiu)\s*[:–-]?\s*"
    r"((?:I{1,3}|IV)[ABC]?[1-3]?|[1-4][ABC]?)(?![\w.,]\d|\w)",
    re.I,
)
_STAGE_AFTER = re.compile(_START + r"((?:I{1,3}|IV)[ABC]?)\s+(?:стади|stage|стадії)", re.I)
_GRADE = re.compile(r"(?<![\w.\-])(G[1-4X])(?![\w\-])")
_ECOG = re.compile(
    r"ECOG(?:[\s\-]*(?:PS|status|статус|0-4))?\s*[:=–-]?\s*([0-4])(?!\d|[.,]\d)", re.I
)
_MARKERS = r"(ER|РЭ|PR|РП|HER-?2(?:/neu)?|Her2|Ki-?\s?67|PD-?L1)"
_RECEPTOR = re.compile(rf"(?<![\w\-]){_MARKERS}(?![\w]|-?\d)(?=(?P<rest>.{{0,48}}))", re.S)
_PERCENT = re.compile(r"(\d{1,3})\s?(?:%|بالمئة|بالمائة)|%\s?(\d{1,3})")
_NEGATIVE = re.compile(
    r"негатив|отрицат|negativ|negatif|سلبي|سالب|ujemn|нет экспресс|від'?ємн", re.I
)
_POSITIVE = re.compile(r"позитив|положит|positiv|pozitif|إيجابي|موجب|dodatni|позитивн", re.I)
_MUTATION = re.compile(
    r"(?<!\w)(KRAS|NRAS|BRAF|EGFR|PIK3CA|TP53|BRCA[12]|ALK|HER2|IDH[12]|KIT|PALB2)"
    r"[\s:,()]{1,3}(?:p\.)?([A-Z]\d{1,4}[A-Z*])(?!\w)"
)


def oncology_in(passage: Passage) -> Iterator[Fact]:
    """Yield the oncological facts of a passage."""
    for pattern in (_ICD, _ICD_NAMED):
        for match in pattern.finditer(passage.text):
            yield _fact(passage, match, FactKind.DIAGNOSIS, match[1], code=match[1])
    for match in _TNM.finditer(passage.text):
        yield _fact(passage, match, FactKind.TNM, re.sub(r"[\s,]+", " ", match[1]))
    for kind, pattern in ((FactKind.GRADE, _GRADE), (FactKind.ECOG, _ECOG)):
        for match in pattern.finditer(passage.text):
            yield _fact(passage, match, kind, match[1])
    yield from _stages(passage)
    yield from _mutations(passage)
    yield from _receptors(passage)


def _stages(passage: Passage) -> Iterator[Fact]:
    for pattern in (_STAGE, _STAGE_AFTER):
        for match in pattern.finditer(passage.text):
            if _is_tumour_stage(passage.text, match):
                yield _fact(passage, match, FactKind.STAGE, match[1].upper())


def _mutations(passage: Passage) -> Iterator[Fact]:
    for match in _MUTATION.finditer(passage.text):
        yield _fact(passage, match, FactKind.MUTATION, f"{match[1]} {match[2]}", label=match[1])


def _is_tumour_stage(text: str, match: re.Match[str]) -> bool:
    """Hypertension, kidney disease and heart failure have stages, too."""
    around = text[max(0, match.start() - 60) : match.end() + 12].lower()
    other = r"гиперт|гіперт|хбп|хсн|ожирен|почечн|hypertens|kidney|ckd|heart failure|copd|хобл"
    return re.search(other, around) is None


def _receptors(passage: Passage) -> Iterator[Fact]:
    for match in _RECEPTOR.finditer(passage.text):
        rest = re.split(rf"(?<![\w\-]){_MARKERS}(?![\w]|-?\d)|[.;]\s", match["rest"])[0]
        value, unit, length = _receptor_value(rest)
        if value is None:
            continue
        end = match.end(1) + length
        yield Fact(
            kind=FactKind.RECEPTOR,
            value=value,
            page=passage.page.number,
            box=passage.box(match.start(), end),
            source_text=passage.text[match.start() : end],
            label=_marker(match[1]),
            unit=unit,
            certainty=0.85,
        )


def _receptor_value(rest: str) -> tuple[str | None, str | None, int]:
    """Return value, unit and how far it reaches: per cent first, else positive or negative."""
    if (percent := _PERCENT.search(rest)) and int(percent[1] or percent[2]) <= 100:
        return percent[1] or percent[2], "%", percent.end()
    readings: tuple[tuple[Callable[[str], re.Match[str] | None], str], ...] = (
        (_NEGATIVE.search, "negativ"),
        (_POSITIVE.search, "positiv"),
    )
    for search, value in readings:
        if found := search(rest):
            return value, None, found.end()
    if score := re.search(r"(?<!\w)([0-3]\+)", rest):
        return score[1], None, score.end()
    return None, None, 0


def _marker(text: str) -> str:
    name = re.sub(r"[\s\-]", "", text).upper()
    names = {"РЭ": "ER", "РП": "PR", "KI67": "Ki-67", "PDL1": "PD-L1", "HER2/NEU": "HER2"}
    return names.get(name, name)


def _fact(
    passage: Passage,
    match: re.Match[str],
    kind: FactKind,
    value: str,
    *,
    code: str | None = None,
    label: str | None = None,
) -> Fact:
    return Fact(
        kind=kind,
        value=value,
        page=passage.page.number,
        box=passage.box(match.start(), match.end()),
        source_text=match[0].strip(),
        code=code,
        label=label,
        certainty=0.9,
    )
