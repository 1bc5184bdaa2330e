"""DeepL through its own client: batches, glossaries, and its refusals by name."""

import hashlib
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn, TypeVar

import deepl
from deepl.api_data import MultilingualGlossaryDictionaryEntries

from pipelines.errors import EngineUnavailable
from pipelines.translation.deepl_markup import TAG, from_xml, to_xml
from pipelines.translation.engine_errors import (
    AuthorizationFailed,
    FreeKeyRefused,
    QuotaExceeded,
    RequestRefused,
    TooManyRequests,
)
from pipelines.translation.results import EngineReply, Origin
from pipelines.translation.terms import TermBase

MAX_TEXTS = 50
MAX_BYTES = 112 * 1024  # of the 128 KiB a request may have; the rest is for the context
_LONGEST_TERM = 1024  # bytes
# DeepL wants a variant of these as target.
_TARGETS = {"en": "EN-GB", "pt": "PT-PT", "zh": "ZH-HANS"}

log = logging.getLogger(__name__)
Features = dict[str, frozenset[str]]  # language to what DeepL can do with it
Answer = TypeVar("Answer")


class DeepLEngine:
    """Translates masked texts. The glossary of a pair is made from `terms` at first use."""

    name = "deepl"
    external = True

    def __init__(
        self, auth_key: str, server_url: str | None = None, terms: TermBase | None = None
    ) -> None:
        """Take a Pro key; raises FreeKeyRefused. `server_url` None means DeepL in the EU."""
        if auth_key.endswith(":fx"):
            raise FreeKeyRefused("the key belongs to the free plan")
        # The client logs whole requests at DEBUG.
        logging.getLogger("deepl").setLevel(logging.INFO)
        self._client = deepl.DeepLClient(
            auth_key, server_url=server_url, send_platform_info=False
        ).set_app_info("zweitblick", "1")
        self._terms = terms or TermBase()
        self._features: Features | None = None
        self._glossaries: dict[tuple[str, str], str | None] = {}

    @property
    def version(self) -> str:
        """Changes when the same text may come back different: part of a cache's key."""
        return self._terms.version

    def translate(
        self, texts: Sequence[str], *, source: str, target: str, context: str = ""
    ) -> Sequence[EngineReply]:
        """Return one reply per text, in order.

        Raises AuthorizationFailed, QuotaExceeded, RequestRefused, and EngineUnavailable or
        TooManyRequests (retryable) when the client's own back-off gave up.
        """
        tags = "tag_handling" in self._common_features(source, target)
        glossary = self._glossary(source, target)
        replies: list[EngineReply] = []
        for batch in _batches([to_xml(text) if tags else text for text in texts]):
            results = _call(
                lambda batch=batch: self._client.translate_text(  # type: ignore[misc]  # bound now
                    batch,
                    source_lang=_source_code(source),
                    target_lang=_target_code(target),
                    context=context or None,
                    glossary=glossary,
                    split_sentences=deepl.SplitSentences.OFF,
                    preserve_formatting=True,
                    **_markup(tags=tags),
                )
            )
            replies.extend(_reply(result, tags=tags) for result in results)
        return replies

    def characters_left(self) -> int | None:
        """Return the characters that may still be billed, None without a limit."""
        usage = _call(self._client.get_usage).character
        if usage.limit is None or usage.count is None:
            return None
        return max(0, int(usage.limit) - int(usage.count))

    def close(self) -> None:
        """Close the connections to the server."""
        self._client.close()

    def _common_features(self, source: str, target: str) -> frozenset[str]:
        if self._features is None:
            self._features = _features(self._client)
        none: frozenset[str] = frozenset()
        return self._features.get(_primary(source), none) & self._features.get(
            _primary(target), none
        )

    def _glossary(self, source: str, target: str) -> str | None:
        pair = (_primary(source), _primary(target))
        if pair not in self._glossaries:
            self._glossaries[pair] = self._find_or_create_glossary(*pair)
        return self._glossaries[pair]

    def _find_or_create_glossary(self, source: str, target: str) -> str | None:
        entries = _entries(self._terms.for_pair(source=source, target=target))
        if not entries or "glossary" not in self._common_features(source, target):
            return None
        name = _glossary_name(source, target, entries)
        for known in _call(self._client.list_multilingual_glossaries):
            if known.name == name:
                return str(known.glossary_id)
        dictionary = MultilingualGlossaryDictionaryEntries(source, target, entries)
        created = _call(lambda: self._client.create_multilingual_glossary(name, [dictionary]))
        return str(created.glossary_id)


def _primary(language: str) -> str:
    return language.split("-")[0].lower()


def _source_code(language: str) -> str:
    return _primary(language).upper()


def _target_code(language: str) -> str:
    primary = _primary(language)
    return _TARGETS.get(primary, primary.upper())


def _markup(*, tags: bool) -> dict[str, str]:
    if not tags:
        return {}
    return {"tag_handling": "xml", "tag_handling_version": "v2", "ignore_tags": TAG}


def _reply(result: deepl.TextResult, *, tags: bool) -> EngineReply:
    return EngineReply(
        text=from_xml(result.text) if tags else result.text,
        origin=Origin.ENGINE,
        billed_characters=result.billed_characters,
    )


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        weight = len(json.dumps(text)) + 2  # the client escapes: six bytes a Cyrillic letter
        if batch and (len(batch) == MAX_TEXTS or size + weight > MAX_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += weight
    if batch:
        yield batch


def _entries(terms: dict[str, str]) -> dict[str, str]:
    return {
        source: target
        for source, target in terms.items()
        if max(len(source.encode()), len(target.encode())) <= _LONGEST_TERM
        and not any(mark in source + target for mark in "\t\r\n")
    }


def _glossary_name(source: str, target: str, entries: dict[str, str]) -> str:
    digest = hashlib.sha256(repr(sorted(entries.items())).encode()).hexdigest()
    return f"zweitblick {source}-{target} {digest[:12]}"


def _features(client: deepl.DeepLClient) -> Features:
    """Ask the server what it can do with which language: Kazakh has no tags, no glossary."""
    # The client 1.32 has no method for this endpoint yet; _api_call signs and retries.
    status, _, languages = _call(
        lambda: client._api_call("v3/languages?resource=translate_text", method="GET")
    )
    _call(lambda: client._raise_for_status(status, "", languages))
    return {
        str(language["lang"]).lower(): frozenset(language.get("features", ()))
        for language in languages or ()
    }


def _call(request: Callable[[], Answer]) -> Answer:
    try:
        return request()
    except deepl.DeepLException as refusal:
        _refuse(refusal)


def _refuse(refusal: deepl.DeepLException) -> NoReturn:
    """Raise the refusal under our name, without the client's message: it may quote the text."""
    status = refusal.http_status_code
    log.warning("DeepL refused a request: HTTP %s", status)
    if isinstance(refusal, deepl.AuthorizationException):
        raise AuthorizationFailed("DeepL did not accept the key") from None
    if isinstance(refusal, deepl.QuotaExceededException):
        raise QuotaExceeded("DeepL's quota is used up") from None
    if isinstance(refusal, deepl.TooManyRequestsException):
        raise TooManyRequests("DeepL asks to slow down") from None
    if isinstance(refusal, deepl.exceptions.ConnectionException) or (status or 0) >= 500:
        raise EngineUnavailable("DeepL did not answer") from None
    raise RequestRefused(f"DeepL answered HTTP {status}") from None
