"""The steps a person may take with a translation."""

from collections.abc import Iterator

from backend.lifecycle import Offer, refusal_of
from backend.people.models import User
from backend.translation import actions
from backend.translation.models import Translation
from backend.translation.states import TranslationState

T = TranslationState


def offers(translation: Translation, user: User) -> Iterator[Offer]:
    state = translation.state
    if state in {T.DRAFTED, T.REVISED, T.SIGNED}:
        label = "Start post-editing" if state == T.DRAFTED else "Reopen"
        yield Offer("start-review", label, T.IN_REVIEW)
    if state == T.IN_REVIEW:
        no = refusal_of(actions.guard_complete, translation)
        no = no or refusal_of(actions.guard_four_eyes, translation, user)
        yield Offer("revise", "Revised", T.REVISED, no)
    if state == T.REVISED:
        no = refusal_of(actions.guard_complete, translation)
        no = no or refusal_of(actions.guard_four_eyes, translation, user)
        yield Offer("sign", "Sign off", T.SIGNED, no)
    if state in {T.FAILED, T.DRAFTED}:
        yield Offer("request-again", "Draft again", T.REQUESTED)
