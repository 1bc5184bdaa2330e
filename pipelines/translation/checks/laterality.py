"""Left stays left, right stays right."""

import re

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.results import Finding, Severity


def _side(left: str, right: str, both: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:(?P<L>{left})|(?P<R>{right})|(?P<B>{both}))", re.IGNORECASE)


_RU_ENDINGS = r"(?:ая|ой|ую|ый|ого|ому|ым|ом|ое|ые|ых|ыми|осторон\w*|ожелуд\w*|опредсерд\w*)\b"
_UK_ENDINGS = r"(?:а|ої|ій|у|ою|ий|ого|ому|им|е|і|их|ими|обічн\w*|осторон\w*)\b"
_PL_ENDINGS = r"(?:y|a|e|ego|ej|emu|ym|ą|ych|ymi|ostronn\w*|obok\w*)\b"
SIDES: dict[str, re.Pattern[str]] = {
    "ru": _side(
        rf"лев{_RU_ENDINGS}|слева\b|влево\b|налево\b",
        rf"прав{_RU_ENDINGS}|справа\b|вправо\b|направо\b",
        r"двусторон\w*|двухсторон\w*|с\s+обеих\s+сторон|обе(?:их|ими)?\b|билатерал\w*|оба\b|обоих\b",
    ),
    "uk": _side(
        rf"лів{_UK_ENDINGS}|зліва\b|ліворуч\b|вліво\b",
        rf"прав{_UK_ENDINGS}|справа\b|праворуч\b|вправо\b",
        r"двобічн\w*|двосторон\w*|з\s+обох\s+боків|обидв\w*|обох\b|білатерал\w*",
    ),
    "pl": _side(
        rf"lew{_PL_ENDINGS}|lewo\b|lewostr\w*",
        rf"praw{_PL_ENDINGS}|prawo\b|prawostr\w*",
        r"obustronn\w*|dwustronn\w*|ob(?:ie|u|a|ydwu|ydwie)\b",
    ),
    "en": _side(
        r"left(?:-sided|ward|wards)?\b(?!\s+(?:the\s+(?:hospital|clinic|ward)|over|untreated))|left-?sided\b|(?<!\w)LT?\.?\s(?=breast|lung|kidney|hip|knee)",
        r"right(?:-sided|ward|wards)?\b(?!\s+(?:now|away|after))|(?<!\w)RT?\.?\s(?=breast|lung|kidney|hip|knee)",
        r"bilateral\w*|both(?:\s+sides)?\b",
    ),
    "ar": _side(
        r"[وفبلك]?(?:ال)?(?:أيسر|ايسر|يسرى|يسري|يسار\w*)\b|لليسرى\b|لليسار\b|للأيسر\b",
        r"[وفبلك]?(?:ال)?(?:أيمن|ايمن|يمنى|يمني|يمين\w*)\b|لليمنى\b|لليمين\b|للأيمن\b",
        r"[وفبلك]?(?:ال)?(?:جانبين|جهتين|ثنائي\w*\s+الجانب|الناحيتين|ناحيتين)\b|كلا\b|كلتا\b|كلي\b",
    ),
    "tr": _side(
        r"sol(?:da|dan|daki|a|u|un|unda|taraf\w*)?\b",
        r"sağ(?:da|dan|daki|a|ı|ın|ında|taraf\w*)?\b",
        r"bilateral\w*|iki\s+taraf\w*|her\s+iki\b|çift\s+taraf\w*",
    ),
    "ro": _side(
        r"stâng\w*|stang(?:a|ă|ul|i)?\b",
        r"drept(?:ul|ului|ei|e|i)?\b(?!\s+(?:urmare|rezultat))|dreapt\w*",
        r"bilateral\w*|ambe(?:le|lor)\b|amândou\w*",
    ),
    "de": _side(
        r"links\w*|link(?:e|en|er|es|em)\b|li\.",
        r"rechts\w*|recht(?:e|en|er|es|em)\b|re\.",
        r"beid(?:seit\w*|er\w*|e|en|es)\b|bds\b\.?|bilateral\w*|doppelseit\w*",
    ),
}


def laterality_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return sides that were swapped, lost or won; must-fix. Both = left and right together."""
    source, target = _sides(pair.source, pair.source_code), _sides(pair.target, pair.target_code)
    if source is None or target is None:
        return ()
    found = [_lost(side, span) for side, span in source.items() if not _present(side, target)]
    found += [_won(side, span) for side, span in target.items() if not _present(side, source)]
    return tuple(found) or _reordered(pair)


def _present(side: str, sides: dict[str, tuple[int, int]]) -> bool:
    # "beide Brüste" names no side that "rechte und linke" lacks, and "оба" is no side at all.
    if side == "B":
        return "B" in sides or {"L", "R"} <= sides.keys() or not sides
    return side in sides or "B" in sides


def _sides(text: str, language: str) -> dict[str, tuple[int, int]] | None:
    pattern = SIDES.get(language)
    if pattern is None:
        return None
    found: dict[str, tuple[int, int]] = {}
    for match in pattern.finditer(text):
        found.setdefault(str(match.lastgroup), match.span())
    return found


def _lost(side: str, span: tuple[int, int]) -> Finding:
    return finding("laterality", f"{_NAMES[side]} of the source is missing.", source=span)


def _won(side: str, span: tuple[int, int]) -> Finding:
    return finding("laterality", f"{_NAMES[side]} does not stand in the source.", target=span)


_NAMES = {"L": "“left”", "R": "“right”", "B": "“both sides”"}


def _reordered(pair: Pair) -> tuple[Finding, ...]:
    """Left … right became right … left, or one of several sides was exchanged."""
    source = _sequence(pair.source, pair.source_code)
    target = _sequence(pair.target, pair.target_code)
    if len(source) != len(target) or source == target or "B" in source + target:
        return ()
    exchanged = sorted(source) != sorted(target)
    severity = Severity.MUST_FIX if exchanged or len(source) == 2 else Severity.ADVICE
    return (finding("laterality", "Left and right stand in another order.", severity=severity),)


def _sequence(text: str, language: str) -> str:
    return "".join(str(match.lastgroup) for match in SIDES[language].finditer(text))
