"""Translation memories as files: TMX 1.4 in and out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lxml import etree

from pipelines.errors import PipelineError

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Inline codes of the original's formatting: their content is no text.
_CODES = {"bpt", "ept", "ph", "it", "ut"}


class MemoryFileDamaged(PipelineError):
    """A translation memory is not the TMX it should be."""

    code = "memory-file-damaged"
    advice = "Export the memory again as TMX 1.4 (UTF-8) and try once more; nothing was imported."


@dataclass(frozen=True, slots=True)
class Unit:
    """One translation unit: BCP 47 tag to text."""

    texts: dict[str, str]


def read_tmx(path: Path) -> Iterator[Unit]:
    """Yield the units of a TMX 1.x file, one at a time; no entity and no network is followed."""
    try:
        with path.open("rb") as file:
            for element in _units_in(file):
                yield Unit(dict(_variants(element)))
                element.clear()
                _forget_earlier(element)
    except etree.XMLSyntaxError as error:
        raise MemoryFileDamaged(f"line {error.lineno} is not well-formed XML") from error


def _forget_earlier(element: etree._Element) -> None:
    """Keep memory flat: drop the siblings already yielded."""
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _units_in(file: IO[bytes]) -> Iterator[etree._Element]:
    events = etree.iterparse(
        file,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    _, root = next(iter(events))
    if etree.QName(root).localname != "tmx" or not root.get("version", "").startswith("1."):
        raise MemoryFileDamaged("the file is not TMX 1.x")
    for event, element in events:
        if event == "end" and element.tag == "tu":
            yield element


def _variants(unit: etree._Element) -> Iterator[tuple[str, str]]:
    for variant in unit.iterchildren("tuv"):
        language = variant.get(_XML_LANG) or variant.get("lang")
        segment = variant.find("seg")
        if language and segment is not None:
            text = "".join(_text(segment)).strip()
            if text:
                yield language, text


def _text(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child, etree._Entity):
            raise MemoryFileDamaged("the file declares entities of its own")
        if child.tag not in _CODES and isinstance(child.tag, str):
            yield from _text(child)
        yield child.tail or ""


def write_tmx(path: Path, units: Iterable[Unit], *, source: str) -> None:
    """Write the units as TMX 1.4; `source` is the source language of the memory."""
    header = {
        "creationtool": "Zweitblick",
        "creationtoolversion": "1",
        "segtype": "sentence",
        "o-tmf": "Zweitblick",
        "adminlang": "en",
        "srclang": source,
        "datatype": "plaintext",
    }
    with etree.xmlfile(str(path), encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("tmx", version="1.4"):
            xml.write(etree.Element("header", header), pretty_print=True)
            with xml.element("body"):
                for unit in units:
                    xml.write(_unit_element(unit), pretty_print=True)


def _unit_element(unit: Unit) -> etree._Element:
    element = etree.Element("tu")
    for language, text in unit.texts.items():
        variant = etree.SubElement(element, "tuv", {_XML_LANG: language})
        etree.SubElement(variant, "seg").text = text
    return element
