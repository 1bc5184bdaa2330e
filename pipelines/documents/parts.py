"""Proposes where one file holds several papers; a person confirms every cut."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipelines.documents.classify import classify
from pipelines.documents.lexicon import folded
from pipelines.documents.results import DocumentClass, Page, Part

_ENOUGH = 1.0  # the evidence a cut needs
_NEW_NUMBERING, _NUMBERING_GOES_ON = 1.0, -2.0
_NEW_TITLE, _OTHER_CLASS, _OTHER_LANGUAGE, _OTHER_HEAD, _OTHER_SIZE = 0.7, 0.3, 0.5, 0.4, 0.2
_GOES_ON_IN_SENTENCE = -0.8
_HEAD_LINES, _FOOT_LINES = 3, 3
_UPPER = 1200  # characters
_ALIKE = 0.5  # share of common words of two letterheads that are the same
_TITLE_SURE = 0.6  # confidence of the class of a page that has a title
_NUMBERED = re.compile(
    r"(?:страница|стр|сторінка|стор|бет|бетi|sahifa|саҳифа|page|seite|strona|str|página|pagina|pag|sayfa|p|s"
    r"|الصفحة|صفحة|第)?\.?\s?(\d{1,3})\s?(?:页\s?)?(?:из|з|/|of|von|z|de|din|sur|dan|tan|من|共|\|)\s?(\d{1,3})\s?(?:页)?"
)
_UNNUMBERED = re.compile(
    r"(?:страница|стр\.|сторінка|page|seite|strona|página|pagina|pag\.|sayfa|الصفحة|صفحة|第)\s?(\d{1,3})"
)


def parts_of(pages: Sequence[Page]) -> tuple[Part, ...]:
    """Return the papers that the pages of one file seem to be, one part where it is one paper.

    Each part tells why it begins where it does. No pages give no parts. Blank pages stay with
    the paper before them.
    """
    if not pages:
        return ()
    written = [page for page in pages if page.words]
    kinds = {page.number: classify([_upper(page)]) for page in written} if written[1:] else {}
    cuts: list[tuple[int, tuple[str, ...]]] = [(pages[0].number, ())]
    for before, after in pairwise(written):
        score, evidence = _cut(before, after, kinds[before.number], kinds[after.number])
        if score >= _ENOUGH:
            cuts.append((after.number, evidence))
    ends = [first - 1 for first, _ in cuts[1:]] + [pages[-1].number]
    return tuple(
        Part(first, last, _class_of(pages, first, last), evidence)
        for (first, evidence), last in zip(cuts, ends, strict=True)
    )


def _upper(page: Page) -> Page:
    """Return the upper part of a page, which has its title: the rest costs time and tells less."""
    return replace(page, text=page.text[:_UPPER], blocks=())


def _class_of(pages: Sequence[Page], first: int, last: int) -> DocumentClass:
    return classify([page for page in pages if first <= page.number <= last])


def _cut(
    before: Page, after: Page, kind_before: DocumentClass, kind: DocumentClass
) -> tuple[float, tuple[str, ...]]:
    """Weigh what speaks for a new paper on `after`; codes name the evidence."""
    told: list[tuple[float, str]] = [_numbering(before, after)]
    if kind.kdl and kind.confidence >= _TITLE_SURE:
        told.append((_NEW_TITLE, f"title:{kind.evidence[0]}"))
        if kind.kdl != kind_before.kdl:
            told.append((_OTHER_CLASS, f"class:{kind.kdl}"))
    if before.language and after.language and before.language != after.language:
        told.append((_OTHER_LANGUAGE, f"language:{after.language}"))
    if _heads_differ(before, after):
        told.append((_OTHER_HEAD, "letterhead"))
    if abs(before.width - after.width) > 0.05 * before.width:
        told.append((_OTHER_SIZE, "paper-size"))
    if _runs_on(before, after):
        told.append((_GOES_ON_IN_SENTENCE, ""))
    return sum(weight for weight, _ in told), tuple(code for _, code in told if code)


def _numbering(before: Page, after: Page) -> tuple[float, str]:
    """Weigh printed page numbers: "1 of 3" begins a paper, "2 of 3" after "1 of 3" goes on."""
    last, now = _number(before), _number(after)
    if now and last and now[0] == last[0] + 1 and now[1] == last[1]:
        return _NUMBERING_GOES_ON, ""
    if now and now[0] > 1 and (not last or last[0] < now[0]):
        return _NUMBERING_GOES_ON / 2, ""
    if now and now[0] == 1 and (last or now[1] is not None):
        return _NEW_NUMBERING, "numbering:1"
    if last and last[1] is not None and last[0] == last[1]:
        return _NEW_NUMBERING / 2, "numbering:last"
    return 0.0, ""


def _number(page: Page) -> tuple[int, int | None] | None:
    """Return the printed number of a page and of how many, from its first and last lines."""
    lines = folded(page.text[:400]).splitlines() or []
    lines = [*page.text.splitlines()[-_FOOT_LINES:], *page.text.splitlines()[:2]] if lines else []
    for line in lines:
        small = line.lower().strip()
        match = _NUMBERED.fullmatch(small) or (
            _NUMBERED.search(small) if _UNNUMBERED.search(small) else None
        )
        if match and 1 <= int(match[1]) <= int(match[2]):
            return int(match[1]), int(match[2])
        single = _UNNUMBERED.search(small)
        if single:
            return int(single[1]), None
    return None


def _heads_differ(before: Page, after: Page) -> bool:
    first, second = _head(before), _head(after)
    if len(first) < 3 or len(second) < 3:
        return False
    return len(first & second) / min(len(first), len(second)) < _ALIKE


def _head(page: Page) -> frozenset[str]:
    lines = page.text.splitlines()[:_HEAD_LINES]
    return frozenset(word for line in lines for word in folded(line).split() if len(word) > 2)


def _runs_on(before: Page, after: Page) -> bool:
    """Tell a sentence that goes on over the page break."""
    end, begin = before.text.rstrip()[-1:], after.text.lstrip()[:1]
    return begin.islower() and (end.isalpha() or end in ",-–")
