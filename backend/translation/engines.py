"""Which engines a case may use, and the ledger of what leaves for them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from backend.cases.models import Case
from backend.documents.models import Document
from backend.people.actions import Parcel, record_departure
from backend.people.models import Patient, RelatedPerson
from backend.people.queries import consent, identifiers_of, related_persons_of, require_consent
from backend.people.states import Purpose
from backend.translation.models import EngineAnswer
from pipelines.translation.identity_patterns import people_in
from pipelines.translation.memory import Memory
from pipelines.translation.memory_engine import MemoryEngine
from pipelines.translation.pseudonyms import Identity
from pipelines.translation.results import Outgoing, TranslationEngine
from pipelines.translation.terms import TermBase

DEEPL = "deepl"


class AnswerCache:
    """The pipeline's memory of paid answers, kept in the database."""

    def recall(self, key: str) -> str | None:
        return EngineAnswer.objects.filter(key=key).values_list("text", flat=True).first()

    def keep(self, key: str, text: str) -> None:
        EngineAnswer.objects.update_or_create(key=key, defaults={"text": text})


@contextmanager
def engines_for(case: Case, *, now: datetime) -> Iterator[list[TranslationEngine]]:
    """Lend the engines: memory first; DeepL after it where a key is set and the patient allows."""
    allowed = consent(
        case.patient,
        purpose=Purpose.MACHINE_TRANSLATION,
        on=now.date(),
        recipient=DEEPL,
        case_id=case.pk,
    )
    if not settings.DEEPL_AUTH_KEY or not allowed:
        yield [memory_engine()]
        return
    from pipelines.translation.deepl_engine import DeepLEngine

    server = settings.DEEPL_SERVER_URL or None
    deepl = DeepLEngine(auth_key=settings.DEEPL_AUTH_KEY, server_url=server, terms=terms())
    with closing(deepl):
        yield [memory_engine(), deepl]


def ledger(case: Case) -> Callable[[Outgoing], None]:
    """Return what is called before each batch leaves: it asks consent again and writes it down."""

    def leave(outgoing: Outgoing) -> None:
        now = datetime.now(UTC)
        given = require_consent(
            case.patient,
            purpose=Purpose.MACHINE_TRANSLATION,
            on=now.date(),
            recipient=outgoing.recipient,
            case_id=case.pk,
        )
        parcel = Parcel(outgoing.recipient, outgoing.sha256, outgoing.characters, case.pk)
        record_departure(given, parcel, at=now, actor="pipeline")

    return leave


def identity_of(case: Case) -> Identity:
    """Return what must not leave about the people of this case."""
    patient = case.patient
    people: list[Patient | RelatedPerson] = [patient, *related_persons_of(patient)]
    issuers = Document.objects.filter(case=case).exclude(issuer="").values_list("issuer", flat=True)
    houses = tuple(issuers.order_by("issuer").distinct())
    return Identity(
        names=tuple(name for person in people for name in _names_of(person)),
        born_on=patient.born_on,
        phones=tuple(person.phone for person in people if person.phone),
        emails=tuple(person.email for person in people if person.email),
        numbers=tuple(identifiers_of(patient).values_list("value", flat=True)),
        addresses=_addresses_of(patient),
        others=tuple(name for house in houses for name in people_in(house)),
        houses=houses,
    )


def _names_of(person: Patient | RelatedPerson) -> Iterator[str]:
    yield f"{person.family_name} {person.given_name}"
    yield f"{person.given_name} {person.family_name}"
    if person.native_name.strip():
        yield person.native_name


def _addresses_of(patient: Patient) -> tuple[str, ...]:
    """Return the address with commas between what a paper may give alone."""
    town = f"{patient.postal_code} {patient.city}".strip()
    parts = [part for part in (patient.address_line, town, patient.city) if part]
    return (", ".join(parts),) if parts else ()


def memory_engine() -> MemoryEngine:
    return _loaded(*_files())[0]


def terms() -> TermBase:
    return _loaded(*_files())[1]


Stamp = tuple[tuple[str, int], ...]  # path and mtime in ns: a changed file is read again


def _files() -> tuple[Stamp, Stamp]:
    return _stamp(settings.MEMORY_FOLDER, "*.tmx"), _stamp(settings.TERMS_FOLDER, "*.tbx")


def _stamp(folder: Path, pattern: str) -> Stamp:
    return tuple((str(path), path.stat().st_mtime_ns) for path in sorted(folder.glob(pattern)))


@lru_cache(maxsize=1)
def _loaded(memory: Stamp, term_files: Stamp) -> tuple[MemoryEngine, TermBase]:
    base = TermBase.from_tbx(_paths(term_files))
    return MemoryEngine(Memory.from_tmx(_paths(memory)), base), base


def _paths(stamp: Stamp) -> Sequence[Path]:
    return [Path(name) for name, _ in stamp]
