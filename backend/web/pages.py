"""The three windows: one built page each, and whether the house is up."""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import ensure_csrf_cookie

NOT_BUILT = "The pages are not built yet. Run ./zweitblick up, which builds them.\n"


@ensure_csrf_cookie
def window(request: HttpRequest, name: str) -> HttpResponseBase:
    """Serve the built page of the desk, the portal or the clinic."""
    page = settings.FRONTEND_DIST / f"{name}.html"
    if not page.is_file():
        return HttpResponse(NOT_BUILT, status=503, content_type="text/plain")
    response = HttpResponse(page.read_bytes(), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


def home(request: HttpRequest) -> HttpResponseBase:
    return redirect("/desk")


def health(request: HttpRequest) -> HttpResponseBase:
    """Say whether this process can reach its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"state": "up"})
