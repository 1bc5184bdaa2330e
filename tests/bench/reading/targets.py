"""The figures that reading has to reach, each printed as reached or missed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import ge, le


@dataclass(slots=True)
class Targets:
    """Collects figures against their targets, in the order in which they are measured."""

    lines: list[str] = field(default_factory=list)
    missed: int = 0

    def at_least(self, name: str, value: float, wanted: float) -> None:
        self._note(name, value, "≥", wanted, ge)

    def at_most(self, name: str, value: float, wanted: float) -> None:
        self._note(name, value, "≤", wanted, le)

    def _note(
        self,
        name: str,
        value: float,
        sign: str,
        wanted: float,
        holds: Callable[[float, float], bool],
    ) -> None:
        reached = holds(value, wanted)
        self.missed += not reached
        word = "reached" if reached else "MISSED"
        self.lines.append(f"  {word:8} {name:58} {value:9.4g}  ({sign} {wanted:g})")

    def print(self) -> None:
        print("\ntargets")
        for line in self.lines:
            print(line)
        print(f"  {len(self.lines) - self.missed} of {len(self.lines)} reached")
