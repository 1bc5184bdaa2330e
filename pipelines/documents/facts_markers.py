"""Finds receptors and mutations in a statement."""

import re
from collections.abc import Callable, Iterator, Sequence

from pipelines.documents.results import Fact, FactKind
from pipelines.documents.statement import Statement

_NAMES = (
    (r"ER|РЭ|ЭР|РЕ|RE|ЕР|ER-alpha", "ER"),
    (r"PR|РП|ПР|PgR|RP|PGR", "PR"),
    (r"HER-?\s?2(?:/neu|/Neu|-neu|neu)?|Her-?2(?:/neu|neu)?|c-?erbB-?2|НЕR2|НER2", "HER2"),
    (r"Ki-?\s?67|Кі-?67|Ki67|КI-?67|MIB-?1", "Ki-67"),
    (r"PD-?L1", "PD-L1"),
)
_WORDS = (
    (
        r"рецептор\w* (?:к )?(?:эстроген|естроген)\w*|естроген\w* рецептор\w*"
        r"|эстроген рецептор\w*|estrogen receptor\w*"
        r"|oestrogen receptor\w*|[öo]strogenrezeptor\w*|r[eé]cepteurs? (?:aux |d[’'])?(?:œ"
        r"|oe)?[eœ]?strog[èe]nes?"
        r"|receptor\w* (?:de |para )?estr[oó]gen\w*|receptor\w* estrogenic\w*"
        r"|receptor\w* estrogenow\w*|[öo]?e?strojen resept[oö]r\w*"
        r"|estrogen retseptor\w*|эстроген рецепторлар\w*|مستقبلات (?:ال)?[إا]?ستروجين|雌激素受体",
        "ER",
    ),
    (
        r"рецептор\w* (?:к )?прогестерон\w*|прогестерон\w* рецептор\w*"
        r"|progesterone receptor\w*|progesteronrezeptor\w*"
        r"|r[eé]cepteurs? (?:à la |de la )?progest[eé]rone|receptor\w* (?:de )?progesteron\w*"
        r"|receptor\w* progesteronow\w*"
        r"|progesteron resept[oö]r\w*|progesteron retseptor\w*|مستقبلات (?:ال)?بروج[يس]\w+"
        r"|孕激素受体",
        "PR",
    ),
)
_MARKERS = "|".join(f"(?P<A{at}>{names})" for at, (names, _) in enumerate(_NAMES))
_SHORT = re.compile(rf"(?<![\w\-])(?:{_MARKERS})(?![^\W\d_\u3400-\u9fff]|-?\d)")
_LONG = re.compile(
    "|".join(f"(?P<A{at}>{names})" for at, (names, _) in enumerate(_WORDS)), re.IGNORECASE
)
_REACH = 60  # characters from a marker to its value
_PERCENT = re.compile(
    r"(\d{1,3})(?:\s?[-–]\s?\d{1,3})?\s?(?:%|％|بالمئة|بالمائة|пайыз|foiz|фоиз|процент|proc"
    r"|prozent|yüzde|de cellules|百分)"
    r"|[%٪]\s?(\d{1,3})|(?:yüzde|百分之)\s?(\d{1,3})",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<!\w)([0-3]\+)")
