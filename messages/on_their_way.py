"""When an agency will be there, before its reporters: one message, which changes with what is known."""

from __future__ import annotations

from collections.abc import Iterator

from domain.happenings import Expected
from domain.message import Outgoing
from messages.citizen import is_quiet, note
from messages.expected import how_far
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
