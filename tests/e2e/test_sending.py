"""A patient's files on their way: whole folders, a line that breaks, a tab that is closed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Route, expect
from pydicom.fileset import FileSet

from tests.e2e import carter
from tests.e2e.portal import Portal
from tests.e2e.test_records import PIECE, heavy_letter

CD_TIME = 1_700_000_000  # seconds since 1970; a burner gives every file the same
SLICES = sorted(carter.SCANS.iterdir())


@pytest.fixture
def records(visit, looker, nora_signed_in) -> Page:
    """Return the page on which Nora hands in her records."""
    page = visit(storage_state=nora_signed_in)
    page.goto("/portal/records")
    expect(page.get_by_role("button", name="Folder or CD")).to_be_visible()
    return page


@pytest.fixture
def disc(tmp_path) -> Path:
    """Burn a CD: a catalogue, a viewer that starts by itself, and files of one name."""
    folder = tmp_path / "CD"
    catalogue = FileSet()
    for path in SLICES[:2]:
        catalogue.add(path)
    catalogue.write(folder)
    catalogue._stage["t"].cleanup()  # pydicom leaves it to chance, and Python warns of that
    for number, path in enumerate(SLICES[2:8]):
        series = folder / f"SERIES{number}"
        series.mkdir()
        shutil.copy(path, series / "IM1")
        os.utime(series / "IM1", (CD_TIME, CD_TIME))
    (folder / "AUTORUN.INF").write_text("[autorun]\r\nopen=VIEWER.EXE\r\n", "ascii")
    (folder / "VIEWER.EXE").write_bytes(b"MZ" + bytes(510))
    return folder


def test_a_cd_arrives_whole_though_its_files_have_one_name(records, disc, looker) -> None:
    count = sum(path.is_file() for path in disc.rglob("*"))

    records.get_by_label("Folder or CD").set_input_files(disc)

    expect(records.get_by_text(f"0 papers · {count} picture files")).to_be_visible()
    expect(records.get_by_text("8 pictures")).to_be_visible()
    Portal(records, looker).look("a CD arrived")


def test_a_folder_is_dropped(records, tmp_path) -> None:
    inner = tmp_path / "letters" / "2026"
    inner.mkdir(parents=True)
    shutil.copy(carter.PAPERS[0], inner)

    drop(records, tmp_path / "letters")

    paper = records.get_by_role("article").filter(has_text="letters/2026/gp-letter.pdf")
    expect(paper.get_by_text("2 pages")).to_be_visible()
    paper.get_by_role("button").click()
    expect(records.get_by_role("dialog").get_by_text("Page 2 of 2")).to_be_visible()


def test_sending_goes_on_when_the_connection_is_back(records, tmp_path) -> None:
    letter = tmp_path / "train.pdf"
    letter.write_bytes(carter.PAPERS[0].read_bytes() + b"\n% not the copy that was sent before\n")
    begun: list[str] = []
    records.on("request", lambda one: begun.append(one.url) if is_new_file(one) else None)
    held = hold(records, is_piece)

    with records.expect_request(is_piece):
        records.get_by_label("Choose files").set_input_files(letter)
    records.context.set_offline(True)
    held.pop().abort("internetdisconnected")
    records.unroute_all()
    expect(records.get_by_text("The connection is gone.")).to_be_visible()
    records.context.set_offline(False)

    paper = records.get_by_role("article").filter(has_text="train.pdf")
    expect(paper.get_by_text("2 pages")).to_be_visible()
    assert len(begun) == 1, "it began anew instead of going on"


def test_a_file_goes_on_after_its_tab_was_closed(records, tmp_path) -> None:
    letters = [tmp_path / "short.pdf", tmp_path / "long.pdf"]
    shutil.copy(carter.PAPERS[1], letters[0])
    heavy_letter(letters[1], weight=PIECE)
    hold(records, is_second_piece)
    with records.expect_request(is_second_piece):
        records.get_by_label("Choose files").set_input_files(letters)
    expect(records.get_by_text("1 file is being sent · long.pdf")).to_be_visible()
    context = records.context
    records.close()

    again = context.new_page()
    asked: list[str] = []
    again.on("request", lambda one: asked.append(f"{one.method} {one.url.rsplit('/', 1)[1]}"))
    again.goto("/portal/records")
    again.get_by_label("Choose files").set_input_files(letters)

    paper = again.get_by_role("article").filter(has_text="long.pdf")
    expect(paper.get_by_text("2 pages")).to_be_visible()
    assert any(one.startswith("HEAD") for one in asked), "it began anew instead of going on"


def is_new_file(request: Request) -> bool:
    return request.method == "POST" and request.url.endswith("/api/uploads")


def is_piece(request: Request) -> bool:
    return request.method == "PATCH"


def is_second_piece(request: Request) -> bool:
    return is_piece(request) and request.headers.get("upload-offset", "0") != "0"


def hold(page: Page, which: Callable[[Request], bool]) -> list[Route]:
    """Let these requests wait, as on a line that has just died."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        if which(route.request):
            held.append(route)
        else:
            route.continue_()

    page.route("**/api/uploads/*", keep)
    return held


def drop(page: Page, folder: Path) -> None:
    """Let go of a folder over the page, as the browser itself tells it."""
    field = page.get_by_role("region", name="Hand in records")
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    assert box
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] - 8}
    data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, **place, "data": data})
