"""What a rung of a ladder says, and to supervisors in private; to groups see `reminders`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from domain.happenings import CalledAgain, Waited
from domain.message import Channel, Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, stored_word, text
from messages.places import told_area
from messages.view import View

OPERATOR = Channel.TELEGRAM_OPERATOR
BACKUP = "cadangan:"
UNANSWERED = "belum_diterima"
ASKED = "tanya_belum_dijawab"  # who hides is not to be called for an answer


def called_agencies(again: CalledAgain) -> list[str]:
    """The agencies whose groups are rung. A second agency gets a card, which rings by itself."""
    own = {"instansi": again.agency, CONTROL_ROOM: CONTROL_ROOM}
    return list(dict.fromkeys(own[t] for t in again.targets if t in own))


def words_of(view: View, calls: Sequence[CalledAgain]) -> str:
    """ "26-0412 belum diterima Damkar, PSC 119, 3 menit. Tidak terjangkau: supervisor. (terlambat: sistem mati 02.10–02.31)" """
    bits = list(_heads(view, calls))
    targets, missed = union(c.targets for c in calls), union(c.missed for c in calls)
    if backups := [t.removeprefix(BACKUP) for t in targets if t.startswith(BACKUP)]:
        bits.append(text("jenjang-cadangan", instansi=", ".join(view.agency(b).short for b in backups)))
    if "instansi_cadangan" in missed:
        bits.append(text("jenjang-cadangan-habis"))
    if others := [m for m in missed if m != "instansi_cadangan"]:
        named = ", ".join(stored_word(f"terjangkau-{m}") for m in others)
        bits.append(text("jenjang-tak-terjangkau", siapa=named))
    if late := _late(union(c.late for c in calls)):
        bits.append(late)
    return " ".join(bits)


def _heads(view: View, calls: Sequence[CalledAgain]) -> Iterator[str]:
    """One sentence for all agencies that have waited as long for the same."""
    alike: dict[tuple[str, int], list[str]] = {}
    for call in calls:
        name = call.holder or view.agency(call.agency).short
        alike.setdefault((call.when, call.minutes), []).append(name)
    for (when, minutes), names in alike.items():
        named = ", ".join(dict.fromkeys(names))
        key = f"jenjang-{when}-diam" if when == ASKED and view.ticket.quiet else f"jenjang-{when}"
        if not minutes and when == UNANSWERED:
            key = "jenjang-tidak-sampai"
        yield text(key, kode=view.ticket.code, instansi=named, menit=str(minutes))


def union(named: Iterable[Iterable[str]]) -> list[str]:
    """Each once, in the order of the first."""
    return list(dict.fromkeys(chain.from_iterable(named)))


def _late(moments: list[str]) -> str:
    if len(moments) == 2:
        return text("terlambat-mati", dari=moments[0], sampai=moments[1])
    return text("terlambat", sejak=moments[0]) if moments else ""


def supervised(view: View, what: Waited) -> Iterator[Outgoing]:
    """An amber card's wait: told silently."""
    if "supervisor" in (what.targets or ()):
        head = text("utas-menunggu", kode=view.ticket.code, menit=what.menit)
        for chat in view.supervisors.get(CONTROL_ROOM, ()):
            yield replace(_in_private(view, chat, head), silent=True, priority=Priority.DIGEST)


def to_supervisors(view: View, calls: Sequence[CalledAgain]) -> Iterator[Outgoing]:
    """In private, loud, one message of all agencies: what it is and where, nothing secret."""
    called = [c for c in calls if "supervisor" in c.targets]
    chats = dict.fromkeys(chat for c in called for chat in view.supervisors.get(c.agency, ()))
    for chat in chats:
        own = [c for c in called if chat in view.supervisors.get(c.agency, ())]
        yield _in_private(view, chat, words_of(view, own))


def _in_private(view: View, chat: int, head: str) -> Outgoing:
    words = text(
        "untuk-supervisor",
        kata=Markup(head),
        kode=view.ticket.code,
        kategori=view.category.name,
        tempat=told_area(view.ticket),
    )
    drill = f"{text('kartu-latihan')}\n" if view.ticket.drill else ""
    return Outgoing(
        OPERATOR, chat, text=drill + words, protect=True, priority=Priority.GRAVER, ticket=view.ticket.id
    )
