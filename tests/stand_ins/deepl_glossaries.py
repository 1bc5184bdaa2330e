"""The glossaries of the DeepL stand-in, version 3 of that API."""

import uuid
from typing import Any

LANGUAGES = ("ar", "de", "en", "pl", "ro", "ru", "tr", "uk")

Glossaries = dict[str, dict[str, Any]]


class Refusal(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def answer(
    glossaries: Glossaries, method: str, path: str, query: dict[str, str], body: dict[str, Any]
) -> Any:
    parts = path.strip("/").split("/")[2:]
    if not parts and method == "POST":
        return _create_glossary(glossaries, body)
    if not parts:
        return _list_glossaries(glossaries)
    glossary = glossaries.get(parts[0])
    if glossary is None:
        raise Refusal(404, "Glossary not found")
    if method == "DELETE":
        del glossaries[parts[0]]
        return None
    if method == "PATCH":
        glossary["name"] = body.get("name", glossary["name"])
    if parts[1:] == ["entries"]:
        return {"dictionaries": [d for d in glossary["dictionaries"] if _matches(d, query)]}
    return _about(glossary)


def _matches(dictionary: dict[str, Any], query: dict[str, str]) -> bool:
    return all(dictionary[name].lower() == query[name].lower() for name in query)


def _create_glossary(glossaries: Glossaries, body: dict[str, Any]) -> dict[str, Any]:
    for dictionary in body["dictionaries"]:
        pair = {dictionary["source_lang"].lower(), dictionary["target_lang"].lower()}
        if not pair <= set(LANGUAGES):
            raise Refusal(400, "Language pair not supported")
        if any(line.count("\t") != 1 for line in str(dictionary["entries"]).splitlines()):
            raise Refusal(400, "Bad entries")
    glossary = {
        "glossary_id": str(uuid.uuid4()),
        "name": body["name"],
        "creation_time": "2026-11-21T09:00:00.000000Z",
        "dictionaries": body["dictionaries"],
    }
    glossaries[glossary["glossary_id"]] = glossary
    return _about(glossary)


def _list_glossaries(glossaries: Glossaries) -> dict[str, Any]:
    return {"glossaries": [_about(glossary) for glossary in glossaries.values()]}


def _about(glossary: dict[str, Any]) -> dict[str, Any]:
    dictionaries = [
        {
            "source_lang": d["source_lang"],
            "target_lang": d["target_lang"],
            "entry_count": len(str(d["entries"]).splitlines()),
        }
        for d in glossary["dictionaries"]
    ]
    return glossary | {"dictionaries": dictionaries}
