"""An operator's turn to act: who, in which group, for which agency, on which ticket."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from domain.assignment import Assignment
from domain.conversation import Heard
from domain.message import Button, Channel, Inbound, Outgoing, Priority
from domain.rights import MAY, Role
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from domain.ticket_state import Decision, Undo
from domain.undoing import marked
from escalation.arming import UNDO_WITHIN
from handlers.operator.not_forwarded import not_forwarded
from handlers.tickets.seats import seat
from handlers.turn import OPERATOR, Turn
from locales.text import text
from models import chats
from models.chats import Chat, Person
from models.enrolments import Enrolment


@dataclass(slots=True)
class Desk:
    """What every operator's action gets. `argument`: what stood behind the command, or in the button."""

    turn: Turn
    inbound: Inbound
    chat: Chat
    person: Person | None
    enrolment: Enrolment | None = None
    ticket_id: int | None = None
    argument: str = ""
    command: str = ""  # as it is typed, also where its button was pressed
    before: Heard | None = None  # what an edited message did before it was changed
    named: str = ""  # the code that was named, of a ticket that went into the one at hand
    did: str = ""  # what an edit of this message would correct
    goes_on: bool = False  # another step is told in the same breath, whose line says both
    unsure: bool = False  # out of the group's sight, and the platform does not tell whether he is in it still

    @property
    def agency(self) -> str:
        """For which agency: by the key that the ticket at hand knows it by."""
        own = self.chat.agency or (self.enrolment.agency if self.enrolment else "")
        if self.ticket_id is None:
            return self.turn.city.heir(own)
        return seat(self.turn.city, own, self.ticket)

    @property
    def ticket(self) -> Ticket:
        if self.ticket_id is None:
            raise Refused("tolak-tanpa-tiket")
        return self.turn.ticket(self.ticket_id)

    @property
    def actor(self) -> int:
        if self.person is None:
            raise Refused("tolak-anonim")
        return self.person.id

    @property
    def local_now(self) -> datetime:
        """By the city's clock."""
        return self.turn.now.astimezone(self.turn.city.zone)

    @property
    def label(self) -> str:
        """ "Damkar-2": what others see of who did it."""
        number = self.enrolment.number if self.enrolment else 0
        agency = self.turn.city.agencies[self.agency].short if self.agency else "?"
        return f"{agency}-{number}"

    @property
    def role(self) -> Role:
        if self.enrolment and self.enrolment.role == "supervisor":
            return Role.SUPERVISOR
        if self.agency == CONTROL_ROOM:
            return Role.CONTROL
        part = self.ticket.part(self.agency)
        return Role.PART if part is not None else Role.OTHER

    def reads_as(self, ticket: Ticket) -> str:
        """As whose reader: who may be gone reads of what is secret what anybody may."""
        return "" if self.unsure and ticket.secret else self.agency

    def surely(self) -> None:
        """Raises Refused where nobody can say whether he still belongs to his group."""
        if self.unsure:
            raise Refused("tolak-tak-pasti")

    def undoable(self, ticket: Ticket, what: Decision, ended: Assignment | None = None) -> Ticket:
        """The ticket with a decision that this agency may take back for half a minute. `ended`: the part that it ends."""
        undo = Undo(what, self.label, self.turn.now + UNDO_WITHIN, self.ticket.status)
        if ended is not None:
            undo = replace(undo, agency=ended.agency, stage=ended.stage)
        return marked(ticket, self.agency, undo)

    def corrects(self, did: str) -> int | None:
        """Our number of the ticket about which this message had done the same before it was changed."""
        return self.before.ticket if self.before is not None and self.before.did == did else None

    def may(self, action: str) -> None:
        """Raises Refused where this role may not do this."""
        if self.role not in MAY.get(action, frozenset()):
            key = "tolak-hak-instansi" if self.role is Role.OTHER else "tolak-hak"
            raise Refused(key)

    def part(self) -> Assignment:
        """The part that a step is about: the own agency's, or for the control room the only one."""
        found = self.ticket.part(self.agency)
        if found is not None:
            return found
        others = [a for a in self.ticket.assignments if a.open]
        if self.agency == CONTROL_ROOM and self.argument in {a.agency for a in others}:
            return next(a for a in others if a.agency == self.argument)
        ended = self.ticket.part(self.argument) if self.agency == CONTROL_ROOM else None
        if ended is not None:
            return ended
        if self.agency == CONTROL_ROOM and len(others) == 1:
            return others[0]
        if not self.ticket.open:
            raise Refused("tolak-tiket-selesai", kode=self.ticket.code)
        if others:
            raise Refused("tolak-pilih-instansi", instansi=others[0].agency)
        raise not_forwarded(self.turn, self.ticket)

    @property
    def _menu_of(self) -> str:
        return self.agency if self.chat.agency else ""

    def open_menu(self, menu: str) -> None:
        """The card of this group shows the choices instead of the actions."""
        ticket = self.ticket
        menus = {**ticket.state.menus, self._menu_of: menu}
        opened = {**ticket.state.menus_at, self._menu_of: self.turn.now}
        self.turn.change(ticket.noting(menus=menus, menus_at=opened))

    def close_menu(self) -> None:
        ticket = self.ticket
        menus = {group: menu for group, menu in ticket.state.menus.items() if group != self._menu_of}
        if menus != ticket.state.menus:
            self.turn.change(ticket.noting(menus=menus))

    def done(self, key: str, *, alert: bool = False, **variables: object) -> None:
        """Tell who acted: as a toast after a press, else as a silent line in the chat. `siapa` is always known."""
        self.tell(text(key, **{"siapa": self.label, **variables}), alert=alert)

    def tell(self, words: str, *, alert: bool = False) -> None:
        if self.inbound.press is not None:
            self.pop_up(words) if alert else self.turn.toast(self.inbound.press.id, words)
        elif words:
            self.say(words)

    def pop_up(self, words: str) -> None:
        """The answer to a press that must be read: by who pressed alone. Where the platform does not show it, it comes to the
        private chat, or the press has to be repeated."""
        private = self.private_chat()
        where, said = (private, words) if private else (self.chat, text("tekan-tak-tampil"))
        self._toast(words, instead=self._line(where, said))

    def refuse(self, words: str) -> None:
        """Why nothing was done. It holds nothing of a reporter: colleagues may read it where the platform does not show it."""
        if self.inbound.press is None:
            self.tell(words)
        else:
            self._toast(words, instead=self._line(self.chat, text("tekan-tak-terjawab", kata=words)))

    @property
    def urgency(self) -> int:
        """Of the answer to what was typed or pressed. Whoever types in the control room while a disaster is on may have a caller
        on the line: nothing silent goes before it."""
        types = self.inbound.press is None and self.chat.agency == CONTROL_ROOM
        return Priority.GRAVER if types and self.turn.disaster is not None else Priority.ANSWER

    def private_chat(self) -> Chat | None:
        """Of who acts, where it can be written to: the one where he is, else that on the operators' platform."""
        if self.chat.private:
            return self.chat
        found = (
            chats.private_chat(self.turn.tx, OPERATOR, self.person.id) if self.person is not None else None
        )
        return found if found is not None and not found.closed else None

    def _toast(self, words: str, instead: Outgoing) -> None:
        assert self.inbound.press is not None
        self.turn.toast(self.inbound.press.id, words, alert=True, instead=instead)

    def _line(self, chat: Chat, words: str) -> Outgoing:
        return Outgoing(
            Channel(chat.channel),
            chat.id,
            text=words,
            silent=True,
            protect=not chat.private,
            priority=self.urgency,
            ticket=self.ticket_id,
        )

    def say(
        self,
        words: str,
        *,
        key: str = "",
        ticket: int | None = None,
        buttons: tuple[tuple[Button, ...], ...] = (),
        marked: bool = False,
        protect: bool = True,
    ) -> None:
        """A silent message in the chat where the operator is. `marked`: it says that this is a drill."""
        if marked or (self.chat.drill and self.chat.agency):
            words = f"{text('kartu-latihan')}\n{words}"
        self.turn.say(
            Outgoing(
                Channel(self.chat.channel),
                self.chat.id,
                text=words,
                key=key,
                buttons=buttons,
                silent=True,
                protect=protect and not self.chat.private,
                reply_to=self.inbound.message_id if self.inbound.press is None else "",
                priority=self.urgency,
                ticket=ticket or self.ticket_id,
            )
        )
