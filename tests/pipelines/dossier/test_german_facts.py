"""Values as a German report writes them."""

import pytest

from pipelines.documents.results import FactKind
from pipelines.dossier.german_facts import FACT_LABELS, german_value


def test_has_a_german_word_for_every_kind_of_fact():
    assert set(FACT_LABELS) == set(FactKind)


@pytest.mark.parametrize(
    ("kind", "value", "unit", "source", "german"),
    [
        (FactKind.LABORATORY, "12.4", "g/L", "12.4 g/L", "12,4 g/l"),
        (FactKind.LABORATORY, "4.1", "10¹²/л", "4,1 10¹²/л", "4,1 × 10¹²/l"),
        (FactKind.DRUG, "Metformin", None, "Метформин 850 мг", "850 mg"),
        (FactKind.DRUG, "Pankreatin", None, "Панкреатин 25 000 ЕД", "25 000 U"),
        (FactKind.DRUG, "Vitamin D", None, "Витамин D 2000 МЕ", "2000 IE"),
        (FactKind.DRUG, "Vitamin B12", None, "B12 500 mcg", "500 µg"),
        (FactKind.DRUG, "Metamizol", None, "Metamizol", "Metamizol"),
        (FactKind.TNM, "pT3N1M0", None, "pT3N1M0", "pT3N1M0"),
    ],
)
def test_writes_values_as_a_german_report_does(kind, value, unit, source, german):
    written = german_value(kind=kind, value=value, unit=unit, source_text=source)

    assert written == german
