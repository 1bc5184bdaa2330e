"""Nothing was left out and nothing was added: sentences and lengths fit."""

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.results import Finding, Severity
from pipelines.translation.sentences import split_sentences

# Characters a faithful text takes, per character of Russian.
_LENGTH = {
    "ru": 1.0,
    "uk": 1.0,
    "pl": 1.05,
    "en": 1.0,
    "ar": 0.8,
    "tr": 0.95,
    "ro": 1.05,
    "de": 1.15,
}
_SHORT = 40  # characters; abbreviations make shorter segments vary freely


def missing_text_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return an empty or clearly too short target, or a dropped sentence (must-fix)."""
    if not pair.target.strip():
        return (finding("missing-text", "The translation is empty.", source=(0, len(pair.source))),)
    ratio = _ratio(pair)
    source = len(split_sentences(pair.source, language=pair.source_code))
    target = len(split_sentences(pair.target, language=pair.target_code))
    if target < source and ratio < 0.8:
        return (finding("missing-text", "A sentence seems to be missing.", source=_whole(pair)),)
    if max(len(pair.source), len(pair.target)) < _SHORT:
        return ()
    return _proportion(pair, ratio)


def _proportion(pair: Pair, ratio: float) -> tuple[Finding, ...]:
    if ratio < 0.5:
        return (finding("missing-text", "The translation is too short.", source=_whole(pair)),)
    if ratio > 2.4:
        return (
            finding(
                "missing-text",
                "The translation is much longer than the source.",
                target=(0, len(pair.target)),
                severity=Severity.ADVICE,
            ),
        )
    return ()


def _ratio(pair: Pair) -> float:
    """1.0 means: as long as a faithful translation usually is."""
    expected = _LENGTH.get(pair.target_code, 1.0) / _LENGTH.get(pair.source_code, 1.0)
    return len(pair.target.strip()) / (len(pair.source.strip()) * expected)


def _whole(pair: Pair) -> tuple[int, int]:
    return 0, len(pair.source)
