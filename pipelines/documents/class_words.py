"""What a paper of one KDL class is recognised by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassWords:
    """How one class is recognised."""

    kdl: str
    name: str
    title: tuple[str, ...]
    body: tuple[str, ...] = ()
