"""What may leave for an engine and what comes back: masked, batched, counted, cached."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from pipelines.translation.protect import SENTINEL, Protected, protect, restore
from pipelines.translation.pseudonyms import Pseudonyms
from pipelines.translation.results import EngineReply, Origin, Outgoing, TranslationEngine

MAX_TEXTS = 50
MAX_BYTES = 100 * 1024  # of JSON; DeepL takes 128 KiB, tags and context need the rest
_NEIGHBOURS = 3
_CONTEXT_CHARACTERS = 1500
_LETTER = re.compile(r"[^\W\d_]{2}")
Known = tuple[str, EngineReply, tuple[str, ...]]  # text, reply, values lost on the way


class ReplyCache(Protocol):
    """Remembers what an outside engine answered, so that nothing is billed twice."""

    def recall(self, key: str) -> str | None:
        """Return the masked answer kept under `key` (64 hex digits)."""
        ...

    def keep(self, key: str, text: str) -> None:
        """Keep the masked answer."""
        ...


@dataclass(frozen=True, slots=True)
class _Masked:
    original: str
    protected: Protected

    @property
    def text(self) -> str:
        return self.protected.text


@dataclass(frozen=True, slots=True)
class Crossing:
    """From which language into which, and what guards the border. Languages are BCP 47 tags."""

    source: str
    target: str
    pseudonyms: Pseudonyms
    on_outgoing: Callable[[Outgoing], None] | None = None
    cache: ReplyCache | None = None


def ask(engine: TranslationEngine, texts: Sequence[str], crossing: Crossing) -> Iterator[Known]:
    """Yield what the engine knows of `texts` as it comes in; unknown texts are left out."""
    if not texts:
        return
    if engine.external:
        yield from _Abroad(engine, crossing).ask(texts)
        return
    replies = engine.translate(texts, source=crossing.source, target=crossing.target)
    yield from ((t, r, ()) for t, r in zip(texts, replies, strict=True) if r.text is not None)


@dataclass(frozen=True, slots=True)
class _Abroad:
    engine: TranslationEngine
    crossing: Crossing

    def ask(self, texts: Sequence[str]) -> Iterator[Known]:
        masked = [self._mask(text) for text in texts]
        replies = {m.text: EngineReply(m.text, Origin.TERMS) for m in masked if _only_values(m)}
        replies |= self._recalled([m for m in masked if m.text not in replies])
        yield from self._known(masked, replies)
        for batch in batches(masked, known=replies):
            fresh = self._send([masked[i] for i in batch], context=_context(masked, batch))
            yield from self._known(masked, fresh)

    def _known(self, masked: Sequence[_Masked], replies: dict[str, EngineReply]) -> Iterator[Known]:
        for item in masked:
            reply = replies.get(item.text)
            if reply and reply.text is not None:
                yield self._back(item, reply)

    def _mask(self, text: str) -> _Masked:
        named = self.crossing.pseudonyms.mask(text)
        return _Masked(
            text, protect(named, source=self.crossing.source, target=self.crossing.target)
        )

    def _recalled(self, masked: Sequence[_Masked]) -> dict[str, EngineReply]:
        if self.crossing.cache is None:
            return {}
        found = ((m.text, self.crossing.cache.recall(self._key(m.text))) for m in masked)
        return {t: EngineReply(answer, Origin.ENGINE) for t, answer in found if answer is not None}

    def _key(self, text: str) -> str:
        version = getattr(self.engine, "version", "")
        parts = (self.engine.name, version, self.crossing.source, self.crossing.target, text)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _send(self, batch: Sequence[_Masked], *, context: str) -> dict[str, EngineReply]:
        texts = [m.text for m in batch]
        if self.crossing.on_outgoing:
            self.crossing.on_outgoing(_ledger_entry(self.engine.name, texts, context))
        answers = self.engine.translate(
            texts, source=self.crossing.source, target=self.crossing.target, context=context
        )
        for text, answer in zip(texts, answers, strict=True):
            if self.crossing.cache is not None and answer.text is not None:
                self.crossing.cache.keep(self._key(text), answer.text)
        return dict(zip(texts, answers, strict=True))

    def _back(self, masked: _Masked, reply: EngineReply) -> Known:
        assert reply.text is not None
        values = restore(reply.text, masked.protected)
        names = self.crossing.pseudonyms.restore(
            values.text, sent=masked.text, target=self.crossing.target
        )
        back = EngineReply(names.text, reply.origin, reply.match, reply.billed_characters)
        return masked.original, back, (*values.lost, *names.lost)


def _only_values(masked: _Masked) -> bool:
    return not _LETTER.search(SENTINEL.sub(" ", masked.text))


def batches(masked: Sequence[_Masked], *, known: dict[str, EngineReply]) -> Iterator[list[int]]:
    """Yield indices of texts to send together: at most 50 texts and 100 KiB, none twice.

    A text too long for any request is left out, so it stays untranslated and is seen.
    """
    batch: list[int] = []
    size = 0
    seen = set(known)
    for index, item in enumerate(masked):
        weight = len(json.dumps(item.text))  # escaped, a Cyrillic letter takes six bytes
        if item.text in seen or weight > MAX_BYTES:
            continue
        seen.add(item.text)
        if batch and (len(batch) == MAX_TEXTS or size + weight > MAX_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(index)
        size += weight
    if batch:
        yield batch


def _context(masked: Sequence[_Masked], batch: Sequence[int]) -> str:
    """Return the masked neighbours of a batch: DeepL does not bill them and translates better."""
    first, last = batch[0], batch[-1]
    around = masked[max(0, first - _NEIGHBOURS) : last + 1 + _NEIGHBOURS]
    return " ".join(SENTINEL.sub("…", m.text) for m in around)[:_CONTEXT_CHARACTERS]


def _ledger_entry(recipient: str, texts: Sequence[str], context: str) -> Outgoing:
    whole = "\0".join([*texts, context])
    return Outgoing(
        recipient=recipient,
        sha256=hashlib.sha256(whole.encode()).hexdigest(),
        characters=sum(len(text) for text in texts),
        segments=len(texts),
    )
