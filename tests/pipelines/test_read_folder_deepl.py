"""`python -m pipelines read --engine deepl`: what leaves, what comes back, what happens if not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stand_ins.deepl_server import DeepLServer

ROOT = Path(__file__).resolve().parents[2]
NOTE = "The patient Carter James has walked 200 m without pain since Tuesday.\n"


@pytest.fixture
def folder(tmp_path) -> Path:
    where = tmp_path / "in"
    where.mkdir()
    (where / "note.txt").write_text(NOTE, encoding="utf-8")
    scan = ROOT / "fixtures/cases/en-wirbelsaeule/records/mri/IM-0002-0001.dcm"
    (where / "scan").write_bytes(scan.read_bytes())
    return where


def read(folder: Path, **environment: str) -> tuple[int, str, list[dict]]:
    out = folder.parent / "out"
    nothing = folder.parent / "nothing"
    places = ["--out", str(out), "--memory", str(nothing), "--terms", str(nothing)]
    done = subprocess.run(
        [sys.executable, "-m", "pipelines", "read", str(folder), "--engine", "deepl", *places],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    made = out / "note.txt.translation.json"
    segments = json.loads(made.read_text())["segments"] if made.exists() else []
    return done.returncode, done.stdout + done.stderr, segments


def test_translates_what_the_memory_does_not_know_without_the_name(folder):
    with DeepLServer() as server:
        code, said, segments = read(
            folder, DEEPL_AUTH_KEY=server.book.key, DEEPL_SERVER_URL=server.url
        )
        sent = json.dumps(server.book.bodies("/v2/translate"))

    assert code == 0, said
    assert {segment["origin"] for segment in segments} == {"ENGINE"}
    assert {segment["engine"] for segment in segments} == {"deepl"}
    assert "Carter" in segments[0]["target"]
    assert "walked" in sent
    assert "Carter" not in sent


def test_keeps_the_reading_when_the_key_is_refused(folder):
    with DeepLServer() as server:
        code, said, segments = read(folder, DEEPL_AUTH_KEY="wrong", DEEPL_SERVER_URL=server.url)

    assert code == 3
    assert "note.txt: " in said
    assert segments[0]["origin"] == "UNTRANSLATED"
    assert (folder.parent / "out" / "dossier.pdf").exists()


def test_asks_for_a_key_before_any_work(folder):
    code, said, _ = read(folder, DEEPL_AUTH_KEY="")

    assert code == 3
    assert "Set DEEPL_AUTH_KEY" in said
    assert not list((folder.parent / "out").iterdir())
