"""A paper's text becomes another one: the translation is opened anew, and no work is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backend.audit.models import Entry
from backend.documents import actions, queries, reading_actions
from backend.documents.models import Document
from backend.dossier.checklist import checklist
from backend.people.states import Role
from backend.translation import segment_actions
from backend.translation.models import Segment, SegmentChange, Translation
from backend.translation.queries import signed_for
from pipelines.translation.tmx import Unit, write_tmx
from tests.builders import NOON, make_collecting_case, make_staff
from tests.builders_documents import make_page, make_read_document
from tests.builders_translation import finish, make_translation

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)
LINES = ("ВЫПИСНОЙ ЭПИКРИЗ", "Опухоль 32 мм.", "Метастазов нет.")
NEW = ("ВЫПИСНОЙ ЭПИКРИЗ", "Опухоль 3,2 мм.", "Метастазов нет.", "Боли нет.")
KNOWN = {
    "ВЫПИСНОЙ ЭПИКРИЗ": "ENTLASSUNGSBERICHT",
    "Опухоль 32 мм.": "Tumor 32 mm.",
    "Опухоль 3,2 мм.": "Tumor 3,2 mm.",
}


@pytest.fixture(autouse=True)
def memory(settings, tmp_path) -> None:
    folder = tmp_path / "memory"
    folder.mkdir()
    units = [Unit({"ru": source, "de": target}) for source, target in KNOWN.items()]
    write_tmx(folder / "test.tmx", units, source="ru")
    settings.MEMORY_FOLDER = folder
    settings.TERMS_FOLDER = tmp_path


@pytest.fixture
def vera():
    return make_staff(Role.COORDINATOR, Role.POST_EDITOR, name="Vera")


@pytest.fixture
def ruth():
    return make_staff(Role.REVISER, name="Ruth")


@pytest.fixture
def desk(sign_in, vera):
    client = sign_in(vera)

    def send(translation: Translation, action: str):
        return client.post(f"/api/desk/translations/{translation.pk}/{action}")

    return send


@pytest.fixture
def paper(vera) -> Document:
    return make_read_document(make_collecting_case(owner=vera), lines=LINES)


def read_otherwise(paper: Document, *lines: str, language: str | None = None) -> None:
    paper.refresh_from_db()
    again = replace(queries.reading(paper), pages=(make_page(*lines),))
    actions.read_again(paper, actor="test", language=language)
    reading_actions.start_reading(paper)
    reading_actions.record_reading(paper, again, now=LATER)


def opened(answer) -> Translation:
    assert answer.status_code == 201, answer.content
    return Translation.objects.get(pk=answer.json()["id"])


def write(segment: Segment, text: str, *, by) -> None:
    segment_actions.edit(segment, target=text, version=segment.version, by=by, now=NOON)


def test_what_stayed_keeps_its_german_its_state_and_its_history(
    desk, vera, paper, run_queue
) -> None:
    translation = make_translation(paper, run_queue)
    desk(translation, "start-review")
    heading, _, last = translation.segments.all()
    segment_actions.confirm(heading, by=vera, now=NOON)
    write(last, "Keine Metastasen.", by=vera)
    read_otherwise(paper, *NEW)

    newer = opened(desk(translation, "take-over"))
    run_queue()

    first, changed, kept, added = newer.segments.all()
    assert (first.target, first.confirmed_by) == ("ENTLASSUNGSBERICHT", vera)
    assert (kept.target, kept.origin) == ("Keine Metastasen.", "PERSON")
    assert list(kept.changes.values_list("after", "by")) == [("Keine Metastasen.", vera.pk)]
    assert [kept.before, added.before] == [None, None]

    # What changed is drafted again, with the old source and the old German beside it
    assert (changed.source, changed.target) == ("Опухоль 3,2 мм.", "Tumor 3,2 mm.")
    assert changed.before == {"source": "Опухоль 32 мм.", "target": "Tumor 32 mm."}
    assert changed.confirmed_at is None


def test_the_old_version_stays_and_cannot_be_worked_on(desk, vera, paper, run_queue) -> None:
    translation = make_translation(paper, run_queue)
    desk(translation, "start-review")
    segment = translation.segments.first()
    before = list(translation.segments.values("pk", "source", "target", "version"))
    read_otherwise(paper, *NEW)

    newer = opened(desk(translation, "take-over"))

    with pytest.raises(Exception, match="newer version"):
        write(segment, "late", by=vera)
    assert list(translation.segments.values("pk", "source", "target", "version")) == before
    assert [desk(translation, step).json()["code"] for step in ("start-review", "take-over")] == [
        "translation-replaced",
        "translation-replaced",
    ]
    assert (newer.version, newer.replaced_at) == (2, None)
    entry = Entry.objects.get(action="translation.text_taken_over", subject=str(newer))
    assert (entry.detail["kept"], entry.detail["changed"]) == (2, 2)


def test_a_signed_translation_is_never_changed(desk, vera, ruth, paper, run_queue) -> None:
    translation = make_translation(paper, run_queue)
    finish(translation, post_editor=vera, reviser=ruth)
    signed = list(Segment.objects.filter(translation=translation).values())
    read_otherwise(paper, *NEW)

    newer = opened(desk(translation, "take-over"))
    run_queue()

    translation.refresh_from_db()
    newer.refresh_from_db()
    assert (translation.state, translation.signed_by) == ("SIGNED", ruth)
    assert list(Segment.objects.filter(translation=translation).values()) == signed
    assert (newer.state, newer.signed_by) == ("DRAFTED", None)
    assert newer.segments.filter(confirmed_at__isnull=False).count() == 2
    assert SegmentChange.objects.filter(segment__translation=newer).exists()

    # Nothing of it leaves the house before the newer one is signed too
    refused = {point.code for point in checklist(paper.case, on=NOON.date()) if point.refusal}
    assert "signed" in refused
    assert signed_for(paper) is None
    newer.segments.update(must_fix=0)
    finish(newer, post_editor=vera, reviser=ruth)
    assert signed_for(paper) == newer


def test_german_of_an_older_text_cannot_be_signed(desk, vera, ruth, paper, run_queue) -> None:
    translation = make_translation(paper, run_queue)
    read_otherwise(paper, *NEW)

    with pytest.raises(Exception, match="has changed since"):
        finish(translation, post_editor=vera, reviser=ruth)


def test_who_confirmed_what_came_along_is_not_the_second_reader(
    desk, vera, ruth, paper, run_queue
) -> None:
    translation = make_translation(paper, run_queue)
    desk(translation, "start-review")
    segment_actions.confirm(translation.segments.first(), by=vera, now=NOON)
    read_otherwise(paper, *NEW)
    newer = opened(desk(translation, "take-over"))
    run_queue()
    newer.segments.filter(confirmed_at=None).update(
        target="x", must_fix=0, findings=[], confirmed_by=ruth, confirmed_at=newer.requested_at
    )
    Translation.objects.filter(pk=newer.pk).update(state="IN_REVIEW", post_editor=ruth)

    answer = desk(newer, "revise")

    assert answer.json()["code"] == "four-eyes"


def test_nothing_is_taken_over_before_there_is_something(desk, paper, run_queue) -> None:
    translation = make_translation(paper, run_queue)
    unchanged = desk(translation, "take-over")
    read_otherwise(paper, *NEW)
    Translation.objects.update(state="REQUESTED")
    drafting = desk(translation, "take-over")
    Translation.objects.update(state="DRAFTED")
    Document.objects.update(state="READING")
    unread = desk(translation, "take-over")

    answers = [unchanged, drafting, unread]
    assert [answer.json()["code"] for answer in answers] == [
        "source-unchanged",
        "still-drafting",
        "source-unread",
    ]
    assert Translation.objects.count() == 1


def test_what_was_read_as_another_language_is_drafted_again(desk, vera, paper, run_queue) -> None:
    translation = make_translation(paper, run_queue)
    desk(translation, "start-review")
    segment_actions.confirm(translation.segments.first(), by=vera, now=NOON)
    read_otherwise(paper, *NEW, language="uk")

    newer = opened(desk(translation, "take-over"))

    assert newer.source_language == "uk"
    assert list(newer.segments.values_list("awaits_draft", flat=True)) == [False, True, True, True]


def test_the_lists_show_the_newest_and_what_was_signed(
    desk, vera, ruth, paper, run_queue, sign_in
) -> None:
    translation = make_translation(paper, run_queue)
    finish(translation, post_editor=vera, reviser=ruth)
    read_otherwise(paper, *NEW)
    second = opened(desk(translation, "take-over"))
    run_queue()
    Document.objects.update(text_changed_at=second.requested_at + timedelta(hours=1))
    third = opened(desk(second, "take-over"))
    run_queue()

    client = sign_in(vera)
    listed = client.get(f"/api/desk/cases/{paper.case_id}/translations").json()["results"]
    waiting = client.get("/api/desk/review").json()["results"]

    assert [(row["version"], row["state"]) for row in listed] == [(1, "SIGNED"), (3, "DRAFTED")]
    assert [row["id"] for row in waiting] == [str(third.pk)]
    old = client.get(f"/api/desk/translations/{second.pk}").json()
    assert (old["current_id"], old["moves"]) == (str(third.pk), [])
