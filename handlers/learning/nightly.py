"""Once a night: records forget what has decayed, and weights learn from what operators found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.timer import TimerKind
from handlers.learning.learned import learned, prior_name
from handlers.learning.verdicts import recount
from handlers.sanctions.rules import rules_of
from handlers.turn import Turn
from models import notes, verdicts, weights
from models.timers import Timer
from models.verdicts import OutcomeRow
from verification import calibration
from verification.calibration import Decided
from verification.facts import DEFAULT_PRIOR
from verification.learning import Change, Outcome, Verdict, learn_prior, learn_weight
from verification.score import SIGNALS

AT = time(3, 10)  # in the city's own time
ENOUGH_NEW = 20  # outcomes since the last time; fewer are not worth a look at all of them
LEARNED = "learned:at"


def nightly(turn: Turn) -> None:
    decay(turn)
    learn(turn)
    arm_nightly(turn)


def arm_nightly(turn: Turn) -> None:
    local = turn.now.astimezone(turn.city.zone)
    due = datetime.combine(local.date(), AT, turn.city.zone)
    turn.arm(Timer("nightly", TimerKind.NIGHTLY, due if due > local else due + timedelta(days=1)))


def decay(turn: Turn) -> None:
    """A proved false report stops counting after the city's time."""
    before = turn.now - rules_of(turn.city).decay
    recount(turn, *verdicts.with_old_proof(turn.tx, before))


def learn(turn: Turn) -> None:
    """Weights and priors move by what is known now; each step is a row that can be undone."""
    last = notes.read(turn.tx, LEARNED)
    since = datetime.fromisoformat(last) if last else datetime.fromtimestamp(0, turn.now.tzinfo)
    if verdicts.newer_than(turn.tx, since) < ENOUGH_NEW:
        return
    notes.write(turn.tx, LEARNED, turn.now.isoformat())
    undone = weights.undone_at(turn.tx)
    steps = [
        *changes(verdicts.everything(turn.tx), learned(turn), undone),
        *calibration.learn(_decided(turn, undone), learned(turn)),
    ]
    for change in steps:
        _use(turn, change)


def changes(
    rows: Sequence[OutcomeRow], now: dict[str, float], undone: dict[str, datetime]
) -> Iterator[Change]:
    """What these outcomes teach. `undone`: what was seen before then teaches that name no more."""
    known = [(r, _outcome(r)) for r in rows if r.verdict != Verdict.UNKNOWN]
    for signal in SIGNALS:
        seen = _after(known, undone.get(signal.name))
        change = learn_weight(signal.name, signal.weight, now.get(signal.name, signal.weight), seen)
        if change is not None:
            yield change
    for channel in sorted({r.channel for r, _ in known}):
        name = prior_name(channel)
        seen = _after([(r, o) for r, o in known if r.channel == channel], undone.get(name))
        change = learn_prior(name, DEFAULT_PRIOR, now.get(name, DEFAULT_PRIOR), seen)
        if change is not None:
            yield change


def _decided(turn: Turn, undone: dict[str, datetime]) -> list[Decided]:
    """What the percentages rest on. They hang together: a step that was undone makes all of them begin anew."""
    since = max((at for name, at in undone.items() if name.startswith(calibration.NAME)), default=None)
    return [
        Decided(one.log_odds, one.verdict == Verdict.GENUINE, one.operator)
        for one in verdicts.scored(turn.tx)
        if since is None or one.at > since
    ]


def undo(turn: Turn, number: int) -> Change | None:
    """Back to what it was before this step; None where there is no such step.

    The evidence of before teaches this name no more, else the next night would take the same step again.
    """
    step = weights.step(turn.tx, number)
    if step is None:
        return None
    back = replace(
        Change(step.name, step.old, step.new, step.evidence).undone(),
        old=learned(turn).get(step.name, step.new),
    )
    _use(turn, back, undoes=number)
    return back


def _use(turn: Turn, step: Change, undoes: int | None = None) -> None:
    """From now on, and kept as a step; `undoes`: the number of the one that it takes back."""
    weights.change(
        turn.tx,
        name=step.name,
        old=step.old,
        new=step.new,
        evidence=step.evidence,
        now=turn.now,
        undoes=undoes,
    )


def _outcome(row: OutcomeRow) -> Outcome:
    return Outcome(Verdict(row.verdict), row.operator, row.signals)


def _after(known: Sequence[tuple[OutcomeRow, Outcome]], moment: datetime | None) -> list[Outcome]:
    return [o for r, o in known if moment is None or r.at > moment]
