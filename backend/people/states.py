"""Audiences, roles, purposes of consent, and where a consent can be."""

from django.db import models


class Audience(models.TextChoices):
    STAFF = "STAFF", "Staff"
    PATIENT = "PATIENT", "Patient"
    CLINIC = "CLINIC", "Clinic"


class Role(models.TextChoices):
    COORDINATOR = "COORDINATOR", "Coordinator"
    POST_EDITOR = "POST_EDITOR", "Post-editor"
    REVISER = "REVISER", "Reviser"
    FINANCE = "FINANCE", "Finance"
    ADMIN = "ADMIN", "Administrator"


class Purpose(models.TextChoices):
    PROCESSING = "PROCESSING", "Processing my health data"
    DISCLOSURE = "DISCLOSURE", "Sending my dossier to a centre"
    RELEASE_FROM_SECRECY = "RELEASE_FROM_SECRECY", "Release from medical secrecy"
    MACHINE_TRANSLATION = "MACHINE_TRANSLATION", "Machine translation by a provider"
    TRANSFER = "TRANSFER", "Access from a country outside the EU"
    STATISTICS = "STATISTICS", "Statistics without my name"


class ConsentState(models.TextChoices):
    GIVEN = "GIVEN", "Given"
    WITHDRAWN = "WITHDRAWN", "Withdrawn"


CONSENT_MOVES = {
    ConsentState.GIVEN: frozenset({ConsentState.WITHDRAWN}),
    ConsentState.WITHDRAWN: frozenset[ConsentState](),
}


class Relationship(models.TextChoices):
    """What a related person is to the patient."""

    SPOUSE = "SPOUSE", "Spouse or partner"
    PARENT = "PARENT", "Parent"
    CHILD = "CHILD", "Child"
    SIBLING = "SIBLING", "Brother or sister"
    GUARDIAN = "GUARDIAN", "Guardian or representative"
    FRIEND = "FRIEND", "Friend"
    OTHER = "OTHER", "Somebody else"


class IdentifierKind(models.TextChoices):
    PASSPORT = "PASSPORT", "Passport"
    IDENTITY_CARD = "IDENTITY_CARD", "Identity card"
    POLICY = "POLICY", "Insurance policy"
    RECORD = "RECORD", "Hospital's record number"
    OTHER = "OTHER", "Other number"


class Sex(models.TextChoices):
    """FHIR administrative-gender."""

    FEMALE = "female", "Female"
    MALE = "male", "Male"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Unknown"
