"""Units of medicine in every language we read, and their German names."""

import re
from dataclasses import dataclass
from decimal import Decimal

from pipelines.translation.numbers import fold_digits, readings_of

# canonical unit (as German writes it) → spellings; case matters ("Гр" gray, "гр" gram).
_BASES: dict[str, str] = {
    "mg": "mg|мг|ملغم|ملغ|ملجم|مجم|مغ|Milligramm|milligrams?|миллиграмм\\w*",
    "g": "g|гр|г|غرام|غم|جم|غ|Gramm|grams?|грамм\\w*",
    "kg": "kg|кг|كيلوغرام|كغم|كجم|كغ|Kilogramm|килограмм\\w*",
    "µg": "µg|μg|mcg|ug|мкг|ميكروغرام|مكغ|Mikrogramm",
    "ng": "ng|нг|نانوغرام|نغ",
    "pg": "pg|пг|بيكوغرام|بغ",
    "ml": "ml|mL|мл|ميليلتر|ملل|مل|Milliliter|cc",
    "µl": "µl|μl|µL|μL|uL|мкл|ميكرولتر",
    "dl": "dl|dL|дл|ديسيلتر|دل",
    "fl": "fl|fL|фл",
    "l": "l|L|л|لتر|ل|Liter|литр\\w*",
    "cm": "cm|см|سنتيمتر|سم|Zentimeter|сантиметр\\w*",
    "mm": "mm|мм|مليمتر|ملليمتر|ملم|مم|Millimeter|миллиметр\\w*",
    "µm": "µm|μm|мкм",
    "m": "m|м|متر|Meter",
    "mmol": "mmol|ммоль|ميليمول|مليمول|Millimol",
    "µmol": "µmol|μmol|umol|мкмоль|ميكرومول",
    "nmol": "nmol|нмоль|نانومول",
    "pmol": "pmol|пмоль",
    "mU": "mU|mIU|mIE|мЕд|мЕД|мМЕ|мкМЕ/мл",
    "U": "U|IU|IE|E|I\\.E\\.|UI|j\\.m\\.|ед\\.?|Ед\\.?|ЕД|МЕ|од\\.|Од|ОД"
    "|وحدة دولية|وحدة|Einheiten|units?",
    "kU": "kU|kIU|кЕд",
    "%": "%|Prozent|процент\\w*|percent|per cent|відсот\\w*|procent\\w*|la sută"
    "|بالمئة|بالمائة|في المئة|في المائة",
    "°C": "°\\s?C|°\\s?С|درجة مئوية",
    "mmHg": "mm\\s?Hg|мм\\s?рт\\.?\\s?ст\\.?|mmHg|ملم زئبقي|ملم زئبق|мм\\s?рт",
    "Gy": "Gy|Гр|غراي|Gray",
    "cGy": "cGy|сГр",
    "MBq": "MBq|МБк",
    "mSv": "mSv|мЗв",
    "HU": "HU|HE|едН|ед\\.?\\s?[НH]",
    "kPa": "kPa|кПа",
    "kV": "kV|кВ",
    "T": "T|Тл|Tesla|тесла|تسلا",
    "mval": "mEq|мэкв|mval",
    "h": "ч|час\\w*|h|Std\\.?|hours?|hrs?|Stunden?|годин\\w*|godz\\w*|saat|ore|oră|ساعات|ساعة|Uhr",
    "min": "мин|минут\\w*|min|minutes?|Minuten?|хв|хвилин\\w*|dakika|dk|دقائق|دقيقة|دقيقه",
    "s": "сек\\w*|sec|seconds?|Sek\\.?|Sekunden?|ثانية|ثوان",
    "d": "сут\\w*|дн\\w*|день|days?|d|Tage?n?|tägig\\w*|doby|dni|dzień"
    "|gün|zile|zi|أيام|يوم|діб|дн\\w*|доб\\w*",
    "Wo": "нед\\w*|weeks?|wks?|Wochen?|wöchig\\w*|SSW|тиж\\w*|tyg\\w*"
    "|hafta\\w*|săptămân\\w*|أسابيع|أسبوع\\w*",
    "Mon": "мес\\w*|months?|Monate?n?|monatig\\w*|міс\\w*|mies\\w*|ay|luni|lună|أشهر|شهر\\w*",
    "J": "лет|год\\w*|years?|yrs?|Jahren?"
    "|Jahre?s?|Lj\\.?|jährig\\w*|рок\\w*|років"
    "|lat|lata|rok\\w*|yaş\\w*|yıl\\w*|ani|سنوات|سنة|عام\\w*",
}
DURATIONS = frozenset({"h", "min", "s", "d", "Wo", "Mon", "J"})
_SPELLINGS = [
    (spelling, name) for name, spellings in _BASES.items() for spelling in spellings.split("|")
]
_CANON = [(re.compile(spelling), name) for spelling, name in _SPELLINGS]
_BASE = "(?:" + "|".join(sorted((s for s, _ in _SPELLINGS), key=len, reverse=True)) + ")"
_POWER = r"(?:²|³|\^?[23](?!\d))?"
_LETTER = r"[^\W\d_]"
_PER = rf"(?:\s?/\s?(?:1[.,]73\s?)?{_BASE}{_POWER}(?!{_LETTER}))"
_NUMERAL = r"(?<!\d)\d{1,12}(?:[.,]\d{1,12})?"
_UNIT = re.compile(
    rf"(?P<number>{_NUMERAL})(?P<gap>\s?-?)(?P<unit>{_BASE}{_POWER}(?!{_LETTER}){_PER}*)"
)
_ALONE = re.compile(rf"{_BASE}{_POWER}{_PER}+|%|[mм]?[gг]|[µм]к?[gг]")
_MAGNITUDE = re.compile(
    r"(?P<times>[x×хХX*·]\s?)?10\s?(?:\^|\*{1,2}|[Ee])?\s?(?P<power>⁹|¹²|⁶|³|9|12|6|3)"
    r"\s?/\s?(?P<per>мкл|µl|μl|мл|ml|mL|л|l|L|لتر|ل)(?![^\W\d_])"
)
_SHORT_MAGNITUDE = re.compile(
    rf"(?<=\d)\s?(?P<unit>тыс\.?\s?/\s?мкл|Г/л|G/[lL]|Tsd\.?\s?/\s?[µμ]l|tys\.?\s?/\s?[µμ]l|/nl|Т/л|T/[lL]|Mio\.?\s?/\s?[µμ]l|mln\.?\s?/\s?[µμ]l|млн\.?\s?/\s?мкл)(?!{_LETTER})"
)
_BEATS = re.compile(
    r"(?<=\d)\s?(?P<unit>уд\.?\s?(?:/|в)\s?мин\w*\.?|уд/хв|beats?\s?(?:/|per\s)\s?min(?:ute)?|bpm|"
    r"/\s?min\.?|Schläge\s?(?:/|pro\s)\s?Min(?:ute)?\.?|نبضة\s?/\s?دقيقة|نبضة في الدقيقة|"
    r"/\s?мин|/\s?dk|/\s?хв)"
    rf"(?!{_LETTER})"
)
_LEADING_PERCENT = re.compile(rf"(?P<unit>%)\s?(?P<number>{_NUMERAL})")  # Turkish: %35
_SAME = {"10³/µl": "10⁹/l", "10⁶/µl": "10¹²/l", "10⁶/ml": "10⁹/l"}
_SUPERSCRIPT = {"9": "⁹", "12": "¹²", "6": "⁶", "3": "³"}
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A unit beside its number. `start`..`end` spans the unit alone."""

    start: int
    end: int
    unit: str  # German spelling: "mg/dl", "10⁹/l", "/min"
    number_start: int
    readings: frozenset[Decimal]

    @property
    def duration(self) -> bool:
        """Hours, days, years: words that inflect, so their absence proves less."""
        return self.unit in DURATIONS


def find_quantities(text: str, *, language: str = "") -> tuple[Quantity, ...]:
    """Return every number with a unit, in order."""
    folded = fold_digits(text)
    found = [*_magnitudes(folded), *_beats(folded), *_leading_percents(folded)]
    name = _ukrainian if _is_ukrainian(folded, language) else canonical
    taken = [(q.start, q.end) for q in found]
    for match in _UNIT.finditer(folded):
        start, end = match.span("unit")
        if _is_year(match) or any(start < e and s < end for s, e in taken):
            continue
        found.append(
            Quantity(start, end, name(match["unit"]), match.start(), readings_of(match["number"]))
        )
    return tuple(sorted(found, key=lambda q: q.start))


def canonical(unit: str) -> str:
    """Return the German spelling of a unit as any of our languages writes it."""
    parts = [part.strip() for part in unit.split("/")]
    return "/".join(_canonical_part(part) for part in parts)


def _is_ukrainian(text: str, language: str) -> bool:
    """Say whether a text is Ukrainian, as "25 мм/год" alone does not."""
    return language.split("-")[0] == "uk" or bool(_UKRAINIAN.search(text))


def _ukrainian(unit: str) -> str:
    """Name a unit of a Ukrainian text, where "год" is an hour; in Russian it is a year."""
    return canonical(re.sub(r"год\w*", "ч", unit))


def unit_alone(text: str, *, language: str = "") -> str | None:
    """Return the German spelling of a text that is nothing but a unit, as in a table's column."""
    folded = fold_digits(text.strip())
    if magnitude := _MAGNITUDE.fullmatch(folded):
        return _power_unit(magnitude)
    name = _ukrainian if _is_ukrainian(folded, language) else canonical
    return name(folded) if _ALONE.fullmatch(folded) else None


