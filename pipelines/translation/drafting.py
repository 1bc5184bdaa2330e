"""The score of a draft: memory first, then an outside engine, the checks last."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

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
    the call. `on_segment` is told of each draft as soon as it is there, not in order of reading.
    Engine faults (see deepl_engine) are raised as they are.
    """
    crossing = Crossing(source, target, pseudonyms or Pseudonyms(), on_outgoing, cache)
    finder = TermFinder(terms or {}, language=source)
    places: dict[str, list[int]] = defaultdict(list)
    for index, segment in enumerate(segments):
        places[segment.source].append(index)
    drafts: dict[int, Draft] = {}
    for text, answer in _answers(engines, list(places), crossing):
        for index in places[text]:
            drafts[index] = _drafted(segments[index], answer, finder, source, target)
            if on_segment:
                on_segment(drafts[index])
    return tuple(drafts[index] for index in range(len(segments)))


def _answers(
    engines: Sequence[TranslationEngine], texts: list[str], crossing: Crossing
) -> Iterator[tuple[str, Answer | None]]:
    """Yield each text once, as soon as an engine knows it; None for those nobody knows."""
    for engine in engines:
        answered = set()
        for text, reply, lost in ask(engine, texts, crossing):
            answered.add(text)
            yield text, (reply, engine.name, lost)
        texts = [text for text in texts if text not in answered]
    yield from ((text, None) for text in texts)


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
