"""Finds drugs with their doses. A drug without a dose is not proposed: it may be an allergy."""

import re
from collections.abc import Iterator

from pipelines.documents.drug_names import DRUGS
from pipelines.documents.passages import Passage
from pipelines.documents.results import Fact, FactKind

_NAMES = {
    name: (atc, re.compile(rf"(?<![\w\-])(?:ال|و)?(?:{stems})\w{{0,4}}", re.IGNORECASE))
    for name, (atc, stems) in DRUGS.items()
}
_DOSE = re.compile(
    r"(\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:[.,]\d+)?)[\s\t]?"
    r"(мг/м²|мг/м2|мг/кг|мг|мкг|г(?![\w/])|мл|ЕД|Ед|МЕ|mg/m²|mg/m2|mg/kg|mg|mcg|µg|μg|g(?![\w/])|ml"
    r"|IU|I\.U\.|units?|U(?![\w/])|IE|ملغ|مغ|ملجم|مجم|غ(?!\w)|وحدة)(?![\w])"
)
_REACH = 45
_UNITS = {
    "мг": "mg", "мкг": "µg", "г": "g", "мл": "ml", "мг/м²": "mg/m²", "мг/м2": "mg/m²",
    "мг/кг": "mg/kg", "mg/m2": "mg/m²", "mcg": "µg", "μg": "µg", "ед": "E", "ме": "IE", "iu": "IE",
    "i.u.": "IE", "unit": "E", "units": "E", "u": "E", "ملغ": "mg", "مغ": "mg", "ملجم": "mg",
    "مجم": "mg", "غ": "g", "وحدة": "E", "ie": "IE",
}  # fmt: skip


def drugs_in(passage: Passage) -> Iterator[Fact]:
    """Yield the drugs of a passage that stand with a dose, in the order they are written."""
    if _DOSE.search(passage.text) is None:  # spares most passages the search for every name
        return
    found = sorted(
        (match.start(), match.end(), name, atc)
        for name, (atc, pattern) in _NAMES.items()
        for match in pattern.finditer(passage.text)
    )
    for place, (start, end, name, atc) in enumerate(found):
        until = found[place + 1][0] if place + 1 < len(found) else len(passage.text)
        rest = passage.text[end : min(until, end + _REACH)]
        dose = _DOSE.search(rest)
        if dose is None or re.search(r"[.;]\s", rest[: dose.start()]):
            continue
        stop = end + dose.end()
        yield Fact(
            kind=FactKind.DRUG,
            value=name,
            page=passage.page.number,
            box=passage.box(start, stop),
            source_text=passage.text[start:stop].replace("\t", " "),
            label=name,
            code=atc,
            dose=f"{_amount(dose[1])} {_UNITS.get(dose[2].lower(), dose[2])}",
            certainty=0.85,
        )


def _amount(text: str) -> str:
    return re.sub(r"[ \u00a0]", "", text).replace(",", ".")
