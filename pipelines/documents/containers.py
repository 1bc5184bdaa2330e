"""Takes out of a file the papers it carries: a mail's attachments, a PDF's, a ZIP's, Word's scans.

The work is done in the sandbox and written under names of ours; what the sender called a member is
only shown. The container itself stays a paper where it has text of its own.
"""

import mmap
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.documents.media_types import DOCX, EML, ODT, PDF, XLSX, ZIP, detect
from pipelines.documents.refusals import PaperRefused
from pipelines.documents.sandbox import run_limited

DEEPEST = 3  # containers inside each other; a ZIP in a mail in a ZIP
MOST_MEMBERS = 1000  # of one file, all depths together
MOST_BYTES = 1 << 30  # likewise
LARGEST_MEMBER = 500 << 20
HIGHEST_RATIO = 200  # of a member's size to its packed size; deflate reaches 1,032
LEAST_SCAN = 60_000  # bytes; a picture inside an office file that is smaller is a logo
_SECONDS = 120.0
_PACKAGES = frozenset({DOCX, ODT, XLSX})


@dataclass(frozen=True, slots=True)
class Member:
    """A file that lay in a container; `name` is what the sender called it, its folders included."""

    path: Path
    name: str
    size: int  # bytes


def unpack(source: Path, folder: Path) -> tuple[Member, ...]:
    """Write everything `source` carries, at any depth, into the new `folder`.

    A ZIP inside is opened and not listed; a mail or a PDF inside is listed, followed by what it
    carries ("letter.eml/scan.pdf"). What is deeper than DEEPEST stays closed. Raises PaperRefused:
    "bomb" for more than the limits above, "encrypted", "damaged".
    """
    folder.mkdir(parents=True)
    found: list[Member] = []
    _open(Member(source.resolve(), "", 0), folder.resolve(), found, depth=1)
    return tuple(found)


def holds_papers(source: Path) -> bool:
    """Tell by a cheap look whether `source` may carry papers; `unpack` tells for sure."""
    media_type = detect(source)
    if media_type == PDF:
        return _names_attachments(source)
    if media_type in _PACKAGES:
        return any(_scans_in(source))
    return media_type in {EML, ZIP}


