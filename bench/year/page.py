"""`python -m bench.year.page RUN…`: writes the figures of these folders into docs/simulated-year.md, and the pictures of the first
beside it. Years that differ by their seed alone stand in one table; where the seed is the same too, by the folder's name. A folder of
`bench.ablation` becomes its table."""

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

WHOSE = ("genuine", "credible prank", "prank", "non_emergency", "error", "nobody")
LEAST = {"genuine_visible": 1.0, "life_loud_within_240s": 0.999, "other_loud_within_300s": 0.97}
MOST = {
    "prank_loud": 0.005,
    "time_to_alert_p50": 45.0,
    "time_to_alert_p95": 180.0,
    "time_to_alert_max": 240.0,
    "duplicate_tickets": 0.05,
    "wrong_merges": 0.002,
    "wrong_agency": 0.03,
    "unprompted_messages_per_report": 4.0,
    "calibration_error": 0.05,
}
AT_DEMAND: dict[float, dict[str, float]] = {
    1.0: {"loud_per_genuine": 4.0, "sanctioned_genuine": 0.0},
    5.0: {"loud_per_genuine": 2.0, "operator_actions_per_genuine": 20.0},
}


def missed(ours: dict[str, Any], demand: float) -> list[str]:
    """The goals that this year did not reach."""
    most = {**MOST, **AT_DEMAND.get(demand, {})}
    known = {key: found["value"] for key, found in ours.items() if found["value"] is not None}
    below = [key for key, goal in LEAST.items() if known.get(key, goal) < goal]
    return [*below, *(key for key, goal in most.items() if known.get(key, goal) > goal)]


def _verdict(ours: dict[str, Any], demand: float, label: str = "") -> str:
    found = missed(ours, demand)
    return f"{label}Not met: {', '.join(f'`{k}`' for k in found)}." if found else f"{label}All goals met."


def main(folders: list[str]) -> int:
    if not folders:
        print(__doc__, file=sys.stderr)
        return 2
    runs = [Path(folder) for folder in folders]
    same: dict[tuple[Any, ...], list[Path]] = {}
    ablations = [run for run in runs if (run / "ablation.json").exists()]
    for run in (r for r in runs if r not in ablations):
        known = _run(run)
        same.setdefault((_family(known["personas"]), known["demand"], known["days"]), []).append(run)
    parts = [_seeds(found) if len(found) > 1 else _section(found[0]) for found in same.values()]
    written = "\n".join((*parts, *map(_ablation, ablations)))
    page = PAGE.read_text()
    PAGE.write_text(FIGURES.sub(lambda found: f"{found[1]}\n{written}\n{found[2]}", page))
    for picture in ("alarms", "calibration"):
        if (runs[0] / f"{picture}.svg").exists():
            shutil.copyfile(runs[0] / f"{picture}.svg", DOCS / "pictures" / f"year-{picture}.svg")
    return 0


def _family(personas: str) -> str:
    """Files that differ by their number alone."""
    return re.sub(r"-\d+(?=\.toml$)", "", personas)


def _run(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads((folder / "run.json").read_bytes())
    return found


def _summary(folder: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = orjson.loads((folder / "summary.json").read_bytes())
    return found


def _seeds(folders: list[Path]) -> str:
    """The same year with several seeds side by side, ours alone; before it, the first with all its policies."""
    runs = [_run(folder) for folder in folders]
    ours = [_summary(folder)["sigap"] for folder in folders]
    first = runs[0]
    files = ", ".join(f"`{name}`" for name in dict.fromkeys(run["personas"] for run in runs))
    taken = ", ".join(f"{run['seconds']:.0f} s and {run['memory_mib']} MiB" for run in runs)
    named = [f"seed {run['seed']}" for run in runs]
    if len(set(named)) < len(named):
        named = [folder.name for folder in folders]
    lines = [
        f"### {files}, demand {first['demand']:g}, {first['days']:g} days, side by side",
        "",
        f"{sum(run['events'] for run in runs)} real events together; the runs took {taken}.",
        "",
        "| figure | goal | " + " | ".join(named) + " |",
        "|---|---|" + "---|" * len(runs),
    ]
    for key, goal in GOALS.items():
        lines.append(f"| `{key}` | {goal} | " + " | ".join(_cell(found[key]) for found in ours) + " |")
    lines += ["", *(f"- {_verdict(o, first['demand'], f'{n}: ')}" for n, o in zip(named, ours, strict=True))]
    seeds = "\n".join((*lines, ""))
    return "\n".join((_section(folders[0]), seeds)) if len(_summary(folders[0])) > 1 else seeds


def _ablation(folder: Path) -> str:
    """What each signal is worth: the year's reports judged again without it."""
    rows: list[dict[str, Any]] = orjson.loads((folder / "ablation.json").read_bytes())
    lines = [
        "### Without each signal",
        "",
        "Tickets as the experts' weights alone would have judged them; *red* by the lane's table.",
        "",
        "| without | carried by | red, real | red, not real | calibration error | log loss |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row['without'] or 'nothing'} | {row['carried']} | {row['loud_real']} | {row['loud_false']} | "
        f"{row['calibration_error']:.4f} | {row['log_loss']:.4f} |"
        for row in rows
    ]
    return "\n".join((*lines, ""))


def _section(folder: Path) -> str:
    summary, run = _summary(folder), _run(folder)
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
    if "sigap" in summary:
        lines += ["", _verdict(summary["sigap"], run["demand"], "Ours. " if len(summary) > 1 else "")]
        lines += _causes(folder) if (folder / "causes.json").exists() else []
    return "\n".join((*lines, ""))


def _causes(folder: Path) -> list[str]:
    """What rang, by why it rang and of whom it was; a case of several is a genuine one where one of them is."""
    counted: dict[str, dict[str, int]] = orjson.loads((folder / "causes.json").read_bytes())
    whose = sorted({who for row in counted.values() for who in row}, key=WHOSE.index)
    lines = ["", "| rang because | " + " | ".join(whose) + " |", "|---|" + "---:|" * len(whose)]
    return [
        *lines,
        *(
            f"| {why} | " + " | ".join(str(row.get(w, 0)) for w in whose) + " |"
            for why, row in counted.items()
        ),
    ]


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
