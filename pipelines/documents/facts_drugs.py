"""Finds drugs with their doses. A drug without a dose is not proposed: it may be an allergy."""

import re
from collections.abc import Iterator

from pipelines.documents.drug_names import DRUGS
from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_DOSE = re.compile(
    r"(\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,7}(?:[.,]\d{1,4})?)[\s\t]?"
    r"(мг/м²|мг/м2|мг/кг|мг|мкг|г(?![\w/])|мл|ЕД|Ед|ОД|МЕ|МО|ХБ|бірл|birlik|бирлик|mg/m²|mg/m2"
    r"|mg/m\^2|mg/kg|mg|mcg|µg|μg|mikrogram"
    r"|g(?![\w/])|gr(?!\w)|ml|IU|I\.U\.|UI|j\.m\.|j\.|jm|JM|units?|unités?|unidades|U(?![\w/])"
    r"|IE|E(?![\w/])|Ü(?!\w)|ünite|TB"
    r"|ملغ/م²|ملغ/م2|ملغ|مغ|ملجم|مجم|ميكروغرام|غ(?!\w)|وحدة|毫克|微克|克|单位"
    r"|мкг)(?![^\W\u3400-\u9fff])"
)
_REACH = 45
_UNITS = {
    "мг": "mg", "мкг": "µg", "г": "g", "мл": "ml", "мг/м²": "mg/m²", "мг/м2": "mg/m²",
    "мг/кг": "mg/kg", "mg/m2": "mg/m²", "mg/m^2": "mg/m²", "mcg": "µg", "μg": "µg", "ед": "E",
    "од": "E", "ме": "IE", "мо": "IE", "хб": "IE", "iu": "IE", "ui": "IE", "j.m.": "IE", "jm": "IE",
    "j.": "E", "бірл": "E", "birlik": "E", "бирлик": "E", "i.u.": "IE", "unit": "E", "units": "E",
    "unité": "E", "unités": "E", "unidades": "E", "ü": "E", "ünite": "E", "u": "E", "ملغ": "mg",
    "مغ": "mg", "ملجم": "mg", "مجم": "mg", "غ": "g", "gr": "g", "وحدة": "E", "ie": "IE", "e": "E",
    "ملغ/م²": "mg/m²", "ملغ/م2": "mg/m²", "ميكروغرام": "µg", "毫克": "mg", "微克": "µg", "克": "g",
    "单位": "E", "mikrogram": "µg",
}  # fmt: skip
_SENTENCE_END = re.compile(r"[.;。；]\s|[。；]")


def drugs_in(statement: Statement) -> Iterator[Fact]:
    """Yield the drugs of a passage that stand with a dose, in the order they are written."""
    found = statement.found.get("drug", [])
    text = statement.text
    for place, name in enumerate(found):
        until = found[place + 1].start if place + 1 < len(found) else len(text)
        rest = text[name.end : min(until, name.end + _REACH)]
        dose = _DOSE.search(rest)
        if dose is None or _SENTENCE_END.search(rest[: dose.start()]):
            continue
        stop = name.end + dose.end()
        if not _is_taken(statement, name.start, stop):
            continue
        yield statement.fact(
            FactKind.DRUG,
            name.value,
            name.start,
            stop,
            label=name.value,
            code=DRUGS[name.value][0],
            dose=f"{_amount(dose[1])} {_UNITS.get(dose[2].lower(), dose[2])}",
            certainty=0.85,
        )


def _is_taken(statement: Statement, start: int, end: int) -> bool:
    """Tell a drug that is given from one that is not borne, was stopped or is another's."""
    sentence = statement.sentence(start, end)
    if statement.has("allergy", *sentence) or statement.has("family", *sentence):
        return False
    return statement.is_of_patient(start, end)


def _amount(text: str) -> str:
    return re.sub(r"[ \u00a0]", "", text).replace(",", ".")
