"""What an operator reads after a telephone call was taken down."""

from __future__ import annotations

from cities.profile import City
from domain.status import Status
from domain.ticket import Ticket, kept
from locales.text import Markup, text


def page_words(ticket: Ticket, link: str, short: str, code: str, *, texted: bool) -> str:
    """The caller's page: to be copied, or read out; to who hides, only as they wish. `ticket` as the caller may read of it;
    `texted`: a text message with it is on its way."""
    spoken = Markup(short.partition("://")[2])
    key = "panggilan-halaman-diam" if ticket.quiet else "panggilan-halaman"
    words = text(key, tautan=Markup(link), pendek=spoken, kode=code)
    return f"{words}\n{text('panggilan-sms')}" if texted else words


def call_words(
    city: City, ticket: Ticket, place: str, page: str, link: str, similar: str, *, taken_back: bool = False
) -> str:
    """Code and place, where it went, what is still missing, and the ways by which the caller sends more: our own page, in
    words, and the chat's link. `ticket` as the caller may read of it."""
    category = city.categories[ticket.category]
    lines = [
        text(
            "panggilan-tercatat",
            kode=ticket.code,
            emoji=category.emoji,
            kategori=category.name,
            tempat=place,
        ),
        _where(city, ticket),
    ]
    if ticket.open and ticket.place.exact == "none":
        lines.append(text("panggilan-tempat-belum"))
    if similar:
        lines.append(text("panggilan-mirip", kode=similar))
    if taken_back:
        lines.append(text("panggilan-nomor-dihapus"))
    if page:
        lines.append(page)
    if link:
        key = "panggilan-tautan-diam" if ticket.quiet else "panggilan-tautan"
        lines.append(text(key, tautan=Markup(link)))
    return "\n".join(lines)


def _where(city: City, ticket: Ticket) -> str:
    if ticket.status is Status.RESOLVED:
        return text("panggilan-saran")
    called = [city.agencies[a.agency].short for a in kept(ticket)]
    if called:
        return text("panggilan-diteruskan", instansi=", ".join(called))
    return text("panggilan-belum-diteruskan")
