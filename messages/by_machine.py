"""What a machine has heard in voice notes, as operators read it: never as if a reporter had written it."""

from __future__ import annotations

from domain.quoting import shortened
from domain.story import Heard
from domain.ticket import CONTROL_ROOM, Ticket
from locales.text import Markup, text
from messages.card_reader import Reader
from messages.speakers import who
from messages.view import View

CAPTION = 600  # characters under a voice: a platform takes 1,024 with all that stands around them
NEWEST = 2  # voices whose words stand on the card


def spoken_key(number: int) -> str:
    """The words have a name beside the voice's."""
    return f"spoken:{number}"


def reads(ticket: Ticket, agency: str, *, secret: bool) -> bool:
    """Of a kind that is kept secret the control room alone reads it, where the ticket is not."""
    return agency == CONTROL_ROOM or ticket.secret or not secret


def line(view: View, report: int, words: str) -> str:
    return text("utas-mesin", kode=view.ticket.code, siapa=Markup(who(view, report)), kata=words)


def beneath(view: View, agency: str, number: int) -> str:
    """What stands under this voice for whoever gets it later; "" where nothing was heard."""
    said = next((one for one in view.heard if one.evidence == number), None)
    if said is None or not reads(view.ticket, agency, secret=said.secret):
        return ""
    return caption(said.words)


def caption(words: str) -> str:
    """Behind what else stands under the voice; "" where nothing was heard."""
    return text("bukti-mesin", kata=shortened(words, CAPTION)) if words else ""


def card_lines(reader: Reader) -> list[str]:
    """The newest of an open ticket, for whoever may read its words."""
    view = reader.view
    if not reader.told_all or not view.ticket.open:
        return []
    read = [
        said for said in view.heard if reader.holder or reads(view.ticket, reader.agency, secret=said.secret)
    ]
    return [_on_the_card(view, said) for said in read[-NEWEST:]]


def _on_the_card(view: View, said: Heard) -> str:
    return text("kartu-mesin", siapa=Markup(who(view, said.report)), kata=shortened(said.words))
