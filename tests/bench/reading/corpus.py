"""The pages of a corpus folder with their truth."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

CYRILLIC = frozenset({"ru", "uk", "kk"})


@dataclass(frozen=True, slots=True)
class Token:
    """A number, date, unit or code that must be read exactly."""

    kind: str
    text: str
    start: int  # in the page's text


@dataclass(frozen=True, slots=True)
class TruePage:
    """One page of the corpus and what is printed on it."""

    id: str
    path: Path
    language: str
    kind: str
    text: str
    critical: tuple[Token, ...]


def pages_in(
    folder: Path, *, languages: Iterable[str] = (), kinds: Iterable[str] = ()
) -> list[TruePage]:
    """Return the pages of a corpus folder, those of the languages and kinds that are asked for."""
    wanted, forms = set(languages), set(kinds)
    pages = [_page(path) for path in sorted(folder.glob("*.json"))]
    return [
        page
        for page in pages
        if (not wanted or page.language in wanted) and (not forms or page.kind in forms)
    ]


def _page(path: Path) -> TruePage:
    told = json.loads(path.read_text(encoding="utf-8"))
    return TruePage(
        id=told["id"],
        path=path.with_name(told["file"]),
        language=told["language"],
        kind=told["kind"],
        text=told["text"],
        critical=tuple(Token(**token) for token in told["critical"]),
    )
