"""`python -m bench.year`: a year of the real application with simulated people; docs/simulated-year.md explains it."""

from __future__ import annotations

import argparse
import asyncio
import logging
import resource
import sys
import time
from pathlib import Path
from typing import Any

import orjson
import structlog

from bench.figures import machine
from bench.year import baselines, picture, reported
from bench.year.causes import counted
from bench.year.diary import Diary
from bench.year.ground import Ground
from bench.year.measure import Figures, Measured
from bench.year.misses import misses
from bench.year.personas import PersonaMistakes, load
from bench.year.plan import DAYS, Plan, draw
from bench.year.play import play
from bench.year.world import IN_MEMORY
from cities import gazetteer
from cities import load as load_city
from cities.profile import City

HERE = Path(__file__).parent.parent
POLICIES = ("sigap", "phone", "form")
PRETTY = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m bench.year", description=__doc__)
    asked.add_argument("--personas", type=Path, default=HERE / "personas.toml")
    asked.add_argument("--city", type=Path, default=HERE.parent / "cities" / "kota-bengkulu.toml")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--days", type=float, default=DAYS)
    asked.add_argument("--demand", type=float, default=1.0, help="multiplies the genuine events only")
    asked.add_argument("--policy", choices=(*POLICIES, "all"), default="sigap")
    asked.add_argument("--database", default=IN_MEMORY, help="a PostgreSQL server; else in memory")
    asked.add_argument("--out", type=Path, required=True, help="the folder for summary.json and the pictures")
    return asked.parse_args(given)


def main(given: list[str] | None = None) -> int:
    asked = arguments(given)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    city = load_city(asked.city)
    try:
        cast = load(asked.personas, city.categories)
    except PersonaMistakes as wrong:
        print(wrong, file=sys.stderr)
        return 2
    plan = draw(
        cast, Ground(city, gazetteer(city)), city.zone, seed=asked.seed, days=asked.days, demand=asked.demand
    )
    began = time.perf_counter()
    diaries = []
    for policy in POLICIES if asked.policy == "all" else (asked.policy,):
        if policy == "sigap":
            diaries.append(asyncio.run(play(cast, asked.city, plan, asked.seed, asked.database)))
        else:
            diaries.append(baselines.phone(plan) if policy == "phone" else baselines.form(plan))
    taken = time.perf_counter() - began
    measured = {d.policy: Measured(d, city) for d in diaries}
    figures = {policy: m.all() for policy, m in measured.items()}
    _write(asked.out, plan, measured, figures)
    for diary in diaries:
        if diary.ledger:
            reported.write(city, plan, diary.ledger, asked.out)
    (asked.out / "run.json").write_bytes(orjson.dumps(_run(asked, plan, diaries, taken), option=PRETTY))
    _tell(figures, city)
    broken = [b for d in diaries for b in d.breaches]
    for breach in broken:
        print(breach, file=sys.stderr)
    return 1 if broken else 0


def _write(out: Path, plan: Plan, measured: dict[str, Measured], figures: dict[str, Figures]) -> None:
    """What is the same for the same seed, bit for bit."""
    out.mkdir(parents=True, exist_ok=True)
    summary = {policy: {k: f.as_json() for k, f in found.items()} for policy, found in figures.items()}
    (out / "summary.json").write_bytes(orjson.dumps(summary, option=PRETTY) + b"\n")
    if "sigap" in measured:
        ours = measured["sigap"]
        (out / "misses.json").write_bytes(orjson.dumps(misses(ours), option=PRETTY) + b"\n")
        (out / "causes.json").write_bytes(orjson.dumps(counted(ours), option=PRETTY) + b"\n")
        (out / "alarms.svg").write_text(picture.alarms(figures, picture.curve(ours)))
        (out / "calibration.svg").write_text(picture.calibration(ours.judged()))


def _run(asked: argparse.Namespace, plan: Plan, diaries: list[Diary], taken: float) -> dict[str, Any]:
    """What the run took: differs from machine to machine."""
    return {
        "personas": asked.personas.name,
        "city": asked.city.name,
        "seed": asked.seed,
        "days": asked.days,
        "demand": asked.demand,
        "sessions": len(plan.sessions),
        "events": len(plan.events),
        "inbound": sum(d.inbound for d in diaries),
        "seconds": round(taken, 1),
        "memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "machine": machine(),
    }


def _tell(figures: dict[str, Figures], city: City) -> None:
    print(f"{city.name:34}" + "".join(f"{policy:>24}" for policy in figures))
    for key in next(iter(figures.values())):
        print(f"{key:34}" + "".join(f"{_cell(found, key):>24}" for found in figures.values()))


def _cell(found: Figures, key: str) -> str:
    figure = found[key]
    return "–" if figure.value is None else f"{figure.value:.4f} (n {figure.n})"


if __name__ == "__main__":
    raise SystemExit(main())
