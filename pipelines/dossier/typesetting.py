"""Sets a typst template with data, so that the same data gives the same bytes."""

import json
import threading
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import typst
from fontTools.ttLib import TTFont, TTLibError

from pipelines.errors import PipelineError

# Debian's folders (fonts-noto-core, fonts-noto-cjk, fonts-dejavu-core). Fonts of the user's own
# machine are left out: they would make two machines set two different documents.
FONT_FOLDERS = (
    Path("/usr/share/fonts/truetype/noto"),
    Path("/usr/share/fonts/opentype/noto"),
    Path("/usr/share/fonts/truetype/dejavu"),
)
FONT_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansMath-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "DejaVuSans.ttf",
)
# The order in which typst looks for a glyph; the templates get it as `fonts`.
FONT_FAMILIES = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Noto Sans CJK SC",
    "Noto Sans Math",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "DejaVu Sans",
)
PLACEHOLDER = "\N{WHITE SQUARE}"
# Overrides turn "12" into "21" on paper. Direction is set by the template, per language.
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
# The compiler holds the data while it works: two threads must not share that moment.
_ONE_AT_A_TIME = threading.Lock()


class FontsMissing(PipelineError):
    """The machine lacks the fonts the templates need."""

    code = "fonts-missing"
    advice = "Install the packages fonts-noto-core and fonts-dejavu-core, then run the step again."


class TypesettingFailed(PipelineError):
    """The template refused the data."""

    code = "typesetting-failed"
    advice = "Report the dossier number to the maintainers; the content itself is kept."


def typeset(
    template: Path,
    data: Mapping[str, object],
    *,
    created_at: datetime,
    standard: "typst.PDFStandard | None" = "a-2b",
) -> bytes:
    """Return the PDF that `template` makes of `data` (JSON values only).

    The template reads `json(bytes(sys.inputs.data))` and shows strings as they are, so that
    nothing in them is taken for markup. `created_at` (aware) is the only time in the file.
    Letters no font can draw become "□". Raises FontsMissing, TypesettingFailed.
    """
    if not _drawable():
        raise FontsMissing
    values = {**_showable(data), "fonts": list(_families())}
    with _ONE_AT_A_TIME:
        compiler = _compiler()
        try:
            pdf = compiler.compile(
                input=template,
                root=template.parent,
                format="pdf",
                sys_inputs={"data": json.dumps(values, ensure_ascii=False, sort_keys=True)},
                pdf_standards=[standard] if standard else [],
                timestamp=int(created_at.timestamp()),
            )
        except typst.TypstError as error:
            # The message may quote the text that was set; the trace only names template lines.
            raise TypesettingFailed(f"{template.name}: {'; '.join(error.trace)}") from None
        finally:
            compiler.compile(input=b"", format="pdf", sys_inputs={})  # holds no patient afterwards
    assert isinstance(pdf, bytes)
    return pdf


def printable(text: str) -> str:
    """Return `text` composed (NFC), without controls, and "□" where no font has the letter."""
    return "".join(_glyph(letter) for letter in unicodedata.normalize("NFC", text))


def _glyph(letter: str) -> str:
    if letter in "\n\t":
        return letter
    category = unicodedata.category(letter)
    if category in {"Cc", "Cs"} or letter in BIDI_OVERRIDES:
        return ""
    if category == "Co" or ord(letter) not in _drawable():
        return "" if category == "Cf" else PLACEHOLDER
    return letter


def _showable(data: Mapping[str, object]) -> dict[str, object]:
    return {printable(key): _showable_value(value) for key, value in data.items()}


def _showable_value(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return _showable(value)
    if isinstance(value, Sequence):
        return [_showable_value(item) for item in value]
    return value


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    folders = [folder for folder in FONT_FOLDERS if folder.is_dir()]
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders)
    )


@lru_cache(maxsize=1)
def _families() -> tuple[str, ...]:
    installed = set(_fonts().families())
    return tuple(family for family in FONT_FAMILIES if family in installed)


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    # One compiler a process: reading 290 fonts takes 0.2 s, setting a page 0.03 s.
    return typst.Compiler(font_paths=_fonts(), ignore_system_fonts=True)


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    letters: set[int] = set()
    for folder in FONT_FOLDERS:
        for name in FONT_FILES:
            letters |= _letters_of(folder / name)
    return frozenset(letters)


def _letters_of(path: Path) -> set[int]:
    if not path.exists():
        return set()
    try:
        # The faces of a collection (.ttc) share their letters: the first tells them all.
        with TTFont(path, lazy=True, fontNumber=0) as font:
            return set(font.getBestCmap())
    except TTLibError:
        return set()
