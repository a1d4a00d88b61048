"""What is true of a ticket: who told it. People in the control room know by reading, asking and calling, mostly."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import datetime

from bench.year.plan import Session
from bench.year.reporters import Street
from domain.status import Status
from domain.ticket import Ticket
from models import chats, reports, tickets
from models.db import Tx, reading


class Truth:
    """Sessions behind tickets, by the accounts that wrote and when."""

    def __init__(self, street: Street) -> None:
        self._street = street
        self._app = street.world.app
        self._accounts: dict[int, str] = {}  # our number of a chat → account
        self._sessions: defaultdict[str, list[Session]] = defaultdict(list)
        self._genuine: set[int] = set()

    def expect(self, session: Session) -> None:
        self._sessions[session.account].append(session)
        if session.persona.genuine:
            self._genuine.add(session.number)

    def account(self, tx: Tx, chat: int) -> str:
        if chat not in self._accounts:
            self._accounts[chat] = self._app.services.sealer.open_text(chats.get_chat(tx, chat).address)
        return self._accounts[chat]

    def meet(self, tx: Tx) -> None:
        """All accounts, while they are known: some are forgotten when their time is over."""
        for (chat,) in tx.exec_driver_sql("SELECT id FROM chats ORDER BY id").all():
            self.account(tx, chat)

    def session(self, account: str, at: datetime) -> Session | None:
        """Who wrote from this account at that time."""
        mine = self._sessions.get(account, [])
        number = bisect_right(mine, at, key=lambda s: s.begins)
        return mine[number - 1] if number else None

    def genuine(self, number: int) -> bool:
        """Is this session of somebody in need?"""
        return number in self._genuine

    def behind(self, handle: str) -> list[Session]:
        """The sessions of a ticket's reporters, as far as they are known now."""
        with reading(self._app.database.engine) as tx:
            return self._told(tx, tickets.by_handle(tx, handle))

    def behind_code(self, code: str) -> list[Session]:
        """The same, of a ticket that is spoken of by its code."""
        with reading(self._app.database.engine) as tx:
            return self._told(tx, tickets.by_code(tx, code))

    def _told(self, tx: Tx, ticket: Ticket | None) -> list[Session]:
        """At the time of a report, and what its reporter says now while the ticket is open."""
        now = self._street.world.clock.now()
        found: list[Session | None] = []
        for report in reports.of_ticket(tx, ticket.id) if ticket else []:
            account = self.account(tx, report.chat_id)
            found.append(self.session(account, report.first_at))
            if ticket is not None and ticket.open:
                found.append(self.session(account, now))
        return [s for s in found if s is not None]

    def report(self, number: int) -> Session | None:
        """Who is behind a report of the digest."""
        with reading(self._app.database.engine) as tx:
            report = reports.get(tx, number)
            return self.session(self.account(tx, report.chat_id), report.first_at)

    def waiting(self, up_to: int) -> list[int]:
        """The reports that the digest holds, up to this one."""
        with reading(self._app.database.engine) as tx:
            return [r.id for r in reports.digest(tx) if r.id <= up_to]

    def needed(self, handle: str) -> str | None:
        """The agency that a real ticket's event needs first, where none of those that it needs is called."""
        real = [s for s in self.behind(handle) if s.persona.genuine]
        if not real:
            return None
        city = self._app.services.city
        right = city.categories[real[0].persona.category].at_once
        with reading(self._app.database.engine) as tx:
            ticket = tickets.by_handle(tx, handle)
        if ticket is None:
            return None
        called = {a.agency for a in ticket.assignments if a.open}
        if ticket.status is Status.RECEIVED and ticket.place.outside_m == 0:
            called |= {*city.categories[ticket.category].at_once, *ticket.state.additions}
        return None if called & set(right) else right[0]

    def same_event(self, handle: str) -> bool:
        """Is the ticket of the same event as the one that its card calls similar?"""
        with reading(self._app.database.engine) as tx:
            ticket = tickets.by_handle(tx, handle)
            other = tickets.by_code(tx, ticket.state.similar) if ticket else None
        if other is None:
            return False
        mine = {s.event for s in self.behind(handle)} - {None}
        return bool(mine & {s.event for s in self.behind(other.handle)})
