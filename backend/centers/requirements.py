"""What a centre, or our own intake for an entity, wants before it looks at a case."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Required:
    """One required item: a paper of one of these KDL classes, or images of these modalities."""

    code: str  # "letter", "histology", "ct"
    label: str  # English
    label_de: str
    kdl: frozenset[str] = frozenset()
    modalities: frozenset[str] = frozenset()  # DICOM: "CT", "MR", "MG"
    max_age_days: int | None = None  # None: any age
