"""/bencana: a supervisor or the control room begins and ends mass intake."""

from __future__ import annotations

from domain.message import Button
from domain.ticket import CONTROL_ROOM, Refused
from handlers.disaster import mode
from handlers.operator.desk import Desk
from locales.text import text
from messages.moments import hour


def command(desk: Desk) -> None:
    """/bencana mulai | selesai; without a word the state, with the button for the other one."""
    _may(desk)
    word = desk.argument.strip().casefold()
    if word == "mulai":
        begin(desk)
    elif word == "selesai":
        end(desk)
    elif word:
        raise Refused("tolak-bencana-kata")
    else:
        _state(desk)


def _may(desk: Desk) -> None:
    supervisor = desk.enrolment is not None and desk.enrolment.role == "supervisor"
    if desk.agency != CONTROL_ROOM and not supervisor:
        raise Refused("tolak-hak")


def _state(desk: Desk) -> None:
    on = desk.turn.disaster
    if on is None:
        button = Button(text("tombol-bencana-mulai"), "grup.disaster_begin")
        desk.say(text("bencana-mati"), buttons=((button,),))
        return
    button = Button(text("tombol-bencana-selesai"), "grup.disaster_end")
    jam = hour(desk.turn.city, on.began_at)
    desk.say(text(f"bencana-hidup-{on.why}", jam=jam), buttons=((button,),))


def begin(desk: Desk) -> None:
    _may(desk)
    if not mode.begin(desk.turn, "perintah", desk.actor):
        raise Refused("tolak-bencana-sudah")
    desk.done("bencana-dimulai")


def end(desk: Desk) -> None:
    _may(desk)
    if not mode.end(desk.turn, desk.actor):
        raise Refused("tolak-bencana-belum")
    desk.done("bencana-diakhiri")
