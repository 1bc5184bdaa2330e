"""Proposes codes, units and signs from what stands around them in one printed line."""

import re
from collections.abc import Callable, Sequence

from pipelines.documents.code_patterns import TNM, digits_set_right
from pipelines.documents.printed_line import LOOK_ALIKE, Context, is_cyrillic_line
from pipelines.documents.unit_repair import (
    cell_count,
    cyrillic_unit,
    enzyme_unit,
    power_unit,
    three,
    times,
    unit,
)

_BACK = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_STANDS_BY_TNM = re.compile(
    r"[cpс]?[TТ][0-4][a-d]?|аденокарцином|карцином|[RК][O0О]\b|Pn\d|дифференц"
)
_LOOKS_LATIN = re.compile(r"[A-Za-zАВСЕНКМОРТХУаесорхуЬьІіЅѕ\d\-+]{2,8}")
_ALIKE_CODES = re.compile(
    r"Ki-?67|V\d{3}[A-Z]|AC-T|EC-T|AC|EC|HER2|CA-?125|c[MN][0-3X]|y?[pc]T[0-4X][a-d]?|CK\d{1,2}"
)
_CELL = 2  # words of a line that are too few to tell the script
_CODE_NEXT = re.compile(r"(?:[yrcpсуг]*[tт]\d\S*|[lvr][o01]|pn\S|рп\S|g[1-4]|[mn][o01])[.,;]?")
_NAMES_ICD = re.compile(r"мкб|mkb|мкх|mkx|ахж|icd|код|kod|cod|cie|cim")
_HYPERTENSION = re.compile(r"гиперт|гіперт|hipertan|hyperten|hiperten|nadciśn|高血压|ارتفاع ضغط")
_NAMES_DIAGNOSIS = re.compile(
    r"(?:диагноз|діагноз|rozpoznani|diagnos|diagnoz|diagnó|tanı|teşhis|التشخيص|诊断)\w*(?:\s\w+)?\W*$"
)
_NAMES_STAGE = re.compile(
    r"(?:стад|клинич|stage|stadi|stadium|evre|evresi|stopień|stadiul|stade|estadio)\S*\W*$|ст\.$"
)


def proposals_in_line(texts: Sequence[str], *, script: str = "") -> dict[int, str]:
    """Return word number -> proposal for the codes in one printed line of a page in `script`."""
    line = " ".join(texts)
    cyrillic = is_cyrillic_line(line) or (script == "Cyrillic" and len(texts) <= _CELL)
    found: dict[int, str] = {}
    place = 0
    for number, text in enumerate(texts):
        context = Context(
            before=" ".join(texts[max(0, number - 3) : number]).lower(),
            after=texts[number + 1].lower() if number + 1 < len(texts) else "",
            line=line,
            place=place,
            cyrillic=cyrillic,
        )
        place += len(text) + 1
        proposal = _proposal(text, context)
        if proposal is not None and proposal != text:
            found[number] = proposal
    return found


def _proposal(text: str, context: Context) -> str | None:
    head = text[: len(text) - len(text.lstrip("([（，"))]
    tail = text[len(text.rstrip(".,;:)]，。；：）、")) :]
    core = text[len(head) : len(text) - len(tail)]
    for repair in _REPAIRS:
        code = repair(core, context)
        if code:
            return head + code + tail
    return None


def _tnm(core: str, context: Context) -> str | None:
    """`рТЗМ1ЬМО` can only be `pT3N1bM0`: after T comes N, after N comes M."""
    shadow = core.translate(LOOK_ALIKE)
    shadow = re.sub(r"^([yra]{0,2}[pc])[rf7](?=[0-4][a-d]?N?)", r"\1T", shadow)
    shadow = re.sub(r"^г(?=[pc]?T)", "r", re.sub(r"\((?:вп|зп|sп|вn|5n|зn)\)", "(sn)", shadow))
    if re.match(r"^[yrac]{0,2}p?T[0-4OXil3]", shadow) is None:
        return None
    shadow = re.sub(r"T[il](?=[a-d]?[NMHI(]|c?N)", "T1", shadow)
    shadow = re.sub(
        r"^([yrapc]{0,3}T(?:is|[0-4X])[a-d]?[yrapc]{0,2})[MHI](?=[0-3OX])", r"\1N", shadow
    )
    shadow = digits_set_right(re.sub(r"(?<=[NM])(?:0O|O0|OO)(?!\d)", "0", shadow))
    if not TNM.fullmatch(shadow):
        return None
    changed = core.startswith(("pr", "cr", "pf", "p7")) and "N" not in shadow
    return None if changed and not re.match(r"[pcсрnм]{0,2}[nмm][0-3ox]", context.after) else shadow


def _torn_tnm(core: str, context: Context) -> str | None:
    """`pT2N OMO` is pT2N0M0: a space was seen where there is none."""
    shadow = core.translate(LOOK_ALIKE)
    if re.fullmatch(r"[yrac]{0,2}p?T[0-4X][a-d]?N", shadow):
        return f"{shadow}0" if context.after[:1] in {"o", "о", "0"} else None
    torn = re.search(r"[tт][0-4x][a-d]?[nн]$", context.before)
    behind = torn and re.fullmatch(r"[0O]M([01O])", shadow)
    return f"M{behind[1].replace('O', '0')}" if behind else None


