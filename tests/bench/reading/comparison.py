"""Prints the exactness of three readers side by side, and ours against its targets."""

from collections.abc import Callable, Sequence

from tests.bench.reading.accuracy import (
    codes_of,
    mean,
    numbers_of,
    percent,
    print_table,
    share,
)
from tests.bench.reading.corpus import CYRILLIC
from tests.bench.reading.scoring import Score, ScoredToken
from tests.bench.reading.targets import Targets

_PLAIN = frozenset({"clean", "scan300", "scan200", "scan150"})
_CER_PLAIN, _CER_PHOTO, _CER_PAGE = 0.010, 0.018, 0.05
_NUMBERS, _CODES, _UNFLAGGED = 0.98, 0.85, 0.002
_WHOLE_LANGUAGE = 0.99

Scores = Sequence[Score]
Pick = Callable[[Score], bool]


def print_comparison(ours: Scores, *, bare: Scores, peer: Scores, targets: Targets) -> None:
    """Print the tables and note the targets. The three are scores of the same pages."""
    print_table(ours, title=f"ours, {len(ours)} pages; what is flagged, lost, and said to be")
    readers = {"ours": ours, "tesseract": bare, "ocrmypdf": peer}
    _print_beside(readers)
    _print_grid(readers)
    _note_targets(ours, targets=targets)
    for name, scores in (("tesseract", bare), ("ocrmypdf", peer)):
        targets.at_most(f"mean CER over that of {name}", _error(ours) / _error(scores), 1.0)


def _print_beside(readers: dict[str, Scores]) -> None:
    """Print a line for each kind and language, the readers beside each other."""
    print(
        f"\n{'':10}{'':6}{'CER %':^30}{'worst page %':^30}{'numbers, dates, units %':^30}", end=""
    )
    print(f"{'codes in Cyrillic %':^30}")
    print(f"{'':10}{'pages':>6}" + 4 * "".join(f"{name:>10}" for name in readers))
    for name, pick in _groups(readers["ours"]):
        chosen = [[each for each in scores if pick(each)] for scores in readers.values()]
        cells = [percent(_error(scores)) for scores in chosen]
        cells += [percent(max(each.error for each in scores)) for scores in chosen]
        cells += [percent(share(_numbers(scores))) for scores in chosen]
        cells += [percent(share(_codes(scores))) for scores in chosen]
        print(f"{name:10}{len(chosen[0]):6}" + "".join(f"{cell:>10}" for cell in cells))


def _groups(scores: Scores) -> list[tuple[str, Pick]]:
    kinds = list(dict.fromkeys(each.page.kind for each in scores))
    languages = list(dict.fromkeys(each.page.language for each in scores))
    groups: list[tuple[str, Pick]] = [(kind, _of_kind(kind)) for kind in kinds]
    groups += [(language, _of_language(language)) for language in languages]
    return [*groups, ("all", lambda _: True)]


def _of_kind(kind: str) -> Pick:
    return lambda each: each.page.kind == kind


def _of_language(language: str) -> Pick:
    return lambda each: each.page.language == language


def _print_grid(readers: dict[str, Scores]) -> None:
    """Print the mean CER of each language and kind, of one reader after the other."""
    kinds = list(dict.fromkeys(each.page.kind for each in readers["ours"]))
    for name, scores in readers.items():
        print(f"\nCER %, {name:11}" + "".join(f"{kind:>9}" for kind in kinds))
        for language in dict.fromkeys(each.page.language for each in scores):
            cells = [
                percent(_error(found)) if (found := _of(scores, language, kind)) else "-"
                for kind in kinds
            ]
            print(f"  {language:16}" + "".join(f"{cell:>9}" for cell in cells))


def _of(scores: Scores, language: str, kind: str) -> list[Score]:
    return [each for each in scores if (each.page.language, each.page.kind) == (language, kind)]


def _note_targets(ours: Scores, *, targets: Targets) -> None:
    plain = [each for each in ours if each.page.kind in _PLAIN]
    photographs = [each for each in ours if each.page.kind == "photo"]
    tokens = [token for each in ours for token in each.tokens]
    codes = _codes(ours)
    unflagged = [token for token in tokens if not token.exact and not token.flagged]
    hidden = [token for token in codes if not token.exact and not token.flagged]
    told = [each for each in ours if each.language is not None]
    right = sum(each.language == each.page.language for each in told) / max(1, len(ours))
    targets.at_most("mean CER, clean pages and plain scans", _error(plain), _CER_PLAIN)
    targets.at_most("mean CER, photographs", _error(photographs), _CER_PHOTO)
    targets.at_most("CER of the worst page", max(each.error for each in ours), _CER_PAGE)
    over = sum(each.error > _CER_PAGE for each in ours)
    targets.at_most("pages with a CER over 0.05", over, 0)
    targets.at_least("numbers, dates, units exact", share(_numbers(ours)) or 0.0, _NUMBERS)
    targets.at_least("Latin codes in Cyrillic pages exact", share(codes) or 0.0, _CODES)
    targets.at_most("Latin codes in Cyrillic pages, wrong and unflagged", len(hidden), 0)
    rest = len(unflagged) / max(1, len(tokens))
    targets.at_most("critical tokens, wrong and unflagged", rest, _UNFLAGGED)
    targets.at_most("pages with lost text, undetected", sum(s.lost_unsaid for s in ours), 0)
    targets.at_least("pages whose language is told right", right, _WHOLE_LANGUAGE)


def _error(scores: Scores) -> float:
    return mean(each.error for each in scores)


def _numbers(scores: Scores) -> list[ScoredToken]:
    return [token for each in scores for token in numbers_of(each)]


def _codes(scores: Scores) -> list[ScoredToken]:
    return [token for s in scores if s.page.language in CYRILLIC for token in codes_of(s)]
