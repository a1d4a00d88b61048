"""/bantuan: six lines for the role of whoever asks; everything else one tap away."""

from __future__ import annotations

from domain.message import Button
from domain.ticket import CONTROL_ROOM
from handlers.operator.desk import Desk
from locales.text import text


def help_(desk: Desk) -> None:
    """What this group needs at 3 a.m."""
    supervisor = desk.enrolment is not None and desk.enrolment.role == "supervisor"
    role = "supervisor" if supervisor else "kendali" if desk.agency == CONTROL_ROOM else "instansi"
    desk.say(text(f"bantuan-{role}"), buttons=((Button(text("tombol-semua-perintah"), "grup.help_all"),),))


def all_commands(desk: Desk) -> None:
    desk.tell("")
    desk.say(text("bantuan-petugas"))
