"""`python -m bench.year.page RUN…`: writes the figures of these runs' folders into docs/simulated-year.md, and the pictures
of the first beside it."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import orjson

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE = DOCS / "simulated-year.md"
FIGURES = re.compile(r"(<!-- figures -->\n).*(<!-- /figures -->)", re.DOTALL)
GOALS = {
    "genuine_visible": "1",
    "life_loud_within_240s": "≥ 0.999",
    "other_loud_within_300s": "≥ 0.97",
    "loud_per_genuine": "≤ 4.0; ≤ 2.0 at demand 5",
    "rungs_per_genuine": "reported",
    "prank_loud": "≤ 0.005",
    "prank_loud_credible": "reported",
    "no_emergency_loud": "reported",
    "time_to_alert_p50": "≤ 45 s",
    "time_to_alert_p95": "≤ 180 s",
    "time_to_alert_max": "≤ 240 s",
    "duplicate_tickets": "≤ 0.05",
    "duplicate_tickets_all": "reported",
    "wrong_merges": "≤ 0.002",
    "wrong_agency": "≤ 0.03",
    "operator_actions_per_genuine": "≤ 20 at demand 5",
    "outcome_taps_per_genuine": "reported",
    "unprompted_messages_per_report": "≤ 4.0",
    "calibration_error": "≤ 0.05",
    "sanctioned_genuine": "0 at demand 1",
    "sanctions_confirmed": "reported",
}


def main(folders: list[str]) -> int:
    if not folders:
        print(__doc__, file=sys.stderr)
        return 2
    runs = [Path(folder) for folder in folders]
    written = "\n".join(_section(run) for run in runs)
    page = PAGE.read_text()
    PAGE.write_text(FIGURES.sub(lambda found: f"{found[1]}\n{written}\n{found[2]}", page))
    for picture in ("alarms", "calibration"):
        if (runs[0] / f"{picture}.svg").exists():
            shutil.copyfile(runs[0] / f"{picture}.svg", DOCS / "pictures" / f"year-{picture}.svg")
    return 0


def _section(folder: Path) -> str:
    summary: dict[str, dict[str, Any]] = orjson.loads((folder / "summary.json").read_bytes())
    run: dict[str, Any] = orjson.loads((folder / "run.json").read_bytes())
    lines = [
        f"### `{run['personas']}`, demand {run['demand']:g}, {run['days']:g} days, seed {run['seed']}",
        "",
        f"{run['sessions']} sessions, {run['events']} real events, {run['inbound']} messages and presses; "
        f"{run['seconds']:.0f} s, {run['memory_mib']} MiB, {run['machine']['processor']}, "
        f"{run['machine']['cores']} cores (load before: {run['machine']['load_before']}).",
        "",
        "| figure | goal | " + " | ".join(summary) + " |",
        "|---|---|" + "---|" * len(summary),
    ]
    for key, goal in GOALS.items():
        cells = [_cell(found[key]) for found in summary.values()]
        lines.append(f"| `{key}` | {goal} | " + " | ".join(cells) + " |")
    return "\n".join((*lines, ""))


def _cell(figure: dict[str, Any]) -> str:
    if figure["value"] is None:
        return "–"
    interval = (
        ""
        if figure["low"] is None or figure["high"] is None
        else f" [{figure['low']:.3g}, {figure['high']:.3g}]"
    )
    return f"{figure['value']:.4g}{interval} · n {figure['n']}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
