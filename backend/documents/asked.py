"""Shapes of what a person asks of papers: turns, languages, words, cuts; and what looks alike."""

from typing import Any

from rest_framework import serializers

from backend.documents.models import TURNS

MOST_PARTS = 200


class ReadAgainIn(serializers.Serializer[Any]):
    language = serializers.RegexField(
        r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20, required=False
    )


class RotateIn(serializers.Serializer[Any]):
    """Degrees clockwise that set the page upright, counted from the page as displayed."""

    clockwise = serializers.ChoiceField(choices=TURNS)


class SettleWordIn(serializers.Serializer[Any]):
    """`read` is the word as it was shown, so that nobody settles another one."""

    word = serializers.IntegerField(min_value=0, max_value=100_000)
    read = serializers.CharField(max_length=300, trim_whitespace=False)
    text = serializers.RegexField(r"^[^\s\0](?:[^\n\r\0]*[^\s\0])?$", max_length=300)


class CutPartIn(serializers.Serializer[Any]):
    first = serializers.IntegerField(min_value=1, max_value=100_000)
    last = serializers.IntegerField(min_value=1, max_value=100_000)
    kdl = serializers.RegexField(r"^[A-Z]{2}[0-9]{6}$", required=False, allow_blank=True)


class CutIn(serializers.Serializer[Any]):
    parts = serializers.ListField(child=CutPartIn(), max_length=MOST_PARTS)


class AlikePage(serializers.Serializer[Any]):
    """Two pages that look alike; each is turned clockwise by its rotation to stand upright."""

    page = serializers.IntegerField()
    rotation = serializers.IntegerField()
    other_page = serializers.IntegerField()
    other_rotation = serializers.IntegerField()


class AlikeOut(serializers.Serializer[Any]):
    """Another paper of the case with pages that look and read like some of this one."""

    document_id = serializers.UUIDField()
    file_name = serializers.CharField()
    title = serializers.CharField()
    dated_on = serializers.DateField(allow_null=True)
    set_aside = serializers.BooleanField()
    page_count = serializers.IntegerField()
    every_page = serializers.BooleanField(help_text="Every page of this paper is in the other.")
    pages = AlikePage(many=True)
