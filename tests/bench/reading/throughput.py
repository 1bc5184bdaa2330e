"""Pages a second on 300 dpi scans: ours with repair and searchable PDF, beside the peers."""

import tempfile
from collections.abc import Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from pipelines.documents.reading import read_record
from pipelines.documents.searchable import searchable_pdf
from tests.bench.reading.corpus import TruePage
from tests.bench.reading.measure import Rate, rate, rate_of_command
from tests.bench.reading.peers import MODELS, bare_text, ocrmypdf_texts, one_pdf, raw_picture
from tests.bench.reading.targets import Targets

TIMES_BARE = 1.35
TIMES_OCRMYPDF = 4.0
TIMES_ONE_WORKER = 1.8


def read_and_write(paper: Path) -> int:
    """Read a document and write it as a searchable PDF; return its pages.

    The language is told by the file's name, as the peers are told theirs.
    """
    reading = read_record(paper, language_hint=paper.stem)
    with tempfile.TemporaryDirectory() as folder:
        searchable_pdf(paper, reading, Path(folder) / "searchable.pdf")
    return len(reading.pages)


def read_bare(picture: Path) -> int:
    bare_text(picture, MODELS[picture.stem.split("-")[0]])
    return 1


def print_throughput(pages: Sequence[TruePage], *, folder: Path, targets: Targets) -> None:
    """Print the rates of the three readers on scans of 300 dpi, a document a language.

    A page may be given twice, to make documents longer: none of the readers remembers pages.
    """
    documents = _documents(pages, folder=folder)
    pictures = [raw_picture(page, folder=folder) for page in pages]
    ours = rate(read_and_write, documents, workers=2)
    bare = rate(read_bare, pictures, workers=2)
    peer = sum(
        (rate_of_command(partial(_ocrmypdf, document, folder)) for document in documents),
        start=Rate(0, 0.0, 0.0),
    )
    alone = rate(read_and_write, documents, workers=1)
    print(f"\nthroughput, {len(pages)} scans of 300 dpi in {len(documents)} documents")
    print(f"{'':44}{'pages/s':>9}{'CPU s/page':>12}")
    _print("ours with searchable PDF, two processes", ours)
    _print("bare tesseract, OMP_THREAD_LIMIT=1, two", bare)
    _print("ocrmypdf --deskew --rotate-pages --jobs 2", peer)
    _print("ours, one process", alone)
    speed = ours.pages_per_second
    targets.at_least("pages/s, times bare tesseract", speed / bare.pages_per_second, TIMES_BARE)
    targets.at_least("pages/s, times ocrmypdf", speed / peer.pages_per_second, TIMES_OCRMYPDF)
    targets.at_least("two workers over one", speed / alone.pages_per_second, TIMES_ONE_WORKER)


def _documents(pages: Sequence[TruePage], *, folder: Path) -> list[Path]:
    """Write a document of the pages of each language, named by the language."""
    by_language = groupby(sorted(pages, key=_language), key=_language)
    return [one_pdf(list(of), target=folder / f"{name}.pdf") for name, of in by_language]


def _language(page: TruePage) -> str:
    return page.language


def _ocrmypdf(document: Path, folder: Path) -> int:
    return len(ocrmypdf_texts(document, MODELS[document.stem], folder=folder))


def _print(name: str, measured: Rate) -> None:
    print(f"  {name:42}{measured.pages_per_second:9.2f}{measured.cpu_per_page:12.2f}")
