"""Where a request for an opinion can be, and how an opinion's outcome is coded."""

from django.db import models


class RequestState(models.TextChoices):
    DRAFT = "DRAFT", "Draft"
    SENT = "SENT", "Sent"
    OPENED = "OPENED", "Opened"
    ACCEPTED = "ACCEPTED", "Accepted"
    DECLINED = "DECLINED", "Declined"
    RECORDS_ASKED = "RECORDS_ASKED", "Records asked"
    SCHEDULED = "SCHEDULED", "Board date set"
    ANSWERED = "ANSWERED", "Answered"
    DELIVERED = "DELIVERED", "Delivered"
    READ = "READ", "Read"
    WITHDRAWN = "WITHDRAWN", "Withdrawn"


R = RequestState
MOVES = {
    R.DRAFT: frozenset({R.SENT, R.WITHDRAWN}),
    R.SENT: frozenset({R.OPENED, R.ANSWERED, R.WITHDRAWN}),
    R.OPENED: frozenset({R.ACCEPTED, R.DECLINED, R.RECORDS_ASKED, R.ANSWERED, R.WITHDRAWN}),
    R.ACCEPTED: frozenset({R.SCHEDULED, R.RECORDS_ASKED, R.ANSWERED, R.DECLINED, R.WITHDRAWN}),
    R.SCHEDULED: frozenset({R.RECORDS_ASKED, R.ANSWERED, R.DECLINED, R.WITHDRAWN}),
    R.RECORDS_ASKED: frozenset({R.SENT, R.WITHDRAWN}),
    R.ANSWERED: frozenset({R.DELIVERED}),
    R.DELIVERED: frozenset({R.READ}),
    R.READ: frozenset[RequestState](),
    R.DECLINED: frozenset[RequestState](),
    R.WITHDRAWN: frozenset[RequestState](),
}
# While the request is in one of these, the clinic's page is open.
SHARED = frozenset(
    {R.SENT, R.OPENED, R.ACCEPTED, R.SCHEDULED, R.RECORDS_ASKED, R.ANSWERED, R.DELIVERED, R.READ}
)
# Sent and not yet at its end: the patient may still change their mind.
UNDERWAY = SHARED - {R.DELIVERED, R.READ}


class Outcome(models.TextChoices):
    """One for the diagnosis, one for the therapy; entered by a person, never inferred."""

    CONFIRMED = "CONFIRMED", "Confirmed"
    CONFIRMED_WITH_ADDITION = "CONFIRMED_WITH_ADDITION", "Confirmed, with an addition"
    MODIFIED = "MODIFIED", "Modified"
    CHANGED = "CHANGED", "Changed"
    NOT_ANSWERABLE = "NOT_ANSWERABLE", "Not answerable"
    MORE_DIAGNOSTICS = "MORE_DIAGNOSTICS", "More diagnostics needed"


class Answered(models.TextChoices):
    YES = "YES", "Answered"
    PARTLY = "PARTLY", "Partly answered"
    NO = "NO", "Not answered"