def _single_letter_code(core: str, context: Context) -> str | None:
    """`R0`, `G2`, `V0` come back as RO, В0, С2, 62, VO; what stands around them decides."""
    shadow = core.translate(LOOK_ALIKE)
    if re.fullmatch(r"RO", core):
        return "R0"
    if re.fullmatch(r"[RBK][O0]", shadow) and re.search(r"резекц|resec|residual", context.before):
        return "R0"
    beside = f"{context.before.split()[-1:]} {context.after}"
    if _CODE_NEXT.search(beside) and (found := re.fullmatch(r"([LVRMN])O|R[Il|]|G[lI|]", core)):
        return f"{found[1]}0" if found[1] else f"{core[0]}1"
    if not _STANDS_BY_TNM.search(context.line):
        return None
    if re.fullmatch(r"[GC6][1-4]", shadow):
        return "G" + shadow[1]
    return shadow[0] + "0" if re.fullmatch(r"[LVRУ]O", shadow) else None


def _number_sign(core: str, context: Context) -> str | None:
    """`Ме 62125/25` among Cyrillic words is «№ 62125/25»."""
    named = context.cyrillic and re.match(r"\d{2}", context.after)
    return "№" if named and re.fullmatch(r"[NМMК][оoеeгr°º9]", core) else None


def _segment(core: str, context: Context) -> str | None:
    """`$5` behind the word segment is S5."""
    named = re.search(r"(?:сегмент|segment)\S*$", context.before)
    return f"S{core[1]}" if named and re.fullmatch(r"[$5][1-8]", core) else None


def _morphology(core: str, context: Context) -> str | None:
    """Write the M before an ICD-O morphology code as the Latin letter that it is."""
    shadow = core.translate(LOOK_ALIKE)
    return shadow if re.fullmatch(r"M\d{4}/[0-369]", shadow) else None


def _icd(core: str, context: Context) -> str | None:
    """`С25.0` with a Cyrillic letter is `C25.0`, after the name of the classification too."""
    shadow = core.translate(LOOK_ALIKE)
    if re.fullmatch(r"\d{2}\.\d{1,2}", core.rstrip("©")) and "©" in core + context.after[:1]:
        return "C" + core.rstrip("©")  # an Arabic model cuts the letter off
    named = _NAMES_ICD.search(context.before)
    if named and re.fullmatch(r"1\d{2}\.\d", core):
        return f"I{core[1:]}"
    if core == "110" and _HYPERTENSION.search(context.line.lower()):
        return "I10"
    if _NAMES_DIAGNOSIS.search(context.before) and re.fullmatch(r"1\d{2}", core):
        return f"I{core[1:]}"
    short = named and re.fullmatch(r"[A-TV-Z][\dOl]{2}", shadow)
    if not short and not re.fullmatch(r"[A-TV-Z][\dOl]{2}\.[\dOl]{1,2}", shadow):
        return None
    return shadow[0] + shadow[1:].replace("O", "0").replace("l", "1")


def _stage(core: str, context: Context) -> str | None:
    """Roman numerals after the word stage: `ШВ` is IIIB, `ПА` is IIA."""
    behind = context.after.startswith(("саты", "evre", "стад"))
    if not (_NAMES_STAGE.search(context.before) or behind):
        return None
    shadow = re.sub(r"^T(?=I[ABC])", "I", core)
    shadow = shadow.replace("Ш", "III").replace("П", "II").replace("У", "V").translate(LOOK_ALIKE)
    shadow = re.sub(r"[l1|](?=[IV1l|]|[ABC]?$)", "I", shadow)
    return shadow if re.fullmatch(r"(?:I{1,3}|IV)[ABC]?", shadow) else None


def _cyrillic_word(core: str, context: Context) -> str | None:
    """`He` among Cyrillic words is «не», and a negation must not get lost."""
    if not context.cyrillic or not core.isascii():
        return None
    if core in {"He", "HE", "Ha", "Ho", "Ao", "Tak", "Bec", "Poct"}:
        word = core.translate(_BACK).replace("k", "к").replace("t", "т")
        starts = not context.before or context.before.endswith(".")
        return word if starts or core.isupper() else word.lower()
    if core in {"MKX-10", "MKX-10:"}:
        return "МКХ-10"
    return "МКБ-10" if core in {"MKB-10", "MKb-10"} else None


def _printed_alike(core: str, context: Context) -> str | None:
    """Write codes in Latin letters that came in Cyrillic ones of the same form."""
    if core.isascii() or not _LOOKS_LATIN.fullmatch(core):
        return None
    shadow = digits_set_right(re.sub(r"^У(?=\d)", "V", core).translate(LOOK_ALIKE))
    return shadow if _ALIKE_CODES.fullmatch(shadow) else None


def _marker(core: str, context: Context) -> str | None:
    """`СА 19-9` is written with Latin letters."""
    followed = re.match(r"(?:19[-–]9|125|15[-–]3|72[-–]4)", context.after)
    ends_line = context.cyrillic and not context.after
    return "CA" if core == "СА" and (followed or ends_line) else None


_REPAIRS: tuple[Callable[[str, Context], str | None], ...] = (
    _torn_tnm,
    _tnm,
    _single_letter_code,
    _icd,
    _stage,
    _segment,
    _morphology,
    power_unit,
    cell_count,
    enzyme_unit,
    unit,
    cyrillic_unit,
    times,
    three,
    _number_sign,
    _cyrillic_word,
    _marker,
    _printed_alike,
)
