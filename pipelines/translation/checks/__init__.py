"""Checks of a German (or any) target against its source, segment by segment."""

from pipelines.translation.checks.run import check

__all__ = ["check"]
