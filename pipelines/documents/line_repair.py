"""Proposes codes, units and signs from what stands around them in one printed line."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipelines.documents.code_patterns import TNM, digits_set_right

# What a Cyrillic model writes where Latin letters and digits stood: one character for one.
_LOOK_ALIKE = str.maketrans("АВСЕНКМОРТХЗУаесорхуЬьІіЅѕ", "ABCEHKMOPTX3YaecopxybbIiSs")
_BACK = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_STANDS_BY_TNM = re.compile(
    r"[cpс]?[TТ][0-4][a-d]?|аденокарцином|карцином|[RК][O0О]\b|Pn\d|дифференц"
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a word on its line, in small letters."""

    before: str  # up to three words
    after: str  # the next word
    line: str
    cyrillic: bool


def proposals_in_line(texts: Sequence[str]) -> dict[int, str]:
    """Return word number -> proposal for the codes in one printed line."""
    line = " ".join(texts)
    cyrillic = len(_CYRILLIC.findall(line)) > 0.3 * max(1, sum(map(str.isalpha, line)))
    found: dict[int, str] = {}
    for place, text in enumerate(texts):
        context = _Context(
            before=" ".join(texts[max(0, place - 3) : place]).lower(),
            after=texts[place + 1].lower() if place + 1 < len(texts) else "",
            line=line,
            cyrillic=cyrillic,
        )
        proposal = _proposal(text, context)
        if proposal is not None and proposal != text:
            found[place] = proposal
    return found


def _proposal(text: str, context: _Context) -> str | None:
    head = text[: len(text) - len(text.lstrip("(["))]
    tail = text[len(text.rstrip(".,;:)]")) :]
    core = text[len(head) : len(text) - len(tail)]
    for repair in _REPAIRS:
        code = repair(core, context)
        if code:
            return head + code + tail
    return None


def _tnm(core: str, context: _Context) -> str | None:
    """`рТЗМ1ЬМО` can only be `pT3N1bM0`: after T comes N, after N comes M."""
    shadow = core.translate(_LOOK_ALIKE)
    if re.match(r"^[yrac]{0,2}p?T[0-4OXi3]", shadow) is None:
        return None
    shadow = re.sub(
        r"^([yrapc]{0,3}T(?:is|[0-4X])[a-d]?[yrapc]{0,2})[MHI](?=[0-3OX])", r"\1N", shadow
    )
    shadow = digits_set_right(shadow)
    return shadow if TNM.fullmatch(shadow) else None


def _single_letter_code(core: str, context: _Context) -> str | None:
    """`R0`, `G2`, `V0` come back as RO, В0, С2, 62, VO; what stands around them decides."""
    shadow = core.translate(_LOOK_ALIKE)
    if re.fullmatch(r"RO", core):
        return "R0"
    if re.fullmatch(r"[RBK][O0]", shadow) and re.search(r"резекц|resec|residual", context.before):
        return "R0"
    if not _STANDS_BY_TNM.search(context.line):
        return None
    if re.fullmatch(r"[GC6][1-4]", shadow):
        return "G" + shadow[1]
    return shadow[0] + "0" if re.fullmatch(r"[LVRУ]O", shadow) else None


def _icd(core: str, context: _Context) -> str | None:
    """`С25.0` with a Cyrillic letter is `C25.0`, after the name of the classification too."""
    shadow = core.translate(_LOOK_ALIKE)
    if re.fullmatch(r"\d{2}\.\d{1,2}", core.rstrip("©")) and "©" in core + context.after[:1]:
        return "C" + core.rstrip("©")  # an Arabic model cuts the letter off
    if not re.fullmatch(r"[A-TV-Z][\dOl]{2}\.[\dOl]{1,2}", shadow):
        named = re.search(r"мкб|mkb|icd|код", context.before)
        if not named or not re.fullmatch(r"[A-TV-Z][\dOl]{2}", shadow):
            return None
    return shadow[0] + shadow[1:].replace("O", "0").replace("l", "1")


def _stage(core: str, context: _Context) -> str | None:
    """Roman numerals after the word stage: `ШВ` is IIIB, `ПА` is IIA."""
    if not re.search(r"(?:стад|клинич|stage|stadi)\S*\W*$|ст\.$", context.before):
        return None
    shadow = core.replace("Ш", "III").replace("П", "II").replace("У", "V").translate(_LOOK_ALIKE)
    shadow = re.sub(r"[l1|](?=[IV1l|]|[ABC]?$)", "I", shadow)
    return shadow if re.fullmatch(r"(?:I{1,3}|IV)[ABC]?", shadow) else None


def _power_unit(core: str, context: _Context) -> str | None:
    """Cell counts: red cells are counted in 10¹²/l, all others in 10⁹/l."""
    match = re.fullmatch(r"([xх×*·]?)10[^\d\s/]{0,3}\d{0,2}[^\d\s/]{0,2}/([лlnпnL])", core)
    if match is None or re.search(r"10(?:⁹|¹²)/[лl]$", core):
        return None
    red = re.search(r"эритроц|rbc|erythro|еритроц|red ", context.line.lower())
    return f"{match[1]}10{'¹²' if red else '⁹'}/{'л' if context.cyrillic else 'l'}"


def _unit(core: str, context: _Context) -> str | None:
    """Square metres and moles per litre, which lose their small signs."""
    if found := re.fullmatch(r"(мг|г|мкг|mg|g|ml|мл)/([мm])[?2\"°’*]", core):
        return f"{found[1]}/{found[2]}²"
    if found := re.fullmatch(r"([mcмс][mм])[?°\"]", core):
        return f"{found[1]}²"
    if found := re.fullmatch(r"(мк|м|н)?мол[ыь][/лl|]{1,2}л", core):
        return f"{found[1] or ''}моль/л"
    return None


def _times(core: str, context: _Context) -> str | None:
    """Between two numbers stands ×, not the letter x."""
    numbers = context.before[-1:].isdigit() and context.after[:1].isdigit()
    return "×" if numbers and core in {"x", "х", "X", "Х"} else None


def _cyrillic_word(core: str, context: _Context) -> str | None:
    """`He` among Cyrillic words is «не», and a negation must not get lost."""
    if not context.cyrillic or not core.isascii():
        return None
    if core in {"He", "HE", "Ha", "Ho", "Ao", "Tak", "Bec", "Poct"}:
        word = core.translate(_BACK).replace("k", "к").replace("t", "т")
        starts = not context.before or context.before.endswith(".")
        return word if starts or core.isupper() else word.lower()
    return "МКБ-10" if core in {"MKB-10", "MKb-10"} else None


def _marker(core: str, context: _Context) -> str | None:
    """`СА 19-9` is written with Latin letters."""
    followed = re.match(r"(?:19[-–]9|125|15[-–]3|72[-–]4)", context.after)
    return "CA" if core == "СА" and followed else None


_REPAIRS: tuple[Callable[[str, _Context], str | None], ...] = (
    _tnm,
    _single_letter_code,
    _icd,
    _stage,
    _power_unit,
    _unit,
    _times,
    _cyrillic_word,
    _marker,
)
