"""Hard filters and reasons over public, dated facts. Never a score, never an urgency."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from backend.centers.models import (
    Board,
    Center,
    Certificate,
    Department,
    MinimumVolume,
    Price,
    Volume,
)

T = TypeVar("T", Certificate, Price)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the case needs."""

    entity: str
    payer: str  # "SELF", "EMBASSY", "INSURER"
    on: date


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact that speaks for (or limits) a centre, with its source and time."""

    code: str
    text: str
    source: str
    dated_on: date | None


@dataclass(slots=True)
class Evidence:
    """Everything the catalogue says about one centre and the entity."""

    center: Center
    department: Department | None = None
    certificates: list[Certificate] = field(default_factory=list)
    volumes: list[Volume] = field(default_factory=list)
    boards: list[Board] = field(default_factory=list)
    prices: list[Price] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Candidate:
    center: Center
    department: Department
    reasons: tuple[Reason, ...]
    snapshot: Mapping[str, Any]


def gather(wanted: Wanted) -> list[Evidence]:
    """Load the evidence of every centre in a fixed number of queries."""
    found = {center.pk: Evidence(center) for center in Center.objects.all()}
    for department in Department.objects.filter(gives_opinions=True):
        if wanted.entity in department.entities:
            found[department.center_id].department = department
    for certificate in Certificate.objects.filter(entity=wanted.entity):
        found[certificate.center_id].certificates.append(certificate)
    for volume in Volume.objects.filter(entity=wanted.entity).order_by("-year"):
        found[volume.center_id].volumes.append(volume)
    for board in Board.objects.all():
        if wanted.entity in board.entities:
            found[board.center_id].boards.append(board)
    for price in Price.objects.filter(entity=wanted.entity):
        found[price.center_id].prices.append(price)
    return list(found.values())


def minimum_volume(wanted: Wanted) -> MinimumVolume | None:
    known = MinimumVolume.objects.filter(entity=wanted.entity, valid_from__lte=wanted.on)
    return known.order_by("-valid_from").first()


def candidates(
    evidence: Iterable[Evidence], wanted: Wanted, floor: MinimumVolume | None
) -> list[Candidate]:
    """Return who passes every filter, by cases treated in the newest year."""
    passed = [each for each in evidence if not any(_excluded(each, wanted, floor))]
    passed.sort(key=lambda each: (-each.volumes[0].cases, each.center.name))
    return [_candidate(each, wanted, floor) for each in passed]


def _excluded(evidence: Evidence, wanted: Wanted, floor: MinimumVolume | None) -> Iterator[bool]:
    yield evidence.department is None
    yield not _valid(evidence.certificates, wanted.on)
    yield not evidence.volumes
    if floor and evidence.volumes:
        yield evidence.volumes[0].cases < floor.cases
    yield not evidence.center.accepts_remote_files
    yield GERMAN not in evidence.center.languages
    yield wanted.payer not in evidence.center.payers


def _candidate(evidence: Evidence, wanted: Wanted, floor: MinimumVolume | None) -> Candidate:
    assert evidence.department
    return Candidate(
        center=evidence.center,
        department=evidence.department,
        reasons=tuple(_reasons(evidence, wanted, floor)),
        snapshot={
            "entity": wanted.entity,
            "payer": wanted.payer,
            "on": wanted.on.isoformat(),
            "volumes": {str(volume.year): volume.cases for volume in evidence.volumes},
            "floor": floor.cases if floor else None,
        },
    )


def _reasons(evidence: Evidence, wanted: Wanted, floor: MinimumVolume | None) -> Iterator[Reason]:
    for certificate in _valid(evidence.certificates, wanted.on):
        until = f" until {certificate.valid_to:%d.%m.%Y}" if certificate.valid_to else ""
        text = f"Certified as {certificate.name}{until}"
        yield Reason("certificate", text, certificate.source, certificate.valid_from)
    newest = evidence.volumes[0]
    legal = f"; the legal minimum is {floor.cases}" if floor else ""
    text = f"{newest.cases} cases in {newest.year}{legal}"
    yield Reason("volume", text, newest.source, newest.valid_from)
    for board in evidence.boards:
        rhythm = "every week" if board.every_weeks == 1 else f"every {board.every_weeks} weeks"
        text = f"{board.name}: {WEEKDAYS[board.weekday]} {board.starts_at:%H:%M}, {rhythm}"
        yield Reason("board", text, evidence.center.name, None)
    for price in _valid(evidence.prices, wanted.on):
        text = f"{price.service}: {price.amount_minor / 100:.2f} {price.currency}"
        yield Reason("price", text, price.source, price.valid_from)
    text = "Takes files from abroad; languages: " + ", ".join(evidence.center.languages)
    yield Reason("remote", text, evidence.center.name, None)


def _valid(rows: Sequence[T], on: date) -> list[T]:
    return [
        row for row in rows if row.valid_from <= on and (not row.valid_to or row.valid_to >= on)
    ]
