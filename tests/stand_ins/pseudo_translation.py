"""Word by word into the letters of the target language: readable by the checks, not by people."""

import re
from xml.sax.saxutils import escape, unescape

from anyascii import anyascii

_TAG = re.compile(r"<[^>]+>")
_KEPT = re.compile(r"(<[^>]+>|⟦[PV]\d+⟧)")
_VALUE = re.compile(r"<x [^>]*/>|⟦V\d+⟧|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
# Enough of each language to carry over what must not be lost.
_GERMAN = {
    "nicht": r"не|nie|nu|not|değil|لم|لا|ليس",
    "kein": r"нет|немає|no|brak|yok",
    "ohne": r"без|bez|without|fără|بدون",
    "linke": r"лев\w{2,4}|слева|лів\w{1,3}|зліва|left|lew[aeyą]\w*|sol|stâng\w*|الأيسر|اليسرى|أيسر",
    "rechte": r"прав(?:ая|ой|ый|ого|ом|ую|ые|ых)|справа|прав(?:а|ої|ій|у)|right|praw[aeyą]\w*|sağ"
    r"|drept\w*|dreapt\w*|الأيمن|اليمنى|أيمن",
    "beidseits": r"двусторон\w*|двобічн\w*|bilateral\w*|both|obustronn\w*",
}
_RUSSIAN = {
    "не": r"nicht|kein\w*",
    "без": r"ohne",
    "левый": r"link\w+|links",
    "правый": r"recht\w+|rechts",
}
_ARABIC = {
    "لا": r"nicht|kein\w*",
    "بدون": r"ohne",
    "الأيسر": r"link\w+|links",
    "الأيمن": r"recht\w+|rechts",
}
_ENGLISH = {
    "not": r"nicht|kein\w*",
    "without": r"ohne",
    "left": r"link\w+|links",
    "right": r"recht\w+|rechts",
}
_WORDS = {"de": _GERMAN, "ru": _RUSSIAN, "uk": _RUSSIAN, "ar": _ARABIC, "en": _ENGLISH}
_CYRILLIC = dict(zip("abvgdezijklmnoprstufhcyqwx", "абвгдезийклмнопрстуфхцыквх", strict=True))
_ARABIC_LETTERS = dict(zip("abvgdezijklmnoprstufhcyqwx", "ابفجديزيجكلمنوبرستوفهكيقوخ", strict=True))


def translate(text: str, *, target: str, terms: dict[str, str], tags: bool) -> str:
    """Translate the words of `text`; tags, placeholders and figures stay."""
    plain = text
    pieces = _KEPT.split(plain) if tags else re.split(r"(⟦[PV]\d+⟧)", plain)
    return "".join(
        piece if _KEPT.fullmatch(piece) else _piece(piece, target, terms, tags=tags)
        for piece in pieces
    )


def _piece(piece: str, target: str, terms: dict[str, str], *, tags: bool) -> str:
    plain = unescape(piece) if tags else piece
    for source, meaning in sorted(terms.items(), key=lambda term: -len(term[0])):
        plain = re.sub(rf"(?i)(?<!\w){re.escape(source)}(?!\w)", _shield(meaning), plain)
    done = re.sub(r"\ue000(\d+(?:,\d+)*)\ue001|[^\W\d_]+", lambda m: _word(m, target), plain)
    return escape(done) if tags else done


def _shield(meaning: str) -> str:
    """Hide a glossary's word from the words' turn."""
    return "\ue000" + ",".join(str(ord(char)) for char in meaning) + "\ue001"


def _word(match: re.Match[str], target: str) -> str:
    if match.group(1):
        return "".join(chr(int(code)) for code in match.group(1).split(","))
    word = match.group()
    for meaning, pattern in _WORDS.get(target, {}).items():
        if re.fullmatch(pattern, word, re.IGNORECASE):
            return meaning
    return _spell(word, target)


def _spell(word: str, target: str) -> str:
    latin = anyascii(word)
    letters = {"ru": _CYRILLIC, "uk": _CYRILLIC, "ar": _ARABIC_LETTERS}.get(target)
    if letters is None:
        return latin if latin != word else latin + "en"
    return "".join(letters.get(char.lower(), char) for char in latin)


def without_first_value(text: str) -> str:
    return _VALUE.sub("", text, count=1)


def without_tags(text: str) -> str:
    return _TAG.sub("", text)
