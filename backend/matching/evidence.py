"""Gathers the evidence about centres: a fixed number of queries for the whole catalogue."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from backend.centers.models import (
    Board,
    Center,
    Certificate,
    Department,
    MinimumVolume,
    Price,
    Volume,
)
from backend.matching.filters import (
    GERMAN,
    Certified,
    Evidence,
    Fee,
    Figure,
    Meeting,
    Reason,
    Wanted,
    board_reason,
    passed,
    price_reason,
    reasons,
)

SHOWN = 6
NARROWED = 60  # departments that are looked at in full


@dataclass(frozen=True, slots=True)
class Candidate:
    """A centre that is proposed, with its reasons and the figures as they stand."""

    center_id: UUID
    department_id: UUID
    reasons: tuple[Reason, ...]
    snapshot: Mapping[str, Any]


def candidates(wanted: Wanted) -> list[Candidate]:
    """Return the first few centres that pass every filter."""
    floor = minimum_volume(wanted)
    shown = passed(gather(wanted, floor), wanted, floor)[:SHOWN]
    more = _more([each.center_id for each in shown], wanted)
    return [_candidate(each, wanted, floor, more=more) for each in shown]


def gather(wanted: Wanted, floor: Figure | None) -> list[Evidence]:
    """Return the evidence of the centres that may pass, those with most cases first.

    The database narrows, so that thousands of centres cost a few milliseconds; `filters.passed`
    decides.
    """
    departments = _departments(wanted, floor)
    certificates = _certificates(wanted, departments)
    volumes = _volumes(wanted, departments)
    rows = Center.objects.filter(pk__in=departments).values_list(
        "id", "name", "accepts_remote_files", "languages", "payers"
    )
    return [
        Evidence(
            center_id=pk,
            name=name,
            department_id=departments[pk],
            remote=remote,
            languages=tuple(languages),
            payers=tuple(payers),
            certificate=certificates.get(pk),
            volume=volumes.get(pk),
        )
        for pk, name, remote, languages, payers in rows
    ]


def minimum_volume(wanted: Wanted) -> Figure | None:
    """Return the legal floor that holds on this day, or None."""
    known = _holding(MinimumVolume.objects.filter(entity=wanted.entity), wanted.on)
    row = known.order_by("-valid_from").first()
    return Figure(row.cases, 0, row.source, row.valid_from) if row else None


def _departments(wanted: Wanted, floor: Figure | None) -> dict[UUID, UUID]:
    """Return the department by centre. A list of words is searched as the text that it is."""
    here = OuterRef("center")
    certificates = Certificate.objects.filter(center=here, entity=wanted.entity)
    volumes = Volume.objects.filter(center=here, entity=wanted.entity, valid_from__lte=wanted.on)
    likely = Department.objects.filter(
        Exists(_holding(certificates, wanted.on)),
        gives_opinions=True,
        entities__icontains=f'"{wanted.entity}"',
        center__accepts_remote_files=True,
        center__languages__icontains=f'"{GERMAN}"',
        center__payers__icontains=f'"{wanted.payer}"',
    )
    likely = likely.annotate(cases=Subquery(volumes.order_by("-year").values("cases")[:1]))
    likely = likely.filter(cases__gte=floor.cases if floor else 0)
    rows = likely.order_by("-cases", "center__name", "name").values_list(
        "center_id", "id", "entities"
    )
    found: dict[UUID, UUID] = {}
    for center, pk, entities in rows[:NARROWED]:
        if wanted.entity in entities:
            found.setdefault(center, pk)
    return found


def _certificates(wanted: Wanted, centers: Collection[UUID]) -> dict[UUID, Certified]:
    known = Certificate.objects.filter(entity=wanted.entity, center__in=centers)
    rows = _holding(known, wanted.on).order_by("valid_from")
    values = rows.values_list("center_id", "name", "source", "valid_from", "valid_to")
    return {row[0]: Certified(*row[1:]) for row in values}


def _volumes(wanted: Wanted, centers: Collection[UUID]) -> dict[UUID, Figure]:
    """Return the figure of the newest year that was published by the day."""
    known = Volume.objects.filter(entity=wanted.entity, valid_from__lte=wanted.on)
    rows = known.filter(center__in=centers).order_by("year")
    values = rows.values_list("center_id", "cases", "year", "source", "valid_from")
    return {row[0]: Figure(*row[1:]) for row in values}


def _more(shown: Sequence[UUID], wanted: Wanted) -> Mapping[UUID, list[Reason]]:
    """Return boards and prices, which only the centres that are shown need."""
    found: dict[UUID, list[Reason]] = defaultdict(list)
    boards = Board.objects.filter(center__in=shown).select_related("center")
    for board in boards.order_by("weekday", "name"):
        if wanted.entity in board.entities:
            meeting = Meeting(
                board.name, board.weekday, board.starts_at, board.every_weeks, board.cutoff_days
            )
            found[board.center_id].append(board_reason(meeting, center=board.center.name))
    prices = Price.objects.filter(center__in=shown, entity__in=[wanted.entity, ""])
    for row in _holding(prices, wanted.on).order_by("service"):
        fee = Fee(row.service, row.amount_minor, row.currency, row.source, row.valid_from)
        found[row.center_id].append(price_reason(fee))
    return found


def _candidate(
    evidence: Evidence,
    wanted: Wanted,
    floor: Figure | None,
    *,
    more: Mapping[UUID, list[Reason]],
) -> Candidate:
    volume, certificate = evidence.volume, evidence.certificate
    return Candidate(
        center_id=evidence.center_id,
        department_id=evidence.department_id,
        reasons=(*reasons(evidence, wanted, floor), *more.get(evidence.center_id, ())),
        snapshot={
            "entity": wanted.entity,
            "payer": wanted.payer,
            "on": wanted.on.isoformat(),
            "volumes": {str(volume.year): volume.cases} if volume else {},
            "certificate": certificate.name if certificate else None,
            "floor": floor.cases if floor else None,
        },
    )


def _holding(rows: QuerySet[Any], on: date) -> QuerySet[Any]:
    return rows.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)
