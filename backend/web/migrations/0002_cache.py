"""The table of the shared cache, so that limits hold across all workers."""

from django.core.management import call_command
from django.db import migrations


def create(apps, schema_editor):
    call_command("createcachetable", verbosity=0, database=schema_editor.connection.alias)


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("web", "0001_initial")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
