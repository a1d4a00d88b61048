"""`python -m bench.ablation`: what each signal of verification is worth, by leaving it out.

One simulated year is played by the real application; what the score was asked is written down, and every answer is worked
out again without the signal: how many reports of real events would have been loud, how many others, and how well the
percentages on the cards would have agreed with what came true.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import orjson
import structlog

from bench.year.__main__ import PRETTY, arguments
from bench.year.diary import ABLATION, Diary
from bench.year.ground import Ground
from bench.year.measure import Measured, calibration_error
from bench.year.personas import load
from bench.year.plan import draw
from bench.year.play import play
from cities import gazetteer
from cities import load as load_city
from domain.judgement import Reason
from domain.lane import Lane
from handlers.tickets import judge
from handlers.turn import Turn
from verification.facts import Facts
from verification.lanes import LaneRules, lane
from verification.score import SIGNALS, credibility

SMALLEST = 1e-9  # of a probability, so that its logarithm exists


@dataclass(frozen=True, slots=True)
class Worth:
    """How a year's reports would have been judged. `loud_real`, `loud_false`: in the red lane."""

    without: str
    carried: int
    loud_real: int
    loud_false: int
    calibration_error: float
    log_loss: float


class Listener:
    """Stands where the application judges, and numbers what it was asked; the number stays with the ticket."""

    def __init__(self) -> None:
        self.asked: list[Facts] = []
        self._judge = judge.judge

    def __call__(self, turn: Turn, facts: Facts) -> judge.Judged:
        answer = self._judge(turn, facts)
        self.asked.append(facts)
        number = Reason(ABLATION, {"number": len(self.asked) - 1})
        return judge.Judged(answer.lane, replace(answer.shown, reasons=(*answer.shown.reasons, number)))


def worth(without: str, seen: Sequence[tuple[Facts, bool]]) -> Worth:
    """All reports again, with the weight of one signal at nothing ("" for none of them)."""
    weights = {without: 0.0} if without else {}
    judged, loud, carried = [], [0, 0], 0
    for facts, real in seen:
        answer = credibility(facts, weights)
        judged.append((answer.probability, real))
        loud[real] += lane(answer, facts, LaneRules()).lane is Lane.RED
        carried += any(s.name == without and s.value(facts) for s in SIGNALS)
    losses = [-math.log(max(SMALLEST, p if real else 1 - p)) for p, real in judged]
    return Worth(
        without, carried, loud[1], loud[0], calibration_error(judged), math.fsum(losses) / max(1, len(losses))
    )


def questions(diary: Diary, measured: Measured, listener: Listener) -> Iterator[tuple[Facts, bool]]:
    """The facts behind what each case was judged by, and whether it was real."""
    for case in diary.cases:
        if case.judgement is not None:
            yield listener.asked[case.judgement], measured.real(case)


def main(given: list[str] | None = None) -> int:
    asked = arguments(given)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    city = load_city(asked.city)
    cast = load(asked.personas, city.categories)
    ground = Ground(city, gazetteer(city))
    plan = draw(cast, ground, city.zone, seed=asked.seed, days=asked.days, demand=asked.demand)
    listener = Listener()
    judge.judge = listener
    diary = asyncio.run(play(cast, asked.city, plan, asked.seed))
    seen = list(questions(diary, Measured(diary, city), listener))
    table = [worth(name, seen) for name in ("", *(s.name for s in SIGNALS))]
    _tell(table)
    _write(asked.out, table)
    return 0


def _tell(table: list[Worth]) -> None:
    print(
        f"{'without':22}{'carried':>9}{'loud, real':>12}{'loud, not':>11}{'calibration':>13}{'log loss':>10}"
    )
    for w in table:
        print(
            f"{w.without or '(all there)':22}{w.carried:9}{w.loud_real:12}{w.loud_false:11}"
            f"{w.calibration_error:13.4f}{w.log_loss:10.4f}"
        )


def _write(out: Path, table: list[Worth]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    rows = [
        {"without": w.without, "carried": w.carried, "loud_real": w.loud_real, "loud_false": w.loud_false}
        | {"calibration_error": round(w.calibration_error, 5), "log_loss": round(w.log_loss, 5)}
        for w in table
    ]
    (out / "ablation.json").write_bytes(orjson.dumps(rows, option=PRETTY) + b"\n")


if __name__ == "__main__":
    raise SystemExit(main())
