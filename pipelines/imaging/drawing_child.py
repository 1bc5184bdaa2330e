"""The process behind `drawing`: a request per line on stdin, length and JPEG on stdout."""

import json
import os
import resource
import sys
from pathlib import Path
from typing import BinaryIO

from pipelines.imaging.decode import NoPreview
from pipelines.imaging.preview import thumbnail

_MEMORY = 4 << 30  # bytes of address space; the largest frame we accept needs about 1.5 GB


def main() -> None:
    """Answer requests `[path, frame, longest side]` until stdin ends; no picture has length 0."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # decoders print to stdout as they like; the answers keep their own channel
    serve(sys.stdin.buffer, answers)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each line of `requests` on `answers`."""
    for line in requests:
        path, index, longest_side = json.loads(line)
        try:
            picture = thumbnail(Path(path), index=index, longest_side=longest_side)
        except NoPreview:
            picture = b""
        answers.write(len(picture).to_bytes(4) + picture)
        answers.flush()


if __name__ == "__main__":
    main()