def _canonical_part(part: str) -> str:
    area = re.match(r"1[.,]73\s?", part)
    prefix = "1,73 " if area else ""
    body = part[area.end() :] if area else part
    power = re.search(r"(²|³|\^?[23])$", body)
    exponent = {"2": "²", "3": "³"}.get(power[1].lstrip("^"), power[1]) if power else ""
    stem = body[: power.start()] if power else body
    for pattern, name in _CANON:
        if pattern.fullmatch(stem):
            return prefix + name + exponent
    return prefix + body


def _is_year(match: re.Match[str]) -> bool:
    return bool(_YEAR.fullmatch(match["number"])) and match["unit"] in {"г", "рок", "год", "года"}


def _magnitudes(folded: str) -> list[Quantity]:
    found = [
        Quantity(m.start(), m.end(), _power_unit(m), m.start(), frozenset())
        for m in _MAGNITUDE.finditer(folded)
    ]
    for match in _SHORT_MAGNITUDE.finditer(folded):
        unit = "10¹²/l" if re.match(r"[ТT]/|Mio|млн|mln", match["unit"]) else "10⁹/l"
        found.append(Quantity(*match.span("unit"), unit, match.start(), frozenset()))
    return found


def _power_unit(match: re.Match[str]) -> str:
    power = _SUPERSCRIPT.get(match["power"], match["power"])
    unit = f"10{power}/{_canonical_part(match['per'])}"
    return _SAME.get(unit, unit)


def _leading_percents(folded: str) -> list[Quantity]:
    return [
        Quantity(*m.span("unit"), "%", m.start("number"), readings_of(m["number"]))
        for m in _LEADING_PERCENT.finditer(folded)
        if not folded[: m.start()].rstrip()[-1:].isdigit()
    ]


def _beats(folded: str) -> list[Quantity]:
    return [
        Quantity(*m.span("unit"), "/min", m.start(), frozenset()) for m in _BEATS.finditer(folded)
    ]