def _names_attachments(source: Path) -> bool:
    """Look for what every attached file is called; a stream's dictionary is never packed."""
    with (
        source.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        return content.find(b"/EmbeddedFile") >= 0


def _open(container: Member, folder: Path, found: list[Member], *, depth: int) -> None:
    room = {"members": MOST_MEMBERS - len(found), "bytes": MOST_BYTES - _size(found)}
    into = folder / f"{len(found):06}-{depth}"
    into.mkdir()
    entries = run_limited(take_out, str(container.path), str(into), room, seconds=_SECONDS)
    inside = f"{container.name}/" if container.name else ""
    for number, (name, size) in enumerate(entries):
        member = Member(into / f"{number:06}", inside + shown(name), size)
        holds = holds_papers(member.path)
        opens = holds and detect(member.path) == ZIP
        if not (opens and depth < DEEPEST):
            found.append(member)
        if holds and depth < DEEPEST:
            _open_inner(member, folder, found, depth=depth + 1)


def _open_inner(member: Member, folder: Path, found: list[Member], *, depth: int) -> None:
    """Open a container inside; one that is broken or locked stays a file, a bomb spoils it all."""
    before = len(found)
    try:
        _open(member, folder, found, depth=depth)
    except PaperRefused as refused:
        if refused.code == "bomb":
            raise
        del found[before:]
        if member not in found:
            found.append(member)


def _size(members: Iterable[Member]) -> int:
    return sum(member.size for member in members)


def shown(name: str) -> str:
    """Return a sender's name fit to be shown: no path that leads out, no control characters."""
    plain = "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in name)
    parts = [part for part in plain.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(parts)[:255] or "file"


def take_out(source: str, folder: str, room: dict[str, int]) -> list[tuple[str, int]]:
    """Write what a file carries as `000000`, `000001`, … into `folder`; runs in the sandbox.

    Returns names and sizes in order. Raises PaperRefused ("bomb") past `room`.
    """
    taken: list[tuple[str, int]] = []
    left = room["bytes"]
    for name, pieces in _carried(Path(source)):
        if len(taken) >= room["members"]:
            raise PaperRefused("bomb")
        size = _write(Path(folder) / f"{len(taken):06}", pieces, most=min(left, LARGEST_MEMBER))
        left -= size
        taken.append((name, size))
    return taken


def _write(target: Path, pieces: Iterable[bytes], *, most: int) -> int:
    written = 0
    with target.open("wb") as file:
        for piece in pieces:
            written += len(piece)
            if written > most:
                raise PaperRefused("bomb")
            file.write(piece)
    return written


def _carried(source: Path) -> Iterator[tuple[str, Iterable[bytes]]]:
    media_type = detect(source)
    if media_type == EML:
        from pipelines.documents.mail_text import attachments, open_mail

        yield from ((name, [data]) for name, data in attachments(open_mail(source)))
    elif media_type == PDF:
        yield from _attached(source)
    elif media_type == ZIP or media_type in _PACKAGES:
        yield from _packed(source, scans_only=media_type in _PACKAGES)


def _attached(source: Path) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the files attached to a PDF, to its pages and by its portfolio."""
    import pikepdf

    try:
        with pikepdf.open(source) as document:
            seen: set[tuple[int, int]] = set()
            for item in document.objects:
                file = _attachment(item)
                if file is None or file[1].objgen in seen:
                    continue
                seen.add(file[1].objgen)
                with suppress(pikepdf.PdfError):  # one broken attachment takes no other with it
                    yield file[0], [file[1].read_bytes()]
    except pikepdf.PasswordError:
        raise PaperRefused("encrypted") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        raise PaperRefused("damaged") from None


def _attachment(item: Any) -> tuple[str, Any] | None:
    """Return name and stream of a file specification (ISO 32000, 7.11.3)."""
    import pikepdf

    if not isinstance(item, pikepdf.Dictionary) or "/EF" not in item:
        return None
    files = item.get("/EF")
    if not isinstance(files, pikepdf.Dictionary):
        return None
    streams = (files.get(key) for key in ("/UF", "/F", "/Unix", "/DOS", "/Mac"))
    stream = next((each for each in streams if isinstance(each, pikepdf.Stream)), None)
    names = (item.get(key) for key in ("/UF", "/F", "/Desc"))
    name = next((str(each) for each in names if isinstance(each, pikepdf.String)), "")
    return None if stream is None else (name, stream)


def _scans_in(source: Path) -> list[zipfile.ZipInfo]:
    from pipelines.documents.packages import pictures

    try:
        with zipfile.ZipFile(source) as package:
            return [entry for entry in pictures(package) if entry.file_size >= LEAST_SCAN]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return []


def _packed(source: Path, *, scans_only: bool) -> Iterator[tuple[str, Iterable[bytes]]]:
    from pipelines.documents.packages import open_package

    wanted = {entry.filename for entry in _scans_in(source)} if scans_only else None
    with open_package(source) as package:
        entries = [entry for entry in package.infolist() if not entry.is_dir()]
        _refuse_bombs(entries, packed=source.stat().st_size)
        for entry in entries:
            if wanted is None or entry.filename in wanted:
                yield entry.filename, _pieces(package, entry)


def _refuse_bombs(entries: list[zipfile.ZipInfo], *, packed: int) -> None:
    dense = any(
        entry.file_size > (1 << 20)
        and entry.file_size > HIGHEST_RATIO * max(1, entry.compress_size)
        for entry in entries
    )
    overlapping = sum(entry.compress_size for entry in entries) > packed
    if dense or overlapping or len(entries) > MOST_MEMBERS:
        raise PaperRefused("bomb")


def _pieces(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield one entry; one that lies about its size is a bomb. A link is its own few letters."""
    written = 0
    with package.open(entry) as stream:
        while piece := stream.read(1 << 20):
            written += len(piece)
            if written > entry.file_size:
                raise PaperRefused("bomb")
            yield piece
