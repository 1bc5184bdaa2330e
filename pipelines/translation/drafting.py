"""The score of a draft: memory first, then an outside engine, the checks last."""

from collections.abc import Callable, Iterable, Sequence

from pipelines.translation.checks import check
from pipelines.translation.noise import doubtful_words
from pipelines.translation.outgoing import Crossing, ReplyCache, ask
from pipelines.translation.pseudonyms import Pseudonyms
from pipelines.translation.results import (
    Draft,
    EngineReply,
    Finding,
    Origin,
    Outgoing,
    Segment,
    Severity,
    Terms,
    TranslationEngine,
)
from pipelines.translation.terms import TermFinder

Answer = tuple[EngineReply, str | None, tuple[str, ...]]  # reply, engine, values the engine lost


def draft(  # noqa: PLR0913  # the one entry point; every argument is named
    segments: Sequence[Segment],
    *,
    engines: Sequence[TranslationEngine],
    source: str,
    target: str,
    pseudonyms: Pseudonyms | None = None,
    terms: Terms | None = None,
    on_outgoing: Callable[[Outgoing], None] | None = None,
    on_segment: Callable[[Draft], None] | None = None,
    cache: ReplyCache | None = None,
) -> tuple[Draft, ...]:
    """Return one draft per segment, in order; the first engine that knows a text wins.

    Engines on this machine receive the text as it is. An `external` engine receives it without
    names and values, and `on_outgoing` is called before each call leaves; what it raises stops
    the call. Engine faults (see deepl_engine) are raised as they are.
    """
    crossing = Crossing(source, target, pseudonyms or Pseudonyms(), on_outgoing, cache)
    answers: dict[str, Answer] = {}
    for engine in engines:
        unknown = list(dict.fromkeys(s.source for s in segments if s.source not in answers))
        for text, reply, lost in ask(engine, unknown, crossing):
            answers[text] = (reply, engine.name, lost)
    finder = TermFinder(terms or {}, language=source)
    drafts = (_drafted(s, answers.get(s.source), finder, source, target) for s in segments)
    return tuple(_announced(drafts, on_segment))


def _announced(
    drafts: Iterable[Draft], on_segment: Callable[[Draft], None] | None
) -> Iterable[Draft]:
    for drafted in drafts:
        if on_segment:
            on_segment(drafted)
        yield drafted


def _drafted(
    segment: Segment, answer: Answer | None, finder: TermFinder, source: str, target: str
) -> Draft:
    reply, engine, lost = answer or (EngineReply(None, Origin.UNTRANSLATED), None, ())
    text = reply.text or ""
    doubts = doubtful_words(segment.source, reply.known) if reply.known else ()
    findings = check(
        segment.source,
        text,
        source_language=source,
        target_language=target,
        origin=reply.origin,
    )
    return Draft(
        segment=segment,
        target=text,
        origin=reply.origin,
        engine=engine,
        match=reply.match,
        terms=finder.hits(segment.source),
        findings=(*_damage(lost), *findings, *doubts),
    )


def _damage(lost: Sequence[str]) -> tuple[Finding, ...]:
    if not lost:
        return ()
    message = f"The engine lost or doubled {len(lost)} protected value(s) or name(s)."
    return (Finding("placeholders", Severity.MUST_FIX, None, None, message),)
