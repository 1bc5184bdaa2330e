"""The strict patterns of medical codes, and the letters that OCR mistakes inside them."""

import re
from collections.abc import Sequence

# What a Cyrillic model writes where Latin letters and digits stood: one character for one.
_LOOK_ALIKE = str.maketrans(
    "АВСЕНКМОРТХЗаесорхуЬьІіЅѕО",
    "ABCEHKMOPTX3aecopxybbIiSsO",
)
_T, _N, _M = r"(?:is|[0-4Xx][a-d]?(?:\(m\))?)", r"(?:[0-3Xx][a-c]?)", r"(?:[01Xx][a-c]?)"
_PREFIX = r"(?:[yra]{0,2}[cp]?)"
_TNM = re.compile(rf"{_PREFIX}T{_T}(?:{_PREFIX}N{_N})?(?:{_PREFIX}M{_M})?")
_STRICT = (
    _TNM,
    re.compile(r"[cp]?N[0-3X][a-c]?(?:[cp]?M[01X][a-c]?)?"),
    re.compile(r"[cp]?M[01X][a-c]?"),
    re.compile(r"R[012X]"),
    re.compile(r"G[1-4X]"),
    re.compile(r"(?:L|V|Pn)[0-2X]"),
    re.compile(r"[A-TV-Z]\d{2}(?:\.\d{1,2})?"),
    re.compile(r"I{1,3}[ABC]?[1-3]?|IV[ABC]?"),
    re.compile(r"(?:K|N)RAS|BRAF|EGFR|ALK|ROS1|HER2(?:/neu)?|BRCA[12]?|TP53|PIK3CA|MSI(?:-[HL])?"),
    re.compile(r"MSS|dMMR|pMMR|PD-L1|NTRK[123]?|MLH1|MSH[26]|PMS2|SMAD4|CDKN2A|PALB2|RET|MET"),
    re.compile(r"CK(?:7|19|20)|CDX2|TTF-?1|p(?:40|53|63)|GATA3|Ki-?67|CD\d{1,3}|ER|PR|AR"),
    re.compile(r"CA ?(?:19-9|125|15-3|72-4|242)|CEA|AFP|PSA|HbA1c|ECOG|BI-RADS|LI-RADS|PI-RADS"),
    re.compile(r"(?:m?FOLFIRINOX|FOLFOX(?:-?[46])?|FOLFIRI|XELOX|CAPOX|GEMOX|FLOT)"),
    re.compile(
        r"RECIST|TNM|AJCC|UICC|ICD-O(?:-3)?|WHO|FIGO|MRCP|ERCP|SUVmax|L[1-5](?:-[LS][1-5])?"
    ),
)


def strict_code(text: str) -> str | None:
    """Return `text` as a code when it is one, its O and 0, l and 1 set right; else None."""
    for candidate in (text, _digits_set_right(text)):
        if any(pattern.fullmatch(candidate) for pattern in _STRICT):
            return candidate
    return None


def _digits_set_right(text: str) -> str:
    """Set digits right where the grammar of a code allows nothing but a digit."""
    text = re.sub(r"(?<=[TNM])[OОоo]", "0", text)
    text = re.sub(r"^([RGLV])[OОо]$", r"\g<1>0", text)
    text = re.sub(r"(?<=[TNM])[lI|](?=$|[a-dNM])", "1", text)
    return re.sub(r"^([A-TV-Z])([\dOl]{2})(\.[\dOl]{1,2})?$", _icd_digits, text)


def _icd_digits(match: re.Match[str]) -> str:
    tail = (match[2] + (match[3] or "")).replace("O", "0").replace("l", "1")
    return match[1] + tail


def proposals_in_line(texts: Sequence[str]) -> dict[int, str]:
    """Return word number -> proposal for the codes in one printed line."""
    found: dict[int, str] = {}
    for place, text in enumerate(texts):
        before = " ".join(texts[max(0, place - 3) : place]).lower()
        proposal = _proposal(text, before=before, line=" ".join(texts).lower())
        if proposal is not None and proposal != text:
            found[place] = proposal
    return found


