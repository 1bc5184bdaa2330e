"""A copy of the launcher in an empty folder, on a machine whose programs each test chooses."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

REPO = Path(__file__).resolve().parents[2]
# What every Debian has, and nothing that installs or serves.
ALWAYS_THERE = """
    awk base64 basename bash cat chmod cut date df dirname dpkg-query env find flock grep head id
    ln mkdir mktemp mv od printf readlink rm sed setsid sh sha256sum sleep sort stat tail tee
    touch tr xargs
"""


class Machine:
    # These tests may themselves run within an installation, which the launcher tried must not see.
    environment: ClassVar = {
        name: value for name, value in os.environ.items() if not name.startswith("ZWEITBLICK_")
    }

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "zweitblick"
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.folder.mkdir()
        shutil.copy(REPO / "zweitblick", self.folder)
        shutil.copytree(REPO / "launcher", self.folder / "launcher")
        for lock in ("requirements.lock", "requirements-dev.lock"):
            shutil.copy(REPO / lock, self.folder)
        for name in ALWAYS_THERE.split():
            self.add(name)

    def add(self, name: str) -> None:
        """Put one of this machine's own programs on the path."""
        found = shutil.which(name)
        assert found is not None, name
        (self.bin / name).symlink_to(found)

    def pretend(self, name: str, script: str) -> None:
        """Put a program on the path that does what `script` says."""
        program = self.bin / name
        program.unlink(missing_ok=True)
        program.write_text(f"#!/bin/bash\n{script}\n")
        program.chmod(0o755)

    def has_all_packages(self) -> None:
        self.pretend(
            "dpkg-query",
            f"source {self.folder}/launcher/machine.sh\n"
            'for package in "${RUNTIME_PACKAGES[@]}"; do\n'
            "  printf 'installed:%s ' \"${package%%|*}\"\n"
            "done",
        )

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.folder / "zweitblick"), *arguments],
            env={"PATH": str(self.bin), "HOME": str(self.folder), **environment},
            cwd=self.folder.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def shell(machine: Machine) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a piece of bash that has the launcher's functions at hand."""

    def run(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        launcher = (machine.folder / "zweitblick").read_text().removesuffix('main "$@"\n')
        (machine.folder / "piece").write_text(launcher + script)
        return subprocess.run(
            ["bash", str(machine.folder / "piece")],
            env=machine.environment | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run
