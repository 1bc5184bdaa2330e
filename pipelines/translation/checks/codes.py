"""TNM, grades, ICD codes, receptors and mutations arrive unchanged."""

import re
from collections import Counter

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.checks.zeros import read_zeros
from pipelines.translation.results import Finding

# Cyrillic capitals that OCR and keyboards put for Latin ones.
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХУЬарсеохуЗ", "ABEKMHOPCTXYbapceoxy3")
_TNM = re.compile(
    r"(?<![A-Za-z])(?:[yra]{0,2}[cp]?)?"
    r"(T(?:is|[0-4X][a-d]?))\s?,?\s?(?:[cp]?(N[0-3XO][a-c]?))\s?(?:\([^)]*\))?,?\s?(?:[cp]?(M[01XO][a-c]?))?"
)
_RESIDUAL = re.compile(r"(?<![A-Za-z])(R[012OX])(?![A-Za-z0-9])")
_GRADE = re.compile(r"(?<![A-Za-z0-9])(G[1-4X])(?![A-Za-z0-9])")
_ICD = re.compile(r"(?<![A-Za-z0-9])([A-TV-Z]\d\d\.\d{1,2})(?![\d])")
_AMINO = "ACDEFGHIKLMNPQRSTVWY"  # one-letter amino acids
_MUTATION = re.compile(
    r"(?<![A-Za-z0-9])(?:p\.)?([ACDEFGHIKLMNPQRSTVWY]\d{2,4}[ACDEFGHIKLMNPQRSTVWY])(?![A-Za-z0-9])"
)
_SCORE = re.compile(r"(?<!\d)([0-3])\s?\+(?!\s?\d)")
_GENES = (
    "KRAS|NRAS|HRAS|BRAF|EGFR|ALK|ROS1|BRCA1|BRCA2|TP53|PIK3CA|MLH1|MSH2|MSH6|PMS2|NTRK|RET|IDH1"
    "|IDH2|PDGFRA|PTEN|ATM|PALB2|FGFR1|FGFR2|FGFR3|CDKN2A|SMAD4|JAK2|FLT3|NPM1|MSS"
)
_GENE = re.compile(rf"(?<![A-Za-z0-9])({_GENES})(?![A-Za-z0-9])")
_PATTERNS = (_RESIDUAL, _GRADE, _ICD, _MUTATION)


def code_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return codes of the source that the target lacks and the reverse, all must-fix."""
    source, target = codes_of(pair.source), codes_of(pair.target)
    lost, won = source - target, target - source
    found = [
        finding("codes", f"{code} is missing in the translation.", source=_place(pair.source, code))
        for code in lost
    ]
    found += [
        finding("codes", f"{code} does not stand in the source.", target=_place(pair.target, code))
        for code in won
    ]
    return tuple(found)


def codes_of(text: str) -> Counter[str]:
    """Return the codes of `text`, look-alike letters folded to Latin."""
    folded = read_zeros(text).translate(_LOOKALIKES)
    found = Counter(m.group(1) for pattern in _PATTERNS for m in pattern.finditer(folded))
    found.update(f"{m.group(1)}+" for m in _SCORE.finditer(folded))
    for match in _TNM.finditer(folded):
        found.update(part.replace("O", "0") for part in match.groups() if part)
    # A gene may be named once here and twice there.
    found.update(set(_GENE.findall(folded)))
    return found


def _place(text: str, code: str) -> tuple[int, int] | None:
    start = text.translate(_LOOKALIKES).find(code)
    return (start, start + len(code)) if start >= 0 else None
