"""The synthetic cases in `fixtures/`: who they are, their papers, their reference translations."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from rapidfuzz import fuzz, process

CASES: Path = settings.REPO / "fixtures" / "cases"


@dataclass(frozen=True, slots=True)
class Story:
    """One synthetic case."""

    name: str
    told: dict[str, Any]  # case.json

    @classmethod
    def read(cls, name: str) -> "Story":
        told = json.loads((CASES / name / "case.json").read_text(encoding="utf-8"))
        return cls(name=name, told=told)

    @property
    def patient(self) -> dict[str, Any]:
        known = dict(self.told["patient"])
        known["born_on"] = date.fromisoformat(known["born_on"])
        return known

    @property
    def records(self) -> Path:
        return CASES / self.name / "records"

    @property
    def papers(self) -> list[Path]:
        return sorted(path for path in self.records.iterdir() if path.is_file())

    @property
    def scans(self) -> list[Path]:
        folders = [path for path in self.records.iterdir() if path.is_dir()]
        return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())

    @property
    def opinion(self) -> Path:
        return CASES / self.name / str(self.told["opinion"]["file"])

    def german_of(self, text: str) -> str:
        """Return the reference translation of the sentence that is most like `text`."""
        known = self._pairs()
        best = process.extractOne(text, known.keys(), scorer=fuzz.ratio)
        return known[best[0]] if best else ""

    def _pairs(self) -> dict[str, str]:
        pairs: dict[str, str] = {}
        for path in sorted((CASES / self.name / "truth").glob("*.segments.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                pair = json.loads(line)
                pairs[pair["source"]] = pair["target"]
        return pairs
