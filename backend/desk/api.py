"""The desk's first page, and its search."""

from datetime import UTC, datetime
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.desk import queries
from backend.desk import serializers as wire
from backend.web.showings import shows
from backend.web.views import ADMIN, ANY_ROLE, COORDINATOR, POST_EDITOR, REVISER, DeskView

SHORTEST = 2  # letters; one finds everything
# Of Today, what says something about health: empty for who only bills.
READERS_PARTS = ("cases", "reviews", "messages", "documents", "replies", "stopped")


class Today(DeskView):
    roles = ANY_ROLE

    @extend_schema(operation_id="getToday", responses=wire.TodayOut)
    def get(self, request: Request) -> Response:
        user, on = self.user, datetime.now(UTC).date()
        everybodys = {
            "tasks": list(queries.tasks_due(user, on=on)),
            "invoices": list(queries.overdue_invoices(user)),
            "stages": queries.counts_by_stage(user),
        }
        if user.only_bills:
            return _shown(request, {**dict.fromkeys(READERS_PARTS, ()), **everybodys})
        return _shown(
            request,
            {
                **everybodys,
                "cases": list(queries.waiting_for_us(user)),
                "reviews": list(queries.reviews(user)),
                "messages": list(queries.unread_messages(user)),
                "documents": list(queries.unreadable_documents(user)),
                "replies": queries.replies(user, on=on),
                "stopped": queries.stopped(user, on=on),
            },
        )


def _shown(request: Request, parts: dict[str, Any]) -> Response:
    """Answer, and note how many records of patients the answer shows; counts are none."""
    count = sum(len(rows) for name, rows in parts.items() if name != "stages")
    shows(request, "today", count=count)
    return Response(parts)


class Search(DeskView):
    """Patients, case numbers, and words inside papers."""

    roles = frozenset({COORDINATOR, POST_EDITOR, REVISER, ADMIN})

    @extend_schema(
        operation_id="search",
        parameters=[OpenApiParameter("q", str, required=True)],
        responses=wire.FoundOut,
    )
    def get(self, request: Request) -> Response:
        words = request.query_params.get("q", "").strip()[:200]
        if len(words) < SHORTEST:
            return Response({"cases": [], "pages": []})
        cases = list(queries.find_cases(self.user, words))
        pages = list(queries.find_documents(self.user, words))
        shows(request, "search", count=len(cases) + len(pages))
        return Response({"cases": cases, "pages": pages})
