"""What somebody told in secret is opened to more people by those alone who may read it, and only when they say so once more."""

from __future__ import annotations

from domain.rights import Role
from domain.ticket import CONTROL_ROOM, Refused, Ticket, holding
from handlers.operator.desk import Desk
from handlers.tickets.kind_put_right import needed
from locales.text import text, typed_words


def of_secret(desk: Desk, action: str) -> None:
    """The right to what only the control room and the holder may do with a secret ticket. Raises Refused."""
    desk.may(action)
    ticket = desk.ticket
    if ticket.secret:
        desk.surely()
    if ticket.secret and desk.role is Role.PART and desk.actor not in holding(ticket):
        raise Refused("tolak-hak-rahasia", kode=ticket.code)


def said_all_the_same(words: str) -> bool:
    return not typed_words("ketik-tetap").isdisjoint(words.casefold().split())


def without_it(words: str) -> str:
    """What was typed before "tetap"."""
    said = words.split()
    return " ".join(said[:-1]) if said and said_all_the_same(said[-1]) else words


def asked_of_kind(desk: Desk, changed: Ticket) -> bool:
    """Would more people read it as this kind, and has nobody said yet that they shall? Then it is asked, naming them."""
    if not desk.ticket.secret or changed.secret or said_all_the_same(desk.argument):
        return False
    city, key = desk.turn.city, changed.category
    on_it = [part.agency for part in changed.assignments if part.open and part.agency != CONTROL_ROOM]
    new = dict.fromkeys([*on_it, *needed(desk.turn, changed)])
    names = ", ".join(city.agencies[a].short for a in new if a in city.agencies)
    desk.open_menu(f"category:{key}")
    desk.done(
        "tanya-kategori-terbuka",
        alert=True,
        kode=changed.code,
        ke=city.categories[key].short,
        kunci=key,
        instansi=names or text("semua-yang-dipanggil"),
    )
    return True
