"""Lets a translation have versions: a new one when the paper's text has become another."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_settled_words"), ("translation", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("translation", "translation_once"),
        migrations.AddField("segment", "also", models.JSONField(default=list)),
        migrations.AddField("segment", "awaits_draft", models.BooleanField(default=True)),
        migrations.AddField("segment", "before", models.JSONField(null=True)),
        migrations.AddField("translation", "replaced_at", models.DateTimeField(null=True)),
        migrations.AddField("translation", "version", models.PositiveIntegerField(default=1)),
        migrations.AddConstraint(
            "translation",
            models.UniqueConstraint(
                fields=["subject", "target_language", "version"], name="translation_version_once"
            ),
        ),
        migrations.AddConstraint(
            "translation",
            models.UniqueConstraint(
                condition=models.Q(replaced_at=None),
                fields=["subject", "target_language"],
                name="translation_once",
            ),
        ),
    ]
