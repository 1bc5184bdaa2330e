"""What a paper of one KDL class is recognised by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClassWords:
    """How one class is recognised: phrases as `lexicon` has them, divided by `|`."""

    kdl: str
    name: str
    title: str  # what such a paper calls itself
    body: str = ""  # what its sections are called, or what only such papers speak of
