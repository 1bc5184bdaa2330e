"""Every endpoint names who may use it; the few open ones are listed here by name."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from backend.web.permissions import ANY_ROLE, DenyUnlessAllowed
from backend.web.views import View

# Open to people who have not signed in, each for a reason.
OPEN = {
    "LinkCode": "sends a one-time code to the address behind a link",
    "DemoView": "the demonstration; 404 unless DEMO=1",
    "DemoLogins": "the demonstration's log-ins; 404 unless DEMO=1",
    "DemoLink": "a guest's invitation in the demonstration; 404 unless DEMO=1",
    "DemoCode": "a guest's mailed code in the demonstration; 404 unless DEMO=1",
    "Me": "says that nobody is signed in",
    "StripeWebhook": "Stripe signs what it sends",
}


def _views(patterns=None):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            yield from _views(pattern.url_patterns)
        elif isinstance(pattern, URLPattern) and isinstance(
            getattr(pattern.callback, "cls", None), type
        ):
            yield pattern.callback.cls


VIEWS = sorted(
    {view for view in _views() if view.__module__.startswith("backend.")},
    key=lambda view: view.__qualname__,
)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_names_its_audience_and_roles(view: type[View]) -> None:
    if view.__name__ in OPEN:
        return

    assert view.permission_classes == [DenyUnlessAllowed]
    assert view.audiences
    if "STAFF" in view.audiences:
        assert view.roles
        assert view.roles <= ANY_ROLE
