"""Accounts, teams, patients, and what patients allow."""

from functools import cached_property
from typing import ClassVar
from uuid import UUID, uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from backend.people.states import (
    Audience,
    ConsentState,
    IdentifierKind,
    Purpose,
    Relationship,
    Role,
    Sex,
)


class Team(models.Model):
    """Staff who share their cases."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    name = models.CharField(max_length=100, unique=True)

    def __str__(self) -> str:
        return f"team:{self.pk}"


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Somebody who signs in."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150)
    audience = models.CharField(max_length=10, choices=Audience.choices)
    language = models.CharField(max_length=20, default="en")  # BCP 47
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="members")
    is_active = models.BooleanField(default=True)
    sign_in_stamp = models.CharField(max_length=32, blank=True)  # a new one ends every session
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience__in=Audience.values), name="user_audience_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(audience="STAFF") | models.Q(team__isnull=False),
                name="user_staff_has_team",
            ),
        ]

    def __str__(self) -> str:
        return f"user:{self.pk}"

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Tie each session to the stamp, besides the password."""
        said = self.password + self.sign_in_stamp
        salt = "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash"
        return salted_hmac(salt, said, secret=secret, algorithm="sha256").hexdigest()

    @cached_property
    def roles_held(self) -> frozenset[str]:
        return frozenset(self.roles.values_list("role", flat=True))

    @property
    def only_bills(self) -> bool:
        """Hold for finance without another role: whom to bill and what, nothing about health."""
        return self.roles_held == {Role.FINANCE}


class RoleGrant(models.Model):
    """A role that somebody holds."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="role_once")]

    def __str__(self) -> str:
        return f"{self.user} {self.role}"


class Patient(models.Model):
    """The person whose records these are."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    user = models.OneToOneField(User, on_delete=models.PROTECT, null=True, related_name="patient")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="patients")
    family_name = models.CharField(max_length=100)  # Latin letters, as in the passport
    given_name = models.CharField(max_length=100)
    native_name = models.CharField(max_length=200, blank=True)  # in the patient's own script
    born_on = models.DateField(null=True)
    sex = models.CharField(max_length=10, choices=Sex.choices, default=Sex.UNKNOWN)
    address_line = models.CharField(max_length=200, blank=True)  # street, number, flat
    postal_code = models.CharField(max_length=20, blank=True)
    city = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2, blank=True)  # ISO 3166-1
    languages = models.JSONField(default=list)  # BCP 47, the preferred one first
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"patient:{self.pk}"

    @property
    def language(self) -> str:
        return str(self.languages[0]) if self.languages else "en"

    @property
    def address(self) -> str:
        """Return the lines on an envelope, without name and country."""
        town = f"{self.postal_code} {self.city}".strip()
        return "\n".join(line for line in (self.address_line, town) if line)


class RelatedPerson(models.Model):
    """Somebody beside the patient: who writes for them, travels with them, pays for them."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="related_persons")
    given_name = models.CharField(max_length=100)  # Latin letters
    family_name = models.CharField(max_length=100)
    native_name = models.CharField(max_length=200, blank=True)  # in their own script
    relationship = models.CharField(
        max_length=10, choices=Relationship.choices, default=Relationship.OTHER
    )
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(relationship__in=Relationship.values),
                name="related_person_relationship_known",
            )
        ]

    def __str__(self) -> str:
        return f"related:{self.pk}"


class Identifier(models.Model):
    """A number that stands for the patient somewhere; on papers it gives them away."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=15, choices=IdentifierKind.choices)
    value = models.CharField(max_length=60)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=IdentifierKind.values), name="identifier_kind_known"
            ),
            models.UniqueConstraint(fields=["patient", "kind", "value"], name="identifier_once"),
        ]

    def __str__(self) -> str:
        return f"identifier:{self.pk}"


class Consent(models.Model):
    """One purpose, one recipient, one period. Withdrawn, never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="consents")
    case_id = models.UUIDField(null=True)  # the case it was given for; None for every case
    purpose = models.CharField(max_length=30, choices=Purpose.choices)
    recipient = models.CharField(max_length=100, blank=True)  # "center:<uuid>", "deepl", ""
    text_version = models.CharField(max_length=20)  # which wording was shown
    language = models.CharField(max_length=20)  # in which language
    given_by = models.CharField(max_length=100)  # actor; staff record a signed paper
    given_at = models.DateTimeField()
    valid_until = models.DateField(null=True)
    state = models.CharField(
        max_length=10, choices=ConsentState.choices, default=ConsentState.GIVEN
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=ConsentState.values), name="consent_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values), name="consent_purpose_known"
            ),
        ]

    def __str__(self) -> str:
        return f"consent:{self.pk}"

    @property
    def audit_case_id(self) -> UUID | None:
        return self.case_id


class Departure(models.Model):
    """Bytes that left the house: what (by hash), to whom, under which consent."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="departures")
    case_id = models.UUIDField(null=True, db_index=True)
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, null=True)
    purpose = models.CharField(max_length=30, choices=Purpose.choices)
    recipient = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes, or characters for a text
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"departure:{self.pk}"


class AccessLink(models.Model):
    """A link in an e-mail. It names an account, opens nothing by itself: a code is sent first."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    token_hash = models.CharField(max_length=64, unique=True)  # sha256; the token is only mailed
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="links")
    target = models.CharField(max_length=200)  # the page it leads to: "/clinic/requests/<id>"
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link:{self.pk}"
