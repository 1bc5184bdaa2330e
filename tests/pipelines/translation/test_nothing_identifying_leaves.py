"""The papers of the fixture cases, sent to an engine: what identifies their people stays here."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipelines.documents.results import BlockKind
from pipelines.translation.deepl_engine import DeepLEngine
from pipelines.translation.drafting import draft
from pipelines.translation.pseudonyms import Identity, Pseudonyms
from pipelines.translation.results import Draft, Segment
from tests.stand_ins.deepl_server import KEY, DeepLServer

CASES = sorted((Path(__file__).parents[3] / "fixtures" / "cases").glob("*/case.json"))


def _identity(case: dict[str, Any]) -> Identity:
    people = [case["patient"], *([case["contact"]] if case.get("contact") else [])]
    return Identity(
        names=tuple(
            name
            for person in people
            for name in (
                f"{person['family_name']} {person['given_name']}",
                person.get("native_name", ""),
            )
        ),
        born_on=date.fromisoformat(case["patient"]["born_on"]),
        phones=tuple(person["phone"] for person in people if person.get("phone")),
        emails=tuple(person["email"] for person in people if person.get("email")),
        numbers=tuple(case["patient"].get("identifiers", {}).values()),
        addresses=(case["patient"].get("address", ""),),
        others=tuple(
            name
            for doctor in case.get("doctors", [])
            for name in (doctor["native_name"], doctor["latin_name"])
        ),
    )


def _texts(case: Path) -> list[str]:
    return [
        json.loads(line)["source"]
        for file in sorted(case.parent.glob("truth/*.segments.jsonl"))
        for line in file.read_text().splitlines()
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.parent.name)
def test_no_name_and_no_figure_leaves(case: Path) -> None:
    content = json.loads(case.read_text())
    identity = _identity(content)

    with DeepLServer() as server:
        drafts = _through_deepl(server, case, Pseudonyms(identity))
        bodies = server.book.bodies("/v2/translate")

    left = " ".join(text for body in bodies for text in (*body["text"], body["context"]))
    words = {
        word
        for name in (*identity.names, *identity.others)
        for word in re.findall(r"[^\W\d_]{4,}", name)
    }
    assert sorted(word for word in words if _occurs(word, left)) == []
    assert re.search(r"\d", re.sub(r'id="[PV]\d+"', "", left)) is None
    assert [d.segment.source for d in drafts if _damaged(d)] == []


def _occurs(name: str, text: str) -> bool:
    """Look for the name and, where it is long enough to be told from other words, its forms."""
    stem = rf"{re.escape(name[:-1])}\w{{0,4}}" if len(name) > 5 else re.escape(name)
    return re.search(rf"(?<!\w){stem}(?!\w)", text, re.IGNORECASE) is not None


def _through_deepl(server: DeepLServer, case: Path, pseudonyms: Pseudonyms) -> tuple[Draft, ...]:
    segments = [
        Segment(f"s{number}", 1, (0, 0, 1, 1), BlockKind.PARAGRAPH, text)
        for number, text in enumerate(_texts(case))
    ]
    engine = DeepLEngine(KEY, server.url)
    try:
        return draft(
            segments,
            engines=[engine],
            source=case.parent.name.split("-")[0],
            target="de",
            pseudonyms=pseudonyms,
        )
    finally:
        engine.close()


def _damaged(drafted: Draft) -> bool:
    wrong = {"numbers", "units", "dates", "codes", "placeholders"}
    return any(f.check in wrong and f.severity == "MUST_FIX" for f in drafted.findings)