def _proposal(text: str, *, before: str, line: str) -> str | None:
    head = text[: len(text) - len(text.lstrip("(["))]
    tail = text[len(text.rstrip(".,;:)]")) :]
    core = text[len(head) : len(text) - len(tail)]
    for repair in (_tnm, _residual, _icd):
        code = repair(core, before)
        if code:
            return head + code + tail
    code = _stage(core, before) or _power_unit(core, line)
    return head + code + tail if code else None


def _tnm(core: str, before: str) -> str | None:
    """`рТЗМ1ЬМО` can only be `pT3N1bM0`: after T comes N, after N comes M."""
    shadow = core.translate(_LOOK_ALIKE)
    if re.match(r"^[yrac]{0,2}p?T", shadow) is None:
        return None
    shadow = re.sub(r"(?<=T)[b6](?=[NM]|$)", "6", shadow)
    shadow = re.sub(
        r"^([yrap c]{0,3}T[0-4OXis]{1,2}[a-d]?[yrapc]?)[MHI](?=[0-3OX])", r"\1N", shadow
    )
    shadow = re.sub(r"(?<=[TNM])O", "0", shadow)
    shadow = re.sub(r"(?<=[TNM])[lI|](?=$|[a-dNM])", "1", shadow)
    return shadow if _TNM.fullmatch(shadow) and any(map(str.isdigit, shadow)) else None


def _residual(core: str, before: str) -> str | None:
    """`R0` and `G2` come back as RO, В0, С2; the words before them decide."""
    shadow = core.translate(_LOOK_ALIKE)
    if re.fullmatch(r"R[OoОо0]", core) and core != "R0":
        return "R0"
    if re.fullmatch(r"[RBK][O012]", shadow) and re.search(
        r"резекц|resec|residual|край|краев", before
    ):
        return "R" + shadow[1].replace("O", "0")
    if re.fullmatch(r"[GСC6][1-4]", shadow) and re.search(r"дифференц|grad|злокач", before):
        return "G" + shadow[1]
    return None


def _icd(core: str, before: str) -> str | None:
    """`С25.0` with a Cyrillic letter is `C25.0`, after the name of the classification too."""
    shadow = core.translate(_LOOK_ALIKE)
    if not re.fullmatch(r"[A-TV-Z][\dOl]{2}\.[\dOl]{1,2}", shadow):
        if not re.search(r"мкб|icd|кодом|код", before):
            return None
        if not re.fullmatch(r"[A-TV-Z][\dOl]{2}", shadow):
            return None
    return shadow[0] + shadow[1:].replace("O", "0").replace("l", "1")


def _stage(core: str, before: str) -> str | None:
    """Roman numerals after the word stage: `ШВ` is IIIB, `ПА` is IIA."""
    if not re.search(r"(стад|ст\.|клинич|stage|stadi)\S*\W*$", before):
        return None
    shadow = core.replace("Ш", "III").replace("П", "II").replace("У", "V").translate(_LOOK_ALIKE)
    shadow = re.sub(r"[l1|](?=[IV1l|]|[ABC]?$)", "I", shadow)
    return shadow if re.fullmatch(r"(?:I{1,3}|IV)[ABC]?", shadow) else None


def _power_unit(core: str, line: str) -> str | None:
    """Cell counts: red cells are counted in 10¹²/l, all others in 10⁹/l."""
    match = re.fullmatch(r"(.*?[xх×*·]?)10[^\d\s/]{0,3}\d{0,2}[^\d\s/]{0,2}/([лlnпnL])", core)
    if match is None or re.search(r"10(?:⁹|¹²)/[лl]$", core):
        return None
    red = re.search(r"эритроц|rbc|erythro|еритроц|красн", line)
    litre = "л" if re.search(r"[\u0400-\u04ff]", line) else "l"
    return f"{match[1]}10{'¹²' if red else '⁹'}/{litre}"
