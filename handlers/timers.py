"""What happens when a timer comes due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from domain.conversation import Conversation
from domain.events import Happened
from domain.message import Button, Channel, Inbound, Kind, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Status
from escalation.decide import rungs_due
from escalation.draft import has_substance
from handlers import drills, intake, sanctioning
from handlers.citizen import check, suspected
from handlers.citizen.talk import Talk
from handlers.digest import summary as digest_summary
from handlers.ending import close as end_closed
from handlers.nightly import nightly as every_night
from handlers.ringing import ring
from handlers.turn import OPERATOR, Turn
from locales.text import text
from models import chats, conversations, reports
from models.chats import Chat, Person
from models.timers import Timer, TimerRow

LATE = timedelta(seconds=30)  # later than this a rung says that it is late


@dataclass(frozen=True, slots=True)
class Ring:
    """A timer that came due."""

    row: TimerRow

    @property
    def ticket(self) -> int:
        assert self.row.ticket_id is not None
        return self.row.ticket_id

    @property
    def chat(self) -> int:
        assert self.row.chat_id is not None
        return self.row.chat_id

    @property
    def data(self) -> dict[str, Any]:
        return self.row.data


def draft(turn: Turn, due: Ring) -> None:
    """An unfinished report: loud where danger was named, else a card, else the digest."""
    chat = chats.get_chat(turn.tx, due.chat)
    conversation = Conversation.from_json(conversations.load_state(turn.tx, chat.id))
    begun = conversation.draft
    if begun is None or chat.person_id is None:
        return
    person = chats.get_person(turn.tx, chat.person_id)
    conversation.draft, conversation.asked = None, ""
    if begun.drill and not _still_played(turn, begun.drill):
        pass  # the drill is over, and this was only played
    elif begun.danger != "none" or has_substance(begun):
        opened = intake.open_report(turn, chat, person, begun, due=begun.danger != "none")
        conversation.active = opened.report
        if opened.ticket is not None and begun.danger == "none":
            _say(
                turn, chat.id, chat.channel, "diteruskan-tanpa-lengkap", kode=turn.ticket(opened.ticket).code
            )
        check.ask(_talk(turn, chat, person, conversation), begun.danger)
    else:
        intake.to_digest(turn, chat, person, begun)
    conversations.save_state(turn.tx, chat.id, conversation.to_json(), turn.now)


def _still_played(turn: Turn, number: int) -> bool:
    running = drills.current(turn)
    return running is not None and running.number == number


def drill(turn: Turn, due: Ring) -> None:
    """A drill that nobody has ended."""
    drills.end_now(turn, None)


def _say(turn: Turn, chat: int, channel: str, key: str, **variables: str) -> None:
    turn.say(Outgoing(Channel(channel), chat, text=text(key, **variables), priority=Priority.STATUS))


def suspect(turn: Turn, due: Ring) -> None:
    """A minute of silence after "another event?": it is a new report."""
    chat = chats.get_chat(turn.tx, due.chat)
    if chat.person_id is None:
        return
    conversation = Conversation.from_json(conversations.load_state(turn.tx, chat.id))
    person = chats.get_person(turn.tx, chat.person_id)
    suspected.another(_talk(turn, chat, person, conversation))
    conversations.save_state(turn.tx, chat.id, conversation.to_json(), turn.now)


def _talk(turn: Turn, chat: Chat, person: Person, conversation: Conversation) -> Talk:
    """A turn to speak in which the reporter said nothing."""
    quiet = Inbound(Channel(chat.channel), Kind.TEXT, chat="", person="", sent_at=turn.now)
    return Talk(turn, quiet, chat, person, conversation)


def loud(turn: Turn, due: Ring) -> None:
    """The one deadline: nobody has decided, so it rings."""
    ticket = turn.ticket(due.ticket)
    if ticket.status is not Status.RECEIVED or ticket.loud_at is not None:
        return
    if ticket.look_used:
        ticket = turn.change(ticket, turn.event(Happened.LOOK_ENDED, None, by=ticket.looked_label))
    ring(turn, ticket)


def glance(turn: Turn, due: Ring) -> None:
    """Nobody has looked at a silent card: one silent line, and again after the same time."""
    ticket = turn.ticket(due.ticket)
    if ticket.status is not Status.RECEIVED or ticket.look_used:
        return
    waited = int(ticket.detail.get("waited", 0)) + 1
    minutes = int((turn.now - ticket.opened_at).total_seconds() // 60)
    events = [turn.event(Happened.WAITED, None, menit=minutes)] if waited == 1 else []
    turn.change(replace(ticket, detail={**ticket.detail, "waited": waited}), *events)


def rung(turn: Turn, due: Ring) -> None:
    """A step of the ladder. What came due meanwhile becomes one call, marked late."""
    ticket = turn.ticket(due.ticket)
    part = ticket.part(due.data["agency"])
    if part is None or not part.open or not ticket.open:
        return
    ladder = turn.city.ladders[turn.city.categories[ticket.category].ladder]
    passed = rungs_due(part, ladder, turn.now)
    if not passed:
        return
    late = turn.now - due.row.due_at > LATE
    targets = list(dict.fromkeys(r.call for r in passed))
    minutes = max(1, round((turn.now - part.dispatched_at).total_seconds() / 60))
    first = part.rung == 0 and part.round == 0 and not ticket.detail.get("told_waiting")
    event = turn.event(
        Happened.RUNG,
        None,
        agency=part.agency,
        when=passed[-1].when,
        target=targets[-1],
        targets=targets,
        minutes=minutes,
        mention=any(r.mention_duty for r in passed),
        late=due.row.due_at.astimezone(turn.city.zone).strftime("%H.%M") if late else "",
        tell_reporter=first and passed[0].when == "belum_diterima" and not ticket.secret,
    )
    detail = {**ticket.detail, "told_waiting": True}
    moved = replace(part, rung=part.rung + len(passed))
    turn.change(replace(ticket.with_part(moved), detail=detail), event)


def lease(turn: Turn, due: Ring) -> None:
    """Acknowledged, but nobody has left: it rings again, naming who had it."""
    ticket = turn.ticket(due.ticket)
    part = ticket.part(due.data["agency"])
    if part is None or part.acknowledged_at is None or part.departed_at is not None or not part.open:
        return
    rung_before = {**ticket.detail.get("lease_rung", {})}
    rung_before[part.agency] = int(rung_before.get(part.agency, 0)) + 1
    minutes = max(1, round((turn.now - part.acknowledged_at).total_seconds() / 60))
    event = turn.event(
        Happened.RUNG,
        None,
        agency=part.agency,
        when="belum_berangkat",
        target="instansi",
        targets=["instansi"],
        minutes=minutes,
        mention=True,
        holder=part.holder_label,
    )
    turn.change(replace(ticket, detail={**ticket.detail, "lease_rung": rung_before}), event)


def close(turn: Turn, due: Ring) -> None:
    """24 hours after "selesai" nobody has said otherwise."""
    ticket = turn.ticket(due.ticket)
    if ticket.status is Status.RESOLVED:
        end_closed(turn, ticket, None)


def undo(turn: Turn, due: Ring) -> None:
    """The half minute in which "Selesai" and "Palsu" can be taken back is over."""
    ticket = turn.ticket(due.ticket)
    marked = ticket.detail.get("undo") or {}
    ticket = turn.change(replace(ticket, detail={k: v for k, v in ticket.detail.items() if k != "undo"}))
    if marked.get("what") == "false" and ticket.status is Status.FALSE_REPORT:
        sanctioning.propose(turn, ticket, marked.get("by", ""))


def sanction(turn: Turn, due: Ring) -> None:
    """A proposal that nobody agreed to in time."""
    sanctioning.lapse(turn, int(due.data["sanction"]))


def watch(turn: Turn, due: Ring) -> None:
    """Nothing else is due for an open ticket: it stays in sight."""
    ticket = turn.ticket(due.ticket)
    minutes = int((turn.now - ticket.opened_at).total_seconds() // 60)
    watched = int(ticket.detail.get("watched", 0)) + 1
    turn.change(
        replace(ticket, detail={**ticket.detail, "watched": watched}),
        turn.event(Happened.WAITED, None, menit=minutes),
    )


def digest(turn: Turn, due: Ring) -> None:
    """What nobody needed at once, every few hours, silently, with one tap to clear it."""
    waiting = reports.digest(turn.tx, most=200)
    if waiting:
        words = digest_summary(turn, waiting)
        buttons = (
            (
                Button(text("tombol-lihat"), "grup.digest_show"),
                Button(text("tombol-bersihkan"), f"grup.digest_clear.{waiting[-1].id}"),
            ),
        )
        for group in chats.groups_of(turn.tx, CONTROL_ROOM):
            turn.say(
                Outgoing(
                    OPERATOR,
                    group.id,
                    text=words,
                    buttons=buttons,
                    silent=True,
                    protect=True,
                    priority=Priority.DIGEST,
                )
            )
    arm_digest(turn)


def nightly(turn: Turn, due: Ring) -> None:
    """What is done once a night."""
    every_night(turn)


def arm_digest(turn: Turn) -> None:
    turn.arm(Timer("digest", "digest", turn.now + turn.city.verification.grey_digest))
