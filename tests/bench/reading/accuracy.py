"""Prints how exactly a corpus is read: `python -m tests.bench.reading.accuracy DIR`."""

import argparse
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.bench.reading import peers
from tests.bench.reading.corpus import CYRILLIC, TruePage, pages_in
from tests.bench.reading.read import ours
from tests.bench.reading.scoring import Score, ScoredToken, score

_HEADS = f"{'':12}{'pages':>6}{'CER %':>8}{'worst %':>9}{'numbers %':>11}{'codes %':>9}"
_MORE = f"{'unflagged %':>13}{'flagged %':>11}{'lost':>6}{'unsaid':>8}{'language %':>12}"


def score_ours(page: TruePage, *, hinted: bool = False) -> Score:
    return score(page, ours(page.path, hint=page.language if hinted else None))


def score_bare(page: TruePage, *, folder: Path) -> Score:
    return score(page, peers.bare(page, folder=folder))


def by_ocrmypdf(pages: Sequence[TruePage], *, folder: Path) -> list[Score]:
    """Score pages as OCRmyPDF reads them, in the order given; it is called once a language."""
    found: dict[str, Score] = {}
    for language in dict.fromkeys(page.language for page in pages):
        own = [page for page in pages if page.language == language]
        for page, read in zip(own, peers.ocrmypdf(own, folder=folder), strict=True):
            found[page.id] = score(page, read)
    return [found[page.id] for page in pages]


def scored(pages: Sequence[TruePage], *, by: Callable[[TruePage], Score]) -> list[Score]:
    """Score pages in two processes."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(by, pages))


def print_table(scores: Sequence[Score], *, title: str) -> None:
    """Print a line for each kind and each language, and one for all."""
    print(f"\n{title}\n{_HEADS}{_MORE}")
    for kind in dict.fromkeys(each.page.kind for each in scores):
        print(_line(kind, [each for each in scores if each.page.kind == kind]))
    for language in dict.fromkeys(each.page.language for each in scores):
        print(_line(language, [each for each in scores if each.page.language == language]))
    print(_line("all", scores))


def _line(name: str, scores: Sequence[Score]) -> str:
    tokens = [token for each in scores for token in each.tokens]
    codes = [t for each in scores if each.page.language in CYRILLIC for t in codes_of(each)]
    wrong = [token for token in tokens if not token.exact]
    told = [each for each in scores if each.language is not None]
    right = sum(each.language == each.page.language for each in told) / len(told) if told else None
    return (
        f"{name:12}{len(scores):6}{100 * mean(each.error for each in scores):8.2f}"
        f"{100 * max(each.error for each in scores):9.2f}"
        f"{percent(share(number for each in scores for number in numbers_of(each))):>11}"
        f"{percent(share(codes)):>9}"
        f"{percent(len([t for t in wrong if not t.flagged]) / max(1, len(tokens))):>13}"
        f"{percent(len([t for t in tokens if t.flagged]) / max(1, len(tokens))):>11}"
        f"{sum(bool(each.lost) for each in scores):6}{sum(each.lost_unsaid for each in scores):8}"
        f"{percent(right):>12}"
    )


def numbers_of(each: Score) -> list[ScoredToken]:
    """Return the numbers, dates and units of a page."""
    return [token for token in each.tokens if token.token.kind != "code"]


def codes_of(each: Score) -> list[ScoredToken]:
    return [token for token in each.tokens if token.token.kind == "code"]


def share(tokens: Iterable[ScoredToken]) -> float | None:
    """Return the share of tokens that are exact, None when there are none."""
    exact = [token.exact for token in tokens]
    return sum(exact) / len(exact) if exact else None


def mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / max(1, len(listed))


def percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.2f}"


def print_wrong(scores: Sequence[Score]) -> None:
    """Print every token that was not read exactly, those without a flag marked by `!`."""
    for each in scores:
        for token in each.tokens:
            if not token.exact:
                mark, told = " " if token.flagged else "!", token.token
                print(f"{mark} {each.page.id:18}{told.kind:8}{told.text!r} {token.read!r}")
        for lost in each.lost:
            print(f"{'!' if each.lost_unsaid else ' '} {each.page.id:18}lost    {lost!r}")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.reading.accuracy", description=__doc__
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", default="")
    parser.add_argument("--kinds", default="")
    parser.add_argument("--hint", action="store_true", help="tell the language beforehand")
    parser.add_argument("--wrong", action="store_true", help="print every token read wrong")
    asked = parser.parse_args()
    pages = pages_in(
        asked.folder,
        languages=filter(None, asked.languages.split(",")),
        kinds=filter(None, asked.kinds.split(",")),
    )
    scores = scored(pages, by=partial(score_ours, hinted=asked.hint))
    if asked.wrong:
        print_wrong(scores)
    for each in sorted(scores, key=lambda each: -each.error)[:5]:
        print(f"worst: {each.page.id:20}{100 * each.error:8.2f} % {' '.join(each.warnings)}")
    print_table(scores, title=f"ours, {len(pages)} pages of {asked.folder}")


if __name__ == "__main__":
    main()
