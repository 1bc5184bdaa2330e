"""At most stays at most: "не более 4" is neither "mehr als 4" nor "mindestens 4"."""

import re

from pipelines.translation.checks.pair import Pair, finding
from pipelines.translation.results import Finding

# language: (upper bound, lower bound); only phrases that can mean nothing else
_BOUNDS: dict[str, tuple[str, str]] = {
    "ru": (
        r"не\s+(?:более|больше|свыше|выше|чаще|позднее|позже)|максимум",
        r"не\s+(?:менее|меньше|ниже|реже|ранее|раньше)|минимум",
    ),
    "uk": (
        r"не\s+(?:більше|вище|частіше|пізніше)|максимум",
        r"не\s+(?:менше|нижче|рідше|раніше)|мінімум|щонайменше",
    ),
    "pl": (
        r"nie\s+(?:więcej|częściej|później|wyżej)\s+niż|maksymalnie|najwyżej",
        r"nie\s+(?:mniej|rzadziej|wcześniej)\s+niż|co\s+najmniej|minimum",
    ),
    "en": (r"(?:no|not)\s+more\s+than|at\s+most", r"(?:no|not)\s+less\s+than|at\s+least"),
    "ar": (
        r"لا\s+[تي]زيد|لا\s+[تي]تجاوز|بحد\s+أقصى|كحد\s+أقصى|على\s+الأكثر",
        r"لا\s+[تي]قل|بحد\s+أدنى|كحد\s+أدنى|على\s+الأقل",
    ),
    "tr": (r"en\s+fazla|en\s+çok|aşmayacak", r"en\s+az|asgari"),
    "ro": (r"cel\s+mult|maxim(?:um)?\b", r"cel\s+puțin|minim(?:um)?\b"),
    "de": (
        r"höchstens|maximal|max\.|nicht\s+(?:mehr|höher|später|öfter|häufiger)\s+als|nicht\s+über|bis\b|≤"
        r"|spätestens|nicht\s+überschreit",
        r"mindestens|wenigstens|minimal|min\.|nicht\s+(?:weniger|seltener|früher)\s+als|nicht\s+unter|≥"
        r"|frühestens|ab\b",
    ),
}
_PATTERNS = {
    language: tuple(re.compile(rf"(?<![^\W_])(?:{bound})", re.IGNORECASE) for bound in bounds)
    for language, bounds in _BOUNDS.items()
}
_NAMES = ("upper", "lower")


def bound_findings(pair: Pair) -> tuple[Finding, ...]:
    """Return upper and lower bounds of the source that the target does not keep (must-fix)."""
    source, target = _PATTERNS.get(pair.source_code), _PATTERNS.get(pair.target_code)
    if source is None or target is None or pair.source_code == "de":
        # "bis" and "ab" of German say too many other things to demand them elsewhere.
        return ()
    return tuple(
        finding("bounds", f"The {name} bound is lost or turned.", source=match.span())
        for name, here, there in zip(_NAMES, source, target, strict=True)
        if (match := here.search(pair.source)) and not there.search(pair.target)
    )
