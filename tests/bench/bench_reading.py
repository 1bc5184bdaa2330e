"""How exactly and how fast foreign papers are read, beside bare Tesseract and OCRmyPDF."""

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fixtures.reading_corpus.__main__ import make_all
from fixtures.reading_corpus.make import Order, orders
from tests.bench.reading import understanding
from tests.bench.reading.accuracy import by_ocrmypdf, score_bare, score_ours, scored
from tests.bench.reading.comparison import print_comparison
from tests.bench.reading.corpus import TruePage, pages_in
from tests.bench.reading.targets import Targets
from tests.bench.reading.text_pages import print_text_layer
from tests.bench.reading.throughput import print_throughput

_IDLE = 0.5  # processes that run beside the bench; more, and pages a second mean little


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    pages: list[Order]  # for accuracy
    languages: tuple[str, ...]  # of throughput; four scans of 300 dpi each
    rounds: int  # times that each of these scans is read
    text_pages: int


_ALL = ("ru", "uk", "kk", "pl", "en", "tr", "ro", "ar", "zh")


def main() -> int:
    """Measure on all pages of the figure set: about half an hour on two cores."""
    return _measured(Extent(_ordered(_ALL), _ALL, rounds=2, text_pages=1000))


def quick() -> int:
    """Measure on one page of each kind and some languages: about two minutes on two cores."""
    kinds = {
        "ru": "scan150",
        "uk": "photo",
        "kk": "scan200",
        "pl": "columns",
        "en": "fax",
        "tr": "tables",
        "ro": "small",
        "ar": "scan300",
        "zh": "clean",
    }
    pages = [next(orders("figure", languages=[of], kinds=[kind])) for of, kind in kinds.items()]
    stamp = next(orders("figure", languages=["ru"], kinds=["stamp"]))
    return _measured(Extent([*pages, stamp], ("ru", "pl"), rounds=1, text_pages=400))


def _ordered(languages: Sequence[str]) -> list[Order]:
    return list(orders("figure", languages=list(languages), kinds=[]))


def _measured(extent: Extent) -> int:
    os.environ["OMP_THREAD_LIMIT"] = "1"
    targets = Targets()
    busy = os.getloadavg()[0]
    if busy > _IDLE:
        print(f"This machine was busy when this began (load {busy:.1f}): trust CPU, not the clock.")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        pages = _made(extent.pages, into=root / "pages")
        fast = orders("figure", languages=list(extent.languages), kinds=["scan300"])
        scans = _made(list(fast), into=root / "pages") * extent.rounds
        print_throughput(scans, folder=root, targets=targets)
        print_text_layer(folder=root, targets=targets, pages=extent.text_pages)
        _print_accuracy(pages, folder=root, targets=targets)
    _print_understanding()
    targets.print()
    return 0


def _made(wanted: list[Order], *, into: Path) -> list[TruePage]:
    make_all(wanted, into=into)
    named = {order.id for order in wanted}
    return [page for page in pages_in(into) if page.id in named]


def _print_accuracy(pages: Sequence[TruePage], *, folder: Path, targets: Targets) -> None:
    ours = scored(pages, by=score_ours)
    bare = scored(pages, by=partial(score_bare, folder=folder))
    peer = by_ocrmypdf(pages, folder=folder)
    print_comparison(ours, bare=bare, peer=peer, targets=targets)


def _print_understanding() -> None:
    """Print how classes, languages and facts are told, on texts labelled by hand."""
    print("\nclasses, languages and facts, on texts labelled by hand")
    understanding.print_languages("figure")
    understanding.print_classes("figure")
    understanding.print_facts("figure")


if __name__ == "__main__":
    sys.exit(quick() if "--quick" in sys.argv else main())
