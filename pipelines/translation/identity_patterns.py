"""What gives a person away without being known beforehand: doctors, hospitals, numbers, places."""

import re
from collections.abc import Iterator

_CAP = r"[A-ZÀ-ŽА-ЯЁІЇЄҐ]"
_LOW = r"[a-zà-žß-ÿа-яёіїєґ]"
_NAME = rf"{_CAP}{_LOW}+(?:-{_CAP}{_LOW}+)?"
_SHORT = rf"{_CAP}\.\s?(?:{_CAP}\.)?"
_ROLE = (
    r"(?!(?:Consultant|Radiolog|Oncolog|Surge|Patholog|Physici|General"
    r"|Practition|Chirurg|Oberarzt)\w*)"
)
_PERSON = rf"{_ROLE}(?:{_SHORT}\s?{_NAME}|{_NAME}(?:\s+{_SHORT}|(?:\s+{_NAME}){{0,2}}))"
_CYRILLIC_NAME = r"[А-ЯЁІЇЄҐ][а-яёіїєґ]+(?:-[А-ЯЁІЇЄҐ][а-яёіїєґ]+)?"
_TITLE = (
    r"(?:[Вв]рач(?:а|у|ом|и)?(?:-[а-яё]+)?|[Дд]-р|[Дд]октор[ау]?|[Пп]роф(?:\.|ессор[ау]?)|[Дд]оц(?:\.|ент)|"
    r"[Лл]ікар\w*|[Зз]ав\.?\s?отд(?:\.|елением)|[Хх]ирург|[Оо]нколог|[Пп]атологоанатом|[Рр]ентгенолог|"
    r"(?:Univ\.-)?Prof\.|Professor|PD|Dr\.|Dr(?=\s)|Doctor|Consultant|Op\.|Uzm\.|Doç\.|[Ll]ek\.|[Mm]edic)"
)
_LONGEST_TITLE = 4  # characters, of what follows "Prof." and is no name
_DEGREES = (
    r"(?:\s*(?:med\.|n\.\s?med\.|habil\.|hab\.|h\.c\.|м\.н\.|мед\.\s?наук|Prof\.|Dr\.|Doç\.|Uzm\."
    r"|radiolog|chirurg|onkolog|surgeon|oncologist|radiologist|pathologist|[а-яё]+))?"
)
DOCTOR = re.compile(rf"(?<!\w){_TITLE}{_DEGREES}\s*:?\s+(?P<name>{_PERSON})")
INITIALS = re.compile(
    rf"(?P<name>{_CYRILLIC_NAME}\s+[А-ЯЁІЇЄҐ]\.\s?[А-ЯЁІЇЄҐ]\.|[А-ЯЁІЇЄҐ]\.\s?[А-ЯЁІЇЄҐ]\.\s?{_CYRILLIC_NAME})"
)
PATRONYMIC = re.compile(
    rf"(?P<name>(?:{_CYRILLIC_NAME}\s+)?{_CYRILLIC_NAME}\s+[А-ЯЁІЇЄҐ][а-яёіїєґ]+"
    r"(?:вич|ич|вн|ичн)(?:а|у|ем|ем|е|ы|ой|і|ю)?(?![а-яё]))"
)
ARABIC_DOCTOR = re.compile(
    r"(?:(?:ال)?(?:دكتور|طبيب|جراح|أستاذ|استشاري)ة?|أ?\.?د\.)\s*[:/]?\s*(?:د\.\s*)?"
    r"(?P<name>[\u0620-\u064a]{2,}(?:\s+(?:ال|عبد\s)?[\u0620-\u064a]{2,}){1,2})"
)
ARABIC_HOSPITAL = re.compile(
    r"(?<!\w)(?:مستشفى|مركز|عيادة|مختبر|مجمع)\s+(?!(?:بعد|قبل|في|من|مع|إلى|عند|خلال)\b)(?P<name>[\u0620-\u064a]+(?:\s+[\u0620-\u064a]+)?)"
)
QUOTED_HOUSE = re.compile(
    r"(?:[Бб]ольниц|[Кк]лини|[Цц]ентр|[Гг]оспитал|[Дд]испансер|[Ии]нститут|[Уу]ниверситет|[Лл]аборатор|"
    r"[Лл]ікарн|ГБУЗ|ФГБУ|ГКБ|ЦРБ|НМИЦ|ООО|АО|МЦ|КНП|Szpital|Spital|Hastane)[^.;\n«\"„“]{0,60}"
    r"[«\"„“](?P<name>[^»\"”“\n]{2,80})[»\"”“]"
)
NAMED_HOUSE = re.compile(rf"(?:им\.|имени|ім\.|імені|im\.)\s+(?P<name>(?:{_SHORT}\s?)?{_NAME})")
LATIN_HOUSE = re.compile(
    r"(?P<name>(?:St\.?\s)?(?:[A-ZÀ-Ž][\w'’-]+\s){1,4}?)"
    r"(?:University\s|General\s|Medical\s|Regional\s|Memorial\s|Cancer\s|Community\s)*"
    r"(?:Hospital|Clinic|Centre|Center|Infirmary|Surgery|Practice|Hastanesi|Klinik(?:um)?)\b"
)
EMAIL = re.compile(r"(?P<name>(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)")
WEB = re.compile(r"(?P<name>(?:https?://|www\.)\S+)")
PHONE = re.compile(
    r"(?P<name>(?<![\d.,])(?:\+|00)\d[\d\s()./-]{7,18}\d|"
    r"\(\d{3,5}\)\s?\d[\d\s-]{4,9}\d)"
)
_NUMBER_WORD = (
    r"(?:[Пп]олис\w*|ОМС|ДМС|СНИЛС|ИНН|[Пп]аспорт\w*|истори[яи]\s+болезни|[Мм]ед\w*\s?карт\w*|и/б|карт[аы]|"
    r"MRN|NHS|[Pp]assport|[Pp]olicy|[Pp]atient\s?ID|PESEL|CNP|TC\s?(?:Kimlik)?|[Pp]rotokol|[Ff]ile\s(?:no|number)|"
    r"[Hh]ospital\s(?:no|number)|رقم(?:\s[\u0620-\u064a]+)?|[Cc]ase\s(?:no|number)|[Ll]ab\s(?:no|number))"
)
IDENTIFIER = re.compile(
    rf"{_NUMBER_WORD}\s*(?:[Nn]o\.?|№|N|number|номер|nr\.?|serie|серия)?\s*[:.]?\s*"
    r"(?P<name>[A-ZА-Я]{0,3}[-\s]?\d[\d\s/-]{3,22}\d)"
)
ADDRESS = re.compile(
    r"(?:ул\.|улица|пр\.|просп\.|проспект|пер\.|вул\.|ul\.|str\.|[Ss]traße|[Cc]ad\.|[Ss]ok\.|شارع)\s*"
    r"(?P<name>[\w\s.-]{2,40}?(?:,?\s?(?:д\.|дом|буд\.|№|nr\.?|no\.?)?\s?\d+\w?)?)(?=[,;.\n]|$)"
)
LATIN_STREET = re.compile(
    rf"(?P<name>\d{{1,5}}\s(?:{_NAME}\s){{1,3}}(?:Street|Road|Avenue|Lane|Drive|Close|Way|St\.|Rd\.|Ave\.))"
)
POSTCODE = re.compile(r"(?<!\w)(?P<name>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?!\w)")  # British
TOWN = re.compile(
    rf"(?<!\w)(?:г\.|гор\.|м\.|с\.|пос\.)\s?(?P<name>{_CYRILLIC_NAME}(?:-[а-яА-Я-]+)?)"
)

PATTERNS = (
    EMAIL, WEB, IDENTIFIER, PHONE, DOCTOR, ARABIC_DOCTOR, PATRONYMIC, INITIALS, QUOTED_HOUSE,
    NAMED_HOUSE, LATIN_HOUSE, ARABIC_HOSPITAL, ADDRESS, LATIN_STREET, POSTCODE, TOWN,
)  # fmt: skip


def unknown_identities(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of doctors, hospitals, numbers and addresses, patterns' best guess."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            yield start, start + len(text[start:end].rstrip())


def people_in(text: str) -> Iterator[str]:
    """Yield the names of people in a line that names its author: a doctor, a practice."""
    for pattern in (DOCTOR, ARABIC_DOCTOR, PATRONYMIC, INITIALS):
        found = pattern.search(text)
        while found:
            if len(found["name"]) > _LONGEST_TITLE:
                yield found["name"].strip()
            # "Prof. Dr. med. Katrin Ahlers": the name stands after the last title.
            found = pattern.search(text, found.start() + 1)
