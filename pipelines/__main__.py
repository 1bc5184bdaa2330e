"""The pipelines on the command line: `python -m pipelines read FOLDER --out DIR`."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pipelines.case_folder.engines import DeepLAccess, EngineChoice
from pipelines.case_folder.read import Ending, ReadOrder, read_folder
from pipelines.errors import PipelineError

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if not asked.folder.is_dir():
        return _complain(f"{asked.folder}: no such folder", Ending.USAGE)
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _complain(f"{asked.out}: cannot write there", Ending.USAGE)
    try:
        ending, table = read_folder(_order(asked, os.environ))
    except PipelineError as error:
        return _complain(f"{error.code}: {error.advice}", Ending.ENGINE)
    except KeyboardInterrupt:
        return _complain("stopped", Ending.STOPPED)
    sys.stdout.write(table)
    return ending


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipelines")
    commands = parser.add_subparsers(required=True)
    read = commands.add_parser("read", help="make a German dossier of a folder of records")
    read.add_argument("folder", type=Path, metavar="FOLDER")
    read.add_argument("--out", type=Path, required=True, metavar="DIR", help="written into")
    read.add_argument(
        "--from", dest="language", metavar="LANGUAGE", help="where the text does not say, e.g. ru"
    )
    read.add_argument(
        "--engine",
        choices=("memory", "deepl"),
        default="memory",
        help="memory works offline; deepl sends text without names to DeepL (DEEPL_AUTH_KEY)",
    )
    read.add_argument("--memory", type=Path, default=FIXTURES / "memory", help="folder of TMX")
    read.add_argument("--terms", type=Path, default=FIXTURES / "terms", help="folder of TBX")
    return parser


def _order(asked: argparse.Namespace, environment: Mapping[str, str]) -> ReadOrder:
    deepl = None
    if asked.engine == "deepl":
        deepl = DeepLAccess(
            auth_key=environment.get("DEEPL_AUTH_KEY", ""),
            server_url=environment.get("DEEPL_SERVER_URL", ""),
        )
    return ReadOrder(
        folder=asked.folder,
        out=asked.out,
        choice=EngineChoice(memory=asked.memory, terms=asked.terms, deepl=deepl),
        frozen_at=_today(environment),
        language=asked.language,
    )


def _today(environment: Mapping[str, str]) -> datetime:
    """Return the day, not the hour: reading a folder twice on a day gives the same dossier."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _complain(message: str, ending: Ending) -> int:
    sys.stderr.write(f"{message}\n")
    return ending


if __name__ == "__main__":
    sys.exit(main())
