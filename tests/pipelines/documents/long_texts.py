"""Long texts on which a careless pattern would run away."""

from pipelines.documents.classify import classify
from pipelines.documents.facts import facts_of
from pipelines.documents.language import language_of
from pipelines.documents.parts import parts_of
from pipelines.documents.results import DocumentClass, Fact, Page, Part, TextSource, Word

LENGTH, SHORTER = 100_000, 20_000
TEXTS = (
    "a" * LENGTH,
    "1" * LENGTH,
    "." * LENGTH,
    ". " * (LENGTH // 2),
    "1 " * (LENGTH // 2),
    "ال" * (LENGTH // 2),
    "诊断" * (SHORTER // 2),
    "stage I " * (SHORTER // 8),
    "нет " * (SHORTER // 4),
    "Диагноз: " * (SHORTER // 9),
    "KRAS " * (SHORTER // 5),
    "T1N0 " * (SHORTER // 5),
    "01.01.2024 " * (SHORTER // 11),
    "гемоглобин 1 г/л " * (SHORTER // 17),
    "x" * 50 + "resektion" * (SHORTER // 9),
)


def page_of_text(text: str) -> Page:
    words = tuple(
        Word(word, (60.0, 60.0 + 12 * place, 90.0, 70.0 + 12 * place), 1.0)
        for place, word in enumerate(text.split())
    )
    return Page(
        number=1,
        width=595.0,
        height=842.0,
        source=TextSource.TEXT_LAYER,
        language=None,
        confidence=1.0,
        text=" ".join(text.split()),
        words=words,
    )


def understand(page: Page) -> tuple[DocumentClass, tuple[Fact, ...], tuple[Part, ...]]:
    language_of(page.text)
    return classify([page]), facts_of([page]), parts_of([page])


def understand_all() -> None:
    for text in TEXTS:
        understand(page_of_text(text))
