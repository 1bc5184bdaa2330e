"""Knows the words on which a treatment can depend: numbers, dates, doses, units and codes."""

import re

_EDGES = ".,;:()[]«»\"'„“”‘’،؛|!，。；：（）、"
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_DIGIT = re.compile(r"\d|[²³¹⁰⁴-⁹]")
_ROMAN = re.compile(r"[IVXІХ]{1,4}[ABCАВС]?[1-3]?")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9+/\-]+|[RGLV][OoIl|]|[PР][nп][OoОоIl|]|p?[TNM][OIl]")
_UNIT = re.compile(
    r"(?:[mµμun]?g|[mµμn]?mol|m?I?U|[GT])/(?:d?l|m?l|dL|L|mL|kg|m2)|[mkµμ]g|[mcdk]?m|m[lL]|mmHg|°?C"
    r"|[KM]/[µμu]L|mm/h"
    r"|(?:[мн]|мк)?(?:г|моль|ЕД|Ед|МЕ|Од|ОД|л)/(?:д?л|мл|м?л|кг|м|ч|сут)|(?:[мк]|мк)г|[мск]?м|мл"
    r"|мм/(?:ч|год|час)|[/%‰°]+"
)
# One shape for what is printed alike: the second model may write it in another script.
_ALIKE = str.maketrans(
    "АВСЕНКМОРТХЗІЅЈаесорхіѕј—–−٫µ“”„’‘`", "ABCEHKMOPTX3ISJaecopxisj---,μ\"\"\"'''"
)


def core(text: str) -> str:
    """Return a word without the stops and brackets around it."""
    return text.strip(_EDGES)


def shape(text: str) -> str:
    """Return how a word looks in print, so that readings in two scripts can be compared."""
    return core(text).translate(_ALIKE).replace("٪", "%").replace("°C", "C").strip("-~_=")


def is_critical(text: str, *, script: str) -> bool:
    """Tell whether a word is or may have been a number, a date, a unit or a code."""
    word = core(text)
    if not word:
        return False
    if _DIGIT.search(word) or _UNIT.fullmatch(word):
        return True
    if _ROMAN.fullmatch(word) or _CAPITALS.fullmatch(word):
        return True
    return script == "Cyrillic" and may_be_code(word)


def is_unit(text: str) -> bool:
    """Tell whether a word is a unit of measure."""
    return bool(_UNIT.fullmatch(core(text)))


def may_be_code(word: str) -> bool:
    """Tell whether a word on a Cyrillic page may be a code that the model wrote in Cyrillic.

    Codes have no two small Cyrillic letters in a row, and are no single letter.
    """
    if not 2 <= len(word) <= 16 or not re.search(r"\w", word):
        return False
    return not re.search(r"[а-яёіїєґәіңғүұқөһ]{2}", word)


def is_cyrillic(text: str) -> bool:
    """Tell whether a word is written in Cyrillic letters."""
    return bool(_CYRILLIC.search(text))


def is_arabic(text: str) -> bool:
    """Tell whether a word holds an Arabic letter."""
    return bool(_ARABIC.search(text))


def is_number(text: str) -> bool:
    """Tell whether a word is made of digits and the signs among them."""
    return bool(re.fullmatch(r"[\d.,:/%<>≤≥±+\-–−×x=]+", core(text)))
