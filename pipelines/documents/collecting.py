"""Spares work that makes many objects, and no cycles of them, the search for cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Search for no cycles meanwhile: among the words of a long paper that is a tenth of all work.

    What other threads make waits as well, no longer than one paper takes.
    """
    usual = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if usual:
            gc.enable()
