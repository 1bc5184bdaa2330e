"""The synthetic cases in `fixtures/`: who they are, their papers, their reference translations."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from rapidfuzz import fuzz, process

CASES: Path = settings.REPO / "fixtures" / "cases"
# Papers grow too old to be sent. What is prepared of them was prepared while they were young.
PAPERS_ARE_OF = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Story:
    """One synthetic case."""

    home: Path
    told: dict[str, Any]  # case.json

    @classmethod
    def read(cls, name: str, *, cases: Path = CASES) -> "Story":
        home = cases / name
        told = json.loads((home / "case.json").read_text(encoding="utf-8"))
        return cls(home=home, told=told)

    @property
    def patient(self) -> dict[str, Any]:
        known = dict(self.told["patient"])
        known["born_on"] = date.fromisoformat(known["born_on"])
        return known

    @property
    def records(self) -> Path:
        return self.home / "records"

    @property
    def papers(self) -> list[Path]:
        return sorted(path for path in self.records.iterdir() if path.is_file())

    @property
    def scans(self) -> list[Path]:
        folders = [path for path in self.records.iterdir() if path.is_dir()]
        return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())

    @property
    def opinion(self) -> Path:
        return self.home / str(self.told["opinion"]["file"])

    def german_of(self, text: str) -> str:
        """Return the reference translation of the sentence that is most like `text`."""
        return _most_like(text, self._pairs("truth"))

    def own_of(self, text: str) -> str:
        """Return a sentence of the opinion in the patient's language."""
        return _most_like(text, self._pairs("opinion"))

    def _pairs(self, folder: str) -> dict[str, str]:
        pairs: dict[str, str] = {}
        for path in sorted((self.home / folder).glob("*.segments.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                pair = json.loads(line)
                pairs[pair["source"]] = pair["target"]
        return pairs


def _most_like(text: str, known: dict[str, str]) -> str:
    best = process.extractOne(text, known.keys(), scorer=fuzz.ratio)
    return known[best[0]] if best else ""
