"""Which engines a case may use, and the ledger of what leaves for them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from backend.cases.models import Case
from backend.people.actions import Parcel, record_departure
from backend.people.models import Patient
from backend.people.queries import consent, require_consent
from backend.people.states import Purpose
from backend.translation.models import EngineAnswer
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


def identity_of(patient: Patient) -> Identity:
    """Return what must not leave about this patient."""
    names = (
        f"{patient.family_name} {patient.given_name}",
        f"{patient.given_name} {patient.family_name}",
        patient.native_name,
    )
    return Identity(
        names=tuple(name for name in names if name.strip()),
        born_on=patient.born_on,
        phones=(patient.phone,) if patient.phone else (),
        emails=(patient.email,) if patient.email else (),
    )


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
