"""Cycles are not searched for while a paper is made of words, and are again after it."""

import gc

import pytest

from pipelines.documents.collecting import no_collecting


def test_searches_again_afterwards():
    with no_collecting():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_searches_again_after_an_error():
    with pytest.raises(ValueError, match="broken"), no_collecting():
        raise ValueError("broken")

    assert gc.isenabled()


def test_leaves_a_search_off_that_was_off():
    gc.disable()
    try:
        with no_collecting():
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()
