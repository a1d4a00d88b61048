"""Hostile files through the decoding process: what is answered, in which time, with how much memory.

`python -m bench.media [--json FILE] [--page docs/hostile-files.md]`
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

from bench.figures import machine, parser, tell
from bot.media.worker import PictureWorker
from tests.media.hostile import cases

MIB = 1024  # KiB
HEAD = """# Hostile files

Every file that arrives is looked at by a process of its own, with no secret, no network, and 192 MiB of memory at
most (`bot/media/child.py`). What each of these did to it; written by `python -m bench.media --page FILE`.
Memory is the decoding process's highest so far, as the kernel counts it; a process that needed much is replaced.

| file | bytes | kind | answer | ms | peak MiB |
|---|---:|---|---|---:|---:|
"""


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    size: int
    kind: str
    answer: str
    milliseconds: float
    mib: float

    def __str__(self) -> str:
        return (
            f"| {self.label} | {self.size:,} | {self.kind} | {self.answer} | {self.milliseconds:.0f} "
            f"| {self.mib:.0f} |"
        )


async def measure() -> list[Row]:
    """Each file by a fresh process, so that its memory is its own."""
    rows = []
    for case in cases():
        worker = PictureWorker()
        began = time.perf_counter()
        found = await worker.inspect(case.data)
        took = (time.perf_counter() - began) * 1000
        await worker.stop()
        answer = str(found.problem or "copied for operators")
        rows.append(Row(case.label, len(case.data), found.mime, answer, took, worker.peak / MIB))
    return rows


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--page", type=Path, help="write the table to this file")
    asked = arguments.parse_args()
    described = machine()
    rows = asyncio.run(measure())
    if asked.page:
        asked.page.write_text(HEAD + "\n".join(map(str, rows)) + "\n")
    figures = {
        "files": len(rows),
        "peak_mib": round(max(r.mib for r in rows), 1),
        "slowest_ms": round(max(r.milliseconds for r in rows)),
    }
    tell(figures, asked.json, described)


if __name__ == "__main__":
    main()
