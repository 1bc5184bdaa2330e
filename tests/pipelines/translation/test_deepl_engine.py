"""DeepL's API through its own client, against a stand-in on loopback."""

import re
from collections.abc import Iterator
from datetime import date

import deepl.http_client
import pytest

from pipelines.documents.results import BlockKind
from pipelines.errors import EngineUnavailable
from pipelines.translation.deepl_engine import DeepLEngine
from pipelines.translation.drafting import draft
from pipelines.translation.engine_errors import (
    AuthorizationFailed,
    FreeKeyRefused,
    QuotaExceeded,
    TooManyRequests,
)
from pipelines.translation.pseudonyms import Identity, Pseudonyms
from pipelines.translation.results import Draft, Origin, Outgoing, Segment
from pipelines.translation.terms import TermBase
from tests.stand_ins.deepl_server import KEY, DeepLServer

TERMS = TermBase([{"ru": ["печень"], "de": ["Leber"]}, {"en": ["spleen"], "de": ["Milz"]}])
AMINA = Identity(
    names=("Ivanova Anna", "Иванова Анна Сергеевна"),
    born_on=date(1961, 5, 12),
    phones=("+7 912 345-67-89",),
    emails=("anna@example.org",),
    numbers=("1234 567890",),
)


@pytest.fixture
def server() -> Iterator[DeepLServer]:
    with DeepLServer() as running:
        yield running


@pytest.fixture
def engine(server: DeepLServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeepLEngine]:
    monkeypatch.setattr(deepl.http_client._BackoffTimer, "BACKOFF_INITIAL", 0.01)
    made = DeepLEngine(KEY, server.url, TERMS)
    yield made
    made.close()


def _draft(engine: DeepLEngine, *texts: str, language: str = "ru", **more: object) -> list[Draft]:
    segments = [
        Segment(f"s{number}", 1, (0, 0, 1, 1), BlockKind.PARAGRAPH, text)
        for number, text in enumerate(texts)
    ]
    options = {"source": language, "target": "de", **more}
    return list(draft(segments, engines=[engine], **options))  # type: ignore[arg-type]


def test_returns_values_as_german_writes_them(engine: DeepLEngine) -> None:
    (drafted,) = _draft(engine, "Узел 12.5 х 3 мм от 14 марта 2026 г., Hb 98 г/л, pT3N1M0.")

    assert drafted.origin is Origin.ENGINE
    for value in ("12,5", "3 mm", "14.03.2026", "98 g/l", "pT3N1M0"):
        assert value in drafted.target
    assert [f for f in drafted.findings if f.check != "missing-text"] == []


def test_lets_nothing_out_that_identifies_the_patient(
    engine: DeepLEngine, server: DeepLServer
) -> None:
    drafted = _draft(
        engine,
        "Пациентка Иванова Анна Сергеевна, 12.05.1961 г.р., паспорт 1234 567890.",
        "Иванову А. С. осмотрел врач-онколог Петров И. И., тел. 8 (912) 345-67-89.",
        "Выдано Ивановой на руки, e-mail anna@example.org, ГБУЗ «Городская больница».",
        pseudonyms=Pseudonyms(AMINA),
    )

    bodies = server.book.bodies("/v2/translate")
    left = " ".join(text for body in bodies for text in (*body["text"], body["context"]))
    for secret in ("Иван", "Анна", "Серге", "Петров", "1961", "567890", "345", "example.org"):
        assert secret not in left
    assert not re.search(r"\d", re.sub(r'id="[PV]\d+"', "", left))
    assert "Городская" not in left
    assert "Ivanova" in drafted[0].target
    assert "Petrow" in drafted[1].target


def test_sends_placeholders_as_tags_and_context_for_better_german(
    engine: DeepLEngine, server: DeepLServer
) -> None:
    _draft(engine, "Печень 15 см.", "Селезёнка не увеличена & не изменена < 3.")

    (body,) = server.book.bodies("/v2/translate")
    assert body["text"][0] == 'Печень <x id="V1"/>.'
    assert "&amp;" in body["text"][1]
    assert (body["tag_handling"], body["tag_handling_version"]) == ("xml", "v2")
    assert "Печень" in body["context"]


def test_sends_plain_placeholders_where_the_language_has_no_tags(
    engine: DeepLEngine, server: DeepLServer
) -> None:
    (drafted,) = _draft(engine, "Бауыр 15 см", language="kk")

    (body,) = server.book.bodies("/v2/translate")
    assert "tag_handling" not in body
    assert body["text"] == ["Бауыр ⟦V1⟧"]
    assert "15 cm" in drafted.target


