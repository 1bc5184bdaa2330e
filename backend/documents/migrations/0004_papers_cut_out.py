"""Lets one file become several papers, and one again."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_what_a_reading_says")]

    operations = [
        migrations.AddField("document", "one_paper", models.BooleanField(default=False)),
        migrations.AddField("document", "merged_back", models.BooleanField(default=False)),
        migrations.AddField(
            "document",
            "whole",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="cut_parts",
                to="documents.document",
            ),
        ),
        migrations.AddField("document", "first_page", models.PositiveIntegerField(null=True)),
        migrations.AddField("document", "last_page", models.PositiveIntegerField(null=True)),
        migrations.AddConstraint(
            "document",
            models.CheckConstraint(
                condition=models.Q(whole=None, first_page=None, last_page=None)
                | models.Q(
                    whole__isnull=False, first_page__gte=1, last_page__gte=models.F("first_page")
                ),
                name="document_part_has_its_pages",
            ),
        ),
    ]