_NEGATIVE = re.compile(
    r"негатив|отрицат|negativ|negatyw|negatif|négati|سلبي|سالب|ujemn|нет экспресс|від'?ємн"
    r"|теріс|manfiy|манфий|salbiy|салбий"
    r"|阴性|غير موجب|не выявлен|не виявлен|отсутств|not amplified|не амплифиц|nicht amplifiz"
    r"|[\s:(]\(?[-–−]\)(?=\W|$)",
    re.IGNORECASE,
)
_POSITIVE = re.compile(
    r"позитив|положит|positiv|pozitif|إيجابي|موجب|ايجابي|dodatni|позитивн|оң |оң\b|musbat"
    r"|мусбат|ijobiy|ижобий|阳性"
    r"|pozytywn|pozitiv|amplified|амплифиц|amplifiziert|\(\+{1,3}\)",
    re.IGNORECASE,
)
_GENES = (
    "KRAS|NRAS|HRAS|BRAF|EGFR|PIK3CA|TP53|BRCA1|BRCA2|ALK|ROS1|RET|MET|HER2|ERBB2|IDH1|IDH2"
    "|KIT|PDGFRA|PALB2"
    "|ATM|CHEK2|FLT3|NPM1|JAK2|CALR|MPL|CDKN2A|PTEN|ESR1|AKT1|APC|SMAD4|MLH1|MSH2|MSH6|PMS2"
    "|FGFR2|FGFR3|NTRK1|TERT"
)
_AMINO = {
    "Ala": "A", "Arg": "R", "Asn": "N", "Asp": "D", "Cys": "C", "Gln": "Q", "Glu": "E", "Gly": "G",
    "His": "H",
    "Ile": "I", "Leu": "L", "Lys": "K", "Met": "M", "Phe": "F", "Pro": "P", "Ser": "S", "Thr": "T",
    "Trp": "W",
    "Tyr": "Y", "Val": "V", "Ter": "*",
}  # fmt: skip
_LETTERS = "|".join(_AMINO)
_CHANGE = (
    r"(?:p\.)?\(?(?P<one>[A-Z]\d{1,4}(?:[A-Z*]|fs(?:\*\d+)?))(?![A-Za-z\d])"
    rf"|(?:p\.)?\(?(?P<three>(?:{_LETTERS})\d{{1,4}}(?:{_LETTERS}|\*|=|fs))"
    r"|(?P<coding>c\.\d[\d_+\-]{0,14}(?:[ACGT]>[ACGT]|del[ACGT]*|dup[ACGT]*|ins[ACGT]+"
    r"|delins[ACGT]+))"
)
_MUTATION = re.compile(
    rf"(?<![\w\-])(?P<gene>{_GENES})(?![A-Za-z\d])[\s:,()\-–：（]{{0,3}}"
    rf"(?:[^\W\d_]{{2,16}}[\s:(]{{1,2}}){{0,2}}(?:{_CHANGE})"
)
_GENE = re.compile(_GENES)
_HINTS = (
    "ER", "RE", "PR", "RP", "РЭ", "ЭР", "РЕ", "ЕР", "РП", "ПР", "Ki", "Кі", "КI", "PgR", "PGR",
    "MIB", "PD", "Her", "erbB", "НЕ",
)  # fmt: skip
_HINT = re.compile("|".join(_HINTS))
_SMALL_HINTS = ("recept", "rezept", "resept", "retsept", "рецептор", "مستقبل", "受体")


def markers_in(statement: Statement) -> Iterator[Fact]:
    """Yield receptors with a value and mutations with their change."""
    # Plain searches spare most statements the long patterns.
    if statement.has_digits and _GENE.search(statement.text):
        yield from _mutations(statement)
    if marks := _marks(statement):
        yield from _receptors(statement, marks)


def _mutations(statement: Statement) -> Iterator[Fact]:
    for match in _MUTATION.finditer(statement.text):
        if not statement.is_of_patient(*match.span()):
            continue
        change = match["one"] or match["coding"] or _short(match["three"])
        yield statement.fact(
            FactKind.MUTATION, f"{match['gene']} {change}", *match.span(), label=match["gene"]
        )


def _short(change: str) -> str:
    """Write p.Gly12Asp as G12D."""
    return re.sub(_LETTERS, lambda name: _AMINO[name[0]], change)


def _marks(statement: Statement) -> list[tuple[int, int, str]]:
    """Return the names of receptors: start, end and which it is."""
    found = []
    if _HINT.search(statement.text):
        found += _named(_SHORT, _NAMES, statement.text)
    if any(hint in statement.small for hint in _SMALL_HINTS):
        found += _named(_LONG, _WORDS, statement.text)
    return sorted(found)


def _named(
    pattern: re.Pattern[str], table: Sequence[tuple[str, str]], text: str
) -> list[tuple[int, int, str]]:
    return [
        (match.start(), match.end(), table[int((match.lastgroup or "A0")[1:])][1])
        for match in pattern.finditer(text)
    ]


def _receptors(statement: Statement, marks: list[tuple[int, int, str]]) -> Iterator[Fact]:
    text = statement.text
    told: dict[str, int] = {}
    for place, (start, end, name) in enumerate(marks):
        until = marks[place + 1][0] if place + 1 < len(marks) else len(text)
        rest = re.split(r"[.;。；]\s?(?=\D|$)", text[end : min(until, end + _REACH)])[0]
        if name == "HER2":  # a percentage behind its comma is the next marker's
            rest = re.split(r"[,،，]\s?(?=\D|\d{1,3}\s?%)", rest)[0]
        value, unit, length = receptor_value(rest)
        if value is None or told.get(name, -99) > start - 4:
            continue
        if statement.is_of_family(start, end):
            continue
        told[name] = end + length
        yield statement.fact(
            FactKind.RECEPTOR, value, start, end + length, label=name, unit=unit, certainty=0.85
        )


def receptor_value(rest: str) -> tuple[str | None, str | None, int]:
    """Return value, unit and how far it reaches: per cent first, else positive or negative."""
    if percent := _PERCENT.search(rest):
        number = percent[1] or percent[2] or percent[3]
        if int(number) <= 100:
            return number, "%", percent.end()
    readings: tuple[tuple[Callable[[str], re.Match[str] | None], str], ...] = (
        (_NEGATIVE.search, "negativ"),
        (_POSITIVE.search, "positiv"),
    )
    for search, value in readings:
        if found := search(rest):
            return value, None, found.end()
    if score := _SCORE.search(rest):
        return score[1], None, score.end()
    return None, None, 0
