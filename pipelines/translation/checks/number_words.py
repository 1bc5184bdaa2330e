"""Small numbers in words: a translator may write "zwei" for 2."""

import re
from decimal import Decimal

from pipelines.translation.numbers import Number

_WORDS: dict[str, tuple[str, ...]] = {
    # 1 to 12; beginnings of words
    "de": ("ein|erst", "zwei|zweit|beid|doppel", "drei|dritt", "vier",
           "fünf", "sechs", "sieb", "acht", "neun", "zehn",
           "elf", "zwölf"),
    "ru": ("од(?:ин|н)|перв|однократ", "дв[аеуо]|втор|об[аео]", "тр[ие]",
           "четыр|четвер", "пят", "шест", "сем|седьм", "вос[ье]м",
           "девят", "десят", "одиннадц", "двенадц"),
    "uk": ("од(?:ин|н)|перш", "дв[аіо]|друг", "тр[иеь]", "чотир|четвер",
           "п.ят", "шіст|шест|шост", "сім|сьом", "вісім|восьм",
           "дев.ят", "десят", "одинадц", "дванадц"),
    "en": ("one|once|first|single|a\\b", "two|twice|second|both", "three|third",
           "four", "five|fifth", "six", "seven", "eight",
           "nine|ninth", "ten", "eleven", "twel"),
    "pl": ("jed(?:en|n)|pierw", "dw|drug|ob[aiu]", "trz", "czter|czwar",
           "pię", "sze[śs]", "sied|siód", "osi|ósm", "dziewi",
           "dziesi", "jedena", "dwana"),
    "tr": ("bir|ilk", "iki", "üç", "dört|dörd", "beş", "altı",
           "yedi", "sekiz", "dokuz", "on\\b|onun", "on ?bir",
           "on ?iki"),
    "ro": ("un|prim|o\\b", "do[iu]|ambe", "tre[i]", "patr", "cinc",
           "șase", "șapte", "opt", "nou", "zece", "unsprez",
           "doi?sprez"),
    "ar": ("واحد|مرة|أول|الأول|وحيد", "اثن|إثن|مرتي|ثان|الثان|كلا", "ثلاث|ثالث|الثالث",
           "أربع|اربع|راب", "خمس|خامس", "ست|سادس", "سبع|سابع", "ثمان|ثامن", "تسع|تاسع", "عشر|عاشر",
           "أحد عشر", "اثنا عشر|اثني عشر"),
}  # fmt: skip
_ARABIC_DUAL = re.compile(r"\w{3,}(?:ين|ان|تين|تان)\b")


def says_number(text: str, number: Number, *, language: str) -> bool:
    """Return whether `text` says a value (1 to 12) of the number in words."""
    return any(_says(text, value, language=language) for value in number.readings)


def says_roman(text: str, other: str, number: Number) -> bool:
    """Return whether `text` has the value (1 to 12) in Roman figures more often than `other`."""
    return any(
        _romans(text, value) > _romans(other, value)
        for value in number.readings
        if 1 <= value <= len(_ROMAN) and value == value.to_integral_value()
    )


def _romans(text: str, value: Decimal) -> int:
    return len(re.findall(rf"(?<![^\W_]){_ROMAN[int(value) - 1]}(?![^\W_])", text))


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _says(text: str, value: Decimal, *, language: str) -> bool:
    words = _WORDS.get(language)
    if words is None or value != value.to_integral_value() or not 1 <= value <= len(words):
        return False
    if re.search(rf"(?<![^\W_])(?:{words[int(value) - 1]})", text, re.IGNORECASE):
        return True
    return language == "ar" and value == 2 and bool(_ARABIC_DUAL.search(text))
