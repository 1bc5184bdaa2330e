"""The Celery app: `celery -A backend.worker worker --beat`."""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.settings")

TRANSPORT_ALIASES["folder"] = "backend.queue.folder_transport:Transport"

app = Celery("zweitblick")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
