"""What went wrong, one by one, with the words of those concerned: where to look when a goal is missed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.year.measure import LIFE_WITHIN_S, OTHER_WITHIN_S, Event, Measured
from bench.year.plan import Session

MOST = 400  # of each kind; the rest is counted


def misses(measured: Measured) -> dict[str, list[Any]]:
    """By the key of `summary.json` that each of them hurts."""
    found: dict[str, Iterator[Any]] = {
        "genuine_visible": (_event(e) for e in measured.events if not e.seen),
        "life_loud_within_240s": (
            _event(e)
            for e in measured.events
            if e.life and e.danger_at is not None and not e.within(LIFE_WITHIN_S)
        ),
        "other_loud_within_300s": (
            _event(e)
            for e in measured.events
            if not e.life and e.danger_at is not None and not e.answered_within(OTHER_WITHIN_S)
        ),
        "loud_per_genuine": _in_vain(measured),
        "prank_loud": _rang(measured, "prank", credible=False),
        "no_emergency_loud": (
            line for truth in ("error", "non_emergency") for line in _rang(measured, truth, credible=False)
        ),
        "wrong_agency": (
            _event(e) | {"cases": _cases(measured, e)} for e in measured.events if e.wrong_agency
        ),
        "wrong_merges": ({"event": number, "cases": _cases(measured, e)} for number, e in _mixed(measured)),
        "duplicate_tickets": _duplicates(measured),
    }
    return {key: list(lines)[:MOST] for key, lines in found.items()}


def _event(event: Event) -> dict[str, Any]:
    return {
        "event": event.number,
        "persona": event.sessions[0].persona.id,
        "waited": event.waited,
        "rang": event.loud_at is not None,
        "words": [_words(s) for s in event.sessions],
    }


def _words(session: Session) -> str:
    """What was written, as far as patience went."""
    return f"{session.account}: " + " | ".join((*session.lines[:3], *session.replies[:2])[: session.patience])


def _rang(measured: Measured, truth: str, *, credible: bool) -> Iterator[dict[str, Any]]:
    for case in measured.loud:
        if measured.real(case):
            continue
        for told in case.told:
            session = measured.sessions[told.session]
            if session.persona.truth == truth and session.persona.credible is credible:
                yield {
                    "code": case.code,
                    "persona": session.persona.id,
                    "lane": case.lane,
                    "words": case.words,
                }


def _in_vain(measured: Measured) -> Iterator[dict[str, Any]]:
    """What rang and was no real event, and why it rang."""
    for case in measured.loud:
        if not measured.real(case):
            yield {
                "code": case.code,
                "cause": case.cause,
                "after_s": None if case.loud_at is None else round(case.loud_at - case.opened),
                "category": case.category,
                "personas": sorted({measured.sessions[t.session].persona.id for t in case.told}),
                "words": case.words,
            }


def _cases(measured: Measured, event: Event) -> list[dict[str, Any]]:
    cases = {c.code: c for s in event.sessions for c in measured.cases.get(s.number, ())}
    return [
        {
            "code": c.code,
            "category": c.category,
            "agencies": sorted(c.agencies),
            "merged": c.merged_at is not None,
            "events": [measured.sessions[t.session].event for t in c.told],
            "words": c.words,
        }
        for c in cases.values()
    ]


def _mixed(measured: Measured) -> Iterator[tuple[int, Event]]:
    events = {e.number: e for e in measured.events}
    return ((number, events[number]) for number in measured.mixed())


def _duplicates(measured: Measured) -> Iterator[dict[str, Any]]:
    for event in measured.events:
        cases = [c for s in event.sessions for c in measured.cases.get(s.number, ())]
        if len({c.code for c in cases}) > 1 and len(
            measured.extra(list({c.code: c for c in cases}.values()))
        ):
            yield {"event": event.number, "cases": _cases(measured, event)}
