"""What runs through a document is told from what its pages say."""

from dataclasses import replace

from pipelines.documents.assembly import assembled
from pipelines.documents.results import BlockKind, Reading, ReadingState
from pipelines.documents.running_lines import with_running_lines
from pipelines.documents.sheets import FoundWord, Sheet
from pipelines.translation.segments import segments_of
from tests.pipelines.documents.papers import A4

HEAD, FOOT = "Клиника «Жайлау», эпикриз № 4127/26", "Страница {} из 3"
BODY = [
    ["Пациент поступил в клинику с жалобами на боли в верхних отделах живота,", "а также на"],
    ["слабость и потерю веса за последние три месяца, температура не повышалась.", "Дата: 1.2.26"],
    ["Лечение перенёс хорошо, осложнений в послеоперационном периоде не было.", "118"],
]


def page_with(number, body, *, head=HEAD, foot=FOOT, low=700.0):
    """Make a page with a head, a foot, and a body that ends at the height `low`."""
    lines = [(head, 30.0), *zip(body, (low - 16, low), strict=True)]
    lines.append((foot.format(number), 805.0))
    words = []
    for line, (text, y) in enumerate(lines):
        x = 60.0
        for word in text.split():
            words.append(FoundWord(word, (x, y, x + 5.5 * len(word), y + 11), line))
            x += 5.5 * len(word) + 4
    return replace(assembled(Sheet(*A4), words, tables=(), language="ru"), number=number)


def pages():
    return with_running_lines([page_with(n, body) for n, body in enumerate(BODY, 1)])


def kinds(page):
    return {block.text: block.kind for block in page.blocks}


def test_marks_what_is_repeated_on_every_page():
    for number, page in enumerate(pages(), 1):
        assert kinds(page)[HEAD] is BlockKind.HEADER
        assert kinds(page)[FOOT.format(number)] is BlockKind.FOOTER
        assert len([k for k in kinds(page).values() if k.name in ("HEADER", "FOOTER")]) == 2


def test_knows_a_running_line_that_was_read_with_an_error():
    read = [HEAD, HEAD.replace("эпикриз", "эликриз"), HEAD]
    found = with_running_lines(
        [page_with(n, body, head=read[n - 1]) for n, body in enumerate(BODY, 1)]
    )

    assert kinds(found[1])[read[1]] is BlockKind.HEADER


def test_takes_a_number_for_a_foot_only_where_it_counts_the_pages():
    counted = with_running_lines([page_with(n, BODY[0], foot="- {} -") for n in (1, 2, 3)])
    values = with_running_lines(
        [page_with(n, BODY[0], foot=value) for n, value in ((1, "118"), (2, "240"), (3, "79"))]
    )

    assert kinds(counted[2])["- 3 -"] is BlockKind.FOOTER
    assert kinds(values[1])["240"] is not BlockKind.FOOTER


def test_leaves_the_head_of_a_single_page_alone():
    (page,) = with_running_lines([page_with(1, BODY[0])])

    assert BlockKind.HEADER not in kinds(page).values()


def test_goes_on_with_a_paragraph_over_the_page():
    first, second, third = pages()

    assert not any(block.continues for block in first.blocks)
    assert [block.text[:8] for block in second.blocks if block.continues] == ["слабость"]
    assert not any(block.continues for block in third.blocks)


def test_begins_anew_behind_a_page_that_ends_early():
    first, second = with_running_lines([page_with(1, BODY[0], low=300.0), page_with(2, BODY[1])])

    assert not any(block.continues for block in (*first.blocks, *second.blocks))


def test_translation_keeps_running_lines_apart_from_the_text():
    reading = Reading("a.pdf", "", ReadingState.READ, "application/pdf", "ru", pages=pages())

    segments = segments_of(reading)

    heads = [segment for segment in segments if segment.kind is BlockKind.HEADER]
    assert [segment.source for segment in heads] == [HEAD] * 3
    assert all(HEAD not in s.source for s in segments if s.kind is not BlockKind.HEADER)
