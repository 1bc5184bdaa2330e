"""How well classes, languages and facts are told, on texts labelled by hand.

`python -m tests.bench.reading.understanding [tuning|figure] [--misses]`
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from fixtures.statements.bank import Labelled, all_statements, noisy, papers
from fixtures.statements.pages import page_of
from pipelines.documents.classify import classify
from pipelines.documents.facts import facts_of
from pipelines.documents.language import language_of, with_block_languages
from pipelines.documents.results import Fact, FactKind


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed, and an example of each of the last two."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


# Their value is the text itself, which misread letters change.
_IN_WORDS = {"AUTHOR", "ORGANISATION", "DIAGNOSIS", "CONCLUSION"}


def facts_tally(
    name: str, *, variants: int = 3, noise: bool = False
) -> dict[tuple[str, str], Tally]:
    """Return the tally of facts by (kind, language) on set `name`, with letters misread or not."""
    tallies: dict[tuple[str, str], Tally] = {}
    for language, statements in all_statements(name, variants=variants):
        texts = [statement.text for statement in statements]
        if noise:
            texts = [noisy(text, seed=place) for place, text in enumerate(texts)]
        page = page_of(texts, language=language)
        expected = [fact for statement in statements for fact in statement.facts]
        found = [_as_labelled(fact) for fact in facts_of([page], language=language)]
        for kind in FactKind:
            tally = _compared(
                [each for each in found if each.kind == kind],
                [each for each in expected if each.kind == kind],
            )
            tallies.setdefault((kind.value, language), Tally()).add(tally)
    return tallies


def _as_labelled(fact: Fact) -> Labelled:
    """Return a fact as it is compared: by what its kind is worth knowing for."""
    value = " ".join(fact.value.split())
    match fact.kind:
        case FactKind.LABORATORY:
            return Labelled(
                fact.kind, value, fact.label or "", fact.unit or "", fact.reference or ""
            )
        case FactKind.DRUG:
            return Labelled(fact.kind, value, fact.label or "", fact.dose or "")
        case FactKind.THERAPY:
            return Labelled(fact.kind, value, more=fact.on.isoformat() if fact.on else "")
        case FactKind.RECEPTOR | FactKind.MUTATION:
            return Labelled(fact.kind, value, fact.label or "", fact.unit or "")
        case _:
            return Labelled(fact.kind, value)


def _compared(found: list[Labelled], expected: list[Labelled]) -> Tally:
    have, want = Counter(map(_key, found)), Counter(map(_key, expected))
    return Tally(
        right=sum((have & want).values()),
        wrong=[str(key) for key in (have - want).elements()],
        missed=[str(key) for key in (want - have).elements()],
    )


def _key(labelled: Labelled) -> tuple[str, ...]:
    value = (
        labelled.value.casefold()
        if labelled.kind in ("CONCLUSION", "DIAGNOSIS")
        else labelled.value
    )
    value = value.strip(" .,;。").replace(" ", "") if not value.isascii() else value
    return (labelled.kind, value, labelled.label, labelled.unit.replace(" ", ""), labelled.more)


def print_facts(name: str, *, misses: bool = False) -> None:
    tallies = facts_tally(name)
    for index, title in ((0, "kind"), (1, "language")):
        print(f"\nfacts by {title} ({name} set)  precision  recall  right wrong missed")
        for value in dict.fromkeys(key[index] for key in tallies):
            whole = _sum(tally for key, tally in tallies.items() if key[index] == value)
            print(
                f"  {value:14} {whole.precision:10.3f} {whole.recall:7.3f} {whole.right:6} "
                f"{len(whole.wrong):5} {len(whole.missed):6}"
            )
    whole = _sum(tallies.values())
    print(f"  {'all':14} {whole.precision:10.3f} {whole.recall:7.3f}")
    worn = _sum(
        tally for key, tally in facts_tally(name, noise=True).items() if key[0] not in _IN_WORDS
    )
    print(
        f"  {'letters misread':14} {worn.precision:9.3f} {worn.recall:7.3f}  (facts not in words)"
    )
    if misses:
        for key, tally in tallies.items():
            for text in dict.fromkeys(tally.wrong):
                print("wrong ", key[1], text)
            for text in dict.fromkeys(tally.missed):
                print("missed", key[1], text)


@dataclass(frozen=True, slots=True)
class ClassFigure:
    """How well classes are told. `wrong` is the share of papers given a class they are not of."""

    macro_f1: float
    wrong: float
    unclassified: float
    examples: tuple[str, ...]


def classes_figure(name: str) -> ClassFigure:
    """Return how well the papers of set `name` are classified."""
    pairs, examples = [], []
    for paper in papers(name):
        page = page_of(paper.paragraphs, language=paper.language)
        told = classify([page]).kdl
        pairs.append((paper.kdl, told))
        if told != paper.kdl:
            title = " | ".join(paper.paragraphs)[:110]
            examples.append(f"{paper.language} {paper.kdl} told as {told}: {title}")
    codes = sorted({kdl for kdl, _ in pairs if kdl})
    return ClassFigure(
        macro_f1=sum(_f1(code, pairs) for code in codes) / len(codes),
        wrong=sum(told is not None and told != kdl for kdl, told in pairs) / len(pairs),
        unclassified=sum(kdl is not None and told is None for kdl, told in pairs) / len(pairs),
        examples=tuple(examples),
    )


def _f1(code: str, pairs: Sequence[tuple[str | None, str | None]]) -> float:
    right = sum(kdl == told == code for kdl, told in pairs)
    either = sum(kdl == code for kdl, _ in pairs) + sum(told == code for _, told in pairs)
    return 2 * right / either


def print_classes(name: str, *, misses: bool = False) -> None:
    figure = classes_figure(name)
    print(
        f"\nclasses ({name} set, {len(papers(name))} papers): macro-F1 {figure.macro_f1:.3f}, "
        f"wrong {figure.wrong:.1%}, unclassified {figure.unclassified:.1%}"
    )
    for example in figure.examples if misses else ():
        print("class ", example)


@dataclass(frozen=True, slots=True)
class LanguageFigure:
    """Share of pages and of blocks over 40 characters whose language is told."""

    pages: float
    blocks: float
    mixed: float  # blocks of a second language on a page
    examples: tuple[str, ...]


def languages_figure(name: str) -> LanguageFigure:
    """Return how well languages are told on the statements and papers of set `name`."""
    pages = [
        (language, [each.text for each in statements])
        for language, statements in all_statements(name, variants=2)
    ]
    told = [(language, language_of("\n".join(texts))) for language, texts in pages]
    told += [(each.language, language_of("\n".join(each.paragraphs))) for each in papers(name)]
    blocks, mixed = [], []
    for place, (language, texts) in enumerate(pages):
        other, others = pages[(place + 5) % len(pages)]
        long = [text for text in texts if len(text) > 40]
        blocks += [(language, text, _in_block(text, page=language)) for text in long]
        guests = [text for text in others if len(text) > 40][:4]
        mixed += [(other, text, _in_block(text, page=language)) for text in guests]
    wrong = [
        f"{expected} told as {tag}: {text[:90]}"
        for expected, text, tag in blocks + mixed
        if tag != expected
    ]
    wrong += [f"page {expected} told as {tag}" for expected, tag in told if tag != expected]
    return LanguageFigure(
        pages=sum(expected == tag for expected, tag in told) / len(told),
        blocks=sum(expected == tag for expected, _, tag in blocks) / len(blocks),
        mixed=sum(expected == tag for expected, _, tag in mixed) / len(mixed),
        examples=tuple(wrong),
    )


def _in_block(text: str, *, page: str) -> str | None:
    """Return the language that a block of `text` is given on a page in the language `page`."""
    made = replace(page_of([text], language=page), language=page)
    widest = max(made.blocks, key=lambda block: len(block.text))
    whole = replace(made, blocks=(replace(widest, text=text),))
    return with_block_languages(whole).blocks[0].language or page


def print_languages(name: str, *, misses: bool = False) -> None:
    figure = languages_figure(name)
    print(
        f"\nlanguages ({name} set): pages {figure.pages:.3f}, blocks {figure.blocks:.3f}, "
        f"blocks of a second language {figure.mixed:.3f}"
    )
    for example in figure.examples if misses else ():
        print("lang  ", example)


def _sum(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    return whole


def main() -> None:
    names = [name for name in sys.argv[1:] if not name.startswith("-")] or ["figure"]
    for name in names:
        print_languages(name, misses="--misses" in sys.argv)
        print_classes(name, misses="--misses" in sys.argv)
        print_facts(name, misses="--misses" in sys.argv)


if __name__ == "__main__":
    main()
