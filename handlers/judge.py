"""What is known of a report, collected for the score; and the lane that follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Literal

from domain.lane import Lane
from domain.outline import distance_m
from domain.ticket import Place, Ticket
from handlers.turn import Turn
from models import chats, evidence, reports
from models.chats import Person
from models.reports import Report
from verification.facts import Facts
from verification.lanes import LaneRules, lane
from verification.score import credibility

REASONS = 4  # on the card
BURST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Judged:
    """The lane, and what the card shows of why."""

    lane: Lane
    shown: dict[str, Any]


def judge(turn: Turn, facts: Facts) -> Judged:
    city = turn.city
    category = city.categories[facts.category] if facts.category else None
    alarms = category.false_alarms_per_real if category else city.verification.false_alarms_per_real
    rules = LaneRules(alarms, city.verification.grey_floor)
    score = credibility(facts)
    decision = lane(score, facts, rules)
    reasons = [[r.key, dict(r.variables)] for r in score.reasons[:REASONS]]
    shown = {
        "percent": round(score.probability * 100),
        "log_odds": round(score.log_odds, 3),
        "reasons": reasons or [[decision.why, {}]],
        "why": decision.why,
    }
    return Judged(decision.lane, shown)


def facts_of(turn: Turn, report: Report, person: Person, place: Place) -> Facts:
    """Everything that one report gives."""
    detail, flags = report.detail, report.detail["flags"]
    category = turn.city.categories[report.category]
    earlier = reports.recent_of_person(turn.tx, person.id, turn.now - BURST)
    return Facts(
        category=report.category,
        prior=category.prior,
        own_number=person.phone_own,
        live_location=bool(detail["live"]),
        pin=place.pinned,
        inside_area=place.outside_m == 0 if place.pinned else None,
        outside_m=place.outside_m,
        words_place_distance_m=_apart(turn, detail["kelurahan"], place),
        typed_place=bool(detail["typed"]),
        picture=_picture(turn, report),
        forwarded=bool(detail["forwarded"]),
        specific_words=len(detail["found"]),
        danger="none" if report.danger == "none" else "life" if report.danger == "life" else "other",
        clear=bool(detail["clear"]),
        nonsense="nonsense" in flags,
        abuse="abuse" in flags,
        laughing="laughing" in flags,
        question="question" in flags,
        figure="figure" in flags and report.danger == "none",
        drill="drill" in flags and report.danger == "none",
        genuine_before=person.genuine,
        false_before=person.false,
        first_time=bool(detail["first_time"]),
        suspended=person.suspended_until is not None and person.suspended_until > turn.now,
        burst_account=max(0, earlier - (1 if report.id else 0)),
        replies_answered=max(0, int(detail["turns"]) - 1),
    )


def _apart(turn: Turn, kelurahan: str, place: Place) -> float | None:
    """Metres between the pin and the kelurahan that the words name."""
    if not kelurahan or place.lat is None or place.lon is None:
        return None
    named = next((k for k in turn.city.area.kelurahan if k.name == kelurahan), None)
    return distance_m(place.lat, place.lon, named.lat, named.lon) if named else None


def _picture(turn: Turn, report: Report) -> Literal["fresh", "seen"] | None:
    pieces = [evidence.get(turn.tx, n) for n in report.detail["evidence"]]
    if report.ticket_id is not None and report.id:
        pieces = [e for e in evidence.of_ticket(turn.tx, report.ticket_id) if e.report_id == report.id]
    stored = [e for e in pieces if e.form == "photo" and e.state == "stored"]
    if not stored:
        return None
    return "seen" if all(e.seen_before for e in stored) else "fresh"


def judge_ticket(turn: Turn, ticket: Ticket, told: list[Report]) -> Judged:
    """The most credible of a ticket's reports, strengthened by the independent others."""
    judged = []
    for report in told:
        person = chats.get_person(turn.tx, report.person_id)
        facts = facts_of(turn, report, person, ticket.place)
        others = [r for r in told if r.person_id != report.person_id]
        established, weak = _independent(turn, report, others)
        facts = replace(facts, corroborations=established, corroborations_weak=weak)
        judged.append(judge(turn, facts))
    return max(judged, key=lambda j: (j.lane is Lane.RED, j.shown["log_odds"]))


def _independent(turn: Turn, report: Report, others: list[Report]) -> tuple[int, int]:
    """How many other reporters strengthen this one: (established, new or unclear)."""
    established = weak = 0
    for person_id in {r.person_id for r in others}:
        other = next(r for r in others if r.person_id == person_id)
        person = chats.get_person(turn.tx, person_id)
        together = reports.together_before(turn.tx, report.person_id, person_id, other.ticket_id)
        proved = person.genuine > 0 and person.false == 0
        if proved and not together:
            established += 1
        elif not together and person.false == 0:
            weak += 1
    return established, weak
