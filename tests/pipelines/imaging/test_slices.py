"""Slices are counted by where they lie, and by their numbers where nothing else is known."""

import io
from collections.abc import Iterable
from dataclasses import replace

from fixtures.imaging_bad import as_bytes, small_slice
from pipelines.imaging.geometry import examine
from pipelines.imaging.header import Header, read_header


def header() -> Header:
    content = as_bytes(small_slice())
    return read_header(io.BytesIO(content), content, size=len(content))


BASE = header()


def stack(places: Iterable[float], *, numbers: Iterable[int] | None = None) -> list[Header]:
    """Return slices at the given places in mm, numbered from 1 unless told otherwise."""
    at = list(places)
    return [
        replace(BASE, position=(0.0, 0.0, place), number=number)
        for place, number in zip(at, numbers or range(1, len(at) + 1), strict=True)
    ]


def numbered_by_place(places: Iterable[int]) -> list[Header]:
    """Return slices 5 mm apart whose numbers tell the place: a lost slice leaves a hole in both."""
    at = list(places)
    return stack([5.0 * place for place in at], numbers=at)


def test_a_whole_stack_has_no_problem():
    assert examine(numbered_by_place(range(1, 41))) == (0, ())


def test_counts_single_and_neighbouring_losses():
    lost = {7, 20, 21, 22}

    found = examine(numbered_by_place(n for n in range(1, 41) if n not in lost))

    assert found == (4, ("missing-slices",))


def test_the_order_of_files_does_not_matter():
    slices = numbered_by_place(n for n in range(1, 41) if n != 9)

    assert examine(slices[::-1]) == examine(slices) == (1, ("missing-slices",))


def test_a_small_series_is_enough():
    assert examine(numbered_by_place([1, 2, 4])) == (1, ("missing-slices",))


def test_rounded_positions_are_no_loss():
    places = [round(number * 0.6249, 2) for number in range(200)]

    assert examine(stack(places)) == (0, ())


def test_numbers_that_run_on_show_a_pause_of_the_scanner_and_no_loss():
    found = examine(stack([0, 5, 10, 15, 40, 45, 50, 55]))

    assert found == (0, ("mixed-spacing",))


def test_geometry_counts_where_numbers_are_absent():
    slices = [replace(one, number=None) for one in stack([0, 5, 10, 20, 25])]

    assert examine(slices) == (1, ("missing-slices",))


def test_uneven_distances_are_named():
    assert examine(stack([0, 5, 10, 13, 18, 23])) == (0, ("mixed-spacing",))


def test_two_slices_in_one_place_are_named():
    assert examine(stack([0, 5, 5, 10])) == (0, ("duplicate-positions",))


def test_phases_of_one_series_may_share_places():
    early = [replace(one, stack=("1", "", "", "")) for one in stack([0, 5, 10])]
    late = [replace(one, stack=("2", "", "", "")) for one in stack([0, 5, 10])]

    assert examine([*early, *late]) == (0, ())


def test_a_phase_that_lacks_a_place_has_lost_a_slice():
    early = [replace(one, stack=("1", "", "", "")) for one in stack([0, 5, 10, 15])]
    late = [replace(one, stack=("2", "", "", "")) for one in stack([0, 5, 10])]

    assert examine([*early, *late]) == (1, ("missing-slices",))


def test_other_directions_are_named_but_not_in_a_localizer():
    axial = stack([0, 5, 10])
    sagittal = [replace(one, orientation=(0.0, 1.0, 0.0, 0.0, 0.0, -1.0)) for one in axial[:1]]
    localizer = [replace(one, image_type=("ORIGINAL", "PRIMARY", "LOCALIZER")) for one in axial]

    assert examine([*axial, *sagittal])[1] == ("mixed-orientation",)
    assert examine([*localizer, replace(sagittal[0], image_type=localizer[0].image_type)])[1] == ()


def test_numbers_count_where_there_is_no_geometry():
    images = [replace(one, position=(), orientation=()) for one in numbered_by_place([1, 2, 4, 5])]

    assert examine(images) == (1, ("missing-slices",))


def test_ultrasound_numbers_may_have_holes():
    images = [
        replace(one, position=(), orientation=(), modality="US")
        for one in numbered_by_place([1, 2, 4, 5])
    ]

    assert examine(images) == (0, ())


def test_parallel_directions_are_no_geometry():
    flat = [replace(one, orientation=(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)) for one in stack([0, 5, 10])]

    assert examine(flat) == (0, ())
