"""/meja: a link to the page at which operators work, in the private chat alone."""

from __future__ import annotations

from domain.message import Outgoing, Priority
from domain.ticket import Refused
from handlers.meja import sitting
from handlers.operator.desk import Desk
from handlers.turn import OPERATOR
from locales.text import Markup, text
from models import sittings


def command(desk: Desk) -> None:
    """`/meja`, `/meja tutup`."""
    word = desk.argument.strip().casefold()
    if word == "tutup":
        closed = sittings.end_of(desk.turn.tx, desk.actor, desk.turn.now)
        desk.done("meja-ditutup-chat" if closed else "meja-tidak-terbuka")
    elif word:
        raise Refused("tolak-meja-kata")
    else:
        _offer(desk)


def _offer(desk: Desk) -> None:
    desk.surely()
    turn, private = desk.turn, desk.private_chat()
    if not turn.services.meja:
        raise Refused("tolak-meja-mati")
    if private is None:
        raise Refused("tolak-chat-pribadi")
    places = sitting.places(turn, desk.actor)
    if not places:
        raise Refused("tolak-meja-piket")
    here = next((place for place in places if place.chat_id == desk.chat.id), places[0])
    told = text("meja-tautan", tautan=Markup(sitting.new_link(turn, desk.actor, here)), nama=desk.label)
    turn.say(Outgoing(OPERATOR, private.id, text=told, protect=True, priority=Priority.ANSWER))
    if not desk.chat.private:
        desk.done("meja-di-pribadi")
