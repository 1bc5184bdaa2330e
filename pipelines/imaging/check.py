"""Decide whether images are whole and whether they show the patient we expect."""

from collections import Counter
from collections.abc import Iterable

from pipelines.imaging.names import is_nobody, likeness
from pipelines.imaging.results import ExpectedPatient, IdentityVerdict, PatientIdentity

# Measured on true and false pairs in eight scripts: true ones reach 85, false ones stay under 75.
SAME_NAME, SIMILAR_NAME = 85.0, 75.0


def compare_identity(header: PatientIdentity, expected: ExpectedPatient) -> IdentityVerdict:
    """Compare the person in a header with the person of the case.

    A hospital's patient number is never looked at: it differs from house to house. SAME needs the
    birth date to agree; a verdict that rests on the name alone is CHECK.
    """
    if is_nobody(header.name):
        return IdentityVerdict.MISSING
    name = max((likeness(header.name, known) for known in expected.names), default=0.0)
    sex_agrees = _agree(header.sex, expected.sex) is not False
    born = _same_day(header, expected)
    if born is True:
        return _born_alike(name, sex_agrees=sex_agrees)
    if born is None:
        return IdentityVerdict.CHECK if name >= SIMILAR_NAME else IdentityVerdict.OTHER
    # One digit mistyped happens; the full name must then agree.
    return IdentityVerdict.CHECK if name >= SAME_NAME and sex_agrees else IdentityVerdict.OTHER


def _born_alike(name: float, *, sex_agrees: bool) -> IdentityVerdict:
    if name >= SAME_NAME and sex_agrees:
        return IdentityVerdict.SAME
    if name >= SIMILAR_NAME or sex_agrees:  # a name by marriage, a spelling we do not know
        return IdentityVerdict.CHECK
    return IdentityVerdict.OTHER


def _same_day(header: PatientIdentity, expected: ExpectedPatient) -> bool | None:
    if header.birth_date is None or expected.birth_date is None:
        return None
    return header.birth_date == expected.birth_date


def _agree(header: str | None, expected: str | None) -> bool | None:
    """Compare M/F/O with a FHIR word; None where one of them is open."""
    if not header or not expected:
        return None
    one, other = header[0].upper(), expected[0].upper()
    return None if "O" in (one, other) or "U" in (one, other) else one == other


def leading_patient(identities: Iterable[PatientIdentity]) -> ExpectedPatient | None:
    """Return whom a folder is about: the person of at least two thirds of its images.

    None where nobody leads; then nothing may be set aside as another patient's.
    """
    counts = Counter(identity for identity in identities if not is_nobody(identity.name))
    if not counts:
        return None
    first = min(counts, key=lambda identity: (-counts[identity], identity.name))
    expected = ExpectedPatient((first.name,), first.birth_date, first.sex)
    agreeing = sum(
        count
        for identity, count in counts.items()
        if compare_identity(identity, expected) is not IdentityVerdict.OTHER
    )
    return expected if 3 * agreeing >= 2 * counts.total() else None
