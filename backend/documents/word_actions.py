"""What a person says a word is: it stands above every reading, and what was read is kept."""

from datetime import datetime

from django.db import transaction

from backend.audit import actions as audit
from backend.documents import reading_rows, settling
from backend.documents.actions import StillReading
from backend.documents.models import Page, SettledWord
from backend.documents.reading_actions import judge_anew
from backend.documents.states import ENDED
from backend.errors import Refused
from pipelines.documents import results


class WordChanged(Refused):
    code = "word-changed"
    message = "This word is not what it was when you looked."
    advice = "Look at the page again, then decide."


@transaction.atomic
def settle_word(page: Page, *, place: int, read: str, text: str, actor: str, now: datetime) -> None:
    """Keep `text` as what the word at `place` (from 0) says; `read` is what it was shown as.

    The same text settles a doubt without a change. Translations keep the text they were made of;
    `Document.text_changed_at` tells that it is another one now.
    """
    document = page.document
    if document.state not in ENDED:
        raise StillReading
    known = reading_rows.page_of(page)
    if place >= len(known.words) or known.words[place].text != read:
        raise WordChanged
    _keep(page, known.words[place], text=text, actor=actor, now=now)
    fields = reading_rows.page_fields(settling.with_word(known, place, text))
    for name, value in fields.items():
        setattr(page, name, value)
    page.save(update_fields=list(fields))
    audit.record(
        actor=actor,
        action="document.word_settled",
        subject=str(document),
        case_id=document.case_id,
        page=page.number,
        word=place,
        changed=text != read,
    )
    if text != read:
        document.text_changed_at = now
        document.save(update_fields=["text_changed_at"])
        judge_anew(document)


def _keep(page: Page, word: results.Word, *, text: str, actor: str, now: datetime) -> None:
    """Write down the decision; a second one on the same word takes the place of the first."""
    earlier = page.document.settled_words.filter(page=page.number, text=word.text)
    before = next((one for one in earlier if settling.is_at(word, one)), None)
    settled = before or SettledWord(document=page.document, page=page.number, read=word.text)
    settled.box, settled.text = list(word.box), text
    settled.decided_by, settled.decided_at = actor, now
    settled.save()
