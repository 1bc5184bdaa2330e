"""Look at one file: hash it, read its header, or say why it is no image."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipelines.imaging.elements import HEAD_BYTES
from pipelines.imaging.header import (
    DICOMDIR_CLASS,
    NOT_AN_IMAGE,
    Header,
    looks_like_dicom,
    read_header,
)
from pipelines.imaging.limits import LIMITS, DamagedImage, Limits, QuarantinedImage
from pipelines.imaging.results import FileReport, FileState
from pipelines.imaging.sniff import ignored_because, is_archive


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to index. `path` is where it lies now, `name` what it was called by the sender."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Examined:
    """What one file turned out to be; with a header it is a SOP instance."""

    source: SourceFile
    report: FileReport
    header: Header | None = None
    sha256: str = ""
    size: int = 0
    archive: bool = False
    dicomdir: bool = False


def examine_file(source: SourceFile, *, limits: Limits = LIMITS) -> Examined:
    """Return what `source` is. Never raises for what is in the file."""
    try:
        # A pipe would block for ever on open and a link may lead out of the folder.
        if not stat.S_ISREG(os.lstat(source.path).st_mode):
            return _set_aside(source, FileState.QUARANTINED, "not-a-regular-file")
        with source.path.open("rb", buffering=0) as file:
            return _examine_open(source, file, os.fstat(file.fileno()).st_size, limits)
    except OSError:
        return _set_aside(source, FileState.DAMAGED, "unreadable-medium")
    except DamagedImage as damage:
        return _set_aside(source, FileState.DAMAGED, damage.code)
    except QuarantinedImage as danger:
        return _set_aside(source, FileState.QUARANTINED, danger.code)


def _set_aside(source: SourceFile, state: FileState, reason: str) -> Examined:
    return Examined(source, FileReport(source.name, state, reason))


def _examine_open(source: SourceFile, file: BinaryIO, size: int, limits: Limits) -> Examined:
    head = file.read(HEAD_BYTES)
    if not looks_like_dicom(head):
        reason = ignored_because(head)
        report = FileReport(source.name, FileState.IGNORED, reason)
        return Examined(source, report, archive=is_archive(head))
    if size > limits.file_bytes:
        raise QuarantinedImage("too-large")
    try:
        header = read_header(file, head, size=size, limits=limits)
    except DamagedImage as damage:
        if damage.code == NOT_AN_IMAGE:
            return _set_aside(source, FileState.IGNORED, NOT_AN_IMAGE)
        if head[128:132] == b"DICM":
            raise
        return _set_aside(source, FileState.IGNORED, ignored_because(head))
    if header.sop_class == DICOMDIR_CLASS:
        report = FileReport(source.name, FileState.IGNORED, "dicomdir")
        return Examined(source, report, size=size, dicomdir=True)
    report = FileReport(source.name, FileState.INDEXED)
    return Examined(source, report, header, _sha256(file, head), size)


def _sha256(file: BinaryIO, head: bytes) -> str:
    """Return the digest of the whole file, of which `head` has been read already."""
    digest = hashlib.sha256(head)
    file.seek(len(head))
    while piece := file.read(HEAD_BYTES):
        digest.update(piece)
    return digest.hexdigest()
