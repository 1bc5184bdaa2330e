"""Shapes of centres on the wire."""

from typing import Any

from rest_framework import serializers


class CenterRow(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    key = serializers.CharField()
    name = serializers.CharField()
    city = serializers.CharField()
    region = serializers.CharField()
    latitude = serializers.FloatField()
    longitude = serializers.FloatField()
    university = serializers.BooleanField()
    accepts_remote_files = serializers.BooleanField()
    languages = serializers.ListField(child=serializers.CharField())
    payers = serializers.ListField(child=serializers.CharField())


class CenterPage(serializers.Serializer[Any]):
    results = CenterRow(many=True)
    next = serializers.CharField(allow_null=True)


class DatedOut(serializers.Serializer[Any]):
    entity = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]  # a field may be named source
    valid_from = serializers.DateField()
    valid_to = serializers.DateField(allow_null=True)


class CertificateOut(DatedOut):
    name = serializers.CharField()


class VolumeOut(DatedOut):
    year = serializers.IntegerField()
    cases = serializers.IntegerField()


class PriceOut(DatedOut):
    service = serializers.CharField()
    amount_minor = serializers.IntegerField()
    currency = serializers.CharField()


class DepartmentOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    entities = serializers.ListField(child=serializers.CharField())
    gives_opinions = serializers.BooleanField()


class BoardOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    entities = serializers.ListField(child=serializers.CharField())
    weekday = serializers.IntegerField()
    every_weeks = serializers.IntegerField()
    starts_at = serializers.TimeField()
    cutoff_days = serializers.IntegerField()


class RequirementOut(serializers.Serializer[Any]):
    entity = serializers.CharField()
    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field may be named label
    label_de = serializers.CharField()
    kdl = serializers.ListField(child=serializers.CharField())
    modalities = serializers.ListField(child=serializers.CharField())
    max_age_days = serializers.IntegerField(allow_null=True)


class ContactOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    function = serializers.CharField()
    email = serializers.CharField()
    department_name = serializers.CharField(allow_null=True)


class CenterOut(CenterRow):
    departments = DepartmentOut(many=True)
    certificates = CertificateOut(many=True)
    volumes = VolumeOut(many=True)
    boards = BoardOut(many=True)
    requirements = RequirementOut(many=True)
    prices = PriceOut(many=True)
    contacts = ContactOut(many=True)
