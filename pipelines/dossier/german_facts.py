"""A fact of a paper in German: what it is called, and its value as a German report writes it."""

import re

from pipelines.documents.results import FactKind
from pipelines.translation.units import canonical, find_quantities

FACT_LABELS = {
    FactKind.DATE: "Datum",
    FactKind.AUTHOR: "Verfasser",
    FactKind.ORGANISATION: "Einrichtung",
    FactKind.DIAGNOSIS: "Diagnose",
    FactKind.MORPHOLOGY: "Morphologie (ICD-O)",
    FactKind.TOPOGRAPHY: "Lokalisation (ICD-O)",
    FactKind.TNM: "TNM",
    FactKind.STAGE: "Stadium",
    FactKind.GRADE: "Grading",
    FactKind.RECEPTOR: "Rezeptor",
    FactKind.MUTATION: "Mutation",
    FactKind.ECOG: "ECOG",
    FactKind.LABORATORY: "Laborwert",
    FactKind.DRUG: "Arzneimittel",
    FactKind.THERAPY: "Therapie",
    FactKind.CONCLUSION: "Beurteilung",
}
# "25 000" is one number; the 12 of "B12 500" is none.
_NUMBER_BEFORE = re.compile(r"(?<!\w)\d+(?:\s\d{3})*(?:[.,]\d+)?\s*$")
_INTERNATIONAL_UNITS = frozenset({"ме", "мо", "iu", "ui", "jm", "ie", "i.u.", "j.m."})


def german_value(*, kind: FactKind, value: str, unit: str | None, source_text: str) -> str:
    """Return value and unit for a German reader: "12,4 g/l", "4,1 × 10¹²/l", "25 000 U".

    `value` is normalised (decimal point), `unit` as the paper writes it, `source_text` as the
    fact stands there: a drug's dose is taken from it.
    """
    if kind is FactKind.DRUG:
        return _dose(source_text) or value
    if kind is not FactKind.LABORATORY or not unit:
        return f"{value} {unit or ''}".strip()
    german = canonical(unit)
    number = value.replace(".", ",")
    return f"{number} × {german}" if german.startswith("10") else f"{number} {german}"


def _dose(text: str) -> str:
    """Return "850 mg" of "Метформин 850 мг"; empty where no dose stands."""
    for found in find_quantities(text):
        number = _NUMBER_BEFORE.search(text[: found.start])
        written = text[found.start : found.end].strip().casefold()
        unit = "IE" if written in _INTERNATIONAL_UNITS else found.unit
        return f"{number.group().strip()} {unit}" if number else ""
    return ""
