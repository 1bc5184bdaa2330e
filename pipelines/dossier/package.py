"""Packs the dossier for a centre: one ZIP with PDF, FHIR, originals, images and checksums."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from pipelines.dossier.attachments import original_path
from pipelines.dossier.content import DossierContent
from pipelines.errors import PipelineError

CHUNK = 1 << 20  # bytes read at once
# Already compressed: packing again costs time and saves nothing.
STORED = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".heic", ".webp", ".docx", ".dcm", ""})


class UnsafeName(PipelineError):
    """A file's name would leave the package, or two files would have the same one."""

    code = "unsafe-package-name"
    advice = "Give the extra files relative names that differ by more than upper and lower case."


@dataclass(frozen=True, slots=True)
class PackagedFile:
    """A file for the package: a relative name with "/" and its bytes, or where they lie."""

    name: str
    source: bytes | Path


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One line of the manifest. Size in bytes."""

    path: str
    size: int
    sha256: str


def package(
    content: DossierContent, *, pdf: bytes, bundle: bytes, extras: Iterable[PackagedFile] = ()
) -> bytes:
    """Return the ZIP as bytes; the same content and files give the same bytes.

    For images worth gigabytes use `write_package`. Raises UnsafeName.
    """
    out = io.BytesIO()
    write_package(content, pdf=pdf, bundle=bundle, extras=extras, into=out)
    return out.getvalue()


def write_package(
    content: DossierContent,
    *,
    pdf: bytes,
    bundle: bytes,
    into: BinaryIO,
    extras: Iterable[PackagedFile] = (),
) -> tuple[ManifestEntry, ...]:
    """Write the ZIP into a stream (it need not be seekable) and return its manifest.

    `extras` go in as they are, such as "DICOMDIR" and "DICOM/…"; each is read once.
    Files stand in the order of their names, the manifest last. Raises UnsafeName.
    """
    files = [*_own_files(content, pdf=pdf, bundle=bundle), *extras]
    files = sorted(files, key=lambda file: file.name)
    _refuse_unsafe(files)
    with zipfile.ZipFile(into, "w") as archive:
        entries = [_add(archive, file, at=content.frozen_at) for file in files]
        manifest = PackagedFile("manifest.json", _manifest(content, entries))
        _add(archive, manifest, at=content.frozen_at)
    return tuple(entries)


def _own_files(content: DossierContent, *, pdf: bytes, bundle: bytes) -> Iterator[PackagedFile]:
    yield PackagedFile("dossier.pdf", pdf)
    yield PackagedFile("bundle.json", bundle)
    yield PackagedFile("INDEX.HTM", _index(content).encode())
    yield PackagedFile("README.TXT", _readme(content).encode())
    for document in content.documents:
        yield PackagedFile(original_path(content, document), document.original)


def _refuse_unsafe(files: Iterable[PackagedFile]) -> None:
    # Windows knows no difference between DICOM/a and dicom/A.
    taken = {"manifest.json"}
    for file in files:
        path = PurePosixPath(file.name)
        relative = not path.is_absolute() and ".." not in path.parts and "\\" not in file.name
        if not relative or str(path) != file.name or ":" in file.name:
            raise UnsafeName
        if file.name.lower() in taken:
            raise UnsafeName
        taken.add(file.name.lower())


def _add(archive: zipfile.ZipFile, file: PackagedFile, *, at: datetime) -> ManifestEntry:
    info = _zip_info(file.name, at=at)
    digest, size = hashlib.sha256(), 0
    info.file_size = _size_of(file)  # so that zipfile knows in advance whether it needs ZIP64
    with archive.open(info, "w") as member:
        for chunk in _chunks(file):
            member.write(chunk)
            digest.update(chunk)
            size += len(chunk)
    return ManifestEntry(path=file.name, size=size, sha256=digest.hexdigest())


def _zip_info(name: str, *, at: datetime) -> zipfile.ZipInfo:
    utc = at.astimezone(UTC)
    info = zipfile.ZipInfo(
        name, date_time=(utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second)
    )
    info.create_system = 3  # Unix, on every machine
    info.external_attr = 0o644 << 16
    stored = PurePosixPath(name).suffix.lower() in STORED or name.startswith("DICOM")
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return info


def _size_of(file: PackagedFile) -> int:
    return file.source.stat().st_size if isinstance(file.source, Path) else len(file.source)


def _chunks(file: PackagedFile) -> Iterator[bytes]:
    if isinstance(file.source, bytes):
        yield file.source
        return
    with file.source.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def _manifest(content: DossierContent, entries: Iterable[ManifestEntry]) -> bytes:
    manifest = {
        "dossier": content.number,
        "version": content.version,
        "case": content.case_number,
        "frozen_at": content.frozen_at.astimezone(UTC).isoformat(),
        "files": [
            {"path": entry.path, "size": entry.size, "sha256": entry.sha256} for entry in entries
        ],
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _readme(content: DossierContent) -> str:
    lines = [
        f"Dossier {content.number}, Fassung {content.version}",
        "",
        "dossier.pdf    das deutsche Dossier: Frage, Profil, Verlauf, Uebersetzungen, Originale",
        "bundle.json    dasselbe als FHIR-R4-Dokument",
        "originals      die Unterlagen, wie sie kamen",
        "DICOM          die Bilder mit DICOMDIR, soweit beigelegt",
        "manifest.json  Groesse und SHA-256 jeder Datei",
        "",
        "Die Uebersetzungen dienen dem Verstaendnis; massgeblich ist das Original.",
    ]
    return "\r\n".join(lines) + "\r\n"


def _index(content: DossierContent) -> str:
    originals = "".join(
        f'<li><a href="{escape(original_path(content, document), quote=True)}">'
        f"{escape(document.title)}</a></li>"
        for document in content.documents
    )
    return (
        '<!doctype html><html lang="de"><meta charset="utf-8">'
        f"<title>Dossier {escape(content.number)}</title>"
        f"<h1>Dossier {escape(content.number)}</h1>"
        '<p><a href="dossier.pdf">Deutsches Dossier (PDF)</a></p>'
        '<p><a href="bundle.json">FHIR-R4-Dokument (JSON)</a> · '
        '<a href="manifest.json">Prüfsummen</a></p>'
        f"<h2>Originale</h2><ol>{originals}</ol></html>\n"
    )
