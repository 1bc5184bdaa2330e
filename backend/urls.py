"""Every address of the product, in journey order."""

from django.urls import include, path, re_path

from backend.web import pages

DESK = [
    path("", include("backend.desk.urls")),
    path("", include("backend.centers.urls")),
    path("", include("backend.cases.urls")),
    path("", include("backend.messages.urls")),
    path("", include("backend.documents.urls")),
    path("", include("backend.imaging.urls")),
    path("", include("backend.translation.urls")),
    path("", include("backend.dossier.urls")),
    path("", include("backend.matching.urls")),
    path("", include("backend.billing.urls")),
    path("", include("backend.opinions.urls")),
]

urlpatterns = [
    path("", pages.home),
    path("api/health", pages.health),
    path("api/", include("backend.people.urls")),
    path("api/", include("backend.intake.urls")),
    path("api/demo/", include("backend.demo.urls")),
    path("_allauth/", include("allauth.headless.urls")),
    path("api/desk/", include(DESK)),
    path("api/", include("backend.billing.webhook_urls")),
    path("api/portal/", include("backend.portal.urls")),
    path("api/clinic/", include("backend.clinic.urls")),
    re_path(r"^desk(?:/.*)?$", pages.window, {"name": "desk"}),
    re_path(r"^portal(?:/.*)?$", pages.window, {"name": "portal"}),
    re_path(r"^clinic(?:/.*)?$", pages.window, {"name": "clinic"}),
]
