"""The label keeps clear of Django's own messages."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "backend.messages"
    label = "case_messages"
