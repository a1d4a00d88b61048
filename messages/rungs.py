"""What a rung of a ladder says: to groups with those on duty named, and to supervisors in private."""

from __future__ import annotations

from collections.abc import Iterator

from domain.events import Event, Happened
from domain.message import Channel, Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, stored_word, text
from messages.places import public_area
from messages.view import View

OPERATOR = Channel.TELEGRAM_OPERATOR
NAMES = 5  # a message calls five people at most
BACKUP = "cadangan:"


def called_agencies(event: Event) -> list[str]:
    """The agencies whose groups are rung. A second agency gets a card, which rings by itself."""
    own = {"instansi": event.data["agency"], CONTROL_ROOM: CONTROL_ROOM}
    return list(dict.fromkeys(own[t] for t in event.data["targets"] if t in own))


def words_of(view: View, event: Event) -> str:
    """ "26-0412 belum diterima Damkar, 3 menit. Tidak terjangkau: supervisor. (terlambat: sistem mati 02.10–02.31)" """
    data = event.data
    head = text(
        f"jenjang-{data['when']}",
        kode=view.ticket.code,
        instansi=data.get("holder") or view.agency(data["agency"]).short,
        menit=str(data["minutes"]),
    )
    backups = [t.removeprefix(BACKUP) for t in data["targets"] if t.startswith(BACKUP)]
    bits = [head]
    if backups:
        bits.append(text("jenjang-cadangan", instansi=", ".join(view.agency(b).short for b in backups)))
    if "instansi_cadangan" in data.get("missed", ()):
        bits.append(text("jenjang-cadangan-habis"))
    if others := [m for m in data.get("missed", ()) if m != "instansi_cadangan"]:
        missed = ", ".join(stored_word(f"terjangkau-{m}") for m in others)
        bits.append(text("jenjang-tak-terjangkau", siapa=missed))
    if late := _late(data.get("late", ())):
        bits.append(late)
    return " ".join(bits)


def _late(moments: tuple[str, ...] | list[str]) -> str:
    if len(moments) == 2:
        return text("terlambat-mati", dari=moments[0], sampai=moments[1])
    return text("terlambat", sejak=moments[0]) if moments else ""


def group_words(view: View, event: Event, agency: str) -> Iterator[str]:
    """The messages to one group: the call with the first five names, then the other names."""
    words = words_of(view, event)
    if agency not in event.data.get("mentioned", ()):
        yield words
        return
    names = view.mentions.get(agency, ())
    if not names:
        yield f"{words} {text('jenjang-tanpa-piket')}"
        return
    for start in range(0, len(names), NAMES):
        some = Markup(" ".join(names[start : start + NAMES]))
        yield f"{words} {some}" if start == 0 else text("jenjang-lanjut", kode=view.ticket.code, siapa=some)


def to_supervisors(view: View, event: Event) -> Iterator[Outgoing]:
    """In private, loud (an amber card's wait is told silently): what it is and where, nothing secret."""
    if "supervisor" not in event.data.get("targets", ()):
        return
    silent = event.kind is Happened.WAITED
    head = (
        text("utas-menunggu", kode=view.ticket.code, menit=event.data["menit"])
        if silent
        else words_of(view, event)
    )
    words = text(
        "untuk-supervisor",
        kata=Markup(head),
        kode=view.ticket.code,
        kategori=view.category.name,
        tempat=public_area(view.ticket) or text("tempat-belum"),
    )
    drill = f"{text('kartu-latihan')}\n" if view.ticket.drill else ""
    for chat in view.supervisors.get(event.data.get("agency", CONTROL_ROOM), ()):
        yield Outgoing(
            OPERATOR,
            chat,
            text=drill + words,
            silent=silent,
            protect=True,
            priority=Priority.DIGEST if silent else Priority.LOUD,
            ticket=view.ticket.id,
        )
