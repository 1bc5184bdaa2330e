"""What papers are and say is told on the tuning set of labelled texts, in every language."""

import functools

import pytest

from fixtures.statements.bank import languages
from pipelines.documents.results import FactKind
from tests.bench.reading.understanding import (
    Tally,
    classes_figure,
    facts_tally,
    languages_figure,
)

LANGUAGES = languages("tuning")


@functools.cache
def tallies():
    return facts_tally("tuning", variants=1)


def whole(index, value):
    tally = Tally()
    for key, each in tallies().items():
        if key[index] == value:
            tally.add(each)
    return tally


@pytest.mark.parametrize("language", LANGUAGES)
def test_finds_the_facts_of_every_language(language):
    tally = whole(1, language)

    assert tally.precision >= 0.97, tally.wrong
    assert tally.recall >= 0.95, tally.missed


@pytest.mark.parametrize("kind", list(FactKind))
def test_finds_the_facts_of_every_kind(kind):
    tally = whole(0, kind.value)

    assert tally.right, "no statement holds one"
    assert tally.precision >= 0.97, tally.wrong
    assert tally.recall >= 0.95, tally.missed


def test_leaves_a_class_open_rather_than_wrong():
    figure = classes_figure("tuning")

    assert figure.wrong <= 0.01, figure.examples
    assert figure.macro_f1 >= 0.95, figure.examples


def test_tells_the_language_of_pages_and_blocks():
    figure = languages_figure("tuning")

    assert figure.pages >= 0.99, figure.examples
    assert figure.blocks >= 0.95, figure.examples
