"""The score of the demonstration: synthetic cases at four places of their journey."""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from backend.cases import actions as cases
from backend.cases.models import Case
from backend.cases.states import WaitingFor
from backend.demo import referral, stage
from backend.demo.cast import open_staff_accounts
from backend.demo.enquiries import open_enquiries
from backend.demo.records import PAPERS_ARE_OF, Story
from backend.dossier import actions as dossier
from backend.opinions.models import OpinionRequest
from backend.people.models import User
from fixtures.retell import THOMAS, retell

Say = Callable[[str], None]


def load(say: Say) -> None:
    """Load the demonstration. It refuses to run over existing cases."""
    now = datetime.now(UTC)
    staff = open_staff_accounts()
    say("six enquiries")
    open_enquiries(staff["vera"], now=now)
    say("en-wirbelsaeule: paid, answered, translated back, delivered")
    play_delivery(Story.read("en-wirbelsaeule"), staff, now=now)
    say("the same story of another patient: sent to the clinic, which has not looked yet")
    with tempfile.TemporaryDirectory() as folder:
        retell("en-wirbelsaeule", names=THOMAS, into=Path(folder))
        again = Story.read("en-wirbelsaeule", cases=Path(folder))
        play_referral(again, staff, now=now)
    say("ar-mamma: read and drafted, waiting for the post-editor")
    play_review(Story.read("ar-mamma"), staff, now=now)
    say("ru-pankreas: records just arrived, being read by the worker")
    play_arrival(Story.read("ru-pankreas"), staff, now=now)


def play_delivery(story: Story, staff: dict[str, User], *, now: datetime) -> Case:
    sent = now - timedelta(days=9)
    case = play_ready(story, staff, now=now - timedelta(days=12))
    request = play_matched(case, story, staff, now=sent)
    referral.refer(request, by=staff["vera"], now=sent)
    opinion = referral.answer(request, story, now=now - timedelta(days=1))
    referral.deliver(opinion, story, by=(staff["piotr"], staff["ruth"]), now=now)
    referral.code_outcome(opinion, story, by=staff["vera"], now=now)
    return case


def play_referral(story: Story, staff: dict[str, User], *, now: datetime) -> Case:
    case = play_ready(story, staff, now=now - timedelta(days=3))
    request = play_matched(case, story, staff, now=now - timedelta(days=2))
    referral.refer(request, by=staff["vera"], now=now)
    return case


def play_matched(
    case: Case, story: Story, staff: dict[str, User], *, now: datetime
) -> OpinionRequest:
    chosen = referral.choose_center(case, by=staff["vera"], now=min(now, PAPERS_ARE_OF))
    paid = now - timedelta(days=1)
    referral.pay_in_advance(case, story, by=staff["fiona"], now=paid)
    return chosen


def play_ready(story: Story, staff: dict[str, User], *, now: datetime) -> Case:
    """Prepare the case until its dossier is frozen, as of a day on which its papers are young."""
    vera, now = staff["vera"], min(now, PAPERS_ARE_OF)
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
