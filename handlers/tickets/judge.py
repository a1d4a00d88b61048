"""What is known of a report, collected for the score; and the lane that follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations

from domain.danger import Danger
from domain.judgement import Judgement, Reason
from domain.lane import Lane
from domain.place import Place
from domain.report import Report
from domain.ticket import Ticket
from handlers.learning.learned import learned, prior_name
from handlers.tickets.draft_danger import UNHEARD
from handlers.tickets.placing import apart_m
from handlers.turn import Turn
from models import chats, evidence, reporters
from models.chats import Person
from models.evidence import Evidence
from verification.calibration import calibrated
from verification.corroborate import Pairs, Witness, acting_as_one, corroboration
from verification.facts import DEFAULT_PRIOR, Check, Facts, Picture, prior_for
from verification.lanes import LaneRules, lane
from verification.score import credibility, probability

REASONS = 4  # on the card
FIRST = "danger_heard"  # whoever reads that no word names the danger reads the words with other eyes
BURST = timedelta(hours=1)
HASH_DIGITS = 16  # of a perceptual hash: 64 bits


@dataclass(frozen=True, slots=True)
class Judged:
    """The lane, and what the card shows of why."""

    lane: Lane
    shown: Judgement


def judge(turn: Turn, facts: Facts) -> Judged:
    city = turn.city
    category = city.categories[facts.category] if facts.category else None
    alarms = category.false_alarms_per_real if category else city.verification.false_alarms_per_real
    rules = LaneRules(alarms, city.verification.grey_floor)
    score = credibility(facts, learned(turn))
    decision = lane(score, facts, rules)
    shown_odds = calibrated(score.log_odds, learned(turn))
    said = sorted((r for r in score.reasons if r.key), key=lambda r: r.signal != FIRST)[:REASONS]
    reasons = tuple(Reason(r.key, dict(r.variables)) for r in said)
    shown = Judgement(
        percent=round(probability(shown_odds) * 100),
        log_odds=round(score.log_odds, 3),
        shown_odds=round(shown_odds, 3),
        reasons=reasons or (Reason(decision.why),),
        why=decision.why,
    )
    return Judged(decision.lane, shown)


def facts_of(
    turn: Turn,
    report: Report,
    person: Person,
    place: Place,
    *,
    at: datetime | None = None,
    known_as: Sequence[int] = (),
) -> Facts:
    """Everything that one report gives. `at`: as of then, where that is not now; `known_as`: all that the person is known as,
    where that was asked already."""
    moment = at or turn.now
    names = known_as or chats.one_human(turn.tx, person.id)
    human = [person if one == person.id else chats.get_person(turn.tx, one) for one in names]
    earlier = sum(reporters.recent_of_person(turn.tx, one.id, moment - BURST, moment) for one in human)
    return replace(
        _facts_told(turn, report, place),
        own_number=person.phone_own,
        number_unasked=turn.services.able_on(turn.channel(report.chat_id)).knows_numbers,
        check=_check(person),
        genuine_before=sum(one.genuine for one in human),
        false_before=sum(one.false for one in human),
        first_time=report.observed.first_time,
        suspended=any(one.suspended_until is not None and one.suspended_until > turn.now for one in human),
        burst_account=max(0, earlier - (1 if report.id else 0)),
    )


def _facts_told(turn: Turn, report: Report, place: Place) -> Facts:
    """What is told and shown, whoever tells it."""
    observed, flags = report.observed, report.observed.flags
    pictures = _pictures(turn, report)
    return Facts(
        category=report.category,
        prior=_prior(turn, report),
        live_location=observed.live,
        pin=place.pinned,
        inside_area=place.outside_m == 0 if place.pinned else None,
        outside_m=place.outside_m,
        words_place_distance_m=apart_m(turn, observed.kelurahan, place),
        typed_place=observed.typed,
        picture=_seen(pictures),
        picture_own_forward=_passed_on(pictures),
        forwarded=observed.forwarded,
        specific_words=len(observed.found),
        danger=Danger.NONE if UNHEARD in flags else report.danger,
        by_pattern=observed.by_pattern,
        clear=observed.clear,
        nonsense="nonsense" in flags,
        abuse="abuse" in flags,
        laughing="laughing" in flags,
        question="question" in flags,
        figure="figure" in flags and report.danger is Danger.NONE,
        drill="drill" in flags and report.danger is Danger.NONE,
        replies_answered=max(0, observed.turns - 1),
    )


def _prior(turn: Turn, report: Report) -> float:
    """What the city and this channel have taught, moved by the category as the city's file says."""
    base = learned(turn).get(prior_name(turn.channel(report.chat_id)), DEFAULT_PRIOR)
    return prior_for(base, turn.city.categories[report.category].prior - DEFAULT_PRIOR)


