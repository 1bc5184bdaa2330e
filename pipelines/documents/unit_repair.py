"""Proposes units of measure that a model has destroyed, from the number before them."""

import re

from pipelines.documents.printed_line import Context

_RED = re.compile(r"红细胞|эритроц|еритроц|rbc|eryt|eritros|hemat[ií]es|red (?:blood )?cells")
_OTHER = re.compile(
    r"лейкоц|тромбоц|нейтроф|лимфоц|моноцит|эозин|базоф|wbc|plt|leu[ck]|l[öo]kosit|trombo|thrombo"
    r"|白细胞|血小板|粒细胞|淋巴细胞|neutro|n[öo]tro|lymph|lenfo|limfo|płytki|pla[tq]|white|globul"
)
_SURFACE = re.compile(r"поверхн|поверхні|тела|тіла|ауданы|beden|yüzey|powierz|suprafa|surface|bsa")
# What the Latin model makes of Cyrillic units; they are units only behind a number.
_LATIN_TO_CYRILLIC = {
    "cm": "см",
    "cM": "см",
    "mm": "мм",
    "MM": "мм",
    "Mm": "мм",
    "xr": "кг",
    "kr": "кг",
    "Kr": "кг",
    "mr": "мг",
    "Mr": "мг",
    "mn": "мл",
    "Mn": "мл",
    "r/n": "г/л",
    "Ea/n": "Ед/л",
    "Ea/mn": "Ед/мл",
    "Ea/Mn": "Ед/мл",
    "Ea/un": "Ед/мл",
    "EQ/n": "Ед/л",
    "MM/u": "мм/ч",
    "MM/4": "мм/ч",
    "En/n": "Ед/л",
    "En/mn": "Ед/мл",
    "En/Mn": "Ед/мл",
    "On/n": "Од/л",
    "On/mn": "Од/мл",
    "On/Mn": "Од/мл",
    "mm/s": "мм/ч",
    "mm/y": "мм/ч",
    "mm/q": "мм/ч",
    "Hr/mn": "нг/мл",
    "Hr/Mn": "нг/мл",
}


def power_unit(core: str, context: Context) -> str | None:
    """Cell counts: red cells are counted in 10¹²/l, all others in 10⁹/l."""
    if core in {"10?", "10？"} and context.after[:1] in {"儿", "几"}:
        return f"10{_power_of_cells(context) or '⁹'}/L"
    if found := re.fullmatch(r"10[^\s/]{0,3}/([pµuμ]L|мкл|µl)", core):
        return _per_microlitre(core, found[1], context)
    if re.fullmatch(r"10[^\d\s/]{0,2}[儿几]", core):  # a Chinese model's reading of /L
        return f"10{_power_of_cells(context) or '⁹'}/L"
    match = re.fullmatch(
        r"([xх×*·]?)10([^\d\s/.,:-]{0,3}\d{0,2}[^\d\s/.,:-]{0,2})/([лlnпnLI1|])?", core
    )
    if match is None or re.search(r"10(?:⁹|¹²)/[лl]$", core) or not _is_count(match, context):
        return None
    power = _power_of_cells(context) or ("¹²" if match[2].endswith("2") else "⁹")
    litre = "L" if match[3] == "L" else "l"
    return f"{match[1]}10{power}/{'л' if context.cyrillic else litre}"


def _per_microlitre(core: str, volume: str, context: Context) -> str | None:
    """Cells in a microlitre: red ones in millions, all others in thousands."""
    power = _power_of_cells(context)
    if power is None or re.search(r"10[³⁶]/", core):
        return None
    return f"10{'⁶' if power == '¹²' else '³'}/{volume.replace('p', 'µ').replace('u', 'µ')}"


def _is_count(match: re.Match[str], context: Context) -> bool:
    """Behind a bare stroke there may be a date or a share: there a number has to stand before."""
    sure = bool(match[2]) and match[3] is not None and match[3] not in "1I|"
    return sure or context.follows_number


def _power_of_cells(context: Context) -> str | None:
    """Return the power by the kind of cell that was named last before the word."""
    told = context.line[: context.place].lower()
    red = max((found.end() for found in _RED.finditer(told)), default=-1)
    other = max((found.end() for found in _OTHER.finditer(told)), default=-1)
    if red == other:
        return None
    return "¹²" if red > other else "⁹"


def cell_count(core: str, context: Context) -> str | None:
    """Thousands and millions of cells are counted in a microlitre, never in a litre."""
    if found := re.fullmatch(r"(tys\.?|m[il]n)/[upμ]?l", core):
        return f"{'mln' if found[1][0] == 'm' else 'tys.'}/µl"
    return None


def enzyme_unit(core: str, context: Context) -> str | None:
    """`u/ml` is U/ml, and so is `un` U/l where it is all that stands in a cell."""
    if found := re.fullmatch(r"u/(m?)[lLi]", core):
        return f"U/{found[1]}l"
    return "U/l" if core == "un" == context.line else None


def unit(core: str, context: Context) -> str | None:
    """Square metres and moles per litre, which lose their small signs."""
    if found := re.fullmatch(r"(мг|г|мкг|mg|g|ml|мл)/([мm])[?2\"°’*]", core):
        return f"{found[1]}/{found[2]}²"
    if found := re.fullmatch(r"([mcмс][mм])[?°\"]", core):
        return f"{found[1]}²"
    if context.follows_number and (found := re.fullmatch(r"([мm])[?2°\"*”і]", core)):
        return "м²" if context.cyrillic else "m²"
    if found := re.fullmatch(r"(\S+/)[up]L", core):
        return f"{found[1]}µL"
    if core in {"м", "m"} and context.follows_number and _SURFACE.search(context.before):
        return f"{core}²"
    if found := re.fullmatch(r"(мк|м|н)?мол[ыь][/лl|]{1,2}[лЛ]", core):
        return f"{found[1] or ''}моль/л"
    if found := re.fullmatch(r"(мк|м|н)?моль/[Л,]?", core):
        return f"{found[1] or ''}моль/л" if context.follows_number else None
    return None


def cyrillic_unit(core: str, context: Context) -> str | None:
    """`xr` behind a number among Cyrillic words is «кг»."""
    if found := re.fullmatch(r"(3[5-9]|4[0-2])([.,]\d)[°*“”\"][СC]", core):
        return f"{found[1]}{found[2]} °C"
    if re.fullmatch(r"[°*“”\"][СC]", core) and core != "°C":
        return "°C" if context.follows_number or core == "°С" else None
    if not context.cyrillic or not (context.follows_number or "/" in core):
        return None
    return _LATIN_TO_CYRILLIC.get(core)


def times(core: str, context: Context) -> str | None:
    """Between two numbers stands ×, not the letter x."""
    numbers = context.before[-1:].isdigit() and context.after[:1].isdigit()
    return "×" if numbers and core in {"x", "х", "X", "Х"} else None


def three(core: str, context: Context) -> str | None:
    """Read the letter З within a sentence as the digit 3; at its start it may be a word."""
    within = context.cyrillic and context.before and context.before[-1] not in ".:;!?"
    counts = r"(?:[мк]?г|мк?г|мл|см|мм|раз|рази|рет|курс|цикл|дн|день|сут|нед|ампул|табл|капс)\w*"
    return "3" if core == "З" and (within or re.match(counts, context.after)) else None
