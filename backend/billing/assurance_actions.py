"""Records why a case may go on before it is paid."""

from datetime import datetime

from django.db import transaction

from backend.audit import actions as audit
from backend.billing.models import PrepaymentAssurance
from backend.billing.states import Assurance
from backend.cases.models import Case


@transaction.atomic
def assure_prepayment(
    case: Case, kind: Assurance, *, reason: str, reference: str, now: datetime, actor: str
) -> PrepaymentAssurance:
    """Record why the case may go on before it is paid; a later record replaces the earlier."""
    assurance, _ = PrepaymentAssurance.objects.update_or_create(
        case=case,
        defaults={
            "kind": kind,
            "reason": reason,
            "reference": reference,
            "recorded_by": actor,
            "recorded_at": now,
        },
    )
    audit.record(
        actor=actor,
        action="prepayment.assured",
        subject=str(assurance),
        case_id=case.pk,
        kind=kind,
    )
    return assurance
