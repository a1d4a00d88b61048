"""What has come to reporters' phones, or has not: who works on their tickets sees it on the card."""

from __future__ import annotations

from bot.loops.failures import mute_key
from bot.wiring import App
from handlers.commit import commit_turn
from handlers.health import unarrived
from handlers.tickets.aging import refreshed
from handlers.turn import Turn
from models.db import Tx
from models.muted import heard_again, muted
from models.reached import newest_of_tickets

MOST = 10  # tickets at once; a group that is told more has no room for this


class Arrivals:
    """Looks every so often, and changes only cards of tickets whose newest message has come farther."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._muted: frozenset[str] = frozenset()
        self._seen: dict[int, tuple[int, int]] = {}  # ticket → its newest message, and how far it had come

    def look(self, tx: Tx) -> None:
        turn = Turn(self._app.services, tx, self._app.clock.now())
        telling = [name for name, able in turn.services.able.items() if able.tells_arrival]
        self._mutes(tx, telling)
        unarrived.tell(turn, telling)
        found = newest_of_tickets(tx, telling) if telling else {}
        moved = [ticket for ticket, where in found.items() if self._seen.get(ticket) != where][:MOST]
        refreshed(turn, moved)
        commit_turn(turn)
        known = {ticket: where for ticket, where in self._seen.items() if ticket in found}
        self._seen = known | {ticket: found[ticket] for ticket in moved}

    def _mutes(self, tx: Tx, telling: list[str]) -> None:
        """Where it begins or ends that nobody can be answered, every card says so."""
        for channel in telling:
            if heard_again(tx, channel):
                self._app.notices.note_over(tx, mute_key(channel))
        now = muted(tx, telling)
        if now != self._muted:
            self._muted, self._seen = now, {}
