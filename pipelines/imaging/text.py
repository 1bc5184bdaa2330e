"""Turn raw header bytes into text, dates and numbers without ever failing on one of them."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from pydicom.charset import convert_encodings, decode_bytes

from pipelines.imaging.quiet import quiet
from pipelines.imaging.results import PatientIdentity

_RESETS = {0x0D, 0x0A, 0x09, 0x0C, ord("^"), ord("="), ord("\\")}


@lru_cache(maxsize=512)
def decode(raw: bytes, character_set: bytes) -> str:
    """Return the text of a value written in the (0008,0005) `character_set`."""
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii").strip(" \0")
    if not character_set.strip(b" \0"):
        return _undeclared(raw)
    terms = character_set.decode("latin-1").strip(" \0").split("\\")
    try:
        with quiet():
            return decode_bytes(raw, convert_encodings(terms), _RESETS).strip(" \0")
    except (LookupError, ValueError):  # the name of the character set is itself damaged
        return _undeclared(raw)


def _undeclared(raw: bytes) -> str:
    """Guess where the writer forgot to say: UTF-8 can be told, the rest is taken as Latin-1."""
    try:
        return raw.decode("utf-8").strip(" \0")
    except UnicodeDecodeError:
        return raw.decode("latin-1").strip(" \0")


def word(raw: bytes) -> str:
    """Return a code string or a UID."""
    return raw.decode("latin-1").strip(" \0")


def whole(raw: bytes) -> int | None:
    """Return the first value of an integer string, None where there is none."""
    number = decimal(raw)
    return None if number is None or abs(number) > 2**31 else int(number)


def decimal(raw: bytes) -> float | None:
    """Return the first value of a decimal string, None where there is none."""
    numbers = decimals(raw)
    return numbers[0] if numbers else None


def decimals(raw: bytes) -> tuple[float, ...]:
    """Return all values of a decimal string; nothing at all where one of them is no number."""
    text = word(raw)
    if not text:
        return ()
    try:
        numbers = tuple(float(part) for part in text.split("\\"))
    except ValueError:
        return ()
    return numbers if all(abs(number) < 1e12 for number in numbers) else ()


def day(raw: bytes) -> date | None:
    """Return a DICOM date (YYYYMMDD, or YYYY.MM.DD of old files)."""
    digits = word(raw).replace(".", "")
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


@lru_cache(maxsize=512)
def identity(
    name: bytes, character_set: bytes, birth_date: bytes, sex: bytes, patient_id: bytes
) -> PatientIdentity:
    """Return who the header names, the name as "Family, Given"."""
    return PatientIdentity(
        name=_person(decode(name, character_set)),
        birth_date=day(birth_date),
        sex=word(sex) or None,
        patient_id=decode(patient_id, character_set),
    )


def _person(value: str) -> str:
    """Turn "Family^Given^Middle=ideographic=phonetic" into "Family, Given Middle"."""
    groups = [group for group in value.split("=") if group.strip("^ ")]
    if not groups:
        return ""
    family, *given = (part.strip() for part in groups[0].split("^")[:3])
    return _joined(", ", (family, _joined(" ", given)))


def _joined(separator: str, parts: Sequence[str]) -> str:
    return separator.join(part for part in parts if part)