def _check(person: Person) -> Check | None:
    return (
        "passed" if person.human_check == "passed" else "failed" if person.human_check == "failed" else None
    )


def _pictures(turn: Turn, report: Report) -> list[Evidence]:
    """Those that were stored."""
    pieces = [evidence.get(turn.tx, n) for n in report.observed.evidence]
    if report.ticket_id is not None and report.id:
        pieces = [e for e in evidence.of_ticket(turn.tx, report.ticket_id) if e.report_id == report.id]
    return [e for e in pieces if e.form == "photo" and e.state == "stored"]


def _seen(pictures: Sequence[Evidence]) -> Picture | None:
    if not pictures:
        return None
    return "seen" if all(e.seen_before for e in pictures) else "fresh"


def _passed_on(pictures: Sequence[Evidence]) -> bool:
    """None of them is the reporter's own."""
    return bool(pictures) and all(e.forwarded for e in pictures)


def judge_ticket(turn: Turn, ticket: Ticket, told: list[Report]) -> Judged:
    """The most credible of a ticket's reports, strengthened by the independent others."""
    judged = [judge(turn, facts) for facts in facts_of_ticket(turn, ticket, told).values()]
    return max(judged, key=lambda j: (j.lane is Lane.RED, j.shown.log_odds))


def facts_of_ticket(
    turn: Turn, ticket: Ticket, told: list[Report], *, as_sent: bool = False
) -> dict[int, Facts]:
    """Each report's facts, with the others that strengthen it. `as_sent`: bursts as of then, not as of now."""
    people = {
        number: chats.get_person(turn.tx, number) for number in dict.fromkeys(r.person_id for r in told)
    }
    known_as = {number: chats.one_human(turn.tx, number) for number in people}
    witnesses = {r.id: _witness(turn, r, people[r.person_id], known_as[r.person_id]) for r in told}
    met = _met_before(turn, ticket, witnesses.values())
    found = {}
    for report in told:
        at = report.created_at if as_sent else None
        person = people[report.person_id]
        facts = facts_of(turn, report, person, ticket.place, at=at, known_as=known_as[person.id])
        others = [w for w in witnesses.values() if w.person != witnesses[report.id].person]
        strength = corroboration(witnesses[report.id], others, met)
        found[report.id] = replace(
            facts,
            corroborations=strength.established,
            corroborations_weak=strength.weak,
            burst_place=acting_as_one(witnesses[report.id], others),
        )
    return found


def _witness(turn: Turn, report: Report, person: Person, known_as: Sequence[int]) -> Witness:
    """Whoever writes on two platforms is one."""
    human = known_as[0]
    hashes = evidence.hashes_of_report(turn.tx, report.id)
    pictures = frozenset(int(h[:HASH_DIGITS], 16) for h in hashes)
    return Witness(human, report.first_at, pictures, person.genuine, person.false)


def _met_before(turn: Turn, ticket: Ticket, witnesses: Iterable[Witness]) -> Pairs:
    """Pairs of these who have reported one event together before, as far as an established one is among them."""
    established = {w.person: w.established for w in witnesses}
    pairs = [frozenset(p) for p in combinations(established, 2) if established[p[0]] or established[p[1]]]
    return frozenset(p for p in pairs if reporters.together_before(turn.tx, min(p), max(p), ticket.id))
