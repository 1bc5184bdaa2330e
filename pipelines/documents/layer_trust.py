"""Tells by evidence whether the text layer of a page says what is printed on it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import pypdfium2 as pdfium

from pipelines.documents.letter_statistics import is_language
from pipelines.documents.page_marks import PageMarks
from pipelines.documents.results import Box
from pipelines.documents.sheets import FoundWord

_LEAST_LETTERS = 12
_LEAST_PRINTABLE = 0.95
_PICTURE_SHARE = 0.30  # a picture this large beside little text holds the real page
_LITTLE_TEXT = 300  # characters
_WHOLE_PAGE = 0.80  # a picture this large that is drawn over the text hides it
_SMALL_PICTURE = 0.04  # of the page; a logo, a signature or a QR code holds no lines to be read
_FEW_OUTLINES = 150  # letters drawn as outlines; a logo has fewer
_ODD = re.compile("[^ -~\u0100-\u017f\u0400-\u0481\u048a-\u04ff\u0620-\u064a\u4e00-\u9fef]+")
_ACCENTED = [chr(code) for code in range(0xC0, 0x100) if chr(code).isalpha()]
_BAD = frozenset({"Co", "Cn", "Cc", "So", "Cs"})


def is_trusted(words: Sequence[FoundWord], page: pdfium.PdfPage, marks: PageMarks) -> bool:
    """Tell whether the words of a layer may stand for the page; if not, OCR reads it."""
    texts = [word.text for word in words]
    text = "".join(texts)
    if not _is_printable(text) or _is_hidden(marks, page, characters=len(text)):
        return False
    if not is_language(texts):
        return False
    if not _may_be_partial(marks, page):
        return True
    # The drawing library takes longer to load than a hundred pages take to read.
    from pipelines.documents.unread_ink import has_unread_lines

    return not has_unread_lines(page, [word.box for word in words])


def _is_printable(text: str) -> bool:
    """Refuse layers without letters, with letters that have no meaning, or in a lost encoding."""
    if sum(1 for _ in islice(filter(str.isalpha, text), _LEAST_LETTERS)) < _LEAST_LETTERS:
        return False
    odd = Counter("".join(_ODD.findall(text)))
    bad = sum(count for each, count in odd.items() if unicodedata.category(each) in _BAD)
    if bad > (1 - _LEAST_PRINTABLE) * len(text):
        return False
    # Cyrillic without its encoding table comes out as À, è, î: half of the letters or more.
    accented = sum(odd[letter] for letter in _ACCENTED)
    return not accented or accented < 0.4 * sum(map(str.isalpha, text))


def _is_hidden(marks: PageMarks, page: pdfium.PdfPage, *, characters: int) -> bool:
    """Tell a scan with an invisible, a covered or a partial layer from a born-digital page."""
    shares = [_share(box, page) for box in marks.pictures]
    if max(shares, default=0.0) < _PICTURE_SHARE:
        return False
    if characters < _LITTLE_TEXT or 2 * marks.invisible > marks.texts:
        return True
    return any(
        share >= _WHOLE_PAGE and 2 * hidden > marks.texts
        for share, hidden in zip(shares, marks.behind, strict=True)
    )


def _may_be_partial(marks: PageMarks, page: pdfium.PdfPage) -> bool:
    """Tell a page on which something beside the words may be text, too."""
    pictures = max((_share(box, page) for box in marks.pictures), default=0.0)
    return pictures > _SMALL_PICTURE or marks.outlines > _FEW_OUTLINES


def _share(box: Box, page: pdfium.PdfPage) -> float:
    """Return the share of the page that a box in page space covers, 0 to 1."""
    left, bottom, right, top = page.get_bbox()
    wide = min(right, box[2]) - max(left, box[0])
    high = min(top, box[3]) - max(bottom, box[1])
    covered = max(0.0, wide) * max(0.0, high)
    return float(covered / max(1.0, (right - left) * (top - bottom)))
