"""Opens the ZIPs that office programs write; their XML is read by a parser without entities."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from pipelines.documents.refusals import PaperRefused

_LARGEST_PART = 64 << 20  # bytes of XML; a novel has 5 million
_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic")


@contextmanager
def open_package(source: Path) -> Iterator[zipfile.ZipFile]:
    """Open an office file. Raises PaperRefused for one that is broken, locked or a bomb."""
    try:
        with zipfile.ZipFile(source) as package:
            yield package
    except DefusedXmlException:
        raise PaperRefused("bomb") from None
    except RuntimeError:  # how zipfile says that an entry wants a password
        raise PaperRefused("encrypted") from None
    except (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, EOFError, KeyError, ValueError):
        raise PaperRefused("damaged") from None


def part(package: zipfile.ZipFile, name: str) -> Element:
    """Return the root of one part. Raises KeyError where there is none."""
    with package.open(name) as stream:
        data = stream.read(_LARGEST_PART + 1)
    if len(data) > _LARGEST_PART:
        raise PaperRefused("bomb")
    root: Element = ElementTree.fromstring(data)
    return root


def refuse_entities(package: zipfile.ZipFile) -> None:
    """Read every part before a library without these precautions does."""
    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            part(package, name)


def package_notes(names: list[str]) -> frozenset[str]:
    """Return what an office file carries beside its text, by the names of its parts."""
    macros = any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names)
    objects = any("/embeddings/" in name or name.startswith("Object ") for name in names)
    media = any("/media/" in name and not name.lower().endswith(_DRAWN) for name in names)
    found = {"macros": macros, "attachments": objects, "embedded-media": media}
    return frozenset(code for code, there in found.items() if there)


_DRAWN = (*_PICTURES, ".emf", ".wmf", ".svg", ".jfif", ".wdp")


def pictures(package: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the entries that are pictures set into the text, in the order of the file."""
    return [
        entry
        for entry in package.infolist()
        if "/media/" in entry.filename or entry.filename.startswith("Pictures/")
        if entry.filename.lower().endswith(_PICTURES)
    ]


def local(element: Element) -> str:
    """Return an element's name without its namespace: strict and older files use other ones."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute whatever its namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None
