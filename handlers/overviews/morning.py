"""The morning report to the control room, and pictures that have been drawn on their way into a chat."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from domain.errand import Drawing, Drawn
from domain.message import Button, Form, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Ticket
from domain.timer import TimerKind
from handlers.causes import ErrandCause
from handlers.digest.waiting import IN_A_ROW, SHORT
from handlers.sanctions.proposals import explains
from handlers.turn import OPERATOR, Turn
from locales.text import Markup, text
from models import bindings, evidence, sanctions
from models.sanctions import SanctionRow
from models.timers import Timer

LISTED = 25  # proposals in one message; what is left comes the next morning
MORNING = time(7)  # in the city's own time


def arm_morning(turn: Turn) -> None:
    local = turn.now.astimezone(turn.city.zone)
    due = datetime.combine(local.date(), MORNING, turn.city.zone)
    turn.arm(Timer("morning", TimerKind.MORNING, due if due > local else due + timedelta(days=1)))


def morning(turn: Turn) -> None:
    """Yesterday in one picture, silently."""
    local = turn.now.astimezone(turn.city.zone)
    until = datetime.combine(local.date(), MORNING, turn.city.zone)
    since = until - timedelta(days=1)
    for group in bindings.groups_of(turn.tx, CONTROL_ROOM):
        turn.ask(Drawing(group.id, "statistics", span="pagi", since=since, until=until))
        _explanations(turn, group.id)
    arm_morning(turn)


def _explanations(turn: Turn, chat: int) -> None:
    """What waits for a second person and only explains: one list, one tap for all of it, one for each that is not so."""
    waiting = [s for s in sanctions.waiting(turn.tx) if explains(s)][:LISTED]
    if not waiting:
        return
    told = [(s, turn.ticket(s.ticket_id)) for s in waiting]
    lines = [text("sanksi-daftar", jumlah=len(told)), *(_line(s, t) for s, t in told)]
    reject = [Button(text("tombol-tolak-kode", kode=t.code), f"grup.sanction_no.{s.id}") for s, t in told]
    rows = tuple(tuple(reject[i : i + IN_A_ROW]) for i in range(0, len(reject), IN_A_ROW))
    all_of_it = Button(text("tombol-setuju-semua", jumlah=len(told)), f"grup.sanction_all.{waiting[-1].id}")
    turn.say(
        Outgoing(
            OPERATOR,
            chat,
            text="\n".join(lines),
            buttons=((all_of_it,), *rows),
            silent=True,
            protect=True,
            priority=Priority.DIGEST,
        )
    )


def _line(sanction: SanctionRow, ticket: Ticket) -> str:
    words = "" if ticket.secret else " / ".join(ticket.state.words.split("\n"))[:SHORT]
    said = text("kartu-kutipan", kata=words) if words else text("media-kata")
    return text("sanksi-daftar-baris", kode=ticket.code, siapa=sanction.proposed_label, kata=Markup(said))


def drawn(turn: Turn, cause: ErrandCause) -> None:
    """A picture is stored: it goes out as a photo; where it could not be drawn, the words go alone."""
    drawn = cause.brought if isinstance(cause.brought, Drawn) else None
    if drawn is not None:
        evidence.keep_file(
            turn.tx,
            sha256=drawn.sha256,
            mime="image/png",
            size=drawn.size,
            picture_hash="",
            path=drawn.path,
            copy_path="",
            now=turn.now,
        )
    turn.say(
        Outgoing(
            OPERATOR,
            cause.asked(Drawing).chat,
            form=Form.PHOTO if drawn else Form.TEXT,
            text=(drawn and drawn.words) or text("gambar-gagal"),
            file=drawn.sha256 if drawn else "",
            silent=True,
            protect=False,
            priority=Priority.ANSWER,
        )
    )
