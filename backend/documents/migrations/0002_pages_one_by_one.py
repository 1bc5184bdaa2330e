"""Pages are read one by one, and a page is its own cache: what one blob of a paper kept goes."""

from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery

TURNS = (0, 90, 180, 270)


def say_when_pages_were_read(apps: Any, schema_editor: Any) -> None:
    """Pages of papers that were read have been read; their version is unknown."""
    page = apps.get_model("documents", "Page")
    document = apps.get_model("documents", "Document")
    read = document.objects.filter(pk=OuterRef("document_id")).values("read_at")[:1]
    page.objects.filter(document__state="READ").update(read_at=Subquery(read))


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]

    operations = [
        migrations.AddField("document", "run", models.UUIDField(null=True)),
        migrations.AddField(
            "document", "survey_version", models.CharField(blank=True, max_length=20)
        ),
        migrations.AddField("page", "read_at", models.DateTimeField(null=True)),
        migrations.AddField("page", "version", models.CharField(blank=True, max_length=20)),
        migrations.AddField("page", "hint", models.CharField(blank=True, max_length=20)),
        migrations.AddField("page", "turn", models.PositiveSmallIntegerField(null=True)),
        migrations.AddConstraint(
            "page",
            models.CheckConstraint(
                condition=models.Q(turn=None) | models.Q(turn__in=TURNS), name="page_turn_known"
            ),
        ),
        migrations.RunPython(say_when_pages_were_read, migrations.RunPython.noop),
        migrations.DeleteModel("KeptReading"),
    ]
