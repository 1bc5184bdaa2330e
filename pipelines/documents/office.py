"""Sets files without pages of their own on sheets of A4: office files, text, web pages, mails.

They are laid out once, simply, with fixed measures: the reading and the picture in the desk come
from the same layout and therefore agree.
"""

from pathlib import Path

from PIL import Image

from pipelines.documents.encodings import decoded
from pipelines.documents.media_types import DOCX, EML, HTML, ODT, RTF, XLSX
from pipelines.documents.rtf import read_rtf
from pipelines.documents.setting import draw_sheet, set_lines
from pipelines.documents.sheets import Sheet
from pipelines.documents.written import Written, text_lines


def office_sheets(source: Path, *, media_type: str) -> tuple[list[Sheet], frozenset[str]]:
    """Return the sheets of a text file with their words, and its notes. Raises PaperRefused."""
    written = _written(source, media_type=media_type)
    return set_lines(written.lines), written.notes


def office_picture(source: Path, *, media_type: str, page: int, width: int) -> Image.Image:
    """Draw sheet `page` (from 1), `width` pixels wide, from the same layout as the reading."""
    sheets, _ = office_sheets(source, media_type=media_type)
    return draw_sheet(sheets[page - 1], width=width)


def _written(source: Path, *, media_type: str) -> Written:
    """Read the file. Each library is loaded where its kind of file is met."""
    if media_type == DOCX:
        from pipelines.documents.docx_text import docx_written

        return docx_written(source)
    if media_type == ODT:
        from pipelines.documents.odt_text import odt_written

        return odt_written(source)
    if media_type == XLSX:
        from pipelines.documents.xlsx_text import xlsx_written

        return xlsx_written(source)
    if media_type == HTML:
        from pipelines.documents.html_text import html_written

        return html_written(source)
    if media_type == EML:
        from pipelines.documents.mail_text import mail_written

        return mail_written(source)
    return _plain(source, rich=media_type == RTF)


def _plain(source: Path, *, rich: bool) -> Written:
    if not rich:
        return Written(text_lines(decoded(source.read_bytes())))
    text, notes = read_rtf(source.read_bytes().decode("latin-1"))
    return Written(text_lines(text), notes)
