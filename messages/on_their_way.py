"""When an agency will be there, before its reporters: one message, which changes with what is known."""

from __future__ import annotations

from collections.abc import Iterator

from domain.danger import Danger
from domain.happenings import EtaPassed, Expected
from domain.message import Outgoing
from domain.reminder import Reminder
from locales.text import text
from messages.citizen import is_quiet, note
from messages.expected import how_far
from messages.reminders import reminding
from messages.view import View


def awaited(view: View, what: Expected) -> Iterator[Outgoing]:
    """One message per agency, which changes with the estimate; how far a crew is nobody reads who hides."""
    if what.metres:
        yield from _on_their_way(view, what)
        return
    for reporter in view.reporters:
        if not reporter.muted and not view.folded:
            yield note(
                view,
                reporter,
                "warga-eta",
                standing=f"eta:{reporter.report}:{what.agency}:{what.pukul}",
                kode=view.ticket.code,
                instansi=view.agency(what.agency).short,
                jam=f"{what.pukul} {view.zone_name}",
                menit=str(what.menit),
            )


def _on_their_way(view: View, what: Expected) -> Iterator[Outgoing]:
    for reporter in view.reporters:
        if not (reporter.muted or view.folded or is_quiet(view, reporter)):
            yield note(
                view,
                reporter,
                "warga-jarak",
                standing=f"eta:{reporter.report}:{what.agency}:{what.pukul}:{what.metres}",
                kode=view.ticket.code,
                instansi=view.agency(what.agency).short,
                menit=str(what.menit),
                jarak=how_far(what.metres, reporter.language),
            )


def overdue(view: View, what: EtaPassed) -> Iterator[Outgoing]:
    """The crew is asked whether it is there, or when it will be."""
    ticket = view.ticket
    words = text("bunyi-eta-lewat", kode=ticket.code, instansi=view.agency(what.agency).short, jam=what.pukul)
    asked = Reminder(ticket.code, words, (), ticket.danger is Danger.LIFE, ticket.drill)
    for group in view.groups_of(what.agency):
        yield reminding(view, group, asked)
