"""What cannot be trusted in right-to-left text: numbers around an operator may stand reversed."""

import re

_DIGITS = "0-9٠-٩۰-۹"
# 4+3 typed in Arabic is displayed as 3+4, and neither OCR nor a text layer can tell which was
# meant. A date is no such case: its order shows in its own form.
_OPERATION = re.compile(
    rf"(?<![{_DIGITS}/.\-])[{_DIGITS}]+(?:[.,٫][{_DIGITS}]+)?\s*[-+–×xX*÷/]\s*"
    rf"[{_DIGITS}]+(?:[.,٫][{_DIGITS}]+)?(?![{_DIGITS}/.\-])"
)
_DATE = re.compile(rf"[{_DIGITS}]{{1,4}}[-/.][{_DIGITS}]{{1,2}}[-/.][{_DIGITS}]{{1,4}}")


def has_turned_operator(text: str) -> bool:
    """Tell whether a text holds number-operator-number, which a person must compare."""
    return bool(_OPERATION.search(_DATE.sub(" ", text)))
