"""Where bytes lie and which key opens them."""

from django.db import models


class CaseKey(models.Model):
    """The data key of one case, wrapped by the master key. Erasing it erases the case's files."""

    case_id = models.UUIDField(primary_key=True)
    wrapped = models.BinaryField()

    def __str__(self) -> str:
        return f"key:{self.case_id}"


class Blob(models.Model):
    """The bytes of one file of one case, kept once under their sha256."""

    case_id = models.UUIDField(db_index=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes of the plain content
    name = models.CharField(max_length=200)  # in the storage; says nothing about the content
    kept_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case_id", "sha256"], name="blob_once")]

    def __str__(self) -> str:
        return f"blob:{self.pk}"
