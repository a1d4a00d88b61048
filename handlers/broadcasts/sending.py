"""A warning on its way to the reporters of an area: few at a time, less urgent than everything else."""

from __future__ import annotations

from datetime import timedelta

from cities.profile import City
from domain.message import Channel, Outgoing, Priority, Template
from domain.ticket import CONTROL_ROOM
from domain.timer import BroadcastDue, TimerKind
from handlers.due_timer import DueTimer
from handlers.turn import OPERATOR, Turn
from locales.text import in_lines, text
from messages.moments import hour_and_zone
from models import bindings, broadcasts
from models.timers import Timer

REPORTED_WITHIN = timedelta(days=7)  # who counts as a reporter of an area
AT_ONCE = 25
PAUSE = timedelta(seconds=1)


def areas(city: City, name: str) -> tuple[str, ...] | None:
    """The kelurahan that a name stands for: one, those of a kecamatan, all ("" or "kota"); None for an unknown name."""
    wanted = name.strip().casefold()
    if wanted in ("", "kota", city.name.casefold()):
        return tuple(k.name for k in city.area.kelurahan)
    one = tuple(k.name for k in city.area.kelurahan if k.name.casefold() == wanted)
    return one or tuple(k.name for k in city.area.kelurahan if k.kecamatan.casefold() == wanted) or None


def send(turn: Turn, due: DueTimer) -> None:
    """The next handful; at the end the control room reads how many it were."""
    so_far = due.remembered(BroadcastDue)
    number, told = so_far.broadcast, so_far.told
    warning = broadcasts.get(turn.tx, number)
    if warning is None or warning.state != "sent" or warning.agreed_at is None:
        return
    everywhere = warning.area == ""
    kelurahan = None if everywhere else areas(turn.city, warning.area)
    since = warning.agreed_at - REPORTED_WITHIN
    found = broadcasts.recipients(turn.tx, kelurahan, since, so_far.after, AT_ONCE)
    jam = hour_and_zone(turn.city, warning.agreed_at)
    for one in found:
        words = text(
            "siaran-isi",
            one.language,
            kota=turn.city.name,
            jam=jam,
            kata=in_lines(warning.words),
            telepon=turn.city.emergency_phone,
        )
        turn.say(
            Outgoing(
                Channel(one.channel),
                one.chat,
                key=f"siaran:{number}",
                text=words,
                priority=Priority.DIGEST,
                template=Template.WARNING,
            )
        )
    if found:
        data = BroadcastDue(number, after=found[-1].chat, told=told + len(found))
        turn.arm(Timer(f"broadcast:{number}", TimerKind.BROADCAST, turn.now + PAUSE, data=data))
        return
    for group in bindings.groups_of(turn.tx, CONTROL_ROOM):
        words = text("siaran-terkirim", nomor=number, jumlah=told)
        turn.say(Outgoing(OPERATOR, group.id, text=words, silent=True, protect=True))
