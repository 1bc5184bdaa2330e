"""James Carter and his spine, as `fixtures/cases/en-wirbelsaeule` tells them."""

import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "cases" / "en-wirbelsaeule"
TOLD = json.loads((FOLDER / "case.json").read_text(encoding="utf-8"))
RECORDS = FOLDER / "records"
PAPERS = [RECORDS / "gp-letter.pdf", RECORDS / "mri-report.pdf"]
SCANS = RECORDS / "mri"

EMAIL = str(TOLD["patient"]["email"])
QUESTIONS = TOLD["questions"][:2]
PLAN = TOLD["proposed_plan"]
ENTITY = TOLD["required_centre"]["entity"]
OPINION = FOLDER / "opinion" / "opinion.pdf"
CITED = "Eine Fusion ist nach den vorliegenden Bildern nicht zwingend erforderlich."
ADDRESS = str(TOLD["patient"]["address"])

ENQUIRY = {
    "Family name": TOLD["patient"]["family_name"],
    "Given name": TOLD["patient"]["given_name"],
    "Born on": TOLD["patient"]["born_on"],
    "Sex": TOLD["patient"]["sex"],
    "Country": TOLD["patient"]["country"],
    "Language": "English",
    "E-mail": EMAIL,
    "Diagnosis in a few words": TOLD["diagnosis"]["de"],
}
# Neither the memory nor an engine knows these: somebody has to write them.
MEDICINE = "Pregabalin 75 mg, one in the morning and one in the evening."
BY_HAND = {
    "Medication list": "Medikamentenliste",
    MEDICINE: "Pregabalin 75 mg, eine morgens und eine abends.",
}
ILLEGIBLE = "[unleserlich]"


def german_of(source: str) -> str:
    """Return what a post-editor writes where the draft is empty."""
    return BY_HAND.get(source, ILLEGIBLE)