def test_makes_the_glossary_once_and_finds_it_again(server: DeepLServer) -> None:
    first, second = (DeepLEngine(KEY, server.url, TERMS) for _ in range(2))

    (drafted,) = _draft(first, "Печень")
    _draft(second, "Печень увеличена")
    first.close()
    second.close()

    assert len(server.book.glossaries) == 1
    assert drafted.target == "Leber"
    assert all("glossary_id" in body for body in server.book.bodies("/v2/translate"))


def test_splits_a_long_paper_into_requests_deepl_accepts(
    engine: DeepLEngine, server: DeepLServer
) -> None:
    outgoing: list[Outgoing] = []

    drafted = _draft(
        engine,
        *(f"Слово {'ж' * number}" for number in range(1, 121)),
        *("щ" * 10_000 + "ю" * number for number in range(4)),
        "ъ" * 40_000,
        on_outgoing=outgoing.append,
    )

    bodies = server.book.bodies("/v2/translate")
    assert [draft.origin for draft in drafted] == [Origin.ENGINE] * 124 + [Origin.UNTRANSLATED]
    assert max(len(body["text"]) for body in bodies) == 50
    assert len(outgoing) == len(bodies)
    assert sum(entry.segments for entry in outgoing) == 124


def test_asks_the_ledger_before_anything_leaves(engine: DeepLEngine, server: DeepLServer) -> None:
    class NoConsent(Exception):
        pass

    def refuse(_: Outgoing) -> None:
        raise NoConsent

    with pytest.raises(NoConsent):
        _draft(engine, "Печень увеличена", on_outgoing=refuse)

    assert server.book.bodies("/v2/translate") == []


def test_bills_no_text_twice(engine: DeepLEngine, server: DeepLServer) -> None:
    class Kept(dict[str, str]):
        recall = dict.get

        def keep(self, key: str, text: str) -> None:
            self[key] = text

    cache = Kept()

    _draft(engine, "Печень увеличена", "Печень увеличена", cache=cache)
    (again,) = _draft(engine, "Печень увеличена", cache=cache)

    assert sum(len(body["text"]) for body in server.book.bodies("/v2/translate")) == 1
    assert again.origin is Origin.ENGINE


def test_waits_out_a_busy_and_a_failing_server(engine: DeepLEngine, server: DeepLServer) -> None:
    server.book.faults.busy = 1
    server.book.faults.unavailable = 1

    (drafted,) = _draft(engine, "Печень увеличена")

    assert drafted.origin is Origin.ENGINE


def test_names_each_refusal(engine: DeepLEngine, server: DeepLServer) -> None:
    faults = server.book.faults

    faults.busy = 99
    with pytest.raises(TooManyRequests) as busy:
        _draft(engine, "Печень увеличена")
    faults.busy, faults.unavailable = 0, 99
    with pytest.raises(EngineUnavailable):
        _draft(engine, "Печень увеличена")
    faults.unavailable, faults.quota_used_up = 0, True
    with pytest.raises(QuotaExceeded) as quota:
        _draft(engine, "Печень увеличена")

    assert (busy.value.retryable, quota.value.retryable) == (True, False)


def test_names_a_wrong_key_and_a_free_one(server: DeepLServer) -> None:
    engine = DeepLEngine("another-key", server.url)

    with pytest.raises(AuthorizationFailed):
        _draft(engine, "Печень")
    with pytest.raises(FreeKeyRefused):
        DeepLEngine("some-key:fx", server.url)
    engine.close()


def test_a_lost_value_blocks_the_sign_off(engine: DeepLEngine, server: DeepLServer) -> None:
    server.book.faults.lose_tag = True

    (drafted,) = _draft(engine, "Узел 15 мм")

    assert {"placeholders", "numbers"} <= {found.check for found in drafted.findings}


def test_tells_how_much_may_still_be_billed(engine: DeepLEngine, server: DeepLServer) -> None:
    server.book.character_limit = 100

    _draft(engine, "Печень")

    assert engine.characters_left() == 94


def test_does_not_reach_a_server_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deepl.http_client._BackoffTimer, "BACKOFF_INITIAL", 0.01)
    with DeepLServer() as gone:
        url = gone.url
    engine = DeepLEngine(KEY, url)

    with pytest.raises(EngineUnavailable):
        _draft(engine, "Печень")
    engine.close()
