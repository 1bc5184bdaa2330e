"""A stand-in of DeepL's HTTP API on loopback, for the real `deepl` client.

It translates word by word into something that looks like the target language, keeps tags, figures
and placeholders, and can be told to fail in every way DeepL fails.
Run alone: `python -m tests.stand_ins.deepl_server --port 9101`.
"""

import argparse
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import unescape

from lxml import etree

from tests.stand_ins import deepl_glossaries
from tests.stand_ins.deepl_glossaries import LANGUAGES, Refusal
from tests.stand_ins.pseudo_translation import translate, without_first_value, without_tags

KEY = "stand-in-key"
MAX_TEXTS = 50
MAX_BYTES = 128 * 1024
PLAIN_LANGUAGES = ("kk",)  # neither tags nor glossaries


@dataclass(slots=True)
class Faults:
    """What goes wrong with the next translations. Counters run down, flags stay."""

    busy: int = 0  # 429 so many times
    unavailable: int = 0  # 503 so many times
    quota_used_up: bool = False  # 456
    seconds: float = 0.0  # slow answers
    drop_number: bool = False  # the first placeholder or figure vanishes
    lose_tag: bool = False  # placeholders lose their tags


@dataclass(slots=True)
class Received:
    method: str
    path: str
    body: dict[str, Any]
    raw: str


@dataclass(slots=True)
class Book:
    """All the stand-in remembers."""

    key: str = KEY
    faults: Faults = field(default_factory=Faults)
    received: list[Received] = field(default_factory=list)
    glossaries: dict[str, dict[str, Any]] = field(default_factory=dict)
    character_limit: int = 1_000_000
    characters: int = 0

    def bodies(self, path: str) -> list[dict[str, Any]]:
        return [entry.body for entry in self.received if entry.path.startswith(path)]


class DeepLServer:
    """`with DeepLServer() as server:` serves at `server.url`; `server.book` tells and commands."""

    def __init__(self, *, port: int = 0) -> None:
        self.book = Book()
        self._server = _Server(port, self.book)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> "DeepLServer":
        self._thread.start()
        return self

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> "DeepLServer":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, book: Book) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.book = book


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet
    server: _Server

    def _answer(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, reply = 200, self._reply(raw)
        except Refusal as refusal:
            status, reply = refusal.status, {"message": str(refusal)}
        data = b"" if reply is None else json.dumps(reply, ensure_ascii=False).encode()
        self.send_response(204 if reply is None else status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PATCH = do_DELETE = _answer  # noqa: N815  # the base class names them

    def _reply(self, raw: bytes) -> Any:
        book = self.server.book
        if self.headers.get("Authorization") != f"DeepL-Auth-Key {book.key}":
            raise Refusal(403, "Forbidden")
        return _route(book, self.command, self.path, raw)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the texts are confidential even here."""


def _route(book: Book, method: str, path: str, raw: bytes) -> Any:
    address = urlsplit(path)
    query = {name: values[0] for name, values in parse_qs(address.query).items()}
    text = raw.decode()
    body = json.loads(text) if text else {}
    book.received.append(Received(method, address.path, body, text))
    if address.path.startswith("/v3/glossaries"):
        return deepl_glossaries.answer(book.glossaries, method, address.path, query, body)
    routes: dict[tuple[str, str], Callable[[], Any]] = {
        ("POST", "/v2/translate"): lambda: _translate(book, body, size=len(raw)),
        ("GET", "/v2/usage"): lambda: {
            "character_count": book.characters,
            "character_limit": book.character_limit,
        },
        ("GET", "/v2/languages"): lambda: [
            {"language": code.upper(), "name": code, "supports_formality": code == "de"}
            for code in (*LANGUAGES, *PLAIN_LANGUAGES)
        ],
        ("GET", "/v3/languages"): _languages,
        ("GET", "/v2/glossary-language-pairs"): lambda: {
            "supported_languages": [
                {"source_lang": a, "target_lang": b} for a in LANGUAGES for b in LANGUAGES if a != b
            ]
        },
    }
    if (method, address.path) not in routes:
        raise Refusal(404, "Not found")
    return routes[method, address.path]()


def _languages() -> list[dict[str, Any]]:
    full = {"tag_handling": {"status": "stable"}, "glossary": {"status": "stable"}}
    return [
        {"lang": code, "name": code, "usable_as_source": True, "usable_as_target": True}
        | {"features": full if code in LANGUAGES else {}}
        for code in (*LANGUAGES, *PLAIN_LANGUAGES)
    ]


def _translate(book: Book, body: dict[str, Any], *, size: int) -> dict[str, Any]:
    _fail_as_told(book.faults)
    texts = body.get("text") or []
    if size > MAX_BYTES:
        raise Refusal(413, "Request Entity Too Large")
    if not texts or len(texts) > MAX_TEXTS:
        raise Refusal(400, f"1 to {MAX_TEXTS} texts, not {len(texts)}")
    tags = body.get("tag_handling") == "xml"
    if tags:
        _refuse_bad_markup(texts)
    terms = _terms(book, body)
    target = str(body["target_lang"]).split("-")[0].lower()
    answers = [translate(text, target=target, terms=terms, tags=tags) for text in texts]
    billed = [_length(text, tags=tags) for text in texts]
    book.characters += sum(billed)
    return {
        "translations": [
            {
                "detected_source_language": str(body.get("source_lang", "RU")),
                "text": _spoil(answer, book.faults),
                "billed_characters": length,
                "model_type_used": "quality_optimized",
            }
            for answer, length in zip(answers, billed, strict=True)
        ]
    }


def _fail_as_told(faults: Faults) -> None:
    time.sleep(faults.seconds)
    if faults.busy > 0:
        faults.busy -= 1
        raise Refusal(429, "Too many requests")
    if faults.unavailable > 0:
        faults.unavailable -= 1
        raise Refusal(503, "Service unavailable")
    if faults.quota_used_up:
        raise Refusal(456, "Quota exceeded")


def _refuse_bad_markup(texts: list[str]) -> None:
    for text in texts:
        try:
            etree.fromstring(f"<text>{text}</text>")
        except etree.XMLSyntaxError:
            raise Refusal(400, "Tag handling parsing failed") from None


def _spoil(text: str, faults: Faults) -> str:
    if faults.drop_number:
        text = without_first_value(text)
    return without_tags(text) if faults.lose_tag else text


def _length(text: str, *, tags: bool) -> int:
    return len(unescape(without_tags(text))) if tags else len(text)


def _terms(book: Book, body: dict[str, Any]) -> dict[str, str]:
    wanted = body.get("glossary_id")
    if wanted is None:
        return {}
    if wanted not in book.glossaries:
        raise Refusal(404, "Glossary not found")
    if not body.get("source_lang"):
        raise Refusal(400, "source_lang is required with a glossary")
    pair = (str(body["source_lang"]).lower(), str(body["target_lang"]).split("-")[0].lower())
    for dictionary in book.glossaries[wanted]["dictionaries"]:
        if (dictionary["source_lang"].lower(), dictionary["target_lang"].lower()) == pair:
            lines = str(dictionary["entries"]).splitlines()
            return dict(line.split("\t") for line in lines)
    raise Refusal(400, "The glossary has no dictionary for these languages")


def main() -> None:
    parser = argparse.ArgumentParser(description="DeepL's HTTP API, pretended on loopback.")
    parser.add_argument("--port", type=int, default=9101)
    server = DeepLServer(port=parser.parse_args().port).start()
    print(f"{server.url} answers to the key {KEY}", flush=True)  # noqa: T201
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        server.stop()


if __name__ == "__main__":
    main()
