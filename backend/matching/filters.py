"""Hard filters and reasons over public, dated facts. Never a score, never an urgency."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from uuid import UUID

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GERMAN = "de"
RECORDS = "Records of the case"
SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the case needs."""

    entity: str
    payer: str  # "SELF", "EMBASSY", "INSURER"
    on: date
    treating: tuple[str, ...] = ()  # institutions that the records come from


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact that speaks for (or limits) a centre, with its source and time."""

    code: str
    text: str
    source: str
    dated_on: date | None
    # What the sentence says, for a reader of another language: names, counts, ISO days.
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """A published number of cases."""

    cases: int
    year: int  # 0 for a legal minimum
    source: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class Certified:
    name: str
    source: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the catalogue says about one centre with a department for the entity."""

    center_id: UUID
    name: str
    department_id: UUID
    remote: bool
    languages: tuple[str, ...]
    payers: tuple[str, ...]
    certificate: Certified | None  # that holds on the day
    volume: Figure | None  # of the newest published year


@dataclass(frozen=True, slots=True)
class Meeting:
    """A board at which the entity is discussed."""

    name: str
    weekday: int  # 0 is Monday
    starts_at: time
    every_weeks: int
    cutoff_days: int


@dataclass(frozen=True, slots=True)
class Fee:
    """What the centre itself charges the patient; we never collect it."""

    service: str
    amount_minor: int
    currency: str
    source: str
    valid_from: date


def passed(evidence: Iterable[Evidence], wanted: Wanted, floor: Figure | None) -> list[Evidence]:
    """Return who passes every filter, by cases treated in the newest year, then by name."""
    found = [each for each in evidence if not _excluded(each, wanted, floor)]
    return sorted(found, key=lambda each: (-each.volume.cases if each.volume else 0, each.name))


def _excluded(evidence: Evidence, wanted: Wanted, floor: Figure | None) -> bool:
    return (
        evidence.certificate is None
        or evidence.volume is None
        or (floor is not None and evidence.volume.cases < floor.cases)
        or not evidence.remote
        or GERMAN not in evidence.languages
        or wanted.payer not in evidence.payers
    )


def reasons(evidence: Evidence, wanted: Wanted, floor: Figure | None) -> Iterator[Reason]:
    """Yield why a centre that passed is proposed, and what limits it."""
    certificate, volume = evidence.certificate, evidence.volume
    if certificate:
        until = f" until {certificate.valid_to:%d.%m.%Y}" if certificate.valid_to else ""
        text = f"Certified as {certificate.name}{until}"
        said = {"name": certificate.name}
        yield Reason("certificate", text, certificate.source, certificate.valid_from, said)
    if volume:
        legal = f"; the legal minimum is {floor.cases}" if floor else ""
        text = f"{volume.cases} cases in {volume.year}{legal}"
        said = {"cases": str(volume.cases), "year": str(volume.year)}
        yield Reason("volume", text, volume.source, volume.valid_from, said)
    text = "Takes files from abroad; languages: " + ", ".join(evidence.languages)
    yield Reason("remote", text, evidence.name, None)
    yield from _limits(evidence, wanted)


def _limits(evidence: Evidence, wanted: Wanted) -> Iterator[Reason]:
    name = evidence.name.casefold()
    others = (other.casefold().strip() for other in wanted.treating)
    if any(other and (other in name or name in other) for other in others):
        text = "The records come from here: the opinion would not be independent"
        yield Reason("treating-institution", text, RECORDS, None)
    held = evidence.certificate
    if held and held.valid_to and held.valid_to - wanted.on <= SOON:
        text = f"The certificate ends on {held.valid_to:%d.%m.%Y}"
        said = {"until": held.valid_to.isoformat()}
        yield Reason("certificate-ends", text, held.source, held.valid_from, said)


def board_reason(board: Meeting, *, center: str) -> Reason:
    rhythm = "every week" if board.every_weeks == 1 else f"every {board.every_weeks} weeks"
    when = f"{WEEKDAYS[board.weekday]} {board.starts_at:%H:%M}, {rhythm}"
    text = f"{board.name}: {when}; entry {board.cutoff_days} working days before"
    return Reason("board", text, center, None)


def price_reason(fee: Fee) -> Reason:
    amount = f"{fee.amount_minor // 100}.{fee.amount_minor % 100:02d} {fee.currency}"
    said = {"amount_minor": str(fee.amount_minor), "currency": fee.currency}
    return Reason("price", f"{fee.service}: {amount}", fee.source, fee.valid_from, said)
