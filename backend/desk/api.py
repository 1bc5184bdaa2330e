"""The desk's first page, and its search."""

from datetime import UTC, datetime

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.desk import queries
from backend.desk import serializers as wire
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
            return Response({**dict.fromkeys(READERS_PARTS, ()), **everybodys})
        return Response(
            {
                **everybodys,
                "cases": list(queries.waiting_for_us(user)),
                "reviews": list(queries.reviews(user)),
                "messages": list(queries.unread_messages(user)),
                "documents": list(queries.unreadable_documents(user)),
                "replies": queries.replies(user, on=on),
                "stopped": queries.stopped(user, on=on),
            }
        )


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
        return Response(
            {
                "cases": list(queries.find_cases(self.user, words)),
                "pages": queries.find_documents(self.user, words),
            }
        )
