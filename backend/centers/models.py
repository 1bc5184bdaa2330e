"""German centres and the dated evidence about them."""

from uuid import UUID, uuid4

from django.db import models

from backend.people.models import User


class Center(models.Model):
    """A hospital. The product takes no money from it: there is no field for that."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    key = models.CharField(max_length=60, unique=True)  # stable in the catalogue
    name = models.CharField(max_length=200)
    city = models.CharField(max_length=100)
    state = models.CharField(max_length=30)  # Bundesland
    latitude = models.FloatField()
    longitude = models.FloatField()
    university = models.BooleanField(default=False)
    accepts_remote_files = models.BooleanField()
    languages = models.JSONField(default=list)  # BCP 47, in which it takes papers
    payers = models.JSONField(default=list)  # "SELF", "EMBASSY", "INSURER"

    def __str__(self) -> str:
        return f"center:{self.pk}"


class Department(models.Model):
    """A department that gives opinions on some entities."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="departments")
    key = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    entities = models.JSONField(default=list)  # "PANKREAS", "MAMMA", "WIRBELSAEULE"
    gives_opinions = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"department:{self.pk}"


class Dated(models.Model):
    """A public figure or decision with its source and its time."""

    source = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        abstract = True


class Certificate(Dated):
    """Somebody outside looked and certified the centre for an entity."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="certificates")
    entity = models.CharField(max_length=30)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"certificate:{self.pk}"


class Volume(Dated):
    """How many cases of an entity the centre treated in a year."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="volumes")
    entity = models.CharField(max_length=30)
    year = models.PositiveSmallIntegerField()
    cases = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["center", "entity", "year"], name="volume_once_a_year")
        ]

    def __str__(self) -> str:
        return f"volume:{self.pk}"


class MinimumVolume(Dated):
    """The legal floor per site and year, as dated data."""

    entity = models.CharField(max_length=30)
    cases = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"minimum:{self.entity}"


class Board(models.Model):
    """A tumour board or conference, and until when a case can be entered."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="boards")
    name = models.CharField(max_length=200)
    entities = models.JSONField(default=list)
    weekday = models.PositiveSmallIntegerField()  # 0 is Monday
    every_weeks = models.PositiveSmallIntegerField(default=1)
    starts_at = models.TimeField()  # local time in Germany
    cutoff_days = models.PositiveSmallIntegerField()  # working days before

    def __str__(self) -> str:
        return f"board:{self.pk}"


class Requirement(models.Model):
    """One item of a requirement profile; without a centre it is our own default."""

    center = models.ForeignKey(
        Center, on_delete=models.CASCADE, null=True, related_name="requirements"
    )
    entity = models.CharField(max_length=30, blank=True)  # blank: every entity
    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    label = models.CharField(max_length=200)  # English
    label_de = models.CharField(max_length=200)
    kdl = models.JSONField(default=list)
    modalities = models.JSONField(default=list)
    max_age_days = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["center", "entity", "code"], name="requirement_once"),
            models.UniqueConstraint(
                fields=["entity", "code"],
                condition=models.Q(center__isnull=True),
                name="requirement_default_once",
            ),
        ]

    def __str__(self) -> str:
        return f"requirement:{self.pk}"


class Price(Dated):
    """What the centre itself charges the patient; we never collect it."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="prices")
    entity = models.CharField(max_length=30, blank=True)
    service = models.CharField(max_length=200)
    amount_minor = models.PositiveIntegerField()
    currency = models.CharField(max_length=3, default="EUR")

    def __str__(self) -> str:
        return f"price:{self.pk}"


class Contact(models.Model):
    """Whom a request goes to. The account opens with the first request."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="contacts")
    department = models.ForeignKey(
        Department, on_delete=models.CASCADE, null=True, related_name="contacts"
    )
    name = models.CharField(max_length=150)
    function = models.CharField(max_length=150)
    email = models.EmailField(unique=True)
    user = models.OneToOneField(User, on_delete=models.PROTECT, null=True, related_name="contact")

    def __str__(self) -> str:
        return f"contact:{self.pk}"

    @property
    def audit_case_id(self) -> UUID | None:
        return None
