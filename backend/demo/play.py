"""The score of the demonstration: three synthetic cases at three places of their journey."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.cases.states import WaitingFor
from backend.demo import stage
from backend.demo.cast import open_staff_accounts
from backend.demo.enquiries import open_enquiries
from backend.demo.records import Story
from backend.dossier import actions as dossier
from backend.people.models import User

Say = Callable[[str], None]


def load(say: Say) -> None:
    """Load the demonstration. It refuses to run over existing cases."""
    now = datetime.now(UTC)
    staff = open_staff_accounts()
    say("six enquiries")
    open_enquiries(staff["vera"], now=now)
    say("en-wirbelsaeule: read, translated, signed, dossier frozen")
    play_ready(Story.read("en-wirbelsaeule"), staff, now=now)
    say("ar-mamma: read and drafted, waiting for the post-editor")
    play_review(Story.read("ar-mamma"), staff, now=now)
    say("ru-pankreas: records just arrived, being read by the worker")
    play_arrival(Story.read("ru-pankreas"), staff, now=now)


def play_ready(story: Story, staff: dict[str, User], *, now: datetime) -> Case:
    vera = staff["vera"]
    case = stage.open_story(story, owner=vera, now=now - timedelta(days=6))
    stage.bring_records(case, story, now=now - timedelta(days=5))
    stage.work_off(case)
    stage.check_scans(case, by=vera, now=now)
    stage.confirm_facts(case, by=vera, now=now)
    stage.draft_translations(case, now=now)
    stage.sign_translations(case, story, by=(staff["piotr"], staff["ruth"]), now=now)
    cases.start_preparing(case, actor=str(vera), now=now)
    dossier.mark_ready(case, actor=str(vera), now=now)
    dossier.assemble(case, actor=str(vera), now=now)
    stage.work_off(case)
    return case


def play_review(story: Story, staff: dict[str, User], *, now: datetime) -> Case:
    vera = staff["vera"]
    case = stage.open_story(story, owner=vera, now=now - timedelta(days=3))
    stage.bring_records(case, story, now=now - timedelta(days=2))
    stage.work_off(case)
    stage.check_scans(case, by=vera, now=now)
    stage.draft_translations(case, now=now)
    cases.start_preparing(case, actor=str(vera), now=now)
    stage.hand_to(case, WaitingFor.TRANSLATOR, now=now)
    return case


def play_arrival(story: Story, staff: dict[str, User], *, now: datetime) -> Case:
    case = stage.open_story(story, owner=staff["vera"], now=now - timedelta(hours=5))
    stage.bring_records(case, story, now=now)
    stage.hand_to(case, WaitingFor.US, now=now)
    return case
