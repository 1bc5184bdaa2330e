"""Keeps what readings say besides text: doses, ranges, notes, a pen's marks, fingerprints, cuts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0002_pages_one_by_one")]

    operations = [
        migrations.AddField("fact", "reference", models.CharField(blank=True, max_length=100)),
        migrations.AddField("fact", "dose", models.CharField(blank=True, max_length=100)),
        migrations.AddField("document", "notes", models.JSONField(default=list)),
        migrations.AddField("document", "parts", models.JSONField(default=list)),
        migrations.AddField("page", "handwriting", models.JSONField(default=list)),
        migrations.AddField("page", "fingerprint", models.CharField(blank=True, max_length=100)),
    ]
