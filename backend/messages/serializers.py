"""Shapes of messages on the wire."""

from typing import Any

from rest_framework import serializers

from backend.messages.models import Message


class MessageOut(serializers.ModelSerializer[Message]):
    author_name = serializers.CharField(source="author.name", read_only=True)

    class Meta:
        model = Message
        fields = [
            "id", "from_patient", "author_name", "text", "language", "state", "sent_at", "read_at",
        ]  # fmt: skip
        read_only_fields = fields


class MessageIn(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=10_000)


class FiledMailOut(serializers.Serializer[Any]):
    to = serializers.CharField()
    subject = serializers.CharField()
    body = serializers.CharField()
    date = serializers.CharField()
