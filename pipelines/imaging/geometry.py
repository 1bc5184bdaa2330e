"""Where slices lie in the patient, and which are absent, doubled or askew."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from pipelines.imaging.header import Header

# Scanners round positions to about 0.01 mm; the thinnest slices are 0.1 mm apart.
SAME_PLACE = 0.02  # mm
SAME_DIRECTION = 1e-3  # per direction cosine, about 0.06 degrees
IRREGULAR = 0.2  # share of a slice distance that counts as another distance

MISSING, DUPLICATED = "missing-slices", "duplicate-positions"
MIXED_ORIENTATION, MIXED_SPACING = "mixed-orientation", "mixed-spacing"


def along_normal(header: Header) -> float | None:
    """Return the position in mm along the slice normal, None where there is no geometry."""
    if not header.position or not header.orientation:
        return None
    ax, ay, az, bx, by, bz = header.orientation
    normal = (ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx)
    if sum(part * part for part in normal) < 0.5:  # directions that are parallel or zero
        return None
    return sum(a * b for a, b in zip(normal, header.position, strict=True))


def examine(headers: Sequence[Header]) -> tuple[int, tuple[str, ...]]:
    """Return how many slices are missing and the codes of what is wrong with one series."""
    images = [header for header in headers if header.has_picture and header.frames == 1]
    placed = [header for header in images if along_normal(header) is not None]
    if len(placed) < len(images) or not placed:
        missing = _missing_numbers(images)
        return missing, (MISSING,) if missing else ()
    planes = _planes(placed)
    problems: set[str] = set()
    if len(planes) > 1 and not all("LOCALIZER" in header.image_type for header in placed):
        problems.add(MIXED_ORIENTATION)
    missing = sum(_examine_plane(plane, problems) for plane in planes)
    return missing, tuple(sorted(problems))


def _missing_numbers(images: Sequence[Header]) -> int:
    """Count holes in the instance numbers, where numbers are what there is.

    Ultrasound is left out: pictures are deleted at the machine and the numbers stay as they were.
    """
    numbers = {header.number for header in images if header.number is not None}
    if len(numbers) < max(3, len(images)) or any(h.modality == "US" for h in images):
        return 0
    holes = max(numbers) - min(numbers) + 1 - len(numbers)
    return holes if holes <= len(numbers) else 0  # numbered otherwise: 101, 201, 301


def _planes(headers: Iterable[Header]) -> list[list[Header]]:
    planes: list[list[Header]] = []
    for header in headers:
        for plane in planes:
            if _parallel(plane[0], header):
                plane.append(header)
                break
        else:
            planes.append([header])
    return planes


def _parallel(one: Header, other: Header) -> bool:
    pairs = zip(one.orientation, other.orientation, strict=True)
    return all(abs(a - b) < SAME_DIRECTION for a, b in pairs)


def _examine_plane(plane: Sequence[Header], problems: set[str]) -> int:
    """Return how many slices of parallel ones are missing; add what is wrong to `problems`."""
    stacks = _stacks(plane)
    missing = 0
    for stack in stacks:
        if _doubled(stack):
            problems.add(DUPLICATED)
        missing += _missing_in(_sorted_without_doubles(stack), problems)
    # Several phases or echoes cover the same places: one that lacks a place has lost a slice.
    if len(stacks) == 1:
        return missing
    places = _sorted_without_doubles(plane)
    lost = sum(len(places) - len(stack) for stack in stacks if 2 * len(stack) > len(places))
    if lost:
        problems.add(MISSING)
    return max(missing, lost)


def _stacks(plane: Sequence[Header]) -> list[list[Header]]:
    """Tell volumes of one series apart (echoes, phases, b-values), if that explains doubles."""
    if not _doubled(plane):
        return [list(plane)]
    by_mark: dict[tuple[object, ...], list[Header]] = defaultdict(list)
    for header in plane:
        by_mark[header.stack, header.image_type].append(header)
    stacks = list(by_mark.values())
    if any(_doubled(stack) or len(stack) < 2 for stack in stacks):
        return [list(plane)]
    return stacks


def _place(header: Header) -> float:
    place = along_normal(header)
    assert place is not None
    return place


def _doubled(stack: Sequence[Header]) -> bool:
    return len(_sorted_without_doubles(stack)) < len(stack)


def _sorted_without_doubles(stack: Sequence[Header]) -> list[Header]:
    kept: list[Header] = []
    for header in sorted(stack, key=_place):
        if not kept or _place(header) - _place(kept[-1]) > SAME_PLACE:
            kept.append(header)
    return kept


def _missing_in(stack: Sequence[Header], problems: set[str]) -> int:
    if len(stack) < 3:
        return 0
    pairs = list(pairwise(stack))
    usual = _usual_distance([_place(b) - _place(a) for a, b in pairs])
    step = _usual_step(pairs)
    missing = 0
    for a, b in pairs:
        ratio = (_place(b) - _place(a)) / usual
        whole = round(ratio)
        if abs(ratio - whole) > IRREGULAR or whole < 1 or (whole > 1 and _next(a, b, step)):
            problems.add(MIXED_SPACING)
        elif whole > 1:
            problems.add(MISSING)
            missing += whole - 1
    return missing


def _usual_distance(distances: Sequence[float]) -> float:
    """Return the commonest distance in mm, of equally common ones the smallest."""
    counts = Counter(round(distance, 1) for distance in distances)
    commonest = min(counts, key=lambda distance: (-counts[distance], distance))
    return median(distance for distance in distances if round(distance, 1) == commonest)


def _usual_step(pairs: Sequence[tuple[Header, Header]]) -> int | None:
    """Return by how much the number grows from slice to slice, None where it does not say."""
    if any(a.number is None or b.number is None for a, b in pairs):
        return None
    steps = Counter((b.number or 0) - (a.number or 0) for a, b in pairs)
    step, count = steps.most_common(1)[0]
    return step if step and 2 * count > len(pairs) else None


def _next(a: Header, b: Header, step: int | None) -> bool:
    """Say whether the numbers run on across a hole: then it was scanned so, and nothing is lost."""
    return step is not None and (b.number or 0) - (a.number or 0) == step
