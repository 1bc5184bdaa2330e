"""The letter O that a scanner read for a zero in a code: V0, R0, pN0."""

import re

_CODE_BESIDE = re.compile(r"(?<![^\W_])(?:[cpy]{0,2}[TТ][0-4]|[GL][0-4]|R[0-2]|Pn[01]|[cp]?N[0-3])")
_LETTER_ZERO = re.compile(r"(?<=[\s,(\d])((?:[LVRM]|Pn|[cp][NMТT]|[МВР]))[OОoо](?=[\s,.;)]|$)")


def read_zeros(text: str) -> str:
    """Return `text` with such letters as zeros, its length unchanged.

    Only beside another code, so that "NO" and "RO" stay words.
    """
    if not _CODE_BESIDE.search(text):
        return text
    return _LETTER_ZERO.sub(lambda match: match.group(1) + "0", text)
