"""What a benchmark found: JSON for other programs, a few lines for people."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

Figures = dict[str, Any]


def machine() -> dict[str, Any]:
    """What the figures were measured on, and how busy it was with other things."""
    model = next((v for k, v in _cpuinfo() if k == "model name"), platform.machine())
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "load_before": round(os.getloadavg()[0], 1),
        "measured_at": datetime.now(UTC).isoformat(timespec="minutes"),
    }


def _cpuinfo() -> list[tuple[str, str]]:
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.exists() else []
    return [(k.strip(), v.strip()) for k, _, v in (line.partition(":") for line in lines)]


def parser(what: str | None) -> argparse.ArgumentParser:
    """Every benchmark can write its figures to a file."""
    made = argparse.ArgumentParser(description=what)
    made.add_argument("--json", type=Path, help="write the figures to this file")
    return made


def tell(figures: Figures, where: Path | None, described: dict[str, Any]) -> None:
    """Show the figures, and write them with the machine and the command that measured them."""
    for name, value in figures.items():
        print(f"{name:32} {value}")
    if where is not None:
        module = sys.modules["__main__"].__spec__
        command = f"python -m {module.name if module else '?'} {' '.join(_told(sys.argv[1:]))}".strip()
        whole = {**figures, "machine": described, "command": command}
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_bytes(orjson.dumps(whole, option=orjson.OPT_INDENT_2) + b"\n")


def _told(words: list[str]) -> list[str]:
    """The arguments without the folders of files, which are of this machine only."""
    return [Path(w).name if w.endswith((".json", ".svg")) else w for w in words]
