"""What somebody who only bills is shown of a case: whom and where, nothing about health."""

from collections.abc import Mapping
from typing import Any

from backend.people.states import Sex

CASE: dict[str, Any] = {"headline": "", "entity": "", "plan": "", "plan_de": ""}
PERSON: dict[str, Any] = {"native_name": "", "born_on": None, "sex": Sex.UNKNOWN, "phone": ""}


def row_to_bill(row: Mapping[str, Any]) -> dict[str, Any]:
    return _without(row, CASE)


def case_to_bill(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return a case as on the wire; none of its steps is for who only bills."""
    patient = patient_to_bill(shown["patient"])
    return {**_without(shown, CASE), "patient": patient, "moves": []}


def patient_to_bill(shown: Mapping[str, Any]) -> dict[str, Any]:
    return _without(shown, PERSON)


def _without(shown: Mapping[str, Any], hidden: Mapping[str, Any]) -> dict[str, Any]:
    return {name: hidden.get(name, value) for name, value in shown.items()}
