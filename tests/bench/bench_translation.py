"""How fast segments are drafted, looked up and checked: `python -m tests.bench.bench_translation`.

Prints CPU seconds: another load on the machine does not change them much.
"""

import json
import random
import time
from collections.abc import Callable
from pathlib import Path

from pipelines.documents.results import BlockKind
from pipelines.translation.checks import check
from pipelines.translation.deepl_engine import DeepLEngine
from pipelines.translation.drafting import draft
from pipelines.translation.memory import Memory
from pipelines.translation.memory_engine import MemoryEngine
from pipelines.translation.pseudonyms import Identity, Pseudonyms
from pipelines.translation.results import Segment
from pipelines.translation.terms import TermBase
from pipelines.translation.tmx import Unit
from tests.stand_ins.deepl_server import KEY, DeepLServer

FIXTURES = Path(__file__).parents[2] / "fixtures"
SEED = 20261121
MEMORY_SIZE = 100_000
LOOK_UPS = 60  # segments of a full page


def main() -> None:
    pairs = _reference_pairs()
    print(f"translation, on {len(pairs)} reference pairs of the fixture cases")
    _bench_checks(pairs)
    _bench_look_up(pairs)
    _bench_drafting(pairs)
    _bench_deepl(pairs)


def _reference_pairs() -> list[tuple[str, str]]:
    files = sorted((FIXTURES / "cases").glob("ru-*/truth/*.segments.jsonl"))
    records = [json.loads(line) for file in files for line in file.read_text().splitlines()]
    return [(record["source"], record["target"]) for record in records]


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _bench_checks(pairs: list[tuple[str, str]]) -> None:
    thousand = (pairs * (1000 // len(pairs) + 1))[:1000]
    seconds = _cpu(
        lambda: [check(s, t, source_language="ru", target_language="de") for s, t in thousand]
    )
    print(f"  checks, 1,000 segments              {seconds:8.2f} s   budget 1.0")


def _bench_look_up(pairs: list[tuple[str, str]]) -> None:
    memory = _big_memory(pairs)
    chance = random.Random(SEED)
    noisy = [_worn(chance.choice(pairs)[0], chance) for _ in range(LOOK_UPS)]
    known = [source for source, _ in pairs[:LOOK_UPS]]
    fuzzy = _cpu(lambda: memory.look_up(noisy, source="ru", target="de"))
    exact = _cpu(lambda: memory.look_up(known, source="ru", target="de")) / len(known)
    print(f"  60 noisy segments in {MEMORY_SIZE:,}       {fuzzy:8.2f} s   budget 0.8")
    print(f"  one exact hit in {MEMORY_SIZE:,}           {exact * 1000:8.3f} ms  budget 0.2")


def _big_memory(pairs: list[tuple[str, str]]) -> Memory:
    """Shuffle the words of the references: sentences of the right length that are not real."""
    chance = random.Random(SEED)
    words = [word for source, _ in pairs for word in source.split()]
    made = [Unit({"ru": source, "de": target}) for source, target in pairs]
    while len(made) < MEMORY_SIZE:
        text = " ".join(chance.choices(words, k=chance.randint(3, 14)))
        made.append(Unit({"ru": text, "de": text}))
    return Memory(made)


def _worn(text: str, chance: random.Random) -> str:
    """Put other letters for one in twenty, as a bad scan does."""
    letters = list(text)
    for index, letter in enumerate(letters):
        if letter.isalpha() and chance.random() < 0.05:
            letters[index] = chance.choice("сеоаиншцт")
    return "".join(letters)


def _segments(pairs: list[tuple[str, str]]) -> list[Segment]:
    return [
        Segment(f"s{number}", 1, (0, 0, 1, 1), BlockKind.PARAGRAPH, source)
        for number, (source, _) in enumerate(pairs)
    ]


def _bench_drafting(pairs: list[tuple[str, str]]) -> None:
    memory = Memory.from_tmx(sorted((FIXTURES / "memory").glob("*.tmx")))
    terms = TermBase.from_tbx(sorted((FIXTURES / "terms").glob("*.tbx")))
    engine = MemoryEngine(memory, terms)
    segments = _segments(pairs)
    offered = terms.for_pair(source="ru", target="de")
    seconds = _cpu(
        lambda: draft(segments, engines=[engine], source="ru", target="de", terms=offered)
    )
    print(f"  drafting from memory                {len(segments) / seconds:8.0f} segments/s")


def _bench_deepl(pairs: list[tuple[str, str]]) -> None:
    """Draft 200 pages of 30 different segments against the stand-in, which runs in here too."""
    chance = random.Random(SEED)
    words = [word for source, _ in pairs for word in source.split()]
    made = [(" ".join(chance.choices(words, k=9)), "") for _ in range(200 * 30)]
    identity = Identity(names=("Иванова Анна Сергеевна", "Ivanova Anna"))
    with DeepLServer() as server:
        engine = DeepLEngine(KEY, server.url)
        start = time.perf_counter()
        draft(
            _segments(made),
            engines=[engine],
            source="ru",
            target="de",
            pseudonyms=Pseudonyms(identity),
        )
        seconds = time.perf_counter() - start
        engine.close()
    print(f"  200 pages through the DeepL stand-in {seconds:7.1f} s  ({len(made) / seconds:.0f}/s)")


if __name__ == "__main__":
    main()
