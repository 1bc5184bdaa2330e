"""Small numbers in words: a translator may write "zwei" for 2."""

import re
from decimal import Decimal

from pipelines.translation.numbers import Number

_WORDS: dict[str, tuple[str, ...]] = {
    # 1 to 12; beginnings of words
    "de": ("ein|erst|I\\b", "zwei|zweit|beid|doppel|II\\b", "drei|dritt|III\\b", "vier|IV\\b",
           "fünf|V\\b", "sechs|VI\\b", "sieb|VII\\b", "acht|VIII\\b", "neun|IX\\b", "zehn|X\\b",
           "elf|XI\\b", "zwölf|XII\\b"),
    "ru": ("од(?:ин|н)|перв|однократ|I\\b", "дв[аеуо]|втор|об[аео]|II\\b", "тр[ие]|III\\b",
           "четыр|четвер|IV\\b", "пят|V\\b", "шест|VI\\b", "сем|седьм|VII\\b", "вос[ье]м|VIII\\b",
           "девят|IX\\b", "десят|X\\b", "одиннадц|XI\\b", "двенадц|XII\\b"),
    "uk": ("од(?:ин|н)|перш|I\\b", "дв[аіо]|друг|II\\b", "тр[иеь]|III\\b", "чотир|четвер|IV\\b",
           "п.ят|V\\b", "шіст|шест|шост|VI\\b", "сім|сьом|VII\\b", "вісім|восьм|VIII\\b",
           "дев.ят|IX\\b", "десят|X\\b", "одинадц|XI\\b", "дванадц|XII\\b"),
    "en": ("one|once|first|single|a\\b|I\\b", "two|twice|second|both|II\\b", "three|third|III\\b",
           "four|IV\\b", "five|fifth|V\\b", "six|VI\\b", "seven|VII\\b", "eight|VIII\\b",
           "nine|ninth|IX\\b", "ten|X\\b", "eleven|XI\\b", "twel|XII\\b"),
    "pl": ("jed(?:en|n)|pierw|I\\b", "dw|drug|ob[aiu]|II\\b", "trz|III\\b", "czter|czwar|IV\\b",
           "pię|V\\b", "sze[śs]|VI\\b", "sied|siód|VII\\b", "osi|ósm|VIII\\b", "dziewi|IX\\b",
           "dziesi|X\\b", "jedena|XI\\b", "dwana|XII\\b"),
    "tr": ("bir|ilk|I\\b", "iki|II\\b", "üç|III\\b", "dört|dörd|IV\\b", "beş|V\\b", "altı|VI\\b",
           "yedi|VII\\b", "sekiz|VIII\\b", "dokuz|IX\\b", "on\\b|onun|X\\b", "on ?bir|XI\\b",
           "on ?iki|XII\\b"),
    "ro": ("un|prim|o\\b|I\\b", "do[iu]|ambe|II\\b", "tre[i]|III\\b", "patr|IV\\b", "cinc|V\\b",
           "șase|VI\\b", "șapte|VII\\b", "opt|VIII\\b", "nou|IX\\b", "zece|X\\b", "unsprez|XI\\b",
           "doi?sprez|XII\\b"),
    "ar": ("واحد|مرة|أول|الأول|وحيد", "اثن|إثن|مرتي|ثان|الثان|كلا", "ثلاث|ثالث|الثالث",
           "أربع|اربع|راب", "خمس|خامس", "ست|سادس", "سبع|سابع", "ثمان|ثامن", "تسع|تاسع", "عشر|عاشر",
           "أحد عشر", "اثنا عشر|اثني عشر"),
}  # fmt: skip
_ARABIC_DUAL = re.compile(r"\w{3,}(?:ين|ان|تين|تان)\b")


def says_number(text: str, number: Number, *, language: str) -> bool:
    """Return whether `text` says a value (1 to 12) of the number in words or Roman figures."""
    return any(_says(text, value, language=language) for value in number.readings)


def _says(text: str, value: Decimal, *, language: str) -> bool:
    words = _WORDS.get(language)
    if words is None or value != value.to_integral_value() or not 1 <= value <= len(words):
        return False
    if re.search(rf"(?<![^\W_])(?:{words[int(value) - 1]})", text, _flags(words[int(value) - 1])):
        return True
    return language == "ar" and value == 2 and bool(_ARABIC_DUAL.search(text))


def _flags(words: str) -> re.RegexFlag:
    return re.IGNORECASE if words else re.NOFLAG
