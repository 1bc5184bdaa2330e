"""Keeps what a person said a word is."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0004_papers_cut_out")]

    operations = [
        migrations.AddField("document", "text_changed_at", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="SettledWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("page", models.PositiveIntegerField()),
                ("box", models.JSONField()),
                ("read", models.CharField(max_length=300)),
                ("text", models.CharField(max_length=300)),
                ("decided_by", models.CharField(max_length=100)),
                ("decided_at", models.DateTimeField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="settled_words",
                        to="documents.document",
                    ),
                ),
            ],
        ),
    ]
