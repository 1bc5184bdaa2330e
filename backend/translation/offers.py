"""The steps a person may take with a translation."""

from collections.abc import Iterator

from backend.errors import Refused
from backend.lifecycle import Offer, refusal_of
from backend.people.models import User
from backend.translation import actions
from backend.translation.models import Translation
from backend.translation.states import TranslationState

T = TranslationState


def offers(translation: Translation, user: User) -> Iterator[Offer]:
    if translation.replaced_at:
        return
    state = translation.state
    if state in {T.DRAFTED, T.REVISED, T.SIGNED}:
        label = "Start post-editing" if state == T.DRAFTED else "Reopen"
        yield Offer("start-review", label, T.IN_REVIEW)
    if state == T.IN_REVIEW:
        yield Offer("revise", "Revised", T.REVISED, _refusal(translation, user))
    if state == T.REVISED:
        yield Offer("sign", "Sign off", T.SIGNED, _refusal(translation, user))
    if state in {T.FAILED, T.DRAFTED}:
        yield Offer("request-again", "Draft again", T.REQUESTED)


def _refusal(translation: Translation, user: User) -> Refused | None:
    return (
        refusal_of(actions.guard_source, translation)
        or refusal_of(actions.guard_complete, translation)
        or refusal_of(actions.guard_four_eyes, translation, user)
    )
