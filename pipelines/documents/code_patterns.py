"""The strict patterns of medical codes and units, which alone a repair may propose."""

import re

_T = r"(?:is|[0-4X][a-d]?(?:\((?:m|\d)\))?)"
_N, _M = r"(?:[0-3X][a-c]?(?:\((?:sn|i[+-]|mol[+-]|mi)\))?)", r"(?:[01X][a-c]?)"
_PREFIX = r"(?:[yra]{0,2}[cp]?)"
TNM = re.compile(rf"{_PREFIX}T{_T}(?:{_PREFIX}N{_N})?(?:{_PREFIX}M{_M})?")

_STRICT = (
    TNM,
    re.compile(rf"{_PREFIX}N{_N}(?:{_PREFIX}M{_M})?"),
    re.compile(rf"{_PREFIX}M{_M}"),
    re.compile(r"R[012X]|G[1-4X]|(?:L|V|Pn)[0-2X]"),
    re.compile(r"[A-TV-Z]\d{2}(?:\.\d{1,2})?"),
    re.compile(r"I{2,3}[ABC]?[1-3]?|I[ABC][1-3]?|IV[ABC]?"),
    re.compile(r"(?:K|N)RAS|BRAF|EGFR|ALK|ROS1|HER2(?:/neu)?|BRCA[12]?|TP53|PIK3CA|MSI(?:-[HL])?"),
    re.compile(r"MSS|dMMR|pMMR|PD-L1|NTRK[123]?|MLH1|MSH[26]|PMS2|SMAD4|CDKN2A|PALB2|RET|MET"),
    re.compile(r"CK(?:7|19|20)|CDX2|TTF-?1|p(?:40|53|63)|GATA3|Ki-?67|CD\d{1,3}|ER|PR|AR"),
    re.compile(r"CA ?(?:19-9|125|15-3|72-4|242)|CEA|AFP|PSA|HbA1c|ECOG|BI-RADS|LI-RADS|PI-RADS"),
    re.compile(r"m?FOLFIRINOX|FOLFOX(?:-?[46])?|FOLFIRI|XELOX|CAPOX|GEMOX|FLOT"),
    re.compile(r"RECIST|TNM|AJCC|UICC|ICD-?(?:10|11|O(?:-3)?)|WHO|FIGO|MRCP|ERCP|SUVmax|MMR"),
    re.compile(r"[A-Z]\d{2,4}[A-Z]|M\d{4}/[0-369]|CPS|TPS|AC-T|EC-T|TCHP?|R-CHOP|ABVD"),
    re.compile(r"L[1-5](?:[-/][LS][1-5])?|(?:1[0-9]|2[0-5])G"),
)
_UNIT = re.compile(
    r"(?:[mµun]?g|[mµn]?mol|m?I?U|[GT])/(?:d?l|m?l|dL|L|mL)|mmHg|[mkµ]g|[mcd]?m[²³]?|m[lL]|mg/m²"
    r"|[KM]/[µu]L|mm/h"
)
_PER_CENT = re.compile(r"(?:100|\d{1,2})(?:[.,]\d)?%")
_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?")


def strict_code(text: str) -> str | None:
    """Return `text` as a code when it is one, its O and 0, l and 1 set right; else None."""
    for candidate in (text, digits_set_right(text)):
        if any(pattern.fullmatch(candidate) for pattern in _STRICT):
            return candidate
    return None


def strict_unit(text: str) -> str | None:
    """Return `text` as a Latin unit of measure when it is one; G/l may come as Gil or G/|."""
    for candidate in (text, re.sub(r"^([GT])[/i|I][l|I1]$", r"\1/l", text)):
        if _UNIT.fullmatch(candidate):
            return candidate
    return None


def same_number(read: str, again: str) -> str | None:
    """Return a second reading of a number that differs in its point or its per cent sign only.

    An Arabic model drops the decimal point (6.8 becomes 68) and turns % into digits (35% into
    3596); other differences are for a person to decide.
    """
    digits = "".join(filter(str.isdigit, read))
    if _PER_CENT.fullmatch(again):
        core = again[:-1].replace(",", ".").replace(".", "")
        rest = iter(digits)
        return again if all(digit in rest for digit in core) and len(digits) <= 5 else None
    if _NUMBER.fullmatch(again) and digits == re.sub(r"\D", "", again) and again != read:
        return again if re.search(r"[.,]", again) else None
    return None


def digits_set_right(text: str) -> str:
    """Set digits right where the grammar of a code allows nothing but a digit."""
    text = re.sub(r"(?<=[TNM])[OОоo]", "0", text)
    text = re.sub(r"^([RGLV]|Pn)[OОо]$", r"\g<1>0", text)
    text = re.sub(r"^Pn[lI|]$", "Pn1", text)  # but VI is a Roman six
    text = re.sub(r"(?<=[TNM])[lI|](?=$|[a-dNM])", "1", text)
    return re.sub(r"^([A-TV-Z])([\dOl]{2})(\.[\dOl]{1,2})?$", _icd_digits, text)


def _icd_digits(match: re.Match[str]) -> str:
    tail = (match[2] + (match[3] or "")).replace("O", "0").replace("l", "1")
    return match[1] + tail
