"""One year of the real application, from the first message to the diary of what became of everybody."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.year.causes import cause
from bench.year.diary import ABLATION, Case, Diary, Told
from bench.year.personas import Cast
from bench.year.plan import Plan
from bench.year.reported import reported
from bench.year.reporters import Street
from bench.year.staff import Staff
from bench.year.truth import Truth
from bench.year.world import IN_MEMORY, World
from bot.invariants import breaches, check
from bot.ministry.lines import lines
from domain.events import Event
from domain.happenings import Happened
from domain.judgement import Judgement
from domain.report import Report
from domain.ticket import CONTROL_ROOM, Ticket
from models import chain, reports, tickets
from models.db import Tx, reading
from verification.sanctions import Sanction

AFTERWARDS = timedelta(days=2)  # what is open at the end is served and closed
TOGETHER_S = 5.0  # groups that hear an alert within this were called at once
MARKED_AS_PLAYED = "SELECT person_id, report_id FROM sanctions ORDER BY id"  # whatever became of the proposal
CONFIRMED = (
    "SELECT person_id, step, count(*) FROM sanctions WHERE state IN ('confirmed', 'lifted') "
    "GROUP BY person_id, step ORDER BY person_id, step"
)
SAID = frozenset({Happened.WORDS, Happened.PLACE, Happened.EVIDENCE, Happened.DANGER})


async def play(cast: Cast, city: Path, plan: Plan, seed: int, database: str = IN_MEMORY) -> Diary:
    """Drive the application through the plan."""
    with TemporaryDirectory() as folder:
        world = World(city, Path(folder), seed, plan.begins, database)
        street = Street(world)
        truth = Truth(street)
        staff = Staff(world, truth, cast.operators, seed)
        await world.open(staff.people())
        for session in plan.sessions:
            street.expect(session)
            truth.expect(session)
        gc.collect()
        gc.freeze()  # the plan lives as long as the year; nobody needs to look through it again and again
        world.at(plan.ends, lambda: _meet(world, truth))
        await world.run(plan.ends + AFTERWARDS)
        with reading(world.app.database.engine) as tx:
            return _Writer(tx, plan, street, truth, staff).diary()


def _meet(world: World, truth: Truth) -> None:
    with reading(world.app.database.engine) as tx:
        truth.meet(tx)


class _Writer:
    """Reads out of the database and of what people saw."""

    def __init__(self, tx: Tx, plan: Plan, street: Street, truth: Truth, staff: Staff) -> None:
        self.tx, self.plan, self.street, self.truth, self.staff = tx, plan, street, truth, staff
        self.accounts: dict[int, str] = {}  # our number of a person → account
        self.loud: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
        self.pinned = {t.session.number for t in street.traces if t.pinned}
        for loud in staff.loud:
            self.loud[loud.code].append((loud.at, loud.agency))

    def diary(self) -> Diary:
        told = list(self._reports())
        cases = [self._case(t, told) for t in self._tickets()]
        diary = Diary("sigap", self.plan, cases)
        for case in cases:
            if case.code in self.staff.shown:
                diary.seen.update(t.session for t in case.told)
        for report in told:
            self._loose(diary, report)
        for trace in self.street.traces:
            number = trace.session.number
            diary.unprompted[number] = trace.unprompted
            if trace.danger_at is not None:
                diary.danger_at[number] = trace.danger_at.timestamp()
        diary.rungs = sum(at > min(c)[0] + TOGETHER_S for c in self.loud.values() for at, _ in c)
        diary.actions, diary.outcome_taps = self.staff.taps, self.staff.outcome_taps
        self._sanctions(diary)
        world = self.street.world
        diary.inbound, diary.sent = world.inbound, world.sent
        diary.ledger = tuple(lines(self.tx, reported(world.services.city, self.plan)))
        diary.breaches = [
            str(b)
            for b in breaches(check(self.tx, world.services.city, world.services.sealer, world.clock.now()))
        ]
        return diary

    def _sanctions(self, diary: Diary) -> None:
        """Who was warned or more, and whether any of the reports that this rests on was of a real event."""
        taken: dict[int, set[int]] = {}  # person → genuine sessions that were marked as played
        for person, number in self.tx.exec_driver_sql(MARKED_AS_PLAYED).all():
            session = self._session(person, reports.get(self.tx, number).first_at)
            if session is not None and self.truth.genuine(session):
                taken.setdefault(person, set()).add(session)
        for person, step, count in self.tx.exec_driver_sql(CONFIRMED).all():
            diary.sanctions[step] = diary.sanctions.get(step, 0) + count
            if step != Sanction.EXPLAIN:
                diary.sanctioned |= taken.get(person, set())

    def _reports(self) -> Iterator[Report]:
        for (number,) in self.tx.exec_driver_sql("SELECT id FROM reports ORDER BY id").all():
            report = reports.get(self.tx, number)
            self.accounts[report.person_id] = self.truth.account(self.tx, report.chat_id)
            yield report

    def _tickets(self) -> Iterator[Ticket]:
        for (number,) in self.tx.exec_driver_sql("SELECT id FROM tickets ORDER BY id").all():
            yield tickets.load(self.tx, number)

    def _loose(self, diary: Diary, report: Report) -> None:
        """A report of the digest: seen once it was listed there."""
        session = self._session(report.person_id, report.first_at)
        if session is None:
            return
        if report.id in self.staff.listed:
            diary.seen.add(session)
        if report.ticket_id is None and report.observed.judgement is not None:
            diary.judged.append((session, report.observed.judgement.shown_odds))

    def _session(self, person: int | None, at: datetime) -> int | None:
        account = self.accounts.get(person or 0)
        session = self.truth.session(account, at) if account else None
        return None if session is None else session.number

    def _case(self, ticket: Ticket, told: list[Report]) -> Case:
        judged = ticket.state.judgement
        moved = set(ticket.state.merged_reports)
        mine = [r for r in told if r.ticket_id == ticket.id or r.id in moved]
        happened = [e for e, _ in chain.history(self.tx, ticket.id)]
        parts = [(self._session(r.person_id, r.first_at), r.created_at.timestamp()) for r in mine]
        parts += [(self._session(e.actor, e.at), e.at.timestamp()) for e in happened if e.kind in SAID]
        heard = sorted(self.loud.get(ticket.code, ()))
        return Case(
            code=ticket.code,
            opened=ticket.opened_at.timestamp(),
            told=_once(parts, self.pinned),
            loud_at=heard[0][0] if heard else None,
            forwarded_at=_forwarded_at(happened),
            agencies=_first_called(heard),
            merged_at=_merged_at(happened),
            log_odds=judged.shown_odds if judged else None,
            judgement=_number(judged),
            category=ticket.category,
            lane=str(ticket.lane),
            words=ticket.state.words,
            cause=cause(ticket, mine, happened) if heard else "",
        )


def _number(judged: Judgement | None) -> int | None:
    """What `bench.ablation` knows this judgement by."""
    reasons = judged.reasons if judged else ()
    return next((int(str(r.variables["number"])) for r in reasons if r.key == ABLATION), None)


def _once(parts: list[tuple[int | None, float]], pinned: set[int]) -> tuple[Told, ...]:
    """Each session once, from its earliest part on."""
    found: dict[int, Told] = {}
    for session, at in sorted((p for p in parts if p[0] is not None), key=lambda p: p[1]):
        assert session is not None
        found.setdefault(session, Told(session, at, session in pinned))
    return tuple(found.values())


def _first_called(heard: list[tuple[float, str]]) -> frozenset[str]:
    others = [(at, agency) for at, agency in heard if agency != CONTROL_ROOM]
    return frozenset(agency for at, agency in others if at <= others[0][0] + TOGETHER_S)


def _forwarded_at(happened: list[Event]) -> float | None:
    sent = (e.at.timestamp() for e in happened if e.kind is Happened.DISPATCHED and e.actor is not None)
    return next(sent, None)


def _merged_at(happened: list[Event]) -> float | None:
    return next((e.at.timestamp() for e in reversed(happened) if e.kind is Happened.MERGED), None)
