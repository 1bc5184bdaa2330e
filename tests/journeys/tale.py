"""What a synthetic case holds for the journeys: its folder, its true translations, its secrets."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz, process

from backend.demo.records import Story


class Known(dict[str, str]):
    """Reference translations: for any text, that of the sentence most like it."""

    def __missing__(self, text: str) -> str:
        return self[process.extractOne(text, self.keys(), scorer=fuzz.ratio)[0]]


def known_of(*folders: Path) -> Known:
    """Return what the `.segments.jsonl` files of these folders say."""
    lines = (
        json.loads(line)
        for folder in folders
        for path in sorted(folder.glob("*.segments.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    return Known({pair["source"]: pair["target"] for pair in lines})


def files_of(story: Story) -> dict[str, Path]:
    """Return the records by the names under which a browser sends them."""
    return {str(path.relative_to(story.records)): path for path in (*story.papers, *story.scans)}


def secrets_of(story: Story) -> Iterator[str]:
    """Yield what must never show in a log or reach a translation provider."""
    told = story.told["patient"]
    born = date.fromisoformat(told["born_on"])
    yield from (told["family_name"], *told["native_name"].split(), told["email"], told["phone"])
    yield from told["identifiers"].values()
    yield from (told["born_on"], f"{born:%d.%m.%Y}", f"{born:%d/%m/%Y}", "+7 700 000 00 17")
