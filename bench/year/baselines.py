"""The same year without verification: a telephone that rings for everybody, and a form that lets only complete reports in."""

from __future__ import annotations

from random import Random

from bench.year.diary import Case, Diary, Told
from bench.year.plan import Plan, Session

FORM_STEPS = 4  # what happened, where (a shared location), a number, a picture


def phone(plan: Plan) -> Diary:
    """Every call rings at once, and somebody answers."""
    diary = Diary("phone", plan)
    for session in plan.sessions:
        at = session.begins.timestamp()
        _write_down(diary, session, at, at)
    return diary


def form(plan: Plan) -> Diary:
    """A report exists when all its fields are filled: then it rings. Whoever cannot fill them is never seen."""
    diary = Diary("form", plan)
    for session in plan.sessions:
        begins = session.begins.timestamp()
        if session.persona.names_danger:
            diary.danger_at[session.number] = begins
        if not (session.pin and session.phone and session.photo) or session.patience < FORM_STEPS:
            continue
        rng = Random(f"{session.seed}/form")
        pauses = (rng.uniform(*session.persona.seconds_between_messages) for _ in range(FORM_STEPS - 1))
        _write_down(diary, session, begins, begins + sum(pauses))
    return diary


def _write_down(diary: Diary, session: Session, begins: float, at: float) -> None:
    told = Told(session.number, at, session.pin is not None)
    diary.cases.append(Case(f"{session.number:06d}", at, (told,), loud_at=at))
    diary.seen.add(session.number)
    if session.persona.names_danger:
        diary.danger_at[session.number] = begins
