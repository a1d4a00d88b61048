"""/siaran: a warning to the reporters of an area, in the official's words, with two people agreeing."""

from __future__ import annotations

from datetime import timedelta

from domain.message import Button
from domain.ticket import CONTROL_ROOM, Refused
from domain.timer import BroadcastDue, TimerKind
from handlers.operator.desk import Desk
from locales.text import in_lines, text
from models import broadcasts, enrolments
from models.broadcasts import Broadcast
from models.timers import Timer

SHORTEST, LONGEST = 10, 600  # characters of a warning
LAPSES = timedelta(minutes=30)  # a proposal that nobody agrees to
VALID = timedelta(hours=6)  # how long CAP offers it


def command(desk: Desk) -> None:
    """/siaran AREA: kata  |  /siaran setuju NOMOR  |  /siaran batal NOMOR"""
    _may(desk)
    verb, _, rest = desk.argument.strip().partition(" ")
    if verb.casefold() in ("setuju", "batal") and rest.strip().isdigit():
        desk.argument = rest.strip()
        (agree if verb.casefold() == "setuju" else withdraw)(desk)
        return
    area, colon, words = desk.argument.partition(":")
    if not colon:
        raise Refused("tolak-siaran-bentuk")
    _propose(desk, area.strip(), words.strip())


def _may(desk: Desk) -> None:
    if desk.agency != CONTROL_ROOM and not _supervises(desk):
        raise Refused("tolak-hak")


def _supervises(desk: Desk) -> bool:
    return desk.enrolment is not None and desk.enrolment.role == "supervisor"


def _propose(desk: Desk, area: str, words: str) -> None:
    if not SHORTEST <= len(words) <= LONGEST:
        raise Refused("tolak-siaran-panjang", paling=LONGEST)
    name = _area(desk, area)
    proposed = broadcasts.propose(desk.turn.tx, name, words, desk.actor, desk.label, desk.turn.now)
    row = (
        Button(text("tombol-siaran-setuju"), f"grup.broadcast_agree.{proposed.id}"),
        Button(text("tombol-siaran-batal"), f"grup.broadcast_withdraw.{proposed.id}"),
    )
    shown = name or desk.turn.city.name
    desk.say(
        text("siaran-usul", nomor=proposed.id, daerah=shown, kata=in_lines(words), oleh=desk.label),
        buttons=(row,),
    )


def _area(desk: Desk, area: str) -> str:
    """The name as the city writes it; "" for the whole city. Raises Refused."""
    wanted = area.casefold()
    if wanted == "kota":
        return ""
    known = [k.name for k in desk.turn.city.area.kelurahan]
    known += [k.kecamatan for k in desk.turn.city.area.kelurahan]
    found = next((n for n in known if n.casefold() == wanted), None)
    if found is None:
        raise Refused("tolak-siaran-daerah", daerah=area)
    return found


def _proposal(desk: Desk) -> Broadcast:
    found = broadcasts.get(desk.turn.tx, int(desk.argument or 0))
    if found is None or found.state != "proposed" or desk.turn.now - found.proposed_at > LAPSES:
        raise Refused("tolak-siaran-tidak-menunggu")
    return found


def agree(desk: Desk) -> None:
    """A second person; one of the two supervises, where the city has supervisors."""
    _may(desk)
    proposed = _proposal(desk)
    if proposed.proposed_by == desk.actor:
        raise Refused("tolak-siaran-sendiri")
    above = enrolments.supervisors(desk.turn.tx)
    if above and not {proposed.proposed_by, desk.actor} & set(above):
        raise Refused("tolak-siaran-supervisor")
    now = desk.turn.now
    broadcasts.change(
        desk.turn.tx,
        proposed.id,
        state="sent",
        agreed_by=desk.actor,
        agreed_at=now,
        expires_at=now + VALID,
    )
    data = BroadcastDue(proposed.id, after=0, told=0)
    desk.turn.arm(Timer(f"broadcast:{proposed.id}", TimerKind.BROADCAST, now, data=data))
    desk.tell("")
    desk.say(text("siaran-disetujui", nomor=proposed.id, oleh=desk.label))


def withdraw(desk: Desk) -> None:
    _may(desk)
    proposed = _proposal(desk)
    broadcasts.change(desk.turn.tx, proposed.id, state="withdrawn")
    desk.done("siaran-dibatalkan", nomor=proposed.id)
