from datetime import date

import pytest

from backend.billing.models import VatRule
from backend.billing.refusals import NoVatRule
from backend.billing.vat import Payer, decide, region_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("supply", "kind", "country", "treatment", "rate"),
    [
        ("COORDINATION", "PRIVATE", "DE", "STANDARD", 1900),
        ("COORDINATION", "PRIVATE", "PL", "STANDARD", 1900),
        ("COORDINATION", "PRIVATE", "KZ", "STANDARD", 1900),
        ("TRANSLATION", "PRIVATE", "KZ", "NOT_TAXABLE", 0),
        ("TRANSLATION", "PRIVATE", "PL", "STANDARD", 1900),
        ("TRANSLATION", "BUSINESS", "PL", "REVERSE_CHARGE", 0),
        ("COORDINATION", "BUSINESS", "AE", "NOT_TAXABLE", 0),
        ("COORDINATION", "BUSINESS", "DE", "STANDARD", 1900),
    ],
)
def test_by_supply_payer_and_country(supply, kind, country, treatment, rate):
    rule = decide(VatRule.objects.all(), supply=supply, payer=Payer(kind, country), on=TODAY)

    assert (rule.treatment, rule.rate_bp) == (treatment, rate)
    assert "UStG" in rule.basis
    assert rule.reason


def test_a_payer_without_a_country_is_refused():
    with pytest.raises(NoVatRule):
        decide(VatRule.objects.all(), supply="TRANSLATION", payer=Payer("PRIVATE", ""), on=TODAY)


def test_a_rule_holds_only_in_its_time():
    with pytest.raises(NoVatRule):
        decide(
            VatRule.objects.all(),
            supply="TRANSLATION",
            payer=Payer("PRIVATE", "KZ"),
            on=date(2020, 1, 1),
        )


def test_countries_fall_into_regions():
    assert [region_of(code) for code in ("DE", "pl", "GB", "")] == ["DE", "EU", "THIRD", ""]
