"""What of an older text is found in a newer one."""

from hypothesis import given
from hypothesis import strategies as st

from pipelines.translation.alignment import Match, align

texts = st.lists(st.sampled_from(["рак", "рак печени", "5", "5 мм", "норма", "—"]), max_size=12)


@given(texts)
def test_the_same_text_stays_where_it_is(old) -> None:
    assert align(old, old) == tuple(Match(same=place) for place in range(len(old)))


@given(texts, texts)
def test_only_the_very_same_source_stays_and_no_old_one_is_used_twice(old, new) -> None:
    matches = align(old, new)

    assert len(matches) == len(new)
    kept = [match.same for match in matches if match.same is not None]
    assert all(
        old[match.same] == source
        for match, source in zip(matches, new, strict=True)
        if match.same is not None
    )
    used = kept + [place for match in matches for place in match.before]
    assert len(used) == len(set(used))
    assert not any(match.before for match in matches if match.same is not None)


@given(texts, texts)
def test_as_much_stays_as_both_texts_share(old, new) -> None:
    shared = sum(min(old.count(text), new.count(text)) for text in set(old))

    assert sum(match.same is not None for match in align(old, new)) == shared


def test_a_changed_sentence_knows_what_stood_there() -> None:
    old = ["ЭПИКРИЗ", "Опухоль 32 мм.", "Метастазов нет."]
    new = ["ЭПИКРИЗ", "Опухоль 3,2 мм.", "Метастазов нет."]

    assert align(old, new) == (Match(0), Match(before=(1,)), Match(2))


def test_two_sentences_that_became_one_are_both_remembered() -> None:
    old = ["Осмотр проф.", "Петрова проведён.", "Жалоб нет."]
    new = ["Осмотр проф. Петрова проведён.", "Жалоб нет."]

    assert align(old, new) == (Match(before=(0, 1)), Match(2))


def test_a_new_sentence_takes_nothing_from_its_neighbours() -> None:
    assert align(["А.", "Б."], ["А.", "Новая.", "Б."]) == (Match(0), Match(), Match(1))


def test_what_moved_stays() -> None:
    assert align(["А.", "Б.", "В."], ["В.", "А.", "Б."]) == (Match(2), Match(0), Match(1))
