"""Where an original lies in the package, beside the dossier."""

import re
from pathlib import PurePosixPath

from anyascii import anyascii

from pipelines.dossier.content import DossierContent, DossierDocument


def original_path(content: DossierContent, document: DossierDocument) -> str:
    """Return the original's path in the package: "originals/02-Vypiska.pdf".

    The number makes it unique, so the sender's name may be cut and spelt in ASCII.
    """
    number = content.documents.index(document) + 1
    return f"originals/{number:02d}-{safe_name(document.file_name)}"


def safe_name(file_name: str) -> str:
    """Return a file name for any disk: ASCII letters, digits, "-", "_" and one extension."""
    last = PurePosixPath(file_name.replace("\\", "/")).name
    path = PurePosixPath(anyascii(last))
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", path.stem).strip("-_")[:60]
    suffix = re.sub(r"[^A-Za-z0-9]+", "", path.suffix)[:8].lower()
    return f"{stem or 'original'}.{suffix}" if suffix else stem or "original"
