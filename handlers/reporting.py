"""The morning report to the control room, and pictures that have been drawn on their way into a chat."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, time, timedelta

from domain.message import Form, Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from handlers.causes import ErrandCause
from handlers.gathering import Drawing
from handlers.turn import OPERATOR, Turn
from locales.text import text
from models import chats, evidence
from models.timers import Timer

MORNING = time(7)  # in the city's own time


def arm_morning(turn: Turn) -> None:
    local = turn.now.astimezone(turn.city.zone)
    due = datetime.combine(local.date(), MORNING, turn.city.zone)
    turn.arm(Timer("morning", "morning", due if due > local else due + timedelta(days=1)))


def morning(turn: Turn) -> None:
    """Yesterday in one picture, silently."""
    local = turn.now.astimezone(turn.city.zone)
    until = datetime.combine(local.date(), MORNING, turn.city.zone)
    since = until - timedelta(days=1)
    drawing = Drawing("statistics", span="pagi", since=since.isoformat(), until=until.isoformat())
    for group in chats.groups_of(turn.tx, CONTROL_ROOM):
        turn.ask("drawing", chat=group.id, **asdict(drawing))
    arm_morning(turn)


def drawn(turn: Turn, cause: ErrandCause) -> None:
    """A picture is stored: it goes out as a photo; where it could not be drawn, the words go alone."""
    result = cause.result
    if "sha256" in result:
        evidence.keep_file(
            turn.tx,
            sha256=result["sha256"],
            mime="image/png",
            size=result["size"],
            picture_hash="",
            path=result["path"],
            copy_path="",
            now=turn.now,
        )
    turn.say(
        Outgoing(
            OPERATOR,
            int(cause.data["chat"]),
            form=Form.PHOTO if "sha256" in result else Form.TEXT,
            text=result.get("words") or text("gambar-gagal"),
            file=result.get("sha256", ""),
            silent=True,
            protect=False,
            priority=Priority.STATUS,
        )
    )
