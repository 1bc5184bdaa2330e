"""A source and its target, as every check receives them."""

from dataclasses import dataclass, field

from pipelines.translation.results import Finding, Origin, Severity, Span


@dataclass(frozen=True, slots=True)
class Pair:
    """One segment in both languages (BCP 47 tags, compared by their first part)."""

    source: str
    target: str
    source_language: str
    target_language: str
    origin: Origin | None = None
    known_names: frozenset[str] = field(default_factory=frozenset)

    @property
    def source_code(self) -> str:
        """The primary language: "ru" of "ru-KZ"."""
        return self.source_language.split("-")[0].lower()

    @property
    def target_code(self) -> str:
        """The primary language: "de" of "de-AT"."""
        return self.target_language.split("-")[0].lower()


def finding(
    check: str,
    message: str,
    *,
    source: tuple[int, int] | None = None,
    target: tuple[int, int] | None = None,
    severity: Severity = Severity.MUST_FIX,
    fix: str | None = None,
) -> Finding:
    """Return a finding; spans are (start, end) characters of source and target."""
    return Finding(
        check=check,
        severity=severity,
        source_span=Span(*source) if source else None,
        target_span=Span(*target) if target else None,
        message=message,
        fix=fix,
    )
