""" "Belum ada yang menjawab": a line of its own that changes when somebody answers, so that the screen stays true."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from domain.assignment import Assignment, Stage
from domain.events import of_type
from domain.happenings import CalledAgain
from domain.message import Outgoing
from domain.status import Status
from messages.citizen import ended_key, note
from messages.moments import hour_and_zone
from messages.view import ReporterView, View


def waiting_lines(view: View) -> Iterator[Outgoing]:
    """Said with the first call that nobody answers, and edited with every change from then on."""
    told = any(again.tell_reporter for again in of_type(view.events, CalledAgain))
    for reporter in view.reporters:
        key = f"waiting:{reporter.report}"
        due = (told and not reporter.hiding) or (reporter.chat, key) in view.shown
        if reporter.muted or view.folded or not due:
            continue
        if (reporter.chat, key) in view.shown and not reporter.able.edits:  # what is new is said as such
            continue
        kind, variables = _as_it_is(view, reporter)
        yield note(view, reporter, kind, standing=key, buttons=(), **variables)


def _as_it_is(view: View, reporter: ReporterView) -> tuple[str, dict[str, str]]:
    """The sentence that is true now, with its variables."""
    steps = [
        (at, key, part) for part in view.ticket.assignments for key, at in _steps(part) if at is not None
    ]
    if steps:
        at, key, part = min(steps, key=lambda step: step[0])
        return key, {"instansi": view.agency(part.agency).short, "jam": hour_and_zone(view.city, at)}
    if view.ticket.status is Status.RESOLVED:
        return _ended_unanswered(view, reporter)
    if view.ticket.status in (Status.CLOSED, Status.CANCELLED, Status.FALSE_REPORT):
        return ended_key(view, reporter), {}
    return "warga-belum-ada-menjawab", {}


def _steps(part: Assignment) -> tuple[tuple[str, datetime | None], ...]:
    """Each of them answers: a crew that departs has not always accepted first."""
    return (
        ("warga-diterima", part.acknowledged_at),
        ("warga-berangkat", part.departed_at),
        ("warga-tiba", part.arrived_at),
    )


def _ended_unanswered(view: View, reporter: ReporterView) -> tuple[str, dict[str, str]]:
    """Who says that it is done though nobody has accepted it; without an agency the control room saw to it."""
    for part in view.ticket.assignments:
        if part.stage is Stage.RESOLVED and part.resolved_at is not None:
            name = view.agency(part.agency).short_in(reporter.language)
            return "warga-selesai", {"instansi": name, "jam": hour_and_zone(view.city, part.resolved_at)}
    return "warga-selesai-saran", {}
