"""Pure Python on files and values: no Django, no Celery, no settings."""
