"""Where a case can be, where it may go next, and whom it can wait for."""

from django.db import models


class CaseState(models.TextChoices):
    ENQUIRY = "ENQUIRY", "Enquiry"
    COLLECTING = "COLLECTING", "Collecting records"
    PREPARING = "PREPARING", "Preparing"
    READY = "READY", "Ready"
    MATCHED = "MATCHED", "Centre chosen"
    REFERRED = "REFERRED", "Referred"
    IN_REVIEW = "IN_REVIEW", "With the specialist"
    ANSWERED = "ANSWERED", "Answered"
    DELIVERED = "DELIVERED", "Delivered"
    CLOSED = "CLOSED", "Closed"
    ON_HOLD = "ON_HOLD", "On hold"
    CANCELLED = "CANCELLED", "Cancelled"


class WaitingFor(models.TextChoices):
    US = "US", "Us"
    PATIENT = "PATIENT", "Patient"
    CLINIC = "CLINIC", "Clinic"
    TRANSLATOR = "TRANSLATOR", "Translator"
    PAYER = "PAYER", "Payer"
    NOBODY = "NOBODY", "Nobody"


C = CaseState
OPEN = frozenset(
    {C.ENQUIRY, C.COLLECTING, C.PREPARING, C.READY, C.MATCHED, C.REFERRED, C.IN_REVIEW, C.ANSWERED}
    | {C.DELIVERED}
)
FORWARD = {
    C.ENQUIRY: {C.COLLECTING},
    C.COLLECTING: {C.PREPARING},
    C.PREPARING: {C.READY, C.COLLECTING},
    C.READY: {C.MATCHED, C.COLLECTING},
    C.MATCHED: {C.REFERRED, C.READY},
    C.REFERRED: {C.IN_REVIEW, C.READY},
    C.IN_REVIEW: {C.ANSWERED, C.COLLECTING, C.READY},
    C.ANSWERED: {C.DELIVERED},
    C.DELIVERED: {C.CLOSED},
}
MOVES: dict[CaseState, frozenset[CaseState]] = {
    **{state: frozenset({*to, C.ON_HOLD, C.CANCELLED}) for state, to in FORWARD.items()},
    # Only back to where it was held from; `actions.resume_case` sees to that.
    C.ON_HOLD: frozenset({*OPEN, C.CANCELLED}),
    C.CLOSED: frozenset(),
    C.CANCELLED: frozenset(),
}

# Whom a case waits for when it enters a stage; a person or a later stage may change it.
WAITS_FOR = {
    C.ENQUIRY: WaitingFor.US,
    C.COLLECTING: WaitingFor.PATIENT,
    C.PREPARING: WaitingFor.TRANSLATOR,
    C.READY: WaitingFor.US,
    C.MATCHED: WaitingFor.US,
    C.REFERRED: WaitingFor.CLINIC,
    C.IN_REVIEW: WaitingFor.CLINIC,
    C.ANSWERED: WaitingFor.TRANSLATOR,
    C.DELIVERED: WaitingFor.US,
    C.CLOSED: WaitingFor.NOBODY,
    C.ON_HOLD: WaitingFor.PATIENT,
    C.CANCELLED: WaitingFor.NOBODY,
}
