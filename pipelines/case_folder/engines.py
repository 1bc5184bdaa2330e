"""The engines a folder is drafted with: the memory always, DeepL where it was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.errors import PipelineError
from pipelines.translation.memory import Memory
from pipelines.translation.memory_engine import MemoryEngine
from pipelines.translation.results import TranslationEngine
from pipelines.translation.terms import TermBase


class DeepLKeyMissing(PipelineError):
    """DeepL was asked for without a key."""

    code = "deepl-key-missing"
    advice = "Set DEEPL_AUTH_KEY, or use --engine memory."


@dataclass(frozen=True, slots=True)
class DeepLAccess:
    """Where and with what key DeepL is asked; `server_url` empty means DeepL's own."""

    auth_key: str
    server_url: str = ""

    def __post_init__(self) -> None:
        if not self.auth_key:
            raise DeepLKeyMissing


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """Folders of TMX and TBX files, and DeepL if text may leave this machine."""

    memory: Path
    terms: Path
    deepl: DeepLAccess | None = None


@dataclass(frozen=True, slots=True)
class Engines:
    """Loaded engines, in the order in which they are asked."""

    memory: MemoryEngine
    terms: TermBase
    outside: Sequence[TranslationEngine] = ()

    @property
    def all(self) -> tuple[TranslationEngine, ...]:
        return (self.memory, *self.outside)

    def offline(self) -> "Engines":
        """Return the same without what lies outside this machine."""
        return replace(self, outside=())


def load_engines(choice: EngineChoice) -> Engines:
    """Load every TMX and TBX of the two folders; a folder that is not there counts as empty.

    Raises MemoryFileDamaged, TermFileDamaged.
    """
    terms = TermBase.from_tbx(sorted(choice.terms.glob("*.tbx")))
    memory = MemoryEngine(Memory.from_tmx(sorted(choice.memory.glob("*.tmx"))), terms)
    return Engines(memory=memory, terms=terms, outside=_outside(choice, terms))


def _outside(choice: EngineChoice, terms: TermBase) -> tuple[TranslationEngine, ...]:
    if choice.deepl is None:
        return ()
    # Only who asks for DeepL pays for loading its client.
    from pipelines.translation.deepl_engine import DeepLEngine

    server = choice.deepl.server_url or None
    return (DeepLEngine(choice.deepl.auth_key, server, terms),)
