"""`python -m bench.page`: writes docs/benchmarks.md from the JSON files of the benchmarks. Nothing in it is written by hand."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from bench import statements

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "docs" / "figures"
PAGE = ROOT / "docs" / "benchmarks.md"
PICTURES = {"soak": "pictures/soak.svg"}  # beside the page
STATIONS = "stations_"
Whole = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure of a benchmark has to be."""

    bench: str
    figure: str
    what: str
    words: str
    reached: Callable[[float], bool]


def at_least(least: float) -> Callable[[float], bool]:
    return lambda found: found >= least


def at_most(most: float) -> Callable[[float], bool]:
    return lambda found: found <= most


GOALS = (
    Goal(
        "pipeline",
        "sigap_to_durable",
        "pipeline on SQLite, beside a durable peer on aiogram",
        "≥ 1.5 ×",
        at_least(1.5),
    ),
    Goal("pipeline", "sigap_postgresql_to_durable", "the same on PostgreSQL", "≥ 1.0 ×", at_least(1)),
    Goal(
        "pipeline",
        "sigap_to_aiogram",
        "pipeline on SQLite, beside a bare aiogram forwarder, which keeps nothing",
        "≥ 0.4 ×",
        at_least(0.4),
    ),
    Goal("pipeline", "sigap_to_ptb", "the same, beside a bare PTB forwarder", "≥ 1.0 ×", at_least(1)),
    Goal(
        "pipeline",
        "door_to_replay",
        "transaction alone, beside its own SQL replayed, SQLite",
        "≥ 0.5 ×",
        at_least(0.5),
    ),
    Goal("pipeline", "door_to_replay_postgresql", "the same, PostgreSQL", "≥ 0.5 ×", at_least(0.5)),
    *(
        Goal("statements", cause, f"statements: {cause}", f"≤ {most}", at_most(most))
        for cause, most in (
            ("a citizen's first words", 14),
            ("the pin that opens the ticket", 32),
            ("Terima", 14),
            ("an overdue rung (timer)", 14),
        )
    ),
    Goal(
        "latency",
        "p50_ratio_6_a_second",
        "report → card, p50, beside the bare forwarder",
        "≤ 4 ×",
        at_most(4),
    ),
    Goal(
        "latency",
        "p99_ratio_6_a_second",
        "report → card, p99, beside the bare forwarder",
        "≤ 6 ×",
        at_most(6),
    ),
    Goal("burst", "unanswered", "burst: reporters without an answer", "0", at_most(0)),
    Goal("burst", "life_card_p95_s", "burst: danger to life, first cards, p95 seconds", "≤ 2", at_most(2)),
    Goal("burst", "life_card_worst_s", "the same, the worst of them", "≤ 10", at_most(10)),
    Goal(
        "burst", "answered_to_floor", "all answered, beside the arithmetic floor", "≤ 1.10 ×", at_most(1.10)
    ),
    *(
        Goal(
            "webhooks",
            f"{figure}_{key}",
            f"1,000 reports on WhatsApp in a minute, {name}: {what}",
            words,
            at_most(most),
        )
        for key, name in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL"))
        for figure, what, words, most in (
            ("card_p99_s", "report → card, p99 seconds", "≤ 3", 3),
            ("answer_p99_ms", "our answers to webhooks, p99 ms", "≤ 250", 250),
        )
    ),
    Goal(
        "growth",
        "slower_sqlite",
        "a hundred thousand tickets beside a thousand, SQLite",
        "≤ 1.10 ×",
        at_most(1.10),
    ),
    Goal("growth", "slower_postgresql", "the same, PostgreSQL", "≤ 1.10 ×", at_most(1.10)),
    Goal("nodes", "violations_4", "4 workers: out of order, lost or doubled", "0", at_most(0)),
    Goal("nodes", "violations_take_over", "a worker killed: out of order, lost or doubled", "0", at_most(0)),
    Goal(
        "start",
        "start_to_imports",
        "second start → first poll, beside the frameworks' import",
        "≤ 1.15 ×",
        at_most(1.15),
    ),
    Goal("soak", "unanswered", "an hour at 20 messages a second: without an answer", "0", at_most(0)),
    Goal(
        "soak",
        "memory_grown_in_second_half_mib",
        "an hour at 20 messages a second: memory growth in its second half, MiB",
        "≤ 64",
        at_most(64),
    ),
    Goal("start", "idle_mib", "memory of a process that has just come to rest, MiB", "≤ 200", at_most(200)),
    Goal("start", "growth_mib", "memory growth over the load, MiB", "≤ 64", at_most(64)),
)


def page(found: dict[str, Whole]) -> str:
    """The whole page from what each benchmark's file holds."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `python -m bench.page` from `docs/figures/*.json`. Ratios are of one run, side by side on one machine: absolute figures",
        "depend on it and on what else it did (`load`: programs that were running when the benchmark began).",
        "",
        "| what | measured | goal | |",
        "|---|---:|---|---|",
        *(_goal(g, found) for g in GOALS),
    ]
    for name, whole in sorted(found.items()):
        lines += ["", *_section(name, whole)]
    return "\n".join(lines) + "\n"


def _goal(goal: Goal, found: dict[str, Whole]) -> str:
    value = found.get(goal.bench, {}).get(goal.figure)
    if value is None:
        return f"| {goal.what} | – | {goal.words} | not measured |"
    return f"| {goal.what} | {value} | {goal.words} | {'reached' if goal.reached(value) else 'not reached'} |"


def _section(name: str, whole: Whole) -> list[str]:
    machine = whole.get("machine", {})
    measured_on = (
        f"{machine.get('processor')}, {machine.get('cores')} cores, {machine.get('memory_gib')} GiB, {machine.get('system')}, "
        f"Python {machine.get('python')}, SQLite {machine.get('sqlite')}; load {machine.get('load_before')}, {machine.get('measured_at')}"
    )
    told = [
        f"## {name}",
        "",
        f"`{whole.get('command', '')}`  ",
        *([measured_on] if machine else []),
        "",
        "| figure | value |",
        "|---|---:|",
    ]
    plain = {k: v for k, v in whole.items() if isinstance(v, int | float | str) and k != "command"}
    drawn = ["", f"![{name}]({PICTURES[name]})"] if name in PICTURES else []
    stations = [line for k, v in whole.items() if k.startswith(STATIONS) for line in _stations(k, v)]
    return [*told, *(f"| {k} | {v} |" for k, v in plain.items()), *stations, *drawn]


def _stations(name: str, spent: Whole) -> list[str]:
    """Where the time goes, for one report."""
    rows = (f"| {k} | {v['processor_ms']} | {v.get('waiting_ms', '')} |" for k, v in spent.items())
    head = f"| {name.removeprefix(STATIONS)}: station | processor, ms | waiting, ms |"
    return ["", head, "|---|---:|---:|", *rows]


def read(folder: Path) -> dict[str, Whole]:
    """Of the benchmarks, and how many statements each cause makes, which does not depend on the machine."""
    measured = {path.stem: orjson.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))}
    by_cause = statements.read(statements.LIST.read_text())
    counted = {cause: len(made) for cause, made in by_cause.items()}
    return measured | {"statements": {"command": "python -m bench.statements --write", **counted}}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--figures", type=Path, default=FIGURES)
    given = arguments.parse_args()
    PAGE.write_text(page(read(given.figures)))


if __name__ == "__main__":
    main()
